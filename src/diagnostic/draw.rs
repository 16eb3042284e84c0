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
        let both = snippet(place)
            .annotation(AnnotationKind::Primary.span(visible_range(place)))
            .annotation(AnnotationKind::Context.span(visible_range(&note.origin)).label(&note.message));
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
    let annotation = kind.span(visible_range(origin)).label(label);
    group.element(snippet(origin).annotation(annotation))
}

fn snippet(origin: &Origin) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    Snippet::source(origin.input().text.as_str()).path(origin.path().to_string_lossy()).fold(true)
}

/// An empty stretch is drawn one character wide, so that it can be seen.
fn visible_range(origin: &Origin) -> std::ops::Range<usize> {
    let range = origin.byte_range();
    let text = &origin.input().text;
    let width = text.get(range.start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    range.start..range.end.max(range.start + width)
}
