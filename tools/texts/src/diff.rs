//! A refused program and its mended one, line by line.

use crate::Result;
use crate::highlight::Highlighter;
use similar::{Algorithm, DiffOp, TextDiff};
use std::ops::Range;

/// Unchanged lines that are shown around a change.
const CONTEXT: usize = 3;

/// What becomes of `refused` in `mended`, as rows of HTML.
pub(crate) fn rows(refused: &str, mended: &str, highlighter: &Highlighter) -> Result<String> {
    let (old, new) = (highlighter.lines(refused)?, highlighter.lines(mended)?);
    let (refused, mended) = (bare_lines(refused), bare_lines(mended));
    let (refused, mended) = (texts(&refused), texts(&mended));
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).diff_slices(&refused, &mended);
    let mut out = String::new();
    let mut shown = 0;
    for group in diff.grouped_ops(CONTEXT) {
        for op in group {
            if op.new_range().start > shown {
                out += "<span class=\"row gap\">⋯</span>\n";
            }
            shown = op.new_range().end;
            match op {
                DiffOp::Equal { .. } => push("span", &new, op.new_range(), &mut out),
                _ => {
                    push("del", &old, op.old_range(), &mut out);
                    push("ins", &new, op.new_range(), &mut out);
                }
            }
        }
    }
    if shown < new.len() {
        out += "<span class=\"row gap\">⋯</span>\n";
    }
    Ok(out)
}

/// Who else may use a thing is not what a mended program mends.
fn bare_lines(program: &str) -> Vec<String> {
    program
        .lines()
        .map(|line| line.replacen("pub(crate) ", "", 1).replacen("pub ", "", 1))
        .collect()
}

fn texts(lines: &[String]) -> Vec<&str> {
    lines.iter().map(String::as_str).collect()
}

fn push(element: &str, lines: &[String], range: Range<usize>, out: &mut String) {
    for line in &lines[range] {
        *out += &format!("<{element} class=row>{line}</{element}>\n");
    }
}
