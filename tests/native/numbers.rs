//! Numbers in drawings are short, and rounded as everybody rounds.

use pin_cake::picture::{Hundredths, Tenths};

fn tenths(value: f64) -> String {
    Tenths(value).to_string()
}

fn hundredths(value: f64) -> String {
    Hundredths(value).to_string()
}

#[test]
fn places_have_one_decimal_at_most() {
    assert_eq!([1.04, 1.06, -1.06, 12.34].map(tenths), ["1", "1.1", "-1.1", "12.3"]);
}

#[test]
fn scales_have_two_decimals_at_most() {
    let written = [0.126, 1.005_1, 0.09, 0.5, -0.071].map(hundredths);
    assert_eq!(written, ["0.13", "1.01", "0.09", "0.5", "-0.07"]);
}

#[test]
fn a_whole_number_has_no_decimal_point() {
    assert_eq!([0.0, 7.0, -3.0, 1280.0].map(tenths), ["0", "7", "-3", "1280"]);
    assert_eq!([0.0, 1.0, -1.0].map(hundredths), ["0", "1", "-1"]);
}

#[test]
fn zero_has_no_sign() {
    assert_eq!([-0.0, -0.04].map(tenths), ["0", "0"]);
    assert_eq!(hundredths(-0.004), "0");
}

#[test]
fn what_is_written_is_as_near_as_the_decimals_allow() {
    for step in -5000..5000 {
        let value = f64::from(step) * 0.037;
        let read = |text: String| text.parse::<f64>().expect("a number");
        assert!((read(tenths(value)) - value).abs() <= 0.05 + 1e-9, "{value}");
        assert!((read(hundredths(value)) - value).abs() <= 0.005 + 1e-9, "{value}");
    }
}

#[test]
fn what_is_no_number_is_still_written_as_one() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX] {
        assert!(tenths(value).parse::<f64>().is_ok_and(f64::is_finite), "{value}");
    }
}
