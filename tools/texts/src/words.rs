//! Files of words: lines `key = text`.

use crate::{Error, Result};

/// What a file of words says, in its order.
#[derive(Debug)]
pub struct Words {
    file: String,
    entries: Vec<(String, String)>,
}

impl Words {
    /// Reads a file of words; `file` is its name in errors. Empty lines and `#` comments say nothing, and a line that
    /// begins with white space goes on with the one before.
    ///
    /// # Errors
    ///
    /// When a line has no key, or a key stands twice.
    pub fn parse(file: &str, text: &str) -> Result<Self> {
        let mut words = Self { file: file.to_owned(), entries: Vec::new() };
        for (index, line) in text.lines().enumerate() {
            let fault = |reason: &str| Error::new(format!("{file}:{}: {reason}", index + 1));
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            if line.starts_with(char::is_whitespace) {
                let (_, text) =
                    words.entries.last_mut().ok_or_else(|| fault("goes on with nothing"))?;
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(line.trim());
                continue;
            }
            let (key, text) = line.split_once('=').ok_or_else(|| fault("has no `key = `"))?;
            let key = key.trim();
            if key.is_empty() {
                return Err(fault("has no key"));
            }
            if words.get(key).is_some() {
                return Err(fault(&format!("`{key}` stands twice")));
            }
            words.entries.push((key.to_owned(), text.trim().to_owned()));
        }
        Ok(words)
    }

    /// The text of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.entries().find_map(|(name, text)| (name == key).then_some(text))
    }

    /// The text of a key that must be there.
    ///
    /// # Errors
    ///
    /// When it is not, or says nothing.
    pub fn need(&self, key: &str) -> Result<&str> {
        self.get(key)
            .filter(|text| !text.is_empty())
            .ok_or_else(|| Error::new(format!("{}: `{key}` is missing", self.file)))
    }

    /// All keys with their texts.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }
}
