//! A diagnostic as rustc draws it: the lines themselves with the place underlined.

use super::{Diagnostic, Origin, Severity};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::borrow::Cow;
use std::ops::Range;

/// How many bytes of a line are given to the drawing on each side of a place: more than a terminal shows.
const BESIDE: usize = 600;
/// How many bytes of a place are shown, and how far apart two may be that are drawn together.
const LONGEST: usize = 8_000;

/// The diagnostic as text for a terminal, with ANSI colours (the caller strips them where they do not belong).
pub fn draw(diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE.with_name("hint"),
    };
    let place = &diagnostic.origin;
    let (beside, elsewhere) = match &diagnostic.note {
        Some(note) if are_near(place, &note.origin) => (Some(note), None),
        other => (None, other.as_ref()),
    };
    let title = level.primary_title(&diagnostic.message).id(diagnostic.code.name());
    let mut group = Group::with_title(title);
    let lines = Lines::around(place, beside.map(|note| &note.origin));
    group = match beside {
        Some(note) => group.element(
            lines.snippet().annotation(AnnotationKind::Primary.span(lines.visible_range(place))).annotation(
                AnnotationKind::Context.span(lines.visible_range(&note.origin)).label(&note.message),
            ),
        ),
        None => with_place(group, &lines, AnnotationKind::Primary, None),
    };
    let lines_elsewhere = elsewhere.map(|note| (note, Lines::around(&note.origin, None)));
    group = match &lines_elsewhere {
        Some((note, lines)) if lines.text.is_empty() => {
            group.element(Level::NOTE.message(format!("{}: {}", note.message, note.origin.path().display())))
        }
        Some((note, lines)) => with_place(group, lines, AnnotationKind::Context, Some(&note.message)),
        None => group,
    };
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let drawn = Renderer::styled().render(&[group]);
    let drawn = lines.with_true_column(drawn);
    lines_elsewhere.iter().fold(drawn, |drawn, (_, lines)| lines.with_true_column(drawn))
}

/// Whether two places can be drawn together.
fn are_near(one: &Origin, other: &Origin) -> bool {
    let (one_range, other_range) = (one.byte_range(), other.byte_range());
    one.input() == other.input() && one_range.start.abs_diff(other_range.start) <= LONGEST
}

/// Adds a place with its line; a folder, or a file without text, has only its path.
fn with_place<'a>(
    group: Group<'a>,
    lines: &Lines<'a>,
    kind: AnnotationKind,
    label: Option<&'a str>,
) -> Group<'a> {
    let origin = lines.origin;
    if origin.input().text.is_empty() {
        return group.element(annotate_snippets::Origin::path(origin.path().to_string_lossy()));
    }
    let annotation = kind.span(lines.visible_range(origin)).label(label);
    group.element(lines.snippet().annotation(annotation))
}

/// The lines of a file in which places stand, so that neither the whole file nor a line without end is gone through for
/// each diagnostic.
struct Lines<'a> {
    origin: &'a Origin,
    /// With `…` where a line is cut.
    text: Cow<'a, str>,
    /// Where they begin in the file, in bytes.
    start: usize,
    /// How many bytes of `…` stand before them.
    shift: usize,
}

impl<'a> Lines<'a> {
    /// The lines of a place and of one near it, with the lines next to these.
    fn around(origin: &'a Origin, other: Option<&Origin>) -> Self {
        let text = origin.input().text.as_str();
        let places = || [Some(origin), other].into_iter().flatten().map(shown_range);
        let first = places().map(|place| place.start).min().unwrap_or(0);
        let last = places().map(|place| place.end).max().unwrap_or(0);
        let (floor, ceiling) =
            (text.floor_char_boundary(first.saturating_sub(BESIDE)), text.ceil_char_boundary(last + BESIDE));
        let before = text.get(floor..first).unwrap_or_default();
        let behind = text.get(last..ceiling).unwrap_or_default();
        let start = before.rmatch_indices('\n').nth(1).map_or(floor, |(at, _)| floor + at + 1);
        let end = behind.match_indices('\n').nth(1).map_or(ceiling, |(at, _)| last + at + 1);
        let is_line_start = start == 0 || text.as_bytes().get(start - 1) == Some(&b'\n');
        let is_line_end = end == text.len() || text.as_bytes().get(end - 1) == Some(&b'\n');
        let shown = text.get(start..end).unwrap_or_default();
        let (left, right) = (if is_line_start { "" } else { "…" }, if is_line_end { "" } else { "…" });
        let text = match (is_line_start, is_line_end) {
            (true, true) => Cow::Borrowed(shown),
            _ => format!("{left}{shown}{right}").into(),
        };
        Self { origin, text, start, shift: left.len() }
    }

    fn snippet(&self) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        Snippet::source(self.text.clone())
            .line_start(self.origin.input().position_at(self.start).line)
            .path(self.origin.path().to_string_lossy())
            .fold(true)
    }

    /// Where a place stands in them. An empty stretch is drawn one character wide, so that it can be seen.
    fn visible_range(&self, place: &Origin) -> Range<usize> {
        let range = shown_range(place);
        let moved = |at: usize| at.saturating_sub(self.start) + self.shift;
        let (start, end) = (moved(range.start), moved(range.end));
        let width = self.text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        start..end.max(start + width)
    }

    /// The drawing counts columns from where a line is cut; editors count them from its start.
    fn with_true_column(&self, drawn: String) -> String {
        let position = self.origin.position();
        let before = self.text.get(..self.visible_range(self.origin).start).unwrap_or_default();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        if column == position.column {
            return drawn;
        }
        let place = format!("{}:{}:", self.origin.path().to_string_lossy(), position.line);
        drawn.replacen(&format!("{place}{column}"), &format!("{place}{}", position.column), 1)
    }
}

/// The stretch of a place that is shown, which is its beginning where it is very long.
fn shown_range(place: &Origin) -> Range<usize> {
    let range = place.byte_range();
    let end = place.input().text.floor_char_boundary(range.start + LONGEST);
    range.start..range.end.min(end)
}
