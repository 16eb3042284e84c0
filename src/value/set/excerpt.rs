//! Lists of which the excerpt says how many there are: `Three cameras caught it: Cudmore, Elk Slough and Tway Hills`; `Wirrabel and
//! Kulpina, the two places that no other airline serves`.
//!
//! A number that is told with a list of as many closes it: one more would be too many. What is counted of some of them (`the
//! two largest`), or as it became known (`three arrested so far`), closes nothing. `Only` does before its first member. `Two of the towns` does only where the
//! excerpt says of them what the question asks for.

use super::asking::{Asking, Sort, is_by_and_by};
use super::distinct::differ_in_one;
use super::matching::Matching;
use super::run::bare;
use super::whole::Whole;
use super::{Member, Set, people};
use crate::letters::lower;
use crate::value::number::{self, Number};
use crate::value::remark::group;
use crate::value::{Comparison, Relation, Why};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// The longest lists that are counted, and the most words between the number and the list.
const MOST_MEMBERS: usize = 20;
const MOST_WORDS: usize = 12;
/// Between a list and the number behind it.
const MOST_WORDS_BEHIND: usize = 3;
/// Shorter words do not tell a member.
const LEAST_LETTERS: usize = 3;

/// Words by which a number counts some of all.
pub(super) const OF_SOME: &[&str] = &[
    "other",
    "others",
    "another",
    "more",
    "further",
    "first",
    "last",
    "next",
    "least",
    "most",
    "some",
    "about",
    "almost",
    "nearly",
    "over",
    "including",
    "among",
    "amongst",
    "especially",
    "notably",
    "particularly",
    "such",
    "example",
    "instance",
    "mostly",
    "mainly",
    "main",
    "major",
    "principal",
    "chief",
    "key",
    "top",
    "leading",
    "them",
    "whom",
    "these",
    "those",
    "largest",
    "biggest",
    "smallest",
    "hardest",
    "worst",
    "best",
    "oldest",
    "youngest",
    "highest",
    "lowest",
    "nearest",
    "closest",
    "latest",
    "earliest",
    "deadliest",
    "busiest",
];

/// Those of them that are so before the number alone: `over three`, `the three he hands over`.
const HEDGES: &[&str] = &["about", "over"];

/// Words behind a number that it counts all.
const NO_MORE: &[&str] = &["no others", "no more", "nothing else", "nothing more"];

/// Words by which only some were so for a time, or up to now.
const PASSING: &[&str] = &[
    "also",
    "besides",
    "could",
    "except",
    "has",
    "have",
    "if",
    "initially",
    "joined",
    "later",
    "may",
    "might",
    "nor",
    "not",
    "or",
    "plus",
    "still",
    "then",
    "till",
    "unless",
    "until",
    "when",
    "yet",
];

/// Words for what becomes known by and by, besides the states that people are counted in (`arrested`, `missing`).
pub(super) const BY_AND_BY: &[&str] = &[
    "far",
    "already",
    "now",
    "today",
    "yesterday",
    "tonight",
    "named",
    "identified",
    "confirmed",
    "found",
    "recovered",
];

/// What says that there are no more than a list names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    Nothing,
    /// Its excerpt names it with `and` before the last, and no word of others.
    Sentence,
    /// So it does, with words between that say more of the members.
    AmongWords,
    /// So it does in the first way, and tells each as one or so many: `two watches and a boat`.
    OneByOne,
    /// So it does, and nothing that others tell shows it to be a choice.
    Longest,
    /// Its excerpt names it in either way, and another source tells the same list.
    Retold,
    /// Its excerpt tells as many, or that it is these only.
    Excerpt,
    /// So it does of people, who may be told by other words: `his wife`, `a deckhand`.
    People,
    /// The editor or its words call it complete.
    Complete,
    /// It is no list, but a count of what the question asks for.
    Asked(Sort),
}

impl Set {
    /// The same as a list of which the excerpt says that there are no more, or another number; and the same as a count of what
    /// the question or the label asks for. Nothing where it says no such thing, or the list itself says how many there are.
    pub(in crate::value) fn closed_by(&self, excerpt: &str, question: &str, label: &str) -> Option<Self> {
        let (small, question, label) = (lower(excerpt), lower(question), lower(label));
        let asking = Asking { question: &question, label: &label };
        if !self.names() {
            let sort = self.sort_counted(&small, &asking)?;
            return Some(Self { closing: Closing::Asked(sort), ..self.clone() });
        }
        let is_open = self.is_open || self.count.is_some() || self.all_told.is_some();
        if is_open || self.is_complete() {
            return None;
        }
        // `two foreign climbers and their guide` are three; the year of `Hale 1931` counts nothing.
        let tells_number = |member: &Member| {
            let last = words(&member.words).last().filter(|word| is_year(word));
            words(&member.words).any(|word| number::read(word).is_some() && Some(word) != last)
        };
        let is_list =
            (2..=MOST_MEMBERS).contains(&self.members.len()) && !self.members.iter().any(tells_number);
        let is_counted =
            || is_list && self.is_counted_in(&self.without_names_given(excerpt, &small), &asking);
        if is_counted() || self.is_only_in(excerpt, &asking) {
            let closing = if asking.is_of_people() { Closing::People } else { Closing::Excerpt };
            return Some(Self { closing, ..self.clone() });
        }
        Some(match self.told_whole(excerpt, &asking)? {
            Whole::AmongWords => Self { closing: Closing::AmongWords, ..self.clone() },
            Whole::All if self.is_told_one_by_one(&small) => {
                Self { closing: Closing::OneByOne, ..self.clone() }
            }
            Whole::All => Self { closing: Closing::Sentence, ..self.clone() },
            Whole::Counted(count) => Self { count: Some(count), ..self.clone() },
        })
    }

