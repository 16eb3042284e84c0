//! Shares with what is counted inside them: `one person in five`, `4 bags left out of 60`, `every fifth house`, `two
//! thirds of the 46`.

use super::super::amount::widened;
use super::super::few::Few;
use super::super::number::{self, strip_phrase};
use super::super::remark::{are_apart, are_contrary, phrase_at, state};
use super::super::{Bound, Comparison, Context, Dimension, Extent, Relation, Unit, Why};
use super::reading::is_counted_noun;
use super::surroundings::is_plural;
use super::{OTHER_UNIT, OVERLAP, Plain, Quantity, Sense, Stated, extent};
use crate::letters::split_at_one;
use rust_decimal::Decimal;

/// The most words between the two numbers.
const MOST_BETWEEN: usize = 3;

/// The words with the two numbers of the share side by side, where they tell one in such a way.
pub(super) fn in_numbers(words: &str) -> Option<String> {
    let told = every_nth(words).or_else(|| out_of(words)).or_else(|| one_in(words));
    told.or_else(|| of_measure(words)).or_else(|| placed(words))
}

/// `the first 2 of 5` as `2 of 5`: where the part lies.
fn placed(words: &str) -> Option<String> {
    const PLACES: &[&str] =
        &["first ", "last ", "front ", "rear ", "back ", "top ", "bottom ", "leading ", "middle ", "final "];
    let words = strip_phrase(words, "the ").unwrap_or(words);
    let rest = PLACES.iter().find_map(|place| strip_phrase(words, place))?;
    number::read_ratio(rest).filter(|(share, _)| share.is_ratio()).map(|_| rest.to_owned())
}

/// `the second half of it` as the half of a sum that it is. Of a game it is a place in an order.
pub(super) fn half_of_sum(words: &str, context: &Context<'_>) -> Option<String> {
    const HALVES: &[&str] = &["the first half", "the second half", "the latter half"];
    let is_of_money = context.hints.is_of_money || context.unit.is_some_and(|unit| unit.is_money());
    let rest = HALVES.iter().find_map(|half| strip_phrase(words, half)).filter(|_| is_of_money)?;
    (rest.is_empty() || rest.starts_with(" of ")).then(|| format!("half{rest}"))
}

/// Reads a part that stands for a stretch.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    part_of_count(words, context).or_else(|| part_of_all(words))
}

/// `two thirds of the 46`: a part of a count, to one or three in a hundred of them, for people are not exact there; a hedge may move
/// it further.
fn part_of_count(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (hedging, amount) = context.hedges.before(words).unzip();
    let amount = amount.unwrap_or(words);
    let ratio =
        || number::read_ratio(amount).filter(|(part, rest)| !part.value.is_zero() && rest.starts_with("of "));
    let (share, rest) = number::read(amount).filter(|(share, _)| share.is_share()).or_else(ratio)?;
    let rest = strip_phrase(rest, "of ").unwrap_or(rest);
    let own = ["the ", "all ", "its ", "their ", "those "].iter().find_map(|lead| strip_phrase(rest, lead));
    let (whole, noun) = number::read(own.unwrap_or(rest))?;
    let is_noun = noun.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-')) && !is_unit(noun);
    (whole.value.is_integer() && whole.value > Decimal::TWO && is_noun).then_some(())?;
    let at = Bound::Closed(share.value);
    let ends = hedging.map_or(Some((at, at)), |by| widened(&by, (at, at), (Decimal::ZERO, Decimal::ZERO)))?;
    count_of(words.trim().to_owned(), ends, whole.value)
}

