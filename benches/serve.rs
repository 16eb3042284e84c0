//! How long an editor waits: from a saved fact to the event that makes the page load again, in an archive of 1,000
//! stories. Ends with 1 when the middle one of the saves took longer than it may.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark arranges folders, reads the clock and says what it saw"
)]

use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

const STORIES: usize = 1000;
const SAVES: usize = 25;
const MOST: Duration = Duration::from_millis(150);

fn main() -> ExitCode {
    let site = tempfile::tempdir().expect("a temporary folder");
    write_site(site.path());
    let began = Instant::now();
    let mut program = start(site.path());
    let address = address(&mut program);
    println!("{STORIES} stories: first build in {} ms", began.elapsed().as_millis());
    let mut times = measure(site.path(), &address);
    let _ = program.kill();
    let _ = program.wait();
    times.sort();
    let middle = times.get(SAVES / 2).copied().unwrap_or(Duration::MAX);
    let longest = times.last().copied().unwrap_or(Duration::MAX);
    println!(
        "save to reload: {} ms in the middle, {} ms at most, of {SAVES} saves; it may take {} ms",
        middle.as_millis(),
        longest.as_millis(),
        MOST.as_millis()
    );
    ExitCode::from(u8::from(middle > MOST))
}

/// Saves a fact of another story each time and waits for the event.
fn measure(site: &Path, address: &str) -> Vec<Duration> {
    let mut stream = TcpStream::connect(address).expect("the preview listens");
    write!(stream, "GET /.variorum/events HTTP/1.1\r\nHost: {address}\r\n\r\n")
        .expect("a request can be sent");
    let mut events = BufReader::new(stream);
    let mut edition = next_edition(&mut events);
    let mut save = |number: usize| {
        let story = number * (STORIES / SAVES);
        let began = Instant::now();
        fs::write(facts_file(site, story), facts(&format!("{number} coins"))).expect("a fact can be saved");
        let before = edition.clone();
        while edition == before {
            edition = next_edition(&mut events);
        }
        began.elapsed()
    };
    (0..SAVES).map(&mut save).collect()
}

fn next_edition(events: &mut impl BufRead) -> String {
    let mut lines = events.lines().map(|line| line.expect("the preview goes on"));
    lines.find_map(|line| line.strip_prefix("data: ").map(str::to_owned)).expect("an event comes")
}

fn start(site: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_variorum"))
        .args(["serve", "--port", "0", "--site"])
        .arg(site)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs")
}

/// From the line in which the preview says where it is. The rest of what it says is read and dropped.
fn address(program: &mut Child) -> String {
    let mut lines =
        BufReader::new(program.stderr.take().expect("the output is piped")).lines().map_while(Result::ok);
    let address = lines.find_map(|line| Some(line.split_once("http://")?.1.split_once('/')?.0.to_owned()));
    std::thread::spawn(move || lines.for_each(drop));
    address.expect("the preview says where it is")
}

fn write_site(site: &Path) {
    write(&site.join("site.yaml"), "title: An archive\n");
    write(&site.join("content/pages/about.md"), "---\ntitle: About\n---\nWho we are.\n");
    for number in 0..STORIES {
        let story = site.join(format!("content/story-{number}"));
        let text = format!("---\ntitle: Story {number}\npublished: 2024-05-01\n---\nIt cost [[cost]].\n");
        write(&story.join("story.md"), &text);
        for source in ["paper", "rival"] {
            let text = format!("---\ntitle: The {source}\nkind: report\n---\n");
            write(&story.join(format!("sources/{source}.md")), &text);
        }
        write(&facts_file(site, number), &facts("no coin"));
    }
}

fn facts_file(site: &Path, story: usize) -> std::path::PathBuf {
    site.join(format!("content/story-{story}/facts/all.yaml"))
}

fn facts(cost: &str) -> String {
    let claim = |source: &str| {
        format!("    - source: {source}\n      value: {cost}\n      excerpt: it cost that much\n")
    };
    let (paper, rival) = (claim("paper"), claim("rival"));
    format!("cost:\n  question: What did it cost?\n  kind: text\n  claims:\n{paper}{rival}")
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a file has a folder")).expect("folders can be made");
    fs::write(path, text).expect("the file can be written");
}
