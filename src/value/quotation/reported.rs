//! A `not` that a report loses or puts in: what it tells is the contrary of what was said.
//!
//! A report may choose its words, so only one in the speaker's own is held against them: sentence by sentence, the words
//! that carry the matter are the same in the same order, but for tense and person, and one of the two has a negation.

use super::speech::is_negation;
use crate::value::token::{Pause, Token, atoms};

/// Words that a report drops or adds without a change of sense.
const PASSING: &[&str] = &[
    "a", "an", "and", "any", "but", "did", "do", "does", "ever", "had", "has", "have", "having", "it", "its",
    "said", "says", "some", "that", "the", "this",
];

/// Who is another in a report.
const IN_PERSON: &[&str] = &["i", "me", "mine", "my", "our", "ours", "us", "we", "you", "your", "yours"];

/// Who is the same in a report, each with its forms.
const OTHERS: &[(&str, &[&str])] = &[
    ("he", &["he", "him", "his"]),
    ("she", &["she", "her", "hers"]),
    ("they", &["they", "them", "their", "theirs"]),
];

/// Forms that are more than a word and its ending, each with the word that it is of.
const FORMS: &[(&str, &[&str])] = &[
    ("be", &["am", "are", "been", "is", "was", "were", "'s"]),
    ("begin", &["began", "begun"]),
    ("break", &["broke", "broken"]),
    ("bring", &["brought"]),
    ("build", &["built"]),
    ("buy", &["bought"]),
    ("can", &["could"]),
    ("catch", &["caught"]),
    ("choose", &["chose", "chosen"]),
    ("come", &["came"]),
    ("drive", &["drove", "driven"]),
    ("fall", &["fell", "fallen"]),
    ("feel", &["felt"]),
    ("find", &["found"]),
    ("fly", &["flew", "flown"]),
    ("get", &["got", "gotten"]),
    ("give", &["gave", "given"]),
    ("go", &["gone", "went"]),
    ("hear", &["heard"]),
    ("hold", &["held"]),
    ("keep", &["kept"]),
    ("know", &["knew", "known"]),
    ("leave", &["left"]),
    ("lose", &["lost"]),
    ("make", &["made"]),
    ("may", &["might"]),
    ("mean", &["meant"]),
    ("meet", &["met"]),
    ("pay", &["paid"]),
    ("run", &["ran"]),
    ("see", &["saw", "seen"]),
    ("sell", &["sold"]),
    ("send", &["sent"]),
    ("speak", &["spoke", "spoken"]),
    ("stand", &["stood"]),
    ("steal", &["stole", "stolen"]),
    ("take", &["taken", "took"]),
    ("tell", &["told"]),
    ("think", &["thought"]),
    ("will", &["would", "'d"]),
    ("win", &["won"]),
    ("write", &["written", "wrote"]),
];

/// A sentence, as far as it is held against another.
#[derive(PartialEq, Eq)]
struct Said {
    /// What carries the matter, in basic forms.
    matter: Vec<String>,
    negations: usize,
    /// Whether its negation stands for who it speaks of: `nobody`.
    is_of_nobody: bool,
    /// The others of whom it speaks.
    others: Vec<&'static str>,
    /// Whether the speaker or somebody spoken to is meant, who is another in a report.
    is_in_person: bool,
    when: Option<When>,
}

/// The time that a helping verb tells.
#[derive(PartialEq, Eq)]
enum When {
    Now,
    Before,
}

/// Whether one says in its words what the other denies: `did not ask for it`, `had asked for it`.
pub(super) fn is_contrary(first: &[Token], second: &[Token]) -> bool {
    let (first, second) = (sentences(first), sentences(second));
    // What both have settles what was said.
    !first.iter().any(|one| second.contains(one))
        && first.iter().any(|one| second.iter().any(|other| one.denies(other) || other.denies(one)))
}

fn sentences(tokens: &[Token]) -> Vec<Said> {
    let ends = |token: &Token| token.pause == Pause::Sentence;
    let spoken = tokens.split_inclusive(ends).map(without_answer);
    spoken.filter(|sentence| !asks(sentence)).map(Said::read).collect()
}

/// `No, we sold it` denies what came before it.
fn without_answer(sentence: &[Token]) -> &[Token] {
    match sentence {
        [answer, rest @ ..] if is_negation(&answer.word) && answer.pause != Pause::None => rest,
        whole => whole,
    }
}

/// A question denies nothing: `Did we not warn them?`
fn asks(sentence: &[Token]) -> bool {
    sentence.last().is_some_and(|token| token.shown.contains('?'))
}

impl Said {
    /// The fewest words of matter that can be no chance: `be guilty`.
    const LEAST_MATTER: usize = 2;

    fn read(sentence: &[Token]) -> Self {
        let atoms = atoms(sentence);
        let has = |words: &[&str]| atoms.iter().any(|atom| words.contains(&atom.as_str()));
        let (now, before) = (has(&["do", "does"]), has(&["had"]));
        Self {
            matter: atoms.iter().filter_map(|atom| matter(atom)).collect(),
            negations: atoms.iter().filter(|atom| is_negation(atom)).count(),
            is_of_nobody: matches!(atoms.as_slice(), [no, one, ..] if no == "no" && one == "1"),
            others: OTHERS.iter().filter(|(_, forms)| has(forms)).map(|(other, _)| *other).collect(),
            is_in_person: has(IN_PERSON),
            when: now.then_some(When::Now).or(before.then_some(When::Before)),
        }
    }

    /// Whether it has a negation and is otherwise what the other says.
    fn denies(&self, other: &Self) -> bool {
        let of_whom = usize::from(self.is_of_nobody);
        let is_moved = matches!((&self.when, &other.when), (Some(one), Some(two)) if one != two);
        self.negations == 1
            && other.negations == 0
            && self.matter.len() >= Self::LEAST_MATTER + of_whom
            && self.matter.get(of_whom..) == other.matter.get(of_whom..)
            && !is_moved
            && self.speaks_of_those_of(other)
    }

    /// The speaker of one may be `she` in the other; anybody else stays who they are.
    fn speaks_of_those_of(&self, other: &Self) -> bool {
        let are_among =
            |some: &Self, all: &Self| some.others.iter().all(|person| all.others.contains(person));
        match (self.is_in_person, other.is_in_person) {
            (true, false) => are_among(self, other),
            (false, true) => are_among(other, self),
            (true, true) | (false, false) => self.others == other.others,
        }
    }
}

/// The basic form of a word that a report keeps.
fn matter(atom: &str) -> Option<String> {
    let passes = PASSING.contains(&atom)
        || IN_PERSON.contains(&atom)
        || is_negation(atom)
        || OTHERS.iter().any(|(_, forms)| forms.contains(&atom));
    (!passes).then(|| basic(atom))
}

/// A word without what tells its tense or its number.
fn basic(word: &str) -> String {
    const ENDS: &[(&str, &str)] =
        &[("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")];
    if let Some((base, _)) = FORMS.iter().find(|(base, forms)| *base == word || forms.contains(&word)) {
        return (*base).to_owned();
    }
    let cut = ENDS.iter().find_map(|(end, base)| word.strip_suffix(end).map(|stem| format!("{stem}{base}")));
    let mut stem = cut.filter(|stem| stem.chars().count() > 2).unwrap_or_else(|| word.to_owned());
    // `planned`, `plan`
    let mut back = stem.chars().rev();
    if back.next() == back.next() {
        stem.pop();
    }
    stem
}
