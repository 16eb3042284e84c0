//! Who looks a story over is somebody else than who wrote it.

use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::model::{Dossier, Site};
use crate::value::{Context, Kind, Relation, Value};

/// Pushes a warning for each reviewer who has, or may have, the name of an author.
pub(super) fn check(site: &Site, dossier: &Dossier, report: &mut Report) {
    let story = &dossier.story;
    let context = Context::new(&site.hedges, &site.places);
    let name = |words: &String| Value::parse(Kind::Name, words, &context).ok();
    for reviewer in &story.reviewers {
        let is_one = |author: &&String| {
            let names = name(reviewer).zip(name(author));
            let relation = names.map(|(reviewer, author)| reviewer.compare(&author).relation);
            matches!(relation, Some(Relation::Same | Relation::Compatible))
        };
        if let Some(author) = story.authors.iter().find(is_one) {
            let message = format!("`{reviewer}` reviewed the story, and `{author}` wrote it");
            let origin = Origin::whole(story.narrative_origin.input());
            report.push(
                Diagnostic::new(Code::SelfReviewed, &origin, message)
                    .help("let somebody else look it over, or leave out `reviewed_by`"),
            );
        }
    }
}
