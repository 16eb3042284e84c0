//! One row an excerpt: `tests/cases/evidence/<text>.txt` holds a text, a line of `---`, and the rows.
//!
//! ```text
//! excerpt => manner | fragment
//! {excerpt: prefix=words} excerpt => manner          also `suffix=`; what stands before the colon is for the reader
//! ```

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_assume, proptest};
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use std::fs;
use std::path::Path;
use variorum::evidence::{Found, Manner, Problem, Sought, Text};
use variorum::value::folded;

#[test]
fn every_excerpt_stands_as_expected() {
    let (text, rows) = case("fire.txt");
    let failures: Vec<String> = rows.lines().filter_map(|row| check(&text, row)).collect();
    assert!(rows.lines().count() >= 45);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_nearest_passage_marks_what_differs() {
    let (text, _) = case("fire.txt");
    let Err(Problem::NotFound(Some(nearest))) = find(&text, "began in the dry loft at 4:53", "", "") else {
        panic!("it is not there, and something like it is")
    };
    assert_eq!(nearest.text, "began in the >drying< loft at >4:52<");
    assert_eq!(nearest.excerpt, "began in the >dry< loft at >4:53<");
}

#[test]
fn places_lead_back_to_the_words() {
    let (text, _) = case("fire.txt");
    for words in ["We were told... nothing", "Wool and hemp", "\"not a single life\"", "at 4:52"] {
        let found = find(&text, words, "", "").expect("it stands there");
        let stretch = &text[found.start..found.end];
        let plain = folded(stretch).replace('…', "...").replace(['“', '”'], "\"");
        assert_eq!(plain, words);
    }
}

#[test]
fn a_long_text_is_searched() {
    let text = "a b a a b ".repeat(50_000);
    // With time in the square of the words it would not end.
    assert!(find(&text, "a b […] b a [x] c", "", "").is_err());
    assert!(find(&text, "a b a a c", "", "").is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, rng_seed: RngSeed::Fixed(7), failure_persistence: None, ..ProptestConfig::default() })]

    /// A letter, a digit or a sign is another one or of another case, has come in, or is gone.
    #[test]
    fn a_changed_character_is_caught((start, length) in stretch(), at in any::<usize>(), change in 0..4_usize) {
        let (text, _) = case("fire.txt");
        let words = excerpt(&text, start, length);
        prop_assert!(find(&text, &words, "", "").is_ok() || find(&text, &words, "", "").is_err_and(is_ambiguous));
        let mut letters: Vec<char> = words.chars().collect();
        let places: Vec<usize> = (0..letters.len()).filter(|at| letters[*at].is_alphanumeric() || "£$%".contains(letters[*at])).collect();
        let at = places[at % places.len()];
        match change {
            0 => letters[at] = if letters[at].is_ascii_digit() { 'Q' } else { '8' },
            1 => letters.insert(at, 'Q'),
            2 if stands_alone(&letters, at) => return Ok(()),
            2 => drop(letters.remove(at)),
            _ => letters[at] = if letters[at].is_lowercase() { letters[at].to_ascii_uppercase() } else { 'é' },
        }
        let changed: String = letters.into_iter().collect();
        if changed != words {
            prop_assert!(matches!(find(&text, &changed, "", ""), Err(Problem::NotFound(_))), "{words} / {changed}");
        }
    }

    /// In texts of words, amounts and signs at random, any character that becomes another, comes in or goes away.
    #[test]
    fn a_hundred_excerpts_changed_in_one_character_are_a_hundred_caught(
        (words, start, length) in (vec(select(WORDS), 40..60), 0..30_usize, 3..9_usize),
        (at, change, other) in (any::<usize>(), 0..3_usize, select(OTHERS)),
    ) {
        let text = words.join(" ");
        let excerpt = words[start..start + length].join(" ");
        let mut letters: Vec<char> = excerpt.chars().collect();
        let at = at % letters.len();
        match change {
            0 => letters[at] = other,
            1 => letters.insert(at, other),
            _ => drop(letters.remove(at)),
        }
        let changed: String = letters.into_iter().collect();
        // The character matters where the text does not have the changed words too, whatever their typography.
        prop_assume!(!plain(&text).contains(plain(&changed).trim()));
        prop_assert!(matches!(find(&text, &changed, "", ""), Err(Problem::NotFound(_))), "{excerpt} / {changed}");
        prop_assert!(find(&text, &excerpt, "", "").is_ok_and(|_| true) || find(&text, &excerpt, "", "").is_err_and(is_ambiguous), "{excerpt}");
    }

    /// Only white space, quotes, dashes and dots are of another style.
    #[test]
    fn another_style_is_no_change((start, length) in stretch(), style in 0..4_usize) {
        let (text, _) = case("fire.txt");
        let words = excerpt(&text, start, length);
        let other = match style {
            0 => words.replace(' ', "  "),
            1 => words.replace(' ', "\u{a0}"),
            2 => words.replace(['“', '”'], "\"").replace('’', "'").replace('—', "-"),
            _ => words.replace('…', "..."),
        };
        let place = |found: Result<Found, Problem>| found.map(|found| (found.start, found.end)).ok();
        prop_assert_eq!(place(find(&text, &words, "", "")), place(find(&text, &other, "", "")));
    }
}

