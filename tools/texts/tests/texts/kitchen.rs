//! The checkout of `tests/kitchen`, as it is and with something wrong in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of the checkout, to be changed.
pub struct Kitchen(PathBuf);

impl Kitchen {
    /// A copy of its own for the test of this name.
    pub fn of(test: &str) -> Self {
        let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = fs::remove_dir_all(&copy);
        copy_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kitchen"), &copy);
        Self(copy)
    }

    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.0
    }

    /// With other text in a file.
    pub fn with(self, file: &str, text: &str) -> Self {
        fs::write(self.0.join(file), text).expect("a file of the copy");
        self
    }

    /// With `from` replaced in a file.
    pub fn changed(self, file: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.0.join(file)).expect("a file of the copy");
        assert!(text.contains(from), "{file} has no {from}");
        self.with(file, &text.replace(from, to))
    }

    /// Without a file.
    pub fn without(self, file: &str) -> Self {
        fs::remove_file(self.0.join(file)).expect("a file of the copy");
        self
    }

    /// Its texts.
    pub fn texts(&self) -> BTreeMap<String, String> {
        pin_cake_texts::texts(&self.0).expect("the texts")
    }

    /// One of its texts.
    pub fn text(&self, name: &str) -> String {
        self.texts().remove(name).unwrap_or_else(|| panic!("no {name}"))
    }

    /// Why it has no texts.
    pub fn fault(&self) -> String {
        pin_cake_texts::texts(&self.0).expect_err("no texts").to_string()
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for the copy");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry").path();
        let copy = to.join(entry.file_name().expect("a name"));
        if entry.is_dir() {
            copy_folder(&entry, &copy);
        } else {
            fs::copy(&entry, &copy).expect("a copy");
        }
    }
}