/// What a share of so many comes to.
fn count_of(printed: String, (low, high): (Bound, Bound), whole: Decimal) -> Option<Quantity> {
    let slack = whole.checked_mul(Decimal::new(3, 2))?.max(Decimal::ONE);
    let of_all = |share: Bound| share.at().and_then(|share| share.checked_mul(whole));
    let least = of_all(low).map_or(Some(Decimal::ZERO), |low| low.checked_sub(slack))?;
    let most = of_all(high).map_or(Some(whole), |high| high.checked_add(slack))?;
    let low = Bound::Closed(least.floor().max(Decimal::ZERO));
    let high = Bound::Closed(most.ceil().min(whole));
    Some(Quantity {
        printed,
        extent: extent::in_base(low, Unit::COUNT, high, Unit::COUNT)?,
        units: Few::One(Unit::COUNT),
        plain: Few::NONE,
        sense: None,
        ties: Vec::new(),
    })
}

impl Quantity {
    /// The count that a share of so many is, where it is no part of a whole of its own. The ends of a share are in its base unit.
    pub(in crate::value) fn as_share_of(&self, whole: u32) -> Option<Self> {
        let is_share = self.unit().dimension() == Dimension::Proportion && self.part().is_none();
        let is_bare = matches!(self.sense.as_deref(), None | Some(Sense::Bare)) && self.ties.is_empty();
        (is_share && is_bare).then_some(())?;
        count_of(self.printed.clone(), (self.extent.low, self.extent.high), whole.into())
    }
}

/// Words for a part of all, and the hundredths that they can be.
const PARTS_OF_ALL: &[(&[&str], i64, i64)] = &[
    (
        &[
            "most",
            "the majority",
            "a majority",
            "a narrow majority",
            "a slim majority",
            "a bare majority",
            "the bulk",
            "the greater part",
            "the larger part",
            "the bigger part",
            "the larger share",
            "the bigger share",
            "the lion's share",
            "the better part",
            "the best part",
            "more than half",
        ],
        50,
        100,
    ),
    (&["the vast majority", "the great majority", "an overwhelming majority", "a large majority"], 60, 100),
    (&["almost all", "nearly all", "virtually all", "practically all"], 80, 100),
    (&["a minority", "the minority", "less than half"], 0, 50),
    (&["a small minority", "a tiny minority"], 0, 30),
];

/// `most of the crew`: more than half of them.
fn part_of_all(words: &str) -> Option<Quantity> {
    let words = words.trim();
    let is_part = |part: &&&str| {
        // `The best part of 200` is nearly that.
        let is_nearly = |of: &str| part.ends_with(" part") && number::read(of).is_some();
        strip_phrase(words, part)
            .is_some_and(|rest| rest.is_empty() || rest.strip_prefix(" of ").is_some_and(|of| !is_nearly(of)))
    };
    let (_, low, high) = PARTS_OF_ALL.iter().find(|(names, ..)| names.iter().any(|name| is_part(&name)))?;
    let [low, high] = [*low, *high].map(|hundredths| Bound::Open(Decimal::new(hundredths, 2)));
    Some(Quantity {
        printed: words.to_owned(),
        extent: extent::in_base(low, Unit::SHARE, high, Unit::SHARE)?,
        units: Few::One(Unit::SHARE),
        plain: Few::NONE,
        sense: None,
        ties: Vec::new(),
    })
}

fn is_unit(noun: &str) -> bool {
    !noun.is_empty() && Unit::from_name(noun).is_some()
}

/// `every fifth house` as `1 in 5`, `every other house` as `1 in 2`; `every second day` is no share.
fn every_nth(words: &str) -> Option<String> {
    let (ordinal, noun) = strip_phrase(words, "every ")?.split_once(' ')?;
    let nth = if ordinal.eq_ignore_ascii_case("other") { 2 } else { number::ordinal(ordinal)? };
    let is_noun = noun.chars().all(char::is_alphabetic) && Unit::from_name(noun).is_none();
    (nth > 1 && is_noun).then(|| format!("1 in {nth}"))
}

/// `87.5 points of 100` as `87.5 points out of 100`.
fn points_of(words: &str) -> Option<String> {
    let (points, rest) = split_at_one(words, &[" points of ", " marks of ", " stars of "])?;
    let noun = words.get(points.len()..words.len().checked_sub(rest.len() + " of ".len())?)?;
    rest.starts_with(|c: char| c.is_ascii_digit()).then(|| format!("{points}{noun} out of {rest}"))
}

