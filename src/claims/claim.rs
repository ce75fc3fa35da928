//! A claim, and how it is put to the proof.

use super::{Finding, Run};
use crate::memory::Camera;
use crate::texts::{Say, Texts};

/// Something that people say of `Pin` or `Unpin`.
#[derive(Debug)]
pub struct Claim {
    number: u8,
    lesson: &'static str,
    proof: Proof,
    cards: &'static [&'static str],
}

/// What shows whether a claim holds.
#[derive(Debug)]
pub enum Proof {
    /// It is measured here, in this very program.
    Run(Run),
    /// rustc refuses what the claim says, as the cards show.
    Refused,
    /// No page can run it: a program in `examples/`, by the name that cargo knows it by. It is run
    /// by the tests, and ends well only where the claim fails.
    Elsewhere(&'static str),
}

impl Claim {
    pub(super) const fn new(
        number: u8,
        lesson: &'static str,
        proof: Proof,
        cards: &'static [&'static str],
    ) -> Self {
        Self { number, lesson, proof, cards }
    }

    /// Its number, counted from 1.
    #[must_use]
    pub const fn number(&self) -> u8 {
        self.number
    }

    /// The slug of the lesson that shows it.
    #[must_use]
    pub const fn lesson(&self) -> &'static str {
        self.lesson
    }

    /// What shows whether it holds.
    #[must_use]
    pub const fn proof(&self) -> &Proof {
        &self.proof
    }

    /// What rustc says of it: cards, by name.
    #[must_use]
    pub const fn cards(&self) -> &'static [&'static str] {
        self.cards
    }

    /// Measures it, now; `None` if it is not measured here, or this run could not tell.
    #[must_use]
    pub fn run(&self, camera: &dyn Camera) -> Option<Finding> {
        match &self.proof {
            Proof::Run(run) => run.run(camera),
            Proof::Refused | Proof::Elsewhere(_) => None,
        }
    }

    /// The claim in a sentence.
    #[must_use]
    pub fn says(&self, texts: &Texts) -> String {
        self.line(texts, &Say::new("says"))
    }

    /// How it really is.
    #[must_use]
    pub fn truth(&self, texts: &Texts) -> String {
        self.line(texts, &Say::new("truth"))
    }

    /// What was measured, in a sentence.
    #[must_use]
    pub fn measured(&self, texts: &Texts, finding: &Finding) -> String {
        self.line(texts, &finding.measured)
    }

    /// What was measured elsewhere, and by which program; empty if it is not [`Proof::Elsewhere`].
    #[must_use]
    pub fn elsewhere(&self, texts: &Texts) -> String {
        match self.proof {
            Proof::Elsewhere(program) => {
                self.line(texts, &Say::new("elsewhere").with("program", program))
            }
            Proof::Run(_) | Proof::Refused => String::new(),
        }
    }

    fn line(&self, texts: &Texts, say: &Say) -> String {
        texts.fill(&["claim.", &self.number.to_string()].concat(), say)
    }
}
