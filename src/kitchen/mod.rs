//! The model all lessons share: orders go in, snapshots come out, the timeline keeps both.
//!
//! Plain data: no picture and no browser; of words, only the keys of what is there.

mod aim;
mod develop;
mod order;
mod refusal;
mod snapshot;
mod timeline;
mod trace;

pub use aim::{Aim, Bond};
pub use develop::{Occupant, Seat, develop};
pub use order::{Order, OrderError, PlaceName, parse_orders, write_orders};
pub use refusal::{Grounds, Refusal};
pub use snapshot::{
    Field, Figure, Furniture, Hold, Holds, Place, Pointer, Snapshot, Spelling, Thing, ThingId,
};
pub use timeline::{Outcome, Standing, Step, Timeline};
pub use trace::{Ending, News, Slip, Stay, Trace, Traced};
