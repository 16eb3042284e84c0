//! Numbers in words: `twenty-one`, `one hundred and five`, `three and a half`, `half a dozen`, `two thirds`.

use super::Number;
use crate::letters::{begin_alike, lower};
use crate::value::token::number_of;
use rust_decimal::Decimal;

/// Names of parts, one and many, with their denominators.
const PARTS: &[(&str, &str, u32)] = &[
    ("half", "halves", 2),
    ("third", "thirds", 3),
    ("quarter", "quarters", 4),
    ("fourth", "fourths", 4),
    ("fifth", "fifths", 5),
    ("sixth", "sixths", 6),
    ("seventh", "sevenths", 7),
    ("eighth", "eighths", 8),
    ("ninth", "ninths", 9),
    ("tenth", "tenths", 10),
    ("hundredth", "hundredths", 100),
    ("thousandth", "thousandths", 1000),
];

/// Names of parts that are read only where nothing hangs on them: a `twentieth-century house` is no share.
const PARTS_ALONE: &[(&str, &str, u32)] = &[
    ("eleventh", "elevenths", 11),
    ("twelfth", "twelfths", 12),
    ("thirteenth", "thirteenths", 13),
    ("fifteenth", "fifteenths", 15),
    ("sixteenth", "sixteenths", 16),
    ("twentieth", "twentieths", 20),
    ("thirtieth", "thirtieths", 30),
    ("fortieth", "fortieths", 40),
    ("fiftieth", "fiftieths", 50),
];

/// Small numbers with their article.
const ARTICLED: &[(&str, u32)] = &[
    ("not a single", 0),
    ("not one single", 0),
    ("not one", 0),
    ("not even one", 0),
    ("a single", 1),
    ("a lone", 1),
    ("a solitary", 1),
    ("a full", 1),
    ("a whole", 1),
    ("a baker's dozen", 13),
    ("a baker’s dozen", 13),
    ("a pair of", 2),
    ("a pair", 2),
    ("the pair", 2),
    ("the couple", 2),
    ("twins", 2),
    ("triplets", 3),
    ("quadruplets", 4),
    ("quintuplets", 5),
    ("a trio of", 3),
    ("a trio", 3),
    ("the trio", 3),
    ("a threesome", 3),
    ("a foursome", 4),
    ("a quartet", 4),
    ("a quintet", 5),
    ("a sextet", 6),
    ("no one", 0),
    ("no-one", 0),
];

/// The words that those begin with, but `a` and `no`, which others begin with too.
const FIRST_OF_ARTICLED: &[&str] = &["not", "the", "twins", "triplets", "quadruplets", "quintuplets"];

const DECADES: &[(&str, u8)] = &[
    ("twenties", 20),
    ("thirties", 30),
    ("forties", 40),
    ("fifties", 50),
    ("sixties", 60),
    ("seventies", 70),
    ("eighties", 80),
    ("nineties", 90),
];

/// Reads a number in words.
pub(super) fn read(text: &str) -> Option<(Number, &str)> {
    // Most words that are asked are none, and the forms below need not be tried on them.
    begins_number(split_word(text).0).then_some(())?;
    if let Some((part, over, rest)) = read_part(text) {
        return read_after_part(Number::with_part(Decimal::ZERO, part.into(), over)?, rest);
    }
    if let Some(rest) = strip_phrase(text, "a dozen").or_else(|| strip_phrase(text, "dozen")) {
        return Some((Number::ONE.in_dozens()?, rest));
    }
    let articled = ARTICLED.iter().find_map(|(words, n)| Some((*n, strip_phrase(text, words)?)));
    // `A full 12` is 12.
    if let Some((count, rest)) = articled.filter(|(_, rest)| super::read(rest).is_none()) {
        return Some((Number::in_digits(count.into(), 0), rest));
    }
    let (whole, scale, rest) = read_whole(text)?;
    let number = Number { scale, ..Number::in_digits(whole, 0) };
    if let Some(rest) = strip_phrase(tied(rest), "dozen") {
        return Some((number.in_dozens()?, rest));
    }
    if let Some((number, rest)) = read_decimals(number, rest) {
        return Some((number, rest));
    }
    let part =
        strip_phrase(tied(rest), "and ").or_else(|| strip_phrase(tied(rest), "and-")).and_then(read_part);
    match part {
        Some((part, over, rest)) => read_mixed(number, part, over, rest),
        None => Some((number, rest)),
    }
}

/// Whether a number can begin with this word.
fn begins_number(word: &str) -> bool {
    let word = &*lower(word);
    small(word).is_some()
        || scale(word).is_some()
        || matches!(word, "a" | "an" | "half" | "quarter" | "dozen" | "k")
        || FIRST_OF_ARTICLED.contains(&word)
}

