//! Which currency the claims of a fact tell of the sums that name none, or one by a name that several have.

use super::{MOST_HELD, meet, the_one};
use crate::value::{Context, Hints, Kind, Reader, Unit, Value, differ_in_noughts, leaves_currency_open};
use std::sync::Arc;

/// The one currency that claims name in full, if that goes by the name that others use alone (`CHF 500`, `500 francs`).
/// Bare dollars can as well be those of the United States, and are unless only the others meet (`A$500`, `$500`) or
/// have the same figures with more noughts.
pub(super) fn named<'a>(texts: &[&'a str], context: &Context<'_>, reader: &Reader<'a>) -> Option<Unit> {
    let read = |text: &&'a str| Some(reader.read(Kind::Quantity, text, context).ok()?.0);
    let units = texts.iter().filter_map(|text| read(text)?.unit());
    let Some(coin) = the_one(units.filter(Unit::shares_name)) else {
        return dollar_untold(texts, context, reader);
    };
    let (bare, named) = by_coin(texts, (coin, context), reader);
    let is_settled = |unit: Unit| unit.is_money() && !unit.is_of_no_country();
    let is_money = bare.iter().any(|sum| sum.abroad.unit().is_some_and(is_settled));
    let meets = || bare.iter().any(|one| named.iter().any(|other| meet(&one.at_home, &other.at_home)));
    let is_slip = || bare.iter().any(|one| named.iter().any(|other| has_other_noughts(one, other)));
    (!is_money || meets() || is_slip()).then_some(coin)
}

/// The one currency that claims call by a name of which the one mark beside it is short: `9.4 billion crowns`, `Cr9.4bn`.
pub(super) fn of_mark(texts: &[&str], context: &Context<'_>) -> Option<Unit> {
    let begins_with_mark = |text: &&&str| text.contains(|c: char| c.is_ascii_uppercase());
    let read = |text: &&str| Value::parse(Kind::Quantity, text, context).ok()?.unit();
    let mark = the_one(texts.iter().filter(begins_with_mark).filter_map(read).filter(Unit::is_mark))?;
    let words = texts.iter().flat_map(|text| text.split(|c: char| !c.is_alphabetic()));
    let named = words.filter(|word| mark.is_mark_of(word)).filter_map(Unit::from_name);
    the_one(named.filter(|unit| unit.is_money() && !unit.is_mark()))
}

/// Whether two sums have the same figures at home and one has more noughts. No rate leaves the figures what they are: `$24 million`,
/// `A$2.4 million`.
fn has_other_noughts(one: &Sum, other: &Sum) -> bool {
    let sums = one.at_home.plain_sum().zip(other.at_home.plain_sum());
    sums.is_some_and(|(one, other)| differ_in_noughts(one, other))
}

/// The dollar of a country that nobody names, where American ones are named and only another can be the same sum (`US$8,000`,
/// `$11,350`).
fn dollar_untold<'a>(texts: &[&'a str], context: &Context<'_>, reader: &Reader<'a>) -> Option<Unit> {
    let dollar = Unit::dollar_beside_american(texts)?;
    let (bare, named) = by_coin(texts, (dollar, context), reader);
    let meets = |of: fn(&Sum) -> &Value| {
        bare.iter().any(|one| {
            let mut american = named.iter().filter(|other| other.abroad.unit() == one.abroad.unit());
            american.any(|other| meet(of(one), &other.at_home))
        })
    };
    (meets(|sum| &sum.at_home) && !meets(|sum| &sum.abroad)).then_some(dollar)
}

/// What a claim states, read with and without a currency that goes by a shared name at home.
struct Sum {
    abroad: Arc<Value>,
    at_home: Arc<Value>,
}

/// Those that are in the currency by its shared name alone, and so many of the others as these are held against.
fn by_coin<'a>(
    texts: &[&'a str],
    (coin, context): (Unit, &Context<'_>),
    reader: &Reader<'a>,
) -> (Vec<Sum>, Vec<Sum>) {
    let hints = Hints { coin: Some(coin), ..Hints::default() };
    let at_home = Context { hints, ..*context };
    let read =
        |text: &'a str, context: &Context<'_>| Some(reader.read(Kind::Quantity, text, context).ok()?.0);
    let both = texts
        .iter()
        .filter_map(|text| Some(Sum { abroad: read(text, context)?, at_home: read(text, &at_home)? }));
    let (bare, mut named): (Vec<Sum>, Vec<Sum>) =
        both.partition(|sum| sum.abroad.unit() != sum.at_home.unit());
    named.truncate(MOST_HELD);
    (bare, named)
}

/// The one currency that claims name, if another says that there is nothing to pay, or how many figures the sum has.
pub(super) fn beside_free(texts: &[&str], context: &Context<'_>) -> Option<Unit> {
    texts.iter().any(|text| leaves_currency_open(text)).then_some(())?;
    let read = |text: &&str| Value::parse_remarked(Kind::Quantity, text, context).ok()?.0.unit();
    the_one(texts.iter().filter_map(read).filter(Unit::is_money))
}
