//! The table of containment that a site declares.

use std::collections::{BTreeMap, BTreeSet};

use crate::value::Reason;
use crate::value::number::ordinal;
use crate::value::text::{checked, text_key};
use crate::value::token::{number_of, one_spelling};

/// Which place lies in which: each place and the next larger one. Free of cycles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// From the key of a place to the key of the next larger one.
    larger: BTreeMap<String, String>,
    /// The keys of all places named.
    known: BTreeSet<String>,
}

impl Places {
    /// From pairs of a place and the larger one it lies in. The reason names a place that would lie in itself or in
    /// two others, or one without words; before it comes the position of its pair.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Result<Self, (usize, Reason)> {
        let (mut places, mut inner_keys) = (Self::default(), Vec::new());
        for (position, (inner, outer)) in pairs.into_iter().enumerate() {
            let key = |place: &str| {
                let key = checked(place).map(|place| key_of(&place));
                key.map_err(|reason| {
                    (position, Reason::new(format!("the name of a place {}", reason.message)))
                })
            };
            let (inner_key, outer_key) = (key(&inner)?, key(&outer)?);
            inner_keys.push(inner_key.clone());
            let before = places.larger.insert(inner_key.clone(), outer_key.clone());
            if before.is_some_and(|before| before != outer_key) {
                let help = "declare each place with the next larger one only";
                let reason = Reason::new(format!("`{}` lies in two places", inner.trim()));
                return Err((position, reason.help(help)));
            }
            places.known.extend([inner_key, outer_key]);
        }
        match places.find_cycle() {
            None => Ok(places),
            Some(place) => {
                let help = "declare each place with the next larger one, and the largest with none";
                let position = inner_keys.iter().position(|key| key == place).unwrap_or_default();
                Err((position, Reason::new(format!("`{place}` would lie in itself")).help(help)))
            }
        }
    }

    /// Whether the site names a place of this key.
    pub(super) fn knows(&self, key: &str) -> bool {
        self.known.contains(key)
    }

    /// The keys of the places around one, the next larger first.
    pub(super) fn around(&self, key: &str) -> Vec<String> {
        std::iter::successors(self.larger.get(key), |key| self.larger.get(*key)).cloned().collect()
    }

    /// The first place from which the way outwards comes back to itself.
    fn find_cycle(&self) -> Option<&str> {
        let mut sound: BTreeSet<&str> = BTreeSet::new();
        for start in self.larger.keys() {
            let mut way: BTreeSet<&str> = BTreeSet::new();
            let mut place = Some(start.as_str());
            while let Some(here) = place.filter(|here| !sound.contains(here)) {
                if !way.insert(here) {
                    return Some(here);
                }
                place = self.larger.get(here).map(String::as_str);
            }
            sound.extend(way);
        }
        None
    }
}

/// The name of a place as it is looked up: without case, typography, a leading article or `in`, abbreviations in full; `St`
/// is a street at the end and a saint before.
pub(super) fn key_of(name: &str) -> String {
    // One word for what is one: `by the range`, `next to the range`.
    const BESIDE: &[&str] = &["beside ", "by ", "next to ", "alongside "];
    let key = text_key(name.trim());
    if let Some(place) = BESIDE.iter().find_map(|link| key.strip_prefix(link)) {
        return format!("beside {}", key_of(place));
    }
    let key = ["in ", "at ", "inside "].iter().find_map(|lead| key.strip_prefix(lead)).unwrap_or(&key);
    let key = ["the ", "a ", "an "].iter().find_map(|article| key.strip_prefix(article)).unwrap_or(key);
    let sorts = ["town of ", "city of ", "village of ", "port of ", "hamlet of "];
    let key = sorts.iter().find_map(|sort| key.strip_prefix(sort)).unwrap_or(key);
    let (before, last) = key.rsplit_once(' ').map_or(("", key), |split| split);
    let words = before.split(' ').filter(|word| !word.is_empty()).map(in_full);
    let last =
        if matches!(last, "st" | "st.") && !before.is_empty() { "street".to_owned() } else { in_full(last) };
    words.chain([last]).collect::<Vec<_>>().join(" ")
}

/// A word of a place in full and in one spelling.
pub(super) fn in_full(word: &str) -> String {
    let full = match word.trim_end_matches('.') {
        "st" => "saint",
        "rd" => "road",
        "ave" => "avenue",
        "ln" => "lane",
        "sq" => "square",
        "blvd" => "boulevard",
        "mt" => "mount",
        "gym" => "gymnasium",
        short if short.starts_with(['a', 'b', 'j', 'm']) && short.ends_with(|c: char| c.is_ascii_digit()) => {
            return numbered(short).unwrap_or_else(|| word.to_owned());
        }
        _ if word.chars().all(char::is_alphabetic) => return one_spelling(word),
        _ => word,
    };
    full.to_owned()
}

/// The key with its numbers and ordinals in digits: `14 floor` for `14th floor` and `fourteenth floor`.
pub(super) fn in_digits(key: &str) -> String {
    let number = |word: &str| number_of(word).or_else(|| ordinal(word).map(u64::from));
    let words = key.split(' ').map(|word| number(word).map_or_else(|| word.to_owned(), |at| at.to_string()));
    words.collect::<Vec<_>>().join(" ")
}

/// A road without its hyphen, and a junction in full: `A-40` as `A40`, `J14` as `junction 14`.
fn numbered(word: &str) -> Option<String> {
    let (letter, number) = word.split_at_checked(1)?;
    let number = number.trim_start_matches('-');
    let is_number = number.chars().all(|c| c.is_ascii_digit());
    is_number.then(|| if letter == "j" { format!("junction {number}") } else { format!("{letter}{number}") })
}
