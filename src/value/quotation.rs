//! Words somebody said, directly or in indirect speech.
//!
//! | what differs | relation |
//! |---|---|
//! | punctuation, case, the style of the marks, `…` at an end, contractions (`doesn't`) | same |
//! | house style: digits, spelling, masked swearing, `[the couple]` for `they` | compatible |
//! | times, sums, units and days in other words (`3pm`, `three o'clock`), and dialect | compatible |
//! | a contiguous part; parts that overlap; what a `…` stands for | compatible, *shortened* |
//! | words left out inside without a mark, by one of the two; whole sentences, by either | compatible, *omission* |
//! | a number or a negation left out inside a sentence; a `not` before a `…` or cut off at an end; other words | conflicting |
//! | a clause without what denies it (`I don't think`) | conflicting |
//! | hardly a word in common: both may have been said | incomparable |
//! | indirect speech that says what the other denies, in its words, or another number | conflicting |
//! | indirect speech, in whatever other words | compatible, *indirect* |
//!
//! Indirect speech gives the sense and not the words, so its wording shows no conflict, but for a `not` that is lost or a number that is exchanged. The rules are those of news style guides (a quotation may be cut,
//! with a mark inside a sentence, and its words may not be changed).

mod beside;
mod denial;
mod judgement;
mod reported;
mod speech;
mod spoken;
mod spoken_of;
mod tag;
mod tense;

pub use beside::tells_translation;
pub use speech::is_negation;
use spoken::ShortM;
use spoken_of::is_spoken_of;

use std::fmt;
use std::sync::Arc;

use super::route::Course;
use super::text::checked;
use super::token::{Token, align, tokenize, uncontracted, write_edits};
use super::{Asked, Change, Comparison, Context, Reason, Relation, Why, route};

/// Whether the words are the speaker's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Form {
    /// Inside quotation marks.
    #[default]
    Direct,
    /// Reported ("she said that …"), or printed in another language than it was said in.
    Indirect,
}

/// Words somebody said, without the outer quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    words: String,
    form: Form,
    /// Whether the words were typed between quotation marks.
    is_marked: bool,
    /// What stands behind them that is none of them (`in Wednesday's bulletin`).
    remark: Option<String>,
    /// Shared by all claims that say the same.
    tokens: Arc<[Token]>,
}

impl Quotation {
    pub(super) fn parse(words: &str, context: &Context<'_>) -> Result<Self, Reason> {
        let checked = checked(words)?;
        let is_translated = context.hints.asked == Asked::Translated;
        let form = if is_translated { Form::Indirect } else { context.form };
        let beside::Told { said, form, remark } = beside::part(&checked, form);
        let words = without_outer_marks(said);
        let tokens = spoken_tokens(&words);
        if tokens.is_empty() {
            return Err(Reason::new("a quotation holds no words").help("write the words that were said"));
        }
        Ok(Self { is_marked: words != said, remark: remark.map(str::to_owned), words, form, tokens })
    }

    /// See `Value::rewritten`.
    pub(super) fn rewritten(&self, change: &Change<'_>) -> Self {
        let words = change(&self.words);
        let remark = self.remark.as_deref().map(change);
        Self { tokens: spoken_tokens(&words), words, remark, ..*self }
    }

    /// Whether the words are the speaker's own.
    pub const fn form(&self) -> Form {
        self.form
    }

    /// Whether something stands behind the words that is none of them.
    pub(super) const fn has_remark(&self) -> bool {
        self.remark.is_some()
    }

    pub(super) fn compare(&self, other: &Self) -> Comparison {
        if self.key() == other.key() {
            return Comparison::new(Relation::Same, Why::Alike);
        }
        match (self.form, other.form) {
            (Form::Direct, Form::Direct) if self.is_of_other_occasion(other) => {
                let spoken = self.compare_spoken(other);
                let is_one = matches!(spoken.relation, Relation::Same | Relation::Compatible);
                if is_one { spoken } else { Comparison::new(Relation::Compatible, Why::Overlap) }
            }
            (Form::Direct, Form::Direct) => self.compare_spoken(other),
            (Form::Indirect, _) | (_, Form::Indirect) => self.compare_reported(other),
        }
    }

    /// Whether both tell on which occasion it was said, and these are two.
    fn is_of_other_occasion(&self, other: &Self) -> bool {
        let occasion =
            |quotation: &Self| quotation.remark.clone().filter(|remark| beside::is_occasion(remark));
        occasion(self).zip(occasion(other)).is_some_and(|(one, two)| one != two)
    }

