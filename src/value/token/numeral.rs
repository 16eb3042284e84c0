//! Numbers in words: what a number word stands for, and sequences of them as one number.
//!
//! Reads whole numbers below a million in English. `million`, `dozen` and the like stay words: newspapers write
//! them beside digits too (`3 million`).

/// The number that one word in lower case stands for: `zero` to `nineteen` and the tens; nothing for other words.
pub fn number_of(word: &str) -> Option<u64> {
    let number = match word {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => return None,
    };
    Some(number)
}

/// Whether a word in lower case states a number, so that leaving it out or changing it is never small.
///
/// `one` does not count: it mostly stands for a person or a thing (`one of us`, `the one`).
pub fn is_number(word: &str) -> bool {
    const OTHERS: [&str; 16] = [
        "hundred",
        "hundreds",
        "thousand",
        "thousands",
        "million",
        "millions",
        "billion",
        "billions",
        "dozen",
        "dozens",
        "half",
        "twice",
        "double",
        "triple",
        "quarter",
        "third",
    ];
    let states = |part: &str| part != "one" && (number_of(part).is_some() || OTHERS.contains(&part));
    word.contains(char::is_numeric) || word.split('-').any(states)
}

/// Whether two words in lower case that follow each other are parts of one number (`20 million`, `twenty five`).
pub(in crate::value) fn is_one_number(first: &str, second: &str) -> bool {
    const SCALES: [&str; 5] = ["hundred", "thousand", "million", "billion", "dozen"];
    let in_words = |word: &str| is_number(word) && !word.contains(char::is_numeric);
    is_number(first) && (SCALES.contains(&second) || in_words(first) && in_words(second))
        || first == "one" && SCALES.contains(&second)
}

/// The words with each sequence of number words as one number in digits.
pub(super) fn join_numerals(words: Vec<String>) -> Vec<String> {
    // Most words are none of a number.
    if !words.iter().any(|word| word == "a" || number_of(word).is_some()) {
        return words;
    }
    let mut joined = Vec::with_capacity(words.len());
    let mut sum: Option<u64> = None;
    let mut rest = words.iter().map(String::as_str).peekable();
    while let Some(word) = rest.next() {
        let next = rest.peek().copied().unwrap_or_default();
        if let Some(longer) = lengthen(sum, word, next) {
            sum = Some(longer);
            continue;
        }
        joined.extend(sum.take().map(|sum| sum.to_string()));
        match number_of(word) {
            Some(number) => sum = Some(number),
            None => joined.push(word.to_owned()),
        }
    }
    joined.extend(sum.map(|sum| sum.to_string()));
    joined
}

/// The number so far with one more word, if the word carries it on.
fn lengthen(sum: Option<u64>, word: &str, next: &str) -> Option<u64> {
    let sum = match (sum, word) {
        (None, "a") if matches!(next, "hundred" | "thousand") => return Some(1),
        (None, _) => return None,
        (Some(sum), _) => sum,
    };
    let is_round = sum >= 100 && sum % 100 == 0;
    match (word, number_of(word)) {
        ("hundred", _) if sum < 10 => Some(sum * 100),
        ("thousand", _) if sum < 1000 => Some(sum * 1000),
        ("and", _) if is_round && number_of(next).is_some() => Some(sum),
        (_, Some(unit)) if (20..100).contains(&(sum % 100)) && sum % 10 == 0 && (1..10).contains(&unit) => {
            Some(sum + unit)
        }
        (_, Some(part)) if is_round && part < 100 => Some(sum + part),
        _ => None,
    }
}
