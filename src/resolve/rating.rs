//! The legend of the site's ratings.

use super::link::Names;
use super::typed;
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::load::{Located, RawRating, RawRatings};
use crate::model::{Grade, Rating, RatingId};

/// A sign is looked at, not read.
const LONGEST_SIGN: usize = 2;

/// Resolves the legend, in its own order.
///
/// Pushes `bad-id`, `duplicate-id`, `bad-value` and `bad-scale`. A rating whose number is wrong is kept without it.
pub(super) fn resolve_ratings(raw: Option<&RawRatings>, report: &mut Report) -> Vec<Rating> {
    let Some(raw) = raw else { return Vec::new() };
    let mut names = Names::new(Code::UnknownRating, "rating");
    let ends = resolve_ends(raw, report);
    let mut ratings = Vec::new();
    for rating in &raw.legend {
        let is_sound = typed::check_id(rating.id.text(), "rating", &rating.id.origin, report);
        let is_new = names.define(rating.id.text(), &rating.id.origin, report);
        let rating = resolve_rating(rating, ends, report);
        ratings.extend(Some(rating).filter(|_| is_sound && is_new));
    }
    ratings
}

/// Knows every rating of the legend.
pub(super) fn rating_names(ratings: &[Rating]) -> Names {
    let mut names = Names::new(Code::UnknownRating, "rating");
    for rating in ratings {
        names.define_known(rating.id.as_str());
    }
    names
}

fn resolve_rating(raw: &RawRating, ends: Option<(u32, u32)>, report: &mut Report) -> Rating {
    Rating {
        id: RatingId::new(raw.id.text()),
        label: typed::line_or_empty(raw.label.0.as_ref()),
        meaning: typed::line_or_empty(raw.meaning.0.as_ref()),
        sign: sign(raw, report),
        grade: raw.number.as_ref().and_then(|number| grade(number, ends, report)),
    }
}

fn sign(raw: &RawRating, report: &mut Report) -> String {
    let sign = typed::line_or_empty(raw.sign.as_ref());
    match &raw.sign {
        Some(typed) if sign.chars().count() > LONGEST_SIGN => {
            let message = format!("the sign `{sign}` is too long");
            report.push(
                Diagnostic::new(Code::BadValue, &typed.origin, message)
                    .help("a sign is one or two characters; the word for the rating is its `label`"),
            );
            String::new()
        }
        Some(_) | None => sign,
    }
}

/// The two ends of the scale. Nothing where there is none, or a bad one, which is told.
fn resolve_ends(raw: &RawRatings, report: &mut Report) -> Option<(u32, u32)> {
    let example = "write both ends, the worst first from 1 on: `worst: 1` and `best: 5`";
    let problem = match (&raw.worst, &raw.best) {
        (Some(worst), Some(best)) if (1..best.value).contains(&worst.value) => {
            return Some((worst.value, best.value));
        }
        (Some(worst), Some(best)) => {
            let message = format!("a scale cannot run from {} to {}", worst.value, best.value);
            Diagnostic::new(Code::BadScale, &worst.origin, message).help(example)
        }
        (Some(end), None) | (None, Some(end)) => {
            Diagnostic::new(Code::BadScale, &end.origin, "the scale has only one end").help(example)
        }
        (None, None) => {
            let number = raw.legend.iter().find_map(|rating| rating.number.as_ref())?;
            Diagnostic::new(
                Code::BadScale,
                &number.origin,
                "a rating has a number, and the scale has no ends",
            )
            .help(example)
        }
    };
    report.push(problem);
    None
}

/// The number on the scale; a scale that is bad itself has been told.
fn grade(number: &Located<u32>, ends: Option<(u32, u32)>, report: &mut Report) -> Option<Grade> {
    let (worst, best) = ends?;
    if (worst..=best).contains(&number.value) {
        return Some(Grade { number: number.value, worst, best });
    }
    let message = format!("{} is not on the scale, which runs from {worst} to {best}", number.value);
    report.push(
        Diagnostic::new(Code::BadScale, &number.origin, message)
            .help("give another number, or none where the rating stands beside the scale"),
    );
    None
}