/// `point five` after a whole number, and the multiplier behind it.
fn read_decimals(number: Number, rest: &str) -> Option<(Number, &str)> {
    let mut rest = strip_phrase(rest.trim_start(), "point ")?;
    let mut digits = String::new();
    while let Some(digit) = small(split_word(rest).0).filter(|digit| *digit < 10 && digits.len() < 6) {
        digits.push_str(&digit.to_string());
        rest = split_word(rest).1.trim_start();
    }
    (number.scale == Decimal::ONE && !digits.is_empty()).then_some(())?;
    let value = format!("{}.{digits}", number.value.normalize()).parse().ok()?;
    let number = Number::in_digits(value, u32::try_from(digits.len()).ok()?);
    match scale_at(rest) {
        Some((scale, rest)) => Some((number.scaled(scale)?, rest)),
        None => Some((number, rest)),
    }
}

/// `and a half` after a whole number; after `a million` it is half a million.
fn read_mixed(number: Number, part: u32, over: u32, rest: &str) -> Option<(Number, &str)> {
    let whole = number.value.checked_div(number.scale)?;
    let mixed = Number::with_part(whole, part.into(), over)?;
    if number.scale > Decimal::ONE {
        return Some((mixed.scaled(number.scale)?, rest));
    }
    match scale_at(rest) {
        Some((scale, rest)) => Some((mixed.scaled(scale)?, rest)),
        None => Some((mixed, rest)),
    }
}

/// What follows a bare fraction: `a dozen`, `a million`, `of a mile`, or nothing of the number.
fn read_after_part(number: Number, rest: &str) -> Option<(Number, &str)> {
    let rest = rest.trim_start();
    let links = ["of an ", "of a ", "an ", "a ", "-an-", "-a-"];
    let after = links.iter().find_map(|link| strip_phrase(rest, link)).unwrap_or(rest);
    if let Some(rest) = strip_phrase(tied(after), "dozen") {
        return Some((number.in_dozens()?, rest));
    }
    match scale_at(after) {
        Some((scale, rest)) => Some((number.scaled(scale)?, rest)),
        None => Some((number, after)),
    }
}

/// Reads a part of a whole: `half`, `a third`, `two thirds`, `three-quarters`.
pub(super) fn read_part(text: &str) -> Option<(u32, u32, &str)> {
    let (word, rest) = split_word(text);
    if word.eq_ignore_ascii_case("half") {
        return Some((1, 2, rest));
    }
    let of = || ["of an ", "of a "].iter().any(|of| strip_phrase(rest.trim_start(), of).is_some());
    if word.eq_ignore_ascii_case("quarter") && of() {
        return Some((1, 4, rest));
    }
    let is_article = ["a", "an"].iter().any(|article| word.eq_ignore_ascii_case(article));
    let part = if is_article { 1 } else { small(word).filter(|part| (1..10).contains(part))? };
    let (name, rest) = split_word(tied(rest));
    // `Three quarter million` has lost its plural.
    let is_named = |row: &&(&str, &str, u32)| {
        name.eq_ignore_ascii_case(row.0) && (part == 1 || row.2 == 4)
            || part > 1 && name.eq_ignore_ascii_case(row.1)
    };
    let behind = rest.trim_start();
    let is_alone = || {
        !behind.starts_with(|c: char| c.is_alphanumeric() || c == '-')
            || strip_phrase(behind, "of ").is_some()
    };
    let alone = || PARTS_ALONE.iter().find(is_named).filter(|_| is_alone());
    let row = PARTS.iter().find(is_named).or_else(alone)?;
    (part < row.2).then_some((part, row.2, rest))
}

/// Reads a whole number: the number, what its last multipliers come to, the rest.
fn read_whole(text: &str) -> Option<(Decimal, Decimal, &str)> {
    let (mut group, mut rest) = read_group(text)?;
    let mut total = Decimal::ZERO;
    let mut last_scale;
    loop {
        let mut scale = Decimal::ONE;
        while let Some((next, after)) = scale_at(rest) {
            scale = scale.checked_mul(next)?;
            rest = after;
        }
        let product = group.checked_mul(scale)?;
        last_scale = if total.is_zero() { scale } else { Decimal::ONE };
        total = total.checked_add(product)?;
        let Some((next, after)) = next_group(rest, scale) else { break };
        (group, rest) = (next, after);
    }
    Some((total, last_scale, rest))
}

/// The group after a multiplier: it must be smaller than the multiplier (`one hundred and five`).
fn next_group(rest: &str, scale: Decimal) -> Option<(Decimal, &str)> {
    let rest = tied(rest);
    let rest = strip_phrase(rest, "and ").unwrap_or(rest);
    let (group, after) = read_group(rest)?;
    let is_article = matches!(split_word(rest).0, "a" | "an" | "A" | "An");
    let own = scale_at(after).map_or(Decimal::ONE, |(own, _)| own);
    (!is_article && group.checked_mul(own)? < scale).then_some((group, after))
}

