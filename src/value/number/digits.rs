//! Numbers that begin with a digit: separators, decimals, fractions, and the multiplier that follows.

use super::words::{read_part, scale_at, strip_phrase};
use super::{Grain, Number};
use crate::value::Unit;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What stands between thousands: comma, apostrophes, no-break and thin spaces.
const SEPARATORS: &[char] = &[',', '\'', '\u{2019}', '\u{a0}', '\u{202f}', '\u{2009}'];

/// The fractions that are one character.
const VULGAR: &[(char, u32, u32)] = &[
    ('½', 1, 2),
    ('⅓', 1, 3),
    ('⅔', 2, 3),
    ('¼', 1, 4),
    ('¾', 3, 4),
    ('⅕', 1, 5),
    ('⅖', 2, 5),
    ('⅗', 3, 5),
    ('⅘', 4, 5),
    ('⅙', 1, 6),
    ('⅚', 5, 6),
    ('⅛', 1, 8),
    ('⅜', 3, 8),
    ('⅝', 5, 8),
    ('⅞', 7, 8),
];

/// The part and the whole of a fraction in one character.
pub(super) fn vulgar(sign: char) -> Option<(u32, u32)> {
    VULGAR.iter().find(|row| row.0 == sign).map(|row| (row.1, row.2))
}

/// The character for a fraction, where there is one.
pub(super) fn vulgar_sign(part: u32, over: u32) -> Option<char> {
    VULGAR.iter().find(|row| (row.1, row.2) == (part, over)).map(|row| row.0)
}

/// Reads digits, the fraction that belongs to them and the multiplier after them.
pub(super) fn read(text: &str) -> Option<(Number, &str)> {
    let (number, rest) = read_unscaled(text)?;
    let mut scaled = (number, rest);
    while let Some((scale, rest)) = scale_at(scaled.1) {
        scaled = (scaled.0.scaled(scale)?, rest);
    }
    match strip_phrase(rest.trim_start(), "dozen") {
        Some(rest) if number.grain == Grain::Digit => Some((number.in_dozens()?, rest)),
        Some(_) | None => Some(scaled),
    }
}

fn read_unscaled(text: &str) -> Option<(Number, &str)> {
    if let Some((part, over, rest)) = vulgar_at(text) {
        return Some((Number::with_part(Decimal::ZERO, part.into(), over)?, rest));
    }
    let (value, decimals, rest) = read_decimal(text)?;
    if decimals > 0 {
        return Some((Number::in_digits(value, decimals), rest));
    }
    if let Some(after) = rest.strip_prefix('/') {
        return read_over(value, after);
    }
    let part = vulgar_at(rest.trim_start()).or_else(|| fraction_at(rest)).or_else(|| spoken_part_at(rest));
    match part {
        Some((part, over, rest)) => Some((Number::with_part(value, part.into(), over)?, rest)),
        None => Some((Number::in_digits(value, 0), rest)),
    }
}

/// `/2` after a part, `/25 of a` before what it is a part of; nothing for what goes on like a date.
fn read_over(part: Decimal, text: &str) -> Option<(Number, &str)> {
    let (over, rest) = plain_digits(text)?;
    let over: u32 = over.parse().ok().filter(|over| (2..=1000).contains(over))?;
    if rest.starts_with('/') {
        return None;
    }
    let whole = ["of an ", "of a "].iter().find_map(|of| strip_phrase(rest.trim_start(), of));
    Some((Number::with_part(Decimal::ZERO, part, over)?, whole.unwrap_or(rest)))
}

fn vulgar_at(text: &str) -> Option<(u32, u32, &str)> {
    let mut chars = text.chars();
    let (part, over) = vulgar(chars.next()?)?;
    Some((part, over, chars.as_str()))
}

