//! What the page fetches is what the checkout says.

mod bundles;
mod cards;
mod files;
mod kitchen;
mod seen;
