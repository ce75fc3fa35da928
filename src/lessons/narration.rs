//! What a screen reader hears of a step: who moved, and what each pointer says now.

use super::Moment;
use super::facts::{SelfPointer, Value, are_in_several, self_pointers};
use crate::kitchen::{Aim, Bond, Field, News, Outcome, Slip, Snapshot, Stay, Thing, Trace};
use crate::memory::{Address, Meaning, Role};
use crate::observed::{Actor, Tally};
use crate::texts::Texts;

/// The step in a sentence or two, from what was measured alone.
#[must_use]
pub fn narrate(moment: &Moment<'_>, texts: &Texts) -> String {
    let now = moment.now();
    if let Outcome::Refused(order, refusal) = &moment.step.outcome {
        let reason = texts.fill("refused", &refusal.reason);
        return format!("Refused: {order}. {}", reason.replace('`', ""));
    }
    if let Some(tally) = &now.tally {
        return crowd(tally);
    }
    let mut said = Vec::new();
    match moment.before {
        None => said.push(match now.places.len() {
            1 => "One place is laid.".to_owned(),
            count => format!("{count} places are laid."),
        }),
        Some(before) if before == now => said.push("No byte changed.".to_owned()),
        Some(before) => {
            said.extend(changes(before, now));
            let slips = now.trace.slips_since(&before.trace);
            said.extend(slips.into_iter().filter_map(|slip| polled(slip, &now.trace)));
        }
    }
    for pointer in &self_pointers(now) {
        said.push(pointer_sentence(pointer, now, are_in_several(now)));
    }
    said.join(" ")
}

/// A crowd in numbers.
fn crowd(tally: &Tally) -> String {
    if tally.tasks() == 0 {
        return "No future is here yet.".to_owned();
    }
    format!(
        "{} futures: {} live, {} done, {} stopped. {} polls, {} addresses changed.",
        tally.tasks(),
        tally.live,
        tally.done,
        tally.stopped(),
        tally.polls,
        tally.moves
    )
}

fn changes(before: &Snapshot, now: &Snapshot) -> Vec<String> {
    let mut said = Vec::new();
    for (place, thing) in now.things() {
        match before.find(thing.id) {
            None => {
                said.push(format!(
                    "{} is on {}, {}.",
                    capital(&thing.title),
                    place.title,
                    place.address
                ));
            }
            Some((from, _)) if from.address != place.address => said.push(format!(
                "{} moved from {} to {}, {}.",
                capital(&thing.title),
                from.title,
                place.title,
                place.address
            )),
            Some((_, then)) if then.type_name != thing.type_name => {
                let unpin = if thing.unpin { "" } else { "not " };
                let title = capital(&thing.title);
                said.push(format!("{title} is a {} now: {unpin}Unpin.", thing.type_name));
            }
            Some((_, then)) if then.hold != thing.hold => {
                said.push(format!("{} is pinned at {}.", capital(&thing.title), place.address));
            }
            Some((_, then)) => {
                said.extend(rewritten(then, thing));
                said.extend(led(then, thing, now));
            }
        }
    }
    for (place, thing) in before.things() {
        if now.find(thing.id).is_none() {
            said.push(format!("{} is gone from {}.", capital(&thing.title), place.title));
        }
    }
    said
}

/// Who was polled, who had called for it, and what came of it. That a future was dropped is told with what is gone.
fn polled(slip: Slip, trace: &Trace) -> Option<String> {
    let News::Polled { poll, woken_by, stay } = slip.news else { return None };
    let task = trace.who(Actor::Task(slip.task));
    let woken = woken_by
        .map_or_else(String::new, |by| format!("{} woke {task}. ", capital(&trace.who(by))));
    let place = match stay {
        Stay::First => "",
        Stay::Same => " at the same address",
        Stay::Moved => " at another address",
    };
    Some(format!("{woken}Poll {} of {task}{place}: {}.", poll.number, poll.readiness.word()))
}

/// Which plain data of a thing has changed where it lies, and to which number if it is one; of a thing that has a
/// state, the state alone.
fn rewritten(then: &Thing, now: &Thing) -> Option<String> {
    if let Some(state) = now.fields.iter().find(|field| field.role == Role::Tag) {
        let changed = then.field(state.name) != Some(state);
        let number = state.bytes.first()?;
        return changed.then(|| format!("{}: state changed to {number}.", capital(&now.title)));
    }
    let data = now.fields.iter().filter(|field| field.role == Role::Data);
    let changed: Vec<&Field> = data.filter(|field| then.field(field.name) != Some(field)).collect();
    let number = match changed.as_slice() {
        [] => return None,
        [field] => field.number().map_or_else(String::new, |number| format!(" to {number}")),
        _ => String::new(),
    };
    let names: Vec<&str> = changed.iter().map(|field| field.name).collect();
    Some(format!("{}: {} changed{number}.", capital(&now.title), names.join(" and ")))
}

/// Where a pointer leads that is meant for another thing, if it led elsewhere before.
fn led(then: &Thing, thing: &Thing, now: &Snapshot) -> Option<String> {
    let leads = |field: &&Field| field.role == Role::Pointer(Meaning::Another);
    let field = thing.fields.iter().find(leads)?;
    let target = field.pointer?.target;
    if then.field(field.name)?.pointer?.target == target {
        return None;
    }
    let found = now.place_at(target).and_then(|place| Some((place, place.thing()?)));
    let whom = match found {
        _ if target == Address::NULL => "nobody".to_owned(),
        Some((place, found)) => format!("{} on {}", found.title, place.title),
        None => format!("{target}, where nobody lives"),
    };
    Some(format!("{} leads to {whom} now.", capital(&thing.title)))
}

fn pointer_sentence(pointer: &SelfPointer<'_>, now: &Snapshot, many: bool) -> String {
    let SelfPointer { field, pointer: says, meant, home, place, .. } = pointer;
    let whose = if many {
        format!("The {} on {}", field.name, place.title)
    } else {
        format!("The {}", field.name)
    };
    let target = says.target;
    match (says.bond, says.aim) {
        (Bond::Broken, Aim::Stranger(other)) => {
            let stranger = now.stranger(other, place);
            let other = now.place(other).map_or("another place", |place| place.title.as_str());
            format!("{whose} says {target}, in {stranger}, on {other}: do not follow it.")
        }
        (Bond::Broken, _) => {
            let apart = home.distance(target);
            format!("{whose} still says {target}, {apart} bytes away: dangling.")
        }
        _ => match pointer.says() {
            Value::Text(rank) => format!("{whose} says {rank}: its own {meant}, at {target}."),
            Value::Address(_) => format!("{whose} says {target}: its own {meant}."),
        },
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
