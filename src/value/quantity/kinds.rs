//! Nouns of which one is a kind of the other, so that there may be more of the other: cars are vehicles. Two words for one thing
//! (`boats`, `vessels`) do not stand here.

/// What is counted, and what is of its kind, without the ending of the plural. Of cases, calls and visits one person may have several.
const KINDS: &[(&str, &[&str])] = &[
    (
        "vehicle",
        &[
            "ambulance",
            "bicycle",
            "buse",
            "car",
            "coache",
            "lorrie",
            "motorbike",
            "motorcycle",
            "taxi",
            "tractor",
            "tram",
            "truck",
            "van",
        ],
    ),
    (
        "animal",
        &[
            "bird", "calve", "cat", "cattle", "chicken", "cow", "deer", "dog", "donkey", "ewe", "goat",
            "hen", "horse", "lamb", "pig", "ponie", "rabbit", "seal", "sheep",
        ],
    ),
    ("bird", &["chick", "chicken", "duck", "geese", "gull", "hen", "owl", "stork", "swan", "turkey"]),
    (
        "building",
        &[
            "barn", "bungalow", "cottage", "church", "churche", "factorie", "garage", "home", "house",
            "school", "shop", "stable",
        ],
    ),
    ("propertie", &["bungalow", "business", "businesse", "cottage", "flat", "home", "house", "shop"]),
    ("case", &["adult", "child", "children", "patient", "people", "pupil"]),
    ("visit", &["people", "person", "visitor"]),
    ("journey", &["passenger", "people"]),
    ("trip", &["passenger", "people"]),
    ("call", &["caller", "people"]),
    ("complaint", &["complainant", "people", "resident"]),
    ("tree", &["ash", "ashe", "beech", "beeche", "birch", "birche", "elm", "oak", "pine"]),
    ("weapon", &["gun", "handgun", "knive", "pistol", "rifle", "shotgun"]),
    ("offence", &["assault", "burglarie", "murder", "robberie", "theft"]),
    ("crime", &["assault", "burglarie", "murder", "robberie", "theft"]),
];

/// Whether what the first names is of the kind that the second names.
pub(super) fn is_kind_of(narrow: &str, wide: &str) -> bool {
    KINDS.iter().any(|(kind, nouns)| *kind == wide && nouns.contains(&narrow))
}
