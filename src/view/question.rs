//! Predict, then run: the question before the deciding order, answered by the run.

use super::ink::{Code, Icon, Shown, ink};
use crate::prediction::Prediction;
use crate::score::{Answer, Score};
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
    match prediction.answer() {
        Some(answer) => result(texts, prediction, answer, score, out),
        None => options(slug, texts, prediction, out),
    }
    out.push_str("</fieldset>");
}

fn options(slug: &str, texts: &Texts, prediction: Prediction, out: &mut String) {
    for (rank, words) in texts.options().enumerate() {
        let checked = if prediction.choice() == Some(rank) { " checked" } else { "" };
        ink!(
            out,
            "<label class=option><input type=radio name=predict-{slug} data-choice={rank}{checked}>\
             <span>{}</span></label>",
            Shown(words)
        );
    }
    let hint = match prediction {
        Prediction::Made(_) => "Now run it: the run itself will tell.",
        _ => "Predict, then run it. Or just run it.",
    };
    ink!(out, "<p class=hint>{hint}</p>");
}

/// The answer has the room of the options: what it means is to be read without scrolling.
fn result(texts: &Texts, prediction: Prediction, answer: Answer, score: &Score, out: &mut String) {
    let picture = match answer {
        Answer::Right => "check",
        Answer::Wrong => "cross",
    };
    ink!(
        out,
        "<p class=\"result {}\">{}<span><strong>{}</strong> {}</span></p>\
         <div class=score><p>Predicted rightly so far: {} of {}.</p>\
         <button type=button class=\"btn again\" data-act=retry>Ask me again</button></div>",
        answer.word(),
        Icon(picture),
        Shown(&verdict(texts, prediction)),
        Code(texts.get("why")),
        score.right(),
        score.answered()
    );
}

/// How the prediction came out; empty before the run has told.
pub(super) fn verdict(texts: &Texts, prediction: Prediction) -> String {
    let Prediction::Graded { predicted, measured, .. } = prediction else { return String::new() };
    let option = |rank| texts.options().nth(rank).unwrap_or_default();
    if predicted == measured {
        ["You predicted it. Measured: ", option(measured), "."].concat()
    } else {
        ["You said: ", option(predicted), ". Measured: ", option(measured), "."].concat()
    }
}