    /// Where the words differ, one of the two may be told by a reporter: all of it, or the words around the marks
    /// inside it (`the “best day” of his life`).
    fn compare_spoken(&self, other: &Self) -> Comparison {
        let whole = judgement::compare_direct(&self.tokens, &other.tokens);
        if whole.relation == Relation::Compatible {
            let is_contrary = self.is_of_other_way(other);
            return if is_contrary { Comparison::new(Relation::Conflicting, Why::OtherWay) } else { whole };
        }
        if let Some(alike) = self.compare_said(other) {
            return alike;
        }
        if whole.relation != Relation::Conflicting {
            return whole;
        }
        if let Some(alike) = self.compare_pieces(other) {
            return alike;
        }
        if let Some(quoted) = self.compare_as(other, |quotation| quoted_inside(&quotation.words)) {
            return if quoted.relation == Relation::Compatible { quoted } else { whole };
        }
        if is_spoken_of(&self.tokens, &other.tokens) {
            return Comparison::new(Relation::Compatible, Why::Overlap);
        }
        let is_reported = speech::is_reported_beside(&self.tokens, &other.tokens)
            || speech::is_reported_beside(&other.tokens, &self.tokens)
            || tense::is_report_of(&self.tokens, &other.tokens)
            || tense::is_report_of(&other.tokens, &self.tokens)
            || self.is_report_beside(other)
            || other.is_report_beside(self);
        if is_reported { self.compare_reported(other) } else { whole }
    }

    /// Whether both are quoted, and one has the verbs of the other in the tenses of a report.
    pub(super) fn is_in_other_tenses(&self, other: &Self) -> bool {
        let are_quoted = self.form == Form::Direct && other.form == Form::Direct;
        let is_report = |one: &Self, two: &Self| tense::is_report_of(&one.tokens, &two.tokens);
        are_quoted && (is_report(self, other) || is_report(other, self))
    }

    /// Whether both are quoted, and are sentences that have less than half of their words in common.
    pub(super) fn may_be_said_beside(&self, other: &Self) -> bool {
        let is_sentence = |quotation: &Self| {
            quotation.form == Form::Direct && quotation.words.starts_with(char::is_uppercase)
        };
        is_sentence(self) && is_sentence(other) && !speech::are_alike(&self.tokens, &other.tokens)
    }

    /// A report may use other words, and not say what was denied, nor another number in the same words.
    fn compare_reported(&self, other: &Self) -> Comparison {
        if reported::is_contrary(&self.tokens, &other.tokens) {
            Comparison::new(Relation::Conflicting, Why::Denied)
        } else if reported::tells_other_number(&self.tokens, &other.tokens) {
            Comparison::new(Relation::Conflicting, Why::OtherNumber)
        } else {
            Comparison::new(Relation::Compatible, Why::IndirectSpeech)
        }
    }

    /// Compares what was said, where one gives several pieces of it (`the right owner; a hard day`), if that settles it.
    fn compare_pieces(&self, other: &Self) -> Option<Comparison> {
        let pieces = self.compare_as(other, |quotation| in_pieces(&quotation.words));
        pieces.filter(|pieces| pieces.relation == Relation::Compatible)
    }

    /// Compares the two as they can be taken otherwise; nothing where neither can.
    fn compare_as(&self, other: &Self, take: impl Fn(&Self) -> Option<Vec<Token>>) -> Option<Comparison> {
        let (one, two) = (take(self), take(other));
        if one.is_none() && two.is_none() {
            return None;
        }
        let (one, two) = (one.as_deref().unwrap_or(&self.tokens), two.as_deref().unwrap_or(&other.tokens));
        Some(judgement::compare_direct(one, two))
    }

    /// Whether both tell from where to where, in contrary directions: `I drove from Ardle to Brack`.
    fn is_of_other_way(&self, other: &Self) -> bool {
        let way = |quotation: &Self| {
            let is_told = quotation.words.contains("from ");
            is_told.then(|| route::read(&quotation.words, Asked::Amount)).flatten()
        };
        let ways = way(self).zip(way(other));
        ways.is_some_and(|(one, two)| route::beside(Some(&one), Some(&two)) == Some(Course::Contrary))
    }

