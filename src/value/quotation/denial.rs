//! What a cut takes from the words that it leaves: they become a certainty without the belief, and the contrary without the
//! denial.

use super::speech::is_negation;
use crate::value::token::{Pause, Token};

/// What somebody may say of a clause, so that a negation before it denies the clause.
const HELD_TRUE: &[&str] = &[
    "accept",
    "agree",
    "believe",
    "believes",
    "case",
    "certain",
    "claim",
    "claimed",
    "claiming",
    "claims",
    "clear",
    "convinced",
    "evidence",
    "expect",
    "guarantee",
    "indication",
    "mean",
    "persuaded",
    "proof",
    "said",
    "say",
    "saying",
    "says",
    "sign",
    "suggest",
    "suggested",
    "suggesting",
    "suggestion",
    "suggests",
    "suppose",
    "sure",
    "think",
    "thinks",
    "true",
];

/// Words that may stand between the negation and those.
const BETWEEN: &[&str] = &[
    "a",
    "actually",
    "any",
    "are",
    "at",
    "all",
    "be",
    "been",
    "entirely",
    "ever",
    "for",
    "fully",
    "has",
    "have",
    "honestly",
    "is",
    "moment",
    "necessarily",
    "of",
    "one",
    "personally",
    "quite",
    "really",
    "second",
    "shred",
    "single",
    "slightest",
    "the",
    "was",
    "were",
];

const DOUBTING: &[&str] = &["denied", "denies", "deny", "doubt", "doubts"];

/// What an untrue clause is called.
const UNTRUE: &[&str] = &["false", "liar", "lie", "lying", "myth", "untrue"];

/// What it would be to say an untrue clause.
const WRONG_TO_SAY: &[&str] =
    &["absurd", "dishonest", "inaccurate", "misleading", "premature", "ridiculous", "unfair", "wrong"];

const SAYING: &[&str] =
    &["claim", "claimed", "pretend", "pretended", "said", "say", "suggest", "suggested", "think", "told"];

/// What may be so and may not: `it is possible that`.
const LEFT_OPEN: &[&str] =
    &["chance", "conceivable", "likely", "possibility", "possible", "probable", "rumour", "rumor"];

/// Words that a clause begins with, where no `that` stands before it.
const SUBJECTS: &[&str] = &[
    "a",
    "all",
    "an",
    "any",
    "anybody",
    "anyone",
    "anything",
    "every",
    "everybody",
    "everyone",
    "everything",
    "he",
    "her",
    "his",
    "i",
    "it",
    "its",
    "my",
    "our",
    "she",
    "some",
    "somebody",
    "someone",
    "that",
    "the",
    "their",
    "there",
    "these",
    "they",
    "this",
    "those",
    "we",
    "you",
    "your",
];

/// Whether words deny the clause that begins behind them or leave it open: `I don't think`, `there is no evidence that`, `I'd be
/// lying if I said`, `it is possible that`.
pub(super) fn is_denial(tokens: &[Token], next: &Token) -> bool {
    let words: Vec<&str> = clause_at_end(tokens).iter().map(|token| token.word.as_str()).collect();
    // `I'm`, `we've`
    let subject = next.word.split('\'').next().unwrap_or_default();
    let words = match words.as_slice() {
        [.., open, "that"] if LEFT_OPEN.contains(open) => return true,
        [head @ .., "that"] => head,
        whole if SUBJECTS.contains(&subject) || next.shown.starts_with(char::is_uppercase) => whole,
        _ => return false,
    };
    let Some((last, before)) = words.split_last() else { return false };
    if *last == "whether" {
        true
    } else if words.iter().any(|word| is_negation(word)) {
        HELD_TRUE.contains(last)
            && before.iter().rev().find(|word| !BETWEEN.contains(word)).is_some_and(|word| denies(word, last))
    } else {
        DOUBTING.contains(last) || calls_untrue(words)
    }
}

/// Whether a negation denies what somebody says behind it. `I can't believe` is surprise, and what `goes without saying` is so.
fn denies(word: &str, held_true: &str) -> bool {
    let is_unable = word.starts_with("can") || word.starts_with("could");
    let is_surprise = is_unable && matches!(held_true, "accept" | "believe" | "think");
    is_negation(word) && !is_surprise && !matches!(word, "without" | "hardly" | "scarcely")
}

/// `It is a lie (that)`, `it would be wrong to say (that)`.
fn calls_untrue(words: &[&str]) -> bool {
    const LINKS: &[&str] = &["i", "if", "that", "to", "we"];
    let is_behind = |word: &&&str| LINKS.contains(word) || SAYING.contains(word);
    let behind: Vec<&&str> = words.iter().rev().take_while(is_behind).collect();
    let Some(untrue) = words.iter().rev().nth(behind.len()) else { return false };
    UNTRUE.contains(untrue)
        || WRONG_TO_SAY.contains(untrue) && behind.iter().any(|word| SAYING.contains(word))
}

/// The words behind the last pause among them.
fn clause_at_end(tokens: &[Token]) -> &[Token] {
    let start = tokens.iter().rposition(|token| token.pause != Pause::None).map_or(0, |at| at + 1);
    tokens.get(start..).unwrap_or_default()
}

/// Whether a negation stands at the end of what is left out, and so goes with what is kept: `do … regret`, of `do not regret`.
pub(super) fn ends_in_negation(tokens: &[Token]) -> bool {
    const IDIOMS: &[&str] = &["if", "or", "why"];
    let mut back = tokens.iter().rev();
    let is_joined = back.next().is_some_and(|last| last.pause == Pause::None && is_negation(&last.word));
    is_joined && !back.next().is_some_and(|before| IDIOMS.contains(&before.word.as_str()))
}

/// Whether words say that the speaker does not know what follows, or what came before: `we believe that`.
pub(super) fn is_belief(tokens: &[Token]) -> bool {
    const VERBS: &[&str] = &[
        "believe",
        "think",
        "suspect",
        "hope",
        "fear",
        "guess",
        "assume",
        "expect",
        "suppose",
        "reckon",
        "understand",
    ];
    let is = |token: &Token, words: &[&str]| words.contains(&token.word.as_str());
    let mut pairs = tokens.iter().zip(tokens.iter().skip(1));
    tokens.len() <= LONGEST_BELIEF && pairs.any(|(who, verb)| is(who, &["i", "we"]) && is(verb, VERBS))
}

/// The most words of a belief: `and I honestly do think that`.
const LONGEST_BELIEF: usize = 5;
