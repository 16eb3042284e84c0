//! One message: a text with named places in braces, or one such text for each plural category of its language.

use super::locale::Direction;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is said under one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// Always the same text.
    One(Text),
    /// A text for each form of a counted word.
    Forms {
        /// The category that every language has.
        other: Text,
        /// The further categories: `one`, `few` …
        special: BTreeMap<String, Text>,
    },
}

/// A text with places for arguments: `{sources}, {lines}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    whole: Arc<str>,
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Plain(String),
    Place(String),
}

/// What stands between braces and is no name; it begins with the brace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw(pub String);

impl Message {
    /// The text for a plural category, which is only asked for where it matters; for one that has none of its own, that
    /// of `other`.
    pub(super) fn form(&self, category: impl FnOnce() -> Option<&'static str>) -> &Text {
        match self {
            Self::One(text) => text,
            Self::Forms { other, special } => {
                category().and_then(|category| special.get(category)).unwrap_or(other)
            }
        }
    }

    /// The same with forms; one text stands for all of them.
    pub fn into_forms(self) -> Self {
        match self {
            Self::One(other) => Self::Forms { other, special: BTreeMap::new() },
            Self::Forms { .. } => self,
        }
    }

    /// Its texts, each with its category where it has forms.
    pub fn texts(&self) -> Vec<(Option<&str>, &Text)> {
        match self {
            Self::One(text) => vec![(None, text)],
            Self::Forms { other, special } => {
                let special = special.iter().map(|(category, text)| (Some(category.as_str()), text));
                special.chain([(Some("other"), other)]).collect()
            }
        }
    }

    /// The names of its places, each once, sorted.
    pub fn places(&self) -> Vec<&str> {
        let mut places: Vec<&str> = self.texts().iter().flat_map(|(_, text)| text.places()).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Whether it is one text without places, which a template can print as it is.
    pub fn as_plain(&self) -> Option<&str> {
        if let Self::One(text) = self { text.is_plain().then_some(&*text.whole) } else { None }
    }
}

impl Text {
    /// Reads a text. Names of places are made of `a`–`z` and `_`.
    pub fn parse(text: &str) -> Result<Self, Flaw> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, place) = rest.split_at(at);
            let flaw = || Flaw(place.chars().take(20).collect());
            let (name, after) =
                place.strip_prefix('{').and_then(|place| place.split_once('}')).ok_or_else(flaw)?;
            if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
                return Err(flaw());
            }
            parts.push(Part::Plain(before.to_owned()));
            parts.push(Part::Place(name.to_owned()));
            rest = after;
        }
        parts.push(Part::Plain(rest.to_owned()));
        Ok(Self { whole: text.into(), parts })
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.whole
    }

    /// The names of its places, in order.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        self.parts
            .iter()
            .filter_map(|part| if let Part::Place(name) = part { Some(name.as_str()) } else { None })
    }

    /// As it was written.
    pub(super) fn whole(&self) -> Arc<str> {
        Arc::clone(&self.whole)
    }

    fn is_plain(&self) -> bool {
        self.parts.len() == 1
    }

    /// The text with each place taken by its value; one without a value stays as written.
    pub(super) fn filled<'a>(&self, direction: Direction, value: impl Fn(&str) -> Option<&'a str>) -> String {
        let mut text = String::with_capacity(2 * self.whole.len());
        for part in &self.parts {
            match part {
                Part::Plain(words) => text.push_str(words),
                Part::Place(name) => match value(name) {
                    Some(value) if runs_against(value, direction) => {
                        text.extend([ISOLATE, value, END_OF_ISOLATE]);
                    }
                    Some(value) => text.push_str(value),
                    None => text.extend(["{", name, "}"]),
                },
            }
        }
        text
    }
}

/// Around words that run the other way than the text, so that their punctuation stays with them (Unicode Annex 9,
/// "first strong isolate" and its end).
const ISOLATE: &str = "\u{2068}";
const END_OF_ISOLATE: &str = "\u{2069}";

/// Whether a text has letters that run against the direction; figures do not, and what is kept apart within it already
/// needs nothing more.
fn runs_against(text: &str, direction: Direction) -> bool {
    // Nearly every text is ASCII, and no letter of it runs from right to left.
    if direction == Direction::LeftToRight && text.is_ascii() {
        return false;
    }
    let mut depth = 0_usize;
    let is_open = |letter: &char| {
        match letter {
            '\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    };
    text.chars()
        .filter(is_open)
        .filter(|letter| letter.is_alphabetic())
        .any(|letter| is_right_to_left(letter) != (direction == Direction::RightToLeft))
}

/// Whether a letter stands in a block of scripts that run from right to left (Hebrew to Arabic Extended-A, the
/// presentation forms, and the blocks that the second plane sets aside for them).
const fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::{Direction, Flaw, Text};

    #[test]
    fn places_are_names_in_braces() {
        let places =
            |text: &str| Text::parse(text).map(|text| text.places().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(places("plain"), Ok(vec![]));
        assert_eq!(places("{a} and {b_c}"), Ok(vec!["a".to_owned(), "b_c".to_owned()]));
        for (text, flaw) in [("an { open", "{ open"), ("no } open", "} open"), ("{A}", "{A}"), ("{}", "{}")] {
            assert_eq!(places(text), Err(Flaw(flaw.to_owned())), "{text}");
        }
    }

    #[test]
    fn words_that_run_the_other_way_are_kept_apart() {
        let text = Text::parse("{name}: 3").unwrap();
        let filled = |direction, name| text.filled(direction, |_| Some(name));
        assert_eq!(filled(Direction::LeftToRight, "Herald"), "Herald: 3");
        assert_eq!(filled(Direction::LeftToRight, "الراية"), "\u{2068}الراية\u{2069}: 3");
        assert_eq!(filled(Direction::RightToLeft, "Herald (1)"), "\u{2068}Herald (1)\u{2069}: 3");
        assert_eq!(filled(Direction::RightToLeft, "2019-11"), "2019-11: 3");
        assert_eq!(filled(Direction::RightToLeft, "«\u{2068}Herald\u{2069}»"), "«\u{2068}Herald\u{2069}»: 3");
    }
}
