//! What the question of a fact and the claims beside it tell of a value: the unit that its words leave open, and
//! whether a remark narrows the question or only says it again.

use super::claim::text_of;
use super::wording::{begins_with, has_phrase, has_word};
use crate::load::RawFact;
use crate::value::{
    Asked, Context, DayRange, Dimension, Hints, Kind, Reader, Relation, Unit, Value, died_in, is_score,
    leaves_currency_open,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What all claims of a fact are read with.
#[derive(Debug, Clone)]
pub(super) struct Clues {
    /// The one unit of the claims that have one, where it fits the bare numbers too.
    pub(super) unit: Option<Unit>,
    /// What else the claims tell of each other's words.
    pub(super) hints: Hints,
    /// Names whose words tell that one is called by several.
    pub(super) names: Vec<Value>,
    /// Whether the question is how old the dead were: then no birthday lies between two claims.
    pub(super) is_of_dead: bool,
    /// The year of that death, where a claim tells it: of `1791–1856`.
    pub(super) died: Option<DayRange>,
    question: String,
}

impl Clues {
    /// The clues of a fact; `context` has the tables of the site.
    pub(super) fn of(raw: &RawFact, context: &Context<'_>, reader: &Reader) -> Self {
        let claims = raw.claims.items.iter().filter_map(|claim| text_of(&claim.value));
        let mut seen = BTreeSet::new();
        let texts: Vec<&str> =
            claims.map(|text| text.value.as_str()).filter(|text| seen.insert(*text)).collect();
        let hints = match Kind::from_name(raw.kind.value.trim()) {
            Some(Kind::Quantity) => Hints {
                asked: amount_asked(&raw.question.value, &texts),
                ..hints_of_amounts(&texts, context, reader)
            },
            Some(Kind::Date) => hints_of_dates(&raw.question.value, &texts, context),
            Some(Kind::Duration) => Hints {
                asked: term_asked(&raw.question.value),
                has_counted_days: is_of_sittings(&raw.question.value)
                    || texts.iter().any(|text| is_in_counted_days(text, context, reader)),
                ..Hints::default()
            },
            Some(Kind::Text) => Hints { asked: kinship_asked(&raw.question.value), ..Hints::default() },
            Some(Kind::Name | Kind::Age | Kind::Place | Kind::Quotation | Kind::Set) | None => {
                Hints::default()
            }
        };
        let is_amount = raw.kind.value.trim() == Kind::Quantity.name();
        let unit = if is_amount { shared_unit(&texts, context, reader) } else { None };
        let is_name = raw.kind.value.trim() == Kind::Name.name();
        let names = if is_name { names_told(&texts, context, reader) } else { Vec::new() };
        let is_of_dead = raw.kind.value.trim() == Kind::Age.name() && asks_of_dead(&raw.question.value);
        let died = texts.iter().filter(|_| is_of_dead).find_map(|text| died_in(text));
        Self { unit, hints, names, is_of_dead, died, question: raw.question.value.clone() }
    }

    /// Whether the words of a remark all stand in the question (`14 on board`, of `People on board`).
    pub(super) fn restates(&self, remark: &str) -> bool {
        // Of `68 people in 17 cabins`, not the cabins are 68.
        let has_number = remark.contains(|c: char| c.is_ascii_digit());
        let (asked, words) = (asked(&self.question), content_words(remark));
        !has_number && !words.is_empty() && words.iter().all(|word| asked.contains(word))
    }
}

fn asks_of_dead(question: &str) -> bool {
    const DEAD: &[&str] = &["died", "dies", "dead", "death", "killed", "drowned", "murdered"];
    has_word(question, DEAD)
}

/// Whether the answer is an amount, a difference of two, the end of what is allowed, or a score.
fn amount_asked(question: &str, texts: &[&str]) -> Asked {
    const LIMITS: &[&str] = &["limit", "limits", "maximum", "ceiling", "cap"];
    const DIFFERENCES: &[&str] = &[
        "difference",
        "rise",
        "rose",
        "drop",
        "dropped",
        "fall",
        "fell",
        "increase",
        "decrease",
        "change",
        "anomaly",
        "above",
        "below",
        "warmer",
        "colder",
        "hotter",
        "cooler",
        "higher",
        "lower",
        "warming",
        "cooling",
        "excess",
    ];
    if has_word(question, LIMITS) {
        Asked::Limit
    } else if let Some(end) = end_asked(question) {
        end
    } else if has_word(question, DIFFERENCES) {
        Asked::Difference
    } else if texts.iter().any(|text| is_score(text)) {
        Asked::Score
    } else {
        Asked::Amount
    }
}

/// Which end of a range: `Lower estimate`, `the top of the range`.
fn end_asked(question: &str) -> Option<Asked> {
    const RANGES: &[&str] = &["estimate", "end", "range", "bound", "guess"];
    const LOW: &[&str] = &["lower", "low", "lowest", "bottom"];
    const HIGH: &[&str] = &["upper", "high", "highest", "top", "higher"];
    has_word(question, RANGES).then_some(())?;
    match (has_word(question, LOW), has_word(question, HIGH)) {
        (true, false) => Some(Asked::LowEnd),
        (false, true) => Some(Asked::HighEnd),
        (true, true) | (false, false) => None,
    }
}

fn hints_of_dates(question: &str, texts: &[&str], context: &Context<'_>) -> Hints {
    let on_some_day = Context { as_of: Some(some_day()), ..*context };
    let beside =
        |text: &str| Value::parse_remarked(Kind::Date, text, &on_some_day).ok().map(|(value, _)| value);
    let read = |text: &&str| Value::parse(Kind::Date, text, &on_some_day).ok().or_else(|| beside(text));
    let values: Vec<Value> = texts.iter().filter_map(read).collect();
    Hints {
        asked: time_asked(question),
        year: the_one(values.iter().filter_map(Value::own_year)),
        time: the_one(values.iter().filter_map(Value::exact_time)),
        has_zones: texts.iter().any(|text| names_zone(text, context)),
        ..Hints::default()
    }
}

/// What all tell alike.
fn the_one<T: PartialEq>(mut told: impl Iterator<Item = T>) -> Option<T> {
    let first = told.next()?;
    told.all(|other| other == first).then_some(first)
}

fn names_told(texts: &[&str], context: &Context<'_>, reader: &Reader) -> Vec<Value> {
    // Every claim is held against these.
    const MOST_TOLD: usize = 16;
    let different: BTreeSet<&str> = texts.iter().copied().collect();
    let read = |text: &str| reader.read(Kind::Name, text, context).ok();
    let names = different.into_iter().filter_map(read).filter(|(_, remark)| remark.is_none());
    names.map(|(name, _)| name).filter(Value::tells_other_names).take(MOST_TOLD).collect()
}

/// Whether a stretch of time is asked for, with both its ends, or how long something has gone on.
fn time_asked(question: &str) -> Asked {
    const STRETCHES: &[&str] =
        &["hours", "opening times", "visiting times", "dates of", "period of", "closed from", "open from"];
    const AHEAD: &[&str] = &["will", "may", "might", "expected", "likely", "planned", "is", "until"];
    if has_phrase(question, STRETCHES) {
        Asked::Stretch
    } else if has_phrase(question, &["how long"]) && !has_word(question, AHEAD) {
        Asked::Lapse
    } else {
        Asked::Amount
    }
}

/// Whether the question is for how long somebody or something is bound.
fn term_asked(question: &str) -> Asked {
    const TERMS: &[&str] = &[
        "sentence",
        "sentenced",
        "jailed",
        "jail",
        "prison",
        "imprisonment",
        "ban",
        "banned",
        "suspension",
        "suspended",
        "contract",
        "lease",
        "mandate",
        "disqualification",
        "disqualified",
        "probation",
        "guarantee",
        "warranty",
    ];
    if has_word(question, TERMS) { Asked::Term } else { Asked::Amount }
}

/// Whether the question is of what pauses at nights and weekends, and is counted in days of sitting.
fn is_of_sittings(question: &str) -> bool {
    const SITTINGS: &[&str] = &["trial", "hearing", "hearings", "inquest", "inquiry", "tribunal"];
    has_word(question, SITTINGS)
}

/// Whether the question is what one person is to another.
fn kinship_asked(question: &str) -> Asked {
    const ASKING: &[&str] = &[
        " is to ",
        " are to ",
        " was to ",
        " were to ",
        "related to",
        "relation to",
        "relationship",
        "kinship",
    ];
    let mut leads = ["what is ", "what are ", "what was ", "what were "].iter();
    let asks_what = leads.any(|lead| begins_with(question, lead));
    let is_asked = has_phrase(question, ASKING) || asks_what && has_phrase(question, &[" to "]);
    if is_asked { Asked::Kinship } else { Asked::Amount }
}

/// A day on which words can be read that rest on one, where it makes no difference which.
fn some_day() -> DayRange {
    let day = NaiveDate::from_ymd_opt(2000, 1, 1);
    DayRange { first: day, last: day }
}

fn hints_of_amounts(texts: &[&str], context: &Context<'_>, reader: &Reader) -> Hints {
    let has_sterling = texts.iter().any(|text| text.contains(['£', '￡']));
    Hints {
        pounds: has_sterling.then(|| Unit::from_name("GBP")).flatten(),
        coin: coin_named(texts, context, reader),
        degrees: scale_of_degrees(texts, context),
        points: told(texts, "point", Dimension::Points, context),
        currency: currency_beside_free(texts, context),
        in_millions: texts.iter().any(|text| is_in_millions(text)),
        ..Hints::default()
    }
}

/// The one currency that claims name in full, if that goes by the name that others use alone (`CHF 500`, `500 francs`).
/// Bare dollars can as well be those of the United States, and are unless only the others meet (`A$500`, `$500`).
fn coin_named(texts: &[&str], context: &Context<'_>, reader: &Reader) -> Option<Unit> {
    let read = |text: &&str| reader.read(Kind::Quantity, text, context).ok()?.0.unit();
    let coin = the_one(texts.iter().filter_map(read).filter(Unit::shares_name))?;
    let hints = Hints { coin: Some(coin), ..Hints::default() };
    let at_home = Context { hints, ..*context };
    let (bare, named): (Vec<_>, Vec<_>) = texts
        .iter()
        .filter_map(|text| {
            Some((
                reader.read(Kind::Quantity, text, context).ok()?.0,
                reader.read(Kind::Quantity, text, &at_home).ok()?.0,
            ))
        })
        .partition(|(abroad, home)| abroad.unit() != home.unit());
    let is_money = bare.iter().any(|(abroad, _)| abroad.unit().is_some_and(|unit| unit.is_money()));
    let meets = || bare.iter().any(|(_, one)| named.iter().any(|(_, other)| meet(one, other)));
    (!is_money || meets()).then_some(coin)
}

fn meet(one: &Value, other: &Value) -> bool {
    matches!(one.compare(other).relation, Relation::Same | Relation::Compatible)
}

/// The one currency that claims name, if another says that there is nothing to pay, or how many figures the sum has.
fn currency_beside_free(texts: &[&str], context: &Context<'_>) -> Option<Unit> {
    texts.iter().any(|text| leaves_currency_open(text)).then_some(())?;
    let read = |text: &&str| Value::parse_remarked(Kind::Quantity, text, context).ok()?.0.unit();
    the_one(texts.iter().filter_map(read).filter(Unit::is_money))
}

/// The one unit of the dimension that claims name, if some text has the word without saying which.
fn told(texts: &[&str], word: &str, dimension: Dimension, context: &Context<'_>) -> Option<Unit> {
    texts.iter().any(|text| text.contains(word)).then_some(())?;
    let read = texts.iter().filter_map(|text| Value::parse(Kind::Quantity, text, context).ok()?.unit());
    let mut units = read.filter(|unit| unit.dimension() == dimension);
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}

/// The scale of bare degrees: the one that claims name, or the other where only that makes the numbers meet (`22
/// degrees`, `72F`).
fn scale_of_degrees(texts: &[&str], context: &Context<'_>) -> Option<Unit> {
    texts.iter().any(|text| text.contains("degree")).then_some(())?;
    let is_both = || {
        let read = |text: &&str| Value::parse(Kind::Quantity, text, context).ok()?.unit();
        texts.iter().filter_map(read).find(|unit| unit.dimension() == Dimension::Temperature)
    };
    let named = told(texts, "degree", Dimension::Temperature, context).or_else(is_both)?;
    let read = |text: &str, degrees: Unit| {
        let hints = Hints { degrees: Some(degrees), ..Hints::default() };
        Value::parse(Kind::Quantity, text, &Context { hints, ..*context }).ok()
    };
    let (bare, scaled): (Vec<&str>, Vec<&str>) = texts.iter().partition(|text| {
        text.contains("degree") && read(text, named) != Value::parse(Kind::Quantity, text, context).ok()
    });
    let meets = |scale: Unit| {
        let mut pairs = bare.iter().flat_map(|one| scaled.iter().map(move |other| (one, other)));
        pairs.any(|(one, other)| {
            read(one, scale).zip(read(other, scale)).is_some_and(|(one, other)| meet(&one, &other))
        })
    };
    let other = ["°C", "°F"].iter().filter_map(|name| Unit::from_name(name)).find(|scale| *scale != named)?;
    Some(if !meets(named) && meets(other) { other } else { named })
}

/// The unit of all claims that have one, if the bare numbers beside them are of the same size.
fn shared_unit(texts: &[&str], context: &Context<'_>, reader: &Reader) -> Option<Unit> {
    let is_plain = |text: &&str| text.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' '));
    if texts.iter().all(is_plain) {
        return None;
    }
    let read = |text: &str| reader.read(Kind::Quantity, text, context).ok().map(|read| read.0);
    let values: Vec<(&str, Value)> = texts.iter().filter_map(|text| Some((*text, read(text)?))).collect();
    let mut units = values.iter().filter_map(|(_, value)| value.unit()).filter(|unit| !unit.is_count());
    let unit = units.next()?;
    let is_absolute =
        !matches!(unit.dimension(), Dimension::Proportion | Dimension::Points | Dimension::Time);
    (is_absolute && units.all(|other| other == unit)).then_some(())?;
    let (bare, in_unit): (Vec<_>, Vec<_>) = values.iter().partition(|(_, value)| value.is_bare_number());
    let context = Context { unit: Some(unit), ..*context };
    let mut bare = bare.iter().filter_map(|(text, _)| Value::parse(Kind::Quantity, text, &context).ok());
    bare.all(|value| in_unit.iter().any(|(_, other)| value.is_of_size_of(other))).then_some(unit)
}

