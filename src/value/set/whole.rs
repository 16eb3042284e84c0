//! Counts beside lists that name fewer: `nine nations`; `Ireland, Britain, … and the Netherlands`, which are eight.
//!
//! A list is held against a higher count where it is complete, its excerpt counts it, or its excerpt names it in one breath:
//! `A, B and C`, with no word of others and no other number. Such a list means all only where it names most of what is
//! counted; of three out of nine it may be a choice. People become known by and by: their names are all only where they
//! are said to be (`The judges were …`). What may be several (`textiles`) is of no number.

use super::asking::{Asking, Sort, is_asked_for, is_plural, thing_behind};
use super::excerpt::{Closing, OF_SOME, words};
use super::line::Telling;
use super::run::{bare, without_article};
use super::{Member, Set, counted, people};
use crate::letters::{is_word, lower};
use crate::value::number;
use crate::value::token::number_of;
use crate::value::{Comparison, Relation, Why};
use rust_decimal::Decimal;

/// Shorter lists may be examples.
const LEAST_MEMBERS: usize = 3;
const MOST_MEMBERS: usize = 20;
/// Larger numbers are years.
const MOST_COUNTED: u32 = 100;

/// Words by which a list is not all, besides those by which a number is not.
const OPENING: &[&str] = &[
    "also",
    "against",
    "alongside",
    "apart",
    "besides",
    "chiefly",
    "could",
    "dozens",
    "elsewhere",
    "etc",
    "except",
    "excluding",
    "followed",
    "joined",
    "largely",
    "led",
    "like",
    "many",
    "may",
    "might",
    "neither",
    "nor",
    "not",
    "numerous",
    "or",
    "plus",
    "several",
    "too",
    "various",
    "without",
];

/// Words by which a number is not what came to be, or not exact.
const UNSETTLED: &[&str] = &[
    "approximately",
    "around",
    "due",
    "expected",
    "hoped",
    "hopes",
    "invited",
    "maybe",
    "originally",
    "perhaps",
    "planned",
    "roughly",
    "supposed",
    "than",
    "up",
];

impl Set {
    /// That this counts more than the other names, where the other names all that there are.
    pub(super) fn counts_more_than(&self, list: &Self) -> Option<Comparison> {
        let Closing::Asked(sort) = self.closing else { return None };
        let counted = self.all_told?;
        let named = list.number_named(sort)?;
        let names_all = match list.closing {
            Closing::Complete | Closing::Excerpt | Closing::People => true,
            Closing::Sentence | Closing::OneByOne | Closing::Longest | Closing::Retold => {
                named.saturating_mul(4) >= counted.saturating_mul(3)
            }
            Closing::Nothing | Closing::AmongWords | Closing::Asked(_) => false,
        };
        let is_list = list.names() && !list.is_open && list.all_told.is_none() && list.count.is_none();
        (is_list && names_all && counted > named).then(|| {
            let why = Why::FewerNamed { count: self.to_string(), counted, named };
            Comparison::new(Relation::Conflicting, why)
        })
    }

    /// How many it names at the most; nothing where one of them may be any number.
    fn number_named(&self, sort: Sort) -> Option<u32> {
        self.members.iter().map(|member| member.number(sort)).sum()
    }

    /// What it counts, where that is what the question or the label asks for and its excerpt tells the very number.
    pub(super) fn sort_counted(&self, excerpt: &str, asking: &Asking<'_>) -> Option<Sort> {
        let asked = asking.noun();
        let count = self.all_told.filter(|_| self.telling != Telling::Names)?;
        let [only] = self.members.as_slice() else { return None };
        if words(&only.words).any(|word| word == "of") || words(excerpt).any(|word| UNSETTLED.contains(&word))
        {
            return None;
        }
        let mut noun = self.noun.as_deref().unwrap_or_default();
        for (before, _, after) in numbers(excerpt).filter(|(_, number, _)| *number == count.into()) {
            let is_part = words(after).next().is_some_and(|word| matches!(word, "of" | "or" | "to"));
            let is_of_some = words(after).take(2).any(|word| OF_SOME.contains(&word));
            if is_part || is_of_some || words(before).last().is_some_and(|word| OF_SOME.contains(&word)) {
                return None;
            }
            noun = if noun.is_empty() { thing_behind(after).unwrap_or_default() } else { noun };
        }
        is_asked_for(noun, asked).then(|| asking.sort(asked.unwrap_or(noun)))
    }

