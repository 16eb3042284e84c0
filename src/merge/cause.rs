//! Why readings differ, where that can be computed.

use super::grouping::Group;
use super::moments::Growth;
use super::pairs::{Ground, Pair};
use crate::model::{Cause, Contradiction};
use crate::value::{Relation, Why, have_turned_digits};

/// The cause that the gravest pairs share; nothing when they do not share one or it cannot be computed.
/// Where the readings could all be true and a source still contradicts itself, something is wrong in that source.
pub(super) fn propose(
    groups: &[Group<'_>],
    pairs: &[Pair],
    contradictions: &[Contradiction],
) -> Option<Cause> {
    let have_conflict = pairs.iter().any(|pair| pair.relation == Relation::Conflicting);
    if !have_conflict && !contradictions.is_empty() {
        return Some(Cause::Error);
    }
    let gravest = pairs.iter().map(|pair| pair.relation).max_by_key(|relation| match relation {
        Relation::Same => 0,
        Relation::Compatible => 1,
        Relation::Incomparable => 2,
        Relation::Conflicting => 3,
    })?;
    let mut causes = pairs.iter().filter(|pair| pair.relation == gravest).map(|pair| cause_of(groups, pair));
    let first = causes.next()??;
    causes.all(|cause| cause == Some(first)).then_some(first)
}

fn cause_of(groups: &[Group<'_>], pair: &Pair) -> Option<Cause> {
    match &pair.ground {
        // Two statistics.
        Ground::Scope if pair.relation == Relation::Incomparable => Some(Cause::Definition),
        Ground::Scope | Ground::MayBeScope => Some(Cause::Scope),
        Ground::Moment | Ground::Growth(Growth::Rose { .. } | Growth::MayHaveRisen { .. }) => {
            Some(Cause::Time)
        }
        Ground::Bridge(_) => Some(Cause::Precision),
        Ground::Superseded => Some(Cause::Error),
        Ground::Growth(Growth::Fell { .. }) | Ground::Declared(_) => None,
        Ground::Values(why) | Ground::Remarked(why) => cause_of_values(groups, pair, why),
    }
}

fn cause_of_values(groups: &[Group<'_>], pair: &Pair, why: &Why) -> Option<Cause> {
    match why {
        Why::Spelling { .. } | Why::SameFigures => Some(Cause::Copying),
        Why::OtherNumber | Why::Apart => has_turned_digits(groups, pair).then_some(Cause::Copying),
        Why::Overlap if !are_on_one_line(groups, pair) || come_to_one(groups, pair) => None,
        Why::Overlap
        | Why::AsMuch { .. }
        | Why::Headline
        | Why::PartsLeftOut
        | Why::Within
        | Why::Shortened(_)
        | Why::Subset => Some(Cause::Precision),
        Why::ToldBeside { .. } | Why::BothQuoted => Some(Cause::Scope),
        Why::OtherUnit | Why::OtherCurrency | Why::OneOfTwo => Some(Cause::Definition),
        Why::Alike
        | Why::OtherSum { .. }
        | Why::UnknownZone
        | Why::EarlierWeek
        | Why::PartsReordered
        | Why::ShortForm
        | Why::Lettering
        | Why::OtherName
        | Why::OtherPlace
        | Why::OtherWay
        | Why::UnknownPlace
        | Why::Omission(_)
        | Why::HouseStyle(_)
        | Why::IndirectSpeech
        | Why::Denied
        | Why::OtherWords(_)
        | Why::NotInComplete(_)
        | Why::TooMany(_)
        | Why::FewerNamed { .. }
        | Why::OneOtherMember
        | Why::OtherMembers
        | Why::OtherText
        | Why::OtherKind => None,
    }
}

/// Whether neither is an amount of another sort (`one in five`, `840`); nor, of kinds without stretches, anything else.
fn are_on_one_line(groups: &[Group<'_>], pair: &Pair) -> bool {
    let both = groups.get(pair.first).zip(groups.get(pair.second));
    both.is_none_or(|(one, other)| one.extent().is_none() || one.value.is_on_line_of(other.value))
}

/// Whether both leave open the same, so that neither is more exact: `2 kg` and `2,000 g`, `yesterday` and the day that it was.
fn come_to_one(groups: &[Group<'_>], pair: &Pair) -> bool {
    let both = groups.get(pair.first).zip(groups.get(pair.second));
    both.is_some_and(|(one, other)| one.extent().is_some() && one.extent() == other.extent())
}

/// Whether two numbers have the same digits in another order.
pub(super) fn has_turned_digits(groups: &[Group<'_>], pair: &Pair) -> bool {
    let words = |index: usize| {
        // `31, two fewer than in 2021` holds other numbers too.
        groups.get(index).filter(|group| !group.value.tells_change()).map(|group| group.value.to_string())
    };
    words(pair.first).zip(words(pair.second)).is_some_and(|(one, other)| have_turned_digits(&one, &other))
}
