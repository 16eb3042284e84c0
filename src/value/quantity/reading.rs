//! Reading a quantity: the amount, its counted noun, a second statement of it, and why the rest is refused.

use super::super::amount::{self, Amount, Core};
use super::super::number::{self, strip_phrase};
use super::super::remark::phrase_at;
use super::super::{Axis, Bound, Context, Dimension, Extent, Reason, Unit};
use super::measures::Measures;
use super::{Plain, Sense, Stated, converted, extent, figures, free, rates, surroundings};
use crate::letters::lower;
use rust_decimal::Decimal;

/// Words behind a measured amount that say which of its measures it is, and nothing else.
pub(super) const MEASURES: &[&str] =
    &["long", "wide", "tall", "high", "deep", "thick", "across", "away", "apart", "distant", "off", "old"];

/// Nouns that stand before their number.
const LEADING_NOUNS: &[(&str, &str)] = &[
    ("magnitude", "magnitude"),
    ("gale force", "force"),
    ("severe gale", "force"),
    ("storm force", "force"),
    ("force", "force"),
    ("row", "row"),
    ("room", "room"),
    ("gallery", "gallery"),
    ("hall", "hall"),
    ("platform", "platform"),
    ("gate", "gate"),
    ("lane", "lane"),
    ("junction", "junction"),
    ("article", "article"),
    ("section", "section"),
    ("page", "page"),
    ("chapter", "chapter"),
    ("phase", "phase"),
    ("round", "round"),
    ("tier", "tier"),
    ("pier", "pier"),
    ("berth", "berth"),
    ("category", "category"),
    ("level", "level"),
    ("grade", "grade"),
    ("stage", "stage"),
    ("number", "number"),
    ("no.", "number"),
    ("#", "number"),
];

/// Words that begin a remark and are no counted noun.
const REMARKS: &[&str] = &[
    "a",
    "about",
    "above",
    "against",
    "according",
    "after",
    "again",
    "ago",
    "all",
    "already",
    "altogether",
    "an",
    "and",
    "as",
    "at",
    "before",
    "below",
    "beneath",
    "beyond",
    "but",
    "by",
    "down",
    "during",
    "each",
    "every",
    "for",
    "from",
    "gross",
    "here",
    "in",
    "into",
    "last",
    "later",
    "less",
    "more",
    "net",
    "now",
    "of",
    "on",
    "or",
    "out",
    "over",
    "per",
    "plus",
    "short",
    "since",
    "so",
    "still",
    "than",
    "that",
    "the",
    "then",
    "there",
    "to",
    "today",
    "under",
    "until",
    "up",
    "was",
    "were",
    "when",
    "where",
    "who",
    "with",
    "within",
    "yesterday",
];

/// The statement, and the second one behind it.
pub(super) fn read(words: &str, context: &Context<'_>) -> Result<(Stated, Option<Stated>), Reason> {
    let words = surroundings::without(surroundings::asked_end(words, context).unwrap_or(words), context);
    let sum_in = context.unit.or(context.hints.currency.filter(|_| free::is_in_figures(&words)));
    let context = &Context { unit: sum_in, ..*context };
    read_whole(&words, context).map(|(first, second)| (first.at_end(context.hints.asked), second))
}

fn read_whole(words: &str, context: &Context<'_>) -> Result<(Stated, Option<Stated>), Reason> {
    if let Some(number) = in_numbers(words, context) {
        return read(&number, context);
    }
    let read = read_with_second(words, context);
    let inner = || match surroundings::measured(words, context.hedges) {
        Some(amount) => read_with_second(amount, context).ok(),
        None => surroundings::adjective(words).and_then(|(amount, _)| read_with_second(amount, context).ok()),
    };
    read.or_else(|reason| inner().ok_or(reason))
}

