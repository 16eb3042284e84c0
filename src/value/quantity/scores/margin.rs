//! By how much a score or a vote was won: `by two goals`, `a majority of five`, and `just 11` where a margin is asked for.

use super::super::sense::Won;
use super::super::{Few, OTHER_UNIT, OVERLAP, Plain, Quantity, Sense};
use super::whole;
use crate::letters::split_at_one;
use crate::value::number::strip_phrase;
use crate::value::{Asked, Axis, Bound, Comparison, Context, Dimension, Extent, Relation, Unit, Why};
use rust_decimal::Decimal;

/// What a margin counts.
const COUNTED: &[&str] =
    &["vote", "goal", "try", "tries", "run", "wicket", "seat", "stroke", "shot", "frame", "game"];

/// What a vote did to what was voted on.
const BY_VERBS: &[&str] = &["won ", "lost ", "carried ", "passed ", "approved ", "rejected ", "defeated "];

/// Reads the difference of a score: `by two goals`, `just five votes`, `a majority of five`.
pub(in crate::value::quantity) fn read_margin(words: &str) -> Option<Quantity> {
    const OF: &[&str] = &["majority of ", "margin of ", "lead of "];
    const SIZES: &[&str] =
        &["overall ", "absolute ", "narrow ", "slim ", "slender ", "wafer-thin ", "comfortable "];
    let words = words.trim();
    let words = BY_VERBS.iter().find_map(|verb| strip_phrase(words, verb)).unwrap_or(words);
    let behind = |leads: &[&str]| leads.iter().find_map(|lead| strip_phrase(words, lead));
    let is_by = behind(&["by just ", "by only ", "by "]);
    let is_few = behind(&["just ", "only "]);
    let sized = ["by ", "with "].iter().find_map(|link| strip_phrase(words, link)).unwrap_or(words);
    let sized = ["an ", "a "].iter().find_map(|article| strip_phrase(sized, article)).unwrap_or(sized);
    let sized = SIZES.iter().find_map(|size| strip_phrase(sized, size)).unwrap_or(sized);
    let of = OF.iter().find_map(|lead| strip_phrase(sized, lead));
    let (number, noun) = whole(of.or(is_by).or(is_few)?)?;
    let thing = noun.strip_suffix('s').unwrap_or(&noun);
    let is_counted = COUNTED.contains(&thing) && (is_by.is_some() || thing == "vote");
    (is_counted || of.is_some() && (noun.is_empty() || COUNTED.contains(&thing))).then_some(())?;
    let at = Bound::Closed(number);
    Some(Quantity {
        printed: words.to_owned(),
        extent: Extent::new(Axis::Amount(Dimension::Count), at, at),
        units: Few::One(Unit::COUNT),
        plain: Few::One(Plain { unit: Unit::COUNT, value: number, step: Decimal::ONE }),
        sense: Some(Box::new(Sense::Margin(won_by(thing)))),
        ties: Vec::new(),
    })
}

/// The least that a side of a vote has whose two numbers stand beside each other: in golf somebody wins `3 and 2`.
const LEAST: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// The two sides of which a margin is asked, as `54,817 and 54,646` and `54,817 votes against 54,646` tell them. They lie nearer
/// than half of one, so that two margins (`225 and 16`) are none.
pub(super) fn sides(words: &str) -> Option<(Decimal, Decimal)> {
    let (one, two) = split_at_one(words, &[" and ", " against "])?;
    let votes = |text: &str| {
        let (number, noun) = whole(text)?;
        ((noun.is_empty() || noun == "votes") && number >= LEAST).then_some(number)
    };
    let (one, two) = (votes(one)?, votes(two)?);
    let (high, low) = (one.max(two), one.min(two));
    let gap = high.checked_sub(low).filter(|gap| !gap.is_zero())?;
    (gap.checked_mul(Decimal::TWO)? < low).then_some((high, low))
}

