//! The parts of a name and what each of them is.

use super::acronym::drop_initials;
use super::designation;
use super::short_forms;
use super::word_lists::{
    find_suffix, find_title, in_full, is_beside, is_connector, is_grade, is_in_names, is_named_after_title,
    is_particle, is_postnominal, is_sort_of_thing,
};
use crate::letters::{has_any, split_once};
use crate::value::text::{folded, lower_case, plain_typography};
use std::borrow::Cow;

/// What a part does in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A given name, a surname, a proper word of a body.
    Proper,
    /// One letter for a proper word.
    Initial,
    /// A title, rank or honour.
    Title,
    /// A small word that belongs to the surname.
    Particle,
    /// `Jr`, `III`.
    Suffix,
    /// A word in lower case that describes, or ties others together.
    Descriptive,
    /// A name in quotation marks or brackets, beside the others.
    Nickname,
}

/// One part of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// The part as it was typed, with its case.
    pub(super) shown: String,
    /// In lower case, without full stops and apostrophes.
    pub(super) word: String,
    /// What it does.
    pub(super) role: Role,
}

impl Part {
    /// A small syllable behind a hyphen is a part of the name (`Jin-ping`), and no description; so is what stands in
    /// brackets behind a number (`14(a)`).
    fn behind_hyphen(self, chunk: &str) -> Self {
        const DESCRIBING: &[&str] =
            &["born", "based", "area", "bred", "built", "wide", "like", "style", "led", "made"];
        let is_syllable = || {
            chunk.starts_with(char::is_uppercase)
                && self.word.chars().count() <= 5
                && !is_connector(&self.word)
                && !DESCRIBING.contains(&self.word.as_str())
        };
        if self.role == Role::Descriptive && (has_section(chunk) || is_syllable()) {
            Self { role: Role::Proper, ..self }
        } else {
            self
        }
    }

    /// The word with what another writing of it leaves out: equal where a reader sees no difference but case.
    pub(super) fn writing(&self) -> impl Iterator<Item = &str> {
        let word = if self.shown == "&" { &self.shown } else { &self.word };
        let is_inside = |(at, _): (usize, &str)| at > 0 && at + 1 < self.shown.len();
        let has_apostrophe = self.shown.match_indices('\'').any(is_inside);
        [word.as_str()].into_iter().chain(has_apostrophe.then_some("'"))
    }

    /// The part as a nickname.
    fn beside(self) -> Self {
        Self { role: Role::Nickname, ..self }
    }
}

/// The parts of a name, in order.
pub(super) fn read_parts(words: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut is_beside = false;
    let even = plain_typography(words);
    let is_runway = has_any(&even, &["unway"]);
    for chunk in designation::with_runway_in_digits(&even).split(' ') {
        let opens = chunk.starts_with(['"', '(', '\'']);
        is_beside |= opens && (!parts.is_empty() || begins_with_nickname(words));
        let runway = Some(chunk).filter(|_| is_runway).and_then(designation::runway);
        let pieces = runway
            .map_or_else(|| split_chunk(chunk), |(number, side)| vec![number.to_owned(), side.to_owned()]);
        for (at, piece) in pieces.iter().enumerate() {
            let before = parts.len();
            let part = read_part(piece).map(|part| if at > 0 { part.behind_hyphen(chunk) } else { part });
            parts.extend(part.map(|part| if is_beside { part.beside() } else { part }));
            if before == 0 && is_given_name(chunk) {
                for part in &mut parts {
                    part.role = Role::Proper;
                }
            }
        }
        is_beside &= !chunk.trim_end_matches([',', '.']).ends_with(['"', ')', '\'']);
    }
    drop_remark(&mut parts);
    drop_initials(words, &mut parts);
    assign_generation(&mut parts);
    drop_article(&mut parts);
    drop_employer(&mut parts);
    drop_offices(words, &mut parts);
    assign_titles(&mut parts);
    keep_street_names(&mut parts);
    assign_initials(&mut parts);
    assign_suffixes(&mut parts);
    keep_something_proper(&mut parts);
    parts
}

