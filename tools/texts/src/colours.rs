//! The colours of rustc's messages, told from the plain text: what it prints to a terminal has them, what it prints to
//! a file has not.

use crate::html::Shown;
use std::fmt::Write;

/// What a character is to rustc, and so its colour.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tone {
    Plain,
    /// The error's own words.
    Bold,
    Error,
    Note,
    Help,
    /// Where something is, and what is told of it beside the point.
    Place,
    Added,
    Removed,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Bold => "w",
            Self::Error => "e",
            Self::Note => "n",
            Self::Help => "h",
            Self::Place => "b",
            Self::Added => "i",
            Self::Removed => "d",
        }
    }
}

/// The message as HTML, line by line.
pub(crate) fn html(message: &str) -> String {
    let lines: Vec<Line> = message.lines().map(Line::new).collect();
    let mut painter = Painter::of(Tone::Error);
    let mut out = String::new();
    for at in 0..lines.len() {
        write(&lines[at].text, &painter.tones(&lines, at), &mut out);
    }
    out
}

/// A line, and where its gutter ends if it has one.
struct Line {
    text: Vec<char>,
    bar: Option<usize>,
}

impl Line {
    fn new(text: &str) -> Self {
        let text: Vec<char> = text.chars().collect();
        let is_gutter = |c: &&char| c.is_ascii_digit() || matches!(c, ' ' | '.');
        let end = text.iter().take_while(is_gutter).count();
        Self { bar: (text.get(end) == Some(&'|')).then_some(end), text }
    }

    fn starts(&self, at: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(rank, c)| self.text.get(at + rank) == Some(&c))
    }

    fn indent(&self) -> usize {
        self.text.iter().take_while(|c| **c == ' ').count()
    }

    fn find(&self, c: char) -> usize {
        self.text.iter().position(|other| *other == c).unwrap_or(self.text.len())
    }

    /// What stands after the gutter of a line that quotes nothing.
    fn beside(&self) -> Option<&[char]> {
        let bar = self.bar?;
        self.text[..bar].iter().all(|c| *c == ' ').then(|| &self.text[bar + 1..])
    }

    /// Whether it underlines something.
    fn is_underline(&self) -> bool {
        let text = self.beside().unwrap_or_default();
        let first = text.iter().find(|c| **c != ' ');
        first.is_some_and(|c| matches!(c, '^' | '-')) || ends_there(text)
    }

    /// Where the `+` are, if it says what to add to the line before.
    fn additions(&self) -> Option<Vec<usize>> {
        let beside = self.beside()?;
        let is_it = beside.contains(&'+') && beside.iter().all(|c| matches!(c, '+' | ' '));
        is_it.then(|| (0..self.text.len()).filter(|at| self.text[*at] == '+').collect())
    }

    /// `7 - old` and `7 + new`: where the sign is.
    fn sign(&self) -> Option<(usize, char)> {
        let at = self.text.iter().position(|c| !c.is_ascii_digit() && *c != ' ')?;
        let sign = self.text[at];
        let is_it = matches!(sign, '-' | '+' | '~')
            && self.text[..at].iter().any(char::is_ascii_digit)
            && self.text.get(at + 1) == Some(&' ');
        is_it.then_some((at, sign))
    }
}

/// What is known from the lines before.
struct Painter {
    /// The colour of `^` in this error, note or advice.
    tone: Tone,
    /// Whether a library is quoted, whose lines have no numbers in the files of the tests.
    is_library: bool,
    /// The colour of the margin's line, which holds several lines together.
    held: Tone,
    /// Where the underlines began under the line that was quoted last.
    marks: Vec<(usize, Tone)>,
}

impl Painter {
    const fn of(tone: Tone) -> Self {
        Self { tone, is_library: false, held: tone, marks: Vec::new() }
    }

    fn tones(&mut self, lines: &[Line], at: usize) -> Vec<Tone> {
        let line = &lines[at];
        let mut tones = vec![Tone::Plain; line.text.len()];
        let indent = line.indent();
        if let Some(bar) = line.bar {
            tones[..=bar].fill(Tone::Place);
            self.quote(lines, at, bar, &mut tones);
        } else if let Some((_, tone)) = HEADS.iter().find(|(word, _)| line.starts(0, word)) {
            self.head(line, *tone, &mut tones);
        } else if line.starts(indent, "--> ") || line.starts(indent, "::: ") {
            tones[..indent + 3].fill(Tone::Place);
            self.is_library = line.starts(indent + 4, "$");
        } else if line.starts(indent, "= ") {
            tones[..line.find(':')].fill(Tone::Bold);
            tones[indent] = Tone::Place;
        } else if line.starts(0, "...") {
            tones.fill(Tone::Place);
        } else if let Some((sign, _)) = line.sign() {
            tones[..sign].fill(Tone::Place);
            changed(lines, at, sign, &mut tones);
        }
        tones
    }

    fn head(&mut self, line: &Line, tone: Tone, tones: &mut [Tone]) {
        *self = Self::of(tone);
        let end = line.find(':');
        tones[..end].fill(tone);
        if tone == Tone::Error {
            tones[end..].fill(Tone::Bold);
        }
    }

