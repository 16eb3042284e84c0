//! What happened at a moment, by the verb nearest to it: `the fire was reported` at 4.52. A sentence tells of several
//! things, and a moment counts as the answer of a fact only where the verb is that of its question or of an excerpt.

use super::moment::is_of_moment;
use super::word::{Word, words};
use crate::letters::lower;

/// Who did what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Setting<'a> {
    verb: &'a str,
    subject: Subject<'a>,
    /// Whether somebody else says so: `the Herald writes that the fire began`.
    is_attributed: bool,
    /// Whether it may not have happened so: `would have begun`, `began to smoke`.
    is_open: bool,
}

/// Of what a verb tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject<'a> {
    /// None stands before it: it begins the words.
    None,
    /// `it`.
    Pronoun,
    /// A noun, with what describes it, where something does: `second engine`.
    Noun(&'a str, Option<&'a str>),
}

/// The most words between a moment and its verb.
const WINDOW: usize = 6;
/// Words with which something else begins.
const BREAKS: &[&str] = &[
    "and", "or", "but", "after", "before", "when", "while", "who", "which", "that", "until", "since",
    "because", "as", "if", "where", "not", "never", "again", "also", "than", "then", "later", "earlier",
    "next", "no", "hours", "days", "minutes", "weeks", "once", "whose",
];
/// Words before a verb that tell of no past.
const MODALS: &[&str] = &["will", "shall", "would", "could", "should", "might", "may", "must"];
const AUXILIARIES: &[&str] = &["was", "were", "had", "has", "been", "is", "are"];
const PRONOUNS: &[&str] = &["it", "he", "she", "they", "this"];
const ARTICLES: &[&str] = &["the", "a", "an", "his", "her", "its", "their", "this", "that", "our"];
/// Words that tell who says something, or that it may not be so.
const SAYING: &[&str] = &[
    "said",
    "says",
    "say",
    "told",
    "tells",
    "announced",
    "according",
    "claimed",
    "claims",
    "wrote",
    "writes",
    "reported",
    "reports",
    "believed",
    "thought",
    "wrongly",
    "mistakenly",
    "reportedly",
    "initially",
    "puts",
    "gives",
    "gave",
    "suggests",
    "suggested",
    "stated",
    "states",
];
/// Forms of a verb, the plain one first; behind the stroke those that tell of no past. Verbs of one sense share a row.
const FORMS: &[&str] = &[
    "begin began begun started | beginning begins start starting starts",
    "die died lived | death dying dies dead lives",
    "leave left | leaving leaves",
    "meet met | meeting meets",
    "hold held | holding",
    "find found | finding",
    "strike struck | strikes",
    "shut shut | shuts",
    "sink sank sunk | sinking",
    "fall fell fallen | falls",
    "come came | coming",
    "go went gone | going",
    "rise rose risen | rises",
    "take took taken | takes",
    "run ran | runs",
    "steal stole stolen | theft",
    "win won | winning wins",
    "lose lost | losing",
    "sell sold | sale selling sells",
    "blow blew blown | blows",
    "hit hit | hits",
    "burn burnt burned | burns",
    "give gave given | gives",
    "bring brought | brings",
    "see saw seen | sees",
    "sign signed | signature",
    "arrive arrived | arrival",
    "depart departed | departure",
    "bury buried | burial",
    "bear born | birth",
    "marry married | marriage wedding",
    "fly flew flown | flight",
    "build built | building",
    "send sent | sends",
    "catch caught | catches",
    "hear heard | hears",
    "resume resumed | resumption",
    "decide decided | decision",
    "explode exploded | explosion",
    "collide collided | collision",
    "break broke broken | breaks",
    "say said | says",
    "tell told | tells",
    "write wrote written | writes",
    "think thought | thinks",
    "speak spoke spoken | speaks speech",
];

