//! Lists that name as many and differ in one member.

use super::asking::Asking;
use super::contrary::are_told_contrary;
use super::distinct::{are_one_told_otherwise, differ_in_one};
use super::excerpt::Closing;
use super::matching::{Matching, are_few};
use super::nations::may_be_from_within;
use super::{Member, Set};
use crate::letters::lower;
use crate::value::have_turned_digits;
use crate::value::subjects::subject_of;

impl Set {
    /// Whether both name as many and all but one alike, and those two are names, subjects at school or numbers: three in a list that differ
    /// in one are told as all there are. Of two in a list, names may be examples, and numbers or directions hardly are, nor is what
    /// is told by contrary words.
    pub(super) fn is_as_long_with_another(&self, other: &Self, matching: &Matching<'_>) -> bool {
        let is_other = |one: &Member, another: &Member| {
            let are_numbers = [one, another].iter().all(|member| member.is_number());
            let is_named = |member: &Member| member.is_proper || subject_of(&member.words).is_some();
            let are_told = is_named(one) && is_named(another) && !may_be_from_within(one, another);
            let is_contrary = || are_told_contrary((one, &self.members), (another, &other.members));
            are_numbers
                || are_told && self.members.len() > 2
                || one.is_with_turned_digits(another)
                || is_contrary()
        };
        let (ones, others) = (matching.only_first.as_slice(), matching.only_second.as_slice());
        let are_told = || match (ones, others) {
            ([one], [another]) if is_other(one, another) => true,
            ([_], [_]) | ([_, _], [_, _]) if self.is_whole_beside(other) => {
                ones.len() < self.members.len() && differ_in_one(ones, others)
            }
            (ones, others) => {
                are_few(ones, others)
                    && ones.iter().any(|one| others.iter().any(|another| one.is_of_other_direction(another)))
            }
        };
        let is_couple = |member: &&Member, list: &Self| {
            may_be_two(&member.words) && !list.members.iter().any(|other| other.key == member.key)
        };
        let has_couple = self.members.iter().any(|member| is_couple(&member, other))
            || other.members.iter().any(|member| is_couple(&member, self));
        let is_open = self.is_open || other.is_open || has_couple;
        !is_open && self.members.len() > 1 && self.members.len() == other.members.len() && are_told()
    }

    /// Whether the excerpts of both name them in one breath, and they are no examples: no list of the fact shows that they are,
    /// another source tells one of them too, or an excerpt counts one of them.
    fn is_whole_beside(&self, other: &Self) -> bool {
        let closings = [self.closing, other.closing];
        let is_named = |closing: &Closing| {
            matches!(
                closing,
                Closing::Sentence
                    | Closing::OneByOne
                    | Closing::AmongWords
                    | Closing::Longest
                    | Closing::Retold
                    | Closing::Excerpt
            )
        };
        let is_told_again = |closing: &Closing| matches!(closing, Closing::Retold | Closing::Excerpt);
        closings.iter().all(is_named)
            && (closings.iter().any(is_told_again)
                || closings.iter().all(|closing| *closing == Closing::Longest))
    }

    /// The same as a list that another source tells too, or that nothing shows to be a choice.
    pub(in crate::value) fn settled_among(
        &self,
        others: &[&Self],
        question: &str,
        label: &str,
    ) -> Option<Self> {
        if !matches!(self.closing, Closing::Sentence | Closing::OneByOne | Closing::AmongWords) {
            return None;
        }
        let closing = if self.is_retold_among(others) {
            Closing::Retold
        } else if self.closing == Closing::OneByOne && self.is_no_choice_among(others, question, label) {
            Closing::Longest
        } else {
            return None;
        };
        Some(Self { closing, ..self.clone() })
    }

    /// Whether another source tells the list too, where no list of the fact tells more or says that there is more.
    fn is_retold_among(&self, others: &[&Self]) -> bool {
        let is_more = |other: &&Self| {
            other.is_open || other.names() && other.members.len() > self.members.len() || !other.names()
        };
        !others.iter().any(is_more) && others.iter().any(|other| self.is_told_as(other))
    }

    /// Whether what others tell leaves it possible that the list is all: none names or counts more, or has a member of which no
    /// list of this length knows. Of reasons and the like a source chooses a few, unless another counts as many.
    fn is_no_choice_among(&self, others: &[&Self], question: &str, label: &str) -> bool {
        let length = self.members.len();
        let told =
            |other: &Self| other.count.or(other.all_told).and_then(|count| usize::try_from(count).ok());
        let couples = |list: &Self| list.members.iter().filter(|member| may_be_two(&member.words)).count();
        let is_more = |other: &&Self| {
            let names_more = other.names() && other.members.len() + couples(other) > length;
            names_more || told(other).is_some_and(|count| count > length)
        };
        let of_length: Vec<&Self> = others
            .iter()
            .copied()
            .filter(|other| other.names() && other.members.len() == length)
            .chain([self])
            .collect();
        let is_known = |member: &Member| {
            let own = std::slice::from_ref(member);
            of_length.iter().any(|list| Matching::new(own, &list.members).only_first.is_empty())
        };
        let are_known = |other: &&Self| !other.names() || other.members.iter().all(is_known);
        let is_near = |other: &&Self| {
            let Matching { only_first, only_second, .. } = Matching::new(&self.members, &other.members);
            only_first.len() < 2 || differ_in_one(&only_first, &only_second)
        };
        let asking = || Asking { question: &lower(question), label: &lower(label) }.is_of_open_class();
        couples(self) == 0
            && !others.iter().any(is_more)
            && others.iter().all(are_known)
            && of_length.iter().all(is_near)
            && (others.iter().any(|other| told(other) == Some(length)) || !asking())
    }

    /// Whether the other names the same members, be it by other words with a stem in common.
    fn is_told_as(&self, other: &Self) -> bool {
        if self.members.len() != other.members.len() {
            return false;
        }
        let Matching { only_first, only_second, slip } = Matching::new(&self.members, &other.members);
        slip.is_none() && are_one_told_otherwise(&only_first, &only_second)
    }
}

/// Whether a member may be two, of one surname: `Ann and Bob Hale`. A firm has a sign between: `Hale & Son`.
fn may_be_two(words: &str) -> bool {
    words
        .split_once(" and ")
        .is_some_and(|(one, other)| [one, other].iter().all(|name| name.starts_with(char::is_uppercase)))
}

impl Member {
    /// Whether both are one number or sign but for two neighbouring digits that changed places: `A614`, `A641`.
    fn is_with_turned_digits(&self, other: &Self) -> bool {
        const LEAST_DIGITS: usize = 3;
        let is_sign =
            |key: &str| !key.contains(' ') && key.bytes().filter(u8::is_ascii_digit).count() >= LEAST_DIGITS;
        let places = self.key.bytes().zip(other.key.bytes()).enumerate();
        let differing: Vec<usize> =
            places.filter(|(_, (own, other))| own != other).map(|(place, _)| place).collect();
        let are_neighbours = matches!(*differing, [one, next] if next == one + 1);
        is_sign(&self.key)
            && self.key.len() == other.key.len()
            && are_neighbours
            && have_turned_digits(&self.key, &other.key)
    }
}
