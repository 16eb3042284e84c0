//! How grave the change of a fact is.

use crate::model::{Fact, Finding, ShownFact, Site, Tier};
use crate::publish::shown_fact;
use crate::value::{Context, Relation, Value};

/// How grave a change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Degree {
    /// The tier of the correction that is asked for.
    pub(super) tier: Tier,
    /// The mildest tier that still says what happened.
    pub(super) mildest: Tier,
}

impl Degree {
    const fn of(tier: Tier) -> Self {
        Self { tier, mildest: tier }
    }
}

/// How grave the change of a fact is; nothing where readers are shown the same.
pub(super) fn of(site: &Site, was: &ShownFact, fact: &Fact, finding: &Finding) -> Option<Degree> {
    let now = shown_fact(fact, finding);
    // A first review of a fact changes nothing that readers were shown.
    if was.rating.is_some() && was.rating != now.rating {
        return Some(Degree::of(Tier::RatingChanged));
    }
    if (&was.verdict, &was.state, &was.value) == (&now.verdict, &now.state, &now.value) {
        return None;
    }
    let (Some(value), Some(words)) = (finding.conclusion.value(), &was.value) else {
        return Some(Degree::of(Tier::Update));
    };
    if was.value == now.value {
        return Some(Degree::of(Tier::Update));
    }
    match relation(site, words, value) {
        Some(Relation::Same) if (&was.verdict, &was.state) == (&now.verdict, &now.state) => None,
        Some(Relation::Same | Relation::Compatible) => Some(Degree::of(Tier::Update)),
        Some(Relation::Conflicting) => Some(Degree::of(Tier::FactCorrected)),
        // Other words may say the same: only the editor can tell.
        Some(Relation::Incomparable) | None => {
            Some(Degree { tier: Tier::FactCorrected, mildest: Tier::Update })
        }
    }
}

/// How words that are to repeat a value that was in print stand to it; `like` is a value of the same fact.
pub(super) fn is_repeated(site: &Site, words: &str, printed: &str, like: Option<&Value>) -> bool {
    if crate::evidence::holds(words, printed) {
        return true;
    }
    let Some(like) = like else { return false };
    let context = context(site, like);
    let read = |words: &str| Value::parse(like.kind(), words, &context).ok();
    let relation = read(words).zip(read(printed)).map(|(first, second)| first.compare(&second).relation);
    matches!(relation, Some(Relation::Same | Relation::Compatible))
}

/// How a value that was in print stands to the one that is now.
fn relation(site: &Site, words: &str, value: &Value) -> Option<Relation> {
    // An age is compared by its words: two of them can be true of one person, and readers are shown another.
    let is_other_age = matches!(value, Value::Age(age) if age.stated() != words);
    let was = Value::parse(value.kind(), words, &context(site, value)).ok()?;
    if is_other_age { Some(Relation::Conflicting) } else { Some(was.compare(value).relation) }
}

fn context<'a>(site: &'a Site, like: &Value) -> Context<'a> {
    let as_of = match like {
        Value::Age(age) => age.as_of(),
        Value::Date(date) => date.days(),
        Value::Text(_)
        | Value::Name(_)
        | Value::Quantity(_)
        | Value::Duration(_)
        | Value::Place(_)
        | Value::Quotation(_)
        | Value::Set(_) => None,
    };
    Context { as_of, unit: like.unit(), ..Context::new(&site.hedges, &site.places) }
}
