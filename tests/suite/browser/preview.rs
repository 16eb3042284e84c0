//! The preview in a real browser: what an editor sees after each save.

use super::start_browser;
use crate::serving::Preview;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(30);

/// What stands over the page; nothing when nothing does.
const OVERLAY: &str =
    "return document.getElementById('variorum-problem')?.shadowRoot.querySelector('pre').textContent ?? null";

#[test]
fn the_page_follows_the_editor() {
    let Some(browser) = start_browser() else { return };
    let preview = Preview::start(&[]);
    let wait_for = |what: &str, script: &str, fits: &dyn Fn(&Value) -> bool| {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let value = browser.evaluate(script);
            if fits(&value) {
                return value;
            }
            assert!(Instant::now() < deadline, "{what}: {value}");
        }
    };
    let wait_for_text = |text: &str| {
        wait_for(text, "return document.body.innerText", &|value| {
            value.as_str().is_some_and(|page| page.contains(text))
        })
    };
    browser.resize(360, 300);
    browser.open(&preview.url);
    wait_for_text("one coin");
    assert_eq!(browser.evaluate("return document.querySelectorAll('script:not([type])').length"), json!(0));

    let scroll = browser.evaluate("scrollTo({ top: 150, behavior: 'instant' }); return scrollY");
    assert_eq!(scroll, json!(150), "the page is long enough to scroll");
    preview.set_cost("two coins");
    wait_for_text("two coins");
    wait_for("the place on the page is kept", "return scrollY", &|value| *value == scroll);

    preview.replace("content/facts/all.yaml", "cost:\n\tquestion: What did it cost?\n");
    let told = wait_for("the overlay shows", OVERLAY, &Value::is_string);
    let told = told.as_str().expect("a text");
    assert!(told.contains("error[bad-yaml]") && told.contains("content/facts/all.yaml:2"), "{told}");
    for line in told.lines().filter(|line| !line.is_empty()) {
        preview.wait_for_line(line);
    }
    let box_script = "const box = document.getElementById('variorum-problem').getBoundingClientRect();
        return [box.left, box.top, box.width - document.documentElement.clientWidth, box.height - innerHeight]";
    assert_eq!(browser.evaluate(box_script), json!([0, 0, 0, 0]), "it covers the window");
    wait_for_text("two coins");

    preview.set_cost("two coins");
    wait_for("the overlay goes", OVERLAY, &Value::is_null);
    preview.set_cost("three coins");
    wait_for_text("three coins");
}
