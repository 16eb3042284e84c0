//! Names in templates that can stand for nothing, wherever they stand: also in a condition, where Tera takes what is
//! not there for false, and in a branch that no page of this site takes.
//!
//! What there is to name is read from `docs/themes.md` ([`super::contract`]). A field counts as known when any
//! struct has it: what a name of the template's own stands for is found out by Tera, while it renders.

pub(super) mod tag;

use super::contract;
use super::fault::{self, Sources};
use super::globals::Globals;
use crate::diagnostic::{Code, Diagnostic, Input, Origin, Report};
use crate::present::view::ContentView;
use std::collections::BTreeSet;
use std::sync::Arc;
use tag::{Path, Tags};
use tera::Tera;

/// What Tera itself gives inside a loop and a component.
const OF_TERA: &[&str] = &["loop", "index", "index0", "first", "last", "length", "body", "__tera_context"];

/// A template, and its tags.
pub(super) type TagsOf<'a> = (&'a Arc<Input>, Vec<Tags<'a>>);

/// The tags of all templates that can have a part in a page.
pub(super) fn read(sources: &Sources) -> Vec<TagsOf<'_>> {
    sources.in_effect().map(|input| (input, Tags::each(&input.text))).collect()
}

/// Whether every name can stand for something; what cannot is told.
pub(super) fn check(read: &[TagsOf<'_>], globals: &Globals, tera: &Tera, report: &mut Report) -> bool {
    let mut fields = contract::fields();
    fields.extend(OF_TERA);
    fields.extend(read.iter().flat_map(|(_, tags)| tags).flat_map(|tag| tag.keys.iter().copied()));
    let mut told = unknown_names(read, globals, tera);
    for (input, tags) in read {
        for path in tags.iter().flat_map(|tag| &tag.paths) {
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
fn unknown_names(read: &[TagsOf<'_>], globals: &Globals, tera: &Tera) -> Vec<Diagnostic> {
    let mut known: BTreeSet<&str> = contract::names();
    known.extend(globals.iter().map(|(name, _)| name));
    known.extend(OF_TERA);
    known.extend(read.iter().flat_map(|(_, tags)| tags).flat_map(|tag| tag.locals.iter().copied()));
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
            let mut paths = tags.iter().flat_map(|tag| &tag.paths);
            let path = paths.find(|path| path.root.as_ref().is_some_and(|root| root.text == name));
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
