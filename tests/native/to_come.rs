//! Lessons that the pages name and that are not on the menu yet; each is struck off when it comes.

use pin_cake::lessons::{MENU, find};

const TO_COME: &[&str] = &[];

/// The lesson called `slug` is on the menu, or to come.
#[track_caller]
pub(crate) fn assert_is_a_lesson(slug: &str) {
    assert!(find(slug).is_some() || TO_COME.contains(&slug), "{slug} is no lesson");
}

#[test]
fn no_lesson_that_has_come_is_still_to_come() {
    let come = MENU.iter().map(|lesson| lesson.slug()).find(|slug| TO_COME.contains(slug));
    assert_eq!(come, None, "strike it off TO_COME");
}
