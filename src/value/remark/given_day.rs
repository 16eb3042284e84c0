//! Days in brackets that stand behind the remark of a time, or behind a count.

use super::{Context, Kind, Remark, Value, split};
use crate::value::edtf::plain_days;
use crate::value::is_month_name;

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

/// Whether words tell the day on which so many were counted: `7 (5 April)`, `£8,400 (2025-06-15)`.
pub(super) fn tells_day(kind: Kind, words: &str) -> bool {
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    let is_day = match *words.split(' ').collect::<Vec<_>>() {
        [day, month] => is_number(day) && is_month_name(month),
        [day, month, year] => is_number(day) && is_month_name(month) && is_number(year),
        _ => words.contains('-') && plain_days(words).is_some(),
    };
    kind == Kind::Quantity && is_day
}
