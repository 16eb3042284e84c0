//! Counts told in other ways than by a number: ordinals, `all but two of nine`, `7½/9`, `doubled`.

mod again;

use super::super::number::{self, strip_phrase};
use super::super::{Context, Hedges, Unit};
use super::surroundings::is_plural;
use super::{places, shares, stretches};
use crate::letters::lower;
use rust_decimal::Decimal;
use std::iter;

/// Whether some word can begin a number. Without one, words are no amount, and need not be read to see it.
pub fn tells_number(words: &str, hedges: &Hedges) -> bool {
    let begins = |at: usize| {
        let rest = words.get(at..).unwrap_or_default();
        let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        ["a", "an", "another"].iter().any(|article| word.eq_ignore_ascii_case(article))
            || number::read(rest).is_some()
            || number::read_scale(rest).is_some()
            || number::ordinal(word).is_some()
            || hedges.vague(rest).is_some()
    };
    let starts = words.match_indices(|c: char| !c.is_alphabetic()).map(|(at, gap)| at + gap.len());
    words.contains(char::is_numeric)
        || iter::once(0).chain(starts).any(begins)
        || words.split(|c: char| !c.is_alphabetic()).any(|word| counts_without_number(&lower(word)))
}

/// Whether a word in small letters is of those amounts in which no number stands: places in an order, parts of all,
/// multiples, depths up to some part of a body.
fn counts_without_number(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "all",
        "most",
        "least",
        "majority",
        "minority",
        "bulk",
        "gold",
        "silver",
        "bronze",
        "winner",
        "runner",
        "double",
        "doubled",
        "treble",
        "trebled",
        "triple",
        "tripled",
        "quadruple",
        "quadrupled",
        "quintupled",
        "half",
        "halved",
        "deep",
        "high",
        "height",
        "unanimous",
        "unanimously",
        "nem",
    ];
    WORDS.contains(&word)
        || word.len() > 5 && word.ends_with("est")
        || ["fold", "penny", "pence"].iter().any(|end| word.ends_with(end))
        || number::decade(word).is_some()
}

/// The words with a number instead, where they tell one in such a way.
pub(super) fn in_numbers(words: &str, context: &Context<'_>) -> Option<String> {
    let ordinal = || {
        let words = without_company(words);
        let nth = number::ordinal(words).or_else(|| nth(words)).or_else(|| places::read(words));
        nth.map(|nth| format!("number {nth}"))
    };
    let share =
        || shares::in_numbers(words).or_else(|| stretches::in_numbers(words)).or_else(|| scale(words));
    let count = nth_unit(words)
        .or_else(|| at_mark(words))
        .or_else(|| all_but(words))
        .or_else(|| all_of_them_but(words));
    let count = count.or_else(|| out_of(words)).or_else(|| of_figures(words));
    let count = count.or_else(|| in_one_game(words)).or_else(|| again::done(words, context.hints.asked));
    let count = || count.or_else(|| among_the_first(words)).or_else(|| up_to_the_body(words));
    count().or_else(ordinal).or_else(share).or_else(|| times(words)).or_else(|| half_of_one(words))
}

/// `a hat-trick` as 3.
fn in_one_game(words: &str) -> Option<String> {
    const NAMED: &[(&str, &str)] =
        &[("hat-trick", "3"), ("hat trick", "3"), ("hattrick", "3"), ("brace", "2")];
    let name = strip_phrase(words, "a ")?;
    NAMED.iter().find(|(own, _)| name.eq_ignore_ascii_case(own)).map(|(_, number)| (*number).to_owned())
}

/// `a six-figure payout` as the sum that it is, `in double figures` without its `in`.
fn of_figures(words: &str) -> Option<String> {
    const SUMS: &[&str] = &["five", "six", "seven", "eight"];
    if let Some(figures) = strip_phrase(words, "in ") {
        return (figures.ends_with(" figures") || figures.ends_with(" digits")).then(|| figures.to_owned());
    }
    let (number, noun) = words.split_once("-figure ")?;
    let is_noun = noun != "sum" && noun != "amount" && noun.chars().all(char::is_alphabetic);
    let is_sum = SUMS.iter().any(|own| number.to_lowercase().ends_with(own));
    (is_noun && is_sum).then(|| format!("{number}-figure sum"))
}

