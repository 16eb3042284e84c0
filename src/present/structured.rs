//! The JSON-LD of a page, from the same views that its template gets.
//!
//! The story page tells an `Article`, the page of a review exactly one `ClaimReview`, the front page of an archive a
//! `WebSite`; other pages tell nothing, since nobody would do anything with it. Without the public address of the site
//! nothing is told at all.

use super::link;
use super::view::structured::{
    Article, Claim, ClaimReview, CorrectionComment, Document, Party, Rating, Reference, WebSite, Work,
};
use super::view::{ClaimantView, DateView, PageView, ReviewView, SourceView, StoryView};
use crate::model::{ClaimantKind, Dossier, PageId, Site};
use serde::{Deserialize, Serialize};
use serde_json::Value;

const CONTEXT: &str = "https://schema.org";

/// The `ClaimReview` of a page, as it stands there.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReviewMarkup {
    /// The day of the review.
    pub date: String,
    /// The `ClaimReview`, without a context.
    pub thing: Value,
}

/// A page whose address is known.
pub(super) struct Subject<'a> {
    site: &'a Site,
    /// The front page.
    home_url: String,
    page: &'a PageView,
    page_url: &'a str,
    /// Of the site's own pages with the rules.
    corrections_policy_url: Option<String>,
    methodology_url: Option<String>,
}

impl<'a> Subject<'a> {
    /// Nothing where the address of the site is not known.
    pub(super) fn new(site: &'a Site, page: &'a PageView) -> Option<Self> {
        let base_url = site.base_url.as_deref()?;
        let url = |id: &Option<PageId>| id.as_ref().map(|id| format!("{base_url}/{id}/"));
        Some(Self {
            site,
            home_url: format!("{base_url}/"),
            page,
            page_url: page.canonical_url.as_deref()?,
            corrections_policy_url: url(&site.policies.corrections),
            methodology_url: url(&site.policies.methodology),
        })
    }

    /// The story page; the corrections of the dossier stand in the order of the view.
    pub(super) fn article(&self, story: &StoryView, sources: &[SourceView], dossier: &Dossier) -> String {
        let used = sources.iter().filter(|source| !source.facts.is_empty());
        let authors: Vec<Party<'_>> = story.authors.iter().map(|name| person(name)).collect();
        script(Article {
            id: format!("{}#article", self.page_url),
            url: self.page_url,
            headline: &story.title,
            description: &story.standfirst,
            in_language: &self.page.language,
            date_published: story.published.as_ref().and_then(day),
            date_modified: story.corrected.as_ref().or(story.published.as_ref()).and_then(day),
            author: if authors.is_empty() { self.publisher().into_iter().collect() } else { authors },
            publisher: self.publisher(),
            is_part_of: self.site(),
            citation: sources.iter().map(|source| self.work(source)).collect(),
            is_based_on: used.map(|source| Reference { id: self.id_of(source) }).collect(),
            correction: story
                .corrections
                .iter()
                .zip(&dossier.corrections)
                .map(|(view, correction)| CorrectionComment {
                    text: link::words_for_machines(&correction.note, &dossier.sources),
                    date_published: day(&view.date),
                    url: format!("{}{}", self.page_url, view.href),
                })
                .collect(),
        })
    }

    /// The page of a review. Empty where the site lacks what a `ClaimReview` needs (`review-unmarked`).
    pub(super) fn reviewed(&self, review: &ReviewView) -> String {
        self.claim_review(review).map(script).unwrap_or_default()
    }

    /// The same for the feed of all reviews.
    pub(super) fn markup(&self, review: &ReviewView) -> Option<ReviewMarkup> {
        let date = day(&review.date)?.to_owned();
        Some(ReviewMarkup { date, thing: serde_json::to_value(self.claim_review(review)?).ok()? })
    }

    fn claim_review<'b>(&'b self, review: &'b ReviewView) -> Option<ClaimReview<'b>> {
        let author = self.publisher().filter(|author| author.corrections_policy.is_some())?;
        let grade = review.rating.grade;
        Some(ClaimReview {
            url: self.page_url,
            claim_reviewed: &review.claim,
            date_published: day(&review.date),
            in_language: &self.page.language,
            author,
            review_rating: Rating {
                alternate_name: &review.rating.label,
                explanation: &review.because,
                value: grade.map(|grade| grade.number),
                worst: grade.map(|grade| grade.worst),
                best: grade.map(|grade| grade.best),
            },
            item_reviewed: claim(review),
        })
    }

