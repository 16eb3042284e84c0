//! Reads lengths of time from the day of speaking: `two weeks ago`, `in three days`.

use crate::value::age::around_centuries;
use crate::value::date::draft::{Draft, fill};
use crate::value::date::hedging::{Hedging, begins_with};
use crate::value::date::relative::{Relative, Unit};
use crate::value::date::words::Token;
use crate::value::{Measure, Reason, number};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::cmp::Ordering;

/// Lengths that are told without a number.
const LENGTHS: &[(&str, u32, u32, Unit)] = &[
    ("a fortnight", 2, 2, Unit::Week),
    ("fortnight", 2, 2, Unit::Week),
    ("a decade", 10, 10, Unit::Year),
    ("a century", 100, 100, Unit::Year),
    ("half a century", 50, 50, Unit::Year),
    ("a quarter of a century", 25, 25, Unit::Year),
    ("quarter of a century", 25, 25, Unit::Year),
    ("three quarters of a century", 75, 75, Unit::Year),
    ("a generation", 20, 35, Unit::Year),
    ("a couple of days", 2, 3, Unit::Day),
    ("a couple of weeks", 2, 3, Unit::Week),
    ("a couple of months", 2, 3, Unit::Month),
    ("a couple of years", 2, 3, Unit::Year),
    ("a few days", 2, 6, Unit::Day),
    ("a few weeks", 2, 7, Unit::Week),
    ("a few months", 2, 9, Unit::Month),
    ("a few years", 2, 8, Unit::Year),
    ("a couple of hours", 2, 3, Unit::Hour),
    ("a few hours", 2, 8, Unit::Hour),
    ("several hours", 2, 12, Unit::Hour),
    ("several days", 2, 10, Unit::Day),
    ("several weeks", 2, 10, Unit::Week),
    ("several months", 2, 11, Unit::Month),
    ("several years", 2, 12, Unit::Year),
];

/// `two weeks ago`, `in three days`, `2 to 3 days ago`, `nearly 50 years ago`.
pub(super) fn read_length(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    // `in the last week of April` is a part of the month.
    let is_whole = |used: usize| !tokens.get(used).is_some_and(|token| token.is("of"));
    if let Some((relative, used)) = within(tokens).filter(|(_, used)| is_whole(*used)) {
        fill(&mut draft.relative, relative)?;
        draft.attach_to_days();
        return Ok(used);
    }
    if let Some(used) = hedged_ago(draft, tokens)? {
        return Ok(used);
    }
    let ahead = usize::from(tokens.first().is_some_and(|token| token.is("in")));
    let rest = tokens.get(ahead..).unwrap_or_default();
    let Some((least, most, unit, used)) = length(rest) else { return Ok(0) };
    let time = usize::from(rest.get(used).is_some_and(|token| token.is("time")));
    // `two weeks' time`
    let ahead = if time == 1 { 1 } else { ahead };
    let is_ago = rest.get(used).is_some_and(|token| token.is("ago"));
    let relative = match (ahead, is_ago) {
        (0, true) if unit == Unit::Day && least == most => Relative::Day(-i64::from(most)),
        (0, true) => {
            let (least, most) = around((least, most), unit);
            Relative::Ago(least, most, unit)
        }
        (1, false) if unit == Unit::Day && least == most => Relative::Day(i64::from(most)),
        (1, false) => Relative::Ahead(least, most, unit),
        (0, false) if rest.iter().take(used).any(|token| token.is("more")) => {
            fill(&mut draft.relative, Relative::Ahead(least, most, unit))?;
            draft.attach_to_days();
            return Ok(used);
        }
        _ => return read_from_now(draft, rest, ((least, most), unit, used)),
    };
    fill(&mut draft.relative, relative)?;
    draft.attach_to_days();
    Ok(used + if ahead == 1 { 1 + time } else { 1 })
}

