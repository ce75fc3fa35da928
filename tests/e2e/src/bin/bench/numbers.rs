//! Medians, their spread, and how figures are written.

/// Figures of one kind; never none.
#[derive(Clone, Debug, PartialEq)]
pub struct Samples(Vec<f64>);

impl Samples {
    /// These figures.
    pub fn new(figures: impl IntoIterator<Item = f64>) -> Self {
        let mut figures: Vec<f64> = figures.into_iter().collect();
        assert!(!figures.is_empty(), "there is nothing to take a median of");
        figures.sort_by(f64::total_cmp);
        Self(figures)
    }

    /// The figure that this share of all is not above.
    pub fn quantile(&self, share: f64) -> f64 {
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss
        )]
        let rank = (share * (self.0.len() - 1) as f64).round() as usize;
        self.0[rank.min(self.0.len() - 1)]
    }

    /// The one in the middle.
    pub fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The share, in percent, that is above `limit`.
    pub fn percent_above(&self, limit: f64) -> f64 {
        let above = self.0.iter().filter(|figure| **figure > limit).count();
        #[allow(clippy::cast_precision_loss)]
        let share = above as f64 / self.0.len() as f64;
        100.0 * share
    }

    /// The median and the middle half, such as `168 ms (155–211)`.
    pub fn milliseconds(&self) -> String {
        let (low, high) = (self.quantile(0.25), self.quantile(0.75));
        format!("{} ms ({}–{})", short(self.median()), short(low), short(high))
    }
}

/// By which power the second figure of each grows with the first.
pub fn exponent(from: (f64, f64), to: (f64, f64)) -> f64 {
    (to.1 / from.1).ln() / (to.0 / from.0).ln()
}

/// A figure with three digits or more.
pub fn short(figure: f64) -> String {
    let digits = match figure.abs() {
        size if size >= 100.0 => 0,
        size if size >= 10.0 => 1,
        _ => 2,
    };
    format!("{figure:.digits$}")
}

/// Thousands of bytes: as networks count, and as the goals do.
pub fn kilobytes(bytes: f64) -> String {
    format!("{:.1} KB", bytes / 1000.0)
}
