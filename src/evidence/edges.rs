//! Where a stretch of a text begins and ends with whole words and whole numbers.
//!
//! `17` is no part of `175`, `1.7`, `£17`, `-17` or `17%`, and `could` is none of `couldn't`: a stretch that cut these
//! off would say something else. So would `fatal` of `non-fatal`.

use super::negation::ends_in_compound;

/// Whether words that begin with `first` may begin after `before`.
pub(super) fn is_start(before: &str, first: char) -> bool {
    let mut back = before.chars().rev();
    let Some(last) = back.next() else { return true };
    if last.is_alphanumeric() && first.is_alphanumeric() {
        return false;
    }
    if !first.is_numeric() {
        return !ends_in_compound(before);
    }
    let further = back.next();
    match last {
        '.' | ',' | ':' => !further.is_some_and(char::is_numeric),
        '-' | '−' | '+' => further.is_some_and(char::is_alphanumeric),
        _ => !is_currency(last),
    }
}

/// Whether words that end with `last` may end before `after`.
pub(super) fn is_end(after: &str, last: char) -> bool {
    let mut ahead = after.chars();
    let Some(first) = ahead.next() else { return true };
    if last.is_alphanumeric() && first.is_alphanumeric() {
        return false;
    }
    let further = ahead.next();
    match first {
        '\'' if last.is_alphabetic() => {
            further != Some('t') || ahead.next().is_some_and(char::is_alphanumeric)
        }
        '.' | ',' | ':' if last.is_numeric() => !further.is_some_and(char::is_numeric),
        '%' | '‰' | '°' => !last.is_numeric(),
        _ => !(last.is_numeric() && is_currency(first)),
    }
}

const fn is_currency(c: char) -> bool {
    matches!(c, '$' | '¢' | '£' | '¤' | '¥' | '\u{20a0}'..='\u{20cf}')
}
