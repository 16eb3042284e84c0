//! What can be claimed: typed values, how they are read from what people write, and how two of them relate.
//!
//! One file a kind, each with parse, print and comparison. Parsing gives a plain [`Reason`] when it fails; the
//! caller, who knows the place, makes the diagnostic. No value knows of sources, facts or files.

mod age;
mod amount;
mod comparison;
mod context;
mod date;
mod duration;
mod edtf;
mod extent;
mod feature;
mod few;
mod hedge;
mod name;
mod number;
mod persons;
mod place;
mod quantity;
mod quotation;
mod reader;
mod reading;
mod remark;
mod rewriting;
mod rounded;
mod route;
mod set;
mod stretches;
mod subjects;
mod text;
mod time_words;
mod token;
mod unit;
mod untold;

pub use age::{Age, died_in};
pub use comparison::{Comparison, Relation, Why};
pub use context::{Asked, Coming, Context, Dots, Face, Hints, LetterM, Primes, Seasons, Tense, Winds};
pub use date::{Date, DayRange, came_on_time, day_in_words, is_month_name, is_weekday_name, planned};
pub use duration::{
    Duration, End, end_behind, end_by_deed, has_open_face, is_nth_that_goes_on, one_end, told_later,
};
pub use extent::{Axis, Bound, Extent};
pub use hedge::{Ends, FROM_A_DAY, Hedge, Hedges, Measure};
pub use name::Name;
pub use number::{has_telling_digits, have_turned_digits, undotted};
pub use place::{Place, Places};
pub use quantity::{Quantity, differ_in_noughts, is_of_everybody, is_score, leaves_currency_open};
pub use quantity::{counted_on, tells_number, tells_one_more, tells_rest, time_of_adverb};
pub use quotation::{Form, Quotation, is_negation, tells_translation};
pub use reader::{Parsed, Reader};
pub use remark::{
    Remark, Statistic, filling, group, is_counted_on_day_of_speaking, is_on_top_of_length, names_crime,
    names_voice, state, tells_full_time_equivalents, tells_move, tells_what_became,
};
pub use rewriting::Change;
pub use route::runs_both_ways;
pub use set::Set;
pub use stretches::Stretches;
pub use text::{Sort, Text, folded, names_part};
pub use time_words::tells_time;
pub use token::{Edit, collate, is_number, number_of};
pub use unit::{Currency, Dimension, Unit};

use quantity::parts_preposition;
use std::fmt;

/// The kinds of value, by the names editors use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Free text; only a person can say how two of them relate.
    Text,
    /// Name of a person or a body.
    Name,
    /// A number, with a unit or without.
    Quantity,
    /// A day, a span, an instant or a time of day.
    Date,
    /// An age at a moment, which gives an interval of birth.
    Age,
    /// A length of time.
    Duration,
    /// A place, by containment.
    Place,
    /// Words somebody said.
    Quotation,
    /// A list of members.
    Set,
}

impl Kind {
    /// All kinds, in the order of the docs.
    pub const ALL: &[Self] = &[
        Self::Text,
        Self::Name,
        Self::Quantity,
        Self::Date,
        Self::Age,
        Self::Duration,
        Self::Place,
        Self::Quotation,
        Self::Set,
    ];

    /// The name editors write after `kind:`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Name => "name",
            Self::Quantity => "quantity",
            Self::Date => "date",
            Self::Age => "age",
            Self::Duration => "duration",
            Self::Place => "place",
            Self::Quotation => "quotation",
            Self::Set => "set",
        }
    }

    /// Whether what words mean may depend on the day on which they were said.
    const fn rests_on_a_day(self) -> bool {
        match self {
            Self::Date | Self::Age | Self::Duration => true,
            Self::Text | Self::Name | Self::Quantity | Self::Place | Self::Quotation | Self::Set => false,
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// Why a text is no value of the wanted kind, and what would be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// One line, lower case, no full stop.
    pub message: String,
    /// The nearest form that would work.
    pub help: Option<String>,
}

impl Reason {
    /// A reason without a suggestion.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }

    /// Adds the nearest form that would work.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Whether it is a day that no calendar has.
    fn names_impossible_day(&self) -> bool {
        self.message.contains("out of range for the month")
    }
}

/// A typed answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// See [`Text`].
    Text(Text),
    /// See [`Name`].
    Name(Name),
    /// See [`Quantity`].
    Quantity(Quantity),
    /// See [`Date`].
    Date(Date),
    /// See [`Age`].
    Age(Age),
    /// See [`Duration`].
    Duration(Duration),
    /// See [`Place`].
    Place(Place),
    /// See [`Quotation`].
    Quotation(Quotation),
    /// See [`Set`].
    Set(Set),
}

