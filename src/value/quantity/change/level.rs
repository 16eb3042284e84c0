//! The level that something came to: `cut to £300,000`, `closed at 352p`.

use super::super::super::number::{self, strip_phrase};
use super::super::super::{Context, Unit};
use super::super::Quantity;
use super::plain;
use rust_decimal::Decimal;

/// Verbs before the level that something came to.
pub(super) const CAME_TO: &[&str] = &[
    "rises to ",
    "rose to ",
    "rising to ",
    "risen to ",
    "grown to ",
    "grew to ",
    "growing to ",
    "climbed to ",
    "raised to ",
    "increased to ",
    "jumped to ",
    "swelled to ",
    "swollen to ",
    "falls to ",
    "fell to ",
    "falling to ",
    "fallen to ",
    "dropped to ",
    "shrunk to ",
    "cut to ",
    "lowered to ",
    "reduced to ",
    "down to ",
];

/// What stands before a level besides.
pub(super) const TOLD_AS: &[&str] =
    &["corrected to ", "revised to ", "closed at ", "closes at ", "ended at ", "ends at ", "finished at "];

/// The level that something came to.
pub(super) fn level(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let words = words.trim();
    plain(CAME_TO.iter().chain(TOLD_AS).find_map(|verb| strip_phrase(words, verb)).unwrap_or(words), context)
}

/// The same alone: `cut to £300,000`.
pub(super) fn came_to(words: &str, context: &Context<'_>) -> Option<Quantity> {
    tells_level(words)
        .then(|| level(words, context))?
        .map(|read| Quantity { printed: words.to_owned(), ..read })
}

pub(super) fn tells_level(words: &str) -> bool {
    CAME_TO.iter().any(|verb| strip_phrase(words, verb).is_some())
}

/// The level before with the multiplier that only the level after tells: `430` as `430 million`, of `from 430 to 512 million
/// litres`. Far more than the level after it is a smaller number: `from 900 to 1 million`.
pub(super) fn multiplied(from: &str, to: &str) -> Option<String> {
    const WORDS: &[(i64, &str)] = &[(1_000, "thousand"), (1_000_000, "million"), (1_000_000_000, "billion")];
    let amount = |words| Unit::money_at_start(words).map_or(words, |(_, rest)| rest);
    let (before, behind) = number::read(amount(from))?;
    // `From 430m to 512m litres`
    let (bare, is_letter) = from.strip_suffix('m').map_or((from, false), |bare| (bare, behind == "m"));
    let (after, rest) = number::read(amount(to))?;
    let by_letter =
        || number::scaled_by_letter(after, rest).filter(|(_, unit)| is_letter || is_sum(to, unit));
    let after = by_letter().map_or(after, |(after, _)| after);
    let (_, word) = WORDS.iter().find(|(scale, _)| after.scale == Decimal::from(*scale))?;
    let scaled = before.value.checked_mul(after.scale)?;
    let is_near = scaled < after.value.checked_mul(Decimal::from(5))?;
    let is_bare = before.scale == Decimal::ONE && before.value >= Decimal::ONE;
    let is_alone = behind.is_empty() || is_letter && rest.starts_with("m ");
    (is_near && is_bare && is_alone).then(|| format!("{} {word}", bare.trim_end()))
}

/// Whether a letter behind a number is its multiplier, for it is a sum: `£2m`.
fn is_sum(words: &str, behind: &str) -> bool {
    behind.is_empty() && Unit::money_at_start(words).is_some()
}

/// The year, or the length of time other than a year, that words count a change from.
pub(super) fn since(words: &str) -> Option<String> {
    const LENGTHS: &[&str] = &["day", "week", "fortnight", "month", "quarter", "decade", "century"];
    let mut each = words.split(|c: char| !c.is_alphanumeric());
    let told = each.find(|word| {
        let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        is_year || LENGTHS.iter().any(|length| word.eq_ignore_ascii_case(length))
    });
    told.map(str::to_lowercase)
}

/// What may follow the level before, from when it is.
const TAILS: &[&str] = &[
    " last ",
    " a year",
    " the year",
    " in ",
    " the previous",
    " the week",
    " the month",
    " earlier",
    " before",
];

/// A level before, and the words behind it that tell when that was.
pub(super) fn parted_from_time(from: &str) -> (&str, &str) {
    let end = TAILS.iter().filter_map(|tail| from.find(tail)).chain(from.find(", ")).min();
    end.and_then(|end| from.split_at_checked(end)).unwrap_or((from, ""))
}

/// A level, and one before it in brackets, of which a time tells that it is: `15 (12 last week)`.
pub(super) fn bracketed_before(words: &str) -> Option<(&str, &str)> {
    let (level, before) = words.strip_suffix(')')?.rsplit_once(" (")?;
    let (number, when) = parted_from_time(before);
    let is_number = number.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '%');
    (is_number && is_past(when)).then_some((level, before))
}

/// A level and the one before it, with a verb between that tells which way it went: `€50,000, doubled from €25,000`, `£30m (cut
/// from £40m)`.
pub(super) fn moved_from(words: &str) -> Option<(&str, &str)> {
    const VERBS: &[&str] = &[
        "up",
        "down",
        "doubled",
        "halved",
        "trebled",
        "tripled",
        "raised",
        "increased",
        "lifted",
        "cut",
        "reduced",
        "lowered",
        "trimmed",
        "revised",
    ];
    let (head, before) = words.split_once(" from ")?;
    let (level, verb) = head.rsplit_once(", ").or_else(|| head.rsplit_once(" ("))?;
    VERBS.contains(&verb).then_some((level, before))
}

/// A level and the one before it, which are amounts and nothing else: `2761 from 2748`, `£4.55 from £4.12`. Less than a hundred may be
/// made from so many games, four digits may be a year, and a far smaller sum a part.
pub(super) fn bare_from(words: &str) -> Option<(&str, &str)> {
    const FIRST_YEAR: Decimal = Decimal::from_parts(1500, 0, 0, false, 0);
    const LAST_YEAR: Decimal = Decimal::from_parts(2100, 0, 0, false, 0);
    let (level, before) = words.split_once(" from ")?;
    let amount = |words| {
        let money = Unit::money_at_start(words);
        let (number, behind) = number::read(money.map_or(words, |(_, number)| number))?;
        Some((number.value, (money.map(|(sign, _)| sign), behind)))
    };
    let ((to, unit), (from, unit_before)) = amount(level).zip(amount(before))?;
    let is_near = to.max(from) < to.min(from).checked_mul(Decimal::TWO)?;
    let may_be_year = || before.len() == 4 && (FIRST_YEAR..=LAST_YEAR).contains(&from);
    let is_risen = || to > from && from >= Decimal::ONE_HUNDRED && !may_be_year();
    let is_told = match unit {
        (None, "") => is_risen(),
        (Some(_), "") | (None, "%" | "per cent" | "percent") => true,
        (None, name) => Unit::from_name(name).is_some_and(|unit| unit.is_money()),
        (Some(_), _) => false,
    };
    (is_told && is_near && unit == unit_before).then_some((level, before))
}

/// Whether words behind a number tell of a time before: ` last week`, ` in 2019`, but not the ` a year` of a rate.
pub(super) fn is_past(when: &str) -> bool {
    const PAST: &[&str] = &[" last ", " ago", " earlier", " before", " the previous"];
    PAST.iter().any(|past| when.contains(past)) || when.strip_prefix(" in ").is_some_and(is_year)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}
