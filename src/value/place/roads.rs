//! Stretches of a motorway, by its junctions: `on the M6 near junction 14`, `between J14 and J15 of the M6`.

/// A road, and its junctions from the first named to the last; all of it where none is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    road: String,
    first: u32,
    last: u32,
    /// Whether it is at one junction, and no more is said: not near it, nor before it.
    is_exact: bool,
}

/// Words beside which a junction leaves open where something is.
const LOOSE: &[&str] = &["after", "before", "between", "close", "from", "near", "past", "to"];

/// How two stretches of one road stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meeting {
    /// They have a junction in common.
    Meet,
    /// The end of one is the junction next to the other.
    Near,
    /// There are junctions between them.
    Apart,
}

/// Words that may stand around the road and its junctions, and leave them what they are.
const LIGHT: &[&str] = &[
    "after",
    "and",
    "at",
    "before",
    "between",
    "by",
    "carriageway",
    "close",
    "eastbound",
    "from",
    "junction",
    "junctions",
    "just",
    "motorway",
    "near",
    "northbound",
    "of",
    "on",
    "past",
    "southbound",
    "stretch",
    "the",
    "to",
    "westbound",
];

/// The stretch that the words are; nothing where they tell more than the road and its junctions.
pub(super) fn read(words: &str) -> Option<Stretch> {
    // Most places have no number.
    words.contains(|c: char| c.is_ascii_digit()).then_some(())?;
    let lower = words.to_lowercase();
    let (mut road, mut junctions) = (None, Vec::new());
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if let Some(number) = junction(word) {
            junctions.push(number);
        } else if is_road(word) {
            (road.replace(word).is_none()).then_some(())?;
        } else {
            LIGHT.contains(&word).then_some(())?;
        }
    }
    let is_loose = lower.split(' ').any(|word| LOOSE.contains(&word));
    Some(Stretch {
        road: road?.to_owned(),
        first: junctions.iter().min().copied().unwrap_or(0),
        last: junctions.iter().max().copied().unwrap_or(u32::MAX),
        is_exact: junctions.len() == 1 && !is_loose,
    })
}

impl Stretch {
    /// Nothing for two roads.
    pub(super) fn beside(&self, other: &Self) -> Option<Meeting> {
        (self.road == other.road).then_some(())?;
        let gap = self.first.max(other.first).saturating_sub(self.last.min(other.last));
        Some(match gap {
            0 => Meeting::Meet,
            1 if !(self.is_exact && other.is_exact) => Meeting::Near,
            _ => Meeting::Apart,
        })
    }
}

/// `14`, `J14`, `10a`.
fn junction(word: &str) -> Option<u32> {
    let number = word.strip_prefix('j').unwrap_or(word);
    number.strip_suffix(['a', 'b']).unwrap_or(number).parse().ok()
}

/// `M6`, `A14`.
pub(super) fn is_road(word: &str) -> bool {
    word.strip_prefix(['a', 'm']).is_some_and(|number| number.parse::<u32>().is_ok())
}
