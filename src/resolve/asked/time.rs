//! What the question of a fact asks for, where that is a time or a length of time.

use super::super::wording::{Wording, begins_with, ends_with, has_phrase, has_word};
use super::limit::{LEAST, is_of_limit};
use crate::value::{Asked, Seasons, Tense};

/// Whether the last day of something is asked for, a stretch of time with both its ends, its beginning, or how long something
/// has gone on.
pub(in crate::resolve) fn of_time(question: &Wording<'_>) -> Asked {
    const STRETCHES: &[&str] = &[
        "hours",
        "opening times",
        "visiting times",
        "dates of",
        "which dates",
        "which days",
        "days of",
        "years of",
        "years as",
        "years in",
        "period of",
        "term as",
        "term of",
        "closed from",
        "open from",
    ];
    const LIVES: &[&str] = &["dates", "reign", "reigned", "ruled", "lived", "lifespan", "tenure"];
    const LAST_DAYS: &[&str] = &[
        "deadline",
        "closing date",
        "closing day",
        "last date",
        "last day",
        "final day",
        "until when",
        "by when",
        "has to",
        "have to",
        "expire",
        "expiry",
    ];
    // What is given or ordered for so long.
    const GRANTS: &[&str] =
        &["permit", "licence", "license", "visa", "lease", "notice", "ban", "curfew", "closure"];
    const AHEAD: &[&str] = &["will", "may", "might", "expected", "likely", "planned", "is", "until"];
    let is_of_due_day = || has_word(question, &["due"]) && !has_phrase(question, &["due to"]);
    let is_of_end = || has_word(question, &["end", "ends"]) && has_word(question, GRANTS);
    if has_phrase(question, LAST_DAYS) || has_word(question, &["must"]) || is_of_due_day() || is_of_end() {
        Asked::LastDay
    } else if has_phrase(question, STRETCHES) || has_word(question, LIVES) {
        Asked::Stretch
    } else if is_of_start(question) {
        Asked::Start
    } else if is_of_last_time(question) {
        Asked::LastTime
    } else if has_phrase(question, &["how long"]) && !has_word(question, AHEAD) {
        Asked::Lapse
    } else if has_word(question, &["born", "birth"]) {
        Asked::Birth
    } else if ["year of ", "the year of "].iter().any(|lead| begins_with(question.text, lead)) {
        // What is a year's is so since then: a system of 2023 is in use since 2023.
        Asked::Start
    } else {
        Asked::Amount
    }
}

/// Whether somebody has time to do something, and every claim tells by when: `When the inquiry is to report`, `by 20 April`.
pub(in crate::resolve) fn is_of_time_given(question: &Wording<'_>, texts: &[&str]) -> bool {
    const TASKS: &[&str] = &["is to", "are to", "was to", "were to"];
    const ENDS: &[&str] =
        &["by ", "no later than ", "not later than ", "on or before ", "within ", "before "];
    // `When is the inquiry to report?`
    let is_turned = || {
        let mut last = question.text.trim_end_matches('?').rsplit(' ');
        let is_verb = last.next().is_some_and(|verb| verb.starts_with(char::is_lowercase));
        is_verb && last.next() == Some("to") && begins_with(question.text, "when ")
    };
    let tells_end = |text: &&str| ENDS.iter().any(|lead| begins_with(text, lead));
    texts.iter().all(tells_end) && (has_word(question, TASKS) || is_turned())
}

/// Whether the question is of what is still to come: `When will it reopen?`, `When is the wedding?`, `Planned opening`.
pub(in crate::resolve) fn tense(question: &Wording<'_>) -> Tense {
    const AHEAD: &[&str] = &["will", "planned", "scheduled", "expected", "due", "must", "next", "upcoming"];
    const PRESENT: &[&str] = &[
        "when will ",
        "when is ",
        "when are ",
        "when does ",
        "when do ",
        "when can ",
        "when should ",
        "by when ",
    ];
    const PAST: &[&str] = &["was", "were", "did", "had"];
    let is_planned = || has_word(question, AHEAD) && !has_word(question, PAST);
    let is_to_come = PRESENT.iter().any(|lead| begins_with(question.text, lead)) || is_planned();
    let is_to_come = is_to_come || asks_ahead(question);
    if is_to_come { Tense::ToCome } else { Tense::Open }
}

/// Whether its verb can only be of what is still to come: `When will it open?`, `When the stone goes on show`.
pub(in crate::resolve) fn asks_ahead(question: &Wording<'_>) -> bool {
    let is_ahead = || begins_with(question.text, "when ") && has_word(question, AHEAD);
    begins_with(question.text, "when will ") || is_ahead()
}

/// Verbs that, told as of now, are of what is still to come.
pub(in crate::resolve) const AHEAD: &[&str] =
    &["goes", "opens", "reopens", "starts", "begins", "closes", "resumes", "returns"];

