//! Numbers, dates, times of day and quoted passages in the words of a sentence. Ordinals, shares (`one in eight`) and the
//! words *one*, *once* and *twice* are none: they mean too many things.

use super::amount::{Amount, amount};
use super::moment::{self, Moment};
use super::name::names;
use super::word::{Word, words};
use crate::letters::lower;
use crate::value::{Kind, is_month_name, is_weekday_name};
use std::ops::Range;

/// Words that state something a fact can judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Literal<'a> {
    /// As they stand in the sentence.
    pub(super) words: &'a str,
    /// Where they stand in its words.
    pub(super) range: Range<usize>,
    /// What they are.
    pub(super) form: Form<'a>,
}

/// What a literal is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form<'a> {
    /// All the words of a citation.
    Whole,
    /// A passage of two or more words between quotation marks, without these.
    Quoted,
    /// A day, a month of a year, or a year.
    Date(Moment<'a>),
    /// A day without its year.
    DayOfMonth(Moment<'a>),
    /// The name of a month alone.
    Month(Moment<'a>),
    /// A weekday alone, with the part of its day: `Tuesday night`.
    Weekday(Moment<'a>),
    /// A time of day.
    Time(Moment<'a>),
    /// A number, with what stands beside it.
    Amount(Amount<'a>),
    /// A name of two words or more.
    Name,
}

impl Form<'_> {
    /// Whether two literals are both dates, both times, both amounts. A date tells the weekday too.
    pub(super) const fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Form::Date(_) | Form::DayOfMonth(_) | Form::Month(_),
                Form::Date(_) | Form::DayOfMonth(_) | Form::Month(_) | Form::Weekday(_),
            )
            | (Form::Weekday(_), Form::Weekday(_))
            | (Form::Time(_), Form::Time(_))
            | (Form::Amount(_), Form::Amount(_)) => true,
            (
                Form::Whole
                | Form::Quoted
                | Form::Date(_)
                | Form::DayOfMonth(_)
                | Form::Month(_)
                | Form::Weekday(_)
                | Form::Time(_)
                | Form::Amount(_)
                | Form::Name,
                _,
            ) => false,
        }
    }
}

impl<'a> Form<'a> {
    /// Whether where this is right, the other in the same words of a citation may be about something else. The time and
    /// the day of one moment are each right or wrong.
    pub(super) const fn keeps(&self, other: &Self) -> bool {
        !matches!(
            (self, other),
            (Form::Time(_), Form::Date(_) | Form::DayOfMonth(_) | Form::Month(_) | Form::Weekday(_))
                | (Form::Date(_) | Form::DayOfMonth(_) | Form::Month(_) | Form::Weekday(_), Form::Time(_))
        )
    }

    pub(super) const fn is_amount(&self) -> bool {
        matches!(self, Form::Amount(_))
    }

    /// Whether they are two numbers that say one thing of two moments.
    pub(super) fn pairs_with(&self, other: &Self) -> bool {
        matches!((self, other), (Form::Amount(amount), Form::Amount(other)) if amount.pairs_with(other))
    }

    /// What it tells as a date or a time of day.
    pub(super) const fn moment(&self) -> Option<&Moment<'a>> {
        match self {
            Form::Date(moment)
            | Form::DayOfMonth(moment)
            | Form::Month(moment)
            | Form::Weekday(moment)
            | Form::Time(moment) => Some(moment),
            Form::Whole | Form::Quoted | Form::Amount(_) | Form::Name => None,
        }
    }
}

const BEFORE_YEARS: &[&str] = &[
    "in", "since", "of", "by", "from", "until", "till", "during", "before", "after", "early", "late", "mid",
];
impl<'a> Literal<'a> {
    /// All the words of a citation.
    pub(super) fn whole(words: &'a str, range: &Range<usize>) -> Self {
        Self { words, range: range.clone(), form: Form::Whole }
    }
}

