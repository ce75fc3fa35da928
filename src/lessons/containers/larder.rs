//! The lesson's places. First two `Vec`s that grow, one of cakes and one of pinned boxes; then, when these are cleared
//! away, two tables for a container of futures, which moves while they are under way.

use super::buffer::Buffer;
use super::code::{self, All, Cake, Set};
use crate::kitchen::{Figure, Hold, Occupant, Order, PlaceName, Refusal, Seat, ThingId};
use crate::lessons::Kitchen;
use crate::lessons::letters::{A, B, C, D, E, F, H, I, J};
use crate::lessons::shelves::{handle, handle_layout, shelf};
use crate::lessons::tables::{FIRST_CHERRY, Table, cake, nobody, only_at, taken, unknown};
use crate::memory::{Address, Camera, FieldLayout, Layout, Meaning, Role};
use crate::observed::{Deed, Log, Observed, TaskId};
use crate::texts::Say;
use crate::{is_unpin, layout};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Waker};

type Pinned = Pin<Box<Cake>>;
type Watched = Observed<Cake, Log>;

/// The cherries of the cake in the `Vec`, of the pinned one, and of those that fill the `Vec`s up.
const BARE: u32 = FIRST_CHERRY;
const PINNED: u32 = BARE + 2;
const MORE: u32 = PINNED + 2;
/// Which thing the container is.
const CONTAINER: ThingId = ThingId(1);

pub(super) enum Larder {
    Vecs(Vecs),
    Futures(Futures),
}

/// Two `Vec`s, and how many cakes were baked to fill them up.
pub(super) struct Vecs {
    bare: Buffer<Cake>,
    pins: Buffer<Pinned>,
    filled: u32,
}

/// A container of futures on one of two tables.
pub(super) struct Futures {
    tray: Tray,
    log: Arc<Log>,
}

enum Tray {
    Set([Table<Set<Watched>>; 2]),
    All([Table<All<Watched>>; 2]),
}

/// Does the same for whichever container it is.
macro_rules! each {
    ($tray:expr, $tables:ident => $done:expr) => {
        match $tray {
            Tray::Set($tables) => $done,
            Tray::All($tables) => $done,
        }
    };
}

impl Larder {
    pub(super) fn lay() -> Self {
        Self::Vecs(Vecs {
            bare: Buffer::lay([(A, 0), (B, 1)]),
            pins: Buffer::lay([(C, 2), (D, 3)]),
            filled: 0,
        })
    }

    /// Puts two futures into a container, when the `Vec`s are cleared away.
    fn gather(&mut self, verb: &str, place: PlaceName) -> Result<(), Refusal> {
        at(place, E)?;
        match self {
            Self::Vecs(vecs) if vecs.is_empty() => {}
            _ => return Err(Refusal::because(Say::new("clear-first"))),
        }
        let log = Arc::new(Log::new(|| 0.0));
        let futures = [BARE, PINNED].map(|cherry| {
            Observed::new(code::bake(cherry), TaskId(cherry as usize), Arc::clone(&log))
        });
        let tray = if verb == "gather" {
            let mut tables = [E, F].map(|name| Table::lay(name, code::lay()));
            tables[0].slot.push(code::gather(futures));
            Tray::Set(tables)
        } else {
            let mut tables = [E, F].map(|name| Table::lay(name, code::lay()));
            tables[0].slot.push(code::join(futures));
            Tray::All(tables)
        };
        *self = Self::Futures(Futures { tray, log });
        Ok(())
    }

    /// Drops everything, and lays the places for the two `Vec`s.
    fn clear(&mut self) {
        match self {
            Self::Vecs(vecs) => {
                code::clear(&mut vecs.bare.vec);
                code::clear(&mut vecs.pins.vec);
            }
            Self::Futures(futures) => each!(&mut futures.tray, tables => {
                tables.iter_mut().for_each(|table| code::clear(&mut table.slot));
            }),
        }
        *self = Self::lay();
    }

    fn vecs(&mut self) -> Result<&mut Vecs, Refusal> {
        match self {
            Self::Vecs(vecs) => Ok(vecs),
            Self::Futures(_) => Err(Refusal::because(Say::new("clear-first"))),
        }
    }

