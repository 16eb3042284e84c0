//! A part that is told of a number by its name: `350 homes, 105 of them affordable`, `£6.3m, of which £2.1m to HMRC`, `11, including two calves`.

use super::super::super::amount;
use super::super::super::number::{self, strip_phrase};
use super::super::super::remark::{group, state};
use super::super::super::{Bound, Context, Dimension, Extent};
use super::super::measures::Measures;
use super::super::parts::exactly;
use super::super::surroundings::is_plural;
use super::super::{Quantity, reading};
use super::{Role, Tie, shown};
use crate::letters::lower;
use crate::value::few::Few;
use rust_decimal::Decimal;

/// What leads to a part.
const LEADS: &[&str] = &["including ", "among them ", "of whom ", "of which ", "of them "];
/// What stands between the number of a part and its name.
const OF_IT: &[&str] = &["of them ", "of whom ", "of which ", "of these ", "of that ", "of it "];

impl Quantity {
    /// The same with the part that words behind it tell of it by a name.
    pub(in crate::value) fn with_part_told(self, words: &str, context: &Context<'_>) -> Self {
        let is_one_number = self.ties.is_empty() && self.plain_value().is_some();
        let ties = if is_one_number { of_breakdown(words, &self, context) } else { self.ties };
        Self { ties, ..self }
    }
}

/// The first part that stands behind a number, and the others.
fn of_breakdown(words: &str, whole: &Quantity, context: &Context<'_>) -> Vec<Tie> {
    let Some((_, told)) = words.split_once(", ").or_else(|| words.split_once(" (")) else {
        return Vec::new();
    };
    read(told, whole, context).unwrap_or_default()
}

fn read(told: &str, whole: &Quantity, context: &Context<'_>) -> Option<Vec<Tie>> {
    let led = LEADS.iter().find_map(|lead| strip_phrase(told, lead));
    let words = led.unwrap_or(told);
    let own = Some(whole.unit()).filter(|unit| !unit.is_count());
    if let Some(name) = led.filter(|_| whole.unit().is_count()).and_then(one_person) {
        let one = exactly(Decimal::ONE);
        let others = Tie::reckoned(Role::Rest, (whole, '−', &one))?;
        return Some(vec![Tie::told(Role::Part(name), one), others]);
    }
    let context = &Context { unit: context.unit.or(own), ..*context };
    let (amount, rest) = amount::read(words, context.hedges, &Measures::of(context))?;
    let behind = OF_IT.iter().find_map(|of| strip_phrase(rest.trim_start(), of));
    let name = behind.or_else(|| led.map(|_| rest))?;
    let name =
        ["were ", "are "].iter().find_map(|verb| strip_phrase(name.trim_start(), verb)).unwrap_or(name);
    let end = [", ", " and ", ")"].iter().filter_map(|end| name.find(end)).min();
    let name = end.and_then(|end| name.get(..end)).unwrap_or(name).trim().to_lowercase();
    let is_name = !name.is_empty()
        && !name.contains(|c: char| c.is_ascii_digit())
        && strip_phrase(&name, "of ").is_none();
    let part =
        Quantity::of_one((reading::state(amount, (None, None), context)?, None)).filter(|_| is_name)?;
    let part = if part.unit().dimension() == Dimension::Proportion { of_share(&part, whole)? } else { part };
    let others = Tie::reckoned(Role::Others(name.clone()), (whole, '−', &part))?;
    (others.amount.extent.low.at() > Some(Decimal::ZERO)).then_some(())?;
    Some(vec![Tie::told(Role::Part(name), part), others])
}

/// Whether a count of all but a part is told by a name that is not that of all: `28 petrol cars`, of `40 cars, 12 of them electric`.
pub(super) fn is_of_others(alone: &Quantity, whole: &Quantity) -> bool {
    let noun = |own: &Quantity| number::read(&own.printed).map(|(_, noun)| lower(noun).into_owned());
    let (Some(own), Some(all)) = (noun(alone), noun(whole)) else { return false };
    let all = all.split([',', '(']).next().unwrap_or_default().trim();
    let is_of_all = own.is_empty() || own == all || group(&own) == Some("people");
    let is_alike = |row: fn(&str) -> Option<&'static str>| row(&own).is_some() && row(&own) == row(all);
    let is_one_row = !own.contains(' ') && (is_alike(state) || is_alike(group));
    let is_open = all.is_empty() && state(&own).is_some();
    !is_of_all && !is_one_row && !is_open
}

/// Somebody of whom the story tells, whom others may not count: `the gunman`, of `14 dead, including the gunman`.
fn one_person(words: &str) -> Option<String> {
    let name = strip_phrase(words, "the ")?.trim_end_matches(')');
    let is_one = name.split(' ').count() < 3
        && name.chars().all(|c| c.is_lowercase() || matches!(c, ' ' | '-'))
        && group(name).is_none()
        && !is_plural(name.rsplit(' ').next().unwrap_or(name));
    is_one.then(|| name.to_owned())
}

/// The 105 of `30 per cent of them`, to three in a hundred of all, for nobody is exact there.
fn of_share(share: &Quantity, whole: &Quantity) -> Option<Quantity> {
    (whole.unit().dimension() != Dimension::Proportion).then_some(())?;
    let all = whole.plain.first().map(|plain| plain.unit.least_of(plain.value))??;
    let (low, high) = (share.extent.low.at()?, share.extent.high.at()?);
    let slack = all.checked_mul(Decimal::new(3, 2))?;
    let least = low.checked_mul(all)?.checked_sub(slack)?.max(Decimal::ZERO);
    let most = high.checked_mul(all)?.checked_add(slack)?.min(all);
    let extent = Extent::new(whole.extent.axis, Bound::Closed(least), Bound::Closed(most));
    let printed = format!("{} × {}", shown(whole), share.printed);
    Some(Quantity { printed, extent, plain: Few::NONE, sense: None, ties: Vec::new(), ..whole.clone() })
}
