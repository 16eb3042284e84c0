//! Analyze: what each differing stretch of two direct quotations means, and what follows for the two.

use std::ops::Range;

use super::denial::{ends_in_negation, is_belief, is_denial};
use super::speech::{is_limiting, is_negation, is_one_utterance, is_sensitive, is_turning};
use crate::value::token::{
    Pause, Stretch, Token, align, is_one_number, starts_sentence, write_conflict, write_edits,
};
use crate::value::{Comparison, Relation, Why, number};
use rust_decimal::Decimal;

/// Sentences longer than this are not looked at as a whole again.
const LONGEST_SENTENCE: usize = 100;

/// What a differing stretch means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Difference {
    /// Cut off at an end, or where a mark says so.
    Cut,
    /// Whole sentences, left out without a mark.
    Sentence,
    /// Words that the second leaves out inside a sentence.
    OnlyFirst,
    /// Words that the first leaves out inside a sentence.
    OnlySecond,
    /// An editor's words in square brackets.
    Insertion,
    /// One number in words and in digits: `half a million`, `500,000`.
    SameNumber,
    /// Other words.
    Changed,
}

/// Which side has the words that the other leaves out.
struct LeftOut<'a> {
    longer: &'a [Token],
    inside: Range<usize>,
    shorter: &'a [Token],
    gap: usize,
}

/// How two direct quotations with different keys stand to each other.
pub(super) fn compare_direct(first: &[Token], second: &[Token]) -> Comparison {
    let is_gap = |marked, other| parts_at_mark(marked, other) || stands_in_gap(marked, other);
    if is_gap(first, second) || is_gap(second, first) {
        let edits = write_edits(first, second, &align(first, second));
        return Comparison::new(Relation::Compatible, Why::Shortened(edits));
    }
    let stretches = align(first, second);
    if !is_one_utterance(first, second, &stretches) {
        return Comparison::new(Relation::Incomparable, Why::OtherText);
    }
    let differences: Vec<Difference> = stretches
        .iter()
        .filter(|stretch| !stretch.is_kept)
        .map(|stretch| classify(first, second, stretch))
        .collect();
    let has = |difference: Difference| differences.contains(&difference);
    if has(Difference::Changed) || (has(Difference::OnlyFirst) && has(Difference::OnlySecond)) {
        let told = telling(stretches, &differences, Difference::conflicts);
        return Comparison::new(Relation::Conflicting, Why::OtherWords(write_conflict(first, second, &told)));
    }
    let edits = |stretches: &[Stretch]| write_edits(first, second, stretches);
    let why = if differences.iter().any(|difference| difference.is_omission()) {
        Why::Omission(edits(&telling(stretches, &differences, Difference::is_omission)))
    } else if has(Difference::Cut) {
        Why::Shortened(edits(&stretches))
    } else {
        Why::HouseStyle(edits(&stretches))
    };
    Comparison::new(Relation::Compatible, why)
}

impl Difference {
    /// Words of one where the other has others, or none.
    const fn conflicts(self) -> bool {
        match self {
            Self::Changed | Self::OnlyFirst | Self::OnlySecond => true,
            Self::Cut | Self::Sentence | Self::Insertion | Self::SameNumber => false,
        }
    }

    /// Words that one leaves out without a mark.
    const fn is_omission(self) -> bool {
        match self {
            Self::OnlyFirst | Self::OnlySecond | Self::Sentence => true,
            Self::Changed | Self::Cut | Self::Insertion | Self::SameNumber => false,
        }
    }
}

/// The stretches with all but what is to be told as if it were kept, so that readers are told of nothing that may differ. What a
/// single word parts is told with that word: `a generation` beside `half a century`.
fn telling(
    stretches: Vec<Stretch>,
    differences: &[Difference],
    is_told: fn(Difference) -> bool,
) -> Vec<Stretch> {
    let mut differences = differences.iter();
    let mut told: Vec<Stretch> = Vec::with_capacity(stretches.len());
    for mut stretch in stretches {
        if !stretch.is_kept {
            stretch.is_kept = !differences.next().is_none_or(|difference| is_told(*difference));
        }
        if let [.., before, between] = told.as_mut_slice()
            && !stretch.is_kept
            && !before.is_kept
            && between.is_kept
            && between.first.len() == 1
            && between.second.len() == 1
        {
            before.first.end = stretch.first.end;
            before.second.end = stretch.second.end;
            told.pop();
        } else {
            told.push(stretch);
        }
    }
    told
}

