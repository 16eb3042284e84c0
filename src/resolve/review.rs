//! What the editor finds of one claim that was made in public.

use super::fact::Setting;
use super::rating::rating_names;
use super::{citation, typed};
use crate::diagnostic::Report;
use crate::load::{RawClaimant, RawReview};
use crate::model::{Claimant, ClaimantKind, Review, SourceId};

/// Resolves a review. Pushes `unknown-source`, `unknown-fact`, `unknown-rating`, `unknown-choice` and `bad-date`.
pub(super) fn resolve_review(raw: &RawReview, setting: &Setting<'_>, report: &mut Report) -> Option<Review> {
    let ratings = &setting.site.ratings;
    let rating = rating_names(ratings)
        .link(&raw.rating, report)
        .and_then(|id| ratings.iter().find(|rating| rating.id.as_str() == id));
    let source = raw.source.as_ref().and_then(|id| setting.source_names.link(id, report));
    let source = source.filter(|id| setting.sources.contains_key(id));
    let made = raw.made.as_ref().and_then(|date| typed::date(date, report));
    let published =
        || source.and_then(|id| setting.sources.get(id)).and_then(|known| known.source.published.as_deref());
    let claimant = raw.claimant.as_ref().and_then(|raw| resolve_claimant(raw, report));
    let date = typed::day(&raw.date, report);
    Some(Review {
        claim: typed::line_or_empty(Some(&raw.claim)),
        claimant,
        source: source.map(SourceId::new),
        made: made.or_else(|| published().cloned()),
        rating: rating?.clone(),
        because: citation::reason(Some(&raw.because), setting.fact_names, report),
        date: date?,
        origin: raw.claim.origin.clone(),
    })
}

fn resolve_claimant(raw: &RawClaimant, report: &mut Report) -> Option<Claimant> {
    let kinds = ClaimantKind::ALL.iter().map(|kind| (kind.name(), *kind));
    let kind = typed::choice(&raw.kind, "kind of claimant", kinds, report);
    Some(Claimant { name: typed::line_or_empty(Some(&raw.name)), kind: kind? })
}
