//! Who is counted among people: men, women, adults, boys, girls, children. Men and women of one list are the adults of another.

use crate::letters::is_word;
use rust_decimal::Decimal;

/// Who is meant, a mark for each age of either sex: small, child, grown up, old; first of the male, then of the female.
const PERSONS: &[(&[&str], u8)] = &[
    (&["men", "gentlemen"], 0b0011_0000),
    (&["women", "ladies"], 0b0000_0011),
    (&["males"], 0b1111_0000),
    (&["females"], 0b0000_1111),
    (&["boys"], 0b1100_0000),
    (&["girls"], 0b0000_1100),
    (&["adults", "grown-ups"], 0b0011_0011),
    (&["children", "kids", "minors", "youngsters"], 0b1100_1100),
    (&["teenagers", "schoolchildren", "pupils"], 0b0100_0100),
    (&["babies", "infants", "toddlers"], 0b1000_1000),
    (&["pensioners", "seniors", "retirees", "elderly"], 0b0001_0001),
];

/// The marks of those whom a word in the plural names; none where it names nobody known here.
pub(super) fn marks_of(word: &str) -> u8 {
    let row = PERSONS.iter().find(|(words, _)| words.iter().any(|own| is_word(own, word)));
    row.map_or(0, |(_, marks)| *marks)
}

/// Whether one list counts a group by itself, and the other all of whom it is made up, who come to another number: `12 adults`,
/// `9 men and 4 women`. Each is told by its marks and number, and those without marks are of nobody here.
pub(super) fn are_divided_otherwise(ones: &[(u8, Decimal)], others: &[(u8, Decimal)]) -> bool {
    ones.iter().any(|one| is_made_up_otherwise(*one, others))
        || others.iter().any(|other| is_made_up_otherwise(*other, ones))
}

fn is_made_up_otherwise((marks, number): (u8, Decimal), others: &[(u8, Decimal)]) -> bool {
    let is_of_it = |(own, _): &&(u8, Decimal)| *own != 0 && own & marks == *own;
    let of_it = || others.iter().filter(is_of_it);
    let (mut seen, mut is_twice) = (0, false);
    for (own, _) in of_it() {
        is_twice |= seen & own != 0;
        seen |= own;
    }
    let sum = of_it().try_fold(Decimal::ZERO, |sum, (_, number)| sum.checked_add(*number));
    seen == marks && !is_twice && of_it().nth(1).is_some() && sum != Some(number)
}
