//! What the site finds of a claim, and the legend it finds it by.

use super::date;
use super::fact::Found;
use super::naming::{link_rel, short_name, source_href};
use super::page;
use super::view::{
    AppearanceView, ClaimantView, FactView, GradeView, RatingView, ReviewLinkView, ReviewView,
};
use crate::model::{Dossier, Rating, Review, Site};

/// The legend of the site's ratings, in its own order.
pub(super) fn legend(site: &Site) -> Vec<RatingView> {
    site.ratings.iter().map(rating).collect()
}

/// What the site finds of a claim about the fact.
pub(super) fn view(found: &Found<'_>, review: &Review) -> ReviewView {
    let words = found.words;
    ReviewView {
        claim: review.claim.clone(),
        claimant: review
            .claimant
            .as_ref()
            .map(|claimant| ClaimantView { name: claimant.name.clone(), kind: claimant.kind.name() }),
        appearance: appearance(found, review),
        made: review.made.as_ref().map(|day| date::date(day, words)),
        rating: rating(&review.rating),
        because: found.notes.line(&review.because),
        date: date::day(review.date, words),
        href: format!("facts/{}/", found.fact.id),
    }
}

/// The claim in short, for lists of stories; nothing where the fact has no review.
pub(super) fn link(dossier: &Dossier, fact: &FactView) -> Option<ReviewLinkView> {
    let review = fact.review.as_ref()?;
    let path = format!("{}{}", page::folder(dossier), review.href);
    Some(ReviewLinkView { claim: review.claim.clone(), rating: review.rating.clone(), path })
}

fn appearance(found: &Found<'_>, review: &Review) -> Option<AppearanceView> {
    let source = found.dossier.sources.iter().find(|source| Some(&source.id) == review.source.as_ref())?;
    Some(AppearanceView {
        source_name: short_name(source),
        source_title: source.title.clone(),
        source_href: source_href(found.layout, &source.id),
        original_url: source.url.clone(),
        archive_url: source.archive_url.clone(),
        link_rel: link_rel(source),
    })
}

fn rating(rating: &Rating) -> RatingView {
    RatingView {
        id: rating.id.to_string(),
        label: rating.label.clone(),
        sign: rating.sign.clone(),
        meaning: rating.meaning.clone(),
        grade: rating.grade.map(|grade| GradeView {
            number: grade.number,
            worst: grade.worst,
            best: grade.best,
        }),
    }
}
