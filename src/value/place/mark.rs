//! Marks on a course or a line, by their number: `mile 20`, `the 20-mile mark`, `near kilometre 32`, `the 32nd kilometre`.

use crate::value::number::{have_turned_digits, ordinal};
use crate::value::token::number_of;

/// A mark, as a stretch from where the course begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    unit: Unit,
    number: u64,
    /// In metres.
    from: u64,
    /// In metres.
    to: u64,
    told: Told,
}

/// How a mark is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// As a mark: `mile 20`, `the 20-mile mark`.
    Exact,
    /// As a length, which may be something else: `32 km`.
    Length,
    /// By what lies near it, before or behind it.
    Near,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Mile,
    Kilometre,
}

impl Unit {
    fn of(word: &str) -> Option<Self> {
        match word {
            "mile" | "miles" => Some(Self::Mile),
            "km" | "kilometre" | "kilometres" | "kilometer" | "kilometers" => Some(Self::Kilometre),
            _ => None,
        }
    }

    const fn metres(self) -> u64 {
        match self {
            Self::Mile => 1_609,
            Self::Kilometre => 1_000,
        }
    }
}

/// How two marks of one course stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// They may be one.
    Meet,
    /// They are two.
    Apart,
}

/// What stands before the way along which a length is told: `278 km into the stage`.
const ALONG: &[&str] = &[" into the ", " along the ", " from the start"];

/// The mark that the words are; nothing where they tell more.
pub(super) fn read(words: &str) -> Option<Mark> {
    const LOOSE: &[&str] = &["near", "around", "about", "before", "after", "past", "beyond", "approaching"];
    const LIGHT: &[&str] = &["at", "the", "just", "mark", "point", "marker", "of", "on"];
    // Most places name neither.
    (words.contains("ile") || words.contains("ilomet") || words.contains("km")).then_some(())?;
    let lower = words.to_lowercase();
    let (mut unit, mut number, mut is_near, mut is_mark) = (None, None, false, false);
    let along = ALONG.iter().find_map(|way| lower.split_once(way)).map(|(length, _)| length);
    is_mark |= along.is_some();
    for word in along.unwrap_or(&lower).split([' ', '-']).filter(|word| !word.is_empty()) {
        let joined = word.strip_suffix("km").filter(|digits| !digits.is_empty());
        if let Some(found) = Unit::of(word) {
            is_mark |= number.is_none();
            unit.replace(found).is_none().then_some(())?;
        } else if let Some(found) = joined.and_then(|digits| digits.parse::<u64>().ok()) {
            (unit.replace(Unit::Kilometre).is_none() && number.replace(found).is_none()).then_some(())?;
        } else if let Some(found) = nth(word) {
            is_mark |= ordinal(word).is_some();
            number.replace(found).is_none().then_some(())?;
        } else {
            is_near |= LOOSE.contains(&word);
            is_mark |= matches!(word, "mark" | "point" | "marker");
            (LOOSE.contains(&word) || LIGHT.contains(&word)).then_some(())?;
        }
    }
    let (unit, number) = unit.zip(number)?;
    // The 20th mile ends at mile 20; about half a unit further is still there, and a unit where it is told loosely.
    let room = if is_near { unit.metres() } else { unit.metres() / 2 };
    let at = number.checked_mul(unit.metres()).filter(|at| *at > 0)?;
    let from = at.saturating_sub(unit.metres() + room - unit.metres() / 2);
    let exact = if is_mark { Told::Exact } else { Told::Length };
    let told = if is_near { Told::Near } else { exact };
    Some(Mark { unit, number, from, to: at.checked_add(room)?, told })
}

/// `20`, `twenty`, `20th`
fn nth(word: &str) -> Option<u64> {
    let number = word.parse().ok().or_else(|| number_of(word));
    number.or_else(|| ordinal(word).map(u64::from))
}

impl Mark {
    /// Nothing where the words tell it better: of two in one unit, and where one is not told as a mark.
    pub(super) fn beside(&self, other: &Self) -> Option<Marks> {
        let both = [self.told, other.told];
        if self.from <= other.to && other.from <= self.to {
            // `kilometre 30` and `kilometre 31` are two.
            let is_one = self.unit != other.unit || self.to == other.to || both.contains(&Told::Near);
            return is_one.then_some(Marks::Meet);
        }
        let is_told = self.unit != other.unit && both == [Told::Exact; 2];
        (is_told || self.is_slip_of(other)).then_some(Marks::Apart)
    }

    /// Whether one is the other with its digits turned, where nothing else could be meant: `kilometre 287`, `278km`.
    fn is_slip_of(&self, other: &Self) -> bool {
        let is_of_mark = [self.told, other.told].contains(&Told::Exact);
        let is_loose = [self.told, other.told].contains(&Told::Near);
        let is_turned = || have_turned_digits(&self.number.to_string(), &other.number.to_string());
        self.unit == other.unit && is_of_mark && !is_loose && is_turned()
    }
}
