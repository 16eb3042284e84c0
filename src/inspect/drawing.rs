//! What the claims of a fact leave open, as bars over one axis.

use super::paragraph::{WIDTH, columns, cut, pad};
use crate::model::{Claim, Fact};
use crate::pipeline::english;
use crate::present::{end_in_words, unit_of};
use crate::value::{Axis, Bound, Extent, Stretches};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// As much of a source's id as stands before its bar.
const MOST_OF_AN_ID: usize = 18;
/// Columns kept free on a side where a bar has no end.
const MARGIN: usize = 3;
const IN_COMMON: &str = "in common";

/// A drawing for each line on which claims differ. Nothing for kinds without extents. Never wider than 80 columns.
pub(super) fn draw(fact: &Fact) -> Option<String> {
    let mut bars: Vec<Bar<'_>> = fact.claims.iter().filter_map(Bar::of).collect();
    bars.sort_by_key(|bar| bar.left.axis());
    let mut lines: Vec<Vec<Bar<'_>>> = Vec::new();
    for bar in bars {
        let is_on_it = |line: &&mut Vec<Bar<'_>>| {
            line.first().is_some_and(|first| bar.claim.value.is_on_line_of(&first.claim.value))
        };
        match lines.iter_mut().find(is_on_it) {
            Some(line) => line.push(bar),
            None => lines.push(vec![bar]),
        }
    }
    let drawings: Vec<String> = lines
        .into_iter()
        .filter(|bars| bars.iter().any(|bar| Some(&bar.left) != bars.first().map(|first| &first.left)))
        .filter_map(|bars| draw_axis(fact, &bars))
        .collect();
    (!drawings.is_empty()).then(|| drawings.join("\n"))
}

/// One claim on the axis.
struct Bar<'a> {
    claim: &'a Claim,
    label: &'a str,
    left: Stretches,
}

impl<'a> Bar<'a> {
    fn of(claim: &'a Claim) -> Option<Self> {
        Some(Self { claim, label: claim.source.as_str(), left: claim.value.stretches()? })
    }
}

fn draw_axis(fact: &Fact, bars: &[Bar<'_>]) -> Option<String> {
    let longest = bars.iter().map(|bar| columns(bar.label)).max()?.max(columns(IN_COMMON));
    let label_width = longest.min(MOST_OF_AN_ID);
    let scale = Scale::of(bars, WIDTH.saturating_sub(label_width + 4))?;
    let row = |label: &str, drawn: &str| {
        format!("  {}  {drawn}", pad(&cut(label, label_width), label_width)).trim_end().to_owned() + "\n"
    };
    let mut drawing = format!("{}:\n", heading(scale.low.0.axis));
    for line in scale.labels(fact) {
        drawing.push_str(&row("", &line));
    }
    drawing.push_str(&row("", &scale.line()));
    for bar in bars {
        drawing.push_str(&row(bar.label, &scale.bars(&bar.left, PLAIN)));
    }
    // A running count may rise, so its states need nothing in common.
    if !fact.grows {
        let (first, rest) = bars.split_first()?;
        let common = rest.iter().try_fold(first.left.clone(), |common, bar| common.intersection(&bar.left));
        let drawn = common.map_or_else(|| "nothing".to_owned(), |common| scale.bars(&common, COMMON));
        drawing.push_str(&row(IN_COMMON, &drawn));
    }
    Some(drawing)
}

const fn heading(axis: Axis) -> &'static str {
    match axis {
        Axis::Amount(_) => "Amounts that each claim leaves open",
        Axis::Moment => "Moments that each claim leaves open",
        Axis::Clock => "Times of day that each claim leaves open",
        Axis::Birth => "Dates of birth that each claim leaves open",
        Axis::Length => "Lengths of time that each claim leaves open",
    }
}

/// The characters of a bar: its ends, what is between, and a bar of one column.
#[derive(Clone, Copy)]
struct Stroke {
    start: char,
    between: char,
    end: char,
    point: char,
}

const PLAIN: Stroke = Stroke { start: '├', between: '─', end: '┤', point: '│' };
const COMMON: Stroke = Stroke { start: '╞', between: '═', end: '╡', point: '║' };

