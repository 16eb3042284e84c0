//! What can be looked at: stretches on one line, and what happened when.

use super::{DateView, Shared, SourceLinkView, TermView};
use serde::Serialize;

/// What the claims on one fact leave open, as bars on one line.
#[derive(Debug, Clone, Serialize)]
pub struct IntervalsView {
    /// What the line is: `birth` (days of birth), `moment`, `amount` or `length` (of time).
    pub axis: &'static str,
    /// One bar for each stretch, in the order of the claims.
    pub bars: Vec<IntervalView>,
    /// What all of them have in common, in words; nothing where they have nothing in common or need not.
    pub common: Option<String>,
    /// The line with its marks, as SVG; it says nothing that the words of the bars do not say.
    pub scale_html: String,
}

/// One stretch and who states it.
#[derive(Debug, Clone, Serialize)]
pub struct IntervalView {
    /// The value as stated.
    pub value: String,
    /// Who states it.
    pub sources: Vec<SourceLinkView>,
    /// How it stands to the others.
    pub standing: Shared<TermView>,
    /// The stretch in words.
    pub words: String,
    /// The bar as SVG, as wide as its place; it says nothing that `words` does not say.
    pub bar_html: String,
}

/// What happened when, and who reported it when, as `timeline`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TimelineView {
    /// The facts that are dates, earliest first.
    pub events: Vec<EventView>,
    /// The sources whose date is known, earliest first.
    pub publications: Vec<PublicationView>,
}

/// A fact that is a date.
#[derive(Debug, Clone, Serialize)]
pub struct EventView {
    /// A short name.
    pub label: String,
    /// `exact` (one day), `approximate` (a stretch of days) or `disputed` (no answer, or sources that conflict).
    pub certainty: &'static str,
    /// The date; for a disputed one without an answer each date that is stated.
    pub dates: Vec<DateView>,
    /// The fact's row in the discrepancy table, or its entry on the facts page.
    pub row_href: String,
    /// The time until the next entry, where it is a day or more.
    pub until_next: Option<GapView>,
}

/// The time between two entries of the timeline.
#[derive(Debug, Clone, Serialize)]
pub struct GapView {
    /// `days`, `weeks`, `months` or `years`: how far apart the two are to stand.
    pub size: &'static str,
    /// In words: `about 7 years later`.
    pub words: String,
}

/// A source on the timeline.
#[derive(Debug, Clone, Serialize)]
pub struct PublicationView {
    /// A short name.
    pub name: String,
    /// The headline.
    pub title: String,
    /// `exact` or `approximate`.
    pub certainty: &'static str,
    /// When it was published.
    pub published: DateView,
    /// Its entry in the source list.
    pub href: String,
    /// The time until the next entry, where it is a day or more.
    pub until_next: Option<GapView>,
}
