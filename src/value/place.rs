//! Places, by containment: which one lies in which, as far as the site declares it.
//!
//! `Harlem, New York City` declares for itself that the first lies in the second. Two places of which one lies in
//! the other are compatible; two that the site knows, neither in the other, conflict; about others only a person can
//! say. Declared neighbours are taken to have nothing in common: a street and a ward that cross do not both belong
//! into the table. What lies beside a place (`off Harrow Point`) is compatible with it; `central Pellmere` and `12 Harbour
//! Street` lie in what they name. Contrary sides of one place conflict, as do two states of one country, stretches of a
//! motorway with junctions between them, other marks of a course, and what numbers or proper names tell apart (`Court
//! 4`, `Court 5`).

mod apart;
mod bearing;
mod beside;
mod capitals;
mod districts;
mod home;
mod mark;
mod namesakes;
mod places;
mod roads;
mod short;
mod sides;
mod states;

use std::collections::BTreeSet;
use std::fmt;

use super::name::Name;
use super::route::{Course, Route};
use super::text::{checked, is_ruled_out};
use super::{Asked, Change, Comparison, Context, Reason, Relation, Why, route, untold};
use bearing::Bearing;
use mark::{Mark, Marks};
pub use places::Places;
use roads::{Meeting, Stretch};
use states::State;

/// A place and all the larger ones around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    words: String,
    /// Keys, from the place itself to the largest known around it. Never empty.
    chain: Vec<String>,
    /// The same with the place of which it is a part by its words, where the chain goes on without that.
    wider: Option<Vec<String>>,
    is_known: bool,
    /// Whether it is only told by that place, beside which it lies (`off Harrow Point`).
    is_beside: bool,
    /// Whether it is where somebody is from, which may be two places.
    is_origin: bool,
    /// On which side of that place, and how far.
    bearing: Option<Bearing>,
    /// The state that is named around it, where only one can be meant.
    state: Option<State>,
    /// The junctions of a motorway.
    stretch: Option<Stretch>,
    /// Its number on a course.
    mark: Option<Mark>,
    /// From where to where it leads.
    route: Option<Box<Route>>,
}

impl Place {
    pub(super) fn parse(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let words = capitals::as_in_a_sentence(&checked(words)?).into_owned();
        let beside = beside::beside(&words).filter(|_| !context.places.knows(&places::key_of(&words)));
        let told = beside.unwrap_or_else(|| beside::bare(&words, context.hints.asked));
        let names = split_at_commas(told, context.places);
        if names.is_empty() {
            return Err(
                Reason::new("a place holds no name").help("write the place, or `Place, larger place`")
            );
        }
        let chain = chain_of(&names, context.places);
        let wider = wider_chain(told, &names, (&chain, context.places));
        let is_known = beside.is_none()
            && names.iter().all(|name| context.places.knows(name))
            && names
                .first()
                .is_some_and(|name| context.places.around(name) == chain.get(1..).unwrap_or_default());
        let is_beside = beside.is_some();
        let bearing = if is_beside { bearing::read(&words, context) } else { None };
        let is_origin = context.hints.asked == Asked::Origin;
        let state =
            chain.get(1..).filter(|_| !is_beside && !is_origin).and_then(|around| states::of(&words, around));
        let stretch = roads::read(&words);
        let mark = mark::read(&words);
        let route = route::read(&words, context.hints.asked);
        Ok(Self { words, chain, wider, is_known, is_beside, is_origin, bearing, state, stretch, mark, route })
    }

