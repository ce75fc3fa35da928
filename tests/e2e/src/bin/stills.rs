//! Usage: stills DIST ROOT
//!
//! Takes a still of each scene, and measures how high it is as a guest: what pasted links and plain frames need, where
//! no script can ask the scene itself. Writes ROOT/art/scenes/SCENE.svg and ROOT/embed/heights.json.

use pin_cake_e2e::{Heights, Kitchen, LESSONS, Lesson};
use serde_json::Value;
use std::path::Path;
use std::{env, fs};

/// The step that says most, where it is not the last of the script.
const TELLING: [(&str, usize); 3] = [("toothpick", 3), ("move", 2), ("handle", 3)];

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
    let heights = Heights::measured(&kitchen);
    fs::write(Path::new(&root).join("embed/heights.json"), heights.written()).expect("the heights");
}

fn still(kitchen: &Kitchen, lesson: Lesson) -> String {
    let telling = TELLING.iter().find(|(slug, _)| *slug == lesson.slug);
    let steps = telling.map_or(lesson.orders.len(), |(_, step)| *step);
    kitchen.open(&format!("scene={}&theme=light&motion=reduce", lesson.slug));
    kitchen.forward(steps);
    kitchen.wait_until_idle();
    kitchen.browser().sleep(500);
    let svg: Value = kitchen.browser().run_async(
        "const script = document.querySelector('script[data-figures]');
         return (await import(new URL(script.dataset.figures, document.baseURI))).stage()",
        &[],
    );
    svg.as_str().expect("a picture").to_owned()
}
