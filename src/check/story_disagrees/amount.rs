//! Numbers in the words of a sentence, with what stands beside them.

use super::literal::{Form, Read, is_ordinal, is_year};
use super::word::Word;
use crate::letters::lower;
use crate::value::{is_month_name, is_weekday_name, number_of};
use std::borrow::Cow;

/// A number in digits or words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount<'a> {
    /// The number itself; of a length in steps (`6 hours 22 minutes`) all but the last unit.
    pub(super) number: Cow<'a, str>,
    /// Up to three words before it that may hedge it, nearest last.
    pub(super) before: Vec<Cow<'a, str>>,
    /// The word after it in the same part of the sentence.
    pub(super) noun: Option<&'a str>,
    /// The word after that.
    pub(super) next: Option<&'a str>,
    /// The word after these two.
    pub(super) third: Option<&'a str>,
    /// The word before its hedges.
    pub(super) lead: Option<&'a str>,
    /// What it is the amount of, where it says so: `target` of `a target of £75,000`.
    pub(super) head: Option<&'a str>,
    /// The name behind which it stands between commas, as ages do: `Ada Marsh, 35, left`.
    pub(super) apposed_to: Option<&'a str>,
}

const SCALES: &[&str] = &["hundred", "thousand", "million", "billion", "trillion", "dozen"];
const HEDGES: &[&str] = &[
    "more",
    "less",
    "fewer",
    "than",
    "at",
    "least",
    "most",
    "up",
    "to",
    "over",
    "under",
    "nearly",
    "almost",
    "about",
    "around",
    "roughly",
    "approximately",
    "just",
    "some",
    "no",
    "not",
    "only",
    "exactly",
    "above",
    "below",
    "well",
];

/// Words after a length of time that make it a distance between two moments.
const RELATIVE: &[&str] = &[
    "later", "earlier", "before", "after", "ago", "since", "on", "into", "from", "behind", "ahead", "apart",
];
/// Words that may follow a number and are nothing it counts.
const NO_NOUNS: &[&str] = &[
    "and", "or", "in", "on", "of", "at", "to", "by", "the", "a", "an", "who", "when", "but", "later", "then",
    "is", "was", "were", "are", "as", "with", "from", "not", "that", "years", "months", "weeks", "days",
];

/// Units that go on with a smaller one of their row, without the `s` of many.
const STEPS: &[&[&str]] = &[
    &["year yr", "month", "week wk", "day", "hour hr h", "minute min m", "second sec"],
    &["mile", "yard yd", "foot feet ft", "inch inche in"],
    &["stone st", "pound lb", "ounce oz"],
];

