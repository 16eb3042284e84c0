//! What machines are told of a page: JSON-LD in the vocabulary of schema.org.
//!
//! Every text in it is borrowed from the view of the page, so that markup and page cannot tell different things. An
//! address that is not known is left out, and so is everything else.

use serde::Serialize;

/// A whole document.
#[derive(Debug, Serialize)]
pub(in crate::present) struct Document<T> {
    #[serde(rename = "@context")]
    pub(in crate::present) context: &'static str,
    #[serde(flatten)]
    pub(in crate::present) thing: T,
}

/// The story page.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase", rename = "Article")]
pub(in crate::present) struct Article<'a> {
    #[serde(rename = "@id")]
    pub(in crate::present) id: String,
    pub(in crate::present) url: &'a str,
    pub(in crate::present) headline: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(in crate::present) description: &'a str,
    pub(in crate::present) in_language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) date_modified: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::present) author: Vec<Party<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) publisher: Option<Party<'a>>,
    pub(in crate::present) is_part_of: WebSite<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::present) citation: Vec<Work<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::present) is_based_on: Vec<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::present) correction: Vec<CorrectionComment<'a>>,
}

/// A person or an organisation.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::present) struct Party<'a> {
    #[serde(rename = "@type")]
    pub(in crate::present) kind: &'static str,
    pub(in crate::present) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) publishing_principles: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) corrections_policy: Option<&'a str>,
}

/// The site.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase", rename = "WebSite")]
pub(in crate::present) struct WebSite<'a> {
    pub(in crate::present) name: &'a str,
    pub(in crate::present) url: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(in crate::present) description: &'a str,
}

/// A source.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase", rename = "CreativeWork")]
pub(in crate::present) struct Work<'a> {
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub(in crate::present) id: Option<String>,
    pub(in crate::present) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) archived_at: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::present) author: Vec<Party<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) publisher: Option<Party<'a>>,
}

/// Something that stands elsewhere in the document.
#[derive(Debug, Serialize)]
pub(in crate::present) struct Reference {
    #[serde(rename = "@id")]
    pub(in crate::present) id: String,
}

/// A correction.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase", rename = "CorrectionComment")]
pub(in crate::present) struct CorrectionComment<'a> {
    pub(in crate::present) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) date_published: Option<&'a str>,
    pub(in crate::present) url: String,
}

/// The page of a review.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase", rename = "ClaimReview")]
pub(in crate::present) struct ClaimReview<'a> {
    pub(in crate::present) url: &'a str,
    pub(in crate::present) claim_reviewed: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) date_published: Option<&'a str>,
    pub(in crate::present) in_language: &'a str,
    pub(in crate::present) author: Party<'a>,
    pub(in crate::present) review_rating: Rating<'a>,
    pub(in crate::present) item_reviewed: Claim<'a>,
}

/// A rating; numbers only where the legend has numbers.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::present) struct Rating<'a> {
    pub(in crate::present) alternate_name: &'a str,
    #[serde(rename = "ratingExplanation")]
    pub(in crate::present) explanation: &'a str,
    #[serde(rename = "ratingValue", skip_serializing_if = "Option::is_none")]
    pub(in crate::present) value: Option<u32>,
    #[serde(rename = "worstRating", skip_serializing_if = "Option::is_none")]
    pub(in crate::present) worst: Option<u32>,
    #[serde(rename = "bestRating", skip_serializing_if = "Option::is_none")]
    pub(in crate::present) best: Option<u32>,
}

/// A claim under review.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
pub(in crate::present) struct Claim<'a> {
    pub(in crate::present) text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) author: Option<Party<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::present) appearance: Option<Work<'a>>,
}
