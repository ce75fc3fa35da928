//! The score: what the reader predicted rightly, kept in the address alone.

use crate::settings::query;
use pin_cake::score::{Answer, Score};
use pin_cake::settings::Settings;

#[test]
fn a_score_in_the_address_is_read_and_written_as_it_was() {
    let (settings, notes) = Settings::read(&query("scene=move&score=move:right,toothpick:wrong"));
    assert_eq!(notes, [""; 0]);
    assert_eq!((settings.score.right(), settings.score.answered()), (1, 2));
    assert_eq!(settings.write([], None), "scene=move&score=move:right,toothpick:wrong");
}

#[test]
fn a_score_of_no_lesson_is_noted_and_left_out() {
    for wrong in ["nowhere:right", "move:perhaps", "move", "<b>:right"] {
        let (settings, notes) = Settings::read(&query(&format!("score={wrong}")));
        assert_eq!(notes.len(), 1, "{wrong}");
        assert_eq!(settings.score, Score::default(), "{wrong}");
    }
}

#[test]
fn what_is_right_in_a_score_is_kept_beside_what_is_not() {
    let (settings, notes) = Settings::read(&query("score=move:right,renamed:right,swap:wrong"));
    assert_eq!((settings.score.right(), settings.score.answered()), (1, 2));
    assert!(notes[0].contains("renamed:right"), "{notes:?}");
}

#[test]
fn the_last_answer_in_a_lesson_counts() {
    let mut score = Score::default();
    score.note("move", Answer::Wrong);
    score.note("toothpick", Answer::Right);
    score.note("move", Answer::Right);
    assert_eq!((score.right(), score.answered()), (2, 2));
    assert_eq!(score.of("move"), Some(Answer::Right));
}
