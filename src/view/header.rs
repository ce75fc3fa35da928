//! The page's head: the name, the menu, and the switches.

use super::ink::{Icon, ink};
use crate::lessons::MENU;

/// `current` is the slug of the lesson shown, `done` those of lessons run to their end.
pub(super) fn html(current: &str, done: &[&str]) -> String {
    let links = links(current, done);
    format!(
        "<a class=brand href=\"?\"><svg width=30 height=30 viewBox=\"0 0 30 30\" aria-hidden=true>\
         <use href=\"#brand\"/></svg>Pin &amp; the Cake</a>\
         <nav aria-label=Lessons><ol class=chap>{links}</ol></nav>\
         <div class=tools>\
         <details class=menu><summary class=icon aria-label=Lessons>{}</summary><ol>{links}</ol></details>\
         <button class=icon aria-label=\"Keys and help\" data-act=help>{}</button>\
         <button class=icon aria-label=\"Switch between light and dark\" data-act=theme>{}</button>\
         </div>",
        Icon("menu"),
        Icon("help"),
        Icon("theme")
    )
}

fn links(current: &str, done: &[&str]) -> String {
    let mut out = String::new();
    for (index, lesson) in MENU.iter().enumerate() {
        let (slug, number) = (lesson.slug(), index + 1);
        let page = if slug == current { " aria-current=page" } else { "" };
        ink!(out, "<li><a href=\"?scene={slug}\" data-open={slug}{page}>");
        if done.contains(&slug) && slug != current {
            out.push_str(
                "<svg class=done viewBox=\"0 0 20 20\" role=img aria-label=\"finished:\"><use href=\"#icon-done\"/></svg>",
            );
        } else {
            ink!(out, "<span class=n aria-hidden=true>{number}</span>");
        }
        ink!(out, "<span class=t>{}</span></a></li>", super::ink::Shown(lesson.about().title));
    }
    out
}
