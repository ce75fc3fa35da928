//! What people say of `Pin` is measured in the reader's tab, when the reader asks for it.

use pin_cake_e2e::Kitchen;
use serde_json::json;

/// The numbers of the claims that a selector finds something in.
fn claims_with(kitchen: &Kitchen, selector: &str) -> Vec<String> {
    kitchen.ask(
        "return [...document.querySelectorAll('.claim')]
             .filter((claim) => claim.querySelector(arguments[0])).map((claim) => claim.id)",
        &[json!(selector)],
    )
}

/// What is said of the claims that can be measured here: how many find something, and which verdicts.
fn measured(kitchen: &Kitchen) -> (usize, [usize; 2]) {
    let here = ".claim:has([data-claim]) .finding[role=status]";
    let verdicts = ["holds", "fails"].map(|verdict| kitchen.count(&format!("{here}.{verdict}")));
    (kitchen.count(here), verdicts)
}

#[test]
fn one_button_measures_every_claim_that_can_be_measured_here() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=claims");
    let here = claims_with(&kitchen, "[data-claim]");
    assert!(here.len() >= 10, "{here:?}");
    assert_eq!(measured(&kitchen).0, 0, "nothing is said before it was measured");
    kitchen.measure_claims();
    let (findings, [holds, fails]) = measured(&kitchen);
    assert_eq!((findings, holds + fails), (here.len(), here.len()), "a finding and a verdict each");
    let others = kitchen.count(".claim") - here.len();
    let tally = kitchen.text(".tally[role=status]");
    let said = format!(
        "Claims measured here: {findings}. Of these hold: {holds}; fail: {fails}. {others} more fail by"
    );
    assert!(tally.starts_with(&said), "{tally}");
}

#[test]
fn one_claim_can_be_measured_by_itself() {
    let kitchen = Kitchen::enter();
    kitchen.open("scene=claims");
    let here = claims_with(&kitchen, "[data-claim]");
    let first = here.first().expect("a claim");
    kitchen.browser().click(&format!("#{first} [data-claim]"));
    let found = format!("return document.querySelector('#{first} .finding[role=status]') !== null");
    kitchen.browser().until(&found, &[]);
    assert_eq!(measured(&kitchen).0, 1, "and no other");
}
