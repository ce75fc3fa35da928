//! The same for the lessons on futures, and on what people keep cakes and futures in.

use pin_cake_e2e::{assert_tells, lesson};

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
                    "slow future: left changed to 1",
                    "Another fast future is on slot M",
                    "its own cherry",
                ],
                &["slow future is gone", "moved", "dangling"],
            ),
            (&["The cake is on table C", "The slow future is gone"], &["moved", "dangling"]),
            MADE,
            (&["Refused: fuse:A.", "rustc"], &["moved"]),
            (&["slow future moved from table A to slot N", "its own cherry"], &["dangling"]),
            (&["cherry 9 is on table C", "The slow future is gone"], &["moved", "dangling"]),
            MADE,
            (&["slow future moved from table A to slot J", "its own cherry"], &["dangling"]),
            (
                &["slow future: left changed to 1", "The fast future is gone", "its own cherry"],
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
                    "on shelf C says",
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
