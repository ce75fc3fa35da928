//! `follow-theme.js`: scenes are as light or dark as the page that they stand in. What real sites say of it: `hosts`.

use pin_cake_e2e::Course;
use serde_json::json;

/// A page with this style, whose scene follows it.
fn page(name: &str, style: &str) -> Course {
    let body = format!(
        "<style>{style}</style><script type=module src=SITEembed/follow-theme.js></script>
         <div><pin-cake id=a scene=move></pin-cake></div>"
    );
    Course::with(name, &body)
}

#[track_caller]
fn until_the_scene_is(course: &Course, theme: &str) {
    let is = "return document.querySelector('pin-cake').getAttribute('theme') === arguments[0]";
    course.browser().until(is, &[json!(theme)]);
}

#[test]
fn a_page_that_says_nothing_in_the_light_is_followed_by_the_colour_behind_its_scenes() {
    let course = page("silent", "body { background: #fff } .dark body { background: #1b1b1f }");
    let switch = || course.run("document.documentElement.classList.toggle('dark')");
    for theme in ["light", "dark", "light"] {
        until_the_scene_is(&course, theme);
        switch();
    }
}

#[test]
fn a_page_that_says_it_in_its_body_is_followed() {
    let style = "[data-md-color-scheme=default] { color-scheme: light } [data-md-color-scheme=slate] { color-scheme: dark }";
    let course = page("body", style);
    until_the_scene_is(&course, "auto");
    for (scheme, theme) in [("slate", "dark"), ("default", "light"), ("slate", "dark")] {
        course.run(&format!("document.body.dataset.mdColorScheme = '{scheme}'"));
        until_the_scene_is(&course, theme);
    }
}

#[test]
fn a_page_whose_colour_takes_time_to_change_is_followed_when_it_has() {
    let course = page(
        "slow",
        "body { background: #fff; transition: background-color 200ms } .dark { background: #1b1b1f }",
    );
    until_the_scene_is(&course, "light");
    course.run("document.body.classList.add('dark')");
    until_the_scene_is(&course, "dark");
}

#[test]
fn what_a_page_says_goes_before_what_is_seen_of_it() {
    let course = page("said", "body { background: #fff }");
    course.run("document.documentElement.dataset.theme = 'dark'");
    until_the_scene_is(&course, "dark");
    course.run("document.documentElement.dataset.theme = 'light'");
    until_the_scene_is(&course, "light");
}

#[test]
fn a_page_without_colours_of_its_own_leaves_them_to_the_reader() {
    let course = page("plain", "");
    until_the_scene_is(&course, "auto");
    course.run("document.querySelector('div').style.background = 'oklch(0.2 0 0)'");
    course.run("document.querySelector('div').classList.add('any')");
    until_the_scene_is(&course, "auto");
}
