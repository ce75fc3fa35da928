//! A bare yew counter: one button, one number.

use yew::prelude::*;

#[component]
fn Counter() -> Html {
    let count = use_state(|| 0_u32);
    let add = {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set(*count + 1))
    };
    html! { <button id="add" onclick={add} data-count={count.to_string()}>{ *count }</button> }
}

fn main() {
    yew::Renderer::<Counter>::new().render();
}