    /// What its excerpt, which names it in one breath, says of how many there are.
    pub(super) fn told_whole(&self, excerpt: &str, asking: &Asking<'_>) -> Option<Whole> {
        let small = lower(excerpt);
        let is_small = small.len() == excerpt.len();
        let is_list = (LEAST_MEMBERS..=MOST_MEMBERS).contains(&self.members.len());
        if !is_small || !is_list || small.contains('?') || self.leaves_open(&small) || asking.is_by_and_by() {
            return None;
        }
        let Some((start, end)) = self.run_in(&small) else {
            return self.is_whole_among_words(&small, asking).then_some(Whole::AmongWords);
        };
        let (before, after) = (excerpt.get(..start)?, excerpt.get(end..)?);
        // Another sentence may name more.
        if [before, after].iter().any(|part| part.contains(". ")) {
            return None;
        }
        if !self.begins_behind(before) || !self.ends_before(after) || numbers(after).next().is_some() {
            return None;
        }
        let is_said_to_be_all = leads_to_all(&lower(before));
        let mut told = numbers(before);
        match (told.next(), told.next()) {
            (None, _) => (is_said_to_be_all || !asking.is_of_people()).then_some(Whole::All),
            (Some((_, number, behind)), None) if is_amount_of_them(number, behind) => {
                (!asking.is_of_people()).then_some(Whole::All)
            }
            (Some(told), None) if is_said_to_be_all => {
                self.counted_by(told, asking.noun()).map(Whole::Counted)
            }
            (Some(_), _) => None,
        }
    }

    /// Whether some word tells of others. `Some` before digits is `about`: `some 18,400 packs`.
    fn leaves_open(&self, small: &str) -> bool {
        let followers = words(small).skip(1).chain([""]);
        words(small).zip(followers).any(|(word, next)| {
            let is_about = word == "some" && next.starts_with(|c: char| c.is_ascii_digit());
            let opens = OF_SOME.contains(&word) || OPENING.contains(&word) || self.is_by_and_by(word);
            opens && !is_about
        })
    }

    /// Whether its excerpt names it with words that say more of its members, and nothing besides. Of people they may be others.
    fn is_whole_among_words(&self, small: &str, asking: &Asking<'_>) -> bool {
        let run = self.run_among_words(small).filter(|_| !asking.is_of_people());
        let around = run.and_then(|(start, end)| small.get(..start).zip(small.get(end..)));
        around.is_some_and(|(before, after)| {
            [before, after].iter().all(|part| !part.contains(". ") && numbers(part).next().is_none())
        })
    }

    /// The number that stands before a list which is all of it, where the list names another.
    fn counted_by(&self, told: (&str, Decimal, &str), asked: Option<&str>) -> Option<u32> {
        let (lead, number, behind) = told;
        let count = u32::try_from(number).ok().filter(|count| (2..=MOST_COUNTED).contains(count))?;
        let noun = thing_behind(behind).unwrap_or_default();
        let is_counted = if noun.is_empty() {
            // `The five were A, B, C and D.`
            words(lead).last().is_some_and(|word| is_word("the", word)) && words(behind).count() < 2
        } else {
            // `On 5 May schools closed: …`
            let mut between = words(behind).take_while(|word| *word != noun);
            !lead.trim_end().ends_with(" of the")
                && between.all(|word| word != "of" && word.starts_with(char::is_lowercase))
        };
        let named = self.number_named(Sort::of(asked.unwrap_or(noun)))?;
        let is_other = count > named || count < named && self.members.iter().all(|member| member.is_proper);
        (is_counted && is_other && is_asked_for(noun, asked)).then_some(count)
    }
}

/// What an excerpt says of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// That it is all.
    All,
    /// That it is all, with words that say more of what it lists.
    AmongWords,
    /// Another number.
    Counted(u32),
}

