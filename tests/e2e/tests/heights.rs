//! The heights that we publish, for hosts where no script can ask a scene how high it is.

use pin_cake_e2e::{Heights, Kitchen, assert_none};
use std::fs;
use std::path::Path;

/// How much higher than needed a published height may be.
const SLACK: u32 = 40;

fn read(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name);
    fs::read_to_string(file).expect("it is published")
}

fn published() -> Heights {
    serde_json::from_str(&read("embed/heights.json")).expect("they are JSON")
}

#[test]
fn every_published_height_is_enough_and_not_much_more() {
    let Heights(published) = published();
    let Heights(measured) = Heights::measured(&Kitchen::enter_still());
    let mut wrong = Vec::new();
    for (scene, heights) in measured {
        for (width, height) in heights {
            let said = published.get(&scene).and_then(|heights| heights.get(&width)).copied();
            if !said.is_some_and(|said| (height..=height + SLACK).contains(&said)) {
                wrong.push(format!("{scene} at {width} px: {height}, published {said:?}"));
            }
        }
    }
    assert_none!(wrong, "run scripts/stills");
}

#[test]
fn the_frame_in_the_readme_is_as_high_as_its_scene() {
    let Heights(published) = published();
    let size = format!("width=\"720\" height=\"{}\"", published["toothpick"][&720]);
    assert!(read("README.md").contains(&size), "README has no frame of {size}");
}
