//! Quantities: hedge, number, unit, and one counted noun; a second unit may stand behind (`12 miles (19 km)`).
//!
//! A quantity stands for a stretch of numbers in the base unit of its dimension (`quantity/extent.rs` has the
//! rules). The noun is kept for printing and ignored in comparing. Remarks (`412 kg at launch`) are refused: what
//! a number speaks of is the claim's `scope`.

mod at_once;
mod both;
mod broken_down;
mod change;
mod converted;
mod counted;
mod countries;
mod degrees;
mod denied;
mod dilution;
mod enumerated;
mod everyone;
mod extent;
mod figures;
mod free;
mod frequencies;
mod headline;
mod hedged;
mod key;
mod kinds;
mod levels;
mod marks;
mod measures;
mod parts;
mod pitches;
mod places;
mod plain;
mod plain_words;
mod points;
mod rates;
mod reading;
mod reckoned;
mod remainder;
mod scores;
mod sense;
mod shares;
mod sides;
mod slashes;
mod slip;
mod spelt;
mod stretches;
mod sum;
mod surroundings;
mod ties;
mod told_twice;
mod untold;
mod wind;
mod written_out;

pub use everyone::is_of_everybody;
pub use figures::tells_number;
pub use free::leaves_currency_open;
pub(super) use measures::parts_preposition;
pub use places::{counted_on, tells_one_more};
pub(super) use plain_words::is_plain_amount;
pub use rates::time_of_adverb;
pub use scores::is_score;
pub(super) use scores::is_unanimous;
pub use shares::tells_rest;
pub use slip::differ_in_noughts;

use super::few::Few;
use super::{Axis, Bound, Change, Comparison, Context, Dimension, Extent, Reason, Relation, Unit, Why};
use super::{number, unit};
use plain::Plain;
use rust_decimal::Decimal;
use sense::Sense;
use std::fmt;
use ties::{Tie, are_near};

/// A number of something, and what it may stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    printed: String,
    extent: Extent,
    units: Few<Unit>,
    plain: Few<Plain>,
    sense: Option<Box<Sense>>,
    ties: Vec<Tie>,
}

/// One statement of an amount; a quantity has one or two.
struct Stated {
    printed: String,
    unit: Unit,
    extent: Extent,
    /// What the number rounds to by its digits alone, wider than `extent` for small numbers.
    widest: Extent,
    plain: Option<Plain>,
    sense: Option<Sense>,
}

impl Quantity {
    /// Reads a quantity of any form.
    fn parse_any(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let words = words.trim();
        let spelt = || slashes::in_words(words).or_else(|| spelt::in_words(words));
        if let Some(plain) =
            countries::named(words).or_else(spelt).or_else(|| degrees::in_words(words, context))
        {
            return Self::parse_any(&plain, context);
        }
        // `twice the legal limit` are no two micrograms.
        if context.unit.is_some() && matches!(words, "once" | "twice" | "thrice") {
            return Self::parse_told(words, &Context { unit: None, ..*context })
                .map(|read| Self { sense: None, ..read });
        }
        let again = || change::again(words);
        let in_times = || frequencies::in_times(words, context.hints.asked);
        let affirmed = denied::affirmed(words).map(str::to_owned).or_else(|| denied::unreached(words));
        let affirmed = affirmed.or_else(|| denied::passed(words)).or_else(|| everyone::all_there(words));
        let affirmed = affirmed.or_else(|| shares::half_of_sum(words, context));
        let level = || levels::in_numbers(words).or_else(|| levels::mark(words, context.hints.asked));
        if let Some(stated) = affirmed.or_else(level).or_else(in_times).or_else(again) {
            return Self::parse_any(&stated, context).map(|read| Self { printed: words.to_owned(), ..read });
        }
        Self::parse_told(words, context)
    }

    /// The same of words that stand for no others.
    fn parse_told(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        Self::in_own_form(words, context).map_or_else(|| Self::parse_stated(words, context), Ok)
    }

