//! What is pasted into other pages shows the scene that was chosen, whatever is in it.

use pin_cake::share::{Artefact, Host, Pages, Scene, Width, snippet};

fn scene() -> Scene {
    Scene {
        page: "https://a.host/pin-cake/".into(),
        pages: Pages::One,
        said: vec![("scene", "toothpick".into()), ("orders", "bake:A,stick:A".into())],
        title: "Pin & the Cake: \"Toothpick\" <b>".into(),
        width: Width::Full,
        height: 777,
    }
}

#[test]
fn a_link_opens_the_page_and_no_frame() {
    let link = snippet(Host::Link, &scene());
    assert_eq!(link, "https://a.host/pin-cake/?v=1&scene=toothpick&orders=bake:A,stick:A");
}

#[test]
fn every_snippet_names_the_scene_and_its_orders() {
    for host in Host::ALL {
        let text = snippet(host, &scene());
        assert!(text.contains("toothpick") && text.contains("bake:A,stick:A"), "{host:?}: {text}");
    }
}

#[test]
fn a_frame_is_told_that_it_is_one() {
    for host in [Host::Frame, Host::Moodle, Host::Canvas, Host::Docusaurus] {
        let text = snippet(host, &scene());
        assert!(text.contains("&amp;embed=1\""), "{host:?}: {text}");
        assert!(text.contains("777"), "{host:?}: {text}");
    }
    assert!(snippet(Host::Notion, &scene()).ends_with("&embed=1"));
}

#[test]
fn no_text_leaves_its_attribute() {
    for host in [Host::Frame, Host::Moodle, Host::Canvas, Host::Docusaurus] {
        let text = snippet(host, &scene());
        let title = "title=\"Pin &amp; the Cake: &quot;Toothpick&quot; &lt;b>\"";
        assert!(text.contains(title), "{host:?}: {text}");
    }
}

#[test]
fn hosts_that_allow_no_scripts_get_none() {
    for host in [Host::Frame, Host::Moodle, Host::Canvas, Host::Notion, Host::Docusaurus] {
        assert!(!snippet(host, &scene()).contains("<script"), "{host:?}");
    }
}

#[test]
fn the_elements_attributes_are_those_of_the_address() {
    let text = snippet(Host::Element, &scene());
    assert!(text.contains("<pin-cake scene=\"toothpick\" orders=\"bake:A,stick:A\"></pin-cake>"));
    assert!(text.contains("src=\"https://a.host/pin-cake/embed/pin-cake.js\""), "{text}");
}

#[test]
fn hosts_have_different_names_and_a_hint_each() {
    let mut names = Host::ALL.map(Host::name).to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Host::ALL.len());
    assert!(Host::ALL.iter().all(|host| host.hint().ends_with('.')));
}

#[test]
fn a_page_with_a_name_of_its_own_keeps_it() {
    let upload = Scene { page: "https://a.host/files/pin-cake.html".into(), ..scene() };
    let link = "https://a.host/files/pin-cake.html?v=1&scene=toothpick";
    assert!(snippet(Host::Link, &upload).starts_with(link));
    assert!(snippet(Host::Frame, &upload).contains(&link.replace('&', "&amp;")));
}

#[test]
fn one_file_offers_no_script_of_a_site() {
    for host in Host::offered(Artefact::SingleFile) {
        assert!(!snippet(*host, &scene()).contains("pin-cake.js"), "{host:?}");
    }
    assert_eq!(Host::offered(Artefact::Site), Host::ALL);
}

#[test]
fn where_each_scene_has_a_page_a_link_leads_there_and_a_frame_does_not() {
    let scene = Scene { pages: Pages::EachScene, ..scene() };
    let link = "https://a.host/pin-cake/scene/toothpick.html?v=1&orders=bake:A,stick:A";
    assert_eq!(snippet(Host::Link, &scene), link);
    let framed = "https://a.host/pin-cake/?v=1&scene=toothpick&orders=bake:A,stick:A&embed=1";
    assert_eq!(snippet(Host::Notion, &scene), framed);
}

#[test]
fn a_width_is_said_to_every_host_that_can_have_one() {
    let narrow = Scene { width: Width::Phone, ..scene() };
    for host in Host::ALL {
        let text = snippet(host, &narrow);
        assert_eq!(text.contains("360"), host.has_width(), "{host:?}: {text}");
        assert_eq!(snippet(host, &scene()) == text, !host.has_width(), "{host:?}");
    }
}

#[test]
fn no_frame_is_wider_than_the_page_around_it() {
    for host in [Host::Frame, Host::Moodle, Host::Canvas, Host::Docusaurus] {
        let text = snippet(host, &Scene { width: Width::Column, ..scene() });
        let is_bound =
            ["max-width: 100%", "maxWidth: \"100%\""].iter().any(|style| text.contains(style));
        assert!(is_bound, "{host:?}: {text}");
    }
}

#[test]
fn what_follows_a_frame_is_not_taken_for_its_content_by_any_markdown() {
    for host in [Host::Frame, Host::Moodle, Host::Canvas, Host::Docusaurus] {
        assert!(snippet(host, &scene()).ends_with("></iframe>"), "{host:?}");
    }
}
