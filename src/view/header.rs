//! The page's head: the name, the chapters, the menu and the switches.

use super::ink::{Icon, Shown, ink};
use crate::lessons::{Lesson, MENU};
use crate::texts::Texts;

/// The menu's lessons, with what the reader has seen of them.
pub(super) struct Props<'a> {
    /// The slug of the lesson shown.
    pub(super) current: &'a str,
    /// The slugs of lessons run to their end.
    pub(super) done: &'a [&'static str],
    pub(super) texts: &'a Texts,
}

pub(super) fn html(props: &Props<'_>) -> String {
    let mut out = String::from(
        "<a class=brand href=\"?\"><svg width=30 height=30 viewBox=\"0 0 30 30\" aria-hidden=true>\
         <use href=\"#brand\"/></svg>Pin &amp; the Cake</a><nav aria-label=Chapters><ol class=chap>",
    );
    for (number, (name, lessons)) in chapters(props.texts).enumerate() {
        chapter(number + 1, name, lessons, props, &mut out);
    }
    ink!(
        out,
        "</ol></nav><div class=tools><details class=menu><summary class=icon aria-label=Lessons>{}</summary><ol>",
        Icon("menu")
    );
    for (name, lessons) in chapters(props.texts) {
        ink!(out, "<li><p class=chapter>{}</p><ol>", Shown(name));
        lessons.iter().for_each(|lesson| entry(*lesson, props, &mut out));
        out.push_str("</ol></li>");
    }
    ink!(
        out,
        "</ol></details><button class=icon aria-label=\"Keys and help\" data-act=help>{}</button>\
         <button class=icon aria-label=\"Switch between light and dark\" data-act=theme>{}</button></div>",
        Icon("help"),
        Icon("theme")
    );
    out
}

/// The lessons of the chapter that the lesson called `current` is in.
pub(super) fn siblings(current: &str, texts: &Texts) -> &'static [&'static dyn Lesson] {
    let found =
        chapters(texts).find(|(_, lessons)| lessons.iter().any(|one| one.slug() == current));
    found.map_or(&[], |(_, lessons)| lessons)
}

/// The chapters in the order of the menu, each with its lessons.
fn chapters(texts: &Texts) -> impl Iterator<Item = (&str, &'static [&'static dyn Lesson])> {
    let chapter = |lesson: &dyn Lesson| texts.menu(lesson.slug()).chapter;
    let parts = MENU.chunk_by(move |one, next| chapter(*one) == chapter(*next));
    parts.filter_map(move |lessons| Some((chapter(*lessons.first()?), lessons)))
}

/// A chapter's link leads to its first lesson that was not finished.
fn chapter(
    number: usize,
    name: &str,
    lessons: &[&dyn Lesson],
    props: &Props<'_>,
    out: &mut String,
) {
    let todo = lessons.iter().find(|lesson| !props.done.contains(&lesson.slug()));
    let Some(goal) = todo.or(lessons.first()) else { return };
    let slug = goal.slug();
    let is_current = lessons.iter().any(|lesson| lesson.slug() == props.current);
    let current = if is_current { " aria-current=true" } else { "" };
    ink!(out, "<li><a href=\"?scene={slug}\" data-open={slug}{current}>");
    if todo.is_none() && !is_current {
        done(out);
    } else {
        ink!(out, "<span class=n aria-hidden=true>{number}</span>");
    }
    ink!(out, "<span class=t>{}</span></a></li>", Shown(name));
}

fn entry(lesson: &dyn Lesson, props: &Props<'_>, out: &mut String) {
    let slug = lesson.slug();
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
