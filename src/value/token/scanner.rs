//! Tokenize: a text becomes words, each with the signs that touch it.
//!
//! Word bounds are those of UAX #29; pieces that belong together in a newspaper (`well-known`, `04:52`, `£3.4m`,
//! `12%`, `f***ing`, `want[ed]`) are joined again. `…`, `...` and `[…]` mark an omission and are no tokens.

use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

use super::rendering::aligned_form;
use super::{Pause, Token};
use crate::value::text::{folded, lower_case, plain_typography};

/// The tokens of a text, in order.
pub(in crate::value) fn tokenize(words: &str) -> Vec<Token> {
    let words = plain_masks(plain_omissions(folded(words).into_owned()));
    let brackets = if is_balanced(&words) { Brackets::Outside } else { Brackets::Plain };
    let mut scanner = Scanner { brackets, ..Scanner::default() };
    for piece in words.split_word_bounds() {
        scanner.take(piece);
    }
    let mut tokens = scanner.finish();
    mark_single_scales(&mut tokens);
    tokens
}

/// `a million` as `1 million`.
fn mark_single_scales(tokens: &mut [Token]) {
    let mut is_before_scale = false;
    for token in tokens.iter_mut().rev() {
        if is_before_scale && token.word == "a" {
            "1".clone_into(&mut token.aligned);
        }
        is_before_scale = matches!(token.word.as_str(), "million" | "billion" | "trillion");
    }
}

/// Every way to write an omission as one sign.
fn plain_omissions(words: String) -> String {
    let has_stops = words.bytes().filter(|byte| *byte == b'.').count() >= "...".len();
    if !has_stops && !words.contains('…') {
        return words;
    }
    let words = words.replace(". . .", "…").replace("...", "…");
    ["[…]", "(…)", "[ … ]", "[… ]", "[ …]"].iter().fold(words, |words, form| words.replace(form, "…"))
}

/// Letters that are masked by dashes and signs as those that are by stars: `f------`, `s--t`, `f—`, `f#@%ing`; and what stands in
/// place of a whole word in round brackets as in square ones.
fn plain_masks(words: String) -> String {
    const EXPLETIVES: &[(&str, &str)] = &[
        ("(expletive)", "[expletive]"),
        ("(expletive deleted)", "[expletive]"),
        ("(bleep)", "[bleep]"),
        ("(bleeped)", "[bleeped]"),
    ];
    // Most quotations have none of these.
    let has_mask = ["--", "\u{2013}", "\u{2014}"].iter().any(|mask| words.contains(mask));
    if !has_mask && !words.contains(SIGNS) && !words.contains('(') {
        return words;
    }
    let words = EXPLETIVES.iter().fold(words, |words, (round, square)| {
        if words.contains(round) { words.replace(round, square) } else { words }
    });
    let chunks: Vec<Cow<'_, str>> = words.split(' ').map(with_stars).collect();
    chunks.join(" ")
}

/// Signs that papers print for letters.
const SIGNS: &[char] = &['#', '@', '%', '$', '!'];

/// A word with stars for the signs between its letters: `f#@%ing`, `sh!t`. An address is no such word.
fn with_stars_for_signs(word: &str) -> Cow<'_, str> {
    let is_inside = |(at, _): (usize, &str)| {
        let (before, behind) = word.split_at_checked(at).unwrap_or_default();
        let is_led = before.trim_end_matches(SIGNS).ends_with(char::is_alphabetic);
        is_led && behind.trim_start_matches(SIGNS).starts_with(char::is_alphabetic)
    };
    if word.contains('.') || !word.match_indices(SIGNS).any(is_inside) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.replace(SIGNS, "*"))
}

