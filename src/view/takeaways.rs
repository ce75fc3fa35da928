//! All of it on one page, to print, with what the reader predicted rightly.

use super::ink::{Shown, ink};
use crate::score::Score;
use crate::texts::{Say, Texts};

pub(super) fn html(texts: &Texts, score: &Score) -> String {
    let mut out = texts.source().to_owned();
    let line = match score.answered() {
        0 => texts.get("unasked").to_owned(),
        asked => {
            let say = Say::new("").with("asked", asked).with("right", score.right());
            texts.fill_line("score", &say)
        }
    };
    ink!(
        out,
        "<p class=score>{}</p><button class=\"btn print\" data-act=print>{}</button>",
        Shown(&line),
        Shown(texts.get("print"))
    );
    out
}
