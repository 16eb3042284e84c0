//! Numbers, dates and quoted passages in the words of a sentence. Ordinals, times of day, shares (`one in eight`) and
//! the words *one*, *once* and *twice* are none: they mean too many things.

use super::name::names;
use super::word::{Word, words};
use crate::letters::lower;
use crate::value::{Kind, is_month_name, is_weekday_name, number_of};
use std::borrow::Cow;
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
    Date,
    /// A day without its year.
    DayOfMonth,
    /// The name of a month alone.
    Month,
    /// A number, with what stands beside it.
    Amount(Amount<'a>),
    /// A name of two words or more.
    Name,
}

/// A number in digits or words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount<'a> {
    /// The number itself.
    pub(super) number: Cow<'a, str>,
    /// Up to three words before it that may hedge it, nearest last.
    pub(super) before: Vec<Cow<'a, str>>,
    /// The word after it in the same part of the sentence.
    pub(super) noun: Option<&'a str>,
    /// The word after that.
    pub(super) next: Option<&'a str>,
    /// Whether it stands between commas behind a name, as ages do: `Ada Marsh, 35, left`.
    pub(super) is_apposition: bool,
}

const BEFORE_YEARS: &[&str] = &[
    "in", "since", "of", "by", "from", "until", "till", "during", "before", "after", "early", "late", "mid",
];
const SCALES: &[&str] = &["hundred", "thousand", "million", "billion", "trillion", "dozen"];
const HEDGES: &[&str] = &[
    "more",
    "less",
    "fewer",
    "than",
    "at",
    "least",
    "most",
    "up",
    "to",
    "over",
    "under",
    "nearly",
    "almost",
    "about",
    "around",
    "roughly",
    "approximately",
    "just",
    "some",
    "no",
    "not",
    "only",
    "exactly",
    "above",
    "below",
    "well",
];

/// Whether a word counts more than one thing.
fn is_count(word: &str) -> bool {
    number_of(word).is_some_and(|number| number > 1)
}

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
            date(rest, before).or_else(|| amount(rest, before))
        }));
    } else if kinds.contains(&Kind::Date) {
        found.extend(numbers(sentence, &quoted, date));
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
type Read<'a> = Option<(usize, Option<Form<'a>>)>;

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
        let read = if is_quoted(word) { None } else { read(rest, before) };
        at += read.as_ref().map_or(1, |(count, _)| (*count).max(1));
        let Some((count, form)) = read else { continue };
        let last = rest.get(count.saturating_sub(1)).unwrap_or(word);
        if let Some(form) = form {
            found.push(literal(sentence, word.range.start..last.range.end, form));
        }
    }
    found
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

/// A date at the start of the words, which only digits and capitals begin.
fn date<'a>(rest: &[Word<'a>], before: &[Word<'a>]) -> Read<'a> {
    let first = rest.first()?;
    first.text.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase()).then_some(())?;
    if is_iso(first.text) {
        return Some((1, Some(Form::Date)));
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
        let form = if has_year { Form::Date } else { Form::DayOfMonth };
        return Some((weekday + count + usize::from(has_year), Some(form)));
    }
    if weekday > 0 {
        return Some((1, None));
    }
    if is_month {
        let has_year = is_year(text(1));
        let form = if has_year { Form::Date } else { Form::Month };
        return Some((1 + usize::from(has_year), Some(form)));
    }
    let leads = || before.last().is_none_or(|word| BEFORE_YEARS.contains(&&*lower(word.text)));
    let stands_alone = first.is_last || rest.len() == 1 || before.last().is_some();
    let is_decade = is_decade(first.text) && before.last().is_some_and(|word| word.text == "the");
    let is_year = is_year(first.text) && leads() && stands_alone;
    (is_decade || is_year).then_some((1, Some(Form::Date)))
}

