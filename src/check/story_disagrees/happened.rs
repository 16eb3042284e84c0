//! A day, a weekday, a month or a time of day, held against when something happened.
//!
//! A sentence may tell of several things, so that outside the words of a fact's citation only what is certainly its
//! answer is judged: by what the sentence says happened then, by a value that it stands beside, or by another source's
//! time to the minute.

use super::judge::{Judge, Part};
use super::literal::{Form, Literal, literals};
use super::moment::{Lead, Moment};
use crate::model::Fact;
use crate::value::{Date, DayRange, Kind, Relation, Value};
use chrono::{Datelike, Weekday};

/// Whether the weekday in the words is that of each of the days among which a date leaves the choice, where these have
/// but one.
fn is_weekday_of_each(date: &Date, words: &str) -> Option<bool> {
    let day = |days: DayRange| days.first.filter(|first| days.last == Some(*first)).map(|day| day.weekday());
    let mut weekdays = date.alternatives().map(day);
    let weekday = weekdays.next()??;
    let is_choice = date.alternatives().len() > 1 && weekdays.all(|other| other == Some(weekday));
    let said = words.split(' ').next()?.parse::<Weekday>().ok()?;
    is_choice.then_some(said == weekday)
}

/// Whether a day in the rest of a sentence may be the answer: what happened then is told in words of the question or of an
/// excerpt, or in none.
fn is_told(fact: &Fact, part: Part, moment: &Moment<'_>) -> bool {
    let excerpts = fact.claims.iter().map(|claim| &*claim.excerpt);
    let mut told = excerpts.chain([&*fact.question]);
    match &moment.setting {
        _ if moment.lead == Lead::Other => false,
        Some(setting) => told.any(|words| setting.is_named_in(words)),
        None => part == Part::Elsewhere,
    }
}

impl Judge<'_> {
    /// How a day, a weekday, a month or a time stands to a date; nothing where it may be about something else.
    pub(super) fn happened(
        &self,
        (fact, part): (&Fact, Part),
        target: (&Value, &Date),
        literal: &Literal<'_>,
    ) -> Option<Relation> {
        let moment = literal.form.moment()?;
        let relation = self.moment(target, literal)?;
        let is_day = matches!(literal.form, Form::Date(_) | Form::DayOfMonth(_));
        let is_certain = || match part {
            Part::OwnWords | Part::OwnSentence if is_day || matches!(literal.form, Form::Month(_)) => true,
            Part::Touching if is_day => true,
            Part::Elsewhere | Part::BesideValue if is_day => {
                self.is_claimed(fact, literal) || is_told(fact, part, moment)
            }
            Part::OwnWords => moment.lead == Lead::Then && !moment.tells_of_speech(&fact.question),
            Part::Touching => matches!(literal.form, Form::Weekday(_)),
            Part::BesideValue => false,
            Part::Elsewhere | Part::OwnSentence => {
                moment.lead == Lead::Then && self.is_answer(fact, moment, literal)
            }
        };
        (relation != Relation::Conflicting || is_certain()).then_some(relation)
    }

    /// How the words stand to a date that tells as much.
    fn moment(&self, (target, date): (&Value, &Date), literal: &Literal<'_>) -> Option<Relation> {
        /// A weekday tells nothing of a longer stretch.
        const MOST_DAYS: i64 = 5;
        match &literal.form {
            Form::Month(_) | Form::DayOfMonth(_) => self.without_year(target, date, literal.words),
            Form::Weekday(_) => {
                if let Some(is_of_all) = is_weekday_of_each(date, literal.words) {
                    return Some(if is_of_all { Relation::Compatible } else { Relation::Conflicting });
                }
                let days = date.days()?;
                let (first, last) = days.first.zip(days.last)?;
                if (last - first).num_days() > MOST_DAYS {
                    return None;
                }
                // Who is up after midnight speaks of the night before.
                let night = date.tells_time_of_day().then(|| format!("{} night", literal.words));
                let as_said = self.relate(target, literal.words, None)?;
                let at_night = night.and_then(|night| self.relate(target, &night, None));
                Some(at_night.map_or(as_said, |at_night| at_night.min(as_said)))
            }
            Form::Time(moment) => {
                let words: Vec<&str> = moment.hedges.iter().copied().chain([literal.words]).collect();
                date.tells_time_of_day().then(|| self.relate(target, &words.join(" "), None))?
            }
            Form::Date(_) => self.relate(target, literal.words, None),
            Form::Whole | Form::Quoted | Form::Amount(_) | Form::Name => None,
        }
    }

    /// Whether a moment is certainly what a fact asks for.
    fn is_answer(&self, fact: &Fact, moment: &Moment<'_>, literal: &Literal<'_>) -> bool {
        let is_time = matches!(literal.form, Form::Time(_));
        let is_setting = moment.setting.as_ref().is_some_and(|setting| {
            setting.answers(&fact.question, self.sentence) || self.is_in_excerpts(fact, moment, literal)
        });
        is_setting || is_time && self.is_claimed(fact, literal)
    }

    /// Whether a source says so.
    fn is_claimed(&self, fact: &Fact, literal: &Literal<'_>) -> bool {
        fact.claims.iter().any(|claim| self.agrees(&claim.value, literal))
    }

    /// Whether an excerpt tells by the same words what happened at the moment that it gives.
    fn is_in_excerpts(&self, fact: &Fact, moment: &Moment<'_>, literal: &Literal<'_>) -> bool {
        let Some(setting) = &moment.setting else { return false };
        fact.claims.iter().any(|claim| {
            let told = literals(&claim.excerpt, &[Kind::Date]);
            told.iter().any(|other| {
                let is_like = other.form.is_like(&literal.form);
                let is_of = || {
                    let other = other.form.moment().and_then(|moment| moment.setting.as_ref());
                    other.is_some_and(|other| setting.is_of(other, &fact.question))
                };
                is_like && is_of() && self.agrees(&claim.value, other)
            })
        })
    }

    fn agrees(&self, value: &Value, literal: &Literal<'_>) -> bool {
        let Value::Date(date) = value else { return false };
        let relation = self.moment((value, date), literal);
        matches!(relation, Some(Relation::Same | Relation::Compatible))
    }
}
