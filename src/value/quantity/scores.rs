//! Scores and votes: `2-1`, `seven to four`, `31 to 14, 3 abstentions`.

use super::super::number::{self, strip_phrase};
use super::super::{Bound, Comparison, Extent, Relation, Why};
use super::{OTHER_UNIT, OVERLAP, Quantity, Sense};
use rust_decimal::Decimal;

/// What stands between the two numbers of a score.
const DASHES: [char; 5] = ['-', '–', ':', '\u{2010}', '\u{2011}'];

/// A score: the higher number first (`2-1`, `seven to four`), a draw (`1-1`), or with a side that has none (`0-3`).
pub(super) fn read(words: &str) -> Option<(Decimal, Decimal)> {
    // Two numbers have a sign between them, or a word.
    if !words.contains(DASHES) && words.split(' ').count() < 3 {
        return None;
    }
    let words = without_abstentions(words);
    if let Some(score) = votes(words) {
        return Some(score);
    }
    let words = ["won ", "lost ", "by "].iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    let is_digital = words.starts_with(|c: char| c.is_ascii_digit());
    let dashed = words.split_once(DASHES).filter(|_| is_digital);
    let split = words.split_once(" to ").or(dashed)?;
    let share = |text: &str| {
        let text = text.trim();
        ["%", " per cent", " percent"].iter().find_map(|sign| text.strip_suffix(sign)).map(str::to_owned)
    };
    if let (Some(first), Some(second)) = (share(split.0), share(split.1)) {
        let number = |text: &str| {
            number::read(text).filter(|(_, rest)| rest.is_empty()).map(|(number, _)| number.value)
        };
        return Some((number(&first)?, number(&second)?)).filter(|(first, second)| first > second);
    }
    let whole = |text: &str| {
        let text = if text.trim().eq_ignore_ascii_case("nil") { "0" } else { text.trim() };
        let (number, rest) = number::read(text)?;
        let is_whole = number.value.is_integer() && number.scale == Decimal::ONE;
        (rest.is_empty() && is_whole).then(|| number.value.normalize())
    };
    let (first, second) = (whole(split.0)?, whole(split.1)?);
    let is_dashed_score = dashed.is_some() && (first == second || first.is_zero());
    (first > second || is_dashed_score).then_some((first, second))
}

/// The two sides of a vote without those that took neither: `31 to 14, 3 abstentions`.
fn without_abstentions(words: &str) -> &str {
    let splits = [", with ", " with ", ", ", "; ", " ("].iter().filter_map(|mark| words.rsplit_once(mark));
    let mut heads = splits.filter(|(_, tail)| {
        let tail = tail.trim_start_matches("and ").to_lowercase();
        ["abst", "absent", "not vot", "did not vote"].iter().any(|word| tail.contains(word))
            && !tail.contains("against")
    });
    heads.next().map_or(words, |(head, _)| head)
}

/// `7 votes to 4`, `seven in favour and four against`.
fn votes(words: &str) -> Option<(Decimal, Decimal)> {
    let words = strip_phrase(words, "by ").unwrap_or(words);
    let whole = |text: &str| -> Option<(Decimal, String)> {
        let (number, rest) = number::read(text.trim())?;
        let is_whole = number.value.is_integer() && number.scale == Decimal::ONE;
        is_whole.then(|| (number.value.normalize(), rest.trim().to_lowercase()))
    };
    let split = [" votes to ", " councillors to ", " members to ", " justices to "];
    if let Some((first, second)) = split.iter().find_map(|link| words.split_once(link)) {
        let ((first, left), (second, rest)) = (whole(first)?, whole(second)?);
        return (left.is_empty() && rest.is_empty() && first >= second).then_some((first, second));
    }
    let (first, second) = words.split_once(", ").or_else(|| words.split_once(" and "))?;
    let ((first, side), (second, other)) =
        (whole(first)?, whole(strip_phrase(second, "and ").unwrap_or(second))?);
    let is_for = |side: &str| {
        matches!(side, "for" | "in favour" | "in favor" | "votes for" | "yes" | "ayes" | "voted for")
    };
    let is_against = |side: &str| {
        matches!(side, "against" | "votes against" | "opposed" | "no" | "noes" | "voted against")
    };
    (is_for(&side) && is_against(&other)).then_some(if first >= second {
        (first, second)
    } else {
        (second, first)
    })
}

impl Quantity {
    /// Two scores are of one game; what looks like a range may be the same score told from the other side.
    pub(super) fn compare_scores(&self, other: &Self) -> Option<Comparison> {
        let is_score = |own: &Self| matches!(own.sense.as_deref(), Some(Sense::Score(..)));
        match (is_score(self), is_score(other)) {
            (true, true) => Some(Comparison::new(Relation::Conflicting, Why::OtherNumber)),
            (true, false) | (false, true) if self.is_turned_score(other) || other.is_turned_score(self) => {
                Some(OVERLAP)
            }
            (true, false) | (false, true) if self.is_margin_of(other) || other.is_margin_of(self) => {
                Some(OVERLAP)
            }
            (true, false) | (false, true) => Some(OTHER_UNIT),
            (false, false) => None,
        }
    }

    /// Whether it is the difference of a score or the number of a side: `by a single vote`, of 23 to 22.
    fn is_margin_of(&self, score: &Self) -> bool {
        let Some(Sense::Score(high, low)) = score.sense.as_deref() else { return false };
        let [plain] = self.plain.as_slice() else { return false };
        [high.checked_sub(*low), Some(*high), Some(*low)].contains(&Some(plain.value))
    }

    /// Whether it is a score, and the other the range between its numbers: `2-1` and `1-2`.
    fn is_turned_score(&self, other: &Self) -> bool {
        let Some(Sense::Score(high, low)) = self.sense.as_deref() else { return false };
        let Extent { axis, low: least, high: most } = other.extent;
        axis == self.extent.axis && (least, most) == (Bound::Closed(*low), Bound::Closed(*high))
    }
}
