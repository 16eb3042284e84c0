//! What people and things are counted as: their states and their groups, each by its plainest name.

use crate::letters::{is_word, split_once};

/// States in which people and things are counted: words of one row are one state.
const STATES: &[(&str, &[&str])] = &[
    ("dead", &["dead", "killed", "deaths", "died", "fatalities", "death", "bodies"]),
    ("injured", &["injured", "hurt", "wounded", "injuries", "casualties"]),
    ("missing", &["missing", "unaccounted"]),
    ("rescued", &["rescued", "saved"]),
    ("arrested", &["arrested", "detained", "arrests", "held"]),
    ("charged", &["charged"]),
    ("treated", &["treated"]),
    ("in hospital", &["hospitalised", "hospitalized"]),
    ("evacuated", &["evacuated", "displaced"]),
    ("destroyed", &["destroyed"]),
    ("damaged", &["damaged"]),
];

/// Groups of people, of which one count may speak and another of everybody: words of one row are one group.
const GROUPS: &[(&str, &[&str])] = &[
    ("passengers", &["passenger", "passengers"]),
    ("crew", &["crew", "crewmen", "crewmembers", "sailors"]),
    ("staff", &["staff", "employee", "employees", "worker", "workers"]),
    (
        "children",
        &["child", "children", "kid", "kids", "pupils", "schoolchildren", "youngsters", "teenagers"],
    ),
    ("adults", &["adult", "adults", "grown-ups"]),
    ("men", &["man", "men", "male", "males", "gentlemen"]),
    ("women", &["woman", "women", "female", "females", "ladies"]),
    ("firefighters", &["firefighter", "firefighters", "firemen"]),
    ("officers", &["officer", "officers", "police"]),
    ("households", &["household", "households", "family", "families"]),
    ("homes", &["home", "homes", "house", "houses", "dwelling", "dwellings", "flat", "flats", "apartments"]),
    ("properties", &["property", "properties", "premises", "connections", "addresses"]),
    ("businesses", &["business", "businesses", "firms", "companies", "shops"]),
    (
        "people",
        &[
            "people",
            "persons",
            "souls",
            "individuals",
            "everybody",
            "everyone",
            "residents",
            "inhabitants",
            "neighbours",
            "neighbors",
            "villagers",
            "islanders",
            "tenants",
            "occupants",
            "citizens",
        ],
    ),
];

/// What a place holds, and who came: there may be room for more than came.
const FILLINGS: &[(&str, &[&str])] = &[
    (
        "places",
        &[
            "seat", "seats", "seater", "capacity", "berth", "berths", "bed", "beds", "bunk", "bunks", "cell",
            "cells",
        ],
    ),
    (
        "those inside",
        &[
            "audience",
            "audiences",
            "attendance",
            "attended",
            "crowd",
            "spectators",
            "onlookers",
            "concertgoers",
            "congregation",
            "passengers",
            "patients",
            "guests",
            "inmates",
            "prisoners",
        ],
    ),
];

/// The state in which the words count people or things, by its plainest name: `9 people killed` counts the dead.
pub fn state(words: &str) -> Option<&'static str> {
    row_of(STATES, words.split_whitespace().next_back()?)
}

/// The group of people that the words count, by its plainest name; `people` where they count everybody.
pub fn group(words: &str) -> Option<&'static str> {
    // Of `11 persons in 7 households` the persons are counted.
    let counted = split_once(words, " in ").map_or(words, |(counted, _)| counted);
    counted.split_whitespace().rev().find_map(|word| row_of(GROUPS, word))
}

/// Whether the words count the places that there are (`a 1,200-seat theatre`) or those who take them (`an audience of 1,140`).
pub fn filling(words: &str) -> Option<&'static str> {
    words.split([' ', '-']).rev().find_map(|word| row_of(FILLINGS, word))
}

fn row_of(rows: &'static [(&str, &[&str])], word: &str) -> Option<&'static str> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    // Every second word that is asked about is a number.
    word.starts_with(char::is_alphabetic).then_some(())?;
    rows.iter().find(|(_, names)| names.iter().any(|name| is_word(name, word))).map(|(name, _)| *name)
}
