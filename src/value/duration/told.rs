//! Lengths of time told without a number of units: `overnight`, `decades`, `on the fourth day`, `in her 31st year`.

use super::super::date::{is_month_name, years_given};
use super::super::number::strip_phrase;
use super::super::{Axis, Bound, Extent, number, time_of_adverb, untold};
use super::Duration;
use super::period::Period;
use rust_decimal::Decimal;

/// Words for a part of a day and for no time at all, and the minutes that they can have: nights from dusk to dawn in
/// summer, and in winter.
const PARTS: &[(&str, u32, u32)] = &[
    ("overnight", 240, 1080),
    ("all night", 240, 1080),
    ("all night long", 240, 1080),
    ("through the night", 240, 1080),
    ("from dusk to dawn", 240, 1080),
    ("dusk to dawn", 240, 1080),
    ("the whole night", 240, 1080),
    ("all day", 360, 1440),
    ("all day long", 360, 1440),
    ("most of the day", 240, 1440),
    ("much of the day", 180, 1440),
    ("most of the night", 180, 1080),
    ("much of the night", 120, 1080),
    ("throughout the night", 240, 1080),
    ("throughout the day", 360, 1440),
    ("half a day", 180, 960),
    ("a half day", 180, 960),
    ("from dawn to dusk", 420, 1260),
    ("dawn to dusk", 420, 1260),
    ("all week", 5760, 10_080),
    ("a generation", 9_460_800, 18_396_000),
    ("all month", 40_320, 44_640),
    ("one season", 80_640, 527_040),
    ("a season", 80_640, 527_040),
    ("all season", 80_640, 527_040),
    ("the season", 80_640, 527_040),
    ("all summer", 80_640, 146_880),
    ("all winter", 80_640, 188_640),
    ("morning", 120, 480),
    ("afternoon", 120, 480),
    ("evening", 120, 480),
    ("all morning", 120, 480),
    ("all afternoon", 120, 480),
    ("all evening", 120, 480),
    ("weekend", 1440, 4320),
    ("a weekend", 1440, 4320),
    ("all weekend", 1440, 4320),
    ("a long weekend", 2880, 5760),
    ("a working week", 5760, 10_080),
    ("within seconds", 0, 2),
    ("within minutes", 0, 60),
    ("within hours", 0, 1440),
    ("moments", 0, 15),
    ("a moment", 0, 15),
    ("instantly", 0, 5),
    ("at once", 0, 15),
    ("immediately", 0, 15),
    ("a split second", 0, 1),
    ("a fraction of a second", 0, 1),
];

/// Words that leave a length open.
const OPEN: &[&str] = &[
    "briefly",
    "momentarily",
    "a while",
    "a short while",
    "quite a while",
    "some time",
    "a time",
    "a short time",
    "a long time",
    "not long",
    "temporarily",
    "indefinitely",
    "indefinite",
    "until further notice",
    "till further notice",
    "for the time being",
    "for the foreseeable future",
    "permanently",
    "permanent",
    "forever",
    "for good",
    "life",
    "life imprisonment",
    "round the clock",
    "around the clock",
    "open-ended",
];

/// Whether a word by itself leaves a length open.
pub(in crate::value) fn leaves_open(word: &str) -> bool {
    OPEN.contains(&word)
}

/// Reads such a length.
pub(super) fn read(words: &str) -> Option<Duration> {
    plural(words)
        .or_else(|| part(words))
        .or_else(|| until(words))
        .or_else(|| until_nth(words))
        .or_else(|| returning(words))
        .or_else(|| day(words))
        .or_else(|| jubilee(words))
}

