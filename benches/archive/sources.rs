//! A story as editors write it for Variorum: seven files that nobody has merged (with four sources).

use crate::story::{Claim, Fact, Piece, Source, Story};
use std::fmt::Write as _;

/// The files of a story with their paths below the site's folder.
pub(crate) fn files(story: &Story) -> Vec<(String, String)> {
    let folder = format!("content/{}", story.id);
    let mut files = vec![
        (format!("{folder}/story.md"), story_md(story)),
        (format!("{folder}/facts/facts.yaml"), facts_yaml(story)),
        (format!("{folder}/corrections.yaml"), corrections_yaml(story)),
    ];
    let sources = story.sources.iter();
    files.extend(sources.map(|source| (format!("{folder}/sources/{}.md", source.id), source_md(source))));
    files
}

fn story_md(story: &Story) -> String {
    let Story { title, standfirst, published, .. } = story;
    let mut text = format!("---\ntitle: {title}\nstandfirst: {standfirst}\npublished: {published}\n---\n");
    for paragraph in &story.narrative {
        let pieces = paragraph.iter().map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Citation(fact, words) => format!("[[{}|{words}]]", story.facts[*fact].id),
        });
        let _ = writeln!(text, "{}\n", pieces.collect::<Vec<_>>().join(" "));
    }
    text
}

fn source_md(source: &Source) -> String {
    let Source { label, title, publisher, published, url, note, .. } = source;
    format!(
        "---\nlabel: {label}\ntitle: \"{title}\"\npublisher: {publisher}\npublished: {published}\nurl: {url}\n\
         language: en\nkind: report\n---\n{note}\n"
    )
}

fn facts_yaml(story: &Story) -> String {
    let mut text = "# Invented for measuring; not about anything real.\n".to_owned();
    for fact in &story.facts {
        write_fact(&mut text, fact, &story.sources);
    }
    text
}

fn write_fact(text: &mut String, fact: &Fact, sources: &[Source]) {
    let Fact { id, label, question, pattern, because, claims } = fact;
    let _ = writeln!(text, "{id}:\n  label: {label}\n  question: {question}\n  kind: {}", pattern.kind);
    text.push_str("  claims:\n");
    for Claim { source, value, excerpt } in claims {
        let (value, ..) = pattern.values[*value];
        let source = &sources[*source].id;
        let _ = writeln!(text, "    - source: {source}\n      value: {value}\n      excerpt: \"{excerpt}\"");
    }
    if let Some((value, cause)) = pattern.decision {
        let _ = writeln!(text, "  decision:\n    value: {value}\n    cause: {cause}\n    because: {because}");
    }
    text.push('\n');
}

fn corrections_yaml(story: &Story) -> String {
    let correction = &story.correction;
    format!(
        "- id: first\n  date: {}\n  tier: fact-corrected\n  fact: {}\n  was: {}\n  now: {}\n  note: {}\n",
        correction.date, story.facts[correction.fact].id, correction.was, correction.now, correction.note,
    )
}
