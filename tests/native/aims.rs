//! What a pointer aims at is told from its bytes and the places alone.

use crate::bundle::texts;
use crate::scene::{CAKE, Scene, TOOTHPICK, place};
use pin_cake::kitchen::{Aim, Bond};
use pin_cake::lessons::warning;
use pin_cake::memory::{Address, Meaning};
use pin_cake::texts::Say;

const ITSELF: Meaning = Meaning::Itself("cherry");

/// A cake on A whose toothpick says what `target` makes of the scene; B is free, C has a cake.
fn aim(target: impl Fn(&Scene) -> Address) -> Aim {
    let scene = Scene::tables(3).put(1, 'A').put(2, 'C');
    let target = target(&scene);
    scene.stick('A', target).toothpick('A').aim
}

#[test]
fn a_toothpick_at_its_own_cherry_aims_at_its_own_cake() {
    assert_eq!(aim(|scene| scene.address('A')), Aim::Own);
}

#[test]
fn a_toothpick_at_another_cake_aims_at_a_stranger() {
    assert_eq!(aim(|scene| scene.address('C')), Aim::Stranger(place('C')));
}

#[test]
fn a_stranger_is_called_another_only_if_it_is_of_the_same_kind() {
    let mut scene = Scene::tables(2).put(1, 'A').put(2, 'B');
    let titled = |scene: &mut Scene, key| {
        scene.seats[1].occupant.as_mut().expect("somebody").title = Say::new(key);
    };
    let target = scene.address('B');
    scene = scene.stick('A', target);
    titled(&mut scene, "empty-cake");
    let warned = |scene: &Scene| warning(&scene.snapshot(), texts("toothpick")).expect("a warning");
    assert!(warned(&scene).contains("another cake is there"), "{}", warned(&scene));
    titled(&mut scene, "box");
    scene.seats[1].layout.name = "Box<Cake>";
    assert!(warned(&scene).contains("the box is there"), "{}", warned(&scene));
}

#[test]
fn a_toothpick_at_an_empty_table_dangles() {
    assert_eq!(aim(|scene| scene.address('B')), Aim::Dangling(Some(place('B'))));
}

#[test]
fn a_toothpick_at_a_ghost_dangles() {
    let full = Scene::tables(2).put(1, 'A').put(2, 'B');
    let before = full.snapshot();
    let old = full.address('B');
    let after = full.clear('B').stick('A', old).after(Some(&before));
    assert!(after.place(place('B')).expect("table B").ghost().is_some());
    assert_eq!(crate::scene::toothpick(&after, 'A').aim, Aim::Dangling(Some(place('B'))));
}

#[test]
fn a_toothpick_at_no_place_of_ours_dangles_into_nowhere() {
    assert_eq!(aim(|_| Address::new(0x9999)), Aim::Dangling(None));
}

#[test]
fn a_toothpick_of_zeros_is_null() {
    assert_eq!(aim(|_| Address::NULL), Aim::Null);
}

#[test]
fn the_first_and_the_last_byte_of_a_cake_are_its_own() {
    assert_eq!(aim(|scene| scene.address('A')), Aim::Own);
    assert_eq!(aim(|scene| scene.address('A').plus(CAKE - 1)), Aim::Own);
}

#[test]
fn one_past_the_end_of_a_cake_is_not_its_own() {
    assert_eq!(aim(|scene| scene.address('A').plus(CAKE)), Aim::Dangling(None));
}

#[test]
fn one_before_a_cake_is_not_its_own() {
    let before = |scene: &Scene| Address::new(scene.address('A').number() - 1);
    assert_eq!(aim(before), Aim::Dangling(None));
}

#[test]
fn one_past_the_end_is_the_neighbour_where_tables_touch() {
    let mut scene = Scene::tables(2).put(1, 'A').put(2, 'B');
    scene.seats[1].address = scene.address('A').plus(CAKE);
    let end = scene.address('A').plus(CAKE);
    assert_eq!(scene.stick('A', end).toothpick('A').aim, Aim::Stranger(place('B')));
}

#[test]
fn the_target_is_the_number_that_the_bytes_spell() {
    let target = Address::new(0x0012_3456);
    assert_eq!(Scene::tables(1).put(1, 'A').stick('A', target).toothpick('A').target, target);
}

#[test]
fn a_pointer_is_decoded_from_its_lowest_byte_up() {
    let mut bytes = [0; size_of::<usize>()];
    bytes[..4].copy_from_slice(&[0x78, 0x56, 0x34, 0x12]);
    assert_eq!(Address::decode(&bytes), Some(Address::new(0x1234_5678)));
}

#[test]
fn fewer_or_more_bytes_than_a_pointer_has_spell_none() {
    let size = size_of::<usize>();
    for wrong in [0, 1, size - 1, size + 1] {
        assert_eq!(Address::decode(&vec![0; wrong]), None, "{wrong} bytes");
    }
}

#[test]
fn a_pointer_meant_for_its_own_cake_is_whole_there_alone() {
    assert_eq!(Aim::Own.bond(ITSELF), Bond::Whole);
    assert_eq!(Aim::Stranger(place('B')).bond(ITSELF), Bond::Broken);
    assert_eq!(Aim::Dangling(Some(place('B'))).bond(ITSELF), Bond::Broken);
    assert_eq!(Aim::Dangling(None).bond(ITSELF), Bond::Broken);
}

#[test]
fn a_toothpick_at_another_part_of_its_own_cake_is_broken() {
    let scene = Scene::tables(1).put(1, 'A');
    for (part, bond) in [(0, Bond::Whole), (TOOTHPICK, Bond::Broken), (CAKE - 1, Bond::Broken)] {
        let target = scene.address('A').plus(part);
        let stuck = scene.clone().stick('A', target);
        let says = stuck.toothpick('A');
        assert_eq!((says.aim, says.bond), (Aim::Own, bond), "{part} bytes in");
        assert_eq!(
            warning(&stuck.snapshot(), texts("toothpick")).is_some(),
            bond == Bond::Broken,
            "{part} bytes in"
        );
    }
}

#[test]
fn a_pointer_meant_for_another_thing_is_whole_at_one_alone() {
    assert_eq!(Aim::Stranger(place('B')).bond(Meaning::Another), Bond::Whole);
    assert_eq!(Aim::Own.bond(Meaning::Another), Bond::Broken);
    assert_eq!(Aim::Dangling(Some(place('B'))).bond(Meaning::Another), Bond::Broken);
}

#[test]
fn a_null_pointer_was_never_set_whatever_it_is_meant_for() {
    assert_eq!(Aim::Null.bond(ITSELF), Bond::Unset);
    assert_eq!(Aim::Null.bond(Meaning::Another), Bond::Unset);
}

#[test]
fn each_aim_has_its_word_in_the_memory_table() {
    let b = place('B');
    let aims = [Aim::Own, Aim::Stranger(b), Aim::Dangling(Some(b)), Aim::Dangling(None), Aim::Null];
    assert_eq!(aims.map(Aim::word), ["own", "stranger", "dangling", "dangling", "null"]);
}
