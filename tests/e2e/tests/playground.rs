//! The code shown can be run elsewhere, as a whole program.

use pin_cake_e2e::{Kitchen, LESSONS};
use url::Url;

/// The program that the link leads to, out of its address.
fn program(link: &str) -> String {
    let link = Url::parse(link).expect("the link is an address");
    let code = link.query_pairs().find(|(name, _)| name == "code");
    code.map(|(_, code)| code.into_owned()).unwrap_or_default()
}

#[test]
fn the_playground_gets_the_code_shown_as_a_whole_program() {
    let kitchen = Kitchen::enter_still();
    for lesson in LESSONS {
        kitchen.open(&format!("scene={}", lesson.slug));
        assert_eq!(kitchen.text("a.playground"), "Open in the Playground", "{}", lesson.slug);
        let (link, seen): (String, bool) = kitchen.ask(
            "const link = document.querySelector('a.playground[href]');
             return [link.href, link.checkVisibility()]",
            &[],
        );
        assert!(seen, "{}", lesson.slug);
        assert!(link.starts_with("https://play.rust-lang.org/?"), "{link}");
        assert!(link.contains("edition=2024"), "{link}");

        let shown: Vec<String> = kitchen.ask(
            "return [...document.querySelector('[data-code]').children].map((line) => line.textContent.trimEnd())",
            &[],
        );
        assert!(shown.len() > 10, "{}: {shown:#?}", lesson.slug);
        let program = program(&link);
        assert!(program.contains("fn main()"), "{}:\n{program}", lesson.slug);
        assert!(program.contains(&shown.join("\n")), "{}:\n{program}", lesson.slug);
        assert!(!program.contains("// step:"), "{}:\n{program}", lesson.slug);
    }
}

#[test]
fn the_playground_follows_the_lesson() {
    let kitchen = Kitchen::enter_still();
    kitchen.open("scene=move");
    let link = |kitchen: &Kitchen| {
        kitchen.ask::<String>("return document.querySelector('a.playground').href", &[])
    };
    let first = program(&link(&kitchen));
    kitchen.browser().click(".note .next");
    kitchen.wait_for_scene("handle");
    let second = program(&link(&kitchen));
    assert!(second.contains("fn main()") && second != first, "{second}");
}
