//! Words before a value that say what it is of: `out 21:00 on the 23rd`, `insured for €3 million`.

use super::{Statistic, is_participle};
use crate::value::number::{self, strip_phrase};
use crate::value::{Context, Kind, Value};

/// The most words before a date that are taken for what it is the date of.
const MOST_LEADING_WORDS: usize = 5;

/// Which of several are told.
const PLACES: &[&str] = &["first", "last", "front", "rear"];

/// What somebody has with them for so long.
const SUPPLIES: &[&str] = &[
    "batteries",
    "bedding",
    "clothes",
    "clothing",
    "food",
    "fuel",
    "medication",
    "medicine",
    "medicines",
    "provisions",
    "rations",
    "supplies",
    "water",
];

/// What a date may be said to be the date of.
const HAPPENINGS: &[&str] = &[
    "arrest", "arrived", "began", "begins", "birth", "closes", "control", "crash", "death", "died", "due",
    "end", "ends", "fell", "found", "heard", "landing", "launch", "left", "open", "opens", "out", "reopens",
    "rescue", "result", "shut", "start", "starts", "verdict", "was", "were",
];

/// `out 21:00 on the 23rd`: words before a date that say what it is the date of.
pub(super) fn read(kind: Kind, words: &str, context: &Context<'_>) -> Option<(String, Option<String>)> {
    if kind == Kind::Quantity {
        return led_amount(words, context);
    }
    if kind == Kind::Duration {
        return planned_length(words, context).or_else(|| length_of_some(words, context));
    }
    if kind == Kind::Age {
        return led_age(words, context);
    }
    if kind != Kind::Date {
        return None;
    }
    let starts = words.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at).take(MOST_LEADING_WORDS);
    starts.filter_map(|at| words.split_at_checked(at)).find_map(|(lead, date)| {
        let is_plain = lead.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | ',' | '-' | '\'' | ':'));
        let last = lead.rsplit(' ').next().unwrap_or_default().trim_end_matches([',', ':']).to_lowercase();
        // The end of `both by the end of February` is a part of the month.
        let is_part = matches!(last.as_str(), "end" | "start") && date.trim_start().starts_with("of ");
        let is_plain = is_plain && !is_part && (is_participle(&last) || HAPPENINGS.contains(&last.as_str()));
        let is_date = || Value::parse(kind, date.trim_start(), context).is_ok();
        (is_plain && is_date())
            .then(|| (date.trim_start().to_owned(), Some(lead.trim_end_matches([',', ':']).to_owned())))
    })
}

/// `planned for two weeks`, `listed for three days`: words before a length that tell how long something was to last.
fn planned_length(words: &str, context: &Context<'_>) -> Option<(String, Option<String>)> {
    const PLANS: &[&str] = &[
        "planned",
        "scheduled",
        "listed",
        "expected",
        "meant",
        "supposed",
        "due",
        "intended",
        "set down",
        "pencilled in",
        "originally",
        "initially",
    ];
    const LINKS: &[&str] =
        &["to last for ", "to last ", "to take ", "to go on for ", "to run for ", "for ", "at "];
    let plan = PLANS.iter().find_map(|plan| strip_phrase(words, plan))?.trim_start();
    let length = LINKS.iter().find_map(|link| strip_phrase(plan, link)).unwrap_or(plan).trim_start();
    let is_length = || Value::parse(Kind::Duration, length, context).is_ok();
    let lead = words.strip_suffix(length)?.trim_end();
    is_length().then(|| (length.to_owned(), Some(lead.to_owned())))
}

