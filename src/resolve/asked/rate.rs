//! Questions for so many in a length of time: `How many calls an hour?`, `Weekly rent`.

use super::super::claim::text_of;
use super::super::clues::MOST_HELD;
use crate::load::RawFact;
use crate::value::{Context, Kind, Value, time_of_adverb};

/// Lengths of time that so many may be asked for in.
const TIMES: &[&str] = &["minute", "hour", "shift", "day", "night", "week", "month", "year"];

/// What stands before a length of time where so many are asked for in each.
const EACH: &[&str] = &["a", "an", "per", "each", "every"];

/// Words before `a day` that make it something else.
const ELSE: &[&str] =
    &["on", "for", "after", "before", "than", "once", "twice", "times", "within", "of", "half", "over"];

/// The one length of time that the question asks for so many in, where a claim tells an amount for another.
pub(in crate::resolve) fn time_each(raw: &RawFact, context: &Context<'_>) -> Option<&'static str> {
    let time = asked(raw.question.text())?;
    let texts = raw.claims.items.iter().take(MOST_HELD).filter_map(|claim| text_of(&claim.value));
    let mut values = texts.filter_map(|text| Value::parse(Kind::Quantity, text.text(), context).ok());
    let is_of_other = |value: &Value| value.per().is_some_and(|per| per != time && TIMES.contains(&per));
    values.any(|value| is_of_other(&value)).then_some(time)
}

/// The length of time in a question, if it has one.
fn asked(question: &str) -> Option<&'static str> {
    let words: Vec<String> = question
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase())
        .collect();
    let time_of = |word: &str| if word == "annual" { Some("year") } else { time_of_adverb(word) };
    let is_told = |name: &&str| {
        let early = words.iter().take(3).any(|word| time_of(word) == Some(*name));
        let each = words.iter().enumerate().any(|(at, word)| {
            let before =
                |back: usize| at.checked_sub(back).and_then(|at| words.get(at)).map_or("", |word| word);
            word == name && EACH.contains(&before(1)) && !ELSE.contains(&before(2))
        });
        early || each
    };
    let mut told = TIMES.iter().copied().filter(is_told);
    let time = told.next()?;
    told.next().is_none().then_some(time)
}
