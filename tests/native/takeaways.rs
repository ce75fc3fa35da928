//! The page to print leads to lessons, and a strict content security policy takes nothing from it.

use pin_cake::lessons::find;

const PAGE: &str = include_str!("../../src/takeaways/words.en.html");

/// The tags of the page, without their brackets.
fn tags() -> impl Iterator<Item = &'static str> {
    PAGE.split('<').skip(1).map(|tag| tag.split_once('>').expect("a tag ends").0)
}

fn attribute(tag: &'static str, name: &str) -> Option<&'static str> {
    Some(tag.split_once(&format!("{name}=\""))?.1.split_once('"')?.0)
}

#[test]
fn every_link_opens_the_lesson_that_its_address_names() {
    let mut links = 0;
    for link in tags().filter(|tag| tag.starts_with("a ")) {
        let slug = attribute(link, "data-open").expect("a lesson");
        assert_eq!(attribute(link, "href"), Some(&*format!("?scene={slug}")));
        assert!(find(slug).is_some(), "{slug} is no lesson");
        links += 1;
    }
    assert!(links > 10, "{links} links");
}

#[test]
fn every_entry_leads_to_a_lesson() {
    for entry in PAGE.split("<li>").skip(1).chain(PAGE.split("<tr>").skip(2)) {
        assert!(entry.contains("data-open="), "{entry}");
    }
}

#[test]
fn every_element_is_closed_where_it_was_opened() {
    let mut open = Vec::new();
    for tag in tags() {
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name)),
            None => open.push(tag.split(' ').next().unwrap_or_default()),
        }
    }
    assert_eq!(open, Vec::<&str>::new());
}

#[test]
fn it_brings_no_script_and_no_style_of_its_own() {
    assert_eq!(tags().find(|tag| tag.starts_with("script") || tag.starts_with("style")), None);
    assert_eq!(tags().find(|tag| tag.contains(" style=") || tag.contains(" on")), None);
}
