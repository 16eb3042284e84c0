//! Questions for what one thing or person has one of: a colour, a rank, a subject, an injury.

use crate::resolve::wording::{Wording, has_phrase, has_word};
use crate::value::{Asked, Sort};

/// What the question asks for, where that is one. A warning is orange today and red tomorrow, and `injuries` are several.
pub(super) fn asked(question: &Wording<'_>) -> Option<Asked> {
    const CHANGING: &[&str] = &["warning", "alert", "flag", "light", "lights", "signal"];
    const INJURY: &[&str] = &[
        "'s injury",
        "\u{2019}s injury",
        "his injury",
        "her injury",
        "injured woman",
        "injured man",
        "injured girl",
        "injured boy",
    ];
    if has_word(question, &["colour", "color"]) && !has_word(question, CHANGING) {
        Some(Asked::One(Sort::Colour))
    } else if has_word(question, &["rank"]) {
        Some(Asked::One(Sort::Rank))
    } else if has_word(question, &["subject", "teach", "teaches", "taught"]) {
        Some(Asked::One(Sort::Subject))
    } else if has_phrase(question, INJURY) {
        Some(Asked::One(Sort::Injury))
    } else {
        None
    }
}
