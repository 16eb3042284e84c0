//! What one line of text names: members, and how many there are besides.

use super::numbered::place_in_row;
use super::outside;
use crate::value::name::is_age_behind;
use crate::value::token::number_of;

/// How the words tell what is in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Telling {
    /// By names.
    Names,
    /// By saying how many there are (`three lifeboats`).
    Count,
    /// By saying that all of so many are in it (`all six`).
    CountOfAll,
}

/// What one line of text names.
pub(super) struct Line<'a> {
    pub(super) members: Vec<&'a str>,
    /// Whether it says that there are no more (`only Ann and Bob`).
    pub(super) is_complete: bool,
    /// Whether it says that there are more (`Ann, Bob and others`).
    pub(super) is_open: bool,
    /// How many there are with those that are not named (`Ann and two others`, `three lifeboats`).
    pub(super) all_told: Option<u32>,
    pub(super) telling: Telling,
    /// What is counted; no word where that goes without saying.
    pub(super) noun: Option<&'a str>,
    /// Those that are said to be none (`but not Ann`).
    pub(super) out: Vec<&'a str>,
}

/// The letters of `seventy-seven`.
const LONGEST_NUMBER: usize = 13;

/// Words that stand for members without a name.
const MORE: &[&str] = &["others", "other", "more", "etc", "so on"];

/// Words behind members that are some of those told before: `all six, Ann among them`.
const SOME: &[&str] = &[", among others", " among them", " among others", " included"];

/// Words between a count and what is said of those.
const VERBS: &[&str] = &[" are ", " were ", " have ", " had ", " will ", " remain ", " made ", " took "];

/// Words before members that are some of them.
const AMONG: &[&str] = &["including ", "among them ", "among others ", "such as ", "for example ", "e.g. "];

pub(super) fn split(words: &str) -> Line<'_> {
    if let Some(line) = counting(words) {
        return line;
    }
    let (words, out) = outside::part(words);
    let some = SOME
        .iter()
        .find_map(|end| words.strip_suffix(end))
        .filter(|words| words.contains(", ") || words.contains(" and "));
    if let Some(members) = with_others_named(words) {
        return Line::of_all(members, out);
    }
    let (counted, words) = without_count(some.unwrap_or(words));
    let only = only(words);
    let among = AMONG.iter().find_map(|lead| words.strip_prefix(lead));
    let mut members = members_of(only.or(among).unwrap_or(words));
    let is_other = |member: &&str| {
        let member = member.trim_end_matches('.');
        // Lismore is a town.
        let ends_with = |more: &&&str| {
            member.strip_suffix(**more).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
        };
        MORE.iter().any(|more| ends_with(&more)) || others(member).is_some()
    };
    let has_others = members.iter().any(is_other);
    let unnamed = match members.as_slice() {
        [named @ .., last] if !named.iter().any(is_other) && !are_somewhere(last) => others(last)
            .and_then(|others| Some((others + u32::try_from(named.len()).ok()?, other_noun(last)))),
        _ => None,
    };
    if members.len() > 1 {
        members.retain(|member| !is_other(member));
    }
    Line {
        members,
        is_complete: only.is_some(),
        is_open: has_others || among.is_some() || some.is_some(),
        all_told: counted.or(unnamed.map(|(count, _)| count)),
        telling: Telling::Names,
        noun: counted.map_or_else(|| unnamed.and_then(|(_, noun)| noun), |_| Some("")),
        out,
    }
}

