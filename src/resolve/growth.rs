//! Whether the claims of a fact show that it is a running count, where the editor has not said so.
//!
//! Words of one claim, or of the question, may say it (`six so far`). A toll (the dead, hurt, missing, arrested …) is one
//! too, and so is what is found or seen by and by, where three different figures of three days within weeks rise from day to
//! day: two may be an error, three are a series. Of what is gathered as long as anybody gives (signatures, gifts) two are
//! enough. It is none where two figures of one day differ, where one is another with its digits turned, or where a year is
//! named: then the event is long past, and its count stands still. Two are enough too where a claim says itself that it has
//! grown.

mod going_on;
mod told;
mod year;

pub(super) use going_on::around_value;

use super::claim::{FactFrame, ReadClaim, text_of};
use super::wording::{Wording, ends_with, has_phrase, has_word};
use crate::load::Typed;
use crate::value::{Axis, DayRange, Dimension, Kind, Relation, Unit, Value, have_turned_digits, state};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Words that say that a count is not closed.
const OPEN: &[&str] =
    &["so far", "to date", "and counting", "and rising", "still rising", "expected to rise"];

/// Words of a question that say that what is counted grew.
const GREW: &[&str] = &[
    "went on",
    "wore on",
    "at different times",
    "at various times",
    "day by day",
    "hour by hour",
    "over the week",
    "over the days",
    "over time",
    "progressed",
];

/// States of which a count rises while an event is reported.
const TOLLS: &[&str] = &["dead", "injured", "missing", "arrested", "treated", "in hospital", "evacuated"];

/// States that end: some of the hurt die, the missing are found, people go home.
const ENDING: &[&str] = &["injured", "missing", "in hospital", "evacuated"];

/// Words for what is found, reached or seen by and by.
const BY_AND_BY: (&[&str], &[&str]) = (
    &[
        "cases",
        "cleared",
        "collected",
        "counted",
        "found",
        "infected",
        "recovered",
        "rescued",
        "tested",
        "vaccinated",
        "watched",
    ],
    &[],
);

/// Words for what is gathered as long as anybody gives.
const GATHERED: (&[&str], &[&str]) = (
    &[
        "clicks",
        "donations",
        "donors",
        "downloads",
        "followers",
        "gifts",
        "petition",
        "pledges",
        "sightings",
        "signatories",
        "signatures",
        "subscribers",
        "views",
    ],
    &["calls from", "reports from the public", "tips from"],
);

/// Words for what spreads, of which the area is told.
const SPREADING: &[&str] = &[
    "fire",
    "fires",
    "wildfire",
    "wildfires",
    "bushfire",
    "bushfires",
    "blaze",
    "burned",
    "burnt",
    "spill",
    "slick",
];

/// The fewest days and values that make a series, those of what is gathered, and those of what is told to go on.
const LEAST: usize = 3;
const LEAST_GATHERED: usize = 2;
const LEAST_GOING_ON: usize = 2;

/// So many different figures are held against each other.
const MOST_COMPARED: usize = 256;

/// The most days between the first report of an event and the last of a running count.
const LONGEST: i64 = 62;

/// Whether a question asks for a length of time that is not over: `How long has it been closed?`
pub(super) fn asks_for_going_on(question: &Wording<'_>) -> bool {
    going_on::is_asked(question)
}

/// Whether a question counts those in a state that ends, so that there may be fewer later.
pub(super) fn may_fall(question: &Wording<'_>) -> bool {
    question.text.split_whitespace().filter_map(state).any(|state| ENDING.contains(&state))
}

