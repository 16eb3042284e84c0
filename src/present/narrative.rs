//! The narrative with its citation marks.

use super::fact::Found;
use super::link::LinkRules;
use super::naming::{short_name, source_href};
use super::view::{CitationView, HeadingView};
use super::{Extra, Manner};
use crate::markdown::{Citation, Heading, Parsed, count_words, escape};
use crate::model::{Dossier, Fact, FactId};
use crate::words::Words;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

/// The text of a story as HTML, and where it cites each fact.
pub(super) struct Narrative<'a> {
    /// Each mark leads to the fact.
    pub(super) body_html: String,
    /// Each mark opens the fact's note.
    pub(super) annotated_html: String,
    pub(super) is_composed: bool,
    citations: BTreeMap<&'a FactId, Arc<[CitationView]>>,
    /// The facts that are cited, in the order of their numbers.
    pub(super) cited: Vec<&'a FactId>,
    pub(super) contents: Vec<HeadingView>,
    pub(super) words: usize,
    /// The same as plain text.
    pub(super) plain: String,
}

impl Narrative<'_> {
    /// The places that cite a fact.
    pub(super) fn citations_of(&self, fact: &FactId) -> Arc<[CitationView]> {
        self.citations.get(fact).cloned().unwrap_or_default()
    }
}

/// Renders the narrative; where the editor wrote none, one composed from the facts, section by section.
pub(super) fn render<'a>(
    (dossier, own): (&Dossier, &Parsed<'_>),
    found: &[Found<'a>],
    manner: Manner<'_>,
) -> Narrative<'a> {
    let Manner { words, layout, .. } = manner;
    let is_composed = dossier.story.narrative.trim().is_empty();
    let text = if is_composed { composed(dossier, words) } else { String::new() };
    let by_id: BTreeMap<&str, &Found<'a>> =
        found.iter().map(|found| (found.fact.id.as_str(), found)).collect();
    let rules = LinkRules::of(&dossier.sources);
    let composed = is_composed.then(|| Parsed::new(&text));
    let parsed = composed.as_ref().unwrap_or(own);
    let to_html = |marks: &mut Marks<'a>| {
        let cite = |citation: &Citation<'_>| match by_id.get(&*citation.target) {
            Some(found) if citation.is_embed => marks.embed(found),
            Some(found) => marks.cite(found, citation),
            None => escape(citation.words.as_deref().unwrap_or(&citation.target)).into_owned(),
        };
        parsed.to_page_html(cite, &|address| rules.lead(address))
    };
    let plain = parsed.to_plain();
    let mut marks = Marks::that(Act::Lead);
    let body_html = to_html(&mut marks);
    Narrative {
        body_html,
        annotated_html: if layout.shows(Extra::Annotated) {
            to_html(&mut Marks::that(Act::Open))
        } else {
            String::new()
        },
        is_composed,
        cited: marks.in_order(),
        citations: marks.cited.into_iter().map(|(fact, cited)| (fact, cited.places.into())).collect(),
        contents: parsed.outline().into_iter().map(heading_view).collect(),
        words: count_words(&plain),
        plain,
    }
}

fn heading_view(heading: Heading) -> HeadingView {
    HeadingView { id: heading.id, title: heading.words }
}

/// What a mark does.
#[derive(Clone, Copy)]
enum Act {
    /// It leads to the fact.
    Lead,
    /// It opens the fact's note on the same page, and leads there where nothing can be opened.
    Open,
}

/// Room for the HTML of a citation, so that it is written in one piece.
const CITED_BYTES: usize = 256;

/// The citation marks of one page: one number a fact, in the order of first mention.
struct Marks<'a> {
    act: Act,
    cited: BTreeMap<&'a FactId, Cited>,
}

/// A fact that the page cites.
struct Cited {
    number: usize,
    places: Vec<CitationView>,
}

impl<'a> Marks<'a> {
    const fn that(act: Act) -> Self {
        Self { act, cited: BTreeMap::new() }
    }

