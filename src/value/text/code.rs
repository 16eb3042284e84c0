//! Codes: `H-20746`, `BA 249`, the number on a ring, a flight, a house; telephone numbers and number plates.

/// Fewer digits are hardly a code.
const LEAST_DIGITS: usize = 2;

/// Fewer digits are hardly a telephone number with its area, and may be a day.
const LEAST_DIGITS_OF_TELEPHONE: usize = 9;

/// Fewer letters are those of an airline or a road, of which one thing may have several.
const LEAST_LETTERS: usize = 3;

/// Whether both are codes that differ in nothing but digits, and in these truly.
pub(in crate::value) fn are_two_of_one_form(one: &str, other: &str) -> bool {
    one != other && is_code(one) && form(one).eq(form(other))
}

/// Whether one is a slip of the other: two telephone numbers of one form with one digit changed or two, or two codes with one
/// letter changed. Other telephone numbers may be of two lines.
pub(super) fn are_one_but_for_a_slip(one: &str, other: &str) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let is_letter = |(a, b): &(char, char)| a.is_ascii_uppercase() && b.is_ascii_uppercase();
    let others: Vec<(char, char)> = one.chars().zip(other.chars()).filter(|(a, b)| a != b).take(3).collect();
    let is_code = || {
        let letters = one.chars().filter(char::is_ascii_uppercase).count();
        is_code(one) && letters >= LEAST_LETTERS
    };
    match others.as_slice() {
        [only] if is_letter(only) => is_code(),
        [_] | [_, _] => is_telephone(one) && form(one).eq(form(other)),
        _ => false,
    }
}

/// Digits in groups that begin with a nought, a plus or a bracket.
fn is_telephone(words: &str) -> bool {
    let digits = words.chars().filter(char::is_ascii_digit).count();
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '+');
    words.starts_with(['0', '+', '(']) && digits >= LEAST_DIGITS_OF_TELEPHONE && words.chars().all(is_sign)
}

/// Capitals, digits and marks, and nothing else.
pub(in crate::value) fn is_code(words: &str) -> bool {
    let digits = words.chars().filter(char::is_ascii_digit).count();
    words.contains(char::is_uppercase) && !words.contains(char::is_lowercase) && digits >= LEAST_DIGITS
}

/// The letters and marks, with one sign for all digits.
fn form(words: &str) -> impl Iterator<Item = char> {
    words.chars().map(|c| if c.is_ascii_digit() { '0' } else { c })
}
