//! What holds of the merge whatever the sources say.

use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::{Config, RngSeed};
use std::sync::Arc;
use variorum::diagnostic::Origin;
use variorum::merge::merge;
use variorum::model::{
    Choice, Claim, Conclusion, Decision, Dossier, Fact, FactId, Finding, LinkPolicy, QuotationBudget,
    ScopeTeller, Source, SourceId, SourceKind, Story, StoryId, Verdict, Verification,
};
use variorum::value::{Context, Date, Hedges, Kind, Places, Value};

const SOURCES: usize = 6;

/// A claim in numbers: its source, its value, its moment, its scope, its speaker.
type Sketch = (usize, usize, usize, usize, usize);

fn sketches() -> impl Strategy<Value = Vec<Sketch>> {
    proptest::collection::vec((0..SOURCES, 0..6_usize, 0..4_usize, 0..6_usize, 0..4_usize), 1..8)
}

fn config() -> Config {
    Config { cases: 160, rng_seed: RngSeed::Fixed(2_025), failure_persistence: None, ..Config::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn one_more_claim_never_mends_a_conflict(kind in 0..9_usize, manner: (bool, bool), claims in sketches()) {
        let whole = found((kind, manner), &claims);
        let before = found((kind, manner), &claims[..claims.len() - 1]);
        let is_mended = before.as_ref().is_some_and(|finding| finding.verdict == Verdict::Conflicting)
            && whole.as_ref().is_some_and(|finding| finding.verdict != Verdict::Conflicting);
        prop_assert!(!is_mended, "{claims:?}");
    }

    #[test]
    fn the_order_of_the_claims_does_not_change_the_verdict(
        kind in 0..9_usize,
        manner: (bool, bool),
        turn in any::<usize>(),
        claims in sketches(),
    ) {
        let mut turned = claims.clone();
        turned.rotate_left(turn % claims.len());
        if turn % 2 == 0 {
            turned.reverse();
        }
        let (one, other) = (found((kind, manner), &claims), found((kind, manner), &turned));
        prop_assert_eq!(one.map(|finding| finding.verdict), other.map(|finding| finding.verdict));
    }

    #[test]
    fn what_stands_is_what_a_source_or_the_editor_says(
        kind in 0..9_usize,
        manner: (bool, bool),
        decision in 0..4_usize,
        claims in sketches(),
    ) {
        let fact = Fact { decision: decided(kind, decision, &claims), ..fact((kind, manner), &claims) };
        let dossier = dossier(fact);
        let finding = merge(&dossier).remove(0);
        let fact = &dossier.facts[0];
        let is_stated = |value: &Value| fact.claims.iter().any(|claim| *claim.value == *value);
        match (&finding.conclusion, &fact.decision) {
            (Conclusion::ByRule(value, _), None) => prop_assert!(is_stated(value)),
            (Conclusion::ByRule(value, _) | Conclusion::ByEditor(value), Some(decision)) => {
                let is_typed = matches!(&decision.choice, Choice::Value(typed) if typed == value);
                prop_assert!(is_typed || is_stated(value));
            }
            (Conclusion::ByEditor(_), None) => prop_assert!(false, "no editor has said anything"),
            (Conclusion::Unresolved | Conclusion::Undecided, _) => {}
        }
    }

    #[test]
    fn a_finding_is_whole(kind in 0..9_usize, manner: (bool, bool), claims in sketches()) {
        let finding = found((kind, manner), &claims).expect("a fact gives a finding");
        let mut told: Vec<usize> =
            finding.readings.iter().flat_map(|reading| reading.claims.iter().copied()).collect();
        told.sort_unstable();
        prop_assert_eq!(told, (0..claims.len()).collect::<Vec<_>>());
        prop_assert_eq!(finding.standings.len(), claims.len());
        for support in finding.readings.iter().map(|reading| reading.support).chain([finding.support]) {
            prop_assert!(support.lines >= 1 && support.lines <= support.sources);
        }
    }
}

#[test]
fn merging_nothing_gives_nothing() {
    assert!(merge(&Dossier { facts: Vec::new(), ..dossier(fact((0, (false, false)), &[])) }).is_empty());
}

/// The finding of a single fact; nothing where there is no claim.
fn found(question: (usize, (bool, bool)), claims: &[Sketch]) -> Option<Finding> {
    (!claims.is_empty()).then(|| merge(&dossier(fact(question, claims))).remove(0))
}

/// A fact by the number of its kind, whether it is a running count, and whether its question is for two things.
fn fact((kind, (grows, asks_for_two)): (usize, (bool, bool)), claims: &[Sketch]) -> Fact {
    let kind = Kind::ALL[kind];
    Fact {
        id: FactId::new("fact"),
        label: String::new(),
        question: String::new(),
        kind,
        section: None,
        asks_for_two,
        grows: grows && kind == Kind::Quantity,
        may_fall: false,
        same_as: Vec::new(),
        compatible: Vec::new(),
        conflicting: Vec::new(),
        sums_to: None,
        blanks: Vec::new(),
        before: Vec::new(),
        after: Vec::new(),
        note: String::new(),
        claims: claims.iter().map(|sketch| claim(kind, *sketch)).collect(),
        decision: None,
        review: None,
        origin: origin(),
    }
}

fn claim(kind: Kind, (source, value, moment, scope, speaker): Sketch) -> Claim {
    let as_of = [Some(published(source)), Some("2025-05-22"), Some("2025-05-24"), None][moment].map(date);
    let (hedges, places) = (Hedges::default(), Places::default());
    let context = Context { as_of: days(source), ..Context::new(&hedges, &places) };
    Claim {
        source: source_id(source),
        value: Arc::new(Value::parse(kind, words(kind, value), &context).expect("the words can be read")),
        as_written: None,
        excerpt: "words".into(),
        in_headline: false,
        prefix: String::new(),
        suffix: String::new(),
        waive: None,
        verification: Verification::Unknown,
        excerpt_origin: Origin::of_path("facts.yaml"),
        as_of: as_of.map(Arc::new),
        as_of_stated: moment == 1 || moment == 2,
        scope: [None, None, None, None, Some("here"), Some("there")][scope].map(str::to_owned),
        scope_teller: if scope == 5 { ScopeTeller::Editor } else { ScopeTeller::Words },
        speaker: (speaker == 0).then(|| "Bale".to_owned()),
        replaced_by: None,
        corrects: false,
        note: String::new(),
        origin: origin(),
    }
}

fn words(kind: Kind, value: usize) -> &'static str {
    let words: [&str; 6] = match kind {
        Kind::Text => ["a spark", "arson", "dust", "A spark", "nobody knows", "rain"],
        Kind::Name => ["Ann Bale", "A. Bale", "Bale", "Ann Mary Bale", "Anne Bale", "Tom Reed"],
        Kind::Quantity => ["3", "about 3", "more than 3", "4", "3 kg", "between 2 and 5"],
        Kind::Date => ["2025-05-21", "May 2025", "21 May 2025, 14:00", "14:00", "2025-05-22", "2024"],
        Kind::Age => ["47", "48", "in his 40s", "about 50", "3", "47 years"],
        Kind::Duration => ["20 weeks", "4 months", "140 days", "5 months", "about 20 weeks", "a year"],
        Kind::Place => ["Pellmere", "Canal Street", "Harrow", "pellmere", "North ward", "Wenning"],
        Kind::Quotation => [
            "we are safe",
            "For now we are safe, and we thank the crews for that.",
            "thank the crews",
            "we are not safe",
            "we are sound",
            "nothing else matters",
        ],
        Kind::Set => ["Ann; Bob", "Ann; Bob; Carl", "Bob", "Bob; Ann", "Dora", "Ann; Bobb"],
    };
    words[value]
}

