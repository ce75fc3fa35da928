//! Play: a timer that steps forward.

use crate::browser::is_in_sight;
use crate::executor::Task;
use gloo_timers::future::TimeoutFuture;

/// From one step to the next at speed 1, in milliseconds: time to look, and to read a little.
const STEP: u32 = 2400;

/// From pressing Play to the first step, so that it shows something.
pub(super) const SOON: u32 = 150;

/// How fast Play goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Speed {
    Half,
    #[default]
    Normal,
    Double,
}

impl Speed {
    /// The next one round.
    pub(super) const fn next(self) -> Self {
        match self {
            Self::Half => Self::Normal,
            Self::Normal => Self::Double,
            Self::Double => Self::Half,
        }
    }

    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Half => "0.5×",
            Self::Normal => "1×",
            Self::Double => "2×",
        }
    }

    /// From one step to the next, in milliseconds.
    pub(super) const fn interval(self) -> u32 {
        match self {
            Self::Half => STEP * 2,
            Self::Normal => STEP,
            Self::Double => STEP / 2,
        }
    }
}

/// Steps forward again and again, until it is dropped.
pub(super) enum Player {
    /// By a timer.
    Timer { _task: Task },
    /// By milliseconds that pass by hand.
    Ticks { waited: f64 },
}

impl Player {
    /// Plays by a timer; the first step comes after so many milliseconds. While nobody can see the page, it waits.
    pub(super) fn by_timer(first: u32, speed: Speed, step: impl Fn() + 'static) -> Self {
        let task = Task::spawn(async move {
            is_in_sight();
            TimeoutFuture::new(first).await;
            loop {
                if is_in_sight() {
                    step();
                }
                TimeoutFuture::new(speed.interval()).await;
            }
        });
        Self::Timer { _task: task }
    }

    /// Plays by hand.
    pub(super) const fn by_ticks() -> Self {
        Self::Ticks { waited: 0.0 }
    }

    /// Lets time pass by hand.
    pub(super) fn pass(&mut self, milliseconds: f64) {
        if let Self::Ticks { waited } = self {
            *waited += milliseconds;
        }
    }

    /// Whether the time of a step has passed by hand; it is used up.
    pub(super) fn is_due(&mut self, speed: Speed) -> bool {
        let Self::Ticks { waited } = self else { return false };
        let is_due = *waited >= f64::from(speed.interval());
        if is_due {
            *waited -= f64::from(speed.interval());
        }
        is_due
    }
}
