//! What places and things are called in sentences.

use crate::kitchen::{Place, PlaceName, Snapshot};
use crate::texts::Texts;

/// What the place called `name` is called in a sentence.
#[must_use]
pub fn title(now: &Snapshot, name: PlaceName, texts: &Texts) -> String {
    let place = now.place(name).map(|place| texts.name(&place.title));
    place.unwrap_or_else(|| texts.get("name.elsewhere").to_owned())
}

/// What lives on the place called `name`, in words for `asking`: another of its kind, or what it is.
#[must_use]
#[inline(never)]
pub fn stranger(now: &Snapshot, name: PlaceName, asking: &Place, texts: &Texts) -> String {
    match (now.place(name).and_then(Place::thing), asking.thing()) {
        (Some(there), Some(asking)) if there.type_name == asking.type_name => {
            texts.tell("name.another", &[("noun", &texts.noun(&there.title))])
        }
        (Some(there), _) => texts.name(&there.title),
        (None, _) => texts.get("name.nobody").to_owned(),
    }
}

/// `text` with its first letter as a capital.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