/// The scale of a map or a model, `1:72` or `1/72 scale`, as `1 in 72`. A bare `1:30` may be a time.
fn scale(words: &str) -> Option<String> {
    let named = words.strip_suffix(" scale").or_else(|| strip_phrase(words, "a scale of "));
    let is_named = named.is_some();
    let ratio = named.unwrap_or(words).trim();
    let whole = ratio.strip_prefix("1:").or_else(|| ratio.strip_prefix("1/").filter(|_| is_named))?;
    let (of, rest) = number::read(whole)?;
    let least = if is_named { Decimal::TEN } else { Decimal::from(60) };
    let is_scale = rest.is_empty() && of.value.is_integer() && of.value >= least;
    is_scale.then(|| format!("1 in {}", of.value.normalize()))
}

/// `joint third`, `third equal` as `third`: a place that others have too.
fn without_company(words: &str) -> &str {
    const LEADS: &[&str] = &["joint ", "joint-", "equal ", "tied for ", "tied ", "a share of "];
    const TAILS: &[&str] = &[" equal", " place", " overall"];
    let words = ["in ", "finished ", "its ", "his ", "her ", "their "]
        .iter()
        .find_map(|lead| strip_phrase(words, lead))
        .unwrap_or(words);
    let words = LEADS.iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    TAILS.iter().find_map(|tail| words.strip_suffix(tail)).unwrap_or(words)
}

/// `in the top five` as 1 to 5, `outside the top ten` as more than 10.
fn among_the_first(words: &str) -> Option<String> {
    let (is_in, rest) = [("in the top ", true), ("inside the top ", true), ("outside the top ", false)]
        .iter()
        .find_map(|(lead, is_in)| Some((*is_in, strip_phrase(words, lead)?)))?;
    let (last, rest) = number::read(rest)?;
    let is_place = rest.is_empty() && last.value.is_integer() && last.value > Decimal::ONE;
    is_place.then(|| if is_in { format!("between 1 and {last}") } else { format!("more than {last}") })
}

/// `waist-deep` as so many metres, wide enough for anybody's.
fn up_to_the_body(words: &str) -> Option<String> {
    const PARTS: &[(&str, &str)] = &[
        ("ankle", "between 0.05 and 0.25 m"),
        ("shin", "between 0.1 and 0.45 m"),
        ("knee", "between 0.3 and 0.7 m"),
        ("thigh", "between 0.5 and 1 m"),
        ("waist", "between 0.75 and 1.3 m"),
        ("chest", "between 1 and 1.6 m"),
        ("shoulder", "between 1.2 and 1.8 m"),
        ("neck", "between 1.2 and 1.8 m"),
        ("head", "between 1.4 and 2.2 m"),
    ];
    let lower = words.to_lowercase();
    let (part, how) = lower.split_once(['-', ' '])?;
    let reach = PARTS.iter().find(|(name, _)| *name == part).map(|(_, reach)| (*reach).to_owned())?;
    matches!(how, "deep" | "high" | "height").then_some(reach)
}

/// `a quarter of a point` of interest as 0.25 of a percentage point: nobody splits a basis point.
pub(super) fn part_of_point(words: &str) -> Option<String> {
    const PARTS: &[(&[&str], &str)] = &[
        (&["quarter of a point", "quarter point", "quarter-point"], "0.25"),
        (&["half a point", "half of a point", "half point", "half-point"], "0.5"),
        (&["three-quarters of a point", "three quarters of a point", "three-quarter point"], "0.75"),
    ];
    let part = strip_phrase(words, "a ").or_else(|| strip_phrase(words, "one ")).unwrap_or(words);
    let is_own = |names: &[&str]| names.iter().any(|name| part.eq_ignore_ascii_case(name));
    PARTS.iter().find(|(names, _)| is_own(names)).map(|(_, points)| format!("{points} percentage points"))
}