/// Whether both begin alike up to where the first marks an omission, and what follows there is other matter: the second
/// goes on with what the first leaves out, and ends before the first goes on.
fn parts_at_mark(marked: &[Token], other: &[Token]) -> bool {
    let alike = marked.iter().zip(other).take_while(|(one, two)| one.aligned == two.aligned).count();
    let is_begun = alike >= 3 && is_marked(marked, alike) && alike < other.len();
    let (rest, left) = (marked.get(alike..).unwrap_or_default(), other.get(alike..).unwrap_or_default());
    let shared: usize =
        align(rest, left).iter().filter(|stretch| stretch.is_kept).map(|stretch| stretch.first.len()).sum();
    is_begun && shared * 2 < rest.len().min(left.len())
}

/// Whether the second is a sentence that the first can have left out where it marks an omission: it begins and ends
/// with other words than each piece of the first, and shares at most half of the longer of the two.
fn stands_in_gap(marked: &[Token], other: &[Token]) -> bool {
    let marks: Vec<usize> = (1..marked.len()).filter(|at| is_marked(marked, *at)).collect();
    let begins = other.first().is_some_and(|token| token.shown.starts_with(char::is_uppercase));
    if marks.is_empty() || !begins {
        return false;
    }
    let ends = marks.iter().copied().chain([marked.len()]);
    let pieces = std::iter::once(0).chain(marks.iter().copied()).zip(ends);
    let is_other = |piece: &[Token]| {
        let differs = |one: Option<&Token>, two: Option<&Token>| {
            one.zip(two).is_some_and(|(one, two)| one.aligned != two.aligned)
        };
        let stretches = align(piece, other);
        let shared: usize =
            stretches.iter().filter(|stretch| stretch.is_kept).map(|stretch| stretch.first.len()).sum();
        differs(piece.first(), other.first())
            && differs(piece.last(), other.last())
            && shared * 2 <= piece.len().max(other.len())
    };
    pieces.into_iter().all(|(start, end)| marked.get(start..end).is_some_and(is_other))
}

fn classify(first: &[Token], second: &[Token], stretch: &Stretch) -> Difference {
    let only = |tokens: &[Token], range: &Range<usize>| {
        let inside = tokens.get(range.clone()).unwrap_or_default();
        !inside.is_empty() && inside.iter().all(|token| token.inserted)
    };
    if only(first, &stretch.first) || only(second, &stretch.second) {
        return Difference::Insertion;
    }
    let (from_first, from_second) = (
        LeftOut { longer: first, inside: stretch.first.clone(), shorter: second, gap: stretch.second.start },
        LeftOut { longer: second, inside: stretch.second.clone(), shorter: first, gap: stretch.first.start },
    );
    match (stretch.first.is_empty(), stretch.second.is_empty()) {
        (_, true) => classify_left_out(&from_first).unwrap_or(Difference::OnlyFirst),
        (true, false) => classify_left_out(&from_second).unwrap_or(Difference::OnlySecond),
        (false, false) => classify_replaced(first, second, stretch),
    }
}

/// What it means that only one side has these words; nothing if they are a plain omission inside a sentence.
fn classify_left_out(left_out: &LeftOut<'_>) -> Option<Difference> {
    let LeftOut { longer, inside, shorter, gap } = left_out;
    if *gap == 0 || *gap == shorter.len() {
        return Some(if turns_meaning(left_out) { Difference::Changed } else { Difference::Cut });
    }
    let words = longer.get(inside.clone()).unwrap_or_default();
    if is_marked(shorter, *gap) {
        return Some(if ends_in_negation(words) { Difference::Changed } else { Difference::Cut });
    }
    if starts_sentence(longer, inside.start) && starts_sentence(longer, inside.end) {
        return Some(Difference::Sentence);
    }
    let is_turned = words.len() == 1 && words.iter().any(is_turning);
    let is_put_in = words.len() <= 2 && words.iter().any(is_limiting);
    let is_not_yet = words.iter().any(|token| token.word == "yet") && has_negation(longer, inside);
    let is_softened = softens(words) && longer.get(inside.end).is_some_and(|next| is_negation(&next.word));
    (is_put_in || is_turned || is_not_yet || is_softened || words.iter().any(is_sensitive))
        .then_some(Difference::Changed)
}

