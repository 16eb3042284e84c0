//! Members that a list says are none: `Chad and Haiti, but not Yemen`, `all except Yemen`, `with Yemen exempt`.

use super::line::members_of;

/// Words between the members and those that are none.
const MARKS: &[&str] = &[
    " but not ",
    ", though not ",
    " though not ",
    ", and not ",
    " and not ",
    ", not ",
    "; not ",
    "; but not ",
    " except for ",
    " except ",
    " excepting ",
    " excluding ",
    " apart from ",
    " other than ",
    ", minus ",
    ", bar ",
    ", without ",
    " but no ",
];

/// Words that do so behind `all` and `every`.
const MARKS_OF_ALL: &[&str] = &[" bar ", " but ", " save for ", " save "];

/// Words behind those that are none: `with Yemen exempt`.
const STATES: &[&str] =
    &[" exempt", " exempted", " excluded", " excepted", " spared", " left out", " absent", " unaffected"];

/// Words behind those that are none, in a clause of their own: `Ardle and Brack; Corm stayed open`.
const KEPT: &[&str] = &[
    " kept going",
    " kept running",
    " kept working",
    " not affected",
    " remained open",
    " stayed on",
    " stayed open",
    " stayed up",
    " unaffected",
];

/// The words without those that are none, and these.
pub(super) fn part(words: &str) -> (&str, Vec<&str>) {
    let all = ["all but ", "all bar ", "everyone but ", "everybody but "];
    let of_all = || {
        let lead = all.iter().find(|lead| words.starts_with(**lead))?;
        let (head, _) = lead.split_once(' ')?;
        Some((head, words.strip_prefix(lead)?))
    };
    let found = of_all().or_else(|| marked(words)).or_else(|| stated(words)).or_else(|| kept(words));
    found.map_or((words, Vec::new()), |(members, out)| (members, others_of(out)))
}

fn marked(words: &str) -> Option<(&str, &str)> {
    // `nobody except Hale` is Hale alone.
    const NOBODY: &[&str] = &["no", "none", "nobody", "no-one", "nothing"];
    const ALL: &[&str] = &["all", "every", "everybody", "everyone"];
    // `but no more` leaves out nothing that has a name.
    const NO_MORE: &[&str] =
        &["all", "every", "fewer", "less", "many", "more", "much", "one", "only", "other", "others"];
    let begins_with =
        |words: &str, leads: &[&str]| words.split(' ').next().is_some_and(|word| leads.contains(&word));
    // `Publish the votes, bar the public` asks for two things.
    let is_verb = |mark: &str, out: &str| {
        mark == ", bar " && out.starts_with(char::is_lowercase) && !begins_with(words, ALL)
    };
    let split_at = |marks: &[&str]| {
        let splits = marks.iter().filter_map(|mark| Some((*mark, words.split_once(*mark)?)));
        splits.filter(|(mark, (_, out))| !is_verb(mark, out)).map(|(_, split)| split).next()
    };
    let of_all = || split_at(MARKS_OF_ALL).filter(|_| begins_with(words, ALL));
    let (members, out) = split_at(MARKS).or_else(of_all)?;
    let tells_others = !begins_with(members, NOBODY) && !begins_with(out, NO_MORE);
    tells_others.then(|| (members.trim_end_matches(','), out))
}

fn stated(words: &str) -> Option<(&str, &str)> {
    let (members, rest) = words.rsplit_once(" with ")?;
    let out = STATES.iter().find_map(|state| rest.strip_suffix(state))?;
    Some((members.trim_end_matches(','), out))
}

fn kept(words: &str) -> Option<(&str, &str)> {
    let (members, rest) = words.rsplit_once("; ")?;
    let out = KEPT.iter().find_map(|state| rest.strip_suffix(state))?;
    let out = [" was", " were"].iter().find_map(|verb| out.strip_suffix(verb)).unwrap_or(out);
    Some((members, out))
}

/// `Hale or Pell` are two, as `Hale and Pell` are.
fn others_of(out: &str) -> Vec<&str> {
    out.split(" or ").flat_map(members_of).collect()
}
