//! A text as names are looked for in it: letters without case, accents and style, each with its place.
//!
//! Unicode form, case and accents fall away (NFKD without marks), and so does what takes no room: soft hyphens,
//! joiners, zero-width spaces. What can stand between the words of a name in prose, a slug or an address is a gap.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// What can stand between two words of a name.
pub(super) const GAP: char = ' ';

/// A letter, a digit, a [`GAP`] or another sign, and where in the source it begins.
pub(super) type Letter = (char, usize);

/// Folds characters, each of which has its place in a source.
pub(super) fn fold(characters: impl Iterator<Item = (usize, char)>) -> Vec<Letter> {
    let mut letters = Vec::new();
    for (at, character) in characters {
        if character.is_ascii() {
            letters.push((plain(character.to_ascii_lowercase()), at));
        } else {
            letters.extend(fold_foreign(character).map(|letter| (letter, at)));
        }
    }
    letters
}

fn fold_foreign(character: char) -> impl Iterator<Item = char> {
    let decomposed = std::iter::once(character).nfkd().flat_map(char::to_lowercase).nfkd();
    decomposed.filter(|c| !is_combining_mark(*c) && !is_unseen(*c)).flat_map(|c| spelled(c).chars())
}

/// A folded letter in the spelling in which slugs have it.
fn spelled(letter: char) -> Spelled {
    let pair = match letter {
        'ß' => ['s', 's'],
        'æ' => ['a', 'e'],
        'œ' => ['o', 'e'],
        'þ' => ['t', 'h'],
        'ø' => return Spelled([Some('o'), None]),
        'ł' => return Spelled([Some('l'), None]),
        'đ' | 'ð' => return Spelled([Some('d'), None]),
        'ı' => return Spelled([Some('i'), None]),
        'ς' => return Spelled([Some('σ'), None]),
        other => return Spelled([Some(plain(other)), None]),
    };
    Spelled(pair.map(Some))
}

/// One letter or two.
struct Spelled([Option<char>; 2]);

impl Spelled {
    fn chars(self) -> impl Iterator<Item = char> {
        self.0.into_iter().flatten()
    }
}

fn plain(character: char) -> char {
    if is_gap(character) { GAP } else { character }
}

/// White space, joining marks of slugs and addresses, full stops of initials, apostrophes and hyphens of any style.
fn is_gap(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '_'
                | '+'
                | '.'
                | '/'
                | '\''
                | '`'
                | '·'
                | '‘'
                | '’'
                | '‚'
                | '‛'
                | 'ʼ'
                | 'ʹ'
                | '′'
                | '´'
                | '‐'..='―' | '−'
        )
}

/// Characters that take no room and no part in a word (Unicode, `Default_Ignorable_Code_Point`).
const fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}'
    )
}