    fn is_closed(&self) -> bool {
        matches!(self.closing, Closing::Excerpt | Closing::People)
    }

    /// Whether it is a count of what the question asks for, of which each member of a list is one at least.
    pub(super) const fn counts_each(&self) -> bool {
        matches!(self.closing, Closing::Asked(Sort::Places | Sort::Sorts | Sort::Others))
    }

    pub(super) fn is_complete(&self) -> bool {
        self.closing == Closing::Complete
    }

    /// Whether both are complete, counted, closed or open alike.
    pub(in crate::value) fn closes_as(&self, other: &Self) -> bool {
        let ends = |set: &Self| (set.closing, set.is_open, set.count, set.all_told);
        ends(self) == ends(other)
    }

    /// Whether one of two lists is closed by its excerpt and the other has more: names that it lacks, or more of whatever there
    /// are. Things may have two names, so that as many others may be the same.
    pub(super) fn compare_closed(&self, other: &Self, matching: &Matching<'_>) -> Option<Comparison> {
        let (ones, others) = (&matching.only_first, &matching.only_second);
        let is_named = |member: &Member| member.is_proper || member.is_number();
        let is_too_many = |own: &Self, all: &Self, lacking: &[&Member]| {
            let is_longer = all.members.len() > own.members.len();
            let are_names = || own.members.iter().chain(lacking.iter().copied()).all(is_named);
            own.is_closed() && !lacking.is_empty() && (is_longer || are_names())
        };
        let of_second = is_too_many(self, other, others).then_some(others).into_iter().flatten();
        let of_first = is_too_many(other, self, ones).then_some(ones).into_iter().flatten();
        let lacking: Vec<String> = of_second.chain(of_first).map(|member| member.words.clone()).collect();
        if !lacking.is_empty() {
            return Some(Comparison::new(Relation::Conflicting, Why::TooMany(lacking)));
        }
        let are_others = self.is_closed() && other.is_closed() && !ones.is_empty() && !others.is_empty();
        let are_things = self.closing == Closing::Excerpt && other.closing == Closing::Excerpt;
        let is_one_other = || {
            let share_some = ones.len() < self.members.len() && others.len() < other.members.len();
            are_things && share_some && differ_in_one(ones, others)
        };
        are_others.then(|| {
            if is_one_other() {
                Comparison::new(Relation::Conflicting, Why::OneOtherMember)
            } else {
                Comparison::new(Relation::Incomparable, Why::OtherText)
            }
        })
    }

    fn is_counted_in(&self, excerpt: &str, asking: &Asking<'_>) -> bool {
        if words(excerpt).any(|word| self.is_by_and_by(word)) {
            return false;
        }
        let excerpt = &asking.without_others(excerpt);
        // `Two of the trustees, Pell and Haas, resigned`, of who resigned.
        let is_answer =
            words(asking.question).filter(|word| is_asked(word)).all(|word| excerpt.contains(word));
        let starts = excerpt.match_indices(' ').map(|(at, _)| at + 1);
        std::iter::once(0).chain(starts).any(|at| {
            let Some((before, rest)) = excerpt.split_at_checked(at) else { return false };
            let is_count = |number: &Number| {
                number.scale == Decimal::ONE && number.value == Decimal::from(self.members.len())
            };
            let number = number::read(rest).filter(|(number, _)| is_count(number));
            let is_of_all = |after: &str| is_answer || words(after).next() != Some("of");
            // `Two men in jackets and masks` are no two things.
            let is_of_them =
                |after: &str| asking.is_of_people() || !self.are_things() || !counts_people(after);
            number.is_some_and(|(_, after)| {
                is_of_all(after) && is_of_them(after) && self.is_counted_at(before, after)
            })
        })
    }

    /// Whether a word tells what becomes known by and by, and is none of a thing in the list: `missing cavity barriers`. People
    /// are named by and by; who names things says which there are.
    pub(super) fn is_by_and_by(&self, word: &str) -> bool {
        let is_own = || self.members.iter().any(|member| words(&member.words).any(|own| own == word));
        is_by_and_by(word) && !(self.are_things() && (word == "named" || is_own()))
    }

    /// Whether no member is a name or tells of people.
    fn are_things(&self) -> bool {
        let is_thing = |member: &Member| {
            !member.holds_name() && !people::is_person(member) && !people::is_group(&member.words)
        };
        self.members.iter().all(is_thing)
    }

