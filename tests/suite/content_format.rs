//! `docs/content-format.md` names exactly the keys that the program reads: one table a raw type.

use std::fs;
use std::path::Path;
use variorum::load::{
    RawBlank, RawCheck, RawClaim, RawClaimant, RawCorrection, RawDecision, RawDeclaration, RawEvidenceLock,
    RawFact, RawLockedExcerpt, RawLockedText, RawPageMatter, RawPolicies, RawPublished, RawPublishedClaim,
    RawPublishedCorrection, RawPublishedFact, RawPublisher, RawQuotation, RawRating, RawRatings,
    RawRedaction, RawReply, RawReview, RawSection, RawSettings, RawSourceMatter, RawStatus, RawStoryMatter,
    RawTopic, RawTrust,
};

/// The heading over each table, and the keys that the program reads there.
const TABLES: &[(&str, &[&str])] = &[
    ("## `site.yaml`", RawSettings::KEYS),
    ("### `topics`", RawTopic::KEYS),
    ("### `publisher`", RawPublisher::KEYS),
    ("### `policies`", RawPolicies::KEYS),
    ("### `trust`", RawTrust::KEYS),
    ("### `checks`", RawCheck::KEYS),
    ("### `ratings`", RawRatings::KEYS),
    ("### `legend` of `ratings`", RawRating::KEYS),
    ("## `story.md`", RawStoryMatter::KEYS),
    ("### `reply`", RawReply::KEYS),
    ("### `redact`", RawRedaction::KEYS),
    ("### `sections`", RawSection::KEYS),
    ("## `sources/<source-id>.md`", RawSourceMatter::KEYS),
    ("### `status`", RawStatus::KEYS),
    ("### `quotation`", RawQuotation::KEYS),
    ("### `evidence.lock`", RawEvidenceLock::KEYS),
    ("### `texts` of `evidence.lock`", RawLockedText::KEYS),
    ("### `excerpts` of `evidence.lock`", RawLockedExcerpt::KEYS),
    ("## `facts/<any-name>.yaml`", RawFact::KEYS),
    ("### `compatible`, `conflicting`", RawDeclaration::KEYS),
    ("### `claims`", RawClaim::KEYS),
    ("### `blanks`", RawBlank::KEYS),
    ("### `decision`", RawDecision::KEYS),
    ("### `review`", RawReview::KEYS),
    ("### `claimant` of a review", RawClaimant::KEYS),
    ("## `corrections.yaml`", RawCorrection::KEYS),
    ("## `published.lock`", RawPublished::KEYS),
    ("### `facts` of `published.lock`", RawPublishedFact::KEYS),
    ("### `claims` of `published.lock`", RawPublishedClaim::KEYS),
    ("### `corrections` of `published.lock`", RawPublishedCorrection::KEYS),
    ("## `pages/<page-id>.md`", RawPageMatter::KEYS),
];

#[test]
fn every_key_is_documented_and_every_documented_key_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/content-format.md");
    let page = fs::read_to_string(path).expect("the page can be read");
    for (heading, keys) in TABLES {
        assert_eq!(documented(&page, heading), *keys, "the table under {heading}");
    }
    let tables = page.lines().filter(|line| line.starts_with("| key |")).count();
    assert_eq!(tables, TABLES.len(), "a table of keys that no type reads");
}

/// The first column of the table under a heading.
fn documented<'a>(page: &'a str, heading: &str) -> Vec<&'a str> {
    page.lines()
        .skip_while(|line| *line != heading)
        .skip(1)
        .take_while(|line| !line.starts_with('#'))
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect()
}
