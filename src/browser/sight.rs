//! Whether the page can be seen at all. In JavaScript, because it is of the page alone, and lasts as long.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/browser/sight.js")]
extern "C" {
    /// Whether the page can be seen: not in a tab behind another and, in a frame, not scrolled away. It is known some
    /// frames after it was first asked; until then the page counts as seen.
    #[wasm_bindgen(js_name = isInSight)]
    pub fn is_in_sight() -> bool;
}
