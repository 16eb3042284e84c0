//! Ages of several people in one value: `nine and seven`, `aged 34, 29 and 2`.

use super::stated::Unit;
use super::{DayRange, Stated, born_within};
use crate::value::number;
use rust_decimal::prelude::ToPrimitive;

/// The ages as they print, and the births that each leaves open on a day, the oldest first.
pub(super) fn read(words: &str, as_of: DayRange) -> Option<(String, Vec<DayRange>)> {
    words.contains(" and ").then_some(())?;
    let even = words.trim().to_lowercase();
    let even = ["aged ", "ages "].iter().find_map(|lead| even.strip_prefix(lead)).unwrap_or(&even);
    let even = [" respectively", " years old", " years"]
        .iter()
        .find_map(|tail| even.strip_suffix(tail))
        .unwrap_or(even);
    // `a hundred and two` is one number.
    if whole(even).is_some() {
        return None;
    }
    let pieces = even.split(", ").flat_map(|piece| piece.split(" and "));
    let mut ages: Vec<u32> = pieces.map(|piece| whole(piece.trim_end_matches(','))).collect::<Option<_>>()?;
    ages.sort_unstable_by(|one, other| other.cmp(one));
    let (youngest, older) = ages.split_last()?;
    let older = older.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let birth = |age: &u32| {
        let least = Unit::Year.shift(*age)?;
        Some(born_within(&Stated { least, below: Unit::Year.shift(age + 1), words: String::new() }, as_of))
    };
    Some((format!("{older} and {youngest} years"), ages.iter().map(birth).collect::<Option<_>>()?))
}

/// Whether as many people cannot be of both ages, the oldest beside the oldest.
pub(super) fn are_apart(own: &[DayRange], other: &[DayRange]) -> bool {
    let mut pairs = own.iter().zip(other);
    own.len() == other.len() && pairs.any(|(one, two)| one.intersection(*two).is_none())
}

fn whole(words: &str) -> Option<u32> {
    const OLDEST: u32 = 120;
    let (number, rest) = number::read(words)?;
    let is_whole = rest.is_empty() && number.value.is_integer();
    is_whole.then(|| number.value.to_u32()).flatten().filter(|age| *age <= OLDEST)
}
