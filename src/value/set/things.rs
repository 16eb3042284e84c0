//! Members told by common nouns: `cod`, `a white van`. Which of them may be one, and which are two.

use super::Member;
use std::collections::BTreeSet;

/// Words that may stand for one of a kind that another list tells by its own word.
const GENERAL: &[&str] = &[
    "animal",
    "bird",
    "boat",
    "body",
    "book",
    "boy",
    "building",
    "car",
    "cash",
    "cheese",
    "child",
    "clothes",
    "clothing",
    "device",
    "document",
    "drink",
    "drug",
    "equipment",
    "fish",
    "flower",
    "food",
    "fruit",
    "fuel",
    "furniture",
    "gas",
    "girl",
    "goods",
    "gun",
    "house",
    "item",
    "jewellery",
    "jewelry",
    "jewel",
    "knife",
    "machine",
    "man",
    "meat",
    "metal",
    "money",
    "nut",
    "officer",
    "oil",
    "other",
    "paper",
    "person",
    "people",
    "phone",
    "plant",
    "relative",
    "ship",
    "shop",
    "sweet",
    "thing",
    "tool",
    "tree",
    "valuable",
    "vegetable",
    "vehicle",
    "weapon",
    "woman",
    "worker",
];

/// Nouns of which papers use either for one thing.
const ONE_THING: &[&[&str]] = &[
    &["apartment", "flat"],
    &["aubergine", "eggplant"],
    &["autumn", "fall"],
    &["bicycle", "bike", "cycle"],
    &["biscuit", "cookie"],
    &["bus", "coach", "minibus"],
    &["cab", "taxi"],
    &["candy", "sweet"],
    &["cinema", "theater"],
    &["computer", "laptop", "notebook"],
    &["corn", "maize"],
    &["couch", "settee", "sofa"],
    &["courgette", "zucchini"],
    &["crisp", "chip"],
    &["diaper", "nappy"],
    &["doctor", "medic", "physician"],
    &["elevator", "lift"],
    &["film", "movie"],
    &["flashlight", "torch"],
    &["garbage", "rubbish", "trash", "waste"],
    &["gasoline", "petrol"],
    &["hat", "cap"],
    &["jacket", "coat"],
    &["jumper", "pullover", "sweater"],
    &["lorry", "truck", "hgv"],
    &["mobile", "smartphone", "iphone", "cellphone"],
    &["motorbike", "motorcycle", "moped", "scooter"],
    &["pants", "trousers"],
    &["pavement", "sidewalk"],
    &["prawn", "shrimp"],
    &["purse", "wallet", "handbag"],
    &["rifle", "shotgun"],
    &["shoe", "boot", "sneaker", "trainer"],
    &["stove", "cooker", "oven"],
    &["television", "tv", "set"],
    &["tractor", "digger"],
    &["trailer", "caravan"],
];

/// Endings of words for what has no edges: `tiredness` may be `fatigue`.
const ABSTRACT: &[&str] = &["ness", "tion", "sion", "ment", "ity", "ism", "ance", "ence", "ship", "ics"];

/// The words of a member without an article.
fn words_of(member: &Member) -> Vec<&str> {
    member
        .words
        .split(' ')
        .filter(|word| !matches!(*word, "a" | "an" | "the" | "some" | "his" | "her" | "their"))
        .collect()
}

fn noun_of(member: &Member) -> Option<&str> {
    member.words.rsplit(' ').next()
}

fn in_singular(noun: &str) -> &str {
    let stem = noun.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']));
    stem.unwrap_or(noun)
}

/// Whether one tells more of what the other tells by the same noun: `a white van`, `a van`.
pub(super) fn is_one_in_fewer_words(first: &Member, second: &Member) -> bool {
    if first.holds_name() || second.holds_name() || noun_of(first) != noun_of(second) {
        return false;
    }
    let (one, two) = (words_of(first), words_of(second));
    let is_within = |short: &[&str], long: &[&str]| short.iter().all(|word| long.contains(word));
    is_within(&one, &two) || is_within(&two, &one)
}

/// Whether both are things with an edge, in small letters, and two: `whiting`, `plaice`. Not where one may stand for the other.
pub(super) fn are_two_things(first: &Member, second: &Member) -> bool {
    const MOST_WORDS: usize = 2;
    if first.holds_name() || second.holds_name() {
        return false;
    }
    let (one, two) = (words_of(first), words_of(second));
    let (Some(noun), Some(other)) = (noun_of(first), noun_of(second)) else { return false };
    let (noun, other) = (in_singular(noun), in_singular(other));
    let is_plain = |words: &[&str]| {
        words.len() <= MOST_WORDS
            && words.iter().all(|word| word.chars().all(|c| c.is_lowercase() || c == '-'))
    };
    let may_be_other = |noun: &str| {
        GENERAL.contains(&noun) || noun.len() > 4 && ABSTRACT.iter().any(|ending| noun.ends_with(ending))
    };
    let is_row = |row: &&[&str]| row.contains(&noun) && row.contains(&other);
    is_plain(&one)
        && is_plain(&two)
        && !one.iter().any(|word| two.contains(word))
        && !may_be_other(noun)
        && !may_be_other(other)
        && !ONE_THING.iter().any(is_row)
}

/// Whether both lists are made of the same words, put together otherwise: `gold in the 200m and silver in the 400m`, `silver in
/// the 200m and gold in the 400m`. Each member has two words at least: `Ann and Bob Hale` are `Bob and Ann Hale`.
pub(super) fn are_exchanged(first: &[Member], second: &[Member]) -> bool {
    let are_words = |members: &[Member]| members.iter().all(|member| member.words.contains(' '));
    if first.len() != second.len() || first.len() < 2 || !are_words(first) || !are_words(second) {
        return false;
    }
    let read = |members: &[Member]| -> Option<BTreeSet<Vec<String>>> {
        let sorted = |member: &Member| {
            let mut words: Vec<String> = words_of(member).iter().map(|word| word.to_lowercase()).collect();
            words.sort_unstable();
            (words.len() > 1).then_some(words)
        };
        members.iter().map(sorted).collect()
    };
    let all = |members: &BTreeSet<Vec<String>>| {
        let mut all: Vec<String> = members.iter().flatten().cloned().collect();
        all.sort_unstable();
        all
    };
    read(first).zip(read(second)).is_some_and(|(one, two)| one != two && all(&one) == all(&two))
}
