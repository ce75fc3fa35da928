//! Usage: stills DIST ROOT
//!
//! Takes a still of each scene, and measures how high it is as a guest: what pasted links and plain frames need, where
//! no script can ask the scene itself; and pictures the page for the README. Writes ROOT/art/scenes/SCENE.svg,
//! ROOT/embed/heights.json and ROOT/docs/toothpick.png.

use pin_cake_e2e::{Heights, Kitchen, LESSONS, Lesson, Media, Memory};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

fn main() {
    let mut arguments = env::args().skip(1);
    let mut next = || arguments.next().expect("two arguments: the built site and the repository");
    let (dist, root) = (next(), next());
    let kitchen = Kitchen::enter_at(pin_cake_e2e::Site::serve(dist));
    let scenes = Path::new(&root).join("art/scenes");
    fs::create_dir_all(&scenes).expect("a folder for the stills");
    for lesson in LESSONS {
        fs::write(scenes.join(format!("{}.svg", lesson.slug)), still(&kitchen, lesson))
            .expect("a still");
    }
    picture(&kitchen, &Path::new(&root).join("docs/toothpick.png"));
    let heights = Heights::measured(&kitchen);
    fs::write(Path::new(&root).join("embed/heights.json"), heights.written()).expect("the heights");
}

/// The last of the steps that show most.
fn still(kitchen: &Kitchen, lesson: Lesson) -> String {
    kitchen.open(&format!("scene={}&theme=light&motion=reduce", lesson.slug));
    let (mut most, mut still) = (0, String::new());
    for _ in lesson.orders {
        kitchen.forward(1);
        let shown = if lesson.has_places() { shown(&kitchen.memory()) } else { most };
        if shown >= most {
            (most, still) = (shown, taken(kitchen));
        }
    }
    still
}

/// The page when the toothpick has just gone wrong.
fn picture(kitchen: &Kitchen, path: &Path) {
    kitchen.browser().emulate(Media::default());
    kitchen.open("scene=toothpick&orders=bake:A,stick:A,move:A-B&theme=light&motion=reduce");
    kitchen.browser().sleep(400);
    kitchen.browser().picture(path);
}

/// How much there is to see: pointers first, then things.
fn shown(memory: &Memory) -> usize {
    let pointers =
        memory.rows.iter().filter(|row| !row.aim.is_empty() && row.aim != "null").count();
    let things = memory.rows.iter().filter(|row| !row.thing.is_empty()).map(|row| &row.place);
    3 * pointers + things.collect::<BTreeSet<_>>().len()
}

fn taken(kitchen: &Kitchen) -> String {
    kitchen.browser().sleep(400);
    let svg: Value = kitchen.browser().run_async(
        "const script = document.querySelector('script[data-figures]');
         return (await import(new URL(script.dataset.figures, document.baseURI))).stage()",
        &[],
    );
    svg.as_str().expect("a picture").to_owned()
}
