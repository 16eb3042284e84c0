//! What Tera finds wrong becomes diagnostics at the place in the theme.

use super::effect::in_effect;
use super::sheet::MOST_MEBIBYTES;
use super::strings;
use crate::diagnostic::{Code, Diagnostic, Input, Origin, Report, nearest};
use crate::load::{Languages, TemplateFile, Theme};
use std::collections::BTreeSet;
use std::sync::Arc;
use tera::{ErrorKind, Tera};

/// Lists of what there is are told up to this length.
const LONGEST_LIST: usize = 16;

/// The filters that Tera 2 brings along and our own, for "did you mean"; a test holds them to it.
const FILTERS: &[&str] = &[
    "abs",
    "capitalize",
    "default",
    "escape",
    "escape_html",
    "escape_xml",
    "fill",
    "first",
    "float",
    "get",
    "group_by",
    "indent",
    "int",
    "join",
    "keys",
    "last",
    "length",
    "lower",
    "newlines_to_br",
    "nth",
    "pairs",
    "pluralize",
    "replace",
    "reverse",
    "round",
    "safe",
    "sort",
    "split",
    "str",
    "title",
    "trim",
    "trim_end",
    "trim_start",
    "truncate",
    "unique",
    "upper",
    "values",
    "wordcount",
];

/// Its tests (`is …`), likewise.
const TESTS: &[&str] = &[
    "array",
    "bool",
    "containing",
    "defined",
    "divisible_by",
    "ending_with",
    "even",
    "float",
    "integer",
    "iterable",
    "map",
    "none",
    "number",
    "odd",
    "starting_with",
    "string",
    "undefined",
];

/// The templates under the names that Tera knows them by, with their files.
pub(super) struct Sources {
    /// By full name; those that win first.
    templates: Vec<(String, Arc<Input>)>,
    /// The full names of those that have a part in pages.
    in_effect: BTreeSet<String>,
    /// Of the themes, the nearest first.
    prefixes: Vec<String>,
}

impl Sources {
    pub(super) fn new(theme: &Theme) -> Self {
        let source =
            |file: &TemplateFile| (file.full_name(), Arc::new(Input::new(&file.path, file.text.clone())));
        Self {
            templates: theme.templates.iter().map(source).collect(),
            in_effect: in_effect(theme).into_iter().map(TemplateFile::full_name).collect(),
            prefixes: theme.lineage.iter().map(|name| format!("{name}/")).collect(),
        }
    }

    /// The files of the templates that have a part in pages.
    pub(super) fn in_effect(&self) -> impl Iterator<Item = &Arc<Input>> {
        self.iter().filter(|(name, _)| self.in_effect.contains(*name)).map(|(_, input)| input)
    }

    /// The templates by full name, with their files.
    fn iter(&self) -> impl Iterator<Item = (&str, &Arc<Input>)> {
        self.templates.iter().map(|(name, input)| (name.as_str(), input))
    }

    /// What a Tera error says, as one diagnostic.
    pub(super) fn diagnose(&self, error: &tera::Error) -> Diagnostic {
        self.all(error).into_iter().next().unwrap_or_else(|| self.placeless(&error.to_string()))
    }

    /// The same of a page that a template makes. What is written is refused for its length alone.
    pub(super) fn diagnose_page(&self, error: &tera::Error, template: &str) -> Diagnostic {
        if !matches!(error.kind(), ErrorKind::Io(_)) {
            return self.diagnose(error);
        }
        let winner = self.iter().find(|(name, _)| self.short(name) == template);
        let origin = winner.map_or_else(|| Origin::of_path(template), |(_, input)| Origin::whole(input));
        let message = format!("a page that `{template}` makes has more than {MOST_MEBIBYTES} MiB");
        Diagnostic::new(Code::TemplateError, &origin, message)
            .help("look for a loop within a loop, or split what is shown over several pages")
    }

