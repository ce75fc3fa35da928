//! What a host asks for.

/// What a host may set, as it is called in the page's address.
const SETTABLE: [&str; 5] = ["scene", "orders", "step", "theme", "motion"];

/// The longest value that is looked at: a run of 500 orders has fewer letters.
const LONGEST: usize = 8000;

/// What a host asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Call {
    /// To show something else: names and values, as in the page's address.
    Set(Vec<(&'static str, String)>),
    /// To play on.
    Play,
    /// To stop playing.
    Pause,
    /// To let so many milliseconds pass.
    Tick(f64),
}

impl Call {
    /// Reads a message of this kind, whose fields `field` finds, as text. `None` if it means nothing.
    #[must_use]
    pub fn read(kind: &str, field: impl Fn(&str) -> Option<String>) -> Option<Self> {
        match kind {
            "set" => {
                let value = |name| Some((name, field(name).filter(|text| text.len() <= LONGEST)?));
                let wishes: Vec<_> = SETTABLE.into_iter().filter_map(value).collect();
                (!wishes.is_empty()).then_some(Self::Set(wishes))
            }
            "play" => Some(Self::Play),
            "pause" => Some(Self::Pause),
            _ => None,
        }
    }
}