/// A number at the start of the words.
pub(super) fn amount<'a>(rest: &[Word<'a>], before: &[Word<'a>]) -> Read<'a> {
    let first = rest.first()?;
    let is_scale = |word: &Word<'_>| SCALES.contains(&&*lower(word.text));
    let begins = is_number(first.text) || first.text == "one" && rest.get(1).is_some_and(is_scale);
    if !begins {
        return None;
    }
    let mut count = 1;
    while let (Some(last), Some(word)) = (rest.get(count - 1), rest.get(count)) {
        let goes_on = is_scale(word) || is_scale(last) && is_count(&lower(word.text));
        if last.is_last || !goes_on {
            break;
        }
        count += 1;
    }
    count += rest.get(count - 1..).map_or(0, fraction);
    let steps = rest.get(count..).map_or(0, steps);
    let count = count + steps;
    let last = rest.get(count - 1)?;
    let follows = |at: usize| rest.get(at).map(|word| word.text);
    let behind = || follows(count).filter(|_| !last.is_last);
    let noun = rest.get(count..).and_then(noun_of_whole).or_else(behind);
    // `two days on` ends there, `two days on Saturday` does not.
    let is_on_day = follows(count + 1) == Some("on") && follows(count + 2).is_some_and(is_weekday_name);
    let next = follows(count + 1)
        .filter(|_| rest.get(count).is_some_and(|word| !word.is_last))
        .filter(|_| !is_on_day);
    let is_left_alone = is_ordinal(first.text)
        || first.text.contains(':')
        || noun.is_some_and(is_half_of_day)
        || is_share(rest.get(count..).unwrap_or_default(), before);
    let number = match rest.get(..count)? {
        [one] => Cow::Borrowed(one.text),
        several => several.iter().map(|word| word.text).collect::<Vec<_>>().join(" ").into(),
    };
    let is_behind_name =
        before.last().is_some_and(|word| word.is_last && word.text.starts_with(char::is_uppercase));
    let hedges = before.iter().rev().take(3).take_while(|word| !word.is_last);
    let all_before = before;
    let mut before: Vec<Cow<'_, str>> = hedges
        .map(|word| lower(word.text))
        .take_while(|word| HEDGES.contains(&&**word) || word == "aged" || word == "age")
        .collect();
    before.reverse();
    let ahead = |at: usize| {
        let word = all_before.iter().rev().nth(before.len() + at)?;
        (!word.is_last).then_some(word.text)
    };
    let lead = ahead(0);
    let head = lead.filter(|lead| *lead == "of").and_then(|_| ahead(1));
    let third = follows(count + 2).filter(|_| rest.get(count + 1).is_some_and(|word| !word.is_last));
    let apposed_to = all_before.last().filter(|_| last.is_last && is_behind_name).map(|word| word.text);
    let amount = Amount { number, before, noun, next, third, lead, head, apposed_to };
    let length = count + usize::from(steps > 0);
    Some((length, (!is_left_alone).then_some(Form::Amount(amount))))
}

/// How many of the words behind a number are a half more, with the scale behind: `and a half million` of `two and a half
/// million`.
fn fraction(rest: &[Word<'_>]) -> usize {
    let texts: Vec<&str> = rest.iter().take(5).map(|word| word.text).collect();
    let goes_on = |count: usize| rest.iter().take(count).all(|word| !word.is_last);
    match texts.as_slice() {
        [_, "and", "a", "half", scale] if SCALES.contains(scale) && goes_on(4) => 4,
        [_, "and", "a", "half", ..] if goes_on(3) => 3,
        _ => 0,
    }
}

/// How many of the words behind a number go on with smaller units, up to the last number: `hours 22` of `6 hours 22
/// minutes`, `years and five` of `three years and five months`.
fn steps(after: &[Word<'_>]) -> usize {
    let unit = |at: usize| after.get(at).map(|word| lower(word.text));
    let goes_on = |at: usize| after.get(at).is_some_and(|word| !word.is_last || word.has_comma);
    let mut taken = 0;
    let mut at = 0;
    while let Some(larger) = unit(at).filter(|_| goes_on(at)) {
        let number = at + 1 + usize::from(unit(at + 1).is_some_and(|word| word == "and"));
        let counts = after.get(number).is_some_and(|word| is_number(word.text) && !word.is_last);
        let is_step = |smaller: Cow<'_, str>| is_smaller(&smaller, &larger);
        if !counts || !unit(number + 1).is_some_and(is_step) {
            break;
        }
        taken = number + 1;
        at = number + 1;
    }
    taken
}

/// Whether lengths in steps go on from the larger unit to the smaller.
fn is_smaller(smaller: &str, larger: &str) -> bool {
    let rank = |units: &&[&str], word: &str| {
        units.iter().position(|names| names.split(' ').any(|name| name == word.trim_end_matches('s')))
    };
    STEPS.iter().any(|units| rank(units, larger).is_some_and(|from| rank(units, smaller) > Some(from)))
}

/// What the whole is of whose number some are told: `chillers` of `two of its three chillers`.
fn noun_of_whole<'a>(after: &[Word<'a>]) -> Option<&'a str> {
    const OWNERS: &[&str] = &["the", "its", "their", "his", "her", "our", "these", "those"];
    /// As in `of the usual 4,200 trains`.
    const MOST_BEFORE_NUMBER: usize = 1;
    let (of, whole) = after.split_first()?;
    let (owner, whole) = whole.split_first()?;
    let is_whole = of.text == "of" && OWNERS.contains(&owner.text);
    let number = whole.iter().take(MOST_BEFORE_NUMBER + 1).position(|word| is_number(word.text));
    whole.get(number.filter(|_| is_whole)? + 1).map(|noun| noun.text)
}

/// The hedges at the end of the words before a citation.
pub(super) fn hedges_before(before: &str) -> String {
    let words = before.split_whitespace().rev().take(3);
    let hedges = words.take_while(|word| HEDGES.contains(&&*lower(word)));
    let mut hedges: Vec<&str> = hedges.collect();
    hedges.reverse();
    hedges.join(" ")
}

