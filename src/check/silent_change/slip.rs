//! Whether two passages differ by slips of the keyboard only.

use crate::value::{is_negation, is_number, number_of};

/// How many words may differ.
const MOST_WORDS: usize = 3;
/// From this length on a word with a letter more or less, or another vowel, is hardly another word.
const LONG: usize = 7;

/// Whether nothing but signs, doubled words, and a letter of a few plain words differs. The first letter stays, and so does
/// the last but where two changed places, which keeps `legal` from `illegal` and `engine` from `engines`; and what differs must be a slip of the hand: letters
/// that changed places, a doubled one, or one letter or vowel of a long word. `charged` is no slip for `changed`. Names,
/// numbers and negations must be the same.
pub(super) fn is_slip(was: &str, now: &str) -> bool {
    Worded::of(was).is_slip_for(&Worded::of(now))
}

/// A passage as the words that are compared.
#[derive(Debug)]
pub(super) struct Worded(Vec<String>);

impl Worded {
    pub(super) fn of(passage: &str) -> Self {
        Self(words(passage))
    }

    /// The first letters of its words, which a slip leaves as they are.
    pub(super) fn outline(&self) -> String {
        self.0.iter().filter_map(|word| word.chars().next()).collect()
    }

    /// Whether nothing but slips lies between two passages.
    pub(super) fn is_slip_for(&self, now: &Self) -> bool {
        let pairs = self.0.iter().zip(&now.0).filter(|(was, now)| was != now);
        let changed: Vec<(&String, &String)> = pairs.take(MOST_WORDS + 1).collect();
        self.0.len() == now.0.len()
            && changed.len() <= MOST_WORDS
            && changed.iter().all(|(was, now)| is_slip_of_word(was, now))
    }
}

/// Numbers and negations: a slip in one of them is another statement.
fn is_weighty(word: &str) -> bool {
    is_negation(word) || is_number(word) || number_of(word).is_some()
}

fn is_slip_of_word(was: &str, now: &str) -> bool {
    let is_plain = |word: &str| word.chars().all(char::is_lowercase) && !is_weighty(word);
    let has_same_start = was.chars().next() == now.chars().next();
    is_plain(was) && is_plain(now) && has_same_start && is_slip_of_letters(was, now)
}

fn is_slip_of_letters(was: &str, now: &str) -> bool {
    let (short, long) = if was.len() <= now.len() { (was, now) } else { (now, was) };
    let (fewer, more): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    let same = fewer.iter().zip(&more).take_while(|(a, b)| a == b).count();
    let rest = |from: usize| more.get(from..).unwrap_or_default();
    if strsim::osa_distance(was, now) != 1 {
        return false;
    }
    // Another ending is another form of the word.
    let is_long = more.len() >= LONG && more.last() == fewer.last();
    if more.len() > fewer.len() {
        // The letter that is missing is the one before it, or the word is long.
        return is_long || more.last() == fewer.last() && same > 0 && more.get(same) == more.get(same - 1);
    }
    let is_swap = fewer.get(same + 2..) == Some(rest(same + 2)) && fewer.get(same) == more.get(same + 1);
    let are_vowels = [fewer.get(same), more.get(same)].into_iter().all(|c| c.copied().is_some_and(is_vowel));
    is_swap || is_long && are_vowels
}

const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// The words without the signs around them, and without doubled ones. Brackets and what is joined to a number stay.
fn words(passage: &str) -> Vec<String> {
    let is_sign = |c: char| !c.is_alphanumeric() && !"[]|=%£$€+-".contains(c);
    let mut words: Vec<String> =
        passage.split_whitespace().map(|word| word.trim_matches(is_sign).to_owned()).collect();
    words.retain(|word| !word.is_empty());
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn only_slips_are_slips() {
        let slips = [
            ("The fire sperad to the yard.", "The fire spread to the yard."),
            ("It was, it seems, the the loft", "It was it seems the loft."),
            ("teh loft was seperate", "the loft was separate"),
            ("They came sooon", "They came soon"),
            ("no acommodation was definately left", "no accommodation was definitely left"),
        ];
        let others = [
            ("It was legal.", "It was illegal."),
            ("He is not guilty.", "He is guilty."),
            ("He is now guilty.", "He is not guilty."),
            ("Four engines came.", "Five engines came."),
            ("some four engines came", "some five engines came"),
            ("It cost 45 pounds.", "It cost 54 pounds."),
            ("Rafeal left.", "Rafael left."),
            ("[[a|open]] doors", "[[b|open]] doors"),
            ("It was dead.", "It was lead."),
            ("He was charged.", "He was changed."),
            ("at least five", "at last five"),
            ("more people", "most people"),
            ("one engine", "one engines"),
            ("the convicted man", "the convinced man"),
            ("the killed man", "the killer man"),
            ("a friend", "a fiend"),
        ];
        for (was, now) in slips {
            assert!(is_slip(was, now), "{was} -> {now}");
        }
        for (was, now) in others {
            assert!(!is_slip(was, now), "{was} -> {now}");
        }
    }
}
