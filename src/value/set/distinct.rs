//! Things that are no other words for each other: `skin` and `stomach`, in lists that name as many and share the others.
//!
//! Two short words for concrete things that have no stem in common, are not known for one another and are of no general kind
//! (`a boat`) are two. Of names, people, what is told at length and what has no edges (`corrosion`) only a person can say.

use super::asking::is_plural;
use super::excerpt::words;
use super::kinds::{SORTS, are_two_places};
use super::{Member, counted, people};
use crate::letters::lower;

/// What is told in more words is told at length.
const MOST_WORDS: usize = 3;
/// A shorter beginning or end in common is no stem.
const LEAST_STEM: usize = 3;
/// So much in common makes a stem, whatever follows: `photograph`, `photocopy`.
const LEAST_BEGINNING: usize = 5;

/// Whether members that stand in one of two lists only come down to one pair of other things. Of two pairs, one may be told by
/// words with a stem in common: if `live animals` are `livestock`, the others are two; if they are not, these are.
pub(super) fn differ_in_one(ones: &[&Member], others: &[&Member]) -> bool {
    match (ones, others) {
        ([one], [other]) => are_two(one, other),
        ([one, next], [other, last]) => {
            let pairings = [[(one, other), (next, last)], [(one, last), (next, other)]];
            let is_apart = |pair: &(&&Member, &&Member)| are_two(pair.0, pair.1);
            let is_close = |pair: &(&&Member, &&Member)| share_a_stem(pair.0, pair.1);
            pairings.iter().all(|pairs| pairs.iter().any(is_apart))
                && pairings.iter().any(|pairs| pairs.iter().any(is_close))
        }
        _ => false,
    }
}

/// Whether members that stand in one of two lists only are the same in pairs, by a stem in common: `circles`, `circle theorems`.
pub(super) fn are_one_told_otherwise(ones: &[&Member], others: &[&Member]) -> bool {
    // More pairs of other words are hardly of one list.
    const MOST: usize = 2;
    let has_pair = |one: &&Member, others: &[&Member]| {
        others.iter().filter(|other| share_a_stem(one, other)).count() == 1
    };
    ones.len() == others.len()
        && ones.len() <= MOST
        && ones.iter().all(|one| has_pair(one, others))
        && others.iter().all(|other| has_pair(other, ones))
}

fn are_two(one: &Member, other: &Member) -> bool {
    are_two_things(one, other) || are_two_places(one, other)
}

/// Whether both are short, for concrete things, and no words for one.
fn are_two_things(one: &Member, other: &Member) -> bool {
    let is_thing = |member: &Member| {
        !member.holds_name() && !people::is_person(member) && !people::is_group(&member.words)
    };
    let (own, others) = (lower(&one.words), lower(&other.words));
    let is_plain =
        |text: &str| (1..=MOST_WORDS).contains(&weighty(text).len()) && !nouns(text).any(is_abstract);
    let are_read = is_thing(one) && is_thing(other) && is_plain(&own) && is_plain(&others);
    let (own, others) = (weighty(&own), weighty(&others));
    are_read && !share_a_stem(one, other) && !are_of_one_kind(&own, &others)
}

/// Whether one is a word for the other, or for many things of which it may be one. What is told more closely is of one number:
/// `naval vessels` are no ferry, and a passport may be the `documents`.
fn are_of_one_kind(own: &[&str], others: &[&str]) -> bool {
    let is_several = |words: &[&str]| words.last().is_some_and(|word| is_plural(word));
    let are_as_many = is_several(own) == is_several(others);
    let has_any = |words: &[&str], known: &[&str]| {
        words.iter().any(|word| known.contains(&counted::in_singular(word).as_str()))
    };
    let is_general = |words: &[&str]| words.iter().all(|word| RESCUERS.contains(word));
    let is_of_many =
        |words: &[&str]| has_any(words, KINDS) && (words.len() == 1 || are_as_many) || is_general(words);
    let is_known = |group: &&[&str]| has_any(own, group) && has_any(others, group);
    is_of_many(own) || is_of_many(others) || SYNONYMS.iter().chain(SORTS).any(is_known)
}

/// Whether both have a word in common, or the beginning or end of one.
pub(super) fn share_a_stem(one: &Member, other: &Member) -> bool {
    let (own, others) = (lower(&one.words), lower(&other.words));
    let others = weighty(&others);
    weighty(&own).iter().any(|word| others.iter().any(|other| is_of_one_stem(word, other)))
}

