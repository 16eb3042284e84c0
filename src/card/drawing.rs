//! What stands where on a card: a rule, the site, the headline, a square for each fact, what they mean, the publisher.

use super::canvas::{Area, Canvas, Line, Place};
use super::face::{Faces, Style, times};
use super::lines::{LEADING, Room, headline};
use super::{Card, Count, Tile};

const PAPER: &str = "#fdfcf9";
const INK: &str = "#1b1c1f";
const SOFT: &str = "#585960";
/// The one hue, for what cannot all be right.
const ACCENT: &str = "#b7301a";

/// From either side.
const MARGIN: f32 = 72.0;
const INNER: f32 = 1200.0 - 2.0 * MARGIN;
/// The bottom of the lowest line.
const FLOOR: f32 = 570.0;
/// The room of the headline begins here.
const HEADLINE_TOP: f32 = 146.0;
/// More facts than this are drawn as a band: their squares would be dust.
const MOST_TILES: usize = 240;
const LARGEST_TILE: f32 = 30.0;
const LEAST_TILE: f32 = 11.0;
/// Between two squares, in parts of one.
const TILE_GAP: f32 = 0.22;
const LABEL_SIZE: f32 = 25.0;

/// The card as SVG.
pub(super) fn draw(card: &Card, faces: &Faces) -> String {
    let mut canvas = Canvas::new(card.reading, PAPER);
    masthead(&mut canvas, card, faces);
    let key_bottom = if card.publisher.is_empty() { FLOOR } else { publisher(&mut canvas, card, faces) };
    let tiles_bottom = key(&mut canvas, card, faces, key_bottom);
    let tiles_top = tiles(&mut canvas, &card.counts, tiles_bottom);
    let room = Room { width: INNER, height: tiles_top - 34.0 - HEADLINE_TOP };
    let headline = headline(&card.headline, faces, room);
    for (index, text) in headline.lines.iter().enumerate() {
        let baseline = headline.size.mul_add(LEADING * (times(index) + 0.78), HEADLINE_TOP + 8.0);
        let place = Place::From(MARGIN - headline.size * 0.03, baseline);
        canvas.text(Line { text, style: Style::Headline, size: headline.size, colour: INK, place });
    }
    canvas.finish()
}

fn masthead(canvas: &mut Canvas, card: &Card, faces: &Faces) {
    let wide = |top, height| Area { start: MARGIN, top, width: INNER, height };
    canvas.rectangle(wide(48.0, 8.0), &fill(INK));
    canvas.rectangle(wide(118.0, 2.0), &fill(INK));
    let end = MARGIN + INNER;
    let label = |text, colour, place| Line { text, style: Style::Label, size: LABEL_SIZE, colour, place };
    canvas.text(label(&card.sources, SOFT, Place::UpTo(end, 97.0)));
    let room = INNER - faces.width(&card.sources, Style::Label, LABEL_SIZE) - 40.0;
    let site = shortened(&card.site, faces, LABEL_SIZE, room);
    canvas.text(label(&site, INK, Place::From(MARGIN, 97.0)));
}

/// Gives the bottom of what stands above.
fn publisher(canvas: &mut Canvas, card: &Card, faces: &Faces) -> f32 {
    let text = shortened(&card.publisher, faces, LABEL_SIZE, INNER);
    let place = Place::From(MARGIN, FLOOR);
    canvas.text(Line { text: &text, style: Style::Label, size: LABEL_SIZE, colour: SOFT, place });
    FLOOR - 52.0
}

/// What the squares mean, in as many lines as it takes. Gives the bottom of what stands above.
fn key(canvas: &mut Canvas, card: &Card, faces: &Faces, bottom: f32) -> f32 {
    const SQUARE: f32 = 20.0;
    const BETWEEN: f32 = 38.0;
    const LINE: f32 = 38.0;
    let width = |count: &Count| {
        let words = format!("{} {}", count.figure, count.label);
        SQUARE + 12.0 + faces.width(&words, Style::Label, LABEL_SIZE)
    };
    let mut rows: Vec<Vec<(f32, &Count)>> = vec![Vec::new()];
    let mut start = 0.0;
    for count in &card.counts {
        if start > 0.0 && start + width(count) > INNER {
            rows.push(Vec::new());
            start = 0.0;
        }
        rows.last_mut().into_iter().for_each(|row| row.push((start, count)));
        start += width(count) + BETWEEN;
    }
    let height = times(rows.len() - 1) * LINE;
    for (index, row) in rows.iter().enumerate() {
        let baseline = times(index).mul_add(LINE, bottom - height);
        for (start, count) in row {
            let start = MARGIN + start;
            tile(canvas, count.tile, Area { start, top: baseline - 19.0, width: SQUARE, height: SQUARE });
            let text = format!("{} {}", count.figure, count.label);
            let colour = if count.tile == Tile::Conflicting { ACCENT } else { INK };
            let place = Place::From(start + SQUARE + 12.0, baseline);
            canvas.text(Line { text: &text, style: Style::Label, size: LABEL_SIZE, colour, place });
        }
    }
    bottom - height - 46.0
}

