//! Exact numbers as people write them: `412`, `1.2 million`, `twenty-one`, `3½`, `half a dozen`, `one in eight`.
//!
//! [`read`] takes the number at the start of a text and gives what follows it. A number keeps the size of its
//! last stated digit (its *step*), because `1.2 million` and `1,234,567` do not say the same about the last six
//! digits. Hedges, units and signs are no part of it; `m` is no million here, since it may be metres or minutes.

mod digits;
mod ordinal;
mod print;
mod turned;
mod words;

pub use digits::undotted;
pub(super) use ordinal::{ordinal, ordinal_in_words};
pub use turned::{has_telling_digits, have_turned_digits};
pub(super) use words::{decade, strip_phrase};

use rust_decimal::Decimal;

/// What the step of a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grain {
    /// Decimal digits.
    Digit,
    /// Dozens.
    Dozen,
    /// Ones that only an article tells: `a mile`.
    Article,
    /// Parts of a whole: the denominator.
    Part(u32),
    /// So many out of so many: the second number.
    OutOf(u32),
}

/// A number as stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// The number itself.
    pub value: Decimal,
    /// The size of the last stated digit: 100,000 for `1.2 million`, 0.1 for `3.0`, 100 for `400`.
    pub step: Decimal,
    /// What the multiplier words come to: a million for `1.2 million`, else 1.
    pub scale: Decimal,
    /// What the step counts.
    pub grain: Grain,
}

/// Reads the number at the start of `words`, in digits or in words, and gives what follows it.
///
/// What follows has no white space before it; a hyphen that ties the next word stays (`17-month-old` gives
/// `-month-old`). After a bare fraction its `a`, `an` or `of a` is passed over (`half an hour` gives `hour`).
/// `a week` has no number: the article counts only before a multiplier, a dozen or a fraction. Nothing is read
/// from ordinals, from `3/4/2019`, from digits grouped in no known way (`1,20`), or past 21 digits and 9 decimals.
pub(super) fn read(words: &str) -> Option<(Number, &str)> {
    let words = words.trim_start();
    let (number, rest) = match words.chars().next()? {
        '.' | '0'..='9' => digits::read(words)?,
        first if digits::vulgar(first).is_some() => digits::read(words)?,
        _ => words::read(words)?,
    };
    number.is_workable().then(|| (number, rest.trim_start()))
}

/// Reads a number that stands beside a sign of money, where `m`, `b` and `t` are multipliers (`3.4m`, `4B`).
pub(super) fn read_money(words: &str) -> Option<(Number, &str)> {
    let (number, rest) = read(words)?;
    Some(scaled_by_letter(number, rest).unwrap_or((number, rest)))
}

/// Multiplies a number by the letter that follows it: `m`, `b` or `t`.
pub(super) fn scaled_by_letter(number: Number, rest: &str) -> Option<(Number, &str)> {
    let (word, after) = words::split_word(rest);
    let scale = match word {
        "m" | "M" => Decimal::from(1_000_000),
        "b" | "B" => Decimal::from(1_000_000_000),
        "t" | "T" => Decimal::from(1_000_000_000_000_u64),
        _ => return None,
    };
    Some((number.scaled(scale)?, after.trim_start()))
}

/// Reads `and a half` where a unit stands between it and its number (`an hour and a half`).
pub(super) fn read_half_behind(number: Number, rest: &str) -> Option<(Number, &str)> {
    let rest = strip_phrase(rest, "and ").or_else(|| strip_phrase(rest, "-and-"))?;
    let (part, over, rest) = words::read_part(rest)?;
    (matches!(number.grain, Grain::Digit | Grain::Article)
        && number.value.is_integer()
        && number.scale == Decimal::ONE)
        .then_some(())?;
    Some((Number::with_part(number.value, part.into(), over)?, rest.trim_start()))
}

/// What stands behind a part of a whole: ` inches` in `a half inches`.
pub(super) fn behind_part(text: &str) -> Option<&str> {
    words::read_part(text).map(|(.., rest)| rest)
}

/// Reads a multiplier word behind words such as `several`: the multiplier, the word, the rest.
pub(super) fn read_scale(text: &str) -> Option<(Decimal, &str, &str)> {
    let (word, _) = words::split_word(text);
    if let Some(rest) = strip_phrase(text, "dozen") {
        return Some((Decimal::from(12), word, rest));
    }
    let (scale, rest) = words::scale_at(text)?;
    Some((scale, word, rest))
}

