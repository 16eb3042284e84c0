//! Time zones named by their region (`ET`, `Eastern time`, `UK time`), whose offset rests on the day.
//!
//! The rules are those in force: in the United States since 2007 (Energy Policy Act of 2005), in Europe since 1996
//! (Directive 2000/84/EC), in New Zealand since 2007 and in south-eastern Australia since 2008 (the tz database). On a
//! day before them, or where the day is not known, the offset stays open.

use super::hedging::begins_with;
use super::range::DayRange;
use super::words::Token;
use chrono::{Datelike, NaiveDate, Weekday};

/// When the clocks are put forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    Never,
    /// From the second Sunday of March to the first of November.
    American,
    /// From the last Sunday of March to the last of October.
    European,
    /// From the first Sunday of October to the first of April.
    Australian,
    /// From the last Sunday of September to the first of April.
    NewZealand,
}

/// A region: its words, and its offset in winter, in minutes east of UTC. Longer words come first.
const REGIONS: &[(&str, i32, Rule)] = &[
    ("central european summer time", 120, Rule::Never),
    ("central european time", 60, Rule::European),
    ("central europe time", 60, Rule::European),
    ("eastern european summer time", 180, Rule::Never),
    ("eastern european time", 120, Rule::European),
    ("western european summer time", 60, Rule::Never),
    ("western european time", 0, Rule::European),
    ("british summer time", 60, Rule::Never),
    ("uk time", 0, Rule::European),
    ("british time", 0, Rule::European),
    ("irish time", 0, Rule::European),
    ("gulf standard time", 240, Rule::Never),
    ("arabia standard time", 180, Rule::Never),
    ("singapore standard time", 480, Rule::Never),
    ("new zealand time", 720, Rule::NewZealand),
    ("japan time", 540, Rule::Never),
    ("japanese time", 540, Rule::Never),
    ("korean time", 540, Rule::Never),
    ("indian standard time", 330, Rule::Never),
    ("indian time", 330, Rule::Never),
    ("central africa time", 120, Rule::Never),
    ("east africa time", 180, Rule::Never),
    ("west africa time", 60, Rule::Never),
    ("us eastern", -300, Rule::American),
    ("us central", -360, Rule::American),
    ("us mountain", -420, Rule::American),
    ("us pacific", -480, Rule::American),
    ("et", -300, Rule::American),
    ("eastern", -300, Rule::American),
    ("ct", -360, Rule::American),
    ("central", -360, Rule::American),
    ("mt", -420, Rule::American),
    ("mountain", -420, Rule::American),
    ("pt", -480, Rule::American),
    ("pacific", -480, Rule::American),
];

/// What stands before `time` where a clock is that of a city or a nation with one zone, and its offset in winter.
const CLOCKS: &[(&str, i32, Rule)] = &[
    ("london", 0, Rule::European),
    ("edinburgh", 0, Rule::European),
    ("dublin", 0, Rule::European),
    ("lisbon", 0, Rule::European),
    ("icelandic", 0, Rule::Never),
    ("ghanaian", 0, Rule::Never),
    ("amsterdam", 60, Rule::European),
    ("berlin", 60, Rule::European),
    ("brussels", 60, Rule::European),
    ("copenhagen", 60, Rule::European),
    ("geneva", 60, Rule::European),
    ("madrid", 60, Rule::European),
    ("munich", 60, Rule::European),
    ("oslo", 60, Rule::European),
    ("paris", 60, Rule::European),
    ("prague", 60, Rule::European),
    ("rome", 60, Rule::European),
    ("stockholm", 60, Rule::European),
    ("vienna", 60, Rule::European),
    ("warsaw", 60, Rule::European),
    ("zurich", 60, Rule::European),
    ("austrian", 60, Rule::European),
    ("belgian", 60, Rule::European),
    ("danish", 60, Rule::European),
    ("dutch", 60, Rule::European),
    ("german", 60, Rule::European),
    ("italian", 60, Rule::European),
    ("norwegian", 60, Rule::European),
    ("polish", 60, Rule::European),
    ("swedish", 60, Rule::European),
    ("swiss", 60, Rule::European),
    ("nigerian", 60, Rule::Never),
    ("czech", 60, Rule::European),
    ("croatian", 60, Rule::European),
    ("hungarian", 60, Rule::European),
    ("serbian", 60, Rule::European),
    ("slovak", 60, Rule::European),
    ("slovenian", 60, Rule::European),
    ("athens", 120, Rule::European),
    ("helsinki", 120, Rule::European),
    ("kyiv", 120, Rule::European),
    ("johannesburg", 120, Rule::Never),
    ("bulgarian", 120, Rule::European),
    ("estonian", 120, Rule::European),
    ("finnish", 120, Rule::European),
    ("greek", 120, Rule::European),
    ("latvian", 120, Rule::European),
    ("lithuanian", 120, Rule::European),
    ("romanian", 120, Rule::European),
    ("botswanan", 120, Rule::Never),
    ("malawian", 120, Rule::Never),
    ("rwandan", 120, Rule::Never),
    ("south african", 120, Rule::Never),
    ("zambian", 120, Rule::Never),
    ("zimbabwean", 120, Rule::Never),
    ("moscow", 180, Rule::Never),
    ("nairobi", 180, Rule::Never),
    ("bahraini", 180, Rule::Never),
    ("east african", 180, Rule::Never),
    ("iraqi", 180, Rule::Never),
    ("kenyan", 180, Rule::Never),
    ("kuwaiti", 180, Rule::Never),
    ("qatari", 180, Rule::Never),
    ("saudi", 180, Rule::Never),
    ("somali", 180, Rule::Never),
    ("tanzanian", 180, Rule::Never),
    ("ugandan", 180, Rule::Never),
    ("doha", 180, Rule::Never),
    ("riyadh", 180, Rule::Never),
    ("dubai", 240, Rule::Never),
    ("abu dhabi", 240, Rule::Never),
    ("emirati", 240, Rule::Never),
    ("gulf", 240, Rule::Never),
    ("mauritian", 240, Rule::Never),
    ("omani", 240, Rule::Never),
    ("seychelles", 240, Rule::Never),
    ("uae", 240, Rule::Never),
    ("afghan", 270, Rule::Never),
    ("pakistani", 300, Rule::Never),
    ("karachi", 300, Rule::Never),
    ("delhi", 330, Rule::Never),
    ("mumbai", 330, Rule::Never),
    ("sri lankan", 330, Rule::Never),
    ("nepali", 345, Rule::Never),
    ("nepalese", 345, Rule::Never),
    ("bangladeshi", 360, Rule::Never),
    ("burmese", 390, Rule::Never),
    ("bangkok", 420, Rule::Never),
    ("cambodian", 420, Rule::Never),
    ("thai", 420, Rule::Never),
    ("vietnamese", 420, Rule::Never),
    ("beijing", 480, Rule::Never),
    ("shanghai", 480, Rule::Never),
    ("hong kong", 480, Rule::Never),
    ("singapore", 480, Rule::Never),
    ("perth", 480, Rule::Never),
    ("chinese", 480, Rule::Never),
    ("filipino", 480, Rule::Never),
    ("malaysian", 480, Rule::Never),
    ("manila", 480, Rule::Never),
    ("philippine", 480, Rule::Never),
    ("singaporean", 480, Rule::Never),
    ("taiwanese", 480, Rule::Never),
    ("seoul", 540, Rule::Never),
    ("tokyo", 540, Rule::Never),
    ("darwin", 570, Rule::Never),
    ("adelaide", 570, Rule::Australian),
    ("brisbane", 600, Rule::Never),
    ("canberra", 600, Rule::Australian),
    ("melbourne", 600, Rule::Australian),
    ("sydney", 600, Rule::Australian),
    ("auckland", 720, Rule::NewZealand),
    ("halifax", -240, Rule::American),
    ("bolivian", -240, Rule::Never),
    ("boston", -300, Rule::American),
    ("new york", -300, Rule::American),
    ("toronto", -300, Rule::American),
    ("washington", -300, Rule::American),
    ("jamaican", -300, Rule::Never),
    ("colombian", -300, Rule::Never),
    ("peruvian", -300, Rule::Never),
    ("chicago", -360, Rule::American),
    ("denver", -420, Rule::American),
    ("los angeles", -480, Rule::American),
    ("san francisco", -480, Rule::American),
    ("seattle", -480, Rule::American),
    ("vancouver", -480, Rule::American),
];

