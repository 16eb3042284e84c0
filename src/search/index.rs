//! The index as files: words with the stories that have them, stories as they are shown, and which part holds what.
//!
//! Words are sorted as scripts compare texts and cut into parts of like size, so that a word, and all words that begin like
//! it, are in one part or in neighbours. `search.js` reads what is written here.

use super::Terms;
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// A part with words is closed at this size.
const PART_BYTES: usize = 16 * 1024;
/// How many stories as they are shown stand in a part.
const STORIES_IN_PART: usize = 16;

/// A story as the list of results shows it.
#[derive(Debug, Clone, Serialize)]
pub struct Shown<'a> {
    /// Relative to the site's root.
    pub path: &'a str,
    /// The headline.
    pub title: &'a str,
    /// One or two sentences; may be empty.
    pub standfirst: &'a str,
    /// When it was published, in words; may be empty.
    pub date: &'a str,
    /// The same for machines; may be empty.
    pub datetime: &'a str,
    /// BCP 47 tag of its text.
    pub language: &'a str,
    /// Which way the lines of its text run.
    pub direction: &'a str,
}

/// A file of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Relative to the site's root; made of the content.
    pub path: String,
    /// A script.
    pub text: String,
}

/// The whole index.
#[derive(Debug)]
pub struct Index {
    /// Which part holds what: a script.
    pub directory: String,
    /// Words and the stories that have them.
    pub words: Vec<Part>,
    /// Stories as they are shown.
    pub stories: Vec<Part>,
}

/// The index in the making.
#[derive(Debug, Default)]
pub struct Gathering {
    postings: Postings,
    /// How many stories have come.
    count: usize,
    /// Those that stand in no part yet.
    waiting: Vec<Value>,
    stories: Vec<Part>,
}

/// By word, the stories that have it, in three groups.
type Postings = BTreeMap<Box<str>, [Vec<usize>; 3]>;

impl Gathering {
    /// Takes in a story. They come in the order in which equals are shown.
    pub fn add(&mut self, terms: &Terms, shown: &Shown<'_>) {
        for (group, words) in terms.groups().enumerate() {
            for word in words {
                let groups = match self.postings.get_mut(word) {
                    Some(groups) => groups,
                    None => self.postings.entry(word.into()).or_default(),
                };
                groups.get_mut(group).into_iter().for_each(|stories| stories.push(self.count));
            }
        }
        self.count += 1;
        self.waiting.push(json!(shown));
        if self.waiting.len() == STORIES_IN_PART {
            self.close_part();
        }
    }

    /// The index of all.
    pub fn finish(mut self) -> Index {
        self.close_part();
        let (firsts, words): (Vec<_>, Vec<_>) = word_parts(&self.postings).into_iter().unzip();
        let named = firsts.into_iter().zip(&words).map(|(first, part)| json!([first, part.path]));
        let directory = json!({
            "words": named.collect::<Vec<_>>(),
            "stories": self.stories.iter().map(|part| &part.path).collect::<Vec<_>>(),
            "inPart": STORIES_IN_PART,
        });
        Index { directory: call("index", &directory), words, stories: self.stories }
    }

    fn close_part(&mut self) {
        if !self.waiting.is_empty() {
            self.stories.push(part(&Value::Array(std::mem::take(&mut self.waiting))));
        }
    }
}

/// The parts, each with its first word.
fn word_parts(postings: &Postings) -> Vec<(String, Part)> {
    let mut words: Vec<(&str, String)> =
        postings.iter().map(|(word, groups)| (&**word, told(groups))).collect();
    // Scripts compare by units of UTF-16, which is not the order of code points above U+FFFF.
    words.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    let mut parts: Vec<Vec<(&str, String)>> = Vec::new();
    let mut size = usize::MAX;
    for (word, stories) in words {
        let bytes = word.len() + stories.len() + 6;
        if size.saturating_add(bytes) > PART_BYTES {
            parts.push(Vec::new());
            size = 0;
        }
        size += bytes;
        parts.last_mut().into_iter().for_each(|part| part.push((word, stories.clone())));
    }
    let named = |words: Vec<(&str, String)>| {
        let first = words.first().map(|(word, _)| (*word).to_owned()).unwrap_or_default();
        let flat: Vec<Value> =
            words.into_iter().flat_map(|(word, told)| [json!(word), json!(told)]).collect();
        (first, part(&json!(flat)))
    };
    parts.into_iter().map(named).collect()
}

