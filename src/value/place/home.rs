//! Where somebody lives or a firm has its office, told with the house in front of the town: `a cottage in Harl`, `head office in
//! Sundholm`.

use crate::value::Asked;

/// Where people live.
const HOMES: &[&str] =
    &["apartment", "bungalow", "cottage", "farmhouse", "flat", "home", "house", "townhouse", "villa"];
/// Where a firm is at home.
const OFFICES: &[&str] = &["head office", "headquarters", "hq", "main office", "registered office"];
/// Words that say so of the town.
const LIVING: &[&str] = &["lives in ", "lived in ", "living in ", "headquartered in "];

/// The town, where the question is for it; nothing where the words tell more of the house than what it is: a cottage `by the
/// lake in Harl` may be all that is asked for.
pub(super) fn town_of(words: &str, asked: Asked) -> Option<&str> {
    let is_of_person = asked == Asked::Origin;
    (is_of_person || asked == Asked::Seat).then_some(())?;
    let lead = || LIVING.iter().find_map(|lead| words.strip_prefix(lead));
    let is_sort = |house: &str| {
        let house = house.to_lowercase();
        let articles = ["a ", "an ", "the ", "his ", "her ", "its ", "their ", "my ", "our "];
        let bare = articles.iter().find_map(|article| house.strip_prefix(article)).unwrap_or(&house);
        OFFICES.contains(&bare) || is_of_person && HOMES.contains(&bare)
    };
    let behind = || words.split_once(" in ").filter(|(house, _)| is_sort(house)).map(|(_, town)| town);
    lead().or_else(behind)
}
