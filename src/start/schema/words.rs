//! The words of the schemas: descriptions from the docs, choices from the model.

use crate::diagnostic::{Code, Severity};
use crate::load::FileKind;
use crate::model::{
    Cause, ClaimantKind, Export, Host, LinkPolicy, Manner, Packing, SourceKind, StatusKind, Tier,
};
use crate::value::Kind;

/// The page that describes every key, once for readers and schemas.
const PAGE: &str = include_str!("../../../docs/content-format.md");

/// Each raw type with the heading over its table.
const HEADINGS: &[(&str, &str)] = &[
    ("RawSettings", "## `site.yaml`"),
    ("RawPublisher", "### `publisher`"),
    ("RawCheck", "### `checks`"),
    ("RawPolicies", "### `policies`"),
    ("RawTrust", "### `trust`"),
    ("RawRatings", "### `ratings`"),
    ("RawRating", "### `legend` of `ratings`"),
    ("RawTopic", "### `topics`"),
    ("RawStoryMatter", "## `story.md`"),
    ("RawRedaction", "### `redact`"),
    ("RawReply", "### `reply`"),
    ("RawSection", "### `sections`"),
    ("RawSourceMatter", "## `sources/<source-id>.md`"),
    ("RawStatus", "### `status`"),
    ("RawQuotation", "### `quotation`"),
    ("RawFact", "## `facts/<any-name>.yaml`"),
    ("RawDeclaration", "### `compatible`, `conflicting`"),
    ("RawClaim", "### `claims`"),
    ("RawBlank", "### `blanks`"),
    ("RawDecision", "### `decision`"),
    ("RawReview", "### `review`"),
    ("RawClaimant", "### `claimant` of a review"),
    ("RawCorrection", "## `corrections.yaml`"),
    ("RawPageMatter", "## `pages/<page-id>.md`"),
];

/// What the page says of a key.
pub(super) fn describe(entry: &str, key: &str) -> Option<String> {
    let (text, _) = row(entry, key)?;
    Some(text.replace("\\|", "|"))
}

/// What the page says of a key, and of whether it is needed.
pub(super) fn row(entry: &str, key: &str) -> Option<(&'static str, &'static str)> {
    let (_, heading) = HEADINGS.iter().find(|(name, _)| *name == entry)?;
    let table = PAGE.lines().skip_while(|line| line != heading).skip(1);
    let mut rows = table.take_while(|line| !line.starts_with('#'));
    let start = format!("| `{key}` | ");
    let row = rows.find_map(|line| line.strip_prefix(&start))?;
    row.trim_end_matches([' ', '|']).rsplit_once(" | ")
}

/// The words that a key may hold, where they are few.
pub(super) fn choices(entry: &str, key: &str) -> Option<Vec<&'static str>> {
    match (entry, key) {
        ("RawFact", "kind") => Some(Kind::ALL.iter().map(|kind| kind.name()).collect()),
        ("RawSourceMatter", "kind") => Some(SourceKind::ALL.iter().map(|kind| kind.name()).collect()),
        ("RawSourceMatter", "link") => Some(LinkPolicy::ALL.iter().map(|policy| policy.name()).collect()),
        ("RawStatus", "kind") => Some(StatusKind::ALL.iter().map(|kind| kind.name()).collect()),
        ("RawDecision", "cause") => Some(Cause::ALL.iter().map(|cause| cause.name()).collect()),
        ("RawCorrection", "tier") => Some(Tier::ALL.iter().map(|tier| tier.name()).collect()),
        ("RawClaimant", "kind") => Some(ClaimantKind::ALL.iter().map(|kind| kind.name()).collect()),
        ("RawBlank", "manner") => Some(Manner::ALL.iter().map(|manner| manner.name()).collect()),
        ("RawClaim", "form") => Some(vec!["direct", "indirect"]),
        ("RawCheck", "level") => Some(vec!["allow", "warn", "deny"]),
        _ => None,
    }
}

/// The checks whose level a site can set.
pub(super) fn warnings() -> Vec<&'static str> {
    let warnings = Code::ALL.iter().filter(|code| code.severity() != Severity::Error);
    warnings.map(|code| code.name()).collect()
}

/// What a site can choose, one or more: its hosts, ways of packing, what it offers beside its pages.
pub(super) fn choices_of_site(key: &str) -> Vec<&'static str> {
    match key {
        "hosts" => Host::ALL.iter().filter(|host| host.reads_from_site()).map(|host| host.name()).collect(),
        "compress" => Packing::ALL.iter().map(|packing| packing.name()).collect(),
        _ => ["all", "none"].into_iter().chain(Export::ALL.iter().map(|export| export.name())).collect(),
    }
}

/// Which files a schema is for.
pub(super) const fn file_name(file: FileKind) -> &'static str {
    match file {
        FileKind::Site => "site.yaml",
        FileKind::Story => "Front matter of story.md",
        FileKind::Source => "Front matter of sources/<source-id>.md",
        FileKind::Facts => "facts/<any-name>.yaml",
        FileKind::Corrections => "corrections.yaml",
        FileKind::Page => "Front matter of pages/<page-id>.md",
    }
}
