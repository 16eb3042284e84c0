//! Stretches of a folded text that hold the runs of an excerpt one after the other.

use super::edges::{is_end, is_start};
use super::excerpt::{Leap, Run};
use std::ops::Range;

/// The most words of the source that an editor's words may stand for.
const FEW: usize = 6;

/// A stretch that the excerpt may mean.
#[derive(Debug)]
pub(super) struct Match {
    pub(super) range: Range<usize>,
    /// What is left out.
    pub(super) gaps: Vec<Range<usize>>,
    pub(super) is_edited: bool,
}

/// A run that stands at a place, after a run that stands before it.
struct Link {
    range: Range<usize>,
    /// Its position among the links of the run before; nothing for the first run.
    previous: Option<usize>,
}

/// Every place where words stand as they are.
pub(super) fn find_plain(text: &str, words: &str) -> Vec<Match> {
    let whole = |range: &Range<usize>| is_whole_start(text, range) && is_whole_end(text, range);
    let ranges = occurrences(text, words).into_iter().filter(whole);
    ranges.map(|range| Match { range, gaps: Vec::new(), is_edited: false }).collect()
}

/// Every shortest stretch with all runs in their order, one for each place where it may begin.
pub(super) fn find_edited(text: &str, runs: &[Run]) -> Vec<Match> {
    let mut levels: Vec<Vec<Link>> = Vec::new();
    for run in runs {
        let links = match levels.last() {
            None => places(text, run).into_iter().map(|range| Link { range, previous: None }).collect(),
            Some(before) => links_after(text, run, before),
        };
        levels.push(links);
    }
    let last = levels.last().map_or(0, Vec::len);
    let mut matches: Vec<Match> = (0..last).filter_map(|end| follow_back(&levels, end)).collect();
    matches.dedup_by_key(|found| found.range.start);
    matches
}

/// Where a run stands, each after the nearest place of the run before it.
fn links_after(text: &str, run: &Run, before: &[Link]) -> Vec<Link> {
    let reaches = |range: Range<usize>| {
        let nearest = before.partition_point(|link| link.range.end <= range.start).checked_sub(1)?;
        let gap = text.get(before.get(nearest)?.range.end..range.start)?;
        let is_near = run.leap == Leap::Any || gap.split_whitespace().take(FEW + 1).count() <= FEW;
        is_near.then_some(Link { range, previous: Some(nearest) })
    };
    places(text, run).into_iter().filter_map(reaches).collect()
}

/// The stretch that ends with a certain link of the last run.
fn follow_back(levels: &[Vec<Link>], end: usize) -> Option<Match> {
    let mut levels = levels.iter().rev();
    let mut link = levels.next()?.get(end)?;
    let (last, mut gaps) = (link.range.end, Vec::new());
    for level in levels {
        let previous = level.get(link.previous?)?;
        gaps.push(previous.range.end..link.range.start);
        link = previous;
    }
    gaps.reverse();
    Some(Match { range: link.range.start..last, gaps, is_edited: true })
}

/// Where a run stands, with whole words but where the excerpt cuts them.
fn places(text: &str, run: &Run) -> Vec<Range<usize>> {
    let mut places = occurrences(text, &run.words);
    places.extend(run.other_case.iter().flat_map(|words| occurrences(text, words)));
    places.retain(|range| {
        (run.is_open_before || is_whole_start(text, range))
            && (run.is_open_after || is_whole_end(text, range))
    });
    for place in &mut places {
        let after = text.get(place.end..).unwrap_or_default();
        let cut = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
        place.end += if run.is_open_after { cut } else { 0 };
    }
    places.sort_by_key(|range| range.start);
    places
}

fn occurrences(text: &str, words: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let step = words.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(words)).filter(|_| !words.is_empty()) {
        found.push(from + at..from + at + words.len());
        from += at + step;
    }
    found
}

/// Whether words stand in a text exactly once as whole words.
pub(super) fn stands_once(text: &str, words: &str) -> bool {
    find_plain(text, words).len() == 1
}

fn is_whole_start(text: &str, range: &Range<usize>) -> bool {
    let first = text.get(range.clone()).and_then(|words| words.chars().next());
    first.is_none_or(|first| is_start(text.get(..range.start).unwrap_or_default(), first))
}

fn is_whole_end(text: &str, range: &Range<usize>) -> bool {
    let last = text.get(range.clone()).and_then(|words| words.chars().next_back());
    last.is_none_or(|last| is_end(text.get(range.end..).unwrap_or_default(), last))
}
