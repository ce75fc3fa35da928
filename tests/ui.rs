//! What rustc refuses, and in which words: the cards on the page show these very texts.

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn rustc_refuses_in_the_words_shown() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/**/*.rs");
}
