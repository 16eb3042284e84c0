//! What has been read of a date so far, and the statement it adds up to.

mod print;

use super::clock::{Clock, Half, Part};
use super::hedging::Hedging;
use super::names::month_name;
use super::portion::Portion;
use super::range::month_of;
use super::relative::{Relative, Unit, Which};
use super::yearly::Yearly;
use crate::value::{Coming, Hedges, Hints, Reason, Tense, edtf};
use chrono::Weekday;

/// A date as stated: days, a part of the day, a time, in any mixture but never nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Statement {
    pub(super) days: Option<Days>,
    pub(super) part: Option<Part>,
    /// The hedge before the part of the day, by which that is widened.
    pub(super) part_hedge: Hedging,
    pub(super) clock: Option<Clock>,
    /// Minutes east of UTC.
    pub(super) zone: Option<i32>,
    /// The name of a zone whose offset is not known.
    pub(super) zone_name: Option<String>,
}

impl Statement {
    /// A bare weekday as the last or the coming one, or as that of the two which other claims tell. In a range it stays the last;
    /// `Wednesday at the earliest` is the coming one where the question asks for what is still to come.
    pub(super) fn open_to_coming_weekday(mut self, hints: &Hints) -> Self {
        let days = self.days.as_mut().map(|days| (&mut days.base, &days.hedging));
        if let Some((Base::Relative(Relative::Weekday(which @ Which::Latest, _)), hedging)) = days {
            *which = match hints.weekday {
                Coming::Open if hints.tense == Tense::ToCome && hedging.is_no_earlier() => Which::Coming,
                Coming::Open => Which::Either,
                Coming::Last => Which::Latest,
                Coming::Next => Which::Coming,
            };
        }
        self
    }

    /// With the year that other claims name, and whether the question is of what is still to come.
    pub(super) const fn beside(mut self, hints: &Hints) -> Self {
        if let Some(days) = &mut self.days {
            days.told_year = hints.year;
            days.may_come = matches!(hints.tense, Tense::ToCome);
            days.is_to_come = matches!(hints.weekday, Coming::Next);
        }
        self
    }

    /// Told to the minute as another claim tells it in digits, where the words leave the half of the day or the minute
    /// open (`quarter past two`, beside `02:15`).
    pub(super) fn at_time_told(mut self, told: Option<i64>) -> Self {
        let Some(clock) = &mut self.clock else { return self };
        let is_loose = clock.in_words || clock.half == Half::Either;
        let is_bare = self.zone.is_none() && self.zone_name.is_none() && clock.hedging.is_exact();
        if let Some(at) = told.filter(|at| is_loose && is_bare && clock.starts().contains(at)) {
            *clock = Clock { second: clock.second, ..Clock::new(at / 3600, at % 3600 / 60, Half::Known) };
        }
        self
    }
}

/// The days of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) base: Base,
    pub(super) hedging: Hedging,
    pub(super) portion: Option<Portion>,
    pub(super) weekday: Option<Weekday>,
    /// Whether the weekday is the nearest before or after the days, as the hedge says.
    pub(super) is_weekday_beside: bool,
    /// The year that other claims name.
    pub(super) told_year: Option<i32>,
    /// Whether what comes once a year may be the next one, however far ahead, since the question is of what is still to come.
    pub(super) may_come: bool,
    /// Whether it is the next one, where it comes again.
    pub(super) is_to_come: bool,
}

/// What the days are told by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Base {
    /// By themselves.
    Absolute(edtf::Reading),
    /// From the day of speaking.
    Relative(Relative),
}

