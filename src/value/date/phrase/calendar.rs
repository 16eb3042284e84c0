//! Reads days, months, years and periods of the calendar.

use crate::value::date::draft::{Draft, fill};
use crate::value::date::hedging::{Hedging, begins_with};
use crate::value::date::names::{month_from_name, weekday_from_name};
use crate::value::date::portion::Portion;
use crate::value::date::relative::{Relative, Unit, Which};
use crate::value::date::words::Token;
use crate::value::date::yearly::Yearly;
use crate::value::{Reason, edtf, number};

/// Words of a portion.
const PORTIONS: &[(&str, Portion)] = &[
    ("early", Portion::Early),
    ("first days of", Portion::Early),
    ("first week of", Portion::FirstWeek),
    ("first week in", Portion::FirstWeek),
    ("second week of", Portion::SecondWeek),
    ("second week in", Portion::SecondWeek),
    ("third week of", Portion::ThirdWeek),
    ("third week in", Portion::ThirdWeek),
    ("fourth week of", Portion::Late),
    ("last week of", Portion::Late),
    ("last week in", Portion::Late),
    ("last days of", Portion::Late),
    ("last few days of", Portion::Late),
    ("last weeks of", Portion::Late),
    ("last months of", Portion::Late),
    ("final days of", Portion::Late),
    ("final week of", Portion::Late),
    ("final weeks of", Portion::Late),
    ("final months of", Portion::Late),
    ("closing weeks of", Portion::Late),
    ("closing months of", Portion::Late),
    ("dying days of", Portion::Late),
    ("latter part of", Portion::SecondHalf),
    ("early part of", Portion::FirstHalf),
    ("opening days of", Portion::Early),
    ("opening weeks of", Portion::Early),
    ("opening months of", Portion::Early),
    ("first few days of", Portion::Early),
    ("first weeks of", Portion::Early),
    ("first months of", Portion::Early),
    ("early days of", Portion::Early),
    ("early months of", Portion::Early),
    ("closing days of", Portion::Late),
    ("first half of", Portion::FirstHalf),
    ("second half of", Portion::SecondHalf),
    ("the beginning of", Portion::Early),
    ("beginning of", Portion::Early),
    ("the start of", Portion::Early),
    ("start of", Portion::Early),
    ("mid", Portion::Mid),
    ("the middle of", Portion::Mid),
    ("middle of", Portion::Mid),
    ("late", Portion::Late),
    ("the end of", Portion::End),
    ("end of", Portion::End),
    ("week of", Portion::WeekOf),
    ("week beginning", Portion::WeekFrom),
    ("week commencing", Portion::WeekFrom),
    ("week starting", Portion::WeekFrom),
    ("week that began on", Portion::WeekFrom),
    ("week to", Portion::WeekTo),
    ("week ending", Portion::WeekTo),
    ("week that ended on", Portion::WeekTo),
    ("weekend of", Portion::WeekendOf),
];

pub(super) fn read_portion(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    for (words, portion) in PORTIONS {
        let found = begins_with(tokens, words)
            .filter(|used| !portion.is_half() || is_no_half_year(tokens.get(*used..)));
        if let Some(used) = found {
            return fill(&mut draft.pending_portion, *portion).map(|()| used);
        }
    }
    Ok(0)
}

/// Whether a month, a decade or a century follows, as behind `first half of`; of a year that is a calendar half by itself.
fn is_no_half_year(rest: Option<&[Token]>) -> bool {
    let rest = rest.unwrap_or_default();
    let rest = rest.get(usize::from(rest.first().is_some_and(|token| token.is("the")))..).unwrap_or_default();
    rest.get(1).is_some_and(|token| token.is("century"))
        || rest
            .first()
            .is_some_and(|token| matches!(token, Token::Decade(_)) || month_from_name(token.word()).is_some())
}

/// `Easter Monday`, `the third Thursday in November`.
pub(super) fn read_yearly(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let Some((yearly, used)) = Yearly::read(tokens) else { return Ok(0) };
    let is_beside = draft.pending_hedge.as_ref().is_some_and(Hedging::is_one_way);
    fill(&mut draft.yearly, if is_beside { yearly.day() } else { yearly })?;
    draft.attach_to_days();
    Ok(used)
}

