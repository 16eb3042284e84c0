//! What a dot with three digits behind it parts (`1.200 euros`), as other claims show it, or what is counted.

use super::super::wording::{Wording, has_phrase, has_word};
use super::{MOST_HELD, meet};
use crate::letters::has_any;
use crate::value::{Context, Dots, Kind, Value, undotted};

/// What may have thousandths though it has no unit.
const IN_PARTS: &[&str] =
    &["point", "mark", "time", "star", "goal", "run", "points", "marks", "times", "stars"];

/// Words of questions for what is reckoned from counts and is no count itself.
const RECKONED: &[&str] = &["average", "mean", "median", "rate", "ratio", "per", "each", "odds", "index"];

/// One claim with such a dot, read in both ways.
struct Dotted {
    decimals: Option<Value>,
    thousands: Value,
}

impl Dotted {
    fn read(text: &str, context: &Context<'_>) -> Option<Self> {
        // `6.500 pounds (about 7.800 euros)` is held by what stands before the bracket.
        let bare = |text: &str| read(text.split_once(" (").map_or(text, |(sum, _)| sum), context);
        let thousands = bare(&undotted(text)?)?;
        Some(Self { decimals: bare(text), thousands })
    }
}

/// Thousands, where an amount with a dot before three digits (`1.200 euros`) is one that another claim tells without
/// (`€1,200`), or is so large as one (`1.835 km`, `1,140 miles`) and only in thousands; and where it counts what has no
/// thousandths (`11.240 seats`).
pub(super) fn told(question: &Wording<'_>, texts: &[&str], context: &Context<'_>) -> Dots {
    let (dotted, others): (Vec<&str>, Vec<&str>) =
        texts.iter().take(MOST_HELD).partition(|text| undotted(text).is_some());
    let dotted: Vec<Dotted> = dotted.iter().filter_map(|text| Dotted::read(text, context)).collect();
    if dotted.is_empty() {
        return Dots::Decimals;
    }
    let others: Vec<Value> = others.iter().filter_map(|text| read(text, context)).collect();
    let is_told = |told: fn(&Value, &Value) -> bool, one: &Value| others.iter().any(|other| told(one, other));
    let is_same =
        dotted.iter().any(|one| is_amount(&one.thousands) && is_told(Value::is_same, &one.thousands));
    let in_decimals = || dotted.iter().filter_map(|one| one.decimals.as_ref()).any(|one| is_told(fits, one));
    let in_thousands = || dotted.iter().any(|one| is_told(fits, &one.thousands));
    let is_count = || dotted.iter().any(|one| is_counted(question, &one.thousands));
    let is_reckoned =
        || has_word(question, RECKONED) || texts.iter().any(|text| has_any(text, &["average", "median"]));
    if is_same || !in_decimals() && (in_thousands() || is_count() && !is_reckoned()) {
        Dots::Thousands
    } else {
        Dots::Decimals
    }
}

fn read(text: &str, context: &Context<'_>) -> Option<Value> {
    Value::parse_remarked(Kind::Quantity, text, context).ok().map(|(value, _)| value)
}

/// Whether it is a sum or a count.
fn is_amount(value: &Value) -> bool {
    value.unit().is_some_and(|unit| unit.is_money() || unit.is_count())
}

/// Whether both are of one size, or one sum in two currencies. A bare number may be in the unit of the other.
fn fits(one: &Value, other: &Value) -> bool {
    let dimension = |value: &Value| value.unit().map(|unit| unit.dimension());
    let is_open = |bare: &Value, value: &Value| bare.is_bare_number() && is_amount(value);
    if dimension(one) == dimension(other) || is_open(one, other) || is_open(other, one) {
        return one.is_of_size_of(other);
    }
    is_amount(one) && is_amount(other) && meet(one, other)
}

/// Whether it counts things of which there are no parts: it has their noun, or the question asks how many there are.
fn is_counted(question: &Wording<'_>, value: &Value) -> bool {
    let noun = value.counted_noun();
    let is_of_parts = noun.as_deref().is_some_and(|noun| IN_PARTS.contains(&noun));
    let is_asked = || has_phrase(question, &["how many ", "number of "]) && !has_word(question, IN_PARTS);
    let is_count = value.unit().is_some_and(|unit| unit.is_count()) && value.per().is_none();
    is_count && !is_of_parts && (noun.is_some() || is_asked())
}
