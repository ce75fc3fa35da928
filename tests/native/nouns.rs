//! A thing is called by the word that says what it is.

use crate::scene::Scene;

#[test]
fn a_things_noun_is_the_last_word_of_its_title() {
    let titles = [
        ("the cake", "cake"),
        ("the cake with cherry 9", "cake"),
        ("the empty cake", "cake"),
        ("the future", "future"),
        ("the box of the cake with cherry 9", "box"),
    ];
    for (title, noun) in titles {
        let mut scene = Scene::tables(1).put(1, 'A');
        for occupant in scene.seats.iter_mut().filter_map(|seat| seat.occupant.as_mut()) {
            occupant.title = title.to_owned();
        }
        let snapshot = scene.snapshot();
        let nouns: Vec<&str> = snapshot.things().map(|(_, thing)| thing.noun()).collect();
        assert_eq!(nouns, [noun], "{title}");
    }
}
