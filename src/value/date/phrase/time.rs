//! Reads times of day, in digits and in words.

use super::length::count;
use crate::value::date::clock::{Clock, Half};
use crate::value::date::draft::{Draft, fill};
use crate::value::date::hedging::{Hedging, begins_with};
use crate::value::date::names::{month_from_name, weekday_from_name};
use crate::value::date::relative::Unit;
use crate::value::date::words::{Style, Token};
use crate::value::date::zone;
use crate::value::{Reason, number_of};

/// `half past five`, `ten to five`, `two minutes to ten`, `five o'clock`, `noon`.
pub(super) fn read_spoken_time(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    match spoken_time(tokens) {
        Some((clock, used)) => draft.fill_clock(clock).map(|()| used),
        None => Ok(0),
    }
}

fn spoken_time(tokens: &[Token]) -> Option<(Clock, usize)> {
    let fixed = [
        ("12 noon", Clock::new(12, 0, Half::Known)),
        ("noon", Clock::new(12, 0, Half::Known)),
        ("midday", Clock::new(12, 0, Half::Known)),
        ("midnight", Clock::new(0, 0, Half::Midnight)),
    ];
    if let Some(found) =
        fixed.iter().find_map(|(words, clock)| Some((clock.clone(), begins_with(tokens, words)?)))
    {
        return Some(found);
    }
    if let Some(found) = hour_and_minute(tokens) {
        return Some(found);
    }
    let article = usize::from(tokens.first()?.is("a"));
    let (minutes, used) = match tokens.get(article)? {
        token if token.is("half") => (30, article + 1),
        token if token.is("quarter") => (15, article + 1),
        token => {
            let (minutes, used) = count(tokens)?;
            let told = tokens
                .get(used)
                .is_some_and(|unit| ["minutes", "minute", "mins"].iter().any(|word| unit.is(word)));
            let in_words = matches!(token, Token::Word(_)) && minutes % 5 == 0;
            let past = tokens.get(used).is_some_and(|link| link.is("past"));
            // `20 to one`
            let hour = tokens.get(used + 1).is_some_and(|hour| number_of(hour.word()).is_some());
            let to = hour && minutes % 5 == 0 && tokens.get(used).is_some_and(|link| link.is("to"));
            (told || in_words || past || to).then_some(())?;
            (minutes, used + usize::from(told))
        }
    };
    let (past, link) = match tokens.get(used)? {
        token if token.is("past") || token.is("after") => (true, 1),
        token if token.is("to") || token.is("before") || token.is("till") || token.is("til") => (false, 1),
        // American.
        token if token.is("of") && minutes == 15 && !is_followed_by_month(tokens.get(used + 1..)) => {
            (false, 1)
        }
        // "Half five" is half past five in British English.
        token if minutes == 30 && !token.is("a") && !token.is("an") => (true, 0),
        _ => return None,
    };
    if let Some(clock) =
        beside_fixed(tokens.get(used + link)?, if past { 1 } else { -1 } * i64::from(minutes))
    {
        return Some((clock, used + link + 1));
    }
    let (hour, more) = count(tokens.get(used + link..)?)?;
    let used = used + link + more;
    let next_is_date = tokens.get(used).is_some_and(|token| matches!(token, Token::Word(word) if month_from_name(word).is_some() || Unit::from_name(word).is_some()));
    let fits = (1..30).contains(&minutes) || minutes == 30 && past;
    (fits && (1..=12).contains(&hour) && !next_is_date).then_some(())?;
    let (hour, minutes) = (i64::from(hour), i64::from(minutes));
    let (hour, minute) = if past { (hour, minutes) } else { ((hour + 10) % 12 + 1, 60 - minutes) };
    Some((Clock { in_words: minutes % 5 == 0, ..Clock::new(hour, minute, Half::Either) }, used))
}

/// `ten-twenty`, `six thirty`, `nine forty-five`.
fn hour_and_minute(tokens: &[Token]) -> Option<(Clock, usize)> {
    let hour = number_of(tokens.first()?.word()).and_then(|hour| i64::try_from(hour).ok())?;
    (1..=12).contains(&hour).then_some(())?;
    let (minute, used) = count(tokens.get(1..)?).filter(|(minute, _)| (10..60).contains(minute))?;
    let is_word = matches!(tokens.get(1), Some(Token::Word(word)) if word != "a" && word != "an");
    let is_free = match tokens.get(1 + used) {
        None => true,
        Some(Token::Word(next)) => {
            Unit::from_name(next).is_none() && !is_link(next) && month_from_name(next).is_none()
        }
        Some(_) => false,
    };
    (is_word && is_free).then(|| {
        let clock = Clock::new(hour, i64::from(minute), Half::Either);
        (Clock { in_words: minute % 5 == 0, ..clock }, 1 + used)
    })
}

