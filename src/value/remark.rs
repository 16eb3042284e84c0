//! Words beside a value that are no part of it: what they narrow, and what they only add.
//!
//! A value is often taken down with a remark: `10 in the first hour`, `12 (three of them children)`, `out 21:00 on the
//! 23rd`. What may narrow the question becomes the scope of the claim, so that it never makes a conflict; an aside
//! says nothing about the value. Only what is certain to be no part of the value is split off: words of a
//! comparison, of a range or of a rate (`or more`, `to`, `per`) are not.

mod asides;
mod attribution;
mod behind_part;
mod beside;
mod contrary;
mod crime;
mod full_time;
mod given_day;
mod guess;
mod happened;
mod hoped;
mod led;
mod manner;
mod on_top;
mod participles;
mod postponed;
mod states;
mod statistic;

pub(super) use asides::is_on_top;
pub use attribution::names_voice;
pub(super) use attribution::tells_saying;
pub(super) use beside::of_read;
pub(super) use contrary::{are_apart, are_contrary, is_whole_of, phrase_at, tells_falling_out};
pub use crime::names_crime;
pub use full_time::tells_full_time_equivalents;
pub use given_day::is_counted_on_day_of_speaking;
pub(super) use happened::without_happening;
pub use on_top::is_on_top_of_length;
use participles::is_participle;
pub use participles::tells_what_became;
pub use postponed::tells_move;
pub use states::{filling, group, state};
pub use statistic::Statistic;

use self::asides::{
    adds_to_amount, counts_otherwise, is_breakdown, of_so_many, tells_again, tells_end, tells_for_how_long,
};
use super::number::{self, strip_phrase};
use super::{Bound, Context, Kind, Quantity, Relation, Unit, Value, is_of_everybody, tells_rest};

/// Words that stood beside a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What the value speaks of, where the words may narrow that.
    pub scope: Option<String>,
    /// Whether the value was only found among words that cannot be read.
    pub is_guess: bool,
}

/// Remarks on remarks are split off so often.
const MOST_SPLITS: usize = 3;

/// Words that begin what narrows a value.
const NARROWING: &[&str] = &[
    "aboard",
    "across",
    "after",
    "against",
    "along",
    "among",
    "around",
    "as",
    "at",
    "because",
    "before",
    "behind",
    "between",
    "by",
    "did",
    "during",
    "following",
    "for",
    "from",
    "gross",
    "had",
    "has",
    "have",
    "if",
    "in",
    "inside",
    "latest",
    "near",
    "net",
    "new",
    "nominal",
    "not",
    "now",
    "off",
    "on",
    "once",
    "outside",
    "overnight",
    "pre",
    "since",
    "statutory",
    "then",
    "through",
    "throughout",
    "till",
    "today",
    "tonight",
    "underlying",
    "until",
    "when",
    "where",
    "while",
    "who",
    "with",
    "within",
    "without",
    "yesterday",
];

/// The value in the words, and the remark beside it; a guess where no such reading is certain.
pub(super) fn split(kind: Kind, words: &str, context: &Context<'_>) -> Option<(Value, Remark)> {
    // A length before a birthday is no age.
    let head = words.split_once('(').map_or(words, |(head, _)| head);
    let is_since = [" since his birthday", " since her birthday"].iter().any(|since| head.contains(since));
    if kind == Kind::Age && head.contains("birthday") && !is_since {
        return before_birthday(head, context);
    }
    // Of `not all survived` nothing can be left out.
    if kind == Kind::Quantity && strip_phrase(words, "not ").is_some_and(is_of_everybody) {
        return None;
    }
    match kind {
        Kind::Date if let Some(read) = postponed::read(words, context) => Some(read),
        Kind::Date if let Some(read) = given_day::read(words, context) => Some(read),
        Kind::Quantity | Kind::Date | Kind::Age | Kind::Duration => {
            let read = certain(kind, words, context).or_else(|| others(kind, words, context));
            let read = read.or_else(|| guess::guess(kind, words, context));
            if kind != Kind::Quantity {
                return read;
            }
            read.map(manner::without).map(|(value, remark)| (value.with_part_told(words, context), remark))
        }
        Kind::Text | Kind::Name | Kind::Place | Kind::Quotation | Kind::Set => None,
    }
}

/// How many are not of a part that is told elsewhere: `10 were not`, `the other 18 were against`.
fn others(kind: Kind, words: &str, context: &Context<'_>) -> Option<(Value, Remark)> {
    let told = || Quantity::told_of_others(words, context).filter(|(_, scope)| !scope.is_empty());
    let (count, scope) = (kind == Kind::Quantity).then(told)??;
    Some((Value::Quantity(count), Remark { scope: Some(scope), is_guess: false }))
}

