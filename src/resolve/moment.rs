//! The moment that a question for an age names: `Age of the pianist in September 1939`, `His age when the baths closed`.

use super::claim::{FactFrame, ReadClaim, text_of};
use super::clues::meet;
use super::wording::{Wording, has_phrase, has_word};
use crate::value::{Age, Asked, Context, Date, DayRange, Hints, Kind, Value, number_of};
use chrono::{Datelike, Months, NaiveDate};
use std::sync::Arc;

/// Each age is held against each birth, and against the other ages.
const MOST_HELD: usize = 16;

/// Words of a question that asks for the age of a deed.
const AT_A_DEED: &[&str] = &["age at which ", "at what age ", "at which age "];

/// The days of the moment, where the births that claims tell prove that the ages are those of then. `Age of the woman who
/// won in 1985` asks for the age of now.
pub(super) fn of_ages(question: &str, texts: &[&str], context: &Context<'_>) -> Option<DayRange> {
    let then = named(question, context)?;
    let context = Context { as_of: Some(then), ..*context };
    let read = |text: &&str| Value::parse_remarked(Kind::Age, text, &context).ok().map(|(age, _)| age);
    let (births, ages): (Vec<Value>, Vec<Value>) = texts.iter().filter_map(read).partition(tells_birth);
    let are_met = ages.iter().all(|age| births.iter().take(MOST_HELD).all(|birth| meet(age, birth)));
    (are_met && !births.is_empty() && !ages.is_empty()).then_some(then)
}

/// The days that a question ends with, where they have their year.
fn named(question: &str, context: &Context<'_>) -> Option<DayRange> {
    const LINKS: &[&str] = &[" in ", " on ", " at "];
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let question = question.trim_end_matches('?');
    question.split([' ', '-']).any(is_year).then_some(())?;
    let at = LINKS.iter().filter_map(|link| Some(question.rfind(link)? + link.len())).max()?;
    Date::parse(question.get(at..)?, context).ok()?.days()
}

fn tells_birth(age: &Value) -> bool {
    if let Value::Age(age) = age { age.as_of().is_none() } else { false }
}

/// Reads ages again as those of an event that the question names without its day (`His age when the baths closed`), where
/// the birth that another claim tells puts it decades back.
pub(super) fn settle<'a>(claims: &mut [ReadClaim<'a>], frame: &FactFrame<'a>) {
    if frame.kind != Some(Kind::Age) || frame.moment.is_some() || frame.clues.is_of_dead {
        return;
    }
    let is_of_deed = has_phrase(&frame.clues.question, AT_A_DEED) || are_of_one_event(claims);
    if is_of_deed || is_of_its_time(claims, frame) {
        return settle_deed(claims, frame);
    }
    if !has_phrase(&frame.clues.question, &[" when ", " at the time of "]) {
        return;
    }
    let Some(then) = moment_of_event(claims, frame) else { return };
    for read in claims.iter_mut().filter(|read| is_plain(read)) {
        if let Some(age) = read_again(read, then, frame) {
            read.claim.value = age;
        }
    }
}

/// Whether ages `at the time` are asked for, and a claim says that its own is one (`then 61`), so that the others are too. Births
/// tell more.
fn is_of_its_time(claims: &[ReadClaim<'_>], frame: &FactFrame<'_>) -> bool {
    let says_then = |read: &ReadClaim<'_>| age(read).is_some_and(Age::says_then);
    has_phrase(&frame.clues.question, &["at the time", "at that time"])
        && claims.iter().any(says_then)
        && !claims.iter().any(|read| tells_birth(&read.claim.value))
}

/// Whether the excerpts of all claims tell how old somebody was at one event: `was three years old when she rode on the first
/// train` and `was four when her father lifted her on to the first train`.
fn are_of_one_event(claims: &[ReadClaim<'_>]) -> bool {
    const MOST: usize = 8;
    if claims.len() < 2 || claims.len() > MOST || !claims.iter().all(is_plain) {
        return false;
    }
    let events: Option<Vec<Vec<String>>> =
        claims.iter().map(|read| Some(weighty_words(event_in_excerpt(read)?))).collect();
    let Some(events) = events else { return false };
    let are_alike = |(one, other): (&Vec<String>, &Vec<String>)| {
        one.iter().filter(|word| other.contains(word)).count() > 1
    };
    events.iter().zip(events.iter().skip(1)).all(are_alike)
}

/// The event at which somebody was so old by the excerpt of a claim.
fn event_in_excerpt<'a>(read: &ReadClaim<'a>) -> Option<&'a str> {
    const UNITS: &[&str] = &[" years old", " years of age"];
    let (before, event) = read.raw.excerpt.text().split_once(" when ")?;
    let before = UNITS.iter().find_map(|unit| before.strip_suffix(unit)).unwrap_or(before);
    let (before, age) = before.rsplit_once(' ')?;
    let number = |words: &str| words.parse().ok().or_else(|| number_of(&words.to_lowercase()));
    let is_told = number(age).is_some() && number(age) == number(text_of(&read.raw.value)?.text().trim());
    let is_past = matches!(before.rsplit(' ').next(), Some("was" | "were" | "only" | "just"));
    (is_told && is_past).then_some(event)
}

