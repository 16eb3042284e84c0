//! Inputs that no honest folder holds: links that lead out, pipes, names that no other system can have. Each ends in
//! a clear message or in the site without it, and never waits. What is done to a whole build stands in `tests/faults/`.

use crate::{program, tree};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The sound site of the diagnostics, and beside it a folder that holds its content once more.
struct Folders(TempDir);

impl Folders {
    fn new() -> Self {
        let folders = tempfile::tempdir().expect("a temporary folder");
        let base = Path::new(program::DEMO).join("tests/cases/diagnostics/_base");
        tree::copy(&base, &folders.path().join("site"));
        tree::copy(&base.join("content"), &folders.path().join("elsewhere"));
        Self(folders)
    }

    fn site(&self) -> PathBuf {
        self.0.path().join("site")
    }

    fn content(&self, below: &str) -> PathBuf {
        self.site().join("content").join(below)
    }

    /// Builds, and gives the exit code and what was told.
    fn build(&self) -> (Option<i32>, String) {
        let output = program::build(&self.site(), &self.0.path().join("out"), &[]);
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

fn remove(path: &Path) {
    if path.is_dir() {
        fs::remove_dir_all(path).expect("the folder can be removed");
    } else {
        fs::remove_file(path).expect("the file can be removed");
    }
}

#[test]
fn a_link_below_the_content_is_told_and_never_followed() {
    for name in ["sources", "facts", "corrections.yaml"] {
        let folders = Folders::new();
        let marked = |text: &str| {
            text.replace("title: ", "titel: ").replace("  kind: ", "  kin: ").replace("tier: ", "tir: ")
        };
        for (path, content) in tree::read(&folders.0.path().join("elsewhere")) {
            let Some(content) = content else { continue };
            let text = String::from_utf8(content).expect("text");
            fs::write(folders.0.path().join("elsewhere").join(path), marked(&text)).expect("can be written");
        }
        remove(&folders.content(name));
        symlink(folders.0.path().join("elsewhere").join(name), folders.content(name)).expect("a link");
        let (_, told) = folders.build();
        assert!(
            told.contains(&format!("warning[link-skipped]: `content/{name}` is a link")),
            "{name}: {told}"
        );
        // Whatever the file behind the link holds would be told as well.
        assert!(!told.contains("unknown-key"), "{name}: {told}");
    }
}

#[test]
fn the_content_itself_may_be_a_link_and_a_loop_is_left_out() {
    let folders = Folders::new();
    remove(&folders.site().join("content"));
    symlink(folders.0.path().join("elsewhere"), folders.site().join("content")).expect("a link");
    symlink("..", folders.content("loop")).expect("a link");
    let (code, told) = folders.build();
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("`content/loop` is a link") && told.matches("warning").count() == 1, "{told}");
}

#[test]
fn a_pipe_or_a_folder_in_the_place_of_a_file_is_told() {
    for name in ["content/corrections.yaml", "content/published.lock", "site.yaml"] {
        for make in ["mkfifo", "mkdir"] {
            let folders = Folders::new();
            let _ = fs::remove_file(folders.site().join(name));
            let made = Command::new(make).arg(folders.site().join(name)).status().expect("the command runs");
            assert!(made.success());
            let (code, told) = folders.build();
            assert_eq!(code, Some(2), "{make} {name}: {told}");
            assert!(told.contains(&format!("{name}`: it is no file")), "{make} {name}: {told}");
        }
    }
}

/// Names of files of pages, and what is told of them.
const NAMES: &[(&[u8], &str)] = &[
    (b"two words", "error[bad-id]: `two words`"),
    (b"Method", "error[bad-id]: `Method`"),
    ("caf\u{e9}".as_bytes(), "error[bad-id]"),
    ("cafe\u{301}".as_bytes(), "error[bad-id]"),
    (b"con", "Windows keeps this name"),
    (b"aux", "Windows keeps this name"),
    (b"com9", "Windows keeps this name"),
    (b"trailing.", "error[bad-id]: `trailing.`"),
    (b"-x", "error[bad-id]: `-x`"),
    (b"a:b", "error[bad-id]: `a:b`"),
    (b"a\\b", "error[bad-id]: `a\\b`"),
    (b"\xff\xfe", "error[bad-id]"),
    (b"new\nline", "error[active-content]"),
    (b"x\r::error::x", "error[active-content]"),
    (b"\x1b[2Jclear", "error[active-content]"),
    ("turn\u{202e}ed".as_bytes(), "error[active-content]"),
];

#[test]
fn a_name_that_not_every_system_can_have_is_told() {
    let long = vec![b'a'; 252];
    let all = NAMES.iter().copied().chain([(long.as_slice(), "cannot be the id of a page")]);
    for (name, expected) in all {
        let folders = Folders::new();
        let file = OsString::from_iter([OsStr::from_bytes(name), OsStr::new(".md")]);
        // Some systems cannot have such a file at all.
        if fs::write(folders.content("pages").join(file), "---\ntitle: A page\n---\nWords.\n").is_err() {
            continue;
        }
        let (code, told) = folders.build();
        assert_eq!(code, Some(1), "{name:?}: {told}");
        assert!(told.contains(expected), "{name:?}: {told}");
        assert!(!told.contains(['\x1b', '\u{202e}']), "{name:?} reaches the terminal: {told:?}");
    }
}

#[test]
fn an_output_folder_of_the_longest_name_is_refused_and_changes_nothing() {
    let folders = Folders::new();
    let out = folders.0.path().join("o".repeat(255));
    let output = program::build(&folders.site(), &out, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: cannot write `"), "{output:?}");
    assert!(!out.exists());
}
