use futures::channel::oneshot;
use futures::executor::LocalPool;
use futures::future::{AbortHandle, abortable};
use futures::task::LocalSpawnExt;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::future::poll_fn;

thread_local! {
    /// Who sleeps until when; here time passes when nobody has anything to do.
    static NAPS: RefCell<BTreeMap<u64, Vec<oneshot::Sender<()>>>> = RefCell::default();
    static NOW: RefCell<u64> = RefCell::default();
    /// Where each task was polled, and how often.
    static SEEN: RefCell<Vec<(BTreeSet<usize>, u32)>> = RefCell::default();
}

async fn sleep(milliseconds: u32) {
    let (ring, rung) = oneshot::channel();
    let due = NOW.with_borrow(|now| now + u64::from(milliseconds));
    NAPS.with_borrow_mut(|naps| naps.entry(due).or_default().push(ring));
    let _ = rung.await;
}

struct Stop(AbortHandle);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

fn main() {
    for count in [1_000, 10_000] {
        let mut pool = LocalPool::new();
        let spawner = pool.spawner();
        let mut tasks = lay();
        SEEN.set(vec![Default::default(); count]);
        for number in 0..count {
            let dice = Dice(number as u32 * 2 + 1);
            open(&mut tasks, bake(dice, sleep), |mut pinned| {
                let watched = poll_fn(move |cx| {
                    let address = (&raw const *pinned).addr();
                    SEEN.with_borrow_mut(|seen| {
                        seen[number].0.insert(address);
                        seen[number].1 += 1;
                    });
                    pinned.as_mut().poll(cx)
                });
                let (task, abort) = abortable(async move { assert!(watched.await, "its toothpick is wrong") });
                let task = async move { task.await.unwrap_or_default() };
                spawner.spawn_local(task).expect("the pool is there");
                Stop(abort)
            });
        }
        pool.run_until_stalled();
        while let Some((due, naps)) = NAPS.with_borrow_mut(|naps| naps.pop_first()) {
            NOW.set(due);
            for ring in naps {
                let _ = ring.send(());
            }
            pool.run_until_stalled();
        }
        stop(&mut tasks);
        SEEN.with_borrow(|seen| {
            let polls: u32 = seen.iter().map(|(_, polls)| polls).sum();
            let moved = seen.iter().filter(|(addresses, _)| addresses.len() > 1).count();
            let addresses: BTreeSet<_> = seen.iter().flat_map(|(addresses, _)| addresses).collect();
            println!("{count} futures: {polls} polls at {} addresses, {moved} moved", addresses.len());
        });
    }
}