fn is_in_counted_days(text: &str, context: &Context<'_>, reader: &Reader) -> bool {
    let read = || reader.read(Kind::Duration, text, context).ok();
    text.contains("day") && read().is_some_and(|(value, _)| value.is_in_counted_days())
}

/// Whether a time names its zone, on whatever day it was told.
fn names_zone(text: &str, context: &Context<'_>) -> bool {
    let capitals = text.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase));
    if !capitals && !text.contains("time") && !text.contains(['+', 'Z']) {
        return false;
    }
    let read = Value::parse_remarked(Kind::Date, text, &Context { as_of: Some(some_day()), ..*context });
    read.is_ok_and(|(value, _)| value.names_zone())
}

/// Whether some number of the text goes into the hundred thousands, or is told in millions.
fn is_in_millions(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit() && c != ',');
    numbers.any(|number| number.bytes().filter(u8::is_ascii_digit).count() >= 6)
        || ["million", "billion", "bn"].iter().any(|word| text.contains(word))
}

/// The words of a question; none where it asks for two things, which a remark may tell apart.
fn asked(question: &str) -> Vec<String> {
    let is_for_two = [" and ", " or ", ", ", " & ", "; "].iter().any(|link| question.contains(link));
    if is_for_two { Vec::new() } else { content_words(question) }
}

