//! What a browser asks for: the head of an HTTP request, read and taken apart.
//!
//! The file that is asked for cannot lie outside the site. A request that is none is a [`Refusal`].

use std::io::{self, BufRead};

/// No browser sends more for a page of a preview.
const MOST_BYTES: u64 = 16 * 1024;

/// A request that can be answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// How much of the answer is wanted.
    pub(super) method: Method,
    /// As sent, without the query; begins with a slash.
    pub(super) path: String,
    /// What follows the `?`, with it; may be empty.
    pub(super) query: String,
    /// The path with its escapes undone and without the slash at its beginning, no part of which is `.` or `..`;
    /// nothing when it has such a part or cannot be read.
    pub(super) file: Option<String>,
    /// The `Host` header; nothing when there is none.
    pub(super) host: Option<String>,
}

/// How much of an answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    /// All.
    Get,
    /// All but the body.
    Head,
}

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// No HTTP, or a path that cannot be meant.
    Malformed,
    /// Neither `GET` nor `HEAD`.
    Method,
    /// A longer head than any browser sends.
    TooLong,
}

/// Reads the head of a request. Nothing when the other side sent none.
pub(super) fn read(stream: impl BufRead) -> io::Result<Option<Result<Request, Refusal>>> {
    let mut stream = stream.take(MOST_BYTES);
    let mut head = Vec::new();
    loop {
        let start = head.len();
        stream.read_until(b'\n', &mut head)?;
        let line = head.get(start..).unwrap_or_default();
        if line == b"\r\n" || line == b"\n" {
            break;
        }
        if !line.ends_with(b"\n") {
            let is_full = stream.limit() == 0;
            return Ok((!head.is_empty()).then_some(Err(if is_full {
                Refusal::TooLong
            } else {
                Refusal::Malformed
            })));
        }
    }
    Ok(Some(parse(&String::from_utf8_lossy(&head))))
}

fn parse(head: &str) -> Result<Request, Refusal> {
    let mut lines = head.lines();
    let words: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
    let [method, target, version] = words.as_slice() else { return Err(Refusal::Malformed) };
    if !version.starts_with("HTTP/1.") || !target.starts_with('/') {
        return Err(Refusal::Malformed);
    }
    let method = match *method {
        "GET" => Method::Get,
        "HEAD" => Method::Head,
        _ => return Err(Refusal::Method),
    };
    let path = target.split(['?', '#']).next().unwrap_or(target);
    let query = target.split('#').next().unwrap_or(target).strip_prefix(path).unwrap_or_default();
    let host =
        lines.filter_map(|line| line.split_once(':')).find(|(name, _)| name.eq_ignore_ascii_case("host"));
    Ok(Request {
        method,
        path: path.to_owned(),
        query: query.to_owned(),
        file: file_of(path),
        host: host.map(|(_, value)| value.trim().to_owned()),
    })
}

/// The path as the site's files are named. Nothing when it leaves the site or cannot be read.
fn file_of(path: &str) -> Option<String> {
    let decoded = decode(path.strip_prefix('/')?)?;
    let is_inside = |part: &str| part != "." && part != ".." && !part.contains(['\\', '\0']);
    decoded.split('/').all(is_inside).then_some(decoded)
}

/// Undoes `%20` and the like (RFC 3986, section 2.1).
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{Refusal, read};

    fn file(target: &str) -> Option<String> {
        let head = format!("GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        read(head.as_bytes()).expect("a text can be read").expect("it is not empty").ok()?.file
    }

    #[test]
    fn a_path_stays_inside() {
        for (target, name) in
            [("/", ""), ("/a/b/?c=../d", "a/b/"), ("/a%20b/%C3%A9", "a b/é"), ("/a..b", "a..b")]
        {
            assert_eq!(file(target).as_deref(), Some(name), "{target}");
        }
        for target in
            ["/../a", "/a/%2e%2e/b", "/a/..", "/..%5ca", "/a%00", "/%", "/%zz", "/%ff", "a", "http://a/"]
        {
            assert_eq!(file(target), None, "{target}");
        }
    }

    #[test]
    fn what_is_no_request_is_refused() {
        let refusal = |text: &str| read(text.as_bytes()).expect("a text can be read").map(Result::err);
        assert_eq!(refusal(""), None);
        assert_eq!(refusal("POST / HTTP/1.1\r\n\r\n"), Some(Some(Refusal::Method)));
        assert_eq!(refusal("GET /\r\n\r\n"), Some(Some(Refusal::Malformed)));
        assert_eq!(refusal("GET / HTTP/1.1\r\nHost: a"), Some(Some(Refusal::Malformed)));
        let long = format!("GET / HTTP/1.1\r\nCookie: {}\r\n\r\n", "a".repeat(20_000));
        assert_eq!(refusal(&long), Some(Some(Refusal::TooLong)));
    }
}
