//! Remarks that tell of a number what it is made up of, whom it leaves out, or how it came about.

use crate::value::number::{self, strip_phrase};
use crate::value::{Kind, Relation, Unit, Value, is_month_name, is_weekday_name};

/// Whether the words tell that others are counted, or not: `6, first and last included`, `14, not counting the guide`.
pub(super) fn counts_otherwise(words: &str) -> bool {
    let lower = words.to_lowercase();
    let ends = ["included", "excluded", "inclusive", "exclusive", "not counted"];
    let begins =
        ["not counting ", "not including ", "excluding ", "without ", "apart from ", "besides ", "counting "];
    ends.iter().any(|end| lower.ends_with(end))
        || begins.iter().any(|begin| lower.starts_with(begin))
        || lower.strip_prefix("including ").is_some_and(is_on_top)
}

/// Whether it is what comes on top of a price: `the buyer's premium`, `VAT`.
pub(in crate::value) fn is_on_top(words: &str) -> bool {
    const ON_TOP: &[&str] = &[
        "bonus",
        "bonuses",
        "charges",
        "commission",
        "costs",
        "delivery",
        "duty",
        "expenses",
        "fee",
        "fees",
        "gst",
        "interest",
        "postage",
        "premium",
        "service",
        "surcharge",
        "surcharges",
        "tax",
        "taxes",
        "tips",
        "vat",
    ];
    !words.contains(|c: char| c.is_ascii_digit())
        && words
            .split(|c: char| !c.is_alphabetic())
            .any(|word| ON_TOP.contains(&word) || word == "ons" && words.contains("add-ons"))
}

/// What a date or a length speaks of that may still come otherwise, whatever its words.
pub(super) const PROVISIONAL: &str = "provisional";

/// Whether a remark says that a date or a length may still come otherwise: `to be confirmed`, `subject to approval`.
pub(super) fn is_proviso(remark: &str) -> bool {
    const PROVISOS: &[&str] = &[
        "all being well",
        "conditions permitting",
        "if all goes well",
        "it is hoped",
        "it was hoped",
        "provisional",
        "provisionally",
        "tbc",
        "tentative",
        "tentatively",
        "to be confirmed",
        "weather permitting",
    ];
    let is_led = || strip_phrase(remark, "subject to").is_some();
    PROVISOS.iter().any(|proviso| remark.eq_ignore_ascii_case(proviso)) || is_led()
}

/// A value and its scope; what a length is said to include (`14 hours, including breaks`), others may leave out, and what is
/// provisional may come otherwise.
pub(super) fn with_aside(
    kind: Kind,
    words: &str,
    (head, scope): (String, Option<String>),
) -> (String, Option<String>) {
    let is_length = kind == Kind::Duration;
    if scope.is_some() || !is_length && kind != Kind::Date {
        return (head, scope);
    }
    let rest = words.strip_prefix(head.as_str()).unwrap_or_default();
    let aside = rest.trim_matches(|c: char| matches!(c, ',' | '(' | ')' | ' '));
    let told = if is_proviso(aside) {
        Some(PROVISIONAL.to_owned())
    } else {
        (is_length && aside.starts_with("including ")).then(|| aside.to_owned())
    };
    (head, told)
}

/// Whether the words tell what a number is made up of: `three of them children`, `including two children`.
pub(super) fn is_breakdown(words: &str) -> bool {
    let lower = words.to_lowercase();
    let begins = ["including ", "among them ", "of whom ", "of which ", "all ", "both ", "most of them "];
    begins.iter().any(|begin| lower.starts_with(begin))
        || ["of them", "of whom", "of which"].iter().any(|of| lower.contains(of))
        || ["of it ", "of that "].iter().any(|of| lower.contains(of))
            && lower.contains(|c: char| c.is_ascii_digit())
}

