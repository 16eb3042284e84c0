//! Questions and claims that tell how much something rose or fell, where one claim tells a share and another both levels.

use super::super::claim::text_of;
use super::super::clues::MOST_HELD;
use super::super::wording::{Wording, begins_with, ends_with, has_phrase, has_word};
use crate::letters::has_any;
use crate::load::RawFact;
use crate::value::{Asked, Context, Hints, Kind, Relation, Value};

/// Words for a change.
const CHANGES: &[&str] = &[
    "rise",
    "rises",
    "rose",
    "risen",
    "rising",
    "increase",
    "increases",
    "increased",
    "increasing",
    "grow",
    "grows",
    "grew",
    "grown",
    "growing",
    "growth",
    "climb",
    "climbs",
    "climbed",
    "jump",
    "jumps",
    "jumped",
    "raise",
    "raised",
    "fall",
    "falls",
    "fell",
    "fallen",
    "falling",
    "drop",
    "drops",
    "dropped",
    "decline",
    "declines",
    "declined",
    "decrease",
    "decreases",
    "decreased",
    "shrink",
    "shrank",
    "shrunk",
    "cut",
    "cuts",
    "reduce",
    "reduced",
    "reduction",
    "change",
    "changes",
    "changed",
];

/// Words behind a share that make it a change.
const BEHIND: &[&str] =
    &["more", "less", "fewer", "higher", "lower", "dearer", "cheaper", "up", "down", "off"];

/// What may stand between a change and its share.
const BETWEEN: &[&str] = &[
    "by",
    "of",
    "a",
    "an",
    "the",
    "about",
    "around",
    "nearly",
    "almost",
    "some",
    "just",
    "over",
    "more",
    "than",
    "roughly",
    "approximately",
    "only",
];

/// How a question for a change begins, unless the change does, and how others begin and end.
const LEADS: &[&str] = &["by how ", "by what ", "how ", "what "];
const OTHER_LEADS: &[&str] = &["how many ", "how much of ", "how long ", "how often ", "how old "];
const OTHER_ENDS: &[&str] = &[" cost?", " save?", " cost", " save"];

/// Questions for a change that do not name one otherwise.
const COMPARISONS: &[&str] = &[
    "how much more ",
    "how much less ",
    "how much higher ",
    "how much lower ",
    "how much dearer ",
    "how much cheaper ",
    "how much bigger ",
    "how much smaller ",
];

/// A rise or a fall, where a claim tells its two levels and another a share that is such a change by the question or its excerpt.
/// A share of something that the question names is none.
pub(in crate::resolve) fn of_change(raw: &RawFact, context: &Context<'_>) -> Option<Asked> {
    let question = Wording::of(raw.question.text());
    let told = Told::of(raw, context);
    let is_asked = asks_for_change(&question);
    let is_change = |(text, excerpt): &(&str, &str)| {
        told.is_share(text) && (is_asked || tells_change(excerpt, text)) && !is_level(excerpt, text)
    };
    (told.claims.iter().any(is_change) && !names_share(&question)).then_some(())?;
    [Asked::Rise, Asked::Fall].into_iter().find(|asked| told.has_levels(*asked))
}

/// The claims of a fact that speak of all of it, as their values and excerpts are written.
struct Told<'a> {
    claims: Vec<(&'a str, &'a str)>,
    context: &'a Context<'a>,
}

impl<'a> Told<'a> {
    fn of(raw: &'a RawFact, context: &'a Context<'a>) -> Self {
        let claims = raw.claims.items.iter().filter(|claim| claim.scope.is_none());
        let told =
            claims.filter_map(|claim| Some((text_of(&claim.value)?.text().trim(), claim.excerpt.text())));
        Self { claims: told.take(MOST_HELD).collect(), context }
    }

    fn read(&self, text: &str, asked: Asked) -> Option<Value> {
        let hints = Hints { asked, ..self.context.hints };
        Value::parse(Kind::Quantity, text, &Context { hints, ..*self.context }).ok()
    }

    fn is_share(&self, text: &str) -> bool {
        has_any(text, SHARES) && self.read(text, Asked::Amount).is_some_and(|value| value.is_bare_share())
    }

    /// Whether a claim tells both levels. `From £100 to £150` is a range of changes where another tells `£120`.
    fn has_levels(&self, asked: Asked) -> bool {
        let levels = self.claims.iter().find_map(|(text, _)| {
            Some((*text, self.read(text, asked).filter(|value| value.moves() == Some(asked))?))
        });
        levels.is_some_and(|(text, levels)| {
            let range = self.read(text, Asked::Amount);
            let is_within = |other: &Value| {
                let conflicts = |own: &Value| own.compare(other).relation == Relation::Conflicting;
                conflicts(&levels) && !range.as_ref().is_none_or(conflicts)
            };
            let others = self.claims.iter().filter(|(other, _)| !self.is_share(other));
            !others.filter_map(|(other, _)| self.read(other, Asked::Amount)).any(|other| is_within(&other))
        })
    }
}

/// What stands in shares.
const SHARES: &[&str] = &["%", "per cent", "percent", "half", "third", "quarter", "fifth", "tenth"];

/// Whether a question is by how much something changed: `By how much did it rise?`, `Rise in water use`.
fn asks_for_change(question: &Wording<'_>) -> bool {
    let begins = |leads: &[&str]| leads.iter().any(|lead| begins_with(question.text, lead));
    let is_other = || begins(OTHER_LEADS) || OTHER_ENDS.iter().any(|end| ends_with(question.text, end));
    let is_early = || question.text.split_whitespace().take(3).any(is_change_word);
    let is_named = || has_word(question, CHANGES) && (begins(LEADS) || is_early());
    begins(COMPARISONS) || is_named() && !is_other()
}

/// Whether a question is for a share of something.
fn names_share(question: &Wording<'_>) -> bool {
    const OF: &[&str] = &[
        "share of",
        "proportion of",
        "percentage of",
        "fraction of",
        "part of",
        "how much of",
        "of the rise",
        "of the increase",
        "of the fall",
        "of the cut",
        "of the growth",
        "turnout",
    ];
    has_phrase(question, OF)
}

/// Whether an excerpt tells a share as a change: `rose by almost 29 per cent`, `a 29 per cent rise`.
fn tells_change(excerpt: &str, share: &str) -> bool {
    let is_between = |word: &&str| BETWEEN.iter().any(|between| word.eq_ignore_ascii_case(between));
    excerpt.match_indices(share).any(|(at, _)| {
        let (before, rest) = excerpt.split_at_checked(at).unwrap_or_default();
        let behind = rest.get(share.len()..).unwrap_or_default();
        let led = before
            .split_whitespace()
            .rev()
            .find(|word| !is_between(word))
            .is_some_and(|word| is_change_word(word) || ["up", "down"].contains(&word));
        let followed = behind.split_whitespace().next().is_some_and(|word| {
            let word = word.trim_end_matches(|c: char| !c.is_alphabetic());
            is_change_word(word) || BEHIND.contains(&word)
        });
        led || followed
    })
}

/// Whether an excerpt tells a share as what something came to, or as that of something: `rose to 29 per cent`, `29 per cent of homes`.
fn is_level(excerpt: &str, share: &str) -> bool {
    excerpt.match_indices(share).any(|(at, _)| {
        let (before, rest) = excerpt.split_at_checked(at).unwrap_or_default();
        before.ends_with("to ") || rest.get(share.len()..).unwrap_or_default().starts_with(" of ")
    })
}

fn is_change_word(word: &str) -> bool {
    CHANGES.iter().any(|change| word.eq_ignore_ascii_case(change))
}
