//! The headline, the standfirst and the passages of the narrative.

use super::super::uncited_sentence::origin;
use super::slip::is_slip;
use super::{Told, entry, was_and_now};
use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::markdown::{Passage, citations, passages, sentences};
use crate::model::{Dossier, Tier};
use std::borrow::Cow;

/// What stands over the story.
pub(super) fn check_heading(told: &Told<'_>, report: &mut Report) {
    let (shown, story) = (&told.published.shown, &told.dossier.story);
    let lines = [("title", &shown.title, &story.title), ("standfirst", &shown.standfirst, &story.standfirst)];
    for (name, was, now) in lines {
        let Some(was) = was.as_ref().filter(|was| *was != now && !is_slip(was, now)) else { continue };
        if !told.has_entry_on_story() {
            let message = format!("the {name} was published as `{was}` and is `{now}` now");
            let place = Origin::whole(story.narrative_origin.input());
            let help = entry(&format!("the-{name}"), Tier::Update, &was_and_now(Some(was), Some(now)));
            report.push(Diagnostic::new(Code::SilentChange, &place, message).help(help));
        }
    }
}

/// Passages that read otherwise, or are gone.
pub(super) fn check(told: &Told<'_>, report: &mut Report) {
    let now = passages(&told.dossier.story.narrative);
    let was = &told.published.shown.passages;
    let new: Vec<&Passage> = now.iter().filter(|passage| !was.contains(&passage.words)).collect();
    for (words, lock) in was.iter().zip(&told.published.passage_origins) {
        let is_kept = now.iter().any(|passage| passage.words == *words);
        if is_kept || told.has_entry_on_story() || new.iter().any(|passage| is_slip(words, &passage.words)) {
            continue;
        }
        let nearest = nearest(words, &new);
        let mut facts = targets(words).chain(nearest.iter().flat_map(|passage| targets(&passage.words)));
        if !facts.any(|fact| told.has_entry_on(&fact)) {
            report.push(changed_passage(told.dossier, words, nearest, lock));
        }
    }
}

/// The new passage that shares the most words with an old one, half of them at least.
fn nearest<'a>(words: &str, new: &[&'a Passage]) -> Option<&'a Passage> {
    let old: Vec<&str> = words.split(' ').collect();
    let shared = |passage: &Passage| {
        old.iter().filter(|word| passage.words.split(' ').any(|other| other == **word)).count()
    };
    let best = new.iter().copied().max_by_key(|passage| shared(passage))?;
    (shared(best) * 2 >= old.len()).then_some(best)
}

/// The facts that a text cites.
fn targets(words: &str) -> impl Iterator<Item = Cow<'_, str>> {
    citations(words).into_iter().map(|citation| citation.target)
}

fn changed_passage(dossier: &Dossier, was: &str, now: Option<&Passage>, lock: &Origin) -> Diagnostic {
    let tier = match now {
        Some(now) if targets(&now.words).eq(targets(was)) => Tier::Wording,
        Some(_) | None => Tier::Update,
    };
    let (place, message) = match now {
        Some(now) => {
            (origin(&dossier.story, &now.byte_range), "a passage reads otherwise than it was published")
        }
        None => (lock.clone(), "a passage that was published is gone"),
    };
    let after = now.map(|now| only_in(&now.words, was)).unwrap_or_default();
    let before = only_in(was, now.map_or("", |now| now.words.as_str()));
    let some = |words: &String| (!words.is_empty()).then_some(words.clone());
    let values = was_and_now(some(&before).as_deref(), some(&after).as_deref());
    let told = Diagnostic::new(Code::SilentChange, &place, message).help(entry("the-passage", tier, &values));
    if now.is_some() { told.note(lock, "what readers were shown") } else { told }
}

/// The sentences of a passage that another does not have. What a citation prints is left open.
fn only_in(passage: &str, other: &str) -> String {
    let others = sentences(other);
    let own = sentences(passage).into_iter().map(|sentence| sentence.words);
    let lost = own.filter(|words| others.iter().all(|other| other.words != *words));
    lost.map(|words| words.replace("CITED", "…")).collect::<Vec<_>>().join(" ")
}
