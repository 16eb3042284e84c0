//! How two single words of a name stand to each other by their letters.

use crate::letters::has_any;
use crate::value::token::number_of;
use std::borrow::Cow;
use strsim::osa_distance;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word as it may be written where its accents cannot be.
type Spellings = [String; 6];

/// Whether two words in lower case differ in nothing but accents.
pub(super) fn is_alike_without_accents(first: &str, second: &str) -> bool {
    let has_two_letters_for_one = |word: &str| has_any(word, &["ue", "oe", "ae"]);
    if first.is_ascii() && second.is_ascii() && ![first, second].into_iter().any(has_two_letters_for_one) {
        return first == second;
    }
    let (first, second) = (plain_forms(first), plain_forms(second));
    first.iter().any(|form| second.contains(form)) || are_german_for_one(&first, &second)
}

/// `Ambuehler` and `Ambuhler`, both of which write `Ambühler`. At the end of a word such letters are no umlaut: `Briscoe`.
fn are_german_for_one(first: &Spellings, second: &Spellings) -> bool {
    let short = |forms: &Spellings| {
        let [plain, ..] = forms;
        let (body, end) =
            if plain.ends_with('e') { (plain.trim_end_matches('e'), "e") } else { (plain.as_str(), "") };
        body.replace("ue", "u").replace("oe", "o").replace("ae", "a") + end
    };
    let has_two =
        |forms: &Spellings| short(forms).len() < forms.iter().map(String::len).min().unwrap_or_default();
    has_two(first) != has_two(second) && short(first) == short(second)
}

/// Whether two words are a near miss of each other: at most two letters and at most a third of the longer one.
/// A swapped pair counts as one. Digits are never a near miss.
pub(super) fn is_near_miss(first: &str, second: &str) -> bool {
    const LONGEST: usize = 60;
    let longer = first.chars().count().max(second.chars().count());
    let has_digit = first.contains(char::is_numeric) || second.contains(char::is_numeric);
    if has_digit || longer > LONGEST || first == second {
        return false;
    }
    let [first, second] = [first, second].map(without_accents);
    let distance = osa_distance(&first, &second);
    distance <= 2 && distance * 3 <= longer
}

/// A word without accents: as it is written where there are none, as German writes it, as Danish and Serbian do, as English writes what
/// Slavic and Turkish letters sound like, and as passports write the long vowels of Japanese.
fn plain_forms(word: &str) -> Spellings {
    let in_danish = word.replace('å', "aa");
    let in_serbian = word.replace('đ', "dj");
    let in_japanese = word.replace('ō', "oh");
    let forms = [word, &in_german(&in_danish), &in_danish, &by_sound(word), &in_serbian, &in_japanese];
    forms.map(|form| without_accents(form).into_owned())
}

/// `Velčenov` as `Velchenov`.
fn by_sound(word: &str) -> String {
    word.replace(['č', 'ć', 'ç'], "ch").replace(['š', 'ş'], "sh").replace('ž', "zh").replace('đ', "dj")
}

/// The letters for which German and Danish have two where they cannot be written.
fn in_german(word: &str) -> String {
    word.replace(['ä', 'æ'], "ae").replace(['ö', 'ø', 'œ'], "oe").replace('ü', "ue")
}

/// Whether one is the Latin form of the other: `Osmundus` of `Osmund`, `Harlensis` of `Harle`.
pub(super) fn is_latin_form(first: &str, second: &str) -> bool {
    const LEAST_LETTERS: usize = 4;
    let (latin, plain) = if first.len() > second.len() { (first, second) } else { (second, first) };
    let stem = ["iensis", "ensis", "ius", "us"].iter().find_map(|ending| latin.strip_suffix(ending));
    let is_stem_of = |stem: &str| stem == plain || stem == plain.trim_end_matches('e');
    stem.is_some_and(|stem| stem.chars().count() >= LEAST_LETTERS && is_stem_of(stem))
}

/// One form of the vowels and consonants that Arabic names are written with otherwise (`noor` and `nur`, `khaled` and
/// `khalid`, `qasim` and `kassim`), and of the names that begin with `Abd al-`.
pub(super) fn without_arabic_turns(words: &str) -> String {
    const TURNS: &[(&str, &str)] = &[
        ("-", " "),
        ("oo", "u"),
        ("ou", "u"),
        ("ee", "i"),
        ("q", "k"),
        ("ss", "s"),
        ("ah ", "a "),
        ("el ", "al "),
        ("abd al ", "abdul"),
        ("abdal ", "abdul"),
        ("abdul ", "abdul"),
        ("abdur ", "abdul"),
        ("abdurr", "abdulr"),
        ("abdel", "abdul"),
        ("e", "i"),
        ("o", "u"),
    ];
    TURNS.iter().fold(format!("{words} "), |words, (long, short)| words.replace(long, short))
}

/// Whether the second is the first in a plural that no surname has: `Ferry`, `Ferries`.
pub(super) fn is_in_plural(one: &str, many: &str) -> bool {
    many.strip_suffix("ies").is_some_and(|stem| stem.len() > 2 && one.strip_suffix('y') == Some(stem))
}

/// Whether one is what comes from the other: `Latvia`, `Latvian`; but not `Julia`, `Julian`.
pub(super) fn is_of_country(country: &str, people: &str) -> bool {
    const WOMEN: &[&str] = &["adria", "fabia", "flavia", "julia", "lucia", "maria", "octavia", "vivia"];
    country.len() > 4
        && country.ends_with('a')
        && people.strip_suffix('n') == Some(country)
        && !WOMEN.contains(&country)
}

/// Whether one is the number of the other in digits (`Platform Three`, `Platform 3`), or has a nought before it (`09`).
pub(super) fn is_one_number(first: &str, second: &str) -> bool {
    let has_nought = |long: &str, short: &str| {
        long.strip_prefix('0') == Some(short) && short.starts_with(|c: char| c.is_ascii_digit())
    };
    let is_in_words = |words: &str, digits: &str| {
        number_of(words).is_some_and(|number| digits.parse().is_ok_and(|digits: u64| digits == number))
    };
    is_in_words(first, second)
        || is_in_words(second, first)
        || has_nought(first, second)
        || has_nought(second, first)
}

/// A word without accents. Most have none.
pub(in crate::value) fn without_accents(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let mut plain = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ø' => plain.push('o'),
            'ß' => plain.push_str("ss"),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'þ' => plain.push_str("th"),
            'ı' => plain.push('i'),
            _ => plain.extend(std::iter::once(c).nfd().filter(|c| !is_combining_mark(*c))),
        }
    }
    Cow::Owned(plain)
}
