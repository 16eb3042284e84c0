//! One bar: what a claim leaves open, on the line that all bars of its fact share.

use super::axis::Line;
use crate::value::{Bound, Extent, Stretches};
use rust_decimal::Decimal;
use std::fmt::Write as _;

/// Narrower than this, in percent, a stretch is drawn as a point.
const POINT: Decimal = Decimal::from_parts(8, 0, 0, false, 1);

/// The bar, in pieces where it has gaps; behind it what all have in common. Towards an end that nothing limits it is drawn broken.
pub(super) fn draw(line: &Line, left: &Stretches, common: Option<&Stretches>) -> String {
    let mut svg = String::from(
        "<svg class=\"bar\" width=\"100%\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">",
    );
    for common in common.into_iter().flat_map(Stretches::iter) {
        let (from, to) = line.ends(common);
        let width = (to - from).max(Decimal::ZERO);
        let _ =
            write!(svg, "<rect class=\"common\" x=\"{from}%\" y=\"0\" width=\"{width}%\" height=\"100%\"/>");
    }
    for extent in left.iter() {
        stretch(&mut svg, line, extent);
    }
    svg.push_str("</svg>");
    svg
}

fn stretch(svg: &mut String, line: &Line, extent: &Extent) {
    let (from, to) = line.ends(extent);
    let is_endless = [extent.low, extent.high].contains(&Bound::Unbounded);
    if to - from < POINT && !is_endless {
        let _ = write!(
            svg,
            "<circle class=\"stretch\" cx=\"{}%\" cy=\"50%\" r=\"5\"/>",
            (from + to) / Decimal::TWO
        );
        return;
    }
    let ends = line.inner_ends(extent);
    across(svg, "stretch", ends);
    for (outer, inner) in [(from, ends.0), (ends.1, to)] {
        if inner > outer {
            across(svg, "endless", (outer, inner));
        }
    }
}

/// A line through the middle; the style sheet says how thick it is.
fn across(svg: &mut String, class: &str, (from, to): (Decimal, Decimal)) {
    let _ = write!(svg, "<line class=\"{class}\" x1=\"{from}%\" x2=\"{to}%\" y1=\"50%\" y2=\"50%\"/>");
}
