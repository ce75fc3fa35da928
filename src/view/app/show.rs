//! From the app's state to the page: every part is written anew, and put in only where it changed.

use super::App;
use crate::kitchen::{Hold, Outcome, Snapshot, Standing};
use crate::lessons::{Lesson, MENU, Moment, narrate};
use crate::picture::MotionStyle;
use crate::settings::{Controls, MotionWish};
use crate::view::code_pane::HoldChange;
use crate::view::controls::{self, Going, suggestions};
use crate::view::explainer::Detail;
use crate::view::ink::Shown;
use crate::view::panel::mark;
use crate::view::{header, memory_table, note, notices, strips};

impl App {
    pub(super) fn show(&mut self) {
        let lesson = self.settings.lesson;
        let timeline = &self.timeline;
        let step = timeline.shown();
        let now = &step.snapshot;
        let moment = Moment { step, before: timeline.before().map(|before| &*before.snapshot) };
        let words = lesson.words(&moment);
        let narration = narrate(&moment);
        let ahead = suggestions(lesson, timeline);
        let asking = self.asking(timeline, ahead);
        let style = self.motion_style();
        let frame = &mut self.frame;

        mark(&frame.root, "data-scene", Some(lesson.slug()));
        mark(&frame.root, "data-at", Some(&timeline.now().to_string()));
        mark(&frame.root, "data-view", Some(detail_word(self.detail)));
        mark(&frame.root, "data-embed", self.settings.embed.then_some(""));
        if self.settings.embed {
            frame.header.element().remove();
        } else {
            frame.header.patch(header::html(lesson.slug(), &self.done));
        }
        notices::show(&mut frame.notices, &self.notes);
        frame.lede.replace(lede(lesson, timeline.standing(), &words.headline));
        frame.stage.show(now, style, &narration);
        strips::show(&mut frame.strips, now);
        let hidden = (self.settings.controls == Controls::None).then_some("");
        mark(frame.controls.element(), "hidden", hidden);
        if hidden.is_none() {
            frame.controls.patch(controls::html(&controls::Props {
                lesson,
                timeline,
                offers: &lesson.offers(now),
                ahead,
                going: if self.player.is_some() { Going::Playing } else { Going::Paused },
                speed: self.speed.label(),
                which: self.settings.controls,
            }));
        }
        frame.status.replace(Shown(&narration).to_string());
        frame.code.show(lesson, timeline.now(), step, hold_change(&moment));
        frame.note.patch(note::html(&note::Props {
            lesson,
            now,
            words: &words,
            facts: &lesson.facts(&moment),
            card: step.refusal().and_then(|refusal| refusal.card),
            asking,
            prediction: self.prediction,
        }));
        frame.table.replace(memory_table::html(now, timeline.standing()));
        frame.explainer.show(lesson, now, self.detail);
    }

    fn motion_style(&self) -> MotionStyle {
        match self.settings.motion {
            MotionWish::Full => MotionStyle::Full,
            MotionWish::Reduce => MotionStyle::Reduced,
            MotionWish::Auto if self.calm => MotionStyle::Reduced,
            MotionWish::Auto => MotionStyle::Full,
        }
    }
}

const fn detail_word(detail: Detail) -> &'static str {
    match detail {
        Detail::Plain => "plain",
        Detail::Exact => "exact",
    }
}

fn lede(lesson: &dyn Lesson, standing: Standing, headline: &str) -> String {
    let rank = MENU.iter().position(|other| other.slug() == lesson.slug()).unwrap_or_default() + 1;
    let badge = match standing {
        Standing::Live => "live",
        Standing::Replay => "replay",
    };
    format!(
        "<p class=eyebrow>{} · lesson {rank} of {}<span class=\"badge {badge}\">{badge}</span></p><h1>{}</h1>",
        lesson.about().chapter,
        MENU.len(),
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
