//! The narration of each lesson on cakes tells its story: what has to be said at each step, and what must not be.

use pin_cake_e2e::{assert_tells, lesson};

#[test]
fn the_narration_of_a_move_tells_its_story() {
    assert_tells(
        lesson("move"),
        &[
            (&["3 places"], &["cake", "moved"]),
            (&["The cake is on table A"], &["moved"]),
            (&["moved from table A to table B"], &["toothpick"]),
            (&["moved from table B to table C"], &["table A"]),
            (&["moved from table C to table A"], &["table B"]),
        ],
    );
}

#[test]
fn the_narration_of_the_toothpick_tells_its_story() {
    assert_tells(
        lesson("toothpick"),
        &[
            (&["2 places"], &["cake", "toothpick"]),
            (&["The cake is on table A"], &["moved", "dangling", "toothpick"]),
            (&["toothpick says", "its own cherry"], &["dangling", "do not follow"]),
            (&["moved from table A to table B", "still says", "dangling"], &["its own cherry"]),
            (&["cherry 9", "on table A", "another cake", "do not follow"], &["dangling"]),
            (&["is gone", "dangling"], &["another cake"]),
            (&["moved from table B to table A", "its own cherry"], &["dangling", "still"]),
        ],
    );
}

#[test]
fn the_narration_of_the_handle_tells_its_story() {
    assert_tells(
        lesson("handle"),
        &[
            (&["2 places"], &["cake", "text"]),
            (&["The cake is on table A", "The card’s text is on shelf H"], &["moved", "dangling"]),
            (
                &["icing_pick says", "its own icing", "card_pick says", "its own card’s text"],
                &["still"],
            ),
            (
                &[
                    "moved from table A to table B",
                    "icing_pick still says",
                    "dangling",
                    "its own card’s text",
                ],
                &["its own icing", "shelf"],
            ),
            (
                &["moved from table B to table A", "its own icing", "its own card’s text"],
                &["dangling", "still"],
            ),
        ],
    );
}

#[test]
fn the_narration_of_the_swaps_tells_their_story() {
    assert_tells(
        lesson("swap"),
        &[
            (&["3 places"], &["cake"]),
            (&["The cake is on table A"], &["toothpick"]),
            (&["its own cherry"], &["moved"]),
            (&["cherry 9 is on table B", "its own cherry"], &["moved"]),
            (&["on table A", "on table B", "its own cherry"], &["moved", "another cake"]),
            (
                &[
                    "The cake moved from table A to table B",
                    "cherry 9 moved from table B to table A",
                    "in another cake, on table A",
                    "in another cake, on table B",
                ],
                &["its own cherry", "dangling"],
            ),
            (&["moved from table B to table A", "its own cherry"], &["another cake", "dangling"]),
            (&["cherry 11 is on table C", "its own cherry"], &["moved"]),
            (
                &[
                    "cherry 11 moved from table C to table A",
                    "The cake moved from table A to table C",
                    "in another cake, on table A",
                ],
                &["dangling"],
            ),
            (&["The cake is gone", "its own cherry"], &["moved", "another cake"]),
            (
                &[
                    "empty cake is on table B",
                    "cherry 9 moved from table B to table C",
                    "in another cake, on table B",
                ],
                &["dangling", "its own cherry"],
            ),
        ],
    );
}

#[test]
fn the_narration_of_the_index_tells_its_story() {
    const NEVER: &[&str] = &["dangling", "another cake", "still says"];
    assert_tells(
        lesson("safe"),
        &[
            (&["2 places"], NEVER),
            (&["The cake is on table A", "says 0: its own layers[0], at 0x"], NEVER),
            (&["Refused: borrow:A-B.", "rustc"], NEVER),
            (&["says 5: its own layers[5], at 0x"], NEVER),
            (&["moved from table A to table B", "says 5: its own layers[5], at 0x"], NEVER),
            (&["layers changed", "says 5: its own layers[5], at 0x"], NEVER),
            (&["moved from table B to table A", "says 5: its own layers[5], at 0x"], NEVER),
        ],
    );
}

