//! Names in templates that can stand for nothing, wherever they stand: also in a condition, where Tera takes what is
//! not there for false, and in a branch that no page of this site takes.
//!
//! What there is to name is read from `docs/themes.md`, which a test holds to the view. A field counts as known when any
//! struct has it: what a name of the template's own stands for is found out by Tera, while it renders.

mod tag;

use super::fault::{self, Sources};
use super::globals::Globals;
use crate::diagnostic::{Code, Diagnostic, Input, Origin, Report};
use crate::present::view::ContentView;
use std::collections::BTreeSet;
use std::sync::Arc;
use tag::{Path, Tags};
use tera::Tera;

const PAGE: &str = include_str!("../../docs/themes.md");

/// What Tera itself gives inside a loop and a component.
const OF_TERA: &[&str] = &["loop", "index", "index0", "first", "last", "length", "body", "__tera_context"];

/// Whether every name can stand for something; what cannot is told.
pub(super) fn check(sources: &Sources, globals: &Globals, tera: &Tera, report: &mut Report) -> bool {
    let read: Vec<(&Arc<Input>, Tags)> =
        sources.in_effect().map(|input| (input, Tags::read(&input.text))).collect();
    let mut fields = documented_fields();
    fields.extend(OF_TERA);
    fields.extend(read.iter().flat_map(|(_, tags)| tags.keys.iter().copied()));
    let mut told = unknown_names(&read, globals, tera);
    for (input, tags) in &read {
        for path in &tags.paths {
            told.extend(unknown_field(path, input, globals, &fields));
        }
    }
    let is_sound = told.is_empty();
    for diagnostic in told {
        report.push(diagnostic);
    }
    is_sound
}

/// Names at the beginning of a path that no template gets or sets, each at its first place in a file.
fn unknown_names(read: &[(&Arc<Input>, Tags<'_>)], globals: &Globals, tera: &Tera) -> Vec<Diagnostic> {
    let mut known: BTreeSet<&str> = documented_names();
    known.extend(globals.iter().map(|(name, _)| name));
    known.extend(OF_TERA);
    known.extend(read.iter().flat_map(|(_, tags)| tags.locals.iter().copied()));
    let used: BTreeSet<&str> = ContentView::TEMPLATES
        .iter()
        .filter_map(|template| tera.get_template_variables(template).ok())
        .flatten()
        .filter(|name| !known.contains(name))
        .collect();
    let there: Vec<String> = known.iter().map(|name| (*name).to_owned()).collect();
    let mut told = Vec::new();
    for name in used {
        for (input, tags) in read {
            let path =
                tags.paths.iter().find(|path| path.root.as_ref().is_some_and(|root| root.text == name));
            let Some(root) = path.and_then(|path| path.root.as_ref()) else { continue };
            let origin = Origin::new(input, root.range.clone());
            told.push(unknown(
                format!("`{name}` is given to no template"),
                &origin,
                fault::help(name, &there),
            ));
        }
    }
    told
}

/// The first step of a path that leads nowhere.
fn unknown_field(
    path: &Path<'_>,
    input: &Arc<Input>,
    globals: &Globals,
    fields: &BTreeSet<&str>,
) -> Option<Diagnostic> {
    let root = path.root.as_ref().map_or("", |root| root.text);
    let keys = match root {
        "t" | "params" | "assets" | "integrity" | "inline" => globals.keys_of(root),
        _ => None,
    };
    let (step, there) = if let Some(keys) = keys {
        let step = path.steps.first()?;
        (step, (!keys.contains(&step.text)).then_some(keys)?)
    } else {
        let step = path.steps.iter().find(|step| !fields.contains(step.text))?;
        (step, fields.iter().copied().collect())
    };
    let there: Vec<String> = there.into_iter().map(str::to_owned).collect();
    let message = match root {
        "t" => format!("there is no string `{}`", step.text),
        "params" => format!("the theme declares no parameter `{}`", step.text),
        "assets" | "integrity" | "inline" => format!("there is no asset `{}`", step.text),
        _ => format!("there is no field `{}`", step.text),
    };
    Some(unknown(message, &Origin::new(input, step.range.clone()), fault::help(step.text, &there)))
}

fn unknown(message: String, origin: &Origin, help: Option<String>) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::TemplateError, origin, message);
    match help {
        Some(help) => diagnostic.help(help),
        None => diagnostic.help("see docs/themes.md for what there is"),
    }
}

/// The first cells of the tables of fields.
fn documented_fields() -> BTreeSet<&'static str> {
    let tables = PAGE.split_once("\n## Fields\n").map_or("", |(_, tables)| tables);
    tables.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect()
}

/// What the table of templates gives to any of them.
fn documented_names() -> BTreeSet<&'static str> {
    let table = PAGE.split_once("\n## What each template gets\n").map_or("", |(_, after)| after);
    let table = table.split("\n## ").next().unwrap_or(table);
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    let given = rows.filter_map(|row| row.split(" | ").nth(2));
    given.flat_map(|cell| cell.split('`').skip(1).step_by(2)).chain(["page"]).collect()
}

#[cfg(test)]
mod tests {
    use super::{documented_fields, documented_names};

    #[test]
    fn the_page_names_what_templates_get() {
        for name in ["page", "story", "narrative", "body_html", "stories"] {
            assert!(documented_names().contains(name), "{name}");
        }
        for field in ["canonical_url", "standfirst", "row_href", "counts"] {
            assert!(documented_fields().contains(field), "{field}");
        }
    }
}