/// From numbers to columns.
struct Scale {
    /// The lowest number, as an end of the stretch that it belongs to.
    low: (Extent, Bound, Decimal),
    high: (Extent, Bound, Decimal),
    /// The column of the lowest number.
    first: usize,
    /// The column of the highest number.
    last: usize,
    width: usize,
}

impl Scale {
    /// Nothing where no bar has an end.
    fn of(bars: &[Bar<'_>], width: usize) -> Option<Self> {
        let ends = || {
            bars.iter()
                .map(|bar| bar.left.whole())
                .flat_map(|extent| [(extent, extent.low), (extent, extent.high)])
                .filter_map(|(extent, bound)| Some((extent, bound, bound.at()?)))
        };
        let has_no =
            |end: fn(&Extent) -> Bound| bars.iter().any(|bar| end(&bar.left.whole()) == Bound::Unbounded);
        let first = if has_no(|extent| extent.low) { MARGIN } else { 0 };
        let right = if has_no(|extent| extent.high) { MARGIN } else { 0 };
        Some(Self {
            low: ends().min_by_key(|end| end.2)?,
            high: ends().max_by_key(|end| end.2)?,
            first,
            last: width.saturating_sub(1 + right),
            width,
        })
    }

    /// The column of a number between the lowest and the highest. Where these are one, it stands in the middle.
    fn column(&self, at: Decimal) -> usize {
        let span = self.last.saturating_sub(self.first);
        let share = || {
            let whole = self.high.2.checked_sub(self.low.2).filter(|whole| !whole.is_zero())?;
            let part = at.checked_sub(self.low.2)?;
            // Divided first: amounts near the limit of the number cannot be multiplied.
            part.checked_div(whole)?.checked_mul(Decimal::from(span))?.round().to_usize()
        };
        self.first + share().unwrap_or(span / 2).min(span)
    }

    /// All that a claim leaves open: its stretches one behind the other.
    fn bars(&self, left: &Stretches, stroke: Stroke) -> String {
        left.iter().fold(String::new(), |mut row, extent| {
            let start = row.chars().count();
            row.extend(self.bar(extent, stroke).chars().skip(start));
            row
        })
    }

    fn bar(&self, extent: &Extent, stroke: Stroke) -> String {
        let start = extent.low.at().map_or(0, |at| self.column(at));
        let end = extent.high.at().map_or(self.width.saturating_sub(1), |at| self.column(at));
        let is_point = start == end && extent.low.at().is_some() && extent.high.at().is_some();
        if is_point {
            return format!("{}{}", " ".repeat(start), stroke.point);
        }
        let first = if extent.low == Bound::Unbounded { '<' } else { stroke.start };
        let last = if extent.high == Bound::Unbounded { '>' } else { stroke.end };
        let between: String = std::iter::repeat_n(stroke.between, end.saturating_sub(start + 1)).collect();
        format!("{}{first}{between}{last}", " ".repeat(start))
    }

    /// The axis.
    fn line(&self) -> String {
        if self.low.2 == self.high.2 {
            return format!("{}┬", " ".repeat(self.column(self.low.2)));
        }
        let between = "─".repeat(self.last.saturating_sub(self.first + 1));
        format!("{}┬{between}┬", " ".repeat(self.first))
    }

    /// What stands at the two ends of the axis: on one line where both fit.
    fn labels(&self, fact: &Fact) -> Vec<String> {
        let unit = unit_of(fact);
        let words = |(extent, bound, _): &(Extent, Bound, Decimal)| {
            cut(&end_in_words(extent, *bound, &unit, english()).unwrap_or_default(), self.width)
        };
        let (low, high) = (words(&self.low), words(&self.high));
        if self.low.2 == self.high.2 {
            let start = self.column(self.low.2).min(self.width.saturating_sub(columns(&low)));
            return vec![format!("{}{low}", " ".repeat(start))];
        }
        let start = self.first.min(self.width.saturating_sub(columns(&low)));
        let low = format!("{}{low}", " ".repeat(start));
        let high_start = (self.last + 1).saturating_sub(columns(&high));
        if columns(&low) + 2 <= high_start {
            vec![format!("{}{high}", pad(&low, high_start))]
        } else {
            vec![low, format!("{}{high}", " ".repeat(high_start))]
        }
    }
}
