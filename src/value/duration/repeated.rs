//! Lengths that come several times: `three terms of four years`, `six sessions of 90 minutes`, `two 45-minute halves`.

use super::super::Context;
use super::super::number;
use super::Duration;
use super::period::Period;
use rust_decimal::Decimal;

/// Reads so many of one length: what it comes to, and the length of one. Terms that run at one time come to one of them.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    let Some(apart) = without_concurrence(words) else { return added_up(words, context) };
    let all = added_up(&apart, context)?;
    Some(Duration::told(words.to_owned(), *all.parts.first()?))
}

/// `two concurrent four-year terms`, `two four-year terms, to run concurrently`, without saying so.
fn without_concurrence(words: &str) -> Option<String> {
    const VERBS: &[&str] = &["to run", "running", "which run", "to be served", "being served", "served"];
    let (before, behind) = words.split_once("concurrent")?;
    let before = before.trim_end();
    let before = VERBS.iter().find_map(|verb| before.strip_suffix(verb)).unwrap_or(before);
    let behind = behind.strip_prefix("ly").unwrap_or(behind);
    Some(format!("{}{behind}", before.trim_end_matches([' ', ','])))
}

fn added_up(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (count, rest) = number::read(words).filter(|(count, _)| count.value.is_integer())?;
    let count = Some(count.value).filter(|count| *count > Decimal::ONE)?;
    let rest = rest.trim_start();
    let is_noun = |noun: &str| {
        noun.ends_with('s') && noun.chars().all(char::is_alphabetic) && Period::at_start(noun).is_none()
    };
    let of = rest.split_once(" of ").filter(|(noun, _)| is_noun(noun)).map(|(_, one)| one.to_owned());
    let one = of.or_else(|| {
        let (length, noun) = rest.split_once(' ')?;
        (length.contains('-') && is_noun(noun)).then(|| length.replace('-', " "))
    })?;
    let one = one.trim_end_matches(" each");
    let one = Duration::parse_one(one, context).ok()?;
    let plain = one.plain.filter(|plain| plain.months.is_zero())?;
    let all = format!("{} {}", plain.value.checked_mul(count)?.normalize(), plain.period.many());
    let all = Duration::parse_one(&all, context).ok()?;
    Some(Duration { printed: words.to_owned(), parts: vec![one.extent], ..all })
}
