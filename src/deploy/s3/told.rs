//! What the engine says of a store, in words for editors.
//!
//! The engine gives its own words with everything around them, answers of the store included. Where the reason is one
//! that an editor can mend, it is told in a sentence, with what to do; else the engine is quoted.

use opendal::Error;
use std::error::Error as _;
use std::io;

/// What the engine's own text holds, what that means, and what to do.
const KNOWN: &[(&str, &str, &str)] = &[
    (
        "region is missing",
        "no region is set",
        "`export AWS_REGION=…`, as the store calls it; a store without regions takes any word, Cloudflare R2 `auto`",
    ),
    (
        "failed to load signing credential",
        "there are no keys",
        "`export AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=…`, or name a profile of ~/.aws in `AWS_PROFILE`",
    ),
    ("\"InvalidAccessKeyId\"", "the store does not know the key", KEYS),
    ("\"SignatureDoesNotMatch\"", "the secret does not fit the key", KEYS),
    ("\"ExpiredToken\"", "the keys have expired", "fetch new ones, for example with `aws sso login`"),
    (
        "\"AccessDenied\"",
        "the keys do not allow it",
        "they need `GetObject`, `PutObject`, `DeleteObject` and `ListBucket` for this bucket",
    ),
    (
        "\"NoSuchBucket\"",
        "there is no such bucket",
        "make it, or look at its name, at `AWS_ENDPOINT_URL`, which is left out for AWS itself, and at `AWS_REGION`",
    ),
    ("\"PermanentRedirect\"", "the bucket is in another region", REGION),
    ("\"AuthorizationHeaderMalformed\"", "the bucket is in another region", REGION),
    ("\"RequestTimeTooSkewed\"", "the clock of this machine is wrong", "set it"),
    (
        "send http request",
        "the store cannot be reached",
        "look at `AWS_ENDPOINT_URL`, which is left out for AWS itself, at `AWS_REGION`, and at `HTTPS_PROXY`",
    ),
];
const KEYS: &str = "look at `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, or at the profile in ~/.aws";
const REGION: &str = "set `AWS_REGION` to the region of the bucket";

/// The engine's error, told.
pub(super) fn to_io(error: Error) -> io::Error {
    let text = error.to_string();
    let Some((_, meaning, help)) = KNOWN.iter().find(|(part, ..)| text.contains(part)) else {
        return io::Error::other(error);
    };
    let cause = innermost(&error).filter(|_| *meaning == "the store cannot be reached");
    let cause = cause.map(|cause| format!(": {cause}")).unwrap_or_default();
    io::Error::other(format!("{meaning}{cause}\nhelp: {help}"))
}

/// What lies at the bottom, such as a refused connection.
fn innermost(error: &Error) -> Option<String> {
    let first = error.source()?;
    let last = std::iter::successors(Some(first), |error| (*error).source()).last();
    last.map(ToString::to_string)
}
