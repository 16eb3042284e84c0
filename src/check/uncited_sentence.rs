//! A sentence of the narrative that cites no fact.

use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::markdown::Sentence;
use crate::model::Story;
use std::ops::Range;

/// Pushes a warning for each sentence that neither cites nor is marked as connective.
pub(super) fn check(story: &Story, sentences: &[Sentence<'_>], report: &mut Report) {
    for sentence in sentences {
        if sentence.citations.is_empty() && !sentence.is_connective {
            report.push(diagnostic(story, sentence));
        }
    }
}

fn diagnostic(story: &Story, sentence: &Sentence<'_>) -> Diagnostic {
    let message = format!("the sentence `{}` cites no fact", beginning(&sentence.words));
    Diagnostic::new(Code::UncitedSentence, &origin(story, &sentence.byte_range), message)
        .help("cite what it rests on: `[[fact-id|words]]`; if it states nothing, end it with `[[-]]`")
}

/// Where a stretch of the narrative stands in its file.
pub(super) fn origin(story: &Story, byte_range: &Range<usize>) -> Origin {
    let start = story.narrative_origin.byte_range().start;
    Origin::new(story.narrative_origin.input(), start + byte_range.start..start + byte_range.end)
}

/// Enough of a sentence to know it by.
fn beginning(words: &str) -> String {
    let mut first: Vec<&str> = words.split_whitespace().take(7).collect();
    if first.len() == 7 {
        first.pop();
        first.push("…");
    }
    first.join(" ")
}
