//! The doors to the rest of the program: what the first lesson does not need is fetched after it, and with these
//! functions all that only they call. See “Two parts” in ARCHITECTURE.md.
//!
//! The build parts the program at the constants of this file, by their names. A function that is called in another way
//! as well is no part of the rest.

use super::animator::{self, ArrowParts};
use super::app::{App, Host};
use super::claims::{Findings, Which};
use super::crowd::{self, Crowd};
use super::deed::Deed;
use super::explainer::{self, Asked};
use super::share::{Share, Told};
use super::{drawings, rail, things, types};
use crate::host::Call;
use crate::kitchen::{Place, Pointer, Snapshot, Thing, Timeline};
use crate::lessons::{Ahead, Lesson, TypeRow, aim, explain_named, warning};
use crate::observed::Tally;
use crate::picture::{ArrowPose, Frame, StageLayout, add_arrows, spread_pills};
use crate::settings::Page;
use crate::texts::Texts;
use std::hint::black_box;
use web_sys::{Element, MessageEvent};
use yew::{Context, html};

/// A function of the rest.
pub(super) struct Door<Function>(Function);

impl<Function: Copy> Door<Function> {
    /// The function. Whoever calls it knows that the rest is here: otherwise the app ends in a trap.
    pub(super) fn open(&'static self) -> Function {
        // Only what comes out of memory is called through the table, where the rest puts its functions.
        *black_box(&self.0)
    }
}

/// Draws all arrows, and all pills.
type Arrows = fn(&Snapshot, &StageLayout, &Texts) -> [String; 2];
/// Where all arrows are when nothing moves.
type Poses = fn(&mut Frame, &Snapshot, &StageLayout);
/// Puts an arrow where it is now.
type PutArrow = fn(&ArrowParts, &ArrowPose, &mut String);
type Ask = fn(&Element, Option<&Asked>, explainer::Msg) -> Option<Option<Asked>>;
type Aim = fn(Pointer, &Place, &Snapshot, &Texts) -> String;
type Explain = fn(&str, &Snapshot, &Lesson, &Texts) -> Option<String>;
type FetchCards = fn(&mut App, &Context<App>, Option<&'static str>);
type Answer = fn(&mut App, &Context<App>, Call) -> bool;

/// What comes after a run that went another way than the lesson's.
pub(super) static AHEAD: Door<fn(&Lesson, &Timeline) -> Ahead> = Door(Ahead::by_offers);

/// The drawings of all that the first lesson does not show.
pub(super) static DRAWINGS: Door<fn()> = Door(drawings::bring);

/// Which part of the page is asked about, and what lights up with it.
pub(super) static ASK: Door<Ask> = Door(explainer::ask);
pub(super) static COUNT: Door<fn(&Element, &mut Asked)> = Door(explainer::count);
pub(super) static LIGHT: Door<fn(&Element, &Asked) -> Vec<Element>> = Door(explainer::light);

/// What a part of the page is, and what must not be done with what is shown.
pub(super) static EXPLAIN: Door<Explain> = Door(explain_named);
pub(super) static WARNING: Door<fn(&Snapshot, &Texts) -> Option<String>> = Door(warning);

/// What a pointer points at.
pub(super) static AIM: Door<Aim> = Door(aim);

/// A page that is no lesson.
pub(super) static PAGE: Door<fn(&mut App, Page)> = Door(App::show_page);
/// Fetches rustc's cards.
pub(super) static CARDS: Door<FetchCards> = Door(App::fetch_these);
/// Measures claims.
pub(super) static PROVE: Door<fn(&mut Findings, Which)> = Door(Findings::run);

/// What is done in dialogs.
pub(super) static DIALOG: Door<fn(&mut App, &Context<App>, Deed)> = Door(App::talk);
/// What the dialog that shares tells by itself.
pub(super) static SHARING: Door<fn(&mut Share, Told)> = Door(Share::hear);

/// The page around this one, and all that goes to it and comes from it.
pub(super) static HOST: Door<fn(&html::Scope<App>, &Element) -> Host> = Door(Host::new);
pub(super) static CALLED: Door<fn(&MessageEvent, &str) -> Option<Call>> = Door(Host::called);
pub(super) static ANSWER: Door<Answer> = Door(App::answer_call);
pub(super) static GRANT: Door<fn(&mut App, &Context<App>)> = Door(App::grant);
pub(super) static TELL: Door<fn(&mut App)> = Door(App::tell_host);
pub(super) static WHOLE_PAGE: Door<fn(&App) -> String> = Door(App::whole_page);
pub(super) static HEIGHT: Door<fn(&mut App, f64)> = Door(App::tell_height);

/// What is on the stage beside a plain cake.
pub(super) static PARCEL: Door<fn(&Thing, &Snapshot, &mut String)> = Door(things::parcel);
pub(super) static DRESSING: Door<fn(&Place, &Thing, &Snapshot, &mut String)> =
    Door(things::toothpick_and_pins);
pub(super) static ARROWS: Door<Arrows> = Door(things::arrows);
pub(super) static POSES: Door<Poses> = Door(add_arrows);
pub(super) static ARROW: Door<PutArrow> = Door(animator::write_arrow);
pub(super) static PILLS: Door<fn(&mut Frame)> = Door(spread_pills);

/// What few lessons show.
pub(super) static RAIL: Door<fn(&Snapshot, &Texts) -> String> = Door(rail::html);
pub(super) static TYPES: Door<fn(&[TypeRow], &Texts) -> String> = Door(types::html);
pub(super) static CROWD: Door<fn(&mut Crowd, &crowd::Props<'_>)> = Door(Crowd::show_or_leave);
pub(super) static CROWD_TABLE: Door<fn(&Tally, &mut String)> = Door(crowd::table_html);
pub(super) static WATCH: Door<fn(&mut Crowd)> = Door(Crowd::follow);
