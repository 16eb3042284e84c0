//! Content security policies (<https://www.w3.org/TR/CSP3/>), as far as several have to be made one.
//!
//! A header holds for all pages of a folder, and a page's own `meta` besides: a browser keeps to both. So the header
//! allows what any page needs, and each page allows no more than it says itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What a directive falls back on where a policy does not have it (CSP 3, section 6.8.3), the nearest first.
/// Directives that stand in no row restrict nothing where they are missing.
const FALLBACKS: &[(&str, &[&str])] = &[
    ("child-src", &["default-src"]),
    ("connect-src", &["default-src"]),
    ("font-src", &["default-src"]),
    ("frame-src", &["child-src", "default-src"]),
    ("img-src", &["default-src"]),
    ("manifest-src", &["default-src"]),
    ("media-src", &["default-src"]),
    ("object-src", &["default-src"]),
    ("script-src", &["default-src"]),
    ("script-src-attr", &["script-src", "default-src"]),
    ("script-src-elem", &["script-src", "default-src"]),
    ("style-src", &["default-src"]),
    ("style-src-attr", &["style-src", "default-src"]),
    ("style-src-elem", &["style-src", "default-src"]),
    ("worker-src", &["child-src", "script-src", "default-src"]),
];

/// By directive, what it allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Policy(BTreeMap<String, BTreeSet<String>>);

impl Policy {
    /// Reads a policy. Of a directive that stands twice the first counts; what no browser takes for a source is left
    /// out, so that the text can go into any header.
    pub(super) fn parse(text: &str) -> Self {
        let mut directives = BTreeMap::new();
        for directive in text.split(';') {
            let mut words = directive.split_ascii_whitespace().filter(|word| is_plain(word));
            if let Some(name) = words.next() {
                let sources = words.map(str::to_owned).collect();
                directives.entry(name.to_ascii_lowercase()).or_insert(sources);
            }
        }
        Self(directives)
    }

    /// The strictest policy that allows what any of these allows. Nothing for none.
    pub(super) fn union(policies: &[Self]) -> Option<Self> {
        let names: BTreeSet<&String> = policies.iter().flat_map(|policy| policy.0.keys()).collect();
        let allowed = |name: &str| {
            let each: Option<Vec<_>> = policies.iter().map(|policy| policy.effective(name)).collect();
            let mut sources: BTreeSet<String> = each?.into_iter().flatten().cloned().collect();
            if sources.len() > 1 {
                sources.remove("'none'");
            }
            Some((name.to_owned(), sources))
        };
        let directives = names.into_iter().filter_map(|name| allowed(name)).collect();
        (!policies.is_empty()).then_some(Self(directives))
    }

    /// The same with one more directive.
    pub(super) fn with(mut self, name: &str, source: &str) -> Self {
        self.0.insert(name.to_owned(), BTreeSet::from([source.to_owned()]));
        self
    }

    /// A policy that forbids nothing.
    pub(super) const fn open() -> Self {
        Self(BTreeMap::new())
    }

    /// Whether it forbids nothing.
    pub(super) fn is_open(&self) -> bool {
        self.0.is_empty()
    }

    fn effective(&self, name: &str) -> Option<&BTreeSet<String>> {
        let fallbacks =
            FALLBACKS.iter().find(|(known, _)| *known == name).map_or(&[][..], |(_, chain)| chain);
        std::iter::once(&name).chain(fallbacks).find_map(|name| self.0.get(*name))
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let directive = |(name, sources): (&String, &BTreeSet<String>)| {
            std::iter::once(name).chain(sources).cloned().collect::<Vec<_>>().join(" ")
        };
        f.write_str(&self.0.iter().map(directive).collect::<Vec<_>>().join("; "))
    }
}

/// Whether a word holds nothing but what names of directives and sources are made of.
fn is_plain(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"'-_.:/*+=?&%~@!".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::Policy;

    fn union(policies: &[&str]) -> Option<String> {
        let policies: Vec<Policy> = policies.iter().map(|text| Policy::parse(text)).collect();
        Policy::union(&policies).map(|policy| policy.to_string())
    }

    #[test]
    fn several_policies_become_one() {
        let rows: &[(&[&str], &str)] = &[
            (&["default-src 'none'; img-src 'self'"], "default-src 'none'; img-src 'self'"),
            (
                &["default-src 'none'; style-src 'self'", "default-src 'none'; style-src 'sha256-x='"],
                "default-src 'none'; style-src 'self' 'sha256-x='",
            ),
            (
                &["default-src 'none'; script-src 'self'", "default-src 'none'"],
                "default-src 'none'; script-src 'self'",
            ),
            (&["img-src 'self'", "default-src 'none'"], "img-src 'self'"),
            (&["base-uri 'none'", "default-src 'self'"], ""),
            (&["worker-src a:", "script-src b:"], "worker-src a: b:"),
            (&["IMG-SRC a:; img-src b:; ;"], "img-src a:"),
            (&["img-src 'self' \"x\" \u{e9} a\u{0}b 'self'"], "img-src 'self'"),
        ];
        for (policies, expected) in rows {
            assert_eq!(union(policies).as_deref(), Some(*expected), "{policies:?}");
        }
        assert_eq!(union(&[]), None);
    }
}
