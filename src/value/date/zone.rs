//! Time zones by the abbreviations of news articles, and names of zones whose offset nothing tells.

use super::clock::Part;
use super::names::{month_from_name, weekday_from_name};
use super::words::Token;
use crate::value::Reason;

/// Abbreviations and their minutes east of UTC.
const ZONES: &[(&str, i32)] = &[
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("wet", 0),
    ("bst", 60),
    ("west", 60),
    ("cet", 60),
    ("cest", 120),
    ("eet", 120),
    ("sast", 120),
    ("eest", 180),
    ("msk", 180),
    ("hkt", 480),
    ("sgt", 480),
    ("awst", 480),
    ("jst", 540),
    ("kst", 540),
    ("idt", 180),
    ("trt", 180),
    ("pkt", 300),
    ("ict", 420),
    ("wib", 420),
    ("wita", 480),
    ("pht", 480),
    ("acst", 570),
    ("acdt", 630),
    ("aest", 600),
    ("aedt", 660),
    ("nzst", 720),
    ("nzdt", 780),
    ("ndt", -150),
    ("adt", -180),
    ("brt", -180),
    ("nst", -210),
    ("ast", -240),
    ("edt", -240),
    ("est", -300),
    ("cdt", -300),
    ("cst", -360),
    ("mdt", -360),
    ("mst", -420),
    ("pdt", -420),
    ("pst", -480),
    ("akdt", -480),
    ("akst", -540),
    ("hst", -600),
];

/// Abbreviations that stand for more than one zone, and what to write instead.
const UNCLEAR: &[(&str, &str)] = &[
    ("ist", "`UTC+5:30` for India, `UTC+1` for Ireland, `UTC+2` for Israel"),
    ("et", "`EST` in winter, `EDT` in summer"),
    ("ct", "`CST` in winter, `CDT` in summer"),
    ("mt", "`MST` in winter, `MDT` in summer"),
    ("pt", "`PST` in winter, `PDT` in summer"),
];

/// The zone at the start of the tokens in minutes east of UTC, and how many tokens it takes.
pub(super) fn read(tokens: &[Token]) -> Result<Option<(i32, usize)>, Reason> {
    let name = match tokens.first() {
        Some(Token::Offset(minutes)) => return Ok(Some((*minutes, 1))),
        Some(Token::Word(name)) => name.as_str(),
        _ => return Ok(None),
    };
    if let Some((_, instead)) = UNCLEAR.iter().find(|(unclear, _)| *unclear == name) {
        let capitals = name.to_uppercase();
        let message = format!("`{capitals}` stands for more than one time zone");
        return Err(Reason::new(message).help(format!("write {instead}")));
    }
    let Some((_, minutes)) = ZONES.iter().find(|(zone, _)| *zone == name) else {
        return Ok(None);
    };
    match tokens.get(1) {
        Some(Token::Offset(offset)) if matches!(name, "utc" | "gmt") => Ok(Some((*offset, 2))),
        _ => Ok(Some((*minutes, 1))),
    }
}

/// Whether the tokens begin with the time of all zones.
pub(super) fn is_universal(tokens: &[Token]) -> bool {
    tokens.first().is_some_and(|token| token.is("utc") || token.is("gmt"))
}

/// Words before `time` that name no zone.
const NO_NAMES: &[&str] = &[
    "a",
    "actual",
    "any",
    "arrival",
    "bed",
    "closing",
    "departure",
    "dinner",
    "extra",
    "first",
    "full",
    "half",
    "injury",
    "kick-off",
    "last",
    "local",
    "lunch",
    "next",
    "of",
    "on",
    "opening",
    "prime",
    "record",
    "same",
    "school",
    "second",
    "some",
    "tea",
    "that",
    "the",
    "third",
    "this",
    "which",
];

/// The name of a zone whose offset nothing tells (`Ostervik time`, `our time`), and how many tokens it takes.
pub(super) fn read_name(tokens: &[Token]) -> Option<(String, usize)> {
    let is_name = |token: &Token| {
        let word = token.word();
        !word.is_empty() && !NO_NAMES.contains(&word) && is_no_piece(word)
    };
    (1..=2).find_map(|used| {
        let name = tokens.get(..used).filter(|name| name.iter().all(is_name))?;
        let words: Vec<&str> = name.iter().map(Token::word).collect();
        tokens.get(used)?.is("time").then(|| (words.join(" "), used + 1))
    })
}

/// Whether a word is no weekday, month or part of the day; seasons have a time of their own (`05:22 winter time`).
fn is_no_piece(word: &str) -> bool {
    let is_month = month_from_name(word).is_some_and(|month| month <= 12);
    weekday_from_name(word).is_none() && !is_month && Part::from_name(word).is_none()
}

/// The offsets in use, in minutes east of UTC (the tz database, without those given up before 2000).
pub(super) const OFFSETS: &[i32] = &[
    -720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -150, -120, -60, 0, 60, 120, 180,
    210, 240, 270, 300, 330, 345, 360, 390, 420, 480, 525, 540, 570, 600, 630, 660, 720, 765, 780, 825, 840,
];

/// `+01:00`
pub(super) fn to_offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
