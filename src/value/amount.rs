//! The grammar that quantities and durations share: hedge, number, unit; ranges; vague numbers; several units
//! in a row. What an amount stands for in days or metres is the business of its kind.

mod figures;
mod range;

pub(super) use figures::Figures;

use super::Bound;
use super::hedge::{Hedges, Hedging};
use super::number::{self, Grain, Number, strip_phrase};
use rust_decimal::Decimal;

/// The units that a kind of value knows.
pub(super) trait Units {
    /// One of them.
    type Unit: Copy + PartialEq;

    /// The sign of money before a number.
    fn before<'a>(&self, text: &'a str) -> Option<(Self::Unit, &'a str)>;

    /// The number at the start of a text; `unit` is the one that stood before it.
    fn number<'a>(&self, text: &'a str, unit: Option<Self::Unit>) -> Option<(Number, &'a str)>;

    /// The unit behind a number. The number is given back, for `m` may be its multiplier.
    fn behind<'a>(&self, number: Number, text: &'a str) -> (Number, Option<Self::Unit>, &'a str);

    /// Whether so many of one unit may follow an amount in another: `3 ft 2 in`.
    fn follows(&self, number: &Number, part: Self::Unit, whole: Self::Unit) -> bool;

    /// Whether smaller units may follow so many of one: no kilo and a half leaves room for grams.
    fn may_lead(&self, _number: &Number) -> bool {
        true
    }

    /// A number with its unit; the number may be the article `a`.
    fn print(&self, number: &str, unit: Self::Unit) -> String;

    /// Whether the number in a smaller unit that is left out may be spelt: `six foot two`.
    fn may_be_spelt(&self, _whole: Self::Unit) -> bool {
        false
    }

    /// Whether a unit behind a number says again what the sign before it says.
    fn is_same(&self, sign: Self::Unit, behind: Self::Unit) -> bool {
        sign == behind
    }

    /// Whether both units measure one thing, so that one may be the other end of a range.
    fn may_be_ends(&self, _low: Self::Unit, _high: Self::Unit) -> bool {
        true
    }

    /// The smaller unit that people leave out at the end: the inches of `5ft 11`.
    fn left_out(&self, _whole: Self::Unit) -> Option<Self::Unit> {
        None
    }
}

/// A number and the unit stated with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Term<U> {
    /// How many.
    pub number: Number,
    /// Of what.
    pub unit: Option<U>,
}

/// What is hedged.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Core<U> {
    /// One number, and those that are added to it in smaller units.
    Sum(Term<U>, Vec<Term<U>>),
    /// From one to another.
    Range(Term<U>, Term<U>),
    /// `dozens`, `a few hundred`: the words, the ends, the unit.
    Vague(Hedging, Option<U>),
}

/// An amount as stated.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Amount<U> {
    /// The hedge before the number.
    pub before: Option<Hedging>,
    /// The hedge behind it.
    pub after: Option<Hedging>,
    /// What they widen.
    pub core: Core<U>,
}

/// Reads the amount at the start of a text, and gives what follows it.
pub(super) fn read<'a, K: Units>(
    text: &'a str,
    hedges: &Hedges,
    units: &K,
) -> Option<(Amount<K::Unit>, &'a str)> {
    let (before, rest) = read_hedges(text.trim_start(), hedges);
    let mut amount = Amount { before, after: None, core: Core::Vague(Hedging::default(), None) };
    if let Some((core, rest)) = range::read_between(rest, units).or_else(|| read_vague(rest, hedges, units)) {
        amount.core = core;
        let rest = amount.take_after(rest, hedges);
        return Some((amount, rest));
    }
    let (first, rest) = read_first(rest, &mut amount, hedges, units)?;
    let (core, rest) = match range::read_to(first, rest, units) {
        Some(range) => range,
        None => read_sum(first, rest, units),
    };
    amount.core = core;
    let rest = amount.take_after(rest, hedges);
    Some((amount, rest))
}

/// Up to two hedges that stand together, as one: `up to about`.
fn read_hedges<'a>(text: &'a str, hedges: &Hedges) -> (Option<Hedging>, &'a str) {
    let Some((first, rest)) = hedges.before(text) else { return (None, text) };
    match hedges.before(rest) {
        Some((second, rest)) => (Some(first.and(&second)), rest),
        None => (Some(first), rest),
    }
}

/// The first number with its unit; a hedge may stand between them (`20-odd miles`).
fn read_first<'a, K: Units>(
    text: &'a str,
    amount: &mut Amount<K::Unit>,
    hedges: &Hedges,
    units: &K,
) -> Option<(Term<K::Unit>, &'a str)> {
    let (number, sign, rest) = read_number(text, units)?;
    let after = amount.take_after(rest, hedges);
    if sign.is_some() && after.len() < rest.len() {
        return Some((Term { number, unit: sign }, after));
    }
    Some(finish_term(number, sign, after, units))
}

/// A number with the unit before or behind it.
fn read_term<'a, K: Units>(text: &'a str, units: &K) -> Option<(Term<K::Unit>, &'a str)> {
    let (number, sign, rest) = read_number(text, units)?;
    Some(finish_term(number, sign, rest, units))
}

