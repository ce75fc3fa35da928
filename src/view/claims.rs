//! What people say of `Pin`: each sentence with what was measured of it, here and now.

use super::ink::{Code, Icon, Shown, ink};
use crate::claims::{Claim, Finding, Proof, Verdict, claims};
use crate::memory::LinearMemory;
use crate::texts::{Say, Texts};

/// Which claims are put to the proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// All that can be run here.
    All,
    /// The one of this number.
    One(u8),
}

/// What was measured of the claims in this tab, since the page was opened.
#[derive(Default)]
pub(super) struct Findings(Vec<(u8, Option<Finding>)>);

impl Findings {
    /// Measures claims, now.
    pub(super) fn run(&mut self, which: Which) {
        let camera = LinearMemory::new();
        for claim in claims() {
            let number = claim.number();
            let is_asked = which == Which::All || which == Which::One(number);
            if is_asked && matches!(claim.proof(), Proof::Run(_)) {
                self.0.retain(|(known, _)| *known != number);
                self.0.push((number, claim.run(&camera)));
            }
        }
    }

    fn of(&self, claim: &Claim) -> Option<&Option<Finding>> {
        let found = self.0.iter().find(|(number, _)| *number == claim.number());
        found.map(|(_, finding)| finding)
    }

    fn count(&self, verdict: Verdict) -> usize {
        self.0.iter().flat_map(|(_, finding)| finding).filter(|f| f.verdict == verdict).count()
    }
}

/// The names of rustc's cards that the page shows.
pub(super) fn cards() -> impl Iterator<Item = &'static str> {
    claims().iter().flat_map(Claim::cards).copied()
}

/// The page; `card` finds the HTML of one of rustc's cards.
pub(super) fn html<'a>(
    texts: &Texts,
    findings: &Findings,
    card: impl Fn(&str) -> Option<&'a str>,
) -> String {
    let mut out = String::new();
    ink!(
        out,
        "<header class=lede><div><h1>{}</h1><p class=intro>{}</p></div>\
         <button class=\"btn primary\" data-claim=all>{}</button><p class=tally role=status>{}</p></header>\
         <div class=list>",
        Shown(texts.get("heading")),
        Code(texts.get("intro")),
        Shown(texts.get("run-all")),
        Shown(&tally(texts, findings))
    );
    for claim in claims() {
        article(claim, texts, findings, &card, &mut out);
    }
    out + "</div>"
}

fn tally(texts: &Texts, findings: &Findings) -> String {
    let [holds, fails] = [Verdict::Holds, Verdict::Fails].map(|verdict| findings.count(verdict));
    if holds + fails == 0 {
        return String::new();
    }
    let measured = claims().iter().filter(|claim| matches!(claim.proof(), Proof::Run(_))).count();
    let say = Say::new("")
        .with("measured", holds + fails)
        .with("holds", holds)
        .with("fails", fails)
        .with("others", claims().len() - measured);
    texts.fill_line("tally", &say)
}

fn article<'a>(
    claim: &Claim,
    texts: &Texts,
    findings: &Findings,
    card: &impl Fn(&str) -> Option<&'a str>,
    out: &mut String,
) {
    let number = claim.number();
    ink!(
        out,
        "<article class=claim id=claim-{number}><h2><span class=n>{number}</span><q>{}</q></h2><p class=truth>{}</p>",
        Code(&claim.says(texts)),
        Code(&claim.truth(texts))
    );
    match claim.proof() {
        Proof::Run(_) => finding(claim, texts, findings, out),
        Proof::Refused => verdict(Verdict::Fails, texts.get("refused"), texts, out),
        Proof::Elsewhere(_) => verdict(Verdict::Fails, &claim.elsewhere(texts), texts, out),
    }
    if !claim.cards().is_empty() {
        ink!(out, "<details><summary>{}</summary>", Shown(texts.get("rustc")));
        claim.cards().iter().for_each(|name| out.push_str(card(name).unwrap_or_default()));
        out.push_str("</details>");
    }
    out.push_str("<div class=foot>");
    if matches!(claim.proof(), Proof::Run(_)) {
        let key = if findings.of(claim).is_some() { "run-again" } else { "run" };
        ink!(
            out,
            "<button class=btn data-claim={number} aria-describedby=claim-{number}>{}</button>",
            Shown(texts.get(key))
        );
    }
    let slug = claim.lesson();
    let say = Say::new("").with("title", texts.menu(slug).title);
    ink!(
        out,
        "<a class=next href=\"?scene={slug}\" data-open={slug}>{}{}</a></div></article>",
        Shown(&texts.fill_line("lesson", &say)),
        Icon("arrow")
    );
}

fn finding(claim: &Claim, texts: &Texts, findings: &Findings, out: &mut String) {
    match findings.of(claim) {
        None => {}
        Some(None) => {
            ink!(out, "<p class=finding role=status>{}</p>", Shown(texts.get("untold")));
        }
        Some(Some(finding)) => {
            verdict(finding.verdict, &claim.measured(texts, finding), texts, out);
        }
    }
}

/// The verdict, and what it follows from.
fn verdict(verdict: Verdict, from: &str, texts: &Texts, out: &mut String) {
    let (class, icon) = match verdict {
        Verdict::Holds => ("holds", "check"),
        Verdict::Fails => ("fails", "cross"),
    };
    ink!(
        out,
        "<p class=\"finding {class}\" role=status><strong>{}{}</strong> {}</p>",
        Icon(icon),
        Shown(texts.get(class)),
        Code(from)
    );
}
