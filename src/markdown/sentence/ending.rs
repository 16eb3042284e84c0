//! Whether a sentence ends where UAX #29 sees an end.
//!
//! It does not within quotation marks or brackets that close later, before a word in small letters that follows a
//! question, and after most abbreviations. Where a capital follows an abbreviation, its word decides: `The U.S. The` are
//! two sentences, `The U.S. Army` is the middle of one. An end that is missed hides a sentence without a citation, so
//! what can be either is an end.

use crate::letters::{has, lower};

/// What always goes on: a name or a number follows.
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "sen", "rep", "gov", "gen", "col", "maj", "capt", "cpt",
    "lt", "sgt", "st", "mt", "vs", "cf", "e.g", "i.e", "ca", "messrs", "mme", "mlle", "vgl", "bzw", "hr",
    "d.h", "z.b", "u.a",
];
/// What goes on where a number follows.
const BEFORE_NUMBERS: &[&str] = &[
    "no", "nos", "nr", "vol", "fig", "p", "pp", "art", "abs", "approx", "sec", "ch", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
];
/// Halves of a day, after which a sentence goes on where a day or a zone follows (`a.m. Monday`).
const HALVES_OF_A_DAY: &[&str] = &["a.m", "p.m"];
const AFTER_A_TIME: &[&str] = &[
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
    "sep", "oct", "nov", "dec", "gmt", "bst", "utc", "est", "edt", "pst", "pdt", "cet", "cest",
];
/// Words that begin sentences and no names.
const BEGINNINGS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "you", "his",
    "her", "their", "our", "my", "there", "then", "when", "while", "where", "what", "who", "why", "how",
    "in", "on", "at", "by", "for", "from", "with", "after", "before", "since", "until", "during", "of", "to",
    "and", "but", "or", "so", "yet", "if", "as", "because", "although", "however", "no", "not", "all",
    "some", "both", "each", "one", "two", "three", "later", "once", "only", "even", "now", "here",
];
/// The months of German, which follow ordinals (`3. März`).
const MONTHS: &[&str] = &[
    "januar",
    "jänner",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
];
/// German words before an ordinal (`die 2. Meldung`).
const BEFORE_ORDINALS: &[&str] = &[
    "der", "die", "das", "dem", "den", "des", "am", "im", "vom", "zum", "zur", "beim", "ein", "eine",
    "einem", "einen", "einer", "sein", "ihr", "bis", "ab",
];

/// The quotations and brackets, which are opened by the first and closed by the second.
const PAIRS: [(char, char); 4] = [('“', '”'), ('„', '“'), ('«', '»'), ('(', ')')];
/// What tells that `’` closes `‘` and is no apostrophe, where it stands before it.
const BEFORE_SINGLE_CLOSE: [char; 5] = [',', '.', '!', '?', '…'];

/// Whether a sentence ends between the two, where no quotation and no bracket is open; `before` begins where the
/// sentence does.
pub(super) fn ends_sentence(before: &str, after: &str) -> bool {
    let words = before.trim_end();
    let next = after.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    match words.strip_suffix('.') {
        Some(words) => !is_abbreviated(words, next),
        // “Why?” she asked.
        None => !next.starts_with(char::is_lowercase) || words.ends_with('…'),
    }
}

/// The quotations and brackets of a text, read once from its start to its end.
pub(super) struct Openings<'a> {
    words: &'a str,
    /// How far it has been read.
    end: usize,
    /// Of each pair, how many more were opened than closed since the sentence began.
    open: [isize; PAIRS.len()],
    /// Where the last sign of the text is that closes each.
    last_closes: [Option<usize>; PAIRS.len()],
    /// Where `‘` stands that nothing has closed since.
    single: Option<usize>,
    last_single_close: Option<usize>,
}

impl<'a> Openings<'a> {
    pub(super) fn of(words: &'a str) -> Self {
        // Most texts have neither.
        let marked = if has(words, |byte| byte == b')' || !byte.is_ascii()) { words } else { "" };
        Self {
            words,
            end: 0,
            open: Default::default(),
            last_closes: PAIRS.map(|(_, close)| marked.rfind(close)),
            single: None,
            last_single_close: single_closes(marked).next_back(),
        }
    }

    /// What was opened so far belongs to the sentence before.
    pub(super) fn begin_sentence(&mut self) {
        self.open = Default::default();
        self.single = None;
    }

