//! Ages: what is stated on a day, and the days of birth that it leaves open.
//!
//! Who is n units old on day d was born after d − (n + 1) units and no later than d − n units. Calendar arithmetic
//! is chrono's: who is born on 29 February reaches an age on 1 March of a year without that day. Where the day is
//! only known as a range, the interval of birth is as much wider.
//!
//! Two ages are *same* only where words and day agree. The same words on two days are compatible while one birth
//! fits both, since a birthday may lie between; [`Age::stated`] is there for those who want to count them as one.

mod birth;
mod birthday;
mod decimal;
mod life;
mod long;
mod other_time;
mod several;
mod stages;
mod start;
mod stated;
mod to_the_day;
mod wording;

pub(super) use life::is_of_death;
pub(super) use long::around_centuries;

use super::date::year_of;
use super::{Asked, Axis, Bound, Change, Comparison, Context, Date, DayRange, Extent, Reason, Relation, Why};
use chrono::{DateTime, NaiveDate};
use rust_decimal::Decimal;
use stated::Stated;
use std::fmt;
use to_the_day::ToTheDay;

/// An age in words, and the days of birth it stands for.
///
/// It cannot hold an age without the day on which it was stated, unless it states the birth itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Age {
    stated: String,
    /// The words that say when, if that is another time than that of speaking: `in 1985`.
    when: Option<String>,
    /// Nothing for a stated birth, which holds on every day.
    as_of: Option<DayRange>,
    /// Of several people all that those may be.
    born: DayRange,
    /// The births of each of several people, the oldest first; nothing for one.
    each: Vec<DayRange>,
    /// Of an age at an event that nobody dates, the births that it would leave open if the event were on [`A_DAY`].
    then: Option<DayRange>,
}

/// Some day, on which two ages of one event are held against each other.
const A_DAY: DayRange =
    DayRange { first: NaiveDate::from_ymd_opt(2000, 1, 1), last: NaiveDate::from_ymd_opt(2000, 1, 1) };

impl Age {
    /// Reads an age (`47`, `17 months`, `in her early forties`) or a birth (`born 3 April 1958`). An age needs the
    /// context's `as_of`.
    pub(super) fn parse(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        if let Some((birth, _)) = life::in_words(words) {
            return Ok(Self { stated: words.trim().to_owned(), ..Self::from_birth(birth, context)? });
        }
        if let Some(birth) = birth::stated(words).or_else(|| birth::year(words)) {
            return Self::from_birth(birth, context);
        }
        if let Some(century) = long::century_of(words) {
            return Self::from_birth(&century, context);
        }
        let born = birthday::birth(words, context).or_else(|| other_time::beside_age(words, context));
        if let Some(born) = born {
            return Ok(Self {
                stated: words.trim().to_owned(),
                when: None,
                as_of: None,
                born,
                each: Vec::new(),
                then: None,
            });
        }
        if let Some(other) = other_time::read(words, context)
            && let Ok(stated) = stated::read(other.age, context.hedges)
        {
            let born = born_within(&stated, other.days);
            let when = Some(other.when.to_owned());
            let then = other.days.first.is_none().then(|| born_within(&stated, A_DAY));
            // Of the moment that is asked for `61 at the time` says no more than `61`.
            let is_asked = context.hints.asked == Asked::AgeThen && other_time::is_of_its_time(other.when);
            let when = when.filter(|_| !is_asked);
            return Ok(Self { when, then, ..Self::on(other.days, stated.words, born) });
        }
        let as_of = |age: &str| {
            context.as_of.ok_or_else(|| {
                Reason::new(format!("`{age}` needs the day on which it was stated"))
                    .help("give the claim an `as_of`, or write the birth: `born 1957`")
            })
        };
        if let Some(exact) = ToTheDay::read(words) {
            let (stated, as_of) = (exact.words(), as_of(words.trim())?);
            return Ok(Self::on(as_of, stated, exact.born(as_of)));
        }
        if let Some(as_of) = context.as_of
            && let Some((stated, each)) = several::read(words, as_of)
            && let Some(born) = each.iter().copied().reduce(DayRange::hull)
        {
            return Ok(Self { each, ..Self::on(as_of, stated, born) });
        }
        let stated = match start::read(words) {
            Some(stated) => stated,
            None => stated::read(words, context.hedges)?,
        };
        let said = as_of(&stated.words)?;
        let is_then = context.hints.asked == Asked::AgeThen;
        let as_of = if is_then { DayRange { first: None, ..said } } else { said };
        let born = born_within(&stated, as_of);
        let then = is_then.then(|| born_within(&stated, A_DAY));
        Ok(Self { then, ..Self::on(as_of, stated.words, born) })
    }

    /// An age of one on the day of speaking.
    const fn on(as_of: DayRange, stated: String, born: DayRange) -> Self {
        Self { stated, when: None, as_of: Some(as_of), born, each: Vec::new(), then: None }
    }

    fn from_birth(birth: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let date = Date::parse(birth, context)?;
        let born = date.days().ok_or_else(|| Reason::new("a birth needs a day, a month or a year"))?;
        // Readers know no decades, seasons and centuries by their codes: `189X`, `1963-22`, `1201/1300`.
        let printed = date.to_string();
        let is_season = printed.len() == 7 && printed.get(5..).is_some_and(|month| month > "12");
        let is_coded = is_season || printed.contains(['X', '/']) && !printed.contains('(');
        let birth = birth.trim();
        let own = birth.strip_prefix("the ").unwrap_or(birth);
        let stated = format!("born {}", if is_coded { own } else { &printed });
        Ok(Self { stated, when: None, as_of: None, born, each: Vec::new(), then: None })
    }

