//! What the question of a fact and the claims beside it tell of a value: the unit that its words leave open, and
//! whether a remark narrows the question or only says it again.

mod currencies;
mod degrees;
mod dots;
mod letter_m;
mod primes;

use super::asked;
use super::claim::text_of;
use super::lengths::{self, Span};
use super::moment;
use super::wording::Wording;
use crate::letters::has_any;
use crate::load::{RawClaim, RawFact, Typed};
use crate::value::{
    Asked, Context, DayRange, Dimension, Hints, Kind, Reader, Relation, Statistic, Unit, Value, Winds,
    died_in, tells_translation,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Where the claims of one sort are held against all of another, so many of those are. The time grows with the claims.
pub(super) const MOST_HELD: usize = 64;

/// What all claims of a fact are read with.
#[derive(Debug, Clone)]
pub(super) struct Clues<'a> {
    /// The one unit of the claims that have one, where it fits the bare numbers too.
    pub(super) unit: Option<Unit>,
    /// What else the claims tell of each other's words.
    pub(super) hints: Hints,
    /// Names whose words tell that one is called by several.
    pub(super) names: Vec<Arc<Value>>,
    /// The lengths whose two ends a source tells in two claims.
    pub(super) spans: Vec<Span<'a>>,
    /// Whether the question is how old the dead were, or an excerpt tells it: then no birthday lies between two claims.
    pub(super) is_of_dead: bool,
    /// When that was, where a claim tells it: `1791–1856`, `91 at her death on 2024-03-03`.
    pub(super) died: Option<DayRange>,
    /// The moment of the ages, where the question names one and is for no other.
    pub(super) moment: Option<DayRange>,
    /// What the fact asks.
    pub(super) question: Wording<'a>,
}

impl<'a> Clues<'a> {
    /// The clues of a fact; `context` has the tables of the site.
    pub(super) fn of(raw: &'a RawFact, context: &Context<'_>, reader: &Reader<'a>) -> Self {
        let claims = raw.claims.items.iter().filter_map(|claim| text_of(&claim.value));
        let texts = without_repeats(claims.map(Typed::text));
        let (kind, question) = (Kind::from_name(raw.kind.text().trim()), Wording::of(raw.question.text()));
        let is_of_dead = kind == Some(Kind::Age)
            && (asked::is_of_dead(&question)
                || texts.iter().any(|text| asked::tells_death(text, first_word(text)))
                || raw.claims.items.iter().any(tells_death));
        let hints = kind
            .map(|kind| hints(kind, &question, &texts, (context, reader)))
            .map(|hints| with_manner(hints, kind, raw, context))
            .unwrap_or_default();
        let Hints { mark, letter_m, .. } = hints;
        let lettered = Context { hints: Hints { mark, letter_m, ..context.hints }, ..*context };
        Self {
            unit: if kind == Some(Kind::Quantity) { shared_unit(&texts, &lettered, reader) } else { None },
            hints,
            spans: if kind == Some(Kind::Duration) { lengths::spans(raw, context) } else { Vec::new() },
            names: if kind == Some(Kind::Name) { names_told(&texts, context, reader) } else { Vec::new() },
            is_of_dead,
            died: texts.iter().filter(|_| is_of_dead).find_map(|text| died_in(text, context)),
            moment: if kind == Some(Kind::Age) {
                moment::of_ages(question.text, &texts, context)
            } else {
                None
            },
            question,
        }
    }

    /// The weighty words of each of the things that the question asks for.
    pub(super) fn things_asked(&self) -> Vec<Vec<String>> {
        asked::things_asked(self.question.text)
    }

    /// The statistic that the question asks for: `Average wait`, `Median price`.
    pub(super) fn statistic(&self) -> Option<Statistic> {
        Statistic::named(self.question.text)
    }

    /// Whether a remark only says once more that it is the most, or the least, that the question asks for.
    pub(super) fn asks_for_most(&self, remark: &str) -> bool {
        asked::is_most_again(&self.question, remark)
    }

    /// Whether the words of a remark all stand in the question (`14 on board`, of `People on board`), or name the degree whose
    /// number it asks for (`3 (considerable)`).
    pub(super) fn restates(&self, remark: &str) -> bool {
        asked::is_restated(self.question.text, remark) || asked::is_name_of_degree(&self.question, remark)
    }
}

/// The texts in their order, as good as without repeats: of very many, only the first few are looked for.
fn without_repeats<'a>(all: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    const MOST_LOOKED_AT: usize = 16;
    let mut texts: Vec<&str> = Vec::new();
    for text in all {
        if !texts.iter().take(MOST_LOOKED_AT).any(|known| *known == text) {
            texts.push(text);
        }
    }
    texts
}

