//! Amounts for one of something: `$27.50 a share`, `12 a day`, `£20 each`.

use super::super::number::strip_phrase;
use super::super::{Comparison, Context, Dimension, Extent, Relation, Unit, Why};
use super::{OTHER_UNIT, OVERLAP, Plain, Quantity, Sense};
use crate::letters::has_any;
use rust_decimal::Decimal;

/// How often a length of time goes into a year at least and at most, in hundredths: people count a year as 52 weeks.
const TIMES_A_YEAR: &[(&str, i64, i64)] = &[
    ("minute", 52_560_000, 52_704_000),
    ("hour", 876_000, 878_400),
    ("day", 36_500, 36_600),
    ("night", 36_500, 36_600),
    ("week", 5_200, 5_218),
    ("fortnight", 2_600, 2_609),
    ("month", 1_200, 1_200),
    ("quarter", 400, 400),
    ("year", 100, 100),
    ("annum", 100, 100),
    ("decade", 10, 10),
];

/// How often at most a length of time goes into a longer one. Wages and rents may be paid for two months more
/// than a year has, some months have five pay days and some years 53 weeks. No fewest are told: much goes on for a part of
/// the time, and who pays for a year at once pays less.
const MOST_IN_LONGER: &[(&str, &str, u32)] = &[
    ("month", "year", 14),
    ("week", "year", 53),
    ("day", "year", 366),
    ("quarter", "year", 4),
    ("fortnight", "year", 27),
    ("year", "decade", 10),
    ("month", "quarter", 3),
    ("week", "month", 5),
    ("day", "month", 31),
    ("day", "week", 7),
    ("hour", "day", 24),
    ("minute", "hour", 60),
];

/// What `each` and `apiece` are for one of.
pub(super) const EACH: &str = "each";

/// Words for how often something comes.
const ADVERBS: &[(&str, &str)] = &[
    ("hourly", "hour"),
    ("daily", "day"),
    ("nightly", "night"),
    ("weekly", "week"),
    ("monthly", "month"),
    ("yearly", "year"),
    ("annually", "year"),
];

/// Those who may get an amount each: no row is for one of another row.
const TAKERS: &[&[&str]] = &[
    &[
        "person",
        "individual",
        "adult",
        "resident",
        "inhabitant",
        "citizen",
        "passenger",
        "worker",
        "employee",
        "member",
    ],
    &["household", "family", "home", "house", "property"],
    &["minute"],
    &["hour"],
    &["day", "night"],
    &["week"],
    &["fortnight"],
    &["month"],
    &["quarter"],
    &["year", "annum"],
];

/// The row of [`TAKERS`] that holds them.
fn takers(thing: &str) -> Option<usize> {
    TAKERS.iter().position(|row| row.contains(&thing))
}

/// The length of time in each of which something comes: the day of `daily`.
pub fn time_of_adverb(word: &str) -> Option<&'static str> {
    ADVERBS.iter().find(|(adverb, _)| word.eq_ignore_ascii_case(adverb)).map(|(_, time)| *time)
}

/// What an amount is for one of: `per share`, `a day`, `each`.
pub(super) fn read(rest: &str) -> Option<String> {
    let rest = rest.trim();
    if ["each", "apiece", "a piece", "a pop", "a throw"].iter().any(|word| rest.eq_ignore_ascii_case(word)) {
        return Some(EACH.to_owned());
    }
    if ["each way", "one way"].iter().any(|words| rest.eq_ignore_ascii_case(words)) {
        return Some("way".to_owned());
    }
    if let Some(time) = time_of_adverb(rest) {
        return Some(time.to_owned());
    }
    let per = ["per ", "for each ", "for every ", "every "].iter().find_map(|word| strip_phrase(rest, word));
    let each_time = || {
        let time = ["each ", "in each ", "in every "].iter().find_map(|each| strip_phrase(rest, each));
        time.filter(|time| times_a_year(time).is_some())
    };
    let per = per.or_else(each_time);
    let article = || ["a ", "an "].iter().find_map(|word| strip_phrase(rest, word));
    let (thing, most) = match per {
        Some(thing) => (thing, 3),
        None => (article()?, 1),
    };
    let words: Vec<&str> = thing.split_whitespace().collect();
    let is_thing = thing.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-');
    let thing = words.join(" ").to_lowercase();
    let plain = match thing.as_str() {
        "head" | "capita" | "people" => "person".to_owned(),
        "ha" => "hectare".to_owned(),
        _ => thing,
    };
    ((1..=most).contains(&words.len()) && is_thing).then_some(plain)
}

