//! The cards of a finished site, and texts that somebody might put on one.

use crate::{program, tree};
use std::collections::BTreeSet;
use std::path::Path;
use variorum::card::{Card, Count, Reading, Studio, Tile};

#[test]
fn every_page_of_a_story_with_a_card_names_it_with_its_size_and_words() {
    let out = tempfile::tempdir().expect("a temporary folder");
    let public = out.path().join("public");
    let built = program::build(Path::new(program::DEMO), &public, &["--quiet"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let files = tree::read(&public);
    let cards: Vec<&String> = files.keys().filter(|path| path.starts_with("assets/cards/")).collect();
    let [card] = cards.as_slice() else { panic!("one card: {cards:?}") };
    let png = files[*card].as_ref().expect("a file");
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "a PNG");
    // Width and height, right behind the name of the first chunk (PNG, section 11.2.2).
    assert_eq!(png[16..24], [0, 0, 4, 176, 0, 0, 2, 118]);
    for path in ["index.html", "discrepancies/index.html", "sources/index.html"] {
        let page = String::from_utf8_lossy(files[path].as_ref().expect("a page"));
        let said = |name: &str| {
            let start = format!("<meta property=\"og:image{name}\" content=\"");
            page.split(&start).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
        };
        assert_eq!(said(""), format!("https://variorum.example/{card}"), "{path}");
        assert_eq!([said(":width"), said(":height")], ["1200", "630"], "{path}");
        assert!(said(":alt").contains("Conflicting: 3"), "{path}: {}", said(":alt"));
    }
}

/// The pictures of the default theme are its drawing, in the sizes that systems ask for. Those that systems cut into a
/// shape of their own fill their corners. `UPDATE_EXPECTED=1` draws them.
#[test]
fn the_icons_of_the_theme_are_its_drawing() {
    use resvg::tiny_skia::{Pixmap, Transform};
    let folder = Path::new(program::DEMO).join("themes/broadside/assets");
    let drawing = std::fs::read_to_string(folder.join("icon.svg")).expect("a drawing");
    let filled = drawing.replace(" rx=\"5\"", "");
    assert_ne!(drawing, filled, "the corners are round");
    for (name, side, svg) in [
        ("icon-180.png", 180_u16, &filled),
        ("icon-192.png", 192, &drawing),
        ("icon-512.png", 512, &drawing),
        ("icon-maskable-512.png", 512, &filled),
    ] {
        let tree = resvg::usvg::Tree::from_str(svg, &resvg::usvg::Options::default()).expect("a drawing");
        let mut drawn = Pixmap::new(side.into(), side.into()).expect("a size");
        let scale = Transform::from_scale(f32::from(side) / 32.0, f32::from(side) / 32.0);
        resvg::render(&tree, scale, &mut drawn.as_mut());
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            std::fs::write(folder.join(name), drawn.encode_png().expect("a picture")).expect("a place");
        }
        let kept = Pixmap::load_png(folder.join(name)).expect("a picture");
        assert_eq!((kept.width(), kept.height()), (side.into(), side.into()), "{name}");
        let difference = drawn.data().iter().zip(kept.data()).map(|(a, b)| a.abs_diff(*b)).max();
        assert!(difference <= Some(8), "{name}: {difference:?}");
    }
}

#[test]
fn no_hostile_text_is_markup_in_a_card() {
    let studio = Studio::open().expect("the fonts can be read");
    let known = BTreeSet::from(["svg", "rect", "path", "text", "/text", "/svg"]);
    let strings = include_str!("../cases/hostile/strings.txt").lines().filter(|row| row.starts_with('"'));
    let mut drawn = 0;
    for text in strings.map(|row| serde_json::from_str::<String>(row).expect("a text in JSON")) {
        let card = card(&text);
        let Ok(svg) = studio.to_svg(&card) else { continue };
        let tags: BTreeSet<&str> =
            svg.split('<').skip(1).filter_map(|tag| tag.split([' ', '>']).next()).collect();
        assert!(tags.is_subset(&known), "{text:?}: {tags:?}");
        assert!(!studio.draw(&card).expect("letters").png.is_empty(), "{text:?}");
        drawn += 1;
    }
    assert!(drawn >= 60, "{drawn}");
}

fn card(text: &str) -> Card {
    let count = Count { tile: Tile::Agreed, number: 3, figure: "3".to_owned(), label: text.to_owned() };
    Card {
        headline: text.to_owned(),
        site: text.to_owned(),
        sources: text.to_owned(),
        publisher: text.to_owned(),
        counts: vec![count],
        reading: Reading::LeftToRight,
    }
}