/// A number behind one in a unit: the `10m` of `$5-10m` are millions.
fn read_term_after<'a, K: Units>(
    unit: Option<K::Unit>,
    text: &'a str,
    units: &K,
) -> Option<(Term<K::Unit>, &'a str)> {
    match units.number(text, unit).filter(|(number, _)| unit.is_some() && number.scale > Decimal::ONE) {
        Some((number, rest)) => {
            let (number, own, rest) = units.behind(number, rest);
            Some((Term { number, unit: own.or(unit) }, rest.trim_start()))
        }
        None => read_term(text, units),
    }
}

fn finish_term<'a, K: Units>(
    number: Number,
    sign: Option<K::Unit>,
    rest: &'a str,
    units: &K,
) -> (Term<K::Unit>, &'a str) {
    if sign.is_some() {
        // `$2.5 million USD` says its currency twice.
        let again = units.behind(Number::ONE, rest);
        let is_again = again.1.is_some_and(|unit| sign.is_some_and(|sign| units.is_same(sign, unit)));
        let rest = if is_again { again.2.trim_start() } else { rest };
        return (Term { number, unit: sign }, rest);
    }
    let (number, unit, rest) = units.behind(number, rest);
    (Term { number, unit }, rest.trim_start())
}

/// A number with its sign and the sign of money before it; `a` and `an` before a unit are one.
fn read_number<'a, K: Units>(text: &'a str, units: &K) -> Option<(Number, Option<K::Unit>, &'a str)> {
    let (is_negative, text) = strip_minus(text);
    let (sign, text) = units.before(text).map_or((None, text), |(unit, rest)| (Some(unit), rest));
    let (mut number, rest) = units.number(text, sign).or_else(|| read_article(text, units))?;
    if is_negative {
        number.value = Decimal::ZERO - number.value;
    }
    Some((number, sign, rest))
}

fn strip_minus(text: &str) -> (bool, &str) {
    let rest = text.strip_prefix(['-', '−', '\u{2013}']).or_else(|| strip_phrase(text, "minus "));
    rest.map_or((false, text), |rest| (true, rest.trim_start()))
}

fn read_article<'a, K: Units>(text: &'a str, units: &K) -> Option<(Number, &'a str)> {
    let article = strip_phrase(text, "a ").or_else(|| strip_phrase(text, "an ")).map(str::trim_start);
    let rest = article.unwrap_or(text);
    let (_, unit, after) = units.behind(Number::ONE, rest);
    // `Mile and a half` has lost its article.
    let is_whole = article.is_some() || number::read_half_behind(Number::ONE, after.trim_start()).is_some();
    unit.filter(|_| is_whole).map(|_| (Number::ARTICLE, rest))
}

/// What is added to a first number: `2 in` after `3 ft`, `and a half` after `an hour`.
fn read_sum<'a, K: Units>(first: Term<K::Unit>, mut rest: &'a str, units: &K) -> (Core<K::Unit>, &'a str) {
    let mut parts: Vec<Term<K::Unit>> = Vec::new();
    let mut last = first;
    while let Some((part, after)) = read_part(last, rest, units) {
        parts.push(part);
        (last, rest) = (part, after);
    }
    match number::read_half_behind(first.number, rest).filter(|_| parts.is_empty() && first.unit.is_some()) {
        Some((number, rest)) => (Core::Sum(Term { number, ..first }, parts), rest),
        None => (Core::Sum(first, parts), rest),
    }
}

fn read_part<'a, K: Units>(
    last: Term<K::Unit>,
    rest: &'a str,
    units: &K,
) -> Option<(Term<K::Unit>, &'a str)> {
    let whole = last.unit.filter(|_| units.may_lead(&last.number))?;
    let rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
    let is_digital = rest.starts_with(|c: char| c.is_ascii_digit());
    let and = strip_phrase(rest, "and ");
    // `A year and a day`
    let article = || and.and_then(|rest| read_article(rest, units));
    let (number, rest) = units.number(and.unwrap_or(rest), None).or_else(article)?;
    let (number, unit, rest) = units.behind(number, rest);
    let is_last = is_digital && (rest.is_empty() || rest.starts_with(['(', ',', ')']));
    let is_spelt_last = rest.is_empty() && number.value.is_integer() && units.may_be_spelt(whole);
    let unit = unit.or_else(|| units.left_out(whole).filter(|_| is_last || is_spelt_last));
    let unit = unit.filter(|unit| units.follows(&number, *unit, whole))?;
    Some((Term { number, unit: Some(unit) }, rest.trim_start()))
}

/// `dozens of homes`, `a couple of hundred`, `several million`.
fn read_vague<'a, K: Units>(text: &'a str, hedges: &Hedges, units: &K) -> Option<(Core<K::Unit>, &'a str)> {
    let (mut hedging, rest) = hedges.vague(text)?;
    let after_of = strip_phrase(rest, "of ").unwrap_or(rest).trim_start();
    let mut after = after_of;
    if let Some((scale, word, rest)) = number::read_scale(after_of) {
        hedging = hedging.times((least_of(scale, word), scale), word);
        after = rest.trim_start();
    }
    let after = strip_phrase(after, "of ").unwrap_or(after);
    let multiplier = Number { scale: Decimal::TWO, ..Number::ONE };
    let (_, unit, rest) = units.behind(multiplier, after);
    Some((Core::Vague(hedging, unit), rest.trim_start()))
}

