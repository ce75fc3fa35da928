//! What the reader sees: one yew component, and the parts that write its content. Outside this folder only the start of
//! the app knows yew.

mod animator;
mod app;
mod claims;
mod code_pane;
mod controls;
mod crowd;
mod deed;
mod doors;
mod drawings;
mod explainer;
mod frame;
mod furniture;
mod header;
mod help;
mod hue;
mod ink;
mod keys;
mod memory_table;
mod menu;
mod note;
mod notices;
mod panel;
mod player;
mod question;
mod rail;
mod share;
mod stage;
mod strips;
mod takeaways;
mod things;
mod timeline;
mod types;

pub use app::{App, Msg, Props, bring_all, fetch_needs, say_ready};
