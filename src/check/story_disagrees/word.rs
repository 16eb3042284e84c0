//! The words of a sentence, without the signs around them.

use std::ops::Range;

/// A word of the sentence without the signs around it.
#[derive(Debug)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) range: Range<usize>,
    /// Whether a sign divides it from the next.
    pub(super) is_last: bool,
    /// Whether that sign is a comma.
    pub(super) has_comma: bool,
}

/// The words of a sentence, in order.
pub(super) fn words(sentence: &str) -> Vec<Word<'_>> {
    let mut found: Vec<Word<'_>> = Vec::with_capacity(sentence.len() / 4);
    let mut at = 0;
    while let Some(rest) = sentence.get(at..).filter(|rest| !rest.is_empty()) {
        let bare = bare(rest);
        if bare.is_empty() {
            let part = rest.split_inclusive(is_gap).next().unwrap_or(rest);
            if matches!(part, "(" | "—")
                && let Some(last) = found.last_mut()
            {
                last.is_last = true;
            }
            found.extend(word(part, at));
            at += part.len();
        } else {
            found.push(Word { text: bare, range: at..at + bare.len(), is_last: false, has_comma: false });
            at += bare.len() + 1;
        }
    }
    found
}

/// The first word, where it has no signs around it, as most words have none, and a blank behind it.
fn bare(rest: &str) -> &str {
    let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (word, after) = rest.split_at_checked(length).unwrap_or_default();
    if after.starts_with(' ') { word } else { "" }
}

/// The word of a stretch up to a gap, if there is one.
fn word(part: &str, at: usize) -> Option<Word<'_>> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '%' | '£' | '$' | '€' | '-' | '+');
    let raw = part.strip_suffix(is_gap).unwrap_or(part);
    let text = raw.trim_matches(|c| !is_part(c)).trim_end_matches(['-', '+', '$', '£', '€']);
    let start = at + raw.find(is_part)?;
    let is_last = raw.ends_with([',', ';', ':', '.', '!', '?', '”', '’']) || !part.ends_with(' ');
    let has_comma = raw.ends_with(',') && part.ends_with(' ');
    (!text.is_empty()).then(|| Word { text, range: start..start + text.len(), is_last, has_comma })
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '—' | '(' | ')')
}
