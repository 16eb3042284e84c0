//! A text that another lists among others: `corn syrup`, `styrene, corn syrup and grain`.

use crate::value::{Comparison, Relation, Why, is_negation};

/// Words beside negations by which what stands there may be none of the list, or only one of it.
const PARTING: [&str; 10] =
    ["or", "except", "excluding", "but", "although", "instead", "rather", "between", "from", "than"];

/// How two texts in their keys relate where one of them is listed by the other.
pub(super) fn beside(one: &str, other: &str) -> Option<Comparison> {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    is_listed(short, long).then(|| Comparison::new(Relation::Compatible, Why::Subset))
}

fn is_listed(short: &str, long: &str) -> bool {
    let mut places = long.match_indices(short).map(|(at, _)| (long.get(..at), long.get(at + short.len()..)));
    places.any(|(before, after)| before.is_some_and(is_closed) && after.is_some_and(is_opened))
        && !is_parted(long)
}

/// Whether a member may begin behind these words.
fn is_closed(before: &str) -> bool {
    let words = before.trim_end();
    let words = ["the", "a", "an"].iter().find_map(|article| cut(words, article)).unwrap_or(words);
    words.is_empty()
        || words.ends_with([',', ';'])
        || ["and", "&"].iter().any(|and| cut(words, and).is_some())
}

/// Whether a member may end before these words.
fn is_opened(after: &str) -> bool {
    after.is_empty()
        || after.starts_with([',', ';'])
        || [" and ", " & "].iter().any(|and| after.starts_with(and))
}

/// The words without the last one, where it is this.
fn cut<'a>(words: &'a str, last: &str) -> Option<&'a str> {
    let rest = words.strip_suffix(last)?;
    let trimmed = rest.trim_end();
    (trimmed.len() < rest.len() || rest.is_empty()).then_some(trimmed)
}

fn is_parted(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    words.any(|word| PARTING.contains(&word) || is_negation(word))
}
