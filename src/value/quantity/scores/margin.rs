//! By how much a score or a vote was won: `by two goals`, `a majority of five`, and `just 11` where a margin is asked for.

use super::super::sense::Won;
use super::super::{Few, Plain, Quantity, Sense};
use super::whole;
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

    pub(super) fn is_margin(&self) -> bool {
        self.won().is_some()
    }

    /// A game that is won by wickets is not won by runs.
    pub(super) fn compare_margins(&self, other: &Self) -> Option<Comparison> {
        let are_two = matches!(
            (self.won()?, other.won()?),
            (Won::ByWickets, Won::ByRuns) | (Won::ByRuns, Won::ByWickets)
        );
        are_two.then_some(Comparison::new(Relation::Conflicting, Why::OtherUnit))
    }

    /// Whether it is the difference of a score or the number of a side: `by a single vote`, of 23 to 22.
    pub(super) fn is_margin_of(&self, score: &Self) -> bool {
        let Some(Sense::Score { high, low, .. }) = score.sense.as_deref() else { return false };
        let [plain] = self.plain.as_slice() else { return false };
        [high.checked_sub(*low), Some(*high), Some(*low)].contains(&Some(plain.value))
    }
}
