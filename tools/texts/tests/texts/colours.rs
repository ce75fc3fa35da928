//! rustc's messages have the colours that rustc gives them: here, what `rustc --color=always` printed.

use crate::kitchen::Kitchen;

const CARD: &str = "en/cards/pin_box/swap.html";
const REFUSED: &str = "tests/ui/pin_box/swap.rs";
const PRINTED: &str = "tests/ui/pin_box/swap.stderr";

/// The message of a card whose program is three lines, from `part` on.
fn message(test: &str, part: &str) -> String {
    let printed = format!(
        "error[E0001]: it fails\n --> {REFUSED}:1:1\n  |\n1 | let a = b;\n  |     ^\n{part}"
    );
    let card = Kitchen::of(test)
        .with(REFUSED, "let a = b;\nlet a = one(\n    2);\n")
        .with(PRINTED, &printed)
        .text(CARD);
    let message = card.split_once("message\">").expect("a message").1;
    message.split_once("</pre>").expect("its end").0.to_owned()
}

#[track_caller]
fn has(message: &str, lines: &[&str]) {
    for line in lines {
        assert!(message.lines().any(|other| other == *line), "no {line} in\n{message}");
    }
}

#[test]
fn of_a_headline_the_error_is_red_and_the_rest_bold() {
    has(
        &message("head", ""),
        &["<span class=e>error[E0001]</span><span class=w>: it fails</span>"],
    );
}

#[test]
fn what_is_told_beside_the_point_is_blue_and_the_point_red() {
    let part = "1 | let a = b;\n  |     - ^\n  |     | |\n  |     | the point\n  |     beside it - for once\n";
    has(
        &message("labels", part),
        &[
            "<span class=b>1 | </span>let a = b;",
            "<span class=b>  |     - </span><span class=e>^</span>",
            "<span class=b>  |     | </span><span class=e>|</span>",
            "<span class=b>  |     | </span><span class=e>the point</span>",
            "<span class=b>  |     beside it - for once</span>",
        ],
    );
}

#[test]
fn a_note_points_in_green_and_advice_in_its_own_colour() {
    let part = "  = note: beside\nnote: a note\n  |\n1 | let a = b;\n  |     ^ here\nhelp: advice\n  |\n1 | let a = b;\n  |     ^ here\n";
    has(
        &message("note", part),
        &[
            "<span class=b>  = </span><span class=w>note</span>: beside",
            "<span class=n>note</span>: a note",
            "<span class=b>  |     </span><span class=n>^ here</span>",
            "<span class=h>help</span>: advice",
            "<span class=b>  |     </span><span class=h>^ here</span>",
        ],
    );
}

#[test]
fn what_advice_adds_is_green_and_what_it_takes_away_red() {
    let part = "help: add\n  |\n1 | let a = &b;\n  |         +\nhelp: take away\n  |\n1 - let a = b;\n1 + let a;\n  |\n";
    has(
        &message("advice", part),
        &[
            "<span class=b>1 | </span>let a = <span class=i>&amp;</span>b;",
            "<span class=b>  |         </span><span class=i>+</span>",
            "<span class=b>1 </span><span class=d>- </span>let a <span class=d>= b</span>;",
            "<span class=b>1 </span><span class=i>+ </span>let a;",
        ],
    );
}

#[test]
fn the_line_that_holds_several_lines_together_has_their_colour() {
    let part = "2 | / let a = one(\n3 | |     2);\n  | |     ^\n  | |     |\n  | |_____expected\n  |       found\n";
    has(
        &message("several_lines", part),
        &[
            "<span class=b>2 | </span><span class=e>/ </span>let a = one(",
            "<span class=b>3 | </span><span class=e>|     </span>2);",
            "<span class=b>  | </span><span class=e>|     |</span>",
            "<span class=b>  | </span><span class=e>|_____expected</span>",
            "<span class=b>  |       </span><span class=e>found</span>",
        ],
    );
}

#[test]
fn a_librarys_lines_have_no_number_and_are_code_all_the_same() {
    let part = "note: a bound\n --> $RUST/core/src/pin.rs\n  |\n  | pub fn new(\n  |        --- here\n  | / macro! {\n  | | }\n  | |_- there\n";
    has(
        &message("library", part),
        &[
            "<span class=b>  | </span>pub fn new(",
            "<span class=b>  |        --- here</span>",
            "<span class=b>  | / </span>macro! {",
            "<span class=b>  | |_- there</span>",
        ],
    );
}
