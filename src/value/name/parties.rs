//! Parties by their people: `Liberals`, of the `Liberal Alliance`; `Social Democrats`, of the `Social Democratic Party`.

/// What parties call themselves behind the word for their people.
const BODIES: &[&str] =
    &["alliance", "bloc", "coalition", "front", "league", "list", "movement", "party", "union"];

/// Whether the first are the people of the second, both in small letters and without an article. What stands before both
/// (`Veldoran Green Party`) and where a party is (`Green Party of Veldora`) may be left out.
pub(super) fn are_people_of(people: &str, party: &str) -> bool {
    let party: Vec<&str> = party.split(' ').take_while(|word| *word != "of").collect();
    let people: Vec<&str> = people.split(' ').collect();
    let ([lead @ .., stem, body], [own @ .., last]) = (party.as_slice(), people.as_slice()) else {
        return false;
    };
    let is_one = |one: &str| one == *stem || stem.strip_suffix("ic") == Some(one);
    BODIES.contains(body) && last.strip_suffix('s').is_some_and(is_one) && lead.ends_with(own)
}
