//! Countries and their people, which lists name for each other: `Austria`, `Austrians`; `Germany`, `a German`.

use super::Member;

/// A country, and what is of it or who comes from it.
const NATIONS: &[(&str, &str)] = &[
    ("argentina", "argentine"),
    ("argentina", "argentinian"),
    ("australia", "australian"),
    ("austria", "austrian"),
    ("belgium", "belgian"),
    ("bolivia", "bolivian"),
    ("brazil", "brazilian"),
    ("britain", "british"),
    ("bulgaria", "bulgarian"),
    ("cameroon", "cameroonian"),
    ("canada", "canadian"),
    ("cape verde", "cape verdean"),
    ("chile", "chilean"),
    ("china", "chinese"),
    ("colombia", "colombian"),
    ("croatia", "croatian"),
    ("cuba", "cuban"),
    ("czech republic", "czech"),
    ("denmark", "danish"),
    ("denmark", "dane"),
    ("egypt", "egyptian"),
    ("estonia", "estonian"),
    ("ethiopia", "ethiopian"),
    ("finland", "finnish"),
    ("finland", "finn"),
    ("france", "french"),
    ("georgia", "georgian"),
    ("germany", "german"),
    ("ghana", "ghanaian"),
    ("greece", "greek"),
    ("hungary", "hungarian"),
    ("iceland", "icelandic"),
    ("iceland", "icelander"),
    ("india", "indian"),
    ("indonesia", "indonesian"),
    ("iran", "iranian"),
    ("iraq", "iraqi"),
    ("ireland", "irish"),
    ("israel", "israeli"),
    ("italy", "italian"),
    ("japan", "japanese"),
    ("jordan", "jordanian"),
    ("kenya", "kenyan"),
    ("latvia", "latvian"),
    ("lebanon", "lebanese"),
    ("lithuania", "lithuanian"),
    ("luxembourg", "luxembourgish"),
    ("malaysia", "malaysian"),
    ("malta", "maltese"),
    ("mexico", "mexican"),
    ("morocco", "moroccan"),
    ("nepal", "nepalese"),
    ("netherlands", "dutch"),
    ("new zealand", "new zealander"),
    ("nigeria", "nigerian"),
    ("norway", "norwegian"),
    ("pakistan", "pakistani"),
    ("peru", "peruvian"),
    ("philippines", "filipino"),
    ("poland", "polish"),
    ("poland", "pole"),
    ("portugal", "portuguese"),
    ("romania", "romanian"),
    ("russia", "russian"),
    ("senegal", "senegalese"),
    ("serbia", "serbian"),
    ("slovakia", "slovak"),
    ("slovenia", "slovenian"),
    ("south africa", "south african"),
    ("spain", "spanish"),
    ("spain", "spaniard"),
    ("sweden", "swedish"),
    ("sweden", "swede"),
    ("switzerland", "swiss"),
    ("syria", "syrian"),
    ("thailand", "thai"),
    ("tunisia", "tunisian"),
    ("turkey", "turkish"),
    ("turkey", "turk"),
    ("uganda", "ugandan"),
    ("ukraine", "ukrainian"),
    ("united states", "american"),
    ("uruguay", "uruguayan"),
    ("venezuela", "venezuelan"),
    ("vietnam", "vietnamese"),
];

/// What the words for people of a place end with; Sudan and Uzbekistan are places.
const PEOPLE: &[&str] = &["ian", "ians", "ans", "ese", "ish"];

/// Whether both tell one country, by itself or by its people.
pub(super) fn are_of_one_country(first: &Member, second: &Member) -> bool {
    country(first).is_some_and(|one| country(second) == Some(one))
}

/// Whether one tells a country, and the other people of some place that is none, which may lie there: `Germany`, `Bavarians`.
pub(super) fn may_be_from_within(one: &Member, another: &Member) -> bool {
    let is_people = |member: &Member| PEOPLE.iter().any(|end| member.words.ends_with(end));
    match (country(one), country(another)) {
        (Some(_), None) => is_people(another),
        (None, Some(_)) => is_people(one),
        (Some(_), Some(_)) | (None, None) => false,
    }
}

fn country(member: &Member) -> Option<&'static str> {
    member.is_proper.then_some(())?;
    let words = member.words.to_lowercase();
    let told = ["the ", "a ", "an "].iter().find_map(|article| words.strip_prefix(article)).unwrap_or(&words);
    let is_of = |people: &str| told == people || told.strip_suffix('s') == Some(people);
    NATIONS.iter().find(|(name, people)| told == *name || is_of(people)).map(|(name, _)| *name)
}
