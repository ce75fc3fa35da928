//! What is said of a future that the compiler made is what was found in it.

use crate::bundle::texts;
use crate::kitchen::Run;
use pin_cake::kitchen::{Aim, PlaceName, Pointer};
use pin_cake::texts::Words;

fn words(run: &Run) -> Words {
    texts(run.lesson.slug()).words(&(run.lesson.say)(&run.moment()))
}

#[test]
fn the_address_that_is_said_to_be_found_is_where_the_pointer_leads() {
    for shape in ["reference", "slice", "call", "string", "text", "constant"] {
        let run = Run::after("x-ray", &format!("{shape}:A,pin:A-C,poll:C"));
        let place = run.now().place(PlaceName::new('H').unwrap()).unwrap();
        let words = words(&run);
        let into_itself = words.headline.contains("into itself");
        let mut pointers = place.thing().unwrap().fields.iter().filter_map(|field| field.pointer);
        let spoken_of = |pointer: &Pointer| (pointer.aim == Aim::Own) == into_itself;
        let target = pointers.find(spoken_of).expect("a pointer").target;
        assert!(words.body.contains(&format!("`{target}`")), "{shape}: {}", words.body);
        assert_eq!(target.is_within(place.address, place.size), into_itself, "{shape}");
    }
}
