//! Normalize: what one house style writes so and another so, while the speaker said the same.
//!
//! Numbers in words or digits, British or American spelling, contractions, word breaks, masked swearing. Single
//! words get one form to be aligned by; stretches of several words are compared atom by atom.

use super::numeral::{join_numerals, number_of};
use super::spelling::one_spelling;
use super::{Pause, Token};
use crate::value::name::without_accents;
use std::borrow::Cow;

/// The form in which a word in lower case is aligned.
pub(super) fn aligned_form(word: &str) -> String {
    let mut atoms = join_numerals(to_atoms(word));
    match (atoms.pop(), atoms.is_empty()) {
        (Some(only), true) if !word.contains('\'') => only,
        (Some(_) | None, _) => one_spelling(&without_latin_accents(word)),
    }
}

/// Whether two stretches of words are one stretch in two house styles.
pub(in crate::value) fn is_one_rendering(first: &[Token], second: &[Token]) -> bool {
    if first.is_empty() || second.is_empty() || first.len().max(second.len()) > 12 {
        return false;
    }
    if is_digit_by_digit(first, second) || is_digit_by_digit(second, first) {
        return true;
    }
    if let ([one], [other]) = (first, second)
        && (is_masked(&one.word, &other.word)
            || is_masked(&other.word, &one.word)
            || are_masked_alike(&one.word, &other.word)
            || are_said_alike(&one.word, &other.word))
    {
        return true;
    }
    let (first, second) = (atoms(first), atoms(second));
    let is_alike = first.len() == second.len() && first.iter().zip(&second).all(|(a, b)| is_one_atom(a, b));
    is_alike || (has_no_digit(&first) && first.concat() == second.concat())
}

/// The words of which tokens are made: `can not` of `cannot`, `we are` of `we're`.
pub(in crate::value) fn atoms(tokens: &[Token]) -> Vec<String> {
    join_numerals(tokens.iter().flat_map(|token| to_atoms(&token.word)).collect())
}

/// A word in lower case without what it contracts, where that is one word for certain: `does not`, of `doesn't`; `'s` and `'d` may be
/// of several.
pub(in crate::value) fn uncontracted(word: &str) -> Cow<'_, str> {
    const WHOLE: &[(&str, &str)] =
        &[("cannot", "can not"), ("can't", "can not"), ("won't", "will not"), ("shan't", "shall not")];
    const ENDINGS: &[(&str, &str)] =
        &[("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will")];
    if !word.contains('\'') && word != "cannot" {
        return Cow::Borrowed(word);
    }
    if let Some((_, whole)) = WHOLE.iter().find(|(own, _)| *own == word) {
        return Cow::Borrowed(whole);
    }
    let stem = |ending: &str| word.strip_suffix(ending).filter(|stem| !stem.is_empty());
    let found = ENDINGS.iter().find_map(|(ending, full)| Some((stem(ending)?, full)));
    found.map_or(Cow::Borrowed(word), |(stem, full)| Cow::Owned(format!("{} {full}", uncontracted(stem))))
}

/// Word breaks say nothing in words (`any more`), but everything in numbers (`2 5`).
fn has_no_digit(atoms: &[String]) -> bool {
    !atoms.iter().any(|atom| atom.contains(char::is_numeric))
}

/// Whether two atoms are alike; `'s` and `'d` stand for several words.
fn is_one_atom(first: &str, second: &str) -> bool {
    let stands_for = |short: &str, long: &str| match short {
        "'s" => matches!(long, "is" | "has" | "us"),
        "'d" => matches!(long, "had" | "would"),
        _ => false,
    };
    first == second || stands_for(first, second) || stands_for(second, first)
}

/// Whether the first says a number digit by digit, as pilots and callers do: `Lark two seven`, `Lark 27`.
fn is_digit_by_digit(first: &[Token], second: &[Token]) -> bool {
    let [number] = second else { return false };
    let is_digit = |token: &Token| token.aligned.len() == 1 && number_of(&token.word).is_some();
    let is_spoken_on = first.iter().rev().skip(1).all(|token| token.pause == Pause::None);
    first.len() > 1
        && is_spoken_on
        && first.iter().all(is_digit)
        && first.iter().map(|token| token.aligned.as_str()).collect::<String>() == number.aligned
}

/// What a masked word shows at its beginning and its end.
fn shown_of(masked: &str) -> Option<(&str, &str)> {
    let ((start, _), (_, end)) = masked.split_once('*').zip(masked.rsplit_once('*'))?;
    (!start.is_empty()).then_some((start, end))
}

/// Whether two masked words can be one: `f***ing`, `f******`.
fn are_masked_alike(first: &str, second: &str) -> bool {
    let begin = |one: &str, other: &str| one.starts_with(other) || other.starts_with(one);
    let end = |one: &str, other: &str| one.ends_with(other) || other.ends_with(one);
    shown_of(first)
        .zip(shown_of(second))
        .is_some_and(|(one, other)| begin(one.0, other.0) && end(one.1, other.1))
}

