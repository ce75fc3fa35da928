//! Predict, then run: the question before the deciding order, answered by the run.

use super::ink::{Code, Icon, Shown, ink};
use crate::prediction::Prediction;
use crate::score::Score;
use crate::texts::Texts;

/// The question, open or with a prediction; with its answer once the run has given it.
pub(super) fn html(
    slug: &str,
    texts: &Texts,
    prediction: Prediction,
    score: &Score,
    out: &mut String,
) {
    ink!(
        out,
        "<fieldset class=question data-question={slug}><legend>{}</legend>",
        Code(texts.get("ask"))
    );
    if !prediction.is_open() {
        result(texts, prediction, score, out);
    }
    for (rank, words) in texts.options().enumerate() {
        let (class, locked) = match prediction {
            Prediction::Graded { measured, .. } if measured == rank => (" right", " disabled"),
            Prediction::Graded { predicted, .. } if predicted == rank => (" wrong", " disabled"),
            Prediction::Graded { .. } => ("", " disabled"),
            Prediction::Open | Prediction::Made(_) => ("", ""),
        };
        let checked = if prediction.choice() == Some(rank) { " checked" } else { "" };
        ink!(
            out,
            "<label class=\"option{class}\"><input type=radio name=predict-{slug} data-choice={rank}{checked}{locked}>\
             <span>{}</span></label>",
            Shown(words)
        );
    }
    if prediction.is_open() {
        result(texts, prediction, score, out);
    }
    out.push_str("</fieldset>");
}

fn result(texts: &Texts, prediction: Prediction, score: &Score, out: &mut String) {
    match prediction {
        Prediction::Open => {
            out.push_str("<p class=\"result hint\">Predict, then run it. Or just run it.</p>");
        }
        Prediction::Made(_) => {
            out.push_str("<p class=\"result hint\">Now run it: the run itself will tell.</p>");
        }
        Prediction::Graded { predicted, measured, .. } => {
            let (class, picture) =
                if predicted == measured { ("right", "check") } else { ("wrong", "cross") };
            ink!(
                out,
                "<p class=\"result {class}\">{}<span>{} {}</span></p>\
                 <p class=score>Predicted rightly so far: {} of {}.</p>\
                 <button type=button class=\"btn quiet\" data-act=retry>Ask me again</button>",
                Icon(picture),
                Shown(&verdict(texts, prediction)),
                Code(texts.get("why")),
                score.right(),
                score.answered()
            );
        }
    }
}

/// How the prediction came out; empty before the run has told.
pub(super) fn verdict(texts: &Texts, prediction: Prediction) -> String {
    let Prediction::Graded { predicted, measured, .. } = prediction else { return String::new() };
    let came_out =
        if predicted == measured { "You predicted it." } else { "It came out otherwise." };
    let shown = texts.options().nth(measured).unwrap_or_default();
    [came_out, " Measured: ", shown, "."].concat()
}
