//! Words around an amount that leave it what it is, and the rate that may stand behind it.
//!
//! Only what is certain is taken off: `a total of`, `altogether`, a noun that the amount measures (`a height of`),
//! a breakdown of the same number (`including 3 children`). What may narrow what is counted stays, and is refused.

use super::super::hedge::Hedges;
use super::super::number::{self, strip_phrase};
use super::super::remark::{is_on_top, without_happening};
use super::super::{Context, Dimension, Unit};
use crate::letters::lower;
use rust_decimal::Decimal;

/// What may stand before a number without changing it.
const LEADS: &[&str] = &[
    "a total of",
    "a record",
    "a crowd of",
    "a sell-out crowd of",
    "a sellout crowd of",
    "a capacity crowd of",
    "a record crowd of",
    "a sell-out",
    "a sellout",
    "a capacity",
    "a bumper",
    "a grand total of",
    "won",
    "won by",
    "lost",
    "lost by",
    "carried by",
    "passed by",
    "approved by",
    "rejected by",
    "defeated by",
    "officially",
    "some of the",
    "by",
    "after",
    "an overall",
    "a full",
    "a whole",
    "a mere",
    "a paltry",
    "a whopping",
    "a staggering",
    "a massive",
    "a huge",
    "a cool",
    "a token",
    "a nominal",
    "a symbolic",
    "a hefty",
    "a modest",
    "an eye-watering",
    "an astonishing",
    "an impressive",
    "an unprecedented",
    "a combined",
    "a collective",
    "a further",
    "an additional",
    "an extra",
    "another",
    "every one of the",
    "each of the",
    "all of the",
    "merely",
    "fully",
    "altogether",
    "in all",
    "in total",
    "a net",
    "a gross",
    "the sum of",
    "as few as",
    "as little as",
    "worth",
    "valued at",
    "put at",
    "priced at",
    "weighing",
    "measuring",
    "costing",
    "fined",
    "cost",
    "costs",
    "weighs",
    "weighed",
    "measured",
    "numbered",
    "numbering",
    "totalling",
    "totaling",
    "amounting to",
    "stood at",
    "stands at",
    "just",
    "only",
    "all",
    "the",
    "from",
    "at",
    "offers",
    "bids",
];

/// What may stand behind a number without changing it.
const TAILS: &[&str] = &["in all", "in total", "altogether", "all told", "overall", "in number"];

/// Nouns that give an amount a direction or make it an end: they say more than what is measured.
const DIRECTIONS: &[&str] = &[
    "cut",
    "cuts",
    "decline",
    "decrease",
    "deficit",
    "drop",
    "fall",
    "gain",
    "gains",
    "growth",
    "increase",
    "jump",
    "loss",
    "losses",
    "maximum",
    "minimum",
    "profit",
    "raise",
    "reduction",
    "rise",
    "slump",
    "surge",
    "surplus",
    "swing",
];

/// Nouns for many that do not end in `s`.
const PEOPLE: &[&str] = &["people", "men", "women", "children"];

/// Nouns for a body of people, which may stand in front of another: `crew members`.
const BODIES: &[&str] = &["staff", "police", "crew", "personnel", "troops"];

/// Words that end like a plural and are none.
const NOT_PLURAL: &[&str] = &[
    "across",
    "afterwards",
    "always",
    "as",
    "besides",
    "has",
    "his",
    "indoors",
    "is",
    "its",
    "less",
    "nowadays",
    "outdoors",
    "overseas",
    "perhaps",
    "plus",
    "previous",
    "this",
    "thus",
    "towards",
    "unless",
    "upwards",
    "us",
    "versus",
    "was",
    "whereas",
];

/// The words without what stands before and behind the amount and says nothing about it.
pub(super) fn without(words: &str, context: &Context<'_>) -> String {
    let hedges = context.hedges;
    let words = opened(&plainly(without_happening(words)), hedges);
    let words = if context.hints.degrees.is_some() { words } else { without_degrees(&words) };
    let mut words = below_zero(&words);
    if let Some(price) = lowest_price(&words) {
        return price;
    }
    for tail in TAILS {
        let start = before_tail(&words, tail);
        if let Some(start) = start.filter(|start| start.ends_with([' ', ',']) && start.len() > 2) {
            words.truncate(start.trim_end_matches([' ', ',']).len());
        }
    }
    for of in [" of", " of them"] {
        words.truncate(words.strip_suffix(of).unwrap_or(&words).len());
    }
    if hedges.before(&words).is_some() {
        return words;
    }
    let lead = LEADS.iter().find_map(|lead| strip_phrase(&words, lead)?.strip_prefix(' '));
    let rest = lead.unwrap_or(&words).trim_start();
    if lead.is_some() && (hedges.before(rest).is_some() || begins_amount(rest)) {
        return rest.to_owned();
    }
    words
}

/// The amount behind words that make it the end which is asked for.
pub(super) fn asked_end<'a>(words: &'a str, context: &Context<'_>) -> Option<&'a str> {
    // `within a mile`
    let is_one = |amount: &str| after_article(amount).is_some_and(|unit| Unit::from_name(unit).is_some());
    context.hints.asked.end_in(words).filter(|amount| begins_amount(amount) || is_one(amount))
}

