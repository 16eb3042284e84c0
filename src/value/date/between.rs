//! Ranges of two dates in words: `between 4 and 5 am`, `12 to 14 November 2019`, `Monday to Wednesday`.

use super::clock::{Clock, Half};
use super::draft::Statement;
use super::names::{century_name, month_from_name, weekday_from_name};
use super::phrase::count;
use super::resolve::{to_date, to_edtf};
use super::span::{DAY, Span, hull};
use super::words::Token;
use super::{Date, DayRange, Line, Week, phrase, sorted};
use crate::value::few::Few;
use crate::value::{Asked, Context, Reason, edtf, number};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::borrow::Cow;

impl Date {
    /// A plain EDTF statement, with both its ends where the question asks for them: `1612/1669`.
    pub(super) fn from_interval(reading: edtf::Reading, context: &Context<'_>) -> Self {
        let end = |text| edtf::read(text).ok().map(Self::from_reading);
        let is_asked = context.hints.asked == Asked::Stretch;
        let ends = reading.text.split_once('/').filter(|_| is_asked);
        let ends = ends.and_then(|(start, last)| end(start).zip(end(last)));
        let date = Self::from_reading(reading);
        match ends {
            Some((start, last)) => date.with_ends(&start, &last),
            None => date,
        }
    }
}

/// Reads one statement, or a range of two.
pub(super) fn read_one_or_two(
    tokens: &[Token],
    context: &Context<'_>,
    given: Option<&edtf::Reading>,
) -> Result<Date, Reason> {
    let statement = phrase::read(tokens, context.hedges).map(|statement| {
        let statement = statement.open_to_coming_weekday(&context.hints).beside(&context.hints);
        statement.at_time_told(context.hints.time.filter(|_| !context.hints.has_zones))
    });
    let single = statement.and_then(|statement| to_date(statement, context.as_of, given));
    match single {
        // `tomorrow until Friday` is no Friday.
        Ok(date) if date.is_at_odds => match read(tokens, context, given) {
            Some(Ok(range)) if !range.is_at_odds => Ok(range),
            Some(_) | None => Ok(date),
        },
        Ok(date) => Ok(date),
        Err(reason) => read(tokens, context, given).unwrap_or(Err(reason)),
    }
}

/// Reads a range. What its first end lacks it takes from the end of the second. Nothing when there is no such link.
fn read(
    tokens: &[Token],
    context: &Context<'_>,
    given: Option<&edtf::Reading>,
) -> Option<Result<Date, Reason>> {
    let tokens = without_lead(tokens);
    let said = context.as_of;
    let days = given.filter(|_| said.is_none());
    let one = |tokens: &[Token]| {
        let statement = phrase::read(tokens, context.hedges).ok()?.beside(&context.hints);
        to_date(statement, said, days).ok()
    };
    let links = (1..tokens.len()).filter(|at| tokens.get(*at).is_some_and(is_link));
    links.filter_map(|at| Some((tokens.get(..at)?, tokens.get(at)?, tokens.get(at + 1..)?))).find_map(
        |(first, link, second)| {
            // `between 4 and 5` is some time, `4 to 5` may be all of it, and so may `4, 5 and 6`.
            let listed = first_of_list(first);
            let is_listed = listed.len() < first.len();
            let tells_both = !link.is("or") && (!link.is("and") || is_listed);
            let asks_for_both = context.hints.asked == Asked::Stretch && tells_both;
            let first = listed;
            let second = with_month_of(first, second);
            let second = second.as_slice();
            if let Some(hours) = hours(first, second) {
                return Some(hours.map(
                    |(date, start, end)| if asks_for_both { date.with_ends(&start, &end) } else { date },
                ));
            }
            let end = one(second)?;
            let alone = one(first).filter(|start| start.line == Line::Moment);
            let fits = |start: &Date| {
                start.line == end.line && alone.as_ref().is_none_or(|alone| alone.is_timed == start.is_timed)
            };
            let whole = alone.clone().filter(|start| fits(start) && start.comes_to.is_none());
            let lent = |taken| {
                let rest = second.get(taken..)?;
                // `8 a.m. to 6 p.m.`: the half of the day that the first states is its own.
                let tells_half = is_half(first.last()) && is_half(rest.first());
                // A weekday is none of the other end's: `tomorrow to Friday`.
                let is_own = |start: &Date| !start.is_at_odds || alone.is_none();
                one(&[first, rest].concat()).filter(|start| !tells_half && fits(start) && is_own(start))
            };
            let start = whole.or_else(|| (0..=second.len()).find_map(lent))?;
            let (start, end) = in_any_week(&start, &end).unwrap_or((start, end));
            let is_choice = link.is("or") && !is_listed;
            if let Some(choice) = is_choice.then(|| one_of_two(&start, &end)).flatten() {
                return Some(clipped(choice, given));
            }
            let with_ends = |date: Date| if asks_for_both { date.with_ends(&start, &end) } else { date };
            Some(joined(&start, &end).and_then(|date| clipped(date, given)).map(with_ends))
        },
    )
}

