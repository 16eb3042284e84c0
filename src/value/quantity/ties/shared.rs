//! A sum of money and what each of several has of it: `£1.2m between eight`, `€90,000 split three ways`, `£1.2m, or £150,000 each`.

use super::super::super::Context;
use super::super::super::number::{self, strip_phrase};
use super::super::super::remark::group;
use super::super::change::plain;
use super::super::parts::exactly;
use super::super::surroundings::is_plural;
use super::super::{Quantity, rates, reading};
use super::{Role, Tie};
use rust_decimal::Decimal;

/// What stands between the sum and those who share it.
const BETWEEN: &[&str] = &["between ", "among ", "by "];
const HEDGES: &[&str] = &["more than ", "over ", "about ", "around ", "some ", "nearly ", "almost "];
const SHARED: &[&str] = &["split ", "shared ", "divided ", "to be split ", "to be shared ", "shared out "];

/// Reads both; the sum is stated.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    between(words, context).or_else(|| of_each(words, context)).or_else(|| several_for(words, context))
}

fn between(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let starts = words.match_indices(' ').map(|(at, _)| words.split_at(at));
    let mut told =
        starts.filter_map(|(sum, rest)| Some((sum.trim_end_matches(','), sharers(rest.trim_start())?)));
    let (sum, (sharers, exactness)) = told.next()?;
    let sum = plain(sum, context).filter(|sum| sum.unit().is_money())?;
    let count = exactly(sharers);
    let each = Tie::reckoned(Role::Each, (&sum, '÷', &count))?;
    match exactness {
        Exactness::Told => Some(sum.tied(words, [each, Tie::told(Role::Sharers, count)])),
        Exactness::Hedged => {
            let each = each.loosened_by(Decimal::new(11, 1))?;
            Some(sum.tied(words, [each]))
        }
    }
}

/// Whether a number is told as it is, or with a hedge.
enum Exactness {
    Told,
    Hedged,
}

/// The eight of `between eight winners`, `split eight ways`, `among more than eight`; `between 2019 and 2023` are years.
fn sharers(words: &str) -> Option<(Decimal, Exactness)> {
    let shared = SHARED.iter().find_map(|lead| strip_phrase(words, lead));
    let rest = shared.unwrap_or(words);
    let rest = strip_phrase(rest, "equally ").unwrap_or(rest);
    let behind = BETWEEN
        .iter()
        .filter(|lead| shared.is_some() || **lead != "by ")
        .find_map(|lead| strip_phrase(rest, lead));
    let rest = behind.or_else(|| shared.filter(|rest| rest.ends_with(" ways")))?;
    let rest = strip_phrase(rest, "the ").or_else(|| strip_phrase(rest, "its ")).unwrap_or(rest);
    let hedged = HEDGES.iter().find_map(|hedge| strip_phrase(rest, hedge));
    let (number, noun) = number::read(hedged.unwrap_or(rest))?;
    let is_count = number.value.is_integer() && number.value > Decimal::ONE && !number.is_ratio();
    let is_noun =
        noun.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'')) && !noun.contains(" and ");
    let is_one = is_noun && strip_phrase(noun, "and ").is_none() && strip_phrase(noun, "years").is_none();
    let exactness = if hedged.is_some() { Exactness::Hedged } else { Exactness::Told };
    (is_count && is_one).then_some((number.value, exactness))
}

/// `three for £5`, of which each is £1.67.
fn several_for(words: &str, context: &Context<'_>) -> Option<Quantity> {
    const MOST: u32 = 20;
    let (count, sum) = words.split_once(" for ")?;
    let (number, rest) = number::read(count).filter(|(number, _)| number.value.is_integer())?;
    let is_few = rest.is_empty() && number.value > Decimal::ONE && number.value <= Decimal::from(MOST);
    let sum =
        plain(sum, &Context { unit: None, ..*context }).filter(|sum| is_few && sum.unit().is_money())?;
    let each = Tie::reckoned(Role::Each, (&sum, '÷', &exactly(number.value)))?;
    Some(sum.tied(words, [each]))
}

/// `£1.2m, or £150,000 each`: so many are eight.
fn of_each(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let bracketed = || words.strip_suffix(')')?.split_once(" (");
    let (sum, each) = bracketed().or_else(|| words.split_once(", "))?;
    let each = strip_phrase(each, "or ").or_else(|| strip_phrase(each, "making ")).unwrap_or(each);
    let sum = plain(sum, context).filter(|sum| sum.unit().is_money())?;
    let each = Quantity::of_one(reading::read(each, &Context { unit: None, ..*context }).ok()?)?;
    let is_each = each.per() == Some(rates::EACH) && each.extent.axis == sum.extent.axis;
    let count = sum.plain_value().filter(|_| is_each)?.checked_div(each.plain_value()?)?;
    let each = Quantity { sense: None, ..each };
    let sharers =
        (count.is_integer() && count > Decimal::ONE).then(|| Tie::told(Role::Sharers, exactly(count)));
    Some(sum.tied(words, [Tie::told(Role::Each, each)].into_iter().chain(sharers)))
}

impl Quantity {
    /// The sum of `£12,000 for 60 children` with what it is for each, where the other is told for one of them: `£200 a child`,
    /// `£200 each`. How long something goes on has no shares of it.
    pub(in crate::value) fn shared_by_things(
        words: &str,
        rate: &Self,
        context: &Context<'_>,
    ) -> Option<Self> {
        let (sum, things) = words.trim().split_once(" for ")?;
        let things =
            ["the ", "its ", "all "].iter().find_map(|lead| strip_phrase(things, lead)).unwrap_or(things);
        let (number, noun) = number::read(things)?;
        let thing = noun.rsplit(' ').next().filter(|noun| is_plural(noun))?.to_lowercase();
        let one = thing.strip_suffix('s').unwrap_or(&thing);
        let is_time = rates::times_a_year(one).is_some();
        let is_noun = noun.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\''));
        let is_many = number.value.is_integer() && number.value > Decimal::ONE && !number.is_ratio();
        let is_one_of = |per: &str| {
            let stem = per.strip_suffix('y').filter(|stem| thing.strip_suffix("ies") == Some(*stem));
            per == one || thing.strip_suffix("es") == Some(per) || stem.is_some()
        };
        let is_of_them = |per: &str| {
            is_one_of(per) || per == "person" || group(per).is_some() && group(per) == group(noun)
        };
        let is_for_one = rate.per().is_some_and(|per| per == rates::EACH || is_of_them(per));
        let sum = plain(sum, context).filter(|sum| sum.unit().is_money())?;
        (is_many && is_noun && !noun.contains(" and ") && !is_time && is_for_one).then_some(())?;
        let count = exactly(number.value);
        let each = Tie::reckoned(Role::Each, (&sum, '÷', &count))?;
        // `$5m for 12 schools` is rounded as any sum, and may be $400,000 for each.
        let widest = sum.extent.over(number.value)?;
        Some(sum.tied(words, [Tie { widest, ..each }, Tie::told(Role::Sharers, count)]))
    }

    /// Whether it is a sum for one of something that is counted.
    pub(in crate::value) fn is_sum_for_one(&self) -> bool {
        self.unit().is_money() && self.per().is_some() && self.in_a_year().is_none()
    }
}
