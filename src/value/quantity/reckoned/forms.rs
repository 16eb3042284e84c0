//! The words of a sum that is left to the reader.

use super::super::super::number::{self, strip_phrase};
use super::super::super::remark::group;
use super::super::super::{Context, Dimension, Extent, Unit};
use super::super::{Plain, Quantity, Sense, change, rates, reading, ties};
use super::instalments;
use crate::letters::{split_at_one, split_once};
use crate::value::few::Few;
use rust_decimal::Decimal;

/// What stands between an amount and the one taken off it.
const LESS: &[&str] = &[", less ", " less ", ", minus ", " minus ", " − "];
/// What stands between things and what there is of each.
const OF_EACH: &[&str] = &[", each of ", " each of ", ", each with ", " each with ", " of ", " with "];

/// What holds as many as a bare number says: `six tables of eight`; `two deputies of 14` are a part of them.
const CONTAINERS: &[&str] = &[
    "tables", "teams", "groups", "rows", "boxes", "packs", "crates", "sets", "classes", "buses", "coaches",
    "parties", "shifts", "panels", "squads", "crews", "batches", "cases", "lines", "columns",
];

/// Words for so many times what stands behind them.
pub(in crate::value::quantity) const TIMES: &[(&str, Decimal)] = &[
    ("twice ", Decimal::TWO),
    ("double ", Decimal::TWO),
    ("three times ", Decimal::from_parts(3, 0, 0, false, 0)),
    ("four times ", Decimal::from_parts(4, 0, 0, false, 0)),
];

/// Reads two terms of one sum.
pub(in crate::value::quantity) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let told = |(sum, total)| Some((read(sum, context)?, amount(total, context)?));
    // `£1.8m, or £450,000 a year for four years`
    let whole = restated(words).and_then(|(one, other)| told((one, other)).or_else(|| told((other, one))));
    if let Some((sum, total)) = whole {
        let is_it = sum.extent.intersection(&total.extent).is_some_and(|common| !common.is_empty());
        return is_it.then(|| Quantity { printed: words.trim().to_owned(), ..sum });
    }
    instalments::read(words, context)
        .or_else(|| difference(words, context))
        .or_else(|| beyond(words, context))
        .or_else(|| multiple(words, context))
        .or_else(|| there_and_back(words, context))
        .or_else(|| of_each(words, context))
        .or_else(|| for_each(words, context))
        .or_else(|| at_price(words, context))
        .or_else(|| for_so_long(words, context))
        .or_else(|| over_years(words, context))
        .or_else(|| part_of_amount(words, context))
}

/// A sum, and what it comes to behind it: `£30 for each of 26 miles (£780)`, `5 and 4, that is 9`.
pub(in crate::value::quantity) fn restated(words: &str) -> Option<(&str, &str)> {
    const LINKS: &[&str] = &[", that is ", ", which is ", ", making ", ", i.e. ", ", or ", ", a total of "];
    if let Some(split) = split_at_one(words.trim(), LINKS) {
        return Some(split);
    }
    let (sum, total) = words.trim().strip_suffix(')')?.rsplit_once(" (")?;
    Some((sum, total.trim_start_matches("= ")))
}

/// `€165 less €12`, `£80 with £15 off`.
fn difference(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let off = || words.strip_suffix(" off").and_then(|words| split_once(words, " with "));
    let (whole, part) = split_at_one(words, LESS).or_else(off)?;
    let whole = amount(whole, context)?;
    let part = amount(part, &Context { unit: context.unit.or_else(|| own_unit(&whole)), ..*context })?;
    added(words, (whole, part), Decimal::NEGATIVE_ONE)
}

