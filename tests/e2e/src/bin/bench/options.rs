//! What was asked for.

use std::path::PathBuf;

const USAGE: &str = "usage: bench APP_DIST FLOOR_DIST [--quick] [--only sizes|ready|commit|frames|soak|seek|crowd|embeds]";

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Bytes to download.
    Sizes,
    /// From navigation to a page that can be used.
    Ready,
    /// From a click to the new state in the document.
    Commit,
    /// Frames and long tasks while things move.
    Frames,
    /// Memory over thousands of moves.
    Soak,
    /// To and fro in a long run.
    Seek,
    /// Thousands of futures at once.
    Crowd,
    /// Scenes in other pages.
    Embeds,
}

/// How much is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Enough for a figure to quote.
    Full,
    /// Enough for a first impression.
    Quick,
}

impl Effort {
    /// The number for this effort.
    pub fn pick<T>(self, full: T, quick: T) -> T {
        match self {
            Self::Full => full,
            Self::Quick => quick,
        }
    }
}

/// The command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Where the built app is.
    pub app: PathBuf,
    /// Where the built counter is.
    pub floor: PathBuf,
    /// How much is measured.
    pub effort: Effort,
    /// The one thing to measure, if not all.
    pub only: Option<Measure>,
}

impl Options {
    /// Reads the arguments after the program's name.
    pub fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut directories = Vec::new();
        let (mut effort, mut only) = (Effort::Full, None);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--quick" => effort = Effort::Quick,
                "--only" => only = Some(measure(&arguments.next().unwrap_or_default())?),
                option if option.starts_with('-') => return Err(USAGE.into()),
                _ => directories.push(PathBuf::from(argument)),
            }
        }
        let [app, floor] = <[PathBuf; 2]>::try_from(directories).map_err(|_| USAGE)?;
        Ok(Self { app, floor, effort, only })
    }

    /// Whether this is to be measured.
    pub fn wants(&self, measure: Measure) -> bool {
        self.only.is_none_or(|only| only == measure)
    }
}

fn measure(name: &str) -> Result<Measure, String> {
    Ok(match name {
        "sizes" => Measure::Sizes,
        "ready" => Measure::Ready,
        "commit" => Measure::Commit,
        "frames" => Measure::Frames,
        "soak" => Measure::Soak,
        "seek" => Measure::Seek,
        "crowd" => Measure::Crowd,
        "embeds" => Measure::Embeds,
        _ => return Err(USAGE.into()),
    })
}