/// Whether the question is for how much of a length is left as it is told: `What is left of the contract`, `How long has she left?`.
pub(in crate::resolve) fn tense_of_length(question: &Wording<'_>) -> Tense {
    const LEFT: &[&str] = &[
        "is left",
        "are left",
        "has left",
        "have left",
        "left of",
        "left on",
        "left in",
        "left to",
        "remains",
        "remaining",
        "still to run",
        "to run",
        "to go",
    ];
    const PAST: &[&str] = &["was", "were", "did", "had", "when"];
    let is_left = has_phrase(question, LEFT) && !has_word(question, PAST);
    if is_left { Tense::ToCome } else { Tense::Open }
}

/// `When was it opened?`, `From when does it apply?`, `Closed since`, `Opening of the library`, `Its stock market listing`. What is
/// acquired or joined once is so from then on.
fn is_of_start(question: &Wording<'_>) -> bool {
    const STARTS: &[&str] = &[
        "acquired",
        "appointed",
        "became",
        "bought",
        "installed",
        "introduced",
        "joined",
        "launched",
        "listed",
        "married",
        "moved",
        "start",
        "starts",
        "started",
        "begin",
        "begins",
        "began",
        "apply",
        "applies",
        "effect",
        "force",
        "opened",
        "founded",
        "established",
        "close",
        "closed",
        "shut",
    ];
    const BEGINNINGS: &[&str] = &[
        "opening of",
        "start of",
        "beginning of",
        "founding of",
        "foundation of",
        "launch of",
        "opened",
        "founded",
    ];
    const NOUNS: &[&str] = &["appointment", "flotation", "listing"];
    let asked = question.text.trim_end_matches(['?', ' ']);
    has_phrase(question, &["from when", "since when"])
        || ends_with(asked, " since")
        || has_word(question, NOUNS)
        || has_word(question, &["when"]) && has_word(question, STARTS)
        || BEGINNINGS.iter().any(|lead| begins_with(question.text, lead))
}

/// `When did the river last freeze?`, `Last collision`, but not `When was last week's storm?`.
fn is_of_last_time(question: &Wording<'_>) -> bool {
    const OF_CALENDAR: &[&str] = &[
        "last week",
        "last month",
        "last year",
        "last night",
        "last day",
        "last season",
        "how long",
        "to last",
    ];
    has_word(question, &["last", "latest", "previous"]) && !has_phrase(question, OF_CALENDAR)
}

/// Whose seasons may be meant: a country or a city in the southern half of the earth has the other ones.
pub(in crate::resolve) fn of_seasons(question: &Wording<'_>) -> Seasons {
    const PLACES: &[&str] = &[
        "adelaide",
        "antarctic",
        "argentin",
        "auckland",
        "australia",
        "brisbane",
        "buenos aires",
        "cape town",
        "chile",
        "christchurch",
        "falkland",
        "johannesburg",
        "melbourne",
        "montevideo",
        "new south wales",
        "new zealand",
        "patagonia",
        "queensland",
        "south africa",
        "southern hemisphere",
        "sydney",
        "tasmania",
        "uruguay",
    ];
    if has_phrase(question, PLACES) { Seasons::OfEitherHalf } else { Seasons::Northern }
}

/// Whether the question is for how long somebody or something is bound, or for how much longer or shorter something took.
pub(in crate::resolve) fn of_length(question: &Wording<'_>) -> Asked {
    const TERMS: &[&str] = &[
        "sentence",
        "sentenced",
        "jailed",
        "jail",
        "prison",
        "imprisonment",
        "ban",
        "banned",
        "suspension",
        "suspended",
        "contract",
        "lease",
        "mandate",
        "disqualification",
        "disqualified",
        "probation",
        "guarantee",
        "warranty",
    ];
    // Notice is always the least that has to be given.
    if has_word(question, LEAST) || has_word(question, &["notice"]) {
        Asked::Least
    } else if is_of_limit(question) || has_word(question, TERMS) && is_of_possible(question) {
        Asked::Limit
    } else if has_word(question, TERMS) {
        Asked::Term
    } else if has_word(question, &["longest"]) {
        Asked::HighEnd
    } else if has_word(question, &["margin", "gap", "lead"])
        || is_of_saving(question)
        || has_phrase(question, &["by how much", "by how long", "how much faster", "how much longer"])
    {
        Asked::Difference
    } else {
        Asked::Amount
    }
}

/// Whether the question is for how long somebody may be bound at the most: `Longest prison sentence`, `Which ban does he face?`
fn is_of_possible(question: &Wording<'_>) -> bool {
    const POSSIBLE: &[&str] = &["longest", "possible", "face", "faces", "facing", "risks", "can", "could"];
    has_word(question, POSSIBLE)
}

/// Whether the question is for how much less time something takes: `Time saved on the way`, `How much time does it save?`
fn is_of_saving(question: &Wording<'_>) -> bool {
    const SAVINGS: &[&str] = &["time saved", "time saving", "saving of time", "saving in time"];
    const TIMES: &[&str] = &["how much time", "how many minutes", "how many hours"];
    let is_asked_for = has_phrase(question, TIMES) && has_word(question, &["save", "saves", "saved"]);
    is_asked_for || has_phrase(question, SAVINGS)
}
