//! The one writer of numbers.
//!
//! In: a length, px. Out: at most two decimals, never an exponent, never `-0`. A hundredth of a pixel is finer than any
//! eye or printer; more digits would only make drawings differ where they look alike.

/// Appends a number with at most two decimals; what is no number becomes 0.
pub(super) fn push(out: &mut Vec<u8>, value: f64) {
    debug_assert!(value.is_finite(), "a length must be a number");
    let hundredths = positive(value, 100.0);
    if value < 0.0 && hundredths > 0 {
        out.push(b'-');
    }
    push_integer(out, hundredths / 100);
    let rest = (hundredths % 100) as u8;
    if rest > 0 {
        out.extend_from_slice(&[b'.', b'0' + rest / 10]);
        if !rest.is_multiple_of(10) {
            out.push(b'0' + rest % 10);
        }
    }
}

/// Appends a factor, which is not negative, with at most four decimals: an error in it is multiplied by what it scales.
pub(super) fn push_fine(out: &mut Vec<u8>, value: f64) {
    let scaled = positive(value, 10_000.0);
    push_integer(out, scaled / 10_000);
    let decimals = format!(".{:04}", scaled % 10_000);
    out.extend_from_slice(decimals.trim_end_matches('0').trim_end_matches('.').as_bytes());
}

/// Appends a number of hundredths as shortly as can be, parted from a number before it.
pub(super) fn push_hundredths(out: &mut Vec<u8>, value: i64) {
    if value >= 0 && out.last().is_some_and(u8::is_ascii_digit) {
        out.push(b' ');
    }
    let start = out.len() + usize::from(value < 0);
    push(out, value as f64 / 100.0);
    if out.get(start..).is_some_and(|written| written.starts_with(b"0.")) {
        out.remove(start);
    }
}

/// So many parts of one, rounded. The cast cuts decimals off, saturates, and turns what is no number into 0.
fn positive(value: f64, parts: f64) -> u64 {
    (value.abs() * parts + 0.5) as u64
}

/// Most numbers of a drawing have one to four digits; those are written without a loop.
fn push_integer(out: &mut Vec<u8>, value: u64) {
    let digit = |power: u64| b'0' + (value / power % 10) as u8;
    match value {
        0..10 => out.push(digit(1)),
        10..100 => out.extend_from_slice(&[digit(10), digit(1)]),
        100..1_000 => out.extend_from_slice(&[digit(100), digit(10), digit(1)]),
        1_000..10_000 => out.extend_from_slice(&[digit(1_000), digit(100), digit(10), digit(1)]),
        _ => out.extend_from_slice(value.to_string().as_bytes()),
    }
}

/// A number as text.
pub(super) fn text(value: f64) -> String {
    let mut out = Vec::new();
    push(&mut out, value);
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_plain() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.004, "0"),
            (0.5, "0.5"),
            (-0.05, "-0.05"),
            (1.0, "1"),
            (10.0, "10"),
            (100.0, "100"),
            (1.005, "1"),
            (12.346, "12.35"),
            (12.3, "12.3"),
            (-1234.567, "-1234.57"),
            (1e9, "1000000000"),
            (1e300, "184467440737095516.15"),
        ] {
            assert_eq!(text(value), expected);
        }
        let mut short = Vec::new();
        for value in [0, 50, -50, 5, -1250, 100, 1005] {
            push_hundredths(&mut short, value);
        }
        assert_eq!(short, b"0 .5-.5 .05-12.5 1 10.05");
        for (value, expected) in [(1.23456, "1.2346"), (0.05, "0.05"), (2.0, "2"), (10.5, "10.5")] {
            let mut fine = Vec::new();
            push_fine(&mut fine, value);
            assert_eq!(fine, expected.as_bytes());
        }
    }

    #[test]
    #[cfg_attr(debug_assertions, should_panic(expected = "must be a number"))]
    fn what_is_no_number_becomes_nought() {
        assert_eq!(text(f64::NAN), "0");
    }
}
