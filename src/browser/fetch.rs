//! Fetching a text from where the page came from.

use super::{document, said, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text file of this name, in English; or what was wrong, in a few words.
///
/// # Errors
/// No network, or the host does not have the file.
pub async fn fetch_text(name: &str) -> Result<String, String> {
    let root = document().document_element();
    let folder = root.and_then(|root| root.get_attribute("data-texts")).unwrap_or_default();
    let address = [&folder, "en/", name].concat();
    let answer = JsFuture::from(window().fetch_with_str(&address)).await.map_err(|e| said(&e))?;
    let answer: Response = answer.unchecked_into();
    if !answer.ok() {
        return Err(format!("{name}: {} {}", answer.status(), answer.status_text()));
    }
    let text = JsFuture::from(answer.text().map_err(|e| said(&e))?).await.map_err(|e| said(&e))?;
    Ok(text.as_string().unwrap_or_default())
}