/// The words with a number where they tell one in another way; a hedge may stand before it (`nearly doubled`).
fn in_numbers(words: &str, context: &Context<'_>) -> Option<String> {
    let behind_hedge = || {
        let (_, rest) = context.hedges.before(words)?;
        let hedge = words.get(..words.len().checked_sub(rest.len())?)?;
        Some(format!("{hedge}{}", figures::behind_hedge(rest)?))
    };
    let of_point = || figures::part_of_point(words).filter(|_| context.hints.points.is_some());
    of_point().or_else(|| figures::in_numbers(words, context)).or_else(behind_hedge)
}

/// The same, where nothing stands around the amount.
pub(super) fn read_with_second(
    words: &str,
    context: &Context<'_>,
) -> Result<(Stated, Option<Stated>), Reason> {
    let (first, rest) = read_stated(words, context)?;
    if rest.is_empty() || surroundings::is_breakdown(rest, first.plain.map(|plain| plain.value)) {
        return Ok((first, None));
    }
    if let Some(thing) = rates::read(rest) {
        return Ok((converted::per(first, thing), None));
    }
    match converted::behind(&first, rest, context) {
        Some(second) => Ok((first, Some(second))),
        None => converted::for_one(words, rest, context).ok_or_else(|| remark(&first, rest)),
    }
}

pub(super) fn read_stated<'a>(words: &'a str, context: &Context<'_>) -> Result<(Stated, &'a str), Reason> {
    let (lead, words) = leading_noun(words);
    let (mut amount, rest) =
        amount::read(words, context.hedges, &Measures::of(context)).ok_or_else(|| no_amount(words))?;
    let unit = stated_unit(&amount);
    let (noun, rest) = read_noun(rest.trim(), unit, &amount, context);
    let rest = amount.take_after(rest, context.hedges);
    if lead.is_some() && unit.is_some() {
        return Err(no_amount(words));
    }
    let part = part_of_whole(words, &amount);
    let stated = state(amount, (lead, noun.as_deref()), context)
        .ok_or_else(|| Reason::new(format!("`{words}` is too large, or its units do not fit together")))?;
    Ok((Stated { sense: part.or(stated.sense), ..stated }, rest))
}

/// What an amount states, with the noun before it and the noun behind it.
pub(super) fn state(
    mut amount: Amount<Unit>,
    (lead, noun): (Option<&str>, Option<&str>),
    context: &Context<'_>,
) -> Option<Stated> {
    let unit = stated_unit(&amount);
    let is_bare = lead.is_none() && noun.is_none() && unit.is_none() && context.unit.is_none();
    let is_counted = lead.is_some() || noun.is_some_and(|noun| !noun.starts_with("of "));
    let unit = match unit.unwrap_or_else(|| default_unit(&amount, context)) {
        own if is_counted && unit.is_none() && own != Unit::SHARE => Unit::COUNT,
        own => own,
    };
    let (extent, widest, plain) = extent::of(&amount, unit)?;
    let (extent, plain) =
        exact_place(lead, plain).map_or((extent, plain), |(extent, plain)| (extent, Some(plain)));
    amount.set_default_unit(unit);
    let mut printed = amount.print(&Measures::of(context), noun);
    if let Some(lead) = lead {
        printed.insert_str(0, &format!("{lead} "));
    }
    Some(Stated { printed, unit, extent, widest, plain, sense: is_bare.then_some(Sense::Bare) })
}

/// A place in an order is never rounded: the 100th is not the 101st.
fn exact_place(lead: Option<&str>, plain: Option<Plain>) -> Option<(Extent, Plain)> {
    let plain = plain.filter(|plain| lead == Some("number") && plain.value.is_integer())?;
    let at = Bound::Closed(plain.value);
    Some((Extent::new(Axis::Amount(Dimension::Count), at, at), Plain { step: Decimal::ONE, ..plain }))
}

