//! Bodies told by their initials, `PSA`, `Public Space Agency (PSA)`; titles by the beginnings of their words, `J. Mar. Biol.`.

use super::Name;
use super::part::{Part, Role};
use super::word_lists::{is_body_word, is_connector, is_one_body_word};
use crate::letters::split_once;
use crate::value::text::lower_case;

/// Whether the first is one word of capitals, and they begin the proper words of the second (`PSA`); or whether its words are those
/// of the second cut short (`J. Mar. Biol.`).
pub(super) fn is_abbreviation(short: &Name, long: &Name) -> bool {
    if is_cut_short(short, long) {
        return true;
    }
    let long = without_bracket(&long.words);
    if let Some(initials) = with_aside(&short.words) {
        return is_initials_of(initials, long);
    }
    let Some(only) = only_beside_its_sort(short, long) else { return false };
    // A country may stand before a body that is told by its initials without it.
    let long = long.strip_prefix("the ").unwrap_or(long);
    let of_country = || COUNTRIES.iter().find_map(|country| long.strip_prefix(country));
    let are_theirs = |letters: &str| {
        is_initials_of(letters, long) || of_country().is_some_and(|body| is_initials_of(letters, body))
    };
    only.role == Role::Proper
        && (are_theirs(&only.shown)
            || is_printed_as_word(&only.shown) && are_theirs(&only.shown.to_uppercase()))
}

/// The one word of a name, be it with the sort of body behind it that ends the other name: `TAWU`, of `the TAWU union`, beside
/// `Transport and Allied Workers' Union`.
fn only_beside_its_sort<'a>(body: &'a Name, long: &str) -> Option<&'a Part> {
    let (only, sort) = match body.parts.as_slice() {
        [only] => return Some(only),
        [only, .., sort] => (only, sort),
        [] => return None,
    };
    let last = lower_case(long.rsplit(' ').next()?);
    let is_sort = sort.word == last || is_one_body_word(&sort.word, &last);
    let is_plain = |part: &Part| part.role == Role::Descriptive && !is_connector(&part.word);
    let between = body.parts.get(1..body.parts.len() - 1)?;
    (is_sort && between.iter().all(is_plain)).then_some(only)
}

/// Whether each word of the first is one of the second, in order, cut short with a point as the titles of journals are in
/// references, or whole. Those leave out the small words. One letter for each word is a matter of initials.
fn is_cut_short(short: &Name, long: &Name) -> bool {
    let told = |name: &'_ Name| -> Vec<Part> {
        name.parts.iter().filter(|part| !is_connector(&part.word)).cloned().collect()
    };
    let is_cut = |part: &Part| part.shown.ends_with('.') && part.role != Role::Title;
    let is_more_than_initial = |part: &Part| is_cut(part) && part.word.chars().count() > 1;
    if !short.parts.last().is_some_and(is_more_than_initial) {
        return false;
    }
    let (own, full) = (told(short), told(long));
    let is_of = |(part, word): (&Part, &Part)| {
        part.word == word.word || is_cut(part) && !is_cut(word) && are_letters_of(&part.word, &word.word)
    };
    own.len() > 1 && own.len() == full.len() && own.iter().zip(&full).all(is_of)
}

/// Whether letters stand in a word in their order, the first of them at its beginning: `natl` of `national`.
fn are_letters_of(letters: &str, word: &str) -> bool {
    let mut rest = word.chars();
    letters.chars().next() == word.chars().next() && letters.chars().all(|letter| rest.any(|c| c == letter))
}

/// What papers put before a body of a country: `the U.S. Department of Justice`.
const COUNTRIES: &[&str] = &["US ", "U.S. ", "UK ", "U.K. "];

/// Whether initials may be printed as a word, as British papers do where they are spoken as one: `Nato`.
fn is_printed_as_word(shown: &str) -> bool {
    const LETTERS: std::ops::RangeInclusive<usize> = 4..=8;
    let mut letters = shown.chars();
    LETTERS.contains(&shown.chars().count())
        && letters.next().is_some_and(char::is_uppercase)
        && letters.all(char::is_lowercase)
}

