//! Scores and votes: `2-1`, `seven to four`, `31 to 14, 3 abstentions`.

mod beside;
mod margin;

pub(super) use beside::abstained;
pub(super) use margin::read_margin;

use super::super::few::Few;
use super::super::number::{self, strip_phrase};
use super::super::{Asked, Axis, Bound, Comparison, Context, Dimension, Extent, Relation, Unit, Why};
use super::shares::is_in_halves;
use super::{OTHER_UNIT, OVERLAP, Quantity, Sense};
use crate::letters::{split_at_one, split_once};
use rust_decimal::Decimal;

/// What stands between the two numbers of a score.
const DASHES: [char; 5] = ['-', '–', ':', '\u{2010}', '\u{2011}'];

/// What stands around a score and says only whose it is.
const LEADS: &[&str] = &[
    "a ",
    "an ",
    "the ",
    "won by ",
    "won ",
    "lost by ",
    "lost ",
    "drew ",
    "carried by ",
    "carried ",
    "passed by ",
    "passed ",
    "approved by ",
    "approved ",
    "rejected by ",
    "rejected ",
    "defeated by ",
    "defeated ",
    "by ",
    "ended ",
    "at odds of ",
    "odds of ",
    "odds ",
];
const TAILS: &[&str] = &[
    " win",
    " victory",
    " defeat",
    " draw",
    " loss",
    " triumph",
    " success",
    " winners",
    " winner",
    " thriller",
    " majority",
    " ruling",
    " verdict",
    " split",
    " aet",
    " (aet)",
    " after extra time",
    " favourite",
    " favorite",
    " favourites",
    " outsider",
    " outsiders",
    " shot",
];
/// What stands behind a vote of two numbers with a sign between.
const VOTED: &[&str] = &[" in favour", " in favor", " for", " against"];

/// A score: the higher number first (`2-1`, `seven to four`), a draw (`1-1`), or with a side that has none (`0-3`).
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<(Decimal, Decimal)> {
    // Two numbers have a sign between them, or a word.
    let is_one_number = !words.contains(DASHES) && words.split(' ').count() < 2;
    if is_one_number || beside::runs_without_loss(words).is_some() {
        return beside::with_stroke(words);
    }
    let words = without_margin(beside::without_neither(beside::without_half_time(words)));
    // `91 for, 6 against, of 97`
    let words = words.rsplit_once(", of ").map_or(words, |(sides, _)| sides);
    let words = LEADS.iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    if ["goalless draw", "scoreless draw"].iter().any(|draw| words.eq_ignore_ascii_case(draw)) {
        return Some((Decimal::ZERO, Decimal::ZERO));
    }
    let words = without_outcome(words);
    let of_margin = || margin::sides(words).filter(|_| context.hints.asked == Asked::Margin);
    if let Some(score) = of_margin().or_else(|| beside::with_stroke(words)) {
        return Some(score);
    }
    if let Some(score) = votes(words).or_else(|| by_sides(words).filter(|_| is_asked(context))) {
        return Some(score);
    }
    let is_digital = words.starts_with(|c: char| c.is_ascii_digit());
    // `Two-one`, but not `twenty-one`.
    let is_one_number = |tens: &str| {
        let value = whole(tens).map(|(value, _)| value);
        value.is_some_and(|tens| tens > Decimal::TEN && (tens % Decimal::TEN).is_zero())
    };
    let dashed = words.split_once(DASHES).filter(|(first, _)| is_digital || !is_one_number(first));
    // `10: nine climbers and the warden`
    let is_list = |(first, second): &(&str, &str)| second.starts_with(' ') && !first.ends_with(' ');
    let dashed = dashed.filter(|split| !is_list(split));
    let split = split_once(words, " to ").or(dashed)?;
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
    let alone = |text: &str| whole(text).filter(|(_, rest)| rest.is_empty()).map(|(number, _)| number);
    let (first, second) = (alone(split.0)?, alone(split.1)?);
    let is_dashed_score = dashed.is_some() && (first == second || first.is_zero());
    // Told from the other side, where others tell a score.
    let is_turned = dashed.is_some() && is_asked(context) && first < second;
    (first > second || is_dashed_score || is_turned).then_some(if is_turned {
        (second, first)
    } else {
        (first, second)
    })
}

