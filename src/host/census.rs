//! What the pages of a site say of themselves, collected while they are rendered.

use super::policy::Policy;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The kind of page that is made for frames on other sites.
const FRAMED_KIND: &str = "embed";

/// The policies that stand in pages, and which pages are made for frames. A few short texts, however many pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Census {
    /// As written, each once, sorted; nothing for a page that has none.
    policies: Vec<Option<Arc<str>>>,
    /// How many folders lie above the folder of pages made for frames.
    framed_depths: BTreeSet<usize>,
}

impl Census {
    /// Counts a page in. `kind` is that of the view, `path` relative to the site's root.
    pub fn add_page(&mut self, kind: &str, path: &str, html: &str) {
        self.add_policy(stated_policy(html).map(Arc::from));
        if kind == FRAMED_KIND {
            let folders = path.split('/').take_while(|part| *part != FRAMED_KIND);
            self.framed_depths.insert(folders.count());
        }
    }

    /// Counts in what another has counted.
    pub fn merge(&mut self, other: &Self) {
        other.policies.iter().for_each(|policy| self.add_policy(policy.clone()));
        self.framed_depths.extend(&other.framed_depths);
    }

    fn add_policy(&mut self, policy: Option<Arc<str>>) {
        if let Err(at) = self.policies.binary_search(&policy) {
            self.policies.insert(at, policy);
        }
    }

    /// What every page allows that any of them needs; nothing where a page states no policy, and so needs anything.
    pub(super) fn policy(&self) -> Option<Policy> {
        let stated: Option<Vec<Policy>> =
            self.policies.iter().map(|text| text.as_deref().map(Policy::parse)).collect();
        Policy::union(&stated?)
    }

    /// How many folders lie above the folder of pages made for frames; empty where there are none.
    pub(super) const fn framed_depths(&self) -> &BTreeSet<usize> {
        &self.framed_depths
    }
}

/// The content security policy in the head of a page.
fn stated_policy(html: &str) -> Option<String> {
    html.contains("http-equiv").then_some(())?;
    let head = html.split('<').skip(1).take_while(|tag| !tag.starts_with("/head>"));
    let mut tags = head.filter_map(|tag| tag.strip_prefix("meta")?.split('>').next());
    let is_policy = |tag: &&str| {
        attribute(tag, "http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
    };
    tags.find(is_policy).and_then(|tag| attribute(tag, "content")).map(unescaped)
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    value.split('"').next()
}

/// What template engines escape, as it was. The ampersand last, so that nothing is read twice.
fn unescaped(text: &str) -> String {
    let escapes =
        [("&#x27;", "'"), ("&#39;", "'"), ("&quot;", "\""), ("&#x2F;", "/"), ("&lt;", "<"), ("&gt;", ">")];
    let plain = escapes.iter().fold(text.to_owned(), |text, (escape, plain)| text.replace(escape, plain));
    plain.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::Census;

    const PAGE: &str = "<head><meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src &#x27;sha256-a&#x2F;b=&#x27;\"></head>";

    #[test]
    fn the_policy_of_a_page_is_read_as_a_browser_reads_it() {
        let mut census = Census::default();
        census.add_page("story", "index.html", PAGE);
        let policy = census.policy().map(|policy| policy.to_string());
        assert_eq!(policy.as_deref(), Some("default-src 'none'; style-src 'sha256-a/b='"));
    }

    #[test]
    fn a_page_without_a_policy_needs_anything() {
        let mut census = Census::default();
        census.add_page("story", "index.html", PAGE);
        census.add_page(
            "story",
            "b/index.html",
            "<head></head><meta http-equiv=\"Content-Security-Policy\">",
        );
        assert!(census.policy().is_none());
    }

    #[test]
    fn pages_for_frames_are_known_by_the_folders_above_them() {
        let mut census = Census::default();
        census.add_page("embed", "embed/age/index.html", PAGE);
        census.add_page("embed", "2024/flood/embed/age/index.html", PAGE);
        census.add_page("page", "embed-codes/index.html", PAGE);
        assert_eq!(census.framed_depths().iter().copied().collect::<Vec<_>>(), [0, 2]);
    }
}
