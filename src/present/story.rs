//! The pages of one story.

use super::byline::Bylines;
use super::card::{self, Drawn};
use super::counting::{counts, excerpts};
use super::fact::Found;
use super::narrative::{self, Narrative};
use super::note::Notes;
use super::page::{self, Place, Titles};
use super::step::{self, StepView};
use super::structured::{ReviewMarkup, Subject};
use super::view::{
    ContentView, CorrectionView, FactLinkView, FactView, NarrativeView, NoteView, PageOf, PageView,
    PartsView, ReplyView, RowView, SectionView, Shared, SourceView, StoryFile, StorySummaryView, StoryView,
    TimelineView, WithheldView,
};
use super::{Extra, Layout, Manner, Part, date, embed, file, list, naming, review, source, term, timeline};
use crate::markdown::Parsed;
use crate::model::{Correction, Dossier, FactId, Finding, Redaction, Reply, Site, Story, Verdict};
use crate::words::Words;
use chrono::NaiveDate;
use std::iter;
use std::sync::Arc;

/// The pages of a story, and the little that the home page keeps of it.
#[derive(Debug)]
pub struct StoryPages {
    /// Its pages.
    pub pages: Vec<PageOf>,
    /// Its entry on the home page.
    pub summary: Arc<StorySummaryView>,
    /// What the exports are made of.
    pub data: StoryData,
}

/// Everything that is known of a story.
#[derive(Debug)]
pub struct StoryData {
    /// The story.
    pub story: Shared<StoryView>,
    /// Its sources.
    pub sources: Shared<Vec<SourceView>>,
    /// Its facts.
    pub facts: Vec<Shared<FactView>>,
    /// The derivation of each fact, step by step; empty where no file tells it.
    pub steps: Vec<Vec<StepView>>,
    /// What the pages of reviews tell machines, in the order of the facts.
    pub reviews: Vec<ReviewMarkup>,
    /// Its card.
    pub card: Drawn,
    /// Its narrative as plain text.
    pub narrative: String,
}