fn hints<'a>(
    kind: Kind,
    question: &Wording<'_>,
    texts: &[&'a str],
    (context, reader): (&Context<'_>, &Reader<'a>),
) -> Hints {
    match kind {
        Kind::Quantity => {
            let winds = asked::of_wind(question, texts);
            let hints = Hints {
                asked: asked::of_amount(question, texts),
                is_of_money: asked::is_of_money(question),
                primes: primes::told(question, texts, context),
                winds,
                knots: knots_told(texts, winds, context),
                ..hints_of_amounts(question, texts, (context, reader))
            };
            degrees::with_scale(hints, texts, context)
        }
        Kind::Date => hints_of_dates(question, texts, (context, reader)),
        Kind::Duration => Hints {
            asked: asked::of_length(question),
            tense: asked::tense_of_length(question),
            has_counted_days: asked::is_of_sittings(question)
                || texts.iter().any(|text| is_in_counted_days(text, context, reader)),
            face: lengths::face(texts, context, reader),
            ..Hints::default()
        },
        Kind::Text | Kind::Name | Kind::Place if asked::is_of_both_ways(question.text, texts) => {
            Hints { asked: Asked::BothWays, ..Hints::default() }
        }
        Kind::Text => Hints { asked: asked::of_text(question), ..Hints::default() },
        Kind::Quotation if tells_translation(question.text) => {
            Hints { asked: Asked::Translated, ..Hints::default() }
        }
        Kind::Set => Hints { asked: asked::of_members(question), ..Hints::default() },
        Kind::Place => Hints { asked: asked::of_place(question), ..Hints::default() },
        Kind::Name => Hints { asked: asked::of_name(question).unwrap_or_default(), ..Hints::default() },
        Kind::Age | Kind::Quotation => Hints::default(),
    }
}

/// The same where a change is asked for or told, or amounts for a length of time are.
fn with_manner(hints: Hints, kind: Option<Kind>, raw: &RawFact, context: &Context<'_>) -> Hints {
    let is_amount = kind == Some(Kind::Quantity);
    let change = is_amount.then(|| asked::of_change(raw, &Context { hints, ..*context })).flatten();
    let per = if is_amount { asked::time_each(raw, context) } else { None };
    Hints { asked: change.unwrap_or(hints.asked), per, ..hints }
}

fn hints_of_dates<'a>(
    question: &Wording<'_>,
    texts: &[&'a str],
    (context, reader): (&Context<'_>, &Reader<'a>),
) -> Hints {
    let asked = asked::of_time(question);
    let is_of_time_given = asked == Asked::Amount && asked::is_of_time_given(question, texts);
    let asked = if is_of_time_given { Asked::LastDay } else { asked };
    // Of what was last, `since 1987` names a year, and of a birth `77 when he died on 2 May 2025` names none.
    let is_of_year = |asked: &Asked| matches!(asked, Asked::LastTime | Asked::Birth);
    let of_year = Some(asked).filter(is_of_year).unwrap_or_default();
    let hints = Hints { asked: of_year, ..context.hints };
    let on_some_day = Context { as_of: Some(some_day()), hints, ..*context };
    let read =
        |text: &&'a str| reader.read(Kind::Date, text, &on_some_day).ok().map(|(value, _)| (*text, value));
    let values: Vec<(&str, Arc<Value>)> = texts.iter().filter_map(read).collect();
    let is_clock = || values.iter().any(|(_, value)| value.is_time_of_day());
    Hints {
        asked: if matches!(asked, Asked::Amount | Asked::Birth) && is_clock() { Asked::Clock } else { asked },
        year: the_one(values.iter().filter_map(|(text, value)| year_told(text, value, &on_some_day))),
        tense: asked::tense(question),
        time: the_one(values.iter().filter_map(|(_, value)| value.exact_time())),
        seasons: asked::of_seasons(question),
        has_zones: texts.iter().any(|text| names_zone(text, &on_some_day, reader)),
        ..Hints::default()
    }
}

/// The year that the words name, whenever they were said: `1/9/26` is in another century for who says it in 1930.
fn year_told(text: &str, value: &Value, context: &Context<'_>) -> Option<i32> {
    let year = value.own_year()?;
    let is_told = || text.contains(&year.to_string());
    let is_told_later = || {
        let later = Context { as_of: Some(some_later_day()), ..*context };
        Value::parse(Kind::Date, text, &later).is_ok_and(|value| value.own_year() == Some(year))
    };
    (is_told() || is_told_later()).then_some(year)
}