/// `'Rocky' Balder`, but not `'Rocky'`: the marks end before the name does.
fn begins_with_nickname(words: &str) -> bool {
    let even = plain_typography(words);
    even.starts_with(['"', '\'']) && !even.ends_with(['"', '\'']) && even.split(' ').count() > 1
}

/// `the younger` and `the elder` as `Jr` and `Sr`.
fn assign_generation(parts: &mut Vec<Part>) {
    let [.., article, last] = parts.as_mut_slice() else { return };
    let suffix = match last.word.as_str() {
        "younger" => "jr",
        "elder" | "older" => "sr",
        _ => return,
    };
    if article.word != "the" {
        return;
    }
    suffix.clone_into(&mut last.word);
    last.role = Role::Suffix;
    let at = parts.len().saturating_sub(2);
    parts.remove(at);
}

/// Divides at hyphens, after the full stops of initials and around what stands in brackets behind a number: `Harrow-Pell`,
/// `J.R.`, `s.14(1)`.
fn split_chunk(chunk: &str) -> Vec<String> {
    let is_section = has_section(chunk);
    let divides = |c: char| c == '-' || is_section && matches!(c, '(' | ')');
    let mut pieces = Vec::new();
    for piece in chunk.split(divides) {
        let letters: Vec<&str> = piece.split('.').filter(|letter| !letter.is_empty()).collect();
        let has_initial = letters.iter().any(|letter| letter.chars().count() == 1);
        if letters.len() > 1 && has_initial {
            pieces.extend(letters.iter().map(|letter| format!("{letter}.")));
        } else {
            pieces.push(piece.to_owned());
        }
    }
    pieces
}

/// Whether brackets stand right behind a number: `14(1)`.
fn has_section(chunk: &str) -> bool {
    chunk.split_once('(').is_some_and(|(number, _)| number.ends_with(|c: char| c.is_ascii_digit()))
}

fn read_part(piece: &str) -> Option<Part> {
    let read = if piece == "&" { "and" } else { piece };
    let word = bare_word(read);
    if word.is_empty() {
        return None;
    }
    let is_lower = read.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
    let role = if is_connector(&word) {
        Role::Descriptive
    } else if is_particle(&word) && (is_lower || word.chars().count() > 1) {
        Role::Particle
    } else if is_lower {
        Role::Descriptive
    } else if word.chars().count() == 1 && word.chars().all(char::is_alphabetic) && has_case(&word) {
        Role::Initial
    } else {
        Role::Proper
    };
    Some(Part { shown: piece.to_owned(), word, role })
}

/// `Al` and `Ben` before a surname are given names; `Al-` is not.
fn is_given_name(chunk: &str) -> bool {
    matches!(chunk, "Al" | "Ben")
}

/// A word in lower case without signs; abbreviations of bodies in full.
pub(super) fn bare_word(word: &str) -> String {
    // What typography and white space change in ASCII is not kept.
    let even = if word.is_ascii() {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(folded(&plain_typography(word)).into_owned())
    };
    let kept: String = even.chars().filter(|c| is_kept(*c)).collect();
    let lower = lower_case(kept.strip_prefix('@').filter(|handle| !handle.is_empty()).unwrap_or(&kept));
    in_full(&lower).map_or(lower, str::to_owned)
}

/// Letters, digits, the marks that combine with letters, and signs that are names themselves (`+`, `@`).
fn is_kept(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) || matches!(c, '+' | '@' | '#')
}

/// Scripts without case have no initials.
fn has_case(word: &str) -> bool {
    word.to_uppercase() != word
}

/// What somebody is, in small letters in brackets behind a full name: `Ada Marsh (curator)`.
fn drop_remark(parts: &mut Vec<Part>) {
    let is_remark = |part: &Part| {
        part.role == Role::Nickname && part.shown.trim_start_matches('(').starts_with(char::is_lowercase)
    };
    let is_whole = parts.iter().filter(|part| part.role == Role::Nickname).all(is_remark);
    if is_whole && is_full(parts) {
        parts.retain(|part| !is_remark(part));
    }
}

