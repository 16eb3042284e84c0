//! What the question of a fact asks for, by its words.

mod change;
mod event;
mod limit;
mod money;
mod one;
mod outcome;
mod rate;
mod restated;
mod time;
mod two;
mod whereabouts;
mod who;

pub(super) use change::of_change;
pub(super) use event::time as time_of_event;
pub(super) use money::is_of_money;
pub(super) use rate::time_each;
pub(super) use restated::{is_most_again, is_name_of_degree, is_restated};
pub(super) use time::{
    AHEAD, asks_ahead, is_of_time_given, of_length, of_seasons, of_time, tense, tense_of_length,
};
pub(super) use two::asks_for_two;
pub(super) use whereabouts::of_name;

use super::wording::{Wording, begins_with, ends_with, has_phrase, has_word};
use crate::letters::has_any;
use crate::value::{Asked, Winds, is_score, names_part, number_of, runs_both_ways, tells_what_became};

/// Whether the question is of somebody who died.
pub(super) fn is_of_dead(question: &Wording<'_>) -> bool {
    const DEAD: &[&str] = &["died", "dies", "dead", "death", "killed", "drowned", "murdered"];
    has_word(question, DEAD)
}

/// Whether the words around a number say that who was so old died: `Hale, 72, drowned`, `died aged 72`, `72 when he died`, `has
/// died. He was 72`.
pub(super) fn tells_death(excerpt: &str, age: &str) -> bool {
    const BEFORE: &[&str] =
        &["died aged ", "died at ", "died at the age of ", "dead at ", "killed aged ", "death at "];
    const BEHIND: &[&str] = &[
        "died",
        "has died",
        "had died",
        "who died",
        "drowned",
        "who drowned",
        "was killed",
        "were killed",
        "who was killed",
        "killed in",
        "killed when",
        "was found dead",
        "found dead",
        "was shot dead",
        "was pronounced dead",
        "was declared dead",
        "when he died",
        "when she died",
        "when they died",
        "at the time of his death",
        "at the time of her death",
        "at his death",
        "at her death",
    ];
    let goes_on = |rest: &str| rest.starts_with(char::is_alphanumeric);
    let begins_with_whole =
        |rest: &str, words: &str| begins_with(rest, words) && !rest.get(words.len()..).is_some_and(goes_on);
    let is_told = |(at, _): (usize, &str)| {
        let (before, rest) = excerpt.split_at_checked(at).unwrap_or_default();
        let rest = rest.get(age.len()..).unwrap_or_default();
        let is_whole = !before.ends_with(char::is_alphanumeric) && !goes_on(rest);
        let rest = rest.trim_start_matches([',', ' ']);
        let is_behind = || BEHIND.iter().any(|words| begins_with_whole(rest, words));
        let is_told_after = || {
            let told = ["he was ", "she was "].iter().find(|was| ends_with(before, was));
            told.is_some_and(|_| has_word(&Wording::of(before), &["died"]))
        };
        is_whole && (is_behind() || BEFORE.iter().any(|words| ends_with(before, words)) || is_told_after())
    };
    !age.is_empty() && excerpt.match_indices(age).any(is_told)
}

/// What stands between the things that a question asks for.
const LINKS: &[&str] = &[" and ", ", ", " & ", "; "];

/// Whether the answer is an amount, a difference of two, the end of what is allowed, or a score.
pub(super) fn of_amount(question: &Wording<'_>, texts: &[&str]) -> Asked {
    const DIFFERENCES: &[&str] = &[
        "difference",
        "rise",
        "rose",
        "drop",
        "dropped",
        "fall",
        "fell",
        "increase",
        "decrease",
        "change",
        "anomaly",
        "above",
        "below",
        "warmer",
        "colder",
        "hotter",
        "cooler",
        "higher",
        "lower",
        "warming",
        "cooling",
        "excess",
    ];
    if let Some(end) = limit::asked(question) {
        end
    } else if has_phrase(question, &["how often", "how many times"]) {
        Asked::Often
    } else if let Some(end) = end_asked(question) {
        end
    } else if is_of_lead(question) {
        Asked::Margin
    } else if has_word(question, DIFFERENCES) {
        Asked::Difference
    } else if has_word(question, &["margin", "majority"]) {
        Asked::Margin
    } else if has_word(question, &["score", "scoreline"]) || texts.iter().any(|text| is_score(text)) {
        Asked::Score
    } else {
        outcome::asked(question)
            .or_else(|| rating_asked(question))
            .or_else(|| limit::highest(question))
            .unwrap_or_default()
    }
}

