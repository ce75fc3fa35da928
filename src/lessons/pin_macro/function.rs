//! The lesson's places: a worktop for a bare cake, and while the function runs, its variables and
//! its frame; a shelf for the cake that it pins on the heap.

use super::code::{self, Cake};
use crate::kitchen::{Hold, Order, Outcome, PlaceName, Refusal, Seat};
use crate::lessons::letters::{A, B, F, H, W};
use crate::lessons::shelves::{Handle, handle, handle_layout, shelf};
use crate::lessons::tables::{
    Baker, FIRST_CHERRY, Table, cake, nobody, seat, taken, unknown, worktop,
};
use crate::memory::{Address, Layout, Meaning, Role};
use crate::texts::Say;
use crate::{is_unpin, layout};
use std::pin::Pin;

/// Lays the tables and carries out the orders; those between `pin` and `leave` while the function
/// is being called.
pub(super) fn call(orders: &[Order], show: &mut dyn FnMut(Outcome, &[Seat])) {
    // What earlier calls dropped.
    code::dropped();
    let mut caller = Caller::new();
    show(Outcome::Laid, &caller.survey());
    let mut orders = orders.iter();
    while let Some(order) = orders.next() {
        let cake = match caller.obey(order) {
            Ok(Done::Here) => {
                show(Outcome::Done(order.clone()), &caller.survey());
                continue;
            }
            Err(refusal) => {
                show(Outcome::Refused(order.clone(), refusal), &caller.survey());
                continue;
            }
            Ok(Done::Calls(cake)) => cake,
        };
        let mut left = None;
        let caller = &mut caller;
        code::frame(cake, |pinned| {
            let mut function = Function::enter(caller, pinned);
            show(Outcome::Done(order.clone()), &function.survey());
            for order in orders.by_ref() {
                if order.is("leave:F") {
                    left = Some(order);
                    break;
                }
                let outcome = match function.obey(order) {
                    Ok(()) => Outcome::Done(order.clone()),
                    Err(refusal) => Outcome::Refused(order.clone(), refusal),
                };
                show(outcome, &function.survey());
            }
        });
        caller.note_drops();
        if let Some(order) = left {
            show(Outcome::Done(order.clone()), &caller.survey());
        }
    }
}

/// What the caller did with an order.
enum Done {
    Here,
    /// It calls the function with this cake.
    Calls(Cake),
}

/// Where a pinned cake is, as long as it was not dropped.
#[derive(Clone, Copy)]
struct Home {
    address: Address,
    cherry: u32,
}

/// The caller: what it has, and what it knows of the function's cakes.
struct Caller {
    worktop: Table<Cake>,
    framed: Option<Home>,
    boxed: Option<Home>,
    baker: Baker,
}

impl Caller {
    fn new() -> Self {
        Self {
            worktop: Table::lay(W, code::lay()),
            framed: None,
            boxed: None,
            baker: Baker::default(),
        }
    }

    fn obey(&mut self, order: &Order) -> Result<Done, Refusal> {
        match (order.verb(), order.places()) {
            ("bake", &[W]) if self.worktop.slot.is_empty() => {
                self.worktop.slot.push(code::bake(self.baker.next_cherry()));
                Ok(Done::Here)
            }
            ("bake", &[W]) => Err(taken(W)),
            ("pin", &[W, F]) => self.worktop.slot.pop().map(Done::Calls).ok_or_else(|| nobody(W)),
            ("serve" | "stick" | "return" | "forget" | "leave" | "move", &[A | B | F | H, ..]) => {
                Err(Refusal::because(Say::new("not-called")))
            }
            _ => Err(unknown(order)),
        }
    }

    /// Whose `drop` was run since the last look is gone.
    fn note_drops(&mut self) {
        let dropped = code::dropped();
        for home in [&mut self.framed, &mut self.boxed] {
            if home.is_some_and(|home| dropped.contains(&home.cherry)) {
                *home = None;
            }
        }
    }

    fn survey(&self) -> Vec<Seat> {
        let bare = self.worktop.slot.first().map(|bare| cake(bare.cherry, Hold::Free));
        let mut seats = vec![worktop(self.worktop.seat(2, cakes(), bare))];
        seats.extend(self.framed.map(frame));
        seats.extend(
            self.boxed
                .map(|home| shelf(H, 0, home.address, cakes(), cake(home.cherry, Hold::Pinned))),
        );
        seats
    }
}

