//! Whether a sentence ends where UAX #29 sees an end.
//!
//! It does not within quotation marks or brackets that close later, before a word in small letters that follows a
//! question, and after most abbreviations. Where a capital follows an abbreviation, its word decides: `The U.S. The` are
//! two sentences, `The U.S. Army` is the middle of one. An end that is missed hides a sentence without a citation, so
//! what can be either is an end.

use crate::letters::{has, lower};

/// What always goes on: a name or a number follows.
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "sen", "rep", "gov", "gen", "col", "maj", "capt", "cpt",
    "lt", "sgt", "st", "mt", "vs", "cf", "e.g", "i.e", "ca", "messrs", "mme", "mlle", "vgl", "bzw", "hr",
    "d.h", "z.b", "u.a",
];
/// What goes on where a number follows.
const BEFORE_NUMBERS: &[&str] = &[
    "no", "nos", "nr", "vol", "fig", "p", "pp", "art", "abs", "approx", "sec", "ch", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
];
/// Halves of a day, after which a sentence goes on where a day or a zone follows (`a.m. Monday`).
const HALVES_OF_A_DAY: &[&str] = &["a.m", "p.m"];
const AFTER_A_TIME: &[&str] = &[
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
    "sep", "oct", "nov", "dec", "gmt", "bst", "utc", "est", "edt", "pst", "pdt", "cet", "cest",
];
/// Words that begin sentences and no names.
const BEGINNINGS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "you", "his",
    "her", "their", "our", "my", "there", "then", "when", "while", "where", "what", "who", "why", "how",
    "in", "on", "at", "by", "for", "from", "with", "after", "before", "since", "until", "during", "of", "to",
    "and", "but", "or", "so", "yet", "if", "as", "because", "although", "however", "no", "not", "all",
    "some", "both", "each", "one", "two", "three", "later", "once", "only", "even", "now", "here",
];
/// The months of German, which follow ordinals (`3. März`).
const MONTHS: &[&str] = &[
    "januar",
    "jänner",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
];
/// German words before an ordinal (`die 2. Meldung`).
const BEFORE_ORDINALS: &[&str] = &[
    "der", "die", "das", "dem", "den", "des", "am", "im", "vom", "zum", "zur", "beim", "ein", "eine",
    "einem", "einen", "einer", "sein", "ihr", "bis", "ab",
];

/// Whether a sentence ends between the two; `before` begins where the sentence does.
pub(super) fn ends_sentence(before: &str, after: &str) -> bool {
    if is_open(before, after) {
        return false;
    }
    let words = before.trim_end();
    let next = after.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    match words.strip_suffix('.') {
        Some(words) => !is_abbreviated(words, next),
        // “Why?” she asked.
        None => !next.starts_with(char::is_lowercase) || words.ends_with('…'),
    }
}

/// Whether a quotation or a bracket was opened before and is closed after.
fn is_open(before: &str, after: &str) -> bool {
    // Most sentences have neither.
    if !has(before, |byte| byte == b'(' || !byte.is_ascii()) {
        return false;
    }
    let pairs = [('“', '”'), ('„', '“'), ('«', '»'), ('(', ')')];
    let is_pair_open = |(open, close): (char, char)| {
        before.contains(open)
            && before.matches(open).count() > before.matches(close).count()
            && after.contains(close)
    };
    pairs.into_iter().any(is_pair_open) || is_single_open(before, after)
}

/// The same for `‘` and `’`, of which the second is an apostrophe too: a sign before it tells that it closes.
fn is_single_open(before: &str, after: &str) -> bool {
    let signs = [",’", ".’", "!’", "?’", "…’"];
    let closes = |text: &str| signs.iter().any(|close| text.contains(close));
    before.rfind('‘').is_some_and(|at| !closes(before.get(at..).unwrap_or_default())) && closes(after)
}

/// Whether the full stop after `words` belongs to their last word, and the sentence goes on with `next`.
fn is_abbreviated(words: &str, next: &str) -> bool {
    let mut back = words.rsplit(|c: char| c.is_whitespace() || c == '(');
    let typed = back.next().unwrap_or_default().trim_start_matches(['“', '‘', '"']);
    let before = back.next().unwrap_or_default();
    let (last, follows) = (lower(typed), lower(next));
    let begins = || BEGINNINGS.contains(&&*follows);
    if TITLES.contains(&&*last) {
        return !begins();
    }
    if HALVES_OF_A_DAY.contains(&&*last) {
        // `May` and `Sun` begin sentences, but hardly after a time of day.
        return AFTER_A_TIME.iter().any(|day| is_form_of(&follows, day));
    }
    if BEFORE_NUMBERS.contains(&&*last) {
        return next.starts_with(char::is_numeric);
    }
    if is_initial(typed) {
        return !begins();
    }
    is_short_form(typed, before, next) || is_ordinal(&last, &lower(before), &follows)
}

/// `A` of a name, `U.S`, `J.K`, `Ph.D`: capitals with full stops between them. `I` is a word.
fn is_initial(word: &str) -> bool {
    let mut parts = word.split('.');
    let is_part =
        |part: &str| (1..=2).contains(&part.chars().count()) && part.starts_with(char::is_uppercase);
    word != "I" && parts.all(is_part) && (word.contains('.') || word.chars().count() == 1)
}

/// `z. B.`, `p. 5`: a single small letter before a single letter or a number. After a number it is a unit.
fn is_short_form(word: &str, before: &str, next: &str) -> bool {
    let is_letter = |word: &str| word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let is_unit = before.starts_with(char::is_numeric);
    let goes_on = !is_unit && is_letter(next) || next.starts_with(char::is_numeric);
    is_letter(word) && word.chars().all(char::is_lowercase) && goes_on
}

/// `3. März`, `die 2. Meldung`.
fn is_ordinal(last: &str, before: &str, next: &str) -> bool {
    let is_number = (1..=2).contains(&last.len()) && last.bytes().all(|b| b.is_ascii_digit());
    is_number && (MONTHS.contains(&next) || BEFORE_ORDINALS.contains(&before))
}

/// Whether a word is a name of a day or month, or one of the short forms.
fn is_form_of(word: &str, short: &str) -> bool {
    word == short
        || word.starts_with(short)
            && (word.ends_with("day") || word.ends_with("ber") || word.ends_with('y') || word.len() > 4)
}
