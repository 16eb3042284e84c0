//! Ages that a word tells (`a toddler`, `an elderly man`, `in his late teens`), or that none is told.

use super::stated::{Stated, Unit};
use super::wording::without_possessive;
use crate::value::{number, untold};

/// The word, from, below, unit. The first of several words is how it prints.
const STAGES: &[(&str, u32, u32, Unit)] = &[
    ("newborn", 0, 2, Unit::Month),
    ("kindergartner", 4, 8, Unit::Year),
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
    // Of animals too.
    ("juvenile", 1, 21, Unit::Year),
    ("sub-adult", 1, 30, Unit::Year),
    ("subadult", 1, 30, Unit::Year),
    ("not fully grown", 0, 30, Unit::Year),
    ("not yet fully grown", 0, 30, Unit::Year),
    ("kid", 2, 19, Unit::Year),
    ("tween", 8, 13, Unit::Year),
    // Schools end at ten to thirteen, by country.
    ("last year at primary school", 9, 14, Unit::Year),
    ("last year of primary school", 9, 14, Unit::Year),
    ("final year at primary school", 9, 14, Unit::Year),
    ("final year of primary school", 9, 14, Unit::Year),
    ("school-age", 4, 19, Unit::Year),
    ("young", 0, 40, Unit::Year),
    ("young adult", 16, 36, Unit::Year),
    ("youth", 12, 30, Unit::Year),
    ("senior citizen", 55, 120, Unit::Year),
    ("retired", 50, 120, Unit::Year),
    ("barely out of his teens", 20, 24, Unit::Year),
    ("barely out of her teens", 20, 24, Unit::Year),
    ("just out of his teens", 20, 24, Unit::Year),
    ("just out of her teens", 20, 24, Unit::Year),
];

/// Who is said to be at a stage or in a class.
const PERSONS: &[&str] =
    &[" baby", " boy", " girl", " man", " woman", " person", " lady", " couple", " child", " children"];
const PUPILS: &[&str] =
    &[" pupil", " pupils", " student", " students", " learner", " learners", " boy", " girl", " class"];

/// How much older than the number of their class pupils are: six or seven in the first grade, five or six in Year 1. Some have
/// begun a year earlier or stay a year longer.
const IN_GRADES: u32 = 4;
const IN_YEARS: u32 = 3;
const YEARS_IN_CLASS: u32 = 4;

/// `a seventh-grader`, `a seventh-grade student`, `a Year 8 pupil`, `in year eight`.
fn in_class(own: &str) -> Option<Stated> {
    let class = PUPILS.iter().find_map(|pupil| own.strip_suffix(pupil)).unwrap_or(own);
    let graded = || {
        let nth = class.strip_suffix("grader").or_else(|| class.strip_suffix("grade"))?;
        Some((number::ordinal(nth.trim_end_matches([' ', '-']))?, IN_GRADES))
    };
    let numbered = |word: &str, older: u32| {
        let (number, rest) = number::read(class.strip_prefix(word)?.trim_start_matches([' ', '-']))?;
        let number =
            u32::try_from(number.value).ok().filter(|_| rest.is_empty() && number.value.is_integer())?;
        Some((number, older))
    };
    let (class, older) = graded()
        .or_else(|| numbered("grade", IN_GRADES))
        .or_else(|| numbered("class", IN_GRADES))
        .or_else(|| numbered("year", IN_YEARS))?;
    let least = class.checked_add(older).filter(|_| (1..=13).contains(&class))?;
    let below = least.checked_add(YEARS_IN_CLASS)?;
    Some(Stated { least: Unit::Year.shift(least)?, below: Unit::Year.shift(below), words: own.to_owned() })
}

/// Reads such an age.
pub(super) fn read(words: &str) -> Option<Stated> {
    let own = without_possessive(words);
    let own = ["a ", "an "].iter().find_map(|article| own.strip_prefix(article)).unwrap_or(own);
    if let Some(pupil) = in_class(own) {
        return Some(pupil);
    }
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
