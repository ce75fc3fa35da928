//! The drawings of what the first lesson does not show. Its own are in the page from the start: `art/sprite.svg`.

use crate::browser::document;

const DRAWINGS: &str = include_str!("../../art/sprite-rest.svg");
/// One of them.
const BOX: &str = "box";

/// Puts them into the page, once.
pub(super) fn bring() {
    let document = document();
    if document.get_element_by_id(BOX).is_none()
        && let Some(body) = document.body()
    {
        // It fails for text that is no HTML, and this is a constant.
        let _ = body.insert_adjacent_html("beforeend", DRAWINGS);
    }
}
