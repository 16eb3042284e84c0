//! What most sources state: digits and a unit of time (`20 weeks`, `1 hour`).
//!
//! Every other form of a length has more to it than that, so such words are read at once, without asking for them.

use super::period::Period;

/// Whether words are of that form.
pub(in crate::value) fn are_plain(words: &str) -> bool {
    let Some((number, unit)) = words.split_once(' ') else { return false };
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_unit = || Period::at_start(unit).is_some_and(|(_, rest)| rest.is_empty());
    is_number && unit.bytes().all(|byte| byte.is_ascii_lowercase()) && is_unit()
}

#[cfg(test)]
mod tests {
    use super::super::Duration;
    use super::are_plain;
    use crate::value::{Context, Hedges, Places};
    use std::collections::BTreeSet;

    /// Every word of `tests/cases/values/duration.txt`, behind every number.
    #[test]
    fn plain_words_are_read_as_if_every_form_had_been_tried() {
        let rows = include_str!("../../../tests/cases/values/duration.txt");
        let words = rows.split(|c: char| !c.is_ascii_lowercase()).collect::<BTreeSet<_>>();
        let (hedges, places) = (Hedges::default(), Places::default());
        let context = Context::new(&hedges, &places);
        let mut plain = 0;
        for text in words.iter().flat_map(|word| {
            ["0", "1", "2", "12", "30", "365", "2019", "100000", "99999999999999999999999"]
                .map(|number| format!("{number} {word}"))
        }) {
            let text = text.trim_end();
            plain += usize::from(are_plain(text));
            assert_eq!(Duration::parse(text, &context), Duration::parse_any(text, &context), "{text}");
        }
        assert!(plain > 200, "{plain}");
    }
}
