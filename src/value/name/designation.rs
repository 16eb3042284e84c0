//! Names that are no proper ones: numbers of a catalogue or a register, and families.

use super::Name;
use super::part::{Part, Role};

/// Whether it is the sign of a catalogue or a register: `HD 217`, `C/2026 D3`. A thing may have that and a name.
pub(super) fn is_designation(name: &Name) -> bool {
    const MOST_LETTERS: usize = 4;
    let parts = || name.parts.iter().filter(|part| matches!(part.role, Role::Proper | Role::Initial));
    let has_digit = |part: &Part| part.word.contains(|c: char| c.is_ascii_digit());
    let is_sign = |part: &Part| {
        let is_short = part.word.chars().count() <= MOST_LETTERS;
        has_digit(part)
            || is_short && part.shown.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
    };
    let has_letter = parts().any(|part| part.word.contains(char::is_alphabetic));
    has_letter && parts().any(has_digit) && parts().all(is_sign)
}

/// Whether the first calls a firm by the one name in it that people use: `Halletts`, of `Hallett & Sons Ltd`.
pub(super) fn is_house_of(short: &Name, firm: &Name) -> bool {
    const FIRMS: &[&str] = &[
        "sons",
        "son",
        "brothers",
        "bros",
        "daughters",
        "co",
        "company",
        "ltd",
        "limited",
        "plc",
        "inc",
        "llp",
    ];
    let [only] = short.parts.as_slice() else { return false };
    let last = firm.words.rsplit(' ').next().unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
    let is_firm = FIRMS.contains(&last.to_lowercase().as_str());
    let is_called =
        |part: &Part| only.word.strip_prefix(&part.word).is_some_and(|rest| matches!(rest, "s" | "'s"));
    is_firm && firm.parts.first().is_some_and(is_called)
}

/// Whether the first is a whole family (`the Marshes`) and the second one of the name (`Ada Marsh`).
pub(super) fn is_family(family: &Name, member: &Name) -> bool {
    let [only] = family.parts.as_slice() else { return false };
    let begins = family.words.starts_with("the ") || family.words.starts_with("The ");
    let is_of = |part: &Part| {
        let rest = only.word.strip_prefix(&part.word);
        part.role == Role::Proper && matches!(rest, Some("s" | "es"))
    };
    begins && member.parts.iter().any(is_of)
}
