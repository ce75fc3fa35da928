//! A lesson's source: the very file that was compiled, highlighted when it was built.

/// One line of a lesson's `code.rs`.
#[derive(Debug)]
pub struct Line {
    /// The line as HTML: text in `<span>`s whose class is the kind of token.
    pub html: &'static str,
    /// The steps that run this line, from its `// step:` comment, which is not shown.
    pub steps: &'static [&'static str],
}

/// A lesson's `code.rs`.
#[derive(Debug)]
pub struct Source {
    /// The file as it was compiled.
    pub text: &'static str,
    /// What is shown of it, line by line.
    pub lines: &'static [Line],
}

/// The [`Source`] of the lesson in the folder of this name.
#[macro_export]
macro_rules! source {
    ($folder:literal) => {
        $crate::lessons::Source {
            text: include_str!("code.rs"),
            lines: include!(concat!(env!("OUT_DIR"), "/", $folder, ".rs")),
        }
    };
}
