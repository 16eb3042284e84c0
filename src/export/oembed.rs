//! oEmbed 1.0 (<https://oembed.com>): what another site needs to show a page in a frame.

use super::{address, json};
use crate::present::view::{ContentView, PageOf, SiteView};
use crate::render::Output;
use serde::Serialize;

#[derive(Serialize)]
struct OEmbed<'a> {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    provider_name: &'a str,
    provider_url: String,
    html: &'a str,
    width: u32,
    height: u32,
}

/// The description of a page that is made for frames; nothing for any other.
pub(super) fn of_page(site: &SiteView, page: &PageOf) -> Option<Output> {
    let ContentView::Embed { fact, .. } = &page.content else { return None };
    let embed = fact.embed.as_ref()?;
    let described = OEmbed {
        version: "1.0",
        kind: "rich",
        title: &page.page.title,
        provider_name: site.publisher.as_ref().map_or(&site.title, |publisher| &publisher.name),
        provider_url: address(site, ""),
        html: &embed.code,
        width: embed.width,
        height: embed.height,
    };
    Some(super::output(&embed.oembed_path, json(&described)))
}