/// Whether a score is asked for, or what one tells.
const fn is_asked(context: &Context<'_>) -> bool {
    matches!(context.hints.asked, Asked::Score | Asked::Margin)
}

/// The `2-1` of `2-1 win` and `2-1 home defeat`.
fn without_outcome(words: &str) -> &str {
    let is_side = |side: &str| side.chars().all(|c| c.is_ascii_digit() || DASHES.contains(&c));
    let is_signed = |score: &&str| score.split(" to ").all(is_side);
    if let Some(vote) = VOTED.iter().find_map(|tail| words.strip_suffix(tail)).filter(is_signed) {
        return vote;
    }
    let Some(words) = TAILS.iter().find_map(|tail| words.strip_suffix(tail)) else { return words };
    match words.split_once(' ') {
        Some((score, manner)) if score.contains(DASHES) && manner.chars().all(char::is_lowercase) => score,
        Some(_) | None => words,
    }
}

/// The score of two sides that are named beside their numbers: `Drayholm 1 Carrowby 3`, `Drayholm 1-3 Carrowby`.
fn by_sides(words: &str) -> Option<(Decimal, Decimal)> {
    let is_number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let mut words = words.split(' ').map(|word| word.trim_end_matches(','));
    let (numbers, sides): (Vec<&str>, Vec<&str>) = words.clone().partition(is_number);
    let two = match numbers.as_slice() {
        [first, second] if words.next_back() == Some(*second) => (*first, *second),
        [both] => both.split_once(DASHES)?,
        _ => return None,
    };
    let are_named = sides.len() > 1 && sides.iter().all(|side| !side.starts_with(char::is_lowercase));
    let number = |word: &str| whole(word).filter(|(_, rest)| rest.is_empty()).map(|(number, _)| number);
    let (first, second) = number(two.0).zip(number(two.1)).filter(|_| are_named)?;
    Some((first.max(second), first.min(second)))
}

/// Whether words are a score that can be nothing else: the higher number first, and a sign between.
pub fn is_score(words: &str) -> bool {
    let two = without_outcome(words.trim()).split_once(DASHES);
    let whole = |text: &str| text.parse::<u16>().ok();
    two.and_then(|(first, second)| whole(first).zip(whole(second)))
        .is_some_and(|(first, second)| first > second)
}

/// A vote without its margin beside it, of which another source can only tell the same: `by three votes, 21 to 18`.
fn without_margin(words: &str) -> &str {
    let Some((head, tail)) = split_once(words, ", ") else { return words };
    if read_margin(head).is_some() {
        tail
    } else if read_margin(tail).is_some() {
        head
    } else {
        words
    }
}

/// What a score or a vote counts, between its two numbers.
const COUNTED: &[&str] = &[
    " votes to ",
    " councillors to ",
    " members to ",
    " justices to ",
    " judges to ",
    " goals to ",
    " sets to ",
    " games to ",
    " frames to ",
    " points to ",
    " legs to ",
];

/// A whole number, and what follows it in small letters; `nil` is none.
fn whole(text: &str) -> Option<(Decimal, String)> {
    let text = text.trim();
    if text.eq_ignore_ascii_case("nil") {
        return Some((Decimal::ZERO, String::new()));
    }
    let (number, rest) = number::read(text)?;
    let is_whole = is_in_halves(number.value) && number.scale == Decimal::ONE;
    is_whole.then(|| (number.value.normalize(), rest.trim().to_lowercase()))
}