/// The 14 of `14 of 17` and `14 out of 17`, which is also a count.
fn part_of_whole(words: &str, amount: &Amount<Unit>) -> Option<Sense> {
    let whole = match &amount.core {
        Core::Sum(first, _) => first.number.whole(),
        Core::Range(..) | Core::Vague(..) => None,
    }?;
    let (part, rest) = number::read(words).filter(|_| amount.hedging().is_none())?;
    let whole_words = ["of ", "out of "].iter().find_map(|link| strip_phrase(rest, link));
    // `two out of every three` are no two.
    let is_part = whole_words.is_some_and(|words| strip_phrase(words, "every ").is_none());
    is_part.then(|| Sense::Part { part: part.value.normalize(), whole: whole.into() })
}

/// The unit that the words give.
fn stated_unit(amount: &Amount<Unit>) -> Option<Unit> {
    match &amount.core {
        Core::Sum(first, parts) => parts.last().unwrap_or(first).unit,
        Core::Range(low, _) => low.unit,
        Core::Vague(_, unit) => *unit,
    }
}

/// The unit where the words give none: the fact's; a share of a whole for `a third`, unless the fact has another.
fn default_unit(amount: &Amount<Unit>, context: &Context<'_>) -> Unit {
    let is_ratio = match &amount.core {
        Core::Sum(first, _) | Core::Range(first, _) => first.number.is_ratio(),
        Core::Vague(..) => false,
    };
    if is_ratio {
        return Unit::SHARE;
    }
    let is_share = match &amount.core {
        Core::Sum(first, _) => first.number.is_share(),
        Core::Range(low, high) => low.number.is_share() && high.number.is_share(),
        Core::Vague(..) => false,
    };
    let scale = match &amount.core {
        Core::Sum(first, _) | Core::Range(first, _) => context.hints.scale_of(first.number.value),
        Core::Vague(..) => None,
    };
    match scale.or(context.unit) {
        Some(unit) if !is_share || unit.dimension() != Dimension::Proportion => unit,
        Some(_) | None if is_share => Unit::SHARE,
        Some(_) | None => Unit::COUNT,
    }
}

/// The noun before a number: `magnitude 7.8`.
fn leading_noun(words: &str) -> (Option<&'static str>, &str) {
    let found = LEADING_NOUNS
        .iter()
        .find_map(|(noun, name)| Some((noun, *name, strip_phrase(words, noun)?)))
        .and_then(|(noun, name, rest)| {
            let tied = rest.strip_prefix([' ', '-']);
            Some((name, if noun.ends_with(char::is_alphabetic) { tied? } else { tied.unwrap_or(rest) }))
        });
    found.map_or((None, words), |(noun, rest)| (Some(noun), rest.trim_start()))
}

/// The counted noun, where only a hedge or a second statement follows. Behind a unit, `long` and what there is of it are passed over.
fn read_noun<'a>(
    rest: &'a str,
    unit: Option<Unit>,
    amount: &Amount<Unit>,
    context: &Context<'_>,
) -> (Option<String>, &'a str) {
    if matches!(rest, "x" | "×") && unit.is_none() {
        return (Some("times".to_owned()), "");
    }
    let dimension = unit.map_or_else(|| default_unit(amount, context).dimension(), |unit| unit.dimension());
    let of = strip_phrase(rest, "of ").filter(|_| surroundings::has_substance(dimension));
    // `3 of 22 out of action`
    let of_part = || phrase_at(rest).filter(|_| matches!(dimension, Dimension::Proportion));
    let found = of_part().or_else(|| nouns_at(of.unwrap_or(rest.strip_prefix('-').unwrap_or(rest)), context));
    let Some((noun, after)) = found.filter(|_| context.hedges.after(rest).is_none()) else {
        return (None, rest);
    };
    let is_end = is_end(after, context);
    let is_measure = (unit.is_some() || !matches!(dimension, Dimension::Count)) && MEASURES.contains(&noun);
    if is_measure && (is_end || after.starts_with(',')) {
        return (None, after);
    }
    if !is_end || unit.is_some() && of.is_none() {
        return (None, rest);
    }
    (Some(of.map_or_else(|| noun.to_owned(), |_| format!("of {noun}"))), after)
}

