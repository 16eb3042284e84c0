//! What two counts are counts of, where both say it: `47 thefts` and `1,310 hives`.

use super::super::number::{self, strip_phrase};
use super::super::remark::{are_contrary, group, state};
use super::super::{Bound, Comparison, Extent};
use super::kinds::is_kind_of;
use super::parts::Part;
use super::reckoned::fits;
use super::{OVERLAP, Quantity, Sense};
use crate::letters::lower;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Counts of one thing, by whatever names, do not lie so many times apart.
const FAR: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// Names of those beside the one that is spoken of, and what stands before such names.
const LEFT_OUT: &[&str] = &[
    "other",
    "rival",
    "competitor",
    "opponent",
    "companion",
    "mate",
    "teammate",
    "classmate",
    "shipmate",
    "crewmate",
    "roommate",
    "housemate",
    "flatmate",
    "cellmate",
    "colleague",
    "sibling",
];
const LEFT_OUT_BEFORE: &[&str] = &["other", "fellow", "rival"];

/// What there are two of in each: of anything in a pair, of pages in a leaf.
const PAIRS: &[&str] = &["pair", "couple", "brace"];
const LEAVES: &[&str] = &["leaf", "leave", "folio"];
const PAGES: &[&str] = &["page", "side"];

impl Quantity {
    /// Whether both name what they count, by other names, and are so far apart that the names mean other things. Counts
    /// that are nearer may be of one thing (`12 boats`, `14 vessels`), unless what is one is not the other (`survivors`, `dead`).
    pub(super) fn counts_other_things_than(&self, other: &Self) -> bool {
        let (Some((few, one)), Some((many, two))) = (self.counted(), other.counted()) else { return false };
        let (few, many) = if few <= many { (few, many) } else { (many, few) };
        let is_far = few.checked_mul(FAR).is_some_and(|far| far <= many && few > Decimal::ZERO);
        let row = |noun: &str| group(noun).or_else(|| state(noun));
        let is_one_row = row(one).is_some_and(|own| Some(own) == row(two));
        are_contrary(one, two) || is_far && !is_one_row && last_word(one) != last_word(two)
    }

    /// Whether what one of them counts is a kind of what the other does, and there is room for it there: `12 cars` are among `15
    /// vehicles`, and `42 patients` may be `51 cases`.
    pub(super) fn may_be_counted_among(&self, other: &Self) -> bool {
        let (Some((few, one)), Some((many, two))) = (self.counted_words(), other.counted_words()) else {
            return false;
        };
        let ((_, one), (_, two)) =
            if few <= many { ((few, one), (many, two)) } else { ((many, two), (few, one)) };
        is_kind_of(&last_word(one), &last_word(two))
    }

    /// The noun that it counts, in small letters and without the ending of the plural.
    pub(in crate::value) fn counted_noun(&self) -> Option<String> {
        self.counted().map(|(_, noun)| last_word(noun))
    }

    /// The noun that it counts, where the words count as many of it besides something else: `3 children` in `7 (4 adults, 3
    /// children)`, `3 trainees` in `14 crew, 3 of them trainees`.
    pub(in crate::value) fn noun_in(&self, words: &str) -> Option<&str> {
        let (count, noun) = self.counted()?;
        let behind_number = |at: usize| {
            let (number, rest) = number::read(words.get(at..)?)?;
            let rest = ["of them ", "of whom ", "of which ", "were "]
                .iter()
                .find_map(|link| strip_phrase(rest, link))
                .unwrap_or(rest);
            let own = rest.split(|c: char| !c.is_alphabetic()).next()?;
            (number.value == count && last_word(own) == last_word(noun)).then_some(())
        };
        let starts = words.match_indices([' ', '(']).map(|(at, _)| at + 1);
        starts.into_iter().find_map(behind_number).map(|()| noun)
    }

