//! Makes archives to measure with, and does the least that any generator must: `cargo bench --bench archive -- help`.
//!
//! `benches/compare.py` uses it to build the same archive with several programs. The same arguments make the same
//! bytes on every machine.
#![allow(clippy::disallowed_methods, reason = "it writes the archives and reads its arguments")]
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "it ends where it cannot go on"
)]
#![allow(clippy::string_slice, clippy::panic, reason = "its own words are ASCII, and wrong arguments end it")]

#[path = "archive/floor.rs"]
mod floor;
#[path = "archive/merged.rs"]
mod merged;
#[path = "archive/sources.rs"]
mod sources;
#[path = "archive/story.rs"]
mod story;

use merged::Form;
use std::fs;
use std::path::Path;
use story::Size;

const HELP: &str = "
generate FOLDER STORIES SOURCES FACTS CLAIMS WORDS
    writes the same archive for every program into FOLDER/variorum, FOLDER/hugo-yaml, …
floor SITE FINISHED OUT
    reads what Variorum reads of SITE and writes as many files of as many bytes as FINISHED has
";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["generate", folder, numbers @ ..] if numbers.len() == 5 => {
            generate(Path::new(folder), &size(numbers));
        }
        ["floor", site, finished, out] => floor::run(Path::new(site), Path::new(finished), Path::new(out)),
        _ => println!("{HELP}"),
    }
}

fn size(numbers: &[&str]) -> Size {
    let number = |at: usize| numbers[at].parse().unwrap_or_else(|_| panic!("`{}` is no number", numbers[at]));
    Size { stories: number(0), sources: number(1), facts: number(2), claims: number(3), words: number(4) }
}

fn generate(folder: &Path, size: &Size) {
    for number in 0..size.stories {
        let story = story::story(size, number);
        for (path, text) in sources::files(&story) {
            write(&folder.join("variorum").join(path), &text);
        }
        for (name, form) in Form::ALL {
            let (path, text) = form.file(&story);
            write(&folder.join(name).join(path), &text);
        }
    }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