/// Whether a counted noun may end here: at the end, or before what says the same in another way (`4,500 escudos, about €22`).
fn is_end(after: &str, context: &Context<'_>) -> bool {
    let is_amount = |words: &str| {
        let read = amount::read(words, context.hedges, &Measures::of(context));
        read.is_some_and(|(amount, rest)| rest.is_empty() && stated_unit(&amount).is_some())
    };
    after.is_empty()
        || after.starts_with('(')
        || after.starts_with(',') && converted::second_words(after).is_some_and(is_amount)
        || context.hedges.after(after).is_some()
        || surroundings::is_breakdown(after, None)
        || rates::read(after).is_some()
}

/// The most words of a counted noun: `search and rescue team members`.
const MOST_NOUNS: usize = 5;

/// One word that can be a counted noun, or several that name one thing, and what follows.
fn nouns_at<'a>(text: &'a str, context: &Context<'_>) -> Option<(&'a str, &'a str)> {
    let (first, mut rest) = noun_at(text)?;
    // `20 overnight` tells when; `20 overnight guests` are guests.
    if is_end(rest, context) && first.eq_ignore_ascii_case("overnight") {
        return None;
    }
    if is_end(rest, context) || MEASURES.contains(&first) {
        return Some((first, rest));
    }
    let mut words = vec![first];
    let and = |rest: &'a str| Some((rest.get(..3)?, strip_phrase(rest, "and ")?.trim_start()));
    while let Some((word, after)) = and(rest).or_else(|| noun_at(rest)).filter(|_| words.len() < MOST_NOUNS) {
        words.push(word);
        rest = after;
        if surroundings::is_noun_phrase(&words) && is_end(rest, context) {
            let length = text.len().checked_sub(rest.len())?;
            return Some((text.get(..length)?.trim_end(), rest));
        }
    }
    Some((first, noun_at(text)?.1))
}

/// Whether words are one that can only be a counted noun, whatever is counted.
pub(super) fn is_counted_noun(words: &str) -> bool {
    noun_at(words).is_some_and(|(noun, rest)| rest.is_empty() && !MEASURES.contains(&noun))
}

/// A word that can be a counted noun, and what follows it.
pub(super) fn noun_at(text: &str) -> Option<(&str, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let end = text.find(|c: char| !is_part(c)).unwrap_or(text.len());
    let (noun, rest) = text.split_at_checked(end)?;
    let is_number = number::read(noun).is_some() || number::read_scale(noun).is_some();
    let is_unit = noun.chars().count() < 2 || Unit::from_name(noun).is_some();
    let is_noun =
        !is_number && !is_unit && noun.starts_with(char::is_alphabetic) && !REMARKS.contains(&&*lower(noun));
    is_noun.then(|| (noun, rest.trim_start()))
}

fn no_amount(words: &str) -> Reason {
    const FORMS: &str =
        "begin with a number: `412 kg`, `about 50`, `£3.4 million`, `between 30 and 40`, `one in eight`";
    if words.starts_with(|c: char| c.is_ascii_digit()) {
        let message = format!("the digits of `{words}` are grouped in no known way, or too many");
        return Reason::new(message).help(FORMS);
    }
    let help =
        format!("{FORMS}; where the source tells none, write `not given`; or give the fact `kind: text`");
    Reason::new(format!("`{words}` has no number that can be read")).help(help)
}

/// Why what follows an amount is refused, with the form that works.
fn remark(first: &Stated, rest: &str) -> Reason {
    let remark = rest.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | ';') || c.is_whitespace());
    let reason =
        Reason::new(format!("`{remark}` after `{}` is more than a number and its unit", first.printed));
    match remark.split_whitespace().next().and_then(Unit::nearest_name) {
        Some(name) => reason.help(format!("did you mean `{name}`?")),
        None => reason.help(format!("write `value: {}` and `scope: {remark}`", first.printed)),
    }
}