/// `one in eight`, `two out of three`: seen from either number.
fn is_share(after: &[Word<'_>], before: &[Word<'_>]) -> bool {
    let joins = |word: &Word<'_>| matches!(word.text, "in" | "of");
    let counts = |word: &Word<'_>| is_number(word.text) || word.text == "one";
    let is_date =
        |at: usize| after.get(at).is_some_and(|word| is_month_name(word.text) || is_year(word.text));
    let forward = (0..4).any(|at| {
        let is_pair = after.get(at).is_some_and(joins) && after.get(at + 1).is_some_and(counts);
        is_pair && !is_date(at + 1) && !is_date(at + 2)
    });
    let backward = before.last().is_some_and(joins) && before.iter().rev().take(4).any(counts);
    forward || backward
}

fn is_half_of_day(word: &str) -> bool {
    matches!(&*lower(word), "a.m" | "p.m" | "am" | "pm" | "o'clock" | "o’clock")
}

/// Digits, with a currency or a sign before them, or a number from two on in words (`twenty-four`, `ten-year-old`).
pub(super) fn is_number(word: &str) -> bool {
    // Most words are small letters and nothing else.
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return is_count(word);
    }
    let plain = word.trim_start_matches(['£', '$', '€', '-', '+']);
    let first = plain.split('-').next().unwrap_or(plain);
    plain.starts_with(|c: char| c.is_ascii_digit()) || is_count(&lower(first))
}

/// Whether a word counts more than one thing.
fn is_count(word: &str) -> bool {
    number_of(word).is_some_and(|number| number > 1)
}

impl Amount<'_> {
    pub(super) fn with(&self, noun: &str) -> String {
        format!("{} {noun}", self.number)
    }

    /// What the number counts, where the word after it can be that.
    pub(super) fn counted_noun(&self) -> Option<&str> {
        let noun = self.noun?;
        (!NO_NOUNS.contains(&noun) && noun.starts_with(char::is_alphabetic)).then_some(noun)
    }

    /// Whether it is a distance between two moments, of which only the later can be meant: `two hours later`.
    pub(super) fn is_distance(&self) -> bool {
        self.next.is_some_and(|next| RELATIVE.contains(&next))
    }

    /// Whether it and another number say one thing of two moments, and nothing that they count stands beside them: `five in
    /// April and six in November`, `three, later four`.
    pub(super) fn pairs_with(&self, other: &Self) -> bool {
        let goes_on = |lead| matches!(lead, "and" | "or" | "later" | "then" | "now");
        let ends =
            |noun| matches!(noun, "in" | "on" | "at" | "by" | "when" | "and" | "or" | "later" | "then");
        [self, other].iter().all(|amount| amount.noun.is_none_or(ends))
            && [self, other].iter().any(|amount| amount.lead.is_some_and(goes_on))
    }

    /// Whether it multiplies something else: `six times its estimate`.
    pub(super) fn is_multiple(&self) -> bool {
        self.noun == Some("times")
    }

    /// The words behind all hedges before them, then behind fewer.
    pub(super) fn hedged(&self, words: &str) -> Vec<String> {
        let all = 0..=self.before.len();
        let hedges = all.filter_map(|from| self.before.get(from..));
        hedges.map(|hedges| format!("{} {words}", hedges.join(" ")).trim().to_owned()).collect()
    }

    /// The forms of a measure, longest first: `643 square kilometres`; of money the number has its unit with it.
    pub(super) fn measures(&self) -> Vec<String> {
        let mut forms = Vec::new();
        if let Some(noun) = self.noun {
            let of_two = self.next.filter(|_| matches!(noun, "square" | "cubic" | "nautical"));
            forms.extend(of_two.map(|next| format!("{} {next}", self.with(noun))));
            forms.extend(self.hedged(&self.with(noun)));
        }
        if self.noun.is_none() || self.number.contains(['£', '$', '€']) {
            forms.extend(self.hedged(&self.number));
        }
        forms
    }

    /// The forms of an age, longest first.
    pub(super) fn forms(&self) -> Vec<String> {
        let mut forms = Vec::new();
        if let Some(noun) = self.noun {
            if self.next == Some("old") {
                forms.extend(self.hedged(&format!("{} {noun} old", self.number)));
            }
            forms.extend(self.hedged(&self.with(noun)));
        }
        forms.extend(self.hedged(&self.number));
        forms
    }

    /// Whether words elsewhere in a sentence are an age for certain.
    pub(super) fn tells_age(&self) -> bool {
        self.apposed_to.is_some()
            || self.number.ends_with("-old")
            || self.next == Some("old")
            || self.before.iter().any(|word| word == "aged")
    }
}