fn drop_article(parts: &mut Vec<Part>) {
    if parts.len() > 1 && parts.first().is_some_and(|part| part.word == "the") {
        parts.remove(0);
    }
}

/// Whether the parts name somebody in full: two of them at least that are no titles.
pub(super) fn is_full(parts: &[Part]) -> bool {
    parts.iter().filter(|part| matches!(part.role, Role::Proper | Role::Initial)).count() >= 2
}

/// Whose somebody is, before the full name: `CPH's Hendrik Hale`. What is called by a genitive has no given name behind it,
/// and King's Lynn is of no king.
fn drop_employer(parts: &mut Vec<Part>) {
    let is_owner = |part: &Part| part.role == Role::Proper && part.shown.ends_with("'s");
    let Some(at) = parts.iter().position(is_owner) else { return };
    let is_of_names = |part: &Part| {
        part.shown.strip_suffix("'s").is_some_and(|word| find_title(&bare_word(word)).is_some())
    };
    let Some(([owners @ .., owner], [given, .., surname])) = parts.split_at_checked(at + 1) else { return };
    let rest = parts.get(at + 1..).unwrap_or_default();
    let is_name = rest.iter().all(|part| matches!(part.role, Role::Proper | Role::Initial | Role::Particle));
    let is_person = short_forms::is_given_name(&given.word) && !is_sort_of_thing(&surname.word);
    let is_saint = owners.iter().any(|part| matches!(part.word.as_str(), "st" | "saint"));
    if is_name && is_person && !is_saint && !is_of_names(owner) {
        parts.drain(..=at);
    }
}

/// What somebody is, in small letters before a full name or behind its comma: `county sheriff`. A title that ends what is
/// behind the comma goes before the name.
fn drop_offices(words: &str, parts: &mut Vec<Part>) {
    let is_small = |part: &&Part| matches!(part.role, Role::Descriptive);
    let behind = split_once(words, ", ").map_or(0, |(_, office)| office.split([' ', '-']).count());
    let end = parts.len().saturating_sub(behind);
    let is_office =
        parts.get(end..).is_some_and(|rest| !rest.is_empty() && rest.iter().all(|part| is_small(&part)));
    let mut office = None;
    if behind > 0 && is_office && parts.get(..end).is_some_and(is_full) {
        office = parts.pop().filter(|office| find_title(&office.word).is_some());
        parts.truncate(end);
    }
    // `off Harrow Point` is not the point.
    let is_beside = parts.first().is_some_and(|part| is_beside(&part.word));
    let before = if is_beside { 0 } else { parts.iter().take_while(is_small).count() };
    let rest = parts.get(before..).unwrap_or_default();
    if before > 0 && is_full(rest) && rest.iter().all(|part| part.role != Role::Descriptive) {
        parts.drain(..before);
    }
    // `Amos Rydell, county sheriff` is `Sheriff Amos Rydell`.
    parts.splice(..0, office);
}

/// Titles stand before everything else; honours after.
fn assign_titles(parts: &mut [Part]) {
    grade_titles(parts);
    // `M. T. Hale` is no monsieur.
    let has_initials = parts.iter().filter(|part| part.role == Role::Initial).count() > 1;
    let is_one_of_several = |part: &Part| has_initials && part.role == Role::Initial;
    for part in parts.iter_mut().skip_while(|part| part.role == Role::Title) {
        match find_title(&part.word) {
            Some(title) if part.role != Role::Nickname && !is_one_of_several(part) => {
                title.clone_into(&mut part.word);
                part.role = Role::Title;
            }
            Some(_) | None if part.role == Role::Descriptive => {}
            Some(_) | None => break,
        }
    }
    for part in parts.iter_mut().skip(1).rev() {
        let is_upper = part.shown.chars().filter(|c| c.is_alphabetic()).skip(1).all(char::is_uppercase);
        let is_honour = is_postnominal(&part.word) && (is_upper || part.word == "phd" || part.word == "esq");
        if !is_honour {
            break;
        }
        part.role = Role::Title;
    }
}