/// A line that says how many there are, and names some of them or none: `three lifeboats`; `Five candidates, among them Ann`.
pub(super) fn counting(words: &str) -> Option<Line<'_>> {
    /// Words between the count and some of those that are counted.
    const MARKS: &[&str] = &[
        ", among them ",
        " among them ",
        ", including ",
        " including ",
        " (including ",
        ", one of them ",
        ", two of them ",
        " (one of them ",
        ", such as ",
        " such as ",
    ];
    // Most lines begin with no number.
    number(without_lead(words).split([' ', ',']).next()?)?;
    // `Five` by itself may be a name.
    let is_bare = words.starts_with(char::is_uppercase) && !words.contains(' ');
    if let Some(count) = count_of(words).filter(|_| !is_bare) {
        let is_all = words.starts_with("all ") || words.starts_with("All ");
        let telling = if is_all { Telling::CountOfAll } else { Telling::Count };
        return Some(Line::of_count(count, words, vec![words], telling));
    }
    // `four cities are on the shortlist`
    let told = VERBS
        .iter()
        .filter_map(|verb| words.split_once(verb))
        .find(|(_, rest)| !rest.contains([',', ':', ';']));
    let told = told
        .filter(|(_, rest)| !rest.contains(char::is_uppercase))
        .and_then(|(head, _)| Some((count_of(head)?, head)));
    if let Some((count, head)) = told {
        return Some(Line::of_count(count, head, vec![head], Telling::Count));
    }
    let behind =
        || SOME.iter().find_map(|end| words.strip_suffix(end)).and_then(|words| words.split_once(", "));
    let (head, some) = MARKS.iter().find_map(|mark| words.split_once(mark)).or_else(behind)?;
    let some = members_of(some.trim_end_matches(')'));
    Some(Line::of_count(count_of(head)?, head, some, Telling::Names))
}

/// `Ann and two others: Bob and Carl`
fn with_others_named(words: &str) -> Option<Vec<&str>> {
    let inside = || words.strip_suffix(')')?.split_once(" (");
    let (head, named) = words.split_once(": ").or_else(inside)?;
    let (mut members, named) = (members_of(head), members_of(named));
    let count = others(members.pop()?).and_then(|count| usize::try_from(count).ok())?;
    let is_all = count == named.len() && !members.is_empty();
    is_all.then(|| members.into_iter().chain(named).collect())
}

impl<'a> Line<'a> {
    /// Of so many as are named.
    fn of_all(members: Vec<&'a str>, out: Vec<&'a str>) -> Self {
        let all_told = u32::try_from(members.len()).ok();
        let (telling, noun) = (Telling::Names, Some(""));
        Self { members, is_complete: false, is_open: false, all_told, telling, noun, out }
    }

    fn of_count(count: u32, words: &'a str, members: Vec<&'a str>, telling: Telling) -> Self {
        let (all_told, noun) = (Some(count), Some(noun_of(words)));
        Self { members, is_complete: false, is_open: true, all_told, telling, noun, out: Vec::new() }
    }
}

/// What is counted in `three lifeboats`.
fn noun_of(count: &str) -> &str {
    count.rsplit_once(' ').map_or("", |(_, noun)| if number(noun).is_some() { "" } else { noun })
}

/// `nurses`, of `two other nurses`.
fn other_noun(member: &str) -> Option<&str> {
    Some(noun_of(member)).filter(|noun| !noun.is_empty() && !MORE.contains(noun))
}

/// The members that are said to be all: `only Ann`, `Ann alone`.
fn only(words: &str) -> Option<&str> {
    const BEFORE: &[&str] = &["only ", "just ", "none but ", "nobody but "];
    const BEHIND: &[&str] = &[
        " (only)",
        " only",
        " alone",
        " and nobody else",
        " and no one else",
        " and nothing else",
        " and no others",
        " and no other",
        ", nobody else",
        ", no one else",
        ", nothing else",
        ", no others",
        ", no other",
        " but nobody else",
        " but no one else",
        " but nothing else",
        " but no others",
        " but no other",
    ];
    let before = || BEFORE.iter().find_map(|lead| words.strip_prefix(lead));
    before().or_else(|| {
        BEHIND.iter().find_map(|end| words.strip_suffix(end)).map(|rest| rest.trim_end_matches(','))
    })
}

/// `three: Ann, Bob and Tim`, `three (Ann, Bob and Tim)`, `Ann, Bob and Tim (3)`, `three, Ann, Bob and Tim`: the count
/// and the members, where it is theirs.
fn without_count(words: &str) -> (Option<u32>, &str) {
    let is_theirs = |count: u32, members: &str| {
        let named = members_of(members);
        let are_names = named.iter().all(|member| member.starts_with(char::is_uppercase));
        are_names && u32::try_from(named.len()).is_ok_and(|named| named == count)
    };
    let inside = words.strip_suffix(')').and_then(|rest| rest.split_once(" ("));
    let splits = [
        words.split_once(": "),
        inside,
        inside.map(|(members, count)| (count, members)),
        words.split_once(", ").filter(|(count, _)| !count.contains(' ')),
    ];
    let found = splits.into_iter().flatten().find_map(|(count, members)| {
        let count = count_of(count).filter(|count| is_theirs(*count, members))?;
        Some((Some(count), members))
    });
    found.unwrap_or((None, words))
}

