//! The pages under `docs/` against the program: what it can tell and what it can be asked is documented.

use std::fs;
use std::path::Path;
use std::process::Command;
use variorum::diagnostic::{Code, Format, first_paragraph, section};

#[test]
fn every_diagnostic_has_its_section_in_the_order_of_the_codes() {
    let page = page("diagnostics.md");
    let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(headings, codes);
}

#[test]
fn every_section_says_what_why_how_and_shows_before_and_after() {
    for code in Code::ALL {
        let section = section(*code);
        assert!(!first_paragraph(*code).starts_with(['*', '#']), "{code} says what it means first");
        for part in ["\n**Why it matters.** ", "\n**How to mend it.** ", "\n```", "before", "after"] {
            assert!(section.contains(part), "the section on {code} has no {part:?}");
        }
    }
}

#[test]
fn every_flag_of_a_command_is_documented() {
    let page = page("commands.md");
    for command in [
        "build",
        "check",
        "publish",
        "serve",
        "import",
        "status",
        "explain",
        "verify-evidence",
        "theme",
        "deploy",
    ] {
        let start = page.find(&format!("\n## `variorum {command}")).expect("every command has a section");
        let section = &page[start + 1..];
        let section = &section[..section.find("\n## ").unwrap_or(section.len())];
        for flag in flags(command) {
            assert!(section.contains(&format!("`{flag}")), "docs/commands.md: {command} has no {flag}");
        }
    }
    for format in Format::ALL {
        assert!(page.contains(&format!("`{}`", format.name())), "docs/commands.md has no {}", format.name());
    }
}

/// The flags that the help of a command names, but those that all commands share.
fn flags(command: &str) -> Vec<String> {
    let output = Command::new(crate::program::PATH).args([command, "--help"]).output();
    let help = String::from_utf8(output.expect("the program runs").stdout).expect("text");
    let words =
        help.lines().filter(|line| line.trim_start().starts_with('-')).flat_map(str::split_whitespace);
    let flags: Vec<String> = words
        .filter(|word| word.starts_with("--") && *word != "--help")
        .map(|word| word.trim_end_matches(',').to_owned())
        .collect();
    assert!(!flags.is_empty(), "{help}");
    flags
}

fn page(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    fs::read_to_string(path).expect("the page can be read")
}
