//! The tenses of reported speech: `will` said is `would` told.

use super::reported::is_past_of;
use crate::value::token::{Stretch, Token, align, atoms};

/// What was said, and what it becomes when it is reported.
const SHIFTS: &[(&str, &str)] = &[
    ("will", "would"),
    ("can", "could"),
    ("may", "might"),
    ("must", "had to"),
    ("am", "was"),
    ("is", "was"),
    ("are", "were"),
    ("has", "had"),
    ("have", "had"),
    ("do", "did"),
    ("does", "did"),
    // Of `she's` and `she'd`.
    ("'s", "was"),
    ("'s", "had"),
    ("'s", "'d"),
    ("will", "'d"),
    ("has", "'d"),
    ("have", "'d"),
];

/// How many verbs stand in the tense of a report.
#[derive(Clone, Copy, Default)]
struct Shifted {
    helping: usize,
    others: usize,
}

/// Whether the second is the first in the tenses of a report and otherwise alike: twice at least, or from a small letter on. One
/// of the verbs is a helping one, for what people do now and what they once did may be two things: `we close it and lock it`.
pub(super) fn is_report_of(said: &[Token], told: &[Token]) -> bool {
    let shifted = |stretch: &Stretch| {
        let (said, told) = (said.get(stretch.first.clone())?, told.get(stretch.second.clone())?);
        shifted(&atoms(said), &atoms(told))
    };
    let differing = align(said, told).into_iter().filter(|stretch| !stretch.is_kept);
    let Some(all) = differing.map(|stretch| shifted(&stretch)).collect::<Option<Vec<Shifted>>>() else {
        return false;
    };
    let helping: usize = all.iter().map(|shifted| shifted.helping).sum();
    let others: usize = all.iter().map(|shifted| shifted.others).sum();
    let begins_small = told.first().is_some_and(|token| token.shown.starts_with(char::is_lowercase));
    helping > 0 && (helping + others > 1 || begins_small)
}

/// The verbs of a stretch that are told in the tense of a report, where nothing else differs.
fn shifted(said: &[String], told: &[String]) -> Option<Shifted> {
    let is_shift = |now: &str, then: &str| SHIFTS.iter().any(|(own, other)| *own == now && *other == then);
    if is_shift(&said.join(" "), &told.join(" ")) {
        return Some(Shifted { helping: 1, others: 0 });
    }
    let mut found = Shifted::default();
    for (now, then) in said.iter().zip(told).filter(|(now, then)| now != then) {
        if is_shift(now, then) {
            found.helping += 1;
        } else if is_past_of(then, now) {
            found.others += 1;
        } else {
            return None;
        }
    }
    (said.len() == told.len()).then_some(found)
}
