//! A text in the form in which it is searched, with the way back to the bytes it was made of.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

/// What is folded beside Unicode form (NFC) and white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folding {
    /// Nothing.
    Exact,
    /// Quotes, dashes, ellipses and no-break spaces.
    Typographic,
}

/// A folded text.
#[derive(Debug)]
pub(super) struct Folded {
    text: String,
    /// By place: where the text and its source move on at another pace.
    steps: Vec<Step>,
}

/// From here on, byte for byte, up to the next step.
#[derive(Debug, Clone, Copy)]
struct Step {
    folded: usize,
    source: usize,
}

impl Folded {
    /// Folds a text. White space becomes single spaces, and none is left at the ends.
    pub(super) fn of(source: &str, folding: Folding) -> Self {
        let mut folded = Self { text: String::with_capacity(source.len()), steps: Vec::new() };
        let mut space = None;
        let mut end = 0;
        for (at, cluster) in source.grapheme_indices(true) {
            if cluster.chars().all(|c| is_space(c, folding)) {
                space = space.or((!folded.text.is_empty()).then_some(at));
                continue;
            }
            if let Some(at) = space.take() {
                folded.push(at, " ");
            }
            folded.push(at, &fold(cluster, folding));
            end = at + cluster.len();
        }
        folded.steps.push(Step { folded: folded.text.len(), source: end });
        folded
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// The stretch of the source that a stretch of the folded text was made of.
    pub(super) fn source_range(&self, range: &Range<usize>) -> Range<usize> {
        self.source_at(range.start)..self.source_at(range.end)
    }

    fn push(&mut self, source: usize, folded: &str) {
        let at = self.text.len();
        if self.source_at(at) != source || self.steps.is_empty() {
            self.steps.push(Step { folded: at, source });
        }
        self.text.push_str(folded);
    }

    fn source_at(&self, at: usize) -> usize {
        let next = self.steps.partition_point(|step| step.folded <= at);
        let step = next.checked_sub(1).and_then(|last| self.steps.get(last));
        let reached = step.map_or(at, |step| step.source + (at - step.folded));
        // Within a sign that has become several, its end is as far as it goes.
        self.steps.get(next).map_or(reached, |next| reached.min(next.source))
    }
}

/// No-break spaces are a matter of typography.
fn is_space(c: char, folding: Folding) -> bool {
    let is_no_break = matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}');
    match folding {
        Folding::Exact => c.is_whitespace() && !is_no_break,
        Folding::Typographic => c.is_whitespace(),
    }
}

fn fold(cluster: &str, folding: Folding) -> String {
    let composed = cluster.nfc();
    match folding {
        Folding::Exact => composed.collect(),
        Folding::Typographic => composed.fold(String::with_capacity(cluster.len()), plain),
    }
}

/// Adds a character in its plain style. The minus sign and the primes of feet and minutes are signs and stay.
fn plain(mut text: String, c: char) -> String {
    match c {
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '＇' | '´' | '`' => text.push('\''),
        '“' | '”' | '„' | '‟' | '＂' => text.push('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' => text.push('-'),
        '…' => text.push_str("..."),
        // They take no room: soft hyphen, zero-width space, word joiner, byte order mark.
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
        _ => text.push(c),
    }
    text
}