/// Whether words make something of the nothing behind them: `next to no water`, `all but nobody`.
fn softens(words: &[Token]) -> bool {
    const PHRASES: &[[&str; 2]] = &[["all", "but"], ["little", "or"], ["next", "to"]];
    const WORDS: &[&str] = &["almost", "nearly", "practically", "virtually"];
    match words {
        [one] => WORDS.contains(&one.word.as_str()),
        [one, two] => PHRASES.contains(&[one.word.as_str(), two.word.as_str()]),
        [] | [_, _, _, ..] => false,
    }
}

/// Whether the sentence around the words denies something, which a `yet` in them puts off.
fn has_negation(tokens: &[Token], inside: &Range<usize>) -> bool {
    sentences_around(tokens, inside).iter().any(|token| is_negation(&token.word))
}

/// Whether a cut at an end, without a mark, takes a negation, a part of a number, a doubt or a denial from the words it
/// leaves (`not guilty`, `20 million`, `we believe that we have found it`, `I don't think he is guilty`).
fn turns_meaning(left_out: &LeftOut<'_>) -> bool {
    let LeftOut { longer, inside, shorter, gap } = left_out;
    let at = if *gap == 0 { inside.end } else { inside.start };
    let before = at.checked_sub(1).and_then(|index| longer.get(index));
    let (Some(before), Some(after)) = (before, longer.get(at)) else { return false };
    let (cut, is_open) = if *gap == 0 {
        (before, is_marked(shorter, 0))
    } else {
        (after, shorter.last().is_some_and(|token| token.shown.contains('…')))
    };
    let is_joined = before.pause == Pause::None && !after.marked && !is_open;
    // A small letter at the start says that a sentence goes before.
    let is_fragment =
        *gap == 0 && shorter.first().is_some_and(|token| token.shown.starts_with(char::is_lowercase));
    let words = longer.get(inside.clone()).unwrap_or_default();
    let is_hedge = || *gap == 0 && !is_fragment && is_hedging(words);
    let is_doubt = || !is_fragment && (is_belief(words) || *gap == 0 && is_denial(words, after));
    is_joined && (is_negation(&cut.word) || is_one_number(&before.word, &after.word) || is_hedge())
        || !is_open && !after.marked && before.pause != Pause::Sentence && is_doubt()
}

/// Whether a word before a sentence leaves open whether it is so: `Almost everyone is safe`, `Perhaps he was asleep`. What only
/// stresses it may be cut off (`Certainly we will appeal`).
fn is_hedging(words: &[Token]) -> bool {
    const HEDGES: &[&str] = &[
        "allegedly",
        "almost",
        "apparently",
        "hopefully",
        "maybe",
        "nearly",
        "perhaps",
        "possibly",
        "presumably",
        "probably",
        "supposedly",
    ];
    matches!(words, [only] if HEDGES.contains(&only.word.as_str()))
}

/// What it means that each side has words of its own at one place.
fn classify_replaced(first: &[Token], second: &[Token], stretch: &Stretch) -> Difference {
    let (a, b) = (&stretch.first, &stretch.second);
    if states_one_number((first, a), (second, b)) {
        return Difference::SameNumber;
    }
    let cut = |longer: (&[Token], &Range<usize>), shorter: (&[Token], &Range<usize>)| {
        let value = number_in(shorter.0, shorter.1)?;
        let mut sides = beside_number(longer, shorter);
        sides
            .find(|(words, _)| number_in(longer.0, words) == Some(value))
            .and_then(|(_, left_out)| classify_left_out(&left_out))
    };
    if let Some(difference) = cut((first, a), (second, b)).or_else(|| cut((second, b), (first, a))) {
        return difference;
    }
    // One after the other in what was said: each side leaves out what the other has, and says so.
    let follows = |before: (&[Token], &Range<usize>), after: (&[Token], &Range<usize>)| {
        is_open(before.0, before.1.end) && is_open(after.0, after.1.start)
    };
    let is_whole = a.len() == first.len() || b.len() == second.len();
    if !is_whole && (follows((first, a), (second, b)) || follows((second, b), (first, a))) {
        return Difference::Cut;
    }
    let (one, other) = (sentences_around(first, a), sentences_around(second, b));
    if one.len().max(other.len()) > LONGEST_SENTENCE
        || (one.len() == first.len() && other.len() == second.len())
        || is_one_utterance(one, other, &align(one, other))
    {
        return Difference::Changed;
    }
    Difference::Sentence
}