/// `the week before last`, `the Friday before last`.
pub(super) fn read_before_last(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let [first, link, last, ..] = tokens else { return Ok(0) };
    if !(link.is("before") && last.is("last")) {
        return Ok(0);
    }
    let weekday = weekday_from_name(first.word()).map(|day| Relative::Weekday(Which::BeforeLast, day));
    let relative = weekday.or_else(|| match Unit::from_name(first.word())? {
        unit @ (Unit::Week | Unit::Weekend | Unit::Month | Unit::Year) => {
            Some(Relative::Period(Which::BeforeLast, unit))
        }
        Unit::Hour | Unit::Day | Unit::WorkingDay => None,
    });
    let Some(relative) = relative else { return Ok(0) };
    fill(&mut draft.relative, relative)?;
    draft.attach_to_days();
    Ok(3)
}

/// `last`, `this`, `next` before a weekday, a month, a season or a period.
fn which(tokens: &[Token]) -> (Which, usize) {
    if begins_with(tokens, "this coming").is_some() {
        return (Which::This, 2);
    }
    match tokens.first().map(Token::word) {
        Some("last" | "past" | "previous") => (Which::Last, 1),
        Some("this") => (Which::This, 1),
        Some("next" | "coming") => (Which::Next, 1),
        _ => (Which::Latest, 0),
    }
}

pub(super) fn read_weekday(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let (which, used) = which(tokens);
    let Some(weekday) = tokens.get(used).and_then(|token| weekday_from_name(token.word())) else {
        return Ok(0);
    };
    if which == Which::Latest {
        fill(&mut draft.weekday, (which, weekday))?;
    } else {
        fill(&mut draft.relative, Relative::Weekday(which, weekday))?;
    }
    draft.attach_to_days();
    Ok(used + 1)
}

/// See [`weeks_on`].
pub(super) fn read_weeks_on(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let Some((relative, used)) = weeks_on(tokens) else { return Ok(0) };
    fill(&mut draft.relative, relative)?;
    draft.attach_to_days();
    Ok(used)
}

/// `a week on Tuesday`, `Tuesday week`, `a fortnight last Friday`, `a week today`.
fn weeks_on(tokens: &[Token]) -> Option<(Relative, usize)> {
    const LENGTHS: &[(&str, i64)] = &[
        ("a week", 1),
        ("one week", 1),
        ("a fortnight", 2),
        ("two weeks", 2),
        ("week", 1),
        ("fortnight", 2),
    ];
    const LINKS: &[(&str, i64)] = &[
        ("on", 1),
        ("from", 1),
        ("next", 1),
        ("ago last", -1),
        ("ago on", -1),
        ("ago", -1),
        ("last", -1),
        ("", 1),
    ];
    let length = |tokens: &[Token]| {
        LENGTHS.iter().find_map(|(words, weeks)| begins_with(tokens, words).map(|used| (*weeks, used)))
    };
    if let Some((weeks, used)) = length(tokens) {
        let rest = tokens.get(used..)?;
        let linked = |words: &str| if words.is_empty() { Some(0) } else { begins_with(rest, words) };
        let (sign, link) = LINKS.iter().find_map(|(words, sign)| Some((*sign, linked(words)?)))?;
        let day = rest.get(link)?;
        let used = used + link + 1;
        let from = ["today", "tomorrow"].iter().position(|word| day.is(word));
        if let Some(from) = from.and_then(|from| i64::try_from(from).ok()) {
            return Some((Relative::Day(from + sign * 7 * weeks), used));
        }
        let weekday = weekday_from_name(day.word()).filter(|_| link > 0)?;
        return Some((Relative::WeeksOn(sign * weeks, weekday), used));
    }
    let is_last = tokens.first()?.is("last");
    let rest = tokens.get(usize::from(is_last)..)?;
    let (weeks, used) = length(rest.get(1..)?)?;
    let sign = if is_last { -1 } else { 1 };
    let used = usize::from(is_last) + 1 + used;
    match rest.first()? {
        day if day.is("today") && !is_last => Some((Relative::Day(7 * weeks), used)),
        day if day.is("tomorrow") && !is_last => Some((Relative::Day(7 * weeks + 1), used)),
        day => weekday_from_name(day.word()).map(|weekday| (Relative::WeeksOn(sign * weeks, weekday), used)),
    }
}

