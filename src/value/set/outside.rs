//! Members that a list says are none: `Chad and Haiti, but not Yemen`, `all except Yemen`, `with Yemen exempt`.

use super::line::members_of;

/// Words between the members and those that are none.
const MARKS: &[&str] = &[
    " but not ",
    ", not ",
    " except for ",
    " except ",
    " excepting ",
    " excluding ",
    " apart from ",
    " other than ",
    ", minus ",
    ", bar ",
    ", without ",
];

/// Words behind those that are none: `with Yemen exempt`.
const STATES: &[&str] =
    &[" exempt", " exempted", " excluded", " excepted", " spared", " left out", " absent", " unaffected"];

/// The words without those that are none, and these.
pub(super) fn part(words: &str) -> (&str, Vec<&str>) {
    let all = ["all but ", "all bar ", "everyone but ", "everybody but "];
    let of_all = || {
        let lead = all.iter().find(|lead| words.starts_with(**lead))?;
        let (head, _) = lead.split_once(' ')?;
        Some((head, words.strip_prefix(lead)?))
    };
    let found = of_all().or_else(|| marked(words)).or_else(|| stated(words));
    found.map_or((words, Vec::new()), |(members, out)| (members, others_of(out)))
}

fn marked(words: &str) -> Option<(&str, &str)> {
    // `nobody except Hale` is Hale alone.
    const NOBODY: &[&str] = &["no", "none", "nobody", "no-one", "nothing"];
    let (members, out) = MARKS.iter().find_map(|mark| words.split_once(mark))?;
    let is_of_nobody = members.split(' ').next().is_some_and(|word| NOBODY.contains(&word));
    (!is_of_nobody).then(|| (members.trim_end_matches(','), out))
}

fn stated(words: &str) -> Option<(&str, &str)> {
    let (members, rest) = words.rsplit_once(" with ")?;
    let out = STATES.iter().find_map(|state| rest.strip_suffix(state))?;
    Some((members.trim_end_matches(','), out))
}

/// `Hale or Pell` are two, as `Hale and Pell` are.
fn others_of(out: &str) -> Vec<&str> {
    out.split(" or ").flat_map(members_of).collect()
}
