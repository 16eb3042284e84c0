//! A page that has moved: the addresses it had, and the small page that stands there for hosts that cannot redirect.

use crate::markdown::escape;
use crate::model::Alias;
use crate::render::to_address;

/// From an old address of a page to the page.
#[derive(Debug, Clone)]
pub struct Move {
    /// The old address.
    pub alias: Alias,
    /// Relative to the site's root, with a slash at its end; empty for the front page.
    pub to: String,
    /// What the page is called.
    pub title: String,
    /// BCP 47 tag of the page.
    pub language: String,
}

impl Move {
    /// The paths below the root that a reader may have kept, as they are matched: with the slash and without.
    pub(super) fn old_paths(&self) -> Vec<&str> {
        match self.alias.path.strip_suffix('/') {
            Some(bare) => vec![bare, &self.alias.path],
            None => vec![&self.alias.path],
        }
    }

    /// The page's address from the root of the host.
    pub(super) fn target(&self, base_path: &str) -> String {
        format!("{base_path}{}", to_address(&self.to))
    }

    /// The small page. It says nothing but the page's own title, and search engines follow its `canonical`.
    pub(super) fn to_page(&self, base_url: Option<&str>) -> String {
        let up = "../".repeat(self.alias.path.matches('/').count());
        let target = if self.to.is_empty() && up.is_empty() { "./".to_owned() } else { up + &self.to };
        let (language, title, target) = (escape(&self.language), escape(&self.title), escape(&target));
        let canonical = base_url.map(|base| {
            format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&format!("{base}/{}", self.to)))
        });
        format!(
            "<!doctype html>\n<html lang=\"{language}\" dir=\"auto\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n{canonical}<meta http-equiv=\"refresh\" content=\"0; url={target}\">\n</head>\n\
             <body>\n<main>\n<h1><a href=\"{target}\">{title}</a></h1>\n</main>\n</body>\n</html>\n",
            canonical = canonical.unwrap_or_default(),
        )
    }
}
