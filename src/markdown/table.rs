//! Tables of Markdown on a page: each has a caption, and a box that scrolls where it is wider than the window.

use super::escape;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::mem;

/// What each table shows: the heading that it stands under, and the heads of its columns.
pub(super) fn captions(events: &[Event<'_>]) -> Vec<String> {
    if !events.iter().any(|event| matches!(event, Event::Start(Tag::Table(_)))) {
        return Vec::new();
    }
    let (mut captions, mut heading) = (Vec::new(), String::new());
    let (mut words, mut heads) = (String::new(), Vec::new());
    for event in events {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::TableHead | Tag::TableCell) => words.clear(),
            Event::End(TagEnd::Heading(_)) => heading = mem::take(&mut words),
            Event::End(TagEnd::TableCell) => heads.push(mem::take(&mut words)),
            Event::End(TagEnd::TableHead) => {
                let heads = mem::take(&mut heads);
                let parts = [heading.clone()].into_iter().chain(heads).filter(|part| !part.is_empty());
                captions.push(parts.collect::<Vec<_>>().join(", "));
            }
            Event::End(TagEnd::Table) => heads.clear(),
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            _ => {}
        }
    }
    captions
}

/// The page with a box and a caption for each of its tables, which came of Markdown: HTML that an editor typed is text.
pub(super) fn boxed(page: &str, captions: Vec<String>) -> String {
    let mut parts = page.split("<table>");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for (part, caption) in parts.zip(captions) {
        let caption = escape(&caption);
        out.push_str("<div class=\"scroller\" role=\"region\" tabindex=\"0\" aria-label=\"");
        out.push_str(&caption);
        out.push_str("\"><table><caption class=\"unseen\">");
        out.push_str(&caption);
        out.push_str("</caption>");
        out.push_str(part);
    }
    out.replace("</table>", "</table></div>")
}
