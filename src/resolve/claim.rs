//! What one source says about one fact, read with all that is known of the moment, the unit and the form.

use super::asked;
use super::begun;
use super::citation;
use super::clues::Clues;
use super::fact::Setting;
use super::typed::{self, with_help};
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::evidence;
use crate::letters::has_any;
use crate::load::{RawClaim, RawValue, Typed};
use crate::markdown::count_words;
use crate::model::{Claim, FactId, ScopeTeller, Verification};
use crate::value::{
    Context, Date, DayRange, Form, Kind, Parsed, Reader, Reason, Remark, Unit, Value, folded, state, undotted,
};
use std::borrow::Cow;
use std::sync::Arc;

/// The most words of a source that are shown: enough to recognise them, too few to replace the source.
const EXCERPT_WORDS: usize = 25;

/// What all claims of a fact share.
pub(super) struct FactFrame<'a> {
    /// Nothing when it has been told that there is no such kind; values are then not read.
    pub(super) kind: Option<Kind>,
    pub(super) unit: Option<Unit>,
    pub(super) clues: Clues<'a>,
    pub(super) reader: Reader<'a>,
    pub(super) as_of: Option<Moment>,
    /// The day that all claims speak of, whenever they were made; those that state their own aside.
    pub(super) moment: Option<DayRange>,
    /// The id of the fact.
    pub(super) id: FactId,
    pub(super) setting: &'a Setting<'a>,
}

/// A claim with what its value was read with, so that what the editor says of it is read in the same way.
pub(super) struct ReadClaim<'a> {
    pub(super) claim: Claim,
    pub(super) raw: &'a RawClaim,
    pub(super) context: Context<'a>,
}

/// A date on which claims rest, with its days.
pub(super) struct Moment {
    date: Arc<Date>,
    pub(super) days: Option<DayRange>,
}

impl Moment {
    /// The moment of a date, which may be shared.
    pub(super) fn of(date: impl Into<Arc<Date>>) -> Self {
        let date = date.into();
        Self { days: date.days(), date }
    }
}

impl<'a> FactFrame<'a> {
    /// What is known without a claim.
    pub(super) fn context(&self) -> Context<'a> {
        Context {
            as_of: self.as_of.as_ref().and_then(|as_of| as_of.days),
            unit: self.unit,
            hints: self.clues.hints,
            ..Context::new(&self.setting.site.hedges, &self.setting.site.places)
        }
    }

    /// A typed value as one of a kind, with the remark beside it.
    pub(super) fn read(&self, kind: Kind, raw: &'a RawValue, context: &Context<'_>) -> Parsed {
        match raw {
            RawValue::Text(text) => {
                let read = self.reader.read(kind, text.text(), context);
                if self.clues.names.is_empty() {
                    return read;
                }
                read.map(|(value, remark)| (Arc::new(value.known_by(&self.clues.names)), remark))
            }
            RawValue::Members(members, _) if kind == Kind::Set => {
                let members: Vec<&str> = members.iter().map(Typed::text).collect();
                Value::from_members(&members, context).map(|set| (set.into(), None))
            }
            RawValue::Members(..) => Err(Reason::new(format!("a list is no {}", kind.name()))
                .help("only a set has a list of values; give the fact `kind: set`, or one value")),
        }
    }

    /// The length between two times of day, where the source tells the other in another claim.
    fn spanned(&self, raw: &RawClaim, context: &Context<'_>) -> Option<(Arc<Value>, Option<Remark>)> {
        let text = text_of(&raw.value)?.text();
        let span = self.clues.spans.iter().find(|span| span.is_of(raw.source.text(), text))?;
        let length = Value::parse(Kind::Duration, span.words(), context).ok()?;
        Some((length.into(), Some(Remark { scope: None, is_guess: false })))
    }

    /// The time of the event that the question asks for, where the words count it from another or tell how long it has lasted.
    fn counted(&self, raw: &RawClaim, context: &Context<'_>) -> Option<(Arc<Value>, Option<Remark>)> {
        let text = text_of(&raw.value).filter(|_| self.kind == Some(Kind::Date))?.text();
        let question = &self.clues.question;
        let time = asked::time_of_event(question.text, text, context)
            .or_else(|| begun::latest(question, text, context))?;
        Some((time.into(), Some(Remark { scope: None, is_guess: false })))
    }

    /// A typed value, with `bad-value` pushed where it cannot be read.
    pub(super) fn told(
        &self,
        kind: Kind,
        raw: &'a RawValue,
        (context, report): (&Context<'_>, &mut Report),
    ) -> Option<(Arc<Value>, Option<Remark>)> {
        match self.read(kind, raw, context) {
            Ok(read) => Some(read),
            Err(Reason { message, help }) => {
                report.push(with_help(Diagnostic::new(Code::BadValue, raw.origin(), message), help));
                None
            }
        }
    }
}

