//! Ages that a word tells (`a toddler`, `an elderly man`, `in his late teens`), or that none is told.

use super::stated::{Stated, Unit};
use super::wording::without_possessive;
use crate::value::untold;

/// The word, from, below, unit. The first of several words is how it prints.
const STAGES: &[(&str, u32, u32, Unit)] = &[
    ("newborn", 0, 2, Unit::Month),
    ("kindergartner", 4, 8, Unit::Year),
    ("first-grader", 5, 9, Unit::Year),
    ("second-grader", 6, 10, Unit::Year),
    ("third-grader", 7, 11, Unit::Year),
    ("fourth-grader", 8, 12, Unit::Year),
    ("fifth-grader", 9, 13, Unit::Year),
    ("sixth-grader", 10, 14, Unit::Year),
    ("seventh-grader", 11, 15, Unit::Year),
    ("eighth-grader", 12, 16, Unit::Year),
    ("new-born", 0, 2, Unit::Month),
    ("baby", 0, 2, Unit::Year),
    ("toddler", 1, 4, Unit::Year),
    ("teenager", 13, 20, Unit::Year),
    ("teenage", 13, 20, Unit::Year),
    ("teen", 13, 20, Unit::Year),
    ("teens", 13, 20, Unit::Year),
    ("middle-aged", 38, 66, Unit::Year),
    ("middle aged", 38, 66, Unit::Year),
    ("elderly", 60, 120, Unit::Year),
    ("pensioner", 60, 120, Unit::Year),
    ("old-age pensioner", 60, 120, Unit::Year),
    ("oap", 60, 120, Unit::Year),
    ("quinquagenarian", 50, 60, Unit::Year),
    ("sexagenarian", 60, 70, Unit::Year),
    ("septuagenarian", 70, 80, Unit::Year),
    ("octogenarian", 80, 90, Unit::Year),
    ("nonagenarian", 90, 100, Unit::Year),
    ("centenarian", 100, 120, Unit::Year),
    ("early teens", 13, 16, Unit::Year),
    ("mid teens", 14, 18, Unit::Year),
    ("late teens", 16, 20, Unit::Year),
    ("adolescent", 10, 20, Unit::Year),
    ("schoolboy", 4, 20, Unit::Year),
    ("schoolgirl", 4, 20, Unit::Year),
    ("infant", 0, 3, Unit::Year),
    ("preteen", 8, 13, Unit::Year),
    ("pre-teen", 8, 13, Unit::Year),
    ("supercentenarian", 110, 130, Unit::Year),
    ("adult", 18, 130, Unit::Year),
    ("child", 0, 18, Unit::Year),
    ("minor", 0, 21, Unit::Year),
    ("juvenile", 8, 21, Unit::Year),
    ("kid", 2, 19, Unit::Year),
    ("tween", 8, 13, Unit::Year),
    ("school-age", 4, 19, Unit::Year),
    ("young", 12, 40, Unit::Year),
    ("young adult", 16, 36, Unit::Year),
    ("youth", 12, 30, Unit::Year),
    ("senior citizen", 55, 120, Unit::Year),
    ("retired", 50, 120, Unit::Year),
    ("barely out of his teens", 20, 24, Unit::Year),
    ("barely out of her teens", 20, 24, Unit::Year),
    ("just out of his teens", 20, 24, Unit::Year),
    ("just out of her teens", 20, 24, Unit::Year),
];

/// Who is said to be at a stage.
const PERSONS: &[&str] =
    &[" baby", " boy", " girl", " man", " woman", " person", " lady", " couple", " child", " children"];

/// Reads such an age.
pub(super) fn read(words: &str) -> Option<Stated> {
    let own = without_possessive(words);
    let own = ["a ", "an "].iter().find_map(|article| own.strip_prefix(article)).unwrap_or(own);
    let own = own.replace("mid-", "mid ");
    let own = PERSONS.iter().find_map(|person| own.strip_suffix(person)).unwrap_or(&own);
    let (_, least, below, unit) = STAGES.iter().find(|(name, ..)| *name == own)?;
    let first = STAGES.iter().find(|(_, from, to, of)| (from, to, of) == (least, below, unit))?;
    Some(Stated { least: unit.shift(*least)?, below: unit.shift(*below), words: first.0.to_owned() })
}

/// `not given`, `unknown age`: any age.
pub(super) fn untold(words: &str) -> Option<Stated> {
    let least = Unit::Day.shift(0).filter(|_| untold::is_all_of(words, &["age"]))?;
    Some(Stated { least, below: None, words: words.to_owned() })
}