    fn futures(&mut self, place: PlaceName) -> Result<&mut Futures, Refusal> {
        match self {
            Self::Futures(futures) => Ok(futures),
            Self::Vecs(_) => Err(nobody(place)),
        }
    }
}

fn at(place: PlaceName, must: PlaceName) -> Result<(), Refusal> {
    only_at(place, must, &[A, B, C, D, E, F, H, I, J])
}

impl Vecs {
    fn is_empty(&self) -> bool {
        self.bare.vec.is_empty() && self.pins.vec.is_empty()
    }

    fn push(&mut self, place: PlaceName) -> Result<(), Refusal> {
        at(place, self.bare.name())?;
        if !self.bare.vec.is_empty() {
            return Err(taken(place));
        }
        self.bare.change(|vec| code::push(vec, code::bake(BARE)));
        Ok(())
    }

    fn pin(&mut self, place: PlaceName) -> Result<(), Refusal> {
        at(place, self.pins.name())?;
        if !self.pins.vec.is_empty() {
            return Err(taken(place));
        }
        self.pins.change(|vec| code::push(vec, Box::pin(code::bake(PINNED))));
        Ok(())
    }

    fn stick(&self, place: PlaceName) -> Result<(), Refusal> {
        let cake = if place == H {
            self.pins.vec.first().map(|pinned| &**pinned)
        } else {
            at(place, self.bare.name())?;
            self.bare.vec.first()
        };
        code::stick(cake.ok_or_else(|| nobody(place))?);
        Ok(())
    }

    fn grow(&mut self) -> Result<(), Refusal> {
        if self.bare.vec.is_empty() || self.pins.vec.is_empty() {
            return Err(Refusal::because(Say::new("fill-first")));
        }
        let filled = &mut self.filled;
        let mut more = || {
            *filled += 1;
            code::bake(MORE + 2 * (*filled - 1))
        };
        self.bare.change(|vec| code::grow(vec, &mut more));
        self.pins.change(|vec| code::grow(vec, || Box::pin(more())));
        Ok(())
    }

    fn survey(&self) -> Vec<Seat> {
        let who = |cherry: u32, hold| cake(cherry, hold);
        let bare = self.bare.vec.first().map(|bare| who(bare.cherry, Hold::Free));
        let home = self.pins.vec.first().map(|pinned| Address::of(&raw const **pinned));
        let handles = handle_layout::<Pinned>("Pin<Box<Cake>>", is_unpin!(Pinned));
        // One box in sight: no need to tell it from others.
        let pin = home.map(|home| handle("box", home, FIRST_CHERRY, Hold::Pinned));
        let mut seats = vec![self.bare.seat(cakes(), bare), self.pins.seat(handles, pin)];
        seats.extend(home.map(|home| shelf(H, 1, home, cakes(), who(PINNED, Hold::Pinned))));
        let stranger = |(address, cherry, hold)| shelf(I, 2, address, cakes(), who(cherry, hold));
        seats.extend(self.stranger().map(stranger));
        seats
    }

    /// Of the cakes that filled the `Vec`s up, the one where the first cake's toothpick points: the allocator may give
    /// it the buffer that the first one left. Where it is, its cherry, and whether it is pinned.
    fn stranger(&self) -> Option<(Address, u32, Hold)> {
        let target = Address::of(self.bare.vec.first()?.toothpick.get());
        let bare = self.bare.vec.iter().skip(1).map(|cake| (cake, Hold::Free));
        let pinned = self.pins.vec.iter().skip(1).map(|pinned| (&**pinned, Hold::Pinned));
        let mut homes =
            bare.chain(pinned).map(|(cake, hold)| (Address::of(cake), cake.cherry, hold));
        homes.find(|(home, ..)| target.is_within(*home, size_of::<Cake>()))
    }
}

impl Futures {
    /// Polls the container here with a real context; when all in it are done, it is empty.
    fn poll(&mut self, place: PlaceName) -> Result<(), Refusal> {
        let context = &mut Context::from_waker(Waker::noop());
        if self.lying().is_empty() && self.was_polled() {
            return Err(Refusal::because(Say::new("done")));
        }
        match &mut self.tray {
            Tray::Set(tables) => {
                code::next(on(tables, place)?, context);
            }
            Tray::All(tables) => {
                code::poll(on(tables, place)?, context);
            }
        }
        Ok(())
    }