/// `celebrated their golden wedding`, `its sixteenth birthday`: its years, and not yet one more. Before the day too people
/// speak of it.
fn jubilee(words: &str) -> Option<Duration> {
    const LEADS: &[&str] = &[
        "celebrated ",
        "celebrating ",
        "celebrates ",
        "celebrate ",
        "marked ",
        "marking ",
        "marks ",
        "mark ",
        "had ",
    ];
    const OWNERS: &[&str] = &["their ", "its ", "his ", "her ", "the ", "a "];
    let without =
        |words, leads: &[&str]| leads.iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    ["jubilee", "anniversary", "wedding", "birthday"].iter().any(|end| words.ends_with(end)).then_some(())?;
    let jubilee = without(without(words, LEADS), OWNERS).to_lowercase();
    let given = || years_given(&jubilee).filter(|(_, rest)| matches!(*rest, "" | " anniversary"));
    let years = numbered_jubilee(&jubilee).or_else(|| Some(Decimal::from(given()?.0)))?;
    let low = Period::Year.least_days(Bound::Closed(years.checked_sub(Decimal::new(5, 1))?))?;
    let high = Period::Year.most_days(Bound::Open(years.checked_add(Decimal::ONE)?))?;
    Some(Duration::told(words.to_owned(), Extent::new(Axis::Length, low, high)))
}

/// The 40 of `40th anniversary` and `fortieth wedding anniversary`.
fn numbered_jubilee(jubilee: &str) -> Option<Decimal> {
    let (nth, of) = jubilee.split_once(' ')?;
    let is_jubilee = matches!(of, "birthday" | "anniversary" | "wedding anniversary");
    number::ordinal(nth).filter(|nth| is_jubilee && *nth > 0).map(Decimal::from)
}

/// `overnight`: a part of a day that has no number.
fn part(words: &str) -> Option<Duration> {
    let (name, low, high) = PARTS.iter().find(|row| row.0.eq_ignore_ascii_case(words))?;
    let minutes = |minutes: u32| Period::Minute.least_days(Bound::Closed(minutes.into()));
    let extent = Extent::new(Axis::Length, minutes(*low)?, minutes(*high)?);
    Some(Duration::told((*name).to_owned(), extent))
}

/// `decades`: at least two of them.
fn plural(words: &str) -> Option<Duration> {
    let words = ["some ", "many "].iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    let period = Period::at_start(words).filter(|(_, rest)| rest.is_empty())?.0;
    words.eq_ignore_ascii_case(period.many()).then_some(())?;
    let low = period.least_days(Bound::Closed(Decimal::TWO))?;
    let extent = Extent::new(Axis::Length, low, Bound::Unbounded);
    Some(Duration::told(period.many().to_owned(), extent))
}

/// Whether it is an end that its year tells: `to the summer of 2028`, `expires in June 2028`.
fn is_year_of_end(words: &str) -> bool {
    const LEADS: &[&str] = &[
        "to ",
        "through ",
        "up to ",
        "runs to ",
        "runs through ",
        "runs until ",
        "running to ",
        "expires ",
        "expiring ",
        "ends ",
        "ending ",
    ];
    let year = words.rsplit(' ').next().unwrap_or_default();
    year.len() == 4
        && year.starts_with(['1', '2'])
        && year.bytes().all(|byte| byte.is_ascii_digit())
        && LEADS.iter().any(|lead| strip_phrase(words, lead).is_some())
}

/// `until mid-afternoon`, its end alone, and `briefly`, which leave the length open.
fn until(words: &str) -> Option<Duration> {
    let is_end = ["until ", "till ", "up to the end of ", "back "]
        .iter()
        .any(|lead| strip_phrase(words, lead).is_some());
    let is_untold = || untold::is_all_of(words, &["period", "time", "length of time"]);
    let is_end = is_end || is_year_of_end(words);
    let is_open = is_end || is_untold() || OPEN.iter().any(|open| open.eq_ignore_ascii_case(words));
    let extent = Extent::new(Axis::Length, Bound::Closed(Decimal::ZERO), Bound::Unbounded);
    is_open.then(|| Duration::told(words.to_owned(), extent))
}

/// `11 summers`: what comes once a year, counted from the first to the last.
fn returning(words: &str) -> Option<Duration> {
    const YEARLY: &[&str] = &["spring", "summer", "autumn", "winter", "season", "harvest"];
    let (number, rest) = number::read(words)?;
    let name = rest.trim().strip_suffix('s')?;
    let is_yearly = YEARLY.contains(&name) || is_month_name(name);
    (is_yearly && number.value.is_integer() && number.value > Decimal::ONE).then_some(())?;
    let low = Period::Year.least_days(Bound::Open(number.value.checked_sub(Decimal::TWO)?))?;
    let high = Period::Year.most_days(Bound::Open(number.value.checked_add(Decimal::ONE)?))?;
    let extent = Extent::new(Axis::Length, low, high);
    Some(Duration::told(words.to_owned(), extent))
}