/// The years before words of a birthday that nothing else can read: `39, with her birthday party to come`.
fn before_birthday(words: &str, context: &Context<'_>) -> Option<(Value, Remark)> {
    let (age, _) = words.split_once([',', ';'])?;
    let is_length = ["birthday", "week", "month", "day", "hour"].iter().any(|word| age.contains(word));
    let value = Value::parse(Kind::Age, age, context).ok().filter(|_| !is_length)?;
    Some((value, Remark { scope: None, is_guess: true }))
}

/// The value that the words give themselves: `all but the last two of nine (= 7)`, `Ann, Bob, the baby = 3`.
pub(super) fn equated(kind: Kind, words: &str, context: &Context<'_>) -> Option<Value> {
    words.contains('=').then_some(())?;
    let bracketed = || words.trim_end().strip_suffix(')')?.rsplit_once("(=");
    let (said, given) = bracketed()
        .or_else(|| words.rsplit_once(" = "))
        .or_else(|| words.split_once('=').filter(|(n, _)| *n == "n"))?;
    let value = Value::parse(kind, given.trim(), context).ok()?;
    let is_slip = Value::parse(kind, said.trim(), context)
        .is_ok_and(|said| said.compare(&value).relation == Relation::Conflicting);
    (!is_slip).then_some(value)
}

fn certain(kind: Kind, words: &str, context: &Context<'_>) -> Option<(Value, Remark)> {
    let mut scopes: Vec<String> = Vec::new();
    let mut rest = words.trim().to_owned();
    for _ in 0..MOST_SPLITS {
        let (head, scope) = split_once(kind, &rest, context)?;
        // Two values in one are for the editor to part.
        let removed = rest.replacen(&head, " ", 1);
        let removed =
            removed.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | ':'));
        let value = Value::parse(kind, &head, context);
        let is_list = value.as_ref().is_ok_and(|value| names_all(value, removed));
        // The first of `the first four` is no second value, nor are the years of `over five years`.
        let is_none = led::is_place(scope.as_deref())
            || tells_for_how_long(removed)
            || tells_where(kind, removed)
            || given_day::tells_day(kind, removed)
            || given_day::tells_clock(kind, removed);
        let second = Value::parse(kind, removed, context).ok().filter(|_| !is_none);
        if is_list || second.is_some() {
            // An age may be told twice: `17 months; he turns two in May`; a day from another event: `12 January, nine days before`.
            let is_aside = is_list
                || kind == Kind::Age
                || kind == Kind::Quantity && (is_breakdown(removed) || tells_full_time_equivalents(removed))
                || kind == Kind::Date && postponed::tells_no_day(removed, context)
                || second.is_some_and(|second| value.as_ref().is_ok_and(|value| tells_again(value, &second)));
            let value = value.ok().filter(|_| is_aside)?;
            // `19 May (tbc)`
            let scope = asides::is_proviso(removed).then(|| asides::PROVISIONAL.to_owned());
            return Some((value, Remark { scope, is_guess: false }));
        }
        scopes.splice(0..0, scope.filter(|scope| !adds_nothing(kind, scope)));
        if let Ok(value) = value {
            let scope = (!scopes.is_empty()).then(|| scopes.join(", "));
            return Some((value, Remark { scope, is_guess: false }));
        }
        rest = head;
    }
    None
}

/// Whether words tell where or when so many were counted, though they hold a number: the `in the first count` of `209 in
/// the first count`.
fn tells_where(kind: Kind, words: &str) -> bool {
    const LEADS: &[&str] = &["in the ", "on the ", "at the ", "during the "];
    kind == Kind::Quantity && LEADS.iter().any(|lead| strip_phrase(words, lead).is_some())
}

/// Whether a remark names each of what is counted: `3 (Ada, Bo and Cy)`. One name more or less may be of something else.
fn names_all(value: &Value, remark: &str) -> bool {
    let names: Vec<&str> = remark.split(", ").flat_map(|piece| piece.split(" and ")).collect();
    let is_named = names.len() > 1 && names.iter().all(|name| name.starts_with(char::is_uppercase));
    let count = Bound::Closed(names.len().into());
    let is_count = value.unit().is_some_and(|unit| unit.is_count());
    is_named && is_count && value.extent().is_some_and(|extent| extent.low == count && extent.high == count)
}

