//! The name of every diagnostic.

use super::Severity;
use std::fmt;

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident,)*) => {
        /// Which problem it is. The name is stable: it is the heading in `docs/diagnostics.md`, the key under
        /// `checks:` in `site.yaml`, and the folder of its test case.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = concat!("`", $name, "`")] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the list.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its kebab-case name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Its severity where the site does not set another.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    NotUtf8 "not-utf8" Error,
    FileTooLarge "file-too-large" Error,
    LinkSkipped "link-skipped" Warning,
    UnreadFile "unread-file" Warning,
    NoFrontMatter "no-front-matter" Error,
    BadYaml "bad-yaml" Error,
    DuplicateKey "duplicate-key" Error,
    UnknownKey "unknown-key" Error,
    MissingKey "missing-key" Error,
    WrongType "wrong-type" Error,
    BadId "bad-id" Error,
    DuplicateId "duplicate-id" Error,
    UnknownSource "unknown-source" Error,
    UnknownFact "unknown-fact" Error,
    UnknownSection "unknown-section" Error,
    UnknownTopic "unknown-topic" Error,
    UnknownPage "unknown-page" Error,
    UnknownChoice "unknown-choice" Error,
    UnknownRating "unknown-rating" Error,
    UnknownCheck "unknown-check" Error,
    UnknownParam "unknown-param" Error,
    UnknownLanguage "unknown-language" Warning,
    BadDate "bad-date" Error,
    BadUrl "bad-url" Error,
    BadAlias "bad-alias" Error,
    NestedTooDeep "nested-too-deep" Error,
    BadValue "bad-value" Error,
    GuessedValue "guessed-value" Warning,
    BadHedge "bad-hedge" Error,
    BadScale "bad-scale" Error,
    NotAReading "not-a-reading" Error,
    Cycle "cycle" Error,
    NoClaims "no-claims" Error,
    ExcerptTooLong "excerpt-too-long" Error,
    ReasonMissing "reason-missing" Error,
    ActiveContent "active-content" Error,
    NoStory "no-story" Error,
    PathClash "path-clash" Error,
    UnknownTheme "unknown-theme" Error,
    BadTheme "bad-theme" Error,
    BadString "bad-string" Error,
    MissingString "missing-string" Warning,
    TemplateError "template-error" Error,
    ExcerptNotFound "excerpt-not-found" Error,
    ExcerptAmbiguous "excerpt-ambiguous" Warning,
    ExcerptSkipsNegation "excerpt-skips-negation" Error,
    EvidenceStale "evidence-stale" Warning,
    ExcerptUnverified "excerpt-unverified" Warning,
    UndecidedConflict "undecided-conflict" Warning,
    Unjudged "unjudged" Warning,
    SharedWording "shared-wording" Warning,
    UnusedSource "unused-source" Warning,
    UncitedSentence "uncited-sentence" Warning,
    StoryDisagrees "story-disagrees" Error,
    RatingInClaim "rating-in-claim" Warning,
    ReviewUnmarked "review-unmarked" Warning,
    SilentChange "silent-change" Error,
    BadRedaction "bad-redaction" Error,
    RedactionLeak "redaction-leak" Error,
    QuotationBudget "quotation-budget" Warning,
    WithdrawnSource "withdrawn-source" Warning,
    SelfReviewed "self-reviewed" Warning,
    FeatureMissing "feature-missing" Warning,
    NoBaseUrl "no-base-url" Hint,
    NoDeepLink "no-deep-link" Hint,
    CardLeftOut "card-left-out" Hint,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