/// Whether what a quarter is of is a part of the calendar.
fn is_followed_by_month(rest: Option<&[Token]>) -> bool {
    let next = rest.and_then(<[Token]>::first).map_or("", Token::word);
    month_from_name(next).is_some() || ["a", "an", "the"].contains(&next)
}

/// `seven minutes past midnight`, `ten to noon` (minus ten).
fn beside_fixed(hour: &Token, minutes: i64) -> Option<Clock> {
    let fixed = match hour.word() {
        "midnight" => 24 * 60,
        "noon" | "midday" => 12 * 60,
        _ => return None,
    };
    (1..=30).contains(&minutes.abs()).then_some(())?;
    let at = (fixed + minutes) % (24 * 60);
    Some(Clock { in_words: minutes % 5 == 0, ..Clock::new(at / 60, at % 60, Half::Known) })
}

/// `04:52`, `4.52`, `1458 GMT`, `5 am`, `five o'clock`.
pub(super) fn read_time(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let clock = match tokens.first() {
        Some(Token::Time { hour, minute, second, style }) => {
            Some((digital(*hour, *minute, *second, *style)?, 1))
        }
        Some(Token::Number { value, digits: 3 | 4, .. }) if tokens.get(1).is_some_and(follows_1458) => {
            Some((digital((value / 100, 2), value % 100, None, Style::Colon)?, 1))
        }
        _ => count(tokens).filter(|(hour, _)| *hour <= 24).and_then(|(hour, used)| {
            whole_hour(hour, used, tokens).or_else(|| hedged_hour(draft, hour, used, tokens))
        }),
    };
    let clock = clock.or_else(|| hour_behind_at(tokens)).or_else(|| four_digits(draft, tokens));
    match clock {
        Some((clock, used)) => draft.fill_clock(clock).map(|()| used),
        None => read_digits_behind_at(draft, tokens),
    }
}

/// `0430 on 17 October`, `1700 local`, `17 October 2025, 1700`: four digits that can be no year where they stand.
fn four_digits(draft: &Draft<'_>, tokens: &[Token]) -> Option<(Clock, usize)> {
    let clock = clock_in_digits(tokens.first()?)?;
    let next = tokens.get(1).map_or("", Token::word);
    let is_day_next = match next {
        "local" | "today" | "yesterday" | "tomorrow" | "tonight" => true,
        "on" => tokens.len() > 2,
        // The year of `9 December 2025, a Tuesday`.
        _ if draft.year.is_none() && draft.month.is_some() && draft.day.is_some() => false,
        _ => weekday_from_name(next).is_some(),
    };
    let has_zero = clock.hour < 10 && (draft.has_day() || draft.weekday.is_some() || tokens.len() > 1);
    let has_year = draft.year.is_some() && draft.day.is_some();
    (is_day_next || has_zero || has_year).then_some((clock, 1))
}

/// `at 1700`, `at about 1700`: no year stands behind `at`.
fn read_digits_behind_at(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let rest = tokens.get(1..).filter(|_| tokens.first().is_some_and(|token| token.is("at")));
    let rest = rest.unwrap_or_default();
    let (hedging, used) =
        Hedging::read(rest, draft.hedges).map_or((None, 0), |(read, used)| (Some(read), used));
    let Some(clock) = rest.get(used).and_then(clock_in_digits) else { return Ok(0) };
    if let Some(hedging) = hedging {
        fill(&mut draft.pending_hedge, hedging)?;
    }
    draft.fill_clock(clock).map(|()| used + 2)
}

/// `1700` as a time of day.
fn clock_in_digits(token: &Token) -> Option<Clock> {
    let Token::Number { value, digits: 4, ordinal: false } = token else { return None };
    digital((value / 100, 2), value % 100, None, Style::Colon).ok()
}

fn follows_1458(token: &Token) -> bool {
    let tokens = [token.clone()];
    matches!(zone::read(&tokens), Ok(Some(_))) && !matches!(token, Token::Offset(_))
        || ["hours", "hrs", "h"].iter().any(|word| token.is(word))
}