impl Value {
    /// Its kind.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Text(_) => Kind::Text,
            Self::Name(_) => Kind::Name,
            Self::Quantity(_) => Kind::Quantity,
            Self::Date(_) => Kind::Date,
            Self::Age(_) => Kind::Age,
            Self::Duration(_) => Kind::Duration,
            Self::Place(_) => Kind::Place,
            Self::Quotation(_) => Kind::Quotation,
            Self::Set(_) => Kind::Set,
        }
    }

    /// How this value stands to another. Symmetric in its relation; *same* is an equivalence.
    pub fn compare(&self, other: &Self) -> Comparison {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a.compare(b),
            (Self::Name(a), Self::Name(b)) => a.compare(b),
            (Self::Quantity(a), Self::Quantity(b)) => a.compare(b),
            (Self::Date(a), Self::Date(b)) => a.compare(b),
            (Self::Age(a), Self::Age(b)) => a.compare(b),
            (Self::Duration(a), Self::Duration(b)) => a.compare(b),
            (Self::Place(a), Self::Place(b)) => a.compare(b),
            (Self::Quotation(a), Self::Quotation(b)) => a.compare(b),
            (Self::Set(a), Self::Set(b)) => a.compare(b),
            (
                Self::Text(_)
                | Self::Name(_)
                | Self::Quantity(_)
                | Self::Date(_)
                | Self::Age(_)
                | Self::Duration(_)
                | Self::Place(_)
                | Self::Quotation(_)
                | Self::Set(_),
                _,
            ) => Comparison::new(Relation::Incomparable, Why::OtherKind),
        }
    }

    /// The stretch of a line that the value stands for, where its kind has one (quantity, date, age, duration).
    /// Two extents can be intersected when their axes are equal.
    pub fn extent(&self) -> Option<Extent> {
        match self {
            Self::Quantity(quantity) => (!quantity.is_two_amounts()).then(|| quantity.extent()),
            Self::Date(date) => (!date.is_around_midnight()).then(|| date.extent()),
            Self::Age(age) => Some(age.extent()),
            Self::Duration(duration) => Some(duration.extent()),
            Self::Text(_) | Self::Name(_) | Self::Place(_) | Self::Quotation(_) | Self::Set(_) => None,
        }
    }

    /// The same without the gaps between what a date may be.
    pub fn stretches(&self) -> Option<Stretches> {
        let whole = self.extent()?;
        let several = if let Self::Date(date) = self { date.stretches() } else { None };
        Some(several.unwrap_or_else(|| whole.into()))
    }

    /// Whether its stretch says more to a reader than the value: not that of a score (`7-4`) or of so many out of so many.
    pub fn is_told_by_stretch(&self) -> bool {
        if let Self::Quantity(quantity) = self {
            !quantity.is_score() && quantity.part().is_none()
        } else {
            true
        }
    }

    /// Whether the stretches of both lie on one line: amounts of one dimension, for one of the same.
    pub fn is_on_line_of(&self, other: &Self) -> bool {
        let axis = |own: &Self| own.extent().map(|extent| extent.axis);
        let is_one_rate = match (self, other) {
            (Self::Quantity(one), Self::Quantity(other)) => one.may_be_for_one_of(other),
            (one, other) => one.kind() == other.kind(),
        };
        axis(self).is_some() && axis(self) == axis(other) && is_one_rate
    }

    /// Whether nothing is in the other that is not in this, where both are lists.
    pub(crate) fn says_all_of(&self, other: &Self) -> bool {
        let are_lists = matches!((self, other), (Self::Set(_), Self::Set(_)));
        !are_lists || !matches!(self.compare(other).why, Why::OtherMembers | Why::OneOtherMember)
    }

    /// The unit in which an amount is stated first; nothing for other kinds.
    pub fn unit(&self) -> Option<Unit> {
        if let Self::Quantity(quantity) = self { Some(quantity.unit()) } else { None }
    }

    /// What is stated of a number, and how many of it are named, where that is another: a contradiction within the value.
    pub fn miscount(&self) -> Option<(u32, usize)> {
        match self {
            Self::Set(set) => set.miscount().map(|stated| (stated, set.members().len())),
            Self::Quantity(quantity) => quantity.miscount(),
            Self::Text(_)
            | Self::Name(_)
            | Self::Date(_)
            | Self::Age(_)
            | Self::Duration(_)
            | Self::Place(_)
            | Self::Quotation(_) => None,
        }
    }

    /// How much the value says, for "most precise of compatible readings": higher says more. Only values of one
    /// kind can be ranked against each other; for kinds with an extent the narrower one wins instead.
    pub fn detail(&self) -> usize {
        match self {
            Self::Name(name) => name.detail(),
            Self::Quotation(quotation) => quotation.detail(),
            Self::Set(set) => set.detail(),
            Self::Place(place) => place.detail(),
            Self::Text(_) | Self::Quantity(_) | Self::Date(_) | Self::Age(_) | Self::Duration(_) => 0,
        }
    }

    /// Whether two values state the same, which their keys tell without a comparison.
    pub fn is_same(&self, other: &Self) -> bool {
        // Claims that state it in the same words share it.
        if std::ptr::eq(self, other) {
            return true;
        }
        match (self, other) {
            (Self::Quantity(one), Self::Quantity(two)) => one.has_key_of(two),
            (Self::Date(one), Self::Date(two)) => one.has_key_of(two),
            (Self::Duration(one), Self::Duration(two)) => one.has_key_of(two),
            _ => self == other || self.kind() == other.kind() && self.key() == other.key(),
        }
    }

    /// What a reading is known by, where that is not the key: ages by their words, since the day they are stated on need
    /// not tell them apart; plain amounts by number and unit, whatever their digits round to.
    pub fn stated_key(&self) -> Option<String> {
        match self {
            Self::Age(age) => Some(age.stated().to_owned()),
            Self::Quantity(quantity) => Some(quantity.stated_key()),
            Self::Duration(duration) => Some(duration.stated_key()),
            Self::Text(_)
            | Self::Name(_)
            | Self::Date(_)
            | Self::Place(_)
            | Self::Quotation(_)
            | Self::Set(_) => None,
        }
    }

    /// A key that is equal for values that state the same, so that many of them can be grouped at once.
    pub fn key(&self) -> String {
        match self {
            Self::Text(text) => text.key(),
            Self::Name(name) => name.key(),
            Self::Quantity(quantity) => quantity.key(),
            Self::Date(date) => date.key(),
            Self::Age(age) => age.key(),
            Self::Duration(duration) => duration.key(),
            Self::Place(place) => place.key(),
            Self::Quotation(quotation) => quotation.key(),
            Self::Set(set) => set.key(),
        }
    }
}

