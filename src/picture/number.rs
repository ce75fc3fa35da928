//! Numbers in drawings: one decimal is finer than a screen shows.

use std::fmt;

/// `value`, or the bound that it is beyond. Unlike `f64::clamp` it cannot panic, and so does not bring
/// along what formats floating point numbers for its message: nine kilobytes.
#[allow(clippy::manual_clamp)]
pub(super) fn between(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// A number written with one decimal at most: fine enough for places. The standard library's way
/// of writing floating point numbers exactly would cost the page several kilobytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tenths(pub f64);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_decimal(f, self.0 * 10.0, 10)
    }
}

/// A number written with two decimals at most: fine enough for scales and directions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hundredths(pub f64);

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_decimal(f, self.0 * 100.0, 100)
    }
}

/// Writes `scaled` units, of which `one` make a whole; `one` is a power of ten.
fn write_decimal(f: &mut fmt::Formatter<'_>, scaled: f64, one: u32) -> fmt::Result {
    #[allow(clippy::cast_possible_truncation)]
    let units = scaled.round() as i32;
    let sign = if units < 0 { "-" } else { "" };
    let (whole, mut rest) = (units.unsigned_abs() / one, units.unsigned_abs() % one);
    write!(f, "{sign}{whole}")?;
    if rest == 0 {
        return Ok(());
    }
    f.write_str(".")?;
    let mut place = one / 10;
    while rest > 0 {
        write!(f, "{}", rest / place)?;
        rest %= place;
        place /= 10;
    }
    Ok(())
}
