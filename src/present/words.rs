//! The fixed words of the pages: verdicts, standings, causes, rules, counts.

use super::view::TermView;
use crate::model::{Cause, Rule, SourceKind, Standing, Support, Tier, Verdict};

const fn term(
    name: &'static str,
    label: &'static str,
    sign: &'static str,
    meaning: &'static str,
) -> TermView {
    TermView { name, label, sign, meaning }
}

pub(super) const fn verdict(verdict: Verdict) -> TermView {
    let name = verdict.name();
    match verdict {
        Verdict::Agreed => term(name, "Agreed", "=", "All sources that speak of it say the same."),
        Verdict::Compatible => term(name, "Compatible", "≈", "The sources differ, yet all can be right."),
        Verdict::Conflicting => term(name, "Conflicting", "≠", "The sources cannot all be right."),
        Verdict::SingleSource => term(name, "Single source", "1", "Only one source speaks of it."),
        Verdict::Incomparable => term(
            name,
            "Not comparable",
            "?",
            "The sources differ, and nothing shows whether all can be right.",
        ),
    }
}

pub(super) const fn standing(standing: Standing) -> TermView {
    match standing {
        Standing::Agrees => term("agrees", "agrees", "=", "Nobody says otherwise."),
        Standing::Compatible => {
            term("compatible", "differs, compatible", "≈", "It differs, and can be right all the same.")
        }
        Standing::Conflicts => {
            term("conflicts", "conflicts", "≠", "It cannot be right together with another reading.")
        }
        Standing::Incomparable => {
            term("incomparable", "not comparable", "?", "It cannot be compared with another reading.")
        }
    }
}

pub(super) const fn cause(cause: Cause) -> TermView {
    let name = cause.name();
    match cause {
        Cause::Time => term(name, "Time", "", "They speak of different moments."),
        Cause::Precision => term(name, "Precision", "", "One is more exact than the other."),
        Cause::Definition => term(name, "Definition", "", "They mean different things by one word."),
        Cause::Scope => term(name, "Scope", "", "They speak of different things."),
        Cause::Copying => {
            term(name, "Copying", "", "A slip in copying, such as a misspelling or turned digits.")
        }
        Cause::Error => term(name, "Error", "", "At least one of them is wrong."),
        Cause::Unknown => term(name, "Unknown", "", "Nothing shows why they differ."),
    }
}

pub(super) const fn tier(tier: Tier) -> TermView {
    let name = tier.name();
    match tier {
        Tier::RatingChanged => term(name, "Rating changed", "", "A rating is another one than before."),
        Tier::FactCorrected => term(name, "Fact corrected", "", "A fact was wrong and has been put right."),
        Tier::Update => term(name, "Update", "", "Something new has become known."),
        Tier::Wording => term(name, "Wording", "", "Other words; the facts are the same."),
    }
}

pub(super) const fn source_kind(kind: SourceKind) -> TermView {
    let name = kind.name();
    match kind {
        SourceKind::OfficialRecord => {
            term(name, "Official record", "", "An authority's own statement or register.")
        }
        SourceKind::PrimaryWitness => {
            term(name, "First-hand account", "", "By somebody who was there or whom it is about.")
        }
        SourceKind::Report => term(name, "Report", "", "An account of what others did or said."),
    }
}

/// How a value came to stand, after "Taken because".
pub(super) const fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Agreement => "all sources that speak of it agree",
        Rule::OnlySource => "only one source speaks of it",
        Rule::OfficialRecord => "an official record states it",
        Rule::PrimaryWitness => "a first-hand account states it",
        Rule::SelfCorrection => "the source corrected itself to this",
        Rule::Latest => "it is the latest state of a running count",
        Rule::MostPrecise => "it is the most precise of compatible readings",
        Rule::Majority => "it is at least two independent lines ahead of every other reading",
    }
}

/// `1 source`, `5 sources, 2 independent lines`.
pub(super) fn support(support: Support) -> String {
    let sources = counted(support.sources, "source");
    if support.lines == support.sources {
        return sources;
    }
    format!("{sources}, {}", counted(support.lines, "independent line"))
}

pub(super) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