    /// What a Tera error says.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "Tera's kinds of error may grow; those that matter are here"
    )]
    fn all(&self, error: &tera::Error) -> Vec<Diagnostic> {
        match error.kind() {
            ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found) => {
                let origin = self.origin(found.filename(), |_| Some(found.span().range.clone()));
                vec![self.diagnostic(found.message(), &origin)]
            }
            ErrorKind::Msg(text) => self.reports(text),
            ErrorKind::MissingParent { current, parent } => {
                let origin = self.origin(current, |text| stretch_of(text, parent));
                vec![self.diagnostic(&format!("Unknown template `{parent}`"), &origin)]
            }
            ErrorKind::CircularExtend { tpl, inheritance_chain } => {
                let chain = inheritance_chain.join("`, then `");
                let help = match self.prefixes.first() {
                    Some(prefix) if !tpl.starts_with(prefix.as_str()) => {
                        format!("to build on the theme's own template, write its full name: `{prefix}{tpl}`")
                    }
                    _ => "name the theme whose template is meant, as in `broadside/base.html`".to_owned(),
                };
                let origin = self.origin(tpl, |text| stretch_of(text, "extends"));
                let message = format!("`{tpl}` extends itself, through `{chain}`");
                vec![Diagnostic::new(Code::TemplateError, &origin, message).help(help)]
            }
            ErrorKind::CircularInclude { tpl, include_chain } => {
                let origin = self.origin(tpl, |text| stretch_of(text, "include"));
                let message = format!("`{tpl}` includes itself: {}", include_chain.join(" → "));
                vec![Diagnostic::new(Code::TemplateError, &origin, message)]
            }
            other => vec![self.placeless(&other.to_string())],
        }
    }

    /// What Tera draws in one text: `error: …` and, in the next line, ` --> template:line:column`.
    fn reports(&self, text: &str) -> Vec<Diagnostic> {
        let mut lines = text.lines();
        let mut told = Vec::new();
        while let Some(line) = lines.next() {
            let Some(message) = line.strip_prefix("error: ") else { continue };
            let place = lines.next().and_then(|line| line.trim_start().strip_prefix("--> "));
            let mut parts = place.unwrap_or_default().rsplitn(3, ':');
            let mut number = || parts.next().and_then(|part| part.parse().ok()).unwrap_or(1);
            let (column, line): (usize, usize) = (number(), number());
            let name = parts.next().unwrap_or_default();
            let thing = quoted(message).unwrap_or_default();
            let origin = self.origin(name, |text| {
                let start = offset(text, line, column)?;
                let found = text.get(start..)?.find(thing)?;
                Some(start + found..start + found + thing.len())
            });
            told.push(self.diagnostic(message, &origin));
        }
        if told.is_empty() { vec![self.placeless(text)] } else { told }
    }

    /// A message of Tera's, with what was probably meant.
    fn diagnostic(&self, message: &str, origin: &Origin) -> Diagnostic {
        let (message, listed) = message.split_once(". Available ").unwrap_or((message, ""));
        let listed: Vec<String> = listed
            .split_once(": ")
            .map(|(_, names)| names.split(", ").map(str::to_owned).collect())
            .unwrap_or_default();
        let there = if listed.is_empty() { self.candidates(message) } else { listed };
        let diagnostic = Diagnostic::new(Code::TemplateError, origin, in_our_style(message));
        match help(quoted(message).unwrap_or_default(), &there) {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }

    /// What stands beside the thing that Tera says is unknown.
    fn candidates(&self, message: &str) -> Vec<String> {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        if message.starts_with("Unknown filter") {
            owned(FILTERS)
        } else if message.starts_with("Unknown test") {
            owned(TESTS)
        } else if message.starts_with("Unknown template") {
            self.template_names()
        } else if message.starts_with("Unknown component") {
            self.components().into_iter().collect()
        } else {
            Vec::new()
        }
    }

    fn template_names(&self) -> Vec<String> {
        let names: BTreeSet<&str> = self.iter().flat_map(|(name, _)| [self.short(name), name]).collect();
        names.into_iter().map(str::to_owned).collect()
    }

    /// The name of a template without its theme.
    fn short<'n>(&self, name: &'n str) -> &'n str {
        self.prefixes.iter().find_map(|prefix| name.strip_prefix(prefix.as_str())).unwrap_or(name)
    }

    fn components(&self) -> BTreeSet<String> {
        let texts = self.iter().flat_map(|(_, input)| input.text.split("component ").skip(1));
        let is_part = |character: char| character.is_alphanumeric() || matches!(character, '_' | '.');
        let name = |rest: &str| rest.split(|character| !is_part(character)).next().unwrap_or("").to_owned();
        texts.filter(|rest| rest.contains('(')).map(name).filter(|name| !name.is_empty()).collect()
    }

    fn origin(&self, name: &str, place: impl FnOnce(&str) -> Option<std::ops::Range<usize>>) -> Origin {
        match self.iter().find(|(known, _)| *known == name) {
            Some((_, input)) => {
                place(&input.text).map_or_else(|| Origin::whole(input), |range| Origin::new(input, range))
            }
            None => Origin::of_path(name),
        }
    }

    /// What Tera says of no place at all; where it names a template, that is the place.
    fn placeless(&self, message: &str) -> Diagnostic {
        let named = self.iter().find(|(name, _)| message.contains(&format!("`{name}`")));
        let origin = named
            .or_else(|| self.iter().next())
            .map_or_else(|| Origin::of_path("themes"), |(_, input)| Origin::whole(input));
        Diagnostic::new(Code::TemplateError, &origin, message)
    }
}

