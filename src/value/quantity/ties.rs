//! Numbers that a value tells beside the one it states, and what arithmetic makes of both: the £28m that were planned of
//! `£36m, £8m over budget`, the 420 there were of `120 cut, leaving 300`, the £150,000 of `£1.2m between eight`.
//!
//! Each plays a part. Two values are held against each other part by part, and conflict where one of these is another
//! number; which part a lone number plays nobody says, so it is compatible with each.

mod added;
mod counted_too;
mod left;
mod named;
mod place;
mod planned;
mod portion;
mod rest;
mod shared;

use super::super::few::Few;
use super::super::{Bound, Change, Comparison, Context, Dimension, Extent, Relation, Why};
use super::parts::exactly;
use super::reckoned::fits;
use super::{OVERLAP, Quantity, Sense};
use crate::letters::lower;
use rust_decimal::Decimal;

/// What a number is to the one that is stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// The level that it came from, and since when, where that is told by a year or another length than one.
    Before(Option<String>),
    /// What it was to be.
    Planned,
    /// What it comes to where more is counted.
    Counted,
    /// All that it is a part of.
    Whole,
    /// What is left of all without it.
    Rest,
    /// What each of several has of it.
    Each,
    /// How many have so much each.
    Sharers,
    /// The place in an order of the one that came next.
    Place,
    /// What is of it, by its name.
    Part(String),
    /// What is of it besides a part of that name.
    Others(String),
}

/// A number with the part it plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tie {
    pub(super) role: Role,
    pub(super) amount: Quantity,
    /// All that it can be by the digits of those it was reckoned from.
    widest: Extent,
    /// The arithmetic by which it was found: `£36 million − £8 million = £28 million`; else the number.
    sum: String,
}

impl Tie {
    /// A number that is told.
    pub(super) fn told(role: Role, amount: Quantity) -> Self {
        let sum = amount.printed.clone();
        Self { role, widest: amount.as_level(), amount, sum }
    }

    /// What two numbers come to, with the sign between them.
    pub(super) fn reckoned(role: Role, (one, sign, other): (&Quantity, char, &Quantity)) -> Option<Self> {
        let share = other.unit().dimension() == Dimension::Proportion
            && one.unit().dimension() != Dimension::Proportion;
        let on = |one: Extent, other: Extent| match sign {
            '÷' => one.over(other.low.at()?),
            '+' | '−' if share => before_share(one, other, sign),
            '−' => one.plus(&turned(other)),
            _ => one.plus(&other),
        };
        let near = on(one.as_level(), other.as_level())?;
        let widest = on(by_digits(one, other), by_digits(other, one))?;
        let ends = (near.low.at()?, near.high.at()?);
        let middle = ends.0.checked_add(ends.1)?.checked_div(Decimal::TWO)?.round_sf(4)?;
        let printed = one.unit().tell(middle);
        let sum = if share {
            let back = if sign == '−' { '+' } else { '−' };
            format!("{printed} {back} {} = {}", shown(other), shown(one))
        } else {
            format!("{} {sign} {} = {printed}", shown(one), shown(other))
        };
        let plain = if ends.0 == ends.1 { exactly(middle).plain } else { Few::NONE };
        let amount = Quantity { printed, extent: near, plain, sense: None, ties: Vec::new(), ..one.clone() };
        Some(Self { role, amount, widest, sum })
    }

    /// Equal for ties that tell the same.
    pub(super) fn key(&self) -> String {
        format!("{:?} {}", self.role, self.amount.key())
    }

