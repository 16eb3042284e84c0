//! What one person is to another: `her brother-in-law`, `a cousin`, `his widow, Adele`.
//!
//! Two such words conflict where nobody can be both. They do not where one is the other seen from its end (`uncle`,
//! `nephew`; `husband`, `wife`), says less (`sibling`), or may be used for it (`stepson`, `son`; `widow`, `wife`).

/// What somebody is, in the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Parent,
    Child,
    Sibling,
    ParentsSibling,
    SiblingsChild,
    Cousin,
    Spouse,
}

/// Whether somebody is a man or a woman.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::value) enum Sex {
    Male,
    Female,
    Untold,
}

/// One word of kinship, with what stands before and behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kinship {
    line: Line,
    sex: Sex,
    /// How often it is `grand` or `great`.
    generations: usize,
    is_in_law: bool,
    /// Whose it is said to be.
    owner: Sex,
    /// Whether it is the elder or the younger one.
    is_elder: Option<bool>,
}

/// How two of them stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kindred {
    Fitting,
    Clashing,
    Unclear,
}

const WORDS: &[(&str, Line, Sex)] = &[
    ("father", Line::Parent, Sex::Male),
    ("dad", Line::Parent, Sex::Male),
    ("ad", Line::Parent, Sex::Male),
    ("pa", Line::Parent, Sex::Male),
    ("ma", Line::Parent, Sex::Female),
    ("mother", Line::Parent, Sex::Female),
    ("mum", Line::Parent, Sex::Female),
    ("mom", Line::Parent, Sex::Female),
    ("parent", Line::Parent, Sex::Untold),
    ("son", Line::Child, Sex::Male),
    ("daughter", Line::Child, Sex::Female),
    ("child", Line::Child, Sex::Untold),
    ("brother", Line::Sibling, Sex::Male),
    ("sister", Line::Sibling, Sex::Female),
    ("sibling", Line::Sibling, Sex::Untold),
    ("twin", Line::Sibling, Sex::Untold),
    ("uncle", Line::ParentsSibling, Sex::Male),
    ("aunt", Line::ParentsSibling, Sex::Female),
    ("auntie", Line::ParentsSibling, Sex::Female),
    ("nephew", Line::SiblingsChild, Sex::Male),
    ("niece", Line::SiblingsChild, Sex::Female),
    ("cousin", Line::Cousin, Sex::Untold),
    ("husband", Line::Spouse, Sex::Male),
    ("wife", Line::Spouse, Sex::Female),
    ("widow", Line::Spouse, Sex::Female),
    ("widower", Line::Spouse, Sex::Male),
    ("spouse", Line::Spouse, Sex::Untold),
    ("partner", Line::Spouse, Sex::Untold),
    // Of an animal.
    ("mate", Line::Spouse, Sex::Untold),
];

/// What two are to each other, told of both.
const PAIRS: &[(&str, Line)] = &[
    ("husband and wife", Line::Spouse),
    ("man and wife", Line::Spouse),
    ("mr and mrs", Line::Spouse),
    ("a married couple", Line::Spouse),
    ("married couple", Line::Spouse),
    ("married", Line::Spouse),
    ("married to him", Line::Spouse),
    ("married to her", Line::Spouse),
    ("married to each other", Line::Spouse),
    ("brother and sister", Line::Sibling),
    ("father and son", Line::Parent),
    ("father and daughter", Line::Parent),
    ("mother and son", Line::Parent),
    ("mother and daughter", Line::Parent),
];

/// Words before it that leave it what it is.
const BESIDE: &[&str] = &["a", "an", "the", "own", "only", "late", "twin", "adult", "adopted", "distant"];

/// The word of kinship that the whole text is; nothing where it says more.
pub(super) fn read(words: &str) -> Option<Kinship> {
    // `mother (the calf's granny)`
    let words =
        words.strip_suffix(')').and_then(|rest| rest.split_once(" (")).map_or(words, |(head, _)| head);
    if let Some(both) = of_both(words) {
        return Some(both);
    }
    let lower = words.split(',').next()?.trim();
    let (mut owner, mut is_elder) = (Sex::Untold, None);
    let mut rest = lower.split(' ').peekable();
    while let Some(word) = rest.peek().map(|word| word.to_lowercase()) {
        match word.as_str() {
            "his" => owner = Sex::Male,
            "her" => owner = Sex::Female,
            "their" | "my" => {}
            "elder" | "older" | "eldest" | "oldest" | "big" => is_elder = Some(true),
            "younger" | "youngest" | "little" | "baby" => is_elder = Some(false),
            beside if BESIDE.contains(&beside) => {}
            _ => break,
        }
        rest.next();
    }
    let kinship = rest.next().and_then(|word| of_word(&word.to_lowercase()));
    // `twin brother` is read to its end; `her son Declan` has a name behind.
    let is_named = rest.all(|word| word.starts_with(char::is_uppercase));
    let behind = words.split_once(',').map_or("", |(_, behind)| behind.trim());
    let is_named =
        is_named && (behind.is_empty() || behind.split(' ').all(|word| word.starts_with(char::is_uppercase)));
    kinship.filter(|_| is_named).map(|kinship| Kinship { owner, is_elder, ..kinship })
}

