//! How two values stand to each other, and what that rests on. The words for readers are made in `present`.

use super::Edit;

/// How two values stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// They state the same.
    Same,
    /// They differ, yet can both be true.
    Compatible,
    /// They cannot both be true.
    Conflicting,
    /// Only a person can say, or they answer different questions.
    Incomparable,
}

/// A relation and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// How they stand to each other.
    pub relation: Relation,
    /// What it rests on.
    pub why: Why,
}

/// What a relation rests on. The words for readers are made in `present`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Nothing differs but typography.
    Alike,
    /// The extents of the two overlap.
    Overlap,
    /// The extents of the two have nothing in common.
    Apart,
    /// Two plain numbers of one unit and one precision that differ.
    OtherNumber,
    /// Two ranges of the same two figures, of which one is in another unit: `12 to 72 hours`, `12 to 72 days`.
    SameFigures,
    /// What both tell beside their numbers, or what arithmetic makes of that, differs.
    OtherSum {
        /// What the first comes to: `£36 million − £8 million = £28 million`.
        first: String,
        /// What the second comes to.
        second: String,
    },
    /// One is what the other tells beside its number, or what arithmetic makes of that.
    ToldBeside {
        /// The arithmetic: `£36 million − £8 million = £28 million`; else the number.
        sum: String,
    },
    /// Amounts for two lengths of time, of which one comes to the other in the longer.
    AsMuch {
        /// The multiplication: `£850 × 12 = £10,200`.
        sum: String,
    },
    /// Units of different dimensions, or different currencies.
    OtherUnit,
    /// Sums in two currencies, of which one may be the other at an exchange rate of some day.
    OtherCurrency,
    /// Times on the clocks of two zones, of which not both are known.
    UnknownZone,
    /// A weekday by itself, that of an earlier week, which the other names.
    EarlierWeek,
    /// The question asks for two things by one word, and each may be the answer for one of them.
    OneOfTwo,
    /// One is the other rounded or cut off, and stands in a headline.
    Headline,
    /// One name leaves out parts of the other, or has initials or a title.
    PartsLeftOut,
    /// The parts of one name stand in another order.
    PartsReordered,
    /// One name has a well-known short form or an abbreviation of the other (Ray, Raymond; PSA).
    ShortForm,
    /// Accents, apostrophes or word breaks that the other name writes plainly.
    Lettering,
    /// A near miss in a name: at most two letters.
    Spelling {
        /// The word in the first.
        first: String,
        /// The word in the second.
        second: String,
    },
    /// Names with nothing to tie them.
    OtherName,
    /// One place lies in the other.
    Within,
    /// Neither place lies in the other.
    OtherPlace,
    /// Two ways between the same ends, of which one leads from where the other leads to.
    OtherWay,
    /// The site declares nothing about one of the places.
    UnknownPlace,
    /// One quotation is a contiguous part of the other, or leaves out marked words.
    Shortened(Vec<Edit>),
    /// One quotation leaves out words without a mark.
    Omission(Vec<Edit>),
    /// The same words in another house style: digits, contractions, spelling, words in square brackets.
    HouseStyle(Vec<Edit>),
    /// At least one is indirect speech.
    IndirectSpeech,
    /// One source quotes both, each as a sentence of its own.
    BothQuoted,
    /// At least one is indirect speech, and one says what the other denies.
    Denied,
    /// Other words inside the quotation marks.
    OtherWords(Vec<Edit>),
    /// One set holds all of the other and more.
    Subset,
    /// Members that the other set, said to be complete, does not have.
    NotInComplete(Vec<String>),
    /// Members with which there would be more than the other set, or the question, counts.
    TooMany(Vec<String>),
    /// A count of more than a list names, which tells all.
    FewerNamed {
        /// The words of the count.
        count: String,
        /// Its number.
        counted: u32,
        /// How many the list names.
        named: u32,
    },
    /// Sets that are equally long and alike but for one member, neither said to be complete.
    OneOtherMember,
    /// Sets that overlap in part or not at all, neither said to be complete.
    OtherMembers,
    /// Free text that differs.
    OtherText,
    /// Values of different kinds.
    OtherKind,
}

impl Comparison {
    /// A relation with what it rests on.
    pub const fn new(relation: Relation, why: Why) -> Self {
        Self { relation, why }
    }

    /// The same of the second to the first, where what it rests on is a spelling.
    pub(super) fn flip(self) -> Self {
        if let Why::Spelling { first, second } = self.why {
            return Self::new(self.relation, Why::Spelling { first: second, second: first });
        }
        self
    }
}