/// Words before the ordinal of a unit.
const BEFORE_ORDINALS: &[&str] =
    &["on ", "by ", "in ", "into ", "for ", "the ", "a ", "an ", "his ", "her ", "its ", "their "];

/// `in her 31st year`: thirty years are over. `on the fourth day`: three days are, or the first of them was cut short.
fn until_nth(words: &str) -> Option<Duration> {
    let lower = words.to_lowercase();
    let lower = lower.strip_prefix("now ").unwrap_or(&lower);
    let mut rest = lower;
    while let Some(after) = BEFORE_ORDINALS.iter().find_map(|lead| rest.strip_prefix(lead)) {
        rest = after;
    }
    let in_a_row = nth_in_a_row(rest);
    let (ordinal, unit) = in_a_row.or_else(|| rest.rsplit_once(' '))?;
    let nth = number::ordinal(ordinal)?;
    let (unit, after) = Period::at_start(unit)?;
    (after.is_empty() && (in_a_row.is_some() || rest.ends_with(unit.one()))).then_some(())?;
    let goes_on =
        ["in its ", "in their ", "into its ", "into their "].iter().any(|lead| lower.starts_with(lead));
    if unit == Period::Day {
        return nth_day(nth.into()).map(|told| if goes_on { told.and_on() } else { told });
    }
    let nth = Decimal::from(nth);
    let low = unit.least_days(Bound::Closed(nth.checked_sub(Decimal::ONE)?))?;
    let extent = Extent::new(Axis::Length, low, unit.most_days(Bound::Open(nth))?);
    let told = Duration::told(words.to_owned(), extent);
    Some(if goes_on { told.and_on() } else { told })
}

/// Whether words tell a day, a week or a year of something that goes on in it: `a fifth day`, `for a third week`, but not `on the
/// fifth day`.
pub fn is_nth_that_goes_on(words: &str) -> bool {
    const LEADS: &[&str] = &["a ", "an ", "for a ", "into ", "in its ", "in their ", "its ", "their "];
    let words = words.trim();
    let words = strip_phrase(words, "now ").unwrap_or(words).trim();
    LEADS.iter().any(|lead| strip_phrase(words, lead).is_some()) && until_nth(words).is_some()
}

/// The ordinal and the unit of `third consecutive annual loss`, `third straight year`, `third year running`.
fn nth_in_a_row(words: &str) -> Option<(&str, &str)> {
    const CONSECUTIVE: &[&str] = &["consecutive", "straight", "successive"];
    const TAILS: &[&str] = &[" running", " in a row", " in succession"];
    let in_a_row = || {
        let (ordinal, rest) = words.split_once(' ')?;
        let (word, each) = rest.split_once(' ')?;
        CONSECUTIVE.contains(&word).then_some((ordinal, each))
    };
    let without_tail = TAILS.iter().find_map(|tail| words.strip_suffix(tail)?.split_once(' '));
    let (ordinal, each) = without_tail.or_else(in_a_row)?;
    match each.split_once(' ') {
        None => Some((ordinal, each)),
        Some((each, noun)) => {
            let unit = if each == "annual" { "year" } else { time_of_adverb(each)? };
            (!noun.contains(' ')).then_some((ordinal, unit))
        }
    }
}

impl Duration {
    /// Without an end: what is `in its third week` goes on.
    fn and_on(self) -> Self {
        Self { extent: Extent { high: Bound::Unbounded, ..self.extent }, in_months: None, ..self }
    }
}

/// `day 4`
fn day(words: &str) -> Option<Duration> {
    let lower = words.to_lowercase();
    let (number, rest) = number::read(lower.strip_prefix("day ")?)?;
    nth_day(number.value).filter(|_| rest.is_empty() && number.value.is_integer())
}

fn nth_day(days: Decimal) -> Option<Duration> {
    (days > Decimal::ONE).then_some(())?;
    let extent = Extent::new(Axis::Length, Bound::Open(days.checked_sub(Decimal::TWO)?), Bound::Closed(days));
    Some(Duration::told(format!("day {days}"), extent))
}
