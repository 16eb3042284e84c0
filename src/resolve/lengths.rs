//! What the claims of a fact tell of each other's lengths of time: whether a clock's face is in hours, and which two times
//! of day are the ends of one length.

use super::claim::text_of;
use super::clues::{MOST_HELD, meet, some_day};
use crate::load::RawFact;
use crate::value::{
    Context, End, Face, Hints, Kind, Reader, Value, end_behind, end_by_deed, has_open_face, one_end,
    told_later,
};
use rust_decimal::Decimal;

const DAY: i64 = 24 * 60 * 60;

/// So many ends are looked for in a fact, and so many lengths between them: each claim is held against all.
const MOST_ENDS: usize = 16;
const MOST_SPANS: usize = 64;

/// What `2:26` is: that as which it meets what claims tell otherwise; where it meets them as either, minutes, unless they tell
/// hours.
pub(super) fn face<'a>(texts: &[&'a str], context: &Context<'_>, reader: &Reader<'a>) -> Face {
    // `sailed 16:30` is no length.
    let lengths = texts.iter().filter(|text| end_by_deed(text).is_none());
    let (faces, others): (Vec<&str>, Vec<&str>) = lengths.partition(|text| has_open_face(text));
    if faces.is_empty() {
        return Face::Open;
    }
    let read = |text: &&'a str| Some(reader.read(Kind::Duration, text, context).ok()?.0);
    let tells_hours = others.iter().any(|text| text.contains("hour") || text.matches(':').count() == 2);
    let others: Vec<_> = others.iter().take(MOST_HELD).filter_map(read).collect();
    let meets = |face: Face| {
        let context = Context { hints: Hints { face, ..context.hints }, ..*context };
        let read = |text: &&str| Value::parse(Kind::Duration, text, &context).ok();
        let mut read = faces.iter().filter_map(read);
        read.any(|face| others.iter().any(|other| meet(&face, other)))
    };
    match (meets(Face::Hours), meets(Face::Minutes)) {
        (true, false) => Face::Hours,
        (true, true) if tells_hours => Face::Hours,
        (false | true, true) => Face::Minutes,
        (false, false) => Face::Open,
    }
}

/// A length between two times of day that one source tells in two claims: `21:47`, and `9:20, nine hours later`.
#[derive(Debug, Clone)]
pub(super) struct Span<'a> {
    source: &'a str,
    /// What one of the claims says.
    time: &'a str,
    /// From the first to the second time, in words.
    words: String,
    /// Whether only what was done at one of the times makes it an end: `sailed 16:30`.
    is_by_deeds: bool,
}

impl Span<'_> {
    /// Whether it is what a claim of a source tells.
    pub(super) fn is_of(&self, source: &str, text: &str) -> bool {
        self.source == source && self.time == text
    }

    pub(super) fn words(&self) -> &str {
        &self.words
    }
}

/// Those of a fact: one claim of a source tells a time, and another a time with the length that has passed by then; or one
/// tells where the length begins, be it behind the length, and another where it ends.
pub(super) fn spans<'a>(raw: &'a RawFact, context: &Context<'_>) -> Vec<Span<'a>> {
    let claims = raw.claims.items.iter();
    let told: Vec<(&str, &str)> =
        claims.filter_map(|claim| Some((claim.source.text(), text_of(&claim.value)?.text()))).collect();
    let by_ends = between_ends(&told).filter(|span| !span.is_by_deeds || is_of_one_day(span, &told, context));
    up_to_later(&told, context).chain(by_ends).chain(to_other_end(&told)).take(MOST_SPANS).collect()
}

/// From the 15.42 of `seven hours from 15.42` to `until ten to midnight`, which is held against the seven hours.
fn to_other_end<'a>(told: &[(&'a str, &'a str)]) -> impl Iterator<Item = Span<'a>> {
    let lengths = told.iter().filter_map(|(source, text)| Some((*source, end_behind(text)?)));
    lengths.take(MOST_ENDS).flat_map(move |(source, (end, at))| {
        let others = told.iter().filter(move |(other, _)| *other == source);
        others.filter_map(move |(_, time)| {
            let words = match (end, one_end(time)?) {
                (End::First, (End::Last, last)) => format!("{at} to {last}"),
                (End::Last, (End::First, first)) => format!("{first} to {at}"),
                (End::First, (End::First, _)) | (End::Last, (End::Last, _)) => return None,
            };
            Some(Span { source, time, words, is_by_deeds: false })
        })
    })
}

/// From `from 22:40` to `until 02:00`, which stand for one length.
fn between_ends<'a>(told: &[(&'a str, &'a str)]) -> impl Iterator<Item = Span<'a>> {
    let at = |wanted: End| {
        let ends = told.iter().filter_map(move |(source, text)| {
            let (end, time) = one_end(text)?;
            (end == wanted).then_some((*source, *text, time))
        });
        ends.take(MOST_ENDS)
    };
    at(End::First).flat_map(move |(source, first, start)| {
        let lasts = at(End::Last).filter(move |(other, ..)| *other == source);
        lasts.flat_map(move |(_, last, end)| {
            let words = format!("{start} to {end}");
            let is_by_deeds = [first, last].iter().any(|text| end_by_deed(text).is_some());
            [first, last].map(|time| Span { source, time, words: words.clone(), is_by_deeds })
        })
    })
}

/// Whether its source tells no third end, and all claims are ends or lengths of half a day at the most, as it is itself: then the
/// two times are of one day, or of an evening and the morning behind it.
fn is_of_one_day(span: &Span<'_>, told: &[(&str, &str)], context: &Context<'_>) -> bool {
    let half = Decimal::new(5, 1);
    let reach = |text: &str| Value::parse(Kind::Duration, text, context).ok()?.extent()?.high.at();
    let is_short = |text: &str| reach(text).is_some_and(|days| days <= half);
    let ends = told.iter().filter(|(source, text)| *source == span.source && one_end(text).is_some());
    ends.count() == [End::First, End::Last].len()
        && is_short(&span.words)
        && told.iter().all(|(_, text)| one_end(text).is_some() || is_short(text))
}

/// From a time to one that is told with the length that has passed by then.
fn up_to_later<'a>(told: &[(&'a str, &'a str)], context: &Context<'_>) -> impl Iterator<Item = Span<'a>> {
    let ends = told.iter().filter_map(|(source, text)| {
        let (length, time) = told_later(text)?;
        Some((*source, time_of_day(time, context).filter(|_| is_within_a_day(length))?))
    });
    let starts = |(source, end): (&'a str, String)| {
        let others = told.iter().filter(move |(other, text)| *other == source && told_later(text).is_none());
        let start = |(_, time): &(&'a str, &'a str)| {
            let words = format!("{} to {end}", time_of_day(time, context)?);
            Some(Span { source, time, words, is_by_deeds: false })
        };
        others.filter_map(start).collect::<Vec<_>>()
    };
    ends.take(MOST_ENDS).flat_map(starts)
}

/// The time of day in the words, without its day.
fn time_of_day(words: &str, context: &Context<'_>) -> Option<String> {
    let on_some_day = Context { as_of: Some(some_day()), ..*context };
    let time = Value::parse(Kind::Date, words, &on_some_day).ok()?;
    time.exact_time().map(of_day).or_else(|| time.is_time_of_day().then(|| words.to_owned()))
}

/// Of whole days the times at their ends tell nothing.
fn is_within_a_day(length: &str) -> bool {
    !["day", "week", "month", "year"].iter().any(|unit| length.contains(unit))
}

/// `21:47`
fn of_day(seconds: i64) -> String {
    let minutes = seconds.rem_euclid(DAY) / 60;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
