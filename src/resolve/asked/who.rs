//! Questions that ask who did what one person does.

use super::super::wording::{Wording, begins_with};

/// Whether the question asks who did what one person does: `Who drove the car?`.
pub(super) fn is_for_one(question: &Wording<'_>) -> bool {
    const DEEDS: &[&str] = &[
        "appointed",
        "captained",
        "captains",
        "chaired",
        "chairs",
        "commanded",
        "commands",
        "drove",
        "flew",
        "landed",
        "leads",
        "led",
        "ordered",
        "owned",
        "owns",
        "piloted",
        "presided",
        "replaced",
        "replaces",
        "skippered",
        "steered",
        "succeeded",
        "succeeds",
        "was driving",
        "was flying",
        "was steering",
        "won",
        "wrote",
    ];
    let asks_who = begins_with(question.text, "who ");
    let deed = question.text.get("who ".len()..).filter(|_| asks_who);
    deed.is_some_and(|deed| DEEDS.iter().any(|own| begins_with(deed, own)))
}
