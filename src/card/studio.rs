//! Where cards are drawn: the fonts and the engine, made ready once and shared by all threads.

use super::face::{self, Faces};
use super::{Card, Drawing, NoLetters, drawing};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;

/// Draws cards.
pub struct Studio {
    faces: Faces,
    options: Options<'static>,
}

impl Studio {
    /// Reads the fonts; nothing if they cannot be read, which a test rules out.
    pub fn open() -> Option<Self> {
        let options = Options { fontdb: face::database().into(), ..Options::default() };
        Some(Self { faces: Faces::read()?, options })
    }

    /// The card as PNG. The error names the letters that no font has: an engine would draw boxes for them and say nothing.
    pub fn draw(&self, card: &Card) -> Result<Drawing, NoLetters> {
        let png = self.engrave(&self.to_svg(card)?).unwrap_or_default();
        let digest = Sha256::digest(&png);
        let head = digest.first_chunk::<4>().map_or(0, |head| u32::from_be_bytes(*head));
        Ok(Drawing { png, sum: format!("{head:08x}") })
    }

    /// The card as the engine gets it.
    pub fn to_svg(&self, card: &Card) -> Result<String, NoLetters> {
        let card = clean(card);
        let letters = texts(&card).flat_map(str::chars);
        let missing: BTreeSet<char> = letters.filter(|letter| !self.faces.have(*letter)).collect();
        if missing.is_empty() {
            Ok(drawing::draw(&card, &self.faces))
        } else {
            Err(NoLetters(missing.into_iter().collect()))
        }
    }

    /// The SVG is ours and well formed, so that there is always a picture.
    fn engrave(&self, svg: &str) -> Option<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.options).ok()?;
        let mut picture = Pixmap::new(super::WIDTH.into(), super::HEIGHT.into())?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        picture.encode_png().ok()
    }
}

impl fmt::Debug for Studio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Studio").finish_non_exhaustive()
    }
}

/// The same card without what has no place on it: breaks of lines, and marks that are not seen.
fn clean(card: &Card) -> Card {
    let counts = card.counts.iter().map(|count| {
        let (figure, label) = (plain(&count.figure), plain(&count.label));
        super::Count { figure, label, ..*count }
    });
    Card {
        headline: plain(&card.headline),
        site: plain(&card.site),
        sources: plain(&card.sources),
        publisher: plain(&card.publisher),
        counts: counts.collect(),
        reading: card.reading,
    }
}

fn plain(text: &str) -> String {
    let seen: String = text.nfc().filter(|letter| !is_unseen(*letter)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Controls that are no white space, and marks that turn or break lines: the card sets its own.
fn is_unseen(letter: char) -> bool {
    let is_control = letter.is_control() && !letter.is_whitespace();
    is_control
        || matches!(letter, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{61c}' | '\u{feff}')
}

fn texts(card: &Card) -> impl Iterator<Item = &str> {
    let of_site = [&card.headline, &card.site, &card.sources, &card.publisher];
    let of_counts = card.counts.iter().flat_map(|count| [&count.figure, &count.label]);
    of_site.into_iter().chain(of_counts).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::Studio;
    use crate::card::{Card, Count, HEIGHT, NoLetters, Reading, Tile, WIDTH};
    use resvg::tiny_skia::Pixmap;

    /// Nothing may stand nearer to an edge than this.
    const BORDER: u32 = 40;

    fn card(headline: &str, reading: Reading) -> Card {
        let tiles =
            [Tile::Agreed, Tile::Compatible, Tile::SingleSource, Tile::Incomparable, Tile::Conflicting];
        let count = |tile| Count { tile, number: 7, figure: "7".to_owned(), label: "a label".to_owned() };
        Card {
            headline: headline.to_owned(),
            site: headline.to_owned(),
            sources: "3 sources".to_owned(),
            publisher: headline.to_owned(),
            counts: tiles.into_iter().map(count).collect(),
            reading,
        }
    }

    fn draw(card: &Card) -> Result<Pixmap, NoLetters> {
        let studio = Studio::open().expect("the fonts can be read");
        studio.draw(card).map(|drawing| Pixmap::decode_png(&drawing.png).expect("a picture"))
    }

    /// Whether anything is drawn where a test says.
    fn has_ink(picture: &Pixmap, is_there: impl Fn(u32, u32) -> bool) -> bool {
        let paper = picture.pixel(0, 0);
        let points = (0..picture.height()).flat_map(|y| (0..picture.width()).map(move |x| (x, y)));
        points.filter(|(x, y)| is_there(*x, *y)).any(|(x, y)| picture.pixel(x, y) != paper)
    }

    fn is_border(x: u32, y: u32) -> bool {
        let (right, bottom) = (u32::from(WIDTH) - BORDER, u32::from(HEIGHT) - BORDER);
        x < BORDER || x >= right || y < BORDER || y >= bottom
    }

    #[test]
    fn whatever_the_headline_nothing_leaves_the_card() {
        let headlines = [
            String::new(),
            "Fire".to_owned(),
            "W".repeat(400),
            "A headline of words that goes on ".repeat(20),
            "سجل الوادي الأعلى وما اتفقت عليه ثلاثة تقارير ".repeat(9),
            "هههههههههه جججججججججج مممممممم ".repeat(9),
            "Ấẫ Ñ Ẅ Щ Ж Ω".to_owned(),
        ];
        for headline in headlines {
            for reading in [Reading::LeftToRight, Reading::RightToLeft] {
                let picture = draw(&card(&headline, reading)).expect("all letters are there");
                assert_eq!((picture.width(), picture.height()), (WIDTH.into(), HEIGHT.into()));
                assert!(!has_ink(&picture, is_border), "{headline} {reading:?}");
            }
        }
    }

    #[test]
    fn lines_begin_where_the_language_begins_them() {
        let headline =
            |x: u32, y: u32, side: std::ops::Range<u32>| side.contains(&x) && (150..260).contains(&y);
        let left = |x, y| headline(x, y, 60..300);
        let right = |x, y| headline(x, y, 900..1140);
        let latin = draw(&card("Fire", Reading::LeftToRight)).expect("letters");
        assert!(has_ink(&latin, left) && !has_ink(&latin, right));
        let arabic = draw(&card("حريق", Reading::RightToLeft)).expect("letters");
        assert!(has_ink(&arabic, right) && !has_ink(&arabic, left));
    }

    #[test]
    fn letters_that_no_font_has_are_told_and_marks_that_are_not_seen_are_none() {
        let told = draw(&card("Fire 火 at 🔥", Reading::LeftToRight)).expect_err("no such letters");
        assert_eq!(told, NoLetters(vec!['火', '🔥']));
        let marked = card("Fi\u{200b}re\u{202e}\u{0}\u{feff}\r\n\tnow", Reading::LeftToRight);
        let plain = card("Fire now", Reading::LeftToRight);
        assert_eq!(draw(&marked).expect("letters").data(), draw(&plain).expect("letters").data());
    }

    #[test]
    fn markup_is_text_and_a_card_is_the_same_every_time() {
        let hostile =
            card("</text><script>&amp; \"<image href='x'/>\" ]]> {{ a }} &#0;", Reading::LeftToRight);
        let first = draw(&hostile).expect("letters");
        assert!(has_ink(&first, |x, y| (150..500).contains(&y) && x > 60));
        assert_eq!(first.data(), draw(&hostile).expect("letters").data());
    }
}
