//! The page's head: the name, the chapters, the menu and the switches.

use super::ink::{Icon, Shown, ink};
use crate::lessons::MENU;
use crate::settings::Page;
use crate::texts::Texts;

/// The menu's lessons, with what the reader has seen of them.
pub(super) struct Props<'a> {
    /// The slug of the scene shown.
    pub(super) current: &'a str,
    /// The slugs of lessons run to their end.
    pub(super) done: &'a [&'static str],
    pub(super) texts: &'a Texts,
}

pub(super) fn html(props: &Props<'_>) -> String {
    let mut out = String::new();
    ink!(
        out,
        "<a class=brand href=\"?\" data-open={}><svg width=30 height=30 viewBox=\"0 0 30 30\" aria-hidden=true>\
         <use href=\"#brand\"/></svg>Pin &amp; the Cake</a><nav aria-label=Chapters><ol class=chap>",
        MENU[0].slug()
    );
    let chapters = chapters(props.texts);
    for (rank, (name, scenes)) in chapters.iter().enumerate() {
        chapter(rank + 1, name, scenes, props, &mut out);
    }
    ink!(
        out,
        "</ol></nav><div class=tools><details class=menu><summary class=icon aria-label=Lessons title=Lessons>{}</summary><ol>",
        Icon("menu")
    );
    for (name, scenes) in &chapters {
        ink!(out, "<li><p class=chapter>{}</p><ol>", Shown(name));
        scenes.iter().for_each(|slug| entry(slug, props, &mut out));
        out.push_str("</ol></li>");
    }
    ink!(
        out,
        "</ol></details><button class=icon aria-label=\"Embed or share\" title=\"Embed or share\" data-act=share>{}</button>\
         <button class=icon aria-label=\"Keys and help\" title=\"Keys and help\" data-act=help>{}</button>\
         <button class=icon aria-label=\"Switch between light and dark\" title=\"Switch between light and dark\" data-act=theme>{}</button></div>",
        Icon("link"),
        Icon("help"),
        Icon("theme")
    );
    out
}

/// The link from a frame to the whole page, whose query this is.
pub(super) fn whole_page(query: &str) -> String {
    format!(
        "<a class=brand href=\"?{}\" target=_blank rel=noopener><svg aria-hidden=true><use href=\"#brand\"/></svg>\
         Pin &amp; the Cake</a>",
        Shown(query)
    )
}

/// The way to the scenes of the chapter that the one called `current` is in.
pub(super) fn siblings(current: &str, texts: &Texts) -> String {
    let chapters = chapters(texts);
    let here = chapters.iter().find(|(_, scenes)| scenes.contains(&current));
    let mut out = String::from("<nav aria-label=\"Scenes of this chapter\"><ol>");
    for slug in here.map_or(&[][..], |(_, scenes)| scenes) {
        let page = if *slug == current { " aria-current=page" } else { "" };
        let title = Shown(texts.menu(slug).title);
        ink!(out, "<li><a href=\"?scene={slug}\" data-open={slug}{page}>{title}</a></li>");
    }
    out + "</ol></nav>"
}

/// The chapters in the order of the menu, each with its scenes.
fn chapters(texts: &Texts) -> Vec<(&str, Vec<&'static str>)> {
    let mut chapters: Vec<(&str, Vec<&'static str>)> = Vec::new();
    let lessons = MENU.iter().map(|lesson| lesson.slug());
    for slug in lessons.chain(Page::ALL.map(Page::slug)) {
        let name = texts.menu(slug).chapter;
        match chapters.last_mut() {
            Some((last, scenes)) if *last == name => scenes.push(slug),
            _ => chapters.push((name, vec![slug])),
        }
    }
    chapters
}

/// A chapter's link leads to its first scene that was not finished.
fn chapter(number: usize, name: &str, scenes: &[&str], props: &Props<'_>, out: &mut String) {
    let todo = scenes.iter().find(|slug| !props.done.contains(slug));
    let Some(slug) = todo.or(scenes.first()) else { return };
    let is_current = scenes.contains(&props.current);
    let current = if is_current { " aria-current=true" } else { "" };
    ink!(out, "<li><a href=\"?scene={slug}\" data-open={slug}{current}>");
    if todo.is_none() && !is_current {
        done(out);
    } else {
        ink!(out, "<span class=n aria-hidden=true>{number}</span>");
    }
    ink!(out, "<span class=t>{}</span></a></li>", Shown(name));
}

fn entry(slug: &str, props: &Props<'_>, out: &mut String) {
    let current = if slug == props.current { " aria-current=page" } else { "" };
    ink!(out, "<li><a href=\"?scene={slug}\" data-open={slug}{current}>");
    if props.done.contains(&slug) {
        done(out);
    }
    ink!(out, "<span class=t>{}</span></a></li>", Shown(props.texts.menu(slug).title));
}

fn done(out: &mut String) {
    out.push_str(
        "<svg class=done viewBox=\"0 0 20 20\" role=img aria-label=\"finished:\"><use href=\"#icon-done\"/></svg>",
    );
}