/// What is sold by weight, volume, length, area or energy, or as data.
fn measure(thing: &str) -> Option<Unit> {
    use Dimension::{Area, Data, Energy, Length, Mass, Volume};
    let is_measure = |unit: &Unit| matches!(unit.dimension(), Mass | Volume | Length | Area | Energy | Data);
    let unit = match thing {
        "pound" => Unit::from_name("lb"),
        "kwh" => Unit::from_name("kWh"),
        "mwh" => Unit::from_name("MWh"),
        "gb" => Unit::from_name("GB"),
        thing => Unit::from_name(&thing.replace('-', " ")),
    };
    unit.filter(is_measure)
}

/// How often a length of time goes into a year, at least and at most.
pub(super) fn times_a_year(unit: &str) -> Option<(Decimal, Decimal)> {
    let (_, least, most) = TIMES_A_YEAR.iter().find(|(name, ..)| *name == unit)?;
    Some((Decimal::new(*least, 2), Decimal::new(*most, 2)))
}

impl Quantity {
    /// The same for one of what the question asks for, where it is a plain amount and no sum of all.
    pub(super) fn for_time_asked(self, words: &str, context: &Context<'_>) -> Self {
        const OF_ALL: &[&str] = &["in all", "in total", "a total", "altogether", "all told", "overall"];
        let is_plain = matches!(self.sense.as_deref(), None | Some(Sense::Bare)) && !self.has_ties();
        let is_counted = self.unit().is_count() || self.unit().is_money();
        let asked = context.hints.per.filter(|_| is_plain && is_counted && !has_any(words, OF_ALL));
        match asked {
            Some(time) => Self { sense: Some(Box::new(Sense::Per(time.to_owned()))), ..self },
            None => self,
        }
    }

    /// What it is for one of.
    pub(in crate::value) fn per(&self) -> Option<&str> {
        if let Some(Sense::Per(thing)) = self.sense.as_deref() { Some(thing) } else { None }
    }

    /// Whether it may be for one of the same as the other: one of them does not say, or says `each`.
    pub(in crate::value) fn may_be_for_one_of(&self, other: &Self) -> bool {
        let is_open = |own: &Self, against: &Self| match own.per() {
            None => true,
            Some(thing) => thing == EACH && against.in_a_year().is_none(),
        };
        let row = |own: &Self| own.per().and_then(takers);
        is_open(self, other) || is_open(other, self) || row(self).is_some() && row(self) == row(other)
    }

    /// Whether one of the two is told `each` and the other without a word for what it is for.
    pub(super) fn may_be_for_each_of(&self, other: &Self) -> bool {
        matches!((self.per(), other.per()), (Some(EACH), None) | (None, Some(EACH)))
    }

    /// The amount in a year, where it is one for a length of time: `12 a day`.
    pub(super) fn in_a_year(&self) -> Option<Extent> {
        let (least, most) = times_a_year(self.per()?)?;
        Some(Extent { high: self.extent.times(most)?.high, ..self.extent.times(least)? })
    }

    /// An amount for one against one for another, or against all of them together.
    ///
    /// One number for each person and for each household is not both. An amount that is twice as large or more as one for
    /// each may be that of all.
    pub(super) fn compare_rates_of_things(&self, other: &Self) -> Option<Comparison> {
        match (self.per(), other.per()) {
            (Some(one), Some(another)) => {
                let is_other = takers(one).zip(takers(another)).is_some_and(|(one, another)| one != another);
                // `About 120 a day`, `about 120 a week`
                let is_told_alike = || self.is_stretch_in_digits() && self.extent == other.extent;
                let is_one_number = self.plain.len() == 1 && self.plain == other.plain || is_told_alike();
                let is_slip = is_other && is_one_number;
                is_slip.then(|| Comparison::new(Relation::Conflicting, self.slip_of(other)))
            }
            (Some(_), None) => self.is_share_of(other).then_some(OVERLAP),
            (None, Some(_)) => other.is_share_of(self).then_some(OVERLAP),
            (None, None) => None,
        }
    }

