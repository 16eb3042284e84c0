//! Free text, and the foldings that all kinds made of words share.
//!
//! Two texts are the same when nothing but Unicode form (NFC, UAX #15), white space, case, typography, a leading article,
//! British or American spelling, a final full stop, the words of a short denial (`not opened`, `none opened`) and other words of
//! one sense (`acquitted`, `cleared of all charges`) tells them apart. Everything else needs a person, so it is incomparable,
//! unless the one lists the other among others, says more in brackets, tells that nothing is known, breaks its words
//! otherwise, is told of another day or may name one post (`boss`, `chief executive`).
//! Text never conflicts, but for codes of one form with other digits and slips in a telephone number, for other places in
//! an order, for a unanimous vote and one that was split, for the two sides of a ship or a body and the two outcomes of a
//! trial or a game, for contrary words in one text, and for two names, for what one person is to another or somebody's sex,
//! where the question asks for that, and for ways in contrary directions.

mod code;
mod contrary;
mod dated;
mod denial;
mod kinship;
mod listed;
mod one_of;
mod ordinal;
mod posts;
mod ruled_out;
mod sides;
mod vote;
mod who;
mod wording;

use std::borrow::Cow;
use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::name::Name;
use super::route::{Course, Route};
use super::token::{collate, one_spelling};
use super::{Asked, Change, Comparison, Context, Reason, Relation, Why, route, untold};
use crate::letters::{has_any, is_folded};
use code::{are_home_and_abroad, are_one_but_for_a_slip, dialled, is_in_capitals};
pub(super) use code::{are_two_of_one_form, is_code, is_in_groups};
use kinship::{Kindred, Kinship};
pub(super) use kinship::{Sex, sex_of};
use one_of::OneOf;
pub use one_of::Sort;
pub(super) use ruled_out::is_ruled_out;
use sides::Side;
pub use sides::names_part;

/// Words that are compared as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    words: String,
    key: String,
    /// What somebody is to somebody, where the question asks for it.
    kinship: Option<Kinship>,
    /// Which of two sides or sexes it is.
    side: Option<Side>,
    /// What it is of its sort, where the question asks for that.
    one_of: Option<OneOf>,
    /// From where to where it leads.
    route: Option<Box<Route>>,
    /// Whom it names, where the question asks who did what one person does.
    who: Option<Box<Name>>,
}

impl Text {
    pub(super) fn parse(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let words = checked(words)?;
        let asked = context.hints.asked;
        let key = saying_key(&words);
        let key = denial::plain(&key, asked).unwrap_or(key);
        let key = posts::turned(&key).unwrap_or_else(|| wording::plain(&key));
        let kinship = if asked == Asked::Kinship { kinship::read(&words) } else { None };
        let side = sides::read(&key, asked).or_else(|| sides::read(&words, asked));
        let one_of = one_of::read(&key, asked);
        let route = route::read(&words, asked);
        let who = if asked == Asked::Who { who::read(&words).map(Box::new) } else { None };
        Ok(Self { words, key, kinship, side, one_of, route, who })
    }

