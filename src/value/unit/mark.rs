//! Currencies that no table knows, by the letters that stand before their sums: `Cr9.4bn`, `Lv1,200`, `J$50`.
//!
//! Each is one of its own under its mark, of which nobody can tell what it is worth. Plain numbers behind letters are no
//! sums (`PM2.5`, `MP3`, `EU27`): it takes a multiplier, thousands with a sign between them, two decimals,
//! or the sign of dollars.

use super::super::number;
use super::{Currency, Row, Side, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

/// The letters of a mark, at least and at most.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=3;

/// The units of the marks that were met, of which there can be no more than there are words of so few letters.
static MET: LazyLock<Mutex<BTreeMap<String, Unit>>> = LazyLock::new(Mutex::default);

/// The mark at the start of a text, as a unit, and the sum behind it.
pub(super) fn at_start(text: &str) -> Option<(Unit, &str)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let is_of_dollars = text.get(letters..)?.starts_with('$');
    let end = if is_of_dollars { letters + 1 } else { letters };
    let (mark, sum) = text.split_at_checked(end).filter(|(mark, _)| LENGTHS.contains(&mark.len()))?;
    let is_glued =
        mark.starts_with(|c: char| c.is_ascii_uppercase()) && sum.starts_with(|c: char| c.is_ascii_digit());
    let (number, rest) = Some(sum).filter(|_| is_glued).and_then(number::read_money)?;
    let written = sum.strip_suffix(rest).unwrap_or(sum);
    let has_cents = written.rsplit_once('.').is_some_and(|(_, decimals)| decimals.len() == 2);
    let is_sum = is_of_dollars || number.scale > Decimal::ONE || written.contains(',') || has_cents;
    (is_sum || is_range(rest) || is_for_one(rest)).then(|| (unit_of(mark), sum))
}

/// Whether the other end of a range follows, with the multiplier of both: the `-4.5bn` of `Cr4.1-4.5bn`.
fn is_range(rest: &str) -> bool {
    let end = ["-", "–", "to "].iter().find_map(|link| rest.strip_prefix(link));
    end.and_then(number::read_money).is_some_and(|(end, _)| end.scale > Decimal::ONE)
}

/// Whether words follow that make it a price for one of something: `Cr40 a head`.
fn is_for_one(rest: &str) -> bool {
    ["a ", "an ", "per ", "each", "apiece"].iter().any(|word| number::strip_phrase(rest, word).is_some())
}

impl Unit {
    /// Whether it is money that is known by the letters before its sums alone.
    pub fn is_mark(&self) -> bool {
        self.is_of_no_country() && self.row.side == Side::Before
    }

    /// Whether it is a mark of what goes by that name: `Cr` of `crowns`, `Lv` of `leva`.
    pub fn is_mark_of(&self, name: &str) -> bool {
        let mark = self.row.one.to_lowercase();
        let mut rest = name.chars();
        let begins_alike = name.starts_with(|first| mark.starts_with(first));
        self.is_mark() && begins_alike && mark.chars().all(|letter| rest.any(|own| own == letter))
    }
}

fn unit_of(mark: &str) -> Unit {
    let mut met = MET.lock().unwrap_or_else(PoisonError::into_inner);
    *met.entry(mark.to_owned()).or_insert_with(|| {
        let name: &'static str = Box::leak(mark.to_owned().into_boxed_str());
        let dimension = Currency::dimension(name);
        Row { dimension, one: name, many: name, side: Side::Before, ..Row::COUNT }.into_unit()
    })
}
