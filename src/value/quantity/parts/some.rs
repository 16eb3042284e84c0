//! Counts of which the others are of some of the first: `340 posts, 190 vacant`, `40 invited, 26 came`, `14, one withdrawn`.
//! They come to no more than the first.

use super::super::super::few::Few;
use super::super::super::remark::state;
use super::super::ties::turned;
use super::super::{Quantity, Sense};
use super::{Part, became, exactly, sum};
use rust_decimal::Decimal;

/// What some of the things before are: nobody counts `vacant` besides `posts`.
const QUALITIES: &[&str] = &[
    "affordable",
    "electric",
    "empty",
    "occupied",
    "spare",
    "taken",
    "unfilled",
    "uninhabited",
    "unoccupied",
    "unsold",
    "vacant",
];
/// What those who may come are, and what some of them did.
const MAY_COME: &[&str] =
    &["allowed", "asked", "eligible", "entitled", "expected", "invited", "permitted", "registered"];
const CAME: &[&str] = &[
    "accepted",
    "answered",
    "attended",
    "came",
    "replied",
    "responded",
    "showed up",
    "took part",
    "turned out",
    "turned up",
    "voted",
];

/// What became of all, and what then of some of them, however many came back or were lost.
const OF_THESE: &[(&[&str], &[&str])] = &[
    (
        &["evacuated", "forced out", "left home", "moved out", "rehoused"],
        &["back", "back home", "back in", "came back", "home again", "returned", "went back"],
    ),
    (
        &["aboard", "carried", "loaded", "on board", "on deck", "shipped"],
        &[
            "dead",
            "died",
            "drowned",
            "hurt",
            "injured",
            "killed",
            "lost",
            "lost overboard",
            "missing",
            "overboard",
            "rescued",
            "saved",
            "survived",
            "washed overboard",
            "went overboard",
        ],
    ),
    (
        &["absconded", "broke out", "escaped", "got out", "ran off"],
        &["caught", "found", "recaptured", "recovered", "returned", "rounded up"],
    ),
    (
        &["admitted", "hospitalised", "in hospital", "taken to hospital"],
        &["allowed home", "discharged", "gone home", "released", "sent home", "went home"],
    ),
    (&["approved", "ordered", "planned", "promised", "proposed"], &["arrived", "built", "came", "delivered"]),
    (
        &["checked", "examined", "inspected", "screened", "tested"],
        &["failed", "infected", "passed", "positive"],
    ),
    (&["set off", "set out", "started"], &["finished", "reached the finish"]),
    (&["planted", "sown"], &["died", "failed", "germinated", "survived"]),
];

/// The first of several counts as all, with the others as its parts.
pub(super) fn of_first(words: &str, parts: &[Part]) -> Option<Quantity> {
    let (all, some) = parts.split_first()?;
    let is_known = matches!(some, [part] if is_of_kind(all, part) && all.count.extent != part.count.extent);
    (is_known || became::is_of_first(words, all, some)).then_some(())?;
    let count = left_of(&all.count, &sum(some.to_vec())?)?;
    let others = Part { name: "other".to_owned(), words: "others".to_owned(), count };
    let rest = Some(others).filter(|others| others.count.extent.high.at() > Some(Decimal::ZERO));
    let each = parts.iter().cloned().chain(rest).collect();
    let printed = sum(parts.to_vec())?.printed;
    Some(Quantity { printed, sense: Some(Box::new(Sense::Parts(each))), ..all.count.clone() })
}

/// What is left of all; nothing where it is less than nothing, or may be.
fn left_of(all: &Quantity, told: &Quantity) -> Option<Quantity> {
    if let Some((all, told)) = all.plain_value().zip(told.plain_value()) {
        return all.checked_sub(told).filter(|left| !left.is_sign_negative()).map(exactly);
    }
    let extent = all.extent.plus(&turned(told.extent))?;
    let least = extent.low.at().filter(|least| !least.is_sign_negative())?;
    let printed = format!("between {least} and {}", extent.high.at()?);
    Some(Quantity { printed, extent, plain: Few::NONE, ..all.clone() })
}

/// Whether the words of both are known as those of a whole and of a part of it.
fn is_of_kind(all: &Part, some: &Part) -> bool {
    let last = all.words.rsplit(' ').next().unwrap_or_default();
    let is_quality = QUALITIES.contains(&some.words.as_str())
        && !last.is_empty()
        && !QUALITIES.contains(&last)
        && state(&all.words).is_none();
    let is_of_these = || {
        let told = |states: &[&str], words: &str| states.contains(&words);
        let of_all = |states: &[&str]| states.iter().any(|state| ends_with_words(&all.words, state));
        OF_THESE.iter().any(|(whole, part)| of_all(whole) && told(part, &some.words))
    };
    is_quality || MAY_COME.contains(&last) && CAME.contains(&some.words.as_str()) || is_of_these()
}

/// Whether words end with others, as whole ones.
fn ends_with_words(words: &str, end: &str) -> bool {
    words.strip_suffix(end).is_some_and(|before| before.is_empty() || before.ends_with(' '))
}