    pub(super) fn compare(&self, other: &Self) -> Comparison {
        if self.key() == other.key() {
            Comparison::new(Relation::Same, Why::Alike)
        } else if let Some(meeting) = self.meeting(other) {
            match meeting {
                Meeting::Meet => Comparison::new(Relation::Compatible, Why::Overlap),
                Meeting::Near => Comparison::new(Relation::Incomparable, Why::UnknownPlace),
                Meeting::Apart => Comparison::new(Relation::Conflicting, Why::OtherPlace),
            }
        } else if let Some(marks) = self.mark.zip(other.mark).and_then(|(one, two)| one.beside(&two)) {
            match marks {
                Marks::Meet => Comparison::new(Relation::Compatible, Why::Overlap),
                Marks::Apart => Comparison::new(Relation::Conflicting, Why::OtherPlace),
            }
        } else if is_ruled_out(&places::key_of(&self.words), &places::key_of(&other.words)) {
            Comparison::new(Relation::Conflicting, Why::OtherPlace)
        } else if tells_other_name(self, other) || tells_other_name(other, self) {
            Comparison::new(Relation::Compatible, Why::Overlap)
        } else if let Some(course) = route::beside(self.route.as_deref(), other.route.as_deref()) {
            match course {
                Course::OneWay => Comparison::new(Relation::Compatible, Why::Overlap),
                Course::Contrary => Comparison::new(Relation::Conflicting, Why::OtherWay),
            }
        } else if !self.is_origin && apart::are_apart(&self.words, &other.words) {
            Comparison::new(Relation::Conflicting, Why::OtherPlace)
        } else if self.is_beside || other.is_beside {
            self.compare_beside(other)
        } else if lies_in(self.reach(), other.reach()) || lies_in(other.reach(), self.reach()) {
            Comparison::new(Relation::Compatible, Why::Within)
        } else if self.is_known && other.is_known || self.is_in_other_state(other) {
            Comparison::new(Relation::Conflicting, Why::OtherPlace)
        } else if let Some(why) = self.is_written_as(other) {
            Comparison::new(Relation::Compatible, why)
        } else if is_untold(&self.words) || is_untold(&other.words) {
            Comparison::new(Relation::Compatible, Why::Overlap)
        } else if !self.is_origin && apart::are_two_names(&self.words, &other.words) {
            Comparison::new(Relation::Conflicting, Why::OtherPlace)
        } else if let Some(why) = namesakes::apart(&self.words, &other.words).filter(|_| !self.is_origin) {
            Comparison::new(Relation::Conflicting, why)
        } else {
            Comparison::new(Relation::Incomparable, Why::UnknownPlace)
        }
    }

    /// How two stretches of one motorway stand to each other.
    fn meeting(&self, other: &Self) -> Option<Meeting> {
        self.stretch.as_ref()?.beside(other.stretch.as_ref()?)
    }

    fn is_in_other_state(&self, other: &Self) -> bool {
        self.state.zip(other.state).is_some_and(|(one, two)| one.is_other_than(two))
    }

    /// Whether both lie beside one place, and not where the other says.
    fn is_elsewhere_beside(&self, other: &Self) -> bool {
        let is_of_one = self.chain.first() == other.chain.first();
        is_of_one && self.bearing.zip(other.bearing).is_some_and(|(one, two)| one.rules_out(&two))
    }

    /// Whether one lies as far the other way from what is only called a town: `five miles south of the town`.
    fn is_across_from(&self, other: &Self) -> bool {
        const UNNAMED: &[&str] = &["city", "island", "port", "resort", "town", "village"];
        let is_unnamed = |place: &Self| {
            place.chain.first().is_some_and(|key| UNNAMED.contains(&key.trim_start_matches("the ")))
        };
        let is_across =
            self.bearing.zip(other.bearing).is_some_and(|(one, two)| one.is_as_far_the_other_way(&two));
        is_across && is_unnamed(self) != is_unnamed(other)
    }

    /// The places from itself to the largest, with the one of which it is a part by its words.
    fn reach(&self) -> &[String] {
        self.wider.as_ref().unwrap_or(&self.chain)
    }

    /// Whether it says that it is near what the other lies beside (`Brack, near Ostley`, `near Ostley`), or says the same of it in
    /// other words (`in Brack Bay, off Ostley Head`, `off Ostley Head`).
    fn is_near(&self, other: &Self) -> bool {
        let (place, whole) = (other.chain.first(), places::key_of(&other.words));
        let mut around = self.chain.iter().skip(1);
        around.any(|around| *around == whole || around.strip_prefix("near ") == place.map(String::as_str))
    }

