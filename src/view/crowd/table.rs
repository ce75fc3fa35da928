//! The map as a table: how many futures lie in each stretch of memory.

use crate::observed::{Stage, Tally};
use crate::picture::MemoryMap;
use crate::view::ink::ink;

/// The table's head and rows.
pub(in crate::view) fn html(tally: &Tally, out: &mut String) {
    let addresses = tally.guests.iter().map(|guest| guest.address);
    let map = MemoryMap::new(addresses, tally.size, 0.0);
    ink!(
        out,
        "<caption class=sr>Memory: how many futures lie in each stretch of {} bytes</caption><thead><tr>",
        map.row_bytes
    );
    for name in ["from", "waiting", "done", "dropped before"] {
        ink!(out, "<th scope=col>{name}</th>");
    }
    out.push_str("</tr></thead><tbody>");
    let mut counts = vec![[0; 3]; map.rows.len()];
    for guest in &tally.guests {
        if let Some(row) = map.row(guest.address) {
            counts[row][match guest.stage {
                Stage::Waiting => 0,
                Stage::Done => 1,
                Stage::Stopped => 2,
            }] += 1;
        }
    }
    for (row, [waiting, done, stopped]) in map.rows.iter().zip(counts) {
        ink!(
            out,
            "<tr data-from={}><td><code>{}</code></td><td>{waiting}</td><td>{done}</td><td>{stopped}</td></tr>",
            row.start,
            row.start
        );
    }
}