/// The pieces of a date in the order they are found. Each can be given once.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    /// The table that hedges are read by.
    pub(super) hedges: &'a Hedges,
    pub(super) pending_hedge: Option<Hedging>,
    pub(super) pending_portion: Option<Portion>,
    pub(super) day_hedge: Hedging,
    pub(super) portion: Option<Portion>,
    pub(super) weekday: Option<(Which, Weekday)>,
    /// Whether the weekday stands before the hedge: `the Thursday before Easter`.
    pub(super) is_weekday_beside: bool,
    /// Whether a bank holiday is named, which each place has on days of its own.
    pub(super) is_bank_holiday: bool,
    pub(super) absolute: Option<edtf::Reading>,
    pub(super) relative: Option<Relative>,
    pub(super) yearly: Option<Yearly>,
    pub(super) year: Option<u32>,
    pub(super) month: Option<u32>,
    pub(super) day: Option<(u32, bool)>,
    pub(super) part: Option<Part>,
    /// The hedge before the part of the day, by which that is widened.
    pub(super) part_hedge: Hedging,
    pub(super) clock: Option<Clock>,
    pub(super) zone: Option<i32>,
    pub(super) zone_name: Option<String>,
}

/// Puts a piece in its place.
pub(super) fn fill<T>(place: &mut Option<T>, piece: T) -> Result<(), Reason> {
    if place.is_some() {
        return Err(given_twice());
    }
    *place = Some(piece);
    Ok(())
}

/// The reason where one piece too many is told.
pub(super) fn given_twice() -> Reason {
    Reason::new("there are two dates or times in one value")
        .help("record each as a claim of its own; a range is written `12 to 14 November 2019`")
}

impl<'a> Draft<'a> {
    /// A draft with nothing in it.
    pub(super) fn new(hedges: &'a Hedges) -> Self {
        Self {
            hedges,
            pending_hedge: None,
            pending_portion: None,
            day_hedge: Hedging::default(),
            portion: None,
            weekday: None,
            is_weekday_beside: false,
            is_bank_holiday: false,
            absolute: None,
            relative: None,
            yearly: None,
            year: None,
            month: None,
            day: None,
            part: None,
            part_hedge: Hedging::default(),
            clock: None,
            zone: None,
            zone_name: None,
        }
    }

    /// Whether it has days besides a weekday.
    pub(super) const fn has_day(&self) -> bool {
        self.month.is_some() || self.day.is_some() || self.year.is_some() || self.relative.is_some()
    }

    /// Takes the hedge and the portion that wait for a day.
    pub(super) fn attach_to_days(&mut self) {
        if let Some(hedging) = self.pending_hedge.take() {
            self.day_hedge = hedging;
        }
        if let Some(portion) = self.pending_portion.take() {
            self.portion = Some(portion);
        }
    }

    /// Puts a time in its place, with the hedge that waits for it.
    pub(super) fn fill_clock(&mut self, mut clock: Clock) -> Result<(), Reason> {
        clock.hedging = self.pending_hedge.take().unwrap_or_default();
        fill(&mut self.clock, clock)
    }

    /// The statement that the pieces add up to.
    pub(super) fn finish(mut self) -> Result<Statement, Reason> {
        self.take_hour();
        self.open_to_bank_holidays();
        let base = self.base()?;
        self.attach_rest(base.as_ref())?;
        let single_day = base.as_ref().is_some_and(Base::is_one_day);
        if let Some(portion) = self.portion.filter(|portion| single_day && !portion.is_around()) {
            self.portion = None;
            self.part = self
                .part
                .map_or_else(|| Part::from_name(portion.name()), |part| Some(part.narrowed(portion)));
        }
        let clock = self.settled_clock(base.as_ref());
        let weekday = self
            .weekday
            .map(|(_, weekday)| weekday)
            .filter(|_| !matches!(base, Some(Base::Relative(Relative::Weekday(..)))));
        let (hedging, portion) = (std::mem::take(&mut self.day_hedge), self.portion);
        let is_feast = self.yearly.is_some_and(Yearly::is_feast);
        let hedging = if is_feast { hedging.beside_feast() } else { hedging };
        let days = base.map(|base| {
            Days {
                base,
                hedging,
                portion,
                weekday,
                is_weekday_beside: self.is_weekday_beside,
                told_year: None,
                may_come: false,
                is_to_come: false,
            }
            .with_mark()
        });
        if days.is_none() && clock.is_none() && self.part.is_none() {
            return Err(Reason::new("there is no date in it"));
        }
        Ok(Statement {
            days,
            part: self.part,
            part_hedge: self.part_hedge,
            clock,
            zone: self.zone,
            zone_name: self.zone_name,
        })
    }

