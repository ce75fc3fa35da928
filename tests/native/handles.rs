//! Where a handle keeps its data is found among its bytes; an index leads to its element wherever
//! the thing is.

use crate::scene::place;
use pin_cake::kitchen::{
    Aim, Bond, Figure, Furniture, Hold, Occupant, Pointer, Seat, Snapshot, Spelling, ThingId,
    develop,
};
use pin_cake::memory::{Address, FieldLayout, Layout, Meaning, Role, TestCamera};
use pin_cake::texts::Say;

const WORD: usize = size_of::<usize>();
/// Where the thing is that holds the field, and where the places are that it may name.
const HOLDER: Address = Address::new(0x1000);
const KEPT: Address = Address::new(0x2000);
const OTHER: Address = Address::new(0x3000);

fn seat(letter: char, address: Address, size: usize, fields: &[FieldLayout]) -> Seat {
    Seat {
        name: place(letter),
        title: Say::new("table").with("place", letter),
        furniture: Furniture::Table,
        hue: 0,
        address,
        layout: Layout::new("Thing", size, true, fields),
        occupant: Some(Occupant {
            id: ThingId(address.number()),
            figure: Figure::Cake(0),
            title: Say::new("cake"),
            hold: Hold::Free,
        }),
    }
}

/// A thing of these fields and words on A, and two more things that it may name.
fn seen(fields: &[FieldLayout], words: &[usize]) -> Snapshot {
    let mut camera = TestCamera::default();
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    camera.write(HOLDER, &bytes);
    let letters = FieldLayout { name: "letters", offset: 0, size: 5, role: Role::Data };
    let seats = [
        seat('A', HOLDER, bytes.len(), fields),
        seat('H', KEPT, 5, &[letters]),
        seat('I', OTHER, 5, &[letters]),
    ];
    develop(&seats, &camera, None)
}

fn pointer(snapshot: &Snapshot, field: &str) -> Option<Pointer> {
    snapshot.place(place('A')).expect("the thing").field(field).expect("its field").pointer
}

const CARD: FieldLayout =
    FieldLayout { name: "card", offset: 0, size: 3 * WORD, role: Role::Handle };

/// What a handle of these three words says.
fn handle(words: [usize; 3]) -> Option<Pointer> {
    pointer(&seen(&[CARD], &words), "card")
}

#[test]
fn a_handles_address_is_found_wherever_it_lies_among_its_bytes() {
    for rank in 0..3 {
        let mut words = [5; 3];
        words[rank] = KEPT.number();
        let found = handle(words).expect("it is found");
        assert_eq!(found.target, KEPT);
        assert_eq!(found.spelling, Spelling::From(rank * WORD));
        assert_eq!((found.aim, found.bond), (Aim::Stranger(place('H')), Bond::Whole));
    }
}

#[test]
fn a_handle_that_names_no_place_points_nowhere() {
    assert_eq!(handle([5, 0, 5]), None);
    assert_eq!(handle([5, KEPT.number() + 1, 5]), None);
}

const CARD_PICK: FieldLayout = FieldLayout {
    name: "card_pick",
    offset: 3 * WORD,
    size: WORD,
    role: Role::Pointer(Meaning::Through("card")),
};

/// What a toothpick is worth that says `target`, beside a handle that keeps its data at `kept`.
fn toothpick(kept: Address, target: Address) -> Bond {
    let words = [5, kept.number(), 5, target.number()];
    pointer(&seen(&[CARD, CARD_PICK], &words), "card_pick").expect("a pointer").bond
}

#[test]
fn a_toothpick_meant_for_what_a_handle_keeps_is_whole_there_alone() {
    assert_eq!(toothpick(KEPT, KEPT), Bond::Whole);
    assert_eq!(toothpick(KEPT, OTHER), Bond::Broken, "another handle's");
    assert_eq!(toothpick(KEPT, HOLDER), Bond::Broken, "its own thing");
    assert_eq!(toothpick(KEPT, Address::new(0x9999)), Bond::Broken, "nobody's");
    assert_eq!(toothpick(KEPT, Address::NULL), Bond::Unset);
}

/// What an index of this rank says, into an array of as many bytes as a word has.
fn index(rank: usize) -> Pointer {
    let fields = [
        FieldLayout { name: "cherry", offset: 0, size: WORD, role: Role::Data },
        FieldLayout { name: "layers", offset: WORD, size: WORD, role: Role::Data },
        FieldLayout {
            name: "toothpick",
            offset: 2 * WORD,
            size: WORD,
            role: Role::Index("layers"),
        },
    ];
    pointer(&seen(&fields, &[0, 0, rank]), "toothpick").expect("it leads somewhere")
}

#[test]
fn an_index_leads_to_its_element_in_its_own_thing() {
    for rank in [0, 1, WORD - 1] {
        let found = index(rank);
        assert_eq!(found.target, HOLDER.plus(WORD + rank));
        assert_eq!(found.spelling, Spelling::Rank(rank));
        assert_eq!((found.aim, found.bond), (Aim::Own, Bond::Whole));
    }
}

#[test]
fn an_index_past_the_last_element_is_broken() {
    for rank in [WORD, 1000, usize::MAX] {
        assert_eq!(index(rank).bond, Bond::Broken, "{rank}");
    }
}