/// A word whose letters behind the first are dashes, with stars for these. Dashes between two words, or where somebody
/// breaks off (`I-- we`), mask nothing.
fn with_stars(word: &str) -> Cow<'_, str> {
    const LONGEST_END: usize = 3;
    let Some((first, rest)) = word.find(DASHES).and_then(|at| word.split_at_checked(at)) else {
        return with_stars_for_signs(word);
    };
    let end = rest.trim_start_matches(DASHES);
    let dashes = rest.chars().take_while(|c| DASHES.contains(c)).count();
    let letter = first.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_letter =
        letter.len() == 1 && !["a", "i", "o"].iter().any(|whole| letter.eq_ignore_ascii_case(whole));
    // `Plan B--then`
    let least = if letter.starts_with(char::is_uppercase) { 3 } else { 2 };
    let is_end = end.chars().filter(|c| c.is_alphanumeric()).count() <= LONGEST_END && !end.contains(DASHES);
    // `What the f—`
    let is_long = rest.starts_with(['\u{2013}', '\u{2014}']) && !end.contains(char::is_alphanumeric);
    let least = if is_long { 1 } else { least };
    if is_letter && dashes >= least && is_end {
        Cow::Owned(format!("{first}{}{end}", "*".repeat(dashes)))
    } else {
        Cow::Borrowed(word)
    }
}

const DASHES: &[char] = &['-', '\u{2013}', '\u{2014}'];

/// Whether every square bracket has its partner; otherwise brackets are plain punctuation.
fn is_balanced(words: &str) -> bool {
    let mut is_open = false;
    for c in words.chars().filter(|c| matches!(c, '[' | ']')) {
        if is_open == (c == '[') {
            return false;
        }
        is_open = !is_open;
    }
    !is_open
}

/// A token in the making.
struct Draft {
    shown: String,
    raw: String,
    bracketed_chars: usize,
    token: Token,
}

#[derive(Default)]
struct Scanner {
    drafts: Vec<Draft>,
    /// Signs that will open the next token.
    lead: String,
    /// Signs directly after the last token, which may join it to the next piece.
    joint: String,
    /// Whether nothing but signs has come since the last token.
    is_touching: bool,
    is_marked: bool,
    brackets: Brackets,
}

/// What square brackets mean at this place.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Brackets {
    /// Nothing: some have no partner.
    #[default]
    Plain,
    /// An editor's words would begin with one.
    Outside,
    /// These are an editor's words.
    Inside,
}

impl Scanner {
    fn take(&mut self, piece: &str) {
        if piece.trim().is_empty() {
            self.settle();
            self.is_touching = false;
        } else if piece.chars().any(char::is_alphanumeric) {
            self.take_word(piece);
        } else {
            self.take_sign(piece);
        }
    }

    fn take_word(&mut self, piece: &str) {
        let joins =
            self.is_touching && self.drafts.last().is_some_and(|last| joins(&last.raw, &self.joint, piece));
        if joins {
            self.extend(piece);
        } else {
            self.begin(piece);
        }
    }

    /// Adds a piece to the last token.
    fn extend(&mut self, piece: &str) {
        let joint = std::mem::take(&mut self.joint);
        let Some(last) = self.drafts.last_mut() else { return };
        last.shown.push_str(&joint);
        last.shown.push_str(piece);
        last.raw.extend(joint.chars().filter(|c| !matches!(c, '[' | ']')));
        last.raw.push_str(piece);
        // `[W]e` only tells that the capital was not in the speech; `want[ed]` is an editor's word.
        let is_capital = joint == "]" && last.bracketed_chars == 1;
        last.token.inserted = (self.brackets == Brackets::Inside || last.token.inserted) && !is_capital;
    }

    fn begin(&mut self, piece: &str) {
        if !self.is_touching && matches!(self.joint.as_str(), " -" | " –") && starts_with_digit(piece) {
            self.joint.clear();
            self.lead.push('-');
        }
        self.settle();
        let mut shown = std::mem::take(&mut self.lead);
        let sign = shown.chars().next_back().filter(|c| is_number_sign(*c) && starts_with_digit(piece));
        let mut raw = sign.map(String::from).unwrap_or_default();
        raw.push_str(piece);
        shown.push_str(piece);
        let token = Token {
            shown: String::new(),
            word: String::new(),
            aligned: String::new(),
            pause: Pause::None,
            marked: std::mem::take(&mut self.is_marked),
            inserted: self.brackets == Brackets::Inside,
            glued: self.is_touching,
        };
        self.drafts.push(Draft { shown, raw, bracketed_chars: piece.chars().count(), token });
        self.is_touching = true;
    }