    /// Which day a bank holiday is, its month alone tells, and that not for sure: all that lies in it, or around the day
    /// of speaking, may be meant.
    fn open_to_bank_holidays(&mut self) {
        if !self.is_bank_holiday {
            return;
        }
        self.is_weekday_beside = false;
        self.day_hedge = std::mem::take(&mut self.day_hedge).of_a_day_within();
        self.pending_hedge = self.pending_hedge.take().map(Hedging::of_a_day_within);
        let is_weekend = matches!(self.relative, Some(Relative::Period(Which::Latest, Unit::Weekend)));
        let is_alone =
            self.absolute.is_none() && self.yearly.is_none() && self.month.is_none() && self.day.is_none();
        if is_alone && (self.relative.is_none() || is_weekend) {
            self.relative = Some(Relative::BankHoliday);
        }
    }

    /// `just after 3`: a small number alone behind a hedge is an hour.
    fn take_hour(&mut self) {
        let is_alone = self.month.is_none() && self.year.is_none() && self.clock.is_none();
        let hour = self.day.filter(|(hour, is_ordinal)| !is_ordinal && (1..=12).contains(hour));
        if let Some((hour, _)) = hour.filter(|_| is_alone && !self.day_hedge.is_exact()) {
            let hedging = std::mem::take(&mut self.day_hedge);
            self.clock = Some(Clock { hedging, ..Clock::new(hour.into(), 0, Half::Either) });
            self.day = None;
        }
    }

    /// A hedge or portion that still waits belongs to what came before it: `Thursday early`.
    fn attach_rest(&mut self, base: Option<&Base>) -> Result<(), Reason> {
        if self.pending_hedge.is_some() || (self.pending_portion.is_some() && base.is_none()) {
            return Err(Reason::new("it breaks off before the date"));
        }
        self.attach_to_days();
        Ok(())
    }

    fn base(&mut self) -> Result<Option<Base>, Reason> {
        let told = [
            self.absolute.is_some(),
            self.relative.is_some(),
            self.month.is_some() || self.day.is_some() || self.year.is_some() && self.yearly.is_none(),
            self.yearly.is_some(),
        ];
        if told.into_iter().filter(|given| *given).count() > 1 {
            return Err(given_twice());
        }
        if let Some(reading) = self.absolute.take() {
            return Ok(Some(Base::Absolute(reading)));
        }
        if let Some(relative) = self.relative.take() {
            return Ok(Some(Base::Relative(relative)));
        }
        if let Some(yearly) = self.yearly {
            return Ok(Some(in_year(yearly, self.year)?));
        }
        let base = match (self.year, self.month, self.day) {
            (Some(year), Some(month), day) => Base::Absolute(dated(year, month, day.map(|day| day.0))?),
            (Some(year), None, None) => Base::Absolute(edtf::read(&format!("{year:04}"))?),
            (None, Some(25..), None) => {
                return Err(Reason::new("the quarter has no year").help("write `Q3 2019`"));
            }
            (None, Some(month), None) => Base::Relative(Relative::Month(Which::Latest, month)),
            (None, Some(month @ 1..=12), Some((day, _))) => {
                edtf::read(&format!("2000-{month:02}-{day:02}"))?;
                Base::Relative(Relative::MonthDay(month, day))
            }
            (None, None, Some((day, true))) => Base::Relative(Relative::DayOfMonth(day)),
            (None, None, Some((day, false))) if self.weekday.is_some() => {
                Base::Relative(Relative::DayOfMonth(day))
            }
            (_, _, Some((day, _))) => {
                return Err(Reason::new(format!("the day {day} stands alone"))
                    .help("name the month, or write `the 22nd`"));
            }
            (None, None, None) => {
                return Ok(self.weekday.map(|(which, day)| Base::Relative(Relative::Weekday(which, day))));
            }
        };
        Ok(Some(base))
    }

