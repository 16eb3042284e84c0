//! The moment that a question for an age names: `Age of the pianist in September 1939`.

use super::clues::meet;
use crate::value::{Context, Date, DayRange, Kind, Value};

/// The days of the moment, where the births that claims tell prove that the ages are those of then. `Age of the woman who
/// won in 1985` asks for the age of now.
pub(super) fn of_ages(question: &str, texts: &[&str], context: &Context<'_>) -> Option<DayRange> {
    // Each age is held against each birth.
    const MOST_BIRTHS: usize = 16;
    let then = named(question, context)?;
    let context = Context { as_of: Some(then), ..*context };
    let read = |text: &&str| Value::parse_remarked(Kind::Age, text, &context).ok().map(|(age, _)| age);
    let (births, ages): (Vec<Value>, Vec<Value>) = texts.iter().filter_map(read).partition(tells_birth);
    let are_met = ages.iter().all(|age| births.iter().take(MOST_BIRTHS).all(|birth| meet(age, birth)));
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
