//! From the app's state to the page: every part is written anew, and put in only where it changed.

use super::{App, Played};
use crate::browser::{document, mark};
use crate::kitchen::{Hold, Outcome, Snapshot, Standing};
use crate::lessons::{Moment, narrate};
use crate::picture::MotionStyle;
use crate::settings::{Controls, MotionWish, Page};
use crate::view::code_pane::HoldChange;
use crate::view::controls::{self, Going};
use crate::view::frame::Framing;
use crate::view::ink::Shown;
use crate::view::{
    claims, crowd, doors, header, memory_table, note, notices, question, strips, takeaways,
};

impl App {
    pub(super) fn show(&mut self) {
        self.show_frame();
        match self.settings.page {
            None => self.show_lesson(),
            Some(page) => doors::PAGE.open()(self, page),
        }
        mark(&self.frame.root, "data-last", Some(&self.timeline.last().to_string()));
        // Last: who waits for a step finds all of it.
        mark(&self.frame.root, "data-at", Some(&self.timeline.now().to_string()));
    }

    /// What every scene has around it.
    fn show_frame(&mut self) {
        let (settings, frame) = (&self.settings, &mut self.frame);
        frame.frame_with(Framing {
            scene: settings.scene(),
            page: settings.page,
            detail: self.detail,
            guest_code: settings.embed.then_some(self.code),
            controls: settings.controls,
            busy: self.entering.is_some() || !self.errands.are_done(),
        });
        let framed = Some((settings.scene(), self.done.len()));
        if settings.embed {
            frame.header.element().remove();
        } else if frame.framed != framed {
            frame.header.show(header::html(&header::Props {
                current: settings.scene(),
                done: &self.done,
                texts: &self.texts,
            }));
        }
        if frame.framed != framed {
            // For the reader's history and bookmarks.
            let title = self.texts.menu(settings.scene()).title;
            document().set_title(&[title, " · Pin & the Cake"].concat());
            frame.siblings = header::siblings(settings.scene(), &self.texts);
            let rows =
                if settings.page.is_none() { (settings.lesson.extras.table)() } else { Vec::new() };
            mark(frame.types.element(), "hidden", rows.is_empty().then_some(""));
            frame.types.show(if rows.is_empty() {
                String::new()
            } else {
                doors::TYPES.open()(&rows, &self.texts)
            });
        }
        frame.framed = framed;
        notices::show(&mut frame.notices, &self.notes);
    }

    pub(in crate::view) fn show_page(&mut self, page: Page) {
        let html = match page {
            Page::Claims => {
                claims::html(&self.texts, &self.findings, |name| self.cards.found(name))
            }
            Page::Takeaways => takeaways::html(&self.texts, &self.settings.score),
        };
        mark(self.frame.paper.element(), "class", Some(page.slug()));
        let frame = &mut self.frame;
        frame.paper.show(format!("<div class=eyebrow>{}</div>{html}", frame.siblings));
    }

