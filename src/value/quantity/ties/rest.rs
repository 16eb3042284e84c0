//! How many of all are not of a part: told by its words (`10 were not`, `the other 118 are waiting`), or what is left of a
//! whole without a part of it (`33 of 41`).

use super::super::super::amount;
use super::super::super::few::Few;
use super::super::super::number::strip_phrase;
use super::super::super::{Axis, Bound, Comparison, Context, Dimension, Extent, Relation, Unit, Why};
use super::super::measures::Measures;
use super::super::parts::{Part, exactly};
use super::super::remainder::rest;
use super::super::{OVERLAP, Quantity, Sense, reading};
use super::{Role, Tie, are_near, shown};
use rust_decimal::Decimal;

/// What stands before the number of all others.
const OTHERS: &[&str] = &["the other ", "the remaining ", "the rest, "];
/// What ends the words of those of whom it is not so, or who stayed. What else `did not` says would be of something else.
const NOT_SO: &[&str] = &[
    "are not",
    "did not",
    "didn't",
    "do not",
    "don't",
    "had not",
    "hadn't",
    "have not",
    "haven't",
    "is not",
    "left behind",
    "not",
    "stayed behind",
    "was not",
    "wasn't",
    "were not",
    "weren't",
];
/// The most words of a noun between a number and these.
const MOST_OF_NOUN: usize = 2;

impl Quantity {
    /// A number that words say is of those who are not of a part.
    pub(in crate::value) fn counted_as_rest(words: &str, context: &Context<'_>) -> Option<Self> {
        let (count, _) = Self::told_of_others(words, context)?;
        let sense = Some(Box::new(Sense::Rest(shown(&count))));
        Some(Self { printed: words.trim().to_owned(), sense, ..count })
    }

    /// The same as a plain count, and what the words say of it.
    pub(in crate::value) fn told_of_others(words: &str, context: &Context<'_>) -> Option<(Self, String)> {
        let words = words.trim();
        let led = OTHERS.iter().find_map(|lead| strip_phrase(words, lead));
        // Most words say nothing of the kind.
        (led.is_some() || NOT_SO.iter().any(|end| words.ends_with(end))).then_some(())?;
        let context = &Context { unit: None, ..*context };
        let (amount, behind) = amount::read(led.unwrap_or(words), context.hedges, &Measures::of(context))?;
        let behind = behind.trim();
        let is_not_so = || NOT_SO.iter().any(|end| behind.strip_suffix(end).is_some_and(is_noun_or_nothing));
        let is_rest = led.is_some() && !behind.contains(|c: char| c.is_ascii_digit()) || is_not_so();
        let count = Self::of_one((reading::state(amount, (None, None), context)?, None))?;
        let is_count = count.unit().is_count() && matches!(count.sense.as_deref(), None | Some(Sense::Bare));
        // `The other 35 per cent of the women` may be of another whole.
        let is_share = || led.is_some() && count.is_share_alone() && strip_phrase(behind, "of ").is_none();
        let scope = if led.is_some() { "the others" } else { behind };
        (is_rest && (is_count || is_share())).then(|| (count, scope.to_owned()))
    }

    fn is_rest(&self) -> bool {
        matches!(self.sense.as_deref(), Some(Sense::Rest(_)))
    }

    /// Whether it tells all there are of something and a part of them, so that the others can be reckoned.
    pub(in crate::value) fn tells_whole_and_part(&self) -> bool {
        !self.is_rest() && self.whole_of_rest().is_some() && !self.rests().is_empty()
    }

    /// All of whom some are not of the part.
    fn whole_of_rest(&self) -> Option<Decimal> {
        if let Some(Sense::Part { whole, .. }) = self.sense.as_deref() {
            return Some(*whole);
        }
        if self.is_share_alone() {
            return Some(Decimal::ONE);
        }
        let whole = self.ties.iter().find(|tie| tie.role == Role::Whole).map(|tie| tie.amount.extent);
        let first = || self.parts().first().map(|all| all.count.extent);
        whole.or_else(first).unwrap_or(self.extent).high.at()
    }

    /// How many are not of the part: as its words tell it, or as arithmetic does.
    fn rests(&self) -> Vec<Tie> {
        if let Some(Sense::Rest(number)) = self.sense.as_deref() {
            let told = Self { sense: None, printed: number.clone(), ..self.clone() };
            return vec![Tie { widest: to_a_step(&told), ..Tie::told(Role::Rest, told) }];
        }
        if let Some(Sense::Part { part, whole }) = self.sense.as_deref() {
            return Tie::reckoned(Role::Rest, (&exactly(*whole), '−', &exactly(*part))).into_iter().collect();
        }
        if self.is_share_alone() {
            return Tie::reckoned(Role::Rest, (&all_of_it(), '−', self)).into_iter().collect();
        }
        if !self.unit().is_count() {
            return Vec::new();
        }
        if let Some((all, some)) = self.all_and_some() {
            return Tie::reckoned(Role::Rest, (all, '−', some)).into_iter().collect();
        }
        let is_rest = |tie: &&Tie| matches!(tie.role, Role::Rest | Role::Others(_));
        self.ties.iter().filter(is_rest).cloned().collect()
    }

