//! Words around an age that leave it what it is, and ages told by another number: `two weeks short of his 40th birthday`.

use super::super::number;

/// What may stand before an age.
const LEADS: &[&str] = &[
    "died at ",
    "dies at ",
    "dead at ",
    "died ",
    "dies ",
    "killed ",
    "at the age of ",
    "the age of ",
    "at age ",
    "aged ",
    "ages ",
    "age: ",
    "age ",
    "he is ",
    "she is ",
    "he was ",
    "she was ",
    "is ",
    "just turned ",
    "turned ",
    "of ",
];

const OR_MORE: &[&str] = &[
    "-plus",
    " plus",
    "+",
    " or more",
    " or older",
    " or over",
    " or above",
    " and over",
    " and above",
    " and older",
    " and up",
    " upwards",
];

const OR_LESS: &[&str] =
    &[" or less", " or younger", " or under", " or below", " and under", " and below", " and younger"];

/// Whose number of children may follow with `of`.
const PARENTS: &[&str] =
    &["father", "mother", "parent", "grandfather", "grandmother", "dad", "mum", "mom", "widow", "widower"];

/// The 65 of `an over-65` and `over-65s only`.
fn tied<'a>(even: &'a str, lead: &str) -> Option<&'a str> {
    let own = ["an ", "a ", "the "].iter().find_map(|article| even.strip_prefix(article)).unwrap_or(even);
    own.trim_end_matches(" only").strip_prefix(lead).map(|age| age.trim_end_matches('s'))
}

/// The 65 of `65 or over`.
fn ended<'a>(even: &'a str, tails: &[&str]) -> Option<&'a str> {
    tails.iter().find_map(|tail| even.strip_suffix(tail))
}

/// Small letters, plain dashes and single blanks, without what may stand around an age.
pub(super) fn evened(words: &str) -> String {
    let plain: String = words
        .chars()
        .map(|c| if matches!(c, '\u{2010}'..='\u{2015}') { '-' } else { c })
        .flat_map(char::to_lowercase)
        .collect();
    let mut even = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(inner) = even.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        even = inner.to_owned();
    }
    for before in LEADS {
        if let Some(rest) = even.strip_prefix(before) {
            even = rest.to_owned();
        }
    }
    let even = even.strip_suffix(" now").unwrap_or(&even);
    let plain =
        ["just ", "only ", "still ", "now ", "already "].iter().find_map(|lead| even.strip_prefix(lead));
    let even = plain.filter(|rest| number::read(rest).is_some()).unwrap_or(even).trim_end_matches([',', '.']);
    if let Some(years) = in_tens(even) {
        return years;
    }
    let is_number = |age: &&str| age.bytes().all(|byte| byte.is_ascii_digit());
    let group = |lead| even.trim_end_matches(" only").strip_prefix(lead)?.strip_suffix('s').filter(is_number);
    if let Some(age) = tied(even, "over-").or_else(|| group("over ")).or_else(|| ended(even, OR_MORE)) {
        return format!("at least {age}");
    }
    if let Some(age) = tied(even, "under-").or_else(|| group("under ")) {
        return format!("under {age}");
    }
    if let Some(age) = ended(even, OR_LESS) {
        return format!("up to {age}");
    }
    if let Some(rest) = not_yet(even) {
        return format!("under {rest}");
    }
    let even = [" last birthday", " at last birthday"]
        .iter()
        .find_map(|tail| even.strip_suffix(tail))
        .unwrap_or(even);
    match [" or so", " or thereabouts", "-ish", "ish"].iter().find_map(|tail| even.strip_suffix(tail)) {
        Some(rest) => format!("about {rest}"),
        None => even.to_owned(),
    }
}

/// The first years of `not yet one`, `not a year old`: who has not come to them may be months younger.
fn not_yet(even: &str) -> Option<&str> {
    const LEADS: &[&str] = &["not yet ", "not even ", "not "];
    let age = LEADS.iter().find_map(|lead| even.strip_prefix(lead))?;
    let years = age.strip_suffix(" old").unwrap_or(age);
    let count = [" years", " year"].iter().find_map(|unit| years.strip_suffix(unit)).unwrap_or(years);
    (count == "a" || whole(count).is_some_and(|count| (1..=3).contains(&count))).then_some(age)
}

