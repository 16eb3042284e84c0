//! The value that probably stands in words which cannot be read as a whole.
//!
//! The longest run of words that is a value, at the beginning if there is one there. All others become the scope, so that a guess never
//! makes a conflict by itself; the editor is told of it.

use super::{Context, Kind, Remark, Unit, Value, goes_on, number, strip_phrase};
use crate::value::age::is_of_death;
use crate::value::{is_month_name, parts_preposition};
use std::cmp::Ordering;
use std::ops::Range;

/// The most words that are looked through.
const MOST_WORDS: usize = 24;

/// Single words that may be a value and are more often something else.
const UNCLEAR: &[&str] = &[
    "a", "all", "an", "both", "dec", "double", "early", "few", "first", "half", "late", "many", "mar",
    "march", "may", "mon", "no", "none", "now", "once", "one", "open", "quarter", "sat", "second", "several",
    "some", "sun", "third", "twice", "zero",
];

/// The value in the words, with everything around it as its scope.
pub(super) fn guess(kind: Kind, words: &str, context: &Context<'_>) -> Option<(Value, Remark)> {
    // Days in brackets that are not those of the words are a slip that the editor must see.
    let given = words.trim().strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let is_date = |words: &str| kind == Kind::Date && Value::parse(kind, words, context).is_ok();
    if given.is_some_and(|(said, given)| is_date(said) && is_date(given)) {
        return None;
    }
    let words: Vec<&str> = words.split_whitespace().collect();
    let count = words.len();
    (2..=MOST_WORDS).contains(&count).then_some(())?;
    if kind == Kind::Date && names_impossible_day(&words, context) {
        return None;
    }
    let at = |start: usize, length: usize| found_at(kind, &words, start..start + length, context);
    let first = (1..count).rev().find_map(|length| at(0, length));
    let anywhere =
        || (1..count).rev().find_map(|length| (1..=count - length).find_map(|start| at(start, length)));
    first.or_else(anywhere).or_else(|| begun(kind, &words, context))
}

/// Whether a day is named that no calendar has: `31 February 2024` is a slip, and no February of 2024.
fn names_impossible_day(words: &[&str], context: &Context<'_>) -> bool {
    let is_impossible = |words: &[&str]| {
        let read = Value::parse(Kind::Date, &words.join(" "), context);
        read.is_err_and(|reason| reason.names_impossible_day())
    };
    let has_month = |words: &[&str]| words.iter().any(|word| is_month_name(word.trim_matches([',', '.'])));
    [2, 3, 4].into_iter().any(|length| {
        words.windows(length.min(words.len())).any(|words| has_month(words) && is_impossible(words))
    })
}

/// The value that stands at a place, with the words around it.
fn found_at(
    kind: Kind,
    words: &[&str],
    place: Range<usize>,
    context: &Context<'_>,
) -> Option<(Value, Remark)> {
    let inner = words.get(place.clone())?;
    let value = read(kind, inner, context)?;
    let (before, after) = (words.get(..place.start)?, words.get(place.end..)?);
    let is_measured = |unit: &&str| Unit::from_name(unit.trim_matches([',', '.'])).is_some();
    // Of `-5 years` the years alone tell something else than what was typed.
    let is_counted = before.last().is_some_and(|word| word.contains(|c: char| c.is_ascii_digit()));
    if is_counted && inner.first().is_some_and(is_measured) {
        return None;
    }
    // `190 kilometres from here, in 2011` is no age.
    if kind == Kind::Age && after.first().is_some_and(is_measured) {
        return None;
    }
    if kind == Kind::Quantity && parts_preposition(&inner.join(" "), &after.join(" ")) {
        return None;
    }
    if kind != Kind::Date && goes_on(&inner.join(" "), &after.join(" ")) {
        return None;
    }
    if kind == Kind::Age && (parts_school_year(before, inner, after) || is_other_day(before, &value, after)) {
        return None;
    }
    // `First Cup for 26 years`: what lasted so long narrows nothing.
    let is_led = kind == Kind::Duration && inner.first() == Some(&"for");
    let around = if is_led { after.join(" ") } else { [before, after].concat().join(" ") };
    let mut scope = around.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    match scope.matches('(').count().cmp(&scope.matches(')').count()) {
        Ordering::Less => scope.insert(0, '('),
        Ordering::Equal => {}
        Ordering::Greater => scope.push(')'),
    }
    let scope = (!scope.is_empty()).then_some(scope);
    Some((value, Remark { scope, is_guess: true }))
}

/// Whether a value ends within `Year 8` or begins there: no age is told by the class that somebody is in.
fn parts_school_year(before: &[&str], inner: &[&str], after: &[&str]) -> bool {
    let is_year = |word: Option<&&str>| word.is_some_and(|word| word.eq_ignore_ascii_case("year"));
    let is_number = |word: Option<&&str>| word.is_some_and(|word| number::read(word).is_some());
    is_year(inner.last()) && is_number(after.first()) || is_year(before.last()) && is_number(inner.first())
}

/// Whether a number is a day of a month (`baptised 4 March 1618`), or a day that of a death and no birth: `buried November 1671`.
fn is_other_day(before: &[&str], value: &Value, after: &[&str]) -> bool {
    let is_month = |word: &&str| is_month_name(word.trim_matches([',', '.']));
    let is_birth = || matches!(value, Value::Age(age) if age.as_of().is_none());
    let in_clause = before.iter().rev().take_while(|word| !word.ends_with([',', ';']));
    after.first().is_some_and(is_month) || in_clause.into_iter().any(|word| is_of_death(word)) && is_birth()
}

/// A length of time told by the day on which it began: `first elected in May 1995`.
fn begun(kind: Kind, words: &[&str], context: &Context<'_>) -> Option<(Value, Remark)> {
    let has_year = words.iter().any(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()));
    (kind == Kind::Duration && has_year).then_some(())?;
    let (date, _) = guess(Kind::Date, &words.join(" "), context)?;
    let value = Value::parse(kind, &format!("since {date}"), context).ok()?;
    Some((value, Remark { scope: None, is_guess: true }))
}

fn read(kind: Kind, words: &[&str], context: &Context<'_>) -> Option<Value> {
    let text = words.join(" ");
    let text =
        text.trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '(' | ')' | '\u{2013}' | '\u{2014}'));
    // Ages in days and weeks say that they are ages.
    let is_length = kind == Kind::Age
        && !text.contains("old")
        && ["day", "week", "hour"].iter().any(|unit| text.contains(unit));
    // `his third year at sea` is no year of age.
    let is_unit = kind == Kind::Age && ["year", "years", "month", "months"].contains(&text);
    // `100 this year` names no year, and `no bigger than a tray` no nothing.
    let is_short_number =
        kind == Kind::Date && text.len() < 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_comparison = strip_phrase(text, "no ").is_some_and(|word| word.ends_with("er") || word == "more");
    let is_unclear = is_length
        || is_unit
        || is_short_number
        || is_comparison
        || !text.contains(' ') && UNCLEAR.contains(&text.to_lowercase().as_str());
    if is_unclear || text.is_empty() {
        return None;
    }
    Value::parse(kind, text, context).ok()
}