/// `three weeks from now`, `six days away`.
fn read_from_now(
    draft: &mut Draft<'_>,
    tokens: &[Token],
    ((least, most), unit, used): ((u32, u32), Unit, usize),
) -> Result<usize, Reason> {
    let rest = tokens.get(used..).unwrap_or_default();
    let Some(more) =
        ["from now", "from today", "hence", "away"].iter().find_map(|words| begins_with(rest, words))
    else {
        return Ok(0);
    };
    let relative = if unit == Unit::Day && least == most {
        Relative::Day(i64::from(most))
    } else {
        Relative::Ahead(least, most, unit)
    };
    fill(&mut draft.relative, relative)?;
    draft.attach_to_days();
    Ok(used + more)
}

/// `within six weeks`, `in the next three days`, `over the past three days`.
fn within(tokens: &[Token]) -> Option<(Relative, usize)> {
    const AHEAD: &[&str] =
        &["within the next", "in the next", "over the next", "in the coming", "over the coming"];
    const BACK: &[&str] = &[
        "within the past",
        "within the last",
        "in the past",
        "in the last",
        "over the past",
        "over the last",
        "during the past",
        "during the last",
    ];
    let begins = |leads: &[&str]| leads.iter().find_map(|lead| begins_with(tokens, lead));
    let relative: fn(u32, Unit) -> Relative =
        if begins(BACK).is_some() { Relative::Since } else { Relative::Within };
    let lead = begins(BACK).or_else(|| begins(AHEAD)).or_else(|| begins_with(tokens, "within"))?;
    let rest = tokens.get(lead..)?;
    if let Some((most, unit)) = rest.first().and_then(|token| some_of(token.word())) {
        return Some((relative(most, unit), lead + 1));
    }
    // `the past week`, `the last few days`
    let one = std::iter::once(Token::Word("a".into())).chain(rest.iter().cloned()).collect::<Vec<_>>();
    let (most, unit, used) = length(rest)
        .map(|(_, most, unit, used)| (most, unit, used))
        .or_else(|| length(&one).map(|(_, most, unit, used)| (most, unit, used - 1)))?;
    Some((relative(most, unit), lead + used))
}

/// How long `within days` may reach.
fn some_of(word: &str) -> Option<(u32, Unit)> {
    match word {
        "minutes" | "hours" => Some((2, Unit::Day)),
        "days" => Some((14, Unit::Day)),
        "weeks" => Some((10, Unit::Week)),
        "months" => Some((12, Unit::Month)),
        "years" => Some((12, Unit::Year)),
        _ => None,
    }
}

