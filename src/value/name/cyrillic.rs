//! Names out of Cyrillic letters, which each paper writes in Latin ones as it sees fit.

/// Endings of surnames that those out of other letters hardly have.
const SURNAMES: &[&str] = &[
    "ov", "ova", "ev", "eva", "ik", "yk", "sky", "ski", "skiy", "skyi", "skyy", "skyj", "ska", "skaya",
    "enko", "chuk", "ych", "ich", "shvili",
];

/// The ending of given names, in the forms that are only written for Cyrillic letters, and in the one of other languages.
const GIVEN_NAMES: &[&str] = &["iya", "iia", "ija"];
const GIVEN_NAME: &str = "ia";

/// Whether two words in lower case may write one in Cyrillic letters: `Gorshkov`, `Horshkov`; `Usik`, `Usyk`;
/// `Serkebayeva`, `Serkebaeva`.
pub(super) fn is_out_of_one(first: &str, second: &str) -> bool {
    let ends = |word: &str, endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let is_given = |one: &str, other: &str| {
        ends(one, GIVEN_NAMES) && (other.ends_with(GIVEN_NAME) || ends(other, GIVEN_NAMES))
    };
    let may_be = ends(first, SURNAMES) && ends(second, SURNAMES)
        || is_given(first, second)
        || is_given(second, first)
        || is_ukrainian_of(first, second)
        || is_ukrainian_of(second, first);
    // The letter `h` writes two, which are never one: Ukrainian has it for `g`, and short tables for `kh`.
    may_be && ["g", "x"].into_iter().any(|h| in_one_table(first, h) == in_one_table(second, h))
}

/// Whether the first has both letters that Ukrainian writes otherwise where the second has the Russian ones: `Hrytsai`, `Gritsai`.
fn is_ukrainian_of(first: &str, second: &str) -> bool {
    const LEAST_LETTERS: usize = 5;
    const ENDINGS: &[char] = &['a', 'i', 'y', 'o', 'n', 'k'];
    let count = |word: &str, letter: char| word.chars().filter(|c| *c == letter).count();
    let has_turned = |own: char, other: char| {
        count(first, own) > count(second, own) && count(first, other) < count(second, other)
    };
    first.len() >= LEAST_LETTERS
        && first.ends_with(ENDINGS)
        && second.ends_with(ENDINGS)
        && has_turned('h', 'g')
        && has_turned('y', 'i')
}

/// A word in one table of letters, whatever table it came from.
fn in_one_table(word: &str, h: &str) -> String {
    const LETTERS: &[(&str, &str)] = &[
        ("x", "ks"),
        ("shch", "š"),
        ("sch", "š"),
        ("kh", "x"),
        ("zh", "ž"),
        ("sh", "š"),
        ("ch", "č"),
        ("ts", "c"),
    ];
    let begun = LETTERS.iter().fold(word.to_owned(), |word, (written, letter)| word.replace(written, letter));
    let mut letters: Vec<char> = begun.replace('h', h).replace(['y', 'j'], "i").chars().collect();
    letters.dedup_by(|a, b| *a == 'i' && *b == 'i');
    // The letter `ё` is `yo`, `o` or `e`, and `е` may have its `y`.
    let one = letters.into_iter().collect::<String>();
    one.replace("io", "ie").replace("čo", "če").replace("šo", "še").replace("ie", "e")
}