/// `from £45` as `at least £45`: the lowest of several prices.
fn lowest_price(words: &str) -> Option<String> {
    let price =
        ["from ", "starting at ", "starting from "].iter().find_map(|lead| strip_phrase(words, lead))?;
    let (_, rest) = number::read(Unit::money_at_start(price)?.1)?;
    // `from £310m to £800m`
    let is_range = rest.contains(['-', '–']) || rest.trim_start().starts_with("to ") || rest.contains(" to ");
    (!is_range).then(|| format!("at least {price}"))
}

/// Without quotation marks and a full stop; `c1,200` as `c. 1,200`, `a six-strong team` as `a six team`.
fn plainly(words: &str) -> String {
    let marks = ['"', '\u{201c}', '\u{201d}'];
    let inner = words.trim().strip_prefix(marks).and_then(|rest| rest.strip_suffix(marks));
    let words = inner.unwrap_or(words.trim());
    // `3·5 million`, as some papers print it
    let is_decimal = words.starts_with(|c: char| c.is_ascii_digit()) && words.contains('·');
    let pointed = is_decimal.then(|| words.replacen('·', ".", 1));
    let words = pointed.as_deref().unwrap_or(words);
    let is_abbreviation =
        ["est.", "approx.", "min.", "max.", "a.m.", "p.m."].iter().any(|end| words.ends_with(end));
    let words = if is_abbreviation { words } else { words.strip_suffix('.').unwrap_or(words) };
    let strong = words
        .contains("-strong ")
        .then(|| after_article(words).unwrap_or(words).replacen("-strong ", " ", 1));
    let words = strong.unwrap_or_else(|| words.to_owned());
    let notes = [
        ("a fiver", "£5"),
        ("a tenner", "£10"),
        ("never", "0 times"),
        ("a grand", "1,000"),
        ("a cool grand", "1,000"),
        ("a gross", "144"),
        ("not a soul", "0"),
    ];
    let note = notes.iter().find(|(own, _)| words.eq_ignore_ascii_case(own));
    let words = note.map_or(words, |(_, note)| (*note).to_owned());
    // `6-foot-2` as `6 foot 2`
    let words = ["-foot-", "-feet-", "-ft-"].iter().fold(words, |words, tie| words.replacen(tie, " ft ", 1));
    // `£20-a-head` as `£20 a head`
    let words = ["-a-", "-an-"].iter().fold(words, |words, tie| match words.split_once(tie) {
        Some((amount, thing)) if amount.contains(|c: char| c.is_ascii_digit()) => {
            format!("{amount} {} {thing}", tie.trim_matches('-'))
        }
        Some(_) | None => words,
    });
    match words.strip_prefix('c').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        Some(rest) => format!("c. {rest}"),
        None => words,
    }
}

/// `11 below zero` as `-11`, `3C above freezing` as `3C`.
fn below_zero(words: &str) -> String {
    let behind = |tails: &[&str]| tails.iter().find_map(|tail| before_tail(words, tail)).map(str::trim_end);
    let below = || behind(&["below zero", "below freezing"]).map(|number| format!("-{number}"));
    let above = behind(&["above zero", "above freezing"]).map(str::to_owned);
    above.or_else(below).unwrap_or_else(|| words.to_owned())
}

/// What stands before the last words, in whatever letters these are.
fn before_tail<'a>(words: &'a str, tail: &str) -> Option<&'a str> {
    let (start, end) = words.split_at_checked(words.len().checked_sub(tail.len())?)?;
    end.eq_ignore_ascii_case(tail).then_some(start)
}

/// `11 degrees below zero` as `11 below zero`, `minus 11 degrees` as `minus 11`: degrees of no scale are no unit.
fn without_degrees(words: &str) -> String {
    let is_negative = words.starts_with(['-', '−']) || strip_phrase(words, "minus ").is_some();
    let bare = [" degrees", " degree"].iter().find_map(|tail| words.strip_suffix(tail));
    match bare.filter(|_| is_negative) {
        Some(bare) => bare.to_owned(),
        None => words.replacen(" degrees below ", " below ", 1),
    }
}

/// `(about) 20` as `about 20`.
fn opened(words: &str, hedges: &Hedges) -> String {
    let split = words.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    match split.filter(|(inner, _)| hedges.before(inner).is_some_and(|(_, rest)| rest.is_empty())) {
        Some((inner, rest)) => format!("{inner}{rest}"),
        None => words.to_owned(),
    }
}

/// Whether a text begins with a number, or with money.
fn begins_amount(text: &str) -> bool {
    number::read(text).is_some()
        || Unit::money_at_start(text).is_some_and(|(_, rest)| number::read(rest).is_some())
}

