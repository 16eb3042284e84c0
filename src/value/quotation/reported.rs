//! A `not` that a report loses or puts in, or a number that it exchanges: what it tells is not what was said.
//!
//! A report may choose its words, so it is held against what was said only where it has the same ones. Sentence by
//! sentence those that carry the matter are the same in the same order, but for tense and person, and one of the two has
//! a negation, or another number.

use super::speech::is_negation;
use crate::value::rounded::Told;
use crate::value::token::{Pause, Token, atoms};
use rust_decimal::Decimal;

/// Words that a report drops or adds without a change of sense.
const PASSING: &[&str] = &[
    "a", "an", "and", "any", "did", "do", "does", "ever", "had", "has", "have", "having", "said", "says",
    "some", "that", "the", "this",
];

/// Whom a word without a name of its own is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Person {
    /// Whoever speaks or is spoken to, and so is somebody else in a report.
    Speaker,
    He,
    She,
    /// A thing, a body or several.
    It,
    Nobody,
}

const PERSONS: &[(Person, &[&str])] = &[
    (Person::Speaker, &["i", "me", "mine", "my", "our", "ours", "us", "we", "you", "your", "yours"]),
    (Person::He, &["he", "him", "his"]),
    (Person::She, &["she", "her", "hers"]),
    (Person::It, &["it", "its", "them", "their", "theirs", "they"]),
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

/// The most sentences of a quotation that are held against those of another: more are no report of one thing.
const MOST_SENTENCES: usize = 100;

/// A word of a sentence that a report keeps.
#[derive(Clone, PartialEq, Eq)]
enum Kept {
    /// One that carries the matter, in its basic form.
    Matter(String),
    /// One for which the report may have another, or a noun.
    Person(Person),
    /// A `but` between two clauses. A report may leave it out, yet what stands before it is nothing that is told behind it.
    Turn,
}

/// A sentence, as far as it is held against another.
#[derive(PartialEq, Eq)]
struct Said {
    words: Vec<Kept>,
    negations: usize,
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

/// Whether one tells in the words of the other another number, which is not the same one rounded: `for thirty years`, `for twenty
/// years`.
pub(super) fn tells_other_number(first: &[Token], second: &[Token]) -> bool {
    let (first, second) = (sentences(first), sentences(second));
    !first.iter().any(|one| second.contains(one))
        && first.iter().any(|one| second.iter().any(|other| one.is_of_other_number(other)))
}

fn sentences(tokens: &[Token]) -> Vec<Said> {
    let ends = |token: &Token| token.pause == Pause::Sentence;
    let spoken = tokens.split_inclusive(ends).map(without_answer).filter(|sentence| !asks(sentence));
    spoken.map(Said::read).filter(Said::can_be_held).take(MOST_SENTENCES).collect()
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
    fn read(sentence: &[Token]) -> Self {
        let atoms = atoms(sentence);
        let has = |words: &[&str]| atoms.iter().any(|atom| words.contains(&atom.as_str()));
        let (now, before) = (has(&["do", "does"]), has(&["had"]));
        let all = |atoms: &[String]| atoms.iter().filter_map(|atom| kept(atom)).collect::<Vec<_>>();
        let mut words = match atoms.as_slice() {
            [no, one, rest @ ..] if no == "no" && one == "1" => {
                [Kept::Person(Person::Nobody)].into_iter().chain(all(rest)).collect()
            }
            whole => all(whole),
        };
        if words.first() == Some(&Kept::Turn) {
            words.remove(0);
        }
        Self {
            words,
            negations: atoms.iter().filter(|atom| is_negation(atom)).count(),
            when: now.then_some(When::Now).or(before.then_some(When::Before)),
        }
    }

    /// Whether few ways lead through it: each person may stand for nouns of some lengths.
    fn can_be_held(&self) -> bool {
        const MOST_WORDS: usize = 60;
        const MOST_PERSONS: usize = 6;
        let persons = self.words.iter().filter(|word| matches!(word, Kept::Person(_))).count();
        self.words.len() <= MOST_WORDS && persons <= MOST_PERSONS
    }

    /// Whether it has a negation and is otherwise what the other says.
    fn denies(&self, other: &Self) -> bool {
        /// The fewest words of matter in common that can be no chance: `be guilty`.
        const LEAST_MATTER: usize = 2;
        let is_moved = matches!((&self.when, &other.when), (Some(one), Some(two)) if one != two);
        self.negations == 1
            && other.negations == 0
            && !is_moved
            && in_common(&self.words, &other.words).is_some_and(|matter| matter >= LEAST_MATTER)
    }
}

impl Said {
    /// Whether it is what the other says, but for one number.
    fn is_of_other_number(&self, other: &Self) -> bool {
        /// The fewest words of matter in common, the number aside, by which both can only tell of one saying.
        const LEAST_MATTER: usize = 4;
        let (own, others) = (self.numbers(), other.numbers());
        let mut apart = own.iter().zip(&others).filter(|(one, other)| one.1 != other.1);
        let Some((one, another)) =
            apart.next().filter(|_| own.len() == others.len() && apart.next().is_none())
        else {
            return false;
        };
        let is_rounded = || one.1.is_rounded_from(another.1) || another.1.is_rounded_from(one.1);
        let mut words = self.words.clone();
        if let (Some(word), Some(told)) = (words.get_mut(one.0), other.words.get(another.0)) {
            word.clone_from(told);
        }
        self.negations == other.negations
            && !is_rounded()
            && in_common(&words, &other.words).is_some_and(|matter| matter > LEAST_MATTER)
    }

    /// The whole numbers above one that it tells, with their places.
    fn numbers(&self) -> Vec<(usize, Told)> {
        let number = |word: &Kept| match word {
            Kept::Matter(word) => word.parse::<u32>().ok().filter(|number| *number > 1),
            Kept::Person(_) | Kept::Turn => None,
        };
        let told = |number: u32| {
            let noughts = number.to_string().bytes().rev().take_while(|digit| *digit == b'0').count();
            let step = std::iter::repeat_n(Decimal::TEN, noughts).product();
            Told { value: number.into(), step }
        };
        self.words.iter().enumerate().filter_map(|(at, word)| Some((at, told(number(word)?)))).collect()
    }
}

/// How many words of matter two sentences have in common, where they say the same of the same; less one for each noun that
/// stands where the other has `it` or `we`.
fn in_common(first: &[Kept], second: &[Kept]) -> Option<usize> {
    match (first, second) {
        ([], []) => Some(0),
        ([Kept::Turn, rest @ ..], others) | (others, [Kept::Turn, rest @ ..]) => in_common(rest, others),
        ([Kept::Matter(one), rest @ ..], [Kept::Matter(other), others @ ..]) => {
            let is_one = one == other;
            is_one.then(|| in_common(rest, others)).flatten().map(|matter| matter + 1)
        }
        ([Kept::Person(one), rest @ ..], [Kept::Person(other), others @ ..]) => {
            one.may_be(*other).then(|| in_common(rest, others)).flatten()
        }
        ([Kept::Person(_), rest @ ..], nouns) | (nouns, [Kept::Person(_), rest @ ..]) => {
            in_common_behind(rest, nouns)
        }
        ([], [_, ..]) | ([_, ..], []) => None,
    }
}

/// As `in_common`, behind what may stand where the other sentence has a person: nothing, or a noun of a few words.
fn in_common_behind(rest: &[Kept], nouns: &[Kept]) -> Option<usize> {
    const LONGEST_NOUN: usize = 3;
    let is_noun = |noun: &[Kept]| noun.iter().all(|word| matches!(word, Kept::Matter(_)));
    let turns = |words: &[Kept]| words.first() == Some(&Kept::Turn);
    let ways = (0..=LONGEST_NOUN.min(nouns.len())).filter_map(|length| nouns.split_at_checked(length));
    let behind =
        ways.filter(|(noun, others)| noun.is_empty() || is_noun(noun) && turns(others) == turns(rest));
    behind
        .filter_map(|(noun, others)| in_common(rest, others)?.checked_sub(usize::from(!noun.is_empty())))
        .max()
}

impl Person {
    /// Whether one may be told of as the other.
    fn may_be(self, other: Self) -> bool {
        self == other
            || matches!((self, other), (Self::Speaker | Self::Nobody, _) | (_, Self::Speaker | Self::Nobody))
    }
}

/// What a report keeps of a word.
fn kept(atom: &str) -> Option<Kept> {
    if let Some((person, _)) = PERSONS.iter().find(|(_, forms)| forms.contains(&atom)) {
        return Some(Kept::Person(*person));
    }
    if atom == "but" {
        return Some(Kept::Turn);
    }
    let passes = PASSING.contains(&atom) || is_negation(atom);
    (!passes).then(|| Kept::Matter(basic(atom)))
}

/// Whether the first is the past of the second: `thought`, `think`; `wanted`, `wants`.
pub(super) fn is_past_of(past: &str, present: &str) -> bool {
    let is_irregular = |word: &str| FORMS.iter().any(|(_, forms)| forms.contains(&word));
    let is_past = |word: &str| word.ends_with("ed") || is_irregular(word);
    is_past(past) && !is_past(present) && !present.ends_with("ing") && basic(past) == basic(present)
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
