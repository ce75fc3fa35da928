//! The table.

use crate::bench::{Both, Slowdown};
use std::fmt::Write;

/// One measure, of both pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    measure: String,
    slowdown: Option<Slowdown>,
    cells: Both<String>,
    ratio: Option<f64>,
    goal: Option<Goal>,
}

/// What was to be reached, and whether it was.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Goal {
    text: String,
    met: bool,
}

impl Row {
    /// A measure and how both pages did.
    pub fn new(measure: impl Into<String>, cells: Both<String>) -> Self {
        Self { measure: measure.into(), slowdown: None, cells, ratio: None, goal: None }
    }

    /// How slow the processor was.
    pub fn at(mut self, slowdown: Slowdown) -> Self {
        self.slowdown = Some(slowdown);
        self
    }

    /// The figures behind the cells, for their ratio.
    pub fn ratio(mut self, figures: Both<f64>) -> Self {
        self.ratio = Some(figures.app / figures.floor).filter(|ratio| ratio.is_finite());
        self
    }

    /// A goal, and whether it was met.
    pub fn goal(mut self, text: impl Into<String>, met: bool) -> Self {
        self.goal = Some(Goal { text: text.into(), met });
        self
    }

    /// The goal of a ratio to the floor of at most this.
    pub fn goal_ratio(self, most: f64) -> Self {
        let met = self.ratio.is_some_and(|ratio| ratio <= most);
        self.goal(format!("≤ {most}× the floor"), met)
    }
}

/// All rows as Markdown.
pub fn markdown(rows: &[Row]) -> String {
    let mut text = String::from("| Measure | Slow-down | App | Floor | Ratio | Goal | |\n");
    text += "| --- | --- | ---: | ---: | ---: | --- | --- |\n";
    for row in rows {
        let slowdown = row.slowdown.map_or_else(String::new, |Slowdown(times)| format!("{times}×"));
        let ratio = row.ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"));
        let (goal, mark) = row
            .goal
            .as_ref()
            .map_or(("", ""), |goal| (goal.text.as_str(), if goal.met { "✓" } else { "✗" }));
        let Row { measure, cells: Both { app, floor }, .. } = row;
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "| {measure} | {slowdown} | {app} | {floor} | {ratio} | {goal} | {mark} |"
        );
    }
    text
}