/// The amount behind the noun that it measures: `a height of 30 m`, `a crowd of about 400`.
pub(super) fn measured<'a>(words: &'a str, hedges: &Hedges) -> Option<&'a str> {
    let words = strip_phrase(words, "at ").unwrap_or(words);
    let (noun, rest) = after_article(words).unwrap_or(words).split_once(" of ")?;
    let words: Vec<&str> = noun.split(' ').collect();
    let is_word = |word: &&str| word.len() > 2 && word.chars().all(|c| c.is_alphabetic() || c == '-');
    let is_share = ["half", "third", "quarter", "fifth", "tenth"].iter().any(|part| noun.ends_with(part));
    let is_noun = words.len() <= 3 && words.iter().all(is_word) && !begins_amount(noun) && !is_share;
    let rest = rest.trim_start();
    let is_direction = words.iter().any(|word| is_direction(word) || *word == "but");
    (is_noun && !is_direction && (hedges.before(rest).is_some() || begins_amount(rest))).then_some(rest)
}

/// The amount in front of a noun that it is an adjective of, and the noun: `a 32% premium`, `a £12m deal`.
pub(super) fn adjective(words: &str) -> Option<(&str, &str)> {
    let (amount, noun) = after_article(words).unwrap_or(words).trim_end().rsplit_once(' ')?;
    let is_tied = amount.contains(['-', '\u{2010}', '\u{2011}']) || after_article(words).is_some();
    let is_written =
        amount.starts_with(|c: char| c.is_ascii_digit()) || Unit::money_at_start(amount).is_some();
    let is_noun = noun.chars().all(char::is_alphabetic) && Unit::from_name(noun).is_none();
    (is_written && is_tied && is_noun && !is_direction(noun)).then_some((amount, noun))
}

fn after_article(words: &str) -> Option<&str> {
    ["a ", "an ", "the "].iter().find_map(|article| strip_phrase(words, article)).map(str::trim_start)
}

fn is_direction(noun: &str) -> bool {
    DIRECTIONS.iter().any(|word| noun.eq_ignore_ascii_case(word))
}

/// Whether the words name one thing that is counted: `fire engines`, `night-shift workers`. The last is for many,
/// and no other is, since `crews overseas` or `people killed` narrow it.
pub(super) fn is_noun_phrase(words: &[&str]) -> bool {
    if let [first, and, last] = words
        && and.eq_ignore_ascii_case("and")
    {
        return is_noun_phrase(&[first]) && is_noun_phrase(&[last]);
    }
    if words.last().is_some_and(|last| last.eq_ignore_ascii_case("and")) {
        return false;
    }
    let Some((last, others)) = words.split_last() else { return false };
    let is_body = BODIES.contains(&last.to_lowercase().as_str());
    (is_plural(last) || is_body) && !others.iter().any(|word| is_plural(word) || word.ends_with("ly"))
}

pub(super) fn is_plural(word: &str) -> bool {
    let word = word.to_lowercase();
    let ends = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
    PEOPLE.contains(&word.as_str()) || ends && !NOT_PLURAL.contains(&word.as_str())
}

/// Whether what follows a number only tells what it is made up of, or what it was before: `, including 3 children`, `(7 men, 11 women)`.
pub(super) fn is_breakdown(rest: &str, whole: Option<Decimal>) -> bool {
    let inner = match rest.trim().strip_prefix('(') {
        Some(inner) => inner.strip_suffix(')'),
        None => Some(rest.trim_start_matches([',', ':', ' '])),
    };
    let Some(inner) = inner else { return false };
    let names_part = ["including ", "among them ", "of whom ", "of which "];
    let names_other = ["up from ", "down from ", "compared with ", "compared to "];
    let is_some_of_them = number::read(inner).is_some_and(|(_, rest)| {
        ["of them ", "of whom ", "of which "].iter().any(|of| strip_phrase(rest, of).is_some())
    });
    // `£144 including VAT` is another price than `£120`.
    let is_more = || strip_phrase(inner, "including ").is_some_and(|more| is_on_top(&lower(more)));
    is_some_of_them
        || !is_more() && names_part.iter().chain(&names_other).any(|word| strip_phrase(inner, word).is_some())
        || whole.is_some() && parts(inner) == whole
}

/// What two or more counts in a row add up to: `7 men, 11 women`, `7 men and 11 women`, `7 + 11`.
fn parts(text: &str) -> Option<Decimal> {
    let parts = text.split(", ").flat_map(|part| part.split(" and "));
    let parts: Vec<&str> = parts.flat_map(|part| part.split('+')).map(str::trim).collect();
    if parts.len() < 2 {
        return None;
    }
    let is_word =
        |rest: &str| rest.split_whitespace().count() <= 2 && !rest.contains(|c: char| c.is_numeric());
    let count =
        |part: &&str| number::read(part).filter(|(_, rest)| is_word(rest)).map(|(number, _)| number.value);
    parts.iter().map(count).try_fold(Decimal::ZERO, |sum, count| sum.checked_add(count?))
}

/// Whether a noun may follow a share or a measured amount with `of`: `50 mm of rain`.
pub(super) fn has_substance(dimension: Dimension) -> bool {
    matches!(
        dimension,
        Dimension::Proportion
            | Dimension::Length
            | Dimension::Area
            | Dimension::Volume
            | Dimension::Mass
            | Dimension::Money(_)
    )
}
