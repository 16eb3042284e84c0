//! The one description of the headers, from which every host's form is made.

use super::census::Census;
use super::policy::Policy;

/// The folder of files that are named by their content.
pub(super) const ASSETS: &str = "assets/";
/// The name of every folder of pages made for frames.
pub(super) const FRAMED: &str = "embed/";
/// Kept for a year without asking: whatever changes gets another name.
pub(super) const CACHE_OF_ASSETS: Header<'static> = ("Cache-Control", "public, max-age=31536000, immutable");
/// Kept, and asked for anew each time: a correction must not wait, and a page names assets that may be gone tomorrow.
pub(super) const CACHE_OF_PAGES: Header<'static> = ("Cache-Control", "public, max-age=0, must-revalidate");

const POLICY: &str = "Content-Security-Policy";
const EVERYWHERE: &[Header<'static>] = &[
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
    ),
    ("X-Content-Type-Options", "nosniff"),
];

/// Name and value.
pub(super) type Header<'a> = (&'a str, &'a str);

/// How long a file may be kept, for a host that is told this of each file alone.
pub fn cache_control(path: &str) -> &'static str {
    let (_, value) = if path.starts_with(ASSETS) { CACHE_OF_ASSETS } else { CACHE_OF_PAGES };
    value
}

/// The headers of a site, but for those of caches.
#[derive(Debug)]
pub(super) struct Headers {
    policy: String,
    framed_policy: String,
}

impl Headers {
    pub(super) fn new(census: &Census) -> Self {
        let policy = census.policy().unwrap_or_else(Policy::open);
        let framed_policy = if policy.is_open() { String::new() } else { policy.to_string() };
        Self { policy: policy.with("frame-ancestors", "'none'").to_string(), framed_policy }
    }

    /// Those of everything but pages made for frames.
    pub(super) fn of_site(&self) -> impl Iterator<Item = Header<'_>> {
        Self::everywhere().chain([(POLICY, self.policy.as_str())])
    }

    /// Those of pages made for frames, which any site may show in one.
    pub(super) fn of_framed(&self) -> impl Iterator<Item = Header<'_>> {
        Self::everywhere().chain(self.framed_policy())
    }

    /// The policy of everything but pages made for frames.
    pub(super) fn policy(&self) -> Header<'_> {
        (POLICY, &self.policy)
    }

    /// The policy of pages made for frames; nothing where it would forbid nothing.
    pub(super) fn framed_policy(&self) -> Option<Header<'_>> {
        (!self.framed_policy.is_empty()).then_some((POLICY, self.framed_policy.as_str()))
    }

    /// Those of whatever page or file.
    pub(super) fn everywhere<'a>() -> impl Iterator<Item = Header<'a>> {
        EVERYWHERE.iter().copied()
    }
}
