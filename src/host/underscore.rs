//! `_headers` and `_redirects`, which Netlify and Cloudflare Pages read and GitLab Pages in part.
//!
//! Formats: <https://docs.netlify.com/manage/routing/headers>, <https://developers.cloudflare.com/pages/configuration/headers>.
//! Where two rules fit, both hosts send what both say, so that no header is given twice for one path. Pages are left to the
//! cache rule that is the default of both hosts and the same as ours.

use super::headers::{ASSETS, CACHE_OF_ASSETS, FRAMED, Header, Headers};
use super::{Hosting, Move};
use crate::model::Host;
use crate::render::to_address;
use std::fmt::Write as _;

/// Only Cloudflare Pages can take a header back for some paths; where another host reads the file, pages made for
/// frames are kept open by leaving `frame-ancestors` out altogether.
pub(super) fn to_headers(hosting: &Hosting<'_>, headers: &Headers, hosts: &[Host]) -> String {
    let depths = hosting.census.framed_depths();
    let can_except = !hosts.contains(&Host::Netlify);
    let base = &hosting.base_path;
    let mut text = if depths.is_empty() || can_except {
        rule("/*", headers.of_site())
    } else {
        rule("/*", headers.of_framed())
    };
    text += &rule(&format!("{base}{ASSETS}*"), [CACHE_OF_ASSETS].into_iter());
    for depth in depths.iter().filter(|_| can_except) {
        let folders: Vec<String> = (1..=*depth).map(|number| format!(":folder{number}/")).collect();
        let _ = write!(text, "\n{base}{}{FRAMED}*\n  ! {}\n", folders.concat(), headers.policy().0);
        text += &headers.framed_policy().map(|header| line(&header)).unwrap_or_default();
    }
    text.trim_start().to_owned()
}

/// One line for each old address.
pub(super) fn to_redirects(hosting: &Hosting<'_>) -> String {
    let lines = |moved: &Move| -> Vec<String> {
        let target = moved.target(&hosting.base_path);
        let old = |path: &str| hosting.base_path.clone() + &to_address(path);
        moved.old_paths().into_iter().map(|path| format!("{} {target} 301\n", old(path))).collect()
    };
    hosting.moves.iter().flat_map(lines).collect()
}

fn rule<'a>(pattern: &str, headers: impl Iterator<Item = Header<'a>>) -> String {
    let lines: String = headers.map(|header| line(&header)).collect();
    format!("\n{pattern}\n{lines}")
}

fn line((name, value): &Header<'_>) -> String {
    format!("  {name}: {value}\n")
}