    /// Papers are loose about what lies at a place and what beside it; of other places only a person can say.
    fn compare_beside(&self, other: &Self) -> Comparison {
        let is_one = self.chain == other.chain
            || lies_in(self.reach(), other.reach())
            || lies_in(other.reach(), self.reach())
            || self.is_near(other)
            || other.is_near(self);
        if is_one && self.is_elsewhere_beside(other) || self.is_across_from(other) {
            Comparison::new(Relation::Conflicting, Why::OtherPlace)
        } else if is_one {
            Comparison::new(Relation::Compatible, Why::Overlap)
        } else {
            Comparison::new(Relation::Incomparable, Why::UnknownPlace)
        }
    }

    /// Whether one writes the other's name otherwise (`Lake Tarvel`, `Tarvel Lake`), and nothing around them differs.
    fn is_written_as(&self, other: &Self) -> Option<Why> {
        let ((one, ones), (two, twos)) = (self.chain.split_first()?, other.chain.split_first()?);
        let is_around = ones.is_empty() || twos.is_empty() || ones == twos;
        if is_around && (beside::are_middles_of_one(one, two) || beside::are_sides_of_one(one, two)) {
            return Some(Why::Overlap);
        }
        if is_around && places::in_digits(one) == places::in_digits(two) {
            return Some(Why::Lettering);
        }
        let sorted = |name: &str| name.split(' ').map(str::to_owned).collect::<BTreeSet<_>>();
        if is_around && sorted(one) == sorted(two) {
            return Some(Why::PartsReordered);
        }
        let is_short = || {
            short::is_short_of(one, two)
                || short::is_short_of(two, one)
                || short::says_more(&self.words, &other.words)
                || short::says_more(&other.words, &self.words)
                || short::tells_town_of(&self.words, &other.words)
                || short::tells_town_of(&other.words, &self.words)
                || short::is_told_of(&self.words, &other.words)
                || short::is_told_of(&other.words, &self.words)
                || short::is_sort_of(&self.words, &other.words)
                || short::is_sort_of(&other.words, &self.words)
        };
        if is_around && is_short() {
            return Some(Why::PartsLeftOut);
        }
        let why = Name::parse(one).ok()?.compare(&Name::parse(two).ok()?).why;
        (is_around && matches!(why, Why::Alike | Why::PartsReordered | Why::ShortForm | Why::Lettering))
            .then_some(why)
    }