    fn show_lesson(&mut self) {
        let lesson = self.settings.lesson;
        let timeline = &self.timeline;
        let step = timeline.shown();
        let now = &step.snapshot;
        let moment = Moment { step, before: timeline.before().map(|before| &*before.snapshot) };
        let texts = &self.texts;
        let words = texts.words(&(lesson.say)(&moment));
        let narration = narrate(lesson, &moment, texts);
        let ahead = self.ahead();
        let asking = self.asking(timeline, &ahead);
        let style = self.motion_style();
        let card = step.refusal().and_then(|refusal| refusal.card);
        let look = self.look();
        let going = if self.player.is_some() { Going::Playing } else { Going::Paused };
        let can_stop = self.settings.controls == Controls::None
            && self.played == Played::Once
            && !self.is_over();
        let stop = can_stop.then(|| controls::stop(going));
        let whole_page = self.settings.embed.then(|| doors::WHOLE_PAGE.open()(self));
        let frame = &mut self.frame;

        let links = whole_page.as_ref().unwrap_or(&frame.siblings);
        frame.lede.show(lede(links, look, stop.as_deref().unwrap_or_default(), &words.headline));
        frame.stage.show(now, texts, style, &narration);
        match timeline.standing() {
            // What goes on is shown as it goes on.
            Standing::Live
                if now.tally.is_some() && self.errands.are_under_way() && frame.crowd.is_here() =>
            {
                frame.crowd.watch();
            }
            standing => {
                frame.crowd.show(&crowd::Props {
                    now,
                    standing,
                    style,
                    controls: self.settings.controls,
                    caption: &narration,
                });
            }
        }
        strips::show(&mut frame.strips, now, texts);
        mark(frame.rail.element(), "hidden", now.trace.tasks.is_empty().then_some(""));
        frame.rail.show(if now.trace.tasks.is_empty() {
            String::new()
        } else {
            doors::RAIL.open()(now, texts)
        });
        let hidden = (self.settings.controls == Controls::None).then_some("");
        mark(frame.controls.element(), "hidden", hidden);
        if hidden.is_none() {
            frame.controls.show(controls::html(&controls::Props {
                lesson,
                texts,
                timeline,
                offers: &(lesson.offers)(now),
                ahead: &ahead,
                going,
                speed: self.speed.label(),
                which: self.settings.controls,
            }));
        }
        let verdict =
            if asking { question::verdict(texts, self.prediction) } else { String::new() };
        // What is said again is not heard unless it differs.
        let again = if timeline.now() % 2 == 1 { "\u{a0}" } else { "" };
        frame.status.show(Shown(&[&narration, " ", &verdict, again].concat()).to_string());
        frame.code.show(lesson, texts, timeline.now(), step, hold_change(&moment));
        frame.note.show(&note::Props {
            slug: lesson.slug(),
            number: timeline.now(),
            texts,
            now,
            words: &words,
            facts: &(lesson.extras.facts)(&moment, texts),
            card: card.and_then(|name| self.cards.found(name)),
            asking,
            prediction: self.prediction,
            score: &self.settings.score,
        });
        frame.table.show(memory_table::html(now, look.standing(), texts));
        frame.explainer.show(lesson, texts, now, self.detail);
    }

    /// Whether what is shown is in memory now.
    pub(super) fn is_live(&self) -> bool {
        self.look() == Look::AtMemory
    }

    /// How what is shown and what is in memory now go together.
    fn look(&self) -> Look {
        match (self.timeline.standing(), self.settings.lesson.extras.call) {
            (Standing::Replay, _) => Look::Back,
            (Standing::Live, Some(_)) => Look::IntoOneCall,
            (Standing::Live, None) if self.errands.are_under_way() => Look::BeforeWork,
            (Standing::Live, None) => Look::AtMemory,
        }
    }

    /// From a frame, the link to the whole page at this very step.
    pub(in crate::view) fn whole_page(&self) -> String {
        let (orders, step) = self.asked_for();
        header::whole_page(&self.settings.unframed().write(orders, step))
    }

    fn motion_style(&self) -> MotionStyle {
        match self.settings.motion {
            MotionWish::Full => MotionStyle::Full,
            MotionWish::Reduce => MotionStyle::Reduced,
            MotionWish::Auto if self.less_motion.holds() => MotionStyle::Reduced,
            MotionWish::Auto => MotionStyle::Full,
        }
    }
}

/// What the reader looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// At memory as it is until the next order.
    AtMemory,
    /// At memory as it was before an order that takes time and is still being carried out.
    BeforeWork,
    /// Into a call that was over when it was shown.
    IntoOneCall,
    /// Back at an earlier step.
    Back,
}

impl Look {
    /// The words of the badge, and its class.
    const fn badge(self) -> (&'static str, &'static str) {
        match self {
            Self::AtMemory => ("live", "live"),
            Self::BeforeWork => ("at work…", "replay"),
            Self::IntoOneCall => ("from one real call", "replay"),
            Self::Back => ("replay", "replay"),
        }
    }

    const fn standing(self) -> Standing {
        match self {
            Self::AtMemory => Standing::Live,
            Self::BeforeWork | Self::IntoOneCall | Self::Back => Standing::Replay,
        }
    }
}

fn lede(siblings: &str, look: Look, stop: &str, headline: &str) -> String {
    let (badge, class) = look.badge();
    format!(
        "<div class=eyebrow>{siblings}<span class=\"badge {class}\">{badge}</span>{stop}</div><h1>{}</h1>",
        Shown(headline)
    )
}

/// Whether this step pinned something.
fn hold_change(moment: &Moment<'_>) -> HoldChange {
    if !matches!(moment.step.outcome, Outcome::Done(_)) {
        return HoldChange::None;
    }
    let pinned = |snapshot: &Snapshot| {
        snapshot.things().filter(|(_, thing)| thing.hold == Hold::Pinned).count()
    };
    let before = moment.before.map_or(0, pinned);
    if pinned(moment.now()) > before { HoldChange::To(Hold::Pinned) } else { HoldChange::None }
}
