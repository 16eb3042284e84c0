//! What a question for a date or a time asks for.

use crate::resolve::wording::{has_phrase, has_word};
use crate::value::Asked;

/// Whether the last day of something is asked for, a stretch of time with both its ends, its beginning, or how long something
/// has gone on.
pub(in crate::resolve) fn of_time(question: &str) -> Asked {
    const STRETCHES: &[&str] = &[
        "hours",
        "opening times",
        "visiting times",
        "dates of",
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
        "expire",
        "expiry",
    ];
    const STARTS: &[&str] =
        &["start", "starts", "started", "begin", "begins", "began", "apply", "applies", "effect", "force"];
    const AHEAD: &[&str] = &["will", "may", "might", "expected", "likely", "planned", "is", "until"];
    if has_phrase(question, LAST_DAYS) {
        Asked::Limit
    } else if has_phrase(question, STRETCHES) || has_word(question, LIVES) {
        Asked::Stretch
    } else if has_phrase(question, &["from when"])
        || has_word(question, &["when"]) && has_word(question, STARTS)
    {
        Asked::Start
    } else if has_phrase(question, &["how long"]) && !has_word(question, AHEAD) {
        Asked::Lapse
    } else {
        Asked::Amount
    }
}