/// `three days from 9 August`: so many days in a row, where both ends are asked for.
pub(super) fn run(words: &str, context: &Context<'_>) -> Option<Date> {
    const LINKS: &[&str] = &[" from ", " starting on ", " starting ", " beginning on ", " beginning "];
    (context.hints.asked == Asked::Stretch).then_some(())?;
    let (length, first) = LINKS.iter().find_map(|link| words.split_once(link))?;
    let (count, unit) = number::read(length)?;
    let more = count.value.checked_sub(Decimal::ONE)?.to_i64().filter(|_| unit == "days")?;
    let start = Date::parse(first, context).ok().filter(|start| start.line == Line::Moment)?;
    let is_one_day = |days: DayRange| days.first.is_some() && days.first == days.last;
    let later = more.checked_mul(DAY).filter(|_| start.alternatives().all(is_one_day))?;
    let spans = start.spans.iter().map(|span| span.moved(later, later)).collect();
    let end = Date { spans, words: words.to_owned(), ..start.clone() };
    let run = joined(&start, &end).ok()?.with_ends(&start, &end);
    Some(Date { words: words.to_owned(), manner: words.to_owned(), ..run })
}

/// `Wednesday to Friday`: weekdays from the last or the coming one to the next that follows, which may be those of any week
/// before, since a report that tells both ends tells a story. Behind another day it is the next one: `tomorrow to Friday`.
fn in_any_week(start: &Date, end: &Date) -> Option<(Date, Date)> {
    const WEEK: i64 = 7 * DAY;
    (end.week != Week::Own).then_some(())?;
    let ([from], [to]) = (&*start.spans, &*end.spans) else { return None };
    let to = if to.low < from.low { to.moved(WEEK, WEEK) } else { *to };
    if start.week == Week::Own {
        let end = Date { spans: [to].into_iter().collect(), week: Week::Own, ..end.clone() };
        return (from.low < to.high).then(|| (start.clone(), end));
    }
    let turns = |date: &Date, span: Span| Date {
        spans: [span, span.moved(WEEK, WEEK)].into_iter().collect(),
        week: Week::Earlier,
        ..date.clone()
    };
    Some((turns(start, *from), turns(end, to)))
}

/// `3, 4 and 5 May`, `Monday, Tuesday and Wednesday`: the first of the days that stand before the last.
fn first_of_list(tokens: &[Token]) -> &[Token] {
    let is_day = |token: &Token| is_day_number(token) || weekday_from_name(token.word()).is_some();
    // `Tuesday 3` is one day.
    let is_one = matches!(tokens, [weekday, number] if is_day_number(number) && !is_day_number(weekday));
    let is_list = tokens.len() >= 2 && tokens.iter().all(is_day) && !is_one;
    if is_list { tokens.get(..1).unwrap_or(tokens) } else { tokens }
}

