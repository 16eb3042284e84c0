//! By which statistic many values are told as one: `a median of nine weeks`, `a mean of 13 weeks`.

use crate::letters::is_word;

/// A number that stands for many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Statistic {
    /// The one in the middle.
    Median,
    /// Their sum by their number, which an average is taken for.
    Mean,
    /// The most frequent.
    Mode,
}

impl Statistic {
    const ALL: &[Self] = &[Self::Median, Self::Mean, Self::Mode];

    /// The one that the words name; nothing where they name several.
    pub fn named(words: &str) -> Option<Self> {
        let of_word =
            |word: &str| Self::ALL.iter().find(|own| own.words().iter().any(|name| is_word(name, word)));
        let mut named = words.split(|c: char| !c.is_alphabetic()).filter_map(of_word);
        let first = named.next()?;
        named.all(|other| other == first).then_some(*first)
    }

    /// The scope of a claim that tells it.
    pub const fn scope(self) -> &'static str {
        match self {
            Self::Median => "the median",
            Self::Mean => "the mean",
            Self::Mode => "the mode",
        }
    }

    /// Whether two scopes are two statistics, which nobody can hold together.
    pub fn are_two(one: &str, other: &str) -> bool {
        let is_one = |scope: &str| Self::ALL.iter().any(|statistic| statistic.scope() == scope);
        one != other && is_one(one) && is_one(other)
    }

    const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Median => &["median"],
            Self::Mean => &["mean", "average", "averaging", "averages", "averaged"],
            Self::Mode => &["modal"],
        }
    }
}
