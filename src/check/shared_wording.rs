//! Two sources share runs of words, though nothing says that one repeats the other.
//!
//! The texts are those of `evidence/`. Runs of eight words outside quotation marks are shingles in the sense of Broder
//! (1997); each is looked up once, in the earliest source that has it, so the time grows with the length of the texts.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::model::{Dossier, Source, SourceId, Ties};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// The words of a shingle. Shorter runs are shared by chance, longer ones break at the first edit.
const SHINGLE: usize = 8;
/// The most words of a run that are shown.
const MOST_SHOWN: usize = 25;

/// Pushes a warning for each source and the earliest source that it shares words with.
pub(super) fn check(dossier: &Dossier, report: &mut Report) {
    let ties = Ties::of(&dossier.sources);
    let mut texts: Vec<Text<'_>> = dossier.sources.iter().filter_map(Text::of).collect();
    texts.sort_by(|a, b| by_day(a.source, b.source));
    for ((earlier, later), shared) in shared_runs(&texts) {
        let (Some(earlier), Some(later)) = (texts.get(earlier), texts.get(later)) else { continue };
        if !are_settled(&ties, earlier.source, later.source) {
            report.push(diagnostic(earlier.source, later, &shared));
        }
    }
}

/// The words of a source outside quotation marks.
struct Text<'a> {
    source: &'a Source,
    words: Vec<&'a str>,
    /// In small letters, without marks at their ends.
    folded: Vec<String>,
    /// The number of the stretch between two quotations in which each word stands.
    stretches: Vec<usize>,
}

/// What two sources share.
#[derive(Default)]
struct Shared {
    runs: usize,
    /// Where the longest run begins in the later source, and its words.
    longest: (usize, usize),
}

impl<'a> Text<'a> {
    fn of(source: &'a Source) -> Option<Self> {
        let mut text = Self { source, words: Vec::new(), folded: Vec::new(), stretches: Vec::new() };
        for (stretch, plain) in outside_quotations(source.evidence.as_deref()?).into_iter().enumerate() {
            for word in plain.split_whitespace() {
                let folded = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
                if !folded.is_empty() {
                    text.words.push(word);
                    text.folded.push(folded);
                    text.stretches.push(stretch);
                }
            }
        }
        Some(text)
    }

    /// The eight words from a place on, where no quotation stands between them.
    fn shingle(&self, at: usize) -> Option<&[String]> {
        let last = at + SHINGLE - 1;
        let is_whole = self.stretches.get(at)? == self.stretches.get(last)?;
        self.folded.get(at..=last).filter(|_| is_whole)
    }
}

/// The parts of a text between quotations. A quotation that is not closed ends with its paragraph.
fn outside_quotations(text: &str) -> Vec<&str> {
    let mut plain = Vec::new();
    for paragraph in text.split("\n\n") {
        let mut is_outside = true;
        for part in paragraph.split(['"', '“', '”', '„', '«', '»']) {
            if is_outside {
                plain.push(part);
            }
            is_outside = !is_outside;
        }
    }
    plain
}

/// What each text shares with the first of all texts that has the same words, by their positions.
fn shared_runs(texts: &[Text<'_>]) -> BTreeMap<(usize, usize), Shared> {
    let mut first_seen: BTreeMap<u64, (usize, usize)> = BTreeMap::new();
    let mut found: BTreeMap<(usize, usize), Shared> = BTreeMap::new();
    for (number, text) in texts.iter().enumerate() {
        // Where the run that is being read began here, and where its next shingle would be in the other text.
        let mut run: Option<(usize, (usize, usize))> = None;
        for at in 0..text.folded.len() {
            let Some(shingle) = text.shingle(at) else {
                run = None;
                continue;
            };
            let (other, place) = *first_seen.entry(hash(shingle)).or_insert((number, at));
            let is_shared =
                other != number && texts.get(other).and_then(|other| other.shingle(place)) == Some(shingle);
            if !is_shared {
                run = None;
                continue;
            }
            let shared = found.entry((other, number)).or_default();
            let begun = run.filter(|(_, next)| *next == (other, place)).map(|(begun, _)| begun);
            shared.runs += usize::from(begun.is_none());
            let begun = begun.unwrap_or(at);
            let length = at - begun + SHINGLE;
            if length > shared.longest.1 {
                shared.longest = (begun, length);
            }
            run = Some((begun, (other, place + 1)));
        }
    }
    found
}

fn hash(shingle: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    shingle.hash(&mut hasher);
    hasher.finish()
}

/// Whether the editor has said how the two stand: one line, or independent.
fn are_settled(ties: &Ties<'_>, one: &Source, other: &Source) -> bool {
    let disowns = |source: &Source, id: &SourceId| source.independent_of.contains(id);
    ties.head(&one.id) == ties.head(&other.id) || disowns(one, &other.id) || disowns(other, &one.id)
}

/// Earlier sources first; those without a date last.
fn by_day(a: &Source, b: &Source) -> Ordering {
    let day = |source: &Source| source.published.as_ref().and_then(|date| date.days()?.first);
    let (a_day, b_day) = (day(a), day(b));
    a_day.is_none().cmp(&b_day.is_none()).then(a_day.cmp(&b_day)).then(a.id.cmp(&b.id))
}

fn diagnostic(earlier: &Source, later: &Text<'_>, shared: &Shared) -> Diagnostic {
    let id = &later.source.id;
    let (begin, length) = shared.longest;
    let shown = later.words.get(begin..begin + length.min(MOST_SHOWN)).unwrap_or_default().join(" ");
    let dots = if length > MOST_SHOWN { " …" } else { "" };
    let runs = if shared.runs == 1 { "1 run".to_owned() } else { format!("{} runs", shared.runs) };
    let message = format!("`{id}` shares {runs} of {SHINGLE} words or more with `{}`", earlier.id);
    Diagnostic::new(Code::SharedWording, &later.source.origin, message).help(format!(
        "the longest has {length} words: “{shown}{dots}”; if one repeats the other, add to `{id}`\n\n  derives_from: [{}]\n\nelse `independent_of: [{}]`",
        earlier.id, earlier.id
    ))
}
