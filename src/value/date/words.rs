//! Takes the words of a date apart into tokens: words in small letters, numbers, times, offsets, EDTF parts.
//! Typography is evened out (dashes, apostrophes, `a.m.`, `9pm`, `Thursday's`); no meaning is given.

use super::names::{month_from_name, month_name, weekday_from_name};

/// A piece of a date in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A word in small letters, without apostrophes and full stops.
    Word(String),
    /// Digits: their value, how many there are, and whether `st`, `nd`, `rd` or `th` follows.
    Number { value: u32, digits: usize, ordinal: bool },
    /// `1980s`: its first year.
    Decade(u32),
    /// `04:52`, `4.52`, `04:52:10`.
    Time { hour: (u32, usize), minute: u32, second: Option<u32>, style: Style },
    /// `+01:00`, `-5`: minutes east of UTC.
    Offset(i32),
    /// `22/5/2025`, as written.
    Slashed(u32, u32, u32),
    /// Anything else with digits, which may be EDTF.
    Edtf(String),
    /// A dash between two things.
    Dash,
}

/// What parts hour and minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `04:52`, or nothing as in `0452`.
    Colon,
    /// `4.52`
    Point,
}

impl Token {
    /// The word it is, or an empty one.
    pub(super) fn word(&self) -> &str {
        if let Self::Word(word) = self { word } else { "" }
    }

    /// Whether it is this word.
    pub(super) fn is(&self, word: &str) -> bool {
        matches!(self, Self::Word(own) if own == word)
    }
}

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut even = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            ',' if parts_thousands(text, at) => {}
            '\u{2013}' | '\u{2014}' => even.push_str(" - "),
            '\u{2010}'..='\u{2012}' | '\u{2212}' => even.push('-'),
            '\u{2019}' | '\u{2018}' | '\u{2bc}' => even.push('\''),
            '(' | ')' | ',' | ';' | '"' | '\u{201c}' | '\u{201d}' => even.push(' '),
            other => even.extend(other.to_lowercase()),
        }
    }
    let mut found = Vec::new();
    for chunk in even.split_whitespace() {
        push_chunk(chunk, &mut found);
    }
    found
}

/// Whether a comma stands between a digit and three: `1,750 years ago`.
fn parts_thousands(text: &str, at: usize) -> bool {
    let Some((before, behind)) = text.split_at_checked(at) else { return false };
    let is_digit = |c: char| c.is_ascii_digit();
    let digits = behind.chars().skip(1).take_while(|c| is_digit(*c)).count();
    digits == 3 && before.ends_with(is_digit)
}

fn push_chunk(chunk: &str, found: &mut Vec<Token>) {
    let chunk = chunk.strip_suffix("'s").unwrap_or(chunk);
    let chunk = if chunk.starts_with("..") { chunk } else { chunk.trim_end_matches(['.', '\'']) };
    match chunk {
        "" => {}
        "-" | "--" => found.push(Token::Dash),
        "~" => found.push(Token::Word("about".into())),
        "&" => found.push(Token::Word("and".into())),
        "a.m" => found.push(Token::Word("am".into())),
        "p.m" => found.push(Token::Word("pm".into())),
        _ => match plain(chunk) {
            Some(tokens) => found.extend(tokens),
            None => push_compound(chunk, found),
        },
    }
}

/// A chunk that is one thing by itself, or a number with its unit.
fn plain(chunk: &str) -> Option<Vec<Token>> {
    if chunk.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '.') {
        return Some(vec![Token::Word(chunk.replace(['\'', '.'], ""))]);
    }
    if let Some(offset) = offset(chunk) {
        return Some(vec![offset]);
    }
    let head = chunk.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
    let tail = chunk.strip_prefix(head)?.replace('.', "");
    let stopped = || (tail == "am" || tail == "pm").then(|| time(&head.replace('.', ":"))).flatten();
    let number = number(head).or_else(|| time(head)).or_else(stopped)?;
    match (tail.as_str(), number) {
        ("", number) => Some(vec![number]),
        ("st" | "nd" | "rd" | "th", Token::Number { value, digits, .. }) => {
            Some(vec![Token::Number { value, digits, ordinal: true }])
        }
        ("s", Token::Number { value, digits: 2.., .. }) => Some(vec![Token::Decade(value)]),
        ("am" | "pm" | "h" | "hrs" | "hours" | "z", number) => Some(vec![number, Token::Word(tail)]),
        _ => None,
    }
}

