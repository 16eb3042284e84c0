//! Align: which stretches two lists of tokens share, in order (Myers' difference, by the `similar` crate).
//!
//! A difference that could stand in several places is moved to where a sentence begins or ends, so that what is
//! left out of a text reads as a whole. Long lists that differ throughout are aligned at their ends only.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::{Pause, Token, is_one_rendering};

/// Differing middles with more cells than this are one stretch: about 2,000 words against 2,000.
const MOST_CELLS: usize = 4_000_000;

/// A part of the first list against a part of the second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::value) struct Stretch {
    /// Its tokens in the first list.
    pub(in crate::value) first: Range<usize>,
    /// Its tokens in the second list.
    pub(in crate::value) second: Range<usize>,
    /// Whether both parts say the same, in one house style or two.
    pub(in crate::value) is_kept: bool,
}

impl Stretch {
    /// The same stretch with the lists exchanged.
    fn flip(self) -> Self {
        Self { first: self.second, second: self.first, is_kept: self.is_kept }
    }
}

/// The stretches of two lists, in order. They cover both, kept and differing ones in turn, and are the same in
/// either direction.
pub(in crate::value) fn align(first: &[Token], second: &[Token]) -> Vec<Stretch> {
    let words = |tokens: &[Token]| -> Vec<String> { tokens.iter().map(|token| token.word.clone()).collect() };
    if words(first) <= words(second) {
        align_in_order(first, second)
    } else {
        align_in_order(second, first).into_iter().map(Stretch::flip).collect()
    }
}

fn align_in_order(first: &[Token], second: &[Token]) -> Vec<Stretch> {
    let mut stretches = find_contained(first, second).unwrap_or_else(|| find_stretches(first, second));
    for stretch in &mut stretches {
        stretch.is_kept = stretch.is_kept || is_same_in_parts(first, second, stretch);
    }
    let parted = stretches.into_iter().flat_map(|stretch| part_rendered(first, second, stretch)).collect();
    let mut stretches = join_kept(parted);
    for index in 1..stretches.len().saturating_sub(1) {
        slide(first, second, &mut stretches, index);
    }
    stretches.retain(|stretch| !stretch.first.is_empty() || !stretch.second.is_empty());
    stretches
}

/// The alignment of two lists of which one is a contiguous part of the other, at the first place where it is.
fn find_contained(first: &[Token], second: &[Token]) -> Option<Vec<Stretch>> {
    if first.len() > second.len() {
        let swapped = find_contained(second, first)?;
        return Some(swapped.into_iter().map(Stretch::flip).collect());
    }
    let (part, whole) = (aligned_words(first), aligned_words(second));
    let before = whole.get(..whole.find(&part)?)?;
    // Every token ends with one line break, and the text begins with one.
    let start = before.matches('\n').count();
    let end = start + first.len();
    let stretch = |first: Range<usize>, second: Range<usize>, is_kept| Stretch { first, second, is_kept };
    Some(vec![
        stretch(0..0, 0..start, false),
        stretch(0..first.len(), start..end, true),
        stretch(first.len()..first.len(), end..second.len(), false),
    ])
}

fn aligned_words(tokens: &[Token]) -> String {
    let mut words = String::from("\n");
    for token in tokens {
        words.push_str(&token.aligned);
        words.push('\n');
    }
    words
}

fn find_stretches(first: &[Token], second: &[Token]) -> Vec<Stretch> {
    let alike = |(a, b): &(&Token, &Token)| a.aligned == b.aligned;
    let start = first.iter().zip(second).take_while(alike).count();
    let end = first.iter().rev().zip(second.iter().rev()).take_while(alike).count();
    let end = end.min(first.len() - start).min(second.len() - start);
    let (first_end, second_end) = (first.len() - end, second.len() - end);
    let mut stretches = vec![Stretch { first: 0..start, second: 0..start, is_kept: true }];
    if (first_end - start).saturating_mul(second_end - start) > MOST_CELLS {
        stretches.push(Stretch { first: start..first_end, second: start..second_end, is_kept: false });
    } else {
        let words = |tokens: &[Token], range: Range<usize>| -> Vec<String> {
            tokens.get(range).unwrap_or_default().iter().map(|token| token.aligned.clone()).collect()
        };
        let (old, new) = (words(first, start..first_end), words(second, start..second_end));
        for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
            let (tag, old, new) = op.as_tag_tuple();
            stretches.push(Stretch {
                first: old.start + start..old.end + start,
                second: new.start + start..new.end + start,
                is_kept: tag == DiffTag::Equal,
            });
        }
    }
    stretches.push(Stretch {
        first: first_end..first.len(),
        second: second_end..second.len(),
        is_kept: true,
    });
    stretches
}

fn is_same_in_parts(first: &[Token], second: &[Token], stretch: &Stretch) -> bool {
    let first = first.get(stretch.first.clone()).unwrap_or_default();
    let second = second.get(stretch.second.clone()).unwrap_or_default();
    is_one_rendering(first, second)
}

/// The longest ends of a rendering that are looked for beside other words, in tokens.
const LONGEST_RENDERING: usize = 4;

