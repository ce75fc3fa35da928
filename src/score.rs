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
    /// lesson's name. The first part that means nothing is the error.
    ///
    /// # Errors
    /// A part that names no lesson, or no answer.
    pub fn read(text: &str, find: impl Fn(&str) -> Option<&'static str>) -> Result<Self, &str> {
        let mut score = Self::default();
        for part in text.split(',').filter(|part| !part.is_empty()) {
            let (name, answer) = part.split_once(':').ok_or(part)?;
            let said = [Answer::Right, Answer::Wrong].into_iter().find(|one| one.word() == answer);
            score.note(find(name).ok_or(part)?, said.ok_or(part)?);
        }
        Ok(score)
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