/// What happened, by the words before a moment, else those behind it.
pub(super) fn setting<'a>(before: &[Word<'a>], after: &[Word<'a>]) -> Option<Setting<'a>> {
    let chain = before.iter().rev().take_while(|word| is_of_moment(word)).count();
    let outside = before.get(..before.len() - chain)?;
    let found = if outside.is_empty() { behind(after) } else { ahead(outside, after) }?;
    let is_said = |word: &Word<'_>| SAYING.contains(&&*lower(word.text)) && word.text != found.verb;
    let is_attributed = before.iter().chain(after).any(is_said);
    Some(Setting { is_attributed, ..found })
}

/// `the fire was reported` | at 4.52
fn ahead<'a>(outside: &[Word<'a>], after: &[Word<'a>]) -> Option<Setting<'a>> {
    let near = outside.iter().rev().take(WINDOW).take_while(|word| !word.is_last && !is_break(word));
    let back = near.map(is_verb).position(|is_verb| is_verb)?;
    let at = outside.len() - 1 - back;
    let rest: Vec<&Word<'a>> = outside.iter().skip(at).chain(after).collect();
    told(outside.get(..at)?, &rest)
}

/// At 4.52 | `the fire was reported`
fn behind<'a>(after: &[Word<'a>]) -> Option<Setting<'a>> {
    let chain = after.iter().take_while(|word| is_of_moment(word) && !is_article(word)).count();
    let rest = after.get(chain..)?;
    let at = rest.iter().take(WINDOW).position(is_verb)?;
    let between = rest.get(..at)?;
    if between.iter().any(|word| word.is_last || is_break(word)) {
        return None;
    }
    let rest: Vec<&Word<'a>> = rest.iter().skip(at).collect();
    told(between, &rest)
}

/// The verb with which the rest begins, of the subject that the words before it end in.
fn told<'a>(before: &[Word<'a>], rest: &[&Word<'a>]) -> Option<Setting<'a>> {
    let text = |at: usize| rest.get(at).map(|word| word.text);
    let first = text(0)?;
    let subject = subject(before)?;
    if MODALS.contains(&first) {
        let is_open = !matches!(first, "will" | "shall");
        return Some(Setting { verb: text(1)?, subject, is_attributed: false, is_open });
    }
    let verb = if first == "broke" && text(1) == Some("out") { "began" } else { first };
    let follows: Vec<&str> = rest.iter().skip(1).take(2).map(|word| word.text).collect();
    let is_unreal = before.last().is_some_and(|word| word.text == "have");
    Some(Setting { verb, subject, is_attributed: false, is_open: goes_on(&follows) || is_unreal })
}

fn is_verb(word: &Word<'_>) -> bool {
    is_past(word.text) || MODALS.contains(&word.text)
}

/// Whether what follows a verb makes it another: `started to spread`, `stopped burning`, `opened again`.
fn goes_on(follows: &[&str]) -> bool {
    match follows {
        ["to", next, ..] => next.starts_with(char::is_lowercase) && !ARTICLES.contains(next),
        [next, ..] => next.ends_with("ing") || matches!(*next, "again" | "also" | "only" | "not"),
        [] => false,
    }
}

/// The subject that the words before a verb end in; nothing where it may be any.
fn subject<'a>(before: &[Word<'a>]) -> Option<Subject<'a>> {
    let is_between = |word: &&Word<'_>| {
        AUXILIARIES.contains(&&*lower(word.text)) || word.text.ends_with("ly") && !word.is_last
    };
    let skipped = before.iter().rev().take_while(is_between).count();
    let mut rest = before.iter().rev().skip(skipped);
    let Some(noun) = rest.next() else { return Some(Subject::None) };
    let text = lower(noun.text);
    if noun.is_last || is_break(noun) {
        return None;
    }
    if PRONOUNS.contains(&&*text) {
        return Some(Subject::Pronoun);
    }
    let describing = rest.next().filter(|word| !word.is_last).map(|word| word.text);
    let describing = describing.filter(|word| !ARTICLES.contains(&&*lower(word)));
    Some(Subject::Noun(noun.text, describing))
}

fn is_break(word: &Word<'_>) -> bool {
    BREAKS.contains(&&*lower(word.text))
}

fn is_article(word: &Word<'_>) -> bool {
    ARTICLES.contains(&&*lower(word.text))
}

/// Whether a word tells what happened.
fn is_past(word: &str) -> bool {
    let is_regular = word.len() > 4 && word.ends_with("ed");
    let is_irregular = |forms: &&str| {
        let past = forms.split(" | ").next().unwrap_or_default();
        past.split(' ').skip(1).any(|form| form == word)
    };
    word.starts_with(char::is_lowercase) && (is_regular || FORMS.iter().any(is_irregular))
}

/// Whether some words have a word, in whatever form.
pub(super) fn has_form_of(text: &str, word: &str) -> bool {
    words(text).iter().any(|other| stem(other.text) == stem(word))
}

