//! What a fact asks for that can be counted, and what numbers count: `nations`, of `Which nations took part?`.

use super::counted::in_singular;
use super::excerpt::{BY_AND_BY, words};
use crate::value::remark::{group, state};
use std::borrow::Cow;

/// Between a number and what it counts.
const MOST_ADJECTIVES: usize = 3;
/// The words of a question among which what it asks for stands.
const MOST_WORDS: usize = 6;
/// Shorter words are no plurals: `gas`.
const LEAST_LETTERS: usize = 4;

/// What a fact asks for, in small letters.
pub(super) struct Asking<'a> {
    pub(super) question: &'a str,
    pub(super) label: &'a str,
}

/// What a count is of, which tells whether one word may be several of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Places, of which each name is one: `the Netherlands`.
    Places,
    /// Sorts of something, of which each word is one: `textiles`.
    Sorts,
    /// People, whom a list may tell twice: `Ann, the skipper`.
    People,
    /// `items`, which may be counted one by one or by their sorts.
    Things,
    /// Anything else.
    Others,
}

impl<'a> Asking<'a> {
    /// The things that are asked for; nothing of `Which of the nations won?`.
    pub(super) fn noun(&self) -> Option<&'a str> {
        noun_asked(self.question).or_else(|| noun_asked(self.label))
    }

    /// Of what a count is that counts what is asked for.
    pub(super) fn sort(&self, noun: &str) -> Sort {
        let sort = Sort::of(noun);
        if sort == Sort::Others && self.is_of_people() { Sort::People } else { sort }
    }

    /// Whether it asks for what becomes known by and by.
    pub(super) fn is_by_and_by(&self) -> bool {
        self.words().any(is_by_and_by)
    }

    pub(super) fn is_of_people(&self) -> bool {
        self.words().any(|word| matches!(word, "who" | "whom" | "whose") || group(word).is_some())
    }

    /// Whether it asks for something of which there is always more, so that each source tells what it finds worth telling.
    pub(super) fn is_of_open_class(&self) -> bool {
        let is_open =
            |word: &str| OPEN_CLASSES.contains(&word) || OPEN_CLASSES.contains(&in_singular(word).as_str());
        self.words().any(is_open)
    }

    /// An excerpt without its words for others where these are what is asked for: `four further objects`, of `What else did they
    /// find?`.
    pub(super) fn without_others<'t>(&self, excerpt: &'t str) -> Cow<'t, str> {
        const ASKING: &[&str] = &["else", "other", "others"];
        const OTHERS: &[&str] = &[" other ", " further ", " more "];
        if !self.words().any(|word| ASKING.contains(&word)) {
            return excerpt.into();
        }
        OTHERS.iter().fold(excerpt.into(), |text, word| text.replace(word, " ").into())
    }

    fn words(&self) -> impl Iterator<Item = &'a str> {
        words(self.question).chain(words(self.label))
    }
}

/// Words for what has no number.
const OPEN_CLASSES: &[&str] = &[
    "advantage",
    "aim",
    "argument",
    "benefit",
    "cause",
    "change",
    "claim",
    "complaint",
    "concern",
    "consequence",
    "criticism",
    "danger",
    "difficulty",
    "disadvantage",
    "effect",
    "example",
    "explanation",
    "factor",
    "feature",
    "goal",
    "hobby",
    "idea",
    "improvement",
    "influence",
    "interest",
    "issue",
    "measure",
    "motive",
    "objection",
    "precaution",
    "priority",
    "problem",
    "promise",
    "quality",
    "reason",
    "risk",
    "sign",
    "species",
    "step",
    "symptom",
    "theme",
    "threat",
    "topic",
    "trait",
    "use",
    "why",
    "wish",
    "worry",
];

impl Sort {
    pub(super) fn of(noun: &str) -> Self {
        const PLACES: &[&str] = &[
            "nation", "country", "state", "city", "town", "village", "island", "county", "province",
            "region", "district", "port", "place",
        ];
        const SORTS: &[&str] = &[
            "area",
            "category",
            "cause",
            "department",
            "factor",
            "field",
            "form",
            "grade",
            "ingredient",
            "kind",
            "measure",
            "reason",
            "service",
            "sort",
            "step",
            "subject",
            "system",
            "type",
            "way",
        ];
        let noun = in_singular(noun);
        if PLACES.contains(&noun.as_str()) {
            Self::Places
        } else if SORTS.contains(&noun.as_str()) {
            Self::Sorts
        } else if is_any_thing(&noun) {
            Self::Things
        } else {
            Self::Others
        }
    }
}

/// Whether a noun in the singular may be of anything.
fn is_any_thing(noun: &str) -> bool {
    matches!(noun, "" | "thing" | "item")
}

/// Whether a word tells what becomes known by and by.
pub(super) fn is_by_and_by(word: &str) -> bool {
    BY_AND_BY.contains(&word) || state(word).is_some()
}

/// Whether a count is of what is asked for, which may go without saying.
pub(super) fn is_asked_for(noun: &str, asked: Option<&str>) -> bool {
    const NATIONS: &[&str] = &["nation", "country", "state"];
    let noun = in_singular(noun);
    let is_one = |asked: &str| {
        let asked = in_singular(asked);
        asked == noun || NATIONS.contains(&asked.as_str()) && NATIONS.contains(&noun.as_str())
    };
    is_any_thing(&noun) || asked.is_some_and(is_one)
}

/// What a number counts, in the plural.
pub(super) fn thing_behind(after: &str) -> Option<&str> {
    let clause = after.split([',', '.', ';', ':', '(', '–', '—']).next()?;
    words(clause).take(MOST_ADJECTIVES).find(|word| is_plural(word))
}

/// Whether a word is one for several.
pub(super) fn is_plural(word: &str) -> bool {
    const IRREGULAR: &[&str] = &["people", "men", "women", "children", "police"];
    const SINGULAR: &[&str] = &["ss", "us", "is"];
    let is_long = word.chars().count() >= LEAST_LETTERS;
    let has_ending = is_long && word.ends_with('s') && !SINGULAR.iter().any(|end| word.ends_with(end));
    has_ending || IRREGULAR.contains(&word)
}

fn noun_asked(question: &str) -> Option<&str> {
    const ASKING: &[&str] = &["which", "what", "who", "many"];
    const ELSEWHERE: &[&str] = &[
        "of", "from", "in", "at", "for", "by", "to", "with", "on", "did", "do", "does", "has", "have", "had",
        "was", "will", "would", "can", "where", "when", "how", "why",
    ];
    let lead = words(question).position(|word| ASKING.contains(&word)).map_or(0, |at| at + 1);
    let near = words(question).skip(lead).take(MOST_WORDS);
    near.take_while(|word| !ELSEWHERE.contains(word)).find(|word| is_plural(word))
}