/// The literals of a sentence that facts of these kinds can judge, in order. What stands in a quoted passage is none of
/// its own.
pub(super) fn literals<'a>(sentence: &'a str, kinds: &[Kind]) -> Vec<Literal<'a>> {
    let quoted = quoted(sentence);
    let mut found: Vec<Literal<'_>> =
        quoted.iter().map(|range| literal(sentence, range.clone(), Form::Quoted)).collect();
    if kinds.iter().any(|kind| judges_amounts(*kind)) {
        found.extend(numbers(sentence, &quoted, |rest, before| {
            date_or_time(rest, before).or_else(|| amount(rest, before))
        }));
    } else if kinds.contains(&Kind::Date) {
        found.extend(numbers(sentence, &quoted, date_or_time));
    }
    if kinds.contains(&Kind::Name) {
        found.extend(names(sentence, &quoted));
    }
    found.sort_by_key(|literal| literal.range.start);
    found
}

/// Whether facts of a kind can judge amounts, which dates have to be told from.
const fn judges_amounts(kind: Kind) -> bool {
    match kind {
        Kind::Quantity | Kind::Age | Kind::Duration | Kind::Set => true,
        Kind::Text | Kind::Name | Kind::Date | Kind::Place | Kind::Quotation => false,
    }
}

/// What is read at the start of some words, with those before them: how many of them it takes, and its form, unless it
/// is left alone.
pub(super) type Read<'a> = Option<(usize, Option<Form<'a>>)>;

/// The amounts and dates of a sentence that `read` reads, in order.
fn numbers<'a>(
    sentence: &'a str,
    quoted: &[Range<usize>],
    read: impl Fn(&[Word<'a>], &[Word<'a>]) -> Read<'a>,
) -> Vec<Literal<'a>> {
    let all = words(sentence);
    let is_quoted = |word: &Word<'_>| quoted.iter().any(|range| range.contains(&word.range.start));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = all.get(at) {
        let rest = all.get(at..).unwrap_or_default();
        let before = all.get(..at).unwrap_or_default();
        let read = if may_begin(word.text) && !is_quoted(word) { read(rest, before) } else { None };
        at += read.as_ref().map_or(1, |(count, _)| (*count).max(1));
        let Some((count, form)) = read else { continue };
        let last = rest.get(count.saturating_sub(1)).unwrap_or(word);
        if let Some(form) = form {
            found.push(literal(sentence, word.range.start..last.range.end, form));
        }
    }
    found
}

/// Whether an amount or a date may begin with a word. Nearly all words of a story are small letters and nothing else, and end
/// here.
fn may_begin(word: &str) -> bool {
    let is_small = word.bytes().all(|byte| byte.is_ascii_lowercase());
    !is_small || moment::is_time_or_number(word)
}

fn literal<'a>(sentence: &'a str, range: Range<usize>, form: Form<'a>) -> Literal<'a> {
    Literal { words: sentence.get(range.clone()).unwrap_or(""), range, form }
}

/// The stretches between quotation marks that have two words or more.
fn quoted(sentence: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // None of these marks is ASCII.
    if sentence.is_ascii() {
        return found;
    }
    let mut open = None;
    for (at, c) in sentence.char_indices() {
        let after = sentence.get(at + c.len_utf8()..).unwrap_or_default();
        match open {
            None => open = closing(c).map(|close| (at + c.len_utf8(), close)),
            Some((start, close)) if c == close && !is_apostrophe(c, after) => {
                if sentence.get(start..at).is_some_and(|words| words.split_whitespace().count() > 1) {
                    found.push(start..at);
                }
                open = None;
            }
            Some(_) => {}
        }
    }
    found
}

const fn closing(open: char) -> Option<char> {
    match open {
        '“' => Some('”'),
        '‘' => Some('’'),
        '„' => Some('“'),
        '«' => Some('»'),
        _ => None,
    }
}

fn is_apostrophe(c: char, after: &str) -> bool {
    c == '’' && after.starts_with(char::is_alphanumeric)
}

