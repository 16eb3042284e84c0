//! The tables of `docs/architecture.md` against the code, and the rules that a search can check.

use crate::tree;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const MOST_LINES: usize = 400;

#[test]
fn modules_use_only_what_the_architecture_allows() {
    let allowed = table("| module | may use |");
    let mut problems = Vec::new();
    for (path, text) in sources() {
        let module = module_of(&path);
        if module == "lib" {
            continue;
        }
        let Some(may_use) = allowed.get(module) else {
            problems.push(format!("{path}: the table has no module `{module}`"));
            continue;
        };
        // The program names its library by its own name.
        for used in used_modules(&text.replace("variorum::", "crate::")) {
            if used != module && allowed.contains_key(used) && !may_use.contains(used) {
                problems.push(format!("{path}: `{module}` uses `{used}`, which the table does not allow"));
            }
        }
    }
    let modules: BTreeSet<String> = sources().keys().map(|path| module_of(path).to_owned()).collect();
    for (module, may_use) in &allowed {
        for name in
            may_use.iter().chain([module]).filter(|name| *name != "nothing" && !modules.contains(*name))
        {
            problems.push(format!("the table names `{name}`, and there is no such module"));
        }
    }
    none(&problems);
}

/// `fuzz/run.sh` builds with its own lock file as it stands, which nothing else reads.
#[test]
fn the_fuzzer_locks_what_the_program_needs() {
    let lock = read_page("fuzz/Cargo.lock");
    let mut packages = lock.split("[[package]]\n");
    let own = packages.find(|package| package.starts_with("name = \"variorum\"\n")).expect("it is locked");
    let mut problems = Vec::new();
    for (name, row) in dependency_rows().filter(|(_, row)| !row.contains("optional = true")) {
        let package = row.split_once("package = \"").and_then(|(_, rest)| rest.split('"').next());
        let package = package.unwrap_or(name);
        if !own.contains(&format!("\n \"{package}\",\n")) {
            problems.push(format!("fuzz/Cargo.lock lacks `{package}`: run `cargo metadata` in `fuzz/`"));
        }
    }
    none(&problems);
}

#[test]
fn each_dependency_is_named_in_its_home_only() {
    let homes = table("| crate | home |");
    let named: BTreeSet<String> = dependencies();
    let mut problems = Vec::new();
    for missing in named.symmetric_difference(&homes.keys().cloned().collect()) {
        problems.push(format!("`{missing}` is not in both Cargo.toml and the table"));
    }
    for (dependency, homes) in &homes {
        let identifier = dependency.replace('-', "_");
        let users: Vec<String> = sources()
            .into_iter()
            .filter(|(_, text)| names_crate(text, &identifier))
            .map(|(path, _)| path)
            .collect();
        for user in users.iter().filter(|user| !homes.iter().any(|home| is_in(user, home))) {
            problems.push(format!("{user} names `{dependency}`, which does not live there"));
        }
        for home in homes.iter().filter(|home| !users.iter().any(|user| is_in(user, home))) {
            problems.push(format!("`{dependency}` is said to live in {home}, and is not named there"));
        }
    }
    none(&problems);
}

#[test]
fn each_dependency_has_its_reason() {
    let page = read_page("docs/dependencies.md");
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| crate"))
        .map(|row| row.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let named: BTreeSet<String> = rows.iter().map(|cells| cells[0].to_owned()).collect();
    assert_eq!(named, dependencies(), "docs/dependencies.md against Cargo.toml");
    let features: BTreeSet<String> =
        rows.iter().filter(|cells| !cells[1].is_empty()).map(|cells| feature_row(cells)).collect();
    assert_eq!(features, optional_dependencies(), "the features in docs/dependencies.md against Cargo.toml");
    for cells in rows {
        assert!(cells[2].len() > 15, "docs/dependencies.md has no reason for {}", cells[0]);
        assert!(cells[3..].iter().all(|weight| weight.parse::<u32>().is_ok()), "no weight of {}", cells[0]);
    }
}

/// `import: chardetng`.
fn feature_row(cells: &[&str]) -> String {
    format!("{}: {}", cells[1], cells[0])
}

/// The same from the rows of `[features]`.
fn optional_dependencies() -> BTreeSet<String> {
    let manifest = include_str!("../../Cargo.toml");
    let rows = manifest
        .lines()
        .skip_while(|line| *line != "[features]")
        .take_while(|line| !line.starts_with("[dev"));
    rows.filter_map(|line| line.split_once(" = "))
        .flat_map(|(feature, list)| {
            let crates = list.split('"').filter_map(|word| word.strip_prefix("dep:"));
            crates.map(move |name| format!("{feature}: {name}"))
        })
        .collect()
}

#[test]
fn templates_take_only_our_own_html_as_safe() {
    let mut problems = Vec::new();
    for (path, text) in files_below("themes", ".html") {
        for name in names_taken_as_safe(&text) {
            if !name.ends_with("_html") && name != "inline" {
                problems.push(format!("themes/{path}: `{name} | safe`"));
            }
        }
    }
    none(&problems);
}

#[test]
fn no_source_file_is_too_long() {
    let too_long = |text: &str| Some(text.lines().count()).filter(|lines| *lines > MOST_LINES);
    let problems: Vec<String> = sources()
        .iter()
        .filter_map(|(path, text)| {
            too_long(text).map(|lines| format!("{path} has {lines} lines, more than {MOST_LINES}"))
        })
        .collect();
    none(&problems);
}

#[test]
fn the_readers_of_this_file_read_right() {
    let text = "use crate::{a::B, c::{D, e}, f};\n/// [`crate::g`]\nlet x = crate::h::i(); // crate::j\nuse crate::k;";
    assert_eq!(used_modules(text), BTreeSet::from(["a", "c", "f", "h", "k"]));
    let template = "{{ a.b_html | safe }}{{c|safe}}{# d | safe #}{{ e_html | trim | safe }}{{ f | safely }}{{ g[\"h\"] | safe }}";
    assert_eq!(names_taken_as_safe(template), ["b_html", "c", "trim", "g"]);
    assert!(names_crate("use tera::Tera;", "tera") && names_crate("x(tera::y)", "tera"));
    assert!(
        !names_crate("use super::mytera::Tera;\n// tera::x", "tera") && !names_crate("self::tera::x", "tera")
    );
}

fn none(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

fn read_page(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the page is there")
}

/// A table of the architecture page: the first column, and the names in the second.
fn table(heading: &str) -> BTreeMap<String, BTreeSet<String>> {
    let page = read_page("docs/architecture.md");
    let rows =
        page.lines().skip_while(|line| *line != heading).skip(2).take_while(|line| line.starts_with('|'));
    let table: BTreeMap<_, _> = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            (cells[0].to_owned(), cells[1].split(", ").map(str::to_owned).collect())
        })
        .collect();
    assert!(!table.is_empty(), "docs/architecture.md has no table {heading}");
    table
}