/// `4 left out of 60` as `4 out of 60`.
fn out_of(words: &str) -> Option<String> {
    let points = points_of(words);
    let words = points.as_deref().unwrap_or(words);
    let (part, between, rest) = parted(words, " out of ")?;
    let rest =
        ["the ", "a total of ", "all "].iter().find_map(|lead| strip_phrase(rest, lead)).unwrap_or(rest);
    let (whole, _) = number::read(rest)?;
    let is_share = part.value <= whole.value && whole.value.is_integer();
    let number = words.get(..words.len().checked_sub(between.len() + " out of ".len() + rest.len())?);
    let number = number.map_or_else(|| part.to_string(), |number| number.trim().to_owned());
    // What became of them is kept where others may tell of those of whom it is not so.
    let lost = between
        .rsplit(' ')
        .next()
        .filter(|word| is_loss(word) && number::read(rest).is_some_and(|(_, noun)| noun.is_empty()));
    let lost = lost.map_or_else(String::new, |word| format!(" {word}"));
    is_share.then(|| format!("{number} out of {rest}{lost}"))
}

/// Whether a word tells of some that they are not what all should be.
fn is_loss(word: &str) -> bool {
    const LOSSES: &[&str] =
        &["absent", "broken", "closed", "empty", "failed", "lost", "refused", "rejected", "unsold", "vacant"];
    LOSSES.contains(&word) || state(word).is_some()
}

/// `one person in five` as `1 in 5`; `two deaths in 3 days` is none.
fn one_in(words: &str) -> Option<String> {
    let (part, between, rest) = parted(words, " in ")?;
    let every = strip_phrase(rest, "every ");
    let (whole, after) = number::read(every.unwrap_or(rest))?;
    let is_one = part.value == Decimal::ONE && is_singular_noun(between);
    let is_counted = is_one || is_plural(between) && (every.is_some() || is_round(whole.value));
    let is_share = part.value < whole.value && whole.value.is_integer() && after.is_empty();
    let is_state = state(between).is_some();
    (is_counted && is_share && !is_state)
        .then(|| format!("{} in {}", part.value.normalize(), whole.value.normalize()))
}

/// `one litre in seven` and `one in seven litres` as `1 in 7`: a share of what is measured. `One in seven days` tells how often.
fn of_measure(words: &str) -> Option<String> {
    let (before, rest) = words.split_once(" in ").filter(|(one, _)| one.starts_with(char::is_alphabetic))?;
    let (part, unit) = number::read(before)?;
    let (whole, after) = number::read(strip_phrase(rest, "every ").unwrap_or(rest))?;
    let dimension = |name: &str| Unit::from_name(name.trim()).map(|unit| unit.dimension());
    let is_time = dimension(after) == Some(Dimension::Time);
    let is_measure = dimension(if unit.is_empty() { after } else { unit })
        .is_some_and(|own| !matches!(own, Dimension::Count | Dimension::Proportion | Dimension::Points));
    let is_told_once = unit.is_empty() != after.is_empty() && !is_time;
    let is_share = part.value == Decimal::ONE && whole.value > Decimal::ONE && whole.value.is_integer();
    (is_measure && is_told_once && is_share).then(|| format!("1 in {}", whole.value.normalize()))
}

/// The first number, the words up to a link, and what follows the link.
fn parted<'a>(words: &'a str, link: &str) -> Option<(number::Number, &'a str, &'a str)> {
    let (before, after) = words.split_once(link)?;
    let (part, between) = number::read(before)?;
    let between = between.trim_start();
    let is_plain = between.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'));
    let count = between.split_whitespace().count();
    let is_counted = (1..=MOST_BETWEEN).contains(&count) && is_plain && Unit::from_name(between).is_none();
    (is_in_halves(part.value) && is_counted).then_some((part, between, after.trim_start()))
}

