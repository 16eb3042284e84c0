//! Many short texts, one behind the other in a few long ones, each with a `/` behind it.

/// A text is begun behind one that has no more room.
const TEXT_BYTES: usize = 1 << 14;
/// There is no place for more: where a text begins takes thirty bits.
const MOST_TEXTS: usize = 1 << 16;

/// The texts.
#[derive(Debug, Clone, Default)]
pub struct Texts(Vec<String>);

/// Where a text stands.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place {
    /// Thirty bits.
    pub start: u32,
    /// In bytes.
    pub length: u32,
}

impl Texts {
    /// All of them, as they stand one behind the other.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// How many bytes they take.
    pub fn bytes(&self) -> usize {
        self.all().map(str::len).sum()
    }

    /// A text.
    pub fn get(&self, place: Place) -> &str {
        self.behind(place.start).get(..place.length as usize).unwrap_or_default()
    }

    /// A text in which there is no `/`, by its beginning.
    pub fn name(&self, start: u32) -> &str {
        let text = self.behind(start);
        // Names are short: to look at each byte takes less than to prepare a search.
        let end = text.bytes().position(|byte| byte == b'/').unwrap_or(text.len());
        text.get(..end).unwrap_or_default()
    }

    /// Whether a text in which there is no `/` stands there.
    pub fn is_name(&self, start: u32, name: &str) -> bool {
        self.behind(start).strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Adds a text. Nothing where there is no place for it.
    pub fn add(&mut self, text: &str) -> Option<Place> {
        self.write(("", text))
    }

    /// Adds a path. That of its folder is not written again where it has just been written.
    pub fn add_path(&mut self, path: &str) -> Option<Place> {
        let folder = path.rfind('/').map_or("", |at| path.get(..=at).unwrap_or_default());
        let is_written = self.0.last().is_some_and(|text| text.ends_with(folder));
        self.write((if is_written { folder } else { "" }, path))
    }

    fn behind(&self, start: u32) -> &str {
        let (text, start) = (start as usize / TEXT_BYTES, start as usize % TEXT_BYTES);
        self.0.get(text).and_then(|text| text.get(start..)).unwrap_or_default()
    }

    /// Writes a text of which the first part may stand at the end already, if there is room behind that.
    fn write(&mut self, (written, whole): (&str, &str)) -> Option<Place> {
        let has_room = |held: usize, more: usize| held + more < TEXT_BYTES;
        let more = whole.len() - written.len();
        let written = match self.0.last() {
            Some(text) if has_room(text.len(), more) => written,
            Some(_) | None if has_room(0, whole.len()) && self.0.len() < MOST_TEXTS => {
                // Mostly there is one text, which does not fill up.
                let bytes = if self.0.is_empty() { 0 } else { TEXT_BYTES };
                self.0.push(String::with_capacity(bytes));
                ""
            }
            Some(_) | None => return None,
        };
        let before = (self.0.len() - 1) * TEXT_BYTES;
        let text = self.0.last_mut()?;
        let start = u32::try_from(before + text.len() - written.len()).ok()?;
        text.push_str(whole.strip_prefix(written)?);
        text.push('/');
        Some(Place { start, length: u32::try_from(whole.len()).ok()? })
    }
}

/// From what [`Texts::all`] gave.
impl FromIterator<String> for Texts {
    fn from_iter<I: IntoIterator<Item = String>>(texts: I) -> Self {
        Self(texts.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{TEXT_BYTES, Texts};

    #[test]
    fn texts_read_back_whichever_of_the_long_ones_they_are_in() {
        let mut texts = Texts::default();
        let below = ["", "/facts", "/sources"];
        let paths: Vec<String> =
            (0..2000).flat_map(|number| below.map(|below| format!("a/{number}é{below}"))).collect();
        let places: Vec<_> = paths
            .iter()
            .map(|path| (texts.add(path).expect("room"), texts.add_path(path).expect("room")))
            .collect();
        let name = texts.add("story.md").expect("room");
        for (path, (whole, shared)) in paths.iter().zip(places) {
            assert_eq!((texts.get(whole), texts.get(shared)), (path.as_str(), path.as_str()));
        }
        assert_eq!((texts.get(name), texts.name(name.start)), ("story.md", "story.md"));
        assert!(texts.is_name(name.start, "story.md") && !texts.is_name(name.start, "story"));
        assert!(texts.all().count() > 2);
        assert!(texts.add(&"n".repeat(TEXT_BYTES)).is_none());
    }

    #[test]
    fn the_folder_that_was_just_written_is_not_written_again() {
        let mut texts = Texts::default();
        for path in ["a/b", "a/b/c", "a/d"] {
            texts.add_path(path);
        }
        assert_eq!(texts.all().collect::<String>(), "a/b/c/a/d/");
    }
}