/// Resolves one claim. Pushes `unknown-source`, `bad-value`, `guessed-value`, `bad-date`, `unknown-choice` and `excerpt-too-long`.
pub(super) fn resolve_claim<'a>(
    raw: &'a RawClaim,
    frame: &FactFrame<'a>,
    report: &mut Report,
) -> Option<ReadClaim<'a>> {
    let source = frame.setting.source_names.link(&raw.source, report);
    let stated = raw.as_of.as_ref().and_then(|date| typed::date(date, report)).map(Moment::of);
    let known = source.and_then(|id| frame.setting.sources.get(id));
    let published = || known.and_then(|known| known.published.as_ref());
    let as_of_stated = stated.is_some();
    let as_of = stated.as_ref().or(frame.as_of.as_ref()).or_else(published);
    let context = Context {
        as_of: frame.moment.filter(|_| !as_of_stated).or_else(|| as_of.and_then(|as_of| as_of.days)),
        form: form(raw.form.as_ref(), report),
        complete: raw.complete.as_ref().is_some_and(|complete| complete.value),
        count: raw.count.as_ref().map(|count| count.value),
        ..frame.context()
    };
    let source = known.map(|known| known.source.id.clone());
    let is_readable = |kind: &Kind| source.is_some() || context.as_of.is_some() || !rests_on_a_day(*kind);
    let told = |kind| frame.told(kind, &raw.value, (&context, report));
    let beside = frame.spanned(raw, &context).or_else(|| frame.counted(raw, &context));
    let read = beside.or_else(|| frame.kind.filter(is_readable).and_then(told));
    if let Some((value, Some(remark))) = &read
        && remark.is_guess
    {
        tell_guess(&raw.value, (value, remark), report);
    }
    let (value, remark) = read.map_or((None, None), |(value, remark)| (Some(value), remark));
    let typed = || text_of(&raw.value).map(|text| folded(text.text()));
    let prints_all =
        |words: &str| remark.is_none() && value.as_ref().is_none_or(|value| !leaves_out(value, words));
    let written = typed().filter(|words| !prints_all(words)).map(Cow::into_owned);
    let excerpt = excerpt(&raw.excerpt, report);
    let mut claim = Claim {
        source: source?,
        in_headline: known.is_some_and(|known| stands_in_headline(&known.source.title, &excerpt)),
        excerpt,
        prefix: typed::line_or_empty(raw.prefix.as_ref()),
        suffix: typed::line_or_empty(raw.suffix.as_ref()),
        waive: typed::line(raw.waive.as_ref()),
        verification: Verification::Unknown,
        excerpt_origin: raw.excerpt.origin.clone(),
        value: value?,
        as_written: typed::line(raw.as_written.as_ref()).or(written),
        as_of: as_of.map(|as_of| Arc::clone(&as_of.date)),
        as_of_stated,
        scope: typed::line(raw.scope.as_ref())
            .or_else(|| remark?.scope.filter(|scope| narrows(scope, frame))),
        scope_teller: if raw.scope.is_some() { ScopeTeller::Editor } else { ScopeTeller::Words },
        speaker: typed::line(raw.speaker.as_ref()),
        replaced_by: None,
        corrects: raw.corrects.as_ref().is_some_and(|corrects| corrects.value),
        note: citation::note(raw.note.as_ref(), frame.setting.fact_names, report),
        origin: raw.value.origin().clone(),
    };
    claim.verification = frame.setting.evidence.verify(&frame.id, &claim);
    Some(ReadClaim { claim, raw, context })
}

