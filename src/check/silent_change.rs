//! What readers were last shown has changed, and no correction says so.

mod slip;

use super::uncited_sentence::origin;
use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::markdown::{Passage, citations, passages};
use crate::model::{Correction, Dossier, Fact, FactId, Finding, Published, ShownFact, Site, Tier};
use crate::publish::shown_fact;
use crate::value::{Context, Relation, Value};
use slip::is_slip;

/// Pushes an error, with the correction to paste, for each fact and passage of `published.lock` that is another now.
/// A correction counts when it is no older than the lock and was not there when that was written.
pub(super) fn check(site: &Site, dossier: &Dossier, findings: &[Finding], report: &mut Report) {
    let Some(published) = &dossier.published else { return };
    let corrections: Vec<&Correction> = dossier
        .corrections
        .iter()
        .filter(|entry| entry.date >= published.date && !published.shown.corrections.contains(&entry.id))
        .collect();
    check_facts(&Told { site, dossier, published, corrections: &corrections }, findings, report);
    check_passages(&Told { site, dossier, published, corrections: &corrections }, report);
}

/// What readers were told so far.
struct Told<'a> {
    site: &'a Site,
    dossier: &'a Dossier,
    published: &'a Published,
    /// Those made since.
    corrections: &'a [&'a Correction],
}

impl Told<'_> {
    fn has_entry_on(&self, fact: &str) -> bool {
        self.entries_on(fact).next().is_some()
    }

    /// An entry that is as grave as the change: another rating is told as such.
    fn has_entry_for(&self, fact: &str, tier: Tier) -> bool {
        self.entries_on(fact).any(|entry| tier != Tier::RatingChanged || entry.tier == tier)
    }

    fn entries_on(&self, fact: &str) -> impl Iterator<Item = &Correction> {
        let is_on = move |id: &FactId| id.as_str() == fact;
        self.corrections.iter().copied().filter(move |entry| entry.fact.as_ref().is_some_and(is_on))
    }

    /// A correction that names no fact.
    fn has_entry_on_story(&self) -> bool {
        self.corrections.iter().any(|entry| entry.fact.is_none())
    }
}

fn check_facts(told: &Told<'_>, findings: &[Finding], report: &mut Report) {
    let pairs = || told.dossier.facts.iter().zip(findings);
    for (was, place) in told.published.shown.facts.iter().zip(&told.published.fact_origins) {
        match pairs().find(|(fact, _)| fact.id.as_str() == was.id) {
            Some((fact, finding)) => {
                let tier = tier_of(told.site, was, fact, finding);
                if let Some(tier) = tier.filter(|tier| !told.has_entry_for(&was.id, *tier)) {
                    report.push(changed_fact(was, (fact, finding), tier, place));
                }
            }
            None if !told.has_entry_on_story() => report.push(removed_fact(was, place)),
            None => {}
        }
    }
}

/// How grave the change of a fact is; nothing where readers are shown the same.
fn tier_of(site: &Site, was: &ShownFact, fact: &Fact, finding: &Finding) -> Option<Tier> {
    let now = shown_fact(fact, finding);
    // A first review of a fact changes nothing that readers were shown.
    if was.rating.is_some() && was.rating != now.rating {
        return Some(Tier::RatingChanged);
    }
    if (&was.verdict, &was.state, &was.value) == (&now.verdict, &now.state, &now.value) {
        return None;
    }
    if was.value == now.value {
        return Some(Tier::Update);
    }
    let (Some(value), Some(words)) = (finding.conclusion.value(), &was.value) else {
        return Some(Tier::Update);
    };
    match relation(site, words, value) {
        Some(Relation::Same) if (&was.verdict, &was.state) == (&now.verdict, &now.state) => None,
        Some(Relation::Same | Relation::Compatible) => Some(Tier::Update),
        Some(Relation::Conflicting | Relation::Incomparable) | None => Some(Tier::FactCorrected),
    }
}

