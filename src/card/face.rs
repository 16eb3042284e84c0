//! The fonts of the cards: which letters they have, and how wide each is.

use resvg::usvg::fontdb::Database;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider as _};
use std::ops::RangeInclusive;

/// The letters of a headline, of labels, and of Arabic. `fonts/OFL.txt` has their licence.
const FILES: [&[u8]; 3] = [
    include_bytes!("fonts/NotoSerifDisplay-Bold.ttf"),
    include_bytes!("fonts/NotoSans-Medium.ttf"),
    include_bytes!("fonts/NotoNaskhArabic-SemiBold.ttf"),
];

/// What a text is set in; letters that the font lacks are taken from the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Headline,
    Label,
}

const ARABIC: RangeInclusive<char> = '\u{620}'..='\u{6ff}';
/// Letters whose forms at the beginning and in the middle of a word are at most this much as wide as the letter alone.
const JOINED_SHARE: f32 = 0.75;
const NARROW_WHEN_JOINED: &str = "بپتثنيىئیسشصضلفق";

/// All fonts, read once.
pub(super) struct Faces {
    faces: Vec<Face>,
}

struct Face {
    charmap: Charmap<'static>,
    /// In parts of the font's size.
    widths: GlyphMetrics<'static>,
}

/// A database of exactly these fonts; those of the machine are not looked at.
pub(super) fn database() -> Database {
    let mut database = Database::new();
    for file in FILES {
        database.load_font_data(file.to_vec());
    }
    database
}

impl Style {
    /// As `font-family` wants it. Arabic stands in none of the first two, so its letters come from the third.
    pub(super) const fn families(self) -> &'static str {
        match self {
            Self::Headline => "'Noto Serif Display', 'Noto Naskh Arabic Semi Bold'",
            Self::Label => "'Noto Sans Medium', 'Noto Naskh Arabic Semi Bold'",
        }
    }

    /// In which order the fonts are asked for a letter.
    const fn order(self) -> [usize; 3] {
        match self {
            Self::Headline => [0, 2, 1],
            Self::Label => [1, 2, 0],
        }
    }
}

impl Faces {
    /// Nothing if a font cannot be read, which a test rules out.
    pub(super) fn read() -> Option<Self> {
        let face = |file: &&'static [u8]| {
            let font = FontRef::new(file).ok()?;
            let widths = font.glyph_metrics(Size::new(1.0), LocationRef::default());
            Some(Face { charmap: font.charmap(), widths })
        };
        Some(Self { faces: FILES.iter().map(face).collect::<Option<Vec<_>>>()? })
    }

    /// Whether a letter can be drawn.
    pub(super) fn have(&self, letter: char) -> bool {
        is_joiner(letter) || self.faces.iter().any(|face| face.charmap.map(letter).is_some())
    }

    /// How wide a text is at a size, without kerning. Arabic letters are wider alone than joined: those that lose most of it
    /// are counted by the widest of their joined forms. The text is never wider than this by more than a hair.
    pub(super) fn width(&self, text: &str, style: Style, size: f32) -> f32 {
        let following = text.chars().skip(1).map(Some).chain([None]);
        let widths = text.chars().zip(following).map(|(letter, next)| {
            let is_joined = next.is_some_and(|next| ARABIC.contains(&next));
            let share = if is_joined && NARROW_WHEN_JOINED.contains(letter) { JOINED_SHARE } else { 1.0 };
            self.advance(letter, style) * share
        });
        widths.sum::<f32>() * size
    }

    fn advance(&self, letter: char, style: Style) -> f32 {
        let faces = style.order().into_iter().filter_map(|index| self.faces.get(index));
        let mut advances = faces.filter_map(|face| face.widths.advance_width(face.charmap.map(letter)?));
        advances.next().unwrap_or(0.0)
    }
}

/// Marks that are never seen and say how the letters beside them join.
const fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

/// A number of things, to count lengths with. There are never so many that a card has room for them.
pub(super) fn times(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
