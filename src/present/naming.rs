//! How values and sources are named on the pages.

use super::{Layout, Part, date};
use crate::model::{Claim, Conclusion, Dossier, Fact, Finding, LinkPolicy, Source, SourceId};
use crate::value::Value;
use crate::words::{FALLBACK, Number, Words, direction_of};
use rust_decimal::Decimal;
use std::sync::Arc;

/// A value for readers.
pub(super) fn value_in_words(value: &Value, words: &Words) -> String {
    match value {
        Value::Date(date) => date::in_words(date, words),
        Value::Set(set) => words.listed(&set.members().into_iter().map(str::to_owned).collect::<Vec<_>>()),
        Value::Text(_)
        | Value::Name(_)
        | Value::Quantity(_)
        | Value::Age(_)
        | Value::Duration(_)
        | Value::Place(_)
        | Value::Quotation(_) => value.to_string(),
    }
}

/// A reading for readers. The program prints amounts, ages and lengths in the English that it reads them in; in another
/// language they stand as a source in that language writes them, where it does. A list that leaves some without a name stands
/// as it was written.
/// `known` has the words of the claims, in their order, as far as they are known.
pub(super) fn reading_in_words(
    (fact, known): (&Fact, &[Arc<str>]),
    dossier: &Dossier,
    value: &Arc<Value>,
    words: &Words,
) -> Arc<str> {
    let is_measured = matches!(&**value, Value::Quantity(_) | Value::Age(_) | Value::Duration(_));
    let known = || known_words(value, fact, known).cloned();
    let in_words = || known().unwrap_or_else(|| value_in_words(value, words).into());
    if value.leaves_some_unnamed() {
        let written = fact.claims.iter().find(|claim| claim.value.is_same(value));
        return written.and_then(|claim| claim.as_written.as_deref()).map_or_else(in_words, Arc::from);
    }
    if !is_measured || words.speaks(FALLBACK) {
        return in_words();
    }
    let speaks = |source: &Source| source.language.as_deref().is_none_or(|tag| words.speaks(tag));
    let in_language = |claim: &&Claim| {
        claim.value.is_same(value) && dossier.source(&claim.source).is_some_and(|(_, source)| speaks(source))
    };
    let written = fact.claims.iter().filter(in_language).find_map(|claim| claim.as_written.as_deref());
    written.map_or_else(in_words, Arc::from)
}

/// The canonical value of a fact in words, or the word for having none. `known` as for [`reading_in_words`].
pub(super) fn answer_in_words(
    (fact, known): (&Fact, &[Arc<str>]),
    dossier: &Dossier,
    finding: &Finding,
    words: &Words,
) -> Arc<str> {
    match &finding.conclusion {
        Conclusion::ByRule(value, _) | Conclusion::ByEditor(value) => {
            reading_in_words((fact, known), dossier, value, words)
        }
        Conclusion::Unresolved => words.answer_unresolved(),
        Conclusion::Undecided => words.answer_undecided(),
    }
}

/// What each claim of a fact states, for readers: made once for those that state it alike.
pub(super) fn claims_in_words(fact: &Fact, words: &Words) -> Vec<Arc<str>> {
    let mut all: Vec<Arc<str>> = Vec::with_capacity(fact.claims.len());
    for claim in &fact.claims {
        let alike = known_words(&claim.value, fact, &all).cloned();
        all.push(alike.unwrap_or_else(|| value_in_words(&claim.value, words).into()));
    }
    all
}

/// The words of a value where one of those claims states it whose words are known. Where sources say many things, only
/// the first few claims are looked at.
pub(super) fn known_words<'a>(
    value: &Arc<Value>,
    fact: &Fact,
    known: &'a [Arc<str>],
) -> Option<&'a Arc<str>> {
    const MOST_KNOWN: usize = 8;
    let mut stated = fact.claims.iter().zip(known).take(MOST_KNOWN);
    stated.find(|(claim, _)| claim.value == *value).map(|(_, words)| words)
}

/// What a claim states, in the source's own words where they are given.
pub(super) fn stated(claim: &Claim, words: &Words) -> String {
    claim.as_written.clone().unwrap_or_else(|| value_in_words(&claim.value, words))
}

/// A number of our own, as exact as it is.
pub(super) fn decimal(number: Decimal) -> Number {
    Number::from_digits(&number.normalize().to_string()).unwrap_or_else(|| Number::from(0))
}

/// A short name for a source: the editor's, else its publisher, else its title.
pub(super) fn short_name(source: &Source) -> String {
    source.label.clone().or_else(|| source.publisher.clone()).unwrap_or_else(|| source.title.clone())
}

/// Which way the lines of a source run, for the attribute `dir`.
pub(super) fn direction(language: Option<&str>) -> &'static str {
    language.map_or("auto", |tag| direction_of(tag).name())
}

/// What stands in `rel` of a link to the source.
pub(super) const fn link_rel(source: &Source) -> &'static str {
    match source.link {
        LinkPolicy::Nofollow => "nofollow noopener",
        LinkPolicy::Live | LinkPolicy::ArchiveOnly | LinkPolicy::None => "noopener",
    }
}

/// The short name of a source of the story.
pub(super) fn source_name(dossier: &Dossier, id: &SourceId) -> String {
    dossier.source(id).map(|(_, source)| short_name(source)).unwrap_or_default()
}

/// A source in the source list, relative to the story's folder.
pub(super) fn source_href(layout: &Layout, id: &SourceId) -> String {
    layout.href(Part::Sources, id.as_str())
}
