//! What one thing or person has one of, where the question asks for it: a colour, a rank, a subject to teach, a broken bone.
//!
//! Two of them conflict, but for those that people tell for each other (`grey`, `silver`), that one person may have both of
//! (`physics`, `maths`), that are of one limb (`arm`, `wrist`), or of which one may be short for the other (`inspector`, `chief
//! inspector`). What says more is none of these.

use crate::value::subjects::{are_taught_together, subject_of};
use crate::value::{Asked, Comparison, Relation, Why};

const COLOURS: &[&str] = &[
    "black", "white", "silver", "gray", "red", "blue", "green", "yellow", "brown", "orange", "purple",
    "pink", // Of a horse.
    "bay", "chestnut", "dun", "palomino", "piebald", "roan", "skewbald",
];

/// Those of one row are told for each other.
const SHADES: &[&[&str]] = &[
    &["silver", "gray", "black"],
    &["gray", "white"],
    &["gray", "blue", "black"],
    &["gray", "green", "brown"],
    &["blue", "green"],
    &["blue", "purple", "pink", "red"],
    &["red", "orange", "yellow", "brown"],
    &["black", "brown", "bay"],
    &["yellow", "green"],
    &["chestnut", "brown", "red"],
    &["dun", "yellow", "brown", "palomino"],
    &["roan", "gray"],
    &["roan", "bay"],
    &["roan", "chestnut", "red"],
    &["roan", "black", "blue"],
    &["piebald", "skewbald", "black"],
    &["piebald", "skewbald", "white"],
    &["skewbald", "bay", "brown"],
    &["skewbald", "chestnut"],
];

const RANKS: &[&str] = &[
    "constable",
    "sergeant",
    "inspector",
    "chief inspector",
    "superintendent",
    "chief superintendent",
    "assistant chief constable",
    "deputy chief constable",
    "chief constable",
    "private",
    "corporal",
    "lance corporal",
    "lieutenant",
    "captain",
    "major",
    "lieutenant colonel",
    "colonel",
    "brigadier",
    "major general",
    "lieutenant general",
    "general",
    "field marshal",
    "midshipman",
    "lieutenant commander",
    "commander",
    "commodore",
    "rear admiral",
    "vice admiral",
    "admiral",
    "pilot officer",
    "flying officer",
    "flight lieutenant",
    "squadron leader",
    "wing commander",
    "group captain",
    "air commodore",
    "air vice marshal",
    "air marshal",
    "air chief marshal",
];

/// Parts of a body that may be broken, those of one row being so near that one may be told for another.
const LIMBS: &[&[&str]] = &[
    &["arm", "forearm", "elbow", "wrist", "hand", "thumb", "finger", "shoulder", "collarbone"],
    &["leg", "thigh", "knee", "shin", "ankle", "foot", "heel", "toe", "hip", "pelvis"],
    &["nose", "jaw", "cheekbone", "skull"],
];

/// What one thing or person has one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The colour of something.
    Colour,
    /// The rank of somebody in uniform.
    Rank,
    /// What somebody teaches.
    Subject,
    /// What one person broke or hurt.
    Injury,
}

/// One of its sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OneOf {
    Colour(&'static str),
    Rank(&'static str),
    Subject(&'static str),
    /// By the row of its limb.
    Broken(usize, &'static str),
}

/// What a key is of the sort that the question asks for, and no more.
pub(super) fn read(key: &str, asked: Asked) -> Option<OneOf> {
    let find = |table: &[&'static str], word: &str| table.iter().find(|own| **own == word).copied();
    let Asked::One(sort) = asked else { return None };
    match sort {
        Sort::Colour => find(COLOURS, without_marking(key)).map(OneOf::Colour),
        Sort::Rank => find(RANKS, &bare_rank(key)).map(OneOf::Rank),
        Sort::Subject => taught(key).map(OneOf::Subject),
        Sort::Injury => broken(key),
    }
}

/// `bay`, of `bay with a white star`.
fn without_marking(key: &str) -> &str {
    const MARKINGS: &[&str] = &[" blaze", " sock", " socks", " snip", " star", " stocking", " stockings"];
    let colour = key.split_once(" with ").filter(|_| MARKINGS.iter().any(|marking| key.ends_with(marking)));
    colour.map_or(key, |(colour, _)| colour)
}

/// `air marshal`, of `air marshal (retired)`; `inspector`, of `detective inspector`.
fn bare_rank(key: &str) -> String {
    let served = key.strip_suffix(" (retired)").or_else(|| key.strip_suffix(", retired")).unwrap_or(key);
    let leads = ["retired ", "former ", "ex-", "detective ", "police "];
    leads.iter().fold(served, |rank, lead| rank.strip_prefix(lead).unwrap_or(rank)).replace('-', " ")
}

/// The subject of `physics`, `physics teacher`, `teacher of physics` and `teaches history`.
fn taught(key: &str) -> Option<&'static str> {
    let leads = ["teaches ", "taught ", "teacher of "];
    let behind = leads.iter().find_map(|lead| key.strip_prefix(lead));
    subject_of(behind.or_else(|| key.strip_suffix(" teacher")).unwrap_or(key))
}

/// The limb of `broken wrist` and `broken left wrist`.
fn broken(key: &str) -> Option<OneOf> {
    let part = key.strip_prefix("broken ")?;
    let part = ["left ", "right "].iter().find_map(|side| part.strip_prefix(side)).unwrap_or(part);
    let find = |(limb, row): (usize, &&[&'static str])| {
        row.iter().find(|own| **own == part).map(|own| OneOf::Broken(limb, own))
    };
    LIMBS.iter().enumerate().find_map(find)
}

impl OneOf {
    /// How it stands to another of its sort; nothing where they may be one, or both may be so.
    pub(super) fn beside(self, other: Self) -> Option<Comparison> {
        let (is_one, may_be_one) = match (self, other) {
            (Self::Colour(one), Self::Colour(other)) => (one == other, are_in_one_row(SHADES, one, other)),
            (Self::Rank(one), Self::Rank(other)) => {
                (one == other, one.ends_with(other) || other.ends_with(one))
            }
            (Self::Subject(one), Self::Subject(other)) => (one == other, are_taught_together(one, other)),
            (Self::Broken(limb, one), Self::Broken(other_limb, other)) => (one == other, limb == other_limb),
            _ => return None,
        };
        if is_one {
            Some(Comparison::new(Relation::Compatible, Why::PartsLeftOut))
        } else {
            (!may_be_one).then(|| Comparison::new(Relation::Conflicting, Why::Apart))
        }
    }
}

fn are_in_one_row(rows: &[&[&str]], one: &str, other: &str) -> bool {
    rows.iter().any(|row| row.contains(&one) && row.contains(&other))
}
