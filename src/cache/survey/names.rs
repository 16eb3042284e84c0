//! All names of a survey, and the paths of its folders. The files of stories are mostly called alike, so a name that was
//! added lately is not written again.

use crate::pieces::{Place, Texts};

/// So many names are known as lately added.
const RECENT: usize = 256;

/// Names that take so many times what they took once are for the most part left over.
const MOST_WORN: usize = 2;

/// The names.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    texts: Texts,
    /// Those that were added lately, by the remainder of their sum; nothing before the first.
    recent: Vec<Option<Name>>,
    /// How many bytes they took when each was that of something; nothing while that is still so.
    lean_bytes: usize,
}

/// Where a name begins, in thirty bits.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Name(pub(super) u32);

impl Names {
    /// Those that stood on paper.
    pub(super) fn of(texts: Texts, lean_bytes: usize) -> Self {
        Self { texts, recent: Vec::new(), lean_bytes }
    }

    /// How many bytes they took when each was that of something.
    pub(super) fn lean_bytes(&self) -> usize {
        if self.lean_bytes == 0 { self.texts.bytes() } else { self.lean_bytes }
    }

    /// Whether most of them may be left over from what is no longer there.
    pub(super) fn are_worn(&self) -> bool {
        self.texts.bytes() > MOST_WORN * self.lean_bytes()
    }

    /// All of them, one behind the other.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.texts.all()
    }

    pub(super) fn name(&self, Name(start): Name) -> &str {
        self.texts.name(start)
    }

    pub(super) fn path(&self, path: Place) -> &str {
        self.texts.get(path)
    }

    /// Adds a name. Nothing where there is no place for it.
    pub(super) fn add(&mut self, name: &str) -> Option<Name> {
        let slot = slot(name);
        self.recent.resize(RECENT, None);
        let recent = self.recent.get(slot).copied().flatten();
        if let Some(recent) = recent.filter(|Name(start)| self.texts.is_name(*start, name)) {
            return Some(recent);
        }
        let added = Name(self.texts.add(name)?.start);
        *self.recent.get_mut(slot)? = Some(added);
        Some(added)
    }

    /// Adds a path. Nothing where there is no place for it.
    pub(super) fn add_path(&mut self, path: &str) -> Option<Place> {
        self.texts.add_path(path)
    }
}

/// Two names in one slot only cost a name that is written again.
fn slot(name: &str) -> usize {
    usize::from(name.bytes().fold(0_u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte)))
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn what_was_written_lately_is_not_written_again() {
        let mut names = Names::default();
        let added: Vec<_> = ["facts", "sources", "facts", "facts"].map(|name| names.add(name)).into();
        assert_eq!(names.all().collect::<String>(), "facts/sources/");
        let read: Vec<_> = added.into_iter().flatten().map(|name| names.name(name)).collect();
        assert_eq!(read, ["facts", "sources", "facts", "facts"]);
    }
}
