use futures::executor::{LocalPool, LocalSpawner};
use futures::future::abortable;
use futures::task::LocalSpawnExt;
use pin_project_lite::pin_project;
use std::{thread, time::Duration};

fn main() {
    let mut pool = LocalPool::new();
    let mut kitchen = Kitchen {
        spawner: pool.spawner(),
        timers: RefCell::default(),
        tasks: Vec::new(),
    };
    let table = lay();

    println!("spawned");
    open(&mut kitchen, &table);
    pool.run_until_stalled();

    println!("waited");
    let (ms, rings) = kitchen.timers.borrow_mut().remove(0);
    thread::sleep(Duration::from_millis(ms.into()));
    rings.send(()).expect("A waits for it");
    pool.run_until_stalled();
    for cake in table.borrow().iter() {
        println!("  a cake with cherry {} on the table", cake.cherry);
    }

    println!("woken");
    let (abort_c, waker) = &kitchen.tasks[2];
    wake(waker.borrow().as_ref().expect("C was polled"));
    pool.run_until_stalled();

    println!("aborted");
    abort(abort_c);
    pool.run_until_stalled();
}

/// A task's waker, as of its last poll.
type LastWaker = Rc<RefCell<Option<Waker>>>;

pin_project! {
    /// A task, and who it is. Its neighbour's address tells where it is: a reference to the task itself, even
    /// one that is only looked at, would be an access to all of it, and it may hold the only right to a part.
    struct Watched<F> {
        name: &'static str,
        kept: LastWaker,
        #[pin]
        task: F,
    }
}

impl<F: Future<Output = ()>> Future for Watched<F> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = self.project();
        *this.kept.borrow_mut() = Some(cx.waker().clone());
        let polled = this.task.poll(cx);
        let name = this.name;
        println!("  {name} polled at {name:p}: {polled:?}");
        polled
    }
}

struct Kitchen {
    spawner: LocalSpawner,
    timers: RefCell<Vec<(u32, oneshot::Sender<()>)>>,
    tasks: Vec<(AbortHandle, LastWaker)>,
}

impl Executor for Kitchen {
    /// Puts the task into a box, and prints each of its polls.
    fn spawn<F>(&mut self, task: F)
    where
        F: Future<Output = ()> + 'static,
    {
        let name = ["A", "B", "C"][self.tasks.len()];
        let waker = LastWaker::default();
        let kept = LastWaker::clone(&waker);
        let (watched, abort) = abortable(Box::pin(Watched { name, kept, task }));
        self.tasks.push((abort, waker));
        let whole = async move {
            match watched.await {
                Ok(()) => println!("  {name} done"),
                Err(_) => println!("  {name} aborted"),
            }
        };
        self.spawner.spawn_local(whole).expect("the pool is there");
    }

    fn timer(&self, ms: u32) -> Timer {
        let (rings, timer) = oneshot::channel();
        self.timers.borrow_mut().push((ms, rings));
        timer
    }
}