    /// See `Value::rewritten`. Other words are a place of which nothing is known.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        let words = change(&self.words);
        if words == self.words {
            return self.clone();
        }
        Self {
            chain: vec![places::key_of(&words)],
            wider: None,
            words,
            is_known: false,
            is_beside: false,
            is_origin: self.is_origin,
            bearing: None,
            state: None,
            stretch: None,
            mark: None,
            route: None,
        }
    }

    pub(super) fn key(&self) -> String {
        let chain = self.chain.join(" < ");
        if self.is_beside { format!("{chain} ({})", places::key_of(&self.words)) } else { chain }
    }

    /// The number of places in the chain: the smaller the place, the more it says.
    pub(super) fn detail(&self) -> usize {
        self.chain.len()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

/// Whether the first tells the second as what it was or is called besides: `Mill Lane (formerly Gas Street)`.
fn tells_other_name(told: &Place, other: &Place) -> bool {
    const MARKS: &[&str] = &["formerly ", "once ", "now ", "also ", "known as ", "previously "];
    let mut pieces = told.words.split([',', '(', ')']).map(str::trim);
    let names = pieces.by_ref().skip(1).filter_map(|piece| {
        let name = MARKS.iter().find_map(|mark| piece.strip_prefix(mark))?;
        Some(name.strip_prefix("known as ").or_else(|| name.strip_prefix("called ")).unwrap_or(name))
    });
    names.map(places::key_of).any(|name| other.chain.first() == Some(&name))
}

/// The keys of the places named, the smallest first. A name that is declared with its comma stays whole.
fn split_at_commas(words: &str, places: &Places) -> Vec<String> {
    // `Ostley (Wenningshire)`, `Ostley in Wenningshire`
    let is_whole = places.knows(&places::key_of(words));
    let divided = if is_whole {
        words.to_owned()
    } else {
        // `Council Chamber at the Guildhall`
        let parted = words.replace([')'], "").replace(" (", ", ").replace(" in ", ", ").replace(" at ", ", ");
        parted.replace(" near ", ", near ")
    };
    let parts = divided.split(',').map(str::trim).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.map(without_rank).collect();
    let mut names = Vec::new();
    let mut rest = parts.iter().copied().peekable();
    while let Some(part) = rest.next() {
        let whole = rest.peek().map(|next| places::key_of(&format!("{part}, {next}")));
        if let Some(whole) = whole.filter(|whole| places.knows(whole)) {
            names.push(whole);
            rest.next();
        } else {
            let state = Some(part).filter(|_| !names.is_empty()).and_then(states::in_full);
            names.push(state.map_or_else(|| places::key_of(part), str::to_owned));
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The country of `the capital of Valmora`, behind its capital.
fn without_rank(part: &str) -> &str {
    const RANKS: &[&str] = &["the capital of ", "capital of ", "the county town of ", "county town of "];
    RANKS.iter().find_map(|rank| part.strip_prefix(rank)).unwrap_or(part)
}

/// The place named first with everything around it, named or declared. Where what is named does not lie in the
/// declared chain, the name means another place than the declared one.
fn chain_of(names: &[String], places: &Places) -> Vec<String> {
    let mut chain: Vec<String> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        if chain.contains(name) {
            continue;
        }
        chain.push(name.clone());
        let around = around(name, places);
        let agrees = names.get(index + 1).is_none_or(|next| around.contains(next));
        chain.extend(around.into_iter().filter(|_| agrees));
    }
    chain
}

/// The chain with the place of which the first is a part by its words (`12 Mill Street, Ostley`; `east London`), where it is not
/// in the chain.
fn wider_chain(words: &str, names: &[String], (chain, places): (&[String], &Places)) -> Option<Vec<String>> {
    let (own, further) = chain.split_first()?;
    let side =
        || beside::of_side(words).map(|place| places::key_of(place.split(',').next().unwrap_or(place)));
    let larger = beside::around(own).map(str::to_owned).or_else(side)?;
    if places.knows(own) || further.contains(&larger) {
        return None;
    }
    let declared = if names.len() == 1 { places.around(&larger) } else { Vec::new() };
    Some([own.clone(), larger].into_iter().chain(further.iter().cloned()).chain(declared).collect())
}

/// What is around a place: as declared, else what it names itself as a part of (`central Pellmere`).
fn around(name: &str, places: &Places) -> Vec<String> {
    let declared = places.around(name);
    match beside::around(name).filter(|_| declared.is_empty() && !places.knows(name)) {
        Some(larger) => std::iter::once(larger.to_owned()).chain(places.around(larger)).collect(),
        None => declared,
    }
}

/// Whether the second place is somewhere in the chain of the first, and what follows there is no contradiction.
fn lies_in(inner: &[String], outer: &[String]) -> bool {
    let Some(at) = outer.first().and_then(|place| inner.iter().position(|other| other == place)) else {
        return false;
    };
    let rest = inner.get(at..).unwrap_or_default();
    is_in_order(rest, outer) || is_in_order(outer, rest)
}

/// Whether the places of the first stand in the second, in the same order.
fn is_in_order(places: &[String], chain: &[String]) -> bool {
    let mut chain = chain.iter();
    places.iter().all(|place| chain.any(|other| other == place))
}

/// Whether no place is told: `an undisclosed location`, `not known`.
fn is_untold(words: &str) -> bool {
    untold::is_all_of(words, &["location", "place", "address", "destination", "site"])
}
