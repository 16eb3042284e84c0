//! Currencies that no table knows, by the letters that stand before their sums: `Cr9.4bn`, `Lv1,200`, `J$50`.
//!
//! Each is one of its own under its mark, of which nobody can tell what it is worth. Plain numbers behind letters are no
//! sums (`PM2.5`, `MP3`, `EU27`): it takes a multiplier, thousands with a sign between them, two decimals,
//! or the sign of dollars.

use super::super::number;
use super::{Row, Side, Unit};
use rust_decimal::Decimal;

/// The letters of a mark, at the most.
const LONGEST: usize = 3;

/// The letters of a mark, with noughts behind them where it is shorter than others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark([u8; LONGEST]);

/// What all marks have in common.
const ROW: Row = Row { side: Side::Before, ..Row::COUNT };

impl Mark {
    /// Two letters or three, or one or two before a sign of dollars.
    fn of(letters: &str) -> Option<Self> {
        let mut mark = [0; LONGEST];
        mark.get_mut(..letters.len()).filter(|_| letters.len() > 1)?.copy_from_slice(letters.as_bytes());
        Some(Self(mark))
    }

    /// The letters, as they are written.
    pub(super) fn letters(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default().trim_end_matches('\0')
    }
}

/// The mark at the start of a text, as a unit, and the sum behind it.
pub(super) fn at_start(text: &str) -> Option<(Unit, &str)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let is_of_dollars = text.get(letters..)?.starts_with('$');
    let end = if is_of_dollars { letters + 1 } else { letters };
    let (letters, sum) = text.split_at_checked(end)?;
    let mark = Mark::of(letters)?;
    let is_glued = letters.starts_with(|c: char| c.is_ascii_uppercase())
        && sum.starts_with(|c: char| c.is_ascii_digit());
    let (number, rest) = Some(sum).filter(|_| is_glued).and_then(number::read_money)?;
    let written = sum.strip_suffix(rest).unwrap_or(sum);
    let has_cents = written.rsplit_once('.').is_some_and(|(_, decimals)| decimals.len() == 2);
    let is_sum = is_of_dollars || number.scale > Decimal::ONE || written.contains(',') || has_cents;
    (is_sum || is_range(rest) || is_for_one(rest)).then(|| (Unit { mark: Some(mark), ..Unit::of(&ROW) }, sum))
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
    pub const fn is_mark(&self) -> bool {
        self.mark.is_some()
    }

    /// Whether it is a mark of what goes by that name: `Cr` of `crowns`, `Lv` of `leva`.
    pub fn is_mark_of(&self, name: &str) -> bool {
        let Some(mark) = self.mark.map(|mark| mark.letters().to_lowercase()) else { return false };
        let mut rest = name.chars();
        let begins_alike = name.starts_with(|first| mark.starts_with(first));
        begins_alike && mark.chars().all(|letter| rest.any(|own| own == letter))
    }
}