/// Whether it can be a count: chess is scored in halves.
pub(super) fn is_in_halves(count: Decimal) -> bool {
    count.checked_mul(Decimal::TWO).is_some_and(|halves| halves.is_integer())
}

/// Whether it names one thing that is counted: `person`, `household`.
fn is_singular_noun(words: &str) -> bool {
    words.len() > 2 && words.chars().all(char::is_alphabetic) && !is_plural(words) && !words.ends_with("ed")
}

/// The 9 of `all 9`, which is 9 of 9. It stays a count.
pub(super) fn all_of(words: &str, stated: Stated) -> Stated {
    let leads = ["all ", "both", "every one of the ", "each of the "];
    let is_but = strip_phrase(words.trim(), "all but ").is_some();
    let is_all = !is_but && leads.iter().any(|lead| strip_phrase(words.trim(), lead).is_some());
    let is_number = matches!(stated.sense, None | Some(Sense::Bare));
    let plain = stated.plain.filter(|plain| plain.unit.is_count() && plain.value.is_integer());
    match plain.filter(|_| is_all && is_number) {
        Some(Plain { value, .. }) => {
            Stated { sense: Some(Sense::Part { part: value, whole: value }), ..stated }
        }
        None => stated,
    }
}

/// Whether a count is said to be of those that are not of a part: `seven left`, `seven unsold`.
pub fn tells_rest(words: &str) -> bool {
    const RESTS: &[&str] = &[
        "left",
        "remaining",
        "remain",
        "to go",
        "to play",
        "to do",
        "to come",
        "to count",
        "to follow",
        "outstanding",
        "others",
    ];
    let is_not = |(_, state): (&str, &str)| state.starts_with("un");
    let ends = |rest: &&&str| {
        words.strip_suffix(**rest).is_some_and(|before| before.is_empty() || before.ends_with(' '))
    };
    // `15 still to be counted`
    let is_to_be = ["still to be ", "yet to be "].iter().any(|lead| words.contains(lead));
    is_to_be || words.rsplit_once(' ').is_some_and(is_not) || RESTS.iter().any(|rest| ends(&rest))
}

/// Whether shares are told of so many: ten, a hundred, a thousand.
fn is_round(whole: Decimal) -> bool {
    [10, 20, 100, 1_000, 10_000, 100_000].iter().any(|round| whole == Decimal::from(*round))
}

impl Quantity {
    /// The 14 of `14 of 17` against a plain count. Another count up to 17 conflicts, unless it is all of them or the
    /// other 3.
    pub(super) fn compare_part_with_count(&self, other: &Self) -> Option<Comparison> {
        let Some(Sense::Part { part, whole }) = self.sense.as_deref() else { return None };
        if let Some(Sense::Part { part: own, whole: all }) = other.sense.as_deref() {
            let is_one = own == part;
            return (all == whole).then(|| {
                if is_one { OVERLAP } else { Comparison::new(Relation::Conflicting, Why::OtherNumber) }
            });
        }
        let is_count = other.unit().is_count() && matches!(other.sense.as_deref(), None | Some(Sense::Bare));
        if is_count && other.plain.is_empty() {
            return other.is_beside_part(*part, *whole);
        }
        let count = other.plain.first().filter(|plain| is_count && is_in_halves(plain.value))?.value;
        // `Level 5` is no other thing than `4 out of 5`.
        let is_of_others = (count >= *whole || whole.checked_sub(*part) == Some(count)) && !other.is_level();
        let is_rest = (tells_rest(&other.printed) || self.tells_other_state_than(other))
            && whole.checked_sub(*part) == Some(count);
        Some(if count == *part || is_rest {
            OVERLAP
        } else if is_of_others || count.is_zero() {
            OTHER_UNIT
        } else {
            Comparison::new(Relation::Conflicting, Why::OtherNumber)
        })
    }

