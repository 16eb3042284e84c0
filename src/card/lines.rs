//! A headline in lines: as large as the room allows, and lines of like length.

use super::face::{Faces, Style, times};

/// From the largest to the smallest, each with the most lines that look well in it: what is short may be loud.
const SIZES: [(f32, usize); 11] = [
    (128.0, 1),
    (108.0, 1),
    (92.0, 2),
    (84.0, 2),
    (76.0, 2),
    (68.0, 3),
    (60.0, 4),
    (54.0, 5),
    (48.0, 5),
    (44.0, 6),
    (LEAST_SIZE, 9),
];
const LEAST_SIZE: f32 = 40.0;
/// From one line to the next, in parts of the size.
pub(super) const LEADING: f32 = 1.12;
/// How many halvings find the narrowest lines to a point.
const HALVINGS: usize = 10;

/// A headline that fits.
#[derive(Debug, PartialEq)]
pub(super) struct Headline {
    pub(super) size: f32,
    pub(super) lines: Vec<String>,
}

/// The room for a headline.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) width: f32,
    pub(super) height: f32,
}

/// The headline in lines. What is longer than the room even in the smallest size ends in an ellipsis.
pub(super) fn headline(text: &str, faces: &Faces, room: Room) -> Headline {
    let fits = |(size, most): (f32, usize)| {
        let lines = broken(text, faces, size, room.width);
        let has_room = lines.len() <= most && times(lines.len()) * size * LEADING <= room.height;
        // A word that has to be cut may stand smaller instead.
        let is_whole =
            lines.iter().map(|line| line.split(' ').count()).sum::<usize>() == text.split(' ').count();
        (has_room && is_whole).then_some((size, lines.len()))
    };
    let Some((size, count)) = SIZES.into_iter().find_map(fits) else { return cut(text, faces, room) };
    let (mut narrow, mut wide) = (room.width / 3.0, room.width);
    for _ in 0..HALVINGS {
        let middle = f32::midpoint(narrow, wide);
        if broken(text, faces, size, middle).len() > count { narrow = middle } else { wide = middle }
    }
    Headline { size, lines: broken(text, faces, size, wide) }
}

fn cut(text: &str, faces: &Faces, room: Room) -> Headline {
    let size = LEAST_SIZE;
    let mut lines = broken(text, faces, size, room.width);
    let has_room = |count: &usize| times(*count) * size * LEADING <= room.height;
    let most = (1..=lines.len()).take_while(has_room).count();
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while faces.width(last, Style::Headline, size) > room.width - size {
                last.pop();
            }
            *last = format!("{}…", last.trim_end());
        }
    }
    Headline { size, lines }
}

/// Lines no wider than that. Only a word that is wider than a line is broken within.
fn broken(text: &str, faces: &Faces, size: f32, width: f32) -> Vec<String> {
    let fits = |line: &str| faces.width(line, Style::Headline, size) <= width;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let joined = lines.last().map(|line| format!("{line} {word}")).filter(|line| fits(line));
        if let (Some(joined), Some(last)) = (joined, lines.last_mut()) {
            *last = joined;
            continue;
        }
        lines.push(String::new());
        for letter in word.chars() {
            let Some(last) = lines.last_mut() else { continue };
            if last.is_empty() || fits(&format!("{last}{letter}")) {
                last.push(letter);
            } else {
                lines.push(letter.to_string());
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Headline, Room, headline};
    use crate::card::face::Faces;

    const ROOM: Room = Room { width: 1056.0, height: 268.0 };

    fn set(text: &str) -> Headline {
        headline(text, &Faces::read().expect("the fonts can be read"), ROOM)
    }

    #[test]
    fn short_headlines_are_large_and_long_ones_small_and_none_is_lost() {
        let short = set("Who started the fire");
        assert!(short.lines.len() == 1 && short.size > 90.0, "{short:?}");
        let text =
            "One of the longer headlines that a newsroom would ever set above a story of its own".to_owned();
        let long = set(&text);
        assert!(long.lines.len() > 1 && long.size < short.size, "{long:?}");
        assert_eq!(long.lines.join(" "), text);
    }

    #[test]
    fn lines_are_of_like_length() {
        let set = set("Two losses in one year, as four reports told them");
        let lengths: Vec<usize> = set.lines.iter().map(|line| line.chars().count()).collect();
        assert!(lengths.iter().max() < lengths.iter().min().map(|least| least * 2).as_ref(), "{set:?}");
    }

    #[test]
    fn what_has_no_room_ends_in_an_ellipsis_and_a_long_word_is_broken() {
        let endless = set(&"headline ".repeat(200));
        assert!(endless.lines.last().is_some_and(|line| line.ends_with('…')), "{endless:?}");
        let word = set(&"a".repeat(90));
        assert!(word.lines.len() > 1 && word.lines.concat() == "a".repeat(90), "{word:?}");
    }
}
