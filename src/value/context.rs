//! What the reader of a value knows besides its words: the day, the unit, the tables of the site, and what the other
//! claims of the fact tell.

use super::duration::are_plain;
use super::edtf::plain_days;
use super::number::strip_phrase;
use super::text::Sort;
use super::{DayRange, Form, Hedges, Kind, Places, Unit};
use rust_decimal::Decimal;

/// What the other claims of a fact tell of words that leave something open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hints {
    /// The unit that `pounds` are, where what else is stated tells it.
    pub pounds: Option<Unit>,
    /// The currency that `$`, `francs` or `crowns` are, where what else is stated names its country.
    pub coin: Option<Unit>,
    /// The currency that letters before a sum are short for, where what else is stated names it: `Cr9.4bn`, `9 billion crowns`.
    pub mark: Option<Unit>,
    /// The currency of what is said to be free, where what else is stated tells it.
    pub currency: Option<Unit>,
    /// The scale that bare `degrees` are on, where what else is stated tells it.
    pub degrees: Option<Unit>,
    /// From which number on bare degrees are Fahrenheit, and below it Celsius, where what else is stated tells both.
    pub fahrenheit_from: Option<Decimal>,
    /// The unit that `kt` is, where what else is stated is a speed.
    pub knots: Option<Unit>,
    /// The unit that bare `points` are, where what else is stated tells it.
    pub points: Option<Unit>,
    /// What the letter of `1.2m` is, as what else is stated tells.
    pub letter_m: LetterM,
    /// What a dot with three digits behind it parts.
    pub dots: Dots,
    /// What the primes of `7"` and `5'` are.
    pub primes: Primes,
    /// What the question asks for.
    pub asked: Asked,
    /// Whether the question is for a sum of money, so that bare numbers are sums.
    pub is_of_money: bool,
    /// For how long an amount without a time is, as the question says (`How many a day?`), where another is for another time.
    pub per: Option<&'static str>,
    /// The year that what else is stated names, where that is one.
    pub year: Option<i32>,
    /// When that is of which the question asks.
    pub tense: Tense,
    /// Which of two a bare weekday is, as the days that what else is stated names tell.
    pub weekday: Coming,
    /// The time of day that what else is stated tells to the minute, in seconds after midnight, where that is one.
    pub time: Option<i64>,
    /// Whether what else is stated names a time zone, so that a time without one may be on another clock.
    pub has_zones: bool,
    /// Whose seasons may be meant.
    pub seasons: Seasons,
    /// Whether what else is stated counts working, sitting or such days, so that bare days may be those.
    pub has_counted_days: bool,
    /// What the first number of a length like `2:26` counts.
    pub face: Face,
    /// Whether a `force 9` is one of the scale of Beaufort.
    pub winds: Winds,
}

impl Hints {
    /// They tell nothing.
    pub(super) const NONE: Self = Self {
        pounds: None,
        currency: None,
        coin: None,
        mark: None,
        degrees: None,
        fahrenheit_from: None,
        knots: None,
        points: None,
        letter_m: LetterM::Open,
        dots: Dots::Decimals,
        primes: Primes::Lengths,
        asked: Asked::Amount,
        is_of_money: false,
        per: None,
        year: None,
        tense: Tense::Open,
        weekday: Coming::Open,
        time: None,
        has_zones: false,
        seasons: Seasons::Northern,
        has_counted_days: false,
        face: Face::Open,
        winds: Winds::Open,
    };
}

impl Hints {
    /// The scale that degrees without one are on, by their number.
    pub(super) fn scale_of(&self, number: Decimal) -> Option<Unit> {
        self.fahrenheit_from.and_then(|least| Unit::from_name(if number < least { "°C" } else { "°F" }))
    }
}

impl Default for Hints {
    fn default() -> Self {
        Self::NONE
    }
}

/// What an `m` behind a number is, where its own words leave that open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LetterM {
    /// Nothing else tells.
    #[default]
    Open,
    /// A million: of `1.2m` and `1,180,000`.
    Million,
    /// A metre, whatever stands behind it: of `11.3 m surviving` and `43 ft`.
    Metre,
}

/// What a dot with three digits behind it parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dots {
    /// Decimals, as nothing else tells.
    #[default]
    Decimals,
    /// Thousands, as what else is stated tells: `1.200 euros`, beside `€1,200`.
    Thousands,
}