fn number(digits: &str) -> Option<Token> {
    let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let value = digits.parse().ok().filter(|_| all_digits && digits.len() < 8)?;
    Some(Token::Number { value, digits: digits.len(), ordinal: false })
}

fn time(text: &str) -> Option<Token> {
    let colon = text.contains(':');
    let parts: Vec<&str> = text.split([':', '.']).collect();
    let two = |part: &str| (part.len() == 2).then(|| number(part)).flatten().map(|token| value_of(&token));
    let (hour, minute, second) = match *parts.as_slice() {
        [hour, minute] => (hour, two(minute)?, None),
        [hour, minute, second] if colon => (hour, two(minute)?, Some(two(second)?)),
        _ => return None,
    };
    let Token::Number { value, digits: digits @ ..=2, .. } = number(hour)? else { return None };
    let style = if colon { Style::Colon } else { Style::Point };
    Some(Token::Time { hour: (value, digits), minute, second, style })
}

fn value_of(token: &Token) -> u32 {
    if let Token::Number { value, .. } = token { *value } else { 0 }
}

/// `+01:00`, `-0500`, `+1`.
fn offset(chunk: &str) -> Option<Token> {
    let sign = match chunk.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let rest = chunk.get(1..)?;
    let (hours, minutes) = match (rest.split_once(':'), rest.len()) {
        (Some((hours, minutes)), _) if minutes.len() == 2 => (hours, minutes),
        (None, 4) => (rest.get(..2)?, rest.get(2..)?),
        (None, 1 | 2) => (rest, "0"),
        _ => return None,
    };
    let (hours, minutes) = (value_of(&number(hours)?), value_of(&number(minutes)?));
    let total = i32::try_from(hours.checked_mul(60)?.checked_add(minutes)?).ok()?;
    (total <= 14 * 60 && minutes < 60 && minutes % 15 == 0).then_some(Token::Offset(sign * total))
}

/// A chunk of several things: `utc-5`, `09:58-05:00`, `22/5/2025`, `12-14`, `mid-september`, `2025-05-22t04:52`.
fn push_compound(chunk: &str, found: &mut Vec<Token>) {
    if let Some(slashed) = slashed(chunk) {
        found.push(slashed);
    } else if let Some(time) = time_with_h(chunk) {
        found.push(time);
    } else if let Some(year) = about_year(chunk) {
        found.extend([Token::Word("about".into()), year]);
    } else if let Some(parts) = day_month_year(chunk) {
        found.extend(parts);
    } else if let Some(parts) = day_and_month(chunk) {
        found.extend(parts);
    } else if let Some((first, second)) = two_days(chunk) {
        found.extend([first, Token::Dash, second]);
    } else if let Some(pair) = split_offset(chunk) {
        found.extend(pair);
    } else if let Some((day, clock)) = chunk.split_once('t').filter(|(day, _)| is_edtf_day(day)) {
        found.push(Token::Edtf(day.to_owned()));
        push_chunk(clock, found);
    } else if let Some((head, tail)) = chunk.split_once('-').filter(|_| !is_edtf_month(chunk)) {
        push_chunk(head, found);
        let both_words = head.chars().chain(tail.chars()).all(|c| c.is_alphabetic() || c == '-');
        let both_named = |named: fn(&str) -> bool| named(head) && named(tail);
        if both_named(|word| weekday_from_name(word).is_some())
            || both_named(|word| month_from_name(word).is_some())
        {
            found.push(Token::Dash);
        }
        let is_century = tail == "century" || tail.ends_with("-century");
        if !both_words && !is_century && head.chars().any(|c| c.is_ascii_digit()) {
            found.push(Token::Dash);
        }
        push_chunk(tail, found);
    } else {
        found.push(Token::Edtf(chunk.to_owned()));
    }
}