/// `£2,000 short of its £10,000 target`, `three more than the 14 of Sunday`.
fn beyond(words: &str, context: &Context<'_>) -> Option<Quantity> {
    const BELOW: &[&str] = &[" short of ", " shy of ", " below ", " fewer than ", " less than ", " down on "];
    const ABOVE: &[&str] = &[" above ", " more than ", " up on "];
    const OVER: &[&str] = &[" over its ", " over the ", " over their ", " over his ", " over her "];
    let split = |links: &[&str]| split_at_one(words, links);
    let below = split(BELOW);
    let (gap, rest) = below.or_else(|| split(ABOVE)).or_else(|| split(OVER))?;
    // `no more than 150`
    let gap = amount(gap, context).filter(|gap| !gap.is_nothing())?;
    let level = amount(without_company(rest), &Context { unit: None, ..*context })?;
    // `short of the 2007 mark`
    let may_be_year = level.plain_value().is_some_and(|value| value >= 1900.into() && value <= 2100.into());
    (!(level.is_bare() && may_be_year)).then_some(())?;
    // `17 miles more than the usual 5`
    let unit = own_unit(&gap)
        .filter(|unit| level.is_bare() && !level.is_nothing() && unit.dimension() != Dimension::Proportion);
    let level = match unit {
        Some(_) => amount(without_company(rest), &Context { unit, ..*context })?,
        None => level,
    };
    let sign = if below.is_some() { Decimal::NEGATIVE_ONE } else { Decimal::ONE };
    added(words, (level, gap), sign)
}

/// An amount with another added or taken off.
pub(super) fn added(words: &str, (whole, part): (Quantity, Quantity), sign: Decimal) -> Option<Quantity> {
    let is_left = sign.is_sign_positive() || whole.extent.low.at() >= part.extent.high.at();
    let by = if sign.is_sign_positive() { part.as_level() } else { ties::turned(part.as_level()) };
    let is_on_one_line = whole.extent.axis == part.extent.axis && is_left;
    let extent = whole.as_level().plus(&by).filter(|_| is_on_one_line)?;
    let value = whole.plain_value().filter(|_| whole.unit() == part.unit()).zip(part.plain_value());
    let value = value.and_then(|(whole, part)| whole.checked_add(part.checked_mul(sign)?));
    Some(reckoned(words, (extent, whole.unit(), value), [whole, part]))
}

/// `twice last year's 140`, `nearly double its £20,000 target`.
fn multiple(words: &str, context: &Context<'_>) -> Option<Quantity> {
    const HEDGES: &[&str] = &[
        "nearly ",
        "almost ",
        "about ",
        "around ",
        "roughly ",
        "more than ",
        "over ",
        "just over ",
        "just under ",
    ];
    let hedged = HEDGES.iter().find_map(|hedge| Some((*hedge, strip_phrase(words, hedge)?)));
    let (hedge, bare) = hedged.unwrap_or(("", words));
    let (rest, times) = TIMES.iter().find_map(|(word, times)| Some((strip_phrase(bare, word)?, *times)))?;
    let level = without_company(rest);
    let level =
        Some(level).filter(|level| level.len() < rest.len()).and_then(|level| amount(level, context))?;
    let value = level.plain_value().and_then(|value| value.checked_mul(times));
    if !hedge.is_empty() {
        let told = amount(&format!("{hedge}{}", level.unit().tell(value?)), context)?;
        return Some(reckoned(words, (told.extent, level.unit(), None), [level]));
    }
    let extent = level.as_level().times(times)?;
    Some(reckoned(words, (extent, level.unit(), value), [level]))
}

/// `nine return sailings`, which are 18 crossings.
fn there_and_back(words: &str, context: &Context<'_>) -> Option<Quantity> {
    const BEHIND: &[&str] =
        &[" to and fro", " there and back", " each way", " in each direction", " both ways"];
    let behind = BEHIND.iter().find_map(|tail| words.trim().strip_suffix(tail));
    let between = || {
        let (count, rest) = number::read(words)?;
        let trips = ["return ", "round "].iter().find_map(|lead| strip_phrase(rest, lead))?;
        Some((count, trips)).filter(|(_, trips)| trips.ends_with('s') && !trips.contains(' '))
    };
    let trips = match behind {
        Some(trips) => amount(trips, context)?,
        None => between().and_then(|(count, trips)| amount(&format!("{count} {trips}"), context))?,
    };
    let value = trips.plain_value().filter(|value| trips.unit().is_count() && value.is_integer())?;
    let extent = trips.extent.times(Decimal::TWO)?;
    Some(reckoned(words, (extent, trips.unit(), value.checked_mul(Decimal::TWO)), [trips]))
}