    fn carry(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        each!(&mut self.tray, tables => carry(tables, from, to))
    }

    fn was_polled(&self) -> bool {
        self.log.events().iter().any(|event| matches!(event.deed, Deed::Polled(_)))
    }

    /// The futures that were polled and not dropped yet: their cherries, and where they were polled last.
    fn lying(&self) -> Vec<(usize, Address)> {
        self.log.lying().into_iter().map(|(task, address)| (task.0, address)).collect()
    }

    fn survey(&self) -> Vec<Seat> {
        let mut seats = each!(&self.tray, tables => survey(tables));
        for (cherry, address) in self.lying() {
            let rank = usize::from(cherry != BARE as usize);
            let name = [I, J][rank];
            let occupant = cake(u32::try_from(cherry).unwrap_or_default(), Hold::Pinned);
            seats.push(shelf(name, rank, address, cakes(), occupant));
        }
        seats
    }
}

/// The container on a table.
fn on<T>(tables: &mut [Table<T>; 2], place: PlaceName) -> Result<&mut T, Refusal> {
    let table = tables.iter_mut().find(|table| table.name == place);
    table.and_then(|table| table.slot.first_mut()).ok_or_else(|| nobody(place))
}

fn carry<T>(tables: &mut [Table<T>; 2], from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
    on(tables, from)?;
    let [e, f] = tables;
    match (from, to) {
        (E, F) => code::carry(&mut e.slot, &mut f.slot),
        (F, E) => code::carry(&mut f.slot, &mut e.slot),
        _ => return Err(taken(to)),
    }
    Ok(())
}

fn survey<T: Named>(tables: &[Table<T>; 2]) -> Vec<Seat> {
    let seat = |(hue, table): (usize, &Table<T>)| {
        let occupant = table.slot.first().map(|_| Occupant {
            id: CONTAINER,
            figure: Figure::Box,
            title: "the container".into(),
            hold: Hold::Free,
        });
        table.seat(hue, T::layout(), occupant)
    };
    tables.iter().enumerate().map(seat).collect()
}

/// A container whose type has a name.
trait Named {
    fn layout() -> Layout;
}

impl Named for Set<Watched> {
    fn layout() -> Layout {
        container::<Self>("FuturesUnordered<Cake>", is_unpin!(Set<Watched>))
    }
}

impl Named for All<Watched> {
    fn layout() -> Layout {
        container::<Self>("JoinAll<Cake>", is_unpin!(All<Watched>))
    }
}

/// What is in it is the library's own business.
fn container<T>(name: &'static str, unpin: bool) -> Layout {
    let size = size_of::<T>();
    let inside = FieldLayout { name: "inside", offset: 0, size, role: Role::Data };
    Layout::new(name, size, unpin, &[inside])
}

fn cakes() -> Layout {
    layout!(Cake {
        cherry: Role::Data,
        toothpick: Role::Pointer(Meaning::Itself("cherry")),
        left: Role::Data,
        _pin: Role::Data,
    })
}

impl Kitchen for Larder {
    fn obey(&mut self, order: &Order) -> Result<(), Refusal> {
        match (order.verb(), order.places()) {
            ("push", &[place]) => self.vecs()?.push(place),
            ("pin", &[place]) => self.vecs()?.pin(place),
            ("stick", &[place]) => self.vecs()?.stick(place),
            ("grow", &[]) => self.vecs()?.grow(),
            ("clear", &[]) => {
                self.clear();
                Ok(())
            }
            (verb @ ("gather" | "join"), &[place]) => self.gather(verb, place),
            ("poll", &[place]) => self.futures(place)?.poll(place),
            ("move", &[from, to]) => self.futures(from)?.carry(from, to),
            _ => Err(unknown(order)),
        }
    }

    fn survey(&self, _: &dyn Camera) -> Vec<Seat> {
        match self {
            Self::Vecs(vecs) => vecs.survey(),
            Self::Futures(futures) => futures.survey(),
        }
    }
}
