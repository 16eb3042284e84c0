//! Lists of members: who or what was there.
//!
//! | what differs | relation |
//! |---|---|
//! | order, repetition, case, typography, a number in words | same |
//! | members with parts left out (`Carmen`, `Carmen Gabriela`); one list holds more; each has its own | compatible |
//! | a list that is said to be complete lacks members of the other, or both together exceed a stated count | conflicting |
//! | a near miss in the name of a member | conflicting, *spelling* |
//! | three or more members of which one name or thing differs, or numbers of which one differs | conflicting |
//! | the same words in members that are put together otherwise | conflicting |
//! | more of them together than the question asks for, or another order where it asks for one or both tell one | conflicting |
//! | a member of one that the other says is none (`but not Ann`) | conflicting |
//! | more members than an excerpt says that there are, and than it names (`Three cameras: …`) | conflicting |
//! | one other thing in as many, where excerpts say so of both (`skin`, `stomach`) | conflicting |
//! | the same, where excerpts name both in one breath and another source tells one of them too | conflicting |
//! | one in as many that is told by a contrary word (`black trousers`, `blue trousers`) | conflicting |
//! | other things that may be the same (`a lorry`, `a truck`), or several | incomparable |
//! | other numbers of the same things (`two sons and a daughter`), or of men and women among as many; contrary directions | conflicting |
//! | a count without names (`three lifeboats`) beside no more names than that | compatible |
//! | more names than are counted (`two lifeboats`; `Ann and two others`); two counts | conflicting |
//!
//! Other lists of which neither is complete can both be true, whatever they name. Whether one source's list meets the
//! count it states is a matter within that source ([`Set::miscount`]).

mod asking;
mod contrary;
mod counted;
mod counts;
mod days;
mod distinct;
mod excerpt;
mod key;
mod kinds;
mod line;
mod matching;
mod nations;
mod numbered;
mod one_other;
mod outside;
mod people;
mod ranked;
mod run;
mod things;
mod whole;

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt;

use super::name::Name;
use super::text::checked;
use super::{Asked, Change, Comparison, Context, Reason, Relation, Why};
use counted::{count_otherwise, divide_otherwise};
use excerpt::Closing;
use key::{is_proper, key_of};
use line::{Telling, members_of};
use matching::{Matching, are_few, compatible_names};
use people::are_of_other_sexes;
use things::are_exchanged;

/// A list of members without repetition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    members: Vec<Member>,
    closing: Closing,
    /// Whether it says that there are more (`and others`).
    is_open: bool,
    count: Option<u32>,
    /// How many there are with those that it does not name (`Ann and two others`).
    all_told: Option<u32>,
    telling: Telling,
    /// What it counts (`three lifeboats`); no word where that goes without saying (`Three, among them Hollin`).
    noun: Option<String>,
    /// Those that it says are none of them (`but not Ann`).
    out: Vec<Member>,
    /// Whether it tells the place of each of them (`1 Ann, 2 Bob`).
    has_places: bool,
    /// What the question asks for: so many members, or their order.
    asked: Asked,
}

/// One member.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Member {
    words: String,
    key: String,
    /// The member as a name, where it is short enough for one.
    name: Option<Name>,
    /// Whether it begins with a capital, as names do, be it behind an article.
    is_proper: bool,
}

impl Set {
    /// Reads the members; one that holds `;` is several, as the set is printed.
    pub(super) fn parse(members: &[&str], context: &Context<'_>) -> Result<Self, Reason> {
        let closing = if context.complete { Closing::Complete } else { Closing::Nothing };
        Ok(Self { closing, count: context.count, asked: context.hints.asked, ..Self::of(members)? })
    }