/// Whether the claims show that the fact is a running count.
pub(super) fn is_shown(frame: &FactFrame<'_>, claims: &[ReadClaim<'_>]) -> bool {
    if frame.kind == Some(Kind::Duration) {
        let goes_on = going_on::is_asked(&frame.clues.question) || claims.iter().any(going_on::is_told);
        return goes_on && !going_on::are_over(claims) && is_series(claims, LEAST_GOING_ON);
    }
    if frame.kind != Some(Kind::Quantity) {
        return false;
    }
    // `240 per gram` is a level, which others measured elsewhere.
    let is_level = |per: &str| Unit::from_name(per).is_some();
    if claims.iter().any(|read| read.claim.value.per().is_some_and(is_level)) {
        return false;
    }
    let texts: BTreeSet<&str> =
        claims.iter().filter_map(|read| text_of(&read.raw.value)).map(Typed::text).collect();
    let texts: Vec<Wording<'_>> = texts.into_iter().map(Wording::of).collect();
    let question = &frame.clues.question;
    let all = || texts.iter().chain([question]);
    let is_gathered = || all().any(|text| tells(text, GATHERED));
    let is_area = |read: &ReadClaim<'_>| {
        read.claim.value.unit().is_some_and(|unit| unit.dimension() == Dimension::Area)
    };
    let spreads = || has_word(question, SPREADING) && claims.iter().all(is_area);
    let is_toll = |text: &Wording<'_>| counts_toll(text) && !counts_parts(question);
    let rises = || all().any(|text| is_toll(text) || tells(text, BY_AND_BY)) || spreads();
    // Words that are the same state one value.
    let least = match texts.len() {
        LEAST_GATHERED.. if is_gathered() || told::has_grown(claims) => Some(LEAST_GATHERED),
        LEAST.. if rises() => Some(LEAST),
        _ => None,
    };
    let is_rising = |least| !is_of_year(&texts, question) && is_series(claims, least);
    has_phrase(question, GREW) || all().any(|text| has_phrase(text, OPEN)) || least.is_some_and(is_rising)
}

/// Reads what there is so far as what there was on its day, where the count grows: `1,400 so far`, four days after `1,900`.
pub(super) fn read_states<'a>(claims: &mut [ReadClaim<'a>], frame: &FactFrame<'a>) {
    if frame.kind != Some(Kind::Quantity) {
        return;
    }
    for ReadClaim { claim, raw, context } in claims {
        let Some(text) = text_of(&raw.value).map(|typed| typed.text().trim()) else { continue };
        let so_far = OPEN.iter().find(|open| ends_with(text, open));
        let number = so_far.and_then(|open| text.get(..text.len() - open.len())).map(str::trim_end);
        let read = number.and_then(|number| frame.reader.read(Kind::Quantity, number, context).ok());
        if let Some((value, None)) = read {
            claim.value = value;
            claim.as_written.get_or_insert_with(|| text.to_owned());
        }
    }
}

/// Reads a length that goes on beside those of the whole, which are over, as one that may have become longer.
pub(super) fn read_unfinished(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    if frame.kind != Some(Kind::Duration) || !going_on::are_over(claims) {
        return;
    }
    for read in claims.iter_mut().filter(|read| going_on::is_told(read)) {
        read_hedged(read, if going_on::is_told_to_begin(read) { "at most" } else { "at least" });
    }
}

/// Reads a length that was over at some moment before that of speaking as one of no more than up to that: `had been there since 13
/// January`.
pub(super) fn read_up_to_then(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    let are_lengths = frame.kind == Some(Kind::Duration);
    for read in claims.iter_mut().filter(|read| are_lengths && going_on::is_told_up_to_then(read)) {
        read_hedged(read, "at most");
    }
}

fn read_hedged(read: &mut ReadClaim<'_>, hedge: &str) {
    let Some(text) = text_of(&read.raw.value).map(|typed| typed.text().trim()) else { return };
    if let Ok(value) = Value::parse(Kind::Duration, &format!("{hedge} {text}"), &read.context) {
        read.claim.value = Arc::new(value);
        read.claim.as_written.get_or_insert_with(|| text.to_owned());
    }
}

