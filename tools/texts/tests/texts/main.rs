//! What the page fetches is what the checkout says.

mod bundles;
mod cards;
mod colours;
mod files;
mod kitchen;
mod seen;