    /// See `Value::rewritten`.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        let role = match &self.role {
            Role::Part(name) => Role::Part(change(name)),
            Role::Others(name) => Role::Others(change(name)),
            Role::Before(_)
            | Role::Planned
            | Role::Counted
            | Role::Whole
            | Role::Rest
            | Role::Each
            | Role::Sharers
            | Role::Place => self.role.clone(),
        };
        Self { role, amount: self.amount.rewritten(change), sum: change(&self.sum), ..self.clone() }
    }

    /// Whether both cannot be one number. Two that are told are held against each other as any two are; what was reckoned is as
    /// wide as what it was reckoned from. Far off, it is of something else.
    fn is_at_odds_with(&self, other: &Self) -> bool {
        let is_certain = match self.role {
            Role::Before(_) | Role::Part(_) | Role::Others(_) | Role::Sharers | Role::Place => true,
            Role::Planned | Role::Counted | Role::Whole | Role::Rest => self.amount.is_near_to(&other.amount),
            Role::Each => self.amount.is_near_to(&other.amount) || self.differs_in_noughts_from(other),
        };
        let is_on_line = self.amount.extent.axis == other.amount.extent.axis;
        is_on_line && is_certain && self.is_other_than(other)
    }

    /// Whether one is the other with a nought more or less, to two in a hundred: £670 for each, of £412 million among 61,000.
    fn differs_in_noughts_from(&self, other: &Self) -> bool {
        const MOST: Decimal = Decimal::from_parts(50, 0, 0, false, 0);
        let middle = |tie: &Self| {
            let Extent { low, high, .. } = tie.amount.extent;
            low.at()?.checked_add(high.at()?)?.checked_div(Decimal::TWO)
        };
        let has_more = |less: Decimal, more: Decimal, noughts: u32| {
            let apart = less.checked_mul(noughts.into())?.checked_sub(more)?.abs().checked_mul(MOST)?;
            Some(apart <= more)
        };
        middle(self).zip(middle(other)).is_some_and(|(one, two)| {
            let (less, more) = (one.min(two), one.max(two));
            [10, 100, 1_000].into_iter().any(|noughts| has_more(less, more, noughts).unwrap_or(false))
        })
    }

    /// The same where it may be so many times as much, or as little.
    fn loosened_by(self, times: Decimal) -> Option<Self> {
        let loosened = |extent: Extent| {
            Some(Extent { low: extent.over(times)?.low, high: extent.times(times)?.high, ..extent })
        };
        let amount = Quantity { extent: loosened(self.amount.extent)?, plain: Few::NONE, ..self.amount };
        Some(Self { widest: loosened(self.widest)?, amount, ..self })
    }

    /// Whether both are other numbers, on one line.
    fn is_other_than(&self, other: &Self) -> bool {
        if !self.amount.plain.is_empty() && !other.amount.plain.is_empty() {
            return self.amount.compare(&other.amount).relation == Relation::Conflicting;
        }
        self.widest.intersection(&other.widest).is_some_and(|common| common.is_empty())
    }

    /// Whether a number that stands alone may be this one, which is tied to the whole.
    fn may_be(&self, alone: &Quantity, whole: &Quantity) -> bool {
        let fits = fits(&self.amount.compare(alone));
        match &self.role {
            Role::Before(_) | Role::Planned | Role::Counted | Role::Whole | Role::Rest | Role::Each => fits,
            // Of a sum others may tell a part without its name; `9 dead` are no part of `12 dead, 3 of them children`.
            Role::Part(_) | Role::Others(_) if !alone.unit().is_count() => fits,
            Role::Part(name) => fits && lower(&alone.printed).contains(name.as_str()),
            Role::Others(_) => fits && named::is_of_others(alone, whole),
            Role::Sharers | Role::Place => false,
        }
    }
}

/// A number without the noun that it counts.
fn shown(amount: &Quantity) -> String {
    let own = amount.plain.first().map(|plain| plain.value).filter(|_| amount.unit().is_count());
    own.map_or_else(|| amount.printed.clone(), |value| amount.unit().tell(value))
}

/// Reads a number with another that is tied to it, whatever it is to it.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let words = words.trim();
    planned::read(words, context)
        .or_else(|| shared::read(words, context))
        .or_else(|| left::read(words, context))
        .or_else(|| place::read(words, context))
        .or_else(|| added::read(words, context))
        .or_else(|| counted_too::read(words, context))
}

impl Quantity {
    /// The same with numbers that are tied to it, under the words as they were told.
    pub(super) fn tied(self, words: &str, ties: impl IntoIterator<Item = Tie>) -> Self {
        Self { printed: words.trim().to_owned(), ties: ties.into_iter().collect(), ..self }
    }