/// A differing stretch without the words at its ends that are the same in another house style: in `for the town. We've`
/// against `We have`, only the first three words are left out.
fn part_rendered(first: &[Token], second: &[Token], stretch: Stretch) -> Vec<Stretch> {
    let (a, b) = (stretch.first.clone(), stretch.second.clone());
    if stretch.is_kept || a.is_empty() || b.is_empty() || a.len().max(b.len()) <= 1 {
        return vec![stretch];
    }
    let whole = |first: Range<usize>, second: Range<usize>, is_kept| Stretch { first, second, is_kept };
    let renders = |one: &Range<usize>, other: &Range<usize>| {
        let (one, other) = (first.get(one.clone()), second.get(other.clone()));
        is_one_rendering(one.unwrap_or_default(), other.unwrap_or_default())
    };
    let lengths = || {
        (1..=a.len().min(LONGEST_RENDERING))
            .rev()
            .flat_map(|one| (1..=b.len().min(LONGEST_RENDERING)).rev().map(move |other| (one, other)))
    };
    let at_end = lengths().find_map(|(one, other)| {
        let (tail, other_tail) = (a.end - one..a.end, b.end - other..b.end);
        renders(&tail, &other_tail).then_some((tail, other_tail))
    });
    if let Some((tail, other_tail)) = at_end {
        let rest = whole(a.start..tail.start, b.start..other_tail.start, false);
        return vec![rest, whole(tail, other_tail, true)];
    }
    let at_start = lengths().find_map(|(one, other)| {
        let (head, other_head) = (a.start..a.start + one, b.start..b.start + other);
        renders(&head, &other_head).then_some((head, other_head))
    });
    match at_start {
        Some((head, other_head)) => {
            let rest = whole(head.end..a.end, other_head.end..b.end, false);
            vec![whole(head, other_head, true), rest]
        }
        None => vec![stretch],
    }
}

/// Neighbours that are both kept, or both not, as one.
fn join_kept(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut joined: Vec<Stretch> = Vec::with_capacity(stretches.len());
    for stretch in stretches {
        match joined.last_mut().filter(|last| last.is_kept == stretch.is_kept) {
            Some(last) => {
                last.first.end = stretch.first.end;
                last.second.end = stretch.second.end;
            }
            None => joined.push(stretch),
        }
    }
    joined
}

/// Moves words that only one side has, between two kept stretches, to the best of the places where they fit.
fn slide(first: &[Token], second: &[Token], stretches: &mut [Stretch], index: usize) {
    let Some([before, stretch, after]) = stretches.get_mut(index - 1..=index + 1) else { return };
    if stretch.is_kept || stretch.first.is_empty() == stretch.second.is_empty() {
        return;
    }
    let is_first = stretch.second.is_empty();
    let (longer, shorter) = if is_first { (first, second) } else { (second, first) };
    let (inside, gap) = if is_first {
        (stretch.first.clone(), stretch.second.start)
    } else {
        (stretch.second.clone(), stretch.first.start)
    };
    let room = (before.first.len().min(before.second.len()), after.first.len().min(after.second.len()));
    let (back, forth) = best_shift(longer, shorter, (inside, gap), room);
    for (left, middle, right) in [
        (&mut before.first, &mut stretch.first, &mut after.first),
        (&mut before.second, &mut stretch.second, &mut after.second),
    ] {
        middle.start = middle.start + forth - back;
        middle.end = middle.end + forth - back;
        left.end = middle.start;
        right.start = middle.end;
    }
}

/// How far back or forth the words inside can move over equal words, to begin a sentence or stand at a mark.
fn best_shift(
    longer: &[Token],
    shorter: &[Token],
    (inside, gap): (Range<usize>, usize),
    room: (usize, usize),
) -> (usize, usize) {
    let aligned = |tokens: &[Token], at: usize| tokens.get(at).map(|token| token.aligned.clone());
    let is_movable = |from: usize, to: usize, gap: usize| {
        aligned(longer, from) == aligned(longer, to) && aligned(longer, from) == aligned(shorter, gap)
    };
    let fits = |start: usize, gap: usize| {
        starts_sentence(longer, start) || shorter.get(gap).is_some_and(|token| token.marked)
    };
    if fits(inside.start, gap) {
        return (0, 0);
    }
    for step in 1..=room.0 {
        if !is_movable(inside.start - step, inside.end - step, gap - step) {
            break;
        }
        if fits(inside.start - step, gap - step) {
            return (step, 0);
        }
    }
    for step in 1..=room.1 {
        if !is_movable(inside.start + step - 1, inside.end + step - 1, gap + step - 1) {
            break;
        }
        if fits(inside.start + step, gap + step) {
            return (0, step);
        }
    }
    (0, 0)
}

/// Whether a sentence begins with the token at this index; the end of the text counts as a beginning.
pub(in crate::value) fn starts_sentence(tokens: &[Token], index: usize) -> bool {
    match index.checked_sub(1) {
        None => true,
        Some(before) => {
            tokens.get(before).is_none_or(|token| token.pause == Pause::Sentence || index == tokens.len())
        }
    }
}