    /// The facts in the order of their numbers.
    fn in_order(&self) -> Vec<&'a FactId> {
        let mut facts: Vec<_> = self.cited.iter().collect();
        facts.sort_unstable_by_key(|(_, cited)| cited.number);
        facts.into_iter().map(|(id, _)| *id).collect()
    }

    /// Words with the mark that leads to the fact.
    fn cite(&mut self, found: &Found<'a>, citation: &Citation<'_>) -> String {
        let answer = || found.answer_text();
        let words = citation.words.as_deref().map_or_else(answer, Arc::from);
        // The narrow blank keeps mark and word apart for whoever copies or hears the text.
        match self.act {
            Act::Lead => {
                let mut html = String::with_capacity(CITED_BYTES);
                html.extend(["<span class=\"cited\">", &escape(&words), "</span>\u{202f}"]);
                self.push_mark(found, &mut html);
                html
            }
            Act::Open => {
                let mark = self.mark(found);
                // A button may begin a line, which a mark must not: it is held to the last word.
                let (head, tail) = words.rsplit_once(' ').unwrap_or(("", &words));
                let gap = if head.is_empty() { "" } else { " " };
                format!(
                    "<span class=\"cited\" data-verdict=\"{}\">{}{gap}<span class=\"held\">{}\u{202f}{mark}</span></span>",
                    found.finding.verdict.name(),
                    escape(head),
                    escape(tail),
                )
            }
        }
    }

    fn mark(&mut self, found: &Found<'a>) -> String {
        let mut html = String::new();
        self.push_mark(found, &mut html);
        html
    }

    fn push_mark(&mut self, found: &Found<'a>, html: &mut String) {
        let next = self.cited.len() + 1;
        let cited = self.cited.entry(&found.fact.id);
        let Cited { number, places } = cited.or_insert_with(|| Cited { number: next, places: Vec::new() });
        let (number, nth) = (number.to_string(), places.len() + 1);
        let anchor = cite_anchor(&found.fact.id, nth);
        places.push(CitationView { number: nth, story_href: ["./#", &anchor].concat() });
        let verdict = found.terms.verdict(found.finding.verdict);
        let label = found.words.citation_label(&number, &found.fact.label, &verdict.label);
        let label = escape(&label);
        let verdict = verdict.name;
        match self.act {
            Act::Lead => {
                let href = found.row_href();
                html.extend(["<a class=\"citation\" id=\"", &anchor, "\" href=\"", &escape(&href)]);
                html.extend([
                    "\" data-verdict=\"",
                    verdict,
                    "\" aria-label=\"",
                    &label,
                    "\">",
                    &number,
                    "</a>",
                ]);
            }
            Act::Open => {
                let about = format!("data-verdict=\"{verdict}\" aria-label=\"{label}\"");
                let note = note_id(&found.fact.id);
                let digits = number.len();
                let _ = write!(
                    html,
                    "<span class=\"mark\" id=\"{anchor}\"><a class=\"citation\" href=\"#{note}\" {about}>{number}</a><button class=\"citation\" data-digits=\"{digits}\" type=\"button\" popovertarget=\"{note}\" {about} hidden>{number}</button></span>"
                );
            }
        }
    }

    /// A quotation in full, its sources, and its variants.
    fn embed(&mut self, found: &Found<'a>) -> String {
        let base = found.base_quotation();
        let text = base.map(ToString::to_string).unwrap_or_default();
        let mark = self.mark(found);
        let speaker = found.fact.claims.iter().find_map(|claim| claim.speaker.clone());
        let comma = found.words.comma();
        let by = speaker.map(|name| escape(&format!("{name}{comma}")).into_owned()).unwrap_or_default();
        format!(
            "<figure class=\"quotation\"><blockquote><p>{}</p></blockquote>{}<figcaption>{by}{}\u{202f}{mark} <a class=\"self\" href=\"#{}\" aria-label=\"{}\">#</a></figcaption></figure>",
            escape(&text),
            variants(found),
            sources(found),
            cite_anchor(&found.fact.id, self.cited.get(&found.fact.id).map_or(0, |cited| cited.places.len())),
            escape(&found.fact.label),
        )
    }
}

/// The anchor of the place that is the `nth` to cite a fact.
fn cite_anchor(fact: &FactId, nth: usize) -> String {
    ["cite-", fact.as_str(), "-", &nth.to_string()].concat()
}

/// The anchor of the note on a fact.
pub(super) fn note_id(fact: &FactId) -> String {
    ["note-", fact.as_str()].concat()
}

/// Links to the sources that have the quotation.
fn sources(found: &Found<'_>) -> String {
    let first = format!("{} ", found.words.quotation_in());
    let (first, comma) = (escape(&first), found.words.comma());
    let comma = escape(&comma);
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
    let view = found.view(&found.link(Arc::default()));
    let mut items = String::new();
    for reading in view.readings.iter().filter(|reading| !reading.edits.is_empty()) {
        let names: Vec<String> = reading.claims.iter().map(|claim| claim.source_name.to_string()).collect();
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
