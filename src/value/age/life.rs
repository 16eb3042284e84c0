//! Lives told by both their ends: `1791–1856`, `baptised 4 March 1618, buried November 1671`.

/// The years of birth and death of `1925–2025`, at least ten years apart.
pub(super) fn years(years: &str) -> Option<(&str, &str)> {
    let (birth, death) = years.split_once(['-', '\u{2013}'])?;
    let number = |year: &str| year.parse::<u32>().ok().filter(|_| year.len() == 4);
    (number(death)? > number(birth)?.checked_add(9)?).then_some((birth, death))
}

/// The days of birth and death of a life that is told by both, in words: `baptised 4 March 1618, buried November 1671`.
pub(super) fn in_words(words: &str) -> Option<(&str, &str)> {
    const BORN: &[&str] = &["born", "b.", "baptised", "baptized", "christened"];
    words.trim_start().starts_with(['b', 'c', 'B', 'C']).then_some(())?;
    let (birth, death) = [", ", "; ", " and "].iter().find_map(|link| words.split_once(link))?;
    let death = death.strip_prefix("and ").unwrap_or(death);
    Some((behind(birth, BORN)?, behind(death, DIED)?))
}

/// Words before the day on which somebody died.
const DIED: &[&str] = &["died", "d.", "buried", "killed", "dead", "drowned", "executed"];

/// What stands behind one of the words.
fn behind<'a>(words: &'a str, leads: &[&str]) -> Option<&'a str> {
    let (lead, rest) = words.trim().split_once(' ')?;
    let rest = ["in ", "on "].iter().find_map(|link| rest.strip_prefix(link)).unwrap_or(rest);
    leads.iter().any(|word| lead.eq_ignore_ascii_case(word)).then_some(rest)
}

/// Whether a word stands before the day of a death, which is no birth.
pub(in crate::value) fn is_of_death(word: &str) -> bool {
    DIED.iter().any(|died| word.eq_ignore_ascii_case(died))
}

/// The year of death of a life that is told by its two years.
pub(super) fn year_of_death(words: &str) -> Option<&str> {
    let years = words.trim().trim_start_matches('(').trim_end_matches(')');
    self::years(years).map(|(_, death)| death)
}
