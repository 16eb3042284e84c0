//! The passage that an editor probably meant: the stretch of as many words that shares the most with the excerpt.

use super::Nearest;
use similar::{Algorithm, DiffTag, capture_diff_slices};
use std::collections::BTreeMap;

/// The passage in a folded text that is most like a folded excerpt. Nothing where they share too little to be of help.
pub(super) fn find(text: &str, excerpt: &str) -> Option<Nearest> {
    let passage: Vec<&str> = text.split(' ').collect();
    let words: Vec<&str> = excerpt.split(' ').collect();
    let (start, shared) = best_start(&passage, &words)?;
    let window = passage.get(start..(start + words.len()).min(passage.len()))?;
    (shared * 3 >= words.len()).then(|| marked(window, &words))
}

/// Where the best window begins, and how many words it shares.
fn best_start(passage: &[&str], words: &[&str]) -> Option<(usize, usize)> {
    let mut missing: BTreeMap<String, isize> = BTreeMap::new();
    for word in words {
        *missing.entry(key(word)).or_default() += 1;
    }
    let (mut shared, mut best, mut is_aligned) = (0_usize, None, false);
    for (at, word) in passage.iter().enumerate() {
        if let Some(left) = missing.get_mut(&key(word)) {
            shared += usize::from(*left > 0);
            *left -= 1;
        }
        let gone = at.checked_sub(words.len()).and_then(|gone| passage.get(gone));
        if let Some(left) = gone.and_then(|word| missing.get_mut(&key(word))) {
            *left += 1;
            shared = shared.saturating_sub(usize::from(*left > 0));
        }
        let start = (at + 1).saturating_sub(words.len());
        let begins_alike = passage.get(start).map(|word| key(word)) == words.first().map(|word| key(word));
        let most = best.map_or(0, |(_, most)| most);
        if shared > most || shared == most && shared > 0 && begins_alike && !is_aligned {
            best = Some((start, shared));
            is_aligned = begins_alike;
        }
    }
    best
}

/// A word without case and the marks at its ends.
fn key(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

fn marked(passage: &[&str], excerpt: &[&str]) -> Nearest {
    let (mut text, mut words) = (Vec::new(), Vec::new());
    for change in capture_diff_slices(Algorithm::Myers, passage, excerpt) {
        let old = passage.get(change.old_range()).unwrap_or_default();
        let new = excerpt.get(change.new_range()).unwrap_or_default();
        match change.tag() {
            DiffTag::Equal => {
                text.push(old.join(" "));
                words.push(new.join(" "));
            }
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => {
                text.extend(mark(old));
                words.extend(mark(new));
            }
        }
    }
    Nearest { text: text.join(" "), excerpt: words.join(" ") }
}

fn mark(words: &[&str]) -> Option<String> {
    (!words.is_empty()).then(|| format!(">{}<", words.join(" ")))
}
