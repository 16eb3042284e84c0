//! What happened when, and who reported it when.

use super::Manner;
use super::date;
use super::fact::Found;
use super::naming::{short_name, source_href};
use super::view::{DateView, EventView, PublicationView, TimelineView};
use crate::model::{Dossier, Source, Verdict};
use crate::value::{Date, DayRange, Value};
use chrono::NaiveDate;

/// The timeline of a story: its facts that are dates, and its sources.
pub(super) fn timeline(dossier: &Dossier, found: &[Found<'_>], manner: Manner<'_>) -> TimelineView {
    let events: Vec<(Place, EventView)> = found.iter().filter_map(event).collect();
    let publications: Vec<(Place, PublicationView)> =
        dossier.sources.iter().filter_map(|source| publication(source, manner)).collect();
    TimelineView { events: in_order(events), publications: in_order(publications) }
}

/// Where an entry stands: by its first day, then by its last; an open beginning comes first, an open end last.
type Place = (NaiveDate, NaiveDate);

fn in_order<T>(mut entries: Vec<(Place, T)>) -> Vec<T> {
    entries.sort_by_key(|(place, _)| *place);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

fn place<'a>(dates: impl Iterator<Item = &'a Date>) -> Option<Place> {
    let days = dates.filter_map(Date::days).reduce(DayRange::hull)?;
    Some((days.first.unwrap_or(NaiveDate::MIN), days.last.unwrap_or(NaiveDate::MAX)))
}

fn event(found: &Found<'_>) -> Option<(Place, EventView)> {
    let dates = dates(found);
    let place = place(dates.iter().copied())?;
    let is_open = found.finding.conclusion.value().is_none();
    let is_disputed = is_open || found.finding.verdict == Verdict::Conflicting;
    let entry = EventView {
        label: found.fact.label.clone(),
        certainty: if is_disputed { "disputed" } else { certainty(place) },
        dates: dates.into_iter().map(|date| date::date(date, found.words)).collect::<Vec<DateView>>(),
        row_href: found.row_href(),
    };
    Some((place, entry))
}

/// The answer, or everything that is stated where there is none.
fn dates<'a>(found: &Found<'a>) -> Vec<&'a Date> {
    let readings = found.finding.readings.iter().map(|reading| &reading.value);
    let as_date = |value: &'a Value| if let Value::Date(date) = value { Some(date) } else { None };
    match found.finding.conclusion.value() {
        Some(value) => as_date(value).into_iter().collect(),
        None => readings.filter_map(as_date).collect(),
    }
}

fn publication(source: &Source, manner: Manner<'_>) -> Option<(Place, PublicationView)> {
    let published = source.published.as_ref()?;
    let place = place([published].into_iter())?;
    let entry = PublicationView {
        name: short_name(source),
        title: source.title.clone(),
        certainty: certainty(place),
        published: date::date(published, manner.words),
        href: source_href(manner.layout, &source.id),
    };
    Some((place, entry))
}

fn certainty((first, last): Place) -> &'static str {
    if first == last { "exact" } else { "approximate" }
}
