//! One invented story of any size, always the same for the same number.
//!
//! Every fact follows one of a few patterns whose verdict is known, so that the merged result can also be given ready
//! made to programs that do not merge. No name, number or sentence in it stands for anything real.

/// How large an archive is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) stories: usize,
    /// Of each story.
    pub(crate) sources: usize,
    /// Of each story.
    pub(crate) facts: usize,
    /// Of each fact; no more than there are sources.
    pub(crate) claims: usize,
    /// Of each narrative, about.
    pub(crate) words: usize,
}

pub(crate) struct Story {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) standfirst: String,
    pub(crate) published: String,
    /// Paragraphs, each of words and citations.
    pub(crate) narrative: Vec<Vec<Piece>>,
    pub(crate) sources: Vec<Source>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) correction: Correction,
}

/// A part of a paragraph.
pub(crate) enum Piece {
    Words(String),
    /// The fact's place in the list, and the words that cite it.
    Citation(usize, String),
}

pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) title: String,
    pub(crate) publisher: String,
    pub(crate) published: String,
    pub(crate) url: String,
    pub(crate) note: String,
}

pub(crate) struct Fact {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) question: String,
    pub(crate) pattern: &'static Pattern,
    pub(crate) because: String,
    pub(crate) claims: Vec<Claim>,
}

pub(crate) struct Claim {
    /// The source's place in the list.
    pub(crate) source: usize,
    /// The value's place in the pattern.
    pub(crate) value: usize,
    pub(crate) excerpt: String,
}

pub(crate) struct Correction {
    pub(crate) date: String,
    pub(crate) fact: usize,
    pub(crate) was: String,
    pub(crate) now: String,
    pub(crate) note: String,
}

/// What the sources say about a fact, and what the merge makes of it.
pub(crate) struct Pattern {
    pub(crate) kind: &'static str,
    /// As an editor writes it, as the page shows it, and how it stands to the others. The second is said by every
    /// fourth claim.
    pub(crate) values: &'static [(&'static str, &'static str, &'static str)],
    pub(crate) verdict: &'static str,
    pub(crate) answer: &'static str,
    /// The editor's decision: its value and its cause.
    pub(crate) decision: Option<(&'static str, &'static str)>,
}

const AGREES: &str = "agrees";
const COMPATIBLE: &str = "differs, compatible";
const CONFLICTS: &str = "conflicts";

const PATTERNS: &[Pattern] = &[
    Pattern {
        kind: "quantity",
        values: &[("48 boats", "48 boats", AGREES)],
        verdict: "Agreed",
        answer: "48 boats",
        decision: None,
    },
    Pattern {
        kind: "date",
        values: &[("2024-03-09", "9 March 2024", COMPATIBLE), ("2024-03", "March 2024", COMPATIBLE)],
        verdict: "Compatible",
        answer: "9 March 2024",
        decision: None,
    },
    Pattern {
        kind: "quantity",
        values: &[("310 metres", "310 metres", CONFLICTS), ("130 metres", "130 metres", CONFLICTS)],
        verdict: "Conflicting",
        answer: "310 metres",
        decision: Some(("310 metres", "copying")),
    },
    Pattern {
        kind: "name",
        values: &[("Ilse Varden", "Ilse Varden", COMPATIBLE), ("I. Varden", "I. Varden", COMPATIBLE)],
        verdict: "Compatible",
        answer: "Ilse Varden",
        decision: None,
    },
    Pattern {
        kind: "quotation",
        values: &[(
            "We had the gate open before the water came",
            "We had the gate open before the water came",
            AGREES,
        )],
        verdict: "Agreed",
        answer: "We had the gate open before the water came",
        decision: None,
    },
    Pattern {
        kind: "duration",
        values: &[("20 weeks", "20 weeks", COMPATIBLE), ("4 months", "4 months", COMPATIBLE)],
        verdict: "Compatible",
        answer: "20 weeks",
        decision: Some(("20 weeks", "precision")),
    },
    Pattern {
        kind: "text",
        values: &[("the harbour office", "the harbour office", AGREES)],
        verdict: "Agreed",
        answer: "the harbour office",
        decision: None,
    },
    Pattern {
        kind: "date",
        values: &[("2024-03-11", "11 March 2024", CONFLICTS), ("2024-03-12", "12 March 2024", CONFLICTS)],
        verdict: "Conflicting",
        answer: "unresolved",
        decision: Some(("unresolved", "error")),
    },
];

