//! `docs/themes.md` names every field that a template gets, and the docs link to what is there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(root().join(path)).expect("the file can be read")
}

/// A field of a struct of the view: its name and its type.
type Field = (String, String);

/// The fields of every struct of the view, by the struct's name.
fn view_fields() -> BTreeMap<String, Vec<Field>> {
    let mut fields: BTreeMap<String, Vec<Field>> = BTreeMap::new();
    for path in [
        "src/present/view.rs",
        "src/present/view/embed.rs",
        "src/present/view/fact.rs",
        "src/present/view/file.rs",
        "src/present/view/list.rs",
        "src/present/view/picture.rs",
        "src/present/view/review.rs",
        "src/present/view/search.rs",
        "src/present/view/story.rs",
    ] {
        let mut current = None;
        for line in read(path).lines() {
            if let Some(rest) = line.strip_prefix("pub struct ") {
                current = rest.split(' ').next().map(str::to_owned);
            } else if line == "}" {
                current = None;
            } else if let (Some(name), Some(rest)) = (&current, line.strip_prefix("    pub ")) {
                let (field, type_) = rest.split_once(": ").unwrap_or((rest, ""));
                fields.entry(name.clone()).or_default().push((field.to_owned(), type_.to_owned()));
            }
        }
    }
    // A page as such is not seen by templates: its parts are.
    fields.remove("PageOf");
    fields
}

/// The first and second cells of the table below a heading.
fn documented<'a>(page: &'a str, name: &str) -> Vec<(&'a str, &'a str)> {
    let heading = format!("### {name}");
    let section = page.lines().skip_while(|line| *line != heading).skip(1);
    let rows = section.take_while(|line| !line.starts_with('#')).filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| row.split_once('`'))
        .map(|(field, rest)| (field, rest.split('|').nth(1).unwrap_or_default()))
        .collect()
}

#[test]
fn every_field_of_the_view_is_documented_and_every_documented_field_is_there() {
    let page = read("docs/themes.md");
    for (name, fields) in view_fields() {
        let documented: Vec<&str> = documented(&page, &name).into_iter().map(|(field, _)| field).collect();
        let fields: Vec<&String> = fields.iter().map(|(field, _)| field).collect();
        assert_eq!(documented, fields, "the table under {name} of docs/themes.md");
    }
}

/// What templates are not given is worked out from these types.
#[test]
fn every_field_is_documented_with_the_structs_that_it_holds() {
    let page = read("docs/themes.md");
    let is_view = |word: &&str| word.ends_with("View");
    for (name, fields) in view_fields() {
        for ((field, type_), (_, cell)) in fields.iter().zip(documented(&page, &name)) {
            // What is flattened is told above the table.
            if (name.as_str(), field.as_str()) == ("RowView", "fact") {
                continue;
            }
            let words = |text| str::split(text, |c: char| !c.is_alphanumeric()).filter(is_view);
            let (held, told): (Vec<&str>, Vec<&str>) = (words(type_).collect(), words(cell).collect());
            assert_eq!(told, held, "`{field}` under {name} of docs/themes.md");
        }
    }
}

/// What each kind of page gets, by the name of its template.
fn content_fields() -> BTreeMap<String, Vec<String>> {
    let view = read("src/present/view.rs");
    let variants = view.split("pub enum ContentView {").nth(1).and_then(|rest| rest.split("\n}").next());
    let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut current = String::new();
    // What is flattened has names of its own, in a table of its own.
    let mut is_flattened = false;
    for line in variants.expect("the kinds of pages").lines() {
        if let Some(template) = line.strip_prefix("    /// `") {
            template.split('`').next().unwrap_or_default().clone_into(&mut current);
            fields.entry(current.clone()).or_default();
        } else if let Some((name, _)) = line.strip_prefix("        ").and_then(|field| field.split_once(": "))
            && !(name.starts_with('/') || is_flattened)
        {
            fields.entry(current.clone()).or_default().push(name.to_owned());
        }
        is_flattened = line.trim() == "#[serde(flatten)]";
    }
    fields
}

#[test]
fn every_template_is_documented_with_what_it_gets() {
    let page = read("docs/themes.md");
    for (template, fields) in content_fields() {
        let row = page.lines().find(|line| line.starts_with(&format!("| `{template}` |")));
        let row = row.unwrap_or_else(|| panic!("docs/themes.md has no row for {template}"));
        let given = row.split(" | ").nth(2).expect("a third cell");
        let missing: Vec<&String> =
            fields.iter().filter(|field| !given.contains(&format!("`{field}`"))).collect();
        assert!(missing.is_empty(), "docs/themes.md says nothing of {missing:?} for {template}");
    }
}

#[test]
fn links_between_the_docs_lead_somewhere() {
    for page in [
        "README.md",
        "CHANGELOG.md",
        "docs/architecture.md",
        "docs/content-format.md",
        "docs/themes.md",
        "docs/exports.md",
        "docs/performance.md",
    ] {
        let folder = Path::new(page).parent().expect("a file has a folder");
        for target in read(page).split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
            let is_local = !target.is_empty() && !target.contains("://");
            assert!(!is_local || root().join(folder).join(target).exists(), "{page} links to {target}");
        }
    }
}
