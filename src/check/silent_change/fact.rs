//! Facts: their answers, verdicts and ratings, and the questions they answer.

use super::degree::{self, Degree};
use super::slip::is_slip;
use super::{Told, entry, quoted, was_and_now};
use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::model::{Correction, Fact, Finding, ShownFact, Tier};
use crate::publish::shown_fact;

/// Facts that are another now, or gone.
pub(super) fn check(told: &Told<'_>, findings: &[Finding], report: &mut Report) {
    let pairs = || told.dossier.facts.iter().zip(findings);
    for (was, place) in told.published.shown.facts.iter().zip(&told.published.fact_origins) {
        match pairs().find(|(fact, _)| fact.id.as_str() == was.id) {
            Some(pair) => check_fact(told, (was, place), pair, report),
            None if !told.has_entry_on_story() => report.push(removed_fact(was, place)),
            None => {}
        }
    }
}

fn check_fact(
    told: &Told<'_>,
    (was, place): (&ShownFact, &Origin),
    pair: (&Fact, &Finding),
    report: &mut Report,
) {
    let (fact, finding) = pair;
    if let Some(degree) = degree::of(told.site, was, fact, finding) {
        let lack = |entry: &Correction| lack(told, was, pair, (entry, degree));
        let lacks: Vec<Option<String>> = told.entries_on(&was.id).map(lack).collect();
        if !lacks.contains(&None) {
            let lack = lacks.into_iter().flatten().next().or_else(|| told.too_early_on(&was.id));
            report.push(changed_fact(was, pair, (degree.tier, lack), place));
        }
        return;
    }
    let question = was.question.as_deref().filter(|question| !is_slip(question, &fact.question));
    if let Some(question) =
        question.filter(|question| *question != fact.question && !told.has_entry_on(&was.id))
    {
        report.push(changed_question(question, fact, place));
    }
}

/// Why an entry does not tell of a change; nothing where it does.
fn lack(
    told: &Told<'_>,
    was: &ShownFact,
    (fact, finding): (&Fact, &Finding),
    (entry, degree): (&Correction, Degree),
) -> Option<String> {
    if entry.tier > degree.mildest {
        let (is, wanted) = (entry.tier.name(), degree.tier.name());
        return Some(format!("the correction `{}` is of the tier `{is}`, and this is `{wanted}`", entry.id));
    }
    let printed = was
        .value
        .as_deref()
        .filter(|printed| finding.conclusion.value().map(ToString::to_string).as_deref() != Some(*printed));
    let printed = printed.filter(|_| degree.tier != Tier::RatingChanged)?;
    let like = fact.claims.first().map(|claim| &*claim.value);
    match entry.was.as_deref() {
        None => Some(format!("the correction `{}` does not keep what stood before", entry.id)),
        Some(words) if degree::is_repeated(told.site, words, printed, like) => None,
        Some(words) => Some(format!("the correction `{}` says that `{words}` stood there before", entry.id)),
    }
}

fn changed_fact(
    was: &ShownFact,
    (fact, finding): (&Fact, &Finding),
    (tier, lack): (Tier, Option<String>),
    place: &Origin,
) -> Diagnostic {
    let now = &shown_fact(fact, finding);
    let lack = lack.map(|lack| format!("; {lack}")).unwrap_or_default();
    let message =
        format!("`{}` was published as {} and is {} now{lack}", was.id, in_words(was), in_words(now));
    let values = match tier {
        Tier::RatingChanged => was_and_now(was.rating.as_deref(), now.rating.as_deref()),
        Tier::FactCorrected | Tier::Update | Tier::Wording => {
            was_and_now(was.value.as_deref(), now.value.as_deref())
        }
    };
    // The editor's files have the true id, also where readers see another.
    let entry = entry(&was.id, tier, &format!("\n    fact: {}{values}", fact.origin.text()));
    Diagnostic::new(Code::SilentChange, &fact.origin, message)
        .note(place, "what readers were shown")
        .help(entry)
}

fn changed_question(was: &str, fact: &Fact, lock: &Origin) -> Diagnostic {
    let message = format!("`{}` was published as the answer to another question: `{was}`", fact.id);
    let more = format!("\n    fact: {}{}", fact.origin.text(), was_and_now(Some(was), Some(&fact.question)));
    Diagnostic::new(Code::SilentChange, &fact.origin, message)
        .note(lock, "what readers were shown")
        .help(entry(fact.id.as_str(), Tier::Update, &more))
}

fn removed_fact(was: &ShownFact, lock: &Origin) -> Diagnostic {
    let message = format!("`{}` was published as {} and is gone", was.id, in_words(was));
    let value = was.value.as_deref().map(|value| format!("\n    was: {}", quoted(value))).unwrap_or_default();
    Diagnostic::new(Code::SilentChange, lock, message).help(entry(&was.id, Tier::FactCorrected, &value))
}

fn in_words(fact: &ShownFact) -> String {
    let value = fact.value.as_deref().map_or_else(|| fact.state.clone(), |value| format!("`{value}`"));
    let rating = fact.rating.as_deref().map(|rating| format!(", rated `{rating}`")).unwrap_or_default();
    format!("{value} ({}{rating})", fact.verdict.replace('-', " "))
}