/// Whether some words are told by their initials in capitals: `FC` of `Football Club`, `E&C` of `Engineering and
/// Construction`.
pub(super) fn is_in_capitals(short: &[&Part], long: &[&Part]) -> bool {
    let [only] = short else { return false };
    // The parts of a name leave out its `and`.
    let capitals = only.shown.replace('&', "");
    let are_capitals = capitals.chars().all(char::is_uppercase);
    let words = || long.iter().map(|part| part.shown.as_str()).collect::<Vec<_>>().join(" ");
    are_capitals && long.len() > 1 && only.role == Role::Proper && is_initials_of(&capitals, &words())
}

/// The initials of `the DRU, joined by others`.
fn with_aside(words: &str) -> Option<&str> {
    let (initials, _) = split_once(words, ", ").filter(|(_, aside)| aside.starts_with(char::is_lowercase))?;
    let initials = initials.strip_prefix("the ").unwrap_or(initials);
    initials.chars().all(|c| c.is_uppercase() || c == '&').then_some(initials)
}

/// A name and its initials in brackets behind it.
pub(super) fn bracketed(words: &str) -> Option<(&str, &str)> {
    let (long, rest) = split_once(words, " (")?;
    let initials = rest.strip_suffix(')')?;
    is_initials_of(initials, long).then_some((long, initials))
}

/// Takes away initials in brackets behind the words that they begin: they add nothing to those.
pub(super) fn drop_initials(words: &str, parts: &mut Vec<Part>) {
    let Some((_, initials)) = bracketed(words) else { return };
    let word = lower_case(initials).replace('.', "");
    parts.retain(|part| part.role != Role::Nickname || part.word != word);
}

/// Whether capitals begin the words, in order, with a hyphenated word as one or as two. Small words may be told or not (`MoD`,
/// `DOJ`), and the sort of body at the end only by one of the two (`GP&W` of a railway, `GPWR` without it).
pub(super) fn is_initials_of(capitals: &str, words: &str) -> bool {
    const MOST_LETTERS: usize = 10;
    let letters: Vec<char> = capitals.chars().filter(|c| c.is_alphanumeric() || *c == '&').collect();
    let are_capitals = letters.iter().all(|c| c.is_uppercase() || *c == '&');
    if !(2..=MOST_LETTERS).contains(&letters.len()) || letters.len() == 2 && !are_capitals {
        return false;
    }
    let words = words.strip_prefix("The ").unwrap_or(words);
    let begin = |divides: &[char]| {
        let words: Vec<&str> = words.split(divides).filter(|word| !word.is_empty()).collect();
        Initials { all: &letters }.begin(&letters, &words)
    };
    begin(&[' ']) || words.contains('-') && begin(&[' ', '-'])
}

/// Small words that initials leave out beside those that tie the parts of other names.
const SMALL: &[&str] = &["against", "by", "from", "to", "under", "with", "without"];

/// The letters of initials, with the `&` in them.
struct Initials<'a> {
    all: &'a [char],
}

impl Initials<'_> {
    /// Whether the letters that are left begin the words that are left.
    fn begin(&self, letters: &[char], words: &[&str]) -> bool {
        let (Some((letter, letters_behind)), Some((word, words_behind))) =
            (letters.split_first(), words.split_first())
        else {
            return self.may_end(letters, words);
        };
        let is_and = matches!(*word, "and" | "&");
        let is_small = is_and || is_connector(word) || SMALL.contains(word);
        let is_told = match word.chars().find(|c| c.is_alphanumeric()) {
            None => *letter == '&' && is_and,
            Some(_) if is_and && *letter == '&' => true,
            Some(own) if is_connector(word) => self.all.len() > 2 && own.eq_ignore_ascii_case(letter),
            Some(own) => own == *letter && (!own.is_lowercase() || self.all.len() > 2),
        };
        is_told && self.begin(letters_behind, words_behind) || is_small && self.begin(letters, words_behind)
    }

    /// Whether the rest of either is what the other may leave out.
    fn may_end(&self, letters: &[char], words: &[&str]) -> bool {
        const LEAST_LETTERS: usize = 3;
        let is_left_out =
            |word: &&str| is_connector(word) || is_body_word(&lower_case(word).replace('.', ""));
        match letters {
            [] => self.all.contains(&'&') || words.iter().all(is_left_out),
            [sort] => sort.is_uppercase() && self.all.len() >= LEAST_LETTERS,
            [..] => false,
        }
    }
}

fn without_bracket(words: &str) -> &str {
    words.split(" (").next().unwrap_or(words)
}
