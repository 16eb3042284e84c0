//! What stands behind the words that were said: `(indirect)`, `(sic)`, `(in Spanish)`, `, in Wednesday's bulletin`.

use super::Form;
use crate::letters::lower;
use std::borrow::Cow;

/// Signs that a value is none of the speaker's own words.
const INDIRECT: &[&str] = &["indirect", "indirect speech", "reported", "reported speech", "paraphrased"];

/// Words before the occasion on which something was said.
const ON: &[&str] = &["in", "on", "at", "after", "among", "before", "during", "to"];

/// Languages that papers translate from.
const LANGUAGES: &[&str] = &[
    "amharic",
    "arabic",
    "bengali",
    "cantonese",
    "catalan",
    "chinese",
    "czech",
    "danish",
    "dari",
    "dutch",
    "farsi",
    "finnish",
    "french",
    "gaelic",
    "german",
    "greek",
    "hausa",
    "hebrew",
    "hindi",
    "hungarian",
    "icelandic",
    "indonesian",
    "italian",
    "japanese",
    "korean",
    "kurdish",
    "malay",
    "mandarin",
    "nepali",
    "norwegian",
    "pashto",
    "persian",
    "polish",
    "portuguese",
    "punjabi",
    "romanian",
    "russian",
    "serbian",
    "sinhala",
    "somali",
    "spanish",
    "swahili",
    "swedish",
    "tagalog",
    "tamil",
    "telugu",
    "thai",
    "turkish",
    "ukrainian",
    "urdu",
    "vietnamese",
    "welsh",
    "yoruba",
    "zulu",
];

/// The words of a value, and what stands behind them.
pub(super) struct Told<'a> {
    pub(super) said: &'a str,
    pub(super) form: Form,
    /// A remark that is none of the words.
    pub(super) remark: Option<&'a str>,
}

/// Parts the words that were said from what an editor or a reporter put behind them.
pub(super) fn part(words: &str, form: Form) -> Told<'_> {
    let whole = Told { said: words, form, remark: None };
    let Some((said, remark)) = bracketed(words).or_else(|| behind_marks(words)) else { return whole };
    let lower = remark.to_lowercase();
    if INDIRECT.contains(&lower.as_str()) {
        Told { said, form: Form::Indirect, remark: None }
    } else if tells_translation(remark) {
        Told { said, form: Form::Indirect, remark: Some(remark) }
    } else if lower == "sic" || is_marked(said) && is_occasion(remark) {
        Told { said, form, remark: Some(remark) }
    } else {
        whole
    }
}

/// Whether a remark tells on which occasion something was said: `in Wednesday's bulletin`.
pub(super) fn is_occasion(remark: &str) -> bool {
    remark.split_once(' ').is_some_and(|(word, _)| ON.contains(&word))
}

/// Whether words tell that something was said in another language than it is printed in: `in Spanish`, `through an
/// interpreter`.
pub fn tells_translation(words: &str) -> bool {
    const TRANSLATING: &[&str] = &["translated", "translation", "translator", "interpreter"];
    let words: Vec<&str> = words.split(' ').collect();
    // `in French hospitals` is no language.
    let is_closed = |word: &str, next: Option<&&str>| {
        let goes_on =
            |next: &str| matches!(next, "of" | "about" | "when" | "after" | "before" | "to" | "on" | "at");
        !word.ends_with(char::is_alphanumeric) || next.is_none_or(|next| goes_on(next))
    };
    let is_in_language = |(at, word): (usize, &&str)| {
        let language = words.get(at + 1);
        bare(word) == "in"
            && language
                .is_some_and(|word| LANGUAGES.contains(&&*bare(word)) && is_closed(word, words.get(at + 2)))
    };
    words.iter().any(|word| TRANSLATING.contains(&&*bare(word)))
        || words.iter().enumerate().any(is_in_language)
}

/// A word in small letters, without the signs around it.
fn bare(word: &str) -> Cow<'_, str> {
    lower(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// The words, and what stands in brackets at their end.
fn bracketed(words: &str) -> Option<(&str, &str)> {
    let round = || words.strip_suffix(')')?.rsplit_once('(');
    let square = || words.strip_suffix(']')?.rsplit_once('[').filter(|(said, _)| is_marked(said.trim_end()));
    let (said, remark) = round().or_else(square)?;
    let said = said.trim_end();
    (!said.is_empty()).then_some((said, remark))
}

/// The words between marks, and what stands behind a comma after them.
fn behind_marks(words: &str) -> Option<(&str, &str)> {
    let (_, tail) = words.rsplit_once(is_closing)?;
    let said = words.strip_suffix(tail)?;
    let has_comma = tail.starts_with(',') || said.trim_end_matches(is_closing).ends_with(',');
    let remark = tail.trim_start_matches([',', ' ']).trim_end_matches('.');
    (has_comma && !remark.is_empty() && is_marked(said)).then_some((said, remark))
}

/// Whether words stand between one pair of double marks.
fn is_marked(words: &str) -> bool {
    let is_mark = |c: char| is_closing(c) || matches!(c, '“' | '„' | '«');
    words.starts_with(is_mark) && words.ends_with(is_closing) && words.matches(is_mark).count() == 2
}

const fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '»')
}