/// The amount of `last year's 140`, `its £10,000 target`, `the 14 of Sunday`.
fn without_company(words: &str) -> &str {
    const BEFORE: &[&str] = &[
        "the", "a", "an", "its", "their", "his", "her", "last", "of", "previous", "record", "original",
        "initial", "usual", "normal", "expected", "planned",
    ];
    const BEHIND: &[&str] = &["target", "goal", "estimate", "record", "budget", "limit", "maximum"];
    let mut rest = words.trim();
    while let Some((word, after)) = rest.split_once(' ') {
        let is_before =
            BEFORE.contains(&word) || BEHIND.contains(&word) || word.ends_with("'s") || word.ends_with("’s");
        if !is_before {
            break;
        }
        rest = after;
    }
    let behind = BEHIND.iter().find_map(|noun| rest.strip_suffix(noun));
    let of = || rest.split_once(" of ").filter(|(_, day)| !day.contains(' ')).map(|(level, _)| level);
    behind.or_else(of).unwrap_or(rest).trim()
}

/// `24 cabins of 4 seats`, `12 coaches with 50 seats each`.
fn of_each(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (things, rest) = split_at_one(words, OF_EACH)?;
    let apiece = ["each", "apiece"].iter().find_map(|word| rest.strip_suffix(word));
    let is_told = apiece.is_some() || words.contains(" each ") || !words.contains(" with ");
    let things = Some(things).filter(|_| is_told)?;
    product(words, (things, apiece.unwrap_or(rest)), context)
}

/// `150 tickets at £8`.
fn at_price(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (things, price) = split_once(words, " at ")?;
    let price =
        ["each", "apiece", "a head"].iter().find_map(|word| price.strip_suffix(word)).unwrap_or(price);
    let product = product(words, (things, price), context).filter(|product| product.unit().is_money())?;
    let [things, price] = product.terms() else { return None };
    let thing = last_word(&things.printed);
    let one = rates::read(&format!("per {}", thing.strip_suffix('s').unwrap_or(thing)))?;
    let price = Quantity { sense: Some(Box::new(Sense::Per(one))), ..price.clone() };
    let sense = Some(Box::new(Sense::Reckoned(vec![things.clone(), price])));
    Some(Quantity { sense, ..product })
}

/// So many things of so much each.
pub(super) fn product(words: &str, (things, each): (&str, &str), context: &Context<'_>) -> Option<Quantity> {
    let bare = Context { unit: None, ..*context };
    let things = amount(things, &bare).filter(|things| things.unit().is_count() && !things.is_bare())?;
    let each = amount(each, &bare)?;
    let (thing, of_it) = (last_word(&things.printed), last_word(&each.printed));
    // `11 residents of six households` are 11.
    let is_same = thing == of_it || group(thing).is_some() && group(thing) != Some("households");
    let is_full = !each.is_bare() || CONTAINERS.contains(&thing);
    let is_told = !is_same && is_full && each.unit().dimension() != Dimension::Proportion;
    let count =
        things.plain_value().filter(|count| is_told && count.is_integer() && *count > Decimal::ONE)?;
    let extent = each.as_level().times(count)?;
    let value = each.plain_value().and_then(|value| value.checked_mul(count));
    Some(reckoned(words, (extent, each.unit(), value), [things, each]))
}

/// `£600 each for four drivers`, `eight winners got £150,000 each`, `60,000 bees in each of the 12 hives`.
fn for_each(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let got = split_at_one(words, &[" got ", " received ", " paid ", " get ", " receive "]);
    let got = got
        .filter(|(_, each)| each.ends_with(" each"))
        .map(|(things, each)| (each.trim_end_matches(" each"), things));
    let behind = || split_at_one(words, &[" each for ", " each to ", " in each of ", " on each of "]);
    let (each, things) = got.or_else(behind)?;
    product(words, (strip_phrase(things, "the ").unwrap_or(things), each), context)
}

