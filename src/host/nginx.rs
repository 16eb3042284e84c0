//! Rules for nginx, to be included in the `server` block of the site.
//!
//! A location with headers of its own inherits none (<https://nginx.org/en/docs/http/ngx_http_headers_module.html>), so
//! each names all.

use super::Hosting;
use super::headers::{ASSETS, CACHE_OF_ASSETS, CACHE_OF_PAGES, FRAMED, Header, Headers};
use crate::model::Packing;
use std::fmt::Write as _;

pub(super) fn to_snippet(hosting: &Hosting<'_>, headers: &Headers) -> String {
    let base = &hosting.base_path;
    let mut text = "# Made by `variorum hosts nginx`. Include it in the `server` block of the site.\n\
                    index index.html;\ncharset utf-8;\nabsolute_redirect off;\n"
        .to_owned();
    let _ = writeln!(text, "error_page 404 \"{base}404.html\";");
    text += &lines("", headers.of_site().chain([CACHE_OF_PAGES]));
    text += &location(&format!("^~ \"{base}{ASSETS}\""), headers.of_site().chain([CACHE_OF_ASSETS]));
    if !hosting.census.framed_depths().is_empty() {
        let pattern = format!("~ \"^{}(.*/)?{FRAMED}\"", escaped(base));
        text += &location(&pattern, headers.of_framed().chain([CACHE_OF_PAGES]));
    }
    text +=
        "location ~ \"\\.webmanifest$\" {\n    types {}\n    default_type application/manifest+json;\n}\n";
    text += packed(hosting.packings);
    for moved in hosting.moves {
        for path in moved.old_paths() {
            let target = moved.target(base);
            let _ = writeln!(text, "location = \"{base}{path}\" {{ return 301 \"{target}\"; }}");
        }
    }
    text
}

/// Only one of the two modules is part of nginx itself.
fn packed(packings: &[Packing]) -> &'static str {
    match packings {
        [] => "",
        [Packing::Gzip] => "gzip_static on;\ngzip_vary on;\n",
        [Packing::Brotli] => "# With the module ngx_brotli:\n# brotli_static on;\n",
        [_, ..] => "gzip_static on;\ngzip_vary on;\n# With the module ngx_brotli:\n# brotli_static on;\n",
    }
}

fn location<'a>(pattern: &str, headers: impl Iterator<Item = Header<'a>>) -> String {
    format!("location {pattern} {{\n{}}}\n", lines("    ", headers))
}

fn lines<'a>(indent: &str, headers: impl Iterator<Item = Header<'a>>) -> String {
    let line = |(name, value): Header<'a>| format!("{indent}add_header {name} \"{value}\" always;\n");
    headers.map(line).collect::<Vec<_>>().concat()
}

/// A path within a regular expression.
fn escaped(path: &str) -> String {
    path.chars().map(|c| if ".~+*()$".contains(c) { format!("\\{c}") } else { c.to_string() }).collect()
}