fn digital(hour: (u32, usize), minute: u32, second: Option<u32>, style: Style) -> Result<Clock, Reason> {
    let (hour, digits) = hour;
    if hour > 24 || minute > 59 || second.is_some_and(|second| second > 60) || hour == 24 && minute > 0 {
        return Err(Reason::new(format!("there is no time {hour:02}:{minute:02}"))
            .help("hours go from 0 to 23, minutes from 0 to 59"));
    }
    // `02.45` has the nought of a clock with 24 hours, as `02:45` has.
    let has_nought = digits == 2 && hour < 10;
    let either = (1..=12).contains(&hour) && (style == Style::Point && !has_nought || digits == 1);
    let half = match hour {
        24 => Half::Midnight,
        _ if either => Half::Either,
        _ => Half::Known,
    };
    let second = second.filter(|second| *second > 0).map(|second| i64::from(second.min(59)));
    Ok(Clock { second, ..Clock::new(i64::from(hour), i64::from(minute), half) })
}

/// `shortly before two, Wednesday morning`: a small number in words behind a hedge, with no unit or month behind it.
fn hedged_hour(draft: &Draft<'_>, hour: u32, used: usize, tokens: &[Token]) -> Option<(Clock, usize)> {
    let is_word = matches!(tokens, [Token::Word(_), ..]) && (1..=12).contains(&hour);
    let next = tokens.get(used).map(Token::word).unwrap_or_default();
    let is_counted = Unit::from_name(next).is_some() || month_from_name(next).is_some() || is_link(next);
    (draft.pending_hedge.is_some() && is_word && !is_counted)
        .then(|| (Clock::new(hour.into(), 0, Half::Either), used))
}

/// `at six`, `at 6`: a small number with nothing behind it that it could count or number.
fn hour_behind_at(tokens: &[Token]) -> Option<(Clock, usize)> {
    let rest = tokens.get(1..).filter(|_| tokens.first().is_some_and(|token| token.is("at")))?;
    let (hour, used) = count(rest).filter(|(hour, _)| (1..=12).contains(hour))?;
    let is_free = match rest.get(used) {
        None => true,
        Some(Token::Word(next)) => {
            next == "on" || next == "sharp" || next == "this" || weekday_from_name(next).is_some()
        }
        Some(_) => false,
    };
    is_free.then(|| (Clock::new(hour.into(), 0, Half::Either), used + 1))
}

fn is_link(word: &str) -> bool {
    matches!(
        word,
        "and" | "to" | "or" | "of" | "minutes" | "minute" | "past" | "decades" | "centuries" | "more"
    )
}

fn whole_hour(hour: u32, used: usize, tokens: &[Token]) -> Option<(Clock, usize)> {
    let next = tokens.get(used)?;
    let half = if (1..=12).contains(&hour) { Half::Either } else { Half::Known };
    let clock = Clock::new(i64::from(hour % 24), 0, half);
    if next.is("oclock") || next.is("sharp") && half == Half::Either {
        return Some((clock, used + 1));
    }
    if let ([Token::Number { digits: 1 | 2, .. }, ..], "h" | "hrs") = (tokens, next.word()) {
        return Some((Clock { half: Half::Known, ..clock }, used + 1));
    }
    let is_half = next.is("am") || next.is("pm");
    let in_part = tokens.get(used + 1).is_some_and(|token| token.is("the")) && next.is("in") || next.is("at");
    let part = in_part
        && tokens.get(used + 1..).is_some_and(|rest| {
            rest.iter()
                .take(2)
                .any(|token| matches!(token.word(), "morning" | "afternoon" | "evening" | "night"))
        });
    (is_half || part).then_some((clock, used))
}

/// `am` and `pm` behind a time.
pub(super) fn read_half(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let is_pm = match tokens.first().map(Token::word) {
        Some("am") => false,
        Some("pm") => true,
        _ => return Ok(0),
    };
    match &mut draft.clock {
        Some(clock) if (1..=12).contains(&clock.hour) && clock.half != Half::Midnight => {
            let told = clock.half == Half::Known && clock.hour < 10 && is_pm;
            if told && clock.minute == 0 && clock.second.is_none() && clock.in_words {
                return Ok(0);
            }
            clock.hour = clock.hour % 12 + if is_pm { 12 } else { 0 };
            clock.half = Half::Known;
            Ok(1)
        }
        Some(clock) if (clock.hour >= 13) == is_pm && clock.half == Half::Known => Ok(1),
        _ => {
            Err(Reason::new("`am` or `pm` does not fit the time")
                .help("write the time as `04:52` or `16:52`"))
        }
    }
}
