//! Places told by the beginning of their name: `Northmoor General`, `Northmoor General Hospital`; `Newcastle`, `Newcastle upon
//! Tyne`.

use super::apart::is_proper;
use super::places::in_full;
use crate::letters::lower;
use crate::value::name::{is_building, names_owner};
use crate::value::token::number_of;

/// What a town has one of, by two words.
const CIVIC: &[&str] = &[
    "bus station",
    "central library",
    "city hall",
    "council offices",
    "crown court",
    "fire station",
    "magistrates' court",
    "parish church",
    "police station",
    "public library",
    "railway station",
    "town hall",
    "village hall",
];

/// Whether the first key is the second without what it is (`Hospital`), or without the river or the hill that tells it from
/// others of the name. A road is not a part of the town that it leads to.
pub(super) fn is_short_of(short: &str, long: &str) -> bool {
    const LINKS: &[&str] = &["upon", "on", "under", "le", "by"];
    const SORTS: &[&str] = &["academy", "airport", "beach", "estate", "primary", "sands", "university"];
    // What says which sort of them it is.
    const OF_SORT: &[&str] = &[
        "business",
        "housing",
        "industrial",
        "international",
        "medical",
        "regional",
        "retail",
        "science",
        "state",
        "technical",
        "trading",
    ];
    // A park alone is of its own name: `Harrow`, `Harrow Park`.
    const WORKPLACES: &[&str] = &["business", "industrial", "retail", "science", "trading"];
    let Some(rest) = long.strip_prefix(short).and_then(|rest| rest.strip_prefix([' ', '-'])) else {
        return false;
    };
    let is_byname = rest
        .split_once([' ', '-'])
        .is_some_and(|(link, name)| LINKS.contains(&link) && !name.contains(|c: char| c.is_ascii_digit()));
    let is_sort = |word: &str| is_building(word) || SORTS.contains(&word);
    let of_sort = rest.split_once(' ').filter(|(of_sort, _)| OF_SORT.contains(of_sort));
    let is_park = of_sort.is_some_and(|(of_sort, noun)| noun == "park" && WORKPLACES.contains(&of_sort));
    is_byname
        || is_park
        || CIVIC.contains(&rest)
        || of_sort.map_or(rest, |(_, noun)| noun).split(' ').all(is_sort)
}

/// Whether the second says of what the first is, which has a name: `the Reading Room`, `the Reading Room of Ostley Library`.
pub(super) fn is_told_of(short: &str, long: &str) -> bool {
    let behind = long.strip_prefix(short).unwrap_or_default();
    let of = [" of ", " at ", " in "].iter().find_map(|link| behind.strip_prefix(link));
    let name = ["the ", "The "].iter().find_map(|article| short.strip_prefix(article)).unwrap_or(short);
    name.contains(' ') && is_proper(name) && of.is_some_and(is_proper)
}

/// Whether the first only tells by its sort what the second has a name for: `a nearby church hall`, `St Brannoc's church hall`; `the
/// customs hall`, `Old Customs Hall`. Where it tells what lies around, which is held against the other's by itself, it may be
/// without an article: `court in Ostley`.
pub(super) fn is_sort_of(sort: &str, name: &str) -> bool {
    const NEARBY: &[&str] = &["local ", "nearby ", "neighboring ", "neighbouring "];
    let (sort, around) = sort.split_once(" in ").map_or((sort, None), |(head, tail)| (head, Some(tail)));
    let bare = ["a ", "an ", "the "].iter().find_map(|article| sort.strip_prefix(article));
    let Some(noun) = bare.or_else(|| around.map(|_| sort)) else { return false };
    let name = name.split(" in ").next().unwrap_or(name);
    let noun = NEARBY.iter().find_map(|word| noun.strip_prefix(word)).unwrap_or(noun);
    // `the Town Hall`
    let letters = lower(noun);
    let noun = if CIVIC.contains(&&*letters) { &*letters } else { noun };
    let head = name.split([',', '(']).next().unwrap_or_default().trim();
    let proper = head.to_lowercase().strip_suffix(noun).map(str::len).and_then(|end| head.get(..end));
    let is_small = noun.chars().all(|c| c.is_lowercase() || matches!(c, ' ' | '-'));
    is_small && proper.is_some_and(|proper| proper.ends_with(' ') && proper.contains(char::is_uppercase))
}

/// Whether the first says more of the second in small words before its noun: `the back garden`, of `the garden`; `Ostley railway
/// station`, of `Ostley station`.
pub(super) fn says_more(long: &str, short: &str) -> bool {
    const TYING: &[&str] = &[
        "above", "across", "and", "at", "behind", "below", "beside", "between", "by", "from", "in", "near",
        "not", "of", "off", "on", "opposite", "or", "outside", "over", "past", "the", "to", "towards",
        "under",
    ];
    const MOST_MORE: usize = 3;
    let head = |place: &'_ str| -> Vec<String> {
        let head = place.split([',', '(']).next().unwrap_or_default();
        // Where it lies is held against the other's by itself.
        let head = [" in ", " at "].iter().fold(head, |head, link| head.split(link).next().unwrap_or(head));
        let words = head.split(' ').filter(|word| !word.is_empty()).map(in_full);
        words.skip_while(|word| matches!(word.as_str(), "the" | "The" | "a" | "an" | "in" | "at")).collect()
    };
    let (long, short) = (head(long), head(short));
    let more = long.len().saturating_sub(short.len());
    let are_one = |one: &String, other: &String| one.to_lowercase() == other.to_lowercase();
    let have_one_noun = long.last().zip(short.last()).is_some_and(|(one, other)| are_one(one, other));
    if !(1..=MOST_MORE).contains(&more) || !have_one_noun {
        return false;
    }
    let mut own = short.iter().peekable();
    let others = long.iter().filter(|word| own.next_if(|other| are_one(word, other)).is_none());
    let says = |word: &String| {
        let is_small = word.chars().all(|c| c.is_lowercase() || c == '-');
        is_small && !TYING.contains(&word.as_str()) && number_of(word).is_none()
    };
    others.filter(|word| !says(word)).count() == 0 && own.next().is_none()
}

/// Whether the first tells in front of the second in which town it lies: `Ostley's Mill Hotel`, `the Mill Hotel`. What is called by a
/// saint, a title or a given name is of no town (`Queen's Park Hotel`), and a sort alone is no name (`Ostley's town hall`).
pub(super) fn tells_town_of(long: &str, short: &str) -> bool {
    let Some((town, name)) = long.split_once("'s ").or_else(|| long.split_once("\u{2019}s ")) else {
        return false;
    };
    let short = ["the ", "The "].iter().find_map(|article| short.strip_prefix(article)).unwrap_or(short);
    let is_word = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    let is_town = town.split(' ').all(|word| is_word(word) && !names_owner(word));
    is_town && name == short && name.contains(' ') && is_proper(name)
}