    /// The time with what the rest says about it: a part of the day tells its half, and is then done with.
    fn settled_clock(&mut self, base: Option<&Base>) -> Option<Clock> {
        let mut clock = self.clock.take()?;
        if base.is_some() && clock.hedging.is_exact() {
            clock.hedging = std::mem::take(&mut self.day_hedge);
        }
        let kept = self.part.map_or_else(Vec::new, |part| part.keep_said(&clock));
        if let [start] = kept.as_slice() {
            let start = *start;
            if clock.half != Half::Midnight {
                clock = Clock { hour: start / 3600 % 24, half: Half::Known, ..clock };
            }
            if start < super::span::DAY {
                self.part = None;
            }
        }
        Some(clock)
    }
}

impl Days {
    /// "About 2019" with EDTF's own mark, where there is one.
    fn with_mark(self) -> Self {
        match (&self.base, self.portion) {
            (Base::Absolute(reading), None) if self.hedging.is_edtf_about() => {
                match edtf::read(&format!("{}~", reading.text)) {
                    Ok(marked) => Self { base: Base::Absolute(marked), hedging: Hedging::default(), ..self },
                    Err(_) => self,
                }
            }
            _ => self,
        }
    }
}

fn dated(year: u32, month: u32, day: Option<u32>) -> Result<edtf::Reading, Reason> {
    match (month, day) {
        (16, None) => winter(year),
        (13.., None) => {
            let season = edtf::read(&format!("{year:04}-{}", month + 8))?;
            // What looks like two years, `2021-22`, is read as those.
            let is_like_years = (year + 1) % 100 == month + 8;
            let words = || format!("{} {year:04}", month_name(month));
            Ok(if is_like_years { edtf::Reading { text: words(), ..season } } else { season })
        }
        (13.., Some(_)) => Err(Reason::new(format!("{} has no numbered days", month_name(month)))),
        (_, None) => edtf::read(&format!("{year:04}-{month:02}")),
        (_, Some(day)) => edtf::read(&format!("{year:04}-{month:02}-{day:02}")),
    }
}

/// What comes once a year, of a year or of the one that the day of speaking tells.
fn in_year(yearly: Yearly, year: Option<u32>) -> Result<Base, Reason> {
    let Some(year) = year else { return Ok(Base::Relative(Relative::Yearly(yearly))) };
    let days = i32::try_from(year).ok().and_then(|year| yearly.in_year(year));
    let days = days.ok_or_else(|| Reason::new(format!("there is no {yearly} in {year}")))?;
    edtf::read(&days.to_string()).map(Base::Absolute)
}

/// "Winter 2019" may be the one that ends or the one that begins in 2019; EDTF's `2019-24` is the latter.
fn winter(year: u32) -> Result<edtf::Reading, Reason> {
    let mut reading = edtf::read(&format!("{year:04}-24"))?;
    let year_of = i32::try_from(year).ok();
    let months = |month| year_of.and_then(|year| month_of(year, month));
    if let Some((january, february)) = months(1).zip(months(2)) {
        reading.days.insert(0, january.hull(february));
    }
    reading.text = format!("winter {year:04}");
    Ok(reading)
}

impl Base {
    /// Whether it names single days.
    pub(super) fn is_one_day(&self) -> bool {
        match self {
            Self::Absolute(reading) => reading.days.iter().all(|days| days.first == days.last),
            Self::Relative(
                Relative::Day(_)
                | Relative::Weekday(..)
                | Relative::WeeksOn(..)
                | Relative::MonthDay(..)
                | Relative::DayOfMonth(_),
            ) => true,
            Self::Relative(Relative::Yearly(yearly)) => yearly.is_one_day(),
            Self::Relative(_) => false,
        }
    }
}
