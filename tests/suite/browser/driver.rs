//! As much of the W3C's `WebDriver` protocol as the tests need, spoken to chromedriver.

use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// The key under which an element is named (section 12, "Elements").
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A page that loads or a script that waits has less.
const PATIENCE: Duration = Duration::from_mins(1);

const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

const FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
];

/// A browser with one window and a profile of its own. Ends with the value.
pub(super) struct Browser {
    agent: ureq::Agent,
    session: String,
    driver: Child,
    profile: TempDir,
}

impl Browser {
    /// Starts one, or gives nothing where none is installed.
    pub(super) fn start() -> Option<Self> {
        let program = BROWSERS.into_iter().find_map(find_program)?;
        let mut driver = Command::new(find_program("chromedriver")?)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let port = read_port(&mut driver);
        let profile = tempfile::tempdir().expect("a temporary folder");
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .build();
        let mut browser = Self {
            agent: config.into(),
            session: format!("http://127.0.0.1:{port}/session"),
            driver,
            profile,
        };
        let id = browser.open_session(&program);
        browser.session = format!("{}/{id}", browser.session);
        Some(browser)
    }

    /// Goes to an address and waits until the page is loaded.
    pub(super) fn open(&self, url: &str) {
        self.post("/url", &json!({ "url": url }));
    }

    /// Gives the page this much room. A window has a least width; the device that is emulated has none.
    pub(super) fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let command = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": size });
        self.post("/goog/cdp/execute", &command);
    }

    /// Clicks the first element of those the selector finds that a person could click: shown and not covered.
    pub(super) fn click(&self, selector: &str) {
        let script = "
            const canBeClicked = element => {
                element.scrollIntoView({ block: 'center', behavior: 'instant' });
                const box = element.getClientRects()[0];
                const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                return element.contains(hit);
            };
            return [...document.querySelectorAll(arguments[0])].find(canBeClicked);";
        let found = self.post("/execute/sync", &json!({ "script": script, "args": [selector] }));
        let element = found[ELEMENT].as_str();
        let element = element.unwrap_or_else(|| panic!("{}: nothing to click for {selector}", self.url()));
        self.post(&format!("/element/{element}/click"), &json!({}));
    }

    /// The address of the page.
    pub(super) fn url(&self) -> String {
        let answer = self.agent.get(format!("{}/url", self.session)).call();
        value_of("/url", answer).as_str().expect("an address is text").to_owned()
    }

    /// What the body of a function gives, run in the page.
    pub(super) fn evaluate(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// What a script in the page gives to the last of its arguments, a function that it calls when it is done.
    pub(super) fn wait_for(&self, script: &str, arguments: &[Value]) -> Value {
        self.post("/execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// The errors that the console has shown since the last look.
    pub(super) fn console_errors(&self) -> Vec<String> {
        let entries = self.post("/se/log", &json!({ "type": "browser" }));
        let errors = entries.as_array().into_iter().flatten().filter(|entry| entry["level"] == "SEVERE");
        errors.map(|entry| entry["message"].to_string()).collect()
    }

    /// Waits, frame by frame, until the element of that id is shown and in the window; fails when it never is.
    pub(super) fn wait_until_visible(&self, id: &str) {
        let script = "
            const [id, done] = arguments;
            const look = () => {
                const element = document.getElementById(id);
                const box = element?.getBoundingClientRect();
                const isIn = box && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
                if (isIn && element.checkVisibility()) done(true); else requestAnimationFrame(look);
            };
            look();";
        self.post("/execute/async", &json!({ "script": script, "args": [id] }));
    }

    fn open_session(&self, program: &str) -> String {
        let profile = format!("--user-data-dir={}", self.profile.path().display());
        let flags: Vec<&str> = FLAGS.into_iter().chain([profile.as_str()]).collect();
        let chrome = json!({ "binary": program, "args": flags });
        let wanted = json!({ "goog:chromeOptions": chrome, "goog:loggingPrefs": { "browser": "ALL" }, "timeouts": { "script": 30_000, "pageLoad": 30_000 } });
        let session = self.post("", &json!({ "capabilities": { "alwaysMatch": wanted } }));
        session["sessionId"].as_str().expect("a session has a name").to_owned()
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        let answer = self.agent.post(format!("{}{path}", self.session)).send_json(body);
        value_of(&format!("{path} {body}"), answer)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.agent.delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// The answer's value. A refusal says what was asked.
fn value_of(asked: &str, answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Value {
    let mut answer = answer.unwrap_or_else(|error| panic!("{asked}: {error}"));
    let body: Value = answer.body_mut().read_json().unwrap_or_else(|error| panic!("{asked}: {error}"));
    let value = body["value"].clone();
    assert!(answer.status().is_success(), "{asked}: {}: {}", value["error"], value["message"]);
    value
}

/// Full path of a program that is on the search path.
fn find_program(name: &str) -> Option<String> {
    let path = std::env::var_os("PATH")?;
    let file = std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())?;
    Some(file.display().to_string())
}

/// The port that chromedriver chose, from the line in which it says so.
fn read_port(driver: &mut Child) -> u16 {
    let lines = BufReader::new(driver.stdout.take().expect("the output is piped")).lines();
    let mut ports = lines.map_while(Result::ok).filter_map(|line| {
        let rest = line.split("started successfully on port ").nth(1)?;
        rest.trim_end_matches('.').parse().ok()
    });
    ports.next().expect("chromedriver names its port")
}
