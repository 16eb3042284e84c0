//! Ages that are told again after a birthday: `23` in March, `24 since Wednesday`, and `23` once more on that Thursday. Who writes of
//! what was so takes over the age of then.

use super::grouping::{Group, Strand};
use super::pairs::{Ground, Pair};
use crate::model::Fact;
use crate::value::{Age, DayRange, Kind, Relation, Value};

/// So long an age is told again as that of the event.
const MOST_DAYS: i64 = 31;

/// Makes two ages compatible, of which one tells the birthday and the other was right when it was first told.
pub(super) fn allow_for(fact: &Fact, groups: &[Group<'_>], pairs: &mut [Pair]) {
    if fact.kind != Kind::Age {
        return;
    }
    for pair in pairs.iter_mut().filter(|pair| pair.relation == Relation::Conflicting) {
        let (Some(first), Some(second)) = (groups.get(pair.first), groups.get(pair.second)) else { continue };
        let is_by_values = matches!(pair.ground, Ground::Values(_));
        let straight: Vec<(usize, usize, Relation)> = pair.strands.clone();
        let turned: Vec<_> = straight.iter().map(|(one, two, relation)| (*two, *one, *relation)).collect();
        if is_by_values && (are_retold(first, second, &straight) || are_retold(second, first, &turned)) {
            pair.allow(Ground::Moment);
        }
    }
}

/// Whether all that conflicts is an age of the first group, told again after the birthday that the second tells.
fn are_retold(ages: &Group<'_>, birthdays: &Group<'_>, strands: &[(usize, usize, Relation)]) -> bool {
    let age = |group: &Group<'_>, at: usize| group.strands.get(at).and_then(|strand| age_of(strand)).cloned();
    let conflicts = |relation: Relation| relation == Relation::Conflicting;
    let was_right = |late: &Age, birthday: usize| {
        let before =
            strands.iter().filter(|(_, other, relation)| *other == birthday && !conflicts(*relation));
        before
            .filter_map(|(early, ..)| age(ages, *early))
            .any(|early| is_soon_after(early.as_of(), late.as_of()))
    };
    strands.iter().filter(|(.., relation)| conflicts(*relation)).all(|(late, birthday, _)| {
        let (late, other) = (age(ages, *late), age(birthdays, *birthday));
        late.zip(other).is_some_and(|(late, other)| {
            let is_too_young = late.born().first > other.born().last && other.born().last.is_some();
            is_too_young && tells_birthday(&other) && was_right(&late, *birthday)
        })
    })
}

fn age_of<'a>(strand: &Strand<'a>) -> Option<&'a Age> {
    if let Value::Age(age) = &**strand.value { Some(age) } else { None }
}

/// Whether its own words say since when somebody is so old.
fn tells_birthday(age: &Age) -> bool {
    let is_to_the_day = age.born().first == age.born().last;
    age.says_when() || age.as_of().is_none() && is_to_the_day
}

fn is_soon_after(early: Option<DayRange>, late: Option<DayRange>) -> bool {
    let days = early.and_then(|early| early.last).zip(late.and_then(|late| late.first));
    days.is_some_and(|(early, late)| (1..=MOST_DAYS).contains(&(late - early).num_days()))
}