/// Whether both sides have one number at this place, be it with the word before or behind them, which is alike: the `a` and the `one`
/// of `a third` and `one third`.
fn states_one_number((first, a): (&[Token], &Range<usize>), (second, b): (&[Token], &Range<usize>)) -> bool {
    let beside = [(0, 0), (1, 0), (0, 1)];
    beside.iter().any(|(before, behind)| {
        let wider = |inside: &Range<usize>| {
            Some(inside.start.checked_sub(*before)?..inside.end.checked_add(*behind)?)
        };
        let number = |tokens: &[Token], inside: &Range<usize>| number_in(tokens, &wider(inside)?);
        number(first, a).is_some_and(|one| number(second, b) == Some(one))
    })
}

/// The number that the words are, and nothing else. Years are spoken in two numbers: `nineteen eighty-four`.
fn number_in(tokens: &[Token], inside: &Range<usize>) -> Option<Decimal> {
    let words: Vec<&str> = tokens.get(inside.clone())?.iter().map(|token| token.word.as_str()).collect();
    let read =
        |words: &str| number::read(words).filter(|(_, rest)| rest.is_empty()).map(|(number, _)| number.value);
    let year = || {
        let (century, years) = words.split_first()?;
        let (century, years) = (read(century)?, read(&years.join(" "))?);
        let is_century = century.is_integer() && (Decimal::from(11)..=Decimal::from(20)).contains(&century);
        let is_within = years.is_integer() && (Decimal::TEN..Decimal::ONE_HUNDRED).contains(&years);
        century.checked_mul(Decimal::ONE_HUNDRED)?.checked_add(years).filter(|_| is_century && is_within)
    };
    // `2½` is two words, and `2 5` no 25.
    let is_with_part =
        || words.iter().skip(1).all(|word| !word.is_empty() && !word.starts_with(|c: char| c.is_ascii()));
    read(&words.join(" ")).or_else(|| is_with_part().then(|| read(&words.concat())).flatten()).or_else(year)
}

/// The words at either end of a stretch that may be the number of the other side, most of them first, and what that side then
/// leaves out: of `We waited, and two and a half thousand` beside `2,500`.
fn beside_number<'a>(
    (longer, inside): (&'a [Token], &Range<usize>),
    (shorter, other): (&'a [Token], &Range<usize>),
) -> impl Iterator<Item = (Range<usize>, LeftOut<'a>)> {
    let (start, end) = (inside.start, inside.end);
    let behind = (start + 1..end).map(move |at| (at..end, start..at));
    let before = (start + 1..end).rev().map(move |at| (start..at, at..end));
    let gaps = (other.start, other.end);
    let behind = behind.map(move |(words, left)| (words, left, gaps.0));
    let before = before.map(move |(words, left)| (words, left, gaps.1));
    let may_be_cut = move |gap: usize| is_open(shorter, gap);
    behind
        .chain(before)
        .filter(move |(.., gap)| may_be_cut(*gap))
        .map(move |(words, inside, gap)| (words, LeftOut { longer, inside, shorter, gap }))
}

/// Whether more may have been said at this place: at a mark, or at an end of the text.
fn is_open(tokens: &[Token], index: usize) -> bool {
    index == 0 || index == tokens.len() || is_marked(tokens, index)
}

fn is_marked(tokens: &[Token], index: usize) -> bool {
    tokens.get(index).is_some_and(|token| token.marked)
}

/// The whole sentences that a stretch of the tokens touches.
fn sentences_around<'a>(tokens: &'a [Token], range: &Range<usize>) -> &'a [Token] {
    let start = (0..=range.start).rev().find(|&at| starts_sentence(tokens, at)).unwrap_or(0);
    let end = (range.end..tokens.len()).find(|&at| starts_sentence(tokens, at)).unwrap_or(tokens.len());
    tokens.get(start..end).unwrap_or_default()
}
