//! Two persons of one story, each called by what only one of them can be: the defendant and the victim.

use super::super::claim::{self, ReadClaim};
use super::super::wording::{Wording, has_word};
use crate::load::Typed;

/// What persons are called, by the side that they are on; nobody is on two sides of a row.
const SIDES: &[&[(&str, &[&str])]] = &[
    &[
        (
            "the accused",
            &[
                "accused",
                "defendant",
                "suspect",
                "attacker",
                "assailant",
                "gunman",
                "killer",
                "murderer",
                "robber",
                "offender",
                "perpetrator",
            ],
        ),
        ("the victim", &["victim", "complainant", "deceased"]),
        ("the witness", &["witness", "eyewitness"]),
    ],
    &[
        ("the driver", &["driver", "motorist", "rider", "motorcyclist", "pilot"]),
        ("the passenger", &["passenger"]),
        ("the pedestrian", &["pedestrian"]),
    ],
    &[
        ("the parent", &["mother", "father", "mum", "mom", "dad", "parent"]),
        ("the child", &["son", "daughter", "baby", "child", "toddler", "infant"]),
        ("the grandparent", &["grandmother", "grandfather", "grandparent"]),
    ],
    &[("the man", &["man", "boy", "male"]), ("the woman", &["woman", "girl", "female"])],
    &[("the husband", &["husband", "widower"]), ("the wife", &["wife", "widow"])],
    &[("the teacher", &["teacher", "coach"]), ("the pupil", &["pupil", "schoolboy", "schoolgirl"])],
    &[("the winner", &["winner", "champion"]), ("the loser", &["loser", "runner-up"])],
];

/// Where claims name persons of two sides, that is of whom each of them speaks.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>]) {
    for sides in SIDES {
        let told: Vec<Option<&str>> = claims.iter().map(|read| side_of(read, sides)).collect();
        let mut named = told.iter().flatten();
        let first = named.next();
        if named.all(|other| Some(other) == first) {
            continue;
        }
        for (read, side) in claims.iter_mut().zip(told) {
            read.claim.scope = read.claim.scope.take().or_else(|| side.map(str::to_owned));
        }
    }
}

/// The one side whose person the words of a claim name: `the victim's mother, 44` names none of one row.
fn side_of(read: &ReadClaim<'_>, sides: &[(&'static str, &[&str])]) -> Option<&'static str> {
    let text = claim::text_of(&read.raw.value).map(Typed::text)?;
    let is_of_another = text.contains("'s ") || text.contains("\u{2019}s ") || text.contains(" of the ");
    let wording = Wording::of(text);
    let mut named = sides.iter().filter(|(_, words)| has_word(&wording, words)).map(|(side, _)| *side);
    named.next().filter(|_| named.next().is_none() && !is_of_another)
}
