//! Time zones by the abbreviations of news articles.

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
    ("aest", 600),
    ("aedt", 660),
    ("nzst", 720),
    ("nzdt", 780),
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

/// `+01:00`
pub(super) fn to_offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