/// `£40 a week for 12 weeks`, `three years at £50,000 a year`, `£30 for each of 26 miles`.
fn for_so_long(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (rate, times) = split_at_one(words, &[" for ", " over "])
        .or_else(|| split_once(words, " at ").map(|(times, rate)| (rate, times)))?;
    let rate = Quantity::of_one(reading::read(rate.trim(), context).ok()?)?;
    let each = ["each of the ", "each of ", "every one of "]
        .iter()
        .find_map(|lead| strip_phrase(times.trim(), lead));
    let things = each.unwrap_or(times.trim());
    let things = each.and_then(|each| strip_phrase(each, "its ")).unwrap_or(things);
    let things = [" a year", " every year"]
        .iter()
        .filter(|_| each.is_some())
        .find_map(|tail| things.strip_suffix(tail))
        .unwrap_or(things);
    if matches!(things, "a year" | "a full year" | "a whole year") {
        return in_years(words, &rate, Decimal::ONE);
    }
    let (count, things) = number::read(things)?;
    if things.trim() == "years" && each.is_none() {
        return in_years(words, &rate, count.value);
    }
    let one = things.trim().strip_suffix('s');
    let is_of_it = match rate.per().filter(|thing| *thing != rates::EACH) {
        Some(thing) => one.is_some_and(|one| one.eq_ignore_ascii_case(thing)),
        None => each.is_some() && one.is_some() && rate.per().is_none() && rate.unit().is_money(),
    };
    let count = Some(count.value).filter(|count| is_of_it && *count > Decimal::ONE)?;
    let extent = rate.as_level().times(count)?;
    let value = rate.plain_value().and_then(|value| value.checked_mul(count));
    Some(reckoned(words, (extent, rate.unit(), value), [rate]))
}

/// `£100 a month for two years`, which are 24 months.
fn in_years(words: &str, rate: &Quantity, years: Decimal) -> Option<Quantity> {
    let (least, most) = rates::times_a_year(rate.per()?)?;
    let (least, most) = (least.checked_mul(years)?, most.checked_mul(years)?);
    let level = rate.as_level();
    let extent = Extent { high: level.times(most)?.high, ..level.times(least)? };
    let value = rate.plain_value().filter(|_| least == most).and_then(|value| value.checked_mul(least));
    Some(reckoned(words, (extent, rate.unit(), value), [rate.clone()]))
}

/// `$4 million over five years`, which is $800,000 a year.
fn over_years(words: &str, context: &Context<'_>) -> Option<Quantity> {
    spread(words, context).filter(|spread| spread.unit().is_money())
}

/// What comes in several years, months, weeks or days, and so much in each of them.
pub(in crate::value::quantity) fn spread(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (whole, time) = split_at_one(words, &[" spread over ", " over ", " across ", " in "])?;
    let lead =
        ["the past ", "the last ", "the next ", "the "].iter().find_map(|lead| strip_phrase(time, lead));
    let (count, years) = number::read(lead.unwrap_or(time).trim())
        .filter(|(_, rest)| matches!(rest.trim(), "years" | "months" | "weeks" | "days"))?;
    let is_spread = |whole: &Quantity| {
        use Dimension::{Area, Count, Energy, Length, Mass, Money, Volume};
        matches!(whole.unit().dimension(), Money(_) | Count | Length | Mass | Volume | Area | Energy)
    };
    let whole = amount(whole, context).filter(is_spread)?;
    let parts = Some(count.value).filter(|parts| *parts > Decimal::ONE)?;
    // What does not come out even is told rounded.
    let share = |whole: Decimal| whole.checked_div(parts).filter(|share| share.round_dp(2) == *share);
    let plain = whole.plain.iter().filter_map(|plain| Some(Plain { value: share(plain.value)?, ..*plain }));
    let plain: Few<Plain> = plain.collect();
    let all = if plain.is_empty() { whole.extent } else { whole.as_level() };
    let each = Quantity {
        extent: all.over(parts)?,
        plain,
        sense: Some(Box::new(Sense::Per(years.trim().trim_end_matches('s').to_owned()))),
        ..whole.clone()
    };
    let value = whole.plain_value();
    Some(reckoned(words, (whole.extent, whole.unit(), value), [whole, each]))
}

