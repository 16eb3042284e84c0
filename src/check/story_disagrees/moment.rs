//! Weekdays, months and times of day in the words of a sentence, with what happened then.

use super::literal::{Form, Read};
use super::setting::{Setting, setting};
use super::word::Word;
use crate::letters::lower;
use crate::value::{is_month_name, is_weekday_name, number_of};

/// A date, a weekday, a month or a time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moment<'a> {
    /// The words before it that are to be read with it, nearest last: `shortly before`.
    pub(super) hedges: Vec<&'a str>,
    /// How it hangs on what happened.
    pub(super) lead: Lead,
    /// What happened then, where the sentence says so in few words.
    pub(super) setting: Option<Setting<'a>>,
}

/// What stands before a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// `on Tuesday`, `on a Tuesday`, `early on Tuesday`, `in May`, `at 4.52 a.m.`, `shortly before noon`: something happened then.
    Then,
    /// `a Tuesday`, `Tuesday` at the beginning.
    Bare,
    /// `by Tuesday`, `every Tuesday`, `last May`: it is another moment, or may be.
    Other,
}

/// Words that are read with a time.
const HEDGES: &[&str] = &[
    "about",
    "around",
    "roughly",
    "approximately",
    "exactly",
    "precisely",
    "just",
    "shortly",
    "soon",
    "well",
    "before",
    "after",
    "nearly",
    "almost",
    "some",
];
/// Words without which those say nothing of when it happened: `before noon` is open.
const NEAR: &[&str] = &["about", "around", "roughly", "approximately", "just", "shortly", "soon"];
const PARTS: &[&str] = &["morning", "afternoon", "evening", "night"];
const HALVES: &[&str] = &["a.m", "p.m", "am", "pm", "o'clock", "o’clock"];
const NAMED: &[&str] = &["noon", "midnight", "midday"];

