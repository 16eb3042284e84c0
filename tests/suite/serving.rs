//! The preview from outside: what it answers, what it refuses, and how it follows an editor's work.

use crate::tree;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Far more than anything here takes.
const PATIENCE: Duration = Duration::from_secs(30);

const FACTS: &str = "content/facts/all.yaml";

/// A small site with a preview of it. Both end with the value.
pub(crate) struct Preview {
    pub(crate) site: TempDir,
    /// With a slash at the end.
    pub(crate) url: String,
    address: String,
    /// Where the program may put what it does not keep.
    temporary: TempDir,
    lines: Receiver<String>,
    program: Child,
}

impl Preview {
    pub(crate) fn start(flags: &[&str]) -> Self {
        let site = tempfile::tempdir().expect("a temporary folder");
        write_site(site.path());
        Self::of(site, flags)
    }

    fn of(site: TempDir, flags: &[&str]) -> Self {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let mut program = Command::new(env!("CARGO_BIN_EXE_variorum"))
            .env("TMPDIR", temporary.path())
            .arg("serve")
            .arg("--site")
            .arg(site.path())
            .args(if flags.contains(&"--port") { &[][..] } else { &["--port", "0"][..] })
            .args(flags)
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let stderr = BufReader::new(program.stderr.take().expect("the output is piped"));
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            stderr.lines().map_while(Result::ok).try_for_each(|line| sender.send(line))
        });
        let mut preview =
            Self { site, url: String::new(), address: String::new(), temporary, lines, program };
        let greeting = preview.wait_for_line("Serving ");
        let url = greeting.split(" at ").nth(1).and_then(|rest| rest.split(' ').next());
        url.expect("the greeting names the address").clone_into(&mut preview.url);
        preview.address = preview.url.replace("http://", "").replace('/', "");
        preview
    }

    /// The first line on the terminal, from here on, that holds `text`.
    pub(crate) fn wait_for_line(&self, text: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(left).unwrap_or_else(|_| panic!("no line with {text:?}"));
            if line.contains(text) {
                return line;
            }
        }
    }

    /// The number that readers see, replaced as editors do: written aside and renamed.
    pub(crate) fn set_cost(&self, cost: &str) {
        self.replace(FACTS, &facts(cost));
    }

    pub(crate) fn replace(&self, path: &str, text: &str) {
        let path = self.site.path().join(path);
        let aside = path.with_extension("new~");
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("folders can be made");
        fs::write(&aside, text).expect("the file can be written");
        fs::rename(&aside, &path).expect("the file can be replaced");
    }

    fn ask(&self, method: &str, target: &str) -> Answer {
        self.send(&format!("{method} {target} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address))
    }

    fn send(&self, request: &str) -> Answer {
        let mut answer = String::new();
        self.connect(request).read_to_string(&mut answer).expect("the answer can be read");
        let (head, body) = answer.split_once("\r\n\r\n").expect("the head ends");
        Answer { head: head.to_owned(), body: body.to_owned() }
    }

    fn connect(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("the preview listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time can be set");
        stream.write_all(request.as_bytes()).expect("a request can be sent");
        stream
    }

    fn events(&self) -> Events {
        let host = &self.address;
        let stream = self.connect(&format!("GET /.variorum/events HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        let mut events = Events { lines: BufReader::new(stream) };
        let head = events.lines_until_blank();
        assert!(head.contains(&"Content-Type: text/event-stream".to_owned()), "{head:?}");
        events
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

struct Answer {
    head: String,
    body: String,
}

impl Answer {
    fn status(&self) -> u16 {
        self.head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status")
    }

    fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.head.lines().filter_map(|line| line.split_once(": "));
        headers.find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

struct Events {
    lines: BufReader<TcpStream>,
}

/// One event: the edition that is shown, and what is wrong.
#[derive(Debug)]
struct State {
    edition: String,
    problem: String,
}

impl Events {
    /// The next event, whenever it comes.
    fn next(&mut self) -> State {
        loop {
            let lines = self.lines_until_blank();
            let mut data = lines.iter().filter_map(|line| line.strip_prefix("data: "));
            if let Some(edition) = data.next() {
                return State { edition: edition.to_owned(), problem: data.collect::<Vec<_>>().join("\n") };
            }
        }
    }

    /// The first event from here on that fits.
    fn wait_for(&mut self, what: &str, fits: impl Fn(&State) -> bool) -> State {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            let state = self.next();
            if fits(&state) {
                return state;
            }
        }
        panic!("no event in which {what}");
    }

    fn lines_until_blank(&mut self) -> Vec<String> {
        let lines = self.lines.by_ref().lines().map(|line| line.expect("an event comes in time"));
        lines.take_while(|line| !line.is_empty()).collect()
    }
}

fn facts(cost: &str) -> String {
    format!(
        "cost:\n  question: What did it cost?\n  kind: text\n  claims:\n    - source: paper\n      value: {cost}\n      excerpt: it cost that much\n"
    )
}

fn write_site(site: &Path) {
    let files = [
        ("site.yaml", "title: A site\nbase_url: https://example.org/below/\n"),
        ("content/story.md", "---\ntitle: A story\n---\nIt cost [[cost]].\n"),
        ("content/sources/paper.md", "---\ntitle: The paper\nkind: report\n---\n"),
        ("content/pages/about.md", "---\ntitle: About\n---\nWho we are.\n"),
        (FACTS, &facts("one coin")),
    ];
    tree::write(site, &files);
}

#[test]
fn answers_as_a_host_does() {
    let preview = Preview::start(&[]);
    for (target, status, media_type) in [
        ("/", 200, "text/html; charset=utf-8"),
        ("/index.html?a=b", 200, "text/html; charset=utf-8"),
        ("/about/", 200, "text/html; charset=utf-8"),
        ("/%61bout/", 200, "text/html; charset=utf-8"),
        ("/nowhere/", 404, "text/html; charset=utf-8"),
        ("//example.org/", 404, "text/html; charset=utf-8"),
        ("/../site.yaml", 400, "text/plain; charset=utf-8"),
        ("/about/%2e%2e/%2e%2e/site.yaml", 400, "text/plain; charset=utf-8"),
        ("/..%5csite.yaml", 400, "text/plain; charset=utf-8"),
    ] {
        let answer = preview.ask("GET", target);
        assert_eq!((answer.status(), answer.header("content-type")), (status, Some(media_type)), "{target}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{target}");
        assert_eq!(answer.header("connection"), Some("close"), "{target}");
        assert_eq!(answer.header("content-length"), Some(answer.body.len().to_string().as_str()), "{target}");
        let head = preview.ask("HEAD", target);
        assert_eq!((head.head.as_str(), head.body.as_str()), (answer.head.as_str(), ""), "{target}");
    }
    let redirect = preview.ask("GET", "/about?a=b");
    assert_eq!((redirect.status(), redirect.header("location")), (302, Some("/about/?a=b")));
    let refused = preview.ask("POST", "/");
    assert_eq!((refused.status(), refused.header("allow")), (405, Some("GET, HEAD")));
    assert_eq!(preview.ask("GET", &format!("/{}", "a".repeat(20_000))).status(), 431);
}

#[test]
fn styles_come_with_their_media_type() {
    let preview = Preview::start(&[]);
    let page = preview.ask("GET", "/").body;
    let path = page.split("href=\"./").find(|rest| rest.starts_with("assets/") && rest.contains(".css"));
    let path = path.and_then(|rest| rest.split('"').next()).expect("the page has a style sheet");
    assert_eq!(
        preview.ask("GET", &format!("/{path}")).header("content-type"),
        Some("text/css; charset=utf-8")
    );
}

#[test]
fn names_that_are_not_of_this_computer_are_refused() {
    let preview = Preview::start(&[]);
    let ask = |host: &str| preview.send(&format!("GET / HTTP/1.1\r\n{host}\r\n\r\n")).status();
    for host in ["Host: localhost:1", "host: 127.0.0.1", "Host: [::1]:8000"] {
        assert_eq!(ask(host), 200, "{host}");
    }
    for host in ["Host: example.org", "Host: localhost.example.org", "Host:", "X: y"] {
        assert_eq!(ask(host), 403, "{host}");
    }
}

#[test]
fn a_host_of_the_network_is_named_as_such() {
    let preview = Preview::start(&["--host", "0.0.0.0"]);
    assert!(preview.url.starts_with("http://127.0.0.1:"), "{}", preview.url);
    assert_eq!(preview.send("GET / HTTP/1.1\r\nHost: desk.example\r\n\r\n").status(), 200);
}

#[test]
fn a_port_in_use_makes_way_to_the_next() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("the port").port();
    let preview = Preview::start(&["--port", &port.to_string()]);
    let next: u16 = preview.address.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
    assert!(next > port, "{next} after {port}");
}

#[test]
fn the_reload_script_is_in_what_is_served_and_nowhere_else() {
    let preview = Preview::start(&[]);
    let before = tree::file_paths(&tree::read(preview.site.path())).len();
    for target in ["/", "/about/", "/nowhere"] {
        let page = preview.ask("GET", target).body;
        let (before, after) =
            page.split_once("EventSource('/.variorum/events')").expect("the script is there");
        assert!(!before.contains("Content-Security-Policy"), "{target}: the policy would forbid the script");
        assert!(!after.contains("EventSource"), "{target}");
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let built = crate::program::build(preview.site.path(), &folder.path().join("public"), &[]);
    assert!(built.status.success());
    for (path, content) in tree::read(folder.path()) {
        let text = String::from_utf8_lossy(content.as_deref().unwrap_or_default()).into_owned();
        assert!(!text.contains("EventSource") && !text.contains("variorum/events"), "{path}");
    }
    assert_eq!(
        tree::file_paths(&tree::read(preview.site.path())).len(),
        before,
        "nothing is written into the site"
    );
}

#[test]
fn the_address_of_the_site_does_not_break_the_preview() {
    let preview = Preview::start(&[]);
    let page = preview.ask("GET", "/nowhere").body;
    assert!(page.contains("href=\"/\"") || page.contains("href=\"/assets/"), "{page}");
    assert!(!page.contains("/below/") && !preview.ask("GET", "/").body.contains("example.org/below"));
}

#[test]
fn a_saved_value_is_served_and_told() {
    let preview = Preview::start(&[]);
    let mut events = preview.events();
    let first = events.next();
    assert_eq!(first.problem, "");
    assert!(preview.ask("GET", "/").body.contains(&format!("data-edition=\"{}\"", first.edition)));
    assert!(preview.ask("GET", "/facts/").body.contains("one coin"));
    preview.set_cost("two coins");
    let second = events.wait_for("there is another edition", |state| state.edition != first.edition);
    let page = preview.ask("GET", "/facts/").body;
    assert!(page.contains("two coins") && !page.contains("one coin"), "{page}");
    assert!(page.contains(&format!("data-edition=\"{}\"", second.edition)));
}

#[test]
fn an_error_stands_over_the_page_until_it_is_mended() {
    let preview = Preview::start(&[]);
    let mut events = preview.events();
    let first = events.next();
    preview.replace(FACTS, "cost:\n  question: 'What did it cost?\n");
    let broken = events.wait_for("something is wrong", |state| !state.problem.is_empty());
    assert_eq!(broken.edition, first.edition, "the last good site stays");
    assert!(broken.problem.starts_with("error[bad-yaml]"), "{}", broken.problem);
    assert!(broken.problem.contains("content/facts/all.yaml:"), "{}", broken.problem);
    for line in broken.problem.lines().filter(|line| !line.is_empty()) {
        preview.wait_for_line(line);
    }
    assert!(preview.ask("GET", "/facts/").body.contains("one coin"));
    preview.set_cost("one coin");
    let mended = events.wait_for("nothing is wrong", |state| state.problem.is_empty());
    assert_eq!(mended.edition, first.edition, "the same site needs no loading");
}

#[test]
fn a_site_with_errors_can_be_mended_from_the_start() {
    let site = tempfile::tempdir().expect("a temporary folder");
    write_site(site.path());
    tree::write(site.path(), &[("site.yaml", "title: [\n")]);
    let preview = Preview::of(site, &[]);
    let mut events = preview.events();
    assert!(events.next().problem.contains("site.yaml"));
    assert_eq!(preview.ask("GET", "/").status(), 503);
    preview.replace("site.yaml", "title: A site\n");
    events.wait_for("nothing is wrong", |state| state.problem.is_empty());
    assert_eq!(preview.ask("GET", "/").status(), 200);
}

#[test]
fn folders_that_vanish_and_come_back_are_followed() {
    let preview = Preview::start(&[]);
    let aside = tempfile::tempdir().expect("a temporary folder");
    let mut events = preview.events();
    let first = events.next();
    for (number, folder) in
        ["content/facts", "content/sources", "content", "content/facts"].iter().enumerate()
    {
        let (here, there) = (preview.site.path().join(folder), aside.path().join(number.to_string()));
        tree::copy(&here, &there);
        fs::remove_dir_all(&here).expect("the folder can be removed");
        events.wait_for(&format!("{folder} is missed"), |state| !state.problem.is_empty());
        tree::copy(&there, &here);
        events.wait_for(&format!("{folder} is back"), |state| state.problem.is_empty());
    }
    preview.set_cost("three coins");
    events.wait_for("there is another edition", |state| {
        state.edition != first.edition && preview.ask("GET", "/facts/").body.contains("three coins")
    });
}

#[test]
fn a_site_that_vanishes_and_comes_back_is_followed() {
    let preview = Preview::start(&[]);
    let aside = tempfile::tempdir().expect("a temporary folder");
    let mut events = preview.events();
    let first = events.next();
    tree::copy(preview.site.path(), &aside.path().join("site"));
    fs::remove_dir_all(preview.site.path()).expect("the folder can be removed");
    events.wait_for("the site is missed", |state| state.problem.contains("site.yaml"));
    tree::copy(&aside.path().join("site"), preview.site.path());
    events.wait_for("the site is back", |state| state.problem.is_empty());
    preview.set_cost("four coins");
    events.wait_for("there is another edition", |state| state.edition != first.edition);
    assert!(preview.ask("GET", "/facts/").body.contains("four coins"));
}

#[test]
fn pages_stories_and_themes_come_and_go() {
    let preview = Preview::start(&[]);
    let mut events = preview.events();
    let mut edition = events.next().edition;
    let mut wait_for_news = || {
        let state = events.wait_for("there is another edition", |state| state.edition != edition);
        edition.clone_from(&state.edition);
    };
    preview.replace("content/pages/more.md", "---\ntitle: More\n---\nMore words.\n");
    wait_for_news();
    assert_eq!(preview.ask("GET", "/more/").status(), 200);
    fs::remove_file(preview.site.path().join("content/pages/more.md")).expect("the file can be removed");
    wait_for_news();
    assert_eq!(preview.ask("GET", "/more/").status(), 404);
    preview.replace("site.yaml", "title: Another name\n");
    wait_for_news();
    assert!(preview.ask("GET", "/about/").body.contains("Another name"));
    // Put in place at once: the edition after next is not waited for.
    let aside = preview.site.path().join("aside");
    tree::copy(&Path::new(crate::program::DEMO).join("themes"), &aside);
    fs::write(aside.join("broadside/assets/broadside.css"), "body { color: teal }\n").expect("a file");
    fs::rename(aside, preview.site.path().join("themes")).expect("the folder can be moved");
    wait_for_news();
    assert!(preview.ask("GET", "/nowhere").body.contains("color: teal"));
    preview.replace("templates/not-found.html", "a template of the site's own: {{ t.nav_story }}\n");
    wait_for_news();
    assert!(preview.ask("GET", "/nowhere").body.contains("a template of the site's own: Story"));
    preview.replace("strings/en.yaml", "nav_story: Account\n");
    wait_for_news();
    assert!(preview.ask("GET", "/nowhere").body.contains("a template of the site's own: Account"));
    fs::remove_dir_all(preview.site.path().join("templates")).expect("the folder can be removed");
    wait_for_news();
    assert!(preview.ask("GET", "/nowhere").body.contains("color: teal"));
}

#[test]
fn drafts_are_shown_when_asked_for() {
    for (flags, status) in [(&[][..], 404), (&["--drafts"][..], 200)] {
        let site = tempfile::tempdir().expect("a temporary folder");
        tree::write(
            site.path(),
            &[
                ("site.yaml", "title: Archive\n"),
                ("content/a/story.md", "---\ntitle: A\n---\nText.\n"),
                ("content/b/story.md", "---\ntitle: B\ndraft: true\n---\nText.\n"),
            ],
        );
        let preview = Preview::of(site, flags);
        assert_eq!(preview.ask("GET", "/b/").status(), status, "{flags:?}");
        assert_eq!(preview.ask("GET", "/a/").status(), 200, "{flags:?}");
    }
}

#[test]
fn what_is_no_site_is_not_served() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let site = folder.path().to_str().expect("a path in UTF-8");
    let output = crate::program::call(&["serve", "--site", site, "--port", "0"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("is not a site"));
    let output = crate::program::call(&["serve", "--host", "example.org"]);
    assert_eq!(output.status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn the_end_leaves_nothing_behind() {
    let mut preview = Preview::start(&[]);
    let _page = preview.events();
    let before = tree::read(preview.site.path());
    let id = preview.program.id().to_string();
    let status = Command::new("kill").args(["-TERM", &id]).status().expect("a signal can be sent");
    assert!(status.success());
    preview.program.wait().expect("the program ends");
    assert_eq!(tree::read(preview.temporary.path()).len(), 0);
    assert_eq!(tree::read(preview.site.path()), before);
    assert!(TcpStream::connect(&preview.address).is_err());
}
