//! The dossier as readers may see it: every struct field by field.

use super::pen::Pen;
use crate::model::{
    Correction, Dossier, OutletStatus, Published, Redaction, Reply, Section, Shown, ShownClaim,
    ShownCorrection, ShownFact, Source, Story,
};

impl Pen<'_> {
    pub(super) fn dossier(&self, dossier: &Dossier) -> Dossier {
        let Dossier { story, sources, facts, corrections, evidence_lock: _, published } = dossier;
        Dossier {
            story: self.story(story),
            sources: sources.iter().map(|source| self.source_entry(source)).collect(),
            facts: facts.iter().map(|fact| self.fact_entry(fact)).collect(),
            corrections: corrections.iter().map(|entry| self.correction_entry(entry)).collect(),
            // It says what the true words were, and is for nobody but the editor.
            evidence_lock: None,
            published: published.as_ref().map(|published| self.published(published)),
        }
    }

    fn story(&self, story: &Story) -> Story {
        let Story {
            id,
            title,
            standfirst,
            published,
            checked,
            authors,
            language,
            draft,
            noindex,
            reviewers,
            replies,
            redactions,
            topics,
            sections,
            narrative,
            narrative_origin,
            aliases,
        } = story;
        Story {
            aliases: aliases.clone(),
            // A folder whose name holds a form is an error: `check/redaction.rs`.
            id: id.clone(),
            title: self.words(title),
            standfirst: self.words(standfirst),
            published: published.clone(),
            checked: checked.clone(),
            authors: self.lines(authors),
            language: language.clone(),
            draft: *draft,
            noindex: *noindex,
            reviewers: self.lines(reviewers),
            replies: replies.iter().map(|reply| self.reply(reply)).collect(),
            redactions: redactions.iter().map(|redaction| self.redaction(redaction)).collect(),
            topics: topics.clone(),
            sections: sections.iter().map(|section| self.section_entry(section)).collect(),
            narrative: self.markdown(narrative),
            narrative_origin: narrative_origin.clone(),
        }
    }

    fn reply(&self, reply: &Reply) -> Reply {
        let Reply { who, asked, said } = reply;
        Reply { who: self.words(who), asked: asked.clone(), said: self.line(said.as_ref()) }
    }

    fn redaction(&self, redaction: &Redaction) -> Redaction {
        let Redaction { forms: _, instead, because, origin } = redaction;
        Redaction {
            forms: Vec::new(),
            instead: instead.clone(),
            because: self.words(because),
            origin: origin.clone(),
        }
    }

    fn section_entry(&self, section: &Section) -> Section {
        let Section { id, title } = section;
        Section { id: self.section(id), title: self.words(title) }
    }

    fn source_entry(&self, source: &Source) -> Source {
        let Source {
            id,
            title,
            label,
            publisher,
            authors,
            published,
            accessed,
            url,
            archive_url,
            link,
            barred_urls,
            status,
            replaces,
            budget,
            language,
            kind,
            derives_from,
            independent_of,
            evidence: _,
            note,
            note_origin,
            origin,
        } = source;
        Source {
            id: self.source(id),
            title: self.words(title),
            label: self.line(label.as_ref()),
            publisher: self.line(publisher.as_ref()),
            authors: self.lines(authors),
            published: published.clone(),
            accessed: accessed.clone(),
            url: self.address(url.as_ref()),
            archive_url: self.address(archive_url.as_ref()),
            link: *link,
            // They are compared with links, and never shown.
            barred_urls: barred_urls.clone(),
            status: status.as_ref().map(|status| self.status(status)),
            replaces: replaces.as_ref().map(|id| self.source(id)),
            budget: *budget,
            language: language.clone(),
            kind: *kind,
            derives_from: derives_from.iter().map(|id| self.source(id)).collect(),
            independent_of: independent_of.iter().map(|id| self.source(id)).collect(),
            evidence: None,
            note: self.markdown(note),
            note_origin: note_origin.clone(),
            origin: origin.clone(),
        }
    }

    fn status(&self, status: &OutletStatus) -> OutletStatus {
        let OutletStatus { kind, date, note } = status;
        OutletStatus { kind: *kind, date: date.clone(), note: self.words(note) }
    }

    fn correction_entry(&self, correction: &Correction) -> Correction {
        let Correction { id, date, tier, fact, was, now, note } = correction;
        Correction {
            id: self.correction(id),
            date: *date,
            tier: *tier,
            fact: fact.as_ref().map(|id| self.fact(id)),
            was: self.line(was.as_ref()),
            now: self.line(now.as_ref()),
            note: self.markdown(note),
        }
    }

    /// What readers were shown before the name was withheld is compared without it too.
    fn published(&self, published: &Published) -> Published {
        let Published { date, shown, fact_origins, passage_origins, correction_origins } = published;
        let Shown { title, standfirst, facts, passages, corrections } = shown;
        Published {
            date: *date,
            shown: Shown {
                title: self.line(title.as_ref()),
                standfirst: self.line(standfirst.as_ref()),
                facts: facts.iter().map(|fact| self.shown_fact(fact)).collect(),
                passages: passages.iter().map(|passage| self.markdown(passage)).collect(),
                corrections: corrections.iter().map(|entry| self.shown_correction(entry)).collect(),
            },
            fact_origins: fact_origins.clone(),
            passage_origins: passage_origins.clone(),
            correction_origins: correction_origins.clone(),
        }
    }

    fn shown_fact(&self, fact: &ShownFact) -> ShownFact {
        let ShownFact { id, question, verdict, state, value, rating, claims } = fact;
        ShownFact {
            id: self.fact_name(id),
            question: self.line(question.as_ref()),
            verdict: verdict.clone(),
            state: state.clone(),
            value: self.line(value.as_ref()),
            rating: rating.clone(),
            claims: claims.iter().map(|claim| self.shown_claim(claim)).collect(),
        }
    }

    fn shown_claim(&self, claim: &ShownClaim) -> ShownClaim {
        let ShownClaim { source, value, excerpt } = claim;
        ShownClaim {
            source: self.source_name(source),
            value: self.words(value),
            excerpt: self.words(excerpt),
        }
    }

    fn shown_correction(&self, correction: &ShownCorrection) -> ShownCorrection {
        let ShownCorrection { id, says } = correction;
        ShownCorrection { id: self.correction(id), says: self.markdown(says) }
    }
}