    /// The number that is stated, without what is told beside it.
    pub(super) fn alone(&self) -> Self {
        Self { ties: Vec::new(), ..self.clone() }
    }

    /// Whether something is tied to it.
    pub(in crate::value) const fn has_ties(&self) -> bool {
        !self.ties.is_empty()
    }

    /// Whether it tells a number and what that comes to where more is counted.
    pub(in crate::value) fn is_counted_in_two_ways(&self) -> bool {
        self.ties.iter().any(|tie| tie.role == Role::Counted)
    }

    /// Whether the one is its number, and the other what that comes to where more is counted.
    pub(in crate::value) fn counts_as(&self, one: &Self, other: &Self) -> bool {
        let more = self.ties.iter().find(|tie| tie.role == Role::Counted);
        more.is_some_and(|more| fits(&self.alone().compare(one)) && fits(&more.amount.compare(other)))
    }

    /// Whether it tells a part of it by its name.
    pub(in crate::value) fn names_part(&self) -> bool {
        self.ties.iter().any(|tie| matches!(tie.role, Role::Part(_)))
    }

    /// Its numbers by the parts they play, those too that another form than a tie tells: the 48 of `46 of 48`, `£20 each`.
    fn roles(&self) -> Vec<Tie> {
        let own = self.ties.iter().cloned();
        let each = self.per().is_some_and(|_| self.in_a_year().is_none());
        let each = each.then(|| Tie::told(Role::Each, Self { sense: None, ..self.alone() }));
        let mut others: Vec<Tie> = self
            .parts()
            .iter()
            .map(|part| Tie::told(Role::Part(lower(&part.words).into_owned()), part.count.clone()))
            .collect();
        if let Some(Sense::Part { part, whole }) = self.sense.as_deref() {
            others.push(Tie::told(Role::Whole, exactly(*whole)));
            others.extend(whole.checked_sub(*part).map(|rest| Tie::told(Role::Rest, exactly(rest))));
        }
        if let Some(place) = self.plain_value().filter(|_| self.printed.starts_with("number ")) {
            others.push(Tie::told(Role::Place, exactly(place)));
        }
        own.chain(each).chain(others).collect()
    }

    /// Number against number by the parts that both tell; a lone number against what is tied to the other.
    pub(super) fn compare_ties(&self, other: &Self) -> Option<Comparison> {
        if !self.has_ties() && !other.has_ties() {
            return None;
        }
        let (ones, others) = (self.roles(), other.roles());
        let shared = ones.iter().flat_map(|one| {
            others.iter().filter(|other| other.role == one.role).map(move |other| (one, other))
        });
        let shared: Vec<(&Tie, &Tie)> = shared.collect();
        if let Some((one, other)) = shared.iter().find(|(one, other)| one.is_at_odds_with(other)) {
            let why = Why::OtherSum { first: one.sum.clone(), second: other.sum.clone() };
            return Some(Comparison::new(Relation::Conflicting, why));
        }
        if self.lists_more_than(other, &shared) || other.lists_more_than(self, &shared) {
            return Some(Comparison::new(Relation::Conflicting, Why::OtherNumber));
        }
        // What is told for each of all is no other amount of all, and a place no other number of those before it.
        let is_of_one = |(one, _): &(&Tie, &Tie)| match one.role {
            Role::Each => self.per() != other.per(),
            Role::Place => self.has_ties() != other.has_ties(),
            Role::Before(_)
            | Role::Planned
            | Role::Counted
            | Role::Whole
            | Role::Rest
            | Role::Sharers
            | Role::Part(_)
            | Role::Others(_) => false,
        };
        if shared.iter().any(is_of_one) {
            return Some(OVERLAP);
        }
        if shared.is_empty() && (self.has_levels() || other.has_levels()) {
            return None;
        }
        let stated = self.alone().compare(&other.alone());
        let beside = |own: &Self, other: &Self| {
            let alone = other.alone();
            own.ties.iter().find(|tie| tie.may_be(&alone, own)).map(|tie| tie.sum.clone())
        };
        let is_of_each = |own: &Self| own.ties.iter().any(|tie| tie.role == Role::Each);
        let is_else = || (is_of_each(self) || is_of_each(other)) && !self.is_near_to(other);
        match stated.relation {
            Relation::Same => return Some(OVERLAP),
            Relation::Compatible => return Some(stated),
            Relation::Conflicting | Relation::Incomparable if !shared.is_empty() => return Some(stated),
            Relation::Conflicting | Relation::Incomparable => {}
        }
        let told = beside(self, other).or_else(|| beside(other, self));
        let told = told.map(|sum| Comparison::new(Relation::Compatible, Why::ToldBeside { sum }));
        Some(told.unwrap_or_else(|| if is_else() { OVERLAP } else { stated }))
    }