/// The King of `King Street` has no title, nor has the Queen of `Queen Mary's`: they are called so.
fn keep_street_names(parts: &mut [Part]) {
    let [title, noun, rest @ ..] = parts else { return };
    let is_whole = rest.is_empty() && noun.role == Role::Proper;
    let is_genitive = noun.shown.ends_with("'s");
    if title.role == Role::Title
        && is_in_names(&title.word)
        && (is_genitive || is_whole && is_named_after_title(&noun.word))
    {
        title.role = Role::Proper;
    }
}

/// `Deputy Mayor`, `Fire Chief`: words that grade the title behind them are titles with it.
fn grade_titles(parts: &mut [Part]) {
    let is_only_grade = |part: &&Part| is_grade(&part.word) && find_title(&part.word).is_none();
    let grades = parts.iter().take_while(is_only_grade).count();
    let is_before_title = parts.get(grades).is_some_and(|part| find_title(&part.word).is_some());
    if is_before_title {
        for part in parts.iter_mut().take(grades).filter(|part| part.role != Role::Nickname) {
            // `the Right Rev` is `the Rt Rev`.
            if part.word == "right" {
                "rt".clone_into(&mut part.word);
            }
            part.role = Role::Title;
        }
    }
}

/// `JR` before other names is `J. R.`.
fn assign_initials(parts: &mut Vec<Part>) {
    let has_mixed = parts.iter().any(|part| part.shown.contains(char::is_lowercase));
    let last = parts.len().saturating_sub(1);
    let taken = std::mem::take(parts);
    for (index, part) in taken.into_iter().enumerate() {
        let is_upper = part.shown.chars().all(char::is_uppercase);
        let count = part.word.chars().count();
        let is_known = index > 0 && find_suffix(&part.word).is_some();
        if part.role == Role::Proper
            && has_mixed
            && is_upper
            && !is_known
            && index < last
            && (2..=3).contains(&count)
        {
            parts.extend(part.shown.chars().map(|letter| Part {
                shown: letter.to_string(),
                word: lower_case(&letter.to_string()),
                role: Role::Initial,
            }));
        } else {
            parts.push(part);
        }
    }
}

/// Suffixes stand at the end; a single `I`, `V` or `X` after one given name is the number of a monarch.
fn assign_suffixes(parts: &mut [Part]) {
    let count = parts.iter().filter(|part| matches!(part.role, Role::Proper | Role::Initial)).count();
    let Some(last) = parts.iter_mut().skip(1).rev().find(|part| part.role != Role::Title) else { return };
    if matches!(last.role, Role::Nickname) {
        return;
    }
    let is_number = count == 2 && matches!(last.shown.as_str(), "I" | "V" | "X");
    if let Some(suffix) = find_suffix(&last.word) {
        last.word = suffix.to_owned();
        last.role = Role::Suffix;
    } else if is_number {
        last.role = Role::Suffix;
    }
}

/// A name without a capital (`bell hooks`), or of a title alone, is proper as a whole.
fn keep_something_proper(parts: &mut [Part]) {
    if parts.iter().any(|part| matches!(part.role, Role::Proper | Role::Initial)) {
        return;
    }
    let has_words = parts.iter().any(|part| part.role == Role::Descriptive && !is_connector(&part.word));
    for part in parts.iter_mut().filter(|part| !is_connector(&part.word)) {
        if !has_words || part.role == Role::Descriptive || part.role == Role::Particle {
            part.role = Role::Proper;
        }
    }
    if let Some(part) = parts.first_mut().filter(|part| is_connector(&part.word)) {
        part.role = Role::Proper;
    }
}
