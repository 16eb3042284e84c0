//! The names that a story withholds.

use super::typed;
use crate::load::{RawRedaction, Typed};
use crate::model::{Form, Reach, Redaction};

/// Resolves what a story withholds; whether it can be looked for is asked by `check`.
pub(super) fn resolve_redaction(raw: &RawRedaction) -> Redaction {
    let form = |typed: &Typed, reach| Form {
        words: typed::line_or_empty(Some(typed)),
        reach,
        origin: typed.origin.clone(),
    };
    let anywhere = raw.forms.iter().map(|typed| form(typed, Reach::Anywhere));
    let whole = raw.words.iter().map(|typed| form(typed, Reach::WholeWords));
    Redaction {
        forms: anywhere.chain(whole).collect(),
        instead: typed::line_or_empty(Some(&raw.r#as)),
        because: typed::line_or_empty(Some(&raw.because)),
        origin: raw.origin.clone(),
    }
}