    /// Words of a form of their own, which is no number with its unit and its hedges.
    fn in_own_form(words: &str, context: &Context<'_>) -> Option<Self> {
        let told = || untold::read(words).or_else(|| at_once::read(words, context));
        let told = || told().or_else(|| broken_down::read(words, context));
        let told = || told().or_else(|| written_out::read(words)).or_else(|| marks::read(words, context));
        let told = || told().or_else(|| everyone::read(words, context));
        let told = || told().or_else(|| free::read(words, context));
        let told = || told().or_else(|| sides::read(words, context));
        let told = || told().or_else(|| frequencies::share_of_days(words, context));
        let told = || told().or_else(|| frequencies::read(words)).or_else(|| scores::read_unanimous(words));
        let told = || told().or_else(|| scores::read_margin(words)).or_else(|| ties::read(words, context));
        let told = || told().or_else(|| change::read(words, context));
        let told = || told().or_else(|| enumerated::read(words)).or_else(|| reckoned::read(words, context));
        told().or_else(|| wind::read(words, context)).or_else(|| shares::read(words, context))
    }

    /// A number with its unit and its hedges, a score, or several of them.
    fn parse_stated(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let score = scores::read(words, context);
        let in_digits = score.map(|(first, _)| first.to_string());
        let read = reading::read(in_digits.as_deref().unwrap_or(words), context);
        let (first, second) = match read {
            Ok((first, second)) => (shares::all_of(words, first), second),
            Err(reason) => {
                let several = sum::in_currency(words, context).or_else(|| parts::read(words, context));
                let several =
                    several.or_else(|| sum::read(words, context)).or_else(|| both::read(words, context));
                return several.ok_or(reason);
            }
        };
        let place = places::read(words).map(|_| Sense::Place);
        let first_alone = |first: Stated| Self {
            printed: score.map_or(first.printed, |(high, low)| format!("{high}-{low}")),
            extent: first.extent,
            units: Few::One(first.unit),
            plain: first.plain.into_iter().collect(),
            sense: score
                .map(|(high, low)| Sense::Score { high, low, neither: scores::abstained(words) })
                .or(place.clone())
                .or(first.sense)
                .map(Box::new),
            ties: Vec::new(),
        };
        let Some(second) = second else {
            return Ok(first_alone(first).with_part_told(words, context));
        };
        let printed = format!("{} ({})", first.printed, second.printed);
        if first.unit.dimension() != second.unit.dimension() || second.sense.is_some() {
            let sense = Some(Box::new(Sense::Beside(first_alone(second))));
            return Ok(Self { printed, sense, ..first_alone(first) });
        }
        let Some(extent) = agreement(&first, &second) else {
            let counted = Self::counted_and_measured(words, context);
            return counted.ok_or_else(|| disagreement(&first, &second));
        };
        // `About four miles (6.4 km)` says nothing to the tenth of a kilometre, nor does `160 m (525 ft)` to the foot.
        let says_more = |plain: &Plain| first.plain.is_some_and(|first| !plain.is_converted_from(&first));
        let converted = second.plain.filter(says_more);
        let plain: Few<Plain> = first.plain.into_iter().chain(converted).collect();
        let units = [first.unit, second.unit].into_iter().collect();
        Ok(Self { printed, extent, units, plain, ..first_alone(first) })
    }

    /// A bare number that is not in the fact's unit, before a measure: `about 2,400, a third of a tonne`.
    fn counted_and_measured(words: &str, context: &Context<'_>) -> Option<Self> {
        context.unit?;
        let read = Self::parse_told(words, &Context { unit: None, ..*context }).ok()?;
        (read.is_in_two_units() && read.unit().is_count()).then_some(read)
    }

    /// One statement as a quantity, where there is no second one.
    fn of_one((stated, second): (Stated, Option<Stated>)) -> Option<Self> {
        second.is_none().then(|| Self {
            printed: stated.printed,
            extent: stated.extent,
            units: Few::One(stated.unit),
            plain: stated.plain.into_iter().collect(),
            sense: stated.sense.map(Box::new),
            ties: Vec::new(),
        })
    }

