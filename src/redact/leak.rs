//! Forms that got out: the search of a finished file, and what the editor is told.

use super::folded::fold;
use super::forms::Forms;
use super::views::views;
use crate::diagnostic::{Code, Diagnostic, Input, Origin};
use crate::model::Reach;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// A file is searched in pieces of so many bytes, so that a large one takes no more memory than a small one.
const PIECE: usize = 256 * 1024;
/// What each piece has in common with the next: more than any name takes, however it is encoded.
const OVERLAP: usize = 16 * 1024;

impl Forms {
    /// The errors for a finished file: each form in its path or its content, however encoded, split by tags or both, at
    /// its first place. They are `redaction-leak`.
    pub fn check_file(&self, path: &Path, bytes: &[u8]) -> Vec<Diagnostic> {
        if self.is_empty() {
            return Vec::new();
        }
        if let Some((form, _)) = self.find_leaks(&path.to_string_lossy()).first() {
            return self.tell(*form, &Origin::of_path(path)).into_iter().collect();
        }
        let text = String::from_utf8_lossy(bytes);
        let mut leaks = self.find_leaks(&text);
        leaks.sort_by_key(|(form, range)| (*form, range.start));
        leaks.dedup_by_key(|(form, _)| *form);
        if leaks.is_empty() {
            return Vec::new();
        }
        let input = Arc::new(Input::new(path, text.into_owned()));
        let told = leaks.into_iter();
        told.filter_map(|(form, range)| self.tell(form, &Origin::new(&input, range))).collect()
    }

    /// Every place of a text where a form stands in one of its views, first to last: the form's position, and the
    /// stretch of the text.
    pub(super) fn find_leaks(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        let mut found: BTreeMap<usize, (usize, Range<usize>)> = BTreeMap::new();
        for (offset, piece) in pieces(text) {
            for view in views(piece) {
                for hit in self.find_in(&fold(view.into_iter()), piece.len()) {
                    let range = offset + hit.range.start..offset + hit.range.end;
                    found.entry(range.start).or_insert((hit.form, range));
                }
            }
        }
        found.into_values().collect()
    }

    fn tell(&self, form: usize, origin: &Origin) -> Option<Diagnostic> {
        let (words, written, reach) = self.named(form)?;
        let path = origin.path().display();
        let message = format!("the finished file `{path}` holds `{words}`, which is to be withheld");
        let short = match reach {
            Reach::Anywhere => {
                "\nwhere it only stands inside another word, list it under `words` in place of `forms`"
            }
            Reach::WholeWords => "",
        };
        let help = format!(
            "the story's own words are clean by now: look at the theme and its words, `params`, plain pages, and what \
             mixes markup into the name{short}"
        );
        Some(
            Diagnostic::new(Code::RedactionLeak, origin, message)
                .note(written, "what is to be withheld")
                .help(help),
        )
    }
}

/// A text in pieces that overlap, each with its place.
fn pieces(text: &str) -> Vec<(usize, &str)> {
    let mut pieces = Vec::new();
    let mut start = 0;
    loop {
        let end = boundary(text, start + PIECE);
        pieces.extend(text.get(start..end).map(|piece| (start, piece)));
        if end == text.len() {
            return pieces;
        }
        start = boundary(text, end - OVERLAP);
    }
}

/// The nearest place from `at` on where a character begins, or the end.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}
