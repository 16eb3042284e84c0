//! Shares of a whole that another claim tells by its number: `almost half the workforce`, beside `120 of its 450 workers`.

use super::super::claim::{self, ReadClaim};
use super::MOST_TOLD;
use crate::letters::lower;
use crate::load::Typed;
use crate::value::{Dimension, group};
use std::collections::BTreeSet;

/// Words for the whole of what is counted.
const WHOLES: &[(&str, &[&str])] = &[
    ("workforce", &["worker", "workers", "employees", "staff", "jobs", "posts", "people"]),
    ("payroll", &["worker", "workers", "employees", "staff", "jobs", "posts", "people"]),
    (
        "fleet",
        &[
            "aircraft", "boats", "buses", "cars", "coaches", "ferries", "lorries", "planes", "ships",
            "trains", "trams", "trucks", "vans", "vehicles", "vessels",
        ],
    ),
    ("herd", &["animals", "beasts", "cattle", "cows", "goats", "deer"]),
    ("flock", &["birds", "ewes", "hens", "lambs", "sheep"]),
    ("class", &["children", "pupils", "students"]),
    ("school", &["children", "pupils", "students"]),
    ("squad", &["men", "players"]),
    ("membership", &["members"]),
    ("population", &["inhabitants", "people", "residents"]),
];

/// A share of the whole that another claim tells speaks of the same.
pub(super) fn drop_scopes(claims: &mut [ReadClaim<'_>]) {
    let is_share = |read: &ReadClaim<'_>| {
        let is_share = read.claim.value.unit().is_some_and(|unit| unit.dimension() == Dimension::Proportion);
        is_share && !read.claim.value.is_part_of_whole() && read.raw.scope.is_none()
    };
    let has_share = claims.iter().any(|read| read.claim.scope.is_some() && is_share(read));
    let parts = claims.iter().filter(|read| has_share && read.claim.value.is_part_of_whole());
    let nouns: BTreeSet<String> = parts.filter_map(noun_of_whole).take(MOST_TOLD).collect();
    for read in claims.iter_mut().filter(|read| !nouns.is_empty() && is_share(read)) {
        let whole = read.claim.scope.as_deref().and_then(whole_named);
        if whole.is_some_and(|whole| nouns.iter().any(|noun| is_whole_of(whole, noun))) {
            read.claim.scope = None;
        }
    }
}

/// The workers of `120 of its 450 workers`.
fn noun_of_whole(read: &ReadClaim<'_>) -> Option<String> {
    let text = claim::text_of(&read.raw.value).map(Typed::text)?;
    let noun = text.trim().rsplit(' ').next()?;
    noun.chars().all(char::is_alphabetic).then(|| lower(noun).into_owned())
}

/// The workforce of `of the workforce`, `its workforce`.
fn whole_named(scope: &str) -> Option<&str> {
    let whole = scope.strip_prefix("of ").unwrap_or(scope);
    let own = ["all the ", "all its ", "all ", "the ", "its ", "their ", "his ", "her "];
    let noun = own.iter().find_map(|own| whole.strip_prefix(own))?;
    (!noun.contains(' ')).then_some(noun)
}

fn is_whole_of(whole: &str, noun: &str) -> bool {
    let is_known = || {
        let row = WHOLES.iter().find(|(name, _)| whole.eq_ignore_ascii_case(name));
        row.is_some_and(|(_, nouns)| nouns.contains(&noun))
    };
    let is_group = || group(whole).is_some_and(|own| group(noun) == Some(own));
    whole.eq_ignore_ascii_case(noun) || is_group() || is_known()
}
