//! The words that readers see, in one language: the program's own, a theme's and a site's.
//!
//! `load` reads them from `languages/`, a theme's `strings/` and the site's `strings/` and hands them to `present` and
//! `render`. What the program itself says is listed in `vocabulary`, a method for each key. Plural forms, lists,
//! separators and directions come from CLDR (`locale`). Reads no file and cannot fail: where a language has no word,
//! the English one stands in.

mod locale;
mod message;
mod vocabulary;

pub use locale::{Direction, Number, categories, direction_of, is_language_tag};
pub use message::{Flaw, Message, Text};
pub use vocabulary::{Expected, VOCABULARY, expected};

use locale::Locale;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The language whose words stand in for missing ones.
pub const FALLBACK: &str = "en";

/// All words of one language.
#[derive(Debug)]
pub struct Words {
    language: String,
    locale: Arc<Locale>,
    entries: BTreeMap<String, Arc<Entry>>,
    /// Those of the program itself, in the order of the vocabulary: they are asked for a thousand times a story.
    own: Vec<Option<Arc<Entry>>>,
}

/// A message, and the language it is written in, by which its numbers choose their forms.
#[derive(Debug)]
struct Entry {
    message: Message,
    locale: Arc<Locale>,
}

impl Words {
    /// No words yet of the language with this BCP 47 tag.
    pub fn new(language: &str) -> Self {
        Self {
            language: language.to_owned(),
            locale: Arc::new(Locale::new(language)),
            entries: BTreeMap::new(),
            own: Vec::new(),
        }
    }

    /// Puts in messages of a language, over those of the same keys.
    pub fn extend(&mut self, language: &str, messages: impl IntoIterator<Item = (String, Message)>) {
        let is_own = language == self.language;
        let locale = if is_own { Arc::clone(&self.locale) } else { Arc::new(Locale::new(language)) };
        let entry = |(key, message)| (key, Arc::new(Entry { message, locale: Arc::clone(&locale) }));
        self.entries.extend(messages.into_iter().map(entry));
        self.own = VOCABULARY.iter().map(|expected| self.entries.get(expected.key).cloned()).collect();
    }

    /// BCP 47 tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether a text in that language is in this one, regions apart.
    pub fn speaks(&self, language: &str) -> bool {
        without_region(&self.language).eq_ignore_ascii_case(without_region(language))
    }

    /// Which way its lines run.
    pub fn direction(&self) -> Direction {
        self.locale.direction
    }

    /// Every key with its message, sorted.
    pub fn messages(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.entries.iter().map(|(key, entry)| (key.as_str(), &entry.message))
    }

    /// The names of the places of a message, and `n` where that chooses between its forms; none where it is unknown.
    pub fn places(&self, key: &str) -> Vec<&str> {
        let Some(entry) = self.entries.get(key) else { return Vec::new() };
        let mut places = entry.message.places();
        if matches!(entry.message, Message::Forms { .. }) && !places.contains(&"n") {
            places.push("n");
        }
        places
    }

    /// The message with its arguments in place; `n` chooses the form. Nothing where the key is unknown.
    pub fn tell(&self, key: &str, n: Option<&Number>, arguments: &[(&str, &str)]) -> Option<String> {
        self.entries.get(key).map(|entry| self.fill(entry, n, arguments))
    }

    /// The same for a message of the program, by its position in the vocabulary; empty where it is unknown.
    fn tell_own(&self, position: usize, n: Option<&Number>, arguments: &[(&str, &str)]) -> String {
        let entry = self.own.get(position).and_then(Option::as_ref);
        entry.map(|entry| self.fill(entry, n, arguments)).unwrap_or_default()
    }

    /// A message of the program that has no arguments, likewise.
    fn tell_fixed(&self, position: usize) -> Arc<str> {
        let entry = self.own.get(position).and_then(Option::as_ref);
        entry.map(|entry| entry.message.form(|| None).whole()).unwrap_or_default()
    }

    fn fill(&self, entry: &Entry, n: Option<&Number>, arguments: &[(&str, &str)]) -> String {
        let Entry { message, locale } = entry;
        let text = message.form(|| n.map(|n| locale.category(n)));
        let number = n.map(|n| self.locale.number(n));
        let value = |name: &str| {
            let given = arguments.iter().find(|(own, _)| *own == name).map(|(_, value)| *value);
            number.as_deref().filter(|_| name == "n").or(given)
        };
        text.filled(locale.direction, value)
    }

    /// `a`, `a and b`, `a, b and c`.
    pub fn listed(&self, items: &[String]) -> String {
        self.locale.list(items)
    }

    /// `a`, `a or b`, `a, b or c`.
    pub fn listed_as_choice(&self, items: &[String]) -> String {
        self.locale.choice(items)
    }

    /// A number with the separators of the language.
    pub fn number(&self, number: &Number) -> String {
        self.locale.number(number)
    }
}

fn without_region(tag: &str) -> &str {
    tag.split_once('-').map_or(tag, |(language, _)| language)
}
