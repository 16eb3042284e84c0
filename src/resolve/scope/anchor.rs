//! The moments from which lengths of time are told, and the crimes that they are sentences for.

use super::super::claim::ReadClaim;
use crate::value::{is_month_name, is_weekday_name, names_crime};
use std::collections::BTreeSet;

/// A length of time may be told with where it begins (`seven minutes after the alarm`) or with the crime that it is
/// the sentence for (`12 years for robbery`). That tells claims apart only where they name several such points or crimes. What lies
/// between two runners (`26 seconds after Moreno`) is another length than what one of them took.
pub(super) fn drop_lone(claims: &mut [ReadClaim<'_>]) {
    // `from first to last` tells what was measured.
    let is_anchor = |scope: &str| {
        let behind =
            ["after ", "before ", "from ", "since "].iter().find_map(|word| scope.strip_prefix(word));
        // From the gun a race is longer than from its line.
        let is_point = |point: &str| !point.contains(" to ") && !is_somebody(point) && point != "the gun";
        behind.is_some_and(is_point) || names_crime(scope)
    };
    let anchor = |read: &ReadClaim<'_>| {
        read.claim.scope.clone().filter(|scope| read.raw.scope.is_none() && is_anchor(scope))
    };
    let anchors: BTreeSet<String> = claims.iter().filter_map(anchor).collect();
    for read in claims {
        if anchors.len() == 1 && anchor(read).is_some() {
            read.claim.scope = None;
        }
    }
}

/// Whether a name stands there and no moment: one or two words with capitals.
fn is_somebody(point: &str) -> bool {
    let is_name =
        |word: &str| word.starts_with(char::is_uppercase) && !is_month_name(word) && !is_weekday_name(word);
    point.split(' ').count() <= 2 && point.split(' ').all(is_name)
}