    /// How two quantities stand to each other. Two plain numbers of one unit and one precision conflict when they
    /// differ at all (63 against 64 km), although their rounding would let both be true.
    pub(super) fn compare(&self, other: &Self) -> Comparison {
        let comparison = self.compare_as_told(other);
        let is_one = matches!(comparison.relation, Relation::Same | Relation::Compatible);
        if !is_one && (self.is_sum_in_scale_of(other) || other.is_sum_in_scale_of(self)) {
            return OVERLAP;
        }
        comparison
    }

    fn compare_as_told(&self, other: &Self) -> Comparison {
        if self.has_key_of(other) {
            return Comparison::new(Relation::Same, Why::Alike);
        }
        let by_sense = self.compare_figures(other).or_else(|| self.compare_without_other_money(other));
        let by_sense = by_sense.or_else(|| self.compare_rests(other));
        let by_sense = by_sense.or_else(|| self.compare_portions(other));
        let by_sense = by_sense.or_else(|| self.compare_ties(other)).or_else(|| self.compare_untold(other));
        let by_sense = by_sense.or_else(|| self.compare_both(other)).or_else(|| self.compare_scores(other));
        let by_sense = by_sense.or_else(|| self.compare_parts(other)).or_else(|| self.compare_states(other));
        let by_sense = by_sense.or_else(|| self.compare_sides(other)).or_else(|| self.compare_changes(other));
        let by_sense =
            by_sense.or_else(|| self.compare_places(other)).or_else(|| self.compare_reckoned(other));
        let by_sense = by_sense.or_else(|| self.compare_marks(other)).or_else(|| self.compare_seconds(other));
        if let Some(comparison) = by_sense.or_else(|| self.compare_with_all(other)) {
            return comparison;
        }
        let by_rate = self.compare_rates_of_measures(other).or_else(|| self.compare_rates_of_things(other));
        let by_rate = by_rate.or_else(|| self.compare_rates(other));
        if let Some(comparison) = by_rate {
            return comparison;
        }
        let Some(common) = self.extent.intersection(&other.extent) else {
            return self.compare_across_units(other);
        };
        if let Some(comparison) = self.compare_hedged(other) {
            return comparison;
        }
        // What is free is free for each of whatever.
        if self.per() != other.per() && !self.is_nothing() && !other.is_nothing() {
            let may_be_one = self.may_be_for_one_of(other) && !common.is_empty();
            return if may_be_one && !self.states_other_number(other) { OVERLAP } else { OTHER_UNIT };
        }
        if self.counts_other_things_than(other) {
            return OTHER_UNIT;
        }
        let may_be_of_it = || self.may_be_rest_of(other) || self.may_be_counted_among(other);
        if self.states_other_number(other) && !may_be_of_it() {
            return Comparison::new(Relation::Conflicting, Why::OtherNumber);
        }
        let is_told = || {
            self.may_be_converted_from(other)
                || self.is_conversion_in_hundreds(other)
                || other.is_conversion_in_hundreds(self)
                || self.is_rounded_end_of(other)
                || other.is_rounded_end_of(self)
                || may_be_of_it()
        };
        if common.is_empty() && !is_told() {
            return Comparison::new(Relation::Conflicting, Why::Apart);
        }
        Comparison::new(Relation::Compatible, Why::Overlap)
    }

    /// A number without a unit may be in the unit of the other, and `14 of 17` are 14; that shows no conflict, for
    /// it is not certain.
    fn compare_across_units(&self, other: &Self) -> Comparison {
        let by_part = self.compare_part_with_count(other).or_else(|| other.compare_part_with_count(self));
        let by_part = by_part.or_else(|| self.compare_days(other)).or_else(|| self.compare_in_water(other));
        let by_part = by_part.or_else(|| self.compare_end_to_end(other));
        if let Some(comparison) = by_part.or_else(|| self.compare_across_currencies(other)) {
            return comparison;
        }
        let is_share = self.may_be_share_of(other) || other.may_be_share_of(self);
        if is_share || self.may_be_in_sense_of(other) || other.may_be_in_sense_of(self) {
            OVERLAP
        } else {
            OTHER_UNIT
        }
    }