/// Words, amounts and signs that a text can have.
const WORDS: &[&str] = &[
    "fire",
    "Marsh",
    "£3.4m",
    "1,200",
    "couldn’t",
    "“loft”",
    "Café",
    "im",
    "März",
    "−5",
    "17%",
    "$20",
    "works—the",
    "12-year-old",
    "火事",
    "не",
    "naïve…",
    "4:52",
    "Ada",
    "no",
    "(two)",
    "Reed’s",
    "e.g.",
    "ﬁre",
    "7",
    "it;",
];
/// Characters that can come in; typography is none of them.
const OTHERS: &[char] =
    &['a', 'Z', '9', '0', 'é', '£', '$', '%', '−', '+', '.', ',', ';', ':', '!', '(', 'ß', '火', 'ж'];

/// Plain typography and single blanks, made apart from the program's way.
fn plain(text: &str) -> String {
    let text = text
        .replace(['“', '”', '„'], "\"")
        .replace(['‘', '’'], "'")
        .replace(['—', '–'], "-")
        .replace('…', "...");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of the first word, and how many there are.
fn stretch() -> impl Strategy<Value = (usize, usize)> {
    (any::<usize>(), 2..15_usize)
}

/// Whether a character is a word of its own, without which the excerpt may still stand there.
fn stands_alone(letters: &[char], at: usize) -> bool {
    let is_edge = |letter: Option<&char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    is_edge(at.checked_sub(1).and_then(|before| letters.get(before))) && is_edge(letters.get(at + 1))
}

fn excerpt(text: &str, start: usize, length: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let start = start % (words.len() - length);
    words[start..start + length].join(" ")
}

#[expect(clippy::needless_pass_by_value, reason = "it stands where a closure takes the error")]
fn is_ambiguous(problem: Problem) -> bool {
    matches!(problem, Problem::Ambiguous(_))
}

fn find(text: &str, words: &str, prefix: &str, suffix: &str) -> Result<Found, Problem> {
    Text::new(text).find(&Sought { words: &folded(words), prefix, suffix })
}

fn check(text: &str, row: &str) -> Option<String> {
    let (words, expected) = row.split_once(" => ").expect("a row has an arrow");
    let (settings, words) = match words.strip_prefix('{').and_then(|rest| rest.split_once("} ")) {
        Some((settings, words)) => (settings, words),
        None => ("", words),
    };
    let setting = |name: &str| settings.split_once(name).map(|(_, words)| words).unwrap_or_default();
    let found = find(text, words, setting("prefix="), setting("suffix="));
    let told = match &found {
        Ok(Found { manner: Manner::Edited, skipped_negation: Some(_), .. }) => {
            "edited, skips a negation".to_owned()
        }
        Ok(Found { added_negation: Some(_), .. }) => "edited, adds a negation".to_owned(),
        Ok(found) => found.manner.name().to_owned(),
        Err(Problem::NotFound(_)) => "not found".to_owned(),
        Err(Problem::NotBeside) => "not beside".to_owned(),
        Err(Problem::Ambiguous(times)) => format!("ambiguous {times}"),
    };
    let told = match found.ok().filter(|_| expected.contains('|')) {
        Some(found) => format!("{told} | {}", Text::new(text).fragment(&found).unwrap_or_default()),
        None => told,
    };
    (told != expected).then(|| format!("{row}\n    is: {told}"))
}

/// The text and the rows of a file.
fn case(name: &str) -> (String, String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/evidence").join(name);
    let file = fs::read_to_string(path).expect("the case can be read");
    let (head, rows) = file.split_once("---\n").expect("a text and rows");
    let text: String =
        head.lines().filter(|line| !line.starts_with("# ")).map(|line| format!("{line}\n")).collect();
    (text, rows.to_owned())
}
