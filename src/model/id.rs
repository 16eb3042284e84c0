//! Ids: what editors call things by, and what addresses are made of.

use std::fmt;
use std::sync::Arc;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {
        $($(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id of that name; whether the name is a sound one was asked before, with [`is_valid_id`].
            pub fn new(name: &str) -> Self {
                Self(name.into())
            }

            /// The id as the editor wrote it.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The same, shared and not copied.
            pub fn to_shared(&self) -> Arc<str> {
                Arc::clone(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        })*
    };
}

ids! {
    /// Names a source within its story.
    SourceId
    /// Names a fact within its story.
    FactId
    /// Names a section within its story.
    SectionId
    /// Names a topic of the site.
    TopicId
    /// Names a rating within the site's legend.
    RatingId
    /// Names a plain page within the site.
    PageId
    /// Names a story within the site: its folder below `content/`, with `/` between the parts; empty for the story
    /// of a site that has only one.
    StoryId
}

impl StoryId {
    /// How a fact is called outside its story: in an archive with the story's id before a slash.
    pub fn name_of(&self, fact: &FactId) -> String {
        if self.as_str().is_empty() { fact.to_string() } else { [self.as_str(), "/", fact.as_str()].concat() }
    }
}

/// Names that Windows keeps for devices, whatever ending a file of that name has. Ids are names of files too.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// Whether a name can be an id: `a`–`z`, `0`–`9` and `-`, beginning with a letter or digit, 100 characters at most,
/// and no name that [Windows keeps](is_device).
pub fn is_valid_id(name: &str) -> bool {
    let sound = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_plain = !name.is_empty() && !name.starts_with('-') && name.bytes().all(sound);
    is_plain && name.len() <= 100 && !is_device(name)
}

/// Whether no file on Windows can have this name: `con`, `com1` and their like.
pub fn is_device(name: &str) -> bool {
    let is_port = |number: &str| number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit());
    let port = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    DEVICES.contains(&name) || port.is_some_and(is_port)
}