fn date_or_time<'a>(rest: &[Word<'a>], before: &[Word<'a>]) -> Read<'a> {
    date(rest, before).or_else(|| moment::moment(rest, before))
}

/// A date at the start of the words, which only digits and capitals begin.
fn date<'a>(rest: &[Word<'a>], before: &[Word<'a>]) -> Read<'a> {
    let first = rest.first()?;
    first.text.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase()).then_some(())?;
    let moment = |count: usize| Moment::dated(before, rest.get(count..).unwrap_or_default());
    if is_iso(first.text) {
        return Some((1, Some(Form::Date(moment(1)))));
    }
    let weekday = usize::from(is_weekday_name(first.text));
    let text = |at: usize| rest.get(weekday + at).map(|word| word.text).unwrap_or_default();
    let ends = |at: usize| rest.get(weekday + at).is_none_or(|word| word.is_last);
    let of = usize::from(is_day(text(0)) && text(1) == "of");
    let is_month = is_month_name(text(0));
    let day_and_month = if is_day(text(0)) && is_month_name(text(1 + of)) && !ends(0) {
        Some(2 + of)
    } else if is_month && is_day(text(1)) && !ends(0) {
        Some(2)
    } else {
        None
    };
    if let Some(count) = day_and_month {
        let has_year = is_year(text(count));
        let count = weekday + count + usize::from(has_year);
        let moment = moment(count);
        let form = if has_year { Form::Date(moment) } else { Form::DayOfMonth(moment) };
        return Some((count, Some(form)));
    }
    if weekday > 0 {
        return None;
    }
    if is_month {
        let has_year = is_year(text(1));
        let form = if has_year { Form::Date(moment(2)) } else { Form::Month(moment::month(rest, before)) };
        return Some((1 + usize::from(has_year), Some(form)));
    }
    let joins_years = || match before {
        [.., year, joint] => is_year(year.text) && matches!(joint.text, "to" | "and" | "or"),
        [] | [_] => false,
    };
    let leads =
        || before.last().is_none_or(|word| BEFORE_YEARS.contains(&&*lower(word.text))) || joins_years();
    let stands_alone = first.is_last || rest.len() == 1 || before.last().is_some();
    let is_decade = is_decade(first.text) && before.last().is_some_and(|word| word.text == "the");
    let is_year = is_year(first.text) && leads() && stands_alone;
    (is_decade || is_year).then(|| (1, Some(Form::Date(moment(1)))))
}

fn is_iso(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let is_digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    is_digits && (lengths == [4, 2] || lengths == [4, 2, 2])
}

pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u32>().is_ok_and(|year| (1500..=2100).contains(&year))
}

/// `1990s`.
pub(super) fn is_decade(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|year| is_year(year) && year.ends_with('0'))
}

/// `3` or `3rd`.
fn is_day(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_sound = digits.len() == word.len() || is_ordinal(word);
    is_sound && digits.len() <= 2 && digits.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day))
}

pub(super) fn is_ordinal(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = word.get(digits.len()..).unwrap_or("");
    digits.ends_with(|c: char| c.is_ascii_digit()) && matches!(ending, "st" | "nd" | "rd" | "th")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_found_whole() {
        let cases: &[(&str, &[&str])] = &[
            ("Two reports of 12 November 2019 agree.", &["Two", "12 November 2019"]),
            ("On Monday 11 November, three men.", &["Monday 11 November", "three"]),
            ("She said “we are here” and left in 2012.", &["we are here", "2012"]),
            ("About one in eight; the 3rd of them at 4.52 a.m. or 16:52.", &["4.52 a.m", "16:52"]),
            ("At half past five on Monday night, not 4.52 m.", &["half past five", "Monday night", "4.52"]),
            ("It cost £3.4 million, not two hundred.", &["£3.4 million", "two hundred"]),
            ("In August 2011 the 35-year-old left (five stayed).", &["August 2011", "35-year-old", "five"]),
            ("One of them.", &[]),
            ("‘We can’t go,’ he said of the dogs’ bed.", &["We can’t go,"]),
            ("It was „wirklich schlimm“ or «très grave».", &["wirklich schlimm", "très grave"]),
            ("Built in the 1990s; 1990s style.", &["1990s", "1990s"]),
        ];
        for (sentence, expected) in cases {
            let found =
                literals(sentence, Kind::ALL).into_iter().filter(|literal| literal.form != Form::Name);
            let found: Vec<&str> = found.map(|literal| literal.words).collect();
            assert_eq!(found, *expected, "{sentence}");
        }
    }
}