    /// Reads on, up to a place.
    pub(super) fn read_to(&mut self, end: usize) {
        let next = self.words.get(self.end..end).unwrap_or_default();
        // Most sentences have neither.
        if has(next, |byte| matches!(byte, b'(' | b')') || !byte.is_ascii()) {
            for letter in next.chars() {
                for ((open, close), count) in PAIRS.iter().zip(&mut self.open) {
                    *count += isize::from(letter == *open) - isize::from(letter == *close);
                }
            }
            self.single = next.rfind('‘').map(|at| self.end + at).or(self.single);
            // The sign before `’` may have been read already.
            let unread = self.words.floor_char_boundary(self.end.saturating_sub('…'.len_utf8()));
            let since = self.single.and_then(|at| self.words.get(at.max(unread)..end)).unwrap_or_default();
            if single_closes(since).next().is_some() {
                self.single = None;
            }
        }
        self.end = end;
    }

    /// Whether a quotation or a bracket is open that is closed later.
    pub(super) fn is_any_open(&self) -> bool {
        let is_later = |close: &Option<usize>| close.is_some_and(|close| close >= self.end);
        let mut pairs = self.open.iter().zip(&self.last_closes);
        pairs.any(|(count, close)| *count > 0 && is_later(close))
            || self.single.is_some() && is_later(&self.last_single_close)
    }
}

/// Where `’` stands that closes `‘`.
fn single_closes(words: &str) -> impl DoubleEndedIterator<Item = usize> {
    let closes = |at: &usize| words.get(..*at).is_some_and(|before| before.ends_with(BEFORE_SINGLE_CLOSE));
    words.match_indices('’').map(|(at, _)| at).filter(closes)
}

/// Whether the full stop after `words` belongs to their last word, and the sentence goes on with `next`.
fn is_abbreviated(words: &str, next: &str) -> bool {
    let mut back = words.rsplit(|c: char| c.is_whitespace() || c == '(');
    let typed = back.next().unwrap_or_default().trim_start_matches(['“', '‘', '"']);
    let before = back.next().unwrap_or_default();
    let (last, follows) = (lower(typed), lower(next));
    let begins = || BEGINNINGS.contains(&&*follows);
    if TITLES.contains(&&*last) {
        return !begins();
    }
    if HALVES_OF_A_DAY.contains(&&*last) {
        // `May` and `Sun` begin sentences, but hardly after a time of day.
        return AFTER_A_TIME.iter().any(|day| is_form_of(&follows, day));
    }
    if BEFORE_NUMBERS.contains(&&*last) {
        return next.starts_with(char::is_numeric);
    }
    if is_initial(typed) {
        return !begins();
    }
    is_short_form(typed, before, next) || is_ordinal(&last, &lower(before), &follows)
}

/// `A` of a name, `U.S`, `J.K`, `Ph.D`: capitals with full stops between them. `I` is a word.
fn is_initial(word: &str) -> bool {
    let mut parts = word.split('.');
    let is_part =
        |part: &str| (1..=2).contains(&part.chars().count()) && part.starts_with(char::is_uppercase);
    word != "I" && parts.all(is_part) && (word.contains('.') || word.chars().count() == 1)
}

/// `z. B.`, `p. 5`: a single small letter before a single letter or a number. After a number it is a unit.
fn is_short_form(word: &str, before: &str, next: &str) -> bool {
    let is_letter = |word: &str| word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let is_unit = before.starts_with(char::is_numeric);
    let goes_on = !is_unit && is_letter(next) || next.starts_with(char::is_numeric);
    is_letter(word) && word.chars().all(char::is_lowercase) && goes_on
}

/// `3. März`, `die 2. Meldung`.
fn is_ordinal(last: &str, before: &str, next: &str) -> bool {
    let is_number = (1..=2).contains(&last.len()) && last.bytes().all(|b| b.is_ascii_digit());
    is_number && (MONTHS.contains(&next) || BEFORE_ORDINALS.contains(&before))
}

/// Whether a word is a name of a day or month, or one of the short forms.
fn is_form_of(word: &str, short: &str) -> bool {
    word == short
        || word.starts_with(short)
            && (word.ends_with("day") || word.ends_with("ber") || word.ends_with('y') || word.len() > 4)
}