    /// The front page of an archive.
    pub(super) fn web_site(&self) -> String {
        script(self.site())
    }

    fn site(&self) -> WebSite<'a> {
        WebSite { name: &self.site.title, url: self.home_url.clone(), description: &self.site.description }
    }

    /// Who answers for the site, with the rules that it goes by.
    fn publisher(&self) -> Option<Party<'_>> {
        let publisher = self.site.publisher.as_ref()?;
        Some(Party {
            url: Some(publisher.url.as_deref().unwrap_or(&self.home_url)),
            email: publisher.email.as_deref(),
            publishing_principles: self.methodology_url.as_deref(),
            corrections_policy: self.corrections_policy_url.as_deref(),
            ..organisation(&publisher.name)
        })
    }

    /// Where the source stands in the list of the story whose page this is.
    fn id_of(&self, source: &SourceView) -> String {
        format!("{}{}", self.page_url, source.href)
    }

    fn work<'b>(&self, source: &'b SourceView) -> Work<'b> {
        Work {
            id: Some(self.id_of(source)),
            name: &source.title,
            url: source.original_url.as_deref(),
            archived_at: source.archive_url.as_deref(),
            date_published: source.published.as_ref().and_then(day),
            author: source.authors.iter().map(|name| person(name)).collect(),
            publisher: source.publisher.as_deref().map(organisation),
        }
    }
}

fn claim(review: &ReviewView) -> Claim<'_> {
    Claim {
        text: &review.claim,
        author: review.claimant.as_ref().map(claimant),
        date_published: review.made.as_ref().and_then(day),
        appearance: review.appearance.as_ref().map(|appearance| Work {
            id: None,
            name: &appearance.source_title,
            url: appearance.original_url.as_deref(),
            archived_at: appearance.archive_url.as_deref(),
            date_published: None,
            author: Vec::new(),
            publisher: None,
        }),
    }
}

fn claimant(claimant: &ClaimantView) -> Party<'_> {
    if claimant.kind == ClaimantKind::Person.name() {
        person(&claimant.name)
    } else {
        organisation(&claimant.name)
    }
}

fn person(name: &str) -> Party<'_> {
    Party { kind: "Person", ..organisation(name) }
}

const fn organisation(name: &str) -> Party<'_> {
    Party {
        kind: "Organization",
        name,
        url: None,
        email: None,
        publishing_principles: None,
        corrections_policy: None,
    }
}

/// A date that is a single day; the vocabulary knows no months.
fn day(date: &DateView) -> Option<&str> {
    date.machine.as_deref().filter(|date| date.len() == "2020-01-31".len())
}

/// A block of data that no browser runs. A `<` in it could end it early, so none is left.
fn script(thing: impl Serialize) -> String {
    let Ok(json) = serde_json::to_string(&Document { context: CONTEXT, thing }) else { return String::new() };
    let mut escaped = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '<' => escaped.push_str("\\u003c"),
            '>' => escaped.push_str("\\u003e"),
            '&' => escaped.push_str("\\u0026"),
            '\u{2028}' => escaped.push_str("\\u2028"),
            '\u{2029}' => escaped.push_str("\\u2029"),
            other => escaped.push(other),
        }
    }
    format!("<script type=\"application/ld+json\">{escaped}</script>")
}

#[cfg(test)]
mod tests {
    use super::script;
    use std::collections::BTreeMap;

    #[test]
    fn nothing_in_the_data_can_end_the_script() {
        let hostile = "</script><!--<script>&\u{2028}\u{2029}\"]]>";
        let made = script(BTreeMap::from([("a", hostile)]));
        let json =
            made.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</script>")).expect("an element");
        assert!(!json.0.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{made}");
        let read: BTreeMap<String, String> = serde_json::from_str(json.0).expect("still JSON");
        assert_eq!(read["a"], hostile);
    }
}
