//! Two tables for a container of futures, which moves while they are under way.

use super::code::{self, All, Cake, Set};
use super::larder::{BARE, PINNED, PLACES, cakes};
use crate::is_unpin;
use crate::kitchen::{Figure, Hold, Occupant, PlaceName, Refusal, Seat, ThingId};
use crate::lessons::letters::{E, F, I, J};
use crate::lessons::shelves::shelf;
use crate::lessons::tables::{Table, cake, nobody, taken, wrong_place};
use crate::memory::{Address, FieldLayout, Layout, Role};
use crate::observed::{Deed, Log, Observed, TaskId};
use crate::texts::Say;
use std::sync::Arc;
use std::task::{Context, Waker};

type Watched = Observed<Cake, Log>;

/// Which thing the container is.
const CONTAINER: ThingId = ThingId(1);

/// The type of the container that is made by `join`.
pub(super) const ALL: &str = "JoinAll";

/// What a container is called when all in it are done.
pub(super) const DONE: &str = "empty-container";

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

impl Futures {
    /// A container of two futures, on the first table: made by `gather`, or by `join`.
    pub(super) fn gather(verb: &str) -> Self {
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
        Self { tray, log }
    }

    /// Drops the container, and what is in it.
    pub(super) fn clear(&mut self) {
        each!(&mut self.tray, tables => {
            tables.iter_mut().for_each(|table| code::clear(&mut table.slot));
        });
    }

    /// Polls the container here with a real context; when all in it are done, it is empty.
    pub(super) fn poll(&mut self, place: PlaceName) -> Result<(), Refusal> {
        let context = &mut Context::from_waker(Waker::noop());
        if self.is_done() {
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

    pub(super) fn carry(&mut self, from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
        each!(&mut self.tray, tables => carry(tables, from, to))
    }

    /// Whether all in it are done: they were polled, and dropped.
    fn is_done(&self) -> bool {
        self.lying().is_empty() && self.was_polled()
    }

    fn was_polled(&self) -> bool {
        self.log.events().iter().any(|event| matches!(event.deed, Deed::Polled(_)))
    }

    /// The futures that were polled and not dropped yet: their cherries, and where they were polled last.
    fn lying(&self) -> Vec<(usize, Address)> {
        self.log.lying().into_iter().map(|(task, address)| (task.0, address)).collect()
    }

    pub(super) fn survey(&self) -> Vec<Seat> {
        let title = if self.is_done() { DONE } else { "container" };
        let mut seats = each!(&self.tray, tables => survey(tables, title));
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
    let table = table.ok_or_else(|| wrong_place(place, &PLACES))?;
    table.slot.first_mut().ok_or_else(|| nobody(place))
}

fn carry<T>(tables: &mut [Table<T>; 2], from: PlaceName, to: PlaceName) -> Result<(), Refusal> {
    on(tables, from)?;
    let [e, f] = tables;
    match (from, to) {
        (E, F) => code::carry(&mut e.slot, &mut f.slot),
        (F, E) => code::carry(&mut f.slot, &mut e.slot),
        (_, E | F) => return Err(taken(to)),
        _ => return Err(wrong_place(to, &PLACES)),
    }
    Ok(())
}

fn survey<T: Named>(tables: &[Table<T>; 2], title: &'static str) -> Vec<Seat> {
    let seat = |(hue, table): (usize, &Table<T>)| {
        let occupant = table.slot.first().map(|_| Occupant {
            id: CONTAINER,
            figure: Figure::Box,
            title: Say::new(title),
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
        container::<Self>("FuturesUnordered", is_unpin!(Set<Watched>))
    }
}

impl Named for All<Watched> {
    fn layout() -> Layout {
        container::<Self>(ALL, is_unpin!(All<Watched>))
    }
}

/// What is in it is the library's own business.
fn container<T>(name: &'static str, unpin: bool) -> Layout {
    let size = size_of::<T>();
    let inside = FieldLayout { name: "inside", offset: 0, size, role: Role::Data };
    Layout::new(name, size, unpin, &[inside])
}