    /// Whether a number between the two stands with the list, before it or behind it, and counts all of it.
    fn is_counted_at(&self, before: &str, after: &str) -> bool {
        let lead = words(before).last();
        // `Three assets, and no others, were restrained: …`
        let after = &NO_MORE.iter().fold(after.to_owned(), |after, words| after.replace(words, ""));
        if lead.is_some_and(|word| OF_SOME.contains(&word)) || !after.starts_with(char::is_alphabetic) {
            return false;
        }
        if words(after).take(2).any(|word| OF_SOME.contains(&word)) {
            return false;
        }
        let first = self.places_in(after).and_then(|places| places.into_iter().min());
        let is_ahead = |gap: &str| {
            let is_part = words(gap).any(|word| OF_SOME.contains(&word) && !HEDGES.contains(&word));
            let gap = without_brackets(gap);
            !is_part && !gap.contains(['.', ';', '!', '?']) && words(&gap).count() <= MOST_WORDS
        };
        let last = self.places_in(before).and_then(|places| places.into_iter().max());
        let is_behind = |gap: &str| words(gap).skip(1).count() <= MOST_WORDS_BEHIND && gap.contains(", the ");
        first.and_then(|at| after.get(..at)).is_some_and(is_ahead)
            || last.and_then(|at| before.get(at..)).is_some_and(is_behind)
    }

    /// The excerpt in small letters without `named` behind a member: `a racehorse named Compound Interest`.
    fn without_names_given<'t>(&self, excerpt: &str, small: &'t str) -> Cow<'t, str> {
        const NAMED: &str = " named ";
        let gives_name = |at: &usize| {
            let is_behind = || {
                self.members
                    .iter()
                    .any(|member| small.get(..*at).is_some_and(|text| text.ends_with(&*lower(&member.words))))
            };
            let name = excerpt.get(at + NAMED.len()..);
            name.is_some_and(|name| name.starts_with(char::is_uppercase)) && is_behind()
        };
        let given: Vec<usize> = small.match_indices(NAMED).map(|(at, _)| at).filter(gives_name).collect();
        if given.is_empty() || small.len() != excerpt.len() {
            return small.into();
        }
        let mut text = small.to_owned();
        for at in given.iter().rev() {
            text.replace_range(*at..at + NAMED.len(), " ");
        }
        text.into()
    }

    /// Whether a sentence of the excerpt begins with `Only` and its members, and tells no time of which that may be said.
    fn is_only_in(&self, excerpt: &str, asking: &Asking<'_>) -> bool {
        let small = lower(excerpt);
        let is_list = (2..=MOST_MEMBERS).contains(&self.members.len());
        if !is_list || small.len() != excerpt.len() || asking.is_by_and_by() {
            return false;
        }
        let starts = std::iter::once(0).chain(excerpt.match_indices(". ").map(|(at, end)| at + end.len()));
        starts.into_iter().any(|at| {
            let sentence = small.get(at..).and_then(|rest| rest.split(". ").next()).unwrap_or_default();
            let Some(rest) = sentence.strip_prefix("only ").map(bare) else { return false };
            let opens = |word: &str| OF_SOME.contains(&word) || is_by_and_by(word) || PASSING.contains(&word);
            let Some((0, end)) = self.run_in(rest) else { return false };
            let after = excerpt.get(at + sentence.len() - rest.len() + end..).unwrap_or_default();
            self.ends_before(after) && !words(rest).any(opens)
        })
    }

    /// Where its members stand, if all do.
    fn places_in(&self, text: &str) -> Option<Vec<usize>> {
        self.members.iter().map(|member| place_of(member, text)).collect()
    }
}

/// Whether a word is one for a year: `1931`.
fn is_year(word: &str) -> bool {
    word.parse().is_ok_and(|year: u16| (1000..2100).contains(&year)) && word.len() == 4
}

/// Whether a word of a question says what is asked for.
fn is_asked(word: &str) -> bool {
    const ASKING: &[&str] = &["what", "which", "whose", "were", "have", "been", "that", "there", "their"];
    word.len() > LEAST_LETTERS && !ASKING.contains(&word)
}

/// Whether the words behind a number begin with people: `two young men`.
fn counts_people(after: &str) -> bool {
    const OTHERS: &[&str] = &["households", "homes", "properties", "businesses"];
    words(after).take(2).filter_map(group).any(|group| !OTHERS.contains(&group))
}

/// A text without what stands in brackets.
fn without_brackets(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some((before, (_, after))) =
        rest.split_once('(').and_then(|(before, inside)| Some((before, inside.split_once(')')?)))
    {
        kept.push_str(before);
        rest = after;
    }
    kept + rest
}

/// Where the longest word of a member stands, be it with an ending.
fn place_of(member: &Member, text: &str) -> Option<usize> {
    let own = lower(&member.words);
    let mark =
        words(&own).filter(|word| word.chars().count() >= LEAST_LETTERS).max_by_key(|word| word.len())?;
    let is_start =
        |at: &usize| text.get(..*at).is_some_and(|before| !before.ends_with(char::is_alphanumeric));
    text.match_indices(mark).map(|(at, _)| at).find(is_start)
}

pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
