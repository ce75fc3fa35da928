//! What the narration of a lesson has to tell, step by step.

use crate::{Kitchen, Lesson, View};

/// What the narration of a step has to say, and what it must not.
pub type Said = (&'static [&'static str], &'static [&'static str]);

/// Walks through the lesson and asserts what its narration says at each step.
///
/// # Panics
///
/// When something is missing, or is said that must not be.
#[track_caller]
pub fn assert_tells(lesson: Lesson, story: &[Said]) {
    let kitchen = Kitchen::enter_still();
    let mut story = story.iter();
    for (step, View { narration, .. }) in kitchen.views(lesson) {
        let (said, unsaid) = story.next().expect("the story has as many steps as the lesson");
        for words in *said {
            assert!(narration.contains(words), "{step}: “{words}” is missing from “{narration}”");
        }
        for words in *unsaid {
            assert!(!narration.contains(words), "{step}: “{words}” is in “{narration}”");
        }
    }
    assert_eq!(story.next(), None, "{}: the story goes on after the lesson", lesson.slug);
}