/// What a side wins by where its margin counts such a thing.
fn won_by(thing: &str) -> Won {
    match thing {
        "wicket" => Won::ByWickets,
        "run" => Won::ByRuns,
        _ => Won::Otherwise,
    }
}

impl Quantity {
    /// A bare count, or one of votes or goals, as a margin where that is what the question asks for.
    pub(in crate::value::quantity) fn in_sense_asked(self, context: &Context<'_>) -> Self {
        let is_asked = context.hints.asked == Asked::Margin;
        let is_count = || self.unit().is_count() && self.plain_value().is_some();
        let is_bare = || matches!(self.sense.as_deref(), None | Some(Sense::Bare));
        if !(is_asked && is_count() && is_bare()) {
            return self;
        }
        let noun = self.counted_noun().unwrap_or_default();
        if noun.is_empty() || COUNTED.contains(&noun.as_str()) {
            return Self { sense: Some(Box::new(Sense::Margin(won_by(&noun)))), ..self };
        }
        self
    }

    /// By what it was won, where it is a margin.
    fn won(&self) -> Option<Won> {
        if let Some(Sense::Margin(won)) = self.sense.as_deref() { Some(*won) } else { None }
    }

    /// See `Value::is_margin`.
    pub(in crate::value) fn is_margin(&self) -> bool {
        self.won().is_some()
    }

    /// A game that is won by wickets is not won by runs. A margin may be that of a side with far more: `by seven votes`, `84`.
    pub(super) fn compare_margins(&self, other: &Self) -> Option<Comparison> {
        match (self.won(), other.won()) {
            (Some(Won::ByWickets), Some(Won::ByRuns)) | (Some(Won::ByRuns), Some(Won::ByWickets)) => {
                Some(Comparison::new(Relation::Conflicting, Why::OtherUnit))
            }
            (Some(_), None) => self.compare_with_side(other),
            (None, Some(_)) => other.compare_with_side(self),
            (Some(_), Some(_)) | (None, None) => None,
        }
    }

    fn compare_with_side(&self, side: &Self) -> Option<Comparison> {
        let is_count = side.unit().is_count() && matches!(side.sense.as_deref(), None | Some(Sense::Bare));
        let votes = side.plain_value().filter(|votes| is_count && *votes >= LEAST)?;
        let twice = self.plain_value()?.checked_mul(Decimal::TWO)?;
        (twice < votes).then_some(OVERLAP)
    }

    /// A margin against the score of which it is that, or none: the arithmetic tells. What is half as much as a side, of two that
    /// lie near each other, is of something else.
    pub(super) fn compare_with_sides(&self, score: &Self) -> Option<Comparison> {
        let told = self.plain_value().filter(|_| self.is_margin())?;
        let [high, low] = score.score().filter(|[_, low]| *low >= LEAST)?;
        let gap = high.checked_sub(low)?;
        let is_half = |number: Decimal| number.checked_mul(Decimal::TWO).is_some_and(|twice| twice >= low);
        let tell = |number: Decimal| Unit::COUNT.tell(number);
        let first = format!("{} \u{2212} {} = {}", tell(high), tell(low), tell(gap));
        if told == gap {
            return Some(Comparison::new(Relation::Compatible, Why::ToldBeside { sum: first }));
        }
        if [high, low].contains(&told) {
            return Some(OVERLAP);
        }
        if is_half(told) && !is_half(gap) {
            return Some(OTHER_UNIT);
        }
        let second = tell(told);
        Some(Comparison::new(Relation::Conflicting, Why::OtherSum { first, second }))
    }

    /// Whether it is the difference of a score or the number of a side: `by a single vote`, of 23 to 22.
    pub(super) fn is_margin_of(&self, score: &Self) -> bool {
        let Some(Sense::Score { high, low, .. }) = score.sense.as_deref() else { return false };
        let [plain] = self.plain.as_slice() else { return false };
        [high.checked_sub(*low), Some(*high), Some(*low)].contains(&Some(plain.value))
    }
}
