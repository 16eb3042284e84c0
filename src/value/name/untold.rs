//! Words in the place of a name: that none is told, what somebody is, and what stands for a name that is kept back.

use super::word_lists::{find_title, is_connector, is_grade, is_sort_of_thing};
use crate::letters::{has_any, split_at_one, split_once};
use crate::value::untold;

/// What stands in the place of a name where none is given, besides what can stand for a value of any kind.
const UNTOLD: &[&str] = &[
    "none yet",
    "no name yet",
    "no name given",
    "no name",
    "nameless",
    "not named",
    "not yet named",
    "as yet unnamed",
    "unnamed",
    "yet to be named",
    "to be named",
    "not released",
    "not yet released",
    "unidentified",
    "not identified",
    "not yet identified",
    "withheld",
    "name withheld",
    "names withheld",
    "anonymous",
    "not yet chosen",
    "n/a",
    "not made public",
    "not yet made public",
    "not made known",
    "not yet made known",
    "not published",
    "not yet published",
    "not announced",
    "not yet announced",
    "not revealed",
    "kept private",
    "kept secret",
];

/// Whether the words tell that no name is given: `none yet`, `not named for legal reasons`.
pub(super) fn is_untold(words: &str) -> bool {
    let lower = words.to_lowercase();
    let goes_on = |rest: &str| rest.is_empty() || rest.starts_with([' ', ',', ';', '(']);
    untold::strip(&lower, UNTOLD).any(goes_on) || is_kept_back(words)
}

/// Whether a sentence in small letters tells that a name is kept back: `police have not released his name`, `officers declined to
/// identify him`.
fn is_kept_back(words: &str) -> bool {
    const KEEPING: &[&str] = &[
        "not",
        "cannot",
        "yet",
        "never",
        "without",
        "declined",
        "refused",
        "refusing",
        "declining",
        "unable",
        "withheld",
        "withholding",
    ];
    const NAMING: &[&str] = &[
        "name",
        "names",
        "named",
        "naming",
        "identify",
        "identified",
        "identifying",
        "identity",
        "released",
        "published",
        "disclosed",
        "revealed",
    ];
    const REACH: usize = 4;
    // Names are short, and who has another name has one.
    if words.split(' ').nth(2).is_none() || words.contains("real name") {
        return false;
    }
    let words: Vec<&str> =
        words.split(' ').map(|word| word.trim_end_matches(|c: char| !c.is_alphanumeric())).collect();
    let names = |at: usize| words.iter().skip(at + 1).take(REACH).any(|word| NAMING.contains(word));
    let keeps = |word: &str| KEEPING.contains(&word) || word.ends_with("n't") || word.ends_with("n\u{2019}t");
    words.iter().enumerate().any(|(at, word)| keeps(word) && names(at))
}

/// `the neighbours knew him only as Ted`: what somebody is called besides the name.
fn is_byname(words: &str) -> bool {
    let is_known = split_at_one(words, &["known ", "knew "]);
    words.starts_with(char::is_lowercase) && is_known.is_some_and(|(_, rest)| rest.contains("as "))
}

/// Whether the words tell that there is nobody to be named, which may be true at another time only.
pub(super) fn is_nobody(words: &str) -> bool {
    ["none", "nobody", "no one", "no-one", "nothing"].contains(&words.to_lowercase().as_str())
}

/// Whether it only says what somebody or something is (`the old bridge`, `Hale's widow`), or stands for a name that is
/// kept back (`suspect A`, `Ruth (name changed)`).
pub(super) fn is_described(words: &str) -> bool {
    is_of_sort(words) || is_told_besides(words)
}

/// The words without the single one behind a comma that is what somebody is called besides: `Hale's petrel, Solly`.
pub(super) fn before_byname(words: &str) -> &str {
    words.split_once(", ").filter(|(_, byname)| !byname.contains(' ')).map_or(words, |(name, _)| name)
}

/// Whether it tells by what else there is, or stands for a name that is kept back.
fn is_told_besides(words: &str) -> bool {
    is_somewhere(words) || is_placeholder(words) || is_possessive(words) || is_byname(words)
}

/// Whether it only says of what sort somebody or something is: `the old bridge`, `a retired postman`, `an Ostley man`.
fn is_of_sort(words: &str) -> bool {
    let leads = ["the ", "a ", "an ", "his ", "her ", "its ", "their ", "our ", "my ", "one of ", "another "];
    let is_small = !words.contains(char::is_uppercase);
    is_small && leads.iter().any(|lead| words.starts_with(lead)) || is_some_one(words)
}

/// Whether it is no name, but only of what sort something is.
pub(super) fn tells_sort(words: &str) -> bool {
    is_described(words) || small_noun(words).is_some()
}

/// Whether one is a name and the other tells of what sort that may be.
pub(super) fn is_sort_beside_name(first: &str, second: &str) -> bool {
    let is_other = |sort: &str, name: &str| is_of_sort(sort) && !is_told_besides(sort) && !is_described(name);
    is_other(first, second) || is_other(second, first) || is_noun_beside_name(first, second)
}

/// `outside the Anchor, Salt Lane`: a place told by what is beside it.
fn is_somewhere(words: &str) -> bool {
    const BESIDE: &[&str] =
        &["outside ", "near ", "opposite ", "behind ", "beside ", "next to ", "close to ", "in front of "];
    BESIDE.iter().any(|lead| words.starts_with(lead))
}

