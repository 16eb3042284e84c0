//! From a request to an answer: which file of the site, and with which headers.

use super::page;
use super::request::{Method, Refusal, Request};
use super::store::Stored;
use super::window::Shown;
use crate::diagnostic::Failure;
use crate::host;
use std::io::{self, Write};

/// Where a page listens for changes. No story can have this address, since hidden folders are not read.
pub(super) const EVENTS: &str = ".variorum/events";

/// A whole answer.
pub(super) struct Answer {
    status: &'static str,
    media_type: &'static str,
    /// Further headers, each a line.
    headers: Vec<String>,
    body: Vec<u8>,
}

impl Answer {
    /// The file a request asks for, a way to it, or the site's own page for what is not there.
    pub(super) fn to(request: &Request, shown: &Shown) -> Result<Self, Failure> {
        let Some(file) = &request.file else { return Ok(Self::refuse(Refusal::Malformed)) };
        let Some(files) = &shown.files else {
            return Ok(Self::html("503 Service Unavailable", page::not_yet(&shown.edition)));
        };
        let is_folder = file.is_empty() || file.ends_with('/');
        let path = if is_folder { format!("{file}index.html") } else { file.clone() };
        if let Some(stored) = files.get(&path) {
            return Self::file(&path, stored, shown);
        }
        if files.contains_key(&format!("{path}/index.html")) {
            return Ok(Self::redirect(&format!("{}/{}", request.path, request.query)));
        }
        match files.get("404.html") {
            Some(stored) => Ok(Self { status: "404 Not Found", ..Self::file("404.html", stored, shown)? }),
            None => Ok(Self::text("404 Not Found", "There is no such page.\n")),
        }
    }

    fn file(path: &str, stored: &Stored, shown: &Shown) -> Result<Self, Failure> {
        let media_type = host::media_type(path);
        let body = stored.read()?;
        let is_html = media_type == host::media_type("html");
        let body = if is_html { page::with_script(&body, &shown.edition) } else { body };
        Ok(Self { status: "200 OK", media_type, headers: Vec::new(), body })
    }

    /// Why a request is not answered.
    pub(super) fn refuse(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Malformed => Self::text("400 Bad Request", "This is no request for a page.\n"),
            Refusal::TooLong => {
                Self::text("431 Request Header Fields Too Large", "The request is too long.\n")
            }
            Refusal::Method => {
                let answer = Self::text("405 Method Not Allowed", "The preview can only be read.\n");
                Self { headers: vec!["Allow: GET, HEAD".to_owned()], ..answer }
            }
        }
    }

    /// The request was sent under a name that is not this computer's.
    pub(super) fn refuse_host() -> Self {
        let text = "The preview answers only to local names such as localhost. \
                    To reach it from elsewhere, start it with --host.\n";
        Self::text("403 Forbidden", text)
    }

    /// The machine failed.
    pub(super) fn of_failure(failure: &Failure) -> Self {
        Self::text("500 Internal Server Error", &format!("{failure}\n"))
    }

    /// Sends it, without the body where only the head is wanted.
    pub(super) fn send(&self, stream: &mut impl Write, method: Method) -> io::Result<()> {
        let length = self.body.len();
        let headers: String = self.headers.iter().map(|header| header.to_owned() + "\r\n").collect();
        let head = head(self.status, self.media_type);
        stream.write_all(format!("{head}{headers}Content-Length: {length}\r\n\r\n").as_bytes())?;
        match method {
            Method::Get => stream.write_all(&self.body),
            Method::Head => Ok(()),
        }
    }

    fn redirect(to: &str) -> Self {
        Self { headers: vec![format!("Location: {to}")], ..Self::text("302 Found", "") }
    }

    fn html(status: &'static str, body: Vec<u8>) -> Self {
        Self { status, media_type: host::media_type("html"), headers: Vec::new(), body }
    }

    fn text(status: &'static str, text: &str) -> Self {
        Self { status, media_type: host::media_type("txt"), headers: Vec::new(), body: text.into() }
    }
}

/// The status and the headers that all answers have, without the empty line at the end.
pub(super) fn head(status: &str, media_type: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n"
    )
}