    /// What shows that one number is not for both: what the one for the shorter time comes to in the longer.
    fn slip_of(&self, other: &Self) -> Why {
        let sum = |own: &Self, longer: &Self| {
            let (usual, _) = times_in_longer(own.per()?, longer.per()?)?;
            own.stated_in_base()?;
            own.multiplied(usual)
        };
        match (sum(self, other), sum(other, self)) {
            (Some(first), _) => Why::OtherSum { first, second: other.printed.clone() },
            (None, Some(second)) => Why::OtherSum { first: self.printed.clone(), second },
            (None, None) => Why::OtherUnit,
        }
    }

    /// Whether it has two ends and is told by a number; `a few` may be as many of anything.
    fn is_stretch_in_digits(&self) -> bool {
        let has_ends = self.extent.low.at().is_some() && self.extent.high.at().is_some();
        has_ends && self.printed.contains(|c: char| c.is_ascii_digit())
    }

    /// Whether the other is so much more that it may be the amount of all together. That of two it is by its number,
    /// however loosely both are told: `60 million a day`, `120 million`.
    fn is_share_of(&self, all: &Self) -> bool {
        // So much a day may have come to that in some days; what is counted is not added up so.
        let is_for_things = self.in_a_year().is_none() || !self.unit().is_count();
        let is_for_things = is_for_things && self.extent.axis == all.extent.axis;
        let twice = self.extent.high.at().and_then(|most| most.checked_mul(Decimal::TWO));
        let is_so = || twice.zip(all.extent.low.at()).is_some_and(|(twice, all)| twice <= all);
        let two = || self.stated_in_base()?.checked_mul(Decimal::TWO);
        let are_two = || two().is_some_and(|two| all.stated_in_base() == Some(two));
        is_for_things && (is_so() || are_two())
    }

    /// Amounts for two measures of one kind, `£14 a gram` and `£14,000 a kilo`: they can both be true where they are alike
    /// for one measure.
    pub(super) fn compare_rates_of_measures(&self, other: &Self) -> Option<Comparison> {
        let (one, another) = (measure(self.per()?)?, measure(other.per()?)?);
        // `5 mg per kg` and `5 mg per kilo`
        let are_two = one != another || self.per() != other.per();
        (are_two && one.dimension() == another.dimension()).then_some(())?;
        let common = self.for_base_of(one)?.intersection(&other.for_base_of(another)?)?;
        Some(if common.is_empty() { Comparison::new(Relation::Conflicting, Why::Apart) } else { OVERLAP })
    }

    /// The amount for one of the base unit. Some names are of a smaller and a larger unit.
    fn for_base_of(&self, unit: Unit) -> Option<Extent> {
        let (least, most) = (unit.least_of(Decimal::ONE)?, unit.most_of(Decimal::ONE)?);
        let cheapest = self.extent.over(most)?;
        let dearest = self.extent.over(least)?;
        Some(Extent { high: dearest.high, ..cheapest })
    }

    /// Amounts for two lengths of time: alike in a year, they can both be true. Where the one for the longer is more than the
    /// shorter can come to, and not so much more that it is of something else, they cannot; otherwise nothing shows that.
    pub(super) fn compare_rates(&self, other: &Self) -> Option<Comparison> {
        (self.per() != other.per()).then_some(())?;
        let common = self.in_a_year()?.intersection(&other.in_a_year()?)?;
        if !common.is_empty() {
            let as_much = self.meets_in_time_of(other).or_else(|| other.meets_in_time_of(self));
            let as_much = as_much.map(|sum| Comparison::new(Relation::Compatible, Why::AsMuch { sum }));
            return Some(as_much.unwrap_or(OVERLAP));
        }
        if self.is_frequency() || other.is_frequency() {
            return Some(Comparison::new(Relation::Conflicting, Why::Apart));
        }
        let outgrown = |own: &Self, longer: &Self| {
            own.outgrown_by(longer).or_else(|| own.is_of_another_time_than(longer))
        };
        let (first, second) = match (outgrown(self, other), outgrown(other, self)) {
            (Some((sum, more)), _) => (sum, more),
            (None, Some((sum, more))) => (more, sum),
            (None, None) => return Some(OTHER_UNIT),
        };
        Some(Comparison::new(Relation::Conflicting, Why::OtherSum { first, second }))
    }

