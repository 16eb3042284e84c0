//! `data/claimreview-feed.json`: all reviews of the site as a `DataFeed` of schema.org, for those who collect fact checks.
//!
//! Each is the `ClaimReview` that stands on its own page, whole. Reviews of stories that search engines are to leave out
//! are left out here too.

use super::address;
use crate::present::ReviewMarkup;
use crate::present::view::SiteView;
use serde::Serialize;
use serde_json::Value;

#[derive(Serialize)]
#[serde(tag = "@type", rename = "DataFeed", rename_all = "camelCase")]
struct Feed<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    name: &'a str,
    url: String,
    in_language: &'a str,
    /// An address: the vocabulary takes no names of licences.
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    data_feed_element: Vec<Item<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "DataFeedItem", rename_all = "camelCase")]
struct Item<'a> {
    date_created: &'a str,
    item: &'a Value,
}

/// The feed, newest review first.
pub(super) fn to_feed(site: &SiteView, reviews: &[ReviewMarkup]) -> String {
    let mut reviews: Vec<_> = reviews.iter().collect();
    reviews.sort_by(|a, b| b.date.cmp(&a.date));
    super::json(&Feed {
        context: "https://schema.org",
        name: &site.title,
        url: address(site, ""),
        in_language: &site.language,
        license: site.license.as_deref().filter(|license| license.contains("://")),
        date_modified: reviews.first().map(|newest| newest.date.as_str()),
        data_feed_element: reviews
            .iter()
            .map(|review| Item { date_created: &review.date, item: &review.thing })
            .collect(),
    })
}