const fn is_day_number(token: &Token) -> bool {
    matches!(token, Token::Number { value: 1..=31, digits: 1 | 2, .. })
}

/// `May 3-5, 2025`: a number that is a day of the month before it.
fn with_month_of(first: &[Token], second: &[Token]) -> Vec<Token> {
    let is_month = |token: &&Token| month_from_name(token.word()).is_some_and(|month| month <= 12);
    let is_day = match second {
        [day] | [day, Token::Number { digits: 4, .. }] => is_day_number(day),
        _ => false,
    };
    let month = first.iter().find(is_month).filter(|_| is_day);
    month.into_iter().chain(second).cloned().collect()
}

/// `nine to five`, `9-5`: nothing but two numbers that can be hours.
fn hours(first: &[Token], second: &[Token]) -> Option<Result<(Date, Date, Date), Reason>> {
    let hour = |tokens: &[Token]| {
        let (hour, _) =
            count(tokens).filter(|(hour, used)| (1..=12).contains(hour) && *used == tokens.len())?;
        Some(Clock::new(hour.into(), 0, Half::Either))
    };
    let date =
        |clock: Clock| to_date(Statement { clock: Some(clock), ..Statement::default() }, None, None).ok();
    let (start, end) = (date(hour(first)?)?, date(hour(second)?)?);
    Some(joined(&start, &end).map(|date| (date, start, end)))
}

/// What follows `between` or `from`, before which only words without weight stand: `some time between`.
fn without_lead(tokens: &[Token]) -> &[Token] {
    const LIGHT: &[&str] = &["some", "time", "sometime", "overnight", "on", "at", "the", "night"];
    let light = tokens.iter().take_while(|token| LIGHT.contains(&token.word())).count();
    match tokens.get(light..) {
        Some([Token::Word(word), rest @ ..]) if matches!(word.as_str(), "between" | "from") => rest,
        _ => tokens,
    }
}

fn is_half(token: Option<&Token>) -> bool {
    token.is_some_and(|token| token.is("am") || token.is("pm"))
}

fn is_link(token: &Token) -> bool {
    *token == Token::Dash
        || ["to", "and", "until", "till", "or", "into", "through", "thru"].iter().any(|word| token.is(word))
}

/// `10 or 17 May`: one of two days, months or years, and nothing between them. Of two times on one day it is less sure that
/// nothing between is meant.
fn one_of_two(one: &Date, other: &Date) -> Option<Date> {
    (!one.is_timed && !other.is_timed).then_some(())?;
    let text = format!("[{},{}]", one.words, other.words);
    let plain = edtf::is_edtf_like(&text).then(|| edtf::read(&text).ok()).flatten();
    plain.map(Date::from_reading).or_else(|| one_of_two_relative(one, other))
}

/// `Monday or Friday`, `tomorrow or the day after`: one of two days that are told from that of speaking.
fn one_of_two_relative(one: &Date, other: &Date) -> Option<Date> {
    let is_day = |days: DayRange| days.first.is_some() && days.first == days.last;
    let are_days = one.alternatives().chain(other.alternatives()).all(is_day);
    (are_days && one.comes_to.is_some() && other.comes_to.is_some()).then_some(())?;
    let spans = sorted(one.spans.iter().chain(other.spans.iter()).copied());
    let days: Vec<DayRange> = spans.iter().map(|span| span.days()).collect();
    let words = format!("{} or {}", one.words, other.words);
    let week = if one.week == other.week { one.week } else { Week::Own };
    Some(Date { week, comes_to: Some(to_edtf(&days)), manner: words.clone(), words, spans, ..one.clone() })
}