/// Whether a place is a city whose zone is known.
pub(super) fn is_city(place: &str) -> bool {
    place.starts_with(char::is_uppercase) && CLOCKS.iter().any(|(city, ..)| city.eq_ignore_ascii_case(place))
}

/// The tokens with the region's offset, in winter and in summer.
pub(super) struct Regional {
    /// In winter.
    pub(super) winter: Vec<Token>,
    /// In summer.
    pub(super) summer: Vec<Token>,
    rule: Rule,
}

/// Finds a region in the tokens.
pub(super) fn find(tokens: &[Token]) -> Option<Regional> {
    let is_clock = tokens.iter().any(|token| token.is("time"));
    (1..tokens.len()).find_map(|at| {
        let rest = tokens.get(at..)?;
        let region = REGIONS.iter().find_map(|row| Some((begins_with(rest, row.0)?, row)));
        let clock = |row: &'static (&str, i32, Rule)| {
            let used = begins_with(rest, row.0)?;
            rest.get(used).filter(|token| token.is("time")).map(|_| (used + 1, row))
        };
        let (used, row) = region.or_else(|| CLOCKS.iter().filter(|_| is_clock).find_map(clock))?;
        let with = |minutes: i32| {
            let after = rest.get(used..).unwrap_or_default().iter().cloned();
            let before = tokens.iter().take(at).cloned();
            before.chain([Token::Offset(minutes)]).chain(after).collect()
        };
        Some(Regional { winter: with(row.1), summer: with(row.1 + 60), rule: row.2 })
    })
}

impl Regional {
    /// Whether the clocks are put forward on all of these days; nothing where it is not known. Where they never are, no day is
    /// asked for.
    pub(super) fn is_summer(&self, days: Option<DayRange>) -> Option<bool> {
        if self.rule == Rule::Never {
            return Some(false);
        }
        let days = days?;
        let (first, last) = (self.rule.is_summer(days.first?)?, self.rule.is_summer(days.last?)?);
        let is_short = (days.last? - days.first?).num_days() < 100;
        (first == last && is_short).then_some(first)
    }
}

impl Rule {
    fn is_summer(self, day: NaiveDate) -> Option<bool> {
        let sunday = |month, nth| NaiveDate::from_weekday_of_month_opt(day.year(), month, Weekday::Sun, nth);
        let last_sunday = |month| sunday(month, 5).or_else(|| sunday(month, 4));
        let between = |first: NaiveDate, end: NaiveDate| (first..end).contains(&day);
        let (since, is_summer) = match self {
            Self::Never => return Some(false),
            Self::American => (2007, between(sunday(3, 2)?, sunday(11, 1)?)),
            Self::European => (1996, between(last_sunday(3)?, last_sunday(10)?)),
            Self::Australian => (2008, !between(sunday(4, 1)?, sunday(10, 1)?)),
            Self::NewZealand => (2007, !between(sunday(4, 1)?, last_sunday(9)?)),
        };
        (day.year() >= since).then_some(is_summer)
    }
}
