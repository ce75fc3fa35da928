//! The first lesson's texts set out before the app asks for them, and are not fetched again when it does.

use pin_cake_e2e::{Kitchen, LESSONS};

/// What the page fetched of its lessons' texts, in order: who began it, and the file.
fn fetched(kitchen: &Kitchen) -> Vec<(String, String)> {
    let body = "return performance.getEntriesByType('resource')
        .map((entry) => [entry.initiatorType, entry.name.split('/').pop(), entry.name])
        .filter(([, , address]) => /texts-[0-9a-f]{16}\\/en\\/[^/]*$/.test(address))
        .map(([by, file]) => [by, file])";
    kitchen.ask(body, &[])
}

/// What is fetched once, because the page announced it.
fn once(slug: &str) -> Vec<(String, String)> {
    vec![("link".into(), format!("{slug}.txt"))]
}

#[test]
fn each_lessons_texts_are_fetched_once_and_early() {
    let kitchen = Kitchen::enter();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}", lesson.slug));
        assert_eq!(fetched(&kitchen), once(lesson.slug));
    }
}

#[test]
fn a_page_without_a_scene_and_one_with_an_unknown_scene_fetch_the_first_lessons_texts() {
    let kitchen = Kitchen::enter();
    for query in ["", "scene=nowhere", "scene=../../evil"] {
        kitchen.open(query);
        assert_eq!(fetched(&kitchen), once(LESSONS[0].slug), "{query}");
    }
}