    pub(super) fn compare(&self, other: &Self) -> Comparison {
        if self.key == other.key {
            return Comparison::new(Relation::Same, Why::Alike);
        }
        if dated::are_of_two_days(&self.words, &other.words) {
            return Comparison::new(Relation::Compatible, Why::Overlap);
        }
        if are_two_of_one_form(&self.words, &other.words) || are_one_but_for_a_slip(&self.words, &other.words)
        {
            return Comparison::new(Relation::Conflicting, Why::OtherNumber);
        }
        if ordinal::are_two_places(&self.key, &other.key) {
            return Comparison::new(Relation::Conflicting, Why::OtherNumber);
        }
        if let Some(comparison) = vote::beside(&self.key, &other.key) {
            return comparison;
        }
        if are_home_and_abroad(&self.words, &other.words) {
            return Comparison::new(Relation::Compatible, Why::Overlap);
        }
        if let Some((one, other)) = self.side.as_ref().zip(other.side.as_ref()) {
            return one.beside(other);
        }
        if let Some(comparison) = self.one_of.zip(other.one_of).and_then(|(one, other)| one.beside(other)) {
            return comparison;
        }
        match route::beside(self.route.as_deref(), other.route.as_deref()) {
            Some(Course::OneWay) => return Comparison::new(Relation::Compatible, Why::Overlap),
            Some(Course::Contrary) => return Comparison::new(Relation::Conflicting, Why::OtherWay),
            None => {}
        }
        if contrary::are_contrary(&self.key, &other.key) {
            return Comparison::new(Relation::Conflicting, Why::Apart);
        }
        if let Some((one, other)) = self.who.as_ref().zip(other.who.as_ref()) {
            return one.compare(other);
        }
        let kindred = self.kinship.zip(other.kinship).map(|(one, other)| one.beside(&other));
        match kindred {
            Some(Kindred::Fitting) => Comparison::new(Relation::Compatible, Why::Overlap),
            Some(Kindred::Clashing) => Comparison::new(Relation::Conflicting, Why::Apart),
            Some(Kindred::Unclear) => Comparison::new(Relation::Incomparable, Why::OtherText),
            None => listed::beside(&self.key, &other.key)
                .or_else(|| self.compare_words(other))
                .or_else(|| self.compare_denied(other))
                .or_else(|| posts::beside(&self.words, &other.words))
                .unwrap_or_else(|| Comparison::new(Relation::Incomparable, Why::OtherText)),
        }
    }

    /// Where one tells that nothing is known, or the same words stand with other breaks between them.
    fn compare_words(&self, other: &Self) -> Option<Comparison> {
        if is_untold(&self.key) || is_untold(&other.key) {
            return Some(Comparison::new(Relation::Compatible, Why::Overlap));
        }
        if is_said_in_brackets(&self.key, &other.key) || is_said_in_brackets(&other.key, &self.key) {
            return Some(Comparison::new(Relation::Compatible, Why::PartsLeftOut));
        }
        // What has a digit may be a number, but for codes in capitals: `AB12 CDE`.
        let joined = |text: &Self| {
            let letters: String = text.key.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
            (letters.chars().all(char::is_alphabetic) || is_in_capitals(&text.words)).then_some(letters)
        };
        let is_one = joined(self).is_some_and(|one| joined(other).as_ref() == Some(&one));
        let why = || Why::HouseStyle(collate(&self.words, &other.words));
        is_one.then(|| Comparison::new(Relation::Compatible, why()))
    }

    /// Where one rules out what the other is, or names whom the other only tells by what she is to somebody.
    fn compare_denied(&self, other: &Self) -> Option<Comparison> {
        if is_ruled_out(&self.key, &other.key) {
            return Some(Comparison::new(Relation::Conflicting, Why::Denied));
        }
        let names = kinship::tells_name_of(&self.words, &other.words)
            || kinship::tells_name_of(&other.words, &self.words);
        names.then(|| Comparison::new(Relation::Compatible, Why::PartsLeftOut))
    }

    /// See `Value::rewritten`.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        let words = change(&self.words);
        let key = if words == self.words { self.key.clone() } else { saying_key(&words) };
        let kinship = self.kinship.filter(|_| words == self.words);
        let side = self.side.clone().filter(|_| words == self.words);
        let one_of = self.one_of.filter(|_| words == self.words);
        let route = self.route.clone().filter(|_| words == self.words);
        let who = self.who.clone().filter(|_| words == self.words);
        Self { words, key, kinship, side, one_of, route, who }
    }

    pub(super) fn key(&self) -> String {
        self.key.clone()
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

/// Whether the first is the second with a remark in brackets behind it: `B (sound, minor defects)`.
fn is_said_in_brackets(long: &str, short: &str) -> bool {
    let said = long.strip_suffix(')').and_then(|rest| rest.split_once(" ("));
    said.is_some_and(|(said, remark)| said == short && !remark.contains(['(', ')']))
}

/// Whether a key tells that nothing is known yet, so that whatever others tell can be true.
fn is_untold(key: &str) -> bool {
    const OPEN: &[&str] = &[
        "under investigation",
        "being investigated",
        "not established",
        "not yet established",
        "yet to be established",
        "not determined",
        "not yet determined",
        "yet to be determined",
        "too early to say",
        "too early to tell",
    ];
    untold::is_all(key) || OPEN.contains(&key)
}

/// The text in NFC with white space folded to single spaces.
pub fn folded(words: &str) -> Cow<'_, str> {
    let composed = composed(words);
    if is_folded(&composed) {
        return composed;
    }
    let mut folded = String::with_capacity(composed.len());
    for word in composed.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded.into()
}

