//! Codes: `H-20746`, `BA 249`, the number on a ring, a flight, a house; telephone numbers and number plates.

use crate::value::edtf::plain_days;
use std::borrow::Cow;

/// Fewer digits are hardly a code.
const LEAST_DIGITS: usize = 2;

/// Fewer digits are hardly a telephone number with its area, and may be a day.
const LEAST_DIGITS_OF_TELEPHONE: usize = 9;

/// Fewer digits in groups are scores and sides.
const LEAST_DIGITS_IN_GROUPS: usize = 6;

/// Fewer letters are those of an airline or a road, of which one thing may have several.
const LEAST_LETTERS: usize = 3;

/// Whether both are codes that differ in nothing but digits, and in these truly.
pub(in crate::value) fn are_two_of_one_form(one: &str, other: &str) -> bool {
    one != other && is_code(one) && form(one).eq(form(other))
}

/// Whether the words are capitals and digits, some of each, as those of a number plate are: `AB12 CDE`.
pub(super) fn is_in_capitals(words: &str) -> bool {
    let has = |is_one: fn(char) -> bool| words.contains(is_one);
    let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == ' ';
    words.chars().all(fits) && has(|c| c.is_ascii_uppercase()) && has(|c| c.is_ascii_digit())
}

/// Whether one is a slip of the other: two telephone numbers as long as each other with one digit changed or two, or two codes
/// with one letter changed. Other telephone numbers may be of two lines.
pub(super) fn are_one_but_for_a_slip(one: &str, other: &str) -> bool {
    if let Some((one, other)) = dialled(one).zip(dialled(other)) {
        return matches!(apart(&one, &other).as_slice(), [_] | [_, _]);
    }
    let is_letter = |(a, b): &(char, char)| a.is_ascii_uppercase() && b.is_ascii_uppercase();
    let is_code = || {
        let letters = one.chars().filter(char::is_ascii_uppercase).count();
        is_code(one) && letters >= LEAST_LETTERS
    };
    matches!(apart(one, other).as_slice(), [only] if is_letter(only)) && is_code()
}

/// Up to three places at which two texts of one length differ; none for others.
fn apart(one: &str, other: &str) -> Vec<(char, char)> {
    let pairs = one.chars().zip(other.chars()).filter(|(a, b)| a != b && one.len() == other.len());
    pairs.take(3).collect()
}

/// What is dialled: the digits of a telephone number, behind its plus. `12-05-24` may be a day.
pub(super) fn dialled(words: &str) -> Option<Cow<'_, str>> {
    let is_number = is_telephone(words) || !words.contains('-') && is_in_groups(words);
    is_number.then(|| words.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect())
}

/// Whether one number is told with its country and the other without: `+44 1632 960123`, `01632 960123`.
pub(super) fn are_home_and_abroad(one: &str, other: &str) -> bool {
    let is_abroad = |one: &str, other: &str| {
        let national =
            one.strip_prefix('0').filter(|national| national.len() >= LEAST_DIGITS_OF_TELEPHONE - 2);
        national.is_some_and(|national| other.starts_with('+') && other.ends_with(national))
    };
    let numbers = dialled(one).zip(dialled(other));
    numbers.is_some_and(|(one, other)| is_abroad(&one, &other) || is_abroad(&other, &one))
}

/// Whether the words are digits in groups that no amount has: a telephone number, the number of a file.
pub(in crate::value) fn is_in_groups(words: &str) -> bool {
    // The day behind a count is no part of a number: `17 (2024-07-16)`.
    let is_dated =
        || words.strip_suffix(')').and_then(|words| plain_days(words.rsplit_once('(')?.1)).is_some();
    let Some(groups) = groups(words).filter(|_| !is_dated()) else { return false };
    let is_led = matches!(groups.as_slice(), [first, _, ..] if first.len() > 2 && first.starts_with('0'));
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    is_telephone(words) || digits >= LEAST_DIGITS_IN_GROUPS && (is_led || are_odd(&groups))
}

/// Digits that begin with a nought, a plus or a bracket, or stand in groups that no amount has.
fn is_telephone(words: &str) -> bool {
    let Some(groups) = groups(words) else { return false };
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    digits >= LEAST_DIGITS_OF_TELEPHONE && (words.starts_with(['0', '+', '(']) || are_odd(&groups))
}

/// The groups of digits, where nothing else stands between them than in a telephone number.
fn groups(words: &str) -> Option<Vec<&str>> {
    let begins = |c: char| c.is_ascii_digit() || matches!(c, '+' | '(');
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')');
    let rest = words.starts_with(begins).then(|| words.strip_prefix('+').unwrap_or(words))?;
    let are_groups = rest.chars().all(is_sign);
    are_groups.then(|| rest.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect())
}

/// Whether they are three or more that are no thousands; two are from one to the other (`1200-1400`).
fn are_odd(groups: &[&str]) -> bool {
    let [first, others @ ..] = groups else { return false };
    let are_thousands =
        first.len() <= 3 && !first.starts_with('0') && others.iter().all(|group| group.len() == 3);
    others.len() > 1 && !are_thousands
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