/// The number of `six`, `three lifeboats`, `all four judges`: a plain number and what is counted.
fn count_of(words: &str) -> Option<u32> {
    const MOST_NOUNS: usize = 3;
    const NO_NOUNS: &[&str] = &[
        "of", "or", "to", "and", "in", "on", "at", "more", "less", "other", "others", "but", "with",
        "hundred",
    ];
    // `five of the 14 libraries`
    if let Some((part, whole)) = words.split_once(" of ") {
        let whole =
            ["the ", "its ", "their "].iter().find_map(|lead| whole.strip_prefix(lead)).unwrap_or(whole);
        let is_counted = count_of(whole).filter(|_| !part.contains(' ')).zip(number(part));
        return is_counted.filter(|(all, part)| part <= all).map(|(_, part)| part);
    }
    let mut rest = without_lead(words).split(' ');
    let number = number(rest.next()?)?;
    let nouns: Vec<&str> = rest.collect();
    // A body may stand before what it has: `six GCC members`.
    let is_last_small = nouns.last().is_none_or(|noun| noun.starts_with(char::is_lowercase));
    let is_noun = |word: &&str| {
        word.chars().all(|c| c.is_alphabetic() || c == '-') && is_last_small && !NO_NOUNS.contains(word)
    };
    (nouns.len() <= MOST_NOUNS && nouns.iter().all(is_noun)).then_some(number)
}

fn without_lead(words: &str) -> &str {
    ["all ", "All ", "the ", "The "]
        .iter()
        .fold(words, |words, lead| words.strip_prefix(lead).unwrap_or(words))
}

/// Whether others are told of somewhere, as `three others on the stage`: there may be more elsewhere.
fn are_somewhere(member: &str) -> bool {
    const WHERE: &[&str] = &["on", "in", "at", "inside", "outside", "aboard", "behind", "from", "who"];
    member.split(' ').skip(2).any(|word| WHERE.contains(&word))
}

/// The number of `two others`, `one other man`, `another`.
fn others(member: &str) -> Option<u32> {
    let (lead, rest) = member.split_once(' ').unwrap_or((member, ""));
    if lead == "another" {
        return Some(1);
    }
    let is_other = |word: &str| matches!(word, "other" | "others" | "more");
    number(lead).filter(|_| rest.split(' ').next().is_some_and(is_other))
}

fn number(word: &str) -> Option<u32> {
    let mut small = [0; LONGEST_NUMBER];
    let in_words = small.get_mut(..word.len()).and_then(|small| {
        small.copy_from_slice(word.as_bytes());
        small.make_ascii_lowercase();
        number_of(str::from_utf8(small).ok()?)
    });
    in_words
        .or_else(|| number_of(word))
        .and_then(|number| u32::try_from(number).ok())
        .or_else(|| word.parse().ok())
}

/// The members between semicolons, else between commas and `and`.
pub(super) fn members_of(words: &str) -> Vec<&str> {
    let is_slashed = |words: &str| {
        words
            .split('/')
            .all(|part| part.starts_with(char::is_uppercase) && part.chars().all(char::is_alphabetic))
    };
    if words.contains('/') && is_slashed(words) {
        return words.split('/').collect();
    }
    if let Some((head, last)) = without_aside(words) {
        return head.split(", ").chain(members_of(last)).collect();
    }
    let link = link_of(words);
    if words.contains(';') || !words.contains(',') && words.matches(link).count() != 1 {
        return words.split(';').collect();
    }
    let words = ["both ", "all of "].iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words);
    let (head, tail) = words.rsplit_once(link).unwrap_or((words, ""));
    let (head, tail) = if closes_list(head, tail) { (head, tail) } else { (words, "") };
    let members = head.split(", ").map(|member| member.trim_end_matches(',')).chain([tail]);
    without_noun(without_ages(members.map(str::trim).filter(|member| !member.is_empty())))
}

