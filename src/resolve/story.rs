//! One story: its front matter and narrative, and all that stands beside it.

use super::alias;
use super::citation;
use super::correction::resolve_corrections;
use super::evidence::{Evidence, resolve_lock};
use super::fact::{Setting, define_facts, resolve_facts};
use super::link::Names;
use super::outlet::resolve_reply;
use super::published::resolve_published;
use super::redaction::resolve_redaction;
use super::source::{RawSources, resolve_sources};
use super::topic::topics_of_story;
use super::typed;
use super::version::Versions;
use crate::diagnostic::{Code, Report};
use crate::load::{RawDocument, RawDossier, RawSection, RawStoryMatter};
use crate::model::{Dossier, Section, SectionId, Site, Story, StoryId};

/// Resolves one story. Nothing only when `story.md` itself cannot be used; the rest is checked all the same.
///
/// Pushes every diagnostic of links, ids, dates, addresses, values and decisions.
pub fn resolve_story(raw: RawDossier, site: &Site, report: &mut Report) -> Option<Dossier> {
    let mut section_names = Names::new(Code::UnknownSection, "section");
    let mut source_names = Names::new(Code::UnknownSource, "source");
    let mut fact_names = Names::new(Code::UnknownFact, "fact");
    if raw.facts_unread {
        fact_names.set_partial();
    }
    let sections = sections(raw.story.as_ref(), &mut section_names, report);
    let raw_sources = RawSources { documents: raw.sources, evidence: raw.evidence, budget: site.budget };
    let sources = resolve_sources(raw_sources, &mut source_names, report);
    let named_facts = define_facts(&raw.facts, &mut fact_names, report);
    let lock = raw.evidence_lock.and_then(|lock| resolve_lock(lock, report));
    let evidence = Evidence::new(&sources, lock.as_ref());
    let versions = Versions::of(&sources);
    let setting = Setting {
        site,
        evidence: &evidence,
        sources: sources.iter().map(|source| (source.id.as_str(), source.into())).collect(),
        versions: &versions,
        section_names: &section_names,
        source_names: &source_names,
        fact_names: &fact_names,
    };
    for source in &sources {
        citation::check_body(&source.note, &source.note_origin, &fact_names, report);
    }
    let facts = resolve_facts(&named_facts, &sections, &setting, report);
    let corrections = resolve_corrections(&raw.corrections, &fact_names, report);
    let published = raw.published.as_ref().and_then(|raw| resolve_published(raw, report));
    let story = resolve_story_file(raw.story?, site, &fact_names, report)?;
    let story = Story { sections, ..story };
    Some(Dossier { story, sources, facts, corrections, published, evidence_lock: lock })
}

fn sections(
    document: Option<&RawDocument<RawStoryMatter>>,
    names: &mut Names,
    report: &mut Report,
) -> Vec<Section> {
    let Some(matter) = document.and_then(|document| document.matter.as_ref()) else {
        names.set_partial();
        return Vec::new();
    };
    let mut section = |raw: &RawSection| {
        let is_sound = typed::check_id(raw.id.text(), "section", &raw.id.origin, report);
        let is_new = names.define(raw.id.text(), &raw.id.origin, report);
        let title = typed::line_or_empty(Some(&raw.title));
        (is_sound && is_new).then(|| Section { id: SectionId::new(raw.id.text()), title })
    };
    matter.sections.iter().filter_map(&mut section).collect()
}

/// The story without its sections, which are known by then.
fn resolve_story_file(
    document: RawDocument<RawStoryMatter>,
    site: &Site,
    facts: &Names,
    report: &mut Report,
) -> Option<Story> {
    check_folder(&document, report);
    typed::body(&document.body, &document.body_origin, report);
    citation::check_body(&document.body, &document.body_origin, facts, report);
    let matter = document.matter?;
    let language =
        matter.language.as_ref().and_then(|tag| typed::spoken_language(tag, &site.own_languages, report));
    let is_empty = document.body.trim().is_empty();
    Some(Story {
        id: StoryId::new(&document.id),
        title: typed::line_or_empty(matter.title.0.as_ref()),
        standfirst: typed::line_or_empty(matter.standfirst.as_ref()),
        published: matter.published.as_ref().and_then(|date| typed::date(date, report)),
        checked: matter.checked.as_ref().and_then(|date| typed::date(date, report)),
        authors: matter.authors.iter().map(|author| typed::line_or_empty(Some(author))).collect(),
        language: language.unwrap_or_else(|| site.language.clone()),
        draft: matter.draft.is_some_and(|draft| draft.value),
        noindex: matter.noindex.is_some_and(|noindex| noindex.value),
        reviewers: matter.reviewed_by.iter().map(|name| typed::line_or_empty(Some(name))).collect(),
        replies: matter.reply.iter().map(|reply| resolve_reply(reply, report)).collect(),
        redactions: matter.redact.iter().map(resolve_redaction).collect(),
        aliases: alias::aliases(matter.aliases.as_ref(), report),
        topics: topics_of_story(&matter.topics, &site.topics, report),
        sections: Vec::new(),
        narrative: if is_empty { String::new() } else { document.body },
        narrative_origin: document.body_origin,
    })
}

/// Each part of a story's folder becomes a part of its address.
fn check_folder(document: &RawDocument<RawStoryMatter>, report: &mut Report) {
    for part in document.id.split('/').filter(|part| !part.is_empty()) {
        typed::check_id(part, "story", &document.origin, report);
    }
}
