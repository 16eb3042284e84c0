//! Places in an order: `third`, `the 3rd`, `twenty-first`, `fiftieth`.

use super::{read, strip_phrase};
use rust_decimal::Decimal;

/// Ordinals in words, up to the one from which they are put together.
const ORDINALS: &[&str] = &[
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// Those of round numbers.
const ROUND_ORDINALS: &[(&str, u32)] = &[
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
    ("thousandth", 1_000),
    ("millionth", 1_000_000),
];

/// `third`, `the 3rd`, `3rd place` as 3.
pub(in crate::value) fn ordinal(words: &str) -> Option<u32> {
    const ENDINGS: &[&str] = &["st", "nd", "rd", "th"];
    let words = strip_phrase(words, "the ").unwrap_or(words).trim();
    let words = words.strip_suffix(" place").unwrap_or(words);
    // Most words that are asked do not even end like one.
    let ending = words.get(words.len().checked_sub(2)?..)?;
    ENDINGS.iter().any(|own| own.eq_ignore_ascii_case(ending)).then_some(())?;
    let word = words.to_lowercase();
    let bare = word.strip_prefix("one ").or_else(|| word.strip_prefix("one-")).unwrap_or(&word);
    if let Some((_, nth)) = ROUND_ORDINALS.iter().find(|(name, _)| *name == bare) {
        return Some(*nth);
    }
    let small = |word: &str| ORDINALS.iter().zip(1..).find(|(own, _)| **own == word).map(|(_, nth)| nth);
    if let Some(nth) = small(&word) {
        return Some(nth);
    }
    if let Some((tens, ones)) = word.split_once(['-', ' ']) {
        let tens = read(tens).filter(|(tens, rest)| rest.is_empty() && tens.step == Decimal::TEN)?.0.value;
        let ones = small(ones).filter(|ones| *ones < 10)?;
        return ones.checked_add(u32::try_from(tens).ok()?);
    }
    let digits = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending))?;
    digits.parse().ok().filter(|number| (1..=9_999).contains(number))
}

/// The same in words; nothing where papers hardly print them.
pub(in crate::value) fn ordinal_in_words(nth: u32) -> Option<String> {
    let small = |nth: u32| ORDINALS.iter().zip(1..).find(|(_, own)| *own == nth).map(|(word, _)| *word);
    let round = |nth: u32| ROUND_ORDINALS.iter().find(|(_, own)| *own == nth).map(|(word, _)| *word);
    let tens = |nth: u32| small(nth).or_else(|| round(nth))?.strip_suffix("ieth");
    let whole = small(nth).or_else(|| round(nth)).map(str::to_owned);
    whole.or_else(|| Some(format!("{}y-{}", tens(nth - nth % 10)?, small(nth % 10)?)))
}

#[cfg(test)]
mod tests {
    use super::{ordinal, ordinal_in_words};

    #[test]
    fn what_is_printed_in_words_is_read_as_it_was() {
        for nth in 1..=100 {
            let words = ordinal_in_words(nth).unwrap();
            assert_eq!(ordinal(&words), Some(nth), "{words}");
        }
        assert_eq!(ordinal_in_words(0), None);
        assert_eq!(ordinal_in_words(115), None);
        assert_eq!(ordinal_in_words(21).as_deref(), Some("twenty-first"));
    }
}
