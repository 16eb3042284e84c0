//! Whether an excerpt stands in the text of its source, where, and how exactly.
//!
//! [`Text`] is a source's text made ready for searching; [`Text::find`] looks for an excerpt in it. White space,
//! Unicode form and typography may differ, and what an editor leaves out or puts in between square brackets; case,
//! digits, signs and currency never may. Knows no files, claims or diagnostics; each search reads the text once.

mod chain;
mod edges;
mod excerpt;
mod folded;
mod fragment;
mod nearest;
mod negation;

use crate::hex;
use chain::Match;
use folded::{Folded, Folding};
use sha2::{Digest as _, Sha256};
use std::sync::OnceLock;

/// The text of a source, ready for searching.
#[derive(Debug)]
pub struct Text {
    source: String,
    folded: Folded,
    /// The folded text in small letters, as browsers search.
    lowered: String,
    /// Made for the first excerpt that is not found.
    words: OnceLock<nearest::Words>,
}

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Sought<'a> {
    /// The excerpt, with `[…]` where words are left out.
    pub words: &'a str,
    /// What stands directly before it; empty for anything.
    pub prefix: &'a str,
    /// What stands directly after it; empty for anything.
    pub suffix: &'a str,
}

/// An excerpt that stands in the text once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How exactly.
    pub manner: Manner,
    /// Where it begins, in bytes of the text.
    pub start: usize,
    /// Where it ends, in bytes of the text.
    pub end: usize,
    /// What is left out, where that holds a negation.
    pub skipped_negation: Option<String>,
    /// What is put in between brackets, where that holds a negation and nothing that is left out does.
    pub added_negation: Option<String>,
}

/// How exactly an excerpt stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// Character by character, but for Unicode form (NFC) and white space.
    Exact,
    /// Quotes, dashes, ellipses or no-break spaces are of another style.
    Typographic,
    /// With words left out or put in between square brackets.
    Edited,
}

impl Manner {
    /// All manners, in the order of the docs.
    pub const ALL: &[Self] = &[Self::Exact, Self::Typographic, Self::Edited];

    /// Its stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Typographic => "typographic",
            Self::Edited => "edited",
        }
    }

    /// Whether it stands there sign for sign.
    pub const fn is_exact(self) -> bool {
        matches!(self, Self::Exact)
    }
}

/// Why an excerpt has no place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// It does not stand there.
    NotFound(Option<Nearest>),
    /// It stands there, but nowhere with this prefix and suffix.
    NotBeside,
    /// It stands there so many times.
    Ambiguous(usize),
}

/// The passage that is most like an excerpt, both with the words that differ between `>` and `<`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// The passage.
    pub text: String,
    /// The excerpt.
    pub excerpt: String,
}

impl Text {
    /// Makes a text ready.
    pub fn new(source: &str) -> Self {
        let folded = Folded::of(source, Folding::Typographic);
        let lowered = folded.text().to_lowercase();
        Self { source: source.to_owned(), folded, lowered, words: OnceLock::new() }
    }

    /// SHA-256 of the text as it is, in hexadecimal.
    pub fn sha256(&self) -> String {
        sha256(&self.source)
    }

    /// How many words it has, between white space.
    pub fn word_count(&self) -> usize {
        self.source.split_whitespace().count()
    }

    /// Looks for an excerpt. Where it stands several times, prefix and suffix must leave one of them.
    pub fn find(&self, sought: &Sought<'_>) -> Result<Found, Problem> {
        let words = Folded::of(sought.words, Folding::Typographic);
        let plain = chain::find_plain(self.folded.text(), words.text());
        let matches = if plain.is_empty() {
            chain::find_edited(self.folded.text(), &excerpt::runs(words.text()))
        } else {
            plain
        };
        let beside: Vec<&Match> = matches.iter().filter(|found| self.is_beside(found, sought)).collect();
        match (matches.as_slice(), beside.as_slice()) {
            ([], _) => Err(Problem::NotFound(self.nearest(words.text()))),
            (_, []) => Err(Problem::NotBeside),
            (_, [found]) => Ok(self.found(found, sought.words)),
            (_, several) => Err(Problem::Ambiguous(several.len())),
        }
    }

    /// The text fragment (`text=…`) that leads a browser to a stretch of the text, the shortest that can only mean it:
    /// WICG, "URL Fragment Text Directives". Nothing where none can.
    pub fn fragment(&self, found: &Found) -> Option<String> {
        fragment::find(&self.source, &self.lowered, found.start..found.end)
    }

    fn nearest(&self, excerpt: &str) -> Option<Nearest> {
        let text = self.folded.text();
        self.words.get_or_init(|| nearest::Words::of(text)).nearest(text, excerpt)
    }

    fn is_beside(&self, found: &Match, sought: &Sought<'_>) -> bool {
        let folded = |words: &str| Folded::of(words, Folding::Typographic).into_text();
        let before = self.folded.text().get(..found.range.start).unwrap_or_default();
        let after = self.folded.text().get(found.range.end..).unwrap_or_default();
        before.trim_end().ends_with(&folded(sought.prefix))
            && after.trim_start().starts_with(&folded(sought.suffix))
    }

    fn found(&self, found: &Match, words: &str) -> Found {
        let range = self.folded.source_range(&found.range);
        let stretch = self.source.get(range.clone()).unwrap_or_default();
        let exact = |text: &str| Folded::of(text, Folding::Exact).into_text();
        let manner = match found.is_edited {
            true => Manner::Edited,
            false if exact(stretch) == exact(words) => Manner::Exact,
            false => Manner::Typographic,
        };
        let skipped = found.gaps.iter().filter_map(|gap| self.folded.text().get(gap.clone()));
        let skipped_negation = skipped.map(str::trim).find(|gap| negation::stands_in(gap)).map(str::to_owned);
        let added = || excerpt::added_negation(Folded::of(words, Folding::Typographic).text());
        let added_negation = added().filter(|_| found.is_edited && skipped_negation.is_none());
        Found { manner, start: range.start, end: range.end, skipped_negation, added_negation }
    }
}

/// Whether two texts are the same but for Unicode form, white space and typography.
pub fn is_same(first: &str, second: &str) -> bool {
    let folded = |words: &str| Folded::of(words, Folding::Typographic).into_text();
    first == second || folded(first) == folded(second)
}

/// Whether one text has the other in it, whole words, whatever the typography.
pub fn holds(outer: &str, inner: &str) -> bool {
    let folded = |words: &str| Folded::of(words, Folding::Typographic).into_text();
    !chain::find_plain(&folded(outer), &folded(inner)).is_empty()
}

/// SHA-256 of a text, in hexadecimal.
pub fn sha256(text: &str) -> String {
    hex::encode(&Sha256::digest(text.as_bytes()))
}
