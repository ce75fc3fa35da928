//! What the reader predicted rightly, over the whole menu. It is kept in the page's address and nowhere else.

use std::fmt;

/// Whether the run came out as predicted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// As predicted.
    Right,
    /// Otherwise.
    Wrong,
}

impl Answer {
    /// How the address says it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Wrong => "wrong",
        }
    }
}

/// The last answer in each lesson that was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    answers: Vec<(&'static str, Answer)>,
}

impl Score {
    /// Reads a score as it is written in the address, such as `move:right,toothpick:wrong`; `find` tells a
    /// lesson's name. Beside it stands the first part that names no lesson, or no answer.
    pub fn read(text: &str, find: impl Fn(&str) -> Option<&'static str>) -> (Self, Option<&str>) {
        let mut score = Self::default();
        let mut wrong = None;
        for part in text.split(',').filter(|part| !part.is_empty()) {
            let said = part.split_once(':').and_then(|(name, answer)| {
                let is_said = |one: &Answer| one.word() == answer;
                Some((find(name)?, [Answer::Right, Answer::Wrong].into_iter().find(is_said)?))
            });
            match said {
                Some((lesson, answer)) => score.note(lesson, answer),
                None => wrong = wrong.or(Some(part)),
            }
        }
        (score, wrong)
    }

    /// Notes an answer; it takes the place of an earlier one in the same lesson.
    pub fn note(&mut self, lesson: &'static str, answer: Answer) {
        self.answers.retain(|(known, _)| *known != lesson);
        self.answers.push((lesson, answer));
    }

    /// The answer in a lesson.
    #[must_use]
    pub fn of(&self, lesson: &str) -> Option<Answer> {
        self.answers.iter().find(|(known, _)| *known == lesson).map(|(_, answer)| *answer)
    }

    /// How many questions were answered.
    #[must_use]
    pub const fn answered(&self) -> usize {
        self.answers.len()
    }

    /// How many were answered rightly.
    #[must_use]
    pub fn right(&self) -> usize {
        self.answers.iter().filter(|(_, answer)| *answer == Answer::Right).count()
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (rank, (lesson, answer)) in self.answers.iter().enumerate() {
            let comma = if rank > 0 { "," } else { "" };
            write!(f, "{comma}{lesson}:{}", answer.word())?;
        }
        Ok(())
    }
}
