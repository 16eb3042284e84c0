//! Addresses that editors write: of sources, of the site, for mail, and in Markdown.
//!
//! Only `http` and `https` lead from a page, and `mailto` from Markdown; pictures come from the site itself. An address
//! that a browser reads otherwise than a person does is refused: with a name before the host, with blanks, controls or
//! backslashes in it.

use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::load::Typed;
use crate::markdown::{self, Target};
use std::net::Ipv6Addr;
use std::ops::Range;

/// An address on the web. Pushes `bad-url`.
pub(super) fn url(typed: &Typed, report: &mut Report) -> Option<String> {
    let url = typed.text().trim();
    let Some(help) = fault(url) else { return Some(url.to_owned()) };
    let message = format!("`{url}` is no web address");
    report.push(Diagnostic::new(Code::BadUrl, &typed.origin, message).help(help));
    None
}

/// What to do about an address that cannot be used; nothing for one that can.
fn fault(url: &str) -> Option<String> {
    let lower = url.to_ascii_lowercase();
    let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) else {
        return Some(without_scheme(&lower, url));
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    if rest.contains(is_foreign) {
        Some("an address has no blanks, quotation marks, brackets or backslashes: copy it from the browser's bar".to_owned())
    } else if authority.contains('@') {
        Some("leave out what stands before the `@`: it hides where the address leads".to_owned())
    } else if !is_host(authority) {
        Some("after `https://` comes the name of the host, as in `https://paper.example/story`".to_owned())
    } else if !has_sound_escapes(rest) {
        Some("a percent sign that begins no escape is written `%25`".to_owned())
    } else {
        None
    }
}

fn without_scheme(lower: &str, url: &str) -> String {
    let has_other_scheme =
        lower.contains("://") || markdown::scheme(lower).is_some_and(|scheme| !scheme.contains('.'));
    if has_other_scheme {
        "only `http` and `https` addresses are allowed".to_owned()
    } else {
        format!("write it in full: `https://{}`", url.trim_start_matches('/'))
    }
}

fn is_foreign(character: char) -> bool {
    character.is_whitespace() || character.is_control() || "\"<>\\^`{|}".contains(character)
}

/// A name or a number, and perhaps a port.
fn is_host(authority: &str) -> bool {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, port),
        Some(_) | None => (authority, ""),
    };
    let is_plain = |character: char| character.is_alphanumeric() || ".-_".contains(character);
    let labels = host.strip_suffix('.').unwrap_or(host);
    let is_name = host.starts_with(char::is_alphanumeric)
        && host.chars().all(is_plain)
        && labels.split('.').all(|label| !label.is_empty());
    let is_address = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'))
        .is_some_and(|address| address.parse::<Ipv6Addr>().is_ok());
    let is_port =
        port.is_empty() || port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    (is_name || is_address) && is_port
}

/// Whether two hexadecimal digits stand after each percent sign.
fn has_sound_escapes(address: &str) -> bool {
    let is_sound = |rest: &str| rest.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
    address.split('%').skip(1).all(is_sound)
}

/// An address for mail. Pushes `bad-url`.
pub(super) fn email(typed: &Typed, report: &mut Report) -> Option<String> {
    let email = typed.text().trim();
    let is_foreign = |character: char| is_foreign(character) || "(),:;?&%'/#".contains(character);
    let is_sound = email.split_once('@').is_some_and(|(user, host)| {
        let has_dot = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
        !user.is_empty() && has_dot && !host.contains('@') && !email.contains(is_foreign)
    });
    if is_sound {
        return Some(email.to_owned());
    }
    let message = format!("`{email}` is no e-mail address");
    report.push(Diagnostic::new(Code::BadUrl, &typed.origin, message).help("write it as `name@example.org`"));
    None
}

/// Pushes `bad-url` for each link and picture of a Markdown text that pages must not have, and `nested-too-deep`;
/// `place` knows where a range of the text stands.
pub(super) fn check_markdown(text: &str, place: impl Fn(Range<usize>) -> Origin, report: &mut Report) {
    if let Some(mark) = markdown::too_deep(text) {
        let deepest = markdown::DEEPEST;
        let message = format!("more than {deepest} lists or quotations stand within each other");
        report.push(
            Diagnostic::new(Code::NestedTooDeep, &place(mark), message)
                .help("write the list flatter; where these are no lists, put a `\\` before the first sign"),
        );
    }
    for Target { url, is_picture, byte_range } in markdown::unsafe_targets(text) {
        let (what, help) = if is_picture {
            ("show", "pictures come from the site itself: a theme's asset, by a relative address")
        } else {
            ("link to", "links go to `http` and `https` addresses, to `mailto`, or to pages of the site")
        };
        let message = format!("pages do not {what} `{url}`");
        report.push(Diagnostic::new(Code::BadUrl, &place(byte_range), message).help(help));
    }
}
