//! Themes as a designer meets them: a new one, copies of files, files of the site's own.

use crate::{program, tree};
use std::path::Path;
use std::process::Output;
use tempfile::TempDir;

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The demo with another theme, without the themes of this repository.
fn demo(theme: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    tree::copy(&Path::new(program::DEMO).join("content"), &folder.path().join("content"));
    let settings = std::fs::read_to_string(Path::new(program::DEMO).join("site.yaml")).expect("the settings");
    let settings: Vec<&str> = settings.lines().filter(|line| !line.starts_with("theme:")).collect();
    let settings = settings.join("\n") + &format!("\ntheme: {theme}\n");
    tree::write(folder.path(), &[("site.yaml", &settings)]);
    folder
}

fn theme(site: &Path, arguments: &[&str]) -> Output {
    let site = ["--site", site.to_str().expect("a path in UTF-8")];
    program::call(&[&["theme"], arguments, &site].concat())
}

/// Builds, and gives the files of the result.
fn build(site: &Path) -> tree::Tree {
    let out = site.join("public");
    let output = program::build(site, &out, &[]);
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
    tree::read(&out)
}

fn page<'a>(tree: &'a tree::Tree, path: &str) -> &'a str {
    std::str::from_utf8(tree[path].as_deref().expect("a file")).expect("text")
}

#[test]
fn a_new_theme_renders_the_demo_and_an_archive_without_a_word() {
    let site = demo("gazette");
    let output = theme(site.path(), &["new", "gazette"]);
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
    assert!(page(&build(site.path()), "discrepancies/index.html").contains("id=\"leonardo-age\""));
    let archive = Path::new(program::DEMO).join("tests/cases/sites/archive");
    tree::copy(&archive.join("content"), &site.path().join("content/old"));
    std::fs::remove_file(site.path().join("content/story.md")).expect("a file");
    let output = program::build(site.path(), &site.path().join("public"), &[]);
    assert!(!stderr(&output).contains("template-error"), "{}", stderr(&output));
}

#[test]
fn a_theme_is_never_written_over() {
    let site = demo("broadside");
    for name in ["broadside", "a/b", "../up", "Upper", ""] {
        let output = theme(site.path(), &["new", name]);
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{name}");
    }
    tree::write(site.path(), &[("assets/broadside.css", "mine")]);
    let before = tree::read(site.path());
    let output = theme(site.path(), &["eject", "parts/made.html", "broadside.css"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("`assets/broadside.css` is there already"), "{}", stderr(&output));
    assert!(tree::read(site.path()) == before, "nothing was written");
}

#[test]
fn what_is_ejected_changes_nothing_until_it_is_changed() {
    let site = demo("broadside");
    let before = build(site.path());
    let output =
        theme(site.path(), &["eject", "parts/made.html", "templates/base.html", "icon.svg", "en.yaml"]);
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
    assert!(build(site.path()) == before, "copies are the same");
    assert_eq!(theme(site.path(), &["eject"]).status.code(), Some(0));
    assert!(build(site.path()) == before, "the copy of the whole theme is the same");
    tree::write(site.path(), &[("strings/en.yaml", "made_title: By hand\n"), ("assets/icon.svg", "<svg/>")]);
    let after = build(site.path());
    assert!(page(&after, "index.html").contains("By hand"));
    assert!(page(&after, "index.html").contains("assets/icon.") && !before.keys().eq(after.keys()));
}

#[test]
fn the_context_is_what_templates_name() {
    let site = demo("broadside");
    tree::write(site.path(), &[("templates/story.html", "{{ this is wrong")]);
    for path in ["discrepancies/", "/discrepancies", "./discrepancies/index.html"] {
        let output = theme(site.path(), &["context", path]);
        assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "{path}");
        for name in ["page", "story", "discrepancies", "site", "t", "params", "assets", "integrity", "inline"]
        {
            assert!(stdout(&output).contains(&format!("\n  \"{name}\": ")), "{path} has no {name}");
        }
    }
    let output = theme(site.path(), &["context", "discrepancis/"]);
    assert!(stderr(&output).contains("did you mean `discrepancies/`?"), "{}", stderr(&output));
}

#[test]
fn plain_renders_the_demo_from_anywhere_and_a_saved_page_is_whole() {
    let site = demo("plain");
    let tree = build(site.path());
    let is_page = |path: &&str| Path::new(path).extension().is_some_and(|ending| ending == "html");
    for path in tree::file_paths(&tree).into_iter().filter(is_page) {
        let page = page(&tree, path);
        assert!(page.contains("<style>") && !page.contains("rel=\"stylesheet\""), "{path}");
        assert!(!page.contains("<img") && !page.contains("<svg"), "{path}");
    }
    for (path, ids) in [
        ("discrepancies/index.html", ["leonardo-age"].as_slice()),
        ("facts/index.html", &["leonardo-age", "carmen-age"]),
    ] {
        for id in ids {
            assert!(page(&tree, path).contains(&format!(" id=\"{id}\"")), "{path} has no {id}");
        }
    }
}

/// `tests/cases/themes/<name>/`: themes that somebody wrote from `docs/themes.md` alone.
#[test]
fn themes_written_from_the_docs_render_the_demo() {
    let cases = Path::new(program::DEMO).join("tests/cases/themes");
    for case in std::fs::read_dir(cases).expect("the cases can be read") {
        let case = case.expect("the cases can be read").path();
        let name = case.file_name().and_then(|name| name.to_str()).expect("a name");
        let site = demo(name);
        tree::copy(&case, &site.path().join("themes").join(name));
        assert!(page(&build(site.path()), "facts/index.html").contains("<h3 id=\"leonardo-age\">"), "{name}");
    }
}