/// `last week`, `this month`, `earlier this year`, `the weekend`.
pub(super) fn read_period(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let bound = match tokens.first().map(Token::word) {
        Some("earlier") => 1,
        Some("later") => 2,
        _ => 0,
    };
    let rest = tokens.get(usize::from(bound > 0)..).unwrap_or_default();
    let (which, used) = which(rest);
    let unit = rest.get(used).and_then(|token| Unit::from_name(token.word()));
    let relative = match (unit, which, bound) {
        (Some(unit @ (Unit::Week | Unit::Month | Unit::Year)), Which::This, 1) => Relative::SoFar(unit),
        (Some(unit @ (Unit::Week | Unit::Month | Unit::Year)), Which::This, 2) => Relative::Rest(unit),
        (Some(unit @ (Unit::Week | Unit::Month | Unit::Year)), Which::Latest, 0)
            if draft.pending_portion.is_some() && !matches!(rest.get(1), Some(Token::Number { .. })) =>
        {
            Relative::Period(Which::This, unit)
        }
        (Some(Unit::Weekend), which, 0) => Relative::Period(which, Unit::Weekend),
        (
            Some(unit @ (Unit::Week | Unit::Month | Unit::Year)),
            Which::Last | Which::This | Which::Next,
            0,
        ) => Relative::Period(which, unit),
        _ => return Ok(0),
    };
    fill(&mut draft.relative, relative)?;
    draft.attach_to_days();
    Ok(used + 1 + usize::from(bound > 0))
}

/// `November`, `last August`, `this summer`.
pub(super) fn read_month(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let (which, used) = which(tokens);
    let Some(month) = tokens.get(used).and_then(|token| month_from_name(token.word())) else {
        return Ok(0);
    };
    if which == Which::Latest {
        fill(&mut draft.month, month)?;
    } else {
        fill(&mut draft.relative, Relative::Month(which, month))?;
    }
    draft.attach_to_days();
    Ok(used + 1)
}

/// Numbers of days and years, decades, centuries, slashed dates and EDTF parts.
pub(super) fn read_calendar(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let mut used = 1;
    if let Some(day) = day_in_words(draft, tokens) {
        fill(&mut draft.day, (day, true))?;
        draft.attach_to_days();
        return Ok(used);
    }
    match tokens.first() {
        Some(Token::Number { value, ordinal: true, .. })
            if tokens.get(1).is_some_and(|token| token.is("century")) =>
        {
            used = 2;
            fill(&mut draft.absolute, century(*value)?)?;
        }
        Some(token)
            if tokens.get(1).is_some_and(|token| token.is("century"))
                && number::ordinal(token.word()).is_some() =>
        {
            used = 2;
            fill(&mut draft.absolute, century(number::ordinal(token.word()).unwrap_or_default())?)?;
        }
        Some(token) if part_of_year(token, tokens.get(1)).is_some() => {
            used = 2;
            fill(&mut draft.month, part_of_year(token, tokens.get(1)).unwrap_or_default())?;
        }
        Some(Token::Number { value: value @ 1..=31, digits: 1 | 2, ordinal }) => {
            fill(&mut draft.day, (*value, *ordinal))?;
        }
        Some(Token::Number { value, digits: 4, ordinal: false }) => fill(&mut draft.year, *value)?,
        Some(Token::Decade(first)) => fill(&mut draft.absolute, decade(*first)?)?,
        Some(Token::Slashed(first, second, third)) => {
            fill(&mut draft.absolute, slashed(*first, *second, *third)?)?;
        }
        Some(Token::Edtf(text)) => match quarter(text) {
            Some(quarter) => fill(&mut draft.month, quarter)?,
            None => fill(&mut draft.absolute, edtf::read(&two_years(text).unwrap_or_else(|| text.clone()))?)?,
        },
        _ => return Ok(0),
    }
    draft.attach_to_days();
    Ok(used)
}

