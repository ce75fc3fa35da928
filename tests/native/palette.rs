//! The colours of `styles/tokens.css` can be read by everybody, in both themes.

use std::collections::BTreeMap;

/// Red, green and blue.
type Colour = [u8; 3];

/// The colours of one theme, by name.
struct Palette(BTreeMap<String, Colour>);

const PAPERS: [&str; 3] = ["bg", "surface", "sunk"];
const HUES: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];
const CODE: [&str; 8] =
    ["keyword", "type", "function", "number", "comment", "string", "macro", "lifetime"];

/// Least contrast of text, and of what is no text but has to be seen.
const TEXT: f64 = 4.5;
const SHAPE: f64 = 3.0;

impl Palette {
    /// Both themes, light first.
    fn both() -> [(&'static str, Self); 2] {
        [("light", Self::read("--in-light")), ("dark", Self::read("--in-dark"))]
    }

    /// The opaque colours of the theme that this switch turns on.
    fn read(switch: &str) -> Self {
        let mut colours = BTreeMap::new();
        let mut aliases = Vec::new();
        for line in include_str!("../../styles/tokens.css").lines() {
            let Some((name, value)) =
                line.trim().strip_prefix("--").and_then(|l| l.split_once(": "))
            else {
                continue;
            };
            let value = value.trim_end_matches(';');
            let themed = value.split(&format!("var({switch}, ")).nth(1);
            let themed = themed.and_then(|rest| rest.split(')').next()).and_then(colour);
            let alias = value.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')'));
            match (themed, alias) {
                (Some(colour), _) => {
                    colours.entry(name.to_owned()).or_insert(colour);
                }
                (None, Some(other)) => aliases.push((name.to_owned(), other.to_owned())),
                (None, None) => {}
            }
        }
        for (name, other) in aliases {
            if let Some(&colour) = colours.get(&other) {
                colours.entry(name).or_insert(colour);
            }
        }
        Self(colours)
    }

    fn colour(&self, name: &str) -> Colour {
        *self.0.get(name).unwrap_or_else(|| panic!("--{name} is no opaque colour"))
    }

    fn contrast(&self, one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(self.colour(one)), luminance(self.colour(other)));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }
}

/// Reads `#rgb` and `#rrggbb`; what is see-through is none.
fn colour(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#')?;
    let parse = |at: usize, count: usize| u8::from_str_radix(digits.get(at..at + count)?, 16).ok();
    match digits.len() {
        3 => Some([parse(0, 1)? * 17, parse(1, 1)? * 17, parse(2, 1)? * 17]),
        6 => Some([parse(0, 2)?, parse(2, 2)?, parse(4, 2)?]),
        _ => None,
    }
}

/// Relative luminance, as WCAG 2 defines it.
fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[track_caller]
fn reads(fronts: &[&str], grounds: &[&str], least: f64) {
    for (theme, palette) in Palette::both() {
        for front in fronts {
            for ground in grounds {
                let contrast = palette.contrast(front, ground);
                assert!(contrast >= least, "{theme}: --{front} on --{ground} has {contrast:.2}");
            }
        }
    }
}

#[test]
fn black_on_white_has_the_greatest_contrast() {
    let palette = Palette(BTreeMap::from([
        ("black".to_owned(), colour("#000").expect("a colour")),
        ("white".to_owned(), colour("#ffffff").expect("a colour")),
    ]));
    assert!((palette.contrast("black", "white") - 21.0).abs() < 1e-9);
}

#[test]
fn both_themes_have_the_same_colours() {
    let [(_, light), (_, dark)] = Palette::both();
    assert!(light.0.keys().eq(dark.0.keys()));
    assert!(light.0.len() > 40, "only {} colours were found", light.0.len());
}

#[test]
fn text_is_read_on_every_paper() {
    reads(&["ink", "muted"], &PAPERS, TEXT);
}

#[test]
fn text_is_read_on_the_washes_of_danger_and_of_pins() {
    reads(&["ink", "muted"], &["berry-wash", "teal-wash"], TEXT);
}

#[test]
fn addresses_are_read_in_their_places_colour_on_every_paper() {
    reads(&HUES, &PAPERS, TEXT);
}

#[test]
fn addresses_are_read_on_their_places_own_wash() {
    for hue in HUES {
        reads(&[hue], &[&format!("{hue}-wash")], TEXT);
    }
}

#[test]
fn pointers_are_read_in_another_places_colour_on_any_wash() {
    let washes = HUES.map(|hue| format!("{hue}-wash"));
    reads(&HUES, &washes.each_ref().map(String::as_str), TEXT);
}

#[test]
fn danger_and_pins_are_read_on_every_paper_and_on_their_washes() {
    reads(&["berry"], &[&PAPERS[..], &["berry-wash"]].concat(), TEXT);
    reads(&["teal"], &[&PAPERS[..], &["teal-wash"]].concat(), TEXT);
}

#[test]
fn buttons_of_danger_and_of_pins_are_read() {
    reads(&["on-berry"], &["berry"], TEXT);
    reads(&["on-teal"], &["teal"], TEXT);
}

#[test]
fn code_is_read_in_its_pane_and_on_marked_lines() {
    reads(&CODE, &["surface", "sunk", "berry-wash", "teal-wash"], TEXT);
}

#[test]
fn the_edges_of_controls_are_seen() {
    reads(&["control"], &["bg", "surface"], SHAPE);
}

#[test]
fn no_two_places_wear_the_same_colour() {
    for (theme, palette) in Palette::both() {
        for (rank, one) in HUES.iter().enumerate() {
            for other in &HUES[rank + 1..] {
                assert_ne!(palette.colour(one), palette.colour(other), "{theme}: {one}, {other}");
            }
        }
    }
}