fn joined(start: &Date, end: &Date) -> Result<Date, Reason> {
    // A century has two ends itself.
    let first = start.words.split_once('/').map_or(start.words.as_str(), |(first, _)| first);
    let last = end.words.split_once('/').map_or(end.words.as_str(), |(_, last)| last);
    let text = format!("{first}/{last}");
    if let Some(reading) = edtf::is_edtf_like(&text).then(|| edtf::read(&text).ok()).flatten() {
        return Ok(Date::from_reading(reading));
    }
    let low = hull(&start.spans).and_then(|span| span.low);
    let high = hull(&end.spans).and_then(|span| span.high);
    let spans = match (start.line, low, high) {
        (Line::Clock, Some(low), Some(high)) if high <= low => vec![Span::new(0, high), Span::new(low, DAY)],
        (Line::Moment, Some(low), Some(high)) if high <= low => return Err(wrong_way()),
        (Line::Moment, ..) if start.spans.len() > 1 && end.spans.len() > 1 => {
            in_turn(&start.spans, &end.spans)
        }
        (Line::Clock | Line::Moment, low, high) => vec![Span { low, high }],
    };
    let is_relative = start.comes_to.is_some() || end.comes_to.is_some();
    // Which week it is of is left open.
    let is_of_weekdays = start.week == Week::Earlier && start.week == end.week;
    let days = match hull(&spans).map(Span::days) {
        Some(_) if is_of_weekdays => {
            let weeks = spans.iter().map(|span| span.days().to_string().replace('/', ".."));
            Some(format!("[{}]", weeks.collect::<Vec<_>>().join(",")))
        }
        days => days.map(|days| days.to_string()),
    };
    let is_plain = start.manner.is_empty() && end.manner.is_empty();
    Ok(Date {
        line: start.line,
        spans: spans.into_iter().collect(),
        zone: end.zone.or(start.zone),
        keeper: end.keeper.clone(),
        is_timed: start.is_timed || end.is_timed,
        is_at_odds: start.is_at_odds || end.is_at_odds,
        is_end: false,
        side: None,
        week: if is_of_weekdays { Week::Earlier } else { Week::Own },
        manner: if is_plain { String::new() } else { format!("{} to {}", start.manner, end.manner) },
        words: format!("{} to {}", in_words(&start.words), in_words(&end.words)),
        comes_to: days.filter(|_| is_relative),
        ends: None,
    })
}

/// Centuries by their numbers, and other words as they are.
fn in_words(words: &str) -> Cow<'_, str> {
    century_name(words).map_or(Cow::Borrowed(words), Cow::Owned)
}

/// To each end from the last beginning before it: of `9 April to 2 May`, in either of two years, both are of one.
fn in_turn(starts: &[Span], ends: &[Span]) -> Vec<Span> {
    let whole = |end: &Span| {
        let start = starts.iter().rfind(|start| start.low < end.high)?;
        Some(Span { low: start.low, high: end.high })
    };
    let mut found: Vec<Span> = ends.iter().filter_map(whole).collect();
    // Of two that begin together the shorter one is meant.
    found.dedup_by_key(|span| span.low);
    found
}

fn wrong_way() -> Reason {
    Reason::new("the second of the two dates comes first").help("write the earlier one first")
}

/// Held to the days in brackets.
fn clipped(date: Date, given: Option<&edtf::Reading>) -> Result<Date, Reason> {
    let (Some(given), Line::Moment) = (given, date.line) else { return Ok(date) };
    let within = |span: &Span| {
        given.days.iter().filter_map(|days| span.intersection(Span::of_days(*days))).collect::<Vec<_>>()
    };
    let spans: Few<Span> = date.spans.iter().flat_map(within).collect();
    if spans.is_empty() {
        return Err(Reason::new(format!("`{}` does not come to {}", date.words, given.text))
            .help("correct the days in brackets, or the claim's `as_of`"));
    }
    let comes_to = date.comes_to.map(|_| given.text.clone());
    Ok(Date { spans, comes_to, ..date })
}
