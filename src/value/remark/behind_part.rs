//! What stands behind a part of a whole: `340 of 400 tickets sold`.

use super::is_participle;
use crate::value::{Context, Kind, Value};

/// Verbs of which a word behind them makes what became of somebody: `got through`, `took part`, `made it`.
const VERBS: &[&str] = &["broke", "came", "fell", "gave", "got", "made", "ran", "took", "turned", "went"];
const WITH_VERBS: &[&str] =
    &["away", "back", "down", "home", "in", "it", "off", "out", "part", "through", "up"];

/// What became of a part: `sold` in `340 of 400 tickets sold`, `got through` in `47 of 48 got through`.
pub(super) fn read(kind: Kind, words: &str, context: &Context<'_>) -> Option<(String, Option<String>)> {
    let (part, last) = words.rsplit_once(' ').filter(|(part, _)| part.contains(" of "))?;
    let phrase = || {
        let (part, verb) = part.rsplit_once(' ').filter(|_| WITH_VERBS.contains(&last))?;
        VERBS.contains(&verb).then(|| (part, format!("{verb} {last}")))
    };
    let (part, state) = phrase().or_else(|| is_participle(last).then(|| (part, last.to_owned())))?;
    let is_part = || Value::parse(kind, part, context).is_ok_and(|value| value.is_part_of_whole());
    (kind == Kind::Quantity && is_part()).then(|| (part.to_owned(), Some(state)))
}
