//! Names of persons and bodies, by their parts.
//!
//! | what differs | relation |
//! |---|---|
//! | case, typography, full stops, `J.R.` for `J. R.`, hyphens, a leading `the`, `Ostley, Ray` | same |
//! | the initials of a state or a union (`US`, `the European Union`) | same |
//! | the initials of a body in brackets behind it; a number with or without its space (`HD217`) | same |
//! | a title or an office beside a given name and a surname (`Sheriff Amos Rydell`, `Amos Rydell, county sheriff`) | same |
//! | parts, titles of a bare surname, suffixes or descriptive words left out; initials | compatible, *parts left out* |
//! | the same parts in another order; short forms (`Ray`, `PSA`); `&` for `and`, apostrophes and accents left out, umlauts written as two letters, word breaks | compatible |
//! | where a body is, behind a comma (`the Averil Museum, Canada`), beside another way of telling it apart | compatible |
//! | the age of somebody beside a full name (`Ann Hale, 34`) | same |
//! | a list of names against another, in whatever order | as [sets](super::set) are |
//! | words of places in other languages (`Lago Tarvel`, `Obertarvel` for `Upper Tarvel`) | compatible |
//! | no name told (`not yet named`), or only a sort (`a retired postman`) | compatible |
//! | a sign of a catalogue beside a name; a family beside one of it; each by another measure | incomparable |
//! | a near miss in a part: at most two letters, and a third of them (OSA distance, by `strsim`) | conflicting, *spelling* |
//! | ways from one end to the other, and back | conflicting |
//! | another part in the same place; `Jr` against `Sr` | conflicting, *other name* |
//!
//! | a name that one of the two, or another claim, tells beside its own (`X, formerly Y`; `X (née Y)`; either half of `X-Y`; two words of `X Y Z`) | compatible |
//!
//! It cannot know a married or a pen name that nobody tells; the fact's `same_as` says those.

mod acronym;
mod aged;
mod apart;
mod called;
mod clipped;
mod comparison;
mod cyrillic;
mod denied;
mod designation;
mod exonyms;
mod korean;
mod languages;
mod lettering;
mod list;
mod other_names;
mod part;
mod parties;
mod placed;
mod rows;
mod short_forms;
mod standing;
mod translation;
mod turned;
mod untold;
mod word_lists;
mod writing;

use std::fmt;

use super::route::{Course, Route};
use super::set::Set;
use super::text::checked;
use super::{Asked, Change, Comparison, Context, Reason, Relation, Why, route};
pub(super) use aged::is_age_behind;
pub(super) use apart::is_street;
pub(super) use called::names_owner;
pub(super) use lettering::without_accents;
use part::{Part, Role};
pub(super) use word_lists::is_building;

/// More words than any name has.
const MOST_PARTS: usize = 40;

/// A name as its parts, in the order they are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    words: String,
    parts: Vec<Part>,
    /// The names that the words tell of one person or thing (`X, formerly Y`), or that another claim tells.
    others: Vec<Name>,
    /// Its members, where it is a list of names.
    list: Option<Box<Set>>,
    /// Whether the question asks where something is.
    is_of_place: bool,
    /// Whether the question asks for several, of whom each may be named alone.
    is_of_several: bool,
    /// From where to where it leads.
    route: Option<Box<Route>>,
}

impl Name {
    pub(super) fn parse(words: &str) -> Result<Self, Reason> {
        let single = Self::parse_single(words)?;
        Ok(Self { list: list::read(&aged::without_ages(&single.words)), ..single })
    }

    /// As `parse`, of words that are a member of a list, and no list.
    pub(super) fn parse_single(words: &str) -> Result<Self, Reason> {
        let words = checked(words)?;
        if words.split([' ', '-', '.']).count() > 2 * MOST_PARTS {
            return Err(too_long());
        }
        let words = turned::given_name_first(&words);
        let plain = aged::without_ages(&words);
        let parts = part::read_parts(&plain);
        if parts.is_empty() {
            return Err(Reason::new("a name holds no letters").help("write the name as the source has it"));
        }
        if parts.len() > MOST_PARTS {
            return Err(too_long());
        }
        let others = other_names::told(&plain, &parts).iter().filter_map(|name| Self::plain(name)).collect();
        Ok(Self { words, parts, others, list: None, is_of_place: false, is_of_several: false, route: None })
    }

    /// As `parse`, with what the question asks for.
    pub(super) fn parse_beside(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let asked = context.hints.asked;
        let name = Self::parse(words)?;
        Ok(Self {
            is_of_place: asked == Asked::Place,
            is_of_several: asked == Asked::Several,
            route: route::read(&name.words, asked),
            ..name
        })
    }

    /// A name that tells no others.
    fn plain(words: &str) -> Option<Self> {
        let parts = part::read_parts(words);
        let fits = (1..=MOST_PARTS).contains(&parts.len());
        fits.then(|| Self {
            words: words.to_owned(),
            parts,
            others: Vec::new(),
            list: None,
            is_of_place: false,
            is_of_several: false,
            route: None,
        })
    }

