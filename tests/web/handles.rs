//! What is dropped is silent, whenever it is dropped: also from what it calls back.

use gloo_timers::future::TimeoutFuture;
use pin_cake::browser::{AnimationLoop, Listener, SizeObserver, document};
use std::cell::{Cell, RefCell};
use std::ops::ControlFlow;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

/// Time for several frames.
async fn frames() {
    TimeoutFuture::new(100).await;
}

/// A loop that its callback can reach, and how often that was called.
fn reachable(
    frame: impl Fn(&RefCell<Option<AnimationLoop>>) -> ControlFlow<()> + 'static,
) -> (Rc<RefCell<Option<AnimationLoop>>>, Rc<Cell<u32>>) {
    let (held, called) = (Rc::new(RefCell::new(None)), Rc::new(Cell::new(0)));
    let (within, calls) = (Rc::clone(&held), Rc::clone(&called));
    *held.borrow_mut() = Some(AnimationLoop::start(move |_| {
        calls.set(calls.get() + 1);
        frame(&within)
    }));
    (held, called)
}

#[wasm_bindgen_test]
async fn a_loop_calls_back_until_it_is_told_to_break() {
    let called = Rc::new(Cell::new(0));
    let calls = Rc::clone(&called);
    let _going = AnimationLoop::start(move |_| {
        calls.set(calls.get() + 1);
        if calls.get() < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    frames().await;
    assert_eq!(called.get(), 3);
}

#[wasm_bindgen_test]
async fn a_loop_that_is_dropped_calls_no_more() {
    let called = Rc::new(Cell::new(false));
    let calls = Rc::clone(&called);
    drop(AnimationLoop::start(move |_| {
        calls.set(true);
        ControlFlow::Break(())
    }));
    frames().await;
    assert!(!called.get());
}

#[wasm_bindgen_test]
async fn a_loop_that_is_dropped_from_its_own_frame_calls_no_more() {
    let (_held, called) = reachable(|within| {
        drop(within.borrow_mut().take());
        ControlFlow::Continue(())
    });
    frames().await;
    assert_eq!(called.get(), 1);
}

#[wasm_bindgen_test]
async fn a_loop_that_is_stopped_in_its_own_frame_calls_no_more() {
    let (_held, called) = reachable(|within| {
        within.borrow().as_ref().expect("the loop").stop();
        ControlFlow::Continue(())
    });
    frames().await;
    assert_eq!(called.get(), 1);
}

#[wasm_bindgen_test]
async fn a_loop_that_is_started_in_its_own_frame_can_still_be_stopped() {
    let (held, called) = reachable(|within| {
        within.borrow().as_ref().expect("the loop").go();
        ControlFlow::Continue(())
    });
    frames().await;
    held.borrow().as_ref().expect("the loop").stop();
    let before = called.get();
    frames().await;
    assert!(before > 1, "it went on");
    assert_eq!(called.get(), before);
}

#[wasm_bindgen_test]
fn a_listener_that_is_dropped_hears_no_more() {
    let target = document().create_element("div").expect("a div");
    let called = Rc::new(Cell::new(0));
    let calls = Rc::clone(&called);
    let listener = Listener::new(&target, "click", move |_: Event| calls.set(calls.get() + 1));
    let click = || {
        target.dispatch_event(&Event::new("click").expect("an event")).expect("it is dispatched")
    };
    click();
    drop(listener);
    click();
    assert_eq!(called.get(), 1);
}

#[wasm_bindgen_test]
async fn an_observer_that_is_dropped_tells_no_more() {
    let element = document().create_element("div").expect("a div");
    document().body().expect("a body").append_child(&element).expect("a child");
    let called = Rc::new(Cell::new(false));
    let calls = Rc::clone(&called);
    drop(SizeObserver::new(&element, move |_, _| calls.set(true)));
    element.set_attribute("style", "width: 40px").expect("an attribute");
    frames().await;
    element.remove();
    assert!(!called.get());
}
