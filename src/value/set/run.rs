//! Where a list stands in its excerpt: its members one behind the other, with `and` before the last.

use super::excerpt::words;
use super::{Member, Set};
use crate::letters::lower;
use crate::value::number;

/// Words behind a list that may add to it.
const ADDING: &[&str] = &["and", "or", "with", "but", "as", "then"];

impl Set {
    /// Where its members stand one behind the other, with `and` before the last.
    pub(super) fn run_in(&self, text: &str) -> Option<(usize, usize)> {
        let names: Vec<String> =
            self.members.iter().map(|member| lower(bare(&member.words)).into_owned()).collect();
        let (first, others) = names.split_first()?;
        let starts = text.match_indices(first.as_str()).map(|(at, _)| at);
        starts
            .filter(|at| text.get(..*at).is_some_and(|before| !before.ends_with(char::is_alphanumeric)))
            .find_map(|at| {
                let mut rest = text.get(at..)?.strip_prefix(first.as_str())?;
                for (place, name) in others.iter().enumerate() {
                    let link = if place + 1 == others.len() { Link::Last } else { Link::Comma };
                    rest = bare(link.strip(rest)?).strip_prefix(name.as_str())?;
                }
                (!rest.starts_with(char::is_alphanumeric)).then_some((at, text.len() - rest.len()))
            })
    }

    /// Whether each of its members is a name or told as one or so many, so that it is no sort of things (`tents, rice and water`),
    /// of which a source tells a few.
    pub(super) fn is_told_one_by_one(&self, small: &str) -> bool {
        const LEADS: &[&str] = &["a", "an", "the", "his", "her", "its", "their", "one", "another"];
        let is_lead = |word: &str| LEADS.contains(&word) || number::read(word).is_some();
        let is_one = |member: &Member| {
            let own = lower(&member.words);
            let before = small.match_indices(bare(&own)).filter_map(|(at, _)| small.get(..at));
            let mut leads = before.filter_map(|before| words(before).last());
            member.holds_name() || words(&own).next().is_some_and(is_lead) || leads.any(is_lead)
        };
        self.members.iter().all(is_one)
    }

    /// Where its members stand one behind the other with a few words that say more of them, and nothing else is listed before or
    /// behind: `Garrow Coastguard, the Ellary lifeboat crew and the boats of a fish farm`.
    pub(super) fn run_among_words(&self, text: &str) -> Option<(usize, usize)> {
        let names: Vec<_> = self.members.iter().map(|member| lower(bare(&member.words))).collect();
        let (first, others) = names.split_first()?;
        let start = find_word(first, text)?;
        let mut end = start + first.len();
        for (place, name) in others.iter().enumerate() {
            let link = if place + 1 == others.len() { Link::Last } else { Link::Comma };
            let rest = text.get(end..)?;
            let at = find_word(name, rest)?;
            link.stands_among_words(rest.get(..at)?).then_some(())?;
            end += at + name.len();
        }
        let around = text.get(..start).zip(text.get(end..));
        around.filter(|(before, after)| !lists_more(before) && !lists_more(after)).map(|_| (start, end))
    }

    /// Whether no other member can stand before the list.
    pub(super) fn begins_behind(&self, before: &str) -> bool {
        const TIES: &[&str] = &["and", "with", "from", "between"];
        let before = without_article(before.trim_end());
        let last = before.rsplit(' ').next().unwrap_or_default();
        let Some(lead) = before.strip_suffix(',') else { return last != "and" && !last.ends_with('&') };
        let last = lead.rsplit(' ').next().unwrap_or_default();
        let are_names = self.members.iter().all(|member| member.is_proper);
        are_names && last.starts_with(char::is_lowercase) && !TIES.contains(&last)
    }

    /// Whether no other member can stand behind the list.
    pub(super) fn ends_before(&self, after: &str) -> bool {
        let are_names = self.members.iter().all(|member| member.is_proper);
        let next = words(after).next();
        let is_added = next.is_some_and(|word| ADDING.contains(&word));
        let is_name = next.is_some_and(|word| word.starts_with(char::is_uppercase));
        let begins_anew = after.starts_with(['.', ';']);
        let goes_on = after.starts_with([',', '&', '(', '-']) && !are_names;
        begins_anew || !is_added && !is_name && !goes_on
    }
}

/// A member without its article.
pub(super) fn bare(words: &str) -> &str {
    ["the ", "a ", "an ", "The ", "A ", "An "]
        .iter()
        .find_map(|lead| words.strip_prefix(lead))
        .unwrap_or(words)
}

/// What stands before an article at the end.
pub(super) fn without_article(before: &str) -> &str {
    let found = [" the", " a", " an"].iter().find_map(|article| before.strip_suffix(article));
    found
        .unwrap_or(if matches!(before, "the" | "The" | "a" | "A" | "an" | "An") { "" } else { before })
        .trim_end()
}

/// What stands between two members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Comma,
    Last,
}

impl Link {
    fn strip(self, rest: &str) -> Option<&str> {
        let links: &[&str] = match self {
            Self::Comma => &[", ", "; "],
            Self::Last => &[", and ", "; and ", " and ", " & "],
        };
        links.iter().find_map(|link| rest.strip_prefix(link))
    }

    /// Whether it stands between two members with nothing but a few words of these: ` team and the boats of a `.
    fn stands_among_words(self, gap: &str) -> bool {
        const MOST_WORDS: usize = 4;
        let is_said_of_one = |part: &str| {
            words(part).count() <= MOST_WORDS && !lists_more(part) && !part.contains(['.', ';', ':', '('])
        };
        let mut breaks = gap.char_indices().map(|(at, _)| at);
        breaks.any(|at| {
            let behind = gap.get(at..).and_then(|rest| self.strip(rest));
            behind
                .zip(gap.get(..at))
                .is_some_and(|(behind, before)| is_said_of_one(behind) && is_said_of_one(before))
        })
    }
}

/// Where a word or several stand in a text, and no part of another.
fn find_word(word: &str, text: &str) -> Option<usize> {
    let is_whole = |at: &usize| {
        let ends = |part: Option<&str>, is_cut: fn(&str) -> bool| part.is_some_and(|part| !is_cut(part));
        ends(text.get(..*at), |before| before.ends_with(char::is_alphanumeric))
            && ends(text.get(at + word.len()..), |after| after.starts_with(char::is_alphanumeric))
    };
    text.match_indices(word).map(|(at, _)| at).find(is_whole)
}

/// Whether words tell more than one thing.
fn lists_more(part: &str) -> bool {
    part.contains([',', '&', '+']) || words(part).any(|word| ADDING.contains(&word))
}
