//! What is asked of a value besides its relation: what its words leave open, and what they tell of other words.

use super::{Asked, Context, Unit, Value, tells_rest};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Value {
    /// Whether it is a number and nothing more, which may be in the unit of another.
    pub fn is_bare_number(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_bare() } else { false }
    }

    /// Whether one is no more than ten times the other, as far as their ends tell.
    pub fn is_of_size_of(&self, other: &Self) -> bool {
        let ends = |value: &Self| value.extent().and_then(|extent| extent.low.at().or(extent.high.at()));
        let ten_times = |at: Decimal| at.abs().checked_mul(Decimal::TEN);
        match (ends(self), ends(other)) {
            (Some(one), Some(two)) => {
                ten_times(one).is_some_and(|most| most >= two.abs())
                    && ten_times(two).is_some_and(|most| most >= one.abs())
            }
            _ => false,
        }
    }

    /// Whether it is the other with fewer digits, rounded or cut off, as a headline has it: `€32 million` for `€32.6 million`,
    /// `6 years` for `6 years 6 months`.
    pub fn is_rounded_from(&self, exact: &Self) -> bool {
        match (self, exact) {
            (Self::Quantity(own), Self::Quantity(exact)) => own.is_rounded_from(exact),
            (Self::Duration(own), Self::Duration(exact)) => own.is_rounded_from(exact),
            _ => false,
        }
    }

    /// Whether it is an amount that leaves open what lies around it, and the other with fewer digits, rounded or cut off, by a
    /// twentieth at the most: `£412m`, of `£412.6 million`.
    pub fn is_short_for(&self, exact: &Self) -> bool {
        let (Self::Quantity(own), Self::Quantity(exact)) = (self, exact) else { return false };
        own.is_short_for(exact)
    }

    /// The units in which an amount is stated: two in `12 miles (19 km)`, none for other kinds.
    pub fn units(&self) -> &[Unit] {
        if let Self::Quantity(quantity) = self { quantity.units() } else { &[] }
    }

    /// Whether it is a time that names its zone.
    pub const fn names_zone(&self) -> bool {
        if let Self::Date(date) = self { date.names_zone() } else { false }
    }

    /// Whether it is a name whose words tell another (`X, formerly Y`).
    pub fn tells_other_names(&self) -> bool {
        if let Self::Name(name) = self { name.tells_others() } else { false }
    }

    /// The words of a name that has no titles, initials or small words; none for others.
    pub fn words_of_name(&self) -> usize {
        if let Self::Name(name) = self { name.plain_words() } else { 0 }
    }

    /// Whether both are quotations, and one has the verbs of the other in the tenses of a report.
    pub fn is_in_other_tenses(&self, other: &Self) -> bool {
        let (Self::Quotation(one), Self::Quotation(other)) = (self, other) else { return false };
        one.is_in_other_tenses(other)
    }

    /// Whether it is a working time with the days that it was spread over.
    pub const fn is_spread(&self) -> bool {
        if let Self::Duration(duration) = self { duration.is_spread() } else { false }
    }

    /// Whether one of the two is its working time, and the other are the days that it was spread over.
    pub fn is_spread_between(&self, one: &Self, other: &Self) -> bool {
        let (Self::Duration(own), Self::Duration(one), Self::Duration(other)) = (self, one, other) else {
            return false;
        };
        own.is_spread_between(one, other)
    }

    /// Whether both are quotations in quotation marks, of whole sentences that may follow each other.
    pub fn may_be_said_beside(&self, other: &Self) -> bool {
        let (Self::Quotation(one), Self::Quotation(other)) = (self, other) else { return false };
        one.may_be_said_beside(other)
    }

    /// Whether it is the given name alone that the other has with a surname, in full or cut short.
    pub fn is_given_name_of(&self, other: &Self) -> bool {
        let (Self::Name(name), Self::Name(other)) = (self, other) else { return false };
        name.is_given_name_of(other)
    }

    /// Whether it is a name with the family name first, in capitals (`OSTLEY Ray`).
    pub fn begins_with_family_name(&self) -> bool {
        if let Self::Name(name) = self { name.begins_with_family_name() } else { false }
    }

    /// The words of a name beside its titles, where none of them is an initial or a small word; none for others.
    pub fn words_of_name_beside_titles(&self) -> usize {
        if let Self::Name(name) = self { name.words_beside_titles() } else { 0 }
    }

    /// A name with those that other claims tell of the same person or thing; other kinds as they are.
    pub fn known_by(&self, told: &[Arc<Self>]) -> Self {
        let Self::Name(name) = self else { return self.clone() };
        let names =
            told.iter().filter_map(|told| if let Self::Name(told) = &**told { Some(told) } else { None });
        Self::Name(names.fold(name.clone(), super::Name::known_by))
    }

    /// The one year in which a date lies that stands by itself.
    pub fn own_year(&self) -> Option<i32> {
        if let Self::Date(date) = self { date.own_year() } else { None }
    }

    /// The time of day of a date, in seconds after midnight, where it is told to the minute and leaves no half of the
    /// day open.
    pub fn exact_time(&self) -> Option<i64> {
        if let Self::Date(date) = self { date.exact_time() } else { None }
    }

    /// Whether it is a time of day without its day, which may be open to the half of it.
    pub fn is_time_of_day(&self) -> bool {
        if let Self::Date(date) = self { !date.times_of_day().is_empty() } else { false }
    }

    /// Whether it is a length in days that are counted with pauses between them (`23 sitting days`).
    pub fn is_in_counted_days(&self) -> bool {
        if let Self::Duration(duration) = self { duration.is_in_counted_days() } else { false }
    }

    /// Whether it tells an amount in two ways, so that it may tie those who tell one of them each: in two units that do not
    /// convert (`€3 million ($3.3 million)`), by two levels that tell a difference and its share, or by the terms of a sum.
    pub fn is_told_in_two_ways(&self) -> bool {
        if let Self::Quantity(quantity) = self {
            quantity.is_in_two_units()
                || quantity.may_be_change()
                || quantity.has_ties()
                || quantity.is_reckoned()
        } else {
            false
        }
    }

    /// Whether it tells a number and what that comes to where more is counted (`300 jobs, 450 including agency staff`), so that
    /// those who tell one of them each need not differ.
    pub fn is_counted_in_two_ways(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_counted_in_two_ways() } else { false }
    }

    /// Whether one of two values is its number and the other what that comes to where more is counted.
    pub fn counts_both(&self, one: &Self, other: &Self) -> bool {
        let (Self::Quantity(own), Self::Quantity(one), Self::Quantity(other)) = (self, one, other) else {
            return false;
        };
        own.counts_as(one, other) || own.counts_as(other, one)
    }

    /// Whether it is a part of a whole, and one of two values the part and the other what is left: `28 of 80`, of `28` and `52
    /// remaining`.
    pub fn holds_part_and_rest(&self, one: &Self, other: &Self) -> bool {
        let (Self::Quantity(own), Self::Quantity(one), Self::Quantity(other)) = (self, one, other) else {
            return false;
        };
        own.has_part_and_rest(one, other) || own.has_part_and_rest(other, one)
    }

    /// The list as one of which the excerpt says that there are no more (`Three cameras caught it: …`), the count as one of what
    /// is asked for; nothing of other values, or where the excerpt says no such thing.
    pub fn closed_by(&self, excerpt: &str, question: &str, label: &str) -> Option<Self> {
        if let Self::Set(set) = self { set.closed_by(excerpt, question, label).map(Self::Set) } else { None }
    }

    /// The list as one that one of the others tells too, or of which none shows that it is a choice; see
    /// [`Set::settled_among`](super::Set).
    pub fn settled_among(&self, others: &[&Self], question: &str, label: &str) -> Option<Self> {
        let Self::Set(set) = self else { return None };
        let others: Vec<_> = others
            .iter()
            .filter_map(|other| if let Self::Set(set) = other { Some(set) } else { None })
            .collect();
        set.settled_among(&others, question, label).map(Self::Set)
    }

    /// Whether both say the same of how many there are besides those that they list; of other kinds, always.
    pub fn closes_as(&self, other: &Self) -> bool {
        if let (Self::Set(one), Self::Set(two)) = (self, other) { one.closes_as(two) } else { true }
    }

    /// Whether it leaves a sum to the reader (`150 tickets at £8`).
    pub fn is_reckoned(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_reckoned() } else { false }
    }

    /// Whether it is a sum of numbers without words: `4 + 8 + 2`.
    pub fn is_bare_sum(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_bare_sum() } else { false }
    }

    /// A sum of money that is told exactly, in its currency, and for nothing in particular.
    pub fn plain_sum(&self) -> Option<Decimal> {
        if let Self::Quantity(quantity) = self { quantity.plain_sum() } else { None }
    }

    /// An amount that words tell for several years, months, weeks or days (`1,500 over five years`), which is so much for each.
    pub fn spread_in_time(words: &str, context: &Context<'_>) -> Option<Self> {
        super::Quantity::spread_in_time(words, context).map(Self::Quantity)
    }

    /// Whether it tells so much for each length of time (`300 a year`, `40 km a day`).
    pub fn is_told_in_time(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_told_in_time() } else { false }
    }

    /// Whether it counts so many for each length of time (`300 a year`).
    pub fn is_counted_in_time(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_counted_in_time() } else { false }
    }

    /// How many words say are not of a part that others tell of: `10 were not`, `the other 118 are waiting`.
    pub fn counted_as_rest(words: &str, context: &Context<'_>) -> Option<Self> {
        super::Quantity::counted_as_rest(words, context).map(Self::Quantity)
    }

    /// Whether it tells all there are and a part of them: `33 of 41`, `9, of whom 6 were caught`.
    pub fn tells_whole_and_part(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.tells_whole_and_part() } else { false }
    }

    /// A sum that words tell for so many things, each of which has the part of it that another value is told for one: `£12,000
    /// for 60 children`, beside `£250 a child`.
    pub fn shared_by_things(words: &str, rate: &Self, context: &Context<'_>) -> Option<Self> {
        let Self::Quantity(rate) = rate else { return None };
        super::Quantity::shared_by_things(words, rate, context).map(Self::Quantity)
    }

    /// Whether it is a sum for one of something that is counted: `£20 each`, `£250 a child`.
    pub fn is_sum_for_one(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_sum_for_one() } else { false }
    }

    /// Whether it is a number of a whole that it names (`11 of 20 played`).
    pub fn is_part_of_whole(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.part().is_some() } else { false }
    }

    /// The count that a share of so many is, where it names no whole of its own: 11 to 13, of `half` and 24.
    pub fn as_share_of(&self, whole: u32) -> Option<Self> {
        if let Self::Quantity(quantity) = self {
            quantity.as_share_of(whole).map(Self::Quantity)
        } else {
            None
        }
    }

    /// Whether it and another number of the same source, told in those words, are of one whole, whatever they are called: a
    /// part of it and what is left (`11 of 24 done`, `13 to do`), a vote and those who have one (`5 to 3`, `nine members`).
    pub fn is_tied_to(&self, other: &Self, words: &str) -> bool {
        match (self, other) {
            (Self::Quantity(own), Self::Quantity(count)) => {
                let is_rest = || count.part().is_none() && tells_rest(words.trim());
                let is_tied = own.part().is_some() && is_rest() || own.is_score() && count.counts_voters();
                is_tied || count.counts_part_of(own) || own.is_told_for_another_time_than(count)
            }
            _ => false,
        }
    }

    /// The same with the part that words behind it tell of it by a name: `£6.3m, of which £2.1m to HMRC`.
    pub(super) fn with_part_told(self, words: &str, context: &Context<'_>) -> Self {
        if let Self::Quantity(quantity) = self {
            Self::Quantity(quantity.with_part_told(words, context))
        } else {
            self
        }
    }

    /// Whether it tells the level before a change too: `$450, down from $600`, `300, twice last year's`.
    pub fn tells_change(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.has_levels() } else { false }
    }

    /// What it is for one of: the day of `12 a day`.
    pub fn per(&self) -> Option<&str> {
        if let Self::Quantity(quantity) = self { quantity.per() } else { None }
    }

    /// Whether its two levels, which are no shares, tell a rise or a fall.
    pub fn moves(&self) -> Option<Asked> {
        if let Self::Quantity(quantity) = self { quantity.moves() } else { None }
    }

    /// Whether it is a share of nothing that is named: `29%`.
    pub fn is_bare_share(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_bare_share() } else { false }
    }

    /// Whether it tells a change from one of them to the other, which are plain levels: `from 23 to nine`, of `23` and `nine`.
    pub fn leads_between(&self, one: &Self, other: &Self) -> bool {
        match (self, one, other) {
            (Self::Quantity(change), Self::Quantity(one), Self::Quantity(other)) => {
                change.leads_from_to(one, other) || change.leads_from_to(other, one)
            }
            _ => false,
        }
    }

    /// Whether it tells other numbers that arithmetic ties to its own: a level before, a part by its name.
    pub fn has_ties(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.has_ties() } else { false }
    }

    /// Whether it is a list that leaves some of its members without a name: `Ann and two others`.
    pub fn leaves_some_unnamed(&self) -> bool {
        if let Self::Set(set) = self { set.leaves_some_unnamed() } else { false }
    }

    /// Whether it tells a part of its number by the name of that.
    pub fn names_part(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.names_part() } else { false }
    }

    /// The two sides of a score or a vote.
    pub fn score(&self) -> Option<[Decimal; 2]> {
        if let Self::Quantity(quantity) = self { quantity.score() } else { None }
    }

    /// Whether it tells by how much a vote or a game was won: `a majority of five`.
    pub fn is_margin(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_margin() } else { false }
    }

    /// The noun that a plain count counts, without the ending of the plural.
    pub fn counted_noun(&self) -> Option<String> {
        if let Self::Quantity(quantity) = self { quantity.counted_noun() } else { None }
    }

    /// The noun that it counts, where the words count as many of it besides something else.
    pub fn noun_in(&self, words: &str) -> Option<&str> {
        if let Self::Quantity(quantity) = self { quantity.noun_in(words) } else { None }
    }

    /// Whether it tells how many there were and how many fell out: `168 started, 5 gave up`.
    pub fn tells_loss(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.tells_loss() } else { false }
    }

    /// Whether it tells what a whole is made up of that words tell: `15,377 finished and 325 dropped out`, of `who started`.
    pub fn splits(&self, words: &str) -> bool {
        if let Self::Quantity(quantity) = self { quantity.splits(words) } else { false }
    }

    /// Whether words say that what it tells on top of a sum, or as one of several counts, is counted: `costs included`, of
    /// `£12,000 and £3,400 costs`; `crew included`, of `142 passengers and six crew`.
    pub fn is_meant_with(&self, words: &str) -> bool {
        if let Self::Quantity(quantity) = self { quantity.is_meant_with(words) } else { false }
    }

    /// Whether it tells several numbers that belong together: parts, the terms of a sum, a part and its whole.
    pub fn tells_several(&self) -> bool {
        self.has_parts() || self.is_reckoned() || self.is_part_of_whole()
    }

    /// What it counts of that which the other tells in several numbers.
    pub fn name_in<'a>(&self, whole: &'a Self) -> Option<&'a str> {
        match (self, whole) {
            (Self::Quantity(own), Self::Quantity(whole)) => own.name_in(whole),
            _ => None,
        }
    }

    /// Whether one of its several counts is of a group of people or things, by its plainest name.
    pub fn has_part_of(&self, group: &str) -> bool {
        if let Self::Quantity(quantity) = self { quantity.has_part_of(group) } else { false }
    }

    /// The counts of several things in one (`212 homes and 40 businesses`), which are no states of the same.
    pub fn counts_of_things(&self) -> Option<BTreeSet<Decimal>> {
        if let Self::Quantity(quantity) = self { quantity.counts_of_things() } else { None }
    }

    /// Whether it is several counts in one (`2 dead, 1 missing`).
    pub fn has_parts(&self) -> bool {
        if let Self::Quantity(quantity) = self { quantity.has_parts() } else { false }
    }
}