    /// Sums in two currencies never conflict; where no exchange rates forbid it they may be one sum.
    fn compare_across_currencies(&self, other: &Self) -> Option<Comparison> {
        // `£1.5m a month` and `20.7 million euros a year` are of one year.
        let yearly = self.in_a_year().zip(other.in_a_year()).filter(|_| self.per() != other.per());
        let (one, two) = yearly.unwrap_or((self.extent, other.extent));
        let sum =
            |own: &Self, extent: Extent| match (own.unit().dimension(), extent.low.at(), extent.high.at()) {
                (Dimension::Money(currency), low, high) => {
                    // `More than three million` has no end, but no sum a thousand times as large is called so.
                    let far = || low.and_then(|low| low.checked_mul(Decimal::ONE_THOUSAND));
                    Some((currency, (low.unwrap_or_default(), high.or_else(far)?)))
                }
                _ => None,
            };
        // What no table knows may be worth anything.
        let is_one = unit::can_be_one(sum(self, one)?, sum(other, two)?).unwrap_or(true);
        // One number in two currencies is no conversion, but may be a slip.
        let numbers = |own: &Self| own.plain.iter().map(|plain| plain.value).collect::<Vec<_>>();
        let is_converted = numbers(self) != numbers(other) || self.plain.is_empty();
        let is_for_one = self.per() == other.per() || yearly.is_some() || self.may_be_for_each_of(other);
        let are_alike = is_for_one && is_one && is_converted;
        are_alike.then_some(Comparison::new(Relation::Compatible, Why::OtherCurrency))
    }

    fn may_be_in_sense_of(&self, other: &Self) -> bool {
        // `126 million, 30.6%`
        let is_bare_beside =
            || self.is_in_two_units() && self.printed.split(" (").next().is_some_and(is_number_alone);
        (self.is_bare() || is_bare_beside()) && self.fits_in_unit_of(other)
    }

    fn fits_in_unit_of(&self, other: &Self) -> bool {
        let unit = other.unit();
        let extent = extent::in_base(self.extent.low, unit, self.extent.high, unit);
        let common = extent.and_then(|extent| extent.intersection(&other.extent));
        common.is_some_and(|common| !common.is_empty())
    }

    /// What it may stand for, in the base unit of its dimension.
    pub(super) const fn extent(&self) -> Extent {
        self.extent
    }

    /// The unit in which the first number is stated.
    pub fn unit(&self) -> Unit {
        self.units.first().copied().unwrap_or(Unit::COUNT)
    }

    /// The units in which it is stated.
    pub(super) fn units(&self) -> &[Unit] {
        self.units.as_slice()
    }

    /// See `Value::rewritten`.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        let sense = self.sense.as_deref().map(|sense| Box::new(sense.rewritten(change)));
        let ties = self.ties.iter().map(|tie| tie.rewritten(change)).collect();
        Self { printed: change(&self.printed), sense, ties, ..self.clone() }
    }
}

const OVERLAP: Comparison = Comparison::new(Relation::Compatible, Why::Overlap);
const OTHER_UNIT: Comparison = Comparison::new(Relation::Incomparable, Why::OtherUnit);

/// Whether words are a number, without a noun.
fn is_number_alone(words: &str) -> bool {
    number::read(words).is_some_and(|(_, rest)| rest.is_empty())
}

/// Why two statements of one amount are refused that have nothing in common.
fn disagreement(first: &Stated, second: &Stated) -> Reason {
    let message = format!("`{}` and `{}` do not agree", first.printed, second.printed);
    Reason::new(message).help(format!("write the one that the source means: `{}`", first.printed))
}

/// What the looser of two statements leaves open, of which the other is a conversion (`42 metres (138 feet)`). Nothing
/// where all that their digits allow has nothing in common (`an inch (3 cm)` has).
fn agreement(first: &Stated, second: &Stated) -> Option<Extent> {
    let of_first = converted::extent_beside(first, second);
    let of_second = converted::extent_beside(second, first);
    if of_first.meets(&of_second) {
        Some(of_first.wider(of_second))
    } else {
        first.widest.intersection(&second.widest).filter(|common| !common.is_empty())
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.printed)
    }
}
