//! The page's address is read with care and written as it is read.

use pin_cake::kitchen::{parse_orders, write_orders};
use pin_cake::lessons::MENU;
use pin_cake::settings::{Clock, Controls, MotionWish, Settings, Theme};

fn read(pairs: &[(&str, &str)]) -> (Settings, Vec<String>) {
    let pairs: Vec<(String, String)> =
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Settings::read(&pairs)
}

/// What the address says, in its own words.
fn written(settings: &Settings) -> String {
    settings.write(&settings.orders, settings.step)
}

/// Splits and decodes a query as a browser does.
pub(crate) fn query(text: &str) -> Vec<(String, String)> {
    let decode = |text: &str| {
        let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
        while let Some((&first, after)) = rest.split_first() {
            let code = || u8::from_str_radix(std::str::from_utf8(after.get(..2)?).ok()?, 16).ok();
            match (first, code()) {
                (b'%', Some(byte)) => {
                    bytes.push(byte);
                    rest = &after[2..];
                }
                (b'+', _) => {
                    bytes.push(b' ');
                    rest = after;
                }
                (byte, _) => {
                    bytes.push(byte);
                    rest = after;
                }
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    };
    text.split('&')
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}

#[test]
fn no_query_is_the_first_lesson_as_it_comes() {
    let (settings, notes) = read(&[]);
    assert_eq!(settings.lesson.slug(), MENU[0].slug());
    assert_eq!(notes, [""; 0]);
}

#[test]
fn every_lesson_is_found_by_its_name() {
    for lesson in MENU {
        assert_eq!(read(&[("scene", lesson.slug())]).0.lesson.slug(), lesson.slug());
    }
}

#[test]
fn every_value_of_the_contract_is_understood() {
    let values: &[(&str, &[&str])] = &[
        ("autoplay", &["0", "1"]),
        ("theme", &["auto", "light", "dark"]),
        ("controls", &["full", "min", "none"]),
        ("motion", &["auto", "reduce", "full"]),
        ("embed", &["0", "1"]),
        ("clock", &["manual"]),
        ("v", &["1"]),
        ("lang", &["en"]),
        ("id", &["lecture-3", ""]),
        ("step", &["0", "7"]),
        ("orders", &["", "bake:A", "bake:A,move:A-B"]),
    ];
    for (name, values) in values {
        for value in *values {
            assert_eq!(read(&[(name, value)]).1, [""; 0], "{name}={value}");
        }
    }
}

#[test]
fn an_unknown_value_gives_the_default_and_a_note() {
    for (name, value) in [
        ("scene", "soup"),
        ("step", "two"),
        ("step", "-1"),
        ("step", "99999999999999999999999"),
        ("autoplay", "yes"),
        ("theme", "Dark"),
        ("controls", ""),
        ("motion", "less"),
        ("embed", "true"),
        ("clock", "hourglass"),
        ("v", "2"),
        ("orders", "fly!"),
    ] {
        let (settings, notes) = read(&[(name, value)]);
        assert_eq!(notes.len(), 1, "{name}={value}: {notes:?}");
        assert_eq!(written(&settings), written(&Settings::default()), "{name}={value}");
    }
}

#[test]
fn an_unknown_name_gets_a_note() {
    assert_eq!(read(&[("colour", "red")]).1.len(), 1);
}

#[test]
fn the_notes_come_in_the_order_of_what_was_wrong() {
    let (_, notes) = read(&[("theme", "x"), ("scene", "y"), ("motion", "z")]);
    assert!(notes[0].contains("theme") && notes[1].contains("“y”") && notes[2].contains("motion"));
}

#[test]
fn what_is_right_is_kept_beside_what_is_wrong() {
    let (settings, _) =
        read(&[("theme", "puce"), ("controls", "min"), ("orders", "bake:A,?,move:A-B")]);
    assert_eq!(settings.controls, Controls::Min);
    assert_eq!(write_orders(&settings.orders), "bake:A,move:A-B");
}

#[test]
fn what_is_written_is_read_as_it_was() {
    for lesson in MENU {
        for (theme, controls, motion) in [
            (Theme::Auto, Controls::Full, MotionWish::Auto),
            (Theme::Light, Controls::Min, MotionWish::Reduce),
            (Theme::Dark, Controls::None, MotionWish::Full),
        ] {
            for (embed, clock, step) in
                [(false, Clock::Frames, None), (true, Clock::Manual, Some(2))]
            {
                let settings = Settings {
                    lesson,
                    orders: parse_orders("bake:A,stick:A,move:A-B").expect("orders"),
                    step,
                    autoplay: false,
                    theme,
                    controls,
                    motion,
                    embed,
                    id: "a b&c=d%41+ü/?#\"<".to_owned(),
                    clock,
                    ..Settings::default()
                };
                let text = written(&settings);
                let (again, notes) = Settings::read(&query(&text));
                assert_eq!(notes, [""; 0], "{text}");
                assert_eq!(written(&again), text);
                assert_eq!(again.id, settings.id);
                assert_eq!((again.theme, again.controls, again.motion), (theme, controls, motion));
                assert_eq!((again.embed, again.clock, again.step), (embed, clock, step));
                assert_eq!(again.orders, settings.orders);
            }
        }
    }
}

#[test]
fn what_has_its_default_is_left_out() {
    assert_eq!(Settings::default().write([], None), format!("scene={}", MENU[0].slug()));
}

#[test]
fn the_name_of_a_frame_is_percent_encoded() {
    let settings = Settings { id: "é &".to_owned(), ..Settings::default() };
    assert!(written(&settings).ends_with("&id=%C3%A9%20%26"));
}

#[test]
fn ten_thousand_orders_are_cut_off_with_a_note() {
    let many = vec!["bake:A"; 10_000].join(",");
    let (settings, notes) = read(&[("orders", &many)]);
    assert_eq!(settings.orders.len(), 500);
    assert!(notes[0].contains("10000"), "{notes:?}");
}

#[test]
fn of_orders_that_are_given_twice_the_last_ones_stand() {
    let (settings, notes) = read(&[("orders", "bake:A,move:A-B"), ("orders", "bake:C")]);
    assert_eq!((write_orders(&settings.orders).as_str(), notes.len()), ("bake:C", 0));
}

#[test]
fn a_wrong_order_among_too_many_does_not_hide_that_they_were_cut_off() {
    let many = ["?", &vec!["bake:A"; 600].join(",")].join(",");
    let (_, notes) = read(&[("orders", &many)]);
    assert!(notes[0].contains("601"), "{notes:?}");
}

#[test]
fn ten_thousand_wrong_orders_are_one_note() {
    assert_eq!(read(&[("orders", &vec!["?"; 10_000].join(","))]).1.len(), 1);
}

#[test]
fn hostile_text_gives_short_notes_and_no_panic() {
    let long = "𝕬".repeat(100_000);
    for value in [
        long.as_str(),
        "<script>alert(1)</script>",
        "\0\r\n",
        "%00",
        "\u{202e}",
        "’); DROP TABLE A;--",
    ] {
        for name in [
            "scene", "orders", "step", "autoplay", "theme", "controls", "motion", "embed", "clock",
            value,
        ] {
            for note in read(&[(name, value)]).1 {
                assert!(
                    note.chars().count() < 200,
                    "{} characters for {name}",
                    note.chars().count()
                );
            }
        }
    }
}
