//! Everything an editor can write, as typed: one table of keys for each kind of entry.
//!
//! `docs/content-format.md` describes every key; a test holds the two together through `KEYS`. Nothing here is
//! linked, parsed or checked: that is the work of `resolve`.

use super::decode::{
    Decode, Each, Field, Fields, Group, Located, Needed, OneOrMore, Owner, Pairs, PlainOr, RawValue,
};
use super::shape::{self, Described, Shape};
use super::typed::Typed;
use super::yaml::Node;
use crate::diagnostic::{Origin, Report};

/// A Rust name as the key it stands for: `r#type` is `type`.
const fn key(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

macro_rules! entries {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name {
            $(#[doc = concat!("`", stringify!($field), "`")] pub $field: $type,)*
            /// Where the entry is named, or its first line.
            pub origin: Origin,
        }

        impl $name {
            /// Its keys, in the order of the docs.
            pub const KEYS: &[&'static str] = &[$(key(stringify!($field)),)*];
        }

        impl Decode for $name {
            fn decode(node: &Node<'_>, owner: &Owner<'_>, report: &mut Report) -> Option<Self> {
                let (fields, [$($field,)*]) = Fields::open(node, Self::KEYS, owner, report)?;
                $(let $field = <$type as Field>::take((key(stringify!($field)), $field), &fields, report);)*
                Some(Self { $($field: $field?,)* origin: owner.spot.to_origin() })
            }
        }

        impl Described for $name {
            fn shape() -> Shape {
                Shape::Entry(stringify!($name), vec![$(shape::key::<$type>(key(stringify!($field))),)*])
            }
        }
    )*};
}

entries! {
    /// `site.yaml`.
    RawSettings {
        title: Needed<Typed>,
        description: Option<Typed>,
        base_url: Option<Typed>,
        language: Option<Typed>,
        theme: Option<Typed>,
        publisher: Option<RawPublisher>,
        policies: Option<RawPolicies>,
        checks: Option<Pairs<PlainOr<RawCheck>>>,
        params: Option<Pairs<Typed>>,
        places: Option<Pairs<Typed>>,
        hedges: Option<Pairs<Typed>>,
        ratings: Option<RawRatings>,
        exports: Option<OneOrMore<Typed>>,
        hosts: Option<OneOrMore<Typed>>,
        compress: Option<OneOrMore<Typed>>,
        license: Option<Typed>,
        trust: Option<RawTrust>,
        quotation: Option<RawQuotation>,
        topics: Vec<RawTopic>,
    }

    /// One of the `topics` of the site.
    RawTopic {
        id: Typed,
        title: Typed,
    }

    /// `ratings` of the site.
    RawRatings {
        worst: Option<Located<u32>>,
        best: Option<Located<u32>>,
        legend: Vec<RawRating>,
    }

    /// One of the `legend` of the ratings.
    RawRating {
        id: Typed,
        label: Needed<Typed>,
        meaning: Needed<Typed>,
        sign: Option<Typed>,
        number: Option<Located<u32>>,
    }

    /// `publisher` of the site.
    RawPublisher {
        name: Typed,
        url: Option<Typed>,
        email: Option<Typed>,
    }

    /// `policies` of the site.
    RawPolicies {
        corrections: Option<Typed>,
        methodology: Option<Typed>,
    }

    /// `trust` of the site.
    RawTrust {
        member: Option<OneOrMore<Typed>>,
        belongto: Option<OneOrMore<Typed>>,
        control: Option<OneOrMore<Typed>>,
        controlledby: Option<Typed>,
        social: Option<OneOrMore<Typed>>,
        vendor: Option<OneOrMore<Typed>>,
        customer: Option<OneOrMore<Typed>>,
        disclosure: Option<OneOrMore<Typed>>,
        contact: Option<OneOrMore<Typed>>,
        datatrainingallowed: Option<Located<bool>>,
    }

    /// One of the `checks` of the site, where more than its level is given.
    RawCheck {
        level: Typed,
        because: Option<Typed>,
    }

    /// Front matter of `pages/<page-id>.md`.
    RawPageMatter {
        title: Typed,
        description: Option<Typed>,
        order: Option<Located<u32>>,
        aliases: Option<OneOrMore<Typed>>,
    }

    /// Front matter of `story.md`.
    RawStoryMatter {
        title: Needed<Typed>,
        standfirst: Option<Typed>,
        published: Option<Typed>,
        checked: Option<Typed>,
        authors: Vec<Typed>,
        language: Option<Typed>,
        draft: Option<Located<bool>>,
        noindex: Option<Located<bool>>,
        redact: Vec<RawRedaction>,
        aliases: Option<OneOrMore<Typed>>,
        reviewed_by: Vec<Typed>,
        reply: Vec<RawReply>,
        topics: Vec<Typed>,
        sections: Vec<RawSection>,
    }

    /// One of `reply` of a story.
    RawReply {
        who: Typed,
        asked: Option<Typed>,
        said: Option<Typed>,
    }

    /// One of `redact` of a story.
    RawRedaction {
        forms: Vec<Typed>,
        words: Vec<Typed>,
        r#as: Typed,
        because: Typed,
    }

    /// One of the `sections` of a story.
    RawSection {
        id: Typed,
        title: Typed,
    }

    /// Front matter of `sources/<source-id>.md`.
    RawSourceMatter {
        title: Typed,
        label: Option<Typed>,
        publisher: Option<Typed>,
        authors: Vec<Typed>,
        published: Option<Typed>,
        accessed: Option<Typed>,
        url: Option<Typed>,
        archive_url: Option<Typed>,
        language: Option<Typed>,
        kind: Option<Typed>,
        derives_from: Vec<Typed>,
        independent_of: Vec<Typed>,
        replaces: Option<Typed>,
        status: Option<PlainOr<RawStatus>>,
        link: Option<Typed>,
        quotation: Option<RawQuotation>,
    }

    /// `status` of a source, where more than the word is given.
    RawStatus {
        kind: Typed,
        date: Option<Typed>,
        note: Option<Typed>,
    }

    /// `quotation` of the site or of a source.
    RawQuotation {
        words: Option<Located<u32>>,
        share: Option<Located<u32>>,
        because: Option<Typed>,
    }

    /// A fact.
    RawFact {
        question: Typed,
        label: Option<Typed>,
        kind: Typed,
        section: Option<Typed>,
        unit: Option<Typed>,
        as_of: Option<Typed>,
        grows: Option<Located<bool>>,
        same_as: Vec<Group>,
        compatible: Option<OneOrMore<RawDeclaration>>,
        conflicting: Option<OneOrMore<RawDeclaration>>,
        sums_to: Option<Typed>,
        before: Vec<Typed>,
        after: Vec<Typed>,
        note: Option<Typed>,
        claims: Each<RawClaim>,
        blanks: Vec<RawBlank>,
        decision: Option<RawDecision>,
        review: Option<RawReview>,
    }

    /// One of `compatible` or `conflicting` of a fact.
    RawDeclaration {
        values: Vec<RawValue>,
        because: Typed,
    }

    /// One of the `claims` of a fact.
    RawClaim {
        source: Typed,
        value: RawValue,
        as_written: Option<Typed>,
        excerpt: Typed,
        prefix: Option<Typed>,
        suffix: Option<Typed>,
        waive: Option<Typed>,
        as_of: Option<Typed>,
        scope: Option<Typed>,
        speaker: Option<Typed>,
        form: Option<Typed>,
        complete: Option<Located<bool>>,
        count: Option<Located<u32>>,
        corrects: Option<Located<bool>>,
        note: Option<Typed>,
    }

    /// One of the `blanks` of a fact.
    RawBlank {
        source: Typed,
        manner: Typed,
        because: Typed,
    }

    /// `decision` of a fact.
    RawDecision {
        value: Option<RawValue>,
        source: Option<Typed>,
        cause: Option<Typed>,
        because: Option<Typed>,
    }

    /// `review` of a fact.
    RawReview {
        claim: Typed,
        claimant: Option<RawClaimant>,
        source: Option<Typed>,
        made: Option<Typed>,
        rating: Typed,
        because: Typed,
        date: Typed,
    }

    /// `claimant` of a review.
    RawClaimant {
        name: Typed,
        kind: Typed,
    }

    /// One entry of `corrections.yaml`.
    RawCorrection {
        id: Typed,
        date: Typed,
        tier: Typed,
        fact: Option<Typed>,
        was: Option<Typed>,
        now: Option<Typed>,
        note: Typed,
    }

    /// `evidence.lock`, which the program makes.
    RawEvidenceLock {
        texts: Option<Pairs<RawLockedText>>,
        excerpts: Vec<RawLockedExcerpt>,
    }

    /// One of the `texts` of a lock.
    RawLockedText {
        sha256: Typed,
        words: Located<u32>,
        verified: Typed,
    }

    /// One of the `excerpts` of a lock.
    RawLockedExcerpt {
        source: Typed,
        fact: Typed,
        start: Located<u32>,
        end: Located<u32>,
        manner: Typed,
        sha256: Typed,
        fragment: Option<Typed>,
    }

    /// `published.lock`.
    RawPublished {
        date: Typed,
        title: Option<Typed>,
        standfirst: Option<Typed>,
        facts: Vec<RawPublishedFact>,
        passages: Vec<Typed>,
        corrections: Vec<RawPublishedCorrection>,
    }

    /// One of the `corrections` of `published.lock`.
    RawPublishedCorrection {
        id: Typed,
        says: Typed,
    }

    /// One of the `claims` of a fact of `published.lock`.
    RawPublishedClaim {
        source: Typed,
        value: Typed,
        excerpt: Typed,
    }

    /// One of the `facts` of `published.lock`.
    RawPublishedFact {
        id: Typed,
        question: Option<Typed>,
        verdict: Typed,
        state: Typed,
        value: Option<Typed>,
        rating: Option<Typed>,
        claims: Vec<RawPublishedClaim>,
    }

    /// `theme.yaml` of a theme.
    RawTheme {
        name: Typed,
        description: Option<Typed>,
        extends: Option<Typed>,
        pages: Option<Each<Typed>>,
        params: Option<Pairs<RawParam>>,
    }

    /// One of the `params` of a theme.
    RawParam {
        r#type: Typed,
        default: Option<Typed>,
        choices: Vec<Typed>,
        description: Option<Typed>,
    }
}
