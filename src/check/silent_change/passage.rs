//! The headline, the standfirst and the passages of the narrative.

use super::slip::{Worded, is_slip};
use super::{Told, entry, was_and_now};
use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::markdown::{Passage, citations, passages, sentences};
use crate::model::{Dossier, Tier};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

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
    let kept: BTreeSet<&str> = now.iter().map(|passage| passage.words.as_str()).collect();
    let new = NewPassages::of(&now, was);
    for (words, lock) in was.iter().zip(&told.published.passage_origins) {
        if kept.contains(words.as_str()) || told.has_entry_on_story() || new.have_slip_for(words) {
            continue;
        }
        let nearest = new.nearest(words);
        let mut facts = targets(words).chain(nearest.iter().flat_map(|passage| targets(&passage.words)));
        if !facts.any(|fact| told.has_entry_on(&fact)) {
            report.push(changed_passage(told.dossier, words, nearest, lock));
        }
    }
}

/// The passages that have come in, found by their words: each old one is held against those alone that share some.
struct NewPassages<'a> {
    all: Vec<&'a Passage>,
    by_word: BTreeMap<&'a str, BTreeSet<usize>>,
    by_outline: BTreeMap<String, Vec<Worded>>,
}

impl<'a> NewPassages<'a> {
    fn of(now: &'a [Passage], was: &[String]) -> Self {
        let was: BTreeSet<&str> = was.iter().map(String::as_str).collect();
        let all: Vec<&Passage> = now.iter().filter(|passage| !was.contains(passage.words.as_str())).collect();
        let (mut by_word, mut by_outline) = (BTreeMap::<_, BTreeSet<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        for (at, passage) in all.iter().enumerate() {
            for word in passage.words.split(' ') {
                by_word.entry(word).or_default().insert(at);
            }
            let worded = Worded::of(&passage.words);
            by_outline.entry(worded.outline()).or_default().push(worded);
        }
        Self { all, by_word, by_outline }
    }

    /// Whether one of them is an old one but for slips.
    fn have_slip_for(&self, words: &str) -> bool {
        let was = Worded::of(words);
        self.by_outline.get(&was.outline()).is_some_and(|alike| alike.iter().any(|now| was.is_slip_for(now)))
    }

    /// The one that shares the most words with an old one, half of them at least; the last of several.
    fn nearest(&self, words: &str) -> Option<&'a Passage> {
        let holders = words.split(' ').map(|word| self.by_word.get(word));
        let mut holders: Vec<Option<&BTreeSet<usize>>> = holders.collect();
        let least = holders.len().div_ceil(2);
        // Who shares half of the words has one of the rarer half, or the one behind it.
        holders.sort_by_key(|holders| holders.map_or(0, BTreeSet::len));
        let rare = holders.iter().take(holders.len() + 1 - least).flatten();
        let candidates: BTreeSet<usize> = rare.copied().flatten().copied().collect();
        let shared = |at: usize| holders.iter().flatten().filter(|holders| holders.contains(&at)).count();
        let best = candidates.into_iter().map(|at| (shared(at), at)).max()?;
        (best.0 >= least).then(|| self.all.get(best.1).copied())?
    }
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
        Some(now) => (
            dossier.story.narrative_origin.within(now.byte_range.clone()),
            "a passage reads otherwise than it was published",
        ),
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
