//! Tells what is new, and nothing twice.

use super::{News, Told};
use crate::score::Answer;

/// Remembers what the host was told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reporter {
    is_ready: bool,
    told: Option<Told>,
    height: u32,
    done: usize,
    /// How many predictions were graded in each lesson.
    attempts: Vec<(&'static str, u32)>,
    graded: Option<Answer>,
    wrong: Vec<String>,
}

impl Reporter {
    /// What is new in what is shown now, with the run's number of steps.
    pub fn shown(&mut self, now: Told, steps: usize) -> Vec<News> {
        let mut news = Vec::new();
        if !self.is_ready {
            self.is_ready = true;
            news.push(News::Ready { scene: now.scene, steps });
        }
        if self.told.as_ref() != Some(&now) {
            self.told = Some(now.clone());
            news.push(News::State(now));
        }
        news
    }

    /// What is new in the grade of a lesson's question: `None` until it is graded.
    pub fn graded(&mut self, question: &'static str, grade: Option<Answer>) -> Option<News> {
        let before = std::mem::replace(&mut self.graded, grade);
        let answer = grade.filter(|_| before.is_none())?;
        let known = self.attempts.iter().position(|(slug, _)| *slug == question);
        let rank = known.unwrap_or_else(|| {
            self.attempts.push((question, 0));
            self.attempts.len() - 1
        });
        self.attempts[rank].1 += 1;
        let attempt = self.attempts[rank].1;
        Some(News::Answer { question, correct: answer == Answer::Right, attempt })
    }

    /// What is new when so many lessons of all were run to their ends, `right` of them predicted rightly.
    pub fn done(&mut self, done: usize, total: usize, right: usize) -> Vec<News> {
        if std::mem::replace(&mut self.done, done) >= done {
            return Vec::new();
        }
        vec![News::Progress { done, total }, News::Completed { right, of: done }]
    }

    /// What is new among the notes on what was wrong.
    pub fn wrong(&mut self, notes: &[String]) -> Vec<News> {
        let before = std::mem::replace(&mut self.wrong, notes.to_vec());
        let new = notes.iter().filter(|note| !before.contains(note));
        new.map(|note| News::Error { message: note.clone() }).collect()
    }

    /// What is new in the page's height.
    pub fn height(&mut self, height: u32) -> Option<News> {
        let before = std::mem::replace(&mut self.height, height);
        (before != height).then_some(News::Resize { height })
    }
}
