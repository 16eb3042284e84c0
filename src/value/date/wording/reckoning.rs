//! Years and centuries with the era that they are counted in: `AD 79`, `55 BC`, `400 to 300 BC`, `the 3rd century BC`.

use super::super::names::month_from_name;
use crate::letters::has_any;
use crate::value::number;
use crate::value::number::strip_phrase;

/// From where years are counted, and in which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Era {
    Before,
    Ours,
}

const ERAS: &[(&str, Era)] = &[
    ("B.C.E.", Era::Before),
    ("BCE", Era::Before),
    ("B.C.", Era::Before),
    ("BC", Era::Before),
    ("A.D.", Era::Ours),
    ("AD", Era::Ours),
    ("C.E.", Era::Ours),
    ("CE", Era::Ours),
];
const HEDGES: &[&str] = &["about ", "around ", "circa ", "c. ", "c."];

/// Words before a year from which on something may be, or up to which.
const FROM: &[&str] = &["no earlier than ", "not before ", "from "];
const UP_TO: &[&str] = &["no later than ", "by ", "until "];

/// What one end tells: the first and the last year as they are counted in its era.
#[derive(Debug, Clone, Copy)]
struct Told {
    years: (i32, i32),
    era: Option<Era>,
}

/// The words in EDTF, where they name an era.
pub(super) fn in_edtf(words: &str) -> Option<String> {
    if !has_any(words, &["BC", "B.C.", "AD", "A.D.", "CE", "C.E."]) {
        return None;
    }
    let hedged = HEDGES.iter().find_map(|hedge| strip_phrase(words, hedge));
    if let Some(plain) = hedged {
        let (first, last) = one(plain)?.in_edtf()?;
        return (first == last).then(|| format!("{}~", year(first)));
    }
    if let Some(led) = with_open_end(words) {
        return Some(led);
    }
    let years = match one(words) {
        Some(told) => told.in_edtf(),
        None => range(words),
    };
    match years {
        Some((first, last)) if first == last => Some(year(first)),
        Some((first, last)) => (first < last).then(|| format!("{}/{}", year(first), year(last))),
        None => on_day(words),
    }
}

/// `no earlier than AD 276`, `before 44 BC`, `in AD 79`
fn with_open_end(words: &str) -> Option<String> {
    let behind = |leads: &[&str]| {
        let plain = leads.iter().find_map(|lead| strip_phrase(words, lead))?;
        one(plain)?.in_edtf()
    };
    if let Some((first, _)) = behind(FROM) {
        return Some(format!("{}/..", year(first)));
    }
    if let Some((_, last)) = behind(UP_TO) {
        return Some(format!("../{}", year(last)));
    }
    if let Some((first, _)) = behind(&["before "]) {
        return Some(format!("../{}", year(first.checked_sub(1)?)));
    }
    if let Some((_, last)) = behind(&["after "]) {
        return Some(format!("{}/..", year(last.checked_add(1)?)));
    }
    let (first, last) = behind(&["in "])?;
    (first == last).then(|| year(first))
}

/// `15 March 44 BC`, `24 August AD 79`, `August 79 CE`
fn on_day(words: &str) -> Option<String> {
    let named = |word: &str| ERAS.iter().find(|(name, _)| *name == word).map(|(_, era)| *era);
    let era = words.split(' ').find_map(named)?;
    let rest: Vec<&str> = words.split(' ').filter(|word| named(word).is_none()).collect();
    let (day, month, told) = match rest.as_slice() {
        [day, month, year] => (Some(day.parse::<u32>().ok()?), month, year),
        [month, year] => (None, month, year),
        _ => return None,
    };
    let month = month_from_name(&month.to_lowercase())?;
    let (first, _) = Told { era: Some(era), ..one(told)? }.in_edtf()?;
    let day = day.map(|day| format!("-{day:02}")).unwrap_or_default();
    Some(format!("{}-{month:02}{day}", year(first)))
}

/// `400 to 300 BC`, `between AD 1025 and 1148`, `50 BC to AD 20`: an end without its era is in that of the other.
fn range(words: &str) -> Option<(i32, i32)> {
    let between = strip_phrase(words, "between ").and_then(|rest| rest.split_once(" and "));
    let rest = strip_phrase(words, "from ").unwrap_or(words);
    let (first, last) =
        between.or_else(|| [" to ", "-", "\u{2013}"].iter().find_map(|link| rest.split_once(link)))?;
    let (first, last) = (one(first)?, one(last)?);
    // `50 BC to 20` may end before it begins.
    if (first.era, last.era) == (Some(Era::Before), None) {
        return None;
    }
    let era = last.era.or(first.era);
    let first = Told { era: first.era.or(era), ..first };
    Some((first.in_edtf()?.0, Told { era, ..last }.in_edtf()?.1))
}

/// A year or a century, with its era if it has one.
fn one(words: &str) -> Option<Told> {
    let words = words.trim();
    let behind = || ERAS.iter().find_map(|(name, era)| Some((words.strip_suffix(name)?, *era)));
    let before = || ERAS.iter().find_map(|(name, era)| Some((words.strip_prefix(name)?, *era)));
    let (plain, era) = behind().or_else(before).map_or((words, None), |(plain, era)| (plain, Some(era)));
    let plain = plain.trim();
    let plain = strip_phrase(plain, "the ").unwrap_or(plain);
    let year =
        || plain.parse::<i32>().ok().filter(|year| (1..10_000).contains(year) && !plain.starts_with('+'));
    let long = |nth: &str, years: i32| {
        let nth = number::ordinal(nth).and_then(|nth| i32::try_from(nth).ok())?;
        let last = nth.checked_mul(years).filter(|last| (1..10_000).contains(last))?;
        Some((last - years + 1, last))
    };
    let of_many = || {
        let in_century = || long(plain.strip_suffix(" century")?, 100);
        in_century().or_else(|| long(plain.strip_suffix(" millennium")?, 1000))
    };
    let years = year().map(|year| (year, year)).or_else(of_many)?;
    Some(Told { years, era })
}

impl Told {
    /// Its years in EDTF, which has a year 0 for 1 BC; nothing where no era is told.
    fn in_edtf(self) -> Option<(i32, i32)> {
        let (first, last) = self.years;
        Some(match self.era? {
            Era::Before => (1 - last, 1 - first),
            Era::Ours => (first, last),
        })
    }
}

fn year(year: i32) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}