/// The groups with a bar between them; in each the first story and the steps to the others, to the base of 36.
fn told(groups: &[Vec<usize>; 3]) -> String {
    let group = |stories: &Vec<usize>| {
        let before = [0].into_iter().chain(stories.iter().copied());
        stories
            .iter()
            .zip(before)
            .map(|(story, before)| base_36(story - before))
            .collect::<Vec<_>>()
            .join(" ")
    };
    groups.iter().map(group).collect::<Vec<_>>().join("|")
}

fn base_36(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        let digit = u32::try_from(number % 36).unwrap_or_default();
        digits.extend(char::from_digit(digit, 36));
        number /= 36;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

/// A part, named by its content.
fn part(data: &Value) -> Part {
    let digest = Sha256::digest(data.to_string());
    let head = digest.first_chunk::<8>().map_or(0, |head| u64::from_be_bytes(*head));
    let path = format!("assets/search/{head:016x}.js");
    Part { text: call(&path, data), path }
}

/// The script that hands data over. In it no character could end the script or its line early.
fn call(name: &str, data: &Value) -> String {
    let json = data
        .to_string()
        .replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029");
    format!("variorumSearch(\"{name}\",{json});\n")
}

#[cfg(test)]
mod tests {
    use super::{Gathering, Index, PART_BYTES, Shown, base_36};
    use crate::search::Terms;

    fn shown(title: &str) -> Shown<'_> {
        Shown { path: "a/", title, standfirst: "", date: "", datetime: "", language: "en", direction: "ltr" }
    }

    fn index_of(titles: &[String]) -> Index {
        let terms: Vec<Terms> =
            titles.iter().map(|title| Terms::new(title, "", ["fire"].into_iter())).collect();
        let mut gathering = Gathering::default();
        terms.iter().zip(titles).for_each(|(terms, title)| gathering.add(terms, &shown(title)));
        gathering.finish()
    }

    #[test]
    fn a_word_leads_to_its_stories_by_steps() {
        let titles: Vec<String> =
            (0..40).map(|n| if n % 37 == 1 { "coin" } else { "fire" }.to_owned()).collect();
        let made = index_of(&titles);
        let [words] = made.words.as_slice() else { panic!("one part: {:?}", made.words) };
        assert!(words.text.contains(r#""coin","1 11||""#), "{}", words.text);
        assert!(words.text.contains(r#"||1 11""#), "fire stands among the rest of the two: {}", words.text);
        assert_eq!(made.stories.len(), 3);
        assert_eq!([0, 35, 36, 1295, 1296].map(base_36), ["0", "z", "10", "zz", "100"]);
    }

    #[test]
    fn parts_are_small_and_the_directory_names_them_in_order() {
        let titles: Vec<String> = (0..9_000).map(|n| format!("word{n:05}")).collect();
        let made = index_of(&titles);
        assert!(made.words.len() > 3);
        // The word that all stories have is larger than a part, and stands alone in one.
        assert_eq!(made.words.iter().filter(|part| part.text.len() > PART_BYTES + 200).count(), 1);
        let places: Vec<Option<usize>> =
            made.words.iter().map(|part| made.directory.find(&part.path)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted());
    }

    #[test]
    fn nothing_in_a_title_can_end_the_script() {
        let made = index_of(&["</script><!--\u{2028}\" \\ `${a}`".to_owned()]);
        let text = &made.stories[0].text;
        assert!(!text.contains(['<', '\u{2028}']) && text.matches('\n').count() == 1, "{text}");
    }
}