/// What two are to each other, by words for both: `husband and wife`.
fn of_both(words: &str) -> Option<Kinship> {
    let (_, line) = PAIRS.iter().find(|(pair, _)| words.eq_ignore_ascii_case(pair))?;
    let (sex, owner) = (Sex::Untold, Sex::Untold);
    Some(Kinship { line: *line, sex, generations: 0, is_in_law: false, owner, is_elder: None })
}

/// Whether the first is the second with a name behind: `her sister Morag`, `her sister`.
pub(super) fn tells_name_of(named: &str, other: &str) -> bool {
    let name = named.strip_prefix(other).and_then(|rest| rest.strip_prefix([' ', ',']));
    name.is_some() && read(other).is_some() && read(named).is_some()
}

/// The sex that a word of kinship or age tells, be it in the plural.
pub(in crate::value) fn sex_of(word: &str) -> Option<Sex> {
    match word {
        "man" | "men" | "boy" | "boys" => Some(Sex::Male),
        "woman" | "women" | "girl" | "girls" => Some(Sex::Female),
        _ => of_word(word).map(|kinship| kinship.sex),
    }
}

fn of_word(word: &str) -> Option<Kinship> {
    let (word, is_in_law) = match word.strip_suffix("-in-law") {
        Some(word) => (word, true),
        None => (word, false),
    };
    let mut rest = word;
    let mut generations = 0;
    loop {
        rest = match ["great-", "great", "grand-", "grand"].iter().find_map(|lead| rest.strip_prefix(lead)) {
            Some(shorter) => shorter,
            None => break,
        };
        generations += 1;
    }
    let rest = ["step-", "step", "half-", "foster-", "ex-"]
        .iter()
        .find_map(|lead| rest.strip_prefix(lead))
        .unwrap_or(rest);
    let singular = match rest {
        "children" => "child",
        "wives" => "wife",
        _ => rest.strip_suffix('s').unwrap_or(rest),
    };
    // A dad's father is a granddad; nobody is a great father.
    let (_, line, sex) = WORDS.iter().find(|(own, ..)| *own == singular)?;
    Some(Kinship { line: *line, sex: *sex, generations, is_in_law, owner: Sex::Untold, is_elder: None })
}

impl Kinship {
    pub(super) fn beside(&self, other: &Self) -> Kindred {
        let is_other_age = self.is_elder.zip(other.is_elder).is_some_and(|(one, two)| one != two);
        if is_other_age || are_told_apart(self.owner, other.owner) || self.is_seen_from_end_of(other) {
            return Kindred::Unclear;
        }
        let is_one = self.line == other.line
            && self.generations == other.generations
            && self.is_in_law == other.is_in_law
            && !are_told_apart(self.sex, other.sex);
        if is_one { Kindred::Fitting } else { Kindred::Clashing }
    }

    /// Whether one may be the other as the other person sees it: `uncle` and `nephew`, `brother` and `sister`.
    fn is_seen_from_end_of(&self, other: &Self) -> bool {
        let is_turned = match (self.line, other.line) {
            (Line::Parent, Line::Child)
            | (Line::Child, Line::Parent)
            | (Line::ParentsSibling, Line::SiblingsChild)
            | (Line::SiblingsChild, Line::ParentsSibling) => true,
            (Line::Sibling, Line::Sibling) | (Line::Spouse, Line::Spouse) => {
                are_told_apart(self.sex, other.sex)
            }
            _ => false,
        };
        is_turned && self.generations == other.generations && self.is_in_law == other.is_in_law
    }
}

fn are_told_apart(first: Sex, second: Sex) -> bool {
    matches!((first, second), (Sex::Male, Sex::Female) | (Sex::Female, Sex::Male))
}
