//! What stands behind a name and tells as what it is the answer: by which measure (`Hana Duda, league only`), for whom (`Pryce
//! for the visitors`), from when on (`Sunita Rao, from September`), or how something is called (`Cold Harbour, its working
//! title`).

use super::Name;
use crate::value::time_words::tells_time;
use crate::value::token::number_of;
use crate::value::{Comparison, Relation, Why};

/// As what a name is the answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// By a measure of which there are others.
    Measure,
    /// For a time before or after which somebody else is.
    Term,
    /// As one of several names.
    Calling,
}

/// How two names stand to each other that are both told with their standing, or of which one is told to be one of several
/// names. What one is by its own measure or for its own time, the other is not.
pub(super) fn beside(first: &Name, second: &Name) -> Option<Comparison> {
    let (one, other) = (standing(&first.words), standing(&second.words));
    if clause(&first.words) == clause(&second.words) && side(&first.words) == side(&second.words) {
        return None;
    }
    match (one, other) {
        (Some(Standing::Calling), _)
        | (_, Some(Standing::Calling))
        | (Some(Standing::Term), Some(Standing::Term)) => {
            Some(Comparison::new(Relation::Compatible, Why::Overlap))
        }
        (Some(Standing::Measure), Some(Standing::Measure)) => {
            Some(Comparison::new(Relation::Incomparable, Why::OtherName))
        }
        (Some(Standing::Measure | Standing::Term) | None, _) => None,
    }
}

fn standing(words: &str) -> Option<Standing> {
    if holds_office_for_a_time(words) {
        return Some(Standing::Term);
    }
    if side(words).is_some() {
        return Some(Standing::Measure);
    }
    let clause = clause(words)?;
    if is_calling(clause) {
        Some(Standing::Calling)
    } else if is_term(clause) {
        Some(Standing::Term)
    } else {
        is_measure(clause).then_some(Standing::Measure)
    }
}

/// For whom somebody scored, spoke or played, in small letters: `Pryce for the visitors`.
fn side(words: &str) -> Option<&str> {
    words.split_once(" for the ").map(|(_, side)| side).filter(|side| !side.contains(char::is_uppercase))
}

/// What stands behind the first comma, or in brackets at the end.
fn clause(words: &str) -> Option<&str> {
    let bracketed = || words.strip_suffix(')')?.split_once(" (");
    words.split_once(", ").or_else(bracketed).map(|(_, clause)| clause)
}

/// `acting head Tom Reeve`, `Bishop-elect Pell`
fn holds_office_for_a_time(words: &str) -> bool {
    const GRADES: &[&str] = &["acting", "interim", "caretaker", "outgoing", "incoming", "temporary"];
    let begin = words.split(' ').take(2).map(str::to_lowercase);
    let is_grade = |word: String| GRADES.contains(&word.as_str()) || word.ends_with("-elect");
    begin.into_iter().any(is_grade)
}

/// `from September`, `until the end of the month`, `who takes over next week`; but not `from 3 Mill Lane`.
fn is_term(clause: &str) -> bool {
    const FROM: &[&str] =
        &["from ", "until ", "till ", "as of ", "as from ", "with effect from ", "starting "];
    const LEADS: &[&str] = &[
        "outgoing ",
        "incoming ",
        "who takes over",
        "who will take over",
        "who steps down",
        "who stands down",
        "who retires",
    ];
    let is_year = |words: &str| words.len() == 4 && words.bytes().all(|byte| byte.is_ascii_digit());
    let is_time =
        |words: &str| is_year(words) || tells_time(&words.replace(|c: char| c.is_ascii_digit(), ""));
    LEADS.iter().any(|lead| clause.starts_with(lead))
        || FROM.iter().find_map(|lead| clause.strip_prefix(lead)).is_some_and(is_time)
}

/// `its working title`, `as it was renamed in March`
fn is_calling(clause: &str) -> bool {
    const OWNERS: &[&str] = &["its ", "his ", "her ", "their "];
    const NOUNS: &[&str] = &["title", "name", "codename", "alias", "pseudonym", "nickname"];
    const CALLED: &[&str] =
        &["call", "calls", "called", "known", "renamed", "rebranded", "retitled", "rechristened"];
    let last = clause.rsplit(' ').next().unwrap_or_default();
    OWNERS.iter().any(|owner| clause.starts_with(owner)) && NOUNS.contains(&last)
        || clause.starts_with("as ") && clause.split([' ', ',']).any(|word| CALLED.contains(&word))
}

/// `by area`, `in all competitions`, `to the tip of its mast`; but not `by two votes`, which is how much.
fn is_measure(clause: &str) -> bool {
    const LEADS: &[&str] =
        &["counting ", "including ", "excluding ", "not counting ", "each ", "to the tip ", "to the top "];
    const ENDS: &[&str] = &[" only", " per head", " per capita"];
    const LINKS: &[&str] = &["by ", "in all ", "in the ", "on ", "for ", "with "];
    const AMOUNTS: &[&str] = &["a ", "an ", "one ", "just ", "only "];
    let is_by = |rest: &str| !AMOUNTS.iter().any(|lead| rest.starts_with(lead)) && !tells_number(rest);
    LEADS.iter().any(|lead| clause.starts_with(lead))
        || ENDS.iter().any(|end| clause.ends_with(end))
        || LINKS
            .iter()
            .find_map(|link| clause.strip_prefix(link))
            .is_some_and(|rest| is_by(rest) && names_measure(rest))
}

fn tells_number(words: &str) -> bool {
    words.split(' ').any(|word| number_of(word).is_some() || word.contains(|c: char| c.is_ascii_digit()))
}

/// Whether one of the words is what the largest, the best and the first are told by.
fn names_measure(words: &str) -> bool {
    const MEASURES: &[&str] = &[
        "added",
        "area",
        "arrival",
        "attendance",
        "capacity",
        "competition",
        "counted",
        "crime",
        "deck",
        "depth",
        "floor",
        "freight",
        "goal",
        "head",
        "height",
        "income",
        "index",
        "length",
        "list",
        "medal",
        "member",
        "membership",
        "night",
        "output",
        "passenger",
        "population",
        "profit",
        "ranking",
        "revenue",
        "sale",
        "seat",
        "size",
        "span",
        "spending",
        "tonnage",
        "turnover",
        "value",
        "visitor",
        "volume",
        "vote",
        "weight",
        "width",
    ];
    words.split([' ', ',']).any(|word| MEASURES.contains(&word.strip_suffix('s').unwrap_or(word)))
}
