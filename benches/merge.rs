//! How long the merge takes on a giant fact set, and how that grows: `cargo bench --bench merge`.
//!
//! Prints one table: the set of the issue (2,000 facts, 1,000 sources, 20,000 claims), then 5,000 to 40,000 claims by
//! more facts and by more claims in each of a few facts. The best of several runs on one core counts. Ends with a
//! failure when the giant set takes a second or longer, or twice the claims take more than three times as long.
#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock and says how it ended")]
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "it prints its table"
)]

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};
use variorum::diagnostic::Origin;
use variorum::merge::merge;
use variorum::model::{
    Claim, Dossier, Fact, FactId, LinkPolicy, QuotationBudget, ScopeTeller, Source, SourceId, SourceKind,
    Story, StoryId, Verification,
};
use variorum::value::{Context, Date, Hedges, Kind, Places, Value};

const SOURCES: usize = 1_000;
const RUNS: usize = 5;

fn main() -> ExitCode {
    println!("{:<34} {:>8} {:>10} {:>10} {:>8}", "set", "claims", "ms", "ns/claim", "ratio");
    let giant = measure("2,000 facts, 1,000 sources", 2_000, 10, None);
    let mut is_fine = giant < Duration::from_secs(1);
    for (name, of_size) in [
        ("more facts of 10 claims", (|claims| (claims / 10, 10)) as fn(usize) -> (usize, usize)),
        ("more claims in each of 9 facts", |claims| (9, claims / 9)),
        ("more claims in one fact", |claims| (1, claims)),
        ("more readings in one fact", |claims| (1, claims)),
    ] {
        let mut before = None;
        for claims in [5_000, 10_000, 20_000, 40_000] {
            let (facts, each) = of_size(claims);
            let took = measure(name, facts, each, before);
            is_fine &= before.is_none_or(|before| took.as_secs_f64() < 3.0 * before.as_secs_f64());
            before = Some(took);
        }
    }
    if is_fine { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The best time of several runs, printed as a row.
fn measure(name: &str, facts: usize, claims_each: usize, before: Option<Duration>) -> Duration {
    let variants = if name.contains("readings") { usize::MAX } else { 13 };
    let dossier = dossier(facts, claims_each, variants);
    let run = |_| {
        let begun = Instant::now();
        let findings = merge(&dossier);
        let took = begun.elapsed();
        assert_eq!(findings.len(), facts);
        took
    };
    let best = (0..RUNS).map(run).min().unwrap();
    let claims = facts * claims_each;
    let ratio =
        before.map_or_else(String::new, |before| format!("{:.2}", best.as_secs_f64() / before.as_secs_f64()));
    let milliseconds = best.as_secs_f64() * 1e3;
    let nanoseconds = best.as_secs_f64() * 1e9 / claims as f64;
    println!("{name:<34} {claims:>8} {milliseconds:>10.1} {nanoseconds:>10.0} {ratio:>8}");
    best
}

/// A dossier with facts of every kind in turn. Every tenth source repeats the one before it.
fn dossier(facts: usize, claims_each: usize, variants: usize) -> Dossier {
    let sources: Vec<Source> = (0..SOURCES).map(source).collect();
    let facts = (0..facts).map(|index| fact(index, (claims_each, variants), &sources)).collect();
    Dossier { story: story(), sources, facts, corrections: Vec::new(), published: None, evidence_lock: None }
}

fn source(index: usize) -> Source {
    let origin = index.checked_sub(1).filter(|_| index % 10 == 9);
    Source {
        id: source_id(index),
        title: String::new(),
        label: None,
        publisher: None,
        authors: Vec::new(),
        published: Some(Arc::new(date(&format!("2025-{:02}-{:02}", 1 + index % 12, 1 + index % 28)))),
        accessed: None,
        url: None,
        archive_url: None,
        link: LinkPolicy::Live,
        barred_urls: Vec::new(),
        status: None,
        replaces: None,
        budget: QuotationBudget::default(),
        language: None,
        kind: if index.is_multiple_of(50) { SourceKind::OfficialRecord } else { SourceKind::Report },
        derives_from: origin.map(source_id).into_iter().collect(),
        independent_of: Vec::new(),
        evidence: None,
        note: String::new(),
        note_origin: Origin::of_path("bench"),
        origin: Origin::of_path("bench"),
    }
}

fn source_id(index: usize) -> SourceId {
    SourceId::new(&format!("source-{index:04}"))
}

fn fact(index: usize, (claims, variants): (usize, usize), sources: &[Source]) -> Fact {
    let kind = Kind::ALL.get(index % Kind::ALL.len()).copied().unwrap_or(Kind::Text);
    let kind = if claims > SOURCES { Kind::Quantity } else { kind };
    let claim = |number: usize| {
        let source = sources.get((index * 7 + number * 13) % sources.len()).unwrap();
        claim(kind, (index + number * number) % variants, source)
    };
    Fact {
        id: FactId::new(&format!("fact-{index}")),
        label: String::new(),
        question: String::new(),
        kind,
        section: None,
        asks_for_two: false,
        may_fall: false,
        grows: kind == Kind::Quantity && index.is_multiple_of(2),
        same_as: Vec::new(),
        compatible: Vec::new(),
        conflicting: Vec::new(),
        sums_to: None,
        blanks: Vec::new(),
        before: Vec::new(),
        after: Vec::new(),
        note: String::new(),
        claims: (0..claims).map(claim).collect(),
        decision: None,
        review: None,
        origin: Origin::of_path("bench"),
    }
}

fn claim(kind: Kind, variety: usize, source: &Source) -> Claim {
    let (hedges, places) = (Hedges::default(), Places::default());
    let days = source.published.as_deref().and_then(Date::days);
    let context = Context { as_of: days, ..Context::new(&hedges, &places) };
    Claim {
        source: source.id.clone(),
        value: Arc::new(Value::parse(kind, &words(kind, variety), &context).unwrap()),
        as_written: None,
        excerpt: "words".into(),
        in_headline: false,
        prefix: String::new(),
        suffix: String::new(),
        waive: None,
        verification: Verification::Unknown,
        excerpt_origin: Origin::of_path("bench"),
        as_of: source.published.clone(),
        as_of_stated: false,
        scope: None,
        scope_teller: ScopeTeller::Words,
        speaker: (variety.is_multiple_of(5)).then(|| "The speaker".to_owned()),
        replaced_by: None,
        corrects: false,
        note: String::new(),
        origin: Origin::of_path("bench"),
    }
}

/// A value of a kind.
fn words(kind: Kind, pick: usize) -> String {
    match kind {
        Kind::Text => format!("answer {pick}"),
        Kind::Name => {
            format!("Maria {} Berg", ["Lena", "van der", "Anna", "M."].get(pick % 4).unwrap_or(&""))
        }
        Kind::Quantity => format!("{}{} kg", if pick.is_multiple_of(2) { "about " } else { "" }, 400 + pick),
        Kind::Date => format!("2025-03-{:02}", 1 + pick),
        Kind::Age => format!("{} years", 40 + pick % 3),
        Kind::Duration => format!("{} weeks", 20 + pick),
        Kind::Place => format!("Ward {pick}"),
        Kind::Quotation => format!("We have waited {pick} long years for this and it was worth it"),
        Kind::Set => format!("Ann; Bob; Carl {pick}"),
    }
}

fn date(words: &str) -> Date {
    let (hedges, places) = (Hedges::default(), Places::default());
    Date::parse(words, &Context::new(&hedges, &places)).unwrap()
}

fn story() -> Story {
    Story {
        id: StoryId::new(""),
        title: String::new(),
        standfirst: String::new(),
        published: None,
        checked: None,
        authors: Vec::new(),
        language: "en".to_owned(),
        draft: false,
        noindex: false,
        reviewers: Vec::new(),
        replies: Vec::new(),
        redactions: Vec::new(),
        aliases: Vec::new(),
        topics: Vec::new(),
        sections: Vec::new(),
        narrative: String::new(),
        narrative_origin: Origin::of_path("bench"),
    }
}
