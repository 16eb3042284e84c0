//! Korean names in Latin letters, which every paper and every family writes in its own way: `Kim Jong-su`, `Kim Jong Soo`.

use super::Name;
use super::part::Role;

/// Common surnames, each row one name.
const SURNAMES: &[&[&str]] = &[
    &["ahn", "an"],
    &["bae", "pae"],
    &["baek", "paik", "paek"],
    &["cho", "jo"],
    &["choe", "choi"],
    &["gang", "kang"],
    &["gwon", "kwon"],
    &["han"],
    &["hong"],
    &["hwang"],
    &["jang", "chang"],
    &["jeong", "chung", "jung"],
    &["kim", "gim"],
    &["lee", "yi", "rhee"],
    &["lim", "im", "rim"],
    &["moon", "mun"],
    &["no", "roh", "noh"],
    &["pak", "park"],
    &["ryu", "yoo", "yu"],
    &["seo", "suh"],
    &["shin", "sin"],
    &["son", "sohn"],
    &["song"],
    &["yang"],
    &["yoon", "yun"],
];

/// Syllables that are written in several ways, each with one of them, where `u` stands for `oo` and `i` for `ee`.
const SYLLABLES: &[(&str, &str)] = &[
    ("hyeon", "hyun"),
    ("jeong", "jung"),
    ("joung", "jung"),
    ("kyeong", "kyung"),
    ("gyeong", "kyung"),
    ("seong", "sung"),
    ("seung", "sung"),
    ("yeong", "young"),
    ("yong", "young"),
    ("yung", "young"),
    ("eun", "un"),
    ("geun", "kun"),
    ("seok", "suk"),
    ("cheol", "chul"),
];

/// Whether both are a surname and a given name of two syllables, the same but for the letters that they are written with.
pub(super) fn is_in_other_letters(first: &Name, second: &Name) -> bool {
    read(first).zip(read(second)).is_some_and(|((surname, given), (other, others))| {
        (surname == other || SURNAMES.iter().any(|row| row.contains(&surname) && row.contains(&other)))
            && given == others
    })
}

/// The surname, and the given name in one way of writing. The surname stands first.
fn read(name: &Name) -> Option<(&str, Vec<String>)> {
    let mut words = name.parts.iter().filter(|part| part.role != Role::Title).map(|part| part.word.as_str());
    let surname = words.next().filter(|word| SURNAMES.iter().any(|row| row.contains(word)))?;
    let given: Vec<String> = words.flat_map(|word| word.split('-')).map(in_one_way).collect();
    (given.len() == 2).then_some((surname, given))
}

fn in_one_way(syllable: &str) -> String {
    let folded = syllable.replace("ee", "i").replace("oo", "u");
    let row = SYLLABLES.iter().find(|(own, _)| *own == folded);
    row.map_or(folded, |(_, one)| (*one).to_owned())
}
