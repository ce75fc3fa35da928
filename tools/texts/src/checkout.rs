//! The files that the texts are made of.

use crate::{Error, Result, Words};
use std::fs;
use std::path::{Path, PathBuf};

/// A checkout of the project. Paths are relative to its root, with slashes, and errors name them so.
pub(crate) struct Checkout {
    root: PathBuf,
}

impl Checkout {
    pub(crate) fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    pub(crate) fn has(&self, file: &str) -> bool {
        self.root.join(file).exists()
    }

    pub(crate) fn read(&self, file: &str) -> Result<String> {
        fs::read_to_string(self.root.join(file))
            .map_err(|reason| Error::at(Path::new(file), reason))
    }

    pub(crate) fn words(&self, file: &str) -> Result<Words> {
        Words::parse(file, &self.read(file)?)
    }

    /// The folders in `folder`, by name.
    pub(crate) fn folders(&self, folder: &str) -> Result<Vec<String>> {
        let entries = self.entries(folder)?;
        Ok(entries.into_iter().filter(|entry| self.root.join(entry).is_dir()).collect())
    }

    /// The files in `folder` and below it whose names end in `ending`, by name.
    pub(crate) fn files(&self, folder: &str, ending: &str) -> Result<Vec<String>> {
        let mut files = Vec::new();
        for entry in self.entries(folder)? {
            if self.root.join(&entry).is_dir() {
                files.extend(self.files(&entry, ending)?);
            } else if entry.ends_with(ending) {
                files.push(entry);
            }
        }
        Ok(files)
    }

    fn entries(&self, folder: &str) -> Result<Vec<String>> {
        let fault = |reason| Error::at(Path::new(folder), reason);
        let mut entries = Vec::new();
        for entry in fs::read_dir(self.root.join(folder)).map_err(fault)? {
            let name = entry.map_err(fault)?.file_name();
            entries.push(format!("{folder}/{}", name.to_string_lossy()));
        }
        entries.sort();
        Ok(entries)
    }
}