impl fmt::Display for Value {
    /// The value in words that [`Value::parse`] reads back as the same value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => text.fmt(f),
            Self::Name(name) => name.fmt(f),
            Self::Quantity(quantity) => quantity.fmt(f),
            Self::Date(date) => date.fmt(f),
            Self::Age(age) => age.fmt(f),
            Self::Duration(duration) => duration.fmt(f),
            Self::Place(place) => place.fmt(f),
            Self::Quotation(quotation) => quotation.fmt(f),
            Self::Set(set) => set.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Context, Hedges, Kind, Places, Value};

    /// The values of `tests/cases/values`, each against those that are listed around it.
    #[test]
    fn values_are_the_same_where_their_keys_are() {
        let files = [
            (Kind::Quantity, include_str!("../tests/cases/values/quantity.txt")),
            (Kind::Date, include_str!("../tests/cases/values/date.txt")),
            (Kind::Duration, include_str!("../tests/cases/values/duration.txt")),
        ];
        let (hedges, places) = (Hedges::default(), Places::default());
        let context = Context::new(&hedges, &places);
        let mut same = 0;
        for (kind, rows) in files {
            let words = rows.lines().flat_map(|row| row.split(" => ").flat_map(|part| part.split(" | ")));
            let words = words.map(|words| words.split(" = ").next().unwrap_or_default());
            let values: Vec<Value> =
                words.filter_map(|words| Value::parse(kind, words, &context).ok()).collect();
            for near in values.chunks(40) {
                for (one, two) in near.iter().flat_map(|one| near.iter().map(move |two| (one, two))) {
                    let is_same = one.key() == two.key();
                    assert_eq!(one.is_same(two), is_same, "{one} and {two}");
                    same += usize::from(is_same && one != two);
                }
            }
        }
        assert!(same > 20, "{same}");
    }
}