/// ` 1/2` after a whole number, or `-1/2` as inches are written.
fn fraction_at(text: &str) -> Option<(u32, u32, &str)> {
    const OF_INCHES: &[u32] = &[2, 4, 8, 16, 32, 64];
    let (part, rest) = plain_digits(text.strip_prefix([' ', '-'])?)?;
    let (over, rest) = plain_digits(rest.strip_prefix('/')?)?;
    let (part, over): (u32, u32) = (part.parse().ok()?, over.parse().ok()?);
    let is_over = if text.starts_with('-') { OF_INCHES.contains(&over) } else { over <= 1000 };
    (part < over && is_over && !rest.starts_with('/')).then_some((part, over, rest))
}

/// ` and a half` after a whole number.
fn spoken_part_at(text: &str) -> Option<(u32, u32, &str)> {
    read_part(strip_phrase(text.trim_start(), "and ")?)
}

/// Digits with separators and decimals: the number, how many decimals, the rest.
fn read_decimal(text: &str) -> Option<(Decimal, u32, &str)> {
    if let Some(read) = stops_and_comma(text) {
        return Some(read);
    }
    let Some((whole, rest)) = grouped_digits(text) else { return comma_decimal(text) };
    let decimals = rest.strip_prefix('.').and_then(plain_digits);
    let (written, count, rest) = match decimals {
        Some((decimals, rest)) => (Cow::Owned(format!("{whole}.{decimals}")), decimals.len(), rest),
        None if whole.is_empty() => return None,
        None => (whole, 0, rest),
    };
    let value = Decimal::from_str_exact(&written).ok()?;
    Some((value, u32::try_from(count).ok()?, rest))
}

/// `1.234,56`, where a stop can only part thousands, since a comma stands behind it.
fn stops_and_comma(text: &str) -> Option<(Decimal, u32, &str)> {
    let (first, mut rest) =
        plain_digits(text).filter(|(first, _)| first.len() <= 3 && !first.starts_with('0'))?;
    let mut whole = first.to_owned();
    while let Some((group, after)) = rest.strip_prefix('.').and_then(plain_digits) {
        whole.push_str(Some(group).filter(|group| group.len() == 3)?);
        rest = after;
    }
    let (decimals, rest) = plain_digits(rest.strip_prefix(',')?)?;
    let is_told = whole.len() > first.len() && !rest.starts_with([',', '.']);
    let value = Decimal::from_str_exact(&format!("{whole}.{decimals}")).ok().filter(|_| is_told)?;
    Some((value, u32::try_from(decimals.len()).ok()?, rest))
}

/// `1,2` where a comma can only stand before decimals: before a multiplier or a unit (`1,2 million`, `2,5 %`).
fn comma_decimal(text: &str) -> Option<(Decimal, u32, &str)> {
    let (whole, rest) = plain_digits(text)?;
    let (decimals, rest) =
        plain_digits(rest.strip_prefix(',')?).filter(|(decimals, _)| decimals.len() <= 2)?;
    let is_told = scale_at(rest).is_some() || is_before_unit(rest) || is_before_whole(rest);
    let value = Decimal::from_str_exact(&format!("{whole}.{decimals}")).ok().filter(|_| is_told)?;
    Some((value, u32::try_from(decimals.len()).ok()?, rest))
}

/// Whether words follow for what is counted in parts too (`26,5 degrees`, `87,5 points`), or what it is out of.
fn is_before_whole(rest: &str) -> bool {
    const WORDS: &[&str] = &["degrees", "points", "marks", "stars", "out of ", "of "];
    let rest = rest.trim_start();
    rest.starts_with('°') || WORDS.iter().any(|word| strip_phrase(rest, word).is_some())
}

/// Whether a unit follows that measures: `%`, ` km`.
fn is_before_unit(rest: &str) -> bool {
    let rest = rest.trim_start();
    let mut ends = rest.match_indices([' ', ',', ';', '(']).map(|(at, _)| at).take(2).chain([rest.len()]);
    ends.any(|end| {
        let name = rest.get(..end).filter(|name| !name.is_empty());
        name.and_then(Unit::from_name).is_some_and(|unit| !unit.is_count())
    })
}

