//! What the tasks run on: the page's executor, with the browser's timers and frames. Natively something stands in for
//! it, on which time passes with each frame.

#[cfg(not(target_arch = "wasm32"))]
pub(super) use native::{Task, frame, nap};
#[cfg(target_arch = "wasm32")]
pub(super) use page::{Task, frame, nap};

#[cfg(target_arch = "wasm32")]
mod page {
    pub(in super::super) use crate::browser::Task;

    use crate::browser::AnimationLoop;
    use futures::channel::oneshot;
    use futures::future::select;
    use gloo_timers::future::TimeoutFuture;
    use std::ops::ControlFlow;

    /// The longest wait for a frame, in milliseconds: a page that is not seen has none.
    const PATIENCE: u32 = 100;

    /// A timer of its own.
    pub(in super::super) fn nap(milliseconds: u32) -> TimeoutFuture {
        TimeoutFuture::new(milliseconds)
    }

    /// Comes with the next frame; all tasks that were woken until now have been polled by then.
    pub(in super::super) async fn frame() {
        let (tell, told) = oneshot::channel();
        let mut tell = Some(tell);
        let _frame = AnimationLoop::start(move |_| {
            if let Some(tell) = tell.take() {
                // Nobody waits any more where the wait was too long.
                let _ = tell.send(());
            }
            ControlFlow::Break(())
        });
        select(told, TimeoutFuture::new(PATIENCE)).await;
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use futures::FutureExt;
    use futures::channel::oneshot;
    use futures::future::{AbortHandle, LocalBoxFuture, abortable};
    use futures::stream::{FuturesUnordered, StreamExt};
    use std::cell::RefCell;
    use std::future::poll_fn;
    use std::task::Poll;

    thread_local! {
        static TASKS: RefCell<FuturesUnordered<LocalBoxFuture<'static, ()>>> = RefCell::default();
        static NAPS: RefCell<Vec<oneshot::Sender<()>>> = RefCell::default();
    }

    /// A running task; dropping it aborts it.
    pub(in super::super) struct Task(AbortHandle);

    impl Task {
        pub(in super::super) fn spawn(future: impl Future<Output = ()> + 'static) -> Self {
            let (future, abort) = abortable(future);
            TASKS.with_borrow(|tasks| tasks.push(future.map(drop).boxed_local()));
            Self(abort)
        }
    }

    impl Drop for Task {
        fn drop(&mut self) {
            self.0.abort();
        }
    }

    /// A nap that is over at the next frame, however long it was to be.
    pub(in super::super) fn nap(_: u32) -> futures::future::Map<oneshot::Receiver<()>, Woken> {
        let (ring, rung) = oneshot::channel();
        NAPS.with_borrow_mut(|naps| naps.push(ring));
        rung.map(drop as Woken)
    }

    type Woken = fn(Result<(), oneshot::Canceled>);

    /// Ends all naps, and polls whom that wakes.
    pub(in super::super) async fn frame() {
        for ring in NAPS.take() {
            // Who was stopped sleeps no more.
            let _ = ring.send(());
        }
        let mut tasks = TASKS.take();
        poll_fn(|cx| {
            while let Poll::Ready(Some(())) = tasks.poll_next_unpin(cx) {}
            Poll::Ready(())
        })
        .await;
        TASKS.set(tasks);
    }
}
