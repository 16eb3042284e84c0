//! The units behind and before the number of a quantity, and the letters that may be one or a multiplier.

use super::super::amount::Units;
use super::super::number::{self, Number, strip_phrase};
use super::super::{Asked, Context, Dimension, Hints, LetterM, Primes, Unit};
use super::reading::{MEASURES, noun_at};
use rust_decimal::Decimal;

/// The units of quantities, and the fact's own unit.
pub(super) struct Measures<'a> {
    pub(super) unit: Option<Unit>,
    pub(super) hints: &'a Hints,
}

impl Units for Measures<'_> {
    type Unit = Unit;

    fn before<'a>(&self, text: &'a str) -> Option<(Unit, &'a str)> {
        let named = |unit: Unit| self.hints.mark.filter(|_| unit.is_mark()).unwrap_or(unit);
        let marked = || Unit::money_at_start(text).map(|(unit, rest)| (named(unit), rest));
        self.at_home(text).or_else(marked)
    }

    fn number<'a>(&self, text: &'a str, unit: Option<Unit>) -> Option<(Number, &'a str)> {
        if unit.is_some_and(|unit| unit.is_money()) {
            return number::read_money(text);
        }
        number::read_ratio_or_number(text)
    }

    fn behind<'a>(&self, number: Number, text: &'a str) -> (Number, Option<Unit>, &'a str) {
        if number.is_ratio() {
            return (number, None, text);
        }
        if let Some((number, rest)) = self.scaled_by_letter(number, text) {
            let (_, unit, rest) = self.behind(number, rest);
            let sterling = unit.filter(Unit::is_pound).and_then(|_| Unit::from_name("GBP"));
            return (number, sterling.or(unit), rest);
        }
        let home = self.at_home(text.trim_start());
        let found = home
            .or_else(|| self.marked(text))
            .or_else(|| Unit::at_start(text))
            .or_else(|| self.told_beside(number, text));
        let Some((unit, rest)) = found.filter(|(unit, rest)| !is_preposition(*unit, text, rest)) else {
            return (number, None, text);
        };
        let unit = self.in_own_knots(unit).unwrap_or_else(|| self.in_own_pounds(unit));
        let is_difference = self.hints.asked == Asked::Difference;
        (number, Some(if is_difference { unit.of_differences() } else { unit }), rest)
    }

    fn follows(&self, number: &Number, part: Unit, whole: Unit) -> bool {
        let ratio = whole.in_units_of(&part);
        part.is_part_of(&whole) && ratio.is_some_and(|ratio| number.value < ratio)
    }

    fn may_lead(&self, number: &Number) -> bool {
        number.value.is_integer()
    }

    fn print(&self, number: &str, unit: Unit) -> String {
        let unit = if self.own_coin().is_some() { unit.in_full() } else { unit };
        if number != "a" {
            return unit.print(number);
        }
        let printed = unit.print("1");
        let Some(name) = printed.strip_prefix("1 ") else { return printed };
        let article = if name.starts_with(['a', 'e', 'i', 'o']) || name == "hour" { "an" } else { "a" };
        format!("{article} {name}")
    }

    fn may_be_spelt(&self, whole: Unit) -> bool {
        matches!(whole.name(), "ft" | "stone")
    }

    fn is_same(&self, sign: Unit, behind: Unit) -> bool {
        sign == behind || sign.is_sterling() && behind.is_pound()
    }

    fn may_be_ends(&self, low: Unit, high: Unit) -> bool {
        low.dimension() == high.dimension()
    }

    fn left_out(&self, whole: Unit) -> Option<Unit> {
        match whole.name() {
            "ft" => Unit::from_name("inch"),
            "stone" => Unit::from_name("lb"),
            "lb" => Unit::from_name("ounce"),
            // `1'20`
            "minutes" if self.hints.primes == Primes::Times => Unit::from_name("second"),
            _ => None,
        }
    }
}

impl<'a> Measures<'a> {
    /// What a context tells of them.
    pub(super) const fn of(context: &'a Context<'_>) -> Self {
        Self { unit: context.unit, hints: &context.hints }
    }

