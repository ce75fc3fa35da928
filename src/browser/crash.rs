//! What the reader sees after a panic: a message and a way to start again, never a blank page.

use super::document;
use std::panic::PanicHookInfo;
use web_sys::console;

/// Shows the element `#crashed`, which the page brings along. Its button is a plain form, for nothing
/// of this program runs after a panic. To be called by the panic hook.
pub fn show_crash(info: &PanicHookInfo<'_>) {
    let reason = reason(info);
    console::error_1(&reason.as_str().into());
    // Whatever of the page is missing, the rest is shown.
    let _ = show(&reason);
}

/// Says on the page that the app could not start. The page brings the message's place along, and goes on
/// showing its short story.
pub fn show_failed_start(reason: &str) {
    let document = document();
    if let Some(message) = document.get_element_by_id("start-failed") {
        message.set_text_content(Some(reason));
        let _ = message.remove_attribute("hidden");
    }
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("data-start", "failed");
    }
}

/// The message's first line, and the file's name: what helps a report, and no stack.
fn reason(info: &PanicHookInfo<'_>) -> String {
    let message = info.payload_as_str().and_then(|message| message.lines().next());
    let place = info.location().map(|place| {
        let file = place.file().rsplit('/').next().unwrap_or_default();
        format!(" ({file}, line {})", place.line())
    });
    format!("{}{}", message.unwrap_or("no reason was given"), place.unwrap_or_default())
}

fn show(reason: &str) -> Option<()> {
    let document = document();
    let section = document.get_element_by_id("crashed")?;
    section.remove_attribute("hidden").ok()?;
    document.document_element()?.set_attribute("data-start", "crashed").ok()?;
    section.query_selector(".reason").ok()??.set_text_content(Some(reason));
    let scene = document.query_selector("[data-scene]").ok()??.get_attribute("data-scene")?;
    section.query_selector("[name=scene]").ok()??.set_attribute("value", &scene).ok()
}
