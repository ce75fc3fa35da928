//! What a host is told, and how it is written.

use super::{NAMESPACE, VERSION};
use std::fmt::{self, Write};

/// What a host is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The scene can be used; it is at its last step.
    Ready {
        /// Its name.
        scene: &'static str,
        /// How many steps were run.
        steps: usize,
    },
    /// The page needs this height.
    Resize {
        /// In CSS pixels.
        height: u32,
    },
    /// What is shown has changed.
    State(Told),
    /// A prediction was graded.
    Answer {
        /// The lesson whose question it was.
        question: &'static str,
        /// Whether the run came out as predicted.
        correct: bool,
        /// How many predictions were graded in this lesson, this one with them.
        attempt: u32,
    },
    /// A lesson was run to its end for the first time.
    Progress {
        /// How many were.
        done: usize,
        /// How many there are.
        total: usize,
    },
    /// The same, with what was predicted rightly.
    Completed {
        /// How many of the lessons run to their ends were predicted rightly.
        right: usize,
        /// How many were run to their ends.
        of: usize,
    },
    /// Something was asked for that cannot be.
    Error {
        /// What, in a sentence.
        message: String,
    },
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The scene's name.
    pub scene: &'static str,
    /// The step.
    pub step: usize,
    /// All orders of the run, as they are written.
    pub orders: String,
    /// Whether it is in memory now.
    pub live: bool,
    /// The things that are there.
    pub things: Vec<ToldThing>,
}

/// A thing that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldThing {
    /// The letter of its place.
    pub place: String,
    /// Its type's name.
    pub type_name: &'static str,
    /// Where it is.
    pub address: String,
    /// Whether it is pinned.
    pub pinned: bool,
}

impl News {
    /// The message as JSON, under the name by which the host knows this page.
    #[must_use]
    pub fn json(&self, id: &str) -> String {
        let mut out = format!("{{\"ns\":\"{NAMESPACE}\",\"v\":{VERSION},\"id\":{}", Text(id));
        // Writing to a string cannot fail.
        let _ = self.write(&mut out);
        out + "}"
    }

    fn write(&self, out: &mut String) -> fmt::Result {
        match self {
            Self::Ready { scene, steps } => {
                write!(out, ",\"type\":\"ready\",\"scene\":\"{scene}\",\"steps\":{steps}")
            }
            Self::Resize { height } => write!(out, ",\"type\":\"resize\",\"height\":{height}"),
            Self::State(told) => told.write(out),
            Self::Answer { question, correct, attempt } => write!(
                out,
                ",\"type\":\"answer\",\"question\":\"{question}\",\"correct\":{correct},\"attempt\":{attempt}"
            ),
            Self::Progress { done, total } => {
                write!(out, ",\"type\":\"progress\",\"done\":{done},\"total\":{total}")
            }
            Self::Completed { right, of } => {
                let (whole, rest) = scaled(*right, *of);
                write!(
                    out,
                    ",\"type\":\"completed\",\"score\":{{\"scaled\":{whole}.{rest:02},\"raw\":{right},\"min\":0,\"max\":{of}}}"
                )
            }
            Self::Error { message } => {
                write!(out, ",\"type\":\"error\",\"message\":{}", Text(message))
            }
        }
    }
}

/// `right` of `of` with two decimals, as xAPI has it.
fn scaled(right: usize, of: usize) -> (usize, usize) {
    let hundredths = (right * 100).checked_div(of).unwrap_or(0);
    (hundredths / 100, hundredths % 100)
}

impl Told {
    fn write(&self, out: &mut String) -> fmt::Result {
        write!(
            out,
            ",\"type\":\"state\",\"scene\":\"{}\",\"step\":{},\"orders\":{},\"live\":{},\"things\":[",
            self.scene,
            self.step,
            Text(&self.orders),
            self.live
        )?;
        for (rank, thing) in self.things.iter().enumerate() {
            let comma = if rank > 0 { "," } else { "" };
            write!(
                out,
                "{comma}{{\"place\":\"{}\",\"type\":{},\"address\":\"{}\",\"pinned\":{}}}",
                thing.place,
                Text(thing.type_name),
                thing.address,
                thing.pinned
            )?;
        }
        out.write_char(']')
    }
}

/// A text as JSON has it.
struct Text<'a>(&'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for letter in self.0.chars() {
            match letter {
                '"' | '\\' => write!(f, "\\{letter}")?,
                control if control < ' ' => write!(f, "\\u{:04x}", u32::from(control))?,
                letter => f.write_char(letter)?,
            }
        }
        f.write_char('"')
    }
}
