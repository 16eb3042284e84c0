//! Markdown files with front matter between two lines of `---`.

use super::decode::{Decode, Owner};
use super::files::RawDocument;
use super::yaml;
use crate::diagnostic::{Code, Diagnostic, Input, Origin, Report};
use crate::letters::lines;
use std::ops::Range;
use std::sync::Arc;

/// Reads one. The `id` is the file's name; `name` says in messages what it is.
///
/// Pushes `no-front-matter` and all that YAML can be wrong with.
pub(super) fn read<M: Decode>(
    input: &Arc<Input>,
    id: String,
    name: &str,
    report: &mut Report,
) -> RawDocument<M> {
    let origin = Origin::whole(input);
    let Some((matter_range, body_range)) = split(&input.text) else {
        report.push(no_front_matter(&origin, name, &input.text));
        let body_origin = Origin::whole(input);
        return RawDocument { id, matter: None, body: String::new(), body_origin, origin };
    };
    let origin =
        Origin::new(input, matter_range.start.saturating_sub(4)..matter_range.start.saturating_sub(1));
    let matter = yaml::parse(input, matter_range, report)
        .and_then(|node| M::decode(&node, &Owner { name: &name, spot: (&origin).into() }, report));
    let body = input.text.get(body_range.clone()).unwrap_or("").to_owned();
    RawDocument { id, matter, body, body_origin: Origin::new(input, body_range), origin }
}

/// The stretches of front matter and body, without the lines of `---`.
fn split(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let mut lines = lines(text);
    let opening = lines.next()?;
    if opening.trim_start_matches('\u{feff}').trim_end() != "---" {
        return None;
    }
    let start = opening.len();
    let mut at = start;
    for line in lines {
        let after = at + line.len();
        if line.trim_end() == "---" {
            return Some((start..at, after..text.len()));
        }
        at = after;
    }
    None
}

fn no_front_matter(origin: &Origin, name: &str, text: &str) -> Diagnostic {
    let message = format!("{name} has no front matter");
    let is_one_line = text.contains('\r') && !text.contains('\n');
    let help = if is_one_line {
        "its lines end as on old Macs, in a lone carriage return: save it again with line ends of Unix or Windows"
    } else {
        "begin the file with a line `---`, the keys (`title: …`), and another line `---`"
    };
    Diagnostic::new(Code::NoFrontMatter, origin, message).help(help)
}
