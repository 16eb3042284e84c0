//! A count told by the one before it: `six dead and as many hurt`, `six killed and twice as many injured`.

use super::super::super::Extent;
use super::super::super::few::Few;
use super::super::super::remark::state;
use super::super::Quantity;
use super::{Part, exactly, is_plural, named, number};
use rust_decimal::Decimal;

/// Reads it. Of so many times as many, a tenth is left open, for nobody says that 13 are 2.2 times as many as six.
pub(super) fn read(piece: &str, before: &[Part]) -> Option<Part> {
    let (lead, noun) = piece.split_once("as many ")?;
    // `six dead, twice as many as last year`
    let is_counted = state(noun).is_some() || is_plural(noun.rsplit(' ').next().unwrap_or(noun));
    let lead = Some(lead).filter(|_| is_counted && !noun.starts_with("as "))?;
    let times = match lead.trim() {
        "" | "just" => Decimal::ONE,
        "twice" | "double" => Decimal::TWO,
        lead => number::read(lead.strip_suffix(" times")?).filter(|(_, rest)| rest.is_empty())?.0.value,
    };
    let count = before.last()?.count.plain_value()?.checked_mul(times)?;
    let exact = exactly(count);
    if times == Decimal::ONE {
        return named(noun, exact);
    }
    let tenth = count.checked_div(Decimal::TEN)?;
    let extent = Extent::closed(exact.extent.axis, count.checked_sub(tenth)?, count.checked_add(tenth)?);
    named(noun, Quantity { extent, plain: Few::NONE, ..exact })
}
