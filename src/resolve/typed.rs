//! Single typed words: dates, language tags, words of a fixed list, ids; addresses are in `address`.

use super::address;
use crate::diagnostic::{Code, Diagnostic, Origin, Report, nearest};
use crate::load::Typed;
use crate::load::complete_languages;
use crate::model::{is_device, is_valid_id};
use crate::value::{Context, Date, Hedges, Places, Reason, folded};
use chrono::NaiveDate;
use std::sync::LazyLock;

pub(super) use super::address::{email, url};

/// The text on one line, or nothing where none was typed.
pub(super) fn line(typed: Option<&Typed>) -> Option<String> {
    typed.map(|typed| folded(typed.text()).into_owned())
}

/// The text on one line, empty where none was typed.
pub(super) fn line_or_empty(typed: Option<&Typed>) -> String {
    line(typed).unwrap_or_default()
}

/// Markdown, empty where none was typed. Pushes `bad-url` and `nested-too-deep`.
pub(super) fn markdown(typed: Option<&Typed>, report: &mut Report) -> String {
    let Some(typed) = typed else { return String::new() };
    address::check_markdown(typed.text(), |_| typed.origin.clone(), report);
    typed.text().trim().to_owned()
}

/// The body of a Markdown file. Pushes `bad-url` and `nested-too-deep`, at the very place.
pub(super) fn body(text: &str, origin: &Origin, report: &mut Report) {
    address::check_markdown(text, |range| origin.within(range), report);
}

/// An EDTF date, not told by another (`last week`): there is none to tell it by. Pushes `bad-date`.
pub(super) fn date(typed: &Typed, report: &mut Report) -> Option<Date> {
    static BUILT_IN: LazyLock<(Hedges, Places)> = LazyLock::new(Default::default);
    let (hedges, places) = &*BUILT_IN;
    match Date::parse(typed.text(), &Context::new(hedges, places)) {
        Ok(date) => Some(date),
        Err(Reason { message, help }) => {
            let help = help.filter(|help| !help.contains("as_of"));
            let plain = "write it as `2019-11-12`, or `2019-11` where only the month is known";
            report.push(
                Diagnostic::new(Code::BadDate, &typed.origin, message)
                    .help(help.unwrap_or_else(|| plain.to_owned())),
            );
            None
        }
    }
}

/// A single day, `2020-01-31`. Pushes `bad-date`.
pub(super) fn day(typed: &Typed, report: &mut Report) -> Option<NaiveDate> {
    let is_exact = typed.text().len() == 10;
    let day = is_exact.then(|| NaiveDate::parse_from_str(typed.text(), "%Y-%m-%d").ok()).flatten();
    if day.is_none() {
        let message = format!("`{}` is no day of the calendar", typed.text());
        report.push(
            Diagnostic::new(Code::BadDate, &typed.origin, message)
                .help("write year, month and day: `2020-01-31`"),
        );
    }
    day
}

/// A BCP 47 language tag, as far as its form goes. Pushes `bad-value`.
pub(super) fn language(typed: &Typed, report: &mut Report) -> Option<String> {
    let tag = typed.text().trim();
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let first = tag.split('-').next().unwrap_or("");
    let is_language = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_language && tag.split('-').all(is_part) {
        return Some(tag.to_owned());
    }
    let message = format!("`{tag}` is no language tag");
    report.push(
        Diagnostic::new(Code::BadValue, &typed.origin, message)
            .help("write it as in `en`, `pt-BR` or `zh-Hant`"),
    );
    None
}

/// The tag of a language that pages are written in. Pushes `bad-value`, and `unknown-language` where neither the
/// program nor one of the site's `own` files has words for it.
pub(super) fn spoken_language(typed: &Typed, own: &[String], report: &mut Report) -> Option<String> {
    let tag = language(typed, report)?;
    let plain = |tag: &str| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    let is_complete = complete_languages().any(|known| plain(known) == plain(&tag));
    if !is_complete && own.iter().all(|known| plain(known) != plain(&tag)) {
        let message = format!("there are no words in the language `{tag}`; readers see English ones");
        let complete: Vec<&str> = complete_languages().collect();
        report.push(Diagnostic::new(Code::UnknownLanguage, &typed.origin, message).help(format!(
            "the program speaks {}; for another, put its words into `strings/{tag}.yaml`",
            complete.join(", ")
        )));
    }
    Some(tag)
}

/// One of a fixed list. Pushes `unknown-choice`; `what` is what it would be ("kind of value").
pub(super) fn choice<T>(
    typed: &Typed,
    what: &str,
    choices: impl IntoIterator<Item = (&'static str, T), IntoIter: Clone>,
    report: &mut Report,
) -> Option<T> {
    let (word, choices) = (typed.text().trim(), choices.into_iter());
    if let Some((_, choice)) = choices.clone().find(|(name, _)| *name == word) {
        return Some(choice);
    }
    let names = || choices.clone().map(|(name, _)| name);
    let help = match nearest(word, names()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("choose one of: {}", names().collect::<Vec<_>>().join(", ")),
    };
    let message = format!("`{word}` is no {what}");
    report.push(Diagnostic::new(Code::UnknownChoice, &typed.origin, message).help(help));
    None
}

/// Whether a name can be an id; if not, it is told. Pushes `bad-id`.
pub(super) fn check_id(id: &str, what: &str, origin: &Origin, report: &mut Report) -> bool {
    if is_valid_id(id) {
        return true;
    }
    let message = format!("`{id}` cannot be the id of a {what}");
    let rule = if is_device(id) {
        "Windows keeps this name for a device, and no file there can have it; choose another"
    } else {
        "ids are made of a-z, 0-9 and `-`, and begin with a letter or a digit"
    };
    let sound = nearest_id(id);
    let help = if is_valid_id(&sound) { format!("{rule}: `{sound}`") } else { rule.to_owned() };
    report.push(Diagnostic::new(Code::BadId, origin, message).help(help));
    false
}

/// The id that a name would make; none of letters outside a-z, which people transcribe in different ways.
fn nearest_id(name: &str) -> String {
    if name.chars().any(|character| character.is_alphabetic() && !character.is_ascii()) {
        return String::new();
    }
    let plain = |character: char| if character.is_ascii_alphanumeric() { character } else { ' ' };
    let words: String = name.to_lowercase().chars().map(plain).collect();
    words.split_whitespace().collect::<Vec<_>>().join("-").chars().take(100).collect()
}

/// Adds help where there is some.
pub(super) fn with_help(diagnostic: Diagnostic, help: Option<String>) -> Diagnostic {
    match help {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}
