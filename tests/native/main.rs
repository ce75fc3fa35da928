//! Guarantees that hold without a browser: one file each, named for what it guards.

#![cfg(not(target_arch = "wasm32"))]

mod answers;
mod bundle;
mod kitchen;
mod languages;
mod printed;
mod scene;
#[path = "../../tools/texts/tests/texts/seen.rs"]
mod seen;

mod aims;
mod crowd;
mod develop;
mod fixes;
mod handles;
mod host;
mod layout;
mod lessons;
mod links;
mod markup;
mod measures;
mod memory_map;
mod nouns;
mod numbers;
mod observed;
mod orders;
mod palette;
mod pose;
mod predictions;
mod programs;
mod questions;
mod runs;
mod score;
mod settings;
mod share;
mod takeaways;
mod texts;
mod timeline;
mod trace;

// The kernel is the camera for these: they need to see real bytes.
#[cfg(target_os = "linux")]
mod ahead;
#[cfg(target_os = "linux")]
mod arrows;
#[cfg(target_os = "linux")]
mod claims;
#[cfg(target_os = "linux")]
mod containers;
#[cfg(target_os = "linux")]
mod dropping;
#[cfg(target_os = "linux")]
mod explanation;
#[cfg(target_os = "linux")]
mod lines;
#[cfg(target_os = "linux")]
mod moving;
#[cfg(target_os = "linux")]
mod offers;
#[cfg(target_os = "linux")]
mod pills;
#[cfg(target_os = "linux")]
mod pinning;
#[cfg(target_os = "linux")]
mod polling;
#[cfg(target_os = "linux")]
mod process_memory;
#[cfg(target_os = "linux")]
mod projection;
#[cfg(target_os = "linux")]
mod source;
#[cfg(target_os = "linux")]
mod unpin;
#[cfg(target_os = "linux")]
mod waiting;
#[cfg(target_os = "linux")]
mod wording;
#[cfg(target_os = "linux")]
mod words;
#[cfg(target_os = "linux")]
mod x_ray;
