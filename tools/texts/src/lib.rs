//! The texts that the page fetches: a bundle for each lesson and for each other page, the page to print, and a card for
//! each program that rustc refuses.
//!
//! A bundle has three parts with a line of one form feed between them: lines `key = text`, the source as HTML with
//! one element a line, and the program for the playground.

mod card;
mod checkout;
mod colours;
mod diff;
mod error;
mod highlight;
mod html;
mod lesson;
mod message;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub use error::{Error, Result};
pub use words::Words;

use checkout::Checkout;
use highlight::Highlighter;

/// The language that the texts are in, as the page's address will have it.
const LANGUAGE: &str = "en";

/// All texts of the checkout at `root`, by their path in the texts' directory.
///
/// # Errors
///
/// When a file or a key is missing, or says something that cannot be. The error names it.
pub fn texts(root: &Path) -> Result<BTreeMap<String, String>> {
    let checkout = Checkout::at(root);
    let highlighter = Highlighter::new()?;
    let mut texts = BTreeMap::new();
    for (slug, bundle) in lesson::bundles(&checkout, &highlighter)? {
        texts.insert(format!("{LANGUAGE}/{slug}.txt"), bundle);
    }
    for (name, card) in card::cards(&checkout, &highlighter)? {
        texts.insert(format!("{LANGUAGE}/cards/{name}.html"), card);
    }
    Ok(texts)
}

/// Writes the texts of the checkout at `root` into `out`, in place of those that are there.
///
/// # Errors
///
/// As [`texts`], and when a file cannot be written.
pub fn write(root: &Path, out: &Path) -> Result<()> {
    let texts = texts(root)?;
    let old = out.join(LANGUAGE);
    if old.exists() {
        fs::remove_dir_all(&old).map_err(|reason| Error::at(&old, reason))?;
    }
    for (name, text) in texts {
        let file = out.join(name);
        let folder = file.parent().unwrap_or(out);
        fs::create_dir_all(folder).map_err(|reason| Error::at(folder, reason))?;
        fs::write(&file, text).map_err(|reason| Error::at(&file, reason))?;
    }
    Ok(())
}
