//! Words that turn a sentence into its contrary.

/// English, German, French and Spanish, in small letters. Words that mean something else in another of these
/// languages are left out.
const NEGATIONS: &[&str] = &[
    "no", "not", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "cannot",
    "hardly", "scarcely", "barely", "unless", "nicht", "nichts", "kein", "keine", "keinen", "keiner",
    "keinem", "keines", "nie", "niemals", "niemand", "ohne", "weder", "ne", "pas", "jamais", "aucun",
    "aucune", "nunca", "jamás", "nadie", "tampoco",
];

/// Whether one of them stands in a stretch of folded text.
pub(super) fn stands_in(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    words.map(|word| word.trim_matches('\'').to_lowercase()).any(|word| is_negation(&word))
}

fn is_negation(word: &str) -> bool {
    NEGATIONS.contains(&word) || word.ends_with("n't") || word.starts_with("n'")
}
