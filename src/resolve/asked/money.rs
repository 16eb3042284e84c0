//! Questions for sums of money, of which some papers leave out the currency.

use crate::resolve::wording::{Wording, has_phrase, has_word};

/// Whether the question is for a sum of money: `Greatest possible fine`. How many pay it is none.
pub(in crate::resolve) fn is_of_money(question: &Wording<'_>) -> bool {
    const SUMS: &[&str] = &[
        "budget",
        "compensation",
        "cost",
        "costs",
        "damages",
        "debt",
        "fee",
        "fees",
        "fine",
        "fines",
        "grant",
        "money",
        "price",
        "profit",
        "profits",
        "ransom",
        "rent",
        "revenue",
        "salary",
        "subsidy",
        "turnover",
    ];
    has_word(question, SUMS) && !has_phrase(question, &["how many", "number of", "people", "votes"])
}
