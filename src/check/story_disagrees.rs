//! A number, date, age, name or quotation in the story, a note or a reason that disagrees with every fact its sentence cites.
//!
//! Only what is certain is told: a literal that no cited fact's kind can judge is left alone, and so are the words of
//! a citation in which another literal agrees, another reading beside the canonical value, what stands behind `=`, and
//! what may be about something else, since the sentence says what the fact does (`lived from 1618 to 1677`).

mod amount;
mod answer;
mod aside;
mod happened;
mod judge;
mod literal;
mod moment;
mod name;
mod saying;
mod setting;
mod telling;
mod word;

use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::markdown::{self, Citation, Sentence};
use crate::model::{Conclusion, Dossier, Fact, Finding, Site, Verdict};
use crate::value::Kind;
use judge::{Judge, Judgement, Part};
use literal::{Form, Literal, literals};
use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::ops::Range;

/// A fact with what the merge made of it.
type Known<'a> = (&'a Fact, &'a Finding);

/// A literal with the facts that say something on it.
struct Judged<'a> {
    literal: Literal<'a>,
    /// The citation in whose words it stands.
    own: Option<&'a Citation<'a>>,
    /// Whether it is all that they say.
    fills_own: bool,
    judgements: Vec<(Known<'a>, Judgement)>,
}

/// Sentences that cite facts.
struct Text<'a> {
    /// Who says them: `the story`.
    teller: &'a str,
    sentences: &'a [Sentence<'a>],
    /// Where a stretch of the text stands.
    place: &'a dyn Fn(Range<usize>) -> Origin,
}

/// What the sentences are held against.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    pub(super) site: &'a Site,
    pub(super) dossier: &'a Dossier,
    pub(super) findings: &'a [Finding],
}

/// Pushes an error for each literal that disagrees, with the fact beside it; `sentences` are those of the story.
pub(super) fn check(sentences: &[Sentence<'_>], said: Said<'_>, report: &mut Report) {
    let Said { dossier, findings, .. } = said;
    let known = dossier.facts.iter().zip(findings);
    let facts = known.map(|(fact, finding)| (fact.id.as_str(), (fact, finding))).collect();
    let place = |range| dossier.story.narrative_origin.within(range);
    check_text(&Text { teller: "the story", sentences, place: &place }, &facts, said, report);
    for note in dossier.notes().filter(|note| markdown::may_cite(note.text)) {
        let sentences = &markdown::sentences(note.text);
        let place = |range| note.place(range);
        let teller = &note.subject.to_string();
        check_text(&Text { teller, sentences, place: &place }, &facts, said, report);
    }
}

fn check_text(text: &Text<'_>, facts: &BTreeMap<&str, Known<'_>>, said: Said<'_>, report: &mut Report) {
    let Said { site, dossier, .. } = said;
    for sentence in text.sentences {
        let judge = Judge {
            sentence: &sentence.words,
            hedges: &site.hedges,
            places: &site.places,
            corrections: &dossier.corrections,
        };
        let judged = judge_sentence(&judge, sentence, facts);
        let shown = LazyCell::new(|| shown_facts(sentence, &judged));
        let is_shown = |fact: &Fact| shown.contains(&fact.id.as_str());
        let is_answered = |fact: &Fact, asker: &Literal<'_>| {
            judged
                .iter()
                .any(|other| other.answers(fact, asker) && !overlaps(&other.literal.range, &asker.range))
        };
        let mut told: Vec<&Range<usize>> = Vec::new();
        for literal in &judged {
            let range = &literal.literal.range;
            let is_kept = literal
                .own
                .is_some_and(|own| has_agreement(judged.iter().filter(|other| other.keeps(literal)), own));
            let is_told = told.iter().any(|outer| holds(outer, range));
            if let Some(known) =
                literal.disagrees_with(is_shown, is_answered).filter(|_| !is_kept && !is_told)
            {
                let place = (text.place)(sentence.place(range));
                report.push(diagnostic(text.teller, &place, literal, known));
                told.push(range);
            }
        }
    }
}