/// The form under which verbs are found.
fn stem(word: &str) -> String {
    let word = lower(word);
    let row = FORMS.iter().find(|forms| forms.split(' ').any(|form| form == word));
    if let Some(first) = row.and_then(|forms| forms.split(' ').next()) {
        return first.to_owned();
    }
    let bare = ["ing", "ed", "es", "s"].iter().find_map(|ending| word.strip_suffix(ending));
    let bare = bare.filter(|bare| bare.len() > 2).unwrap_or(&word);
    let mut letters: Vec<char> = bare.chars().collect();
    if let [.., one, other] = letters.as_slice()
        && one == other
    {
        letters.pop();
    }
    letters.into_iter().collect::<String>().trim_end_matches('e').to_owned()
}

/// Words of a question that say nothing of what it is about.
const ASKING: &[&str] = &[
    "when", "what", "which", "time", "day", "date", "hour", "year", "month", "weekday", "did", "does", "was",
    "were", "is", "had", "has", "been", "the", "a", "an", "at", "on", "of", "in", "to", "by", "and", "for",
    "from", "with", "its", "his", "her", "their", "it", "exactly", "do",
];
/// Words that pick one of several.
const PICKING: &[&str] = &[
    "first",
    "second",
    "third",
    "last",
    "final",
    "next",
    "latest",
    "earliest",
    "other",
    "new",
    "old",
    "second-last",
];

impl Setting<'_> {
    /// Whether it says what a question asks, in a sentence of these words.
    pub(super) fn answers(&self, question: &str, sentence: &str) -> bool {
        let question = question.replace("break out", "begin").replace("broke out", "began");
        let asked = words(&question);
        let asked: Vec<&str> =
            asked.iter().map(|word| word.text).filter(|word| !ASKING.contains(&&*lower(word))).collect();
        let said = words(sentence);
        let is_said = |word: &str| said.iter().any(|said| stem(said.text) == stem(word));
        let Some(at) = asked.iter().position(|word| stem(word) == stem(self.verb)) else { return false };
        let is_asked = |word: &str| asked.iter().any(|asked| asked.eq_ignore_ascii_case(word));
        let is_meant = match self.subject {
            Subject::None | Subject::Pronoun => true,
            Subject::Noun(noun, describing) => is_asked(noun) && describing.is_none_or(is_asked),
        };
        let is_picked = |word: &&&str| PICKING.contains(&&*lower(word));
        self.is_certain()
            && is_meant
            && asked.iter().skip(at + 1).all(|word| is_said(word))
            && asked.iter().filter(is_picked).all(|word| is_said(word))
    }

    /// Whether it says what another setting does: that of an excerpt.
    pub(super) fn is_of(&self, other: &Setting<'_>, question: &str) -> bool {
        let asked = words(question);
        let is_asked = |noun: &str| asked.iter().any(|word| word.text.eq_ignore_ascii_case(noun));
        let is_meant = match (self.subject, other.subject) {
            (Subject::Noun(noun, describing), Subject::Noun(other, others)) => {
                noun == other && describing == others
            }
            (Subject::Noun(noun, None), Subject::None | Subject::Pronoun)
            | (Subject::None | Subject::Pronoun, Subject::Noun(noun, None)) => is_asked(noun),
            (Subject::Noun(_, Some(_)), Subject::None | Subject::Pronoun)
            | (Subject::None | Subject::Pronoun, Subject::Noun(_, Some(_))) => false,
            (Subject::None | Subject::Pronoun, Subject::None | Subject::Pronoun) => true,
        };
        self.is_certain() && other.is_certain() && is_meant && stem(self.verb) == stem(other.verb)
    }

    const fn is_certain(&self) -> bool {
        !self.is_attributed && !self.is_open
    }

    /// Whether it happened, and the verb stands in some words, in whatever form.
    pub(super) fn is_named_in(&self, text: &str) -> bool {
        !self.is_open && has_form_of(text, self.verb)
    }

    /// Whether the verb only tells that somebody spoke, and the question does not ask for that.
    pub(super) fn tells_of_speech(&self, question: &str) -> bool {
        let asked = words(question);
        SAYING.contains(&&*lower(self.verb)) && !asked.iter().any(|word| stem(word.text) == stem(self.verb))
    }
}