/// `18h00`, as continental papers write.
fn time_with_h(chunk: &str) -> Option<Token> {
    let (hour, minute) = chunk.split_once('h')?;
    time(&format!("{hour}:{minute}")).filter(|_| minute.len() == 2)
}

/// The year of `c1500`, `c.1500`, `ca.1500`.
fn about_year(chunk: &str) -> Option<Token> {
    let rest = chunk.strip_prefix("ca").or_else(|| chunk.strip_prefix('c'))?;
    number(rest.strip_prefix('.').unwrap_or(rest))
        .filter(|year| matches!(year, Token::Number { digits: 4, .. }))
}

/// `23-may-2025`, `23-may`.
fn day_month_year(chunk: &str) -> Option<Vec<Token>> {
    let parts: Vec<&str> = chunk.split('-').collect();
    let [day, month, year @ ..] = parts.as_slice() else { return None };
    month_from_name(month).filter(|_| year.len() <= 1)?;
    let day = number(day).filter(|day| matches!(day, Token::Number { digits: 1 | 2, .. }))?;
    let year: Option<Vec<Token>> = year.iter().map(|year| number(year)).collect();
    Some([day, Token::Word((*month).to_owned())].into_iter().chain(year?).collect())
}

/// `28/2` and `2/28`, where only one of them can be a month.
fn day_and_month(chunk: &str) -> Option<[Token; 2]> {
    let (first, second) = chunk.split_once('/')?;
    let (first, second) = (number(first)?, number(second)?);
    let day_first = |day: Token, month: &Token| {
        let is_day = matches!(day, Token::Number { value: 13..=31, digits: 2, .. });
        let month = month_name(value_of(month));
        (is_day && !month.is_empty() && month.starts_with(char::is_uppercase))
            .then(|| [day, Token::Word(month.to_lowercase())])
    };
    day_first(first.clone(), &second).or_else(|| day_first(second, &first))
}

/// `17/18` of a month.
fn two_days(chunk: &str) -> Option<(Token, Token)> {
    let (first, second) = chunk.split_once('/')?;
    let (first, second) = (number(first)?, number(second)?);
    let is_next = value_of(&second) == value_of(&first).checked_add(1)?;
    (is_next && (1..=30).contains(&value_of(&first))).then_some((first, second))
}

fn slashed(chunk: &str) -> Option<Token> {
    let parts: Vec<u32> =
        chunk.split(['/', '.']).map(|part| number(part).map(|n| value_of(&n))).collect::<Option<_>>()?;
    match *parts.as_slice() {
        [first, second, third] => Some(Token::Slashed(first, second, third)),
        _ => None,
    }
}

/// `09:58-05:00` and `utc-5` at the sign.
fn split_offset(chunk: &str) -> Option<[Token; 2]> {
    let (head, tail) = chunk.split_at_checked(chunk.find(['+', '-'])?)?;
    let offset = offset(tail)?;
    let head = match head {
        "utc" | "gmt" => Token::Word(head.to_owned()),
        _ => time(head).filter(|_| tail.starts_with('+') || tail.len() >= 5)?,
    };
    Some([head, offset])
}

fn is_edtf_day(text: &str) -> bool {
    text.len() >= 10 && is_edtf_month(text)
}

/// Whether the text begins like `2019-11`.
fn is_edtf_month(text: &str) -> bool {
    let mut parts = text.trim_start_matches(['[', '{', '?', '~', '.']).split('-');
    let is_year = |b: u8| b.is_ascii_digit() || matches!(b, b'x' | b'~' | b'?' | b'%');
    let year = parts.next().is_some_and(|year| {
        year.len() == 4 && year.bytes().all(is_year) && year.bytes().any(|b| b.is_ascii_digit())
    });
    let month =
        parts.next().is_some_and(|month| month.len() <= 2 || !month.bytes().all(|b| b.is_ascii_digit()));
    year && month
}
