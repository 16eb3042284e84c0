//! The program from outside: exit codes, what is printed where, and what becomes of `public/`.

use crate::{program, tree};
use std::path::Path;
use std::process::Output;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How many moments of a build it is killed at.
const KILLS: u32 = 25;

/// The smallest story that builds, in an archive, so that many of them can stand side by side.
fn write_story(site: &Path, story: &str) {
    let folder = format!("content/{story}");
    let file = |name: &str| format!("{folder}/{name}");
    tree::write(
        site,
        &[
            (&file("story.md"), "---\ntitle: A story\n---\nIt cost [[cost]].\n"),
            (&file("sources/paper.md"), "---\ntitle: The paper\nkind: report\n---\n"),
            (
                &file("facts/all.yaml"),
                "cost:\n  question: What did it cost?\n  kind: text\n  claims:\n    - source: paper\n      value: much\n      excerpt: it cost much\n",
            ),
        ],
    );
}

fn write_site(stories: usize) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    tree::write(folder.path(), &[("site.yaml", "title: Archive\n")]);
    for number in 0..stories {
        write_story(folder.path(), &format!("story-{number}"));
    }
    folder
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn calls_that_cannot_be_read_end_with_2_and_say_why() {
    let calls: &[(&[&str], &str)] = &[
        (&["nope"], "nope"),
        (&["build", "--nope"], "--nope"),
        (&["build", "--base-url", "example.org"], "https://"),
        (&["build", "--base-url", "https://"], "no host"),
        (&["build", "--base-url", "https://example.org/?a"], "`?`"),
        (&["hosts", "nginx", "--base-url", "https://example.org/\"; return 200"], "no blank"),
        (&["build", "--site", "no/such/folder"], "no/such/folder"),
        (&["build", "--site", "src"], "site.yaml"),
    ];
    for (arguments, reason) in calls {
        let output = program::call(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains(reason), "{arguments:?}: {}", stderr(&output));
        assert_eq!(stdout(&output), "", "{arguments:?}");
    }
}

#[test]
fn help_and_version_are_no_errors() {
    for arguments in [&["--help"][..], &["build", "--help"], &["--version"]] {
        let output = program::call(arguments);
        assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "{arguments:?}");
        assert!(stdout(&output).contains("variorum"), "{arguments:?}");
    }
}

#[test]
fn a_build_says_what_it_made_and_quiet_says_nothing() {
    let site = write_site(2);
    let out = site.path().join("public");
    let output = program::build(site.path(), &out, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = stdout(&output);
    assert!(text.starts_with("Built ") && text.contains("2 stories, 2 sources, 2 facts"), "{text}");
    assert!(text.contains("public/index.html") && !text.contains('\x1b'), "{text}");
    let output = program::build(site.path(), &out, &["--quiet"]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(0), ""));
}

#[test]
fn errors_in_the_content_end_with_1_and_leave_public_as_it_was() {
    let site = write_site(1);
    let out = site.path().join("public");
    assert!(program::build(site.path(), &out, &[]).status.success());
    let before = tree::read(&out);
    tree::write(site.path(), &[("content/story-0/story.md", "---\ntitel: A story\n---\n[[nothing]]\n")]);
    let output = program::build(site.path(), &out, &[]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(1), ""));
    let text = stderr(&output);
    assert!(text.contains("content/story-0/story.md:2") && text.contains("nothing was written"), "{text}");
    assert_eq!(tree::read(&out), before);
}

#[test]
fn a_strangers_file_in_public_ends_with_2_and_is_kept() {
    let site = write_site(1);
    let out = site.path().join("public");
    tree::write(&out, &[("notes.txt", "mine")]);
    let output = program::build(site.path(), &out, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("notes.txt") && stderr(&output).contains("help:"),
        "{}",
        stderr(&output)
    );
    assert_eq!(tree::file_paths(&tree::read(&out)), ["notes.txt"]);
}

#[test]
fn two_builds_in_two_folders_give_the_same_bytes() {
    let folders =
        [tempfile::tempdir().expect("a temporary folder"), tempfile::tempdir().expect("a temporary folder")];
    let built = folders.each_ref().map(|folder| {
        for input in ["site.yaml", "content", "themes"] {
            tree::copy(&Path::new(program::DEMO).join(input), &folder.path().join(input));
        }
        let output = program::build(folder.path(), &folder.path().join("public"), &[]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        tree::read(&folder.path().join("public"))
    });
    assert!(!built[0].is_empty());
    assert!(built[0] == built[1], "the two differ");
}

/// Kills the program at moments spread over the time that a whole build takes, the swap and the deletion of the old
/// site included. In between the site changes, so that a mixture would show.
#[cfg(unix)]
#[test]
fn a_build_that_is_killed_leaves_the_old_site_or_the_new_one() {
    let site = write_site(40);
    let out = site.path().join("public");
    let began = Instant::now();
    assert!(program::build(site.path(), &out, &[]).status.success());
    let whole_build = began.elapsed();
    let titles = ["One", "Other"];
    let whole: Vec<tree::Tree> =
        titles.iter().map(|title| build_with_title(site.path(), &out, title)).collect();
    assert!(whole[0] != whole[1]);
    for kill in 0..KILLS {
        tree::write(site.path(), &[("site.yaml", &format!("title: {}\n", titles[kill as usize % 2]))]);
        let mut child = program::start_build(site.path(), &out);
        let moment = began.elapsed() + whole_build * kill * 12 / (KILLS * 10);
        while began.elapsed() < moment && child.try_wait().expect("the program").is_none() {
            std::thread::park_timeout(Duration::from_micros(200));
        }
        let _ = child.kill();
        child.wait().expect("the program ends");
        let now = tree::read(&out);
        assert!(whole.contains(&now), "kill {kill} of {KILLS} left a mixture");
    }
    assert!(build_with_title(site.path(), &out, titles[0]) == whole[0]);
}

fn build_with_title(site: &Path, out: &Path, title: &str) -> tree::Tree {
    tree::write(site, &[("site.yaml", &format!("title: {title}\n"))]);
    let output = program::build(site, out, &[]);
    assert!(output.status.success(), "{}", stderr(&output));
    tree::read(out)
}
