//! The words for templates: `t`, and the filter `fill` for those with places and plural forms.

use crate::load::Languages;
use crate::words::{Message, Number, Words};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tera::value::Key;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// What templates get as `t`, by language.
pub(super) struct Strings {
    languages: Arc<Languages>,
    made: Mutex<BTreeMap<String, Value>>,
}

/// The names under which a message that must be filled travels to the filter.
const KEY: &str = "key";
const LANGUAGE: &str = "language";

impl Strings {
    pub(super) const fn new(languages: Arc<Languages>) -> Self {
        Self { languages, made: Mutex::new(BTreeMap::new()) }
    }

    /// The words of a language by key.
    pub(super) fn of(&self, language: &str) -> Value {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.entry(language.to_owned())
            .or_insert_with(|| Value::from_serializable(&of(&self.languages.words(language))))
            .clone()
    }
}

/// The words by key: each a text, or where `fill` finds the message and what it says.
pub(super) fn of(words: &Words) -> Map<String, Json> {
    words.messages().map(|(key, message)| (key.to_owned(), value(words.language(), key, message))).collect()
}

fn value(language: &str, key: &str, message: &Message) -> Json {
    if let Some(text) = message.as_plain() {
        return json!(text);
    }
    let texts = message.texts();
    let named = texts.iter().map(|(form, text)| (form.unwrap_or("text").to_owned(), json!(text.as_str())));
    let place = [(KEY.to_owned(), json!(key)), (LANGUAGE.to_owned(), json!(language))];
    place.into_iter().chain(named).collect::<Map<_, _>>().into()
}

/// Makes `fill` known to the templates: `{{ t.home_facts | fill(n=3) }}`.
pub(super) fn register(tera: &mut Tera, languages: Arc<Languages>) {
    tera.register_filter("fill", move |message: Value, given: Kwargs, _: &State| {
        fill(&languages, &message, &given)
    });
}

/// The words with the arguments in their places. The error says what the template got wrong.
fn fill(languages: &Languages, message: &Value, given: &Kwargs) -> TeraResult<String> {
    let part = |name: &'static str| message.as_map()?.get(&Key::from(name))?.as_str();
    let Some((key, language)) = part(KEY).zip(part(LANGUAGE)) else {
        return Err(Error::message(
            "`fill` is for words with places in braces. These have none: print them as they are",
        ));
    };
    let words = languages.words(language);
    let places = words.places(key);
    let mut number = None;
    let mut arguments = Vec::new();
    for (name, value) in given.iter() {
        let name = name.as_str().unwrap_or_default();
        if !places.contains(&name) {
            return Err(Error::message(format!("`{key}` has no place `{name}`. {}", it_has(&places))));
        }
        let read = Number::from_digits(&value.to_string()).filter(|_| value.is_number());
        let printed = read.as_ref().map_or_else(|| value.to_string(), |number| words.number(number));
        number = number.or(read.filter(|_| name == "n"));
        arguments.push((name, printed));
    }
    if let Some(place) = places.iter().find(|place| arguments.iter().all(|(name, _)| name != *place)) {
        return Err(Error::message(format!("`{key}` needs `{place}`. {}", it_has(&places))));
    }
    let arguments: Vec<(&str, &str)> =
        arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Ok(words.tell(key, number.as_ref(), &arguments).unwrap_or_default())
}

fn it_has(places: &[&str]) -> String {
    let places: Vec<String> = places.iter().map(|place| format!("{place}=…")).collect();
    format!("Write `fill({})`", places.join(", "))
}
