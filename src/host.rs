//! What a host is told of a finished site: its headers, and where pages have moved to.
//!
//! The headers are described once (`headers`), the moves are a list, and each host's form is made of these in a file of
//! its own. Takes what the pages say of themselves ([`Census`]), so that no header forbids what a page needs. Gives
//! paths and bytes; touches no disk and cannot fail.

mod caddy;
mod census;
mod headers;
mod media;
mod moved;
mod nginx;
mod policy;
mod underscore;
mod vercel;

pub use census::Census;
pub use headers::cache_control;
pub use media::media_type;
pub use moved::Move;

use crate::model::{Host, Packing};
use crate::render::{Output, to_address};
use headers::Headers;

/// All that a host has to know.
#[derive(Debug)]
pub struct Hosting<'a> {
    /// Path part of the site's address, with a slash at both ends.
    base_path: String,
    census: &'a Census,
    /// Sorted by the old address.
    moves: &'a [Move],
    /// Which packed copies lie beside the files.
    packings: &'a [Packing],
}

impl<'a> Hosting<'a> {
    /// `base_path` is the path part of the site's address, with a slash at both ends; `moves` are sorted.
    pub fn new(base_path: &str, census: &'a Census, moves: &'a [Move]) -> Self {
        // An address already, so a `%` in it stays; whatever a server's configuration might read otherwise does not.
        let base_path = base_path.split('%').map(to_address).collect::<Vec<_>>().join("%");
        Self { base_path, census, moves, packings: &[] }
    }

    /// The same site with packed copies beside its files.
    pub fn packed(self, packings: &'a [Packing]) -> Self {
        Self { packings, ..self }
    }
}

/// The names of all the files that [`files`] can give.
pub const FILE_NAMES: &[&str] =
    &["_headers", "_redirects", "vercel.json", ".nojekyll", "nginx.conf", "variorum.caddy"];

/// The files for some hosts. Two hosts that read the same file get one that serves both.
pub fn files(hosting: &Hosting<'_>, hosts: &[Host]) -> Vec<Output> {
    let headers = Headers::new(hosting.census);
    let mut files: Vec<Output> = Vec::new();
    for file in hosts.iter().flat_map(|host| of_host(hosting, &headers, (*host, hosts))) {
        if files.iter().all(|known| known.path != file.path) {
            files.push(file);
        }
    }
    files
}

/// The small pages that send readers on, for hosts that cannot. `base_url` is without a slash at its end.
pub fn forwarding_pages(moves: &[Move], base_url: Option<&str>) -> Vec<Output> {
    moves.iter().map(|moved| output(&moved.alias.file_path(), moved.to_page(base_url))).collect()
}

fn of_host(hosting: &Hosting<'_>, headers: &Headers, (host, hosts): (Host, &[Host])) -> Vec<Output> {
    match host {
        Host::Netlify | Host::CloudflarePages => vec![
            output("_headers", underscore::to_headers(hosting, headers, hosts)),
            output("_redirects", underscore::to_redirects(hosting)),
        ],
        Host::Vercel => vec![output("vercel.json", vercel::to_json(hosting, headers))],
        Host::GithubPages => vec![output(".nojekyll", String::new())],
        Host::GitlabPages => vec![output("_redirects", underscore::to_redirects(hosting))],
        Host::Nginx => vec![output("nginx.conf", nginx::to_snippet(hosting, headers))],
        Host::Caddy => vec![output("variorum.caddy", caddy::to_snippet(hosting, headers))],
    }
}

fn output(path: &str, text: String) -> Output {
    Output { path: path.to_owned(), bytes: text.into_bytes() }
}
