//! What happened when, and who reported it when.

use super::date;
use super::fact::Found;
use super::naming::{short_name, source_href};
use super::view::{DateView, EventView, GapView, PublicationView, TimelineView};
use super::{Extra, Manner};
use crate::model::{Dossier, Source, Verdict};
use crate::value::{Date, DayRange, Value};
use crate::words::Words;
use chrono::NaiveDate;

/// The timeline of a story: its facts that are dates, and its sources.
pub(super) fn timeline(dossier: &Dossier, found: &[Found<'_>], manner: Manner<'_>) -> TimelineView {
    if !manner.layout.shows(Extra::Timeline) {
        return TimelineView::default();
    }
    let events: Vec<(Place, EventView)> = found.iter().filter_map(event).collect();
    let publications: Vec<(Place, PublicationView)> =
        dossier.sources.iter().filter_map(|source| publication(source, manner)).collect();
    TimelineView {
        events: in_order(events, manner.words, |event, gap| EventView { until_next: gap, ..event }),
        publications: in_order(publications, manner.words, |report, gap| PublicationView {
            until_next: gap,
            ..report
        }),
    }
}

/// Where an entry stands: by its first day, then by its last; an open beginning comes first, an open end last.
type Place = (NaiveDate, NaiveDate);

/// The entries in order, each with the gap that comes after it.
fn in_order<T>(
    mut entries: Vec<(Place, T)>,
    words: &Words,
    with_gap: impl Fn(T, Option<GapView>) -> T,
) -> Vec<T> {
    entries.sort_by_key(|(place, _)| *place);
    let next: Vec<Option<Place>> =
        entries.iter().skip(1).map(|(place, _)| Some(*place)).chain([None]).collect();
    let gaps = entries.into_iter().zip(next);
    gaps.map(|((place, entry), next)| with_gap(entry, next.and_then(|next| gap(place, next, words))))
        .collect()
}

/// The time from one entry to the next, to the nearest of the largest unit that it has one of: the middle between the
/// least and the most that it can have been. Nothing is told where these lie further apart than that, and days only
/// where both days are known.
fn gap(place: Place, next: Place, words: &Words) -> Option<GapView> {
    let (least, most) = ((next.0 - place.1).num_days(), (next.1 - place.0).num_days());
    let days = least.midpoint(most);
    if most - least > days {
        return None;
    }
    let nearest = |length: i64| usize::try_from((days + length / 2) / length).unwrap_or_default();
    let is_exact = place.0 == place.1 && next.0 == next.1;
    let (size, words) = match days {
        ..=0 => return None,
        1..=13 if !is_exact => return None,
        1..=13 => ("days", words.gap_days(nearest(1))),
        14..=59 => ("weeks", words.gap_weeks(nearest(7))),
        60..=699 => ("months", words.gap_months(usize::try_from(days * 12 / 365).unwrap_or_default().max(2))),
        _ => ("years", words.gap_years(usize::try_from((days * 4 + 730) / 1461).unwrap_or_default())),
    };
    Some(GapView { size, words })
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
        until_next: None,
    };
    Some((place, entry))
}

/// The answer, or everything that is stated where there is none.
fn dates<'a>(found: &Found<'a>) -> Vec<&'a Date> {
    let readings = found.finding.readings.iter().map(|reading| &*reading.value);
    let as_date = |value: &'a Value| if let Value::Date(date) = value { Some(date) } else { None };
    match found.finding.conclusion.value() {
        Some(value) => as_date(value).into_iter().collect(),
        None => readings.filter_map(as_date).collect(),
    }
}

fn publication(source: &Source, manner: Manner<'_>) -> Option<(Place, PublicationView)> {
    let published = source.published.as_deref()?;
    let place = place([published].into_iter())?;
    let entry = PublicationView {
        name: short_name(source),
        title: source.title.clone(),
        certainty: certainty(place),
        published: date::date(published, manner.words),
        href: source_href(manner.layout, &source.id),
        until_next: None,
    };
    Some((place, entry))
}

fn certainty((first, last): Place) -> &'static str {
    if first == last { "exact" } else { "approximate" }
}