const WORDS: &[&str] = &[
    "the",
    "harbour",
    "gate",
    "was",
    "closed",
    "by",
    "a",
    "crew",
    "of",
    "local",
    "volunteers",
    "while",
    "water",
    "rose",
    "along",
    "old",
    "quay",
    "and",
    "sailors",
    "knew",
    "how",
    "long",
    "it",
    "would",
    "hold",
    "reports",
    "from",
    "that",
    "evening",
    "mention",
    "boats",
    "lamps",
    "ropes",
    "names",
    "in",
    "different",
    "order",
    "but",
    "agree",
    "about",
    "wind",
    "later",
    "council",
    "counted",
    "damage",
    "again",
    "found",
    "less",
    "than",
    "soon",
    "feared",
    "ferry",
    "masters",
    "spoke",
    "with",
    "both",
    "papers",
    "on",
    "same",
    "morning",
    "their",
    "accounts",
    "part",
    "where",
    "figures",
    "begin",
    "engineers",
    "measured",
    "wall",
    "well",
    "left",
    "note",
    "for",
    "keeper",
];

const OUTLETS: &[&str] =
    &["Harbour Post", "Quay Courier", "Tidewater Journal", "Ferry Gazette", "Lamp and Rope"];

/// The story of that number.
pub(crate) fn story(size: &Size, number: usize) -> Story {
    let mut dice = Dice::new(number);
    let facts: Vec<Fact> = (0..size.facts).map(|index| fact(size, index, &mut dice)).collect();
    let title = dice.title(6);
    let correction = Correction {
        date: "2024-05-02".to_owned(),
        fact: 0,
        was: "84 boats".to_owned(),
        now: "48 boats".to_owned(),
        note: dice.sentences(24),
    };
    Story {
        id: format!("{:03}/s{number:05}", number / 100),
        title,
        standfirst: dice.sentences(24),
        published: format!("2024-{:02}-{:02}", 3 + number % 10, 1 + number % 28),
        narrative: narrative(size, &facts, &mut dice),
        sources: (0..size.sources).map(|index| source(index, &mut dice)).collect(),
        facts,
        correction,
    }
}

fn fact(size: &Size, index: usize, dice: &mut Dice) -> Fact {
    let pattern = &PATTERNS[index % PATTERNS.len()];
    // Neighbouring facts are spoken of by other sources, so that every source speaks of some.
    let first = index * size.claims % size.sources;
    let claim = |at: usize| Claim {
        source: (first + at) % size.sources,
        value: usize::from(at % 4 == 1 && pattern.values.len() > 1),
        excerpt: dice.sentences(14),
    };
    let claims = (0..size.claims).map(claim).collect();
    Fact {
        id: format!("{}-{index}", WORDS[index % WORDS.len()]),
        label: dice.title(3),
        question: format!("{}?", dice.title(9)),
        pattern,
        because: dice.sentences(18),
        claims,
    }
}

fn source(index: usize, dice: &mut Dice) -> Source {
    let outlet = OUTLETS[index % OUTLETS.len()];
    Source {
        id: format!("source-{index}"),
        label: format!("{outlet} {}", index + 1),
        title: dice.title(9),
        publisher: outlet.to_owned(),
        published: format!("2024-03-{:02}", 10 + index % 20),
        url: format!("https://news.example/{index}/{}", dice.roll(100_000)),
        note: dice.sentences(60),
    }
}

/// Paragraphs of two sentences, each of some thirty words with a citation in the middle.
fn narrative(size: &Size, facts: &[Fact], dice: &mut Dice) -> Vec<Vec<Piece>> {
    let paragraphs = size.words.div_ceil(60);
    let mut cited = 0;
    let mut paragraph = || {
        let mut pieces = Vec::new();
        for _ in 0..2 {
            pieces.push(Piece::Words(dice.title(14)));
            pieces.push(Piece::Citation(cited % facts.len(), dice.words(2)));
            pieces.push(Piece::Words(dice.words(14) + "."));
            cited += 1;
        }
        pieces
    };
    (0..paragraphs).map(|_| paragraph()).collect()
}

/// Numbers that look random and are the same in every run (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn new(seed: usize) -> Self {
        Self((seed as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % sides
    }

    fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| WORDS[self.roll(WORDS.len())]).collect::<Vec<_>>().join(" ")
    }

    /// Words that begin with a capital letter.
    fn title(&mut self, count: usize) -> String {
        let words = self.words(count);
        words[..1].to_uppercase() + &words[1..]
    }

    /// Sentences of some twelve words.
    fn sentences(&mut self, words: usize) -> String {
        let lengths = (0..words).step_by(12).map(|at| (words - at).min(12));
        lengths.map(|length| self.title(length) + ".").collect::<Vec<_>>().join(" ")
    }
}