/// What all tell alike.
fn the_one<T: PartialEq>(mut told: impl Iterator<Item = T>) -> Option<T> {
    let first = told.next()?;
    told.all(|other| other == first).then_some(first)
}

fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or_default()
}

/// Whether the excerpt of a claim tells that who was so old died.
fn tells_death(claim: &RawClaim) -> bool {
    text_of(&claim.value).is_some_and(|age| asked::tells_death(claim.excerpt.text(), age.text().trim()))
}

fn names_told<'a>(texts: &[&'a str], context: &Context<'_>, reader: &Reader<'a>) -> Vec<Arc<Value>> {
    // Every claim is held against these.
    const MOST_TOLD: usize = 16;
    let different: BTreeSet<&'a str> = texts.iter().copied().collect();
    let read = |text: &'a str| reader.read(Kind::Name, text, context).ok();
    let names = different.into_iter().filter_map(read).filter(|(_, remark)| remark.is_none());
    let names: Vec<Arc<Value>> = names.map(|(name, _)| name).collect();
    // `Marsden` and `Athletic` are one where a third says `Marsden Athletic`.
    let short: Vec<&Arc<Value>> =
        names.iter().filter(|name| name.words_of_name() == 1).take(MOST_TOLD).collect();
    let is_full = |name: &Arc<Value>| {
        name.words_of_name_beside_titles() == 2
            && (short.len() > 1 || short.iter().any(|given| given.is_given_name_of(name)))
    };
    // `OSTLEY Ray` is `Ray Ostley` where another has it so.
    let is_turned = names.iter().any(|name| name.begins_with_family_name());
    let tells = |name: &Arc<Value>| name.tells_other_names() || is_turned || is_full(name);
    names.iter().filter(|name| tells(name)).take(MOST_TOLD).cloned().collect()
}

/// A day on which words can be read that rest on one, where it makes no difference which.
pub(super) fn some_day() -> DayRange {
    let day = NaiveDate::from_ymd_opt(2000, 1, 1);
    DayRange { first: day, last: day }
}

/// A day of another generation, for words that are of no century by themselves.
fn some_later_day() -> DayRange {
    let day = NaiveDate::from_ymd_opt(2035, 1, 1);
    DayRange { first: day, last: day }
}

fn hints_of_amounts<'a>(
    question: &Wording<'_>,
    texts: &[&'a str],
    (context, reader): (&Context<'_>, &Reader<'a>),
) -> Hints {
    let has_sterling = texts.iter().any(|text| has_any(text, &["£", "￡", "GBP"]));
    let pounds = has_sterling.then(|| Unit::from_name("GBP")).flatten();
    let of_pounds = Context { hints: Hints { pounds, ..context.hints }, ..*context };
    Hints {
        pounds,
        coin: currencies::named(texts, context, reader),
        mark: currencies::of_mark(texts, context),
        points: told(texts, "point", Dimension::Points, context).or_else(|| points_of_shares(texts)),
        currency: currencies::beside_free(texts, context),
        letter_m: letter_m::told(texts, context),
        dots: dots::told(question, texts, &of_pounds),
        ..Hints::default()
    }
}

pub(super) fn meet(one: &Value, other: &Value) -> bool {
    matches!(one.compare(other).relation, Relation::Same | Relation::Compatible)
}

/// The one unit of the dimension that claims name, if some text has the word without saying which.
fn told(texts: &[&str], word: &str, dimension: Dimension, context: &Context<'_>) -> Option<Unit> {
    texts.iter().any(|text| has_any(text, &[word])).then_some(())?;
    let read = texts.iter().filter_map(|text| Value::parse(Kind::Quantity, text, context).ok()?.unit());
    let mut units = read.filter(|unit| unit.dimension() == dimension);
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}

/// Those of which a point is one, where others tell per cent: `cut by half a point`, `from 5% to 4.5%`.
fn points_of_shares(texts: &[&str]) -> Option<Unit> {
    let has_point = texts.iter().any(|text| has_any(text, &["point"]));
    let is_of_shares = has_point && texts.iter().any(|text| has_any(text, &["%", "per cent"]));
    is_of_shares.then(|| Unit::from_name("percentage point")).flatten()
}