    fn is_same_share_as(&self, other: &Self) -> bool {
        let common = self.extent.intersection(&other.extent);
        !self.unit().is_count() && common.is_some_and(|common| !common.is_empty())
    }

    /// All, and those of them that it tells of: `40 invited, 26 came`, `168 started, 5 gave up`.
    pub(super) fn all_and_some(&self) -> Option<(&Self, &Self)> {
        let pair = |all: &'_ Part, some: &'_ Part| all.count.plain_value() > some.count.plain_value();
        match self.parts() {
            [all, some, others]
                if others.words == "others" && self.plain_value() == all.count.plain_value() =>
            {
                Some((&all.count, &some.count))
            }
            [all, some] if self.tells_loss() && pair(all, some) && rest(self.parts()).is_some() => {
                Some((&all.count, &some.count))
            }
            _ => None,
        }
    }

    /// The number of those who are not of a part, against what another tells of the whole and the part. More than the whole, and less than half of
    /// what is left, are of something else, and beside any other number it says nothing.
    pub(in super::super) fn compare_rests(&self, other: &Self) -> Option<Comparison> {
        if self.is_rest() == other.is_rest() {
            return None;
        }
        let (told, whole) = if self.is_rest() { (self, other) } else { (other, self) };
        // `The other 8` may be those of a third sort.
        let is_few = |left: &Tie| {
            told.extent.high.at() < left.amount.extent.low.at() && !are_near(told.extent, left.amount.extent)
        };
        let is_more = || told.extent.low.at().zip(whole.whole_of_rest()).is_none_or(|(own, all)| own > all);
        let (ones, others) = (self.rests(), other.rests());
        let pairs = || ones.iter().flat_map(|one| others.iter().map(move |other| (one, other)));
        let fits = || pairs().find(|(one, other)| !one.is_other_than(other));
        let left = if self.is_rest() { &others } else { &ones };
        // A share is no number of others, and may be the one that another states.
        let is_apart = |left: &Tie| left.amount.extent.axis != told.extent.axis;
        let is_of_else =
            is_more() || left.iter().any(is_few) || left.iter().any(is_apart) || told.is_same_share_as(whole);
        let Some((one, another)) = pairs().next().filter(|_| !is_of_else) else { return Some(OVERLAP) };
        if let Some((one, another)) = fits() {
            let sum = if self.is_rest() { &another.sum } else { &one.sum };
            return Some(Comparison::new(Relation::Compatible, Why::ToldBeside { sum: sum.clone() }));
        }
        let why = Why::OtherSum { first: one.sum.clone(), second: another.sum.clone() };
        Some(Comparison::new(Relation::Conflicting, why))
    }
}

/// What a share is a part of.
fn all_of_it() -> Quantity {
    let at = Bound::Closed(Decimal::ONE);
    let extent = Extent::new(Axis::Amount(Dimension::Proportion), at, at);
    Quantity {
        printed: "100%".to_owned(),
        extent,
        units: Few::One(Unit::from_name("%").unwrap_or(Unit::SHARE)),
        plain: Few::NONE,
        ..exactly(Decimal::ONE)
    }
}

/// All that is told, and of a share half a step of its digits more, for what two of them come to is rounded twice.
fn to_a_step(told: &Quantity) -> Extent {
    let half = || told.plain.first()?.unit.least_of(told.plain.first()?.step)?.checked_div(Decimal::TWO);
    let reach = || {
        // Of `40 per cent` nobody means the tens.
        let half = half().filter(|_| !told.unit().is_count())?.min(Decimal::new(5, 3));
        let (low, high) = (told.extent.low.at()?, told.extent.high.at()?);
        Some(Extent::closed(told.extent.axis, low.checked_sub(half)?, high.checked_add(half)?))
    };
    reach().unwrap_or(told.extent)
}

/// Whether words may be the noun of all: `drivers`, and no `2 more`.
fn is_noun_or_nothing(words: &str) -> bool {
    const OF_OTHERS: &[&str] = &["additional", "extra", "further", "more"];
    let nouns = || words.split_whitespace();
    let is_noun =
        |word: &str| !OF_OTHERS.contains(&word) && word.chars().all(|c| c.is_alphabetic() || c == '-');
    words.is_empty() || words.ends_with(' ') && nouns().count() <= MOST_OF_NOUN && nouns().all(is_noun)
}