/// Reads all templates. Nothing when one is wrong; then every one that cannot be read has been told.
pub(super) fn parse(sources: &Sources, languages: &Arc<Languages>, report: &mut Report) -> Option<Tera> {
    let mut tera = Tera::new();
    strings::register(&mut tera, Arc::clone(languages));
    let prepared = tera.set_fallback_prefixes(sources.prefixes.iter().cloned());
    // The eldest first: the site's own file of a full name wins.
    let templates = sources.templates.iter().rev().map(|(name, input)| (name, &input.text));
    let Err(error) = prepared.and_then(|()| tera.add_raw_templates(templates)) else { return Some(tera) };
    let alone: Vec<Diagnostic> =
        sources.iter().filter_map(|(name, input)| syntax_error(sources, name, input)).collect();
    let told = if alone.is_empty() { sources.all(&error) } else { alone };
    for diagnostic in told {
        report.push(diagnostic);
    }
    None
}

/// What is wrong with a template as it stands; Tera itself stops at the first of all.
fn syntax_error(sources: &Sources, name: &str, input: &Input) -> Option<Diagnostic> {
    let error = Tera::new().add_raw_template(name, &input.text).err()?;
    matches!(error.kind(), ErrorKind::SyntaxError(_)).then(|| sources.diagnose(&error))
}

/// "did you mean", else all that there is, if that is not much.
pub(super) fn help(word: &str, there: &[String]) -> Option<String> {
    match nearest(word, there.iter().map(String::as_str)) {
        Some(meant) => Some(format!("did you mean `{meant}`?")),
        None if there.is_empty() || there.len() > LONGEST_LIST => None,
        None => Some(format!("there are: {}", there.join(", "))),
    }
}

/// Lower case, no full stop.
fn in_our_style(message: &str) -> String {
    let mut characters = message.trim_end_matches('.').chars();
    let first = characters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(characters).collect()
}

/// The first thing between backquotes.
fn quoted(message: &str) -> Option<&str> {
    message.split('`').nth(1)
}

fn stretch_of(text: &str, words: &str) -> Option<std::ops::Range<usize>> {
    text.find(words).map(|start| start..start + words.len())
}

/// The byte of a line and a column in characters, both from 1.
fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let before = text.get(start..)?.chars().take(column.checked_sub(1)?).map(char::len_utf8).sum::<usize>();
    Some(start + before)
}

#[cfg(test)]
mod tests {
    use super::{FILTERS, TESTS};
    use tera::Tera;

    #[test]
    fn tera_has_every_filter_and_test_that_is_suggested() {
        let of_tera = FILTERS.iter().filter(|filter| **filter != "fill");
        let uses = of_tera.map(|filter| format!("{{{{ x | {filter} }}}}"));
        let asks = TESTS.iter().map(|test| format!("{{{{ x is {test} }}}}"));
        for text in uses.chain(asks) {
            assert!(Tera::new().add_raw_template("x.html", &text).is_ok(), "{text}");
        }
    }
}
