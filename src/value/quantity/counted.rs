//! What two counts are counts of, where both say it: `47 thefts` and `1,310 hives`.

use super::super::number;
use super::super::remark::{group, state};
use super::Quantity;
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
