//! Ages of several people in one value: `nine and seven`, `aged 34, 29 and 2`, `Ania, 4, and Piotr, 5`, `Ania 4, Piotr 5`.

use super::stated::Unit;
use super::{Age, DayRange, Stated, born_within, stages};
use crate::value::{is_month_name, number};
use rust_decimal::prelude::ToPrimitive;

/// The ages as they print, and the births that each leaves open on a day, the oldest first.
pub(super) fn read(words: &str, as_of: DayRange) -> Option<(String, Vec<DayRange>)> {
    let even = words.trim().to_lowercase();
    if let Some(of_stage) = of_stage(&even, as_of) {
        return Some(of_stage);
    }
    let mut ages =
        of_both(&even).or_else(|| listed(&even)).or_else(|| named(&even)).or_else(|| beside_names(words))?;
    ages.sort_unstable_by(|one, other| other.cmp(one));
    let (youngest, older) = ages.split_last()?;
    let older = older.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let birth = |age: &u32| {
        let least = Unit::Year.shift(*age)?;
        Some(born_within(&Stated { least, below: Unit::Year.shift(age + 1), words: String::new() }, as_of))
    };
    Some((format!("{older} and {youngest} years"), ages.iter().map(birth).collect::<Option<_>>()?))
}

/// `two teenagers`, `three elderly women`: so many people of whom a word tells the age. Sons and daughters are children of any.
fn of_stage(even: &str, as_of: DayRange) -> Option<(String, Vec<DayRange>)> {
    const MOST: usize = 12;
    const OF_ANY_AGE: &[&str] = &["child", "kid"];
    let singular = || even.strip_suffix('s').map(str::to_owned);
    let one = even.strip_suffix("men").map(|who| format!("{who}man")).or_else(singular)?;
    let rest = one.strip_prefix("the ").unwrap_or(&one);
    let (count, stage) = match rest.strip_prefix("both ") {
        Some(stage) => (2, stage),
        None => number::read(rest).and_then(|(count, stage)| Some((count.value.to_usize()?, stage)))?,
    };
    ((2..=MOST).contains(&count) && !OF_ANY_AGE.iter().any(|word| stage.ends_with(word))).then_some(())?;
    let birth = born_within(&stages::read(stage)?, as_of);
    Some((even.to_owned(), vec![birth; count]))
}

/// `both four`, `both aged 17`.
fn of_both(even: &str) -> Option<Vec<u32>> {
    let age = even.strip_prefix("both ")?;
    whole(without_dress(age)).map(|age| vec![age; 2])
}

/// `nine and seven`, `aged 34, 29 and 2`.
fn listed(even: &str) -> Option<Vec<u32>> {
    // `2, 4, 7`, but not `2, 4`: one number behind a comma may be of something else.
    (even.contains(" and ") || even.matches(", ").count() > 1).then_some(())?;
    let even = without_dress(even);
    // `a hundred and two` is one number.
    if whole(even).is_some() {
        return None;
    }
    let pieces = even.split(", ").flat_map(|piece| piece.split(" and "));
    pieces.map(|piece| whole(piece.trim_end_matches(','))).collect()
}

/// `Ania, 4, and Piotr, 5`, `Ruth (71) and Miriam (69)`, `the youngest 21, the oldest 58`: each behind whose it is.
fn named(even: &str) -> Option<Vec<u32>> {
    const ENDS: &[&str] = &["the youngest ", "the oldest ", "the eldest ", "youngest ", "oldest ", "eldest "];
    let plain = even.replace(" (", ", ").replace(')', "").replace(", and ", ", ").replace(" and ", ", ");
    let mut ages = Vec::new();
    let mut is_behind_name = false;
    for piece in plain.split(", ") {
        let end = ENDS.iter().find_map(|end| piece.strip_prefix(end)).filter(|_| !is_behind_name);
        let is_name = piece.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '\''));
        match end.map_or_else(|| whole(without_dress(piece)).filter(|_| is_behind_name), whole) {
            Some(age) => {
                ages.push(age);
                is_behind_name = false;
            }
            None if is_name && !is_behind_name => is_behind_name = true,
            None => return None,
        }
    }
    (ages.len() > 1 && !is_behind_name).then_some(ages)
}

/// `Ania 4, Piotr 5`: each right behind a name. A class or a month has a number too.
fn beside_names(words: &str) -> Option<Vec<u32>> {
    const NUMBERED: &[&str] = &["Age", "Aged", "Ages", "Class", "Form", "Grade", "Stage", "Week", "Year"];
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '\''))
            && !NUMBERED.contains(&word)
            && !is_month_name(word)
    };
    let plain = words.trim().replace(", and ", ", ").replace(" and ", ", ");
    let age = |piece: &str| {
        let (name, age) = piece.rsplit_once(' ')?;
        whole(age).filter(|_| name.split(' ').all(is_name))
    };
    let ages: Vec<u32> = plain.split(", ").map(age).collect::<Option<_>>()?;
    (ages.len() > 1).then_some(ages)
}

fn without_dress(age: &str) -> &str {
    let age = ["aged ", "ages "].iter().find_map(|lead| age.strip_prefix(lead)).unwrap_or(age);
    let tails = [" respectively", " years old", " years"];
    tails.iter().find_map(|tail| age.strip_suffix(tail)).unwrap_or(age)
}

/// Whether one of several people is of no age in a range that is told of all: `9, 11 and 14`, `from nine to 12`.
pub(super) fn are_outside(each: &[DayRange], range: &Age) -> bool {
    let is_range = range.each.is_empty()
        && range.stated.starts_with(|c: char| c.is_ascii_digit())
        && range.stated.contains(" to ")
        && range.stated.ends_with(" years");
    is_range && each.iter().any(|one| one.intersection(range.born).is_none())
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
