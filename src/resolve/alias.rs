//! Addresses that pages had before.

use super::typed;
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::load::{OneOrMore, Typed};
use crate::model::{Alias, Host};

/// The folder of files that are named by their content.
const ASSETS: &str = "assets";
/// Longer than any address that a generator makes.
const MOST_BYTES: usize = 500;

/// The aliases as paths of this site, in the order given. Pushes `bad-alias`.
pub(super) fn aliases(raw: Option<&OneOrMore<Typed>>, report: &mut Report) -> Vec<Alias> {
    let typed = raw.map_or(&[][..], |raw| &raw.0);
    typed.iter().filter_map(|alias| resolve_alias(alias, report)).collect()
}

/// The hosts whose files are wanted, each once. Pushes `unknown-choice`.
pub(super) fn hosts(raw: Option<&OneOrMore<Typed>>, report: &mut Report) -> Vec<Host> {
    let choices = Host::ALL.iter().filter(|host| host.reads_from_site()).map(|host| (host.name(), *host));
    let typed = raw.map_or(&[][..], |raw| &raw.0);
    let mut hosts: Vec<Host> =
        typed.iter().filter_map(|word| typed::choice(word, "host", choices.clone(), report)).collect();
    hosts.sort_unstable();
    hosts.dedup();
    hosts
}

fn resolve_alias(alias: &Typed, report: &mut Report) -> Option<Alias> {
    match to_path(alias.text().trim()) {
        Ok(path) => Some(Alias { path, origin: alias.origin.clone() }),
        Err(help) => {
            let message = format!("`{}` cannot be an earlier address of a page", alias.text().trim());
            report.push(Diagnostic::new(Code::BadAlias, &alias.origin, message).help(help));
            None
        }
    }
}

/// A folder with a slash at its end, or a file of HTML; else what to write instead.
fn to_path(alias: &str) -> Result<String, &'static str> {
    if alias.contains("://") {
        return Err("write the path below the address of this site: `2019/old-name/`");
    }
    if alias.contains(['?', '#']) {
        return Err("a static host sees the path only; leave out everything from `?` or `#` on");
    }
    let path = alias.trim_matches('/');
    if path.split('/').next().is_some_and(|first| first.eq_ignore_ascii_case(ASSETS)) {
        return Err("what lies in `assets/` is kept for a year without asking; no page has an address there");
    }
    let is_sound = path.len() <= MOST_BYTES && path.split('/').all(is_sound_part);
    if !is_sound {
        return Err("write the path with `/` between its parts, of letters, digits, `-`, `_`, `.` and `~`");
    }
    Ok(if is_html(path) { path.to_owned() } else { format!("{path}/") })
}

fn is_html(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ["html", "htm"].contains(&ending))
}

/// Neither empty nor a step up, and nothing that a server's configuration or a file system reads in another way.
fn is_sound_part(part: &str) -> bool {
    let is_plain = |character: char| character.is_alphanumeric() || "-_.~".contains(character);
    !part.is_empty() && part.chars().all(is_plain) && !part.starts_with('.') && !part.ends_with('.')
}
