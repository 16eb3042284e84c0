//! No more of a source is quoted than its budget allows, all its excerpts together.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::evidence::Text;
use crate::markdown::count_words;
use crate::model::{Claim, Dossier, Source, SourceId};
use std::collections::BTreeMap;

/// From so many quoted words on the share counts: of a short notice a single excerpt can be most.
const LEAST_QUOTED: usize = 60;

/// Pushes `quotation-budget`. The share is only known where the text is, or the lock that has counted it.
pub(super) fn check(dossier: &Dossier, report: &mut Report) {
    let claims = || dossier.facts.iter().flat_map(|fact| &fact.claims);
    let mut most: BTreeMap<&SourceId, usize> = BTreeMap::new();
    for claim in claims() {
        *most.entry(&claim.source).or_default() += count_words(&claim.excerpt);
    }
    for source in &dossier.sources {
        let total = count_words_of(dossier, source);
        let share_of = |quoted: usize| total.filter(|total| *total > 0).map(|total| quoted * 100 / total);
        let budget = source.budget;
        let exceeds = |quoted: usize| {
            let exceeds_share = || share_of(quoted).is_some_and(|share| share > budget.share);
            quoted > budget.words || quoted > LEAST_QUOTED && exceeds_share()
        };
        // Most sources keep to it even if nothing is quoted twice.
        if !most.get(&source.id).is_some_and(|most| exceeds(*most)) {
            continue;
        }
        let quoted = count_quoted(claims().filter(|claim| claim.source == source.id));
        if exceeds(quoted) {
            let share = share_of(quoted);
            let of_text = share.map(|share| format!(", {share} % of its text")).unwrap_or_default();
            let message = format!("{quoted} words of `{}` are quoted{of_text}", source.id);
            let help = format!(
                "the budget is {} words and {} % of the text; shorten its excerpts, or say in the source why more is \
                 needed:\n\n  quotation: {{words: …, share: …, because: …}}",
                budget.words, budget.share
            );
            report.push(Diagnostic::new(Code::QuotationBudget, &source.origin, message).help(help));
        }
    }
}

/// The words of the excerpts, those that several of them show counted once as far as their places are known.
fn count_quoted<'a>(claims: impl Iterator<Item = &'a Claim>) -> usize {
    let (mut placed, mut unplaced) = (Vec::new(), Vec::new());
    for claim in claims {
        match claim.verification.place() {
            Some(place) => placed.push((place.found.start, place.found.end, &*claim.excerpt)),
            None => unplaced.push(&*claim.excerpt),
        }
    }
    placed.sort_unstable();
    placed.dedup();
    unplaced.sort_unstable();
    unplaced.dedup();
    let mut shown_to = 0;
    let mut words: usize = unplaced.into_iter().map(count_words).sum();
    for (start, end, excerpt) in placed {
        let is_new = start >= shown_to || end - start != excerpt.len();
        let from = if is_new { 0 } else { (shown_to - start).min(excerpt.len()) };
        // Within a character the excerpt is of another style than the text, and counts in full.
        let rest = excerpt.get(from..).unwrap_or(excerpt);
        words += if end > shown_to { rest.split_whitespace().count() } else { 0 };
        shown_to = shown_to.max(end);
    }
    words
}

/// How many words the text of a source has.
fn count_words_of(dossier: &Dossier, source: &Source) -> Option<usize> {
    let locked = || dossier.evidence_lock.as_ref()?.texts.get(&source.id).map(|text| text.words);
    source.evidence.as_deref().map(|text| Text::new(text).word_count()).or_else(locked)
}
