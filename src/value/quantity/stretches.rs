//! Numbers told by their tens alone: `in the low 30s`, `thirty-something`, `100s of people`.

use super::super::number::{self, strip_phrase};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The parts of ten that are told, from and to, in tenths.
const PORTIONS: &[(&str, u32, u32)] = &[
    ("low", 0, 5),
    ("lower", 0, 5),
    ("early", 0, 5),
    ("mid", 3, 8),
    ("middle", 3, 8),
    ("high", 6, 10),
    ("upper", 6, 10),
    ("late", 6, 10),
];

/// Numbers in the plural and what they are called.
const MANY: &[(&str, &str)] = &[
    ("10s", "tens"),
    ("100s", "hundreds"),
    ("1000s", "thousands"),
    ("10000s", "tens of thousands"),
    ("100000s", "hundreds of thousands"),
    ("1000000s", "millions"),
];

/// The words with a range instead, where they tell one in such a way.
pub(super) fn in_numbers(words: &str) -> Option<String> {
    something(words).or_else(|| many(words)).or_else(|| tens(words))
}

/// `thirty-something` as 30 to 40.
fn something(words: &str) -> Option<String> {
    let lower = words.to_lowercase();
    let (tens, rest) = lower.split_once("something")?;
    let tens = tens.trim_end_matches(['-', ' ', '\u{2010}', '\u{2011}']);
    let (number, after) = number::read(tens).filter(|_| !tens.is_empty())?;
    let low =
        number.value.to_u32().filter(|low| after.is_empty() && low % 10 == 0 && (20..100).contains(low))?;
    Some(format!("between {low} and {} {}", low.checked_add(10)?, rest.trim_start()).trim_end().to_owned())
}

/// `100s of people` as hundreds of them; `100s` alone may be seconds.
fn many(words: &str) -> Option<String> {
    let (number, rest) = words.split_once(" of ")?;
    let number = number.replace(',', "").replace("'s", "s").replace('’', "");
    let (_, name) = MANY.iter().find(|(own, _)| *own == number)?;
    Some(format!("{name} of {rest}"))
}

/// `in the low 30s` as 30 to 35. Without a word before it, `30s` may be seconds.
fn tens(words: &str) -> Option<String> {
    const LEADS: &[&str] = &["in the ", "into the ", "at the ", "the ", "in "];
    let lead = LEADS.iter().find_map(|lead| strip_phrase(words, lead));
    let rest = lead.unwrap_or(words);
    let portion = PORTIONS.iter().find_map(|(name, from, to)| {
        let rest = strip_phrase(rest, name)?.strip_prefix([' ', '-', '\u{2010}', '\u{2011}'])?;
        Some((*from, *to, rest.trim_start()))
    });
    (lead.is_some() || portion.is_some()).then_some(())?;
    let (from, to, rest) = portion.unwrap_or((0, 10, rest));
    let end =
        rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | ',')).unwrap_or(rest.len());
    let (decade, after) = rest.split_at_checked(end)?;
    let low = decade_of(decade)?;
    let step = ten_of(low);
    let at = |tenths: u32| {
        Some(
            low.checked_add(step.checked_mul(Decimal::from(tenths))?.checked_div(Decimal::TEN)?)?.normalize(),
        )
    };
    Some(format!("between {} and {}{after}", at(from)?, at(to)?))
}

/// The 30 of `30s`, `'30s` and `thirties`.
fn decade_of(word: &str) -> Option<Decimal> {
    if let Some(tens) = number::decade(word) {
        return Some(tens.into());
    }
    let word = word.trim_start_matches(['\'', '’']);
    let digits = ["'s", "’s", "s"].iter().find_map(|tail| word.strip_suffix(tail))?.replace(',', "");
    let value: u32 = digits.parse().ok()?;
    (value >= 10 && value.is_multiple_of(10)).then(|| value.into())
}

/// The size of the last digit that is not zero, which is how far the stretch goes.
fn ten_of(value: Decimal) -> Decimal {
    let mut step = Decimal::TEN;
    while step.checked_mul(Decimal::TEN).is_some_and(|next| next <= value && (value % next).is_zero()) {
        step *= Decimal::TEN;
    }
    step
}