    /// A stretch of counts against the 65 of `65 of 650`: `a fifth of its 650 staff`. Above the whole it is of others.
    fn is_beside_part(&self, part: Decimal, whole: Decimal) -> Option<Comparison> {
        let holds = |count: Decimal| {
            let at = Bound::Closed(count);
            let common = self.extent.intersection(&Extent::new(self.extent.axis, at, at));
            common.is_some_and(|common| !common.is_empty())
        };
        let is_within = self.extent.low.at() > Some(Decimal::ZERO)
            && self.extent.high.at().is_some_and(|high| high <= whole);
        if holds(part) {
            return Some(OVERLAP);
        }
        let is_other = is_within && !holds(whole) && !holds(whole.checked_sub(part)?);
        is_other.then_some(Comparison::new(Relation::Conflicting, Why::OtherNumber))
    }

    /// A share (`half of the starters`, `10%`) against a count or a sum: so many may be such a share of some number.
    pub(super) fn may_be_share_of(&self, count: &Self) -> bool {
        let is_counted = count.unit().is_count() || count.unit().is_money();
        // Most of a few are a few.
        let is_large = count.unit().is_count() && self.extent.low.at() >= Some(Decimal::new(5, 1));
        let least = if is_large { Decimal::ONE } else { Decimal::TEN };
        let is_count = is_counted && count.per().is_none() && count.extent.low.at() >= Some(least);
        let is_share = self.unit().dimension() == Dimension::Proportion
            && self.sense.as_deref().is_none_or(|sense| *sense == Sense::Bare);
        is_share && is_count
    }

    /// Shares of two states: what is not in the one is in the other (`working`, `out of action`), or says nothing of it
    /// (`survived`, `injured`).
    pub(super) fn compare_states(&self, other: &Self) -> Option<Comparison> {
        let are_shares = [self, other].iter().all(|own| own.unit().dimension() == Dimension::Proportion);
        let states = || self.state_told().zip(other.state_told());
        let (one, two) = are_shares.then(states).flatten()?;
        if are_apart(one, two) {
            return Some(OTHER_UNIT);
        }
        let parts = self.sense.as_deref().zip(other.sense.as_deref()).filter(|_| are_contrary(one, two))?;
        match parts {
            (Sense::Part { part, whole }, Sense::Part { part: rest, whole: all }) if whole == all => {
                let is_all = part.checked_add(*rest) == Some(*whole);
                let conflict = Comparison::new(Relation::Conflicting, Why::OtherNumber);
                Some(if is_all { OVERLAP } else { conflict })
            }
            _ => None,
        }
    }

    /// Whether both tell what state a part is in, by other words.
    pub(super) fn tells_other_state_than(&self, other: &Self) -> bool {
        let states = self.state_told().zip(other.state_told());
        states.is_some_and(|(one, other)| !one.eq_ignore_ascii_case(other))
    }

    /// The one word behind a share, or several that are one state: `dead`, `out of action`. Behind `of` is the whole.
    pub(super) fn state_told(&self) -> Option<&str> {
        const LIMITS: &[&str] = &["more", "less", "fewer", "higher", "lower", "most", "least", "so"];
        let mut starts = self.printed.match_indices(' ').map(|(at, _)| at + 1);
        let phrase =
            starts.find_map(|at| phrase_at(self.printed.get(at..)?).filter(|(_, rest)| rest.is_empty()));
        if let Some((phrase, _)) = phrase {
            return Some(phrase);
        }
        let (amount, word) = self.printed.rsplit_once(' ')?;
        let is_state = is_counted_noun(word) && !LIMITS.contains(&word) && !is_unit(word);
        let is_of_whole = [" of", " of the", " at", " or"].iter().any(|link| amount.ends_with(link));
        (is_state && !is_of_whole).then_some(word)
    }

    /// The 14 of `14 of 17` as a count.
    pub(in crate::value) fn part(&self) -> Option<Decimal> {
        if let Some(Sense::Part { part, .. }) = self.sense.as_deref() { Some(*part) } else { None }
    }
}