/// A weekday or a time of day at the start of the words.
pub(super) fn moment<'a>(rest: &[Word<'a>], before: &[Word<'a>]) -> Read<'a> {
    rest.first().filter(|word| begins_moment(word.text))?;
    time(rest, before).or_else(|| weekday(rest, before))
}

/// Whether a weekday or a time of day may begin with a word.
fn begins_moment(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || is_time_or_number(&lower(word)) || is_weekday_name(word)
}

/// Whether a word in small letters is a number or a time by itself, or the part of an hour that one begins with.
pub(super) fn is_time_or_number(word: &str) -> bool {
    matches!(word, "half" | "quarter") || NAMED.contains(&word) || number_of(word).is_some()
}

impl<'a> Moment<'a> {
    /// A date between these words.
    pub(super) fn dated(before: &[Word<'a>], after: &[Word<'a>]) -> Self {
        let is_bound =
            |word: &Word<'a>| matches!(&*lower(word.text), "until" | "till" | "by" | "before" | "after");
        let lead = if before.last().is_some_and(is_bound) { Lead::Other } else { Lead::Then };
        Self { hedges: Vec::new(), lead, setting: setting(before, after) }
    }
}

/// The month at the start of the words, by itself.
pub(super) fn month<'a>(rest: &[Word<'a>], before: &[Word<'a>]) -> Moment<'a> {
    let lead = match before.last().map(|word| lower(word.text)).as_deref() {
        None => Lead::Bare,
        Some("in") => Lead::Then,
        Some(_) => Lead::Other,
    };
    Moment { hedges: Vec::new(), lead, setting: setting(before, rest.get(1..).unwrap_or_default()) }
}

fn weekday<'a>(rest: &[Word<'a>], before: &[Word<'a>]) -> Read<'a> {
    /// `Tuesday week`, `Monday to Friday`.
    const MOVING: &[&str] = &[
        "week",
        "fortnight",
        "last",
        "next",
        "to",
        "and",
        "or",
        "until",
        "through",
        "till",
        "after",
        "before",
    ];
    let first = rest.first().filter(|word| is_weekday_name(word.text))?;
    let next = rest.get(1).filter(|_| !first.is_last);
    let count = 1 + usize::from(next.is_some_and(|word| PARTS.contains(&word.text)));
    let last = rest.get(count - 1)?;
    let behind = rest.get(count).filter(|_| !last.is_last);
    let is_other =
        behind.is_some_and(|word| MOVING.contains(&word.text) || word.text.starts_with(char::is_uppercase));
    let lead = match before.last().map(|word| lower(word.text)).as_deref() {
        _ if is_other => Lead::Other,
        None => Lead::Bare,
        Some("a") if !matches!(before, [.., on, _] if lower(on.text) == "on") => Lead::Bare,
        Some("a" | "on" | "early" | "late") => Lead::Then,
        Some(word) if HALVES.contains(&word) || is_clock(word).is_some() => Lead::Then,
        Some(_) => Lead::Other,
    };
    let setting = setting(before, rest.get(count..).unwrap_or_default());
    Some((count, Some(Form::Weekday(Moment { hedges: Vec::new(), lead, setting }))))
}

fn time<'a>(rest: &[Word<'a>], before: &[Word<'a>]) -> Read<'a> {
    let count = length(rest, before)?;
    let mut hedges: Vec<&str> = before
        .iter()
        .rev()
        .take_while(|word| !word.is_last && HEDGES.contains(&&*lower(word.text)))
        .map(|word| word.text)
        .collect();
    hedges.reverse();
    let lead = before.get(..before.len() - hedges.len()).and_then(<[Word<'_>]>::last);
    let is_near = || hedges.iter().any(|word| NEAR.contains(&&*lower(word)));
    let lead = match lead.map(|word| lower(word.text)).as_deref() {
        Some("at") => Lead::Then,
        None if hedges.is_empty() => Lead::Bare,
        _ if is_near() => Lead::Then,
        None | Some(_) => Lead::Other,
    };
    // Alone, `4.52` and `half five` may be anything.
    let is_sure = count > 1 || rest.first().is_some_and(|word| is_clock(word.text) == Some(Clock::Sure));
    if !is_sure && lead != Lead::Then {
        return None;
    }
    let setting = setting(before, rest.get(count..).unwrap_or_default());
    Some((count, Some(Form::Time(Moment { hedges, lead, setting }))))
}

/// Whether a word is a time for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clock {
    /// `16:52`, `5am`, `noon`.
    Sure,
    /// `4.52`, which may be a number.
    Likely,
    /// `5`, to which something has to come.
    Hour,
}

fn is_clock(word: &str) -> Option<Clock> {
    let word = lower(word);
    if NAMED.contains(&&*word) {
        return Some(Clock::Sure);
    }
    let digits = word.strip_suffix("am").or_else(|| word.strip_suffix("pm"));
    let has_half = digits.is_some();
    let digits = digits.unwrap_or(&word);
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, ""));
    let is_number = |part: &str, most: u32| {
        part.bytes().all(|byte| byte.is_ascii_digit()) && part.parse::<u32>().is_ok_and(|part| part <= most)
    };
    if !(1..=2).contains(&hour.len()) || !is_number(hour, 24) {
        return None;
    }
    let is_whole = minute.is_empty() && hour.len() == digits.len();
    match (is_whole, minute.len() == 2 && is_number(minute, 59)) {
        (true, _) => Some(if has_half { Clock::Sure } else { Clock::Hour }),
        (false, true) => Some(if has_half || digits.contains(':') { Clock::Sure } else { Clock::Likely }),
        (false, false) => None,
    }
}

