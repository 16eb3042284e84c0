//! What somebody is at the head of something, by the title or in a paper's words: `chief executive of Ardentis`, `the boss of makers
//! Ardentis`, `head of the company`, `club boss`, `commands the ferry`.
//!
//! A loose word may stand for each of several titles. Two titles are two posts, which one person may have or not. A word that
//! grades a post (`deputy head`, `former boss`) makes it another, which is none of these.

use crate::value::{Comparison, Relation, Why};

/// Titles, each row with those of one post.
const TITLES: &[&[&str]] = &[
    &["chief executive", "chief executive officer", "chief exec", "ceo"],
    &["managing director", "md"],
    &["director general", "director-general"],
    &["general manager"],
    &["general secretary"],
    &["chairman", "chairwoman", "chairperson", "chair"],
    &["president"],
    &["director"],
    &["manager"],
    &["secretary"],
    &["principal"],
    &["headteacher", "head teacher", "headmaster", "headmistress"],
    &["governor"],
    &["commissioner"],
    &["chief constable"],
    &["coach", "head coach"],
    &["owner", "proprietor"],
    &["founder"],
    &["captain", "skipper", "master"],
    &["mayor", "mayoress"],
    &["actor", "actress"],
    &["spokesman", "spokeswoman", "spokesperson"],
    &["steward", "stewardess"],
    &["waiter", "waitress"],
    &["ward sister", "sister in charge", "charge nurse"],
];

/// Loose words, each row with the titles that they may stand for.
const LOOSE: &[(&[&str], &[&str])] = &[
    (
        &["boss", "head", "chief"],
        &[
            "chief executive",
            "managing director",
            "director general",
            "general manager",
            "general secretary",
            "chairman",
            "president",
            "director",
            "manager",
            "principal",
            "headteacher",
            "governor",
            "commissioner",
            "chief constable",
            "coach",
            "owner",
            "founder",
        ],
    ),
    (&["leader"], &["general secretary", "president"]),
    (
        &["tycoon", "magnate", "mogul", "baron", "businessman", "businesswoman", "entrepreneur"],
        &["owner", "founder", "chairman", "president", "chief executive", "managing director"],
    ),
];

/// Verbs for what the holder of a post does.
const VERBS: &[(&str, &str)] = &[
    ("runs", "boss"),
    ("heads", "head"),
    ("leads", "leader"),
    ("manages", "boss"),
    ("chairs", "chairman"),
    ("owns", "owner"),
    ("owned", "owner"),
    ("commands", "captain"),
    ("captains", "captain"),
    ("skippers", "captain"),
];

/// What may stand before such a verb.
const WHO: &[&str] = &["who ", "man who ", "woman who ", "person who "];

/// What stands in small letters before a title and says of what it is the post.
const BODIES: &[&str] = &[
    "airline",
    "airport",
    "bank",
    "branch",
    "brewery",
    "business",
    "bus",
    "channel",
    "charity",
    "club",
    "college",
    "company",
    "council",
    "factory",
    "ferry",
    "firm",
    "fire",
    "football",
    "hospital",
    "hotel",
    "museum",
    "network",
    "opera",
    "party",
    "police",
    "port",
    "prison",
    "rail",
    "school",
    "shipping",
    "station",
    "steel",
    "studio",
    "team",
    "theatre",
    "town",
    "trust",
    "union",
    "university",
    "water",
    "works",
];

/// Words by which it is another post, at the head of a sentence too.
const GRADES: &[&str] = &[
    "acting",
    "assistant",
    "associate",
    "deputy",
    "ex",
    "finance",
    "former",
    "interim",
    "junior",
    "late",
    "medical",
    "night",
    "outgoing",
    "regional",
    "sales",
    "senior",
    "technical",
    "then",
    "vice",
];

/// Words for whatever body it is.
const ANY_BODY: &[&str] = &["business", "company", "firm", "group", "organization", "outfit"];

/// One post.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Post {
    title: Title,
    /// Of what, in the words of the paper; empty where it is not told.
    body: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Title {
    /// By its row among the titles.
    Told(usize),
    /// By its row among the loose words.
    Loose(usize),
}

/// How two texts relate that name posts and nothing else, where they may be of one: `boss`, `owner and managing director`.
pub(super) fn beside(first: &str, second: &str) -> Option<Comparison> {
    let (ones, others) = (read(first)?, read(second)?);
    let may_be_one = ones.iter().any(|one| others.iter().any(|other| one.may_be(other)));
    let why = if ones.len() == others.len() { Why::Overlap } else { Why::Subset };
    may_be_one.then(|| Comparison::new(Relation::Compatible, why))
}

