//! What sources were shown to say. A claim that has come in changes nothing that stood there.

use super::{Told, entry, was_and_now};
use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::evidence;
use crate::model::{Claim, Fact, ShownClaim, Tier};

/// Claims that are others now, or gone, of facts of which no correction speaks.
pub(super) fn check(told: &Told<'_>, report: &mut Report) {
    for (was, place) in told.published.shown.facts.iter().zip(&told.published.fact_origins) {
        let fact = told.dossier.facts.iter().find(|fact| fact.id.as_str() == was.id);
        for fact in fact.into_iter().filter(|_| !told.has_entry_on(&was.id)) {
            let lost = was.claims.iter().filter(|claim| !fact.claims.iter().any(|now| is_kept(claim, now)));
            lost.for_each(|claim| report.push(changed(claim, fact, place)));
        }
    }
}

/// An excerpt that has grown still shows what it showed.
fn is_kept(was: &ShownClaim, now: &Claim) -> bool {
    let has_words =
        evidence::is_same(&was.excerpt, &now.excerpt) || evidence::holds(&now.excerpt, &was.excerpt);
    now.source.as_str() == was.source && now.value.to_string() == was.value && has_words
}

fn changed(was: &ShownClaim, fact: &Fact, lock: &Origin) -> Diagnostic {
    let now = fact.claims.iter().find(|claim| claim.source.as_str() == was.source);
    let says = |value: &str, excerpt: &str| format!("{value}, “{excerpt}”");
    let before = says(&was.value, &was.excerpt);
    let after = now.map(|claim| says(&claim.value.to_string(), &claim.excerpt));
    let is_wording = now.is_some_and(|claim| claim.value.to_string() == was.value);
    let tier = if is_wording { Tier::Wording } else { Tier::Update };
    let message = format!("`{}` was published with other words of `{}`: {before}", fact.id, was.source);
    let values = was_and_now(Some(&before), after.as_deref());
    let place = now.map_or(&fact.origin, |claim| &claim.origin);
    Diagnostic::new(Code::SilentChange, place, message).note(lock, "what readers were shown").help(entry(
        fact.id.as_str(),
        tier,
        &format!("\n    fact: {}{values}", fact.origin.text()),
    ))
}
