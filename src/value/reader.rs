//! Reads the values of one fact and remembers them: its sources mostly say the same in the same words.

use super::context::Circumstances;
use super::quantity::is_plain_amount;
use super::{Context, Kind, Reason, Remark, Value};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What comes of reading: the value, and the remark beside it.
pub type Parsed = Result<(Arc<Value>, Option<Remark>), Reason>;

/// Reads words with the tables of one site; such as have been read before, from memory.
#[derive(Debug, Default)]
pub struct Reader<'w> {
    /// By their words.
    known: RefCell<BTreeMap<&'w str, Vec<Known>>>,
}

#[derive(Debug)]
struct Known {
    kind: Kind,
    circumstances: Circumstances,
    parsed: Parsed,
}

impl<'w> Reader<'w> {
    /// What [`Value::parse_remarked`] gives.
    pub fn read(&self, kind: Kind, words: &'w str, context: &Context<'_>) -> Parsed {
        let circumstances = context.circumstances(kind, words);
        let is_same = |known: &&Known| {
            let is_alike =
                || known.circumstances == circumstances || known.has_unit_of(words, &circumstances);
            known.kind == kind && is_alike()
        };
        if let Some(known) = self.known.borrow().get(words).and_then(|known| known.iter().find(is_same)) {
            return known.parsed.clone();
        }
        let parsed =
            Value::parse_remarked(kind, words, context).map(|(value, remark)| (Arc::new(value), remark));
        let known = Known { kind, circumstances, parsed: parsed.clone() };
        // Nearly all words are read in one way alone.
        self.known.borrow_mut().entry(words).or_insert_with(|| Vec::with_capacity(1)).push(known);
        parsed
    }
}

impl Known {
    /// Whether nothing else would come of the same words in these circumstances: they only add the unit that the words
    /// have themselves.
    fn has_unit_of(&self, words: &str, circumstances: &Circumstances) -> bool {
        let own = match &self.parsed {
            Ok((value, None)) if is_plain_amount(words) => value.unit(),
            Ok(_) | Err(_) => None,
        };
        own.is_some_and(|unit| !unit.is_count() && self.circumstances.in_unit(unit) == *circumstances)
    }
}

#[cfg(test)]
mod tests {
    use super::{Context, Kind, Reader, Value};
    use crate::value::{Asked, DayRange, Hedges, Hints, Places, Unit};
    use chrono::NaiveDate;

    #[test]
    fn words_are_read_again_where_they_may_mean_something_else() {
        let (hedges, places) = (Hedges::default(), Places::default());
        let bare = Context::new(&hedges, &places);
        let in_metres = Context { unit: Unit::from_name("metres"), ..bare };
        let on = |day| DayRange {
            first: NaiveDate::from_ymd_opt(2024, 5, day),
            last: NaiveDate::from_ymd_opt(2024, 5, day),
        };
        let spoken = |day| Context { as_of: Some(on(day)), ..bare };
        let of_clock = Hints { asked: Asked::Clock, year: Some(2023), ..Hints::default() };
        let reader = Reader::default();
        for (kind, words, context) in [
            (Kind::Quantity, "12", bare),
            (Kind::Quantity, "12", in_metres),
            (Kind::Quantity, "12", bare),
            (Kind::Text, "12", bare),
            (Kind::Date, "yesterday", spoken(3)),
            (Kind::Date, "yesterday", spoken(9)),
            (Kind::Date, "yesterday", bare),
            (Kind::Date, "2024-05-01", spoken(3)),
            (Kind::Date, "2024-05-01", spoken(9)),
            (Kind::Date, "2024-05", spoken(9)),
            (Kind::Date, "2024-05", Context { hints: of_clock, ..bare }),
            (Kind::Date, "2024-05-32", spoken(9)),
            (Kind::Duration, "20 weeks", spoken(3)),
            (Kind::Duration, "20 weeks", spoken(9)),
            (Kind::Duration, "since 2 May", spoken(3)),
            (Kind::Duration, "since 2 May", spoken(9)),
            (Kind::Quantity, "no number", spoken(9)),
            (Kind::Quantity, "no number", bare),
        ] {
            assert_eq!(
                reader.read(kind, words, &context),
                Value::parse_remarked(kind, words, &context).map(|(value, remark)| (value.into(), remark)),
                "{words}"
            );
        }
    }
}