/// Digits in groups of three, or as India groups them; nothing where the groups are neither.
fn grouped_digits(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let Some((first, mut rest)) = plain_digits(text) else { return Some((Cow::Borrowed(""), text)) };
    // Most numbers are one group: another begins with one sign and a digit.
    if !rest.chars().nth(1).is_some_and(|next| next.is_ascii_digit()) {
        return Some((Cow::Borrowed(first), rest));
    }
    let mut groups = vec![first];
    if let Some((blanks, after)) = groups_between_blanks(first, rest) {
        groups.extend(blanks);
        rest = after;
    } else if let Some((stops, after)) = groups_between_stops(first, rest) {
        groups.extend(stops);
        rest = after;
    }
    while let Some((group, after)) = rest.strip_prefix(SEPARATORS).and_then(plain_digits) {
        if group.len() != 3 && rest.starts_with(['\'', '\u{2019}']) {
            break;
        }
        groups.push(group);
        rest = after;
    }
    are_groups(&groups).then(|| (Cow::Owned(groups.concat()), rest))
}

/// ` 200 000` after `1`: groups of three between blanks, with no other number behind them.
fn groups_between_blanks<'a>(first: &str, mut rest: &'a str) -> Option<(Vec<&'a str>, &'a str)> {
    let mut groups = Vec::new();
    while let Some((group, after)) =
        rest.strip_prefix(' ').and_then(plain_digits).filter(|(group, _)| group.len() == 3)
    {
        groups.push(group);
        rest = after;
    }
    let is_more = rest.strip_prefix(' ').is_some_and(|next| next.starts_with(|c: char| c.is_numeric()));
    let is_whole = first.len() <= 3 && !first.starts_with('0') && !rest.starts_with(['/', ',', '.']);
    (is_whole && !is_more && !groups.is_empty()).then_some((groups, rest))
}

/// `.200.000` after `1`: two groups or more between full stops, which cannot be decimals.
fn groups_between_stops<'a>(first: &str, mut rest: &'a str) -> Option<(Vec<&'a str>, &'a str)> {
    let mut groups = Vec::new();
    while let Some((group, after)) =
        rest.strip_prefix('.').and_then(plain_digits).filter(|(group, _)| group.len() == 3)
    {
        groups.push(group);
        rest = after;
    }
    let is_whole = first.len() <= 3 && !first.starts_with('0') && !rest.starts_with('.');
    (is_whole && groups.len() > 1).then_some((groups, rest))
}

fn are_groups(groups: &[&str]) -> bool {
    let [first, middle @ .., last] = groups else { return true };
    let is_long = |group: &&str| group.len() == 3;
    let is_short = |group: &&str| group.len() == 2;
    first.len() <= 3 && is_long(last) && (middle.iter().all(is_long) || middle.iter().all(is_short))
}

fn plain_digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).filter(|(digits, _)| !digits.is_empty())
}

/// `1.200 euros` with a comma in place of each dot that has three digits behind it; nothing where some dot has others, since one
/// text has dots of one sort: `1.200 euros (1.32 dollars)`.
pub fn undotted(words: &str) -> Option<String> {
    let is_inner = |at: usize| {
        let (before, rest) = words.split_at_checked(at).unwrap_or_default();
        let is_digit = |c: char| c.is_ascii_digit();
        before.ends_with(is_digit) && rest.get(1..).unwrap_or_default().starts_with(is_digit)
    };
    let dots: Vec<usize> = words.match_indices('.').map(|(at, _)| at).filter(|at| is_inner(*at)).collect();
    if dots.is_empty() || !dots.iter().all(|at| may_part_thousands(words, *at)) {
        return None;
    }
    let mut undotted = words.to_owned();
    for at in dots {
        undotted.replace_range(at..=at, ",");
    }
    Some(undotted)
}

/// Whether a dot has one to three digits before it, not a lone nought, and three behind it that are all.
fn may_part_thousands(words: &str, dot: usize) -> bool {
    let (before, rest) = words.split_at_checked(dot).unwrap_or_default();
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let leading = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let behind = rest.get(1..).unwrap_or_default();
    let is_whole = !behind.get(3..).is_some_and(|more| more.starts_with(['.', ',']));
    (1..=3).contains(&leading) && digits(behind) == 3 && is_whole && !(leading == 1 && before.ends_with('0'))
}
