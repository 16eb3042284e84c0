//! A diagnostic as rustc draws it: the lines themselves with the place underlined.

use super::{Diagnostic, Origin, Severity};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// The diagnostic as text for a terminal, with ANSI colours (the caller strips them where they do not belong).
pub fn draw(diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE.with_name("hint"),
    };
    let place = &diagnostic.origin;
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code.name());
    let mut group = Group::with_title(title);
    if let Some(note) = diagnostic.note.as_ref().filter(|note| note.origin.input() == place.input()) {
        let lines = Lines::around(place, &[place, &note.origin]);
        let both = lines
            .snippet()
            .annotation(AnnotationKind::Primary.span(lines.visible_range(place)))
            .annotation(AnnotationKind::Context.span(lines.visible_range(&note.origin)).label(&note.message));
        group = group.element(both);
    } else {
        group = with_place(group, place, AnnotationKind::Primary, None);
        group =
            match &diagnostic.note {
                Some(note) if note.origin.input().text.is_empty() => group.element(
                    Level::NOTE.message(format!("{}: {}", note.message, note.origin.path().display())),
                ),
                Some(note) => with_place(group, &note.origin, AnnotationKind::Context, Some(&note.message)),
                None => group,
            };
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    Renderer::styled().render(&[group])
}

/// Adds a place with its line; a folder, or a file without text, has only its path.
fn with_place<'a>(
    group: Group<'a>,
    origin: &'a Origin,
    kind: AnnotationKind,
    label: Option<&'a str>,
) -> Group<'a> {
    if origin.input().text.is_empty() {
        return group.element(annotate_snippets::Origin::path(origin.path().to_string_lossy()));
    }
    let lines = Lines::around(origin, &[origin]);
    let annotation = kind.span(lines.visible_range(origin)).label(label);
    group.element(lines.snippet().annotation(annotation))
}

/// The lines of a file in which places stand, so that the whole file is not gone through for each diagnostic.
struct Lines<'a> {
    origin: &'a Origin,
    text: &'a str,
    /// Where they begin in the file, in bytes.
    start: usize,
}

impl<'a> Lines<'a> {
    /// The lines of places in the file of the first, with the lines next to these.
    fn around(origin: &'a Origin, places: &[&Origin]) -> Self {
        let text = origin.input().text.as_str();
        let first = places.iter().map(|place| place.byte_range().start).min().unwrap_or(0);
        let last = places.iter().map(|place| place.byte_range().end).max().unwrap_or(0);
        let (before, behind) = (text.get(..first).unwrap_or_default(), text.get(last..).unwrap_or_default());
        let start = before.rmatch_indices('\n').nth(1).map_or(0, |(at, _)| at + 1);
        let end = behind.match_indices('\n').nth(1).map_or(text.len(), |(at, _)| last + at + 1);
        Self { origin, text: text.get(start..end).unwrap_or_default(), start }
    }

    fn snippet(&self) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        let before = self.origin.input().text.get(..self.start).unwrap_or_default();
        Snippet::source(self.text)
            .line_start(before.bytes().filter(|byte| *byte == b'\n').count() + 1)
            .path(self.origin.path().to_string_lossy())
            .fold(true)
    }

    /// Where a place stands in them. An empty stretch is drawn one character wide, so that it can be seen.
    fn visible_range(&self, place: &Origin) -> std::ops::Range<usize> {
        let range = place.byte_range();
        let (start, end) = (range.start.saturating_sub(self.start), range.end.saturating_sub(self.start));
        let width = self.text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        start..end.max(start + width)
    }
}