    /// Whether its parts, of which the other names one, come to more than the other states: `11 adults and two calves`, beside
    /// `11, including two calves`.
    fn lists_more_than(&self, other: &Self, shared: &[(&Tie, &Tie)]) -> bool {
        let is_named = shared.iter().any(|(one, _)| matches!(one.role, Role::Part(_)));
        is_named
            && self.has_parts()
            && other.names_part()
            && self.extent.low.at() > other.extent.high.at()
            && other.extent.high.at().is_some()
    }

    /// Whether one is less than twice the other, so that both may be told of one thing.
    pub(super) fn is_near_to(&self, other: &Self) -> bool {
        are_near(self.extent, other.extent)
    }
}

/// Whether one is less than twice the other.
pub(super) fn are_near(one: Extent, other: Extent) -> bool {
    let reaches = |low: Extent, high: Extent| {
        let doubled = high.times(Decimal::TWO).and_then(|high| high.high.at());
        low.low.at().zip(doubled).is_none_or(|(low, doubled)| low < doubled)
    };
    one.axis == other.axis && reaches(one, other) && reaches(other, one)
}

/// What a number may be that another is added to or taken off: half a step of the finer of the two either way, and a hundredth
/// of a number that is round by itself.
fn by_digits(own: &Quantity, other: &Quantity) -> Extent {
    let reach = || {
        let step = |of: &Quantity| of.plain.first().and_then(|plain| plain.unit.least_of(plain.step));
        let finer = step(other).filter(|_| own.extent.axis == other.extent.axis);
        let step = finer.map_or(step(own), |finer| Some(finer.min(step(own)?)))?;
        let (low, high) = (own.extent.low.at()?, own.extent.high.at()?);
        let (middle, half) =
            (low.checked_add(high)?.checked_div(Decimal::TWO)?, step.checked_div(Decimal::TWO)?);
        let hundredth = middle.abs().checked_div(Decimal::ONE_HUNDRED)?;
        let is_round = hundredth.checked_mul(Decimal::TWO)? < half;
        let reach = if is_round { hundredth } else { half.max(hundredth) };
        Extent::closed(own.extent.axis, middle.checked_sub(reach)?, middle.checked_add(reach)?)
            .intersection(&own.extent)
    };
    reach().unwrap_or(own.extent)
}

/// The stretch below nothing that is as far from it.
pub(super) fn turned(extent: Extent) -> Extent {
    let turn = |bound: Bound| match bound {
        Bound::Closed(at) => Bound::Closed(-at),
        Bound::Open(at) => Bound::Open(-at),
        Bound::Unbounded => Bound::Unbounded,
    };
    Extent::new(extent.axis, turn(extent.high), turn(extent.low))
}

/// What a change by part of it came from: the £50 of `£55, up 10 per cent`.
fn before_share(after: Extent, share: Extent, sign: char) -> Option<Extent> {
    let by =
        |at: Decimal| if sign == '−' { Decimal::ONE.checked_add(at) } else { Decimal::ONE.checked_sub(at) };
    let (low, high) = (by(share.low.at()?)?, by(share.high.at()?)?);
    let (least, most) = (low.min(high), low.max(high));
    (least > Decimal::ZERO).then_some(())?;
    Some(Extent { high: after.over(least)?.high, ..after.over(most)? })
}
