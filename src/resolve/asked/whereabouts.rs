//! Whether names answer where something is, of which one may lie in another, or who several were, of whom each may be named
//! alone.

use super::super::wording::{Wording, begins_with, has_phrase};
use crate::value::Asked;

/// Whether names answer where something happened or lies, which is told as widely as anybody likes. Where people were taken or
/// met is told by the house.
pub(in crate::resolve) fn of_name(question: &Wording<'_>) -> Option<Asked> {
    const PLACES: &[&str] = &["location", "scene", "site of"];
    const HAPPENING: &[&str] = &[
        "happen",
        "occur",
        "found",
        "discovered",
        "crash",
        "came down",
        "come down",
        "collision",
        "derail",
        "sank",
        "sink",
        "struck",
        "strike",
        "fell",
        "landed",
        "began",
        "start",
        "broke out",
        "seen",
        "spotted",
        " lie",
        " lay",
        "attack",
        "collapse",
    ];
    let asks_where = begins_with(question.text, "where ") && has_phrase(question, HAPPENING);
    if asks_where || has_phrase(question, PLACES) {
        return Some(Asked::Place);
    }
    is_for_several(question.text).then_some(Asked::Several)
}

/// Whether what the question asks for is told in the plural: `Owners of the two dogs`, `People behind the musical`, `Drivers
/// disqualified`; but not `Sports minister`, `Bus driver`.
fn is_for_several(question: &str) -> bool {
    const LEADS: &[&str] = &["Who were ", "Who are ", "Which ", "The ", "the "];
    const ENDS: &[&str] = &[
        "Who", "What", "How", "a", "an", "and", "are", "as", "at", "behind", "by", "for", "from", "had",
        "has", "have", "his", "in", "is", "its", "of", "on", "or", "that", "the", "to", "was", "were",
        "which", "who", "whose", "with", "without",
    ];
    const IRREGULAR: &[&str] = &["children", "men", "people", "women"];
    const ALONE: &[&str] = &[
        "barracks",
        "basis",
        "boss",
        "bus",
        "chaos",
        "chess",
        "circus",
        "crisis",
        "gas",
        "glass",
        "headquarters",
        "lens",
        "means",
        "news",
        "premises",
        "series",
        "species",
        "sports",
        "status",
        "tennis",
        "virus",
        "works",
    ];
    let asked = LEADS.iter().fold(question, |asked, lead| asked.strip_prefix(lead).unwrap_or(asked));
    let is_end = |(at, word): &(usize, &str)| {
        let goes_on = word.starts_with(char::is_uppercase) || word.ends_with("ed") || word.ends_with("ing");
        ENDS.contains(word) || *at > 0 && goes_on
    };
    let phrase = asked.split([',', ':', '?', '(']).next().unwrap_or_default();
    let mut nouns = phrase.split(' ').enumerate().take_while(|word| !is_end(word));
    let Some((_, noun)) = nouns.by_ref().last() else { return false };
    let noun = noun.to_lowercase();
    let is_regular = noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("'s");
    IRREGULAR.contains(&noun.as_str()) || is_regular && !ALONE.contains(&noun.as_str())
}