    fn take_sign(&mut self, piece: &str) {
        if self.brackets != Brackets::Plain && matches!(piece, "[" | "]") {
            self.brackets = if piece == "[" { Brackets::Inside } else { Brackets::Outside };
        }
        if self.is_touching {
            self.joint.push_str(piece);
        } else if matches!(piece, "…" | "–" | "—" | "-") && !self.drafts.is_empty() {
            self.joint = format!(" {piece}");
        } else {
            self.is_marked |= piece == "…";
            self.lead.push_str(piece);
        }
    }

    /// Gives the signs after the last token to it.
    fn settle(&mut self) {
        let joint = std::mem::take(&mut self.joint);
        let Some(last) = self.drafts.last_mut().filter(|_| !joint.is_empty()) else { return };
        self.is_marked |= joint.contains('…');
        last.shown.push_str(&joint);
        last.raw.extend(joint.chars().take_while(|c| matches!(c, '*' | '%' | '°' | '‰')));
        last.token.pause = pause_of(&joint, &last.raw, last.token.pause);
    }

    fn finish(mut self) -> Vec<Token> {
        self.settle();
        let lead = std::mem::take(&mut self.lead);
        if let Some(last) = self.drafts.last_mut() {
            last.shown.push_str(&lead);
        }
        self.drafts.into_iter().map(Draft::finish).collect()
    }
}

impl Draft {
    fn finish(self) -> Token {
        let word = lower_case(&plain_typography(&self.raw));
        let trimmed = word.trim_matches('\'');
        let word = if trimmed.is_empty() || trimmed.len() == word.len() { word } else { trimmed.to_owned() };
        let aligned = aligned_form(&word);
        Token { shown: self.shown, word, aligned, ..self.token }
    }
}

/// Whether the signs between two pieces hold them together.
fn joins(before: &str, joint: &str, after: &str) -> bool {
    let is_between_digits =
        before.chars().next_back().is_some_and(|c| c.is_ascii_digit()) && starts_with_digit(after);
    match joint {
        "'" | "’" | "-" | "‐" | "‑" | "/" | "&" | "@" | "_" | "°" | "[" | "]" => true,
        ":" | "–" | "−" => is_between_digits,
        _ => !joint.is_empty() && joint.chars().all(|c| c == '*'),
    }
}

fn starts_with_digit(piece: &str) -> bool {
    piece.chars().next().is_some_and(|c| c.is_ascii_digit())
}

fn is_number_sign(c: char) -> bool {
    matches!(c, '£' | '$' | '€' | '¥' | '-' | '−')
}

/// What the signs after a word divide. The full stop of an abbreviation divides nothing.
fn pause_of(signs: &str, word: &str, before: Pause) -> Pause {
    let ends = |c: char| matches!(c, '!' | '?' | '。' | '！' | '？');
    if signs.contains(ends) || (signs.contains('.') && !is_abbreviation(word)) {
        return Pause::Sentence;
    }
    let divides = |c: char| matches!(c, ',' | ';' | ':' | '–' | '—' | '-' | '…' | '(' | ')');
    if before == Pause::None && signs.contains(divides) { Pause::Clause } else { before }
}

fn is_abbreviation(word: &str) -> bool {
    let known = ["mr", "mrs", "ms", "dr", "prof", "st", "sgt", "vs", "jr", "sr"];
    let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic) && word != "I";
    is_letter
        || word.contains('.') && !word.contains(char::is_numeric)
        || known.contains(&word.to_lowercase().as_str())
}