/// All files of `src/`, by paths that begin with `src/`.
fn sources() -> BTreeMap<String, String> {
    files_below("src", ".rs").into_iter().map(|(path, text)| (format!("src/{path}"), text)).collect()
}

fn files_below(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let files: BTreeMap<String, String> = tree::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .into_iter()
        .filter(|(path, _)| path.ends_with(ending))
        .filter_map(|(path, content)| Some((path, String::from_utf8(content?).expect("text in UTF-8"))))
        .collect();
    assert!(!files.is_empty(), "there is no {ending} file below {folder}");
    files
}

/// `write` for `src/write.rs` and all below `src/write/`.
fn module_of(path: &str) -> &str {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    path.split('/').next().unwrap_or(path)
}

fn is_in(path: &str, home: &str) -> bool {
    path == home || (home.ends_with('/') && path.starts_with(home))
}

/// The keys of `[dependencies]`.
fn dependencies() -> BTreeSet<String> {
    dependency_rows().map(|(name, _)| name.to_owned()).collect()
}

/// Each dependency with what `Cargo.toml` says of it.
fn dependency_rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    let sections = include_str!("../../Cargo.toml").split("\n[");
    // Those of one system only are in a table of their own.
    let rows = sections
        .filter_map(|section| section.split_once("dependencies]\n"))
        .filter(|(name, _)| name.is_empty() || name.starts_with("target."))
        .flat_map(|(_, rows)| rows.lines());
    rows.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "))
}

/// The code without comments; a `//` in a string cuts its line short, which hides no path worth the name.
fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

/// Names of modules that follow `crate::`, also within braces.
fn used_modules(text: &str) -> BTreeSet<&str> {
    let mut used = BTreeSet::new();
    for (at, path) in text.match_indices("crate::").filter(|(at, _)| !is_comment(text, *at)) {
        let after = &text[at + path.len()..];
        match after.strip_prefix('{') {
            Some(group) => used.extend(group_members(group)),
            None => used.extend(first_word(after)),
        }
    }
    used
}

fn is_comment(text: &str, at: usize) -> bool {
    let line = text[..at].rsplit('\n').next().unwrap_or("");
    line.contains("//")
}

/// The first words of the members of a `use` group whose opening brace has been read.
fn group_members(group: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut end = group.len();
    let mut starts = vec![0];
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => {
                end = at;
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    starts.into_iter().filter_map(|start| first_word(group[start..end].trim_start())).collect()
}

fn first_word(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    Some(&text[..end]).filter(|word| !word.is_empty())
}

/// Whether the code has the path of a crate, as a whole word that is not itself within a path.
fn names_crate(text: &str, identifier: &str) -> bool {
    let code = without_comments(text);
    code.match_indices(&format!("{identifier}::")).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    })
}

/// The last name before each `| safe`.
fn names_taken_as_safe(template: &str) -> Vec<String> {
    let parts: Vec<&str> = template.split("{#").collect();
    let code: String = parts
        .iter()
        .enumerate()
        .map(
            |(number, part)| {
                if number == 0 { *part } else { part.split_once("#}").map_or("", |(_, after)| after) }
            },
        )
        .collect();
    let pipes: Vec<&str> = code.split('|').collect();
    pipes
        .windows(2)
        .filter(|pair| first_word(pair[1].trim_start()) == Some("safe"))
        .map(|pair| {
            let before = pair[0].trim_end();
            let before = if before.ends_with(']') {
                before.rsplit_once('[').map_or(before, |(before, _)| before)
            } else {
                before
            };
            let start = before.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |at| at + 1);
            before[start..].to_owned()
        })
        .collect()
}