/// `7 votes to 4`, `seven in favour and four against`.
fn votes(words: &str) -> Option<(Decimal, Decimal)> {
    const FOR: &[&str] = &["for", "in favour", "in favor", "votes for", "yes", "ayes", "backed", "supported"];
    const AGAINST: &[&str] = &["against", "votes against", "opposed", "no", "noes"];
    let words = strip_phrase(words, "by ").unwrap_or(words);
    if let Some((first, second)) = split_at_one(words, COUNTED) {
        let ((first, left), (second, rest)) = (whole(first)?, whole(second)?);
        return (left.is_empty() && rest.is_empty() && first >= second).then_some((first, second));
    }
    let (first, second) = split_at_one(words, &[", ", " and "])?;
    let ((first, side), (second, other)) =
        (whole(first)?, whole(strip_phrase(second, "and ").unwrap_or(second))?);
    (is_side(&side, FOR) && is_side(&other, AGAINST)).then_some(if first >= second {
        (first, second)
    } else {
        (second, first)
    })
}

/// Whether words are one of a side, be it with those who voted so and with what was voted on: `councillors voted for it`.
fn is_side(words: &str, names: &[&str]) -> bool {
    const MOST_BEHIND: usize = 3;
    let (first, behind) = words.split_once(' ').unwrap_or((words, ""));
    let is_voter = VOTERS.contains(&first.strip_suffix('s').unwrap_or(first));
    let side = if is_voter { behind } else { words };
    let side = ["voted ", "were "].iter().find_map(|verb| side.strip_prefix(verb)).unwrap_or(side);
    let is_of_it = |rest: &str| {
        let is_word = |word: &str| word.chars().all(|c| c.is_alphabetic() || c == '-');
        rest.is_empty()
            || rest
                .strip_prefix(' ')
                .is_some_and(|rest| rest.split(' ').count() <= MOST_BEHIND && rest.split(' ').all(is_word))
    };
    names.iter().any(|name| side.strip_prefix(name).is_some_and(is_of_it))
}

/// Who has one vote each.
const VOTERS: &[&str] = &[
    "member",
    "councillor",
    "justice",
    "judge",
    "juror",
    "senator",
    "mp",
    "delegate",
    "commissioner",
    "director",
    "trustee",
    "governor",
    "elector",
    "voter",
];

/// Words for a vote without one against it.
const UNANIMOUS: &[&str] = &[
    "unanimous",
    "unanimously",
    "a unanimous vote",
    "unanimous vote",
    "by a unanimous vote",
    "a unanimous verdict",
    "unanimous verdict",
    "nem con",
    "with no votes against",
    "without a vote against",
];

/// Whether words tell of such a vote.
pub(in crate::value) fn is_unanimous(words: &str) -> bool {
    UNANIMOUS.iter().any(|own| words.trim().eq_ignore_ascii_case(own))
}

/// Reads such a vote: how many were for it, it does not say.
pub(super) fn read_unanimous(words: &str) -> Option<Quantity> {
    is_unanimous(words).then(|| Quantity {
        printed: words.trim().to_owned(),
        extent: Extent::new(Axis::Amount(Dimension::Count), Bound::Closed(Decimal::ZERO), Bound::Unbounded),
        units: Few::One(Unit::COUNT),
        plain: Few::NONE,
        sense: Some(Box::new(Sense::Unanimous)),
        ties: Vec::new(),
    })
}