/// How many words a time takes at the start of the words.
fn length(rest: &[Word<'_>], before: &[Word<'_>]) -> Option<usize> {
    if let Some(count) = in_words(rest) {
        return Some(with_half(rest, count));
    }
    let first = rest.first()?;
    let is_military = first.text.len() == 4 && first.text.bytes().all(|byte| byte.is_ascii_digit());
    if is_military {
        let behind = rest.get(1).filter(|_| !first.is_last).map(|word| word.text);
        return matches!(behind, Some("hrs" | "hours")).then(|| with_half(rest, 2));
    }
    let clock = is_clock(first.text).or_else(|| {
        let is_hour = number_of(&lower(first.text)).is_some_and(|hour| (1..=12).contains(&hour));
        is_hour.then_some(Clock::Hour)
    })?;
    let count = with_half(rest, 1);
    let behind = rest.get(count).filter(|_| rest.get(count - 1).is_some_and(|word| !word.is_last));
    match clock {
        Clock::Hour if count == 1 => None,
        Clock::Hour | Clock::Sure => Some(count),
        Clock::Likely if count > 1 => Some(count),
        // `at 4.52 metres`
        Clock::Likely => {
            let is_alone = behind
                .is_none_or(|word| matches!(word.text, "on" | "this" | "that" | "in" | "yesterday" | "and"));
            (is_alone && before.last().is_some()).then_some(1)
        }
    }
}

/// `half past five`, `quarter to six`, `eight minutes to five`, `ten past twelve`.
fn in_words(rest: &[Word<'_>]) -> Option<usize> {
    let text = |at: usize| rest.get(at).map(|word| lower(word.text));
    let goes_on = |count: usize| rest.iter().take(count).all(|word| !word.is_last);
    let is_hour = |at: usize| {
        let hour = || text(at).and_then(|word| word.parse().ok().or_else(|| number_of(&word)));
        hour().is_some_and(|hour: u64| (1..=12).contains(&hour))
            || text(at).is_some_and(|word| NAMED.contains(&&*word))
    };
    let first = text(0)?;
    let is_part = matches!(&*first, "half" | "quarter");
    let counts =
        is_part || first.parse().ok().or_else(|| number_of(&first)).is_some_and(|count: u64| count < 30);
    let minutes = usize::from(text(1).is_some_and(|word| matches!(&*word, "minutes" | "minute")));
    let link = text(1 + minutes)?;
    let leads = link == "past" || link == "to" && (is_part || minutes > 0);
    (counts && leads && is_hour(2 + minutes) && goes_on(2 + minutes)).then_some(3 + minutes)
}

/// So many words of a time with the half of the day, the zone and the part of the day behind them.
fn with_half(rest: &[Word<'_>], count: usize) -> usize {
    let follows = |at: usize| rest.get(at).filter(|_| rest.get(at - 1).is_some_and(|word| !word.is_last));
    let has_half = follows(count).is_some_and(|word| HALVES.contains(&&*lower(word.text)));
    let half = count + usize::from(has_half);
    // `a.m.` ends with a sign that ends nothing.
    let next = rest.get(half).filter(|_| has_half || follows(half).is_some());
    let is_zone = |word: &Word<'_>| {
        (3..=4).contains(&word.text.len()) && word.text.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    if next.is_some_and(is_zone) {
        return half + 1;
    }
    let texts: Vec<&str> = rest.iter().skip(half).take(3).map(|word| word.text).collect();
    match texts.as_slice() {
        ["local", "time", ..] => half + 2,
        ["in", "the", part] if PARTS.contains(part) && next.is_some() => half + 3,
        ["at", "night", ..] if next.is_some() => half + 2,
        _ => half,
    }
}

/// Whether a word is one of those that tell a moment, or leads to one.
pub(super) fn is_of_moment(word: &Word<'_>) -> bool {
    let text = lower(word.text);
    let joints =
        ["at", "on", "in", "the", "of", "early", "late", "local", "time", "past", "this", "that", "a"];
    joints.contains(&&*text)
        || HEDGES.contains(&&*text)
        || HALVES.contains(&&*text)
        || PARTS.contains(&&*text)
        || is_weekday_name(word.text)
        || is_month_name(word.text)
        || is_clock(&text).is_some()
        || text.starts_with(|c: char| c.is_ascii_digit())
}

impl Moment<'_> {
    /// Whether it is when somebody spoke, of which the question does not ask.
    pub(super) fn tells_of_speech(&self, question: &str) -> bool {
        self.setting.as_ref().is_some_and(|setting| setting.tells_of_speech(question))
    }
}
