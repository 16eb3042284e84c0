//! What became of everybody, instead of a number: `all rescued`, `everyone on board survived`, `all died`. Where the
//! question asks how many came to harm or got away, that is none, or leaves open how many.

use super::super::few::Few;
use super::super::number::{self, strip_phrase};
use super::super::{Asked, Axis, Bound, Context, Dimension, Extent, Unit};
use super::{Plain, Quantity};
use rust_decimal::Decimal;

/// Words for everybody.
const ALL: &[&str] = &["all", "everyone", "everybody", "every one", "the whole", "the entire", "every"];

/// What became of them, by the last words, and which answers it tells.
const OUTCOMES: &[(&[&str], &[Answer])] = &[
    (
        &["survived", "alive", "rescued", "saved", "safe", "to safety", "safely", "escaped", "spared"],
        &[(Asked::Dead, Tells::Nobody), (Asked::Missing, Tells::Nobody), (Asked::Saved, Tells::Somebody)],
    ),
    (
        &[
            "unhurt",
            "unharmed",
            "uninjured",
            "unscathed",
            "safe and well",
            "without injury",
            "without a scratch",
        ],
        &[
            (Asked::Dead, Tells::Nobody),
            (Asked::Hurt, Tells::Nobody),
            (Asked::Missing, Tells::Nobody),
            (Asked::Saved, Tells::Somebody),
        ],
    ),
    (&["accounted for", "found", "traced"], &[(Asked::Missing, Tells::Nobody)]),
    (
        &["died", "dead", "killed", "perished", "drowned", "lost"],
        &[(Asked::Dead, Tells::Somebody), (Asked::Saved, Tells::Nobody)],
    ),
    (&["injured", "hurt", "wounded"], &[(Asked::Hurt, Tells::Somebody)]),
    (&["missing", "unaccounted for"], &[(Asked::Missing, Tells::Somebody), (Asked::Saved, Tells::Nobody)]),
];

type Answer = (Asked, Tells);

/// How many are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tells {
    Nobody,
    /// One or more.
    Somebody,
}

/// Whether words tell of everybody, and of nobody in particular.
pub fn is_of_everybody(words: &str) -> bool {
    behind_all(words).is_some()
}

fn behind_all(words: &str) -> Option<&str> {
    ALL.iter().find_map(|all| strip_phrase(words.trim(), all)?.strip_prefix(' '))
}

/// `39 councillors, all present` as `all 39 councillors`: nobody stayed away.
pub(super) fn all_there(words: &str) -> Option<String> {
    const THERE: &[&str] = &["present", "recorded", "voting", "voted", "and", "were", "in", "attendance"];
    const EACH: &[&str] = &["of them ", "of whom "];
    let (counted, clause) = words.split_once(", ")?;
    let there = behind_all(clause)?.trim_start();
    let there = EACH.iter().find_map(|of| strip_phrase(there, of)).unwrap_or(there);
    let is_whole = number::read(counted).is_some_and(|(_, noun)| !noun.is_empty());
    (is_whole && there.split(' ').all(|word| THERE.contains(&word))).then(|| format!("all {counted}"))
}

/// Reads it where the question asks for such an outcome.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let asked = context.hints.asked;
    matches!(asked, Asked::Dead | Asked::Hurt | Asked::Missing | Asked::Saved).then_some(())?;
    let words = words.trim();
    let rest = behind_all(words)?;
    // `all 40 rescued`; but not `all but one rescued`, `all rescued, one hurt`.
    let rest = number::read(rest).map_or(rest, |(_, rest)| rest).trim_start();
    let is_whole =
        !rest.contains(|c: char| c.is_ascii_digit() || c == ',') && strip_phrase(rest, "but").is_none();
    let lower = rest.to_lowercase();
    let ends = |outcome: &&str| {
        lower.strip_suffix(*outcome).is_some_and(|lead| lead.is_empty() || lead.ends_with(' '))
    };
    let is_denied = lower.split(' ').any(|word| word == "not" || word == "nearly" || word == "almost");
    let (_, answers) = OUTCOMES.iter().find(|(outcomes, _)| outcomes.iter().any(&ends))?;
    let (_, tells) = answers.iter().find(|(question, _)| *question == asked)?;
    // None is told as any none is; other words would count things of their own.
    let printed = if *tells == Tells::Nobody { "0" } else { words };
    (is_whole && !is_denied).then(|| of_everybody(printed, *tells))
}

fn of_everybody(printed: &str, tells: Tells) -> Quantity {
    let zero = Bound::Closed(Decimal::ZERO);
    let (low, high, plain) = match tells {
        Tells::Nobody => {
            (zero, zero, Few::One(Plain { unit: Unit::COUNT, value: Decimal::ZERO, step: Decimal::ONE }))
        }
        Tells::Somebody => (Bound::Closed(Decimal::ONE), Bound::Unbounded, Few::NONE),
    };
    Quantity {
        printed: printed.to_owned(),
        extent: Extent::new(Axis::Amount(Dimension::Count), low, high),
        units: Few::One(Unit::COUNT),
        plain,
        sense: None,
        ties: Vec::new(),
    }
}

impl Quantity {
    /// Whether it counts those who were all there, and says nothing of what they did.
    pub(super) fn are_all_there(&self) -> bool {
        all_there(&self.printed).is_some()
    }
}
