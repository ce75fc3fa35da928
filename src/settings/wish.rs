//! What a host wishes for, by the names of the address.

use super::Settings;

/// Settings as a host wishes them.
#[derive(Clone)]
pub struct Wished {
    /// These.
    pub settings: Settings,
    /// Whether a run has to begin for them: another scene is wished for, or other orders.
    pub begins: bool,
    /// What was wrong in the wish, and left as it is.
    pub wrong: Vec<String>,
}

impl Settings {
    /// These settings with what a host wishes for. A wish for a scene that there is not costs the reader nothing.
    #[must_use]
    pub fn wished(&self, wishes: &[(&'static str, String)]) -> Wished {
        let wish = |wanted: &str| {
            wishes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str())
        };
        let mut settings = self.clone();
        let mut wrong = Vec::new();
        let mut take = |settings: &mut Self, name: &str| {
            let taken = wish(name).map(|value| settings.take(name, value));
            let is_right = matches!(taken, Some(Ok(())));
            wrong.extend(taken.and_then(Result::err));
            is_right
        };
        let goes = take(&mut settings, "scene");
        let mut begins = false;
        // Orders and steps are those of the scene that is wished for.
        if goes || wish("scene").is_none() {
            let mut anew =
                Self { orders: Vec::new(), step: None, autoplay: false, ..settings.clone() };
            let is_read = take(&mut anew, "orders") || !anew.orders.is_empty();
            begins = goes || is_read;
            if begins {
                settings = anew;
            }
            take(&mut settings, "step");
        }
        for name in ["theme", "motion", "autoplay"] {
            take(&mut settings, name);
        }
        Wished { settings, begins, wrong }
    }
}
