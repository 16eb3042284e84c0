//! The small page of each discrepancy, for a frame on other sites.

use super::Manner;
use super::fact::Found;
use super::page::{self, Place, Titles};
use super::view::{ContentView, EmbedView, FactView, PageView, Shared, StoryView};
use crate::markdown::escape;
use crate::model::{Dossier, Export, Shape, Site};

/// Fits a column of text; what is higher scrolls in the frame.
const WIDTH: u32 = 600;
const HEIGHT: u32 = 420;

/// How other sites show the discrepancy; nothing where they cannot, or the fact is none. `folder` is the story's.
pub(super) fn view(site: &Site, found: &Found<'_>, folder: &str) -> Option<EmbedView> {
    let shape = if folder.is_empty() { Shape::Microsite } else { Shape::Archive };
    if !found.is_discrepancy() || !site.offers(Export::Embeds, shape) {
        return None;
    }
    let base_url = site.base_url.as_ref()?;
    let path = path(folder, found.fact.id.as_str());
    let url = format!("{base_url}/{path}");
    let oembed_path = format!("{path}oembed.json");
    // No script, no form, nothing of the page around it; links open in a window of their own.
    let code = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" \
         sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>",
        escape(&url),
        escape(&found.fact.label),
    );
    Some(EmbedView {
        oembed_url: format!("{base_url}/{oembed_path}"),
        oembed_path,
        url,
        code,
        width: WIDTH,
        height: HEIGHT,
    })
}

/// The page itself, for facts that have one. Search engines are sent to the row of the table.
pub(super) fn page(
    (site, dossier): (&Site, &Dossier),
    story: &StoryView,
    Manner { words, layout, .. }: Manner<'_>,
    fact: &Shared<FactView>,
) -> Option<(PageView, ContentView)> {
    fact.embed.as_ref()?;
    let folder = page::folder(dossier);
    let row = format!("{folder}{}", fact.row_href);
    let place = Place { kind: "embed", path: path(&folder, &fact.id), story_folder: folder, words };
    let title = format!("{} · {}: {}", fact.label, story.title, site.title);
    let titles = Titles { title, description: fact.question.clone() };
    let is_own = |id: &str| *id == *fact.id;
    let corrections =
        story.corrections.iter().filter(|entry| entry.fact.as_ref().is_some_and(|on| is_own(&on.id)));
    let content = ContentView::Embed {
        story: Shared::new(
            StoryView { corrections: corrections.cloned().collect(), ..brief(story) },
            layout.fields(),
        ),
        fact: fact.clone(),
    };
    let canonical_url = site.base_url.as_ref().map(|base| format!("{base}/{row}"));
    let page = PageView { noindex: true, canonical_url, ..page::view(site, place, titles) };
    Some((page, content))
}

/// The story without its corrections, which can be many.
fn brief(story: &StoryView) -> StoryView {
    StoryView {
        id: story.id.clone(),
        title: story.title.clone(),
        standfirst: story.standfirst.clone(),
        authors: story.authors.clone(),
        published: story.published.clone(),
        checked: story.checked.clone(),
        corrected: story.corrected.clone(),
        reviewed_by: story.reviewed_by.clone(),
        replies: story.replies.clone(),
        withheld: story.withheld.clone(),
        counts: story.counts.clone(),
        excerpts: story.excerpts.clone(),
        corrections: Vec::new(),
        files: Vec::new(),
        card: None,
    }
}

fn path(folder: &str, fact: &str) -> String {
    format!("{folder}embed/{fact}/")
}
