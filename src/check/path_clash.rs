//! Two pages that would have one address, now or in former times.

use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::model::{Alias, Site};
use crate::paths::folders_above;
use std::collections::BTreeMap;

/// Addresses that a story's own pages, the theme's files and the program take.
const STORY_PAGES: &[&str] = &["discrepancies", "sources", "facts", "corrections", "embed"];
const SITE_NAMES: &[&str] = &["assets"];
/// The folder in which an archive lists its stories.
const LISTS: &str = "list";

/// Pushes an error for each plain page whose address is taken, by the story on the front page or by a story's folder.
pub(super) fn check<'a>(site: &Site, stories: impl Iterator<Item = &'a str>, report: &mut Report) {
    let is_page = |name: &&str| site.pages.iter().any(|page| page.id.as_str() == *name);
    let mut taken: Vec<&str> = SITE_NAMES.to_vec();
    for story in stories {
        if story.is_empty() {
            taken.extend(STORY_PAGES);
        } else {
            taken.extend([LISTS].into_iter().chain(story.split('/').next()).filter(is_page));
        }
        if story.split('/').next() == Some(LISTS) {
            report.push(among_the_lists(story));
        }
    }
    for page in site.pages.iter().filter(|page| taken.contains(&page.id.as_str())) {
        let message = format!("the address of the page `{}` is taken", page.id);
        report.push(
            Diagnostic::new(Code::PathClash, &page.origin, message)
                .help(format!("`/{}/` belongs to a story or to the program; rename the file", page.id)),
        );
    }
}

fn among_the_lists(story: &str) -> Diagnostic {
    let message = format!("the address of the story `{story}` is taken");
    Diagnostic::new(Code::PathClash, &Origin::of_path(format!("content/{story}/story.md")), message)
        .help(format!("`/{LISTS}/` belongs to the lists of stories; give the folder another name"))
}

/// Pushes an error for each old address that is one of today's, and for each that two pages claim. A page cannot lead to
/// itself, so no chain of old addresses goes round. `paths` are those of all files.
pub fn check_aliases<'a>(
    aliases: impl Iterator<Item = &'a Alias>,
    paths: impl Iterator<Item = String>,
    report: &mut Report,
) {
    let mut taken: BTreeMap<String, Option<&Alias>> = paths.map(|path| (path.to_lowercase(), None)).collect();
    for alias in aliases {
        let path = alias.file_path().to_lowercase();
        match find_in_the_way(&path, &taken) {
            Some((in_the_way, None)) => report.push(in_use(alias, in_the_way)),
            Some((_, Some(first))) => report.push(claimed_twice(alias, first)),
            None => {
                taken.insert(path, Some(alias));
            }
        }
    }
}

/// A file of that path, one that would be its folder, or one within it.
fn find_in_the_way<'a, T>(path: &str, taken: &'a BTreeMap<String, T>) -> Option<(&'a str, &'a T)> {
    let is_taken = folders_above(path).chain([path]).find_map(|path| taken.get_key_value(path));
    let within = format!("{path}/");
    let next = || taken.range(within.clone()..).next().filter(|(next, _)| next.starts_with(&within));
    is_taken.or_else(next).map(|(path, what)| (path.as_str(), what))
}

fn in_use(alias: &Alias, in_the_way: &str) -> Diagnostic {
    let message = format!("the old address `/{}` is in use", alias.path);
    Diagnostic::new(Code::PathClash, &alias.origin, message)
        .help(format!("`/{in_the_way}` is a file of this site; leave the alias out"))
}

fn claimed_twice(alias: &Alias, first: &Alias) -> Diagnostic {
    let message = format!("the old address `/{}` is claimed twice", alias.path);
    Diagnostic::new(Code::PathClash, &alias.origin, message)
        .note(&first.origin, "first claimed here")
        .help("leave it with the page that readers of the old one look for")
}