/// `half a point` as 0.5 of one: what is counted in halves, and no share of a whole.
fn half_of_one(words: &str) -> Option<String> {
    const COUNTED: &[&str] = &["point", "goal", "mark", "star", "grade", "length", "notch"];
    let noun = ["half a ", "half-a-"].iter().find_map(|half| strip_phrase(words, half))?;
    COUNTED.contains(&noun.to_lowercase().as_str()).then(|| format!("0.5 {noun}"))
}

/// Those that may stand behind a hedge: no ordinals, for `over a third` is a share.
pub(super) fn behind_hedge(words: &str) -> Option<String> {
    shares::in_numbers(words).or_else(|| stretches::in_numbers(words)).or_else(|| times(words))
}

/// `doubled`, `threefold` as so many times.
fn times(words: &str) -> Option<String> {
    const TIMES: &[(&[&str], u32)] = &[
        (&["double", "doubled", "twofold"], 2),
        (&["treble", "trebled", "triple", "tripled", "threefold"], 3),
        (&["quadruple", "quadrupled", "fourfold"], 4),
        (&["quintupled", "fivefold"], 5),
    ];
    let lower = words.to_lowercase();
    let lower = lower.split_once(" the ").map_or(lower.as_str(), |(times, _)| times);
    let known = TIMES.iter().find(|(names, _)| names.contains(&lower)).map(|(_, times)| *times);
    let fold = || {
        let (number, rest) = number::read(lower.strip_suffix("fold")?.trim_end_matches(['-', ' ']))?;
        (rest.is_empty() && number.value > Decimal::ONE).then(|| number.to_string())
    };
    known.map(|times| times.to_string()).or_else(fold).map(|times| format!("{times} times"))
}

/// `32nd minute` as the minutes that are over then: between 31 and 32; `36th kilometre` likewise. `90+2` is the 92nd.
pub(super) fn nth_unit(words: &str) -> Option<String> {
    const UNITS: &[(&str, &str)] = &[
        (" minute", "minutes"),
        (" kilometre", "km"),
        (" kilometer", "km"),
        (" km", "km"),
        (" mile", "miles"),
    ];
    let lower = words.to_lowercase();
    let lower = ["in the ", "on the ", "at the ", "the "]
        .iter()
        .find_map(|lead| lower.strip_prefix(lead))
        .unwrap_or(&lower);
    let (place, unit) = UNITS.iter().find_map(|(name, unit)| Some((lower.strip_suffix(name)?, unit)))?;
    let added = |text: &str| {
        let (whole, more) = text.split_once('+')?;
        whole
            .trim()
            .parse::<u32>()
            .ok()?
            .checked_add(more.trim_end_matches(char::is_alphabetic).trim().parse().ok()?)
    };
    let nth = number::ordinal(place).or_else(|| added(place)).filter(|nth| *nth > 0)?;
    Some(format!("between {} and {nth} {unit}", nth - 1))
}

/// `km 36`, `at mile 22` as 36 km and 22 miles: how far along a road.
pub(super) fn at_mark(words: &str) -> Option<String> {
    const MARKS: &[(&str, &str)] = &[
        ("km ", "km"),
        ("kilometre ", "km"),
        ("kilometer ", "km"),
        ("mile ", "miles"),
        ("mile marker ", "miles"),
        ("milepost ", "miles"),
    ];
    let words = strip_phrase(words, "at ").or_else(|| strip_phrase(words, "near ")).unwrap_or(words);
    let read = |(mark, unit): &(&str, &str)| {
        let at = strip_phrase(words, mark)?;
        let (number, rest) = number::read(at)?;
        (rest.is_empty() && !number.is_share()).then(|| format!("{at} {unit}"))
    };
    MARKS.iter().find_map(read)
}

/// `3rd attempt`, `the third try` as 3.
fn nth(words: &str) -> Option<u32> {
    // `fourth of 151`
    let of = words.split_once(" of ").or_else(|| words.split_once(" out of "));
    if let Some((ordinal, whole)) = of.filter(|(_, whole)| number::read(whole).is_some()) {
        return number::ordinal(ordinal).filter(|_| !whole.is_empty());
    }
    let (ordinal, noun) = words.trim().rsplit_once(' ')?;
    let is_noun = noun.len() > 2 && noun.chars().all(|c| c.is_alphabetic() || c == '-');
    // Of `the first four` none is the first.
    let is_noun = is_noun && number::read(noun).is_none();
    let is_plain = !is_plural(noun) && Unit::from_name(noun).is_none_or(|unit| unit.is_money());
    let another =
        || strip_phrase(ordinal, "a ").filter(|_| !is_said_of_a_share(noun)).and_then(number::ordinal);
    number::ordinal(ordinal).or_else(another).filter(|_| is_noun && is_plain)
}