/// Whether a question is for two things that go by one word, which then stands on both sides of its `and`.
pub(super) fn asks_for_two(question: &str) -> bool {
    // Most questions are for one thing.
    if !has_phrase(question, &[" and "]) {
        return false;
    }
    let question = question.to_lowercase();
    // `What the buyer pays and what the seller gets`
    let asks_twice = |one: &str, two: &str| {
        const ASKING: &[&str] = &["what ", "when ", "who ", "how many ", "how much ", "where "];
        ASKING.iter().any(|word| one.starts_with(word) && two.starts_with(word))
    };
    question.split_once(" and ").is_some_and(|(one, two)| {
        asks_twice(one, two) || weighty(one).any(|word| weighty(two).any(|other| other == word))
    })
}

/// The weighty words of one side of a question.
fn weighty(side: &str) -> impl Iterator<Item = &str> {
    const LEAST_LETTERS: usize = 4;
    const LIGHT: &[&str] = &[
        "about", "after", "again", "also", "been", "before", "between", "during", "each", "first", "from",
        "have", "here", "into", "last", "many", "more", "most", "much", "only", "other", "over", "some",
        "such", "than", "that", "this", "does", "them", "then", "there", "they", "under", "what", "when",
        "where", "which", "while", "will", "would",
    ];
    let words = side.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.len() >= LEAST_LETTERS && !LIGHT.contains(word)).filter_map(content_word)
}

/// The words that carry the sense, in small letters and without the ending of the plural.
fn content_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.filter_map(|word| content_word(&word).map(str::to_owned)).collect()
}

/// A word in small letters without the ending of the plural, if it carries sense.
fn content_word(word: &str) -> Option<&str> {
    const SMALL: &[&str] =
        &["the", "and", "for", "was", "were", "are", "did", "his", "her", "its", "their", "with"];
    let carries_sense = word.len() > 2 && !SMALL.contains(&word);
    carries_sense.then(|| word.strip_suffix('s').unwrap_or(word))
}
