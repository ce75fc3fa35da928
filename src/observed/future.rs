//! A future around a future, which watches it being polled.

use super::waker::Watch;
use super::{Acting, Actor, Observer, Poll, Readiness, TaskId};
use crate::memory::Address;
use pin_project_lite::pin_project;
use std::mem::offset_of;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{self, Context, Waker};

pin_project! {
    /// A future that is watched: its polls are passed on to the future inside, and told with the address at which
    /// that one was found.
    pub struct Observed<F, O: Observer> {
        #[pin]
        inner: F,
        polls: u32,
        watch: Arc<Watch<O>>,
        waker: Waker,
        // Fields are dropped in this order: by then the future inside is gone.
        leaving: Option<Acting>,
    }

    impl<F, O: Observer> PinnedDrop for Observed<F, O> {
        fn drop(this: Pin<&mut Self>) {
            let this = this.project();
            this.watch.observer.dropped(this.watch.task);
            // Whom the future wakes by being dropped, it has woken.
            *this.leaving = Some(Acting::begin(Actor::Task(this.watch.task)));
        }
    }
}

impl<F: Future, O: Observer> Observed<F, O> {
    /// Watches `future`, which is called `task`, for `observer`.
    #[must_use]
    pub fn new(future: F, task: TaskId, observer: Arc<O>) -> Self {
        let watch = Arc::new(Watch::new(task, observer));
        let waker = Waker::from(Arc::clone(&watch));
        Self { inner: future, polls: 0, watch, waker, leaving: None }
    }

    /// The waker that the future is polled with.
    #[must_use]
    pub fn waker(&self) -> Waker {
        self.waker.clone()
    }
}

impl<F: Future, O: Observer> Future for Observed<F, O> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> task::Poll<F::Output> {
        let this = self.project();
        this.watch.pass_on_to(context.waker());
        *this.polls += 1;
        // The neighbour's address tells it. A reference to the future inside, even one that is only looked at,
        // would be an access to all of it, and it may hold the only right to a part of itself.
        let address = Address::of(&raw const *this.polls)
            .minus(offset_of!(Self, polls))
            .plus(offset_of!(Self, inner));
        let acting = Acting::begin(Actor::Task(this.watch.task));
        let polled = this.inner.poll(&mut Context::from_waker(this.waker));
        drop(acting);
        let readiness = if polled.is_ready() { Readiness::Ready } else { Readiness::Pending };
        let poll = Poll { number: *this.polls, address, readiness };
        this.watch.observer.polled(this.watch.task, poll);
        polled
    }
}
