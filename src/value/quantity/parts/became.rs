//! Counts behind a bare number or things, of which nothing is told but what became of them: `14, one withdrawn`, `29 entries,
//! 27 started`. They are some of those before.

use super::super::super::number::{self, strip_phrase};
use super::super::super::remark::{are_apart, are_contrary, group, state, tells_what_became};
use super::super::super::{Comparison, Relation, Why};
use super::super::Quantity;
use super::super::reckoned::fits;
use super::super::surroundings::is_plural;
use super::Part;
use crate::letters::lower;

/// What stands before it and changes nothing.
const BEFORE: &[&str] = &["already", "later", "since", "so far", "still", "then"];
/// What belongs to a verb, or begins where and when it happened.
const BEHIND: &[&str] = &[
    "after", "at", "away", "back", "before", "by", "down", "during", "early", "for", "from", "home", "in",
    "later", "off", "on", "out", "over", "part", "since", "so", "there", "through", "to", "under", "up",
    "with",
];
/// What stands before others that are none of those before.
const MORE: &[&str] = &[
    "a further ",
    "additionally ",
    "also ",
    "and ",
    "another ",
    "further ",
    "plus ",
    "the ",
    "together with ",
];
/// Verbs and words for states that do not end in `ed`.
const VERBS: &[&str] = &[
    "began", "came", "died", "fell", "gave", "got", "laid", "left", "quit", "ran", "sank", "went", "withdrew",
];
/// Nouns for what came out, of which those that came out otherwise are none: `6 wins, 2 lost`.
const OUTCOMES: &[&str] = &[
    "abstentions",
    "acquittals",
    "convictions",
    "deaths",
    "defeats",
    "draws",
    "drop-outs",
    "dropouts",
    "failures",
    "finishers",
    "goals",
    "losses",
    "passes",
    "rescues",
    "retirements",
    "successes",
    "survivors",
    "victories",
    "volunteers",
    "votes",
    "winners",
    "wins",
    "withdrawals",
];

/// Whether all others are some of the first. A link that adds (`14 and one injured`) and a word that does (`another 3 injured`) leave
/// them beside it.
pub(super) fn is_of_first(words: &str, all: &Part, others: &[Part]) -> bool {
    let behind =
        [", ", "; "].iter().filter_map(|link| words.split_once(link)).min_by_key(|(all, _)| all.len());
    let adds = |words: &str| [" and ", " plus ", " & ", " + "].iter().any(|link| words.contains(link));
    let is_listed = behind.is_some_and(|(first, rest)| {
        !adds(first) && !MORE.iter().any(|lead| strip_phrase(rest, lead).is_some())
    });
    is_listed && tells_things(&all.words) && others.iter().all(|part| is_state(&part.words, &all.words))
}

/// A sum whose words say that it is one, where its counts behind each other would not: `12 and 3 injured`.
pub(super) fn as_sum(sum: Quantity) -> Quantity {
    let is_misread =
        sum.parts().split_first().is_some_and(|(all, some)| is_of_first(&sum.printed, all, some));
    if is_misread { Quantity { printed: sum.printed.replacen(", ", " and ", 1), ..sum } } else { sum }
}

/// Whether words tell what is counted and not what became of it; a bare number leaves it open.
fn tells_things(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    let is_noun = is_plural(last) || group(last).is_some();
    words.is_empty() || is_noun && !OUTCOMES.contains(&last) && !words.split(' ').any(became)
}

/// Whether a word tells what became of somebody.
fn became(word: &str) -> bool {
    state(word).is_some() || tells_what_became(word) || VERBS.contains(&word)
}

/// Whether words tell what became of some and name no things.
fn is_state(words: &str, all: &str) -> bool {
    let mut lead = BEFORE.iter().filter_map(|lead| words.strip_prefix(lead)?.strip_prefix(' '));
    let words = lead.next().unwrap_or(words);
    let (verb, behind) = words.split_once(' ').unwrap_or((words, ""));
    let is_alone = behind.is_empty() || BEHIND.contains(&behind.split(' ').next().unwrap_or_default());
    let last = all.rsplit(' ').next().unwrap_or_default();
    became(verb)
        && is_alone
        && !is_plural(verb)
        && verb != "death"
        && !are_contrary(last, words)
        && !are_apart(last, words)
}

/// The beginning that a verb has in common with those who did it: `started`, `starters`.
fn stem(word: &str) -> &str {
    const ENDS: &[&str] = &["ers", "ors", "ing", "ed", "er", "or", "es", "e", "s"];
    ENDS.iter().find_map(|end| word.strip_suffix(end).filter(|stem| stem.len() > 2)).unwrap_or(word)
}

/// All, those told of and those left, where parts are so.
fn with_others(parts: &[Part]) -> Option<(&Part, &[Part], &Part)> {
    match parts {
        [all, some @ .., others] if others.words == "others" && !some.is_empty() => Some((all, some, others)),
        _ => None,
    }
}

impl Quantity {
    /// What is left of all by arithmetic, where it is that and no part that is told: the 13 of `14, one withdrawn`.
    pub(super) fn compare_with_left(&self, parts: &[Part]) -> Option<Comparison> {
        let (all, some, others) = with_others(parts)?;
        let is_one_of = |part: &Part| fits(&self.compare(&part.count));
        let is_left = is_one_of(others) && !is_one_of(all) && !some.iter().any(is_one_of);
        let value = |part: &Part| part.count.plain_value().map(|value| part.count.unit().tell(value));
        let told: Vec<String> = [all].into_iter().chain(some).map(value).collect::<Option<_>>()?;
        let sum = format!("{} = {}", told.join(" − "), value(others)?);
        is_left.then_some(Comparison::new(Relation::Compatible, Why::ToldBeside { sum }))
    }

    /// Whether its word is neither that of all nor that of those told of: `26 finishers`, beside `29 entries, 27 started`.
    pub(super) fn counts_none_of(&self, parts: &[Part]) -> bool {
        let Some((all, some, _)) = with_others(parts) else { return false };
        let Some((_, noun)) = number::read(&self.printed) else { return false };
        let noun = lower(noun);
        let own = noun.rsplit(' ').next().unwrap_or_default();
        let are_alike = |of_words: fn(&str) -> Option<&'static str>, other: &str| {
            of_words(own).is_some() && of_words(own) == of_words(other)
        };
        let is_of = |part: &Part| {
            let is_stem = |word: &str| stem(&lower(word)) == stem(own);
            part.words.split(' ').any(is_stem)
                || are_alike(state, &part.words)
                || are_alike(group, &part.words)
        };
        let is_told = tells_things(&all.words) && !all.words.is_empty() && group(own) != Some("people");
        let may_be_other = is_told || became(own) || OUTCOMES.contains(&own);
        !own.is_empty() && may_be_other && !is_of(all) && !some.iter().any(is_of)
    }
}
