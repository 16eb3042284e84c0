//! The readers of `fuzz/` with mangled cases: a short run by chance that is the same every time, and every input that
//! was ever found to be too much for one (`tests/cases/fuzz/<reader>/`). The long runs are `fuzz/run.sh`.

use crate::desk;
use crate::targets::{ALL, Target};
use std::fs;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use walkdir::WalkDir;

/// Longer cases say no more, and take long in a debug build.
const MOST_BYTES: usize = 8 * 1024;

/// What the readers make something of.
const WORDS: &[&str] = &[
    "---\n",
    "\n\n",
    "%%%\n",
    ": ",
    "- ",
    "&a ",
    "*a",
    "!!int ",
    "|\n  ",
    "{",
    "}",
    "[[",
    "]]",
    "![[",
    "[[-]]",
    "[[=",
    "|",
    "[…]",
    "\"",
    "\\",
    "{{ ",
    " }}",
    "{% if ",
    "{% endif %}",
    "{% extends \"base.html\" %}",
    " | safe",
    "<script>",
    "<!--",
    "](javascript:",
    "é",
    "e\u{301}",
    "\u{202e}",
    "\0",
    "\u{feff}",
    "١٢",
    "½",
    "999999999999999999999",
    "-1",
    "1e308",
    "9999-12-31",
    "0000-00-00",
    "1984?/2004~",
    "about ",
    "unresolved",
    "as_of: ",
    "source: ",
    "0.1..",
    "…",
];

/// How many mangled inputs each reader gets; those that build a whole site for each get few.
fn rounds(target: &Target) -> usize {
    match target.name {
        "template" | "theme" | "import" => 8,
        _ => 40,
    }
}

#[test]
fn readers_of_content_take_what_is_mangled() {
    feed(&["facts", "settings", "source", "story", "locks"]);
}

#[test]
fn readers_of_words_take_what_is_mangled() {
    feed(&["markdown", "values", "evidence", "manifest"]);
}

#[test]
fn readers_of_themes_take_what_is_mangled() {
    feed(&["template", "theme"]);
}

#[cfg(feature = "import")]
#[test]
fn import_takes_what_is_mangled() {
    feed(&["import"]);
}

/// Seeds are the cases that a reader is for, as `fuzz/run.sh` picks them.
fn is_seed(target: &str, path: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| path.ends_with(ending));
    match target {
        "facts" => path.contains("/facts/") && ends(&[".yaml"]),
        "settings" => ends(&["/site.yaml"]),
        "source" => path.contains("/sources/") && ends(&[".md"]),
        "story" | "markdown" => ends(&["/story.md"]) || path.contains("/pages/") && ends(&[".md"]),
        "locks" => ends(&["/corrections.yaml", ".lock"]),
        "values" => path.contains("/values/") && ends(&[".txt"]),
        "evidence" => path.contains("evidence") && ends(&[".txt"]),
        "template" => path.contains("/templates/") && ends(&[".html"]),
        "theme" => ends(&["/theme.yaml"]) || path.contains("/strings/") && ends(&[".yaml"]),
        "manifest" => ends(&["/variorum-manifest.json"]),
        "import" => ends(&[".html"]),
        _ => false,
    }
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let files = WalkDir::new(desk::cases()).sort_by_file_name().into_iter().filter_map(Result::ok);
    let wanted =
        files.filter(|entry| entry.file_type().is_file() && is_seed(target, &entry.path().to_string_lossy()));
    let mut seeds: Vec<Vec<u8>> =
        wanted.map(|entry| fs::read(entry.path()).expect("a case can be read")).collect();
    for seed in &mut seeds {
        seed.truncate(MOST_BYTES);
    }
    seeds
}

/// Gives some readers all that was found before, then their cases, mangled.
fn feed(names: &[&str]) {
    for name in names {
        let target = ALL.iter().find(|target| target.name == *name).expect("there is such a reader");
        for found in found(name) {
            read(target, &found);
        }
        let seeds = seeds(name);
        assert!(!seeds.is_empty(), "`{name}` has cases");
        let mut dice = Dice(8);
        for _ in 0..rounds(target) {
            read(target, &mangled(&seeds, &mut dice));
        }
    }
}

/// Inputs that were too much for a reader once.
fn found(name: &str) -> Vec<Vec<u8>> {
    let Ok(entries) = fs::read_dir(desk::cases().join("fuzz").join(name)) else { return Vec::new() };
    entries.map(|entry| fs::read(entry.expect("readable").path()).expect("readable")).collect()
}

fn read(target: &Target, bytes: &[u8]) {
    let outcome = catch_unwind(AssertUnwindSafe(|| (target.run)(bytes)));
    assert!(
        outcome.is_ok(),
        "`{}` panics; keep this in `tests/cases/fuzz/{0}/`: {:?}",
        target.name,
        bytes.escape_ascii().to_string()
    );
}

/// A case with up to six changes: bytes, stretches and words that come, go, are doubled or are another case's.
fn mangled(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seeds[dice.below(seeds.len())].clone();
    for _ in 0..=dice.below(6) {
        let stretch = dice.stretch(bytes.len());
        let new = match dice.below(6) {
            0 => Vec::new(),
            1 => bytes[stretch.clone()].repeat(2),
            2 => vec![dice.byte(); stretch.len().min(4)],
            3 => WORDS[dice.below(WORDS.len())].as_bytes().to_vec(),
            4 => {
                let other = &seeds[dice.below(seeds.len())];
                other[dice.stretch(other.len())].to_vec()
            }
            _ => bytes[stretch.clone()].iter().rev().copied().collect(),
        };
        bytes.splice(stretch, new);
    }
    bytes
}

/// Numbers without order that are the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// From 0; 0 where there is nothing below.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % (end.max(1) as u64)).expect("it is below a length")
    }

    fn byte(&mut self) -> u8 {
        self.roll().to_le_bytes()[3]
    }

    /// Mostly a short one.
    fn stretch(&mut self, length: usize) -> Range<usize> {
        let start = self.below(length + 1);
        let longest = if self.below(4) == 0 { length } else { 16 };
        start..(start + self.below(longest)).min(length)
    }
}