fn is_of_one_stem(one: &str, other: &str) -> bool {
    let (one, other) = (counted::in_singular(one), counted::in_singular(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let is_part = short.len() >= LEAST_STEM && (long.starts_with(&short) || long.ends_with(&short));
    let beginning = short.chars().zip(long.chars()).take_while(|(one, other)| one == other).count();
    short == long || is_part || beginning >= LEAST_BEGINNING
}

/// Words that tell nothing of what something is.
const LIGHT: &[&str] = &[
    "a", "an", "the", "his", "her", "its", "their", "some", "of", "in", "at", "on", "for", "from", "to",
    "by", "with", "and", "no", "all",
];

/// The words that tell what something is.
fn weighty(words_of_member: &str) -> Vec<&str> {
    words(words_of_member).filter(|word| !LIGHT.contains(word)).collect()
}

/// Those of them that no other stands behind: a `shopping centre` is a centre, and no shopping.
fn nouns(words_of_member: &str) -> impl Iterator<Item = &str> {
    let behind = words(words_of_member).skip(1).chain([""]);
    let is_noun =
        |(word, next): &(&str, &str)| !LIGHT.contains(word) && (next.is_empty() || LIGHT.contains(next));
    words(words_of_member).zip(behind).filter(is_noun).map(|(word, _)| word)
}

/// Whether a word is for what has no edges, so that another may be for the same: `tiredness`, `fatigue`.
fn is_abstract(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "ness", "tion", "sion", "ment", "ity", "ance", "ence", "ing", "ism", "ship", "ure", "cy", "ery",
        "ory",
    ];
    // A `ring` is no doing.
    let has_vowel = |stem: &str| stem.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let has_ending = || ENDINGS.iter().any(|end| word.strip_suffix(end).is_some_and(has_vowel));
    !WITH_EDGES.contains(&word) && has_ending()
}

/// Words for things that end as those for what has no edges do.
const WITH_EDGES: &[&str] = &[
    "ambulance",
    "apartment",
    "bakery",
    "basement",
    "battery",
    "brewery",
    "cemetery",
    "city",
    "distillery",
    "document",
    "factory",
    "fence",
    "gallery",
    "laboratory",
    "mansion",
    "monument",
    "nursery",
    "observatory",
    "pavement",
    "picture",
    "sculpture",
    "station",
    "surgery",
    "university",
    "warship",
];

/// Words that together are for any of the bodies that come when they are called: `rescue team`, `emergency services`.
const RESCUERS: &[&str] = &[
    "boat",
    "crew",
    "crews",
    "emergency",
    "helper",
    "helpers",
    "rescue",
    "rescuers",
    "sea",
    "service",
    "services",
    "squad",
    "team",
    "teams",
    "unit",
    "units",
    "volunteer",
    "volunteers",
];

/// Words for many things.
const KINDS: &[&str] = &[
    "accessory",
    "animal",
    "antique",
    "appliance",
    "artefact",
    "artifact",
    "asset",
    "beast",
    "bedding",
    "belonging",
    "bird",
    "boat",
    "body",
    "book",
    "building",
    "cargo",
    "cereal",
    "chemical",
    "cloth",
    "clothes",
    "clothing",
    "container",
    "craft",
    "crop",
    "cup",
    "device",
    "dish",
    "document",
    "drink",
    "drug",
    "electronics",
    "equipment",
    "fabric",
    "file",
    "fish",
    "flower",
    "food",
    "fruit",
    "furniture",
    "gas",
    "gear",
    "gem",
    "gift",
    "good",
    "goods",
    "grain",
    "home",
    "instrument",
    "item",
    "jewel",
    "jewellery",
    "jewelry",
    "kit",
    "land",
    "liquid",
    "luggage",
    "machine",
    "mail",
    "material",
    "meal",
    "meat",
    "metal",
    "money",
    "object",
    "organ",
    "ornament",
    "paper",
    "part",
    "place",
    "plant",
    "poison",
    "possession",
    "present",
    "product",
    "property",
    "relic",
    "sauce",
    "ship",
    "snack",
    "souvenir",
    "stone",
    "stuff",
    "supply",
    "sweet",
    "thing",
    "tissue",
    "tool",
    "toy",
    "traffic",
    "treasure",
    "tree",
    "valuable",
    "vegetable",
    "vehicle",
    "vessel",
    "waste",
    "weapon",
    "wood",
    "work",
];

/// Words for one thing.
const SYNONYMS: &[&[&str]] = &[
    &["aircraft", "airliner", "airplane", "aeroplane", "jet", "plane"],
    &["apartment", "condo", "flat"],
    &["ash", "cinder", "soot"],
    &["aubergine", "eggplant"],
    &["axe", "hatchet"],
    &["backpack", "bag", "holdall", "rucksack", "satchel", "suitcase"],
    &["balaclava", "mask"],
    &["banknote", "cash", "coin", "note"],
    &["bathtub", "jacuzzi", "pool", "spa", "tub"],
    &["belly", "gut", "intestine", "stomach"],
    &["bicycle", "bike", "cycle"],
    &["bin", "bucket", "pail"],
    &["biscuit", "cookie"],
    &["blade", "dagger", "knife"],
    &["blood", "plasma", "serum"],
    &["boat", "dinghy", "ferry", "launch", "lifeboat", "sloop", "trawler", "yacht"],
    &["bracelet", "chain", "earring", "necklace", "pearl", "pendant"],
    &["bread", "bun", "loaf", "roll", "toast"],
    &["brooch", "clasp", "fibula", "pin"],
    &["bus", "coach", "minibus", "shuttle"],
    &["camera", "webcam"],
    &["camper", "campervan", "caravan", "motorhome", "trailer"],
    &["car", "automobile", "fiesta", "limousine", "saloon", "sedan"],
    &["carpet", "mat", "rug"],
    &["castle", "manor", "mansion", "palace"],
    &["cat", "kitten", "tabby"],
    &["cattle", "calf", "cow", "ox", "bull"],
    &["cell", "cellphone", "handset", "mobile", "phone", "smartphone", "telephone"],
    &["chalice", "cup", "goblet"],
    &["chicken", "hen", "poultry"],
    &["chip", "crisp", "fry"],
    &["cilantro", "coriander"],
    &["clock", "timepiece", "watch"],
    &["coat", "jacket", "parka"],
    &["computer", "laptop", "pc", "notebook"],
    &["cooker", "hob", "oven", "stove"],
    &["corn", "maize"],
    &["corridor", "hall", "hallway", "lobby", "passage"],
    &["couch", "settee", "sofa"],
    &["courgette", "zucchini"],
    &["cruise", "holiday", "journey", "tour", "trip", "vacation", "voyage"],
    &["cupboard", "wardrobe", "cabinet", "chest"],
    &["curtain", "blind", "drape"],
    &["diesel", "fuel", "gasoline", "petrol"],
    &["dog", "hound", "labrador", "puppy", "spaniel", "terrier"],
    &["donkey", "ass", "mule"],
    &["drape", "tapestry"],
    &["dress", "frock", "gown"],
    &["drone", "quadcopter"],
    &["duct", "flue", "vent"],
    &["duvet", "blanket", "quilt", "bedding"],
    &["electricity", "power"],
    &["elevator", "lift"],
    &["estate", "farm", "field"],
    &["fat", "blubber", "lard"],
    &["film", "movie", "video"],
    &["firearm", "gun", "handgun", "pistol", "revolver", "rifle", "shotgun"],
    &["flour", "gluten", "wheat"],
    &["football", "soccer"],
    &["freezer", "fridge", "refrigerator"],
    &["garbage", "refuse", "rubbish", "trash"],
    &["generator", "engine", "motor"],
    &["glove", "mitten"],
    &["helicopter", "chopper"],
    &["hide", "pelt", "skin", "leather"],
    &["horse", "mare", "pony", "stallion"],
    &["house", "bungalow", "cottage", "residence", "villa"],
    &["hut", "cabin", "shed"],
    &["ice", "snow"],
    &["image", "photo", "photograph", "picture", "snapshot"],
    &["ladder", "stair", "staircase", "step"],
    &["letter", "post", "parcel"],
    &["lorry", "truck", "van", "trailer"],
    &["medicine", "medication", "pill", "remedy", "tablet"],
    &["metro", "subway", "underground", "tube"],
    &["money", "savings", "account", "deposit"],
    &["monitor", "screen", "television", "tv"],
    &["motorbike", "motorcycle", "scooter"],
    &["painting", "canvas", "portrait"],
    &["pane", "window", "glazing"],
    &["pants", "trousers", "jeans"],
    &["pig", "hog", "swine"],
    &["portfolio", "share", "stock", "security", "bond"],
    &["prawn", "shrimp"],
    &["purse", "wallet", "handbag"],
    &["rail", "railway", "track", "train", "tram"],
    &["ring", "band"],
    &["road", "street", "highway"],
    &["robe", "stole", "vestment", "gown"],
    &["rope", "cord", "line", "cable", "string"],
    &["sheep", "lamb", "ewe"],
    &["shop", "store"],
    &["soda", "lemonade", "cola"],
    &["spire", "steeple", "tower"],
    &["statue", "bust", "figure"],
    &["sword", "sabre", "rapier"],
    &["tap", "faucet"],
    &["tin", "can"],
    &["torch", "flashlight", "lamp", "light"],
    &["urine", "pee"],
    &["vase", "urn", "jar", "pot"],
];