/// A rating, where the question is for the mark that somebody or something was given.
fn rating_asked(question: &Wording<'_>) -> Option<Asked> {
    const MARKS: &[&str] = &["mark", "rating", "rated", "grade", "stars"];
    has_word(question, MARKS).then_some(Asked::Rating)
}

/// Whether the question is how far one side of a vote or a game is ahead: `By how many votes did she lead?`
fn is_of_lead(question: &Wording<'_>) -> bool {
    const LEADS: &[&str] = &["lead", "leads", "led", "ahead", "gap", "difference"];
    const VOTES: &[&str] = &["vote", "votes", "ballots", "seats", "goals", "election", "recount"];
    has_word(question, LEADS) && has_word(question, VOTES) || has_phrase(question, &["by how many votes"])
}

/// Words for gusts.
pub(super) const GUSTS: &[&str] = &["gust", "gusts", "gusting"];

/// Whether the question is of wind or of gusts, so that a `force` is one of those, or a claim says so.
pub(super) fn of_wind(question: &Wording<'_>, texts: &[&str]) -> Winds {
    const WINDS: &[&str] = &["wind", "winds", "beaufort"];
    let is_either = |word: &str| WINDS.iter().chain(GUSTS).any(|own| word.eq_ignore_ascii_case(own));
    let names_wind = |text: &&str| text.split(|c: char| !c.is_alphabetic()).any(is_either);
    if has_word(question, GUSTS) {
        Winds::Gusts
    } else if has_word(question, WINDS) || texts.iter().any(names_wind) {
        Winds::Mean
    } else {
        Winds::Open
    }
}

/// The number of which the question asks how many: the 24 of `How many of the 24 members voted for it?`
pub(super) fn whole_asked(question: &str) -> Option<u32> {
    const LEADS: &[&str] = &["how many of ", "how much of ", "of "];
    const LEAST: u32 = 3;
    let lead = LEADS.iter().find(|lead| begins_with(question, lead))?;
    let of = question.get(lead.len()..)?;
    let articles = ["the ", "his ", "her ", "its ", "their ", "all "];
    let of = articles.iter().fold(of, |of, article| of.strip_prefix(article).unwrap_or(of));
    let (digits, noun) = of.split_once(' ')?;
    let number = digits.replace(',', "").parse().ok().or_else(|| number_of(digits)?.try_into().ok())?;
    // The 1976 fires are those of a year.
    let is_year = digits.len() == 4 && (1700..2100).contains(&number);
    (number >= LEAST && !is_year && begins_with_plural(noun)).then_some(number)
}

/// Which end of a range: `Lower estimate`, `the top of the range`.
fn end_asked(question: &Wording<'_>) -> Option<Asked> {
    const RANGES: &[&str] = &["estimate", "end", "range", "bound", "guess"];
    const LOW: &[&str] = &["lower", "low", "lowest", "bottom"];
    const HIGH: &[&str] = &["upper", "high", "highest", "top", "higher"];
    has_word(question, RANGES).then_some(())?;
    match (has_word(question, LOW), has_word(question, HIGH)) {
        (true, false) => Some(Asked::LowEnd),
        (false, true) => Some(Asked::HighEnd),
        (true, true) | (false, false) => None,
    }
}

/// Whether the question is of what pauses at nights and weekends, and is counted in days of sitting.
pub(super) fn is_of_sittings(question: &Wording<'_>) -> bool {
    const SITTINGS: &[&str] = &["trial", "hearing", "hearings", "inquest", "inquiry", "tribunal"];
    has_word(question, SITTINGS)
}