/// `£1,680 on £48,000`, and `5 per cent of £20,000`.
fn part_of_amount(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let money = |words: &str| {
        let words = ["a salary of ", "pay of ", "top of ", "the "]
            .iter()
            .find_map(|lead| strip_phrase(words, lead))
            .unwrap_or(words);
        // A quarter of a million is a number.
        let is_scale = || number::read_scale(words.strip_prefix("a ")?);
        amount(words, context).filter(|sum| sum.unit().is_money() && is_scale().is_none())
    };
    if let Some((part, whole)) = split_once(words, " on ") {
        let (part, whole) = (money(part)?, money(whole)?);
        let is_one_currency = part.unit().dimension() == whole.unit().dimension();
        let share = change::share_of(Some(part.as_level()), whole.as_level()).filter(|_| is_one_currency)?;
        return Some(reckoned(words, (share, Unit::SHARE, None), [part, whole]));
    }
    let (share, whole) = split_once(words, " of ")?;
    let share = Quantity::of_one(reading::read(share.trim(), &Context { unit: None, ..*context }).ok()?)?;
    // `80 per cent of 3,900`
    let is_told = share.printed.ends_with('%') || context.hints.is_of_money;
    let of_count = || amount(whole, context).filter(|count| count.unit().is_count() && is_told);
    // `A quarter of a kilo and 400 grams` are two amounts.
    let is_of_one = ["a ", "an "].iter().any(|article| strip_phrase(whole, article).is_some());
    let measured = || amount(whole, context).filter(|whole| !is_of_one && begins_at_nought(whole));
    let whole = money(whole)
        .or_else(of_count)
        .or_else(measured)
        .filter(|_| share.unit().dimension() == Dimension::Proportion)?;
    // A share of people is what somebody rounded, and a share of a sum what was agreed.
    let is_of_things = whole.unit().is_count() && !context.hints.is_of_money;
    let share_of_it = if is_of_things { share.extent } else { share.as_level() };
    let all = whole.as_level();
    let (extent, end) = (all.times(share_of_it.low.at()?)?, all.times(share_of_it.high.at()?)?);
    let extent = Extent::new(extent.axis, extent.low, end.high);
    Some(reckoned(words, (extent, whole.unit(), None), [share, whole]))
}

/// Whether half of it can be told: it is measured, on a scale that begins at nought.
fn begins_at_nought(whole: &Quantity) -> bool {
    let of_other_kind = matches!(
        whole.unit().dimension(),
        Dimension::Count
            | Dimension::Proportion
            | Dimension::Points
            | Dimension::Temperature
            | Dimension::Money(_)
    );
    !of_other_kind && whole.plain_value().is_some()
}

/// A plain amount of one unit, and nothing more.
pub(super) fn amount(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let read = Quantity::of_one(reading::read(words.trim(), context).ok()?)?;
    matches!(read.sense.as_deref(), None | Some(Sense::Bare)).then_some(read)
}

fn last_word(words: &str) -> &str {
    words.rsplit(' ').next().unwrap_or(words)
}

fn own_unit(amount: &Quantity) -> Option<Unit> {
    Some(amount.unit()).filter(|unit| !unit.is_count())
}

fn reckoned<const TERMS: usize>(
    words: &str,
    (extent, unit, value): (Extent, Unit, Option<Decimal>),
    terms: [Quantity; TERMS],
) -> Quantity {
    let plain = value.map(|value| Plain { unit, value, step: Decimal::ONE });
    Quantity {
        printed: words.trim().to_owned(),
        extent,
        units: Few::One(unit),
        plain: plain.into_iter().collect(),
        sense: Some(Box::new(Sense::Reckoned(terms.into()))),
        ties: Vec::new(),
    }
}
