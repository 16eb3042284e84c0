//! The citations of facts in the narrative, in notes and in reasons.

use super::link::Names;
use super::typed;
use crate::diagnostic::{Origin, Report};
use crate::load::Typed;
use crate::markdown;
use std::ops::Range;

/// Holds the citations of a file's body against the facts. Pushes `unknown-fact`, at the very place.
pub(super) fn check_body(text: &str, origin: &Origin, facts: &Names, report: &mut Report) {
    check(text, |range| origin.within(range), facts, report);
}

/// A note in Markdown, empty where none was typed. Pushes `unknown-fact`, `bad-url` and `nested-too-deep`.
pub(super) fn note(typed: Option<&Typed>, facts: &Names, report: &mut Report) -> String {
    if let Some(typed) = typed {
        check(typed.text(), |_| typed.origin.clone(), facts, report);
    }
    typed::markdown(typed, report)
}

/// A reason as one plain line, empty where none was typed. Pushes `unknown-fact`.
pub(super) fn reason(typed: Option<&Typed>, facts: &Names, report: &mut Report) -> String {
    if let Some(typed) = typed {
        check(typed.text(), |_| typed.origin.clone(), facts, report);
    }
    typed::line_or_empty(typed)
}

fn check(text: &str, place: impl Fn(Range<usize>) -> Origin, facts: &Names, report: &mut Report) {
    // Most texts cite nothing but facts, and what can be a citation is seen without reading Markdown.
    if markdown::targets(text).all(|target| target.is_some_and(|target| facts.has(target))) {
        return;
    }
    for citation in markdown::citations(text) {
        facts.check(&citation.target, &place(citation.byte_range.clone()), report);
    }
}