/// The key of a post with what it is of in front, as papers turn it: `council leader`, of `leader of the council`.
pub(super) fn turned(key: &str) -> Option<String> {
    const MOST_WORDS: usize = 2;
    let turned = |title: &str, body: &str| format!("{} {title}", without_article(body));
    let (title, body) = key.split_once(" of ").filter(|(title, _)| title_of(title).is_some())?;
    let is_short = without_article(body).split(' ').count() <= MOST_WORDS;
    (is_short && !body.contains([',', ';'])).then(|| turned(title, body))
}

/// The posts, where the words are nothing else.
fn read(words: &str) -> Option<Vec<Post>> {
    const MOST_LETTERS: usize = 80;
    (words.len() <= MOST_LETTERS).then_some(())?;
    words.split(" and ").map(|post| read_one(without_article(post))).collect()
}

fn read_one(words: &str) -> Option<Post> {
    let post = |title: Title, body: &str| Post { title, body: without_article(body).to_owned() };
    if let Some(title) = title_of(words) {
        return Some(post(title, ""));
    }
    let of = || {
        // `manager of the year at the club`
        let (title, body) = words.split_once(" of ").filter(|(_, body)| !body.contains(" at "))?;
        Some(post(title_of(title)?, body))
    };
    let does = || {
        let (verb, body) =
            WHO.iter().find_map(|who| words.strip_prefix(who)).unwrap_or(words).split_once(' ')?;
        let (_, title) = VERBS.iter().find(|(own, _)| *own == verb)?;
        Some(post(title_of(title)?, body))
    };
    of().or_else(does).or_else(|| behind_body(words))
}

/// `club boss`, `Ardentis's chief executive`, `TAWU general secretary`
fn behind_body(words: &str) -> Option<Post> {
    let is_body = |word: &str| {
        let lower = word.to_lowercase();
        let is_name = word.starts_with(char::is_uppercase) && !GRADES.contains(&lower.as_str());
        is_name || BODIES.contains(&lower.as_str())
    };
    let mut spaces = words.match_indices(' ').map(|(at, _)| at);
    let (body, title) = spaces.find_map(|at| {
        let (body, title) = words.split_at_checked(at)?;
        Some((body, title_of(title.trim_start())?))
    })?;
    let body = body.strip_suffix("'s").or_else(|| body.strip_suffix("\u{2019}s")).unwrap_or(body);
    body.split(' ').all(is_body).then(|| Post { title, body: body.to_owned() })
}

fn title_of(words: &str) -> Option<Title> {
    let lower = words.to_lowercase();
    let is = |row: &&[&str]| row.contains(&lower.as_str());
    let told = TITLES.iter().position(is).map(Title::Told);
    told.or_else(|| LOOSE.iter().position(|(row, _)| is(row)).map(Title::Loose))
}

fn without_article(words: &str) -> &str {
    ["the ", "The ", "a ", "A ", "an ", "An ", "its ", "their "]
        .iter()
        .find_map(|article| words.strip_prefix(article))
        .unwrap_or(words)
}

impl Post {
    fn may_be(&self, other: &Self) -> bool {
        self.title.may_be(other.title) && may_be_one_body(&self.body, &other.body)
    }
}

impl Title {
    fn may_be(self, other: Self) -> bool {
        let stands_for = |loose: usize, told: usize| {
            let titles = TITLES.get(told).copied().unwrap_or_default();
            LOOSE.get(loose).is_some_and(|(_, row)| row.iter().any(|title| titles.contains(title)))
        };
        match (self, other) {
            (Self::Told(one), Self::Told(other)) | (Self::Loose(one), Self::Loose(other)) => one == other,
            (Self::Loose(loose), Self::Told(told)) | (Self::Told(told), Self::Loose(loose)) => {
                stands_for(loose, told)
            }
        }
    }
}

/// Whether both may be called so. What has a name is told by its sort too; of two sorts or two names one has all words of the other.
fn may_be_one_body(first: &str, second: &str) -> bool {
    let names = |body: &str| -> Vec<String> {
        let capital = body.split(' ').filter(|word| word.starts_with(char::is_uppercase));
        capital.map(str::to_lowercase).collect()
    };
    let words = |body: &str| body.to_lowercase().split(' ').map(str::to_owned).collect::<Vec<_>>();
    let is_within = |one: &[String], other: &[String]| one.iter().all(|word| other.contains(word));
    let is_any = |body: &str| body.is_empty() || ANY_BODY.contains(&body);
    let (one, two) = (names(first), names(second));
    match (one.is_empty(), two.is_empty()) {
        _ if is_any(first) || is_any(second) => true,
        (true, true) => {
            let (one, two) = (words(first), words(second));
            is_within(&one, &two) || is_within(&two, &one)
        }
        (false, false) => is_within(&one, &two) || is_within(&two, &one),
        (true, false) | (false, true) => true,
    }
}