/// The function's variables.
struct Function<'f> {
    caller: &'f mut Caller,
    a: Option<Pin<&'f mut Cake>>,
    b: Option<Pin<Box<Cake>>>,
}

impl<'f> Function<'f> {
    fn enter(caller: &'f mut Caller, pinned: Pin<&'f mut Cake>) -> Self {
        caller.framed = Some(Home { address: Address::of(&*pinned), cherry: pinned.cherry });
        Self { caller, a: Some(pinned), b: None }
    }

    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("stick", &[F]) => self.a.as_deref().map(code::stick).ok_or_else(|| out_of_reach(F)),
            ("stick", &[H]) => self.b.as_deref().map(code::stick).ok_or_else(|| out_of_reach(H)),
            ("serve", &[H]) => self.serve(),
            ("forget", &[A]) => self.a.take().map(code::forget).ok_or_else(|| nobody(A)),
            ("forget", &[B]) => self.b.take().map(code::forget).ok_or_else(|| nobody(B)),
            ("return", &[A]) if self.a.is_none() => Err(nobody(A)),
            ("return", &[A]) => Err(Refusal::by_rustc(Say::new("return"), "pinning/return_pin")),
            ("move", &[F, _]) if self.a.is_none() => Err(out_of_reach(F)),
            ("move", &[F, _]) => Err(Refusal::by_rustc(Say::new("take"), "pinning/move_out")),
            ("move", &[H, _]) if self.b.is_none() => Err(out_of_reach(H)),
            ("move", &[H, _]) => Err(Refusal::by_rustc(Say::new("take"), "pin_box/move_out")),
            ("bake" | "pin", _) => Err(Refusal::because(Say::new("called"))),
            _ => Err(unknown(order)),
        }
    }

    fn serve(&mut self) -> Result<(), Refusal> {
        if self.caller.boxed.is_some() {
            return Err(taken(H));
        }
        let pinned = code::boxed(code::bake(self.caller.baker.next_cherry()));
        self.caller.boxed = Some(Home { address: Address::of(&*pinned), cherry: pinned.cherry });
        self.b = Some(pinned);
        Ok(())
    }

    fn survey(&self) -> Vec<Seat> {
        let mut seats = self.caller.survey();
        let reference =
            handle_layout::<Pin<&mut Cake>>("Pin<&mut Cake>", is_unpin!(Pin<&'static mut Cake>));
        let boxed = handle_layout::<Pin<Box<Cake>>>("Pin<Box<Cake>>", is_unpin!(Pin<Box<Cake>>));
        let a = self.a.as_ref().map(|pin| variable(A, 0, pin, reference, Handle::Pin));
        let b = self.b.as_ref().map(|pin| variable(B, 1, pin, boxed, Handle::Box));
        // After the worktop, where the reader looks for tables.
        seats.splice(1..1, a.into_iter().chain(b));
        seats
    }
}

/// A variable with a Pin in it.
fn variable<P: std::ops::Deref<Target = Cake>>(
    name: PlaceName,
    hue: usize,
    pin: &Pin<P>,
    layout: Layout,
    kind: Handle,
) -> Seat {
    let target = Address::of(&**pin);
    // The function has one of each: no need to tell it from others.
    let occupant = handle(kind, target, FIRST_CHERRY, Hold::Pinned);
    seat(name, hue, Address::of(pin), layout, Some(occupant))
}

fn frame(home: Home) -> Seat {
    let occupant = cake(home.cherry, Hold::Pinned);
    Seat { title: Say::new("frame"), ..seat(F, 4, home.address, cakes(), Some(occupant)) }
}

fn cakes() -> Layout {
    layout!(Cake {
        cherry: Role::Data,
        toothpick: Role::Pointer(Meaning::Itself("cherry")),
        layers: Role::Data,
        _pin: Role::Data,
    })
}

/// The refusal to reach a cake whose Pin is forgotten, or that is not there.
fn out_of_reach(name: PlaceName) -> Refusal {
    Refusal::because(Say::new("out-of-reach").with("place", name))
}