    /// The age in its normal form, without the day it was stated on: `47 years`, `about 17 months`.
    pub fn stated(&self) -> &str {
        &self.stated
    }

    /// The days on which it may have been stated; nothing for a stated birth.
    pub fn as_of(&self) -> Option<DayRange> {
        self.as_of
    }

    /// Whether it is that of an event which nobody dates: `8 at the time`.
    pub fn is_of_undated_event(&self) -> bool {
        self.then.is_some()
    }

    /// Whether its words say that it was had at the time of what is told: `then 61`.
    pub fn says_then(&self) -> bool {
        self.when.as_deref().is_some_and(other_time::is_of_its_time)
    }

    /// Whether its own words say when that was: `12 in 1985`.
    pub fn says_when(&self) -> bool {
        self.when.is_some()
    }

    /// The days on which the person may have been born.
    pub fn born(&self) -> DayRange {
        self.born
    }

    /// See `Value::rewritten`.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        let when = self.when.as_deref().map(change);
        Self { stated: change(&self.stated), when, ..self.clone() }
    }

    /// Same words on the same day are same; otherwise the days of birth decide.
    pub(super) fn compare(&self, other: &Self) -> Comparison {
        if self.key() == other.key() {
            Comparison::new(Relation::Same, Why::Alike)
        } else if self.is_other_age_then(other) {
            Comparison::new(Relation::Conflicting, Why::OtherNumber)
        } else if self.is_other_number_of_weeks(other)
            || long::are_apart(&self.stated, &other.stated)
            || to_the_day::are_apart(&self.stated, &other.stated)
            || several::are_apart(&self.each, &other.each)
            || several::are_outside(&self.each, other)
            || several::are_outside(&other.each, self)
        {
            Comparison::new(Relation::Conflicting, Why::Apart)
        } else if self.each.len() != other.each.len()
            || self.born.intersection(other.born).is_some()
            || self.is_before_birthday(other)
            || other.is_before_birthday(self)
        {
            Comparison::new(Relation::Compatible, Why::Overlap)
        } else {
            Comparison::new(Relation::Conflicting, Why::Apart)
        }
    }

    /// Whether the other tells the birth, and this is the age up to that birthday: what is printed on a day was written before.
    fn is_before_birthday(&self, other: &Self) -> bool {
        let last = self.born.first.and_then(|first| first.pred_opt());
        self.as_of.is_some()
            && other.as_of.is_none()
            && last.is_some()
            && other.born.first == last
            && other.born.last == last
    }

    /// Whether both are ages at one event, at which nobody was both.
    fn is_other_age_then(&self, other: &Self) -> bool {
        let both = self.then.zip(other.then).filter(|_| self.when == other.when);
        both.is_some_and(|(one, other)| one.intersection(other).is_none())
    }

    /// Whether both are plain weeks on one day: rounded as they are, they cannot both be right.
    fn is_other_number_of_weeks(&self, other: &Self) -> bool {
        let is_plain = |age: &Self| {
            let count = age.stated.strip_suffix(" weeks").or_else(|| age.stated.strip_suffix(" week"));
            count.is_some_and(|count| count.bytes().all(|byte| byte.is_ascii_digit()))
        };
        is_plain(self) && is_plain(other) && self.as_of == other.as_of
    }

    /// The days of birth.
    pub fn extent(&self) -> Extent {
        let bound =
            |day: Option<NaiveDate>| day.map_or(Bound::Unbounded, |day| Bound::Closed(number_of(day)));
        Extent::new(Axis::Birth, bound(self.born.first), bound(self.born.last))
    }

    /// Words, and the day they were stated on.
    pub(super) fn key(&self) -> String {
        match self.as_of {
            Some(as_of) => format!("{} on {as_of}", self.stated),
            None => format!("{} ({})", self.stated, self.born),
        }
    }
}

impl fmt::Display for Age {
    /// The age as stated; with the same `as_of` it reads back as the same age.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.stated)?;
        self.when.as_ref().map_or(Ok(()), |when| write!(f, " {when}"))
    }
}

/// When somebody died whose life is told by both its ends, or whose age is that of a day of death: `1791–1856`, `born 4 March
/// 1618, died 1671`, `91 at her death on 2024-03-03`.
pub fn died_in(words: &str, context: &Context<'_>) -> Option<DayRange> {
    let of_life = life::year_of_death(words).and_then(|year| year_of(year.parse().ok()?));
    let in_words = || Date::parse(life::in_words(words)?.1, context).ok()?.days();
    of_life.or_else(in_words).or_else(|| other_time::days_of_death(words, context))
}

fn born_within(stated: &Stated, as_of: DayRange) -> DayRange {
    let earliest = |day: NaiveDate| stated.below?.back(day)?.succ_opt();
    DayRange {
        first: as_of.first.and_then(earliest),
        last: as_of.last.and_then(|day| stated.least.back(day)),
    }
}

/// Days since 1970-01-01.
fn number_of(day: NaiveDate) -> Decimal {
    Decimal::from((day - DateTime::UNIX_EPOCH.date_naive()).num_days())
}
