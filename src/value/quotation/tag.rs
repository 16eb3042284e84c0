//! Who said it, where a reporter's words stand between or around the pieces of what was said: `“I'm sorry,” he said, “for
//! everything”`.

use super::speech::is_saying;

/// The most words in which it is told who said it.
const MOST_WORDS: usize = 12;

/// The words that were said, where all that stands outside the marks tells who said them; nothing where there are no marks
/// with such words.
pub(super) fn without(words: &str) -> Option<String> {
    const MARKS: [char; 3] = ['"', '“', '”'];
    // Most quotations have no marks inside.
    let single = (words.contains('‘') && !words.contains(MARKS)).then(|| in_double_marks(words));
    let words = single.as_deref().unwrap_or(words);
    words.contains(MARKS).then_some(())?;
    let pieces: Vec<&str> = words.split(MARKS).map(str::trim).collect();
    (pieces.len() >= 3 && pieces.len() % 2 == 1).then_some(())?;
    let (mut spoken, mut tags) = (String::new(), 0);
    for pair in pieces.chunks(2) {
        let (outside, inside) = (pair.first()?, pair.get(1).copied().unwrap_or_default());
        if !outside.is_empty() {
            let is_lead = spoken.is_empty();
            (tells_who(outside) && (!is_lead || outside.ends_with([':', ',']))).then_some(())?;
            tags += 1;
            close(&mut spoken, outside, inside);
        }
        if !spoken.is_empty() && !inside.is_empty() {
            spoken.push(' ');
        }
        spoken.push_str(inside);
    }
    (tags > 0 && spoken.contains(char::is_alphanumeric)).then_some(spoken)
}

/// `He said, ‘I’m going.’` with double marks; what ends no sentence and no clause is an apostrophe.
fn in_double_marks(words: &str) -> String {
    let mut last = ' ';
    let double = words.chars().map(|c| {
        let is_end = c == '’' && matches!(last, '.' | ',' | '!' | '?' | '…');
        last = c;
        if c == '‘' || is_end { '"' } else { c }
    });
    double.collect()
}

/// Whether words tell who spoke, who is not the one that tells it: `he said`, `said Ann Hale, the head teacher.`, `Hale told the inquiry:`
fn tells_who(outside: &str) -> bool {
    const FIRST: usize = 4;
    let words = outside.split([' ', ',', ':', '.']).filter(|word| !word.is_empty());
    let is_of_others = !words.clone().any(|word| matches!(word, "I" | "we" | "We"));
    is_of_others && words.clone().count() <= MOST_WORDS && words.take(FIRST).any(is_saying)
}

/// Puts the sign that the comma before `he said` stands for: none inside a sentence, and a full stop at its end.
fn close(spoken: &mut String, tag: &str, next: &str) {
    if !spoken.ends_with(',') {
        return;
    }
    spoken.pop();
    let is_end =
        next.is_empty() || tag.ends_with('.') || !tag.ends_with(',') && next.starts_with(char::is_uppercase);
    if is_end {
        spoken.push('.');
    }
}