/// All pages of one story. `findings` stand in the order of the dossier's facts.
pub fn present_story(
    site: &Site,
    (dossier, narrative): (&Dossier, &Parsed<'_>),
    findings: &[Finding],
    manner: Manner<'_>,
) -> StoryPages {
    let Manner { words, layout, .. } = manner;
    let terms = term::Terms::new(words, layout);
    let bylines = Bylines::of(dossier, words, layout);
    let fields = layout.fields();
    let values: Vec<_> = dossier.facts.iter().map(|fact| naming::claims_in_words(fact, words)).collect();
    let notes = Notes::of(dossier, findings, words);
    let (terms, bylines, notes) = (&terms, &bylines, &notes);
    let found_of = |((fact, finding), values)| {
        let values: &Vec<_> = values;
        Found { dossier, fact, finding, layout, words, terms, bylines, notes, values }
    };
    let found: Vec<Found<'_>> = dossier.facts.iter().zip(findings).zip(&values).map(found_of).collect();
    let card = card::draw(site, dossier, &counts(dossier, &found), manner);
    let mut narrative = narrative::render((dossier, narrative), &found, manner);
    let link = |found: &Found<'_>| found.link(narrative.citations_of(&found.fact.id));
    let links: Vec<FactLinkView> = found.iter().map(link).collect();
    let linked = || found.iter().zip(&links);
    let parts = Parts {
        facts: linked().map(|(found, link)| Shared::new(fact_view(site, found, link), fields)).collect(),
        sources: Shared::new(source::sources((dossier, notes), linked(), manner), fields),
        story: Shared::new(story(site, (dossier, notes), &found, (manner, &card)), fields),
        timeline: timeline::timeline(dossier, &found, manner),
        found,
        words,
    };
    let own = Part::ALL.into_iter().filter(|part| layout.has(*part));
    let own = own.map(|part| (page_view(site, dossier, part.name(), words), parts.content(dossier, part)));
    let reviews = parts.facts.iter().filter_map(|fact| review_page(site, dossier, &parts, fact));
    let embeds =
        parts.facts.iter().filter_map(|fact| embed::page((site, dossier), &parts.story, manner, fact));
    let plain = std::mem::take(&mut narrative.plain);
    let front = (page_view(site, dossier, "story", words), parts.front(dossier, narrative, layout));
    let pages: Vec<PageOf> = iter::once(front)
        .chain(own)
        .chain(reviews)
        .chain(embeds)
        .map(|page| told_to_machines(site, dossier, layout, page))
        .collect();
    let summary = Arc::new(summary(site, dossier, &parts));
    let reviews = pages.iter().filter_map(|page| markup(site, page)).collect();
    let Parts { story, sources, facts, found, timeline: _, words: _ } = parts;
    let has_facts_file = story.files.iter().any(|file| file.name == StoryFile::Facts);
    let told = if has_facts_file { found.as_slice() } else { &[] };
    let steps = told.iter().map(step::steps).collect();
    StoryPages {
        pages,
        summary,
        data: StoryData { story, sources, facts, steps, reviews, card, narrative: plain },
    }
}

/// A page with what machines are told of it, where a template shows that.
fn told_to_machines(
    site: &Site,
    dossier: &Dossier,
    layout: &Layout,
    (page, content): (PageView, ContentView),
) -> PageOf {
    let is_shown = layout.shows(Extra::StructuredData);
    let structured_data = is_shown.then(|| structured_data(site, dossier, &page, &content));
    let structured_data_html = structured_data.unwrap_or_default();
    PageOf { page: PageView { structured_data_html, ..page }, content }
}

/// The page of a fact with a review.
fn review_page(
    site: &Site,
    dossier: &Dossier,
    parts: &Parts<'_>,
    fact: &Shared<FactView>,
) -> Option<(PageView, ContentView)> {
    let found = fact.review.as_ref()?;
    let folder = page::folder(dossier);
    let place = Place {
        kind: "fact",
        path: format!("{folder}{}", found.href),
        story_folder: folder,
        words: parts.words,
    };
    let title = parts.words.title_review(&found.rating.label, &found.claim);
    let titles = Titles { title: parts.words.title(&title, &site.title), description: found.because.clone() };
    let content = ContentView::Fact {
        story: Shared::clone(&parts.story),
        fact: Shared::clone(fact),
        ratings: review::legend(site),
    };
    let page = PageView { noindex: dossier.story.noindex, ..page::view(site, place, titles) };
    Some((page, content))
}

/// What machines are told of a page.
fn structured_data(site: &Site, dossier: &Dossier, page: &PageView, content: &ContentView) -> String {
    let Some(subject) = Subject::new(site, page) else { return String::new() };
    match content {
        ContentView::Story { story, narrative, .. } => subject.article(story, &narrative.sources, dossier),
        ContentView::Fact { fact, .. } => {
            fact.review.as_ref().map(|review| subject.reviewed(review)).unwrap_or_default()
        }
        ContentView::Discrepancies { .. }
        | ContentView::Sources { .. }
        | ContentView::Facts { .. }
        | ContentView::Embed { .. }
        | ContentView::Corrections { .. }
        | ContentView::Page { .. }
        | ContentView::Home { .. }
        | ContentView::NotFound {} => String::new(),
    }
}

/// The `ClaimReview` of a page that has one.
fn markup(site: &Site, page: &PageOf) -> Option<ReviewMarkup> {
    let ContentView::Fact { fact, .. } = &page.content else { return None };
    Subject::new(site, &page.page)?.markup(fact.review.as_ref()?)
}

/// What the pages of a story are made of.
struct Parts<'a> {
    found: Vec<Found<'a>>,
    facts: Vec<Shared<FactView>>,
    sources: Shared<Vec<SourceView>>,
    story: Shared<StoryView>,
    words: &'a Words,
    timeline: TimelineView,
}

