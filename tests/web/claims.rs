//! What is measured of the claims in a page is what their words say it is.

use pin_cake::claims::{Proof, Verdict, claims};
use pin_cake::memory::LinearMemory;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn every_claim_that_is_measured_in_the_page_fails() {
    let camera = LinearMemory::new();
    let measured = || claims().iter().filter(|claim| matches!(claim.proof(), Proof::Run(_)));
    assert!(measured().count() >= 10, "most can be measured");
    for claim in measured() {
        let verdict = claim.run(&camera).map(|finding| finding.verdict);
        assert_eq!(verdict, Some(Verdict::Fails), "claim {}", claim.number());
    }
}