/// Whether words behind an amount leave it what it is: how it came to be that, or of what whole any share is one.
pub(super) fn adds_to_amount(lower: &str) -> bool {
    const WHOLES: &[&str] =
        &["total", "whole", "electorate", "voters", "registered voters", "vote", "votes", "votes cast"];
    let whole = lower
        .strip_prefix("of ")
        .map(|whole| whole.strip_prefix("the ").or_else(|| whole.strip_prefix("all ")).unwrap_or(whole));
    whole.is_some_and(|whole| WHOLES.contains(&whole)) || tells_change(lower) || names_speed_limit(lower)
}

/// `in a 50 zone`: where somebody was so fast.
fn names_speed_limit(lower: &str) -> bool {
    let place = ["in a ", "in the ", "on a "].iter().find_map(|lead| lower.strip_prefix(lead));
    let is_limited = |place: &str| {
        place.starts_with(|c: char| c.is_ascii_digit())
            && [" zone", " limit", " area", " road"].iter().any(|end| place.ends_with(end))
    };
    place.is_some_and(is_limited)
}

/// `after a cut of 25 points`: how the amount came to be what it is.
fn tells_change(lower: &str) -> bool {
    const CHANGES: &[&str] = &[
        "cut",
        "rise",
        "fall",
        "drop",
        "increase",
        "decrease",
        "reduction",
        "hike",
        "jump",
        "discount",
        "gain",
        "loss",
    ];
    let change = ["after a ", "after an ", "following a ", "following an "];
    let change = change.iter().find_map(|lead| lower.strip_prefix(lead)).unwrap_or_default();
    CHANGES.iter().any(|own| change.strip_prefix(own).is_some_and(|rest| rest.starts_with(" of ")))
}

/// Whether words tell for how long: `over five years`, but not `over 75`.
pub(super) fn tells_for_how_long(words: &str) -> bool {
    const UNITS: &[&str] = &["hours", "days", "weeks", "months", "years", "decades"];
    let length = strip_phrase(words, "over ").unwrap_or_default();
    let lead = ["the past ", "the last ", "the next "].iter().find_map(|lead| strip_phrase(length, lead));
    number::read(lead.unwrap_or(length)).is_some_and(|(_, unit)| UNITS.contains(&unit.trim()))
}

/// Whether a second amount tells the first once more: a sum in the money of the readers (`€1,421 a month (£1,230)`), or what share of
/// the whole a part is (`25 of 48, a majority`).
pub(super) fn tells_again(value: &Value, second: &Value) -> bool {
    let money = |value: &Value| value.unit().filter(Unit::is_money);
    let is_in_other_money = money(value).zip(money(second)).is_some_and(|(own, other)| own != other);
    let is_share = || value.is_part_of_whole() && second.unit() == Some(Unit::SHARE);
    let is_of_it = || match second.compare(value).relation {
        Relation::Same | Relation::Compatible => true,
        Relation::Conflicting | Relation::Incomparable => false,
    };
    is_in_other_money || is_share() && !second.is_part_of_whole() && is_of_it()
}

/// Whether it says how many there are of which one is told, `of the 26 cases`, and is no address.
pub(super) fn of_so_many(remark: &str) -> bool {
    let all =
        strip_phrase(remark, "of ").map(|all| all.trim_start_matches("the ").trim_start_matches("those "));
    // Of no fixed address is nobody's number.
    let is_of_some = |noun: &str| !noun.starts_with(char::is_uppercase);
    all.and_then(number::read).is_some_and(|(all, noun)| !all.value.is_zero() && is_of_some(noun))
}

/// Whether it says on which day a stay or a stretch ended or began, of whatever length: `discharged on 15 October`.
pub(super) fn tells_end(remark: &str) -> bool {
    const DEEDS: &[&str] = &[
        "discharged on ",
        "sent home on ",
        "released on ",
        "ended on ",
        "ending on ",
        "began on ",
        "beginning on ",
    ];
    let day = DEEDS.iter().find_map(|deed| strip_phrase(remark, deed));
    day.is_some_and(|day| day.split([' ', ',']).all(is_of_day))
}

/// Whether a word is one of a day of the calendar.
fn is_of_day(word: &str) -> bool {
    word.is_empty() || word.parse::<u32>().is_ok() || is_month_name(word) || is_weekday_name(word)
}
