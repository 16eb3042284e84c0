//! Amounts outside the words of a citation that are another thing's, as the words beside them say: a target, a share of
//! each, a bound, a stretch that is repeated.

use super::amount::Amount;
use super::judge::Part;
use super::setting::has_form_of;
use crate::model::Fact;
use crate::value::Kind;

/// What every amount may be the amount of.
const PLAIN: &[&str] =
    &["total", "sum", "amount", "figure", "number", "toll", "bill", "cost", "price", "all", "most", "some"];
const BOUNDS: &[&str] = &[
    "below", "above", "more", "less", "over", "under", "fewer", "higher", "lower", "longer", "shorter",
    "older", "younger",
];
/// Words before a length of time that is one of several.
const OF_SEVERAL: &[&str] = &[
    "every", "within", "first", "last", "past", "next", "another", "further", "extra", "final", "previous",
    "each",
];

/// Whether an amount is about something else than the fact.
pub(super) fn is_of_other(fact: &Fact, part: Part, amount: &Amount<'_>) -> bool {
    if fact.kind == Kind::Age {
        return !part.is_own() && amount.apposed_to.is_some_and(|name| is_of_another_name(fact, name));
    }
    match part {
        Part::OwnWords | Part::OwnSentence => false,
        // The sentence shows what the fact says, and tells of more.
        Part::BesideValue => true,
        Part::Elsewhere | Part::Touching => {
            is_share(fact, amount)
                || is_bound(fact, amount)
                || is_of_another_head(fact, amount)
                || is_of_several(fact, amount)
        }
    }
}

/// `€46 million for each of the members`, `£20 a head`
fn is_share(fact: &Fact, amount: &Amount<'_>) -> bool {
    const EACH: &[&str] = &["each", "apiece", "per", "every", "a", "an"];
    let is_each = |word: Option<&str>| word.is_some_and(|word| EACH.contains(&word));
    let is_for_each = |word: Option<&str>, next: Option<&str>| {
        word == Some("for") && matches!(next, Some("each" | "every"))
    };
    let is_share = is_each(amount.noun)
        || amount.counted_noun().is_some() && is_each(amount.next)
        || is_for_each(amount.noun, amount.next)
        || is_for_each(amount.next, amount.third);
    is_share && !EACH.iter().any(|each| tells(fact, each))
}

/// `at 5 °C or below`
fn is_bound(fact: &Fact, amount: &Amount<'_>) -> bool {
    let bound = match (amount.noun, amount.next, amount.third) {
        (Some("or"), Some(bound), _) | (_, Some("or"), Some(bound)) => Some(bound),
        _ => None,
    };
    bound.is_some_and(|bound| BOUNDS.contains(&bound) && !tells(fact, bound))
}

/// `a target of £75,000`, where nobody speaks of a target.
fn is_of_another_head(fact: &Fact, amount: &Amount<'_>) -> bool {
    amount.head.is_some_and(|head| {
        head.len() > 2
            && head.bytes().all(|byte| byte.is_ascii_lowercase())
            && !PLAIN.contains(&head)
            && !tells(fact, head)
    })
}

/// `Tom Reed, 53`, where the question names another.
fn is_of_another_name(fact: &Fact, name: &str) -> bool {
    let mut asked = fact.question.split_whitespace().skip(1);
    asked.any(|word| word.starts_with(char::is_uppercase)) && !tells(fact, name)
}

/// `every two hours`, `in the last five years`
fn is_of_several(fact: &Fact, amount: &Amount<'_>) -> bool {
    amount.lead.is_some_and(|lead| OF_SEVERAL.contains(&lead) && !tells(fact, lead))
}

/// Whether the question or a source has a word, in whatever form.
fn tells(fact: &Fact, word: &str) -> bool {
    let excerpts = fact.claims.iter().map(|claim| &*claim.excerpt);
    let written = fact.claims.iter().filter_map(|claim| claim.as_written.as_deref());
    excerpts.chain(written).chain([&*fact.question]).any(|words| has_form_of(words, word))
        || fact.claims.iter().any(|claim| has_form_of(&claim.value.to_string(), word))
}