/// Whether a remark leaves the value what it is: who tells it (`recorder`), what a length of time was spent on (`seven minutes of stoppage
/// time`), and that an age is that of the day (`47 when he died`).
fn adds_nothing(kind: Kind, remark: &str) -> bool {
    if attribution::names_teller(remark) {
        return true;
    }
    let lower = remark.to_lowercase();
    let begins = |leads: &[&str]| leads.iter().any(|lead| lower.starts_with(lead));
    match kind {
        Kind::Duration => {
            tells_end(remark)
                || begins(&["of ", "without a break", "without a pause", "without interruption"])
        }
        Kind::Age => {
            let is_aside = !of_so_many(remark)
                && begins(&[
                    "of ",
                    "at the time",
                    "when he",
                    "when she",
                    "when they",
                    "at his death",
                    "at her death",
                    "at death",
                    "on the day",
                    "today",
                    "birthday ",
                    "since his birthday",
                    "since her birthday",
                ]);
            is_aside || manner::tells_how_found(&lower)
        }
        Kind::Quantity => adds_to_amount(&lower),
        Kind::Date => {
            begins(&["as announced", "as planned", "as scheduled", "as expected", "as promised", "as usual"])
        }
        Kind::Text | Kind::Name | Kind::Place | Kind::Quotation | Kind::Set => false,
    }
}

/// The words without one remark, and the scope that it gives.
fn split_once(kind: Kind, words: &str, context: &Context<'_>) -> Option<(String, Option<String>)> {
    bracketed(words)
        .filter(|(_, inner)| kind != Kind::Date || !tells_day_again(inner.as_deref(), context))
        .or_else(|| named_behind_colon(kind, words))
        .or_else(|| behind_part::read(kind, words, context))
        .or_else(|| clause(kind, words))
        .or_else(|| narrowed(kind, words, context))
        .or_else(|| led::read(kind, words, context))
        .map(|split| asides::with_aside(kind, words, split))
}

/// `12 (three of them children)`: what stands in brackets at the end.
fn bracketed(words: &str) -> Option<(String, Option<String>)> {
    let (head, inner) = words.strip_suffix(')')?.rsplit_once('(')?;
    let (head, inner) = (head.trim(), inner.trim());
    let is_aside = is_breakdown(inner) && !counts_otherwise(inner);
    (!head.is_empty() && !inner.is_empty()).then(|| (head.to_owned(), (!is_aside).then(|| inner.to_owned())))
}

/// Whether brackets say which day the words before them mean (`planned: tomorrow (2025-09-17)`) or in which zone: the words say
/// what it is the date of.
fn tells_day_again(inner: Option<&str>, context: &Context<'_>) -> bool {
    let is_date = |inner: &str| Value::parse(Kind::Date, inner, context).is_ok();
    let is_day = |inner: &str| inner.starts_with(|c: char| c.is_ascii_digit()) && is_date(inner);
    inner.is_some_and(|inner| matches!(inner, "UTC" | "GMT") || is_day(inner))
}

/// `4: Saffi, Bruno, Kasimir and Leo`: the names of those that are counted.
fn named_behind_colon(kind: Kind, words: &str) -> Option<(String, Option<String>)> {
    let (head, names) = words.split_once(": ").filter(|_| kind == Kind::Quantity)?;
    Some((head.trim().to_owned(), Some(names.trim().to_owned())))
}

/// `17 months; he turns two in May`, `14:37 UTC, confirmed 14:58 UTC`: what stands behind a semicolon, a dash or a
/// comma.
fn clause(kind: Kind, words: &str) -> Option<(String, Option<String>)> {
    let strong = [";", " \u{2013} ", " \u{2014} ", " - "].iter().find_map(|mark| words.split_once(mark));
    if let Some((head, tail)) = strong {
        let tail = tail.trim();
        let narrows = begins_narrowing(tail);
        return (!head.trim().is_empty()).then(|| (head.trim().to_owned(), narrows.then(|| tail.to_owned())));
    }
    let (head, tail) = words.rsplit_once(", ").map(|(head, tail)| (head.trim(), tail.trim()))?;
    let narrows = begins_narrowing(tail) || kind == Kind::Quantity && led::is_one_in_row(tail);
    let narrows = narrows || tail.contains(|c: char| c.is_ascii_digit());
    let is_aside = (is_breakdown(tail) || !narrows) && !counts_otherwise(tail);
    (!head.is_empty()).then(|| (head.to_owned(), (!is_aside).then(|| tail.to_owned())))
}

