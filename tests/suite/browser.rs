//! The demo in a real browser: what a reader sees, and where the clicks lead.
//!
//! Drives Debian's chromedriver. Where it is not installed the test says that it was skipped, except under CI.

#[path = "browser/driver.rs"]
mod driver;
#[path = "browser/hostile.rs"]
mod hostile;
#[cfg(feature = "serve")]
#[path = "browser/preview.rs"]
mod preview;
#[path = "browser/search.rs"]
mod search;
#[path = "browser/server.rs"]
mod server;

use crate::program;
use driver::Browser;
use server::Server;
use std::collections::BTreeSet;
use std::path::Path;

/// Width and height of a small telephone and of a desk.
const WINDOWS: [(u32, u32); 2] = [(360, 740), (1280, 900)];

/// The site at the top of its host, and below a path.
const PREFIXES: [&str; 2] = ["/", "/sub/"];

#[test]
fn from_story_to_discrepancy_to_source_and_back_by_clicking() {
    let Some(browser) = start_browser() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("public");
    let built = program::build(Path::new(program::DEMO), &out, &["--quiet"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    for prefix in PREFIXES {
        let server = Server::start(&out, prefix);
        for (width, height) in WINDOWS {
            browser.resize(width, height);
            Walk { browser: &browser, base: server.base_url() }.go();
        }
    }
}

/// A browser, or a word on why the test is skipped.
fn start_browser() -> Option<Browser> {
    let browser = Browser::start();
    if browser.is_none() {
        assert!(std::env::var_os("CI").is_none(), "CI needs chromium and chromedriver for the browser test");
        eprintln!(
            "skipped: the browser test needs chromium and chromedriver (Debian: chromium, chromium-driver)"
        );
    }
    browser
}

/// One reader's way through the site.
struct Walk<'a> {
    browser: &'a Browser,
    base: String,
}

impl Walk<'_> {
    fn go(&self) {
        self.browser.open(&self.base);
        self.page_is_sound();
        // A mark opens its note, which stays; the note leads on.
        self.browser.click("button.citation[data-verdict='conflicting']");
        let fact = self.follow(".leaf:popover-open a[href*='discrepancies/#']", "discrepancies/");
        // In a narrow window each cell names its source; in a wide one the head of the column does.
        let sources = format!("[id='{fact}'] a[href*='sources/#'], thead a[href*='sources/#']");
        let source = self.follow(&sources, "sources/");
        let fact = self.follow(&format!("[id='{source}'] a[href*='discrepancies/#']"), "discrepancies/");
        let fact = self.follow(&format!("[id='{fact}'] a[href*='facts/#']"), "facts/");
        self.follow(&format!("[id='{fact}'] a.backlink"), "");
        self.visit_linked_pages();
    }

    /// Opens every page that the front page links to. Files have names; pages are folders.
    fn visit_linked_pages(&self) {
        let links = self.browser.evaluate("return [...document.links].map(link => link.href.split('#')[0])");
        let links: BTreeSet<&str> =
            links.as_array().into_iter().flatten().filter_map(|link| link.as_str()).collect();
        let is_page = |link: &&str| link.starts_with(&self.base) && link.ends_with('/');
        let pages: Vec<&str> = links.into_iter().filter(is_page).collect();
        assert!(pages.len() > 3, "{pages:?}");
        for page in pages {
            self.browser.open(page);
            self.page_is_sound();
        }
    }

    /// Clicks a link, and checks that it leads to a thing on `page` that can be seen. Gives the id of that thing.
    fn follow(&self, selector: &str, page: &str) -> String {
        self.browser.click(selector);
        let url = self.browser.url();
        let (address, id) =
            url.split_once('#').unwrap_or_else(|| panic!("{selector} led to {url}, no thing on a page"));
        assert_eq!(address, format!("{}{page}", self.base), "{selector}");
        self.browser.wait_until_visible(id);
        self.page_is_sound();
        id.to_owned()
    }

    /// Whether the page and all it needs were found, and it is no wider than the window. Names what sticks out.
    fn page_is_sound(&self) {
        let script = "
            const loaded = ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind));
            const missing = loaded.filter(entry => entry.responseStatus !== 200).map(entry => entry.name);
            const page = document.scrollingElement.scrollWidth;
            const sticksOut = element => element.getBoundingClientRect().right > innerWidth + 1;
            const culprits = page > innerWidth ? [...document.querySelectorAll('body *')].filter(sticksOut) : [];
            const names = culprits.slice(0, 5).map(element => element.cloneNode().outerHTML);
            return page > innerWidth ? [...missing, `${page} px in a window of ${innerWidth} px`, ...names] : missing;";
        let problems = self.browser.evaluate(script);
        assert_eq!(problems, serde_json::json!([]), "{}", self.browser.url());
    }
}
