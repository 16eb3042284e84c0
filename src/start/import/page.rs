//! A page as it was saved: its character set, its readable text, and what it states of itself.
//!
//! The only home of the HTML reader and of the tables of character sets.

use super::depth::{DEPTH_LIMIT, is_too_deep};
use crate::load::is_active;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use dom_smoothie::{Config, Readability, TextMode};
use encoding_rs::{Encoding, UTF_8};
use std::thread;

/// A deep page takes stack by the level of its elements.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// What a page says, and what it states of itself; nothing where it does not.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    pub(super) title: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) author: Option<String>,
    /// The day alone.
    pub(super) published: Option<String>,
    pub(super) url: Option<String>,
    pub(super) language: Option<String>,
    /// The readable text, in paragraphs.
    pub(super) text: String,
}

/// The elements of a page lie deeper within each other than this many levels.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooDeep(pub(super) usize);

/// Reads a page of HTML, or a plain text, in any usual character set.
pub(super) fn read_page(bytes: &[u8]) -> Result<Page, TooDeep> {
    let text = decode(bytes);
    if !looks_like_html(&text) {
        return Ok(read_plain(&text));
    }
    if is_too_deep(&text) {
        return Err(TooDeep(DEPTH_LIMIT));
    }
    let plain = text.clone();
    let reader = thread::Builder::new().stack_size(STACK_BYTES).spawn(move || read_html(text));
    let read = reader.ok().and_then(|reader| reader.join().ok()).flatten();
    Ok(read.unwrap_or_else(|| read_plain(&plain)))
}

/// A byte-order mark decides, then UTF-8 where it fits; declared character sets are often wrong, so the rest is
/// guessed from the bytes.
fn decode(bytes: &[u8]) -> String {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess =
        || if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { detector.guess(None, Utf8Detection::Deny) };
    let encoding = Encoding::for_bom(bytes).map_or_else(guess, |(encoding, _)| encoding);
    let (text, _, _) = encoding.decode(bytes);
    text.replace("\r\n", "\n").chars().filter(|character| !is_active(*character)).collect()
}

fn looks_like_html(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(2000).collect::<String>().to_lowercase();
    start.starts_with('<')
        && ["<!doctype html", "<html", "<head", "<body", "<article", "<p"]
            .iter()
            .any(|tag| start.contains(tag))
}

/// The first line of a text stands for its headline.
fn read_plain(text: &str) -> Page {
    Page { title: text.lines().find_map(worded), text: format!("{}\n", text.trim()), ..Page::default() }
}

fn read_html(text: String) -> Option<Page> {
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let mut reader = Readability::new(text, None, Some(config)).ok()?;
    let language = reader.doc.select("html[lang]").attr("lang").and_then(|tag| worded(&tag));
    let time = reader.doc.select("time[datetime]").attr("datetime").map(|time| time.to_string());
    let og_url = reader.doc.select("meta[property='og:url']").attr("content");
    let address = og_url.or_else(|| reader.doc.select("link[rel='canonical']").attr("href"));
    let address = address.map(|address| address.to_string());
    let stated = reader.get_article_metadata(reader.parse_json_ld());
    let article = reader.parse().ok()?;
    let found = |text: Option<String>| text.as_deref().and_then(worded);
    Some(Page {
        title: worded(&article.title),
        publisher: found(stated.site_name),
        author: found(stated.byline.or(article.byline)),
        published: stated.published_time.as_deref().and_then(day).or_else(|| time.as_deref().and_then(day)),
        url: found(stated.url.or(address)),
        language,
        text: format!("{}\n", article.text_content.trim()),
    })
}

/// A text on one line, unless there is none.
fn worded(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// The day of `2019-11-12T10:00:00Z`.
fn day(time: &str) -> Option<String> {
    let day: String = time.trim().chars().take(10).collect();
    let is_day = day.len() == 10
        && day.bytes().enumerate().all(
            |(at, byte)| {
                if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() }
            },
        );
    is_day.then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = r#"<!DOCTYPE html><html lang="en-GB"><head><title>Bridge closed - Herald</title>
        <meta property="og:title" content="Bridge closed"><meta property="og:site_name" content="The Herald">
        <meta property="og:url" content="https://herald.example/bridge"></head><body><nav><a href="/">Home</a></nav>
        <article><h1>Bridge closed</h1><time datetime="2024-03-05T08:00:00Z">5 March</time>
        <p>The town's engineer closed the footbridge on Monday, after a crack was found in a main beam of it.</p>
        <p>The repair will cost about 1.2 million euros, and the caf</p></article></body></html>"#;

    fn read(bytes: &[u8]) -> Page {
        read_page(bytes).expect("the page is not too deep")
    }

    #[test]
    fn a_page_tells_what_it_states() {
        let page = read(HTML.as_bytes());
        assert_eq!(page.title.as_deref(), Some("Bridge closed"));
        assert_eq!(page.publisher.as_deref(), Some("The Herald"));
        assert_eq!(page.author, None);
        assert_eq!(page.published.as_deref(), Some("2024-03-05"));
        assert_eq!(page.url.as_deref(), Some("https://herald.example/bridge"));
        assert_eq!(page.language.as_deref(), Some("en-GB"));
        assert!(page.text.contains("on Monday, after a crack was found"), "{}", page.text);
        assert!(!page.text.contains("Home"), "{}", page.text);
    }

    #[test]
    fn other_character_sets_are_read() {
        let latin: Vec<u8> =
            "Café fermé. Le maire a été blessé près de l'église.".chars().map(|c| c as u8).collect();
        assert_eq!(
            read(&latin).title.as_deref(),
            Some("Café fermé. Le maire a été blessé près de l'église.")
        );
        assert_eq!(read(b"\xff\xfeH\0i\0").text, "Hi\n");
    }

    #[test]
    fn a_nested_page_and_an_empty_one_are_read() {
        let deep = format!("<html><body>{}<p>Words", "<div>".repeat(500));
        assert!(read(deep.as_bytes()).text.contains("Words"));
        assert_eq!(read(b"").title, None);
    }

    /// Each way into the depth is one that the parser takes a path of its own for.
    #[test]
    fn a_page_of_too_many_levels_is_refused() {
        let shapes = [
            ("<div>", 1),
            ("<b>", 1),
            ("<span><div></span>", 1),
            ("<table><tr><td>", 4),
            ("<template>", 1),
            ("<svg><g>", 2),
        ];
        for (shape, levels) in shapes {
            let deep = format!("<html><body>{}<p>Words", shape.repeat(20_000 / levels));
            assert_eq!(read_page(deep.as_bytes()), Err(TooDeep(DEPTH_LIMIT)), "{shape}");
        }
    }

    #[test]
    fn a_long_page_is_not_a_deep_one() {
        for shape in
            ["<p>Words ", "<li>Words", "<br>", "<div>Words</div>", "<tr><td>Words", "<dt>Words<dd>More"]
        {
            let long = format!("<html><body><table>{}", shape.repeat(5_000));
            assert_ne!(read_page(long.as_bytes()), Err(TooDeep(DEPTH_LIMIT)), "{shape}");
        }
    }
}
