//! Lessons run natively: real values on real tables. On Linux they are also photographed: the
//! kernel reads the bytes, from outside, as JavaScript does in a browser.

use futures::FutureExt;
use pin_cake::kitchen::{Order, Refusal, Seat};
use pin_cake::lessons::{Kitchen, Lesson};
use pin_cake::memory::{Address, TestCamera};
use std::collections::BTreeSet;

/// The lesson called `slug`.
pub(crate) fn lesson(slug: &str) -> &'static Lesson {
    pin_cake::lessons::find(slug).expect("the lesson is on the menu")
}

/// The order written `text`.
pub(crate) fn order(text: &str) -> Order {
    text.parse().expect("an order")
}

/// A lesson's tables, laid.
pub(crate) struct Tables(Box<dyn Kitchen>);

impl Tables {
    pub(crate) fn of(lesson: &Lesson) -> Self {
        Self((lesson.lay)())
    }

    /// The tables after these orders, all of which are carried out.
    pub(crate) fn after(slug: &str, orders: &str) -> Self {
        let mut tables = Self::of(lesson(slug));
        for order in pin_cake::kitchen::parse_orders(orders).expect("orders") {
            tables.give(&order).unwrap_or_else(|refusal| panic!("{order}: {}", refusal.reason.key));
        }
        tables
    }

    /// The tables after the lesson's first suggestions, as many as `length`.
    pub(crate) fn after_script(lesson: &Lesson, length: usize) -> Self {
        let mut tables = Self::of(lesson);
        for text in &lesson.about.script[..length] {
            // Some are there to be refused.
            let _ = tables.give(&order(text));
        }
        tables
    }

    pub(crate) fn give(&mut self, order: &Order) -> Result<(), Refusal> {
        let obeyed = self.0.obey(order);
        settle(&mut *self.0);
        obeyed
    }

    pub(crate) fn seats(&self) -> Vec<Seat> {
        self.0.survey(&TestCamera::default())
    }

    /// Where the place called `letter` is.
    pub(crate) fn address(&self, letter: char) -> Address {
        let seats = self.seats();
        seats.iter().find(|seat| seat.name.letter() == letter).expect("the place is there").address
    }

    /// Who is where, and how everything is laid out, as text.
    pub(crate) fn described(&self) -> String {
        format!("{:?}", self.seats())
    }
}

/// Waits for what an order has begun.
pub(crate) fn settle(kitchen: &mut dyn Kitchen) {
    if let Some(settled) = kitchen.settle() {
        // What stands in for the page's executor keeps nobody waiting.
        settled.now_or_never().expect("it is settled at once");
    }
}

/// Every order with one of the lesson's verbs, or another's, about its places, or another's.
pub(crate) fn conceivable_orders(lesson: &Lesson) -> Vec<Order> {
    let suggested = lesson.about.script.iter().map(|text| order(text));
    let mut verbs: BTreeSet<String> = suggested.map(|order| order.verb().to_owned()).collect();
    verbs.extend(["fly", "move", "pin", "swap", "unmark"].map(str::to_owned));
    let letters = ['A', 'B', 'C', 'D', 'F', 'H', 'I', 'J', 'L', 'W', 'Z'];
    let mut orders = Vec::new();
    for verb in verbs {
        orders.push(order(&verb));
        for from in letters {
            orders.push(order(&format!("{verb}:{from}")));
            orders.extend(letters.map(|to| order(&format!("{verb}:{from}-{to}"))));
        }
        orders.push(order(&format!("{verb}:A-B-C")));
    }
    orders.push(Order::open(10));
    orders.extend(lesson.about.script.iter().map(|text| order(text)));
    orders
}

#[cfg(target_os = "linux")]
pub(crate) use photographed::{Run, every_state};

#[cfg(target_os = "linux")]
mod photographed {
    use super::{Kitchen, Lesson, Order, lesson, order, settle};
    use crate::process_memory::ProcessMemory;
    use pin_cake::kitchen::{Outcome, Snapshot, Step, Timeline, parse_orders};
    use pin_cake::lessons::{Moment, Offer, look, run_in_one_call};
    use std::collections::BTreeSet;
    use std::rc::Rc;

    /// More states than this of one lesson show nothing new.
    const MOST_STATES: usize = 500;

    /// A lesson's run, as the chef would report it.
    pub(crate) struct Run {
        pub(crate) lesson: &'static Lesson,
        kitchen: Box<dyn Kitchen>,
        camera: ProcessMemory,
        timeline: Timeline,
    }

    impl Run {
        pub(crate) fn of(lesson: &'static Lesson) -> Self {
            let (kitchen, camera) = ((lesson.lay)(), ProcessMemory::open());
            let timeline = match lesson.extras.call {
                Some(call) => run_in_one_call(call, &[], &camera),
                None => Timeline::new(Rc::new(look(&*kitchen, &camera, None))),
            };
            Self { lesson, kitchen, camera, timeline }
        }

