//! The sitemaps protocol (<https://www.sitemaps.org/protocol.html>): every page that search engines are to list.

use super::{StoryEntry, address, output, xml};
use crate::present::view::SiteView;
use crate::render::Output;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
/// What one file may hold by the protocol.
const LIMITS: Limits = Limits { addresses: 50_000, bytes: 50_000_000 };
/// Room for the first and last lines of a file.
const FRAME_BYTES: usize = 200;

#[derive(Debug, Clone, Copy)]
struct Limits {
    addresses: usize,
    bytes: usize,
}

/// Adds the lines of a story.
pub(super) fn add_story(lines: &mut String, site: &SiteView, story: &StoryEntry) {
    let updated = story.summary.updated.as_ref().and_then(|date| date.machine.as_deref());
    for path in &story.pages {
        lines.push_str(&entry("url", &address(site, path), updated));
    }
}

/// One file, or where that would grow too large an index with numbered files behind it. `pages` are the paths of those
/// that belong to no story, and `lines` those of all stories.
pub(super) fn to_sitemaps(site: &SiteView, (pages, lines): (&[String], &str), path: &str) -> Vec<Output> {
    let of_site = pages.iter().map(|path| entry("url", &address(site, path), None));
    let all = of_site.chain(lines.split_inclusive('\n').map(str::to_owned));
    in_files(path, split(all, LIMITS), &|path| address(site, path))
}

fn in_files(path: &str, mut files: Vec<String>, to_address: &dyn Fn(&str) -> String) -> Vec<Output> {
    if files.len() <= 1 {
        return vec![output(path, document("urlset", &files.pop().unwrap_or_default()))];
    }
    let stem = path.trim_end_matches(".xml");
    let paths: Vec<String> = (1..=files.len()).map(|number| format!("{stem}-{number}.xml")).collect();
    let index = paths.iter().map(|path| entry("sitemap", &to_address(path), None)).collect::<String>();
    let numbered = paths.iter().zip(&files).map(|(path, file)| output(path, document("urlset", file)));
    [output(path, document("sitemapindex", &index))].into_iter().chain(numbered).collect()
}

fn entry(name: &str, address: &str, updated: Option<&str>) -> String {
    let address = xml::escape(address);
    let updated = updated.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
    format!("<{name}><loc>{address}</loc>{updated}</{name}>\n")
}

/// The entries in as few files as the limits allow.
fn split(entries: impl Iterator<Item = String>, limits: Limits) -> Vec<String> {
    let mut files: Vec<String> = Vec::new();
    let mut count = limits.addresses;
    for entry in entries {
        let has_room = |file: &String| file.len() + entry.len() + FRAME_BYTES <= limits.bytes;
        if let Some(file) = files.last_mut().filter(|file| count < limits.addresses && has_room(file)) {
            file.push_str(&entry);
            count += 1;
        } else {
            files.push(entry);
            count = 1;
        }
    }
    files
}

fn document(root: &str, entries: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{root} xmlns=\"{NAMESPACE}\">\n{entries}</{root}>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::{FRAME_BYTES, Limits, entry, in_files, split};

    /// `tests/standards` holds these files against the protocol.
    #[test]
    fn above_a_limit_there_is_an_index_of_numbered_files() {
        let to_address = |path: &str| format!("https://record.example/a/{path}");
        let entries = ["", "one/", "two/"].map(|path| entry("url", &to_address(path), Some("2021-05-04")));
        let files = split(entries.into_iter(), Limits { addresses: 2, bytes: 1000 });
        let expected = [
            ("sitemap.xml", include_str!("../../tests/cases/sitemap-in-parts/sitemap.xml")),
            ("sitemap-1.xml", include_str!("../../tests/cases/sitemap-in-parts/sitemap-1.xml")),
            ("sitemap-2.xml", include_str!("../../tests/cases/sitemap-in-parts/sitemap-2.xml")),
        ];
        let given = in_files("sitemap.xml", files, &to_address);
        assert_eq!(given.len(), expected.len());
        for (file, (path, text)) in given.iter().zip(expected) {
            assert_eq!((file.path.as_str(), String::from_utf8_lossy(&file.bytes).as_ref()), (path, text));
        }
    }

    #[test]
    fn a_file_ends_before_either_limit() {
        let lengths = |limits| {
            let entries = ["one", "two", "three", "four", "five"].into_iter().map(str::to_owned);
            split(entries, limits).iter().map(String::len).collect::<Vec<_>>()
        };
        assert_eq!(lengths(Limits { addresses: 2, bytes: 1000 }), [6, 9, 4]);
        assert_eq!(lengths(Limits { addresses: 100, bytes: FRAME_BYTES + 8 }), [6, 5, 8]);
        assert_eq!(lengths(Limits { addresses: 100, bytes: 1000 }), [19]);
        assert!(split(std::iter::empty(), Limits { addresses: 2, bytes: 9 }).is_empty());
    }
}