fn tells(text: &Wording<'_>, (words, phrases): (&[&str], &[&str])) -> bool {
    has_word(text, words) || has_phrase(text, phrases)
}

/// Words that say that a count is that of its day.
const OF_ITS_DAY: (&[&str], &[&str]) =
    (&["now", "still", "currently", "remain", "remains"], &["at present", "at the moment"]);

/// Words for what comes to an end while an event is reported.
const PASSING: (&[&str], &[&str]) = (
    &["missing", "unaccounted", "trapped", "stranded"],
    &[
        "in hospital",
        "intensive care",
        "critical condition",
        "on ventilators",
        "in incubators",
        "in custody",
        "without power",
        "without electricity",
        "without water",
        "closed by snow",
        "closed by the snow",
        "closed by the storm",
        "closed by the strike",
        "closed by the flood",
    ],
);

/// Parts that a book or a body has lost.
const PARTS: &[&str] = &[
    "leaf", "leaves", "page", "pages", "folio", "folios", "quire", "quires", "tooth", "teeth", "finger",
    "fingers", "toe", "toes",
];

/// Whether what is counted comes and goes, so that each claim counts on its own day: one says so (`3 now`, `fallen to 14`), or it
/// is a state that passes (`two missing`).
pub(super) fn is_of_each_day(claims: &[ReadClaim<'_>], frame: &FactFrame<'_>) -> bool {
    if frame.kind != Some(Kind::Quantity) {
        return false;
    }
    // How deep the missing man lay is no state that passes.
    let is_count = claims.iter().all(|read| read.claim.value.unit().is_none_or(|unit| unit.is_count()));
    let texts: BTreeSet<&str> =
        claims.iter().filter_map(|read| text_of(&read.raw.value)).map(Typed::text).collect();
    let texts: Vec<Wording<'_>> = texts.into_iter().map(Wording::of).collect();
    let all = || texts.iter().chain([&frame.clues.question]);
    let may_pass = is_count && !counts_parts(&frame.clues.question);
    let is_told = all().any(|text| tells(text, OF_ITS_DAY) || may_pass && tells(text, PASSING))
        || texts.iter().any(tells_change_since)
        || told::has_fallen(claims);
    // How many `will remain` is one plan.
    let is_planned = has_word(&frame.clues.question, &["will"]);
    is_told
        && !is_planned
        && !is_of_year(&texts, &frame.clues.question)
        && !is_rate_of_one_time(claims, frame)
}

/// Whether the question is for so many a year, and all report within weeks: no year has passed between them.
fn is_rate_of_one_time(claims: &[ReadClaim<'_>], frame: &FactFrame<'_>) -> bool {
    let days = || claims.iter().filter_map(|read| read.context.as_of?.first);
    let passed = || days().max().zip(days().min()).map(|(last, first)| (last - first).num_days());
    has_phrase(&frame.clues.question, &[" a year", " per year", "annual", "yearly"])
        && passed().is_some_and(|days| days <= LONGEST)
}

/// Whether a count is told with what has come since or is all gone: `51, three chicks having hatched since`; `none, all 38
/// having been released`.
fn tells_change_since(text: &Wording<'_>) -> bool {
    let is_gone = || has_word(text, &["none", "nobody"]) && has_word(text, &["all"]);
    has_word(text, &["having"]) && (has_word(text, &["since"]) || is_gone())
}

/// Whether the question or a claim names a year.
fn is_of_year(texts: &[Wording<'_>], question: &Wording<'_>) -> bool {
    texts.iter().any(|text| year::is_beside_amount(text.text)) || year::is_in_question(question.text)
}

/// Whether a question counts the missing parts of one thing: they are not looked for as people are, and none comes back.
fn counts_parts(question: &Wording<'_>) -> bool {
    has_word(question, PARTS)
}

fn counts_toll(text: &Wording<'_>) -> bool {
    text.text.split_whitespace().filter_map(state).any(|state| TOLLS.contains(&state))
}

/// Whether so many different values or more rise from day to day, some of which could not stand together else.
fn is_series(claims: &[ReadClaim<'_>], least: usize) -> bool {
    let told: Option<Vec<(DayRange, &Value)>> =
        claims.iter().map(|read| Some((read.context.as_of?, &*read.claim.value))).collect();
    let Some(mut told) = told else { return false };
    told.sort_by_cached_key(|(days, value)| (days.first, days.last, value.key()));
    told.dedup_by(|one, other| one.0 == other.0 && one.1.is_same(other.1));
    told.truncate(MOST_COMPARED);
    let days: BTreeSet<_> = told.iter().map(|(days, _)| days.last).collect();
    let values: BTreeSet<String> = told.iter().map(|(_, value)| value.key()).collect();
    if days.len() < least || values.len() < least {
        return false;
    }
    let pairs = told
        .iter()
        .enumerate()
        .flat_map(|(at, one)| told.iter().skip(at + 1).map(move |other| (*one, *other)));
    let mut apart =
        pairs.filter(|(one, other)| one.1.compare(other.1).relation == Relation::Conflicting).peekable();
    apart.peek().is_some() && apart.all(|(one, other)| may_follow(one, other))
}

/// Whether the two may be one count on two days.
fn may_follow(one: (DayRange, &Value), other: (DayRange, &Value)) -> bool {
    let (Some(first), Some(second)) = (one.0.last.zip(one.0.first), other.0.last.zip(other.0.first)) else {
        return false;
    };
    let (earlier, later, days) = if first.0 < second.1 {
        (one.1, other.1, (second.1 - first.0).num_days())
    } else if second.0 < first.1 {
        (other.1, one.1, (first.1 - second.0).num_days())
    } else {
        return false;
    };
    let is_slip = !earlier.has_parts() && have_turned_digits(&earlier.to_string(), &later.to_string());
    let may_be_told = days <= LONGEST || is_of_years(earlier, days) || has_gone_on(earlier, later, days);
    may_be_told && may_rise(earlier, later, days) && !is_slip
}

/// Whether a length is as much longer as days have passed: `since Thursday`, and ten weeks later `ten weeks`.
fn has_gone_on(earlier: &Value, later: &Value, days: i64) -> bool {
    let (Some(from), Some(to)) = (earlier.extent(), later.extent()) else { return false };
    let on = |end: Option<Decimal>| end.and_then(|end| end.checked_add(Decimal::from(days)));
    let reaches =
        |low: Option<Decimal>, high: Option<Decimal>| low.zip(high).is_some_and(|(low, high)| low <= high);
    let is_length = from.axis == Axis::Length && to.axis == Axis::Length;
    is_length && reaches(on(from.low.at()), to.high.at()) && reaches(to.low.at(), on(from.high.at()))
}

/// Whether it is a length beside which so many days are few: what has gone on for 27 years is told months later too.
fn is_of_years(value: &Value, days: i64) -> bool {
    const TIMES: i64 = 10;
    let least =
        value.extent().filter(|extent| extent.axis == Axis::Length).and_then(|extent| extent.low.at());
    least.is_some_and(|least| least >= Decimal::from(days.saturating_mul(TIMES)))
}

/// Whether a count or a length may rise from one to the other in so many days: a length by no more than these.
fn may_rise(earlier: &Value, later: &Value, days: i64) -> bool {
    if earlier.has_parts() || later.has_parts() {
        return true;
    }
    let (Some(from), Some(to)) = (earlier.extent(), later.extent()) else { return false };
    let is_at_most = |low: Option<Decimal>, high: Option<Decimal>, more: i64| {
        low.zip(high).is_none_or(|(low, high)| low <= high + Decimal::from(more))
    };
    from.axis == to.axis
        && is_at_most(from.low.at(), to.high.at(), 0)
        && (from.axis != Axis::Length || is_at_most(to.low.at(), from.high.at(), days))
}
