//! What the reader sees where the app cannot start. What is seen where it stops later is up to the scripts of `start`: nothing
//! of this program runs after a panic.

use super::document;

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
