//! An SVG that grows element by element. Lengths are measured from the side where lines begin, so that one drawing serves
//! both directions.

use super::face::Style;
use super::{HEIGHT, Reading, WIDTH};
use std::fmt::Write as _;

/// Puts letters of either direction into the direction of the card (Unicode bidirectional algorithm, isolates).
const ISOLATE_RTL: char = '\u{2067}';
const ISOLATE_LTR: char = '\u{2066}';
const ISOLATE_END: char = '\u{2069}';

/// A drawing to be.
pub(super) struct Canvas {
    svg: String,
    reading: Reading,
}

/// A rectangle, from the side where lines begin and from the top.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) start: f32,
    pub(super) top: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// A line of text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) style: Style,
    pub(super) size: f32,
    pub(super) colour: &'static str,
    /// Where it begins or ends, and its baseline.
    pub(super) place: Place,
}

/// Where a line of text stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// It begins this far from where lines begin, on that baseline.
    From(f32, f32),
    /// It ends this far from where lines begin, on that baseline.
    UpTo(f32, f32),
}

impl Canvas {
    pub(super) fn new(reading: Reading, ground: &str) -> Self {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
             <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{ground}\"/>"
        );
        Self { svg, reading }
    }

    /// A rectangle with the given attributes.
    pub(super) fn rectangle(&mut self, area: Area, attributes: &str) {
        let Area { top, width, height, .. } = area;
        let left = self.left_of(area);
        let _ = write!(
            self.svg,
            "<rect x=\"{left:.2}\" y=\"{top:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" {attributes}/>"
        );
    }

    /// The half of a rectangle in which its lines begin, cut from corner to corner.
    pub(super) fn triangle(&mut self, area: Area, attributes: &str) {
        let (left, right) = (self.left_of(area), self.left_of(area) + area.width);
        let (top, bottom) = (area.top, area.top + area.height);
        let (near, far) = match self.reading {
            Reading::LeftToRight => (left, right),
            Reading::RightToLeft => (right, left),
        };
        let _ = write!(
            self.svg,
            "<path d=\"M{near:.2} {top:.2}L{far:.2} {top:.2}L{near:.2} {bottom:.2}Z\" {attributes}/>"
        );
    }

    /// A line of text, word for word.
    pub(super) fn text(&mut self, line: Line<'_>) {
        let Line { text, style, size, colour, place } = line;
        let (isolate, is_rtl) = match self.reading {
            Reading::LeftToRight => (ISOLATE_LTR, false),
            Reading::RightToLeft => (ISOLATE_RTL, true),
        };
        let (from_start, baseline, begins) = match place {
            Place::From(start, baseline) => (start, baseline, true),
            Place::UpTo(end, baseline) => (end, baseline, false),
        };
        let x = if is_rtl { f32::from(WIDTH) - from_start } else { from_start };
        let anchor = if begins == is_rtl { "end" } else { "start" };
        let _ = write!(
            self.svg,
            "<text x=\"{x:.2}\" y=\"{baseline:.2}\" text-anchor=\"{anchor}\" font-family=\"{}\" font-size=\"{size}\" \
             fill=\"{colour}\" xml:space=\"preserve\">{isolate}{}{ISOLATE_END}</text>",
            style.families(),
            escape(text),
        );
    }

    /// The whole drawing.
    pub(super) fn finish(self) -> String {
        self.svg + "</svg>"
    }

    fn left_of(&self, area: Area) -> f32 {
        match self.reading {
            Reading::LeftToRight => area.start,
            Reading::RightToLeft => f32::from(WIDTH) - area.start - area.width,
        }
    }
}

/// Text for between tags.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
