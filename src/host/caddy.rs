//! Rules for Caddy, to be imported in the block of the site (<https://caddyserver.com/docs/caddyfile/directives>).

use super::Hosting;
use super::headers::{ASSETS, CACHE_OF_ASSETS, CACHE_OF_PAGES, FRAMED, Header, Headers};
use crate::model::Packing;
use std::fmt::Write as _;

pub(super) fn to_snippet(hosting: &Hosting<'_>, headers: &Headers) -> String {
    let base = &hosting.base_path;
    let mut text =
        "# Made by `variorum hosts caddy`. Import it in the block of the site, beside its `root`.\n"
            .to_owned();
    let (assets, framed) = (format!("{base}{ASSETS}*"), format!("{base}{FRAMED}* {base}*/{FRAMED}*"));
    let _ = write!(text, "@assets path {assets}\n@others not path {assets}\n");
    text += &block("", Headers::everywhere());
    text += &block("@assets ", [CACHE_OF_ASSETS].into_iter());
    text += &block("@others ", [CACHE_OF_PAGES].into_iter());
    if hosting.census.framed_depths().is_empty() {
        text += &block("", [headers.policy()].into_iter());
    } else {
        let _ = write!(text, "@framed path {framed}\n@unframed not path {framed}\n");
        text += &block("@unframed ", [headers.policy()].into_iter());
        text += &headers
            .framed_policy()
            .map(|header| block("@framed ", [header].into_iter()))
            .unwrap_or_default();
    }
    for moved in hosting.moves {
        for path in moved.old_paths() {
            let _ = writeln!(text, "redir {base}{path} {} 301", moved.target(base));
        }
    }
    let _ = writeln!(text, "file_server{}", packed(hosting.packings));
    let _ = write!(
        text,
        "handle_errors {{\n\t@missing expression {{http.error.status_code}} == 404\n\
         \trewrite @missing {base}404.html\n\tfile_server\n}}\n"
    );
    text
}

/// The best first; Caddy takes the first that the browser reads.
fn packed(packings: &[Packing]) -> String {
    let names = packings.iter().rev().map(|packing| match packing {
        Packing::Gzip => " gzip",
        Packing::Brotli => " br",
    });
    let names: String = names.collect();
    if names.is_empty() { names } else { format!(" {{\n\tprecompressed{names}\n}}") }
}

fn block<'a>(matcher: &str, headers: impl Iterator<Item = Header<'a>>) -> String {
    let lines: Vec<String> = headers.map(|(name, value)| format!("\t{name} \"{value}\"\n")).collect();
    format!("header {matcher}{{\n{}}}\n", lines.concat())
}
