//! A sentence of the narrative that cites no fact.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::markdown::Sentence;
use crate::model::Story;

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
    Diagnostic::new(
        Code::UncitedSentence,
        &story.narrative_origin.within(sentence.byte_range.clone()),
        message,
    )
    .help("cite what it rests on: `[[fact-id|words]]`; if it states nothing, end it with `[[-]]`")
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
