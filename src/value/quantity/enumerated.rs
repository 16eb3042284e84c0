//! How many there are, where they are named, dated or numbered and not counted: `Elm, Mill, Fourth Street and Canal`, `2011,
//! 2015 and 2021`, `Locks 22 to 31`; or one is named and the others are counted.

use super::super::few::Few;
use super::super::number::{self, strip_phrase};
use super::super::{Axis, Bound, Dimension, Extent, Unit};
use super::Quantity;
use rust_decimal::Decimal;

/// What four digits in a list are years.
const YEARS: std::ops::RangeInclusive<u16> = 1500..=2100;

/// Reads such words.
pub(super) fn read(words: &str) -> Option<Quantity> {
    let told = named(words).or_else(|| named_and_counted(words)).or_else(|| named_and_others(words));
    let (low, high) = told.or_else(|| in_years(words)).or_else(|| numbered(words))?;
    Some(Quantity {
        printed: words.trim().to_owned(),
        extent: Extent::new(Axis::Amount(Dimension::Count), low, high),
        units: Few::One(Unit::COUNT),
        plain: Few::NONE,
        sense: None,
        ties: Vec::new(),
    })
}

/// As many as are named at the least, for there may be more.
fn named(words: &str) -> Option<(Bound, Bound)> {
    let (head, last) = words.rsplit_once(" and ").or_else(|| words.rsplit_once(" & "))?;
    let names: Vec<&str> = head.trim_end_matches(',').split(", ").chain([last]).map(str::trim).collect();
    let count = Decimal::from(u32::try_from(names.len()).ok()?);
    (names.len() > 2 && names.iter().copied().all(is_name))
        .then_some((Bound::Closed(count), Bound::Unbounded))
}

/// `Hart, the crane operator and two labourers (4)`: the number in brackets, which is that of those who are named and counted.
fn named_and_counted(words: &str) -> Option<(Bound, Bound)> {
    let (named, number) = words.trim().strip_suffix(')')?.rsplit_once(" (")?;
    let number: u32 = number.parse().ok()?;
    let (others, last) = named.rsplit_once(" and ")?;
    let pieces: Vec<&str> = others.trim_end_matches(',').split(", ").chain([last]).collect();
    let counts: Vec<Option<Decimal>> =
        pieces.iter().map(|piece| number::read(piece).map(|(number, _)| number.value)).collect();
    let sum: Decimal = counts
        .iter()
        .map(|count| count.unwrap_or(Decimal::ONE))
        .try_fold(Decimal::ZERO, |sum, count: Decimal| sum.checked_add(count))?;
    let count = Decimal::from(number);
    (counts.contains(&None) && sum == count).then_some((Bound::Closed(count), Bound::Closed(count)))
}

/// One by its name and the others by their number: `Ann Hale and six others`.
fn named_and_others(words: &str) -> Option<(Bound, Bound)> {
    let (name, others) = words.trim().rsplit_once(" and ")?;
    let (others, noun) = number::read(others)?;
    let is_one = is_name(name) && !name.contains(" and ") && !name.ends_with('s');
    let are_all = matches!(noun.trim(), "others" | "more") && others.value.is_integer();
    let count = others.value.checked_add(Decimal::ONE).filter(|_| is_one && are_all && !others.is_ratio())?;
    Some((Bound::Closed(count), Bound::Closed(count)))
}

/// Up to four words of letters, of which the first has a capital.
fn is_name(name: &str) -> bool {
    let is_plain = name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | '.'));
    is_plain && name.starts_with(char::is_uppercase) && name.split(' ').count() <= 4
}

/// As many as there are years at the least, for one year may have had two. Years are added up by nobody.
fn in_years(words: &str) -> Option<(Bound, Bound)> {
    let words = strip_phrase(words, "in ").unwrap_or(words);
    let (head, last) = words.rsplit_once(" and ").or_else(|| words.rsplit_once(", "))?;
    let year = |piece: &str| {
        let year: u16 = piece.trim().parse().ok()?;
        YEARS.contains(&year).then_some(year)
    };
    let years =
        head.trim_end_matches(',').split(", ").chain([last]).map(year).collect::<Option<Vec<u16>>>()?;
    let count = Decimal::from(u32::try_from(years.len()).ok()?);
    years.is_sorted_by(|one, next| one < next).then_some((Bound::Closed(count), Bound::Unbounded))
}

/// With the last of them or without: `Locks 22 to 31` are ten, or nine steps from one to the next.
fn numbered(words: &str) -> Option<(Bound, Bound)> {
    const NUMBERED: &[&str] = &[
        "berths",
        "blocks",
        "bays",
        "carriages",
        "chapters",
        "coaches",
        "floors",
        "gates",
        "lots",
        "pages",
        "platforms",
        "precincts",
        "rooms",
        "rows",
        "seats",
        "stages",
        "stanzas",
        "tables",
        "verses",
        "wagons",
        "wards",
    ];
    let (noun, range) = words.trim().split_once(' ')?;
    let is_named = noun.starts_with(char::is_uppercase) || NUMBERED.contains(&noun);
    let is_plural = noun.len() > 3 && noun.ends_with('s') && is_named;
    let (first, last) = range.split_once(" to ").or_else(|| range.split_once(['-', '–']))?;
    let (first, last): (u16, u16) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    let steps = Decimal::from(last.checked_sub(first).filter(|steps| *steps > 0)?);
    let is_noun = is_plural && noun.chars().all(char::is_alphabetic);
    is_noun.then_some((Bound::Closed(steps), Bound::Closed(steps.checked_add(Decimal::ONE)?)))
}
