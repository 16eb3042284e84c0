//! What the words of a citation say of a fact that is told in words: a text, a place or a name.
//!
//! The same can be said in many ways, so that only what is certainly something else is told: what stood there before a
//! correction, what another source says against the value, and a slip of spelling in a word of it.

use super::Known;
use super::judge::{Judge, Judgement};
use crate::letters::lower;
use crate::model::{Fact, Verdict};
use crate::value::{Kind, Relation, Value};

/// From this length on a word with one letter wrong is hardly another.
const LONG: usize = 5;

impl Judge<'_> {
    /// What a fact says on words that are told in words; nothing where they may be other words for its value.
    pub(super) fn saying(&self, (fact, finding): Known<'_>, words: &str) -> Judgement {
        let Some(canonical) = finding.conclusion.value() else { return Judgement::Silent };
        let is_contested = finding.verdict == Verdict::Conflicting;
        if self.has_slip(words, fact, canonical) {
            return Judgement::Disagrees;
        }
        let mut former = self.former(fact).peekable();
        if !is_contested && former.peek().is_none() {
            return Judgement::Silent;
        }
        let said = split(words);
        let own = head(fact.kind, &canonical.to_string());
        let is_other = |name: &[String]| holds(&said, name) && !holds(&own, name);
        let mut against =
            finding.readings.iter().filter(|reading| is_against(fact, &reading.value, canonical));
        if holds(&said, &own) {
            Judgement::Agrees
        } else if former.any(|was| is_other(&head(fact.kind, was))) {
            Judgement::Disagrees
        } else if is_contested
            && against.any(|reading| is_other(&head(fact.kind, &reading.value.to_string())))
        {
            Judgement::OtherReading
        } else {
            Judgement::Silent
        }
    }

    /// Whether a capitalised word is a slip of spelling away from one of the value, and none of a source. Another ending is
    /// another form of the word: `Chilean`.
    fn has_slip(&self, words: &str, fact: &Fact, canonical: &Value) -> bool {
        let names = |words| split_as_typed(words).filter(|word| is_long_name(word));
        if names(words).next().is_none() {
            return false;
        }
        let value = canonical.to_string();
        let is_typed = |word: &str| {
            let claimed =
                fact.claims.iter().flat_map(|claim| [claim.value.to_string(), claim.excerpt.to_string()]);
            let mut typed = claimed.chain([value.clone(), fact.question.clone()]);
            typed.any(|text| split_as_typed(&text).any(|other| lower(other) == lower(word)))
        };
        let ends = |word: &str| (word.chars().next(), word.chars().next_back());
        let is_slip_of = |word: &str, other: &str| {
            let other = self.read(Kind::Name, other).filter(|_| ends(word) == ends(other));
            other.is_some_and(|other| self.is_slip(&other, word))
        };
        names(words).any(|word| names(&value).any(|other| is_slip_of(word, other)) && !is_typed(word))
    }

    /// What corrections say that a fact was before.
    fn former<'a>(&'a self, fact: &'a Fact) -> impl Iterator<Item = &'a str> {
        let of_fact = self.corrections.iter().filter(|entry| entry.fact.as_ref() == Some(&fact.id));
        of_fact.filter_map(|entry| entry.was.as_deref())
    }
}

/// Whether two values cannot both be true, by the rules or by the word of the editor.
fn is_against(fact: &Fact, value: &Value, canonical: &Value) -> bool {
    let is_among = |values: &[Value], meant: &Value| values.iter().any(|value| value.is_same(meant));
    let mut declared = fact.conflicting.iter().map(|declaration| declaration.values.as_slice());
    let is_declared =
        declared.any(|values| values.is_empty() || is_among(values, value) && is_among(values, canonical));
    is_declared || value.compare(canonical).relation == Relation::Conflicting
}

fn is_long_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().filter(|c| c.is_alphabetic()).count() >= LONG
}

/// The words of a value by which it is called: of `Boston, Massachusetts` the first part.
fn head(kind: Kind, value: &str) -> Vec<String> {
    let named = if kind == Kind::Place { value.split(',').next().unwrap_or(value) } else { value };
    let mut words = split(named);
    if words.len() > 1 && words.first().is_some_and(|word| matches!(word.as_str(), "the" | "a" | "an")) {
        words.remove(0);
    }
    words
}

/// The words of a text in small letters.
fn split(text: &str) -> Vec<String> {
    split_as_typed(text).map(|word| lower(word).into_owned()).collect()
}

fn split_as_typed(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether words hold others, one after the other; no words hold none.
fn holds(words: &[String], others: &[String]) -> bool {
    !others.is_empty() && words.windows(others.len()).any(|own| own == others)
}