impl Quantity {
    /// Two scores are of one game; what looks like a range may be the same score told from the other side.
    pub(super) fn compare_scores(&self, other: &Self) -> Option<Comparison> {
        if let Some(comparison) = self.compare_unanimous(other).or_else(|| other.compare_unanimous(self)) {
            return Some(comparison);
        }
        let by_margin = self.compare_with_sides(other).or_else(|| other.compare_with_sides(self));
        if by_margin.is_some() {
            return by_margin;
        }
        match (self.is_score(), other.is_score()) {
            (true, true) if self.is_rounded_vote(other) => Some(OVERLAP),
            (true, true) => Some(Comparison::new(Relation::Conflicting, Why::OtherNumber)),
            (true, false) | (false, true) if self.is_turned_score(other) || other.is_turned_score(self) => {
                Some(OVERLAP)
            }
            (true, false) | (false, true) if self.is_part_beside(other) || other.is_part_beside(self) => {
                let is_side = self.is_side_of(other) || other.is_side_of(self);
                Some(if is_side { OVERLAP } else { Comparison::new(Relation::Conflicting, Why::OtherNumber) })
            }
            (true, false) | (false, true) if self.is_margin_of(other) || other.is_margin_of(self) => {
                Some(OVERLAP)
            }
            (true, false) | (false, true)
                if self.is_share_of_votes(other) || other.is_share_of_votes(self) =>
            {
                Some(OVERLAP)
            }
            (true, false) | (false, true) => {
                let by_voters = self.compare_with_voters(other).or_else(|| other.compare_with_voters(self));
                Some(by_voters.unwrap_or(if self.is_margin() || other.is_margin() {
                    Comparison::new(Relation::Conflicting, Why::OtherNumber)
                } else {
                    OTHER_UNIT
                }))
            }
            (false, false) => {
                let by_majority =
                    self.compare_with_majority(other).or_else(|| other.compare_with_majority(self));
                by_majority.or_else(|| self.compare_margins(other))
            }
        }
    }

    /// The seats of a side against its majority, which may be counted over all others: 113 of 225 have one of one.
    fn compare_with_majority(&self, majority: &Self) -> Option<Comparison> {
        let Sense::Part { part, whole } = self.sense.as_deref()? else { return None };
        let over = majority.plain_value().filter(|_| majority.is_margin())?;
        let others = whole.checked_sub(*part)?;
        Some(if others.checked_add(over)? == *part { OVERLAP } else { OTHER_UNIT })
    }

    fn is_side_of(&self, vote: &Self) -> bool {
        self.part().zip(vote.score()).is_some_and(|(part, sides)| sides.contains(&part))
    }

    /// A vote without one against it is any number to none; another number is the one of those who voted so.
    fn compare_unanimous(&self, other: &Self) -> Option<Comparison> {
        match (self.sense.as_deref()?, other.sense.as_deref()) {
            (Sense::Unanimous, Some(Sense::Score { low: against, .. })) if !against.is_zero() => {
                Some(Comparison::new(Relation::Conflicting, Why::OtherNumber))
            }
            (Sense::Unanimous, _) => Some(if other.unit().is_count() { OVERLAP } else { OTHER_UNIT }),
            _ => None,
        }
    }

    /// Whether it is the share of those who were for it: `94 percent`, of 91 to 6.
    fn is_share_of_votes(&self, score: &Self) -> bool {
        let Some(Sense::Score { high, low, .. }) = score.sense.as_deref() else { return false };
        let share = |part: Decimal| part.checked_div(high.checked_add(*low)?);
        let holds = |share: Option<Decimal>| {
            let at = share.map(Bound::Closed)?;
            let share = Extent::new(Axis::Amount(Dimension::Proportion), at, at);
            self.extent.intersection(&share).map(|common| !common.is_empty())
        };
        [share(*high), share(*low)].into_iter().any(|share| holds(share) == Some(true))
    }

    /// The two sides of a score or a vote, the higher one first.
    pub(in crate::value) fn score(&self) -> Option<[Decimal; 2]> {
        if let Some(Sense::Score { high, low, .. }) = self.sense.as_deref() {
            Some([*high, *low])
        } else {
            None
        }
    }

    /// Whether it is a score or a vote.
    pub(in crate::value) fn is_score(&self) -> bool {
        self.score().is_some()
    }

    /// Whether it counts those who have a vote each.
    pub(in crate::value) fn counts_voters(&self) -> bool {
        self.counted_noun().is_some_and(|noun| VOTERS.contains(&noun.as_str()))
    }

    /// Whether it is a score, and the other the range between its numbers: `2-1` and `1-2`.
    fn is_turned_score(&self, other: &Self) -> bool {
        let Some(Sense::Score { high, low, .. }) = self.sense.as_deref() else { return false };
        let Extent { axis, low: least, high: most } = other.extent;
        axis == self.extent.axis && (least, most) == (Bound::Closed(*low), Bound::Closed(*high))
    }
}
