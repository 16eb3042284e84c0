//! What a fact says on a literal, by the relation of its own kind.

use super::Known;
use super::amount::{Amount, hedges_before};
use super::answer::{over_answer, over_targets};
use super::aside::is_of_other;
use super::literal::{Form, Literal};
use super::name::{NO_NAMES, is_described, without_possessive};
use super::telling::{is_count, is_decade_of_life, is_moment, is_money};
use crate::model::{Correction, Fact};
use crate::value::{
    Age, Comparison, Context, Date, DayRange, Dimension, Hedges, Hints, Kind, Places, Relation, Set, Unit,
    Value, Why, number_of, tells_number, tells_time,
};
use chrono::Datelike;
use std::cmp::Ordering;

/// Reads the literals of a sentence with the tables of the site.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judge<'a> {
    pub(super) sentence: &'a str,
    pub(super) hedges: &'a Hedges,
    pub(super) places: &'a Places,
    pub(super) corrections: &'a [Correction],
}

/// What a fact says on a literal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Judgement {
    /// It can be true together with the canonical value, or with a reading where there is none.
    Agrees,
    /// It goes with another reading only.
    OtherReading,
    /// It goes with none.
    Disagrees,
    /// The fact is not about such a thing, or nobody can tell.
    Silent,
}

/// Where in its sentence a literal stands, as seen from a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// In the words of the fact's own citation.
    OwnWords,
    /// The same, where they are so many that they may tell of other things too.
    OwnSentence,
    /// Anywhere else: only what is certainly of its kind is judged.
    Elsewhere,
    /// The same, where a plain citation shows the fact's value, so that it stands in the sentence already.
    BesideValue,
    /// Right before or behind that value: `Tuesday, [[day]]`.
    Touching,
}

impl Part {
    pub(super) const fn is_own(self) -> bool {
        match self {
            Self::OwnWords | Self::OwnSentence => true,
            Self::Elsewhere | Self::BesideValue | Self::Touching => false,
        }
    }
}