impl Parts<'_> {
    /// The story page.
    fn front(&self, dossier: &Dossier, narrative: Narrative<'_>, layout: &Layout) -> ContentView {
        let narrative = NarrativeView {
            body_html: narrative.body_html,
            annotated_html: narrative.annotated_html,
            notes: notes(&narrative.cited, &self.facts),
            contents: narrative.contents,
            words: narrative.words,
            is_composed: narrative.is_composed,
            disagreements: self.pick(|fact| fact.verdict.name == Verdict::Conflicting.name()),
            unresolved: self.pick(|fact| fact.answer.state != "resolved"),
            timeline: self.timeline.clone(),
            sources: Shared::clone(&self.sources),
        };
        let lacks = |part| !layout.has(part);
        let has_scale = lacks(Part::Facts) || lacks(Part::Discrepancies);
        let parts = PartsView {
            sources: lacks(Part::Sources).then(|| Shared::clone(&self.sources)),
            discrepancies: lacks(Part::Discrepancies)
                .then(|| self.discrepancies().into_iter().map(|(_, view)| Shared::clone(view)).collect()),
            sections: lacks(Part::Facts).then(|| sections(dossier, &self.facts)),
            verdicts: has_scale.then(|| term::verdicts(self.words)),
        };
        ContentView::Story { story: Shared::clone(&self.story), narrative, parts }
    }

    /// The page of a part.
    fn content(&self, dossier: &Dossier, part: Part) -> ContentView {
        let (story, sources) = (Shared::clone(&self.story), Shared::clone(&self.sources));
        match part {
            Part::Discrepancies => ContentView::Discrepancies {
                story,
                sources,
                discrepancies: self.rows(),
                verdicts: term::verdicts(self.words),
            },
            Part::Sources => ContentView::Sources { story, sources },
            Part::Facts => {
                let sections = sections(dossier, &self.facts);
                ContentView::Facts { story, sources, sections, verdicts: term::verdicts(self.words) }
            }
            Part::Corrections => ContentView::Corrections { story },
        }
    }

    fn pick(&self, is_wanted: fn(&FactView) -> bool) -> Vec<Shared<FactView>> {
        self.facts.iter().filter(|fact| is_wanted(fact)).cloned().collect()
    }

    /// The facts whose readings differ, conflicts first; else in the editor's order.
    fn discrepancies(&self) -> Vec<(&Found<'_>, &Shared<FactView>)> {
        let facts = self.found.iter().zip(&self.facts);
        let mut differing: Vec<_> = facts.filter(|(_, view)| view.is_discrepancy).collect();
        differing.sort_by_key(|(found, _)| found.finding.verdict.urgency());
        differing
    }

    fn rows(&self) -> Vec<RowView> {
        let row = |(found, view): (&Found<'_>, &Shared<FactView>)| RowView {
            fact: Shared::clone(view),
            cells: found.cells(),
        };
        self.discrepancies().into_iter().map(row).collect()
    }
}

/// The notes on the facts that the narrative cites.
fn notes(cited: &[&FactId], facts: &[Shared<FactView>]) -> Vec<NoteView> {
    let view = |id: &FactId| facts.iter().find(|fact| *fact.id == *id.as_str()).cloned();
    let note = |(index, id): (usize, &&FactId)| {
        Some(NoteView { id: narrative::note_id(id), number: index + 1, fact: view(id)? })
    };
    cited.iter().enumerate().filter_map(note).collect()
}

fn fact_view(site: &Site, found: &Found<'_>, link: &FactLinkView) -> FactView {
    let embed = embed::view(site, found, &page::folder(found.dossier));
    FactView { embed, ..found.view(link) }
}

/// The facts by section; those without one come last.
fn sections(dossier: &Dossier, facts: &[Shared<FactView>]) -> Vec<SectionView> {
    let mut sections: Vec<SectionView> = dossier
        .story
        .sections
        .iter()
        .map(|section| SectionView {
            id: format!("section-{}", section.id),
            title: section.title.clone(),
            facts: Vec::new(),
        })
        .chain([SectionView { id: "section-other".to_owned(), title: String::new(), facts: Vec::new() }])
        .collect();
    for (fact, view) in dossier.facts.iter().zip(facts) {
        let own =
            fact.section.as_ref().map_or_else(|| "section-other".to_owned(), |id| format!("section-{id}"));
        if let Some(section) = sections.iter_mut().find(|section| section.id == own) {
            section.facts.push(Shared::clone(view));
        }
    }
    sections.retain(|section| !section.facts.is_empty());
    sections
}

