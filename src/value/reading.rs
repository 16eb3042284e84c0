//! Words → a value of a kind, with the remark beside it.

use super::{
    Age, Asked, Context, Date, Duration, Kind, Name, Place, Quantity, Quotation, Reason, Remark, Set, Text,
    Value,
};
use super::{number, remark, text};
use crate::letters::has_any;

/// More letters than any amount, date or place has, with all that may stand beside it. Their words are looked through for
/// many forms, of which some begin at every word again.
const MOST_LETTERS: usize = 1000;

impl Value {
    /// Reads one value; a code that is typed as a quantity is a text. Sets are read with [`Value::from_members`]; one line
    /// of text names the members between semicolons, else between commas and `and`.
    pub fn parse(kind: Kind, words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        check_length(kind, words)?;
        match kind {
            Kind::Text => Text::parse(words, context).map(Self::Text),
            Kind::Name => Name::parse_beside(words, context).map(Self::Name),
            // A telephone number is no amount of its first digits.
            Kind::Quantity if text::is_in_groups(words) => Text::parse(words, context).map(Self::Text),
            Kind::Quantity => Quantity::parse(words, context).map(Self::Quantity),
            Kind::Date => Date::parse(words, context)
                .or_else(|reason| made(words, context).ok_or(reason))
                .map(Self::Date),
            Kind::Age => Age::parse(words, context).map(Self::Age),
            Kind::Duration => Duration::parse(words, context).map(Self::Duration),
            Kind::Place => Place::parse(words, context).map(Self::Place),
            Kind::Quotation => Quotation::parse(words, context).map(Self::Quotation),
            Kind::Set => Set::parse_line(words, context).map(Self::Set),
        }
    }

    /// Reads one value with a remark beside it, where the words as they stand are no value: `10 in the first hour`,
    /// `17 months; he turns two in May`. The reason is that of the whole words.
    pub fn parse_remarked(
        kind: Kind,
        words: &str,
        context: &Context<'_>,
    ) -> Result<(Self, Option<Remark>), Reason> {
        check_length(kind, words)?;
        let full = in_full(kind, words).or_else(|| part_of(kind, words));
        let words = full.as_deref().unwrap_or(words);
        if let Some(value) = remark::equated(kind, words, context) {
            return Ok((value, Some(Remark { scope: None, is_guess: false })));
        }
        match Self::parse(kind, words, context) {
            Ok(value) => {
                let remark = remark::of_read(words, &value, context);
                Ok((value, remark))
            }
            Err(reason) => {
                // A slip in a unit, and a time that no clock has, are for the editor to mend.
                let is_slip = reason.help.as_ref().is_some_and(|help| help.starts_with("did you mean"))
                    || reason.message.starts_with("there is no time")
                    || reason.names_impossible_day();
                let split =
                    remark::split(kind, words, context).filter(|(_, remark)| !(is_slip && remark.is_guess));
                split.map(|(value, remark)| (value, Some(remark))).ok_or(reason)
            }
        }
    }

    /// Reads a set from its members.
    pub fn from_members(members: &[&str], context: &Context<'_>) -> Result<Self, Reason> {
        Set::parse(members, context).map(Self::Set)
    }
}

/// `291 (of 316)` as `291 of 316`.
fn part_of(kind: Kind, words: &str) -> Option<String> {
    let (part, whole) = words.strip_suffix(')').filter(|_| kind == Kind::Quantity)?.split_once(" (of ")?;
    let is_number = number::read(whole).is_some_and(|(_, rest)| rest.is_empty());
    is_number.then(|| format!("{part} of {whole}"))
}

/// Words with `incl.` and `excl.` in full, where one of them stands there and somebody's own words do not.
fn in_full(kind: Kind, words: &str) -> Option<String> {
    let is_free = matches!(kind, Kind::Text | Kind::Quotation);
    (!is_free && has_any(words, &["incl", "excl"])).then_some(())?;
    let spelt = |word: &str| match word.trim_matches(['(', '.']) {
        short @ ("incl" | "excl") => word.trim_end_matches('.').replace(short, &format!("{short}uding")),
        _ => word.to_owned(),
    };
    Some(words.split(' ').map(spelt).collect::<Vec<_>>().join(" "))
}

/// Whether words are not too many for their kind. Texts, quotations and lists may be long.
fn check_length(kind: Kind, words: &str) -> Result<(), Reason> {
    let is_short = match kind {
        Kind::Text | Kind::Quotation | Kind::Set => false,
        Kind::Name | Kind::Quantity | Kind::Date | Kind::Age | Kind::Duration | Kind::Place => true,
    };
    if is_short && words.len() > MOST_LETTERS && words.chars().count() > MOST_LETTERS {
        let message =
            format!("this is too long for a value that is no text: {MOST_LETTERS} letters are the most");
        return Err(Reason::new(message).help("use `kind: text` for a description"));
    }
    Ok(())
}

/// When somebody was born or something made, told by an age: `27-year-old vessel`, `just over 30 years old`; where the question
/// is of a birth, by one that says nothing more too: `77 when he died on 2 May 2025`.
fn made(words: &str, context: &Context<'_>) -> Option<Date> {
    let lower = words.to_lowercase();
    let counts_year = |words: &str| words.strip_suffix(" year").is_some_and(|rest| !rest.ends_with("this"));
    let tells_age = has_any(&lower, &["-year-old", " year old", "years old", "aged "]) || counts_year(&lower);
    let is_of_birth = context.hints.asked == Asked::Birth;
    let age = (tells_age || is_of_birth).then(|| Age::parse(words, context).ok()).flatten()?;
    (tells_age || age.as_of().is_some()).then_some(())?;
    Some(Date::from_age(words.trim(), age.born()))
}