/// `a Wenning Ferries spokesman`, `Ostley man`: somebody of a sort, in small letters.
fn is_some_one(words: &str) -> bool {
    let is_small = |word: &&str| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
    let is_noun = |word: &&str| is_small(word) && !is_connector(word);
    let some = ["a ", "an ", "another "].iter().find_map(|lead| words.strip_prefix(lead));
    // `Jim Day, a farmer` is named.
    let head = split_once(words, ", ").map_or(words, |(head, _)| head);
    let last = head.rsplit(' ').next().filter(is_small);
    some.is_some_and(|some| some.split(' ').any(|word| is_noun(&word)))
        || head.contains(' ') && last.is_some_and(|noun| SORTS.contains(&noun))
}

/// What somebody is called who is not named.
const SORTS: &[&str] = &[
    "boy",
    "couple",
    "driver",
    "farmer",
    "father",
    "girl",
    "man",
    "mother",
    "motorist",
    "neighbor",
    "neighbour",
    "passenger",
    "passer-by",
    "pensioner",
    "pupil",
    "resident",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "student",
    "teacher",
    "teenager",
    "tourist",
    "witness",
    "woman",
    "worker",
];

/// Whether it is an office without the name of who holds it: `the Prime Minister`, `Mayor of Ostley`.
pub(super) fn is_office(words: &str) -> bool {
    let lower = words.to_lowercase();
    let words: Vec<&str> = lower.strip_prefix("the ").unwrap_or(&lower).split(' ').collect();
    let is_of_office = |word: &&&str| is_grade(word) || find_title(word).is_some();
    let lead = words.iter().take_while(is_of_office).count();
    let is_title =
        lead.checked_sub(1).and_then(|last| words.get(last)).is_some_and(|word| find_title(word).is_some());
    is_title && words.get(lead).is_none_or(|next| matches!(*next, "of" | "for" | "to"))
}

/// `the district hospital in Ostley`: what something is and where, with no capital but in the name of the place.
pub(super) fn is_sort_somewhere(words: &str) -> bool {
    const LINKS: &[&str] = &[" in ", " at ", " of ", " on ", " near "];
    let sort = words.strip_prefix("the ").unwrap_or_default();
    let split = split_at_one(sort, LINKS);
    split.is_some_and(|(noun, place)| {
        noun.starts_with(char::is_lowercase)
            && !noun.contains(char::is_uppercase)
            && place.starts_with(char::is_uppercase)
    })
}

/// Whether only one of two is a name, and the other tells with a noun in small letters what it is: `the US space agency`, `the
/// Ostley bypass bill`. Not where both are of a sort (`the old Ostley road`, `Sefton Street`).
fn is_noun_beside_name(first: &str, second: &str) -> bool {
    let has = |name: &str, noun: &str| name.split(' ').any(|word| word.eq_ignore_ascii_case(noun));
    let is_of_sort = |name: &str| name.to_lowercase().split(' ').any(is_sort_of_thing);
    let tells = |noun: Option<&str>, name: &str| {
        noun.is_some_and(|noun| !(has(name, noun) || is_sort_of_thing(noun) && is_of_sort(name)))
    };
    match (small_noun(first), small_noun(second)) {
        (noun, None) => tells(noun, second),
        (None, noun) => tells(noun, first),
        (Some(_), Some(_)) => false,
    }
}

/// The `agency` of `the US space agency`, behind another small word. One alone may be of the name: `the Labour party`.
fn small_noun(words: &str) -> Option<&str> {
    let is_small = |word: &str| {
        word.starts_with(char::is_lowercase) && word.chars().all(|c| c.is_alphabetic() || c == '-')
    };
    let (owner, noun) = words.strip_prefix("the ")?.rsplit_once(' ')?;
    let before = owner.rsplit(' ').next().filter(|word| !is_connector(word))?;
    (is_small(noun) && is_small(before)).then_some(noun)
}

/// `Hale's widow`: somebody told by another's name.
fn is_possessive(words: &str) -> bool {
    let split = split_at_one(words, &["'s ", "\u{2019}s "]);
    split.is_some_and(|(_, thing)| !thing.contains(char::is_uppercase))
}

/// Words that stand for a person whose name is kept back, before a letter or a number.
const PLACEHOLDERS: &[&str] = &[
    "baby",
    "boy",
    "child",
    "defendant",
    "girl",
    "patient",
    "person",
    "player",
    "pupil",
    "resident",
    "student",
    "suspect",
    "victim",
    "witness",
    "woman",
    "man",
    "mr",
    "mrs",
    "ms",
    "miss",
    "officer",
    "soldier",
    "worker",
];

/// `suspect A`, `Witness 3`, `Ruth (name changed)`.
fn is_placeholder(words: &str) -> bool {
    let lower = words.to_lowercase();
    let is_changed =
        has_any(&lower, &["name changed", "names changed", "real name", "pseudonym", "assumed name"]);
    let is_sign = |sign: &str| {
        let sign = sign.trim_end_matches('.');
        sign.chars().count() == 1 || sign.bytes().all(|byte| byte.is_ascii_digit()) && !sign.is_empty()
    };
    let words: Vec<&str> = lower.strip_prefix("the ").unwrap_or(&lower).split(' ').collect();
    is_changed || matches!(words.as_slice(), [noun, sign] if PLACEHOLDERS.contains(noun) && is_sign(sign))
}
