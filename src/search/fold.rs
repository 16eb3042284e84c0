//! A text as it is searched: its words, whatever their case, accents and dress.
//!
//! `search.js` does the same to what a reader types. `tests/cases/search/words.txt` holds both to one table.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Arabic words begin with the article, and with short words that are written together with it.
const ARABIC_HEADS: [&str; 6] = ["وال", "بال", "كال", "فال", "ال", "لل"];
/// What must be left of a word.
const LEAST_REST: usize = 3;

/// The words of a text, in its order, some of them several times.
pub fn words_of(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !(letter.is_alphabetic() || letter.is_numeric()));
    words.filter(|word| !word.is_empty()).map(|word| without_head(word).to_owned()).collect()
}

fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let bare: String = text.nfkd().filter(|letter| !is_combining_mark(*letter)).collect();
    let mut folded = String::with_capacity(bare.len());
    for letter in bare.to_lowercase().chars() {
        match plain(letter) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(letter),
        }
    }
    folded
}

/// What stands for letters that are more than a letter with an accent; their digits too.
const fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        // The stretch that fills a line, and the letters that are written in two ways.
        'ـ' => "",
        'ى' | 'ی' => "ي",
        'ة' => "ه",
        'ٱ' => "ا",
        'ک' => "ك",
        '٠' | '۰' => "0",
        '١' | '۱' => "1",
        '٢' | '۲' => "2",
        '٣' | '۳' => "3",
        '٤' | '۴' => "4",
        '٥' | '۵' => "5",
        '٦' | '۶' => "6",
        '٧' | '۷' => "7",
        '٨' | '۸' => "8",
        '٩' | '۹' => "9",
        _ => return None,
    })
}

fn without_head(word: &str) -> &str {
    let rests = ARABIC_HEADS.iter().filter_map(|head| word.strip_prefix(head));
    rests.into_iter().find(|rest| rest.chars().count() >= LEAST_REST).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::words_of;

    #[test]
    fn texts_are_folded_as_the_table_says() {
        let table = include_str!("../../tests/cases/search/words.txt");
        for row in table.lines().filter(|row| !row.starts_with('#') && !row.is_empty()) {
            let (text, words) = row.split_once(" → ").expect("a row has two sides");
            assert_eq!(words_of(text).join(" "), words, "{text}");
        }
    }
}
