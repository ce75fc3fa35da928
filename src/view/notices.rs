//! Notes on what in the page's address was not understood.

use super::ink::icon;
use yew::prelude::*;

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    pub(super) notes: &'a [String],
    pub(super) on_close: &'a Callback<usize>,
}

pub(super) fn notices(props: &Props<'_>) -> Html {
    html! {
        <div class="notices" role={(!props.notes.is_empty()).then_some("region")} aria-label={(!props.notes.is_empty()).then_some("Notes")}>
            { for props.notes.iter().enumerate().map(|(rank, note)| html! {
                <p key={note.clone()} class="notice" role="note">
                    { icon("warning") }
                    <span>{ note.clone() }</span>
                    <button class="icon" aria-label="Close this note" onclick={props.on_close.reform(move |_: MouseEvent| rank)}>{ icon("close") }</button>
                </p>
            }) }
        </div>
    }
}
