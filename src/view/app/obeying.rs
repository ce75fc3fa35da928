//! What the reader asks for, by a click or a key, is done.

use super::App;
use super::fetching::Entrance;
use super::page::{Focus, Kept, other_theme, show_theme};
use crate::browser;
use crate::prediction::Prediction;
use crate::view::controls::Act;
use crate::view::deed::Deed;
use crate::view::doors;
use crate::view::keys::Key;
use yew::prelude::*;

impl App {
    /// Does what the reader asks for, and tells whether that shows before the chef reports.
    pub(super) fn obey(&mut self, ctx: &Context<Self>, deed: Deed) -> bool {
        // What was to have it after another deed is of no matter any more.
        let part = [Focus::Orders, Focus::Mark].into_iter().find(|part| part.is_here());
        self.focus_next = part.map(Kept::of);
        match deed {
            // What was ordered is shown when the chef reports it.
            Deed::Give(order) => {
                let stopped = self.player.take().is_some();
                self.give(order);
                return stopped;
            }
            Deed::Act(act) => return self.act(ctx, act),
            Deed::Seek(step) => {
                self.player = None;
                self.seek(step);
            }
            Deed::Open(slug) => {
                if let Some(settings) = self.settings.at(&slug) {
                    self.come_to(ctx, Entrance::Opened(settings));
                }
            }
            Deed::Theme => {
                self.settings.theme = other_theme(self.settings.theme);
                show_theme(self.settings.theme);
                self.write_address();
            }
            Deed::Detail(detail) => self.detail = detail,
            Deed::Predict(choice) => self.prediction = Prediction::Made(choice),
            Deed::Retry => self.ask_again(),
            Deed::CloseNote(rank) => {
                if rank < self.notes.len() {
                    self.notes.remove(rank);
                    self.focus_next = Some(Kept::of(Focus::Page));
                }
            }
            Deed::Prove(which) => doors::PROVE.open()(&mut self.findings, which),
            Deed::Print => {
                // Refused in some frames; the browser's own menu prints as well.
                let _ = browser::window().print();
                return false;
            }
            Deed::Copy => {
                browser::copy(&self.frame.code.text());
                return false;
            }
            Deed::Fold => {
                self.code = self.code.other();
            }
            Deed::Help | Deed::Share if !browser::rest_is_here() => {
                self.obey_when_whole(ctx, deed);
                return false;
            }
            // Or in a dialog, which was opened.
            Deed::Help
            | Deed::Share
            | Deed::CloseHelp
            | Deed::CloseShare
            | Deed::CopyShare
            | Deed::Choose(..) => {
                doors::DIALOG.open()(self, ctx, deed);
                return false;
            }
        }
        true
    }

    /// Opens, changes or closes a dialog.
    pub(in crate::view) fn talk(&mut self, ctx: &Context<Self>, deed: Deed) {
        match deed {
            Deed::Help => self.frame.help.open(),
            Deed::CloseHelp => self.frame.help.close(),
            Deed::Share => self.share(ctx),
            Deed::CloseShare => self.frame.share.close(),
            Deed::CopyShare => browser::copy(&self.frame.share.text()),
            Deed::Choose(field, rank) => self.frame.share.choose(&field, rank),
            _ => {}
        }
    }

    /// What a key asks for; a page that is no lesson has no steps.
    pub(super) fn asked_by(&self, key: Key) -> Option<Deed> {
        if self.settings.page.is_some() && key != Key::Help {
            return None;
        }
        Some(match key {
            Key::Back => Deed::Act(Act::Back),
            Key::Forward => Deed::Act(Act::Forward),
            Key::First => Deed::Seek(0),
            Key::Last => Deed::Seek(self.timeline.last()),
            Key::Play => Deed::Act(Act::Play),
            Key::Help => Deed::Help,
        })
    }
}
