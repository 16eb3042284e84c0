//! What most sources state: digits, and at most one word behind them (`412 kg`, `1,204 people`, `7`).
//!
//! Every other form of a quantity has more to it than that, so such words are read at once, without asking for them.

use super::super::amount::{Amount, Core, Term, Units};
use super::super::number;
use super::super::{Context, Dots, Reason};
use super::measures::Measures;
use super::{Quantity, reading};

/// Words behind a number that belong to one of the other forms.
const OF_OTHER_FORMS: &[&str] = &["altogether", "overall", "of", "grand", "bpd"];

/// Ends of words that make another number of the one before them: `12 fold`, `20 something`, `30 fifth`.
const OF_OTHER_NUMBERS: &[&str] = &["fold", "something", "first", "second", "third", "th"];

impl Quantity {
    /// Reads a quantity, in the context's unit where the words give none.
    pub(in crate::value) fn parse(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let has_thousands = context.hints.dots == Dots::Thousands;
        let undotted = has_thousands.then(|| number::undotted(words)).flatten();
        let words = undotted.as_deref().unwrap_or(words);
        let plain = || read(words, context);
        let read = is_plain_amount(words).then(plain).flatten();
        let read = read.map_or_else(|| Self::parse_any(words, context), Ok);
        let asked = |read: Self| read.in_sense_asked(context).in_change_asked(context);
        read.map(|quantity| asked(quantity).for_time_asked(words, context))
    }
}

/// Reads words of that form. Nothing where the word behind the digits is a hedge, another number or a remark.
fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let hedges = context.hedges;
    let (number, rest) = number::read(words)?;
    let is_hedged = || hedges.before(words).or(hedges.vague(words)).or(hedges.after(rest)).is_some();
    let (number, unit, noun) = Measures::of(context).behind(number, rest);
    let is_counted = || unit.is_none() && reading::is_counted_noun(noun);
    (!is_hedged() && (noun.is_empty() || is_counted())).then_some(())?;
    let core = Core::Sum(Term { number, unit }, Vec::new());
    let noun = Some(noun).filter(|noun| !noun.is_empty());
    let stated = reading::state(Amount { before: None, after: None, core }, (None, noun), context)?;
    Quantity::of_one((stated, None))
}

/// Whether words are of that form.
pub(in crate::value) fn is_plain_amount(words: &str) -> bool {
    let (number, noun) = words.split_once(' ').unwrap_or((words, ""));
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'));
    let has_ends = [number.bytes().next(), number.bytes().last()].iter().flatten().all(u8::is_ascii_digit);
    is_number
        && has_ends
        && !number.is_empty()
        && noun.bytes().all(|byte| byte.is_ascii_lowercase())
        && !OF_OTHER_FORMS.contains(&noun)
        && !OF_OTHER_NUMBERS.iter().any(|end| noun.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{Quantity, is_plain_amount};
    use crate::value::{Asked, Context, Hedges, Hints, LetterM, Places, Unit};
    use std::collections::BTreeSet;

    const NUMBERS: &[&str] =
        &["0", "1", "2", "7", "12", "30", "1.5", "412", "1,204", "2019", "12.000", "100000"];

    /// Every word of `tests/cases/values/quantity.txt`, behind every number.
    #[test]
    fn plain_words_are_read_as_if_every_form_had_been_tried() {
        let rows = include_str!("../../../tests/cases/values/quantity.txt");
        let words = rows.split(|c: char| !c.is_ascii_lowercase()).collect::<BTreeSet<_>>();
        let (hedges, places) = (Hedges::default(), Places::default());
        let context = Context::new(&hedges, &places);
        let mut plain = 0;
        for text in words.iter().flat_map(|word| NUMBERS.iter().map(move |number| format!("{number} {word}")))
        {
            let text = text.trim_end();
            plain += usize::from(is_plain_amount(text));
            let read = Quantity::parse(text, &context);
            assert_eq!(read, Quantity::parse_any(text, &context), "{text}");
            let unit = read.as_ref().ok().map(Quantity::unit).filter(|unit| !unit.is_count());
            if unit.is_some() && is_plain_amount(text) {
                assert_eq!(Quantity::parse(text, &Context { unit, ..context }), read, "{text} in its unit");
            }
        }
        assert!(plain > 5_000, "{plain}");
        let hints = Hints { letter_m: LetterM::Million, asked: Asked::Difference, ..Hints::default() };
        let told = Context { hints, ..context };
        let contexts = [told, Context { unit: Unit::from_name("metres"), ..context }];
        for (text, context) in words.iter().flat_map(|word| contexts.map(|own| (format!("12 {word}"), own))) {
            let text = text.trim_end();
            assert_eq!(Quantity::parse(text, &context), Quantity::parse_any(text, &context), "{text}");
        }
    }
}
