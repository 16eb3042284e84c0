//! From texts to lock to links, and from a finished site to its manifest, on the sound site of the diagnostics.

use crate::{program, tree};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

#[test]
fn the_lock_stands_in_for_the_texts() {
    let site = site();
    let told = run(site.path(), &["verify-evidence", "--date", "2026-11-22"]);
    assert_eq!(
        told.1,
        "Verified 3 excerpts, 2 texts: 2 exact, 1 typographic\n  wrote content/evidence.lock\n"
    );
    let again = run(site.path(), &["verify-evidence", "--date", "2026-11-22"]);
    assert_eq!(
        again.1,
        "Verified 3 excerpts, 2 texts: 2 exact, 1 typographic\n  as it was: content/evidence.lock\n"
    );
    assert_eq!(run(site.path(), &["build", "--quiet"]), (0, String::new(), String::new()));
    let with_texts = tree::read(&site.path().join("public"));
    fs::remove_dir_all(site.path().join("evidence")).expect("the texts were there");
    assert_eq!(run(site.path(), &["build", "--quiet"]), (0, String::new(), String::new()));
    assert!(tree::read(&site.path().join("public")) == with_texts, "the lock gives the same site");
    let facts = fs::read_to_string(site.path().join("public/facts/index.html")).expect("the page is there");
    for part in [
        "https://gazette.example/rope#:~:text=began%20in%20the%20drying%20loft\" rel=\"noopener\"",
        "https://archive.example/rope#top:~:text=began%20in%20the%20drying%20loft\" rel=\"noopener\"",
        "found word for word in the source",
    ] {
        assert!(facts.replace("&#x2F;", "/").contains(part), "{part}");
    }
}

#[test]
fn errors_and_missing_texts_leave_the_lock_as_it_was() {
    let site = site();
    fs::write(site.path().join("evidence/gazette.txt"), "It began in the hay loft.\n").expect("written");
    let (code, stdout, stderr) = run(site.path(), &["verify-evidence", "--date", "2026-11-22"]);
    assert_eq!((code, stdout.as_str()), (1, ""));
    assert!(stderr.contains("excerpt-not-found") && stderr.ends_with("no lock was written\n"), "{stderr}");
    fs::remove_dir_all(site.path().join("evidence")).expect("the texts were there");
    assert_eq!(run(site.path(), &["verify-evidence"]).0, 2);
    assert_eq!(run(site.path(), &["verify-evidence", "--date", "2026-02-30"]).0, 2);
    assert!(!site.path().join("content/evidence.lock").exists());
}

#[test]
fn a_text_of_no_source_is_told() {
    let site = site();
    for name in ["Herald.txt", "gazete.txt", "2019/council.txt", "herald.pdf", "_notes.txt"] {
        let path = site.path().join("evidence").join(name);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder can be made");
        fs::write(path, "It broke out in the yard.\n").expect("written");
    }
    fs::remove_file(site.path().join("evidence/herald.txt")).expect("it was there");
    let (code, _, stderr) = run(site.path(), &["verify-evidence", "--date", "2026-11-22"]);
    assert_eq!(code, 0, "{stderr}");
    for (file, advice) in [
        ("evidence/2019/council.txt", "the text of a source lies in `evidence/<source-id>.txt`"),
        ("evidence/Herald.txt", "name it `herald.txt`, if it is the text of that source"),
        ("evidence/gazete.txt", "name it `gazette.txt`"),
        ("evidence/herald.pdf", "name it `herald.txt`"),
    ] {
        let (_, told) = stderr.split_once(&format!("`{file}` is not read")).expect(file);
        let (_, help) = told.split_once("help: ").expect("there is advice");
        assert!(help.starts_with(advice), "{file}: {stderr}");
    }
    assert!(!stderr.contains("_notes"), "{stderr}");
    fs::write(site.path().join("content/story.md"), "no front matter\n").expect("written");
    let (_, _, stderr) = run(site.path(), &["verify-evidence", "--date", "2026-11-22"]);
    assert!(!stderr.contains("unread-file"), "{stderr}");
}

#[test]
fn verify_tells_what_is_missing_added_or_another() {
    let site = site();
    assert_eq!(run(site.path(), &["verify", "."]).0, 2, "no manifest");
    assert_eq!(run(site.path(), &["build", "--quiet"]).0, 0);
    let (code, stdout, _) = run(site.path(), &["verify", "public"]);
    assert!(code == 0 && stdout.contains("site hash: "), "{stdout}");
    let public = site.path().join("public");
    fs::write(public.join("index.html"), "another").expect("written");
    fs::write(public.join("new.txt"), "new").expect("written");
    fs::remove_file(public.join("404.html")).expect("it was there");
    let (code, stdout, _) = run(site.path(), &["verify", "public"]);
    assert_eq!((code, stdout.as_str()), (1, "missing  404.html\nadded    new.txt\ndiffers  index.html\n"));
    let manifest = public.join("variorum-manifest.json");
    let text = fs::read_to_string(&manifest).expect("read").replacen("\"sha256\":\"", "\"sha256\":\"0", 1);
    fs::write(&manifest, text).expect("written");
    assert_eq!(run(site.path(), &["verify", "public"]).0, 2, "no manifest of ours");
}

/// A sound site with two texts.
fn site() -> TempDir {
    let site = tempfile::tempdir().expect("a folder can be made");
    tree::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/diagnostics/_base"), site.path());
    fs::create_dir(site.path().join("evidence")).expect("a folder can be made");
    let files = [
        ("evidence/gazette.txt", "It began in the drying\u{a0}loft. The works are owned by Ada Marsh.\n"),
        ("evidence/herald.txt", "It broke out in the yard.\n"),
        (
            "content/sources/gazette.md",
            "---\ntitle: Rope works burn\nurl: https://gazette.example/rope\narchive_url: https://archive.example/rope#top\n---\n",
        ),
    ];
    for (path, text) in files {
        fs::write(site.path().join(path), text).expect("the file can be written");
    }
    site
}

/// Exit code, standard output and standard error output of a call in a site.
fn run(site: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output =
        Command::new(program::PATH).args(arguments).current_dir(site).output().expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}
