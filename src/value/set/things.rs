//! Members told in other words: which may be one (`a white van`, `a van`), and which lists are put together otherwise.

use super::Member;
use super::run::bare;
use crate::letters::lower;
use crate::value::subjects::subject_of;
use std::collections::BTreeSet;

/// The words of a member without an article; a pair are two.
fn words_of(member: &Member) -> Vec<&str> {
    let pair = member.words.strip_prefix("a pair of ").or_else(|| member.words.strip_prefix("pair of "));
    let number = if pair.is_some() { Some("two") } else { None };
    number
        .into_iter()
        .chain(pair.unwrap_or(&member.words).split(' '))
        .filter(|word| !matches!(*word, "a" | "an" | "the" | "some" | "his" | "her" | "their"))
        .collect()
}

fn noun_of(member: &Member) -> Option<&str> {
    member.words.rsplit(' ').next()
}

/// Whether one tells more of what the other tells by the same noun: `a white van`, `a van`.
pub(super) fn is_one_in_fewer_words(first: &Member, second: &Member) -> bool {
    if is_called_by_kind(first, second) || is_called_by_kind(second, first) {
        return true;
    }
    let nouns = noun_of(first).zip(noun_of(second));
    let is_one_noun = nouns.is_some_and(|(one, other)| is_in_either_number(one, other));
    if first.holds_name() || second.holds_name() || first.is_number() || !is_one_noun {
        return false;
    }
    let (one, two) = (words_of(first), words_of(second));
    let is_within = |short: &[&str], long: &[&str]| {
        short.iter().all(|word| long.iter().any(|other| is_in_either_number(word, other)))
    };
    is_within(&one, &two) || is_within(&two, &one)
}

/// Bodies that come when they are called, each in the words for it and for its people.
const SERVICES: &[&[&str]] = &[
    &["ambulance", "ambulances", "ambulance service", "ambulance crew", "ambulance crews", "paramedics"],
    &["army", "soldiers", "troops"],
    &["coastguard", "coastguards", "coastguard team", "coastguard service", "coastguard officers"],
    &[
        "fire service",
        "fire services",
        "fire brigade",
        "fire department",
        "fire crew",
        "fire crews",
        "fire and rescue service",
        "firefighters",
        "firemen",
    ],
    &["lifeboat", "lifeboats", "lifeboat crew", "lifeboat crews", "lifeboatmen", "lifeboat volunteers"],
    &["mountain rescue", "mountain rescue team", "mountain rescue teams", "mountain rescuers"],
    &["police", "police force", "police officers", "policemen"],
];

/// Words for one thing that nobody has beside the other.
const OTHER_WORDS: &[&[&str]] = &[
    &["aubergines", "eggplants"],
    &["carbon dioxide", "co2"],
    &["coriander", "cilantro"],
    &["courgettes", "zucchini", "zucchinis"],
    &["kerosene", "paraffin"],
    &["nappies", "diapers"],
    &["nitrous oxide", "laughing gas"],
    &["petrol", "gasoline"],
    &["water vapour", "water vapor", "steam"],
];

/// Whether both are one thing, or one service, told as such or by its people: `fire service`, `firefighters`.
pub(super) fn are_one_by_other_words(first: &Member, second: &Member) -> bool {
    let is_of = |row: &[&str], member: &Member| {
        let small = lower(&member.words);
        row.contains(&bare(&small))
    };
    SERVICES.iter().chain(OTHER_WORDS).any(|row| is_of(row, first) && is_of(row, second))
        || is_paper_in(first, second)
        || is_paper_in(second, first)
}

/// Whether the first is a paper of an examination in the subject that the second is: `Physics Paper 2`, `physics`.
fn is_paper_in(paper: &Member, subject: &Member) -> bool {
    let small = lower(&paper.words);
    let Some((of, number)) = small.split_once(" paper") else { return false };
    let is_number = number.trim_start().chars().all(|c| c.is_ascii_digit());
    is_number && subject_of(bare(of)).is_some_and(|of| subject_of(&subject.words) == Some(of))
}

/// What stands behind the names of firms.
const FORMS_OF_FIRMS: &[&str] = &["AG", "Corp", "GmbH", "Inc", "Limited", "LLC", "LLP", "Ltd", "plc", "PLC"];

/// Whether one tells by a name what the other tells by its kind: `Stennick Community Centre`, `the community centre`.
fn is_called_by_kind(named: &Member, other: &Member) -> bool {
    const PLACED: &[&str] = &["at", "in", "on", "near", "of", "by", "from"];
    if !named.holds_name() || other.holds_name() {
        return false;
    }
    let kind: Vec<&str> = words_of(other);
    if matches!(*kind, ["company" | "firm"]) {
        return noun_of(named).is_some_and(|last| FORMS_OF_FIRMS.contains(&last.trim_end_matches('.')));
    }
    // `the village hall at Fenny Cross`
    let words = words_of(named).into_iter().take_while(|word| !PLACED.contains(word));
    let words: Vec<&str> = words.collect();
    if !named.is_proper {
        return words == kind;
    }
    let at = words.len().checked_sub(kind.len()).filter(|at| *at > 0);
    let end = at.and_then(|at| words.get(at..)).filter(|end| !end.is_empty());
    end.is_some_and(|end| end.iter().zip(&kind).all(|(own, word)| own.eq_ignore_ascii_case(word)))
}

/// Whether both are one word, be it in the plural: `loss`, `losses`.
fn is_in_either_number(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let is_ies =
        || short.strip_suffix('y').zip(long.strip_suffix("ies")).is_some_and(|(one, many)| one == many);
    long.strip_prefix(short).is_some_and(|end| matches!(end, "" | "s" | "es")) || is_ies()
}

/// Whether both lists are made of the same words, put together otherwise: `gold in the 200m and silver in the 400m`, `silver in
/// the 200m and gold in the 400m`. Each member has two words at least: `Ann and Bob Hale` are `Bob and Ann Hale`.
pub(super) fn are_exchanged(first: &[Member], second: &[Member]) -> bool {
    let are_words = |members: &[Member]| members.iter().all(|member| member.words.contains(' '));
    if first.len() != second.len() || first.len() < 2 || !are_words(first) || !are_words(second) {
        return false;
    }
    let read = |members: &[Member]| -> Option<BTreeSet<Vec<String>>> {
        let sorted = |member: &Member| {
            let mut words: Vec<String> = words_of(member).iter().map(|word| word.to_lowercase()).collect();
            words.sort_unstable();
            (words.len() > 1).then_some(words)
        };
        members.iter().map(sorted).collect()
    };
    let all = |members: &BTreeSet<Vec<String>>| {
        let mut all: Vec<String> = members.iter().flatten().cloned().collect();
        all.sort_unstable();
        all
    };
    read(first).zip(read(second)).is_some_and(|(one, two)| one != two && all(&one) == all(&two))
}
