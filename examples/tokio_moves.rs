//! Claim 1: does a runtime move its tasks? On tokio's threads, tasks that point into themselves
//! note where they are at every poll. It fails if one was ever polled at a second address.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn main() -> Result<(), String> {
    native::tasks_stay(1000)
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use pin_project_lite::pin_project;
    use std::pin::Pin;
    use std::sync::{Arc, Mutex, PoisonError};
    use std::task::{Context, Poll};
    use std::thread::{self, ThreadId};
    use std::time::Duration;

    /// How often a task lets others go first.
    const PAUSES: u32 = 20;

    /// Where and on which thread a task was polled.
    type Polls = Arc<Mutex<Vec<(usize, ThreadId)>>>;

    pin_project! {
        /// A future that notes where it is at each poll.
        struct Noted<F> {
            polls: Polls,
            #[pin]
            task: F,
        }
    }

    impl<F: Future> Future for Noted<F> {
        type Output = F::Output;

        fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
            let here = (&raw const *self).addr();
            let this = self.project();
            lock(this.polls).push((here, thread::current().id()));
            this.task.poll(context)
        }
    }

    /// Runs so many tasks on four threads and prints what was counted.
    pub(crate) fn tasks_stay(tasks: u64) -> Result<(), String> {
        let logs = run(tasks).map_err(|reason| reason.to_string())?;
        let mut counts = Counts::default();
        logs.iter().for_each(|log| counts.add(&lock(log)));
        println!("{tasks} tasks: {counts:?}");
        if counts.polls < logs.len() {
            Err("not every task was polled".to_owned())
        } else if counts.address_changes > 0 {
            Err("a task was moved between two polls".to_owned())
        } else {
            Ok(())
        }
    }

    fn run(tasks: u64) -> Result<Vec<Polls>, Box<dyn std::error::Error>> {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_time().build()?;
        runtime.block_on(async {
            let mut logs = Vec::new();
            let mut running = Vec::new();
            for number in 0..tasks {
                let polls = Polls::default();
                logs.push(Arc::clone(&polls));
                running.push(tokio::spawn(Noted { polls, task: work(number) }));
            }
            for (number, task) in (0..).zip(running) {
                if task.await? != number {
                    return Err("a task lost what it points at".into());
                }
            }
            Ok(logs)
        })
    }

    /// Points into itself for as long as it runs.
    async fn work(number: u64) -> u64 {
        let layers = [number; 8];
        let top = &layers[7];
        for pause in 0..PAUSES {
            if pause % 4 == 0 {
                tokio::time::sleep(Duration::from_millis(1)).await;
            } else {
                tokio::task::yield_now().await;
            }
        }
        *top
    }

    fn lock(polls: &Polls) -> std::sync::MutexGuard<'_, Vec<(usize, ThreadId)>> {
        polls.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[derive(Debug, Default)]
    struct Counts {
        polls: usize,
        on_another_thread_than_before: usize,
        address_changes: usize,
    }

    impl Counts {
        fn add(&mut self, polls: &[(usize, ThreadId)]) {
            let pairs = || polls.windows(2);
            self.polls += polls.len();
            self.on_another_thread_than_before += pairs().filter(|p| p[0].1 != p[1].1).count();
            self.address_changes += pairs().filter(|p| p[0].0 != p[1].0).count();
        }
    }
}