    /// The currency of the fact, or that which other claims name, by what it is called at home.
    fn at_home<'t>(&self, text: &'t str) -> Option<(Unit, &'t str)> {
        let coin = self.own_coin()?;
        Some((coin, coin.strip_home_name(text)?.trim_start()))
    }

    fn own_coin(&self) -> Option<Unit> {
        self.unit.filter(Unit::shares_name).or(self.hints.coin)
    }

    /// Sterling where the fact is in it and the words say `pounds`.
    fn in_own_pounds(&self, unit: Unit) -> Unit {
        let sterling = self.unit.filter(Unit::is_sterling).or(self.hints.pounds);
        sterling.filter(|_| unit.is_pound()).unwrap_or(unit)
    }

    /// Knots where the fact is in them, or other claims tell speeds, and the words say `kt`.
    fn in_own_knots(&self, unit: Unit) -> Option<Unit> {
        let own = self.unit.filter(|own| own.dimension() == Dimension::Speed);
        let knots = || self.hints.knots.or(own.and_then(|_| Unit::from_name("knots")));
        unit.is_kilotonne().then(knots)?
    }

    /// `5'11"`: marks for feet and inches right behind the number, or for minutes and seconds.
    fn marked<'t>(&self, text: &'t str) -> Option<(Unit, &'t str)> {
        let (single, double) = match self.hints.primes {
            Primes::Lengths => ("ft", "inch"),
            Primes::Times => ("minutes", "seconds"),
        };
        let behind_double = text.strip_prefix(['"', '″', '”']).or_else(|| text.strip_prefix("''"));
        if let Some(rest) = behind_double {
            return Some((Unit::from_name(double)?, rest));
        }
        let rest = text.strip_prefix(['\'', '′', '’'])?;
        Some((Unit::from_name(single)?, rest))
    }

    /// `degrees` and `points` in the unit that other claims tell.
    fn told_beside<'t>(&self, number: Number, text: &'t str) -> Option<(Unit, &'t str)> {
        let own = |dimension: Dimension| self.unit.filter(|unit| unit.dimension() == dimension);
        let degrees = self.hints.scale_of(number.value).or(self.hints.degrees);
        let degrees = degrees.or_else(|| own(Dimension::Temperature));
        let points = self.hints.points.or_else(|| own(Dimension::Points));
        let named = [
            ("degrees", degrees),
            ("degree", degrees),
            ("°", degrees),
            ("points", points),
            ("point", points),
        ];
        let text = text.trim_start();
        // `40-degree heat`
        let text = text.strip_prefix('-').unwrap_or(text);
        named.into_iter().find_map(|(name, unit)| Some((unit?, strip_phrase(text, name)?)))
    }

    /// `m`, `b` or `t` as a multiplier: before money or a counted noun, or where the fact is in money.
    fn scaled_by_letter<'t>(&self, number: Number, text: &'t str) -> Option<(Number, &'t str)> {
        let (scaled, rest) = number::scaled_by_letter(number, text)?;
        // Nobody writes thousands of millions so: `2,340m` are metres.
        (number.value < Decimal::ONE_THOUSAND).then_some(())?;
        let is_money = Unit::at_start(rest)
            .is_some_and(|(unit, _)| unit.is_pound() || self.in_own_pounds(unit).is_money());
        let is_due = self.unit.is_some_and(|unit| unit.is_money());
        let is_capital = text.starts_with('M') && Unit::at_start(text).is_none();
        let noun = rest.strip_prefix("of ").unwrap_or(rest);
        let is_noun = |noun: &str| !MEASURES.contains(&noun) && !LONG_THINGS.contains(&noun);
        let is_metre = self.hints.letter_m == LetterM::Metre && text.starts_with('m');
        // `220 t of gravel`, `a 40 t lorry`: nobody counts things in trillions by a letter.
        let is_tonne = text.starts_with('t');
        let is_counted = !is_metre && !is_tonne && noun_at(noun).is_some_and(|(noun, _)| is_noun(noun));
        let is_rate =
            |rest: &str| ["a ", "an ", "per ", "each ", "every "].iter().any(|lead| rest.starts_with(lead));
        let is_bare = self.hints.letter_m == LetterM::Million
            && text.starts_with('m')
            && (rest.is_empty() || is_rate(rest));
        // `3.3m litres`: no unit stands before another.
        let is_measured = || {
            let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            word.len() > 1 && Unit::at_start(rest).is_some()
        };
        let is_scale = is_money || is_due || is_capital || is_counted || is_bare || is_measured();
        is_scale.then_some((scaled, rest))
    }
}

/// What has a length or is one, so that `m` before it is metres.
const LONG_THINGS: &[&str] = &[
    "beam",
    "beams",
    "boat",
    "breaststroke",
    "butterfly",
    "cable",
    "crane",
    "dash",
    "depth",
    "diameter",
    "distance",
    "drop",
    "fall",
    "freestyle",
    "height",
    "hole",
    "hurdles",
    "length",
    "mark",
    "mast",
    "pool",
    "race",
    "radius",
    "rope",
    "span",
    "spans",
    "sprint",
    "swell",
    "tower",
    "track",
    "trench",
    "tunnel",
    "wall",
    "wave",
    "waves",
    "width",
    "yacht",
];

/// Whether `in` begins a remark (`3 in hospital`) and is no inch.
fn is_preposition(unit: Unit, text: &str, rest: &str) -> bool {
    let is_in = strip_phrase(text.trim_start(), "in").is_some() && Some(unit) == Unit::from_name("inch");
    is_in && noun_or_number_follows(rest)
}

/// Whether other words follow than those that say what inches measure, or join another length to them.
fn noun_or_number_follows(rest: &str) -> bool {
    let (word, after) = rest.trim_start().split_once(' ').unwrap_or((rest.trim(), ""));
    let ends = after.is_empty() || after.starts_with(['(', ',']) || word.ends_with(',');
    let is_end = || word == "or" && matches!(after, "more" | "less" | "so");
    let joins = matches!(word, "by" | "to" | "or" | "x") && number::read(after).is_some() || is_end();
    let word = word.trim_end_matches([',', ';']);
    // Three `in deep water` are in trouble.
    let is_measure = matches!(word, "of" | "per") || joins || ends && MEASURES.contains(&word);
    word.starts_with(char::is_alphanumeric) && !is_measure
}

/// Whether words end with an `in` that the words behind them show to be no inch: `209 in`, before `the first count`.
pub(in crate::value) fn parts_preposition(words: &str, after: &str) -> bool {
    let is_in = words.rsplit_once(' ').is_some_and(|(_, last)| last.eq_ignore_ascii_case("in"));
    is_in && noun_or_number_follows(after)
}