/// How a value that was in print stands to the one that is now.
fn relation(site: &Site, words: &str, value: &Value) -> Option<Relation> {
    let as_of = match value {
        Value::Age(age) => age.as_of(),
        Value::Date(date) => date.days(),
        Value::Text(_)
        | Value::Name(_)
        | Value::Quantity(_)
        | Value::Duration(_)
        | Value::Place(_)
        | Value::Quotation(_)
        | Value::Set(_) => None,
    };
    let context = Context { as_of, unit: value.unit(), ..Context::new(&site.hedges, &site.places) };
    // An age is compared by its words: two of them can be true of one person, and readers are shown another.
    let is_other_age = matches!(value, Value::Age(age) if age.stated() != words);
    let was = Value::parse(value.kind(), words, &context).ok()?;
    if is_other_age { Some(Relation::Conflicting) } else { Some(was.compare(value).relation) }
}

fn changed_fact(
    was: &ShownFact,
    (fact, finding): (&Fact, &Finding),
    tier: Tier,
    lock: &Origin,
) -> Diagnostic {
    let now = &shown_fact(fact, finding);
    let message = format!("`{}` was published as {} and is {} now", was.id, in_words(was), in_words(now));
    let values = match tier {
        Tier::RatingChanged => was_and_now(was.rating.as_deref(), now.rating.as_deref()),
        Tier::FactCorrected | Tier::Update | Tier::Wording => {
            was_and_now(was.value.as_deref(), now.value.as_deref())
        }
    };
    // The editor's files have the true id, also where readers see another.
    let entry = entry(&was.id, tier, &format!("\n    fact: {}{values}", fact.origin.text()));
    Diagnostic::new(Code::SilentChange, &fact.origin, message)
        .note(lock, "what readers were shown")
        .help(entry)
}

fn was_and_now(was: Option<&str>, now: Option<&str>) -> String {
    if was == now {
        return String::new();
    }
    let line = |(key, text): (&str, Option<&str>)| Some(format!("\n    {key}: {}", quoted(text?)));
    [("was", was), ("now", now)].into_iter().filter_map(line).collect()
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

fn check_passages(told: &Told<'_>, report: &mut Report) {
    let now = passages(&told.dossier.story.narrative);
    let was = &told.published.shown.passages;
    let new: Vec<&Passage> = now.iter().filter(|passage| !was.contains(&passage.words)).collect();
    for (words, lock) in was.iter().zip(&told.published.passage_origins) {
        let is_kept = now.iter().any(|passage| passage.words == *words);
        if is_kept || told.has_entry_on_story() || new.iter().any(|passage| is_slip(words, &passage.words)) {
            continue;
        }
        let nearest = nearest(words, &new);
        let cited = |words: &str| citations(words).into_iter().map(|citation| citation.target);
        let mut facts = cited(words).chain(nearest.iter().flat_map(|passage| cited(&passage.words)));
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

fn changed_passage(dossier: &Dossier, was: &str, now: Option<&Passage>, lock: &Origin) -> Diagnostic {
    let targets = |words: &str| citations(words).into_iter().map(|c| c.target).collect::<Vec<_>>();
    let tier = match now {
        Some(now) if targets(&now.words) == targets(was) => Tier::Wording,
        Some(_) | None => Tier::Update,
    };
    let (place, message) = match now {
        Some(now) => {
            (origin(&dossier.story, &now.byte_range), "a passage reads otherwise than it was published")
        }
        None => (lock.clone(), "a passage that was published is gone"),
    };
    let told = Diagnostic::new(Code::SilentChange, &place, message).help(entry("the-passage", tier, ""));
    if now.is_some() { told.note(lock, "what readers were shown") } else { told }
}

/// The correction to paste.
fn entry(id: &str, tier: Tier, more: &str) -> String {
    format!(
        "tell readers in `corrections.yaml`, then publish again:\n\n  - id: {id}-…\n    date: …\n    tier: {}{more}\n    note: …",
        tier.name()
    )
}

/// A text in YAML's single quotes.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
