//! A snapshot is what the lesson knows of its places and what the camera sees there.

use crate::scene::{CAKE, Scene, TOOTHPICK, place};
use pin_cake::kitchen::{Hold, Holds, Snapshot, Thing, ThingId};
use pin_cake::memory::{Address, Role};

/// The bytes of whatever is, or was, at the place.
fn bytes_at(snapshot: &Snapshot, letter: char) -> Vec<u8> {
    match &snapshot.place(place(letter)).expect("the place").holds {
        Holds::Nothing(bytes) => bytes.clone(),
        Holds::Thing(thing) | Holds::Ghost(thing) => thing.bytes(),
    }
}

fn ghost(snapshot: &Snapshot, letter: char) -> Option<&Thing> {
    snapshot.place(place(letter)).expect("the place").ghost()
}

/// A cake on A before, moved to B after, with the bytes that a real move leaves.
fn moved() -> (Snapshot, Snapshot) {
    let mut scene = Scene::tables(2).put(1, 'A');
    let (a, b) = (scene.address('A'), scene.address('B'));
    scene.camera.write(a, &[7; CAKE]);
    let before = scene.snapshot();
    scene.camera.write(b, &[7; CAKE]);
    let after = scene.clear('A').put(1, 'B').after(Some(&before));
    (before, after)
}

#[test]
fn a_thing_has_the_bytes_that_the_camera_saw() {
    let mut scene = Scene::tables(1).put(1, 'A');
    let bytes: Vec<u8> = (1..).take(CAKE).collect();
    scene.camera.write(scene.address('A'), &bytes);
    assert_eq!(bytes_at(&scene.snapshot(), 'A'), bytes);
}

#[test]
fn each_field_has_the_bytes_at_its_offset() {
    let mut scene = Scene::tables(1).put(1, 'A');
    scene.camera.write(scene.address('A').plus(TOOTHPICK), &[9]);
    let snapshot = scene.snapshot();
    let toothpick = snapshot.place(place('A')).and_then(|table| table.field("toothpick"));
    assert_eq!(toothpick.map(|field| field.bytes[0]), Some(9));
}

#[test]
fn a_place_left_is_a_ghost_with_the_bytes_that_are_there() {
    let (_, after) = moved();
    let ghost = ghost(&after, 'A').expect("a ghost on A");
    assert_eq!(ghost.bytes(), [7; CAKE]);
    assert_eq!(ghost.id, ThingId(1));
}

#[test]
fn a_ghost_has_the_bytes_of_now_not_those_remembered() {
    let (before, _) = moved();
    let mut scene = Scene::tables(2);
    scene.camera.write(scene.address('A'), &[8; CAKE]);
    assert_eq!(bytes_at(&scene.after(Some(&before)), 'A'), [8; CAKE]);
}

#[test]
fn a_ghost_stays_a_ghost_while_nobody_comes() {
    let (_, after) = moved();
    let later = Scene::tables(2).put(1, 'B').after(Some(&after));
    assert!(ghost(&later, 'A').is_some());
}

#[test]
fn a_ghost_is_gone_when_somebody_comes() {
    let (_, after) = moved();
    let later = Scene::tables(2).put(2, 'A').put(1, 'B').after(Some(&after));
    assert_eq!(
        later.place(place('A')).and_then(|table| table.thing()).map(|t| t.id),
        Some(ThingId(2))
    );
}

#[test]
fn a_ghosts_pointers_aim_at_nothing() {
    let (_, after) = moved();
    let ghost = ghost(&after, 'A').expect("a ghost on A");
    assert!(ghost.fields.iter().all(|field| field.pointer.is_none()));
    assert!(after.pointers().all(|(table, ..)| table.name == place('B')));
}

#[test]
fn a_ghost_is_not_pinned() {
    let scene = Scene::tables(1).put(1, 'A').pin('A');
    let before = scene.snapshot();
    let after = scene.clear('A').after(Some(&before));
    assert_eq!(ghost(&after, 'A').map(|ghost| ghost.hold), Some(Hold::Free));
}

#[test]
fn a_place_never_used_holds_no_ghost() {
    let (_, after) = moved();
    let before = Scene::tables(2).snapshot();
    assert!(matches!(before.place(place('B')).expect("B").holds, Holds::Nothing(_)));
    assert_eq!(ghost(&Scene::tables(2).after(Some(&before)), 'B'), None);
    assert_eq!(ghost(&after, 'B'), None);
}

#[test]
fn a_ghost_belongs_to_an_address_not_to_a_letter() {
    let (before, _) = moved();
    let mut elsewhere = Scene::tables(1);
    elsewhere.seats[0].address = Address::new(0x8000);
    assert_eq!(ghost(&elsewhere.after(Some(&before)), 'A'), None);
}

#[test]
fn a_ghost_never_wears_the_layout_of_another_type() {
    let (before, _) = moved();
    let mut other = Scene::tables(2);
    other.seats[0].layout.name = "Pin<Box<Cake>>";
    assert_eq!(ghost(&other.after(Some(&before)), 'A'), None);
}

#[test]
fn an_empty_place_shows_the_bytes_that_are_there() {
    let mut scene = Scene::tables(1);
    scene.camera.write(scene.address('A'), &[5; CAKE]);
    assert_eq!(bytes_at(&scene.snapshot(), 'A'), [5; CAKE]);
}

#[test]
fn padding_is_named_and_the_fields_are_all_the_bytes() {
    let snapshot = Scene::tables(1).put(1, 'A').snapshot();
    let (_, cake) = snapshot.things().next().expect("a cake");
    let mut end = 0;
    for field in &cake.fields {
        assert_eq!(field.offset, end, "before {}", field.name);
        assert_eq!(field.name == "padding", field.role == Role::Padding);
        end += field.bytes.len();
    }
    assert_eq!(end, cake.size);
    let padding = cake.fields.iter().filter(|field| field.role == Role::Padding);
    let named: usize = padding.map(|field| field.bytes.len()).sum();
    assert_eq!(named, CAKE - 4 - size_of::<usize>() - 8);
}

#[test]
fn places_keep_the_order_in_which_they_are_laid() {
    let snapshot = Scene::tables(4).snapshot();
    let letters: String = snapshot.places.iter().map(|table| table.name.letter()).collect();
    assert_eq!(letters, "ABCD");
}

#[test]
fn the_same_scene_gives_the_same_snapshot() {
    let scene = Scene::tables(3).put(1, 'B').stick('B', Address::new(0x1100));
    assert_eq!(scene.snapshot(), scene.snapshot());
}