/// `a third more`, `a third full`, `a third destroyed`: where `a third person` is the third.
fn is_said_of_a_share(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "more", "less", "fewer", "off", "full", "empty", "complete", "done", "built", "higher", "lower",
        "larger", "smaller", "bigger", "greater", "longer", "shorter", "taller", "cheaper", "dearer",
        "faster", "slower", "wider", "heavier", "lighter", "each", "apiece", "only", "away", "down", "up",
        "below", "above", "over", "under", "short", "lost", "gone", "dead", "burnt", "sunk", "sold", "left",
        "shut", "wide", "long", "deep",
    ];
    let word = lower(word);
    WORDS.contains(&&*word) || word.ends_with("ed") || word.ends_with("ing")
}

/// `all but two of nine` as 7, `all but 4%` as 96%.
fn all_but(words: &str) -> Option<String> {
    let rest = strip_phrase(words.trim(), "all but ")?;
    let rest =
        ["the last ", "the first ", "the "].iter().find_map(|lead| strip_phrase(rest, lead)).unwrap_or(rest);
    let (fewer, rest) = number::read(rest)?;
    if ["%", " per cent", " percent"].contains(&rest) {
        return Some(format!("{}%", Decimal::ONE_HUNDRED.checked_sub(fewer.value)?.normalize()));
    }
    let whole = ["of the ", "of its ", "of their ", "of his ", "of her ", "of "];
    let (all, rest) = number::read(whole.iter().find_map(|of| strip_phrase(rest, of))?)?;
    let left = all.value.checked_sub(fewer.value).filter(|left| !left.is_sign_negative())?;
    let is_whole = all.value.is_integer() && fewer.value.is_integer();
    is_whole.then(|| format!("{} {rest}", left.normalize()).trim_end().to_owned())
}

/// `22 boats, all but three saved` as 19 of 22.
fn all_of_them_but(words: &str) -> Option<String> {
    let (things, rest) = words.split_once(", all but ")?;
    let (all, _) = number::read(things.trim()).filter(|(all, _)| all.value.is_integer())?;
    let (fewer, state) = number::read(rest)?;
    let left = all.value.checked_sub(fewer.value).filter(|left| !left.is_sign_negative())?;
    let is_one_word = !state.trim().is_empty() && !state.trim().contains(' ');
    (is_one_word && fewer.value.is_integer())
        .then(|| format!("{} of {}", left.normalize(), all.value.normalize()))
}

/// `7½/9` as `7½ of 9`; fractions of up to eight parts stay.
fn out_of(words: &str) -> Option<String> {
    let (part, whole) = words.trim().split_once('/')?;
    let (of, rest) = number::read(whole).filter(|(of, _)| of.value > Decimal::from(8))?;
    let (number, left) = number::read(part)?;
    let is_part = left.is_empty() && rest.is_empty() && of.value.is_integer() && number.value <= of.value;
    is_part.then(|| format!("{part} of {whole}"))
}

#[cfg(test)]
mod tests {
    use super::{Hedges, tells_number};

    /// Every row of `tests/cases/values/quantity.txt` that is read.
    #[test]
    fn whatever_is_an_amount_tells_a_number() {
        let rows = include_str!("../../../tests/cases/values/quantity.txt").lines();
        let read = rows.filter(|row| !row.starts_with('#')).filter_map(|row| row.split_once(" => "));
        let hedges = Hedges::default();
        let missed: Vec<&str> =
            read.map(|(words, _)| words).filter(|words| !tells_number(words, &hedges)).collect();
        assert!(missed.is_empty(), "{missed:?}");
        assert!(!tells_number("the old lighthouse", &hedges));
    }
}