/// Whether the first is the second with letters masked (`f***ing`), or with none where a dash only looks like that (`plan B—`).
fn is_masked(masked: &str, word: &str) -> bool {
    let Some((start, end)) = shown_of(masked) else { return false };
    !word.contains('*')
        && word.len() >= start.len() + end.len()
        && word.starts_with(start)
        && word.ends_with(end)
}

/// Whether nobody hears which of the two was said: who writes one for the other, misspells it.
fn are_said_alike(first: &str, second: &str) -> bool {
    const ALIKE: &[&[&str]] = &[
        &["your", "you're"],
        &["its", "it's"],
        &["their", "there", "they're"],
        &["whose", "who's"],
        &["to", "too"],
        &["lets", "let's"],
    ];
    ALIKE.iter().any(|words| words.contains(&first) && words.contains(&second))
}

/// A word without accents, which some papers leave out (`café`); only in Latin letters, since a mark makes another letter in some
/// scripts.
fn without_latin_accents(word: &str) -> Cow<'_, str> {
    const LAST_LATIN: char = '\u{24F}';
    let is_latin = |word: &str| word.chars().all(|c| c <= LAST_LATIN || !c.is_alphabetic());
    if word.is_ascii() || !is_latin(word) { Cow::Borrowed(word) } else { without_accents(word) }
}

/// A word as the smallest parts that a house style joins or divides.
fn to_atoms(word: &str) -> Vec<String> {
    let mut atoms = Vec::new();
    // A range of numbers and a clock time are no compounds.
    let is_compound = !word.contains(char::is_numeric);
    for part in word.split(['-', '/']).filter(|part| is_compound && !part.is_empty()) {
        push_word(&mut atoms, part);
    }
    if atoms.is_empty() {
        push_number(&mut atoms, word);
    }
    atoms
}

fn push_word(atoms: &mut Vec<String>, word: &str) {
    const MERGED: &[(&str, &[&str])] = &[
        ("cannot", &["can", "not"]),
        ("can't", &["can", "not"]),
        ("won't", &["will", "not"]),
        ("shan't", &["shall", "not"]),
        ("gonna", &["going", "to"]),
        ("wanna", &["want", "to"]),
        ("gotta", &["got", "to"]),
        ("cause", &["because"]),
        ("em", &["them"]),
        ("til", &["until"]),
        ("till", &["until"]),
        ("o.k", &["okay"]),
        ("ok", &["okay"]),
        ("alright", &["all", "right"]),
        ("percent", &["per", "cent"]),
        ("nobody", &["no", "one"]),
        ("cos", &["because"]),
        ("coz", &["because"]),
        ("cuz", &["because"]),
        ("tis", &["it", "is"]),
        ("twas", &["it", "was"]),
        ("c'mon", &["come", "on"]),
        ("y'all", &["you", "all"]),
        ("d'you", &["do", "you"]),
        ("whaddya", &["what", "do", "you"]),
        ("innit", &["is", "not", "it"]),
        ("ma'am", &["madam"]),
    ];
    const ENDINGS: &[(&str, &str)] = &[
        ("n't", "not"),
        ("'m", "am"),
        ("'re", "are"),
        ("'ve", "have"),
        ("'ll", "will"),
        ("'s", "'s"),
        ("'d", "'d"),
    ];
    if let Some((_, parts)) = MERGED.iter().find(|(merged, _)| *merged == word) {
        atoms.extend(parts.iter().map(|part| (*part).to_owned()));
        return;
    }
    match ENDINGS.iter().find_map(|(ending, full)| word.strip_suffix(ending).map(|stem| (stem, full))) {
        // `I'd've`
        Some((stem, full)) if !stem.is_empty() => {
            push_word(atoms, stem);
            atoms.push((*full).to_owned());
        }
        Some(_) | None => atoms.push(one_spelling(&without_latin_accents(word))),
    }
}

/// A number with what is written against it: `£3.4m`, `12%`, `5km`, `1,200`. Clock times have a colon
/// in one paper and a full stop in another.
fn push_number(atoms: &mut Vec<String>, word: &str) {
    let currency = word.chars().next().filter(|c| matches!(c, '£' | '$' | '€' | '¥'));
    atoms.extend(currency.map(String::from));
    let rest = word.trim_start_matches(['£', '$', '€', '¥']);
    let digits = rest.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, '%' | '°' | '.'));
    let unit = rest.strip_prefix(digits).unwrap_or_default();
    if !digits.is_empty() {
        atoms.push(digits.replace(',', "").replace(':', "."));
    }
    match (unit, currency) {
        ("", _) => {}
        ("%", _) => atoms.extend(["per".to_owned(), "cent".to_owned()]),
        ("m", Some(_)) => atoms.push("million".to_owned()),
        ("bn", _) => atoms.push("billion".to_owned()),
        ("k", Some(_)) => atoms.push("thousand".to_owned()),
        _ => atoms.push(unit.replace('.', "")),
    }
}