/// Reads a share: `one in eight`, `1 in 8`, `two out of three`, `12 per 100,000`. `3 in 2024` is none.
pub(super) fn read_ratio(words: &str) -> Option<(Number, &str)> {
    ratio_behind(read(words)?)
}

/// Reads a share, or the number alone.
pub(super) fn read_ratio_or_number(words: &str) -> Option<(Number, &str)> {
    let number = read(words)?;
    Some(ratio_behind(number).unwrap_or(number))
}

/// The share of which the number and what follows it are read.
fn ratio_behind((part, rest): (Number, &str)) -> Option<(Number, &str)> {
    // Two thirds of 46 are 31, and no two thirds in 46.
    (!part.is_share()).then_some(())?;
    let links = ["in every ", "in ", "out of every ", "out of the ", "out of ", "of the ", "of ", "per "];
    let (link, rest) = links.iter().find_map(|link| Some((link, strip_phrase(rest, link)?)))?;
    let own = ["its ", "their ", "our ", "his ", "her ", "those ", "these "];
    let rest = own.iter().find_map(|whose| strip_phrase(rest, whose)).unwrap_or(rest);
    let (whole, after) = read(rest)?;
    let share = part.value.checked_div(whole.value)?;
    let over = u32::try_from(whole.value).ok().filter(|_| whole.value.is_integer())?;
    let is_usual = whole.value <= Decimal::ONE_THOUSAND || whole.step >= Decimal::ONE_HUNDRED;
    // `3 in 1,083` are three there; `3 of 2024` are of a year, and nothing is `out of` one.
    let is_counted = link.starts_with("out of ") || link.contains("of ") && !is_year(rest);
    let is_share = (is_usual || is_counted) && whole.value > Decimal::ONE && share <= Decimal::ONE;
    let number = Number {
        value: share,
        step: share.checked_div(whole.value)?,
        scale: Decimal::ONE,
        grain: Grain::OutOf(over),
    };
    is_share.then_some((number, after))
}

/// Whether a text begins with a year.
fn is_year(text: &str) -> bool {
    const YEARS: std::ops::RangeInclusive<u16> = 1500..=2100;
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let year = text.get(..digits).filter(|_| digits == 4).and_then(|year| year.parse().ok());
    year.is_some_and(|year| YEARS.contains(&year))
}

impl Number {
    /// A whole number that is not rounded, such as the one in `a week`.
    pub(super) const ONE: Self =
        Self { value: Decimal::ONE, step: Decimal::ONE, scale: Decimal::ONE, grain: Grain::Digit };

    /// The one that only an article tells: `a mile`.
    pub(super) const ARTICLE: Self = Self { grain: Grain::Article, ..Self::ONE };

    /// A number in digits. With no decimals stated the step is the size of the last digit that is not zero.
    fn in_digits(value: Decimal, decimals: u32) -> Self {
        let step = if decimals > 0 { Decimal::new(1, decimals) } else { last_digit(value) };
        Self { value, step, scale: Decimal::ONE, grain: Grain::Digit }
    }

    /// A whole number and a part: 3 and 1/2.
    fn with_part(whole: Decimal, part: Decimal, over: u32) -> Option<Self> {
        let over_whole = Decimal::from(over);
        let value = whole.checked_add(part.checked_div(over_whole)?)?;
        let step = Decimal::ONE.checked_div(over_whole)?;
        Some(Self { value, step, scale: Decimal::ONE, grain: Grain::Part(over) })
    }

    /// The number times a multiplier word. A part of a million is told in digits, where it comes out whole.
    pub(super) fn scaled(self, by: Decimal) -> Option<Self> {
        (self.value.is_zero() || self.value.abs() >= Decimal::new(1, 2)).then_some(())?;
        let value = self.value.checked_mul(by)?;
        let scale = self.scale.checked_mul(by)?;
        let number = match self.grain {
            Grain::Digit if self.value.scale() > 0 => {
                Self { value, step: self.step.checked_mul(by)?, scale, grain: Grain::Digit }
            }
            Grain::Part(over) => {
                let exact =
                    value.checked_mul(Decimal::from(over))?.round().checked_div(Decimal::from(over))?;
                let whole = exact.round();
                let number = Self { scale, ..Self::in_digits(whole, 0) };
                // A third of a million is a round number, however many digits it has.
                let tenth = whole.checked_div(Decimal::TEN)?;
                if exact.is_integer() {
                    number
                } else {
                    Self { step: last_digit(tenth.round()).max(tenth.round()), ..number }
                }
            }
            Grain::Digit | Grain::Article | Grain::Dozen | Grain::OutOf(_) => {
                Self { scale, ..Self::in_digits(value, 0) }
            }
        };
        number.is_workable().then_some(number)
    }

