//! The terms of the pages (verdicts, standings, causes, tiers, kinds of source), and the words for rules and counts.

use super::Layout;
use super::view::{Shared, TermView};
use crate::model::{Cause, Rule, SourceKind, Standing, StatusKind, Support, Tier, Verdict};
use crate::words::Words;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The terms that most statements of a story share, each made once.
#[derive(Debug)]
pub(super) struct Terms<'a> {
    words: &'a Words,
    layout: &'a Layout,
    verdicts: BTreeMap<Verdict, Shared<TermView>>,
    standings: BTreeMap<Standing, Shared<TermView>>,
    /// By sources and lines.
    supports: RefCell<BTreeMap<(usize, usize), Arc<str>>>,
}

impl<'a> Terms<'a> {
    pub(super) fn new(words: &'a Words, layout: &'a Layout) -> Self {
        let shared = |term| Shared::new(term, layout.fields());
        let verdicts = Verdict::ALL.iter().map(|one| (*one, shared(verdict(*one, words))));
        let standings = Standing::ALL.iter().map(|one| (*one, shared(standing(*one, words))));
        let (verdicts, standings) = (verdicts.collect(), standings.collect());
        Self { words, layout, verdicts, standings, supports: RefCell::default() }
    }

    /// The verdict, with its sign and what it means.
    pub(super) fn verdict(&self, found: Verdict) -> Shared<TermView> {
        self.verdicts.get(&found).cloned().unwrap_or_else(|| self.shared(verdict(found, self.words)))
    }

    /// How a statement stands to the others.
    pub(super) fn standing(&self, found: Standing) -> Shared<TermView> {
        self.standings.get(&found).cloned().unwrap_or_else(|| self.shared(standing(found, self.words)))
    }

    /// `1 source`, `5 sources, 2 independent lines`.
    pub(super) fn support(&self, found: Support) -> Arc<str> {
        let mut supports = self.supports.borrow_mut();
        let known = supports.entry((found.sources, found.lines));
        Arc::clone(known.or_insert_with(|| support(found, self.words).into()))
    }

    fn shared(&self, term: TermView) -> Shared<TermView> {
        Shared::new(term, self.layout.fields())
    }
}

/// The verdict, with its sign and what it means.
pub(super) fn verdict(verdict: Verdict, words: &Words) -> TermView {
    let (sign, label, meaning) = match verdict {
        Verdict::Agreed => ("=", words.verdict_agreed(), words.verdict_agreed_meaning()),
        Verdict::Compatible => ("≈", words.verdict_compatible(), words.verdict_compatible_meaning()),
        Verdict::Conflicting => ("≠", words.verdict_conflicting(), words.verdict_conflicting_meaning()),
        Verdict::SingleSource => ("1", words.verdict_single_source(), words.verdict_single_source_meaning()),
        Verdict::Incomparable => ("?", words.verdict_incomparable(), words.verdict_incomparable_meaning()),
    };
    TermView { name: verdict.name(), label, sign, meaning }
}

/// All verdicts, in the order of the docs.
pub(super) fn verdicts(words: &Words) -> Vec<TermView> {
    Verdict::ALL.iter().map(|one| verdict(*one, words)).collect()
}

fn standing(standing: Standing, words: &Words) -> TermView {
    let (name, sign, label, meaning) = match standing {
        Standing::Agrees => ("agrees", "=", words.standing_agrees(), words.standing_agrees_meaning()),
        Standing::Compatible => {
            ("compatible", "≈", words.standing_compatible(), words.standing_compatible_meaning())
        }
        Standing::Conflicts => {
            ("conflicts", "≠", words.standing_conflicts(), words.standing_conflicts_meaning())
        }
        Standing::Incomparable => {
            ("incomparable", "?", words.standing_incomparable(), words.standing_incomparable_meaning())
        }
    };
    TermView { name, label, sign, meaning }
}

/// Why sources differ.
pub(super) fn cause(cause: Cause, words: &Words) -> TermView {
    let (label, meaning) = match cause {
        Cause::Time => (words.cause_time(), words.cause_time_meaning()),
        Cause::Precision => (words.cause_precision(), words.cause_precision_meaning()),
        Cause::Definition => (words.cause_definition(), words.cause_definition_meaning()),
        Cause::Scope => (words.cause_scope(), words.cause_scope_meaning()),
        Cause::Copying => (words.cause_copying(), words.cause_copying_meaning()),
        Cause::Error => (words.cause_error(), words.cause_error_meaning()),
        Cause::Unknown => (words.cause_unknown(), words.cause_unknown_meaning()),
    };
    without_sign(cause.name(), label, meaning)
}

/// How grave a correction is.
pub(super) fn tier(tier: Tier, words: &Words) -> TermView {
    let (label, meaning) = match tier {
        Tier::RatingChanged => (words.tier_rating_changed(), words.tier_rating_changed_meaning()),
        Tier::FactCorrected => (words.tier_fact_corrected(), words.tier_fact_corrected_meaning()),
        Tier::Update => (words.tier_update(), words.tier_update_meaning()),
        Tier::Wording => (words.tier_wording(), words.tier_wording_meaning()),
    };
    without_sign(tier.name(), label, meaning)
}

/// What kind of witness a source is.
pub(super) fn source_kind(kind: SourceKind, words: &Words) -> TermView {
    let (label, meaning) = match kind {
        SourceKind::OfficialRecord => (words.kind_official_record(), words.kind_official_record_meaning()),
        SourceKind::PrimaryWitness => (words.kind_primary_witness(), words.kind_primary_witness_meaning()),
        SourceKind::Report => (words.kind_report(), words.kind_report_meaning()),
    };
    without_sign(kind.name(), label, meaning)
}

/// What an outlet has done to a source.
pub(super) fn outlet_status(kind: StatusKind, words: &Words) -> TermView {
    let (label, meaning) = match kind {
        StatusKind::Corrected => (words.status_corrected(), words.status_corrected_meaning()),
        StatusKind::Withdrawn => (words.status_withdrawn(), words.status_withdrawn_meaning()),
    };
    without_sign(kind.name(), label, meaning)
}

const fn without_sign(name: &'static str, label: Arc<str>, meaning: Arc<str>) -> TermView {
    TermView { name, label, sign: "", meaning }
}

/// How a value came to stand, as part of a sentence.
pub(super) fn rule(rule: Rule, words: &Words) -> Arc<str> {
    match rule {
        Rule::Agreement => words.rule_agreement(),
        Rule::OnlySource => words.rule_only_source(),
        Rule::OfficialRecord => words.rule_official_record(),
        Rule::PrimaryWitness => words.rule_primary_witness(),
        Rule::SelfCorrection => words.rule_self_correction(),
        Rule::Latest => words.rule_latest(),
        Rule::MostPrecise => words.rule_most_precise(),
        Rule::Majority => words.rule_majority(),
    }
}

fn support(support: Support, words: &Words) -> String {
    let sources = words.count_sources(support.sources);
    if support.lines == support.sources {
        return sources;
    }
    words.support(&sources, &words.count_lines(support.lines))
}