/// Whether a number tells how much there is of what a list names, and not how many it names: `18,400 packs of`.
fn is_amount_of_them(number: Decimal, behind: &str) -> bool {
    number > Decimal::from(MOST_COUNTED) && without_article(behind.trim_end()).ends_with(" of")
}

/// Whether the words before a list say that it is all of what they tell.
fn leads_to_all(before: &str) -> bool {
    const LEADS: &[&str] = &["are", "were", "comprise", "comprised", "comprises", "comprising"];
    let before = without_article(before.trim_end());
    let last = words(before).last().unwrap_or_default();
    let is_verb = before.ends_with(char::is_alphanumeric) && LEADS.contains(&last);
    let is_there = words(before).any(|word| word == "there");
    before.ends_with([':', '(', '–', '—']) || before.ends_with(" -") || is_verb && !is_there
}

/// The numbers of a text, with what stands before and behind each.
fn numbers(text: &str) -> impl Iterator<Item = (&str, Decimal, &str)> {
    let starts = std::iter::once(0)
        .chain(text.match_indices([' ', '(', '-', '–', '—']).map(|(at, gap)| at + gap.len()));
    starts.filter_map(|at| {
        let (before, rest) = text.split_at_checked(at)?;
        let (number, after) = number::read(rest).filter(|_| !rest.starts_with(char::is_whitespace))?;
        Some((before, number.value, after))
    })
}

impl Member {
    /// How many it is; nothing where it may be several.
    fn number(&self, sort: Sort) -> Option<u32> {
        let is_place = sort == Sort::Places && self.is_proper;
        if self.tells_some() || !is_place && self.is_together() {
            return None;
        }
        if let Some(number) = counted::number_in(&self.words) {
            return u32::try_from(number).ok();
        }
        let is_counted = number::read(&self.words).is_some() && !self.is_number();
        let is_several = match sort {
            Sort::Sorts => false,
            Sort::Places if is_place => self.ends_in_small_plural(),
            Sort::Places | Sort::People | Sort::Things | Sort::Others => self.is_in_plural(),
        };
        (!is_counted && !is_several).then_some(1)
    }

    /// Whether it is of no number that it tells: `a few books`, `the two Koreas`.
    fn tells_some(&self) -> bool {
        const SOME: &[&str] = &["both", "dozen", "few", "hundred", "many", "several", "some"];
        let is_some = |word: &str| SOME.contains(&word);
        words(&self.words).any(is_some) || words(&self.words).skip(1).any(|word| number_of(word).is_some())
    }

    /// Whether it is several that stand together: `a pair of candlesticks`, `the Hale family`, `Ann and her son`.
    fn is_together(&self) -> bool {
        const COLLECTIVES: &[&str] = &[
            "bag",
            "band",
            "box",
            "bunch",
            "bundle",
            "case",
            "collection",
            "couple",
            "crate",
            "crew",
            "duo",
            "family",
            "gang",
            "group",
            "lot",
            "number",
            "pair",
            "pile",
            "range",
            "rest",
            "series",
            "set",
            "team",
            "trio",
            "variety",
        ];
        let head = self.words.split_once(" of ").map_or(self.words.as_str(), |(head, _)| head);
        let noun = counted::in_singular(words(head).last().unwrap_or_default());
        COLLECTIVES.contains(&noun.as_str()) || people::is_group(&self.words) || self.words.contains(" and ")
    }

    /// Whether it may be of several: `textiles`, `the Hales`, `Kenyans`. `Ann Jones` is one.
    fn is_in_plural(&self) -> bool {
        let is_full_name = self.is_proper && bare(&self.words) == self.words && self.words.contains(' ');
        if is_full_name {
            self.ends_in_small_plural()
        } else {
            words(&self.words).last().is_some_and(is_plural)
        }
    }

    /// `the Baltic states`.
    fn ends_in_small_plural(&self) -> bool {
        words(&self.words).last().is_some_and(|last| last.starts_with(char::is_lowercase) && is_plural(last))
    }
}
