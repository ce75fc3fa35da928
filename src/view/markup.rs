//! From a lesson's text to HTML: what stands between backticks is code, and an address there
//! wears the colour of its place.

use super::hue::hue_at;
use crate::kitchen::Snapshot;
use crate::memory::Address;
use yew::prelude::*;

/// `text` as HTML.
pub(super) fn text(text: &str, now: &Snapshot) -> Html {
    let piece = |(index, piece): (usize, &str)| match (index % 2, address(piece)) {
        (0, _) => html! { { piece.to_owned() } },
        (_, Some(address)) => chip(address, now),
        (_, None) => html! { <code>{ piece.to_owned() }</code> },
    };
    text.split('`').enumerate().map(piece).collect()
}

/// An address in the colour of its place.
pub(super) fn chip(address: Address, now: &Snapshot) -> Html {
    let place = now.place_at(address).map(|place| place.name.to_string());
    html! {
        <code
            class={classes!("addr", hue_at(address, now))}
            data-part={format!("address:{}", address.number())}
            data-kin={place.clone()}
            data-lights={place}
        >{ address.to_string() }</code>
    }
}

/// `text` without backticks, for where there is no HTML.
pub(super) fn plain(text: &str) -> String {
    text.replace('`', "")
}

/// The address that `text` spells.
fn address(text: &str) -> Option<Address> {
    usize::from_str_radix(text.strip_prefix("0x")?, 16).ok().map(Address::new)
}

/// A picture of the sprite, sized by its surroundings.
pub(super) fn icon(name: &'static str) -> Html {
    html! {
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><use href={name} /></svg>
    }
}
