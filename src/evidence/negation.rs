//! Words that turn a sentence into its contrary.

/// English, German, French and Spanish, in small letters. Words that mean something else in another of these
/// languages are left out.
const NEGATIONS: &[&str] = &[
    "no", "not", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "cannot",
    "hardly", "scarcely", "barely", "unless", "nicht", "nichts", "kein", "keine", "keinen", "keiner",
    "keinem", "keines", "nie", "niemals", "niemand", "ohne", "weder", "ne", "pas", "jamais", "aucun",
    "aucune", "nunca", "jamás", "nadie", "tampoco", "deny", "denies", "denied", "denying", "refused",
    "refuses", "false", "falsely", "untrue", "rarely", "seldom", "lack", "lacks", "lacked",
];

/// Beginnings of words that turn them into their contrary.
const PREFIXES: &[&str] = &["un", "in", "im", "il", "ir", "non", "non-", "dis", "mis", "a", "anti", "anti-"];
/// Words before a hyphen that make another thing of the word behind it: `non-fatal`, `ex-mayor`.
const COMPOUNDS: &[&str] = &[
    "non", "un", "anti", "ex", "near", "not", "never", "no", "vice", "half", "quasi", "pseudo", "semi",
    "pre", "post", "nicht",
];

/// Whether letters before a word make its contrary of it.
pub(super) fn is_prefix(letters: &str) -> bool {
    PREFIXES.contains(&letters.to_lowercase().as_str())
}

/// Whether a text ends in the first half of such a word, hyphen included.
pub(super) fn ends_in_compound(text: &str) -> bool {
    let before = text.strip_suffix('-').unwrap_or_default();
    let word = before.split(|c: char| !c.is_alphanumeric()).next_back().unwrap_or_default();
    COMPOUNDS.contains(&word.to_lowercase().as_str())
}

/// Whether one of them stands in a stretch of folded text.
pub(super) fn stands_in(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    words.map(|word| word.trim_matches('\'').to_lowercase()).any(|word| is_negation(&word))
}

fn is_negation(word: &str) -> bool {
    NEGATIONS.contains(&word) || word.ends_with("n't") || word.starts_with("n'")
}