/// The words of a text but the short ones, of which most link others.
fn weighty_words(text: &str) -> Vec<String> {
    const SHORT: usize = 4;
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > SHORT);
    words.map(str::to_lowercase).collect()
}

/// Reads ages again as those that somebody had when doing what the question names, whenever that was.
fn settle_deed<'a>(claims: &mut [ReadClaim<'a>], frame: &FactFrame<'a>) {
    let is_of_then = |read: &ReadClaim<'_>| {
        is_plain(read) || age(read).is_some_and(Age::says_then) && read.claim.scope.is_none()
    };
    for read in claims.iter_mut().filter(|read| is_of_then(read) && !tells_now(read)) {
        let hints = Hints { asked: Asked::AgeThen, ..read.context.hints };
        let context = Context { hints, ..read.context };
        if let Ok((age, _)) = frame.read(Kind::Age, &read.raw.value, &context) {
            read.claim.value = age;
        }
    }
}

/// Whether its words tell how old somebody is on the day of speaking: `63 now`, `now 63`, `64 today`.
fn tells_now(read: &ReadClaim<'_>) -> bool {
    const NOW: &[&str] = &["now", "today"];
    text_of(&read.raw.value).is_some_and(|text| has_word(&Wording::of(text.text()), NOW))
}

/// The days on which all ages are right beside the births, at least twenty years before the first of them was told.
fn moment_of_event<'a>(claims: &[ReadClaim<'a>], frame: &FactFrame<'a>) -> Option<DayRange> {
    const LEAST_YEARS: i32 = 20;
    // Nobody asks how old something was later than that, and each year is tried.
    const MOST_YEARS: i32 = 1_000;
    let plain: Vec<&ReadClaim<'a>> = claims.iter().filter(|read| is_plain(read)).take(MOST_HELD).collect();
    let told_births = claims.iter().filter(|read| tells_birth(&read.claim.value)).take(MOST_HELD);
    let births: Vec<&Value> = told_births.map(|read| &*read.claim.value).collect();
    let said = plain.iter().filter_map(|read| age(read)?.as_of()?.first).min()?;
    let days = births.iter().filter_map(|birth| birth_days(birth)).reduce(DayRange::hull)?;
    // Nobody who told two ages told that of one event.
    let are_one = |one: &&ReadClaim<'_>| plain.iter().all(|other| meet(&one.claim.value, &other.claim.value));
    let most = said.year().checked_sub(days.first?.year())?.checked_sub(LEAST_YEARS)?;
    let all_meet = |then: &DayRange| {
        let met = |age: &Value| births.iter().all(|birth| meet(age, birth));
        plain.iter().all(|read| read_again(read, *then, frame).is_some_and(|age| met(&age)))
    };
    let mut moments = (0..most.min(MOST_YEARS)).filter_map(|years| days_of_age(days, years));
    plain.iter().all(are_one).then(|| moments.find(all_meet))?
}

/// The days on all of which somebody is so many years old, whichever of these is the day of birth.
fn days_of_age(birth: DayRange, years: i32) -> Option<DayRange> {
    let after =
        |day: NaiveDate, years: i32| day.checked_add_months(Months::new(u32::try_from(years).ok()? * 12));
    let (first, last) = (after(birth.last?, years)?, after(birth.first?, years + 1)?.pred_opt()?);
    (first <= last).then(|| DayRange::new(first, last))
}

fn read_again<'a>(read: &ReadClaim<'a>, then: DayRange, frame: &FactFrame<'a>) -> Option<Arc<Value>> {
    let context = Context { as_of: Some(then), ..read.context };
    frame.read(Kind::Age, &read.raw.value, &context).ok().map(|(age, _)| age)
}

/// Whether it is an age of the day of speaking, for all that the claim says.
fn is_plain(read: &ReadClaim<'_>) -> bool {
    let is_bare = !read.claim.as_of_stated && read.claim.scope.is_none();
    is_bare && age(read).is_some_and(|age| age.as_of().is_some() && !age.says_when())
}

fn age<'a>(read: &'a ReadClaim<'_>) -> Option<&'a Age> {
    if let Value::Age(age) = &*read.claim.value { Some(age) } else { None }
}

fn birth_days(birth: &Value) -> Option<DayRange> {
    if let Value::Age(age) = birth { Some(age.born()) } else { None }
}