    /// A line with a gutter: of the program, or about the line before.
    fn quote(&mut self, lines: &[Line], at: usize, bar: usize, tones: &mut [Tone]) {
        let line = &lines[at];
        let margin = bar + 2;
        let mut from = bar + 1;
        if matches!(line.text.get(margin), Some('/' | '|'))
            && line.text.get(margin + 1).is_none_or(|c| matches!(c, ' ' | '_'))
            && !self.marks.iter().any(|(column, _)| *column == margin)
        {
            self.hold(&lines[at..]);
            tones[margin] = self.held;
            from = margin + 1;
        }
        if line.beside().is_none() || self.is_library && !line.is_underline() {
            self.marks.clear();
            for added in lines.get(at + 1).and_then(Line::additions).unwrap_or_default() {
                tones.get_mut(added).into_iter().for_each(|tone| *tone = Tone::Added);
            }
        } else if line.additions().is_some() {
            tones[from..].fill(Tone::Added);
        } else {
            self.about(line, from, tones);
        }
    }

    /// The margin's line has the colour of the mark at its end.
    fn hold(&mut self, lines: &[Line]) {
        let mut abouts = lines.iter().filter_map(Line::beside);
        let end = abouts.find(|text| text.starts_with(&[' ', '|']) && ends_there(text));
        if let Some(end) = end {
            self.held = if end.contains(&'^') { self.tone } else { Tone::Place };
        }
    }

    /// Underlines, the lines down from them, and what is said of them.
    fn about(&mut self, line: &Line, from: usize, tones: &mut [Tone]) {
        let mut at = from;
        let mut last = if from > 0 { tones[from - 1] } else { Tone::Plain };
        if last == Tone::Place && line.bar == Some(from - 1) {
            last = self.marks.last().map_or(self.tone, |(_, tone)| *tone);
        }
        let down = |at| self.marks.iter().find(|(column, _)| *column == at).map(|(_, tone)| *tone);
        let mut found = Vec::new();
        while at < line.text.len() {
            let c = line.text[at];
            let run = line.text[at..].iter().take_while(|other| **other == c).count();
            match (c, down(at)) {
                (' ', _) => {}
                ('_', _) => {
                    let ends = line.text[at + run..].first();
                    last = if ends == Some(&'-') { Tone::Place } else { self.tone };
                }
                ('^', _) => {
                    last = self.tone;
                    found.push((at, last));
                }
                // A label may have a dash in it; it comes after all underlines.
                ('-', None) => {
                    last = Tone::Place;
                    found.push((at, last));
                }
                ('|', Some(tone)) => last = tone,
                (_, tone) => {
                    tones[at..].fill(tone.unwrap_or(last));
                    break;
                }
            }
            tones[at..at + run].fill(last);
            at += run;
        }
        self.marks.extend(found);
    }
}

/// Whether these marks end several lines: `|_^`, `|_-` or `|   ^`.
fn ends_there(marks: &[char]) -> bool {
    let mut rest = marks.iter().skip_while(|c| matches!(c, ' ' | '|' | '_'));
    marks.contains(&'|') && rest.next().is_some_and(|c| matches!(c, '^' | '-'))
}

/// The words that a part of the message begins with.
const HEADS: [(&str, Tone); 3] =
    [("error", Tone::Error), ("note: ", Tone::Note), ("help: ", Tone::Help)];

/// A line that is to be written otherwise, or what it becomes: the sign, and what is in this one alone.
fn changed(lines: &[Line], at: usize, sign: usize, tones: &mut [Tone]) {
    let line = &lines[at];
    let (tone, other) = match line.text[sign] {
        '-' => (Tone::Removed, lines.get(at + 1)),
        _ => (Tone::Added, at.checked_sub(1).and_then(|before| lines.get(before))),
    };
    tones[sign] = tone;
    let Some(other) = other.filter(|other| other.sign().is_some()) else { return };
    // What was there in place of `~` is not in the message.
    if line.text[sign] == '~' || other.text[sign] == '~' {
        return;
    }
    let (ours, theirs) = (&line.text[sign + 2..], &other.text[sign + 2..]);
    let same = |pairs: &mut dyn Iterator<Item = (&char, &char)>| {
        pairs.take_while(|(one, other)| one == other).count()
    };
    let start = same(&mut ours.iter().zip(theirs));
    let room = ours.len().min(theirs.len()) - start;
    let end = same(&mut ours.iter().rev().zip(theirs.iter().rev())).min(room);
    tones[sign + 2 + start..line.text.len() - end].fill(tone);
}

/// Writes a line; neighbours of one colour share a span, and a space has any.
fn write(text: &[char], tones: &[Tone], out: &mut String) {
    let mut from = 0;
    while from < text.len() {
        let shown = (from..text.len()).find(|at| text[*at] != ' ').unwrap_or(from);
        let tone = tones[shown];
        let goes_on = |at: &usize| text[*at] == ' ' || tones[*at] == tone;
        let end = shown + 1 + (shown + 1..text.len()).take_while(goes_on).count();
        let piece: String = text[from..end].iter().collect();
        // Writing to a string cannot fail.
        let _ = match tone.class() {
            "" => write!(out, "{}", Shown(&piece)),
            class => write!(out, "<span class={class}>{}</span>", Shown(&piece)),
        };
        from = end;
    }
    out.push('\n');
}