/// What a double prime behind a number is, and a single one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Primes {
    /// Inches and feet, as nothing else tells.
    #[default]
    Lengths,
    /// Seconds and minutes, as what else is stated tells: of `7"` and `17 seconds`.
    Times,
}

/// Of what a number of the scale of Beaufort is, where nothing says so but `force`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Winds {
    /// Nothing tells that it is of wind.
    #[default]
    Open,
    /// The question is of wind, or a claim says so.
    Mean,
    /// The question is for gusts, which are stronger than the mean wind that the scale is of.
    Gusts,
}

/// What a clock with two numbers shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Face {
    /// Nothing tells; it is taken for minutes and seconds, which is a guess.
    #[default]
    Open,
    /// Hours and minutes, as what else is stated tells.
    Hours,
    /// Minutes and seconds, likewise.
    Minutes,
}

/// When that is of which a question asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tense {
    /// The question leaves it open, or it is over.
    #[default]
    Open,
    /// Still to come, so that a day without its year may be the next one.
    ToCome,
}

/// Whether a bare weekday is the last one or the coming one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Coming {
    /// Nothing tells: papers say `on Saturday` of both.
    #[default]
    Open,
    /// The last one, up to the day itself, since what is asked for was over.
    Last,
    /// The coming one, since it was still to come.
    Next,
}

/// In which half of the earth a season may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Seasons {
    /// In the northern one.
    #[default]
    Northern,
    /// In either: the question names a place in the southern one.
    OfEitherHalf,
}

/// What a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Asked {
    /// The amount or the moment.
    #[default]
    Amount,
    /// The end of what is allowed or possible, which `up to $3 million` states.
    Limit,
    /// The least that is allowed or needed, which `at least 30 minutes` states.
    Least,
    /// The lower of two ends, as of an estimate: the first of `£120,000 to £150,000`.
    LowEnd,
    /// The upper of two ends, which `up to three hours` states of the longest wait.
    HighEnd,
    /// A score, as what else is stated tells (`3-1`), so that `1-3` may be the same from the other side.
    Score,
    /// By how much a vote or a game was won.
    Margin,
    /// How much more or less something is than something else, so that 11 °C are 20 °F.
    Difference,
    /// How much something rose of which another claim tells both levels, so that `29 per cent` is a rise by that.
    Rise,
    /// How much something fell of which another claim tells both levels.
    Fall,
    /// A stretch of time with both its ends: opening hours, the days of a festival.
    Stretch,
    /// For how long somebody or something is bound: a sentence, a ban, a contract. Nobody cuts such a length short.
    Term,
    /// What one person is to another, in the family.
    Kinship,
    /// Which side of a body, which is its own wherever one stands.
    Body,
    /// Whether somebody is male or female.
    Sex,
    /// Who did what one person does, so that another name is another answer.
    Who,
    /// Whether something came before or after what the question names.
    Sequence,
    /// What one thing or person has one of.
    One(Sort),
    /// So many members of a list, as `Which three towns` does.
    Members(u32),
    /// The order of the members of a list.
    Order,
    /// Several persons or things, of which each may be named alone.
    Several,
    /// Where something is or happened, of which one name may lie in another.
    Place,
    /// Where somebody is from, which may be two places.
    Origin,
    /// Where a firm or a body has its office.
    Seat,
    /// What runs both ways, so that it may be told from either end: a road, a stretch that is closed.
    BothWays,
    /// Words that were said in another language than papers print them in.
    Translated,
    /// For how long something has gone on, of which a date tells the beginning.
    Lapse,
    /// From when on something is so, which `from 1 April` states.
    Start,
    /// A time of day, as what else is stated tells (`6.30`), so that `seven` is one too.
    Clock,
    /// Up to when something goes on or may be done, which `until 27 March` states.
    LastDay,
    /// When something was for the last time, which `since 1987` states.
    LastTime,
    /// When somebody was born, which an age of some day tells.
    Birth,
    /// How old somebody was at what the question names, whenever that was: `Age at which she learned to swim`.
    AgeThen,
    /// How often something was done.
    Often,
    /// The mark that somebody or something was given.
    Rating,
    /// How many died.
    Dead,
    /// How many were hurt.
    Hurt,
    /// How many are missing.
    Missing,
    /// How many got away.
    Saved,
}

/// What stands before the last day of what goes on.
pub(super) const LAST_DAY: &[&str] = &["until ", "till ", "up to and including "];

