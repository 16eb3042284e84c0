//! What stands beside a value that can be read with it.

use super::happened::before_passive;
use super::states::{group, state};
use super::{Remark, hoped, is_participle, on_top};
use crate::letters::{has_any, lower};
use crate::value::{Context, Dimension, Value, is_of_everybody, number};

/// The time at which an age was had, the participle behind a count (`three entered`), for only some may have, what an amount was
/// set or hoped for as (`a target of £10m`), what is numbered by a place in an order (`third novel`), the word for a plan behind a name (`announced`), and what stands
/// behind quotation marks, or tells what is none of a list. A length as a clock shows it (`1:30`) is a guess.
pub(in crate::value) fn of_read(words: &str, value: &Value, context: &Context<'_>) -> Option<Remark> {
    if let Value::Age(age) = value {
        let is_of_other_time = age.as_of().is_some_and(|days| Some(days) != context.as_of);
        return is_of_other_time.then_some(Remark { scope: None, is_guess: false });
    }
    if matches!(value, Value::Name(_) | Value::Place(_)) {
        let scope = plan(words)?.to_owned();
        return Some(Remark { scope: Some(scope), is_guess: false });
    }
    if let Value::Quotation(quotation) = value {
        return quotation.has_remark().then_some(Remark { scope: None, is_guess: false });
    }
    if let Value::Set(set) = value {
        return set.names_outside().then_some(Remark { scope: None, is_guess: false });
    }
    if let Value::Duration(length) = value {
        if length.is_face_open() {
            return Some(Remark { scope: None, is_guess: true });
        }
        return on_top::is_told(words)
            .then(|| Remark { scope: Some(on_top::SCOPE.to_owned()), is_guess: false });
    }
    let unit = value.unit()?;
    if let Some(noun) = numbered_noun(words).or_else(|| hoped::noun_of(words)) {
        return Some(Remark { scope: Some(noun.to_owned()), is_guess: false });
    }
    let last = words.trim().rsplit(' ').next().filter(|last| last.len() < words.trim().len());
    let last = lower(last?);
    if unit.dimension() == Dimension::Proportion && words.contains("turnout") {
        return Some(Remark { scope: Some("turnout".to_owned()), is_guess: false });
    }
    let is_one_phrase = !has_any(words, &[", ", " (", "; "]);
    let counts = is_one_phrase && unit.is_count() && !value.has_parts();
    let is_number = || number::read_scale(&last).is_some() || number::read(&last).is_some();
    let narrows = is_participle(&last)
        && !is_of_everybody(words)
        && state(&last).is_none()
        && !is_number()
        && before_passive(words).is_none()
        && !matches!(&*last, "estimated" | "mixed" | "doubled" | "trebled" | "tripled" | "quadrupled");
    (counts && narrows).then_some(Remark { scope: Some(last.into_owned()), is_guess: false })
}

/// What is numbered: the `novel` of `third novel`, which may be somebody's fifth book. People go by many words.
fn numbered_noun(words: &str) -> Option<&str> {
    const ANYBODY: &[&str] = &["name", "person"];
    let words = ["the ", "his ", "her ", "its ", "their "]
        .iter()
        .find_map(|lead| words.strip_prefix(lead))
        .unwrap_or(words);
    let (nth, noun) = words.split_once(' ')?;
    let is_noun = noun.len() > 3
        && group(noun).is_none()
        && !ANYBODY.contains(&noun)
        && noun.chars().all(char::is_alphabetic)
        && nth.starts_with(char::is_alphabetic);
    number::ordinal(nth).filter(|_| is_noun).map(|_| noun)
}

/// The `announced` of `Emil Sandrock (announced)` and the `for now` of `Pepper, for now`: what was to be, or was to be for
/// a time, and may have come otherwise.
fn plan(words: &str) -> Option<&str> {
    const PLANS: &[&str] = &[
        "announced",
        "billed",
        "expected",
        "for now",
        "for the moment",
        "for the time being",
        "intended",
        "original plan",
        "originally",
        "planned",
        "proposed",
        "provisional",
        "provisionally",
        "scheduled",
        "temporarily",
        "temporary",
        "working title",
    ];
    let bracketed = || words.trim().strip_suffix(')')?.rsplit_once(" (");
    let (_, remark) = bracketed().or_else(|| words.trim().rsplit_once(", "))?;
    PLANS.iter().any(|plan| remark.eq_ignore_ascii_case(plan)).then_some(remark)
}
