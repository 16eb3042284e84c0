//! Ranges: `between 30 and 40`, `30–40 km`, `£3m to £4m`, `two or three`.

use super::{Core, Grain, Number, Term, Units, read_term, read_term_after, strip_phrase};
use rust_decimal::Decimal;

/// A core and what follows it.
type Read<'a, U> = Option<(Core<U>, &'a str)>;

/// A range that begins with its own word: `between … and …`, `from … to …`.
pub(super) fn read_between<'a, K: Units>(text: &'a str, units: &K) -> Read<'a, K::Unit> {
    let text = ["anywhere ", "somewhere ", "anything "]
        .iter()
        .find_map(|word| strip_phrase(text, word))
        .unwrap_or(text);
    let rest = strip_phrase(text, "between ").or_else(|| strip_phrase(text, "from "))?.trim_start();
    let (low, rest) = read_term(rest, units)?;
    let rest = strip_phrase(rest, "and ").or_else(|| strip_link(rest))?;
    let (high, rest) = read_term_after(low.unit, rest.trim_start(), units)?;
    Some((joined(low, high)?, rest))
}

/// A range whose first number has been read: `30 to 40`, `30-40`, `30 or 40`.
pub(super) fn read_to<'a, K: Units>(low: Term<K::Unit>, rest: &'a str, units: &K) -> Read<'a, K::Unit> {
    if let Some(read) = read_give_or_take(low, rest, units) {
        return Some(read);
    }
    let is_to = strip_phrase(rest, "to ").is_some();
    let behind_or = strip_phrase(rest, "or ");
    let is_choice = behind_or.is_some();
    let (high, rest) =
        read_term_after(low.unit, behind_or.or_else(|| strip_link(rest))?.trim_start(), units)?;
    let value = |term: &Term<K::Unit>| term.number.value.checked_mul(term.number.scale);
    let end = value(&high)?;
    // `-12 to -10 °C`, but no `12-0` and no `12 to -10`.
    let is_below_zero = is_to && value(&low)? < Decimal::ZERO;
    let are_ends = low.unit.zip(high.unit).is_none_or(|(low, high)| units.may_be_ends(low, high));
    // `250 g or 8.8 ounces`, `237,317 or 3.8%`, `€15 or $17`: one amount in two ways.
    let is_told_again = is_choice && (!are_ends || value(&low)? > end.checked_mul(Decimal::TWO)?);
    Some((joined(low, high).filter(|_| (end > Decimal::ZERO || is_below_zero) && !is_told_again)?, rest))
}

/// A number and how far it may be off: `20 ± 2 kg`, `300 give or take 20`.
fn read_give_or_take<'a, K: Units>(at: Term<K::Unit>, rest: &'a str, units: &K) -> Read<'a, K::Unit> {
    let rest = rest.trim_start_matches([',', ' ']);
    let sign = ["±", "+/-", "+/−"].iter().find_map(|sign| rest.strip_prefix(sign));
    let words = || ["plus or minus ", "give or take "].iter().find_map(|link| strip_phrase(rest, link));
    let (off, rest) = read_term(sign.or_else(words)?.trim_start(), units)?;
    let unit = at.unit.or(off.unit);
    (off.unit.is_none() || off.unit == unit).then_some(())?;
    let end = |value: Option<Decimal>| Some(Term { number: Number { value: value?, ..at.number }, unit });
    let low = end(at.number.value.checked_sub(off.number.value))?;
    Some((joined(low, end(at.number.value.checked_add(off.number.value))?)?, rest))
}

fn strip_link(text: &str) -> Option<&str> {
    strip_phrase(text, "to ").or_else(|| text.strip_prefix(['-', '–', '—', '\u{2010}', '\u{2011}']))
}

/// The two ends, the smaller first. What only one of them states holds for both: the unit, and the multiplier
/// where the first is the smaller number with it too (`1.2 to 1.4 million`, but `900 to 1 million`).
fn joined<U: Copy + PartialEq>(low: Term<U>, high: Term<U>) -> Option<Core<U>> {
    (low.number.is_ratio() == high.number.is_ratio()).then_some(())?;
    let mut low = Term { unit: low.unit.or(high.unit), ..low };
    let mut high = Term { unit: high.unit.or(low.unit), ..high };
    // `two to three dozen`
    if low.number.grain == Grain::Digit && high.number.grain == Grain::Dozen {
        let dozens = low.number.in_dozens().filter(|dozens| dozens.value < high.number.value);
        low.number = dozens.filter(|_| low.number.value < Decimal::TEN).unwrap_or(low.number);
    }
    if low.number.scale == Decimal::ONE && high.number.scale > Decimal::ONE {
        let scaled = low.number.scaled(high.number.scale)?;
        if scaled.value < high.number.value && low.number.value >= Decimal::ONE {
            low.number = scaled;
        }
    }
    if low.unit == high.unit && low.number.value > high.number.value {
        std::mem::swap(&mut low, &mut high);
    }
    Some(Core::Range(low, high))
}