/// The least that a scale stands for behind a vague word: a dozen is round by a tenth.
fn least_of(scale: Decimal, word: &str) -> Decimal {
    if word.starts_with("dozen") { scale * Decimal::new(9, 1) } else { scale }
}

impl<U: Copy + PartialEq> Amount<U> {
    /// Takes the hedge at the start of what follows the number, and gives what follows that.
    pub(super) fn take_after<'a>(&mut self, rest: &'a str, hedges: &Hedges) -> &'a str {
        match hedges.after(rest) {
            Some((hedging, rest)) if self.after.is_none() => {
                self.after = Some(hedging);
                rest
            }
            Some(_) | None => rest,
        }
    }

    /// Gives a unit to the terms that have none.
    pub(super) fn set_default_unit(&mut self, unit: U) {
        match &mut self.core {
            Core::Sum(first, _) => first.unit = first.unit.or(Some(unit)),
            Core::Range(low, high) => {
                low.unit = low.unit.or(Some(unit));
                high.unit = high.unit.or(Some(unit));
            }
            Core::Vague(_, own) => *own = own.or(Some(unit)),
        }
    }

    /// All that widens the number, as one; nothing when the number is plain.
    pub(super) fn hedging(&self) -> Option<Hedging> {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => Some(before.and(after)),
            (before, after) => before.clone().or_else(|| after.clone()),
        }
    }

    /// The normal form, with `noun` behind the unit.
    pub(super) fn print<K: Units<Unit = U>>(&self, units: &K, noun: Option<&str>) -> String {
        let is_single = matches!(&self.core, Core::Sum(_, parts) if parts.is_empty());
        let after = self.after.as_ref().map(|after| after.words.as_str());
        let tie = after.filter(|word| is_single && TIED.contains(word));
        let term = |term: &Term<U>| {
            let number = match tie {
                Some(word) => format!("{}-{word}", term.number),
                None if term.number.grain == Grain::Article => "a".to_owned(),
                None => term.number.to_string(),
            };
            match term.unit {
                Some(unit) => units.print(&number, unit),
                None => number,
            }
        };
        let mut printed = match &self.core {
            Core::Sum(first, parts) => {
                parts.iter().fold(term(first), |whole, part| whole + " " + &term(part))
            }
            Core::Range(low, high) => format!("between {} and {}", term(low), term(high)),
            Core::Vague(hedging, unit) => {
                let unit = unit.map(|unit| units.print("", unit)).filter(|unit| !unit.is_empty());
                match unit.as_deref().map(str::trim).or(noun) {
                    Some(counted) => print_vague(&hedging.words, counted),
                    None => hedging.words.clone(),
                }
            }
        };
        let noun = noun.filter(|_| !matches!(self.core, Core::Vague(..)));
        let after = after.filter(|_| tie.is_none());
        if let Some(before) = &self.before {
            printed = format!("{} {printed}", before.words);
        }
        for word in noun.into_iter().chain(after) {
            printed.extend([" ", word]);
        }
        printed
    }
}

/// Hedges that are tied to the number before them: `20-odd miles`.
const TIED: &[&str] = &["odd", "plus"];

/// A vague number and what is counted: `dozens of homes`, but `several homes`.
fn print_vague(words: &str, counted: &str) -> String {
    let is_noun = words.ends_with('s') || words.ends_with("couple") || words.ends_with("handful");
    let link = if is_noun { " of " } else { " " };
    format!("{words}{link}{counted}")
}

/// The ends of what a hedge makes of a stretch from `low` to `high`, each end moved by at least `slack` where the
/// hedge moves it at all. Nothing when the numbers grow too large.
pub(super) fn widened(
    hedging: &Hedging,
    (low, high): (Bound, Bound),
    slack: (Decimal, Decimal),
) -> Option<(Bound, Bound)> {
    let low_end = moved(hedging.low, low, -slack.0)?;
    let high_end = moved(hedging.high, high, slack.1)?;
    Some((low_end, high_end))
}

/// One end times a factor; a factor below or above 1 moves it outwards by the slack at the least.
fn moved(factor: Bound, end: Bound, slack: Decimal) -> Option<Bound> {
    let (Some(by), Some(at)) = (factor.at(), end.at()) else { return Some(Bound::Unbounded) };
    if by == Decimal::ONE {
        return Some(if matches!(factor, Bound::Open(_)) { Bound::Open(at) } else { Bound::Closed(at) });
    }
    let by = by.checked_sub(Decimal::ONE)?.checked_mul(at.abs())?;
    let by = if slack.is_sign_negative() { by.min(slack) } else { by.max(slack) };
    let at = at.checked_add(by)?.normalize();
    Some(if matches!(factor, Bound::Open(_)) { Bound::Open(at) } else { Bound::Closed(at) })
}