fn judge_sentence<'a>(
    judge: &Judge<'_>,
    sentence: &'a Sentence<'_>,
    facts: &BTreeMap<&str, Known<'a>>,
) -> Vec<Judged<'a>> {
    let mut judged = Vec::new();
    for (citation, range) in sentence.citations.iter().filter(|(citation, _)| !citation.is_free) {
        let (Some(words), Some(known)) = (&citation.words, facts.get(&*citation.target)) else {
            continue;
        };
        let whole = Literal::whole(words, range);
        let before = sentence.words.get(..range.start).unwrap_or_default();
        let judgement = judge.whole(*known, words, before);
        let judgements = vec![(*known, judgement)];
        judged.push(Judged { literal: whole, own: Some(citation), fills_own: true, judgements });
    }
    let cited = sentence.citations.iter().filter_map(|(citation, _)| facts.get(&*citation.target));
    let kinds: Vec<Kind> = cited.map(|(fact, _)| fact.kind).collect();
    for literal in literals(&sentence.words, &kinds) {
        let own = sentence.citations.iter().find(|(_, range)| holds(range, &literal.range));
        let fills_own = own.is_some_and(|(_, range)| fills(&sentence.words, &literal.range, range));
        let own = own.map(|(citation, _)| citation);
        if own.is_some_and(|own| own.is_free) {
            continue;
        }
        let mut judgements: Vec<(Known<'a>, Judgement)> = Vec::new();
        for (citation, _) in &sentence.citations {
            let Some(known) = facts.get(&*citation.target) else { continue };
            let is_own = own.is_some_and(|own| own.target == citation.target);
            // Its own words are judged as a whole; and who is named there may have a sister of a name much like it.
            if literal.form == Form::Name && (is_own || has_agreement(judged.iter(), citation)) {
                continue;
            }
            let own = own.filter(|_| is_own);
            let part = own.map_or_else(|| part_beside(sentence, citation, &literal), part_of_own);
            judgements.push((*known, judge.literal(*known, &literal, part)));
        }
        judged.push(Judged { literal, own, fills_own, judgements });
    }
    judged
}

/// Whether a literal is all that the words of a citation say, but for a small one: `in August 2011`.
fn fills(words: &str, literal: &Range<usize>, own: &Range<usize>) -> bool {
    let around = [own.start..literal.start, literal.end..own.end];
    let others = around.into_iter().filter_map(|range| words.get(range)).flat_map(str::split_whitespace);
    others.filter(|word| word.contains(char::is_alphanumeric)).count() <= 1
}

/// Where a literal in the words of a fact's own citation stands.
fn part_of_own(citation: &Citation<'_>) -> Part {
    const FEW_WORDS: usize = 7;
    let words = citation.words.as_deref().unwrap_or_default();
    if words.split_whitespace().count() > FEW_WORDS { Part::OwnSentence } else { Part::OwnWords }
}

/// Where a literal outside the words of a citation stands, as seen from its fact.
fn part_beside(sentence: &Sentence<'_>, citation: &Citation<'_>, literal: &Literal<'_>) -> Part {
    let shows =
        |(other, _): &&(Citation<'_>, Range<usize>)| other.target == citation.target && other.words.is_none();
    let touches = |(_, shown): &(Citation<'_>, Range<usize>)| touches(&sentence.words, literal, shown);
    let mut plain = sentence.citations.iter().filter(shows).peekable();
    match (plain.peek().is_some(), plain.any(touches)) {
        (_, true) => Part::Touching,
        (true, false) => Part::BesideValue,
        (false, false) => Part::Elsewhere,
    }
}

/// Whether a literal says what a value that is shown right beside it says: `Tuesday, [[day]]`, `[[day]], a Tuesday`.
fn touches(words: &str, literal: &Literal<'_>, shown: &Range<usize>) -> bool {
    let range = &literal.range;
    let gap = |from: usize, to: usize| words.get(from..to).map(str::trim);
    // `On Tuesday, [[mayor]] left.` begins with the day of something else.
    let is_closed = || words.get(shown.end..).is_none_or(|rest| !rest.starts_with(' '));
    // The unit of an amount stands behind it.
    let unit = |gap: &str| {
        let gap = gap.trim_end_matches([',', '(', ':', ' ']);
        gap.is_empty() || literal.form.is_amount() && gap.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    let is_behind = gap(range.end, shown.start).is_some_and(unit) && is_closed();
    is_behind || matches!(gap(shown.end, range.start), Some("(" | "(a" | ", a" | "a"))
}

/// The facts whose canonical value the sentence shows, by a plain citation or in words.
fn shown_facts<'a>(sentence: &'a Sentence<'_>, judged: &[Judged<'a>]) -> Vec<&'a str> {
    let plain = sentence.citations.iter().filter(|(citation, _)| citation.words.is_none());
    let mut shown: Vec<&str> = plain.map(|(citation, _)| &*citation.target).collect();
    for (known, judgement) in judged.iter().flat_map(|literal| &literal.judgements) {
        if *judgement == Judgement::Agrees {
            shown.push(known.0.id.as_str());
        }
    }
    shown
}

