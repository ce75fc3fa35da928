//! What rustc printed: its first error, and which lines of the program it is about.

use crate::colours;
use std::collections::BTreeSet;

/// What comes between errors.
const NEXT: &str = "\n\nerror";

/// The first error of what rustc printed.
pub(crate) struct Message<'a>(&'a str);

/// How many errors rustc printed.
pub(crate) fn errors(printed: &str) -> usize {
    1 + printed.matches(NEXT).count()
}

impl<'a> Message<'a> {
    /// rustc says the same of both halves of a swap: the first is enough.
    pub(crate) fn first(printed: &'a str) -> Self {
        Self(printed.split_once(NEXT).map_or(printed, |(first, _)| first))
    }

    /// `error[E0596]`, or `error` for one without a code.
    pub(crate) fn title(&self) -> &'a str {
        let start = self.0.find("error").map_or(self.0, |at| &self.0[at..]);
        start.split_once(':').map_or(start, |(title, _)| title)
    }

    pub(crate) fn html(&self) -> String {
        colours::html(self.0)
    }

    /// The lines of `file` under which rustc put its `^`, by number, each with its text as rustc quotes it.
    pub(crate) fn blamed(&self, file: &str) -> Vec<(usize, &'a str)> {
        let mut quote = Quote::default();
        for line in self.lead() {
            quote.read(line, file);
        }
        let Quote { lines, blamed, .. } = quote;
        lines.into_iter().filter(|(number, _)| blamed.contains(number)).collect()
    }

    /// The error without its notes and advice, which quote lines of their own.
    fn lead(&self) -> impl Iterator<Item = &'a str> {
        self.0
            .lines()
            .take_while(|line| !["note", "help"].iter().any(|word| line.starts_with(word)))
    }
}

/// Lines of a program, as rustc quotes them.
#[derive(Default)]
struct Quote<'a> {
    /// Whether they are of the program, and not of a library.
    is_ours: bool,
    lines: Vec<(usize, &'a str)>,
    /// Where a blamed part of several lines begins.
    start: Option<usize>,
    blamed: BTreeSet<usize>,
}

impl<'a> Quote<'a> {
    fn read(&mut self, line: &'a str, file: &str) {
        let text = line.trim_start();
        if let Some(place) = ["--> ", "::: "].iter().find_map(|arrow| text.strip_prefix(arrow)) {
            self.is_ours = place.starts_with(&format!("{file}:"));
        }
        let Some((number, rest)) = line.split_once('|') else { return };
        match number.trim().parse() {
            _ if !self.is_ours => {}
            Ok(number) => {
                self.lines.push((number, rest));
                if rest.trim_start().starts_with("/ ") {
                    self.start = Some(number);
                }
            }
            Err(_) if number.trim().is_empty() => self.underline(rest.trim_start()),
            Err(_) => {}
        }
    }

    /// `^^^` under a part of a line, `___^` under the first of several lines, `|___^` under the last of them, or
    /// `|   ^` if more than one thing is said of them.
    fn underline(&mut self, marks: &str) {
        let Some(&(last, _)) = self.lines.last() else { return };
        if !marks.contains('^') {
        } else if marks.starts_with('_') {
            self.start = Some(last);
        } else if marks.starts_with("|_")
            || marks.strip_prefix('|').is_some_and(|rest| rest.trim() == "^")
        {
            self.blamed.extend(self.start.unwrap_or(last)..=last);
        } else {
            self.blamed.insert(last);
        }
    }
}