impl Judge<'_> {
    /// What a fact says on all the words of its own citation. Disagreement counts only where the words are certainly of
    /// the fact's kind: of others the parts may still be read.
    pub(super) fn whole(&self, known: Known<'_>, words: &str, before: &str) -> Judgement {
        match known.0.kind {
            Kind::Name => match self.name(known, words, before) {
                Judgement::Silent => self.saying(known, words),
                found @ (Judgement::Agrees | Judgement::OtherReading | Judgement::Disagrees) => found,
            },
            Kind::Text | Kind::Place => self.saying(known, words),
            Kind::Set => over_targets(known, |target| self.members(target, words)),
            Kind::Age => over_targets(known, |target| self.age_in_words(target, words)),
            Kind::Quantity => self.of_kind(known, words, (before, is_count)),
            Kind::Date => self.of_kind(known, words, (before, is_moment)),
            Kind::Duration => self.of_kind(known, words, (before, |_| false)),
            Kind::Quotation => Judgement::Silent,
        }
    }

    /// The relation of the words with the hedges before them, else without.
    fn of_kind(
        &self,
        known: Known<'_>,
        words: &str,
        (before, is_certain): (&str, fn(&str) -> bool),
    ) -> Judgement {
        let hedges = hedges_before(before);
        let whole = (!hedges.is_empty()).then(|| format!("{hedges} {words}"));
        let forms = || whole.as_deref().into_iter().chain([words]);
        // Most citations stand behind words that are no amount and no time.
        let may_be_of = |words: &str| match known.0.kind {
            Kind::Quantity => tells_number(words, self.hedges),
            Kind::Date | Kind::Duration => tells_time(words),
            Kind::Text | Kind::Name | Kind::Age | Kind::Place | Kind::Quotation | Kind::Set => true,
        };
        if !forms().any(may_be_of) {
            return Judgement::Silent;
        }
        let relate = |target: &Value| {
            let relation = forms().find_map(|words| self.relate(target, words, target.unit()));
            let is_other_money =
                relation == Some(Relation::Incomparable) && self.is_other_money(target, words);
            if is_other_money { Some(Relation::Conflicting) } else { relation }
        };
        if is_certain(words) || is_money(words) {
            return over_targets(known, relate);
        }
        let answer = over_answer(known.1, relate);
        if answer == Judgement::Agrees { answer } else { Judgement::Silent }
    }

    /// Whether words state an amount of another currency.
    fn is_other_money(&self, target: &Value, words: &str) -> bool {
        let why = self.comparison(target, words).map(|comparison| comparison.why);
        is_money(words) && why == Some(Why::OtherUnit)
    }

    /// Names of members, all of which the set must have.
    fn members(&self, target: &Value, words: &str) -> Option<Relation> {
        let is_list =
            words.split_whitespace().all(|word| word == "and" || word.starts_with(char::is_uppercase));
        let (Some(Value::Set(said)), Value::Set(set)) = (self.read(Kind::Set, words), target) else {
            return None;
        };
        let is_name = |member: &&str| !NO_NAMES.contains(member);
        if !is_list || !said.members().iter().all(is_name) {
            return None;
        }
        let is_part = said.members().len() <= set.members().len();
        let why = Value::Set(said).compare(target).why;
        let is_within = matches!(why, Why::Alike | Why::PartsLeftOut) || why == Why::Subset && is_part;
        Some(if is_within { Relation::Compatible } else { Relation::Conflicting })
    }

    /// `in her forties`.
    fn age_in_words(&self, target: &Value, words: &str) -> Option<Relation> {
        let Value::Age(age) = target else { return None };
        is_decade_of_life(words).then(|| self.related_age(age, &[words.to_owned()]))?
    }

    /// What a fact says on a literal.
    pub(super) fn literal(&self, known: Known<'_>, literal: &Literal<'_>, part: Part) -> Judgement {
        over_targets(known, |target| match (target, &literal.form) {
            (Value::Quotation(_), Form::Quoted) => self.relate(target, literal.words, None),
            (Value::Name(_), Form::Name) => self.near_name(target, literal.words),
            (Value::Date(date), _) => self.happened((known.0, part), (target, date), literal),
            (Value::Age(_) | Value::Duration(_) | Value::Quantity(_), Form::Amount(amount))
                if is_of_other(known.0, part, amount) =>
            {
                None
            }
            (Value::Age(age), Form::Amount(amount)) if part.is_own() || amount.tells_age() => {
                self.age(age, amount)
            }
            (Value::Duration(_), Form::Amount(amount)) => self.duration(target, amount),
            (Value::Quantity(_), Form::Amount(amount)) if part.is_own() => self.quantity(target, amount),
            (Value::Set(set), Form::Amount(amount)) if part.is_own() && amount.apposed_to.is_none() => {
                too_many(known.0, set, amount)
            }
            (Value::Quantity(_), Form::Amount(amount)) => self.counted((known.0, part), target, amount),
            (
                Value::Text(_)
                | Value::Name(_)
                | Value::Quantity(_)
                | Value::Age(_)
                | Value::Duration(_)
                | Value::Place(_)
                | Value::Quotation(_)
                | Value::Set(_),
                _,
            ) => None,
        })
    }

    /// The relation of the words, read as of the kind of the target. Nothing where they cannot be read.
    pub(super) fn relate(&self, target: &Value, words: &str, unit: Option<Unit>) -> Option<Relation> {
        let as_of = days_of(target);
        let related = |hints: Hints| {
            let context = Context { as_of, unit, hints, ..Context::new(self.hedges, self.places) };
            Some(Value::parse(target.kind(), words, &context).ok()?.compare(target).relation)
        };
        let abroad = related(Hints::default())?;
        // A story of Sydney calls Australian dollars `$` too.
        let coin = target.unit().filter(|unit| unit.shares_name() && abroad == Relation::Incomparable);
        let at_home = coin.and_then(|coin| related(Hints { coin: Some(coin), ..Hints::default() }));
        Some(at_home.unwrap_or(abroad))
    }

    /// How words of the target's own kind stand to it.
    fn comparison(&self, target: &Value, words: &str) -> Option<Comparison> {
        Some(self.read(target.kind(), words)?.compare(target))
    }

    /// Whether a name is a slip of spelling away from the target.
    pub(super) fn is_slip(&self, target: &Value, name: &str) -> bool {
        let comparison = self.comparison(target, name);
        comparison.is_some_and(|comparison| matches!(comparison.why, Why::Spelling { .. }))
    }

    pub(super) fn read(&self, kind: Kind, words: &str) -> Option<Value> {
        Value::parse(kind, words, &Context::new(self.hedges, self.places)).ok()
    }

    /// Words of a name: a near miss is told, and other names; of one word only where nothing before it makes that
    /// a description (`the Mayor`) or the beginning of the sentence.
    fn name(&self, known: Known<'_>, words: &str, before: &str) -> Judgement {
        let words = without_possessive(words);
        let parts: Vec<&str> = words.split_whitespace().collect();
        let is_name = parts.iter().all(|part| part.starts_with(char::is_uppercase))
            && (1..=5).contains(&parts.len())
            && !parts.first().is_some_and(|first| NO_NAMES.contains(first));
        if !is_name {
            return Judgement::Silent;
        }
        over_targets(known, |target| {
            let comparison = self.comparison(target, words)?;
            let is_slip = matches!(comparison.why, Why::Spelling { .. });
            let is_name = parts.len() > 1 || !is_described(before);
            let is_certain = is_slip || is_name || comparison.relation != Relation::Conflicting;
            is_certain.then_some(comparison.relation)
        })
    }

    /// A name that is the target's, or a slip of spelling away from it.
    fn near_name(&self, target: &Value, words: &str) -> Option<Relation> {
        let comparison = self.comparison(target, without_possessive(words))?;
        let is_slip = matches!(comparison.why, Why::Spelling { .. });
        (is_slip || comparison.relation != Relation::Conflicting).then_some(comparison.relation)
    }

    /// A day or month in each of the years that the target leaves open.
    pub(super) fn without_year(&self, target: &Value, date: &Date, words: &str) -> Option<Relation> {
        let days = date.days()?;
        let (first, last) = (days.first?.year(), days.last?.year());
        let years = first..=last.min(first.saturating_add(3));
        years.filter_map(|year| self.relate(target, &format!("{words} {year}"), None)).min()
    }

    fn age(&self, age: &Age, amount: &Amount<'_>) -> Option<Relation> {
        self.related_age(age, &amount.forms())
    }

    /// Two ages of one person on one day, so that no birthday can lie between. The first of the forms that can be read.
    fn related_age(&self, age: &Age, forms: &[String]) -> Option<Relation> {
        let as_of = age.as_of()?;
        let day = as_of.last.or(as_of.first)?;
        let on_day = DayRange { first: Some(day), last: Some(day) };
        let context = Context { as_of: Some(on_day), ..Context::new(self.hedges, self.places) };
        let stated = Value::parse(Kind::Age, age.stated(), &context).ok()?;
        let read = |words: &String| Value::parse(Kind::Age, words, &context).ok();
        let value = forms.iter().find_map(read)?;
        Some(value.compare(&stated).relation)
    }

    fn duration(&self, target: &Value, amount: &Amount<'_>) -> Option<Relation> {
        let noun = amount.noun.filter(|_| !amount.is_distance());
        let words =
            if amount.number.contains('-') { amount.number.clone().into_owned() } else { amount.with(noun?) };
        amount.hedged(&words).iter().find_map(|words| self.relate(target, words, None))
    }

    /// A number in the words of the quantity's own citation.
    fn quantity(&self, target: &Value, amount: &Amount<'_>) -> Option<Relation> {
        match amount.counted_noun() {
            None => {
                let forms = amount.hedged(&amount.number);
                forms.iter().find_map(|words| self.relate(target, words, target.unit()))
            }
            Some(noun) => {
                let forms = amount.hedged(&amount.with(noun));
                forms.iter().find_map(|words| self.relate(target, words, None))
            }
        }
    }

    /// A number elsewhere in the sentence: of the same noun, or of a unit of the same dimension.
    fn counted(&self, (fact, part): (&Fact, Part), target: &Value, amount: &Amount<'_>) -> Option<Relation> {
        if let Some(unit) = target.unit().filter(|unit| *unit != Unit::COUNT) {
            return self.measured((fact, unit), target, amount);
        }
        let noun = amount.counted_noun().filter(|noun| !is_typed_beside(fact, amount, noun))?;
        let is_asked = || part == Part::Elsewhere && asks_for(&fact.question, noun);
        (counts(fact, target, noun) || is_asked()).then(|| self.quantity(target, amount))?
    }

    /// A number elsewhere in the sentence, of a unit of the same dimension.
    fn measured(&self, (fact, unit): (&Fact, Unit), target: &Value, amount: &Amount<'_>) -> Option<Relation> {
        if amount.is_multiple() || self.is_addend(fact, amount) {
            return None;
        }
        // A bare number is hardly a share of something.
        let is_share = |words: &&String| {
            let read = self.read(Kind::Quantity, words).and_then(|value| value.unit());
            read.is_some_and(|read| read.dimension() == unit.dimension())
        };
        let may_be = |words: &&String| unit.dimension() != Dimension::Proportion || is_share(words);
        amount.measures().iter().filter(may_be).find_map(|words| self.relate(target, words, None))
    }

    /// Whether a source adds it to others: `£1.1m` of `£5.4m + £1.1m`.
    fn is_addend(&self, fact: &Fact, amount: &Amount<'_>) -> bool {
        let sums = fact.claims.iter().map(|claim| claim.value.to_string());
        let said = || amount.measures().into_iter().filter_map(|words| self.read(Kind::Quantity, &words));
        sums.filter(|sum| sum.contains(" + ")).any(|sum| {
            let mut addends = sum.split(" + ").filter_map(|addend| self.read(Kind::Quantity, addend));
            addends.any(|addend| said().any(|said| said.is_same(&addend)))
        })
    }
}

