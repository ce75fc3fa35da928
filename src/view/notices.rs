//! Notes on what in the page's address was not understood.

use super::markup::icon;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) notes: Vec<String>,
    pub(super) on_close: Callback<usize>,
}

#[component]
pub(super) fn Notices(props: &Props) -> Html {
    html! {
        <div class="notices">
            { for props.notes.iter().enumerate().map(|(rank, note)| html! {
                <p key={note.clone()} class="notice" role="note">
                    { icon("#icon-warning") }
                    <span>{ note.clone() }</span>
                    <button class="icon" aria-label="Close this note" onclick={props.on_close.reform(move |_: MouseEvent| rank)}>{ icon("#icon-close") }</button>
                </p>
            }) }
        </div>
    }
}
