//! The menu of all scenes. In JavaScript, because it is of the page alone.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(module = "/src/view/menu.js")]
extern "C" {
    /// Closes the menu in `root` whenever the reader goes on; as long as that is there.
    pub(super) fn mind(root: &Element);
}
