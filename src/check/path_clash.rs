//! Two pages that would have one address.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::model::Site;

/// Addresses that a story's own pages, the theme's files and the program take.
const STORY_PAGES: &[&str] = &["discrepancies", "sources", "facts", "corrections", "embed"];
const SITE_NAMES: &[&str] = &["assets"];

/// Pushes an error for each plain page whose address is taken, by the story on the front page or by a story's folder.
pub(super) fn check<'a>(site: &Site, stories: impl Iterator<Item = &'a str>, report: &mut Report) {
    let mut taken: Vec<&str> = SITE_NAMES.to_vec();
    for story in stories {
        if story.is_empty() {
            taken.extend(STORY_PAGES);
        } else {
            taken.extend(story.split('/').next());
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