/// A number below a hundred, or the article before a multiplier.
fn read_group(text: &str) -> Option<(Decimal, &str)> {
    let (word, rest) = split_word(text);
    if ["a", "an"].iter().any(|article| word.eq_ignore_ascii_case(article)) {
        return scale_at(rest).map(|_| (Decimal::ONE, rest));
    }
    let Some(first) = small(word) else {
        return scale_at(text).filter(|_| !word.is_empty()).map(|_| (Decimal::ONE, text));
    };
    let (next, after) = split_word(tied(rest));
    match small(next) {
        Some(ones) if first >= 20 && (1..10).contains(&ones) => Some(((first + ones).into(), after)),
        _ => Some((first.into(), rest)),
    }
}

/// The multiplier at the start of a text, after blanks or a hyphen: `million`, `bn`, or `k` right behind a digit.
pub(super) fn scale_at(text: &str) -> Option<(Decimal, &str)> {
    let (word, rest) = split_word(tied(text));
    if matches!(text.chars().next(), Some('k' | 'K')) && word.len() == 1 {
        return Some((Decimal::ONE_THOUSAND, rest));
    }
    let scale = scale(word)?;
    let rest = if is_dotted(word) { rest.strip_prefix('.').unwrap_or(rest) } else { rest };
    Some((scale.into(), rest))
}

/// Whether it is one of the shortened multipliers that papers of the Continent write with a full stop.
fn is_dotted(word: &str) -> bool {
    ["mio", "mrd"].iter().any(|short| word.eq_ignore_ascii_case(short))
}

/// A multiplier word, or the letters that stand for it everywhere.
fn scale(word: &str) -> Option<u64> {
    let scale = match &*lower(word) {
        "hundred" => 100,
        "thousand" => 1_000,
        "lakh" => 100_000,
        "million" | "mn" | "mln" | "mio" => 1_000_000,
        "crore" => 10_000_000,
        "billion" | "milliard" | "bn" | "bln" | "mrd" => 1_000_000_000,
        "trillion" | "tn" | "trn" => 1_000_000_000_000,
        _ => return None,
    };
    Some(scale)
}

/// A word below a hundred, or the number of times.
fn small(word: &str) -> Option<u32> {
    match &*lower(word) {
        "nil" | "none" | "no" | "nobody" => Some(0),
        "once" => Some(1),
        "both" | "twice" => Some(2),
        "thrice" => Some(3),
        other => number_of(other).and_then(|number| u32::try_from(number).ok()),
    }
}

/// The letters at the start of a text, and the rest.
pub(super) fn split_word(text: &str) -> (&str, &str) {
    let plain = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    // Most words are of plain letters alone.
    let is_whole = text.as_bytes().get(plain).is_none_or(u8::is_ascii);
    let end = || text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    text.split_at_checked(if is_whole { plain } else { end() }).unwrap_or(("", text))
}

/// What follows the blanks or the one hyphen that tie two words of a number.
fn tied(text: &str) -> &str {
    let after = text.trim_start();
    after.strip_prefix(['-', '\u{2010}', '\u{2011}']).unwrap_or(after)
}

/// The tens of a decade by its name, of a century or a life: 80 for `eighties`.
pub(in crate::value) fn decade(word: &str) -> Option<u8> {
    DECADES.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, tens)| *tens)
}

/// What follows a phrase, whatever its case, where no letter goes on.
#[inline]
pub(in crate::value) fn strip_phrase<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    // Nearly all phrases that are tried end here, and that is asked where they stand.
    if begin_alike(text, phrase) { strip_whole(text, phrase) } else { None }
}

fn strip_whole<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let (_, rest) =
        text.split_at_checked(phrase.len()).filter(|(start, _)| start.eq_ignore_ascii_case(phrase))?;
    let goes_on = phrase.ends_with(char::is_alphabetic) && rest.starts_with(char::is_alphabetic);
    (!goes_on).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::{ARTICLED, begins_number, split_word};

    #[test]
    fn every_number_with_its_article_begins_one() {
        for (words, _) in ARTICLED {
            assert!(begins_number(split_word(words).0), "{words}");
        }
        assert!(begins_number("The") && !begins_number("these") && !begins_number(""));
    }

    #[test]
    fn words_are_split_at_their_last_letter() {
        for (text, word) in
            [("two-day", "two"), ("é1", "é"), ("aé b", "aé"), ("1a", ""), ("", ""), ("a—b", "a")]
        {
            assert_eq!(split_word(text).0, word, "{text}");
        }
    }
}
