//! The narration of each lesson tells its story: what has to be said at each step, and what must not be.

use pin_cake_e2e::{Kitchen, Lesson, lesson};

/// What the narration of a step has to say, and what it must not.
type Said = (&'static [&'static str], &'static [&'static str]);

#[track_caller]
fn assert_tells(lesson: Lesson, story: &[Said]) {
    let kitchen = Kitchen::enter();
    let mut story = story.iter();
    kitchen.walk(lesson, |step| {
        let narration = kitchen.narration();
        let (said, unsaid) = story.next().expect("the story has as many steps as the lesson");
        for words in *said {
            assert!(narration.contains(words), "{step}: “{words}” is missing from “{narration}”");
        }
        for words in *unsaid {
            assert!(!narration.contains(words), "{step}: “{words}” is in “{narration}”");
        }
    });
}

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
            (&["in table A", "in table B", "its own cherry"], &["moved", "another cake"]),
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
            (&["The biscuit’s cherry changed to 1"], &["Refused", "moved"]),
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

#[test]
fn the_narration_of_a_future_made_by_the_compiler_tells_its_story() {
    assert_tells(
        lesson("first-poll"),
        &[
            (&["4 places"], &["future"]),
            (&["The future is on table A"], &["moved", "toothpick"]),
            (&["moved from table A to table B"], &["toothpick"]),
            (&["moved from table B to table A"], &["toothpick"]),
            (&["moved from table A to table B"], &["toothpick"]),
            (&["The box is on table C", "moved from table B to shelf H"], &["toothpick"]),
            (&["state changed to", "its own cherry"], &["moved"]),
            (&["Refused: move:H-A.", "rustc"], &["moved", "dangling"]),
            (&["state changed to", "its own cherry"], &["moved"]),
            (&["state changed to", "its own cherry"], &["moved"]),
            (&["The cake is on table D", "state changed to"], &["moved", "dangling"]),
            (&["The future is gone"], &["moved", "dangling"]),
            (&["The cake is gone"], &["future"]),
        ],
    );
}

#[test]
fn the_narration_of_the_x_ray_tells_its_story() {
    assert_tells(
        lesson("x-ray"),
        &[
            (&["4 places"], &["future"]),
            (&["The future is on table A"], &["toothpick"]),
            (&["moved from table A to table B"], &["toothpick"]),
            (&["moved from table B to shelf H"], &["toothpick"]),
            (&["state changed to", "its own cherry"], &["moved"]),
            (&["Refused: move:H-A.", "rustc"], &["moved", "dangling"]),
            (&["The cake is on table D", "state changed to"], &["moved"]),
            (&["The future is gone"], &["moved"]),
            (&["The cake is gone"], &["future"]),
            (&["The future is on table A"], &["toothpick"]),
            (&["moved from table A to shelf H"], &["toothpick"]),
            (&["state changed to", "What it points at is on shelf I"], &["toothpick", "moved"]),
            (&["The cake", "state changed to"], &["toothpick", "moved"]),
            (&["The future is gone"], &["moved"]),
            (&["The cake", "is gone"], &["future"]),
            (&["The future is on table A"], &["toothpick"]),
            (&["moved from table A to shelf H"], &["toothpick"]),
            (&["state changed to"], &["toothpick", "shelf I", "moved"]),
        ],
    );
}

#[test]
fn the_narration_of_a_future_written_by_hand_tells_its_story() {
    assert_tells(
        lesson("by-hand"),
        &[
            (&["4 places"], &["future"]),
            (&["The future is on table A"], &["moved"]),
            (&["moved from table A to table B"], &["dangling"]),
            (&["Refused: call:B.", "rustc"], &["moved"]),
            (&["The box is on table C", "moved from table B to shelf H"], &["dangling"]),
            (&["polls changed to 1", "its own cherry"], &["moved"]),
            (&["Refused: move:H-A.", "rustc"], &["moved", "dangling"]),
            (&["polls changed to 2", "its own cherry"], &["moved"]),
            (&["The cake is on table D", "The future is gone"], &["moved", "dangling"]),
            (&["The cake is gone"], &["future"]),
        ],
    );
}

#[test]
fn the_narration_of_futures_that_are_waited_for_tells_their_story() {
    const MADE: (&[&str], &[&str]) =
        (&["The slow future is on table A", "The fast future is on table B"], &["own cherry"]);
    assert_tells(
        lesson("select"),
        &[
            (&["3 places"], &["future"]),
            MADE,
            (
                &[
                    "slow future moved from table A to slot H",
                    "fast future moved",
                    "its own cherry",
                ],
                &["dangling"],
            ),
            (&["cherry 9 is on table C", "The slow future is gone"], &["moved", "dangling"]),
            (&["Refused: special:A.", "rustc"], &["moved"]),
            MADE,
            (&["Refused: again:A.", "rustc"], &["moved"]),
            (&["Refused: lend:A.", "rustc"], &["moved"]),
            (&["slow future moved from table A to slot L", "its own cherry"], &["dangling"]),
            (
                &[
                    "slow future’s left changed to 1",
                    "Another fast future is on slot M",
                    "its own cherry",
                ],
                &["slow future is gone", "moved", "dangling"],
            ),
            (&["The cake is on table C", "The slow future is gone"], &["moved", "dangling"]),
            MADE,
            (&["Refused: fuse:A.", "rustc"], &["moved"]),
            (&["slow future moved from table A to slot J", "its own cherry"], &["dangling"]),
            (
                &["slow future’s left changed to 1", "The fast future is gone", "its own cherry"],
                &["moved", "dangling"],
            ),
            (&["The cake is on table C", "The slow future is gone"], &["moved", "dangling"]),
        ],
    );
}

