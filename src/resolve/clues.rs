//! What the question of a fact and the claims beside it tell of a value: the unit that its words leave open, and
//! whether a remark narrows the question or only says it again.

use super::claim::text_of;
use crate::load::RawFact;
use crate::value::{Context, Dimension, Hedges, Kind, Places, Unit, Value};

/// What all claims of a fact are read with.
#[derive(Debug, Clone)]
pub(super) struct Clues {
    /// Sterling, where a claim has its sign: the others' `pounds` are then no weight.
    pub(super) pounds: Option<Unit>,
    /// The one scale of the claims that name it, for bare `degrees`.
    pub(super) degrees: Option<Unit>,
    /// Percentage points, where a claim says so, for bare `points`.
    pub(super) points: Option<Unit>,
    /// Whether a claim says `million` or writes a number of six digits or more.
    pub(super) in_millions: bool,
    /// The words of the question; empty where it asks for two things, which a remark may tell apart.
    asked: Vec<String>,
}

impl Clues {
    /// The clues of a fact.
    pub(super) fn of(raw: &RawFact) -> Self {
        let claims = || raw.claims.items.iter().filter_map(|claim| text_of(&claim.value));
        let texts: Vec<&str> = claims().map(|text| text.value.as_str()).collect();
        Self {
            pounds: texts
                .iter()
                .any(|text| text.contains(['£', '￡']))
                .then(|| Unit::from_name("GBP"))
                .flatten(),
            degrees: told(&texts, "degree", Dimension::Temperature),
            points: told(&texts, "point", Dimension::Points),
            in_millions: texts.iter().any(|text| is_in_millions(text)),
            asked: asked(&raw.question.value),
        }
    }

    /// Whether the words of a remark all stand in the question (`14 on board`, of `People on board`).
    pub(super) fn restates(&self, remark: &str) -> bool {
        let words = content_words(remark);
        !words.is_empty() && words.iter().all(|word| self.asked.contains(word))
    }
}

/// The one unit of the dimension that claims name, if some text has the word without saying which.
fn told(texts: &[&str], word: &str, dimension: Dimension) -> Option<Unit> {
    texts.iter().any(|text| text.contains(word)).then_some(())?;
    let (hedges, places) = (Hedges::default(), Places::default());
    let context = Context::new(&hedges, &places);
    let read = texts.iter().filter_map(|text| Value::parse(Kind::Quantity, text, &context).ok()?.unit());
    let mut units = read.filter(|unit| unit.dimension() == dimension);
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}

fn is_in_millions(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 6 || ["million", "billion", "bn"].iter().any(|word| text.contains(word))
}

/// The words of a question that asks for one thing.
fn asked(question: &str) -> Vec<String> {
    let is_for_two = [" and ", " or ", ", ", " & ", "; "].iter().any(|link| question.contains(link));
    if is_for_two { Vec::new() } else { content_words(question) }
}

/// The words that carry the sense, in small letters and without the ending of the plural.
fn content_words(text: &str) -> Vec<String> {
    const SMALL: &[&str] =
        &["the", "and", "for", "was", "were", "are", "did", "his", "her", "its", "their", "with"];
    let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let words = words.filter(|word| word.len() > 2 && !SMALL.contains(&word.as_str()));
    words.map(|word| word.strip_suffix('s').map(str::to_owned).unwrap_or(word)).collect()
}
