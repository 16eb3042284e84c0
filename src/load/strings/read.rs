//! From one file of words to its messages, each held to what the program or the theme makes it with.

use super::StringsFile;
use crate::diagnostic::{Code, Diagnostic, Origin, Report, nearest};
use crate::load::Typed;
use crate::load::decode::{Decode as _, Owner, Pairs, PlainOr};
use crate::load::parse_file;
use crate::words::{FALLBACK, Flaw, Message, Text, VOCABULARY, categories, expected};
use std::collections::BTreeMap;

/// Messages by key.
pub(super) type Messages = BTreeMap<String, Message>;

/// What a theme says, by which its other languages and the site's own words are judged.
#[derive(Debug, Default)]
pub(super) struct Reference {
    theme: Messages,
    /// Whether the theme has said which words it has, so that there can be no others.
    is_closed: bool,
}

/// What a message is made with.
struct Places<'a> {
    names: Vec<&'a str>,
    is_counted: bool,
}

impl Reference {
    /// The English words of a theme; of one without English, all of them.
    pub(super) fn of_theme(files: &[StringsFile]) -> Self {
        let has_english = files.iter().any(|file| file.language == FALLBACK);
        let free = Self::default();
        let own = files.iter().filter(|file| !has_english || file.language == FALLBACK);
        let theme = own.flat_map(|file| messages(file, &free, &mut Report::new())).collect();
        Self { theme, is_closed: true }
    }

    /// The keys that are the theme's own.
    pub(super) fn theme_keys(&self) -> impl Iterator<Item = &str> {
        self.theme.keys().map(String::as_str).filter(|key| expected(key).is_none())
    }

    fn places(&self, key: &str) -> Option<Places<'_>> {
        let program = expected(key)
            .map(|expected| Places { names: expected.places.to_vec(), is_counted: expected.is_counted });
        program.or_else(|| {
            let message = self.theme.get(key)?;
            let is_counted = matches!(message, Message::Forms { .. });
            Some(Places { names: message.places(), is_counted })
        })
    }
}

/// Reads a file.
///
/// Pushes `bad-string`, `missing-string`, `unknown-key`, and what YAML can be wrong with.
pub(super) fn messages(file: &StringsFile, reference: &Reference, report: &mut Report) -> Messages {
    let origin = Origin::whole(&file.input);
    let name = format!("`{}`", file.input.path.display());
    let raw = parse_file(&file.input, report).and_then(|node| {
        Pairs::<PlainOr<Pairs<Typed>>>::decode(&node, &Owner { name: &name, spot: (&origin).into() }, report)
    });
    let known = categories(&file.language);
    let mut messages = Messages::new();
    for (key, raw) in raw.into_iter().flat_map(|pairs| pairs.0) {
        let places = reference.places(key.text());
        if places.is_none() && reference.is_closed {
            report.push(unknown(&key, reference));
            continue;
        }
        let is_counted = places.as_ref().is_some_and(|places| places.is_counted);
        let read = message(&key, &raw, report);
        if let Some(message) = if is_counted { read.map(Message::into_forms) } else { read } {
            hold(&key, &raw, places.as_ref(), report);
            hold_forms(&key, &message, &known, report);
            messages.insert(key.text().to_owned(), message);
        }
    }
    messages
}

/// The message; nothing when it has been told why it is none.
fn message(key: &Typed, raw: &PlainOr<Pairs<Typed>>, report: &mut Report) -> Option<Message> {
    match raw {
        PlainOr::Plain(typed) => text(typed, report).map(Message::One),
        PlainOr::Entry(forms) => {
            let read = forms
                .0
                .iter()
                .filter_map(|(name, typed)| Some((name.text().to_owned(), text(typed, report)?)));
            let mut special: BTreeMap<String, Text> = read.collect();
            let other = special.remove("other");
            if other.is_none() {
                let message = format!("`{}` has no form `other`", key.text());
                report.push(
                    Diagnostic::new(Code::BadString, &key.origin, message)
                        .help("every language has it; the further forms stand beside it"),
                );
            }
            Some(Message::Forms { other: other?, special })
        }
    }
}

fn text(typed: &Typed, report: &mut Report) -> Option<Text> {
    match Text::parse(typed.text()) {
        Ok(text) => Some(text),
        Err(Flaw(found)) => {
            let message = format!("`{found}` is no placeholder");
            report.push(
                Diagnostic::new(Code::BadString, &typed.origin, message)
                    .help("a placeholder is a name in braces, made of a-z and `_`: `{story}`"),
            );
            None
        }
    }
}

/// Tells placeholders that nothing is put into, and forms that nothing chooses between.
fn hold(key: &Typed, raw: &PlainOr<Pairs<Typed>>, places: Option<&Places<'_>>, report: &mut Report) {
    let Some(places) = places else { return };
    let texts: Vec<&Typed> = match raw {
        PlainOr::Plain(typed) => vec![typed],
        PlainOr::Entry(forms) => forms.0.iter().map(|(_, typed)| typed).collect(),
    };
    for typed in texts {
        let Ok(text) = Text::parse(typed.text()) else { continue };
        for place in text.places().filter(|place| !places.names.contains(place)) {
            report.push(wrong_place(key.text(), place, &places.names, &typed.origin));
        }
    }
    if !places.is_counted && matches!(raw, PlainOr::Entry(_)) {
        let message = format!("`{}` has forms, and no number chooses between them", key.text());
        report.push(Diagnostic::new(Code::BadString, &key.origin, message).help("write one text"));
    }
}

/// Tells forms that the language does not have, and those that it has and that are not there.
fn hold_forms(key: &Typed, message: &Message, known: &[&str], report: &mut Report) {
    let Message::Forms { special, .. } = message else { return };
    for form in special.keys().filter(|form| !known.contains(&form.as_str())) {
        let message = format!("`{form}` of `{}` is no plural form of the language", key.text());
        report.push(Diagnostic::new(Code::BadString, &key.origin, message).help(it_has(known)));
    }
    let is_missing = |form: &&&str| **form != "other" && !special.contains_key(**form);
    let missing: Vec<String> = known.iter().filter(is_missing).map(|form| format!("`{form}`")).collect();
    if !missing.is_empty() {
        let message = format!("`{}` has no {}", key.text(), missing.join(", "));
        let help = format!("{}; `other` stands in for the missing ones", it_has(known));
        report.push(Diagnostic::new(Code::MissingString, &key.origin, message).help(help));
    }
}

fn it_has(known: &[&str]) -> String {
    format!("the forms of the language are {}", known.join(", "))
}

fn wrong_place(key: &str, place: &str, known: &[&str], origin: &Origin) -> Diagnostic {
    let help = match nearest(place, known.iter().copied()) {
        Some(meant) => format!("did you mean `{{{meant}}}`?"),
        None if known.is_empty() => "it has none".to_owned(),
        None => format!(
            "it has {}",
            known.iter().map(|name| format!("`{{{name}}}`")).collect::<Vec<_>>().join(", ")
        ),
    };
    let message = format!("`{key}` has no placeholder `{{{place}}}`");
    Diagnostic::new(Code::BadString, origin, message).help(help)
}

fn unknown(key: &Typed, reference: &Reference) -> Diagnostic {
    let keys = VOCABULARY.iter().map(|expected| expected.key).chain(reference.theme_keys());
    let help = match nearest(key.text(), keys) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => {
            "the keys are those of the program's `languages/en.yaml` and of the theme's `strings/en.yaml`"
                .to_owned()
        }
    };
    Diagnostic::new(Code::UnknownKey, &key.origin, format!("no words are asked for as `{}`", key.text()))
        .help(help)
}
