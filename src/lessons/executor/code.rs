use futures::channel::{mpsc, oneshot};
use futures::future::AbortHandle;
use futures::{FutureExt, StreamExt, ready};
use std::cell::{Cell, RefCell};
use std::marker::PhantomPinned;
use std::{pin::Pin, ptr, rc::Rc};
use std::task::{Context, Poll, Waker};

pub struct Cake { pub cherry: u32 }
pub type Table = Rc<RefCell<Vec<Cake>>>;
pub type Timer = oneshot::Receiver<()>;
type Tx = mpsc::UnboundedSender<Cake>;
type Rx = mpsc::UnboundedReceiver<Cake>;

pub trait Executor {
    fn spawn<F>(&mut self, task: F)
    where F: Future<Output = ()> + 'static;
    fn timer(&self, ms: u32) -> Timer;
}

#[repr(C)]
pub struct Baking {
    pub cherry: u32,
    pub toothpick: Cell<*const u32>,
    pub timer: RefCell<Timer>,
    pub tx: Tx,
    pub _pin: PhantomPinned, // not Unpin
}

impl Future for Baking {
    type Output = ();
    fn poll(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<()> {
        if self.toothpick.get().is_null() { // step: open wait wait-alone ring
            let at = &raw const self.cherry; // step: open
            self.toothpick.set(at); // step: open
        }
        let mut t = self.timer.borrow_mut(); // step: open wait wait-alone ring
        ready!(t.poll_unpin(cx)).ok(); // step: open wait wait-alone ring
        let cherry = self.cherry; // step: wait wait-alone
        let cake = Cake { cherry }; // step: wait wait-alone
        self.tx.unbounded_send(cake).ok(); // step: wait wait-alone
        Poll::Ready(()) // step: wait wait-alone
    }
}

pub async fn serve(mut rx: Rx, to: Table) {
    while let Some(it) = rx.next().await { // step: open wait b-rings abort-last
        to.borrow_mut().push(it); // step: wait
    }
}

pub fn open<E>(on: &mut E, table: &Table)
where E: Executor {
    let (tx, rx) = mpsc::unbounded(); // step: open
    let bake = |cherry, timer| Baking { // step: open
        cherry, // step: open
        toothpick: Cell::new(ptr::null()), // step: open
        timer: RefCell::new(timer), // step: open
        tx: tx.clone(), // step: open
        _pin: PhantomPinned, // step: open
    }; // step: open
    on.spawn(bake(7, on.timer(60))); // step: open
    on.spawn(serve(rx, table.clone())); // step: open
    on.spawn(bake(9, on.timer(180))); // step: open
}

pub fn wake(waker: &Waker) {
    waker.wake_by_ref(); // step: ring b-rings
}

pub fn abort(task: &AbortHandle) {
    task.abort(); // step: abort abort-last
}

pub fn lay() -> Table {
    Rc::new(Vec::with_capacity(2).into()) // step: laid
}
