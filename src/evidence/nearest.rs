//! The passage that an editor probably meant: the stretch of as many words that shares the most with the excerpt.

use super::Nearest;
use similar::{Algorithm, DiffTag, capture_diff_slices};
use std::collections::{BTreeMap, BTreeSet};

/// The words of a folded text, by which any number of excerpts can be looked for.
#[derive(Debug)]
pub(super) struct Words {
    /// Where each begins, in bytes.
    starts: Vec<usize>,
    /// By key: which of the words it is.
    places: BTreeMap<String, Vec<usize>>,
}

impl Words {
    /// Those of a folded text.
    pub(super) fn of(text: &str) -> Self {
        let (mut starts, mut places, mut start) = (Vec::new(), BTreeMap::<_, Vec<_>>::new(), 0);
        for (at, word) in text.split(' ').enumerate() {
            starts.push(start);
            places.entry(key(word)).or_default().push(at);
            start += word.len() + 1;
        }
        Self { starts, places }
    }

    /// The passage in that text that is most like a folded excerpt. Nothing where they share too little to be of help.
    pub(super) fn nearest(&self, text: &str, excerpt: &str) -> Option<Nearest> {
        let words: Vec<&str> = excerpt.split(' ').collect();
        let (start, shared) = self.best_start(&words)?;
        let passage = text.get(*self.starts.get(start)?..)?;
        let window: Vec<&str> = passage.split(' ').take(words.len()).collect();
        (shared * 3 >= words.len()).then(|| marked(&window, &words))
    }

    fn places(&self, key: &str) -> &[usize] {
        self.places.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// Where the best window begins, and how many words it shares: the first of those that share the most, if one can be
    /// the first that begins like the excerpt. Looks only at windows that end in a word of the excerpt, or begin alike.
    fn best_start(&self, words: &[&str]) -> Option<(usize, usize)> {
        let mut missing: BTreeMap<String, isize> = BTreeMap::new();
        for word in words {
            *missing.entry(key(word)).or_default() += 1;
        }
        let mut missing: Vec<(String, isize)> = missing.into_iter().collect();
        let keys = missing.iter().enumerate();
        let mut held: Vec<(usize, usize)> =
            keys.flat_map(|(of, (key, _))| self.places(key).iter().map(move |at| (*at, of))).collect();
        held.sort_unstable();
        let first = self.places(&key(words.first()?));
        let whole = first.iter().map(|at| at + words.len() - 1).filter(|end| *end < self.starts.len());
        let ends: BTreeSet<usize> = held.iter().map(|(at, _)| *at).chain(whole).collect();
        let (mut coming, mut going) = (held.iter().peekable(), held.iter().peekable());
        let (mut shared, mut best, mut is_aligned) = (0_usize, None, false);
        for end in ends {
            let start = (end + 1).saturating_sub(words.len());
            while let Some((_, of)) = coming.next_if(|(at, _)| *at <= end) {
                let left = missing.get_mut(*of).map(|(_, left)| left)?;
                shared += usize::from(*left > 0);
                *left -= 1;
            }
            while let Some((_, of)) = going.next_if(|(at, _)| *at < start) {
                let left = missing.get_mut(*of).map(|(_, left)| left)?;
                *left += 1;
                shared = shared.saturating_sub(usize::from(*left > 0));
            }
            let begins_alike = first.binary_search(&start).is_ok();
            let most = best.map_or(0, |(_, most)| most);
            if shared > most || shared == most && shared > 0 && begins_alike && !is_aligned {
                best = Some((start, shared));
                is_aligned = begins_alike;
            }
        }
        best
    }
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