    pub(super) fn compare(&self, other: &Self) -> Comparison {
        if let (Some(one), Some(another)) = (&self.list, &other.list) {
            return one.compare(another);
        }
        if route::beside(self.route.as_deref(), other.route.as_deref()) == Some(Course::Contrary) {
            return Comparison::new(Relation::Conflicting, Why::OtherWay);
        }
        let plain = self.compare_plain(other);
        if fits(&plain) {
            return plain;
        }
        let byname = |name: &'_ Self| other_names::byname_behind(&name.words).map(str::to_owned);
        let have_one_byname = byname(self).is_some_and(|own| byname(other) == Some(own));
        let tells_others = !self.others.is_empty() || !other.others.is_empty();
        let is_one = || self.names().any(|one| other.names().any(|two| fits(&comparison::compare(one, two))));
        if tells_others && !have_one_byname && is_one() {
            return Comparison::new(Relation::Compatible, Why::Overlap);
        }
        let is_other = plain.why == Why::OtherName;
        if is_other && (placed::is_but_for_place(self, other) || placed::is_but_for_place(other, self)) {
            return Comparison::new(Relation::Compatible, Why::PartsLeftOut);
        }
        if is_other && self.is_of_place && apart::may_lie_within(self, other) {
            return Comparison::new(Relation::Incomparable, Why::UnknownPlace);
        }
        let may_be_two =
            || !apart::are_told_apart(self, other) && !list::are_as_many(&self.words, &other.words);
        let is_one_described = designation::is_description(self) != designation::is_description(other);
        if is_other && (is_one_described || self.is_of_several && may_be_two()) {
            return Comparison::new(Relation::Incomparable, Why::OtherName);
        }
        plain
    }

    /// Whether the words are the names of two places, neither of which can be a part of the other. A slip of spelling tells that
    /// where the two words are told apart.
    pub(super) fn are_of_two_places(first: &str, second: &str, sound_alike: fn(&str, &str) -> bool) -> bool {
        let Some((one, two)) = Self::plain(first).zip(Self::plain(second)) else { return false };
        match comparison::compare(&one, &two) {
            Comparison { relation: Relation::Conflicting, why: Why::Spelling { first, second } } => {
                !sound_alike(&first, &second)
            }
            Comparison { relation: Relation::Conflicting, .. } => {
                !apart::may_lie_within(&one, &two) && !apart::may_be_one_building(&one, &two)
            }
            Comparison {
                relation: Relation::Same | Relation::Compatible | Relation::Incomparable, ..
            } => false,
        }
    }

    /// As one name each, or as a list and one that may be of it.
    fn compare_plain(&self, other: &Self) -> Comparison {
        let plain = comparison::compare(self, other);
        if fits(&plain) || apart::are_told_apart(self, other) {
            return plain;
        }
        let beside_list = match (&self.list, &other.list) {
            (Some(list), None) => list.compare_name(&other.words),
            (None, Some(list)) => list.compare_name(&self.words).map(Comparison::flip),
            (Some(_), Some(_)) | (None, None) => None,
        };
        beside_list.unwrap_or(plain)
    }

    /// Whether both are of one road or line, in contrary directions.
    pub(super) fn is_of_other_direction(&self, other: &Self) -> bool {
        apart::is_other_way(self, other)
    }

