//! What a dot with three digits behind it parts (`1.200 euros`), where another claim shows it.

use super::MOST_HELD;
use crate::value::{Context, Dots, Kind, Value, undotted};

/// Thousands, where a sum or a count with a dot before three digits (`1.200 euros`) is one that another claim tells without
/// (`€1,200`).
pub(super) fn told(texts: &[&str], context: &Context<'_>) -> Dots {
    let read = |text: &str| Value::parse(Kind::Quantity, text, context).ok();
    let is_amount = |value: &Value| value.unit().is_some_and(|unit| unit.is_money() || unit.is_count());
    // `6.500 pounds (about 7.800 euros)` is held by what stands before the bracket.
    let bare = |text: String| text.split_once(" (").map_or(text.clone(), |(sum, _)| sum.to_owned());
    let dotted = texts.iter().filter_map(|text| read(&bare(undotted(text)?))).filter(is_amount);
    let dotted: Vec<Value> = dotted.take(MOST_HELD).collect();
    let mut others =
        texts.iter().take(MOST_HELD).filter(|text| !dotted.is_empty() && undotted(text).is_none());
    let is_told =
        others.any(|text| read(text).is_some_and(|other| dotted.iter().any(|one| other.is_same(one))));
    if is_told { Dots::Thousands } else { Dots::Decimals }
}