/// A square for each fact, or a band. Gives the top of it all.
fn tiles(canvas: &mut Canvas, counts: &[Count], bottom: f32) -> f32 {
    let all: usize = counts.iter().map(|count| count.number).sum();
    match all {
        0 => bottom,
        1..=MOST_TILES => squares(canvas, counts, bottom, all),
        _ => band(canvas, counts, bottom, all),
    }
}

fn squares(canvas: &mut Canvas, counts: &[Count], bottom: f32, all: usize) -> f32 {
    let pitch_of = |side: f32| side * (1.0 + TILE_GAP);
    let side_of = |in_row: usize| (INNER / ((1.0 + TILE_GAP) * times(in_row) - TILE_GAP)).min(LARGEST_TILE);
    let rows = (1..=all).find(|rows| side_of(all.div_ceil(*rows)) >= LEAST_TILE).unwrap_or(1);
    let in_row = all.div_ceil(rows);
    let side = side_of(in_row);
    let top = bottom - pitch_of(side) * (times(rows) - 1.0) - side;
    let each = counts.iter().flat_map(|count| std::iter::repeat_n(count.tile, count.number));
    for (index, kind) in each.enumerate() {
        let start = pitch_of(side).mul_add(times(index % in_row), MARGIN);
        let top = pitch_of(side).mul_add(times(index / in_row), top);
        tile(canvas, kind, Area { start, top, width: side, height: side });
    }
    top
}

fn band(canvas: &mut Canvas, counts: &[Count], bottom: f32, all: usize) -> f32 {
    let mut start = MARGIN;
    for count in counts {
        let width = INNER * times(count.number) / times(all);
        tile(canvas, count.tile, Area { start, top: bottom - LARGEST_TILE, width, height: LARGEST_TILE });
        start += width;
    }
    bottom - LARGEST_TILE
}

/// A square, or a stretch of the band. Its edge stands within.
fn tile(canvas: &mut Canvas, kind: Tile, area: Area) {
    let stroke = (area.height / 11.0).clamp(1.2, 2.2);
    let Area { start, top, width, height } = area;
    let half = stroke / 2.0;
    let within =
        Area { start: start + half, top: top + half, width: width - stroke, height: height - stroke };
    let edge = |rest: &str| format!("fill=\"none\" stroke=\"{INK}\" stroke-width=\"{stroke:.2}\" {rest}");
    match kind {
        Tile::Agreed => canvas.rectangle(area, &fill(INK)),
        Tile::Conflicting => canvas.rectangle(area, &fill(ACCENT)),
        Tile::Compatible => {
            canvas.rectangle(within, &edge(""));
            canvas.triangle(within, &fill(INK));
        }
        Tile::SingleSource => {
            canvas.rectangle(within, &edge(&format!("stroke-dasharray=\"{stroke:.2} {stroke:.2}\"")));
        }
        Tile::Incomparable => {
            let dash = height / 4.0;
            canvas.rectangle(within, &edge(&format!("stroke-dasharray=\"{dash:.2} {:.2}\"", dash * 0.6)));
        }
    }
}

fn fill(colour: &str) -> String {
    format!("fill=\"{colour}\"")
}

/// A label that fits, with an ellipsis where something had to go.
fn shortened(text: &str, faces: &Faces, size: f32, room: f32) -> String {
    let fits = |text: &str| faces.width(text, Style::Label, size) <= room;
    if fits(text) {
        return text.to_owned();
    }
    let mut kept = text.to_owned();
    while !kept.is_empty() && !fits(&format!("{kept}…")) {
        kept.pop();
    }
    format!("{}…", kept.trim_end())
}
