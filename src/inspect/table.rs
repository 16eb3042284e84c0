//! The state of a site for people: `variorum status`.

use super::paragraph::{columns, cut, pad, wrap};
use crate::model::{Conclusion, Dossier, Finding, Source, Verdict};
use crate::pipeline::Examined;
use std::collections::BTreeMap;

/// As much of an id as a column shows.
const MOST_OF_AN_ID: usize = 40;

/// What the table keeps of a story.
#[derive(Debug)]
pub(super) struct Row {
    id: String,
    title: String,
    is_draft: bool,
    sources: Vec<SourceRow>,
    facts: usize,
    connective_sentences: Vec<String>,
    verdicts: BTreeMap<Verdict, usize>,
    unresolved: Vec<FactRow>,
    undecided: Vec<FactRow>,
}

/// A source: its id, and how many facts it speaks of.
#[derive(Debug)]
struct SourceRow {
    id: String,
    facts: usize,
    conflicts: usize,
}

/// A fact that is open: what it is called outside its story, and its question.
#[derive(Debug)]
struct FactRow {
    name: String,
    question: String,
}

impl Row {
    /// What the table keeps of a story.
    pub(super) fn of(examined: &Examined<'_>) -> Self {
        let Examined { dossier, findings, .. } = examined;
        let mut verdicts = BTreeMap::new();
        for finding in *findings {
            *verdicts.entry(finding.verdict).or_default() += 1;
        }
        let open = |is_open: fn(&Conclusion) -> bool| open_facts(dossier, findings, is_open);
        Self {
            id: dossier.story.id.to_string(),
            title: dossier.story.title.clone(),
            is_draft: dossier.story.draft,
            sources: dossier.sources.iter().map(|source| source_row(source, dossier, findings)).collect(),
            facts: findings.len(),
            connective_sentences: super::connective_sentences(&dossier.story),
            verdicts,
            unresolved: open(|conclusion| matches!(conclusion, Conclusion::Unresolved)),
            undecided: open(|conclusion| matches!(conclusion, Conclusion::Undecided)),
        }
    }

    fn count(&self, verdict: Verdict) -> usize {
        self.verdicts.get(&verdict).copied().unwrap_or_default()
    }
}

fn open_facts(dossier: &Dossier, findings: &[Finding], is_open: fn(&Conclusion) -> bool) -> Vec<FactRow> {
    let facts = dossier.facts.iter().zip(findings).filter(|(_, finding)| is_open(&finding.conclusion));
    let row = |(fact, _): (&crate::model::Fact, _)| FactRow {
        name: dossier.story.id.name_of(&fact.id),
        question: fact.question.clone(),
    };
    facts.map(row).collect()
}

fn source_row(source: &Source, dossier: &Dossier, findings: &[Finding]) -> SourceRow {
    let spoken: Vec<&Finding> = dossier
        .facts
        .iter()
        .zip(findings)
        .filter(|(fact, _)| fact.claims.iter().any(|claim| claim.source == source.id))
        .map(|(_, finding)| finding)
        .collect();
    let conflicts = spoken.iter().filter(|finding| finding.verdict == Verdict::Conflicting).count();
    SourceRow { id: source.id.to_string(), facts: spoken.len(), conflicts }
}

/// The table, and below it what is open.
pub(super) fn lay_out(stories: &[Row]) -> String {
    let body = match stories {
        [] => return "no story can be shown\n".to_owned(),
        [story] if story.id.is_empty() => one_story(story),
        stories => archive(stories),
    };
    let open = |list: fn(&Row) -> &Vec<FactRow>| stories.iter().flat_map(list).collect::<Vec<_>>();
    let unresolved =
        list("Unresolved: the editor finds that the sources cannot decide", &open(|s| &s.unresolved));
    let undecided = list("Undecided: the readings differ, and nobody has decided", &open(|s| &s.undecided));
    body + &unresolved + &undecided + &connective(stories)
}

fn connective(stories: &[Row]) -> String {
    let line = |story: &Row, sentence: &String| {
        let story = if story.id.is_empty() { String::new() } else { format!("{}: ", story.id) };
        wrap("  ", "    ", &format!("{story}{sentence}"))
    };
    let of_story = |story| move |sentence| line(story, sentence);
    let lines: Vec<String> =
        stories.iter().flat_map(|story| story.connective_sentences.iter().map(of_story(story))).collect();
    if lines.is_empty() {
        return String::new();
    }
    format!("\nConnective sentences, which cite nothing ({})\n{}", lines.len(), lines.concat())
}

fn one_story(story: &Row) -> String {
    let mut rows = vec![vec!["source".to_owned(), "facts".to_owned(), "in conflict".to_owned()]];
    rows.extend(story.sources.iter().map(|source| {
        vec![cut(&source.id, MOST_OF_AN_ID), source.facts.to_string(), source.conflicts.to_string()]
    }));
    let mut verdicts = vec![vec!["verdict".to_owned(), "facts".to_owned()]];
    verdicts.extend(
        Verdict::ALL.iter().map(|verdict| vec![in_words(*verdict), story.count(*verdict).to_string()]),
    );
    verdicts.push(vec!["all".to_owned(), story.facts.to_string()]);
    let draft = if story.is_draft { " (draft)" } else { "" };
    let title = wrap("", "", &format!("{}{draft}", story.title));
    format!("{title}\n{}\n{}", grid(&rows), grid(&verdicts))
}

fn archive(stories: &[Row]) -> String {
    let mut heading = vec!["story".to_owned(), "sources".to_owned(), "facts".to_owned()];
    heading.extend(Verdict::ALL.iter().map(|verdict| in_words(*verdict)));
    let mut rows = vec![heading];
    rows.extend(stories.iter().map(|story| {
        let draft = if story.is_draft { " (draft)" } else { "" };
        let mut row = vec![cut(&story.id, MOST_OF_AN_ID) + draft, story.sources.len().to_string()];
        row.push(story.facts.to_string());
        row.extend(Verdict::ALL.iter().map(|verdict| story.count(*verdict).to_string()));
        row
    }));
    let sum = |number: fn(&Row) -> usize| stories.iter().map(number).sum::<usize>().to_string();
    let mut all = vec!["all".to_owned(), sum(|story| story.sources.len()), sum(|story| story.facts)];
    let total = |verdict: Verdict| stories.iter().map(|story| story.count(verdict)).sum::<usize>();
    all.extend(Verdict::ALL.iter().map(|verdict| total(*verdict).to_string()));
    rows.push(all);
    grid(&rows)
}

/// The first column to the left, the others to the right.
fn grid(rows: &[Vec<String>]) -> String {
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| columns(cell)).max();
    let line = |row: &Vec<String>| {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let width = width(column).unwrap_or_default();
            if column == 0 { pad(cell, width) } else { format!("  {cell:>width$}") }
        });
        cells.collect::<String>() + "\n"
    };
    rows.iter().map(line).collect()
}

fn list(heading: &str, facts: &[&FactRow]) -> String {
    if facts.is_empty() {
        return String::new();
    }
    let width = facts.iter().map(|fact| columns(&fact.name)).max().unwrap_or_default().min(MOST_OF_AN_ID);
    let line = |fact: &&FactRow| {
        let name = pad(&fact.name, width);
        wrap(&format!("  {name}  "), &" ".repeat(width + 4), &fact.question)
    };
    format!("\n{heading} ({})\n{}", facts.len(), facts.iter().map(line).collect::<String>())
}

fn in_words(verdict: Verdict) -> String {
    verdict.name().replace('-', " ")
}