    /// Whether it is a report without quotation marks (`it declined to comment`), and the other is none.
    fn is_report_beside(&self, other: &Self) -> bool {
        let begins_small = self.words.starts_with(char::is_lowercase);
        !self.is_marked
            && (other.is_marked || begins_small)
            && speech::is_report(&self.tokens)
            && !speech::is_report(&other.tokens)
    }

    /// Compares what was said, where it is written in other words (`3pm`, `three o'clock`), if that settles it.
    fn compare_said(&self, other: &Self) -> Option<Comparison> {
        let compare = |short: ShortM| {
            let said = self.compare_as(other, |words| spoken::said(&words.tokens, short))?;
            (said.relation == Relation::Compatible && !spoken::leaves_out_unit(&said.why)).then_some(said)
        };
        let said = [ShortM::Metres, ShortM::Million].into_iter().find_map(compare)?;
        let edits = write_edits(&self.tokens, &other.tokens, &align(&self.tokens, &other.tokens));
        let is_shorter = matches!(said.why, Why::Omission(_) | Why::Shortened(_));
        let why = if is_shorter { Why::Omission(edits) } else { Why::HouseStyle(edits) };
        Some(Comparison::new(Relation::Compatible, why))
    }

    /// The words without punctuation and contractions, with the omissions marked inside them and the form.
    pub(super) fn key(&self) -> String {
        let mut key = String::from(match self.form {
            Form::Direct => "direct:",
            Form::Indirect => "indirect:",
        });
        for (index, token) in self.tokens.iter().enumerate() {
            if token.marked && index > 0 {
                key.push_str(" …");
            }
            if token.inserted {
                key.extend([" [", token.word.as_str(), "]"]);
            } else {
                key.push(' ');
                key.push_str(&uncontracted(&token.word));
            }
        }
        key
    }

    /// The number of words; a direct quotation says more than any indirect one.
    pub(super) fn detail(&self) -> usize {
        match self.form {
            Form::Direct => self.tokens.len().saturating_add(1_000_000),
            Form::Indirect => self.tokens.len(),
        }
    }
}

impl fmt::Display for Quotation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

/// The words as they are compared, without who said them, a `No` that only answers told from one that goes with what follows.
fn spoken_tokens(words: &str) -> Arc<[Token]> {
    let said = tag::without(words);
    let mut tokens = tokenize(said.as_deref().unwrap_or(words));
    speech::mark_answers(&mut tokens);
    tokens.into()
}

/// The words that stand between marks, with an omission on both sides of each piece; nothing where there are none.
fn quoted_inside(words: &str) -> Option<Vec<Token>> {
    let even: String = words.chars().map(|c| if matches!(c, '“' | '”') { '"' } else { c }).collect();
    let pieces: Vec<&str> = even.split('"').collect();
    let inside: Vec<&str> = pieces.iter().skip(1).step_by(2).copied().collect();
    let is_paired = pieces.len() >= 3 && pieces.len() % 2 == 1;
    let has_words = inside.iter().any(|piece| piece.chars().any(char::is_alphanumeric));
    (is_paired && has_words).then(|| tokenize(&format!("… {} …", inside.join(" … "))))
}

/// The words with an omission on both sides of each piece, where they begin inside a sentence and a semicolon parts them;
/// nothing else.
fn in_pieces(words: &str) -> Option<Vec<Token>> {
    let is_pieced = words.starts_with(char::is_lowercase) && words.contains("; ");
    is_pieced.then(|| tokenize(&format!("… {} …", words.replace("; ", " … "))))
}

/// The words without one pair of marks around all of them.
fn without_outer_marks(words: &str) -> String {
    const PAIRS: [(&[char], &[char]); 5] = [
        (&['“', '„', '"', '”'], &['”', '“', '"']),
        (&['‘', '‚', '\''], &['’', '‘', '\'']),
        (&['«', '»'], &['»', '«']),
        (&['‹', '›'], &['›', '‹']),
        (&['「', '『'], &['」', '』']),
    ];
    let inside = PAIRS.iter().find_map(|(open, close)| {
        let inside = words.strip_prefix(*open)?.strip_suffix(*close)?;
        let is_apostrophe = close.contains(&'’');
        // A mark inside means that the first pair ends there; an apostrophe ends nothing.
        let is_whole = is_apostrophe || !inside.contains(*close);
        is_whole.then(|| inside.trim().to_owned())
    });
    inside.filter(|inside| inside.chars().any(char::is_alphanumeric)).unwrap_or_else(|| words.to_owned())
}