    /// Of members, nothing else being said.
    pub(super) fn of(members: &[&str]) -> Result<Self, Reason> {
        let mut known = BTreeSet::new();
        let mut read = Vec::new();
        for words in
            members.iter().flat_map(|words| words.split(';')).filter(|words| !words.trim().is_empty())
        {
            let member = Member::parse(words)?;
            if known.insert(member.key.clone()) {
                read.push(member);
            }
        }
        if read.is_empty() {
            return Err(Reason::new("a set has no members").help("list the members: `value: [one, another]`"));
        }
        numbered::by_number(&mut read);
        days::by_day(&mut read);
        Ok(Self {
            members: read,
            closing: Closing::Nothing,
            is_open: false,
            count: None,
            all_told: None,
            telling: Telling::Names,
            noun: None,
            out: Vec::new(),
            has_places: false,
            asked: Asked::Amount,
        })
    }

    /// Reads the members that one line of text names.
    pub(super) fn parse_line(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let line = line::split(words);
        let is_complete = line.is_complete || context.complete;
        let context = &Context { complete: is_complete, ..*context };
        let placed = ranked::told_behind(words).or_else(|| ranked::in_order(&line.members));
        let placed = placed.and_then(|placed| Self::of_placed(&placed, context));
        let set = placed.map_or_else(|| Self::parse(&line.members, context), Ok)?;
        let out = line.out.iter().map(|words| Member::parse(words)).collect::<Result<_, _>>()?;
        let noun = line.noun.map(str::to_owned);
        Ok(Self { is_open: line.is_open, all_told: line.all_told, telling: line.telling, noun, out, ..set })
    }

    /// Of a line that counts its members (`three lifeboats`; `Five candidates, among them Ann`; `Ann and two others`), nothing
    /// else being said.
    pub(super) fn of_count(words: &str) -> Option<Self> {
        let others =
            || words.contains(" other").then(|| line::split(words)).filter(|line| line.all_told.is_some());
        let line = line::counting(words).or_else(others)?;
        let noun = line.noun.map(str::to_owned);
        let set = Self::of(&line.members).ok()?;
        Some(Self { is_open: true, all_told: line.all_told, telling: line.telling, noun, ..set })
    }

    /// Of members with their places and without; nothing where two are one.
    fn of_placed(placed: &[(&str, &str)], context: &Context<'_>) -> Option<Self> {
        let names: Vec<&str> = placed.iter().map(|(_, name)| *name).collect();
        let mut set = Self::parse(&names, context).ok().filter(|set| set.members.len() == placed.len())?;
        for (member, (words, _)) in set.members.iter_mut().zip(placed) {
            (*words).clone_into(&mut member.words);
        }
        Some(Self { has_places: true, ..set })
    }

    /// Its members, in the order given.
    pub fn members(&self) -> Vec<&str> {
        self.members.iter().map(|member| member.words.as_str()).collect()
    }

    /// Whether it tells of some that they are none of it.
    pub(super) const fn names_outside(&self) -> bool {
        !self.out.is_empty()
    }