#[test]
fn the_narration_of_the_wrappers_tells_their_story() {
    assert_tells(
        lesson("projection"),
        &[
            (&["4 places"], &["wrapper"]),
            (&["The wrapper with a cake in it is on table A"], &["moved"]),
            (&["moved from table A to table B"], &["dangling"]),
            (&["Refused: reach:B.", "rustc"], &["moved"]),
            (&["polls changed to 1", "its own cherry"], &["moved"]),
            (&["The wrapper with a box in it is on table C", "The cake is on shelf H"], &["moved"]),
            (&["box in it moved from table C to table D"], &["cake moved"]),
            (&["polls changed to 1", "its own cherry"], &["moved", "dangling"]),
            (
                &["box in it moved from table D to table C", "its own cherry"],
                &["cake moved", "cake in it moved", "dangling"],
            ),
            (&["Refused: move:B-A.", "rustc"], &["moved", "dangling"]),
            (&["Refused: disarm:B.", "rustc"], &["moved", "dangling"]),
            (&["box in it moved from table C to table D", "its own cherry"], &["dangling"]),
            (&["polls changed to 2", "its own cherry"], &["moved", "dangling"]),
        ],
    );
}

#[test]
fn the_narration_of_the_list_tells_its_story() {
    const NEVER: &[&str] = &["moved", "dangling", "another cake"];
    assert_tells(
        lesson("drop"),
        &[
            (&["5 places"], &["cake"]),
            (&["The cake is on shelf C", "The list leads to the cake on shelf C now"], NEVER),
            (&["The list leads to the cake with cherry 9 on shelf B now"], NEVER),
            (&["The list leads to the cake with cherry 11 on shelf A now"], NEVER),
            (&["cherry 11 leads to the cake on shelf C now", "cherry 9 is gone"], NEVER),
            (
                &[
                    "cherry 13 is on shelf A",
                    "The list leads to the cake on shelf C now",
                    "cherry 11 is gone",
                ],
                NEVER,
            ),
            (&["No byte changed"], &["gone", "moved", "leads"]),
            (&["cherry 15 is on the worktop"], NEVER),
            (&["Refused: join:W.", "rustc"], NEVER),
            (&["cherry 15 is gone"], NEVER),
        ],
    );
}

#[test]
fn the_narration_of_the_containers_tells_their_story() {
    assert_tells(
        lesson("containers"),
        &[
            (&["2 places"], &["cake"]),
            (&["The cake is on slot A"], &["moved"]),
            (&["its own cherry"], &["moved"]),
            (&["The box is on slot C", "cherry 9 is on shelf H"], &["moved"]),
            (&["its own cherry"], &["moved", "dangling"]),
            (&["box moved from slot C"], &["cherry 9 moved"]),
            (&["The cake is gone", "cherry 9 is gone"], &["moved"]),
            (&["The container is on table E"], &["moved"]),
            (&["shelf I", "shelf J", "its own cherry"], &["moved"]),
            (&["The container moved from table E to table F"], &["cake moved", "dangling"]),
            (&["left changed to 1"], &["moved", "dangling"]),
            (&["The container is gone"], &["moved"]),
            (&["The container is on table E"], &["moved"]),
            (&["shelf I", "shelf J", "its own cherry"], &["moved"]),
            (&["The container moved from table E to table F"], &["cake moved", "dangling"]),
            (&["left changed to 1"], &["moved", "dangling"]),
        ],
    );
}

#[test]
fn the_narration_of_the_executor_tells_its_story() {
    const NEVER: &[&str] = &["another address", "dangling"];
    assert_tells(
        lesson("executor"),
        &[
            (&["One place"], &["Poll"]),
            (
                &[
                    "The first baking is on shelf A",
                    "Poll 1 of A: Pending",
                    "Poll 1 of B: Pending",
                    "Poll 1 of C: Pending",
                    "in shelf C says",
                ],
                &["woke", "gone", "dangling"],
            ),
            (
                &[
                    "The cake is on table D",
                    "The first baking is gone",
                    "The browser woke A. Poll 2 of A at the same address: Ready.",
                    "A woke B. Poll 2 of B at the same address: Pending.",
                ],
                NEVER,
            ),
            (&["You woke C. Poll 2 of C at the same address: Pending."], &["Ready", "gone"]),
            (
                &[
                    "The second baking is gone",
                    "C woke B. Poll 3 of B at the same address: Ready.",
                    "The serving is gone",
                ],
                NEVER,
            ),
        ],
    );
}
