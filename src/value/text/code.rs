//! Codes: `H-20746`, `BA 249`, the number on a ring, a flight, a house.

/// Fewer digits are hardly a code.
const LEAST_DIGITS: usize = 2;

/// Whether both are codes that differ in nothing but digits, and in these truly.
pub(in crate::value) fn are_two_of_one_form(one: &str, other: &str) -> bool {
    one != other && is_code(one) && form(one).eq(form(other))
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