/// Whether the question is what one person is to another, which side of a body something is on, of what sex somebody is, for what
/// one has one of, or whether something came before something else.
pub(super) fn of_text(question: &Wording<'_>) -> Asked {
    if is_of_kinship(question) {
        Asked::Kinship
    } else if has_word(question, &["sex", "gender"]) || has_phrase(question, &["boy or ", "girl or "]) {
        Asked::Sex
    } else if let Some(sort) = one::asked(question) {
        sort
    } else if names_part(question.text) {
        Asked::Body
    } else if has_phrase(question, &["before or after ", "after or before "]) {
        Asked::Sequence
    } else if who::is_for_one(question) {
        Asked::Who
    } else {
        outcome::asked(question).filter(|outcome| *outcome == Asked::Hurt).unwrap_or_default()
    }
}

/// Whether the question is for what runs both ways, and a claim tells from where to where: `Which stretch was closed?`
pub(super) fn is_of_both_ways(question: &str, texts: &[&str]) -> bool {
    let has_ends = |text: &&str| has_any(text, &["from "]) && has_any(text, &[" to ", " toward"]);
    texts.iter().any(has_ends) && runs_both_ways(question)
}

/// Whether the question is where somebody is from: born there, or at home; or where a firm has its office. `The stand from which it was
/// thrown` is one place.
pub(super) fn of_place(question: &Wording<'_>) -> Asked {
    const ORIGINS: &[&str] = &["home", "hometown", "origin", "live", "lives", "lived"];
    let is_from = has_word(question, &["from"]) && !has_phrase(question, &["from which", "from where"]);
    if is_from || has_word(question, ORIGINS) {
        Asked::Origin
    } else if has_word(question, &["based", "headquarters", "headquartered"])
        || has_phrase(question, &["head office"])
    {
        Asked::Seat
    } else {
        Asked::Amount
    }
}

/// How many members of a list the question asks for, or their order: `Which three towns were cut off?`, `the two suspects`.
pub(super) fn of_members(question: &Wording<'_>) -> Asked {
    const ORDERS: &[&str] = &[
        "in what order",
        "in which order",
        "in order of",
        "order in which",
        "running order",
        "finishing order",
        "order of finish",
        "order of arrival",
        "first, second and third",
        "first and second",
        "gold, silver and bronze",
        "from left to right",
        "from right to left",
        "from top to bottom",
        "from north to south",
        "from south to north",
        "from east to west",
        "from west to east",
        "from front to back",
        ", from the top",
        ", from the left",
        ", from the right",
    ];
    if has_phrase(question, ORDERS) || ends_in_order(question.text) {
        return Asked::Order;
    }
    members_asked(&question.text.to_lowercase()).map_or(Asked::Amount, Asked::Members)
}

/// `Who won medals, in order?`, but not `in order to`.
fn ends_in_order(question: &str) -> bool {
    let behind = question.split_once(", in order").map(|(_, behind)| behind);
    behind.is_some_and(|behind| !behind.starts_with([' ', '-']))
}

/// The number before a plural at the beginning of a question.
fn members_asked(question: &str) -> Option<u32> {
    const LEADS: &[&str] = &["which ", "what ", "who are ", "who were ", "who the ", "name ", "names of "];
    const MOST: u32 = 20;
    let led = LEADS.iter().find_map(|lead| question.strip_prefix(lead));
    let articles = ["the ", "first ", "last ", "other "];
    let rest = articles
        .iter()
        .fold(led.or_else(|| label(question))?, |rest, article| rest.strip_prefix(article).unwrap_or(rest));
    let (number, counted) = rest.split_once(' ')?;
    let number = number_of(number).and_then(|number| number.try_into().ok()).or_else(|| number.parse().ok());
    let is_of_some = led.is_some() && counted.starts_with("of ");
    number.filter(|number| (2..=MOST).contains(number) && (is_of_some || begins_with_plural(counted)))
}

