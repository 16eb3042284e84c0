//! Times of day: `3pm`, `three o'clock`, `half past six in the evening`, `18:30`, `noon`.

use super::{Read, is_digits, whole};

/// Which half of the day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// A time of day on a dial.
#[derive(Clone, Copy)]
struct Time {
    hour: u64,
    minute: u64,
    half: Option<Half>,
}

/// The hour, the minutes where there are some, and the half of the day where it is told.
pub(super) fn read(words: &[&str]) -> Option<Read> {
    let (count, time) = named(words).or_else(|| told(words))?;
    let mut said = vec![match time.minute {
        0 => time.hour.to_string(),
        minute => format!("{}.{minute:02}", time.hour),
    }];
    said.extend(time.half.map(|half| if half == Half::Morning { "am" } else { "pm" }.to_owned()));
    Some((count, said))
}

/// `noon`, `12 noon`
fn named(words: &[&str]) -> Option<(usize, Time)> {
    let is_twelve = words.first().and_then(|word| whole(word)) == Some(12);
    let count = usize::from(is_twelve);
    let half = match *words.get(count)? {
        "noon" | "midday" => Half::Afternoon,
        "midnight" => Half::Morning,
        _ => return None,
    };
    Some((count + 1, Time { hour: 12, minute: 0, half: Some(half) }))
}

fn told(words: &[&str]) -> Option<(usize, Time)> {
    let (count, time, is_certain) = dial(words)?;
    let rest = words.get(count..).unwrap_or_default();
    let (tail, half) = half_told(rest, time.hour);
    let is_time = is_certain || tail > 0;
    is_time.then(|| (count + tail, Time { half: half.or(time.half), ..time }))
}

/// A time on the dial, with whether it can be nothing else.
fn dial(words: &[&str]) -> Option<(usize, Time, bool)> {
    past(words).or_else(|| glued(words.first()?)).or_else(|| {
        let hour = whole(words.first()?).filter(|hour| (1..=12).contains(hour))?;
        Some((1, Time { hour, minute: 0, half: None }, false))
    })
}

/// `half past six`, `a quarter to six`, `ten minutes past six`
fn past(words: &[&str]) -> Option<(usize, Time, bool)> {
    let lead = usize::from(words.first() == Some(&"a"));
    let (mut at, minutes) = match *words.get(lead)? {
        "half" => (lead + 1, 30),
        "quarter" => (lead + 1, 15),
        number => (lead + 1, whole(number).filter(|minutes| (1..30).contains(minutes))?),
    };
    let is_counted = words.get(at) == Some(&"minutes");
    at += usize::from(is_counted);
    let is_past = words.get(at) == Some(&"past");
    let is_to = words.get(at) == Some(&"to") && (minutes == 15 || is_counted);
    let hour = words.get(at + 1).and_then(|word| whole(word)).filter(|hour| (1..=12).contains(hour))?;
    let before = if hour == 1 { 12 } else { hour - 1 };
    let (hour, minute) = match (is_past, is_to) {
        (true, _) => (hour, minutes),
        (false, true) => (before, 60 - minutes),
        (false, false) => return None,
    };
    Some((at + 2, Time { hour, minute, half: None }, true))
}

/// `3pm`, `6.30pm`, `18:30`; `6.30` may be no time.
fn glued(word: &str) -> Option<(usize, Time, bool)> {
    let plain = word.replace("a.m", "am").replace("p.m", "pm");
    let (digits, half) = match (plain.strip_suffix("am"), plain.strip_suffix("pm")) {
        (Some(digits), _) => (digits, Some(Half::Morning)),
        (None, Some(digits)) => (digits, Some(Half::Afternoon)),
        (None, None) => (plain.as_str(), None),
    };
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, "00"));
    let is_time = minute.len() == 2 && is_digits(hour) && hour.len() <= 2;
    let hour: u64 = hour.parse().ok().filter(|hour| is_time && *hour < 24)?;
    let minute: u64 = minute.parse().ok().filter(|minute| *minute < 60)?;
    let is_certain = half.is_some() || digits.contains(':');
    if half.is_none() && !digits.contains([':', '.']) {
        return None;
    }
    let dial = (hour + 11) % 12 + 1;
    let half = half.or(match hour {
        0 => Some(Half::Morning),
        13.. => Some(Half::Afternoon),
        _ => None,
    });
    Some((1, Time { hour: dial, minute, half }, is_certain))
}

/// How many words tell the half of the day, or that it is a time, and which half it is.
fn half_told(words: &[&str], hour: u64) -> (usize, Option<Half>) {
    if words.first() == Some(&"o'clock") {
        let (count, half) = half_told(words.get(1..).unwrap_or_default(), hour);
        return (count + 1, half);
    }
    match words {
        ["am" | "a.m", ..] => (1, Some(Half::Morning)),
        ["pm" | "p.m", ..] => (1, Some(Half::Afternoon)),
        ["in", "the", "morning", ..] => (3, Some(Half::Morning)),
        ["in", "the", "afternoon" | "evening", ..] => (3, Some(Half::Afternoon)),
        ["at", "night", ..] => {
            (2, Some(if (6..12).contains(&hour) { Half::Afternoon } else { Half::Morning }))
        }
        _ => (0, None),
    }
}