/// `more than two decades old` as `more than 20 years`. Such a number is round.
fn in_tens(even: &str) -> Option<String> {
    const UNITS: &[(&str, u32)] = &[("decade", 10), ("decades", 10)];
    let own = even.trim_end_matches("old").trim_end_matches([' ', '-']);
    let (count, unit) = own.rsplit_once([' ', '-']).unwrap_or(("", own));
    let years = UNITS.iter().find(|(name, _)| *name == unit)?.1;
    if count.is_empty() {
        return Some(format!("at least {} years", years.checked_mul(2)?));
    }
    if count == "half a" {
        return Some(format!("about {} years", years / 2));
    }
    let (hedge, count) = count.rsplit_once(' ').unwrap_or(("about", count));
    let count = if count == "a" { 1 } else { whole(count)? };
    Some(format!("{hedge} {} years", years.checked_mul(count)?))
}

/// `a boy of 12`, `boy, 12`, `believed to be in his 30s`: the age without whose it is or who says so.
pub(super) fn without_person(words: &str) -> Option<&str> {
    const SAID: &[&str] = &[
        "believed to be ",
        "thought to be ",
        "said to be ",
        "reported to be ",
        "estimated to be ",
        "reportedly ",
    ];
    let said = SAID.iter().find_map(|lead| words.strip_prefix(lead));
    // `a Year 8 pupil aged 12`
    let is_aged = words.contains(" aged ");
    let is_part = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-') || is_aged && c.is_ascii_digit();
    let is_person = |who: &str| who.chars().all(is_part);
    let behind =
        words.rsplit_once(", ").or_else(|| words.rsplit_once(" aged ")).or_else(|| words.rsplit_once(" of "));
    // A father of two has another age.
    let is_parent = |who: &str| PARENTS.iter().any(|parent| who.ends_with(parent)) && !words.contains(", ");
    let behind = behind.filter(|(who, _)| is_person(who) && !is_parent(who)).map(|(_, age)| age);
    said.or(behind)
}

/// `in his 48th year` as 47.
pub(super) fn numbered_year(words: &str) -> Option<String> {
    let ordinal = without_possessive(words).strip_suffix(" year")?;
    Some(number::ordinal(ordinal)?.checked_sub(1)?.to_string())
}

/// Whole years told by a birthday: `on his 40th birthday`, `two weeks short of her 18th birthday`, `four months shy of 100`.
pub(super) fn by_birthday(words: &str) -> Option<String> {
    const BEFORE: &[&str] =
        &["before ", "short of ", "shy of ", "ahead of ", "eve of ", "away from ", "off "];
    const SINCE: &[&str] = &["after ", "on ", "since ", "past ", "celebrated ", "of "];
    let birthday = words.strip_suffix(" birthday");
    let turning = words.split_once("turning ");
    let (lead, age) = match (birthday, turning) {
        (Some(rest), _) => {
            let (lead, ordinal) = rest.rsplit_once(' ')?;
            (lead, number::ordinal(ordinal)?)
        }
        (None, Some((lead, age))) if !lead.is_empty() => (lead, whole(age)?),
        (None, _) => {
            let links = [" shy of ", " short of ", " off "];
            let (lead, age) = links.iter().find_map(|link| words.split_once(link))?;
            return so_many_years_before(lead, whole(age)?);
        }
    };
    let lead = format!("{} ", lead.trim_end());
    let lead =
        ["his ", "her ", "their ", "the "].iter().find_map(|own| lead.strip_suffix(own)).unwrap_or(&lead);
    if let Some(before) = BEFORE.iter().find_map(|link| lead.strip_suffix(link)) {
        return so_many_years_before(before, age);
    }
    if is_in_years(lead) {
        return None;
    }
    SINCE.iter().any(|link| lead.ends_with(link)).then(|| age.to_string())
}

/// The age of one who lacks that length: 17 with two weeks, 37 or 38 where two years are short of 40.
fn so_many_years_before(lack: &str, age: u32) -> Option<String> {
    if !is_in_years(lack) {
        return Some(age.checked_sub(1)?.to_string());
    }
    let count = lack.trim_end().strip_suffix("year").or_else(|| lack.trim_end().strip_suffix("years"))?;
    let most = age.checked_sub(if count == "a " { 1 } else { whole(count.trim_end())? })?;
    Some(format!("{} to {most}", most.checked_sub(1)?))
}

fn is_in_years(lead: &str) -> bool {
    lead.contains("year") || lead.contains("decade")
}

fn whole(words: &str) -> Option<u32> {
    let (number, rest) = number::read(words)?;
    rest.is_empty().then_some(())?;
    number.value.is_integer().then_some(number.value)?.try_into().ok()
}

/// `in his 40s` as `40s`.
pub(super) fn without_possessive(words: &str) -> &str {
    let rest = words.strip_prefix("in ").unwrap_or(words);
    ["his ", "her ", "their ", "the ", "its "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest)
}