/// `10 in the first hour`, `9 people killed`: from the first word that narrows on, if a value stands before it.
fn narrowed(kind: Kind, words: &str, context: &Context<'_>) -> Option<(String, Option<String>)> {
    let starts = words.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at);
    let splits = || starts.clone().filter_map(|at| words.split_at_checked(at));
    let first = splits().find_map(|(head, tail)| {
        let tail = tail.trim_start();
        let is_value = || Value::parse(kind, head, context).is_ok();
        let is_told = || is_multiple_of(head, tail) || tells_rest(tail) || begins_so(tail);
        let is_part = begins_narrowing(tail) || kind == Kind::Quantity && is_told();
        let is_part = is_part && !goes_on(head, tail);
        (is_part && is_value() || is_noun_of(kind, head, tail, context)).then_some((head, tail))
    });
    let (head, tail) = first?;
    // `02:00 on 29 October unless it rains`, `the evening of 21 June in Ohio`, `two years and nine months in prison`: the day and the months are a part of it.
    let links: &[&str] = match kind {
        Kind::Date => &["on ", "at ", "in ", "of "],
        Kind::Duration | Kind::Age => &["and "],
        Kind::Quantity | Kind::Text | Kind::Name | Kind::Place | Kind::Quotation | Kind::Set => &[],
    };
    let goes_on = links.iter().any(|link| tail.starts_with(link));
    let mut longer = splits().filter(|(longer, _)| goes_on && longer.len() > head.len());
    let longest = longer.rfind(|(longer, _)| Value::parse(kind, longer, context).is_ok());
    let (head, tail) = longest.unwrap_or((head, tail));
    Some((head.to_owned(), Some(tail.trim_start().to_owned())))
}

/// Whether words begin as those do that say of which there are so many: `two last year`, `two still there`.
fn begins_so(words: &str) -> bool {
    words == "still" || ["last ", "still "].iter().any(|lead| words.starts_with(lead))
}

/// Whether a number goes on where a value seems to end: `two`, `and a half inches in an hour`; `a mile`, `and a half upstream`.
fn goes_on(head: &str, tail: &str) -> bool {
    let last = head.rsplit(' ').next().and_then(number::read);
    let Some(rest) = strip_phrase(tail, "and ").and_then(number::behind_part) else { return false };
    // `two men and half of the women`, `a mile and a half dozen bends`
    let after = rest.strip_prefix(' ').filter(|after| strip_phrase(after, "of").is_none());
    let is_own = rest.is_empty() || after.is_some_and(|after| number::read_scale(after).is_none());
    is_own || last.is_some_and(|(_, unit)| unit.is_empty())
}

/// `twice the legal limit`: so many times something that only the source names.
fn is_multiple_of(head: &str, tail: &str) -> bool {
    const TIMES: &[&str] = &["twice", "double", "treble", "triple", "half"];
    let is_times = TIMES.iter().any(|times| head.eq_ignore_ascii_case(times)) || head.ends_with(" times");
    is_times && ["the ", "its ", "their ", "that ", "what "].iter().any(|lead| tail.starts_with(lead))
}

/// Whether the tail is one noun that is measured: the gusts of `90 mph gusts`, and no unit with a slip in it.
fn is_noun_of(kind: Kind, head: &str, tail: &str, context: &Context<'_>) -> bool {
    let is_noun = tail.len() > 3 && tail.chars().all(char::is_alphabetic);
    let is_unit =
        || Unit::nearest_name(tail).is_some() || tail.starts_with("square") || tail.starts_with("cubi");
    let is_measured = || {
        Value::parse(kind, head, context).is_ok_and(|value| value.unit().is_some_and(|unit| !unit.is_count()))
    };
    kind == Kind::Quantity && is_noun && !is_unit() && is_measured()
}

fn begins_narrowing(words: &str) -> bool {
    let word = words.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    let lower = words.to_lowercase();
    if ["at the latest", "at the earliest", "at least", "at most"]
        .iter()
        .any(|limit| lower.starts_with(limit))
    {
        return false;
    }
    let shares =
        ["half of ", "half the ", "half his ", "half her ", "a third of ", "a quarter of ", "two thirds of "];
    let apart = ["year on year", "quarter on quarter", "month on month", "week on week"];
    apart.iter().chain(&["of ", "and ", "plus "]).chain(&shares).any(|lead| lower.starts_with(lead))
        || lower.strip_prefix("including ").is_some_and(is_on_top)
        || NARROWING.contains(&word.as_str())
        || is_participle(&word)
        || state(&word).is_some()
        || word == "over" && tells_for_how_long(&lower)
}