/// More members than a set has, and than any source gives it; fewer may be some of them.
fn too_many(fact: &Fact, set: &Set, amount: &Amount<'_>) -> Option<Relation> {
    let in_words =
        || number_of(&amount.number.to_lowercase()).and_then(|number| usize::try_from(number).ok());
    let number: usize = amount.number.parse().ok().or_else(in_words)?;
    let size = |value: &Value| if let Value::Set(set) = value { set.members().len() } else { 0 };
    let most = fact.claims.iter().map(|claim| size(&claim.value)).max().unwrap_or_default();
    match number.cmp(&set.members().len()) {
        Ordering::Less => None,
        Ordering::Equal => Some(Relation::Same),
        Ordering::Greater => (number > most).then_some(Relation::Conflicting),
    }
}

fn singular(word: &str) -> String {
    word.to_lowercase().trim_end_matches('s').to_owned()
}

/// Whether a fact counts things of that name.
fn counts(fact: &Fact, target: &Value, noun: &str) -> bool {
    let written = fact.claims.iter().filter_map(|claim| claim.as_written.clone());
    let names = |words: String| words.split_whitespace().any(|word| singular(word) == singular(noun));
    written.chain([target.to_string()]).any(names)
}

/// Whether a question asks how many of these there are: `How many passengers were on board?`, `Passengers on board`. What
/// stands behind a preposition is another matter: `Share of the passengers`; and the last word is hardly what is counted: `How
/// many engines came?`
fn asks_for(question: &str, noun: &str) -> bool {
    const PREPOSITIONS: &[&str] =
        &["of", "in", "on", "at", "by", "for", "from", "with", "among", "aboard", "to", "per", "a"];
    /// `drinking stations`
    const MOST_WORDS: usize = 2;
    let leads = ["How many ", "Number of "];
    let asked = leads.iter().find_map(|lead| question.strip_prefix(lead)).unwrap_or(question);
    let words = asked.split_whitespace();
    let mut head =
        words.take(MOST_WORDS).take_while(|word| !PREPOSITIONS.contains(word) && !word.ends_with('?'));
    head.any(|word| singular(word.trim_end_matches([',', ':'])) == singular(noun))
}

/// Whether a source says as much of these besides its value: `two abstentions`, of `31 to 26, 2 abstentions`.
fn is_typed_beside(fact: &Fact, amount: &Amount<'_>, noun: &str) -> bool {
    let number = |word: &str| word.parse().ok().or_else(|| number_of(&word.to_lowercase()));
    let Some(said) = number(&amount.number) else { return false };
    let mut typed = fact.claims.iter().filter_map(|claim| claim.as_written.as_deref());
    typed.any(|written| {
        let words: Vec<&str> = written.split_whitespace().collect();
        let says = |(count, counted): (&&str, &&str)| number(count) == Some(said) && *counted == noun;
        words.iter().zip(words.iter().skip(1)).any(says)
    })
}

fn days_of(target: &Value) -> Option<DayRange> {
    if let Value::Date(date) = target { date.days() } else { None }
}
