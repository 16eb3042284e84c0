//! Two counts of which the second is of some of the first: `340 posts, 190 vacant`, `40 invited, 26 came`. They come to no
//! more than the first.

use super::super::super::remark::state;
use super::super::{Quantity, Sense};
use super::{Part, exactly, sum};

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
    (&["ordered", "promised"], &["arrived", "built", "came", "delivered"]),
    (
        &["checked", "examined", "inspected", "screened", "tested"],
        &["failed", "infected", "passed", "positive"],
    ),
    (&["planted", "sown"], &["died", "failed", "germinated", "survived"]),
];

/// The first of two counts as all, with the second and the others as its parts.
pub(super) fn of_first(parts: &[Part]) -> Option<Quantity> {
    let [all, some] = parts else { return None };
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
    let is_came = || MAY_COME.contains(&last) && CAME.contains(&some.words.as_str());
    let is_some = is_quality || is_came() || is_of_these();
    let others = all.count.plain_value()?.checked_sub(some.count.plain_value()?).filter(|_| is_some)?;
    (others.is_sign_positive() && !others.is_zero()).then_some(())?;
    let told = sum(parts.to_vec())?;
    let others = Part { name: "other".to_owned(), words: "others".to_owned(), count: exactly(others) };
    let each = [all.clone(), some.clone(), others].into();
    Some(Quantity { printed: told.printed, sense: Some(Box::new(Sense::Parts(each))), ..all.count.clone() })
}

/// Whether words end with others, as whole ones.
fn ends_with_words(words: &str, end: &str) -> bool {
    words.strip_suffix(end).is_some_and(|before| before.is_empty() || before.ends_with(' '))
}
