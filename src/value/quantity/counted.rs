//! What two counts are counts of, where both say it: `47 thefts` and `1,310 hives`.

use super::super::Comparison;
use super::super::number::{self, strip_phrase};
use super::super::remark::{group, state};
use super::{OVERLAP, Quantity};
use rust_decimal::Decimal;

/// Counts of one thing, by whatever names, do not lie so many times apart.
const FAR: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

impl Quantity {
    /// Whether both name what they count, by other names, and are so far apart that the names mean other things. Counts
    /// that are nearer may be of one thing (`12 boats`, `14 vessels`).
    pub(super) fn counts_other_things_than(&self, other: &Self) -> bool {
        let (Some((few, one)), Some((many, two))) = (self.counted(), other.counted()) else { return false };
        let (few, many) = if few <= many { (few, many) } else { (many, few) };
        let is_far = few.checked_mul(FAR).is_some_and(|far| far <= many && few > Decimal::ZERO);
        let row = |noun: &str| group(noun).or_else(|| state(noun));
        let is_one_row = row(one).is_some_and(|own| Some(own) == row(two));
        is_far && !is_one_row && last_word(one) != last_word(two)
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

    /// A count told by way of others against all of them: `318 pairs` are `636 birds`, and `five others` are six with the one
    /// that is spoken of.
    pub(super) fn compare_with_all(&self, other: &Self) -> Option<Comparison> {
        let is_all = |own: &Self, of: &Self| {
            let all = of.all_of_them();
            all.is_some() && own.unit().is_count() && own.plain_value() == all && own.all_of_them().is_none()
        };
        (is_all(self, other) || is_all(other, self)).then_some(OVERLAP)
    }

    /// How many there are by a count that tells it another way.
    fn all_of_them(&self) -> Option<Decimal> {
        let (count, noun) = self.counted()?;
        match last_word(noun).as_str() {
            "pair" | "couple" | "brace" => count.checked_mul(Decimal::TWO),
            "other" => count.checked_add(Decimal::ONE),
            _ => None,
        }
    }

    /// The number, and the noun behind it.
    fn counted(&self) -> Option<(Decimal, &str)> {
        let [plain] = self.plain.as_slice() else { return None };
        let is_count = self.unit().is_count() && self.sense.is_none();
        let (_, noun) = number::read(&self.printed).filter(|_| is_count)?;
        // What follows a number in a sentence may be a verb (`fourteen came`); a plural hardly is.
        let is_plural = noun.ends_with('s') || group(noun).is_some() || state(noun).is_some();
        let is_noun = is_plural && noun.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'));
        is_noun.then_some((plain.value, noun))
    }
}

/// The last word in small letters, without the ending of the plural.
fn last_word(noun: &str) -> String {
    let word = noun.rsplit([' ', '-']).next().unwrap_or(noun).to_lowercase();
    word.strip_suffix('s').map(str::to_owned).unwrap_or(word)
}
