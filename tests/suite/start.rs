//! The commands that write an editor's files: `init`, `new`, and the schemas of those files.

use crate::{program, tree};
use std::fs;
use std::path::Path;
use std::process::Output;
use variorum::load::FileKind;

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn text_of(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

#[test]
fn a_new_site_builds_without_a_warning_and_shows_every_verdict() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let site = folder.path().join("my-site");
    let output = program::call(&["init", text_of(&site)]);
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
    assert!(stdout(&output).contains("variorum build --site"), "{}", stdout(&output));
    assert_eq!(tree::file_paths(&tree::read(&site)), template_paths(), "the table in src/start/init.rs");
    let output = program::call(&["build", "--site", text_of(&site)]);
    let told = stderr(&output);
    // Nobody can know the address of a site that was begun just now.
    assert!(told.starts_with("hint[no-base-url]: ") && told.matches("-->").count() == 1, "{told}");
    assert_eq!(output.status.code(), Some(0));
    let verdicts = "1 agreed, 2 compatible, 1 conflicting, 1 single source, 1 incomparable";
    assert!(stdout(&output).contains(verdicts), "{}", stdout(&output));
    assert!(!stdout(&output).contains("not decided yet"), "{}", stdout(&output));
}

fn template_paths() -> Vec<String> {
    let files = tree::read(&Path::new(program::DEMO).join("src/start/template"));
    let name = |path: &str| if path == "gitignore" { ".gitignore".to_owned() } else { path.to_owned() };
    let mut paths: Vec<String> = tree::file_paths(&files).into_iter().map(name).collect();
    paths.sort();
    paths
}

#[test]
fn every_excerpt_of_a_new_site_stands_in_its_evidence() {
    let folder = Path::new(program::DEMO).join("src/start/template");
    let files = tree::read(&folder);
    let text = |path: &str| String::from_utf8(files[path].clone().expect("a file")).expect("text");
    let mut source = String::new();
    let mut found = 0;
    for line in (text("content/facts/bridge.yaml") + &text("content/facts/closing.yaml")).lines() {
        if let Some(id) = line.trim().strip_prefix("- source: ") {
            id.clone_into(&mut source);
        }
        if let Some(excerpt) = line.trim().strip_prefix("excerpt: ") {
            assert!(text(&format!("evidence/{source}.txt")).contains(excerpt.trim_matches('"')), "{excerpt}");
            found += 1;
        }
    }
    assert_eq!(found, 11);
}

#[test]
fn a_folder_that_is_not_empty_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    tree::write(folder.path(), &[("notes.txt", "mine"), (".git/HEAD", "ref")]);
    let before = tree::read(folder.path());
    let output = program::call(&["init", text_of(folder.path())]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("is not empty: it holds `notes.txt`\n"), "{}", stderr(&output));
    assert_eq!(tree::read(folder.path()), before);
    fs::remove_file(folder.path().join("notes.txt")).expect("the file can go");
    assert_eq!(
        program::call(&["init", text_of(folder.path())]).status.code(),
        Some(0),
        "`.git` alone is no hindrance"
    );
}

#[test]
fn every_shell_gets_its_completions_and_the_man_page_names_the_commands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = program::call(&["completions", shell]);
        assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "{shell}");
        assert!(stdout(&output).contains("base-url"), "{shell}");
    }
    let page = stdout(&program::call(&["man"]));
    assert!(page.contains(".TH variorum") && page.contains("init"), "{page}");
}

#[test]
fn the_committed_schemas_are_those_of_the_types() {
    for file in FileKind::ALL {
        let path = Path::new(program::DEMO).join(format!("schemas/{}.schema.json", file.name()));
        let printed = stdout(&program::call(&["schema", file.name()]));
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::create_dir_all(path.parent().expect("a folder")).expect("folders can be made");
            fs::write(&path, &printed).expect("the file can be written");
        }
        assert_eq!(fs::read_to_string(&path).unwrap_or_default(), printed, "{}", path.display());
    }
    // One more describes what the program writes: `data-facts.schema.json`.
    assert_eq!(
        fs::read_dir(Path::new(program::DEMO).join("schemas")).unwrap().count(),
        FileKind::ALL.len() + 1
    );
    let all = stdout(&program::call(&["schema"]));
    assert!(FileKind::ALL.iter().all(|file| all.contains(&format!("\n    \"{}\": {{", file.name()))));
}

#[test]
fn every_yaml_file_of_the_demo_names_its_schema() {
    let demo = Path::new(program::DEMO);
    let mut paths = vec!["site.yaml".to_owned(), "content/corrections.yaml".to_owned()];
    let facts = tree::read(&demo.join("content/facts"));
    paths.extend(tree::file_paths(&facts).iter().map(|path| format!("content/facts/{path}")));
    for path in paths {
        let text = fs::read_to_string(demo.join(&path)).expect("the file can be read");
        let schema =
            text.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
        let schema = demo.join(&path).parent().unwrap().join(schema.expect(&path));
        assert!(schema.is_file(), "{path} names {}", schema.display());
    }
}
