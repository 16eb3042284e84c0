//! Days in brackets that stand behind the remark of a time.

use super::{Context, Kind, Remark, Value, split};

/// A time on the day that stands in brackets behind its remark: `7.12pm, two days after the meal (2025-11-05)`, `noon on Wednesday,
/// after the meal (2025-11-05)`.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<(Value, Remark)> {
    let (said, given) = words.trim().strip_suffix(')')?.rsplit_once('(')?;
    let (time, remark) = split(Kind::Date, said.trim(), context)?;
    let Value::Date(read) = &time else { return None };
    let printed = time.to_string();
    // The day that a weekday comes to stands in brackets too.
    let (told, is_open) = match printed.split_once(" (") {
        Some((told, _)) => (told, true),
        None => (printed.as_str(), read.days().is_none()),
    };
    let date = is_open.then(|| Value::parse(Kind::Date, &format!("{told} ({given})"), context).ok())??;
    Some((date, remark))
}
