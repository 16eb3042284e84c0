//! Lists of people that tell who is a man and who is a woman: `a father and his two sons`.

use super::Member;
use super::counted::without_owner;
use crate::value::text::{Sex, sex_of};
use crate::value::token::number_of;

/// How many people a list tells of.
#[derive(Default)]
struct People {
    men: u64,
    women: u64,
    untold: u64,
}

impl People {
    const fn all(&self) -> u64 {
        self.men + self.women + self.untold
    }
}

/// Whether both lists are of as many people, and the men of one and the women of the other are more than that.
pub(super) fn are_of_other_sexes(first: &[Member], second: &[Member]) -> bool {
    // Most lists have names alone.
    let tells_kind = |members: &[Member]| members.iter().any(|member| !member.is_proper);
    if !tells_kind(first) || !tells_kind(second) {
        return false;
    }
    let Some((one, other)) = people_of(first).zip(people_of(second)) else { return false };
    one.all() == other.all() && (one.men + other.women).max(one.women + other.men) > one.all()
}

/// The people of a list; nothing where one of its members may be something else, or several.
fn people_of(members: &[Member]) -> Option<People> {
    let mut people = People::default();
    for member in members {
        let (number, sex) = read(member)?;
        match sex {
            Sex::Male => people.men += number,
            Sex::Female => people.women += number,
            Sex::Untold => people.untold += number,
        }
    }
    Some(people)
}

/// Whether people are told of by one word for all of them: `close family`, `members`.
pub(super) fn is_group(words: &str) -> bool {
    const GROUPS: &[&str] = &[
        "colleagues",
        "family",
        "friends",
        "guests",
        "locals",
        "members",
        "neighbours",
        "neighbors",
        "officials",
        "parents",
        "relatives",
        "residents",
        "staff",
        "students",
        "volunteers",
    ];
    words.rsplit(' ').next().is_some_and(|noun| GROUPS.contains(&noun))
}

/// Words of age before what somebody is.
const AGES: &[&str] = &[
    "adult",
    "baby",
    "elderly",
    "infant",
    "middle-aged",
    "newborn",
    "old",
    "older",
    "teenage",
    "teenaged",
    "young",
    "younger",
];

/// Whether words tell somebody by what he or she is: `his wife`, `a young man`.
pub(super) fn is_person(member: &Member) -> bool {
    !member.is_proper && read(member).is_some()
}

/// `Ann Weir`, `his son Adam`, `her two daughters`, `a young man`: how many, and of which sex.
fn read(member: &Member) -> Option<(u64, Sex)> {
    if member.is_proper {
        return Some((1, Sex::Untold));
    }
    let words = without_owner(&member.words);
    let (lead, rest) = words.split_once(' ').unwrap_or((words, ""));
    let number = if matches!(lead, "a" | "an" | "the") { Some(1) } else { number_of(lead) };
    let (number, kind) = number.map_or((1, words), |number| (number, rest));
    let kind = kind.split_once(' ').filter(|(age, _)| AGES.contains(age)).map_or(kind, |(_, kind)| kind);
    let (noun, name) = kind.split_once(' ').unwrap_or((kind, ""));
    let is_name = name.split(' ').all(|word| !word.starts_with(char::is_lowercase));
    sex_of(noun).filter(|_| is_name).map(|sex| (number, sex))
}
