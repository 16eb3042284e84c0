//! How deep lists and quotations stand within each other, seen from the marks at the start of each line.
//!
//! Readers of Markdown ask each line whether it goes on with each block that is open, so that a short text could keep
//! them busy for hours. Seen without reading Markdown; what is code may count, but hardly so often.

use crate::letters::lines_of_any_end;
use std::ops::Range;

/// So many lists and quotations may stand within each other.
pub const DEEPEST: usize = 100;

/// The mark that opens one list or quotation too many.
pub fn too_deep(text: &str) -> Option<Range<usize>> {
    let mut lists = Vec::new();
    let mut line_start = 0;
    for line in lines_of_any_end(text) {
        if let Some(mark) = too_deep_in(line, &mut lists) {
            return Some(line_start + mark.start..line_start + mark.end);
        }
        line_start += line.len();
    }
    None
}

/// The lines of a text before the first that is too deep.
pub(super) fn not_too_deep(text: &str) -> &str {
    let before = too_deep(text).and_then(|mark| text.get(..mark.start));
    before.map_or(text, |before| before.rsplit_once(['\n', '\r']).map_or("", |(lines, _)| lines))
}

/// `lists` are the columns at which the words of the open lists begin.
fn too_deep_in(line: &str, lists: &mut Vec<usize>) -> Option<Range<usize>> {
    let bytes = line.as_bytes();
    let (mut at, mut column, mut quotations) = (0, 0, 0);
    while let Some(byte) = bytes.get(at) {
        let length = match byte {
            b' ' => 0,
            b'\t' => {
                column += 3 - column % 4;
                0
            }
            b'>' => {
                quotations += 1;
                1
            }
            _ => {
                let length = list_mark(bytes.get(at..).unwrap_or_default())?;
                lists.retain(|words| *words <= column);
                lists.push(column + length + 1);
                length
            }
        };
        if length > 0 && lists.len() + quotations > DEEPEST {
            return Some(at..at + length);
        }
        at += length.max(1);
        column += length.max(1);
    }
    None
}

/// How long the mark is that begins an item here.
fn list_mark(rest: &[u8]) -> Option<usize> {
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_mark = match rest.get(digits)? {
        b'-' | b'*' | b'+' => digits == 0,
        b'.' | b')' => (1..10).contains(&digits),
        _ => false,
    };
    let is_apart = rest.get(digits + 1).is_none_or(u8::is_ascii_whitespace);
    (is_mark && is_apart).then_some(digits + 1)
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, not_too_deep, too_deep};

    #[test]
    fn each_level_counts_once() {
        let indented = |levels: usize| {
            let lines: Vec<String> = (0..levels).map(|level| "  ".repeat(level) + "- a\n").collect();
            lines.concat()
        };
        let deepest = [
            "- ".repeat(DEEPEST),
            "> ".repeat(DEEPEST),
            ">".repeat(DEEPEST),
            "1. ".repeat(DEEPEST),
            "> - ".repeat(DEEPEST / 2),
            indented(DEEPEST),
        ];
        for text in deepest {
            assert_eq!(too_deep(&format!("{text}a\n\n").repeat(3)), None, "{text}");
            let deeper = format!("before\n\n> {}", text.replace('\n', "\n> "));
            assert!(too_deep(&deeper).is_some(), "{text}");
            assert!(not_too_deep(&deeper).starts_with("before\n"), "{text}");
        }
        for flat in ["- a\n".repeat(1_000), "-".repeat(1_000), format!("{}x", " ".repeat(1_000))] {
            assert_eq!(not_too_deep(&flat), flat);
        }
    }
}
