use std::pin::Pin;
use std::ptr;

pub struct Cake {
    pub cherry: u32,
}

/// By chance: how many naps, and how long.
pub struct Dice(pub u32);

impl Dice {
    fn throw(
        &mut self, low: u32, high: u32,
    ) -> u32 {
        self.0 ^= self.0 << 13; // step: open wait
        self.0 ^= self.0 >> 17; // step: open wait
        self.0 ^= self.0 << 5; // step: open wait
        low + self.0 % (high - low + 1) // step: open wait
    }
}

/// Tells whether its toothpick was right.
pub async fn bake<S: Future<Output = ()>>(
    mut dice: Dice,
    sleep: fn(u32) -> S,
) -> bool {
    let cake = Cake { cherry: 7 }; // step: open
    let toothpick = &cake.cherry; // step: open
    for _ in 0..dice.throw(3, 6) { // step: open wait
        let nap = dice.throw(50, 900); // step: open wait
        sleep(nap).await; // step: open wait
    }
    ptr::eq(toothpick, &cake.cherry) // step: wait
}

/// Nobody is here yet.
pub fn lay<Task>() -> Vec<Task> {
    Vec::new() // step: laid
}

/// Pins a future, and spawns it.
pub fn open<F: Future, Task>(
    tasks: &mut Vec<Task>,
    future: F,
    spawn: impl FnOnce(Pin<Box<F>>) -> Task,
) {
    let pinned = Box::pin(future); // step: open
    tasks.push(spawn(pinned)); // step: open
}

/// A task that is dropped drops its future.
pub fn stop<Task>(tasks: &mut Vec<Task>) {
    tasks.clear(); // step: stop
}