    /// What it counts of that which the other tells in several numbers, where that is not all of it: `nine climbers` of `nine
    /// climbers and the warden`, the trips of `nine return trips`, all 23 of `19 of 23`.
    pub(in crate::value) fn name_in<'a>(&self, whole: &'a Self) -> Option<&'a str> {
        let is_plain = matches!(self.sense.as_deref(), None | Some(Sense::Bare));
        if let Some(part) = self.part_of_group(whole.parts()).filter(|_| is_plain) {
            return Some(&part.words);
        }
        let own = self.plain_value().filter(|_| is_plain)?;
        let counts_as_many = |other: &Self| other.plain_value() == Some(own);
        if let Some(Sense::Part { part, whole: all }) = whole.sense.as_deref() {
            return (own == *all && part != all && !self.is_level()).then_some("in all");
        }
        if whole.is_reckoned() && !counts_as_many(whole) {
            return whole.terms().iter().find(|term| counts_as_many(term)).map(|term| term.printed.as_str());
        }
        let noun = self.printed.rsplit(' ').next()?.to_lowercase();
        let noun = noun.strip_suffix('s').unwrap_or(&noun);
        let is_it = |part: &&Part| part.name == noun && counts_as_many(&part.count);
        whole.parts().iter().find(is_it).map(|part| part.words.as_str())
    }

    /// Whether it counts one of the several things that the other counts, be it another number: `3 missing`, of `7 recovered, 2
    /// missing`.
    pub(in crate::value) fn counts_part_of(&self, whole: &Self) -> bool {
        let is_plain = matches!(self.sense.as_deref(), None | Some(Sense::Bare));
        let noun = self.printed.rsplit(' ').next().filter(|_| is_plain && whole.has_parts());
        let noun = noun.map(|noun| noun.strip_suffix('s').unwrap_or(noun));
        noun.is_some_and(|noun| whole.parts().iter().any(|part| part.name == noun))
    }

    /// Its several counts, where each is of other things and none of a state that they are in. The first may be of those that are
    /// asked for: `28, and 12 soldiers`.
    pub(in crate::value) fn counts_of_things(&self) -> Option<BTreeSet<Decimal>> {
        let (_, others) = self.parts().split_first()?;
        let is_named = !others.is_empty() && others.iter().all(|part| !part.words.is_empty());
        let is_thing = |part: &Part| state(&part.words).is_none();
        let parts = Some(self.parts()).filter(|parts| is_named && parts.iter().all(is_thing))?;
        parts.iter().map(|part| part.count.plain_value()).collect()
    }

    /// Whether one of its counts is of a group.
    pub(in crate::value) fn has_part_of(&self, name: &str) -> bool {
        self.parts().iter().any(|part| group(&part.words) == Some(name))
    }

    /// The one of several counts that is of the group it names, if it may be as many: of `31 adults and 12 children`, `a dozen
    /// kids` are the latter.
    fn part_of_group<'a>(&self, parts: &'a [Part]) -> Option<&'a Part> {
        let own = group(&self.printed).filter(|own| !parts.is_empty() && *own != "people")?;
        let mut of_it = parts.iter().filter(|part| group(&part.words) == Some(own));
        let part = of_it.next().filter(|part| fits(&self.compare(&part.count)))?;
        of_it.next().is_none().then_some(part)
    }

    /// A count told by way of others against all of them: `318 pairs` are `636 birds`, `164 leaves` are `328 pages`, and
    /// `five others` and `five rivals` are six with the one that is spoken of, which is `one of six`.
    pub(super) fn compare_with_all(&self, other: &Self) -> Option<Comparison> {
        let is_all = |own: &Self, of: &Self| {
            let is_count = own.unit().is_count() && own.with_the_one().is_none() && !own.is_in(PAIRS);
            let is_of_two = || of.is_in(PAIRS) || of.is_in(LEAVES) && own.is_in(PAGES);
            let common = || of.doubled()?.intersection(&own.extent);
            let are_all = is_count && is_of_two() && common().is_some_and(|common| !common.is_empty());
            let whole = own.whole_of_one().or_else(|| own.plain_value().filter(|_| is_count));
            are_all || whole.is_some() && whole == of.with_the_one()
        };
        (is_all(self, other) || is_all(other, self)).then_some(OVERLAP)
    }

    /// Whether it is a count of such things, hedged or not.
    fn is_in(&self, things: &[&str]) -> bool {
        let is_count = self.unit().is_count() && self.sense.is_none() && self.printed.contains(' ');
        is_count && things.contains(&last_word(&self.printed).as_str())
    }

    /// Twice as many.
    fn doubled(&self) -> Option<Extent> {
        let twice = |end: Bound| {
            let at = || end.at()?.checked_mul(Decimal::TWO);
            match end {
                Bound::Unbounded => Some(Bound::Unbounded),
                Bound::Closed(_) => at().map(Bound::Closed),
                Bound::Open(_) => at().map(Bound::Open),
            }
        };
        Some(Extent::new(self.extent.axis, twice(self.extent.low)?, twice(self.extent.high)?))
    }

    /// How many there are by a count of the others.
    fn with_the_one(&self) -> Option<Decimal> {
        let others = |(_, noun): &(Decimal, &str)| {
            let (first, last) = (lower(noun.split(' ').next().unwrap_or(noun)), last_word(noun));
            LEFT_OUT.contains(&&*last) || noun.contains(' ') && LEFT_OUT_BEFORE.contains(&&*first)
        };
        self.counted().filter(others)?.0.checked_add(Decimal::ONE)
    }

    /// The six of `one of six`.
    fn whole_of_one(&self) -> Option<Decimal> {
        let Some(Sense::Part { part, whole }) = self.sense.as_deref() else { return None };
        (*part == Decimal::ONE).then_some(*whole)
    }

    /// The number, and the noun behind it.
    fn counted(&self) -> Option<(Decimal, &str)> {
        let (value, noun) = self.counted_words()?;
        // What follows a number in a sentence may be a verb (`fourteen came`); a plural hardly is.
        let is_plural = noun.ends_with('s') || group(noun).is_some() || state(noun).is_some();
        let is_noun = is_plural && noun.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'));
        is_noun.then_some((value, noun))
    }

    /// The number, and the words behind it.
    fn counted_words(&self) -> Option<(Decimal, &str)> {
        let [plain] = self.plain.as_slice() else { return None };
        let (_, words) = number::read(&self.printed)?;
        (self.unit().is_count() && self.sense.is_none()).then_some((plain.value, words))
    }
}

/// The last word in small letters, without the ending of the plural.
fn last_word(noun: &str) -> String {
    let word = noun.rsplit([' ', '-']).next().unwrap_or(noun).to_lowercase();
    word.strip_suffix('s').map(str::to_owned).unwrap_or(word)
}