/// Knots, where some text has a `kt` and another a speed (`14 kt`, `16 mph`), or the question is of wind. Else it is a thousand
/// tonnes.
fn knots_told(texts: &[&str], winds: Winds, context: &Context<'_>) -> Option<Unit> {
    let (with, without): (Vec<&str>, Vec<&str>) = texts.iter().partition(|text| has_any(text, &["kt"]));
    let is_told = |dimension: Dimension| {
        let read = |text: &&str| Value::parse(Kind::Quantity, text, context).ok()?.unit();
        without.iter().take(MOST_HELD).filter_map(read).any(|unit| unit.dimension() == dimension)
    };
    let is_of_wind = || winds != Winds::Open && !is_told(Dimension::Mass);
    (!with.is_empty() && (is_told(Dimension::Speed) || is_of_wind()))
        .then(|| Unit::from_name("knots"))
        .flatten()
}

/// The unit of all claims that have one, if the bare numbers beside them are of the same size. Where claims tell several
/// of one dimension (`612 metres`, `2,009 ft`; `12 miles (19 km)`), that in which the bare numbers meet one of them; if none
/// of these meets any in whatever unit, they contradict in all.
fn shared_unit<'a>(texts: &[&'a str], context: &Context<'_>, reader: &Reader<'a>) -> Option<Unit> {
    let is_plain = |text: &&str| text.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' '));
    if texts.iter().all(is_plain) {
        return None;
    }
    let read = |text: &'a str| reader.read(Kind::Quantity, text, context).ok().map(|read| read.0);
    let values: Vec<(&str, Arc<Value>)> =
        texts.iter().filter_map(|text| Some((*text, read(text)?))).collect();
    let units = || values.iter().flat_map(|(_, value)| value.units()).filter(|unit| !unit.is_count());
    let first = *units().next()?;
    let is_absolute =
        !matches!(first.dimension(), Dimension::Proportion | Dimension::Points | Dimension::Time);
    let is_one_dimension = units().all(|other| other.dimension() == first.dimension());
    (is_absolute && is_one_dimension).then_some(())?;
    let (bare, in_unit): (Vec<_>, Vec<_>) = values.iter().partition(|(_, value)| value.is_bare_number());
    // Whether each bare number, in the unit, is near one that has its own.
    let near = |unit: Unit, is_near: fn(&Value, &Value) -> bool| -> Vec<bool> {
        let context = Context { unit: Some(unit), ..*context };
        let read = |text| Value::parse(Kind::Quantity, text, &context).ok();
        // What is told for a length of time is of a size of its own.
        let bare = bare.iter().filter_map(|(text, _)| read(text)).filter(|value| !value.is_reckoned());
        bare.map(|value| in_unit.iter().take(MOST_HELD).any(|(_, other)| is_near(&value, other))).collect()
    };
    let is_of_size = |unit: &Unit| near(*unit, Value::is_of_size_of).into_iter().all(|is_near| is_near);
    if units().all(|other| *other == first) {
        // `104`, of a fever of `40 °C`
        let other = degrees::other_scale(first).filter(|other| {
            let meets_none = || near(first, meet).into_iter().all(|is_met| !is_met);
            !bare.is_empty() && near(*other, meet).into_iter().all(|is_met| is_met) && meets_none()
        });
        return other.or(Some(first).filter(is_of_size));
    }
    let mut named: Vec<Unit> = Vec::new();
    for unit in units() {
        if !named.contains(unit) {
            named.push(*unit);
        }
    }
    let met: Vec<(Unit, Vec<bool>)> = named.iter().map(|unit| (*unit, near(*unit, meet))).collect();
    let meeting = met.iter().find(|(_, met)| met.iter().all(|is_met| *is_met)).map(|(unit, _)| *unit);
    let meets_none = met.iter().flat_map(|(_, met)| met).all(|is_met| !is_met);
    meeting.or_else(|| named.into_iter().find(|unit| meets_none && is_of_size(unit)))
}

fn is_in_counted_days<'a>(text: &'a str, context: &Context<'_>, reader: &Reader<'a>) -> bool {
    let read = || reader.read(Kind::Duration, text, context).ok();
    has_any(text, &["day"]) && read().is_some_and(|(value, _)| value.is_in_counted_days())
}

/// Whether a time names its zone, on whatever day it was told.
fn names_zone<'a>(text: &'a str, on_some_day: &Context<'_>, reader: &Reader<'a>) -> bool {
    let capitals = text.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase));
    if !capitals && !has_any(text, &["time", "+", "Z"]) {
        return false;
    }
    let read = reader.read(Kind::Date, text, on_some_day);
    read.is_ok_and(|(value, _)| value.names_zone())
}
