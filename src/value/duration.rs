//! Lengths of time, in days: `17 months`, `20 weeks`, `about 72 hours`, `3 years 5 months`, `1h 30m`, `2:03:59`.
//!
//! People round (`4 months` for three and a half) and truncate (`4 months` for four and three weeks), so a plain
//! length of n units stands for all from n − ½ up to, but without, n + 1 of them; with decimals the last digit
//! takes the place of the unit. Months and years have the lengths that the calendar allows: see `duration/period.rs`.
//! A hedge takes n itself times its factors, and moves an end by no less than rounding and truncating would.

mod around;
mod beside;
mod between;
mod clock;
mod counted;
mod deeds;
mod ends;
mod every;
mod headline;
mod instead;
mod key;
mod later;
mod listed;
mod pace;
mod period;
mod placed;
mod plain;
mod plain_words;
mod reckoned;
mod repeated;
mod sense;
mod shortened;
mod since;
mod spread;
mod suspended;
mod told;

pub use later::{End, end_behind, end_by_deed, one_end, split as told_later};
pub use told::is_nth_that_goes_on;
pub(super) use told::leaves_open;

use super::amount::{self, Amount, Core, Figures, Units};
use super::number::{self, Number, strip_phrase};
use super::{Asked, Axis, Bound, Change, Comparison, Context, Extent, Face, Reason, Relation, Why};
use around::{MEASURES, adjective, is_nights};
pub use clock::has_open_face;
pub(super) use clock::race_time;
use ends::{Ends, hedged};
use period::Period;
use plain::Plain;
pub(super) use plain_words::are_plain;
use rust_decimal::Decimal;
use std::fmt;

/// A length of time as stated, and the lengths it may stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duration {
    printed: String,
    extent: Extent,
    /// The same in months, where it is told in those or in years, which have no fixed number of days.
    in_months: Option<Extent>,
    plain: Option<Plain>,
    /// The smallest unit that it is told in, with a hedge or without.
    finest: Option<Period>,
    /// Whether it was set by somebody, so that nobody cuts it short: a sentence, a ban.
    is_term: bool,
    told: Told,
    /// The lengths that it adds up, where several are told (`three terms of four years`, `1:10:20 and 1:12:27`), by how much it
    /// is less than what was before, or what else its words tell of it.
    parts: Vec<Extent>,
    /// The figures and the units of a range without a hedge.
    range: Option<Figures<Period>>,
}

/// How its numbers are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// With their units.
    InUnits,
    /// As on the face of a clock, taken for minutes and seconds (`1:30`), where nothing tells that it is not hours and
    /// minutes.
    OnOpenClock,
    /// By what of the calendar it takes up: `March, April and May`.
    Listed,
    /// By the two times of day at which it begins and ends.
    ByEnds,
    /// With another length that its words tell of it: the part that is to be served, the dates that it touches.
    InPart,
    /// As working time, with the days that it was spread over.
    Spread,
    /// As what something was cut or extended by, and what to.
    By,
    To,
    /// As what it was, and what is left: `from 60 to 35 minutes`.
    FromTo,
    /// As how much too late something was, and too early.
    Late,
    Early,
    /// As the time after which something comes again: `every hour`.
    Every,
}

/// The forms that are more than a number and its unit, in the order in which they are tried.
const FORMS: &[fn(&str, &Context<'_>) -> Option<Duration>] = &[
    between::read,
    since::read,
    pace::read,
    reckoned::read,
    shortened::read,
    suspended::read,
    spread::read,
    placed::read,
    instead::read,
    later::read,
    later::open,
    beside::read,
    repeated::read,
    listed::read,
    sense::read,
    every::read,
];

/// The units of time.
struct Periods;

impl Units for Periods {
    type Unit = Period;

    fn before<'a>(&self, _text: &'a str) -> Option<(Period, &'a str)> {
        None
    }

    fn number<'a>(&self, text: &'a str, _unit: Option<Period>) -> Option<(Number, &'a str)> {
        number::read(text)
    }

    fn behind<'a>(&self, number: Number, text: &'a str) -> (Number, Option<Period>, &'a str) {
        match Period::at_start(text) {
            Some((period, rest)) => (number, Some(period), rest),
            None => (number, None, text),
        }
    }

    fn follows(&self, number: &Number, part: Period, whole: Period) -> bool {
        let is_of_clock = whole <= Period::Hour && part >= Period::Second;
        part < whole && (!is_of_clock || number.value < Decimal::from(60))
    }

    fn may_be_spelt(&self, whole: Period) -> bool {
        self.left_out(whole).is_some()
    }

    /// The minutes of `two hours forty`.
    fn left_out(&self, whole: Period) -> Option<Period> {
        let parts = [(Period::Hour, Period::Minute), (Period::Minute, Period::Second)];
        parts.iter().find(|(own, _)| *own == whole).map(|(_, part)| *part)
    }

    fn print(&self, number: &str, unit: Period) -> String {
        let number = if number == "a" { "1" } else { number };
        let name = if matches!(number, "1" | "½" | "¼" | "¾") { unit.one() } else { unit.many() };
        format!("{number} {name}")
    }
}

