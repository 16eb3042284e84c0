//! Ways told by both their ends: `from Ardle to Brack`, `the train from Ardle towards Brack`.
//!
//! Two that are told by the same ends conflict where one leads from that to which the other leads. A road or a line runs
//! both ways, so that it may be told from either end.

use super::Asked;
use super::text::plain_typography;
use crate::letters::has_any;

/// Where something comes from and where it goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Route {
    /// The words of the one end, in small letters.
    from: Vec<String>,
    /// The words of the other end, and what stands behind it.
    to: Vec<String>,
    /// The weighty words before both.
    before: Vec<String>,
    /// Whether a `from` says so.
    is_told: bool,
}

/// How two ways with the same ends stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    /// They are told alike but for small words.
    OneWay,
    /// One leads from where the other leads to.
    Contrary,
}

/// What lies still, and runs both ways.
const STILL: &[&str] = &[
    "between", "border", "bridge", "cable", "canal", "closed", "coast", "corridor", "distance", "fence",
    "footpath", "highway", "lane", "lanes", "line", "lines", "link", "motorway", "path", "pipeline",
    "railroad", "range", "railway", "road", "roads", "section", "street", "stretch", "track", "tracks",
    "trail", "tunnel", "wall",
];

/// Words beside a way that tell it from either end, go both ways, or are some of it.
const EITHER: &[&str] = &[
    "back",
    "blocked",
    "both",
    "either",
    "fare",
    "fares",
    "half",
    "halfway",
    "km",
    "midway",
    "miles",
    "part",
    "reopened",
    "return",
    "returning",
    "round",
    "route",
    "service",
    "services",
    "shut",
    "vice",
];

const LIGHT: &[&str] = &["a", "an", "and", "at", "by", "for", "his", "her", "in", "its", "of", "on", "the"];

/// Whether a question names what runs both ways: `Which stretch was closed?`
pub fn runs_both_ways(question: &str) -> bool {
    words(question).any(|word| is_any(STILL, word))
}

/// The way that the words tell, between two ends with capitals; nothing where it runs both ways.
pub(super) fn read(told: &str, asked: Asked) -> Option<Box<Route>> {
    // Few values hold these.
    has_any(told, &[" to ", " toward"]).then_some(())?;
    (asked != Asked::BothWays).then_some(())?;
    let even = plain_typography(told);
    let mut froms = words(&even).enumerate().filter(|(_, word)| word.eq_ignore_ascii_case("from"));
    let from = froms.next().map(|(at, _)| at);
    let is_link = |word: &&str| matches!(*word, "to" | "towards" | "toward");
    let mut rest = words(&even).skip(from.map_or(0, |at| at + 1)).peekable();
    let from_end = end(std::iter::from_fn(|| rest.next_if(|word| !is_link(word))))?;
    rest.next_if(is_link)?;
    let to = end(rest)?;
    let is_single = froms.next().is_none() && !to.iter().any(|word| is_link(&word.as_str()));
    let before = words(&even).take(from.unwrap_or(0)).map(str::to_lowercase);
    let before: Vec<String> = before.filter(|word| !is_any(LIGHT, word)).collect();
    let is_still = |word: &String| is_any(STILL, word) || is_any(EITHER, word);
    let goes = is_single && !before.iter().chain(&to).any(is_still);
    goes.then(|| Box::new(Route { from: from_end, to, before, is_told: from.is_some() }))
}

/// How two ways stand to each other; nothing where they have other ends, or more is told of either.
pub(super) fn beside(one: Option<&Route>, other: Option<&Route>) -> Option<Course> {
    let (one, other) = one.zip(other)?;
    (one.is_told || other.is_told).then_some(())?;
    if one.from == other.from {
        return (one.to == other.to && one.before == other.before).then_some(Course::OneWay);
    }
    let behind = one.to.strip_prefix(other.from.as_slice())?;
    let other_behind = other.to.strip_prefix(one.from.as_slice())?;
    let beside = |route: &Route, behind: &[String]| -> Vec<String> {
        let behind = behind.iter().filter(|word| !is_any(LIGHT, word));
        route.before.iter().chain(behind).cloned().collect()
    };
    let (ones, others) = (beside(one, behind), beside(other, other_behind));
    let is_within = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
    (is_within(&ones, &others) || is_within(&others, &ones)).then_some(Course::Contrary)
}

/// The words of an end, which begins with a capital behind its article.
fn end<'a>(words: impl Iterator<Item = &'a str>) -> Option<Vec<String>> {
    let mut words = words.skip_while(|word| *word == "the").peekable();
    words.peek().is_some_and(|word| word.starts_with(char::is_uppercase)).then_some(())?;
    Some(words.map(str::to_lowercase).collect())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let trimmed = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    trimmed.filter(|word| !word.is_empty())
}

fn is_any(table: &[&str], word: &str) -> bool {
    table.iter().any(|own| own.eq_ignore_ascii_case(word))
}