/// `nearly 50 years ago`, `more than a week ago`: the hedge widens the length, as it would widen a quantity, by one
/// of its unit at the least.
fn hedged_ago(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<Option<usize>, Reason> {
    let first = tokens.first().map_or("", Token::word);
    let found = draft.hedges.longest(Measure::Factor, first, |phrase| begins_with(tokens, phrase));
    let Some((row, words, hedged)) = found else { return Ok(None) };
    let rest = tokens.get(hedged..).unwrap_or_default();
    let Some((least, most, unit, used)) = length(rest) else { return Ok(None) };
    if !rest.get(used).is_some_and(|token| token.is("ago")) {
        return Ok(None);
    }
    let low = row.low.at().map_or(Some(0), |by| scaled(least, by));
    let high = row.high.at().map(|by| scaled(most, by).unwrap_or(most));
    let is_from_below =
        row.high.at() == Some(Decimal::ONE) && row.low.at().is_some_and(|low| low < Decimal::ONE);
    let low = low.unwrap_or(least).max(if is_from_below { least_below(least) } else { 0 });
    let ago = high.map_or(Relative::LongAgo(low, unit), |high| Relative::Ago(low, high.max(low), unit));
    fill(&mut draft.relative, ago)?;
    if high.is_none() {
        draft.day_hedge = Hedging::earlier(words);
    }
    draft.attach_to_days();
    Ok(Some(hedged + used + 1))
}

/// So many times a multiple, moved by one at the least.
fn scaled(count: u32, by: Decimal) -> Option<u32> {
    let at = Decimal::from(count).checked_mul(by)?;
    match by.cmp(&Decimal::ONE) {
        Ordering::Less => at.floor().to_u32().map(|at| at.min(count.saturating_sub(1))),
        Ordering::Equal => Some(count),
        Ordering::Greater => at.ceil().to_u32().map(|at| at.max(count.saturating_add(1))),
    }
}

/// How far below a number a hedge from below leads at the most: who counts every year says `nearly 157` of no 150.
const fn least_below(count: u32) -> u32 {
    const REACH: u32 = 2;
    if count.is_multiple_of(5) { 0 } else { count.saturating_sub(REACH) }
}

/// `two centuries ago` and `200 years ago` as 190 to 210.
fn around((least, most): (u32, u32), unit: Unit) -> (u32, u32) {
    let is_one = unit == Unit::Year && least == most;
    let reach = around_centuries(most).filter(|_| is_one).unwrap_or(0);
    (least - reach, most.saturating_add(reach))
}

fn length(tokens: &[Token]) -> Option<(u32, u32, Unit, usize)> {
    let named = LENGTHS.iter().find_map(|(words, least, most, unit)| {
        begins_with(tokens, words).map(|used| (*least, *most, *unit, used))
    });
    named.or_else(|| {
        let (least, halves, used) = count_or_half(tokens)?;
        let used = used + usize::from(tokens.get(used).is_some_and(|token| token.is("more")));
        let linked =
            tokens.get(used).is_some_and(|token| token.is("to") || token.is("or") || *token == Token::Dash);
        let second = linked.then(|| count(tokens.get(used + 1..)?)).flatten();
        let (most, mut used) = second.map_or((least, used), |(most, more)| (most, used + 1 + more));
        let most = most + u32::from(halves);
        let Some(Token::Word(unit)) = tokens.get(used) else { return None };
        let (unit, times) = match unit.as_str() {
            "working" | "business"
                if tokens.get(used + 1).is_some_and(|token| token.is("day") || token.is("days")) =>
            {
                used += 1;
                (Unit::WorkingDay, 1)
            }
            "minute" | "minutes" | "mins" => return Some((0, 1, Unit::Hour, used + 1)),
            "decade" | "decades" => (Unit::Year, 10),
            "century" | "centuries" => (Unit::Year, 100),
            "fortnight" | "fortnights" => (Unit::Week, 2),
            name => (Unit::from_name(name)?, 1),
        };
        let times = |number: u32| number.checked_mul(times).filter(|number| *number <= 10_000);
        (least <= most).then_some(())?;
        let used = used + 1;
        // `a year and a half`
        let half = begins_with(tokens.get(used..).unwrap_or_default(), "and a half").filter(|_| !halves);
        Some((times(least)?, times(most + u32::from(half.is_some()))?, unit, used + half.unwrap_or(0)))
    })
}

/// A number with whether it has a half: `three and a half years` are more than three and less than four.
fn count_or_half(tokens: &[Token]) -> Option<(u32, bool, usize)> {
    let whole = || count(tokens).map(|(number, used)| (number, false, used));
    whole().or_else(|| {
        read_words(tokens).and_then(|(number, used)| Some((number.floor().to_u32()?, true, used)))
    })
}

/// A whole number in digits or in words, and how many tokens it takes.
pub(in crate::value::date) fn count(tokens: &[Token]) -> Option<(u32, usize)> {
    if let Token::Number { value, ordinal: false, .. } = tokens.first()? {
        return Some((*value, 1));
    }
    let is_one = tokens.first().is_some_and(|token| token.is("a") || token.is("an"));
    let is_scale =
        tokens.get(1).is_some_and(|token| token.is("hundred") || token.is("thousand") || token.is("dozen"));
    if is_one && !is_scale {
        return Some((1, 1));
    }
    let (value, used) = read_words(tokens)?;
    value.to_u32().filter(|_| value.is_integer()).map(|value| (value, used))
}

fn read_words(tokens: &[Token]) -> Option<(Decimal, usize)> {
    let words: Vec<&str> = tokens
        .iter()
        .map_while(|token| if let Token::Word(word) = token { Some(word.as_str()) } else { None })
        .take(6)
        .collect();
    let (number, rest) = number::read(&words.join(" ")).map(|(number, rest)| (number, rest.to_owned()))?;
    let used = words.len().checked_sub(rest.split_whitespace().count())?;
    Some((number.value, used)).filter(|_| used > 0)
}