    /// All names that it is known to be called by.
    fn names(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.others)
    }

    /// Whether the words tell that one is called by several names, be it by either half of a double one or by initials.
    pub(super) fn tells_others(&self) -> bool {
        !self.others.is_empty()
            || !self.halves().is_empty()
            || acronym::bracketed(&self.words).is_some()
            || self.is_full()
    }

    /// With the names that another claim tells of the same person or thing, and the given name first where it has it so.
    pub(super) fn known_by(mut self, told: &Self) -> Self {
        if told.words == self.words {
            return self;
        }
        if let Some(parts) = self.in_order_of(told) {
            return Self { parts, ..self };
        }
        let is_told = told.others.iter().any(|name| fits(&comparison::compare(&self, name)));
        let is_half = self.halves().is_empty() && fits(&comparison::compare(&self, told));
        let halves = if is_half { told.halves() } else { Vec::new() };
        let initials = self.in_initials(told);
        let full = self.is_short_of(told).then(|| Self { others: Vec::new(), ..told.clone() });
        let told = told.others.iter().filter(|_| is_told).cloned();
        self.others.extend(told.chain(halves).chain(initials).chain(full));
        self
    }

    /// Whether it may have the family name first, in capitals.
    pub(super) fn begins_with_family_name(&self) -> bool {
        turned::family_name_first(&self.words).is_some()
    }

    /// The parts in the order of another claim, where this one may have the family name first: it is the same but for the capitals,
    /// or ends with that family name.
    fn in_order_of(&self, told: &Self) -> Option<Vec<Part>> {
        let (family, given) = turned::family_name_first(&self.words)?;
        if self.words.to_lowercase() == told.words.to_lowercase() {
            return Some(told.parts.clone());
        }
        let words = |name: &Self| name.parts.iter().map(|part| part.word.clone()).collect::<Vec<_>>();
        let (own, others) = (words(&Self::plain(family)?), words(told));
        let is_turned = others.len() > own.len() && others.ends_with(&own);
        is_turned.then(|| Self::plain(&format!("{given} {family}"))).flatten().map(|name| name.parts)
    }

    /// Whether it is of three words or more beside its titles, none of them an initial, so that it may be shortened in several ways.
    fn is_full(&self) -> bool {
        self.list.is_none() && self.words_beside_titles() > 2
    }

    /// Whether it is the given name alone that the other has with a surname, in full or cut short.
    pub(super) fn is_given_name_of(&self, other: &Self) -> bool {
        called::is_given_name_of(self, other)
    }

    /// How many words it has, where none of them is a title, an initial or a small word.
    pub(super) fn plain_words(&self) -> usize {
        if self.parts.iter().all(|part| part.role == Role::Proper) { self.parts.len() } else { 0 }
    }

    /// How many words it has beside its titles, where none of them is an initial or a small word.
    pub(super) fn words_beside_titles(&self) -> usize {
        let has = |role: Role| self.parts.iter().filter(|part| part.role == role).count();
        let proper = has(Role::Proper);
        if proper + has(Role::Title) == self.parts.len() { proper } else { 0 }
    }

    /// Whether it is a full name with words left out or the given name cut short: `Unity Bridge` and `Luwezi Bridge`, both of
    /// `Luwezi Unity Bridge`; `Ily`, of `Ilyana Vostrek`.
    fn is_short_of(&self, told: &Self) -> bool {
        let is_shorter = || (1..told.words_beside_titles()).contains(&self.plain_words());
        let is_part = || {
            let all = |name: &Self| name.parts.iter().map(|part| part.word.clone()).collect::<Vec<_>>();
            let (own, full) = (all(self), all(told));
            own.iter().all(|word| full.contains(word))
        };
        told.list.is_none() && is_shorter() && (is_part() || called::is_called_for_short(self, told))
    }

    /// The other one of a name and its initials, which another claim tells together: `OPC` of `Ostley Power`, beside
    /// `Ostley Power Company (OPC)`.
    fn in_initials(&self, told: &Self) -> Option<Self> {
        let (long, initials) = acronym::bracketed(&told.words)?;
        let (long, initials) = (Self::plain(long)?, Self::plain(initials)?);
        if self.key() == initials.key() {
            return Some(long);
        }
        fits(&comparison::compare(self, &long)).then_some(initials)
    }

    /// The names with one half of a double surname each: `Ada Pell` and `Ada Marsh` of `Ada Pell-Marsh`.
    fn halves(&self) -> Vec<Self> {
        let (given, last) = self.words.rsplit_once(' ').map_or(("", self.words.as_str()), |split| split);
        let is_surname = |half: &str| half.starts_with(char::is_uppercase) && half.chars().count() > 2;
        let halves = last.split_once('-').filter(|(one, other)| is_surname(one) && is_surname(other));
        let named = |half: &str| Self::plain(format!("{given} {half}").trim());
        halves.map_or_else(Vec::new, |(one, other)| [one, other].into_iter().filter_map(named).collect())
    }

    /// See `Value::rewritten`. Words that are no name are one part.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        let words = change(&self.words);
        let mut parts = part::read_parts(&words);
        parts.truncate(MOST_PARTS);
        if parts.is_empty() {
            parts.push(Part { shown: words.clone(), word: words.clone(), role: Role::Proper });
        }
        let others = self.others.iter().map(|name| name.rewritten(change)).collect();
        let list = self.list.as_ref().map(|list| Box::new(list.rewritten(change)));
        let route = self.route.clone().filter(|_| words == self.words);
        Self { words, parts, others, list, route, ..*self }
    }

    /// The parts in lower case as they are written.
    pub(super) fn key(&self) -> String {
        if let Some(list) = &self.list {
            return list.key();
        }
        let mut key = String::new();
        for part in &self.parts {
            // `HD 217` is `HD217`.
            let is_numbered =
                part.word.starts_with(|c: char| c.is_ascii_digit()) && key.ends_with(char::is_alphabetic);
            if !key.is_empty() && !is_numbered {
                key.push(' ');
            }
            key.extend(part.writing());
        }
        exonyms::in_full(&key).map_or(key, str::to_owned)
    }

    /// Two for each part in full, one for an initial, a title or a descriptive word, none for a particle; nothing where no
    /// name is told.
    pub(super) fn detail(&self) -> usize {
        if untold::is_untold(&self.words) || untold::tells_sort(&self.words) {
            return 0;
        }
        let weigh = |part: &Part| match part.role {
            Role::Proper => 2,
            Role::Initial | Role::Title | Role::Suffix | Role::Descriptive | Role::Nickname => 1,
            // `Van der Molen` says no more than `Vandermolen`.
            Role::Particle => 0,
        };
        self.parts.iter().map(weigh).sum()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

fn fits(comparison: &Comparison) -> bool {
    matches!(comparison.relation, Relation::Same | Relation::Compatible)
}

fn too_long() -> Reason {
    Reason::new(format!("a name has at most {MOST_PARTS} words")).help("use `kind: text` for a description")
}
