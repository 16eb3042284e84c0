//! Words beside a length of time that say what it is the sentence for: `12 years for armed robbery`.

const CRIMES: &[&str] = &[
    "arson",
    "assault",
    "blackmail",
    "bribery",
    "burglary",
    "conspiracy",
    "corruption",
    "embezzlement",
    "espionage",
    "extortion",
    "forgery",
    "fraud",
    "hacking",
    "kidnap",
    "kidnapping",
    "laundering",
    "manslaughter",
    "murder",
    "perjury",
    "raid",
    "rape",
    "robbery",
    "robberies",
    "burglaries",
    "smuggling",
    "stalking",
    "terrorism",
    "theft",
    "thefts",
    "treason",
    "trafficking",
];

/// Whether the words name the one crime that somebody is sentenced for.
pub fn names_crime(remark: &str) -> bool {
    let lower = remark.to_lowercase();
    let crime = lower.strip_prefix("for ").filter(|crime| !crime.contains(" and "));
    crime.is_some_and(|crime| crime.split(' ').any(|word| CRIMES.contains(&word)))
}
