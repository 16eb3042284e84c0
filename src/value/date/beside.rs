//! Dates with another statement of the same beside them: a time on a second clock, a feast beside its day.

use super::span::Span;
use super::{Date, Line, yearly, zone};
use crate::value::few::Few;
use crate::value::number::strip_phrase;
use crate::value::{Context, Hints, Relation};

impl Date {
    /// `2.37pm BST (13:37 UTC)`: the time with a zone, and the zone of the other, where the two make one. `00:03 (three
    /// minutes past midnight)` is one time in two dresses, and so is one with a zone and the local time in brackets, or `3.42am
    /// local, 18:12 GMT`.
    pub(super) fn told_twice(words: &str, context: &Context<'_>) -> Option<Self> {
        let bracketed = words.strip_suffix(')').and_then(|words| words.rsplit_once('('));
        let (said, again) = bracketed.or_else(|| local_and_other(words))?;
        // `22:15 (local; 02:15 UTC)`
        let behind_local = strip_phrase(again, "local").map(|rest| rest.trim_start_matches([';', ',', ' ']));
        let again = behind_local.unwrap_or(again);
        let again = Self::parse(again.trim(), &Context { hints: Hints::default(), ..*context }).ok()?;
        let date = Self::parse(said.trim(), &Context { hints: Hints::default(), ..*context }).ok()?;
        if let Some(worked_out) = date.worked_out(&again, said.trim()) {
            return Some(worked_out);
        }
        // `14:52 GMT on 11 March (00:52 local on the 12th)`: by then it is another day there.
        let is_on_two_days = date.line == Line::Moment && date.zone.is_some() != again.zone.is_some();
        (again.is_timed && (again.line == Line::Clock || is_on_two_days)).then_some(())?;
        if again.zone.is_none() {
            let is_one = date.is_timed && date.compare(&again).relation != Relation::Conflicting;
            return is_one.then(|| date.kept(said, context));
        }
        if date.zone.is_some() || !date.is_timed {
            return date.is_timed.then_some(date);
        }
        let fits = |minutes: &&i32| {
            let zoned = Self { zone: Some(**minutes), ..date.clone() };
            zoned.compare(&again).relation != Relation::Conflicting
        };
        // Where morning or evening is not told, the zone is hardly half a day away.
        let zone = zone::OFFSETS.iter().filter(fits).min_by_key(|minutes| minutes.abs())?;
        let link = if date.words.ends_with(|c: char| c.is_ascii_digit()) { "" } else { " UTC" };
        let words = format!("{}{link}{}", date.words, zone::to_offset(*zone));
        Self::parse(&words, context).ok()
    }

    /// `tomorrow, 5 July`, `71 years ago, in 1954`: the one of two dates in which the other lies.
    pub(super) fn told_again(words: &str, context: &Context<'_>) -> Option<Self> {
        let (one, other) = words.split_once(", ")?;
        let read = |words: &str| {
            let date = Self::parse(words, &Context { hints: Hints::default(), ..*context }).ok()?;
            let days = date.days().filter(|days| days.first.is_some() && days.last.is_some())?;
            (!date.is_timed && date.alternatives().len() == 1).then_some((date, days))
        };
        let (one, two) = (read(one)?, read(other)?);
        let common = one.1.intersection(two.1)?;
        let (date, days) = [one, two].into_iter().find(|(_, days)| *days == common)?;
        let words = words.to_owned();
        Some(Self { manner: words.clone(), words, comes_to: Some(days.to_string()), ..date })
    }

    /// `half seven last night (19:30 on 11 November 2025)`: the time and the day in brackets, where the words can mean them.
    fn worked_out(&self, again: &Self, said: &str) -> Option<Self> {
        let is_whole = again.is_timed && again.line == Line::Moment && again.comes_to.is_none();
        let is_relative = self.comes_to.is_some() && self.zone.is_none() && again.zone.is_none();
        let is_one = is_whole && is_relative && self.compare(again).relation != Relation::Conflicting;
        is_one.then(|| Self {
            manner: said.to_owned(),
            words: said.to_owned(),
            comes_to: Some(again.words.clone()),
            ..again.clone()
        })
    }

    /// `Good Friday, 18 April 2025`: the day, which is at odds with a feast that it is not.
    pub(super) fn of_feast(words: &str, context: &Context<'_>) -> Option<Self> {
        let (name, day) = words.split_once(", ")?;
        let feast = yearly::whole(name)?;
        let date = Self::parse(day, context).ok().filter(|date| date.line == Line::Moment)?;
        let spans: Few<Span> = date.spans.iter().filter(|span| feast.meets(span.days())).copied().collect();
        let is_at_odds = spans.is_empty() || date.is_at_odds;
        Some(if is_at_odds {
            let [manner, words] = [&date.manner, &date.words].map(|words| format!("{feast}, {words}"));
            Self { is_at_odds, manner, words, ..date }
        } else {
            Self { spans, ..date }
        })
    }
}

/// Two times of which one is called local: `03:42 local, 18:12 GMT`.
fn local_and_other(words: &str) -> Option<(&str, &str)> {
    let (one, other) = words.split_once(", ")?;
    let is_local = |time: &str| time.split(' ').any(|word| word == "local");
    (is_local(one) != is_local(other)).then_some((one, other))
}
