//! The card of a story: what stands on it, and how pages name it.

use super::view::{CardView, CountsView};
use super::{Manner, page, term};
use crate::card::{self, Card, Count, NoLetters, Reading, Tile};
use crate::model::{Dossier, Site, Verdict};
use crate::words::{Direction, Words};

/// What became of a card.
#[derive(Debug)]
pub enum Drawn {
    /// The picture, and what pages say of it.
    Picture(CardView, Vec<u8>),
    /// None is wanted.
    Unwanted,
    /// The letters that no font of the cards has.
    NoLetters(Vec<char>),
}

impl Drawn {
    /// What pages say of it.
    pub(super) fn view(&self) -> Option<CardView> {
        match self {
            Self::Picture(view, _) => Some(view.clone()),
            Self::Unwanted | Self::NoLetters(_) => None,
        }
    }
}

/// In the order of the squares on the pages: from what is certain to what cannot all be right.
const ORDER: [(Verdict, Tile); 5] = [
    (Verdict::Agreed, Tile::Agreed),
    (Verdict::Compatible, Tile::Compatible),
    (Verdict::SingleSource, Tile::SingleSource),
    (Verdict::Incomparable, Tile::Incomparable),
    (Verdict::Conflicting, Tile::Conflicting),
];

/// Draws the card.
pub(super) fn draw(site: &Site, dossier: &Dossier, counts: &CountsView, manner: Manner<'_>) -> Drawn {
    let (Some(studio), Some(base_url)) = (manner.studio, &site.base_url) else { return Drawn::Unwanted };
    let card = card(site, dossier, counts, manner.words);
    match studio.draw(&card) {
        Ok(drawing) => {
            let folder = page::folder(dossier);
            let name = if folder.is_empty() { "story" } else { folder.trim_end_matches('/') };
            let path = format!("assets/cards/{name}.{}.png", drawing.sum);
            let view = CardView {
                url: format!("{base_url}/{path}"),
                path,
                width: card::WIDTH,
                height: card::HEIGHT,
                alt: alt(&card, manner.words),
            };
            Drawn::Picture(view, drawing.png)
        }
        Err(NoLetters(letters)) => Drawn::NoLetters(letters),
    }
}

fn card(site: &Site, dossier: &Dossier, counts: &CountsView, words: &Words) -> Card {
    let number = |verdict: Verdict| match verdict {
        Verdict::Agreed => counts.agreed,
        Verdict::Compatible => counts.compatible,
        Verdict::Conflicting => counts.conflicting,
        Verdict::SingleSource => counts.single_source,
        Verdict::Incomparable => counts.incomparable,
    };
    let counted = ORDER.iter().map(|(verdict, tile)| (*verdict, *tile, number(*verdict)));
    let publisher = site.publisher.as_ref().map(|publisher| publisher.name.clone());
    Card {
        headline: dossier.story.title.clone(),
        site: site.title.clone(),
        sources: words.count_sources(counts.sources),
        publisher: publisher.filter(|name| *name != site.title).unwrap_or_default(),
        counts: counted
            .filter(|(_, _, number)| *number > 0)
            .map(|(verdict, tile, number)| Count {
                tile,
                number,
                figure: words.number(&number.into()),
                label: term::verdict(verdict, words).label.to_string(),
            })
            .collect(),
        reading: match words.direction() {
            Direction::LeftToRight => Reading::LeftToRight,
            Direction::RightToLeft => Reading::RightToLeft,
        },
    }
}

/// What the picture says, for those who do not see it.
fn alt(card: &Card, words: &Words) -> String {
    let (colon, comma) = (words.colon(), words.comma());
    let counts = card.counts.iter().map(|count| format!("{}{colon}{}", count.label, count.figure));
    let said: Vec<String> = [card.sources.clone()].into_iter().chain(counts).collect();
    format!("{}{colon}{}", card.headline, said.join(&comma))
}