/// Whether a value is printed without some of its words: `14, including two children` as 14, `Ann and two others` as Ann.
fn leaves_out(value: &Value, words: &str) -> bool {
    if value.leaves_some_unnamed() || value.unit().is_some() && has_dots_read_otherwise(value, words) {
        return true;
    }
    let has_more = value.has_ties() || value.unit().is_some() && has_any(words, &[", ", " ("]);
    let is_told = |number: &str, printed: &str| printed.split(not_in_number).any(|own| own == number);
    has_more && {
        let printed = value.to_string();
        let mut numbers = words.split(not_in_number).filter(|number| !number.is_empty());
        value.has_ties() && printed != words || numbers.any(|number| !is_told(number, &printed))
    }
}

/// Whether a number is printed with other signs between its digits: `1.200 euros` as €1,200.
fn has_dots_read_otherwise(value: &Value, words: &str) -> bool {
    let mut numbers = words.split(|c: char| !c.is_ascii_digit() && c != '.');
    numbers.any(|number| undotted(number).is_some() && !value.to_string().contains(number))
}

const fn not_in_number(c: char) -> bool {
    !c.is_ascii_digit()
}

/// Whether a remark says more than the question. Of whom a number is, all claims are asked together.
fn narrows(scope: &str, frame: &FactFrame<'_>) -> bool {
    let is_told_apart_later = frame.kind == Some(Kind::Quantity) && state(scope).is_some();
    let says_again = frame.clues.restates(scope)
        || frame.kind == Some(Kind::Date) && begun::says_again(&frame.clues.question, scope);
    !is_told_apart_later && !says_again && !frame.clues.asks_for_most(scope)
}

/// Whether an excerpt is of the headline, which may have it in capitals. Most are longer. What is longer than any headline
/// is not looked through for every claim.
fn stands_in_headline(title: &str, excerpt: &str) -> bool {
    const MOST_BYTES: usize = 2000;
    let is_surely_longer = excerpt.len() > title.len() && excerpt.is_ascii();
    title.len() <= MOST_BYTES
        && !is_surely_longer
        && excerpt.chars().count() <= title.chars().count()
        && evidence::holds(&title.to_lowercase(), &excerpt.to_lowercase())
}

/// Whether values of a kind may need the day on which they were stated. Where the source is at fault, its day is
/// unknown, and nothing is to follow from that.
const fn rests_on_a_day(kind: Kind) -> bool {
    match kind {
        Kind::Age | Kind::Date => true,
        Kind::Text
        | Kind::Name
        | Kind::Quantity
        | Kind::Duration
        | Kind::Place
        | Kind::Quotation
        | Kind::Set => false,
    }
}

/// The one text of a value that is no list.
pub(super) const fn text_of(raw: &RawValue) -> Option<&Typed> {
    match raw {
        RawValue::Text(text) => Some(text),
        RawValue::Members(..) => None,
    }
}

fn tell_guess(raw: &RawValue, (value, remark): (&Value, &Remark), report: &mut Report) {
    let typed = text_of(raw).map(|text| folded(text.text())).unwrap_or_default();
    let scope = remark.scope.as_deref();
    let with_scope =
        scope.map_or_else(String::new, |scope| format!(", and `scope: {scope}` if that narrows it"));
    let message = format!("`{typed}` cannot be read as a whole; it is taken for `{value}`");
    report.push(
        Diagnostic::new(Code::GuessedValue, raw.origin(), message)
            .help(format!("write `value: {value}` with `as_written: {typed}`{with_scope}")),
    );
}

fn form(typed: Option<&Typed>, report: &mut Report) -> Form {
    let forms = [("direct", Form::Direct), ("indirect", Form::Indirect)];
    typed.and_then(|form| typed::choice(form, "form of a quotation", forms, report)).unwrap_or_default()
}

fn excerpt(typed: &Typed, report: &mut Report) -> Arc<str> {
    let excerpt = folded(typed.text());
    let words = count_words(&excerpt);
    if words > EXCERPT_WORDS {
        let message = format!("the excerpt has {words} words, and {EXCERPT_WORDS} are the most");
        report.push(
            Diagnostic::new(Code::ExcerptTooLong, &typed.origin, message)
                .help("keep the words that show the value"),
        );
    }
    excerpt.into()
}
