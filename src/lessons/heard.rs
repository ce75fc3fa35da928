//! What is heard of a step beside who came, moved and went: polls, what changed in place, and what pointers say.

use super::Moment;
use super::facts::{SelfPointer, are_in_several, self_pointers};
use super::naming::{capital, stranger, title};
use super::narration::of_thing;
use crate::kitchen::{Aim, Bond, Field, News, Place, Slip, Snapshot, Stay, Thing, Trace};
use crate::memory::{Address, Meaning, Role};
use crate::observed::Actor;
use crate::texts::Texts;
use std::fmt::Display;

/// The sentences that any lesson has, in this order.
pub(super) fn hear(moment: &Moment<'_>, texts: &Texts) -> Vec<String> {
    let now = moment.now();
    let mut said = Vec::new();
    if let Some(before) = moment.before {
        for (place, thing) in now.things() {
            if let Some((from, then)) = before.find(thing.id)
                && from.address == place.address
                && (then.type_name, then.hold) == (thing.type_name, thing.hold)
            {
                said.extend(rewritten(then, thing, place, texts));
                said.extend(led(then, thing, place, now, texts));
            }
        }
        let slips = now.trace.slips_since(&before.trace);
        said.extend(slips.into_iter().filter_map(|slip| polled(slip, &now.trace, texts)));
    }
    for pointer in &self_pointers(now, texts) {
        said.push(pointer_sentence(pointer, now, are_in_several(now), texts));
    }
    said
}

/// Who was polled, who had called for it, and what came of it. That a future was dropped is told with what is gone.
fn polled(slip: Slip, trace: &Trace, texts: &Texts) -> Option<String> {
    let News::Polled { poll, woken_by, stay } = slip.news else { return None };
    let task = trace.who(Actor::Task(slip.task));
    let who = |by| texts.name(&trace.who(by));
    let task = texts.name(&task);
    let woken = woken_by.map_or_else(String::new, |by| {
        capital(&texts.tell("heard.woke", &[("who", &who(by)), ("task", &task)])) + " "
    });
    let key = match stay {
        Stay::First => "heard.polled",
        Stay::Same => "heard.polled-same",
        Stay::Moved => "heard.polled-moved",
    };
    let result = poll.readiness.word();
    let values: &[(_, &dyn Display)] =
        &[("number", &poll.number), ("task", &task), ("result", &result)];
    Some(woken + &texts.tell(key, values))
}

/// Which plain data of a thing has changed where it lies, and to which number if it is one; of a thing that has a
/// state, the state alone.
fn rewritten(then: &Thing, now: &Thing, place: &Place, texts: &Texts) -> Option<String> {
    if let Some(state) = now.fields.iter().find(|field| field.role == Role::Tag) {
        let changed = then.field(state.name) != Some(state);
        let number = state.bytes.first()?;
        return changed.then(|| of_thing("heard.state", now, place, &[("number", number)], texts));
    }
    let data = now.fields.iter().filter(|field| field.role == Role::Data);
    let changed: Vec<&Field> = data.filter(|field| then.field(field.name) != Some(field)).collect();
    let number = match changed.as_slice() {
        [] => return None,
        [field] => field.number(),
        _ => None,
    };
    let names: Vec<&str> = changed.iter().map(|field| field.name).collect();
    let fields = names.join(&[" ", texts.get("heard.and"), " "].concat());
    Some(match number {
        Some(number) => {
            let values: &[(_, &dyn Display)] = &[("fields", &fields), ("number", &number)];
            of_thing("heard.changed-to", now, place, values, texts)
        }
        None => of_thing("heard.changed", now, place, &[("fields", &fields)], texts),
    })
}

/// Where a pointer leads that is meant for another thing, if it led elsewhere before.
fn led(
    then: &Thing,
    thing: &Thing,
    place: &Place,
    now: &Snapshot,
    texts: &Texts,
) -> Option<String> {
    let leads = |field: &&Field| field.role == Role::Pointer(Meaning::Another);
    let field = thing.fields.iter().find(leads)?;
    let target = field.pointer?.target;
    if then.field(field.name)?.pointer?.target == target {
        return None;
    }
    let found = now.place_at(target).and_then(|place| Some((place, place.thing()?)));
    let whom = match found {
        _ if target == Address::NULL => texts.get("name.nobody").to_owned(),
        Some((place, found)) => {
            let [thing, place] = [&found.title, &place.title].map(|title| texts.name(title));
            texts.tell("heard.whom", &[("thing", &thing), ("place", &place)])
        }
        None => texts.tell("heard.whom-gone", &[("address", &target)]),
    };
    Some(of_thing("heard.leads", thing, place, &[("whom", &whom)], texts))
}

fn pointer_sentence(
    pointer: &SelfPointer<'_>,
    now: &Snapshot,
    many: bool,
    texts: &Texts,
) -> String {
    let SelfPointer { field, pointer: says, meant, home, place, .. } = pointer;
    let whose = if many { "heard.whose-on" } else { "heard.whose" };
    let on = texts.name(&place.title);
    let whose = texts.tell(whose, &[("field", &field.name), ("place", &on)]);
    let (target, apart) = (says.target, home.distance(says.target));
    let (rank, mut there) = (says.rank(), [String::new(), String::new()]);
    let key = match (says.bond, says.aim) {
        (Bond::Broken, Aim::Stranger(other)) => {
            there = [stranger(now, other, place, texts), title(now, other, texts)];
            "heard.stranger"
        }
        (Bond::Broken, _) => "heard.dangling",
        _ if rank.is_some() => "heard.right-rank",
        _ => "heard.right",
    };
    let values: &[(_, &dyn Display)] = &[
        ("whose", &whose),
        ("target", &target),
        ("apart", &apart),
        ("part", meant),
        ("rank", &rank.unwrap_or_default()),
        ("stranger", &there[0]),
        ("place", &there[1]),
    ];
    texts.tell(key, values)
}
