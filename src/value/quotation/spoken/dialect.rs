//! What one paper prints as it was said, and another as it is written; and titles in full.

use super::{Read, owned};

/// A word, and the words that stand for it.
const WORDS: &[(&str, &[&str])] = &[
    ("doctor", &["dr"]),
    ("professor", &["prof"]),
    ("saint", &["st"]),
    ("street", &["st"]),
    ("mount", &["mt"]),
    ("sergeant", &["sgt"]),
    ("captain", &["capt"]),
    ("ain't", &["not"]),
    ("dunno", &["do", "not", "know"]),
    ("gotta", &["have", "got", "to"]),
    ("kinda", &["kind", "of"]),
    ("sorta", &["sort", "of"]),
    ("lotta", &["lot", "of"]),
    ("outta", &["out", "of"]),
    ("lemme", &["let", "me"]),
    ("gimme", &["give", "me"]),
    ("coulda", &["could", "have"]),
    ("shoulda", &["should", "have"]),
    ("woulda", &["would", "have"]),
    ("yeah", &["yes"]),
    ("yep", &["yes"]),
    ("nope", &["no"]),
    ("ya", &["you"]),
    ("yer", &["your"]),
    ("ye", &["you"]),
    ("ah've", &["i", "have"]),
    ("ah'm", &["i", "am"]),
    ("nivver", &["never"]),
    ("nowt", &["nothing"]),
    ("owt", &["anything"]),
    ("summat", &["something"]),
    ("cannae", &["can", "not"]),
    ("couldnae", &["could", "not"]),
    ("didnae", &["did", "not"]),
    ("dinnae", &["do", "not"]),
    ("wasnae", &["was", "not"]),
    ("wouldnae", &["would", "not"]),
];

/// The words in the form that most papers print.
pub(super) fn read(words: &[&str], shown: &str) -> Option<Read> {
    if let ["could" | "should" | "would" | "might" | "must", "of", ..] = words {
        return Some((2, owned([*words.first()?, "have"])));
    }
    let word = words.first()?;
    if let Some((_, said)) = WORDS.iter().find(|(own, _)| own == word) {
        return Some((1, owned(said.iter().copied())));
    }
    let shown = shown.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '\u{2019}'));
    let is_cut = shown.ends_with("in'") || shown.ends_with("in\u{2019}");
    (is_cut && word.len() > 3 && word.ends_with("in")).then(|| (1, vec![format!("{word}g")]))
}