impl Duration {
    /// Reads a length of time, and a second statement of it in brackets: `72 hours (three days)`.
    pub(super) fn parse(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let words = words.trim();
        if are_plain(words) {
            return Self::parse_amount(words, context);
        }
        Self::parse_any(words, context)
    }

    fn parse_any(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let split = words.strip_suffix(')').and_then(|words| words.split_once('('));
        let both = split.and_then(|(first, second)| {
            Some((Self::parse_one(first, context).ok()?, Self::parse_one(second, context).ok()?))
        });
        match both {
            // `40 minutes (20:22)`
            Some((first, second)) => {
                first.restated(&second).or_else(|reason| beside::read(words, context).ok_or(reason))
            }
            None => Self::parse_one(words, context),
        }
    }

    fn parse_one(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let words = context.hints.asked.end_in(words).unwrap_or(words);
        let bare = between::without_fullness(between::without_possession(words.trim()));
        let bare = between::without_long(&bare).unwrap_or(bare).replace("-to-", " to ");
        let bare = around::reordered(&bare).unwrap_or(bare);
        let words = bare.as_str();
        // Where the question is by how much, `from 2:23:05 to 2:21:47` are two lengths and no times of day.
        let first =
            (context.hints.asked == Asked::Difference).then(|| shortened::read(words, context)).flatten();
        if let Some(told) = first.or_else(|| FORMS.iter().find_map(|read| read(words, context))) {
            return Ok(told);
        }
        let clock = clock::read(words, context.hints.face);
        let told = clock.as_deref().unwrap_or(words);
        if let Some(told) = told::read(told) {
            return Ok(told);
        }
        let is_open = clock.is_some() && context.hints.face == Face::Open && has_open_face(words);
        let form = if is_open { Told::OnOpenClock } else { Told::InUnits };
        let read = Self::parse_amount(told, context).map(|read| Self { told: form, ..read });
        read.or_else(|reason| reckoned::both(words, context).ok_or(reason))
    }

    /// Reads a number, its unit, and what is added to it.
    fn parse_amount(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let (mut amount, rest) = read_amount(words, context).ok_or_else(|| no_length(words))?;
        let rest = MEASURES.iter().find_map(|word| strip_phrase(rest, word)).unwrap_or(rest).trim_start();
        let rest = amount.take_after(rest, context.hedges);
        if !rest.is_empty() && !is_nights(rest) {
            return Err(remark(&amount, rest));
        }
        let read = Self::of(&amount).ok_or_else(|| no_length(words))?;
        let read = Self {
            is_term: matches!(context.hints.asked, Asked::Term | Asked::Limit | Asked::Least),
            ..read
        };
        Ok(if context.hints.has_counted_days { read.with_pauses() } else { read })
    }

    /// Up to a year more, where the first of the years is counted too.
    fn with_first_year(mut self) -> Self {
        let more = Period::Year.most_days(Bound::Closed(Decimal::ONE)).and_then(Bound::at);
        let most = self.extent.high.at().zip(more).and_then(|(most, more)| most.checked_add(more));
        self.extent.high = most.map_or(self.extent.high, Bound::Closed);
        self
    }

    /// Whether its words leave open which unit it is told in.
    pub(super) const fn is_face_open(&self) -> bool {
        matches!(self.told, Told::OnOpenClock)
    }

    /// A length that no number of one unit tells.
    fn told(printed: String, extent: Extent) -> Self {
        Self {
            printed,
            extent,
            in_months: None,
            plain: None,
            finest: None,
            is_term: false,
            told: Told::InUnits,
            parts: Vec::new(),
            range: None,
        }
    }

    fn of(amount: &Amount<Period>) -> Option<Self> {
        let hedging = amount.hedging();
        let Ends { days: (low, high), in_months, plain } = match &amount.core {
            Core::Sum(first, parts) => ends::of_sum(first, parts, hedging.as_ref())?,
            Core::Range(low, high) => {
                (low.number.value >= Decimal::ZERO && high.number.value >= Decimal::ZERO).then_some(())?;
                let ends = (Bound::Closed(low.number.value), Bound::Closed(high.number.value));
                let (low_end, high_end) = hedged(hedging.as_ref(), ends)?;
                Ends::of_days(low.unit?.least_days(low_end)?, high.unit?.most_days(high_end)?)
            }
            Core::Vague(vague, period) => {
                let (low, high) = hedged(hedging.as_ref(), (vague.low, vague.high))?;
                Ends::of_days((*period)?.least_days(low)?, (*period)?.most_days(high)?)
            }
        };
        let extent = Extent::new(Axis::Length, low, high);
        (!extent.is_empty()).then_some(())?;
        let finest = match &amount.core {
            Core::Sum(first, parts) => parts.last().unwrap_or(first).unit,
            Core::Range(_, high) => high.unit,
            Core::Vague(_, period) => *period,
        };
        let printed = amount.print(&Periods, None);
        let range = Figures::of(amount);
        Some(Self { in_months, plain, finest, range, ..Self::told(printed, extent) })
    }

