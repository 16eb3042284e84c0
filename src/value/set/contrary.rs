//! Members that differ in one word by which they are two: `black trousers`, `blue trousers`; `50m butterfly`, `50m backstroke`;
//! `copper ore`, `tin ore`; `carbon monoxide`, `carbon dioxide`.

use super::Member;
use super::excerpt::words;
use crate::letters::lower;

/// Words of which one thing has one. Those that are often told for each other are not here: `orange`, `purple`.
const COLOURS: &[&str] = &["black", "white", "red", "blue", "green", "yellow", "brown", "grey"];
const STROKES: &[&str] = &["butterfly", "backstroke", "breaststroke", "freestyle"];

/// What is told by its colour and is of no other sort by it, as a red kite is.
const COLOURED: &[&str] = &[
    "anorak", "boots", "cap", "car", "coat", "dress", "eyes", "fleece", "gloves", "hair", "hat", "hoodie",
    "jacket", "jeans", "jumper", "lorry", "rucksack", "scarf", "shirt", "shoes", "shorts", "skirt",
    "sweater", "tie", "top", "trainers", "trousers", "truck", "van",
];

const METALS: &[&str] = &["copper", "gold", "iron", "lead", "nickel", "silver", "tin", "zinc"];
const OF_METAL: &[&str] = &[
    "bars", "bracelet", "chain", "coins", "ingots", "medal", "medals", "necklace", "ore", "ores", "pipe",
    "pipes", "ring", "rings", "watch",
];

/// Words for what something is made of, of which one tells another substance: `carbon monoxide`, `carbon dioxide`.
const COMPOUNDS: &[&[&str]] = &[
    &["monoxide", "dioxide", "trioxide"],
    &["chlorate", "chloride", "chlorite"],
    &["nitrate", "nitride", "nitrite"],
    &["sulphate", "sulphide", "sulphite"],
    &["sulfate", "sulfide", "sulfite"],
];

/// Whether a member of one list is one of the other but for a word that excludes the other's. Where either list has more of the
/// sort (`a black car and a white car`), it may be one of several.
pub(super) fn are_told_contrary(
    (one, first): (&Member, &[Member]),
    (other, second): (&Member, &[Member]),
) -> bool {
    let is_once = |kind: &[String], members: &[Member]| {
        let is_of_kind = |member: &&Member| {
            let told = told(member);
            kind.iter().all(|word| told.contains(word))
        };
        members.iter().filter(is_of_kind).count() == 1
    };
    let kind = kind_of_both(one, other);
    kind.is_some_and(|kind| is_once(&kind, first) && is_once(&kind, second))
}

/// The words that two members share, where all but one word of each are the same, in one order, and these exclude each other.
fn kind_of_both(one: &Member, other: &Member) -> Option<Vec<String>> {
    let (own, others) = (told(one), told(other));
    if own.len() != others.len() || own.len() < 2 {
        return None;
    }
    let mut apart = own.iter().zip(&others).filter(|(word, another)| word != another);
    let (word, another) = apart.next().filter(|_| apart.next().is_none())?;
    let are_both = |group: &[&str]| [word, another].iter().all(|told| group.contains(&told.as_str()));
    let is_of = |nouns: &[&str]| own.last().is_some_and(|noun| nouns.contains(&noun.as_str()));
    let kind = || own.iter().filter(|shared| *shared != word).cloned().collect();
    let is_contrary = are_both(STROKES)
        || COMPOUNDS.iter().any(|group| are_both(group))
        || are_both(COLOURS) && is_of(COLOURED)
        || are_both(METALS) && is_of(OF_METAL);
    is_contrary.then(kind)
}

/// Its words without articles.
fn told(member: &Member) -> Vec<String> {
    const ARTICLES: &[&str] = &["a", "an", "the", "his", "her", "its", "their"];
    let small = lower(&member.words);
    let told = words(&small).filter(|word| !ARTICLES.contains(word));
    told.map(|word| if word == "gray" { "grey".to_owned() } else { word.to_owned() }).collect()
}