    /// See `Value::rewritten`.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        let rewrite =
            |members: &[Member]| members.iter().map(|member| Member::of(change(&member.words))).collect();
        Self { members: rewrite(&self.members), out: rewrite(&self.out), ..self.clone() }
    }

    /// The stated count, where the list itself does not meet it.
    pub fn miscount(&self) -> Option<u32> {
        self.count.filter(|count| usize::try_from(*count).ok() != Some(self.members.len()))
    }

    /// Its relation to a single name, which may be one of it, or of those that it does not name.
    pub(super) fn compare_name(&self, name: &str) -> Option<Comparison> {
        let comparison = self.compare(&Self::of(&[name]).ok()?);
        if self.is_open || !matches!(comparison.why, Why::OtherMembers) {
            return Some(comparison);
        }
        // Two names with `and` between them may be those of one body.
        (self.members.len() > 2).then(|| Comparison::new(Relation::Incomparable, Why::OtherName))
    }

    pub(super) fn compare(&self, other: &Self) -> Comparison {
        match self.key().cmp(&other.key()) {
            Ordering::Equal => Comparison::new(Relation::Same, Why::Alike),
            Ordering::Less => self.compare_in_order(other),
            Ordering::Greater => other.compare_in_order(self).flip(),
        }
    }

    /// How two different sets compare, the lower key first, so that both directions come out alike.
    fn compare_in_order(&self, other: &Self) -> Comparison {
        if count_otherwise(&self.members, &other.members) || self.is_of_other_people(other) {
            return Comparison::new(Relation::Conflicting, Why::OtherNumber);
        }
        if are_exchanged(&self.members, &other.members) {
            return Comparison::new(Relation::Conflicting, Why::PartsReordered);
        }
        let mut outside = self.said_to_be_out_of(other);
        outside.extend(other.said_to_be_out_of(self));
        if !outside.is_empty() {
            return Comparison::new(Relation::Conflicting, Why::NotInComplete(outside));
        }
        if let Some(comparison) = self.compare_counts(other) {
            return comparison;
        }
        let matching = Matching::new(&self.members, &other.members);
        let mut lacking = self.lacks(&matching.only_second);
        lacking.extend(other.lacks(&matching.only_first));
        if !lacking.is_empty() {
            let is_complete = self.is_complete() || other.is_complete();
            let why = if is_complete { Why::NotInComplete(lacking) } else { Why::TooMany(lacking) };
            return Comparison::new(Relation::Conflicting, why);
        }
        if let Some(comparison) = self.compare_closed(other, &matching) {
            return comparison;
        }
        if let Some((first, second)) = matching.slip {
            return Comparison::new(Relation::Conflicting, Why::Spelling { first, second });
        }
        if self.is_in_other_order(other) {
            return Comparison::new(Relation::Conflicting, Why::PartsReordered);
        }
        if self.are_more_than_asked(other, &matching) {
            let others = matching.only_second.iter().map(|member| member.words.clone());
            return Comparison::new(Relation::Conflicting, Why::TooMany(others.collect()));
        }
        if self.is_as_long_with_another(other, &matching) {
            return Comparison::new(Relation::Conflicting, Why::OneOtherMember);
        }
        let why = match (matching.only_first.is_empty(), matching.only_second.is_empty()) {
            (true, true) => Why::PartsLeftOut,
            (true, false) | (false, true) => Why::Subset,
            (false, false) => Why::OtherMembers,
        };
        Comparison::new(Relation::Compatible, why)
    }

    /// Whether both tell of all who were there, and of other men and women.
    fn is_of_other_people(&self, other: &Self) -> bool {
        let (own, others) = (self.members.as_slice(), other.members.as_slice());
        !self.is_open && !other.is_open && (are_of_other_sexes(own, others) || divide_otherwise(own, others))
    }

    /// The members of the other of which this list says that they are none; and those that it says are none, where the
    /// other has all.
    fn said_to_be_out_of(&self, other: &Self) -> Vec<String> {
        let are_compared = are_few(&self.out, &other.members);
        let is = |out: &Member, member: &Member| {
            out.key == member.key || member.is_part_of(out) || are_compared && compatible_names(out, member)
        };
        let is_in = |out: &&Member| {
            self.leaves_out_of_all(other, out) || other.members.iter().any(|member| is(out, member))
        };
        self.out.iter().filter(is_in).map(|out| out.words.clone()).collect()
    }

    /// Whether one that this list leaves out is among all those that the other counts: `all six`, of which these and it are no
    /// more. Of `all six lifeboats`, a name is one, and no other thing.
    fn leaves_out_of_all(&self, other: &Self, out: &Member) -> bool {
        let together = self.members.len() + self.out.len();
        let is_room =
            || other.all_told.is_some_and(|count| u32::try_from(together).is_ok_and(|all| all <= count));
        let is_bare = || other.members.iter().all(|member| member.words.split(' ').count() == 2);
        other.telling == Telling::CountOfAll && is_room() && (is_bare() || out.is_proper)
    }

    /// Whether both, which share some, name more together than the question asks for. Things may have two names.
    fn are_more_than_asked(&self, other: &Self, matching: &Matching<'_>) -> bool {
        let Asked::Members(most) = self.asked else { return false };
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let together = self.members.len() + matching.only_second.len();
        let is_told = |member: &&Member| member.is_proper || member.is_number();
        let are_told = matching.only_first.iter().chain(&matching.only_second).all(is_told);
        let share_some = matching.only_first.len() < self.members.len();
        let fit = self.members.len().max(other.members.len()) <= most;
        fit && share_some && are_told && together > most
    }

    /// The members of the other that this list rules out: all, if it is complete or as long as the count it states
    /// with no room for them.
    fn lacks(&self, others: &[&Member]) -> Vec<String> {
        // `a woman`, of `a woman and two others`, may be one of those that another list names.
        let are_proper = others.iter().all(|member| member.is_proper);
        let is_article = |member: &Member| member.words.starts_with("a ") || member.words.starts_with("an ");
        let is_told = |member: &&Member| !is_article(member) && (member.holds_name() || !are_proper);
        let is_other = |member: &&&Member| !self.is_group_of(member);
        let others: Vec<&Member> = others.iter().filter(is_other).copied().collect();
        let together = self.members.iter().filter(is_told).count().saturating_add(others.len());
        let is_exceeded = self
            .count
            .or(self.all_told.filter(|_| self.names()))
            .and_then(|count| usize::try_from(count).ok())
            .is_some_and(|count| count >= self.members.len() && together > count);
        if self.is_complete() || is_exceeded {
            others.iter().map(|member| member.words.clone()).collect()
        } else {
            Vec::new()
        }
    }

    /// Whether it tells of people by one word for all (`family only`), and another list names one of them.
    fn is_group_of(&self, other: &Member) -> bool {
        matches!(self.members.as_slice(), [only] if people::is_group(&only.words))
            && !people::is_group(&other.words)
    }

    /// The keys of the members, sorted where nobody asks for an order or tells one. What is said about the list (complete,
    /// count) is no part of it, but that its words count more than it names.
    pub(super) fn key(&self) -> String {
        let mut keys: Vec<&str> = self.members.iter().map(|member| member.key.as_str()).collect();
        if self.asked != Asked::Order && !self.has_places {
            keys.sort_unstable();
        }
        let unnamed = self.all_told.filter(|count| usize::try_from(*count).is_ok_and(|all| all > keys.len()));
        let of_all =
            unnamed.filter(|_| self.names()).map_or_else(String::new, |count| format!(" (of {count})"));
        keys.join("; ") + &of_all
    }

    /// The number of members.
    pub(super) fn detail(&self) -> usize {
        self.members.len()
    }
}