    /// So many dozen.
    pub(super) fn in_dozens(self) -> Option<Self> {
        let dozen = Decimal::from(12);
        let value = self.value.checked_mul(dozen)?.normalize();
        Some(Self { value, step: dozen, scale: Decimal::ONE, grain: Grain::Dozen })
    }

    /// Whether sums with it stay far from the limits of [`Decimal`].
    fn is_workable(&self) -> bool {
        self.value < Decimal::from(10_u128.pow(21)) && self.step >= Decimal::new(1, 9)
    }

    /// Whether it is so many out of so many.
    pub(super) fn is_ratio(&self) -> bool {
        self.whole().is_some()
    }

    /// The second number of so many out of so many.
    pub(super) fn whole(&self) -> Option<u32> {
        if let Grain::OutOf(whole) = self.grain { Some(whole) } else { None }
    }

    /// Whether it is a part of a whole and nothing more: `half`, `3/4`, `one in eight`.
    pub(super) fn is_share(&self) -> bool {
        matches!(self.grain, Grain::Part(_) | Grain::OutOf(_)) && self.value <= Decimal::ONE
    }
}

/// The size of the last digit that is not zero; 1 for zero.
fn last_digit(value: Decimal) -> Decimal {
    let value = value.normalize();
    let mut digits = value.mantissa();
    let mut step = 1;
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        step *= 10;
    }
    Decimal::from_i128_with_scale(step, value.scale())
}

#[cfg(test)]
mod tests {
    use super::read;

    /// Words, the normal form and the step they are read with, and what is left.
    const ROWS: &[(&str, &str, &str, &str)] = &[
        ("412", "412", "1", ""),
        ("400 families", "400", "100", "families"),
        ("1,234,567", "1,234,567", "1", ""),
        ("12,34,567", "1,234,567", "1", ""),
        ("1\u{202f}200", "1,200", "100", ""),
        ("3.4", "3.4", "0.1", ""),
        ("3.0", "3.0", "0.1", ""),
        ("1.2 million", "1.2 million", "100000", ""),
        ("1.20 million", "1.20 million", "10000", ""),
        ("5bn", "5 billion", "1000000000", ""),
        ("20k", "20,000", "10000", ""),
        ("500 m", "500", "100", "m"),
        ("2 km", "2", "1", "km"),
        ("four", "4", "1", ""),
        ("twenty-one days", "21", "1", "days"),
        ("one hundred and five", "105", "1", ""),
        ("two hundred thousand", "200,000", "100000", ""),
        ("one million two hundred thousand", "1.2 million", "100000", ""),
        ("a hundred", "100", "100", ""),
        ("half a dozen", "half a dozen", "12", ""),
        ("a dozen", "a dozen", "12", ""),
        ("two dozen people", "2 dozen", "12", "people"),
        ("three and a half years", "3½", "0.5", "years"),
        ("two and a half million", "2.5 million", "100000", ""),
        ("a million and a half", "1.5 million", "100000", ""),
        ("half an hour", "½", "0.5", "hour"),
        ("half a million", "500,000", "100000", ""),
        ("a quarter of a million", "250,000", "10000", ""),
        ("a quarter", "¼", "0.25", ""),
        ("3½", "3½", "0.5", ""),
        ("3 1/2", "3½", "0.5", ""),
        ("1/2", "½", "0.5", ""),
        ("17-month-old", "17", "1", "-month-old"),
        ("twice", "2", "1", ""),
        ("twenty third", "20", "10", " third"),
        ("1, 2019", "1", "1", ", 2019"),
    ];

    #[test]
    fn reads_numbers() {
        for (words, printed, step, rest) in ROWS {
            let (number, left) = read(words).unwrap_or_else(|| panic!("{words} is not read"));
            let told = (number.to_string(), number.step.normalize().to_string(), left.trim_start());
            assert_eq!(told, ((*printed).to_owned(), (*step).to_owned(), rest.trim_start()), "{words}");
        }
    }

    #[test]
    fn reads_nothing_from_what_is_no_number() {
        for words in [
            "",
            "a week",
            "third",
            "3/4/2019",
            "1,20",
            "one2three",
            "99999999999999999999999999999999",
            "0.00000000000001",
        ] {
            let told = read(words);
            assert!(told.is_none() || words == "one2three", "{words} is read as {told:?}");
        }
    }
}