    /// What it comes to in the longer time that the other is for, `£850 × 12 = £10,200`, and the amount of the other, where
    /// that is more than it can come to and less than twice as much.
    fn outgrown_by(&self, other: &Self) -> Option<(String, String)> {
        let (usual, most) = times_in_longer(self.per()?, other.per()?)?;
        // A count is a mean here: `12 a day` may be 87 a week.
        let half =
            if self.extent.width() == Some(Decimal::ZERO) { Decimal::new(5, 1) } else { Decimal::ZERO };
        let most = self.extent.high.at()?.checked_add(half)?.checked_mul(most)?;
        let least = other.extent.low.at()?;
        (least > most && least < most.checked_mul(Decimal::TWO)?).then_some(())?;
        let stated = other.stated_in_base().unwrap_or(least);
        Some((self.multiplied(usual)?, other.unit().tell(stated)))
    }

    /// Whether one of two sums would be the other, were it for a third length of time.
    pub(in crate::value) fn is_told_for_another_time_than(&self, other: &Self) -> bool {
        self.per() != other.per() && self.is_of_another_time_than(other).is_some()
    }

    /// What it comes to in the longer time that the other is for, and the amount of the other, where that is what it would come
    /// to if it were for a third length of time: `£7.66 a week` and `£91.93 a year` are of a month. By chance only round
    /// numbers meet so.
    fn is_of_another_time_than(&self, other: &Self) -> Option<(String, String)> {
        let (longer, (usual, _)) = (other.per()?, times_in_longer(self.per()?, other.per()?)?);
        (self.is_exact_sum() && other.is_exact_sum()).then_some(())?;
        let meets = |time: &str| {
            let common = self.extent.times(times_in_longer(time, longer)?.0)?.intersection(&other.extent);
            common.filter(|common| !common.is_empty())
        };
        TIMES_A_YEAR.iter().find_map(|(time, ..)| meets(time))?;
        Some((self.multiplied(usual)?, other.unit().tell(other.stated_in_base()?)))
    }

    /// Whether it is a sum of money of three figures and more, without the zeros behind them.
    fn is_exact_sum(&self) -> bool {
        const LEAST: usize = 3;
        let figures = |plain: &Plain| plain.value.mantissa().to_string().trim_end_matches('0').len();
        self.unit().is_money() && self.plain.first().is_some_and(|plain| figures(plain) >= LEAST)
    }

    /// The same where it is the amount of the other.
    fn meets_in_time_of(&self, other: &Self) -> Option<String> {
        let (usual, _) = times_in_longer(self.per()?, other.per()?)?;
        let common = self.extent.times(usual)?.intersection(&other.extent)?;
        self.multiplied(usual).filter(|_| !common.is_empty())
    }

    /// So many times its number, or the most that its words leave open.
    fn multiplied(&self, times: Decimal) -> Option<String> {
        let one = self.stated_in_base().or_else(|| self.extent.high.at())?;
        let tell = |amount: Decimal| self.unit().tell(amount);
        Some(format!("{} × {times} = {}", tell(one), tell(one.checked_mul(times)?)))
    }

    /// The number that it states, in the base unit.
    pub(super) fn stated_in_base(&self) -> Option<Decimal> {
        self.plain.first().and_then(|plain| plain.unit.least_of(plain.value))
    }
}

/// How often a length of time goes into a longer one: whole times as people count, and at most.
fn times_in_longer(shorter: &str, longer: &str) -> Option<(Decimal, Decimal)> {
    let is_called =
        |name: &str, unit: &str| name == unit || matches!((name, unit), ("day", "night") | ("year", "annum"));
    let is_row = |row: &&(&str, &str, u32)| is_called(row.0, shorter) && is_called(row.1, longer);
    let (.., most) = MOST_IN_LONGER.iter().find(is_row)?;
    let ((in_a_year, _), (longer, _)) = (times_a_year(shorter)?, times_a_year(longer)?);
    Some((in_a_year.checked_div(longer)?.floor(), (*most).into()))
}