fn story(
    site: &Site,
    (dossier, notes): (&Dossier, &Notes<'_>),
    found: &[Found<'_>],
    (manner, card): (Manner<'_>, &Drawn),
) -> StoryView {
    let words = manner.words;
    let story = &dossier.story;
    StoryView {
        id: story.id.to_string(),
        title: story.title.clone(),
        standfirst: story.standfirst.clone(),
        authors: story.authors.clone(),
        published: story.published.as_ref().map(|day| date::date(day, words)),
        checked: story.checked.as_ref().map(|day| date::date(day, words)),
        corrected: dossier.corrections.first().map(|correction| date::day(correction.date, words)),
        reviewed_by: story.reviewers.clone(),
        replies: story.replies.iter().map(|entry| reply(entry, words)).collect(),
        withheld: story.redactions.iter().map(withheld).collect(),
        counts: counts(dossier, found),
        excerpts: excerpts(found),
        corrections: dossier
            .corrections
            .iter()
            .map(|correction| correction_view((correction, notes), found, manner))
            .collect(),
        files: file::of_story(site, dossier, &page::folder(dossier)),
        card: card.view(),
    }
}

fn reply(reply: &Reply, words: &Words) -> ReplyView {
    ReplyView {
        who: reply.who.clone(),
        asked: reply.asked.as_ref().map(|day| date::date(day, words)),
        said: reply.said.clone().unwrap_or_default(),
    }
}

fn withheld(redaction: &Redaction) -> WithheldView {
    WithheldView { instead: redaction.instead.clone(), because: redaction.because.clone() }
}

fn correction_view(
    (correction, notes): (&Correction, &Notes<'_>),
    found: &[Found<'_>],
    manner: Manner<'_>,
) -> CorrectionView {
    let Manner { words, layout, .. } = manner;
    let fact = correction.fact.as_ref().and_then(|id| found.iter().find(|found| found.fact.id == *id));
    CorrectionView {
        id: correction.id.clone(),
        date: date::day(correction.date, words),
        tier: term::tier(correction.tier, words),
        fact: fact.map(|found| found.link(Arc::default())),
        was: correction.was.clone().unwrap_or_default(),
        now: correction.now.clone().unwrap_or_default(),
        note_html: notes.correction_html(correction),
        href: layout.href(Part::Corrections, &correction.id),
    }
}

fn summary(site: &Site, dossier: &Dossier, parts: &Parts<'_>) -> StorySummaryView {
    let Parts { story, facts, words, .. } = parts;
    StorySummaryView {
        title: story.title.clone(),
        standfirst: story.standfirst.clone(),
        language: dossier.story.language.clone(),
        authors: story.authors.clone(),
        published: story.published.clone(),
        updated: updated(dossier).map(|day| date::day(day, words)),
        counts: story.counts.clone(),
        topics: list::topics(site, &dossier.story),
        year: list::year(&dossier.story),
        reviews: facts.iter().filter_map(|fact| review::link(dossier, fact)).collect(),
        path: page::folder(dossier),
        noindex: dossier.story.noindex,
    }
}

/// The newest day that the story itself speaks of; of a date that may be several days, the first.
fn updated(dossier: &Dossier) -> Option<NaiveDate> {
    let story = &dossier.story;
    let dates = [&story.published, &story.checked].into_iter().flatten();
    let days = dates.filter_map(|date| date.days()?.first);
    days.chain(dossier.corrections.iter().map(|correction| correction.date)).max()
}

fn page_view(site: &Site, dossier: &Dossier, kind: &'static str, words: &Words) -> PageView {
    let folder = page::folder(dossier);
    let path = if kind == "story" { folder.clone() } else { format!("{folder}{kind}/") };
    let Story { title, standfirst, .. } = &dossier.story;
    let (title, description) = match kind {
        "discrepancies" => (words.title_discrepancies(title), words.description_discrepancies(title)),
        "sources" => (words.title_sources(title), words.description_sources(title)),
        "facts" => (words.title_facts(title), words.description_facts(title)),
        "corrections" => (words.title_corrections(title), words.description_corrections(title)),
        _ => (title.clone(), standfirst.clone()),
    };
    let titles = Titles { title: words.title(&title, &site.title), description };
    let page = page::view(site, Place { kind, path, story_folder: folder, words }, titles);
    PageView { noindex: dossier.story.noindex, ..page }
}