/// The members before and behind what is put in after an `and`: `Ardle and, from Saturday, Brack`.
fn without_aside(words: &str) -> Option<(&str, &str)> {
    let (head, rest) = words.split_once(" and, ").filter(|_| !words.contains(';'))?;
    let (_, last) = rest.split_once(", ")?;
    Some((head.trim_end_matches(','), last))
}

/// Whether a link stands before the last member. That of `two boats, the crews of Ardle and Brack, a helicopter, six cars` joins
/// two names.
fn closes_list(head: &str, tail: &str) -> bool {
    const BESIDE: &[&str] = &["a ", "an ", "the ", "of ", "from ", "in ", "at ", "who "];
    let is_member =
        |piece: &&str| !is_age_behind("", piece) && !BESIDE.iter().any(|lead| piece.starts_with(lead));
    !head.contains(", ") || tail.split(", ").skip(1).filter(is_member).count() < 2
}

/// What stands before the last member: `and`; behind a comma `or`, and `&` where no firm is named (`Hale, Pell & Sons`); `&` alone
/// between two full names, or two words in small letters. `Hale & Pell` may be a firm.
fn link_of(words: &str) -> &'static str {
    const FIRMS: &[&str] =
        &["Co", "Co.", "Company", "Sons", "Son", "Bros", "Brothers", "Partners", "Daughters"];
    let last = words.rsplit_once(" & ").map(|(_, last)| last);
    let is_other =
        |link: &str| words.contains(", ") && !words.contains(" and ") && words.matches(link).count() == 1;
    // `Hale 1931, Pell & Sons 1988`
    let is_firm = |last: &str| last.split(' ').next().is_some_and(|word| FIRMS.contains(&word));
    let is_full = |name: &str| {
        let is_small = name.split(' ').any(|word| word.starts_with(char::is_lowercase));
        is_small || name.split(' ').count() > 1
    };
    let are_two = || {
        let pair =
            words.split_once(" & ").filter(|_| !words.contains([',', ';']) && !words.contains(" and "));
        pair.is_some_and(|(one, other)| is_full(one) && is_full(other) && !other.contains('&'))
    };
    if (is_other(" & ") || are_two()) && last.is_some_and(|last| !is_firm(last)) {
        " & "
    } else if is_other(" or ") {
        " or "
    } else {
        " and "
    }
}

/// The members without the ages of those before them: `Ann Hale, 34, and Bob Pell, 35`.
fn without_ages<'a>(members: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let (mut named, mut before) = (Vec::new(), "");
    for member in members {
        if !is_age_behind(before, member) {
            named.push(member);
        }
        before = member;
    }
    named
}

/// `rooms 4 and 7` and `rooms four and seven` as 4 and 7, `the third and ninth games` as the third and ninth: the noun before the
/// first of several numbers or behind the last of several places is that of all.
fn without_noun(mut members: Vec<&str>) -> Vec<&str> {
    let is_letter = |member: &str| member.len() == 1 && member.chars().all(|c| c.is_ascii_uppercase());
    let is_numbered = |member: &str| {
        member.starts_with(|c: char| c.is_ascii_digit()) || is_letter(member) || number_of(member).is_some()
    };
    if let Some((first, others)) = members.split_first_mut()
        && !others.is_empty()
        && others.iter().all(|member| is_numbered(member))
        && let Some((noun, number)) = first.split_once(' ')
        && noun.ends_with('s')
        && noun.chars().all(char::is_alphabetic)
        && is_numbered(number)
    {
        *first = number;
    }
    if let Some((last, others)) = members.split_last_mut()
        && !others.is_empty()
        && others.iter().all(|member| place_in_row(member).is_some())
        && let Some((place, noun)) = last.split_once(' ')
        && place_in_row(place).is_some()
        && noun.ends_with('s')
        && noun.chars().all(char::is_lowercase)
    {
        *last = place;
    }
    members
}
