//! Where a site is published, and where its pages lay before.

use crate::diagnostic::Origin;

/// A host, or the program of one, that takes its headers and redirects in a form of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Host {
    /// Netlify.
    Netlify,
    /// Cloudflare Pages.
    CloudflarePages,
    /// Vercel.
    Vercel,
    /// GitHub Pages.
    GithubPages,
    /// GitLab Pages.
    GitlabPages,
    /// nginx, on a machine of one's own.
    Nginx,
    /// Caddy, likewise.
    Caddy,
}

impl Host {
    /// All of them, in the order of the docs.
    pub const ALL: &[Self] = &[
        Self::Netlify,
        Self::CloudflarePages,
        Self::Vercel,
        Self::GithubPages,
        Self::GitlabPages,
        Self::Nginx,
        Self::Caddy,
    ];

    /// The name editors write.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Netlify => "netlify",
            Self::CloudflarePages => "cloudflare-pages",
            Self::Vercel => "vercel",
            Self::GithubPages => "github-pages",
            Self::GitlabPages => "gitlab-pages",
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
        }
    }

    /// Whether it reads its rules from the finished site. Those of the others stand in the server's own folder, and
    /// would be shown to readers if they were in the site.
    pub const fn reads_from_site(self) -> bool {
        match self {
            Self::Netlify | Self::CloudflarePages | Self::Vercel | Self::GithubPages | Self::GitlabPages => {
                true
            }
            Self::Nginx | Self::Caddy => false,
        }
    }

    /// Whether it can answer with a redirect.
    pub const fn can_redirect(self) -> bool {
        match self {
            Self::Netlify
            | Self::CloudflarePages
            | Self::Vercel
            | Self::GitlabPages
            | Self::Nginx
            | Self::Caddy => true,
            Self::GithubPages => false,
        }
    }
}

/// A way in which copies of files are packed before a host asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Packing {
    /// RFC 1952; every browser reads it.
    Gzip,
    /// RFC 7932; a sixth smaller, and slow to make.
    Brotli,
}

impl Packing {
    /// All of them, in the order of the docs.
    pub const ALL: &[Self] = &[Self::Gzip, Self::Brotli];

    /// The name editors write, which is that of the header `Content-Encoding` but for brotli's `br`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Brotli => "brotli",
        }
    }

    /// What stands behind the name of a packed copy.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Gzip => ".gz",
            Self::Brotli => ".br",
        }
    }
}

/// An address that a page had before, on this site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// Relative to the site's root: a folder with a slash at its end, or a file that ends in `.html` or `.htm`.
    pub path: String,
    /// Where it is written.
    pub origin: Origin,
}

impl Alias {
    /// The file that answers at that address.
    pub fn file_path(&self) -> String {
        if self.path.ends_with('/') { format!("{}index.html", self.path) } else { self.path.clone() }
    }
}