    /// How two lengths stand to each other. Two plain ones of one unit and one precision conflict when they differ
    /// at all (4 months against 5).
    pub(super) fn compare(&self, other: &Self) -> Comparison {
        if let Some(contrary) = sense::compare(self, other) {
            return contrary;
        }
        if self.has_key_of(other) {
            return Comparison::new(Relation::Same, Why::Alike);
        }
        if self.range.zip(other.range).is_some_and(|(one, two)| one.is_slip_of(&two, Period::is_other_than)) {
            return Comparison::new(Relation::Conflicting, Why::SameFigures);
        }
        if self.is_several_of(other) || other.is_several_of(self) {
            return Comparison::new(Relation::Compatible, Why::Overlap);
        }
        if self.states_other_number(other) {
            return Comparison::new(Relation::Conflicting, Why::OtherNumber);
        }
        let in_months = self.in_months.zip(other.in_months);
        let (own, others) =
            in_months.unwrap_or_else(|| (self.as_counted_beside(other), other.as_counted_beside(self)));
        match own.intersection(&others) {
            Some(common) if !common.is_empty() => Comparison::new(Relation::Compatible, Why::Overlap),
            Some(_) | None => Comparison::new(Relation::Conflicting, Why::Apart),
        }
    }

    /// Whether the other may be one of those that it adds up.
    fn is_several_of(&self, other: &Self) -> bool {
        let is_met =
            |part: &Extent| part.intersection(&other.extent).is_some_and(|common| !common.is_empty());
        self.told != Told::FromTo && self.parts.iter().any(is_met)
    }

    /// What it may stand for beside hours or ends: people count the days that something touches (`3 days` are Wednesday,
    /// Thursday and Friday), so that N of them are more than N − 2. Nobody calls less than half a day two days. Two
    /// counts of days stay what they are.
    fn as_counted_beside(&self, other: &Self) -> Extent {
        let is_finer = other.finest.is_some_and(|period| period < Period::Day);
        let counted = self.plain.filter(|plain| is_finer && plain.is_counted_in_days());
        let low = counted.and_then(|plain| plain.value.checked_sub(Decimal::TWO));
        let half = Decimal::new(5, 1);
        low.map_or(self.extent, |low| Extent { low: Bound::Open(low.max(half)), ..self.extent })
    }

    fn states_other_number(&self, other: &Self) -> bool {
        match (self.plain, other.plain) {
            (Some(a), Some(b)) if a.is_other_length(&b) || b.is_other_length(&a) => true,
            (Some(a), Some(b)) if (self.is_term || other.is_term) && a.is_other_than_half_years(&b) => true,
            (Some(a), Some(b)) => {
                let is_by_ends = self.told == Told::ByEnds || other.told == Told::ByEnds;
                let is_alike =
                    !is_by_ends && a.period == b.period && a.step == b.step && a.months == b.months;
                let is_other = || a.value != b.value;
                let is_apart = |a: &Plain, b: &Plain| a.is_other_multiple(b) || a.is_beyond_rounding_to(b);
                is_alike && is_other() || is_apart(&a, &b) || is_apart(&b, &a)
            }
            (None, _) | (_, None) => false,
        }
    }

    /// The lengths it may stand for, in days.
    pub(super) const fn extent(&self) -> Extent {
        self.extent
    }

    /// See `Value::rewritten`.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        Self { printed: change(&self.printed), ..self.clone() }
    }
}

/// The amount in the words, or in those before the noun that it is an adjective of.
fn read_amount<'a>(words: &'a str, context: &Context<'_>) -> Option<(Amount<Period>, &'a str)> {
    let read = amount::read(words, context.hedges, &Periods);
    // Nothing stands behind most lengths.
    if read.as_ref().is_some_and(|(_, rest)| rest.is_empty()) {
        return read;
    }
    match (&read, adjective(words)) {
        (Some((_, rest)), Some(length)) if !rest.is_empty() => {
            amount::read(length, context.hedges, &Periods).or(read)
        }
        (None, Some(length)) => amount::read(length, context.hedges, &Periods),
        (Some(_), _) | (None, None) => read,
    }
}

const HELP: &str = "write a number and its unit: `20 weeks`, `3 years 5 months`, `about 72 hours`, `1h 30m`";

fn no_length(words: &str) -> Reason {
    Reason::new(format!("`{words}` has no length of time that can be read")).help(HELP)
}

/// Why what follows a length is refused, with the form that works.
fn remark(amount: &Amount<Period>, rest: &str) -> Reason {
    let printed = amount.print(&Periods, None);
    if Duration::of(amount).is_none() {
        let help = rest.split_whitespace().next().and_then(Period::nearest_name);
        let help = help.map_or_else(|| HELP.to_owned(), |name| format!("did you mean `{name}`?"));
        return Reason::new(format!("`{rest}` is no unit of time")).help(help);
    }
    let remark = rest.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | ';') || c.is_whitespace());
    Reason::new(format!("`{remark}` after `{printed}` is more than a length of time"))
        .help(format!("write `value: {printed}` and `scope: {remark}`"))
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed)
    }
}