/// The words without the one that tells what is so since then.
fn without_state(words: &str) -> &str {
    const STATES: &[&str] = &["closed ", "shut ", "suspended ", "banned ", "in force ", "in effect "];
    STATES.iter().find_map(|state| strip_phrase(words, state)).unwrap_or(words)
}

impl Asked {
    /// What is left without words that make it the end which is asked for: the $3 million of `up to $3 million` and of `$3
    /// million or less`.
    pub(super) fn end_in(self, words: &str) -> Option<&str> {
        const MOST: &[&str] = &[
            "up to ",
            "as much as ",
            "as many as ",
            "as long as ",
            "anything up to ",
            "no longer than ",
            "no more than ",
            "not more than ",
            "at most ",
            "a maximum of ",
            "within ",
        ];
        const OR_LESS: &[&str] = &[" or less", " or fewer", " or below"];
        const OR_MORE: &[&str] = &[" or more", " or over", " or above"];
        const START: &[&str] =
            &["as from ", "with effect from ", "starting from ", "from ", "as of ", "effective ", "since "];
        const LEAST: &[&str] =
            &["at least ", "no less than ", "no fewer than ", "a minimum of ", "not less than "];
        const LAST: &[&str] = &["the first since ", "first since ", "since "];
        let ends: [(Self, &[&str], &[&str]); 6] = [
            (Self::Limit, MOST, OR_LESS),
            (Self::HighEnd, MOST, OR_LESS),
            (Self::Least, LEAST, OR_MORE),
            (Self::Start, START, &[]),
            (Self::LastDay, LAST_DAY, &[]),
            (Self::LastTime, LAST, &[]),
        ];
        let (_, leads, tails) = ends.into_iter().find(|(end, ..)| *end == self)?;
        // `closed since Friday`
        let words = if self == Self::Start { without_state(words.trim()) } else { words.trim() };
        let led = leads.iter().find_map(|lead| strip_phrase(words, lead));
        led.or_else(|| tails.iter().find_map(|tail| words.strip_suffix(tail)))
    }
}

/// What the reader of a value knows besides its words.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The days on which the words may have been said; relative dates and ages need it.
    pub as_of: Option<DayRange>,
    /// The unit where the words give none (quantities).
    pub unit: Option<Unit>,
    /// What else is stated of the same fact tells of words that leave something open.
    pub hints: Hints,
    /// Whether a quotation is direct or indirect speech.
    pub form: Form,
    /// Whether a set is said to be complete.
    pub complete: bool,
    /// The number of members that a set is said to have.
    pub count: Option<u32>,
    /// What hedge words widen a number to.
    pub hedges: &'a Hedges,
    /// Which place lies in which.
    pub places: &'a Places,
}

impl<'a> Context<'a> {
    /// A context that knows nothing but the tables.
    pub fn new(hedges: &'a Hedges, places: &'a Places) -> Self {
        Self {
            as_of: None,
            unit: None,
            hints: Hints::default(),
            form: Form::Direct,
            complete: false,
            count: None,
            hedges,
            places,
        }
    }

    /// Whether words of a kind say the same in both, as far as the tables are the same.
    pub fn is_like(&self, other: &Self, kind: Kind) -> bool {
        self.circumstances_of(kind) == other.circumstances_of(kind)
    }

    /// What may change how words of a kind are read, but for the tables.
    pub(super) fn circumstances(&self, kind: Kind, words: &str) -> Circumstances {
        // Plain days and months say the same whatever else is known, plain lengths on whatever day.
        if kind == Kind::Date && plain_days(words).is_some() {
            return Circumstances::default();
        }
        let is_of_any_day = kind == Kind::Duration && are_plain(words.trim());
        let circumstances = self.circumstances_of(kind);
        Circumstances { as_of: circumstances.as_of.filter(|_| !is_of_any_day), ..circumstances }
    }

    fn circumstances_of(&self, kind: Kind) -> Circumstances {
        let Self { as_of, unit, hints, form, complete, count, hedges: _, places: _ } = *self;
        Circumstances { as_of: as_of.filter(|_| kind.rests_on_a_day()), unit, hints, form, complete, count }
    }
}

/// With the same of these, words of a kind say the same on one site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Circumstances {
    as_of: Option<DayRange>,
    unit: Option<Unit>,
    hints: Hints,
    form: Form,
    complete: bool,
    count: Option<u32>,
}

impl Circumstances {
    /// The same, with a unit for words that have none.
    pub(super) fn in_unit(self, unit: Unit) -> Self {
        Self { unit: self.unit.or(Some(unit)), ..self }
    }
}