/// Whether something in the words of a citation agrees with its fact.
fn has_agreement<'a>(judged: impl Iterator<Item = &'a Judged<'a>>, citation: &Citation<'_>) -> bool {
    let own = judged.filter(|literal| literal.own == Some(citation));
    own.flat_map(|literal| &literal.judgements)
        .any(|(known, judgement)| *judgement == Judgement::Agrees && known.0.id.as_str() == citation.target)
}

impl<'a> Judged<'a> {
    /// The fact it disagrees with, its own before the others; nothing where it agrees with one, unless it is all that the
    /// words of its own say. `is_shown` tells of a fact whether the sentence shows its canonical value, `is_answered`
    /// whether another literal than this says it.
    fn disagrees_with(
        &self,
        is_shown: impl Fn(&Fact) -> bool,
        is_answered: impl Fn(&Fact, &Literal<'_>) -> bool,
    ) -> Option<Known<'a>> {
        let is_own = |known: &Known<'_>| self.own.is_some_and(|own| own.target == known.0.id.as_str());
        // What a source says that can be right may be told, as long as it is not told for the answer.
        let may_be_told = |known: &Known<'_>| !is_own(known) && known.1.verdict == Verdict::Compatible;
        let is_of_own = |(known, judgement): &&(Known<'a>, Judgement)| {
            self.fills_own && is_own(known) && *judgement == Judgement::Disagrees
        };
        if let Some((own, _)) = self.judgements.iter().find(is_of_own) {
            return Some(*own);
        }
        let agrees = |(known, judgement): &(Known<'_>, Judgement)| match judgement {
            Judgement::Agrees => true,
            Judgement::OtherReading => is_shown(known.0) || may_be_told(known),
            Judgement::Disagrees | Judgement::Silent => false,
        };
        if self.judgements.iter().any(agrees) {
            return None;
        }
        self.judgements
            .iter()
            .filter(|(_, judgement)| *judgement != Judgement::Silent)
            .map(|(known, _)| *known)
            .filter(|known| is_own(known) || !is_answered(known.0, &self.literal))
            .min_by_key(|known| !is_own(known))
    }

    /// Whether where this is right, another literal in the same words of a citation may be about something else.
    fn keeps(&self, other: &Self) -> bool {
        let is_own = |known: &Known<'_>| other.own.is_some_and(|own| own.target == known.0.id.as_str());
        let is_age = || other.judgements.iter().any(|(known, _)| known.0.kind == Kind::Age && is_own(known));
        let (form, other) = (&self.literal.form, &other.literal.form);
        form.keeps(other) && !(form.pairs_with(other) && is_age())
    }

    /// Whether it says what a fact does, in the form of another literal. The words of a citation speak for their fact.
    fn answers(&self, fact: &Fact, other: &Literal<'_>) -> bool {
        let is_of_other = self.own.is_some_and(|own| own.target != fact.id.as_str());
        let agrees = |(known, judgement): &(Known<'_>, Judgement)| {
            known.0.id == fact.id && *judgement == Judgement::Agrees
        };
        !is_of_other && self.literal.form.is_like(&other.form) && self.judgements.iter().any(agrees)
    }
}

fn overlaps(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn diagnostic(teller: &str, place: &Origin, judged: &Judged<'_>, (fact, finding): Known<'_>) -> Diagnostic {
    let words = judged.literal.words;
    let states = state(finding);
    let message = format!("{teller} says `{words}`, and `{}` {states}", fact.id);
    let free = match judged.own {
        Some(own) => format!("[[{}|={}]]", own.target, own.words.as_deref().unwrap_or(words)),
        None => format!("[[={words}]]"),
    };
    Diagnostic::new(Code::StoryDisagrees, place, message)
        .note(value_origin(fact), "the fact")
        .help(format!("correct the one that is wrong; where the words mean something else, write `{free}`"))
}

fn state(finding: &Finding) -> String {
    match &finding.conclusion {
        Conclusion::ByRule(value, _) | Conclusion::ByEditor(value) => format!("is `{value}`"),
        Conclusion::Unresolved | Conclusion::Undecided => {
            let readings = finding.readings.iter().map(|reading| format!("`{}`", reading.value));
            format!("has only the readings {}", readings.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Where the value of a fact is decided, or first claimed.
fn value_origin(fact: &Fact) -> &Origin {
    let decided = fact.decision.as_ref().map(|decision| &decision.origin);
    decided.or_else(|| fact.claims.first().map(|claim| &claim.origin)).unwrap_or(&fact.origin)
}
