//! Links that an editor types in Markdown to the address of a source follow the policy of that source.

use super::naming::{link_rel, short_name};
use crate::markdown::{self, Lead};
use crate::model::{LinkPolicy, Source};
use std::collections::BTreeMap;

/// Where links to certain sources lead, by what their addresses have in common. Sources that may be linked to freely
/// are left out.
#[derive(Debug, Clone, Default)]
pub struct LinkRules {
    leads: BTreeMap<String, (LinkPolicy, Lead)>,
}

impl LinkRules {
    /// The rules of a story's sources.
    pub fn of(sources: &[Source]) -> Self {
        let mut rules = Self::default();
        for source in sources.iter().filter(|source| source.link != LinkPolicy::Live) {
            let lead = Lead {
                address: source.url.as_ref().or(source.archive_url.as_ref()).cloned(),
                rel: link_rel(source),
                name: short_name(source),
            };
            for address in source.url.iter().chain(&source.barred_urls) {
                rules.keep_strictest(key(address), (source.link, lead.clone()));
            }
        }
        rules
    }

    /// Whether all sources may be linked to freely.
    pub fn is_empty(&self) -> bool {
        self.leads.is_empty()
    }

    /// Takes in the rules of another story.
    pub fn merge(&mut self, other: Self) {
        for (key, rule) in other.leads {
            self.keep_strictest(key, rule);
        }
    }

    /// Where a link to an address leads; nothing where it may stay as it was typed.
    pub fn lead(&self, address: &str) -> Option<Lead> {
        (!self.is_empty()).then(|| self.leads.get(&key(address))).flatten().map(|(policy, lead)| {
            // It keeps the place on the page that it was typed with.
            let typed = (*policy == LinkPolicy::Nofollow).then(|| address.to_owned());
            Lead { address: typed.or_else(|| lead.address.clone()), ..lead.clone() }
        })
    }

    /// Of two sources with one address the stricter counts.
    fn keep_strictest(&mut self, key: String, rule: (LinkPolicy, Lead)) {
        let kept = self.leads.entry(key).or_insert_with(|| rule.clone());
        if rule.0 > kept.0 {
            *kept = rule;
        }
    }
}

/// Plain words for machines, without the addresses to which no page may link.
pub(super) fn words_for_machines(text: &str, sources: &[Source]) -> String {
    let rules = LinkRules::of(sources);
    let named = |word: &str| {
        let address = word.trim_end_matches([',', '.', ';', ':', ')']);
        let lead = rules.lead(address).filter(|lead| lead.address.as_deref() != Some(address))?;
        Some(word.replacen(address, &lead.name, 1))
    };
    let words = markdown::to_plain(text);
    words.split(' ').map(|word| named(word).unwrap_or_else(|| word.to_owned())).collect::<Vec<_>>().join(" ")
}

/// What addresses of one page have in common: no scheme, case of the host, port of the scheme, fragment or last slash.
fn key(address: &str) -> String {
    let page = address.split('#').next().unwrap_or_default();
    let rest = page.split_once("//").map_or(page, |(_, rest)| rest);
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let host = host.to_lowercase();
    let host = host.trim_end_matches(":443").trim_end_matches(":80").trim_start_matches("www.");
    format!("{host}{}", path.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn one_page_has_one_key() {
        let typed = [
            "https://Paper.example/fire",
            "http://paper.example/fire/",
            "https://paper.example:443/fire#:~:text=a",
            "//www.paper.example/fire#top",
        ];
        for address in typed {
            assert_eq!(key(address), "paper.example/fire", "{address}");
        }
        for other in
            ["https://paper.example/", "https://paper.example/Fire", "https://paper.example/fire?page=2"]
        {
            assert_ne!(key(other), "paper.example/fire", "{other}");
        }
    }
}