        /// The run of these orders, refused ones among them.
        pub(crate) fn after(slug: &str, orders: &str) -> Self {
            let mut run = Self::of(lesson(slug));
            for order in parse_orders(orders).expect("orders") {
                run.give(order);
            }
            run
        }

        /// The lesson's own script.
        pub(crate) fn script(lesson: &'static Lesson) -> Self {
            let mut run = Self::of(lesson);
            for text in lesson.about.script {
                run.give(order(text));
            }
            run
        }

        pub(crate) fn give(&mut self, order: Order) {
            self.carry_out(order, None);
        }

        /// Gives an order, and says which one comes next before it is over.
        pub(crate) fn give_before(&mut self, order: Order, next: &Order) {
            self.carry_out(order, Some(next));
        }

        fn carry_out(&mut self, order: Order, next: Option<&Order>) {
            let order = with_fewer(order);
            if let Some(call) = self.lesson.extras.call {
                let orders: Vec<Order> = self.timeline.orders().cloned().chain([order]).collect();
                self.timeline = run_in_one_call(call, &orders, &self.camera);
                return;
            }
            let outcome = match self.kitchen.obey(&order) {
                Ok(()) => Outcome::Done(order),
                Err(refusal) => Outcome::Refused(order, refusal),
            };
            if next.is_some() {
                self.kitchen.expect(next);
            }
            settle(&mut *self.kitchen);
            let before = Rc::clone(&self.timeline.shown().snapshot);
            let after = look(&*self.kitchen, &self.camera, Some(&before));
            self.timeline.record(Step { outcome, snapshot: Rc::new(after) });
        }

        pub(crate) const fn timeline(&self) -> &Timeline {
            &self.timeline
        }

        pub(crate) fn now(&self) -> &Snapshot {
            &self.timeline.shown().snapshot
        }

        pub(crate) fn offers(&self) -> Vec<Offer> {
            (self.lesson.offers)(self.now())
        }

        /// The last step.
        pub(crate) fn moment(&self) -> Moment<'_> {
            self.moment_at(self.timeline.last())
        }

        /// Step `number`.
        pub(crate) fn moment_at(&self, number: usize) -> Moment<'_> {
            let before = number.checked_sub(1).map(|before| self.timeline.step(before));
            Moment {
                step: self.timeline.step(number),
                before: before.map(|before| &*before.snapshot),
            }
        }

        /// All steps, the first one first.
        pub(crate) fn moments(&self) -> impl Iterator<Item = Moment<'_>> {
            (0..=self.timeline.last()).map(|number| self.moment_at(number))
        }

        /// The orders so far, as they are written.
        pub(crate) fn orders(&self) -> String {
            pin_cake::kitchen::write_orders(self.timeline.orders())
        }
    }

    /// A small crowd does what a large one does.
    fn with_fewer(order: Order) -> Order {
        order.count().map_or(order, |count| Order::open(10 + count.ilog10()))
    }

    /// Calls back with a run for every state that the offered buttons lead to in `depth` orders,
    /// each state once. Of a lesson with very many, those that the fewest orders lead to.
    pub(crate) fn every_state(lesson: &'static Lesson, depth: usize, mut see: impl FnMut(&Run)) {
        let mut known = BTreeSet::new();
        let mut wave = vec![Vec::new()];
        for _ in 0..=depth {
            let mut next = Vec::new();
            for orders in wave {
                let mut run = Run::of(lesson);
                for order in &orders {
                    run.give(Order::clone(order));
                }
                if !known.insert(fingerprint(&run)) {
                    continue;
                }
                if known.len() > MOST_STATES {
                    return;
                }
                see(&run);
                next.extend(run.offers().into_iter().map(|offer| {
                    let mut more = orders.clone();
                    more.push(offer.order);
                    more
                }));
            }
            wave = next;
        }
    }

    /// Who is where and what points at what, without the addresses, and by which deed.
    fn fingerprint(run: &Run) -> String {
        let mut text = run.moment().deed().to_owned();
        for place in &run.now().places {
            let who = place
                .thing()
                .map(|thing| (&thing.title, thing.type_name, thing.hold, thing.figure));
            text += &format!("/{}{who:?}{}", place.name, place.ghost().is_some());
        }
        if let Some(tally) = &run.now().tally {
            text += &format!("/{} of {}", tally.live, tally.tasks());
        }
        for (place, _, field, pointer) in run.now().pointers() {
            text += &format!("/{}.{}{:?}{:?}", place.name, field.name, pointer.aim, pointer.bond);
        }
        text
    }
}
