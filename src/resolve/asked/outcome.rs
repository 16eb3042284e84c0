//! Questions for what became of those who are counted.

use crate::resolve::wording::{Wording, has_word};
use crate::value::Asked;

/// The outcome, where the question asks for one alone.
pub(super) fn asked(question: &Wording<'_>) -> Option<Asked> {
    const OUTCOMES: &[(Asked, &[&str])] = &[
        (Asked::Dead, &["died", "die", "dead", "death", "deaths", "killed", "fatalities", "drowned"]),
        (Asked::Hurt, &["injured", "hurt", "wounded", "injuries", "casualties"]),
        (Asked::Missing, &["missing", "unaccounted"]),
        (Asked::Saved, &["survived", "survive", "survivors", "rescued", "saved"]),
    ];
    let mut asked = OUTCOMES.iter().filter(|(_, words)| has_word(question, words)).map(|(asked, _)| *asked);
    asked.next().filter(|_| asked.next().is_none())
}
