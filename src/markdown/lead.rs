//! Links of a text that lead elsewhere than where they were typed to.

use super::escape;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

/// What becomes of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// Where it leads; nothing where only its words are left.
    pub address: Option<String>,
    /// What stands in `rel`.
    pub rel: &'static str,
    /// What stands in place of the typed address, where that is the words of the link.
    pub name: String,
}

/// What becomes of a link to an address; nothing where it stays as it is.
pub type Leads<'a> = dyn Fn(&str) -> Option<Lead> + 'a;

/// Makes links anew one after the other; links of Markdown do not lie in each other.
pub(super) struct Links<'a> {
    leads: &'a Leads<'a>,
    /// The link that has begun: the address that was typed, and what became of it.
    open: Option<(String, Lead)>,
}

impl<'a> Links<'a> {
    pub(super) const fn new(leads: &'a Leads<'a>) -> Self {
        Self { leads, open: None }
    }

    /// The event in whose place this one stands.
    pub(super) fn follow<'b>(&mut self, event: Event<'b>) -> Event<'b> {
        if let Event::Start(Tag::Link { dest_url, title, .. }) = &event
            && let Some(lead) = (self.leads)(dest_url)
        {
            let begin = lead.address.as_deref().map(|address| begin(address, lead.rel, title));
            self.open = Some((dest_url.to_string(), lead));
            return Event::InlineHtml(begin.unwrap_or_default().into());
        }
        let Some((typed, lead)) = &self.open else { return event };
        match event {
            Event::End(TagEnd::Link) => {
                let end = if lead.address.is_some() { "</a>" } else { "" };
                self.open = None;
                Event::InlineHtml(CowStr::Borrowed(end))
            }
            Event::Text(words) if words.contains(typed.as_str()) && lead.address.as_ref() != Some(typed) => {
                Event::Text(words.replace(typed.as_str(), &lead.name).into())
            }
            other => other,
        }
    }
}

fn begin(address: &str, rel: &str, title: &str) -> String {
    let title = if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(title)) };
    format!("<a href=\"{}\" rel=\"{rel}\"{title}>", escape(address))
}