/// `some for 20 minutes`, `the last ones for more than five hours`, `bedding and medication for 72 hours`: of which it is the
/// length.
fn length_of_some(words: &str, context: &Context<'_>) -> Option<(String, Option<String>)> {
    const PARTS: &[&str] = &[
        "some",
        "others",
        "most",
        "many",
        "a few",
        "the first",
        "the last",
        "the rest",
        "the others",
        "the worst",
    ];
    const MOST_WORDS: usize = 4;
    let (lead, length) = words.split_once(" for ")?;
    let is_part = PARTS.iter().any(|part| strip_phrase(lead, part).is_some());
    let is_supply = lead.split([' ', ',']).any(|word| SUPPLIES.contains(&word.to_lowercase().as_str()));
    let is_short = lead.split(' ').count() <= MOST_WORDS;
    let is_length = || Value::parse(Kind::Duration, length, context).is_ok();
    ((is_part && is_short || is_supply) && is_length()).then(|| (length.to_owned(), Some(lead.to_owned())))
}

/// `a man in his 20s`: who is so old.
fn led_age(words: &str, context: &Context<'_>) -> Option<(String, Option<String>)> {
    const WHO: &[&str] = &["man ", "woman ", "boy ", "girl ", "male ", "female ", "person "];
    let rest = strip_phrase(words, "a ").unwrap_or(words);
    let age = WHO.iter().find_map(|who| strip_phrase(rest, who))?.trim_start();
    Value::parse(Kind::Age, age, context).is_ok().then(|| (age.to_owned(), None))
}

/// Whether a scope says which of several are told.
pub(super) fn is_place(scope: Option<&str>) -> bool {
    scope.is_some_and(|scope| PLACES.contains(&scope) || is_one_in_row(scope))
}

/// Whether words name one of several in a row: a stretch of it, or what ends it (`5, the highest`).
pub(super) fn is_one_in_row(words: &str) -> bool {
    const ENDS: &[&str] = &["the highest", "the lowest"];
    ENDS.contains(&words) || is_stretch_in_row(words)
}

/// Whether words name one of several stretches in a row: `second night`, `the third leg`.
fn is_stretch_in_row(words: &str) -> bool {
    const STRETCHES: &[&str] = &[
        "afternoon",
        "day",
        "evening",
        "half",
        "heat",
        "hour",
        "lap",
        "leg",
        "month",
        "morning",
        "night",
        "period",
        "quarter",
        "round",
        "set",
        "shift",
        "stage",
        "week",
        "weekend",
        "year",
    ];
    let words = strip_phrase(words, "the ").unwrap_or(words);
    let nth = words.split_once(' ').filter(|(_, stretch)| STRETCHES.contains(stretch));
    nth.is_some_and(|(nth, _)| number::ordinal(nth).is_some())
}

/// `insured for €3 million`: a participle before an amount that says what is measured; `the first four coaches`, which of them;
/// `average 14.2 °C`, by which statistic.
fn led_amount(words: &str, context: &Context<'_>) -> Option<(String, Option<String>)> {
    let behind = |place: &&str| {
        let rest = strip_phrase(strip_phrase(words, "the ").unwrap_or(words), place)?;
        let rest = rest.strip_prefix(' ').filter(|rest| number::read(rest).is_some())?;
        Some((rest.to_owned(), Some((*place).to_owned())))
    };
    if let Some(read) = PLACES.iter().find_map(behind) {
        return Some(read);
    }
    if let Some(rest) = strip_phrase(words, "now ") {
        let is_amount = Value::parse(Kind::Quantity, rest, context).is_ok();
        return is_amount.then(|| (rest.to_owned(), Some("now".to_owned())));
    }
    let (participle, rest) = words.split_once(' ')?;
    if Statistic::named(participle).is_some() && number::read(rest).is_some() {
        return Some((rest.to_owned(), Some(participle.to_owned())));
    }
    let amount = ["for ", "at "].iter().find_map(|link| rest.strip_prefix(link))?;
    let is_amount = || Value::parse(Kind::Quantity, amount, context).is_ok();
    (is_participle(&participle.to_lowercase()) && is_amount())
        .then(|| (amount.to_owned(), Some(participle.to_owned())))
}