#[test]
fn the_narration_of_the_boxes_tells_their_story() {
    assert_tells(
        lesson("pin-box"),
        &[
            (&["3 places"], &["cake", "box"]),
            (&["on the worktop"], &["box"]),
            (&["The box is on table A", "shelf H"], &["dangling", "is gone"]),
            (&["toothpick says", "its own cherry"], &["dangling"]),
            (&["The box moved from table A to table B"], &["The cake moved", "dangling"]),
            (&["shelf I", "its own cherry"], &["do not follow"]),
            (&["in another cake", "do not follow"], &["its own cherry"]),
            (&["its own cherry"], &["in another cake"]),
            (&["pinned", "its own cherry"], &["moved"]),
            (&["pinned", "its own cherry"], &["moved"]),
            (&["Refused: swap:A-B", "rustc"], &["moved"]),
            (&["is gone"], &["dangling"]),
            (&["moved from table B to table A", "its own cherry"], &["The cake moved", "dangling"]),
            (&["on the worktop"], &["dangling"]),
            (&["its own cherry"], &["dangling"]),
            (&["moved from the worktop to shelf", "dangling"], &["is gone"]),
        ],
    );
}

#[test]
fn the_narration_of_the_pin_in_a_frame_tells_its_story() {
    assert_tells(
        lesson("pin-macro"),
        &[
            (&["One place"], &["cake"]),
            (&["The cake is on the worktop"], &["moved"]),
            (&["The Pin is on table A", "moved from the worktop to the frame"], &["heap", "shelf"]),
            (&["its own cherry"], &["moved"]),
            (&["cherry 9 is on shelf H", "its own cherry"], &["moved"]),
            (&["Refused: return:A.", "rustc"], &["gone"]),
            (&["The Pin is gone", "its own cherry"], &["cake is gone", "cake with"]),
            (&["The box is gone", "its own cherry"], &["cake is gone", "9 is gone"]),
            (&["The cake is gone"], &["9 is gone", "its own cherry", "dangling"]),
        ],
    );
}

#[test]
fn the_narration_of_the_refusals_tells_their_story() {
    assert_tells(
        lesson("refusals"),
        &[
            (&["3 places"], &["moved"]),
            (&["The box is on table A", "The cake is on shelf H", "its own cherry"], &["moved"]),
            (&["cherry 9 is on shelf I", "its own cherry"], &["moved"]),
            (&["Refused: swap:A-B.", "rustc"], &["moved"]),
            (
                &[
                    "box moved from table A to table B",
                    "cherry 9 moved from table B to table A",
                    "its own cherry",
                ],
                &["The cake moved", "shelf H to", "shelf I to"],
            ),
            (&["Refused: take:A.", "rustc"], &["moved"]),
            (&["Refused: unbox:A.", "rustc"], &["moved"]),
            (&["Refused: open:A.", "rustc"], &["changed"]),
            (&["The biscuit: cherry changed to 1"], &["Refused", "moved"]),
            (&["Refused: frost:A.", "rustc"], &["changed"]),
            (&["cherry 11 is on shelf I", "cherry 9 is gone"], &["moved", "dangling"]),
            (&["its own cherry"], &["moved", "gone"]),
        ],
    );
}

#[test]
fn the_narration_of_unpin_tells_its_story() {
    assert_tells(
        lesson("unpin"),
        &[
            (&["2 places"], &["cake"]),
            (&["The cake is on the worktop"], &["moved"]),
            (&["The box is on table A", "moved from the worktop to shelf H"], &["toothpick"]),
            (&["its own cherry"], &["moved"]),
            (
                &["moved from shelf H to the worktop", "The box is gone", "dangling"],
                &["Refused", "its own"],
            ),
            (&["is a Marked now: not Unpin"], &["moved", "dangling"]),
            (&["moved from the worktop to shelf H"], &["toothpick"]),
            (&["its own cherry"], &["moved"]),
            (&["Refused: move:H-W.", "rustc"], &["moved", "dangling"]),
            (&["The cake is gone", "The box is gone"], &["dangling"]),
            (&["cherry 9 is on the worktop"], &["moved"]),
            (&["is a Disarmed now: Unpin"], &["not Unpin", "moved"]),
            (&["moved from the worktop to shelf H"], &["toothpick"]),
            (&["its own cherry"], &["moved"]),
            (&["moved from shelf H to the worktop", "dangling"], &["Refused", "its own"]),
        ],
    );
}