/// A question that is a short label. `The two crashes: who died?` asks for something else.
fn label(question: &str) -> Option<&str> {
    const MOST_WORDS: usize = 5;
    let is_label = question.split(' ').count() <= MOST_WORDS && !question.contains([':', ',', '?']);
    is_label.then_some(question)
}

/// Whether the first words are a noun in the plural, be it behind two adjectives: `missing young seamen`.
fn begins_with_plural(words: &str) -> bool {
    const LINKS: &[&str] = &["of", "in", "on", "at", "is", "was", "has", "or", "and", "to", "a.m.", "p.m."];
    const MOST_WORDS: usize = 3;
    // The owners of `two boats' owners` may be more.
    let ends = |word: &&str| LINKS.contains(word) || word.contains(['\'', '\u{2019}']);
    let is_plural = |word: &str| {
        let is_regular = word.ends_with('s') && !word.ends_with("ss");
        is_regular || word.ends_with("men") || matches!(word, "people" | "children")
    };
    let words = words.split(' ').map(|word| word.trim_end_matches(['?', ',']));
    words.take(MOST_WORDS).take_while(|word| !ends(word)).any(is_plural)
}

fn is_of_kinship(question: &Wording<'_>) -> bool {
    const ASKING: &[&str] = &[
        " is to ",
        " are to ",
        " was to ",
        " were to ",
        "related to",
        "relation to",
        "relationship",
        "kinship",
    ];
    let mut leads = ["what is ", "what are ", "what was ", "what were "].iter();
    let asks_what = leads.any(|lead| begins_with(question.text, lead));
    has_phrase(question, ASKING) || asks_what && has_phrase(question, &[" to "])
}

/// The weighty words of each of the things that a question asks for: `Piers and spans`. Nothing where it is for one.
pub(super) fn things_asked(question: &str) -> Vec<Vec<String>> {
    let question = without_manner(question);
    if !has_any(question, LINKS) {
        return Vec::new();
    }
    let linked = question.replace(", and ", ", ").replace([',', ';', '&'], " and ");
    with_shared_noun(linked.split(" and ").map(content_words).collect())
}

/// The things with the noun that stands before the first alone: `Lots sold and unsold` are lots sold, and lots unsold.
fn with_shared_noun(mut things: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let is_state = |word: &str| tells_what_became(word.strip_prefix("un").unwrap_or(word));
    if let [first, second] = things.as_mut_slice()
        && let Some((state, noun)) = first.split_last()
        && let [other] = second.as_slice()
        && is_state(state)
        && is_state(other)
    {
        second.extend_from_slice(noun);
    }
    things
}

/// A question without what only says that one after the other is told: `Homes told to leave, street by street`.
fn without_manner(question: &str) -> &str {
    let Some((asked, manner)) = question.trim_end_matches('?').rsplit_once(", ") else { return question };
    let is_manner = manner.split_once(" by ").is_some_and(|(one, other)| one == other && !one.contains(' '));
    if is_manner { asked } else { question }
}

/// Of the things that a question asks for, the one that a claim's words name (`nine piers`). A number names none.
pub(super) fn thing_named<'a>(things: &[Vec<String>], words: &'a str) -> Option<&'a str> {
    // `12,000 homes and businesses` are both.
    (!has_any(words, LINKS)).then_some(())?;
    words.split(|c: char| !c.is_alphabetic()).find(|word| {
        let word = word.to_lowercase();
        let names = |word: &str| things.iter().filter(|thing| thing.iter().any(|own| own == word)).count();
        number_of(&word).is_none() && content_word(&word).is_some_and(|word| names(word) == 1)
    })
}

/// The words that carry the sense, in small letters and without the ending of the plural.
fn content_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.filter_map(|word| content_word(&word).map(str::to_owned)).collect()
}

/// A word in small letters without the ending of the plural, if it carries sense.
fn content_word(word: &str) -> Option<&str> {
    const SMALL: &[&str] =
        &["the", "and", "for", "was", "were", "are", "did", "his", "her", "its", "their", "with"];
    let carries_sense = word.len() > 2 && !SMALL.contains(&word);
    carries_sense.then(|| word.strip_suffix('s').unwrap_or(word))
}
