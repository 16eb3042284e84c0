//! The time of what a question asks for, told from the time of something else: `road reopened at 4pm, three hours after the crash`,
//! of a question for the time of the crash.

use super::super::wording::begins_with;
use crate::value::{Axis, Context, Kind, Value};
use rust_decimal::Decimal;

const HALF_A_DAY: u32 = 12 * 60 * 60;

/// Words that may stand in a question for a time before what it asks for, and behind it.
const BEFORE: &[&str] = &["when", "at", "what", "time", "exact", "of", "did", "was", "were", "the"];
const BEHIND: &[&str] =
    &["happen", "happened", "occur", "occurred", "take", "in", "on", "at", "near", "outside"];

/// What is over as soon as it happens. What is told after anything else may be told from its end.
const SUDDEN: &[&str] = &[
    "crash",
    "collision",
    "accident",
    "impact",
    "explosion",
    "blast",
    "shooting",
    "stabbing",
    "derailment",
    "collapse",
    "earthquake",
    "quake",
    "tremor",
    "launch",
    "lift-off",
    "take-off",
    "landing",
    "kick-off",
    "alarm",
    "call",
];

/// The time, as far from that of the other event as the words tell. A question for anything else about the event is none for its
/// time.
pub(in crate::resolve) fn time(question: &str, words: &str, context: &Context<'_>) -> Option<Value> {
    const SIDES: &[(&str, &str)] = &[(" after the ", "before"), (" before the ", "after")];
    let (head, told) = words.rsplit_once(", ")?;
    let (length, event, side) = SIDES
        .iter()
        .find_map(|(link, side)| told.split_once(link).map(|(length, event)| (length, event, *side)))?;
    let (deed, time) = head.rsplit_once(" at ")?;
    let is_other = !deed.split(' ').any(|word| word.eq_ignore_ascii_case(event));
    let is_moment = side == "after" || SUDDEN.contains(&event);
    (is_other && is_moment && asks_for(question, event)).then_some(())?;
    let value = Value::parse(Kind::Date, &format!("{length} {side} {time}"), context).ok()?;
    let width = value.extent().filter(|extent| extent.axis == Axis::Clock)?.width()?;
    // What is counted from no time is any of the day.
    (width < Decimal::from(HALF_A_DAY)).then_some(value)
}

/// Whether a question is for the time of an event, and for nothing that came of it.
fn asks_for(question: &str, event: &str) -> bool {
    let words = question.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let is_one_of = |words: &[&str], own: &str| words.iter().any(|word| word.eq_ignore_ascii_case(own));
    let mut rest = words.skip_while(|word| is_one_of(BEFORE, word));
    let asks_when =
        begins_with(question, "when") || question.split(' ').any(|word| word.eq_ignore_ascii_case("time"));
    asks_when
        && rest.next().is_some_and(|word| word.eq_ignore_ascii_case(event))
        && rest.next().is_none_or(|word| is_one_of(BEHIND, word))
}

#[cfg(test)]
mod tests {
    use super::time;
    use crate::value::{Context, Hedges, Places};

    #[test]
    fn only_the_time_of_the_event_itself_is_counted() {
        let (hedges, places) = (Hedges::default(), Places::default());
        let context = Context::new(&hedges, &places);
        let reopened = "road reopened at 4pm, three hours after the crash";
        for (question, words, is_told) in [
            ("When was the crash?", reopened, true),
            ("Time of the crash", reopened, true),
            ("When was the crash on the A40?", reopened, true),
            ("When were police called to the crash?", reopened, false),
            ("When was the crash site cleared?", reopened, false),
            ("When did the road reopen after the crash?", reopened, false),
            ("Where was the crash?", reopened, false),
            ("When was the crash?", "crash at 4pm, three hours after the crash", false),
            // It may have been told from its end.
            ("When was the concert?", "hall empty at 11pm, an hour after the concert", false),
            ("When was the concert?", "doors open at 6pm, an hour before the concert", true),
        ] {
            assert_eq!(time(question, words, &context).is_some(), is_told, "{question} {words}");
        }
    }
}
