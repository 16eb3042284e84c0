//! What all come to (`£12,720 in all`), beside what may be for each (`£60`).

use super::super::claim::{self, FactFrame, ReadClaim};
use super::super::wording::{Wording, has_phrase};
use crate::load::Typed;
use rust_decimal::Decimal;

/// Words for what all come to.
pub(super) const TOTALS: &[&str] = &["in all", "in total", "altogether", "all told", "total of"];

const SCOPE: &str = "for each";

/// Where one claim tells a sum of all, and another a plain one that goes into it twice or more and leaves nothing, that may be
/// for each; so may others that are less than half of the sum. Where only zeros are too many, it is a slip.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    let tells_all = |read: &ReadClaim<'_>| {
        let is_sum = read.claim.value.plain_sum().is_some();
        let text = claim::text_of(&read.raw.value).map(Typed::text).filter(|_| is_sum);
        text.is_some_and(|text| has_phrase(&Wording::of(text), TOTALS))
    };
    let totals = claims.iter().filter(|read| tells_all(read) && read.claim.scope.is_none());
    let Some(total) = totals.filter_map(|read| read.claim.value.plain_sum()).max() else { return };
    let is_less = |read: &ReadClaim<'_>| {
        let own = read.claim.value.plain_sum().filter(|_| read.claim.scope.is_none() && !tells_all(read));
        own.and_then(|own| own.checked_mul(Decimal::TWO)).is_some_and(|twice| twice <= total)
    };
    let goes_into =
        |read: &ReadClaim<'_>| read.claim.value.plain_sum().is_some_and(|own| may_be_each(own, total));
    // Where all are asked for, `in all` says the question again.
    let is_asked = TOTALS.iter().any(|words| frame.clues.restates(words));
    if is_asked || !claims.iter().any(|read| is_less(read) && goes_into(read)) {
        return;
    }
    for read in claims.iter_mut().filter(|read| is_less(read)) {
        read.claim.scope = Some(SCOPE.to_owned());
    }
}

fn may_be_each(each: Decimal, total: Decimal) -> bool {
    let is_zeros =
        |times: Decimal| [10, 100, 1_000, 10_000].iter().any(|zeros| times == Decimal::from(*zeros));
    let times = total.checked_div(each).filter(|_| each > Decimal::ZERO);
    times.is_some_and(|times| times.is_integer() && times >= Decimal::TWO && !is_zeros(times))
}
