//! Texts that say themselves whether they are whole.

use std::hash::{DefaultHasher, Hasher as _};

/// A sum against damage, not against people: who can write here can write the site.
pub(super) fn check_sum(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
    format!("{:016x}", hasher.finish())
}

/// The text behind its sum and a blank.
pub(super) fn seal(text: &str) -> String {
    format!("{} {text}", check_sum(text))
}

/// The text again; nothing when a byte of it is another.
pub(super) fn unseal(sealed: &str) -> Option<&str> {
    let (sum, text) = sealed.split_at_checked(16)?;
    let text = text.strip_prefix(' ')?;
    (check_sum(text) == sum).then_some(text)
}