/// A number at the start of the words.
fn amount<'a>(rest: &[Word<'a>], before: &[Word<'a>]) -> Read<'a> {
    let first = rest.first()?;
    let is_scale = |word: &Word<'_>| SCALES.contains(&&*lower(word.text));
    let begins = is_number(first.text) || first.text == "one" && rest.get(1).is_some_and(is_scale);
    if !begins {
        return None;
    }
    let mut count = 1;
    while let (Some(last), Some(word)) = (rest.get(count - 1), rest.get(count)) {
        let goes_on = is_scale(word) || is_scale(last) && is_count(&lower(word.text));
        if last.is_last || !goes_on {
            break;
        }
        count += 1;
    }
    let last = rest.get(count - 1)?;
    let follows = |at: usize| rest.get(at).map(|word| word.text);
    let noun = follows(count).filter(|_| !last.is_last);
    let next = follows(count + 1).filter(|_| rest.get(count).is_some_and(|word| !word.is_last));
    let is_left_alone = is_ordinal(first.text)
        || first.text.contains(':')
        || noun.is_some_and(is_half_of_day)
        || is_share(rest.get(count..).unwrap_or_default(), before);
    let number = match rest.get(..count)? {
        [one] => Cow::Borrowed(one.text),
        several => several.iter().map(|word| word.text).collect::<Vec<_>>().join(" ").into(),
    };
    let is_behind_name =
        before.last().is_some_and(|word| word.is_last && word.text.starts_with(char::is_uppercase));
    let hedges = before.iter().rev().take(3).take_while(|word| !word.is_last);
    let mut before: Vec<Cow<'_, str>> = hedges
        .map(|word| lower(word.text))
        .take_while(|word| HEDGES.contains(&&**word) || word == "aged" || word == "age")
        .collect();
    before.reverse();
    let is_apposition = last.is_last && is_behind_name;
    let amount = Amount { number, before, noun, next, is_apposition };
    Some((count, (!is_left_alone).then_some(Form::Amount(amount))))
}

/// The hedges at the end of the words before a citation.
pub(super) fn hedges_before(before: &str) -> String {
    let words = before.split_whitespace().rev().take(3);
    let hedges = words.take_while(|word| HEDGES.contains(&&*lower(word)));
    let mut hedges: Vec<&str> = hedges.collect();
    hedges.reverse();
    hedges.join(" ")
}

/// `one in eight`, `two out of three`: seen from either number.
fn is_share(after: &[Word<'_>], before: &[Word<'_>]) -> bool {
    let joins = |word: &Word<'_>| matches!(word.text, "in" | "of");
    let counts = |word: &Word<'_>| is_number(word.text) || word.text == "one";
    let is_date =
        |at: usize| after.get(at).is_some_and(|word| is_month_name(word.text) || is_year(word.text));
    let forward = (0..4).any(|at| {
        let is_pair = after.get(at).is_some_and(joins) && after.get(at + 1).is_some_and(counts);
        is_pair && !is_date(at + 1) && !is_date(at + 2)
    });
    let backward = before.last().is_some_and(joins) && before.iter().rev().take(4).any(counts);
    forward || backward
}

fn is_iso(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let is_digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    is_digits && (lengths == [4, 2] || lengths == [4, 2, 2])
}

fn is_year(word: &str) -> bool {
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

fn is_ordinal(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = word.get(digits.len()..).unwrap_or("");
    digits.ends_with(|c: char| c.is_ascii_digit()) && matches!(ending, "st" | "nd" | "rd" | "th")
}

fn is_half_of_day(word: &str) -> bool {
    matches!(&*lower(word), "a.m" | "p.m" | "am" | "pm" | "o'clock" | "o’clock")
}

/// Digits, with a currency or a sign before them, or a number from two on in words (`twenty-four`, `ten-year-old`).
pub(super) fn is_number(word: &str) -> bool {
    // Most words are small letters and nothing else.
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return is_count(word);
    }
    let plain = word.trim_start_matches(['£', '$', '€', '-', '+']);
    let first = plain.split('-').next().unwrap_or(plain);
    plain.starts_with(|c: char| c.is_ascii_digit()) || is_count(&lower(first))
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
            ("About one in eight; the 3rd of them at 4.52 a.m. or 16:52.", &[]),
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
