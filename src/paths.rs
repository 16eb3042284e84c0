//! Paths as texts, with `/` between the parts.

/// `a` and `a/b` for `a/b/c`.
pub fn folders_above(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    // Paths are short: to look at each byte takes less than to prepare a search.
    path.bytes().enumerate().filter(|(_, byte)| *byte == b'/').filter_map(|(at, _)| path.get(..at))
}

/// Whether a path is a folder or lies below it.
pub fn is_within(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