fn decided(kind: usize, decision: usize, claims: &[Sketch]) -> Option<Decision> {
    let kind = Kind::ALL[kind];
    let choice = match decision {
        0 => return None,
        1 => Choice::Unresolved,
        2 => Choice::Source(source_id(claims[0].0)),
        _ => Choice::Value(claim(kind, (0, 5, 0, 0, 1)).value),
    };
    Some(Decision { choice, cause: None, because: String::new(), origin: origin() })
}

fn dossier(fact: Fact) -> Dossier {
    let story = Story {
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
        narrative_origin: origin(),
    };
    let sources = (0..SOURCES).map(source).collect();
    Dossier {
        story,
        sources,
        facts: vec![fact],
        corrections: Vec::new(),
        published: None,
        evidence_lock: None,
    }
}

/// The second source repeats the first; the fourth is an official record.
fn source(index: usize) -> Source {
    Source {
        id: source_id(index),
        title: String::new(),
        label: None,
        publisher: None,
        authors: Vec::new(),
        published: Some(Arc::new(date(published(index)))),
        accessed: None,
        url: None,
        archive_url: None,
        link: LinkPolicy::Live,
        barred_urls: Vec::new(),
        status: None,
        replaces: None,
        budget: QuotationBudget::default(),
        language: None,
        kind: if index == 3 { SourceKind::OfficialRecord } else { SourceKind::Report },
        derives_from: if index == 1 { vec![source_id(0)] } else { Vec::new() },
        independent_of: Vec::new(),
        evidence: None,
        note: String::new(),
        note_origin: origin(),
        origin: origin(),
    }
}

fn source_id(index: usize) -> SourceId {
    SourceId::new(&format!("source-{index}"))
}

fn published(source: usize) -> &'static str {
    ["2025-05-22", "2025-05-22", "2025-05-23", "2025-05-24", "2025-11-12", "2025-05"][source]
}

fn days(source: usize) -> Option<variorum::value::DayRange> {
    date(published(source)).days()
}

fn date(words: &str) -> Date {
    Date::parse(words, &Context::new(&Hedges::default(), &Places::default())).expect("a date")
}

fn origin() -> Origin {
    Origin::of_path("case")
}