/// `the Fourth of July`, `May the fourth`: an ordinal in a word beside its month.
fn day_in_words(draft: &Draft<'_>, tokens: &[Token]) -> Option<u32> {
    let is_month = |at: usize| tokens.get(at).is_some_and(|token| month_from_name(token.word()).is_some());
    let is_beside = draft.month.is_some() || tokens.get(1).is_some_and(|link| link.is("of")) && is_month(2);
    number::ordinal(tokens.first()?.word()).filter(|day| is_beside && (1..=31).contains(day))
}

/// `1998/99` as `1998/1999`.
fn two_years(text: &str) -> Option<String> {
    let (first, second) =
        text.split_once('/').filter(|(first, second)| first.len() == 4 && second.len() == 2)?;
    let year: u32 = first.parse().ok()?;
    let next = year.checked_add(1).filter(|next| second.parse() == Ok(next % 100))?;
    Some(format!("{year:04}/{next:04}"))
}

fn century(number: u32) -> Result<edtf::Reading, Reason> {
    let last = number.checked_mul(100).filter(|last| (100..=9900).contains(last));
    let last = last.ok_or_else(|| Reason::new("there is no such century"))?;
    edtf::read(&format!("{:04}/{last:04}", last - 99))
}

/// `1980s`; `the 1900s` may be the decade or the century.
fn decade(first: u32) -> Result<edtf::Reading, Reason> {
    match first {
        100..=9999 if first.is_multiple_of(100) && first != 2000 => {
            edtf::read(&format!("{:02}XX", first / 100))
        }
        100..=9999 if first.is_multiple_of(10) => edtf::read(&format!("{:03}X", first / 10)),
        _ => Err(Reason::new("the decade has no century").help(format!("write `the 19{:02}s`", first % 100))),
    }
}

/// `third quarter`, `2nd half` as their number among the months and seasons.
fn part_of_year(first: &Token, second: Option<&Token>) -> Option<u32> {
    let words = ["first", "second", "third", "fourth"];
    let number = if let Token::Number { value, ordinal: true, .. } = first {
        *value
    } else {
        u32::try_from(words.iter().position(|word| first.is(word))?).ok()? + 1
    };
    let part = if second?.is("quarter") { 'q' } else { 'h' };
    (part == 'q' || second?.is("half")).then(|| quarter(&format!("{part}{number}")))?
}

/// `q3` or `h2` as the number of a quarter or half among the months and seasons; `2019-35` and `2019-41` in EDTF.
fn quarter(text: &str) -> Option<u32> {
    let (before, most) = if text.starts_with('h') { (31, 2) } else { (24, 4) };
    let number: u32 = text.strip_prefix(['q', 'h'])?.parse().ok()?;
    (1..=most).contains(&number).then_some(before + number)
}

/// `22/5/2025` and `2025/5/22` are clear, `12/11/2019` is not.
fn slashed(first: u32, second: u32, third: u32) -> Result<edtf::Reading, Reason> {
    let iso = |year: u32, month: u32, day: u32| format!("{year:04}-{month:02}-{day:02}");
    match (first, second, third) {
        (1000.., _, _) => edtf::read(&iso(first, second, third)),
        (_, _, ..1000) => Err(Reason::new("the year has no century").help("write the date as `2019-11-12`")),
        (1..=12, 1..=12, _) if first != second => {
            let help = format!("write `{}` or `{}`", iso(third, second, first), iso(third, first, second));
            Err(Reason::new(format!("`{first}/{second}/{third}` can be read in two ways")).help(help))
        }
        (13.., _, _) | (_, ..=12, _) => edtf::read(&iso(third, second, first)),
        _ => edtf::read(&iso(third, first, second)),
    }
}