/// The words folded, or why they cannot be shown: none at all, or characters that control instead of being seen.
///
/// Directional overrides and isolates are refused because they can show a reader other words than the page holds
/// (Unicode TR #36, section 2.10).
pub(super) fn checked(words: &str) -> Result<String, Reason> {
    if let Some(found) = words.chars().find(|&c| is_hidden_control(c)) {
        let message = format!("contains a control character (U+{:04X})", u32::from(found));
        return Err(Reason::new(message).help("type the words again instead of pasting them"));
    }
    let words = folded(words).into_owned();
    if words.chars().all(is_invisible) {
        return Err(Reason::new("contains no words"));
    }
    Ok(words)
}

/// Typographic quotes, dashes and ellipses as their plain forms, without invisible characters.
pub(super) fn plain_typography(words: &str) -> Cow<'_, str> {
    // Of ASCII only these have another form.
    if words.is_ascii() && !has_any(words, &["`", "..."]) {
        return Cow::Borrowed(words);
    }
    let mut plain = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '‘' | '’' | '‚' | '‛' | 'ʼ' | 'ʹ' | '′' | '´' | '`' | '＇' => plain.push('\''),
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' => plain.push('"'),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => plain.push('-'),
            _ if is_invisible(c) => {}
            _ => plain.push(c),
        }
    }
    Cow::Owned(if plain.contains("...") { plain.replace("...", "…") } else { plain })
}

/// The words in lower case, in NFC again (lower case can decompose, as of İ).
pub(super) fn lower_case(words: &str) -> String {
    let lower = words.to_lowercase();
    if lower.is_ascii() { lower } else { lower.nfc().collect() }
}

/// The words in NFC, in which ASCII stands as it is.
fn composed(words: &str) -> Cow<'_, str> {
    if words.is_ascii() { Cow::Borrowed(words) } else { Cow::Owned(words.nfc().collect()) }
}

/// What is equal for texts that say the same.
pub(super) fn text_key(words: &str) -> String {
    let key = lower_case(&folded(&plain_typography(words)));
    match key.strip_suffix('.') {
        Some(rest) if rest.contains(char::is_alphanumeric) => rest.trim_end().to_owned(),
        Some(_) | None => key,
    }
}

/// What is equal for free texts that say the same: without a leading article, in one spelling; of a telephone number its
/// digits.
fn saying_key(words: &str) -> String {
    if let Some(number) = dialled(words) {
        return number.into_owned();
    }
    let key = text_key(words);
    let plain = ["the ", "a ", "an "].iter().find_map(|article| key.strip_prefix(article)).unwrap_or(&key);
    let is_word = |word: &str| word.chars().all(char::is_alphabetic);
    let spelt = |word: &str| if is_word(word) { one_spelling(word) } else { word.to_owned() };
    plain.split(' ').map(spelt).collect::<Vec<_>>().join(" ")
}

fn is_hidden_control(c: char) -> bool {
    let is_override = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let is_tag = matches!(c, '\u{E0000}'..='\u{E007F}');
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || is_override || is_tag
}

/// Characters that take no room: zero-width space, word joiner, byte order mark, soft hyphen.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}
