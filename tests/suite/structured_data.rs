//! What pages tell machines: JSON-LD in the vocabulary of schema.org, and the rules of a `ClaimReview`.
//!
//! `tests/cases/structured-data/vocabulary.txt` holds the part of the vocabulary that is used: a line a type, with the
//! properties that schema.org gives to it or to a type above it.

use crate::{program, tree};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const START: &str = "<script type=\"application/ld+json\">";

#[test]
fn the_pages_of_the_demo_and_of_a_case_tell_what_they_are() {
    for site in ["", "tests/cases/sites/microsite"] {
        let pages = pages(&Path::new(program::DEMO).join(site));
        let reviews: Vec<&String> = pages.keys().filter(|path| path.starts_with("facts/")).collect();
        assert!(reviews.len() > 1, "a review and the page of all facts: {reviews:?}");
        for (path, html) in &pages {
            let told = documents(html);
            let types: Vec<&str> = told.iter().filter_map(|document| document["@type"].as_str()).collect();
            let expected: &[&str] = match path.as_str() {
                "index.html" => &["Article"],
                path if path.starts_with("facts/") && path != "facts/index.html" => &["ClaimReview"],
                _ => &[],
            };
            assert_eq!(types, expected, "{site}/{path}");
            for document in &told {
                assert_eq!(document["@context"], "https://schema.org");
                check_words(document, path);
                check_review(document, html);
            }
        }
    }
}

/// Every page, by its path.
fn pages(site: &Path) -> BTreeMap<String, String> {
    let out = tempfile::tempdir().expect("a temporary folder");
    let public = out.path().join("public");
    let built = program::build(site, &public, &["--quiet"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let files = tree::read(&public).into_iter();
    let text = |bytes: Option<Vec<u8>>| bytes.map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
    files
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|ending| ending == "html"))
        .filter_map(|(path, b)| Some((path, text(b)?)))
        .collect()
}

fn documents(html: &str) -> Vec<Value> {
    let blocks = html.split(START).skip(1).map(|rest| rest.split("</script>").next().unwrap_or_default());
    blocks.map(|json| serde_json::from_str(json).expect("the block is JSON")).collect()
}

/// Whether every type has only properties of its own, and no value is empty.
fn check_words(value: &Value, path: &str) {
    match value {
        Value::Object(thing) => {
            if let Some(name) = thing.get("@type").and_then(Value::as_str) {
                let known = vocabulary().remove(name).unwrap_or_else(|| panic!("{path}: the type {name}"));
                for property in thing.keys().filter(|key| !key.starts_with('@')) {
                    assert!(known.contains(property), "{path}: {name} has no property {property}");
                }
            }
            for value in thing.values() {
                check_words(value, path);
            }
        }
        Value::Array(values) => {
            assert!(!values.is_empty(), "{path}: an empty list");
            for value in values {
                check_words(value, path);
            }
        }
        Value::String(text) => assert!(!text.is_empty(), "{path}: an empty text"),
        Value::Null => panic!("{path}: a null"),
        Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The rules of search engines for a review, and that the page says the same to readers.
fn check_review(review: &Value, html: &str) {
    if review["@type"] != "ClaimReview" {
        return;
    }
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{}\">", text(&review["url"]))));
    assert!(!text(&review["author"]["name"]).is_empty());
    assert!(text(&review["author"]["url"]).starts_with("https://"));
    assert!(text(&review["author"]["correctionsPolicy"]).starts_with("https://"));
    assert_eq!(text(&review["datePublished"]).len(), 10);
    let rating = &review["reviewRating"];
    let shown = html.split(START).next().expect("a start").len();
    let body = &html[shown..];
    let body = &body[body.find("</script>").expect("the block ends")..];
    let claimed = text(&review["claimReviewed"]);
    let escaped = variorum::markdown::escape(&claimed);
    assert!(body.contains(&*escaped), "the claim is on the page: {escaped}");
    assert!(body.contains(&text(&rating["alternateName"])), "the rating is on the page");
    if let Some(number) = rating.get("ratingValue").and_then(Value::as_u64) {
        let [worst, best] = ["worstRating", "bestRating"].map(|end| rating[end].as_u64().expect("an end"));
        assert!(1 <= worst && worst < best && (worst..=best).contains(&number));
    }
}

fn vocabulary() -> BTreeMap<String, BTreeSet<String>> {
    let page = include_str!("../cases/structured-data/vocabulary.txt");
    page.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
        .map(|(name, rest)| (name.to_owned(), rest.split(", ").map(str::to_owned).collect()))
        .collect()
}
