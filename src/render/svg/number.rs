//! The one writer of numbers.
//!
//! In: a length, px. Out: at most two decimals, never an exponent, never `-0`. A hundredth of a pixel is finer than any
//! eye or printer; more digits would only make drawings differ where they look alike.

/// Appends a number with at most two decimals; what is no number becomes 0.
pub(super) fn push(out: &mut String, value: f64) {
    push_scaled(out, value, 100);
}

/// Appends a factor with at most four decimals: an error in it is multiplied by what it scales.
pub(super) fn push_fine(out: &mut String, value: f64) {
    push_scaled(out, value, 10_000);
}

/// Appends a number of hundredths as shortly as can be, parted from a number before it.
pub(super) fn push_hundredths(out: &mut String, value: i64) {
    if value >= 0 && out.ends_with(|c: char| c.is_ascii_digit()) {
        out.push(' ');
    }
    let start = out.len();
    push(out, value as f64 / 100.0);
    let zero = out.get(start..).and_then(|t| t.find("0.").filter(|&at| at == usize::from(value < 0)));
    if let Some(at) = zero {
        out.remove(start + at);
    }
}

fn push_scaled(out: &mut String, value: f64, unit: u64) {
    debug_assert!(value.is_finite(), "a length must be a number");
    let scaled = (value * unit as f64).round();
    // A cast saturates, and turns what is no number into 0.
    let mut rest = scaled.abs() as u64;
    if scaled < 0.0 && rest > 0 {
        out.push('-');
    }
    let mut decimals = unit.ilog10() as usize;
    while decimals > 0 && rest.is_multiple_of(10) {
        rest /= 10;
        decimals -= 1;
    }
    push_digits(out, rest, decimals);
}

/// Appends an integer as if divided by ten to the power of `decimals`.
fn push_digits(out: &mut String, mut rest: u64, decimals: usize) {
    let mut digits = [0_u8; 24];
    let mut written = 0;
    for slot in digits.iter_mut().rev() {
        if decimals > 0 && written == decimals {
            *slot = b'.';
        } else {
            *slot = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        written += 1;
        if rest == 0 && (decimals == 0 || written > decimals + 1) {
            break;
        }
    }
    let text = digits.get(digits.len() - written..).and_then(|d| std::str::from_utf8(d).ok());
    out.push_str(text.unwrap_or("0"));
}

/// A number as text.
pub(super) fn text(value: f64) -> String {
    let mut out = String::new();
    push(&mut out, value);
    out
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
        let mut short = String::new();
        for value in [0, 50, -50, 5, -1250, 100, 1005] {
            push_hundredths(&mut short, value);
        }
        assert_eq!(short, "0 .5-.5 .05-12.5 1 10.05");
        let mut fine = String::new();
        push_fine(&mut fine, 1.23456);
        assert_eq!(fine, "1.2346");
    }

    #[test]
    #[cfg_attr(debug_assertions, should_panic(expected = "must be a number"))]
    fn what_is_no_number_becomes_nought() {
        assert_eq!(text(f64::NAN), "0");
    }
}
