//! The page's head: the name, the menu, and the switches.

use super::ink::icon;
use crate::lessons::MENU;
use crate::texts::Texts;
use yew::prelude::*;

/// What it needs to be drawn.
pub(super) struct Props<'a> {
    /// The slug of the lesson shown.
    pub(super) lesson: &'static str,
    pub(super) texts: &'a Texts,
    /// The slugs of lessons run to their end.
    pub(super) done: &'a [&'static str],
    pub(super) on_open: &'a Callback<&'static str>,
    pub(super) on_theme: &'a Callback<()>,
    pub(super) on_help: &'a Callback<()>,
}

pub(super) fn header(props: &Props<'_>) -> Html {
    html! {
        <header class="top">
            <a class="brand" href="?">
                <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true"><use href="#brand" /></svg>
                { "Pin & the Cake" }
            </a>
            <nav aria-label="Lessons">
                <ol class="chap">{ links(props) }</ol>
            </nav>
            <div class="tools">
                <details class="menu">
                    <summary class="icon" aria-label="Lessons">{ icon("menu") }</summary>
                    <ol>{ links(props) }</ol>
                </details>
                <button class="icon" aria-label="Keys and help" data-act="help" onclick={unit(props.on_help)}>
                    { icon("help") }
                </button>
                <button class="icon" aria-label="Switch between light and dark" data-act="theme" onclick={unit(props.on_theme)}>
                    { icon("theme") }
                </button>
            </div>
        </header>
    }
}

fn unit(callback: &Callback<()>) -> Callback<MouseEvent> {
    callback.reform(|_| ())
}

fn links(props: &Props<'_>) -> Html {
    MENU.iter()
        .enumerate()
        .map(|(index, lesson)| {
            let slug = lesson.slug();
            let current = slug == props.lesson;
            let open = props.on_open.reform(move |event: MouseEvent| {
                event.prevent_default();
                slug
            });
            html! {
                <li key={slug}>
                    <a href={format!("?scene={slug}")} onclick={open} aria-current={current.then_some("page")}>
                        if props.done.contains(&slug) && !current {
                            <svg class="done" viewBox="0 0 20 20" role="img" aria-label="finished:"><use href="#icon-done" /></svg>
                        } else {
                            <span class="n" aria-hidden="true">{ index + 1 }</span>
                        }
                        <span class="t">{ props.texts.menu(slug).title.to_owned() }</span>
                    </a>
                </li>
            }
        })
        .collect()
}
