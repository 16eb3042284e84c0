//! The narrative with its citation marks.

use super::fact::Found;
use super::naming::{short_name, source_href};
use super::term;
use super::view::CitationView;
use crate::markdown::{self, Citation, escape};
use crate::model::{Dossier, Fact, FactId};
use crate::words::Words;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The text of a story as HTML, and where it cites each fact.
pub(super) struct Narrative {
    pub(super) body_html: String,
    pub(super) is_composed: bool,
    pub(super) citations: BTreeMap<FactId, Vec<CitationView>>,
}

/// Renders the narrative; where the editor wrote none, one composed from the facts, section by section.
pub(super) fn render(dossier: &Dossier, found: &[Found<'_>], words: &Words) -> Narrative {
    let is_composed = dossier.story.narrative.trim().is_empty();
    let text = if is_composed { composed(dossier, words) } else { dossier.story.narrative.clone() };
    let by_id: BTreeMap<&str, &Found<'_>> =
        found.iter().map(|found| (found.fact.id.as_str(), found)).collect();
    let mut marks = Marks::default();
    let body_html = markdown::to_html(&text, |citation| match by_id.get(citation.target.as_str()) {
        Some(found) if citation.is_embed => marks.embed(found),
        Some(found) => marks.cite(found, citation),
        None => escape(citation.words.as_deref().unwrap_or(&citation.target)),
    });
    Narrative { body_html, is_composed, citations: marks.citations }
}

/// The citation marks of one page: one number a fact, in the order of first mention.
#[derive(Default)]
struct Marks {
    numbers: BTreeMap<FactId, usize>,
    citations: BTreeMap<FactId, Vec<CitationView>>,
}

impl Marks {
    /// Words with the mark that leads to the fact.
    fn cite(&mut self, found: &Found<'_>, citation: &Citation) -> String {
        let words = citation.words.clone().unwrap_or_else(|| found.answer_text());
        // The narrow blank keeps mark and word apart for whoever copies or hears the text.
        format!("<span class=\"cited\">{}</span>\u{202f}{}", escape(&words), self.mark(found))
    }

    fn mark(&mut self, found: &Found<'_>) -> String {
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(found.fact.id.clone()).or_insert(next);
        let uses = self.citations.entry(found.fact.id.clone()).or_default();
        let anchor = format!("cite-{}-{}", found.fact.id, uses.len() + 1);
        uses.push(CitationView { number: uses.len() + 1, story_href: format!("./#{anchor}") });
        let verdict = term::verdict(found.finding.verdict, found.words);
        let label = found.words.citation_label(&number.to_string(), &found.fact.label, &verdict.label);
        format!(
            "<a class=\"citation\" id=\"{anchor}\" href=\"{}\" data-verdict=\"{}\" aria-label=\"{}\">{number}</a>",
            escape(&found.row_href()),
            verdict.name,
            escape(&label),
        )
    }

    /// A quotation in full, its sources, and its variants.
    fn embed(&mut self, found: &Found<'_>) -> String {
        let base = found.base_quotation();
        let text = base.map(ToString::to_string).unwrap_or_default();
        let mark = self.mark(found);
        let speaker = found.fact.claims.iter().find_map(|claim| claim.speaker.clone());
        let comma = found.words.comma();
        let by = speaker.map(|name| escape(&format!("{name}{comma}"))).unwrap_or_default();
        format!(
            "<figure class=\"quotation\"><blockquote><p>{}</p></blockquote>{}<figcaption>{by}{}\u{202f}{mark}</figcaption></figure>",
            escape(&text),
            variants(found),
            sources(found),
        )
    }
}

/// Links to the sources that have the quotation.
fn sources(found: &Found<'_>) -> String {
    let first = escape(&format!("{} ", found.words.quotation_in()));
    let comma = escape(&found.words.comma());
    let mut links = String::new();
    for source in &found.dossier.sources {
        if found.fact.claims.iter().any(|claim| claim.source == source.id) {
            let gap = if links.is_empty() { &first } else { &comma };
            let name = short_name(source);
            let _ = write!(
                links,
                "{gap}<a href=\"{}\">{}</a>",
                source_href(found.layout, &source.id),
                escape(&name)
            );
        }
    }
    links
}

/// Each other reading with its changed words marked, and who has it.
fn variants(found: &Found<'_>) -> String {
    let view = found.view(Vec::new());
    let mut items = String::new();
    for reading in view.readings.iter().filter(|reading| !reading.edits.is_empty()) {
        let names: Vec<String> = reading.claims.iter().map(|claim| claim.source_name.clone()).collect();
        let _ = write!(items, "<li><span class=\"standing\">{}</span> ", escape(&reading.standing.label));
        for edit in &reading.edits {
            let words = escape(&edit.text);
            let _ = match edit.kind {
                "removed" => write!(items, "<del>{words}</del> "),
                "added" => write!(items, "<ins>{words}</ins> "),
                _ => write!(items, "{words} "),
            };
        }
        let _ = write!(items, "<span class=\"who\">{}</span></li>", escape(&found.words.listed(&names)));
    }
    if items.is_empty() { items } else { format!("<ul class=\"variants\">{items}</ul>") }
}

/// A narrative made of the facts: under each section's heading, each question with its answer.
fn composed(dossier: &Dossier, words: &Words) -> String {
    let mut text = String::new();
    let mut section = None;
    for fact in &dossier.facts {
        if fact.section != section {
            section.clone_from(&fact.section);
            let _ = write!(text, "\n## {}\n\n", heading(dossier, fact, words));
        }
        let _ = writeln!(text, "- {} [[{}]]", plain(&fact.question), fact.id);
    }
    text
}

fn heading(dossier: &Dossier, fact: &Fact, words: &Words) -> String {
    let sections = &dossier.story.sections;
    let own = sections.iter().find(|section| Some(&section.id) == fact.section.as_ref());
    own.map_or_else(|| plain(&words.other_facts()), |section| plain(&section.title))
}

/// Text that Markdown shows as it is.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(if letter.is_control() { ' ' } else { letter });
    }
    escaped
}