impl fmt::Display for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = self.members();
        let is_split = matches!(members.as_slice(), [only] if members_of(only).len() > 1);
        let end = if is_split { ";" } else { "" };
        write!(f, "{}{end}", members.join("; "))
    }
}

impl Member {
    fn parse(words: &str) -> Result<Self, Reason> {
        checked(words).map(Self::of)
    }

    fn of(words: String) -> Self {
        let name = Name::parse_single(&words).ok();
        let is_proper = is_proper(&words);
        let key = key_of(&words, name.as_ref());
        Self { words, key, name, is_proper }
    }

    /// Whether a proper name stands somewhere in it: `the new Hollin boat` may be `Hollin`.
    fn holds_name(&self) -> bool {
        self.is_proper || self.words.contains(char::is_uppercase)
    }

    /// Whether it is something of the other: `the controls of the waterworks`.
    fn is_part_of(&self, whole: &Self) -> bool {
        let of = self.key.strip_suffix(&whole.key);
        of.is_some_and(|of| of.ends_with(" of ") || of.ends_with(" of the "))
    }

    /// Whether it is the other in the plural: `Mondays`.
    fn is_plural_of(&self, other: &Self) -> bool {
        self.key.strip_suffix('s') == Some(&other.key)
    }

    /// Whether both are one road or line in contrary directions: `the M4 eastbound`, `the M4 westbound`.
    fn is_of_other_direction(&self, other: &Self) -> bool {
        self.name.as_ref().zip(other.name.as_ref()).is_some_and(|(one, two)| one.is_of_other_direction(two))
    }

    /// Whether it is a number: a room, a line.
    fn is_number(&self) -> bool {
        self.key.chars().all(|c| c.is_ascii_digit())
    }
}
