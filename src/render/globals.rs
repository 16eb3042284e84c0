//! What the templates of all pages get.

use super::assets::Assets;
use super::{Ground, icons, params, strings};
use crate::diagnostic::Report;
use crate::load::Theme;
use crate::present::view::PageOf;
use serde_json::{Value, json};

/// From a name to what it stands for.
pub(super) struct Globals(Vec<(&'static str, Value)>);

impl Globals {
    /// Nothing when the site sets a parameter wrongly, which has been told.
    pub(super) fn new(
        theme: &Theme,
        ground: &Ground<'_>,
        assets: &Assets,
        report: &mut Report,
    ) -> Option<Self> {
        let params = params::resolve(theme, ground.params, report)?;
        let words = ground.languages.words(&ground.site.language);
        Some(Self(vec![
            ("site", json!(ground.site)),
            ("params", json!(params)),
            ("assets", json!(assets.paths())),
            ("integrity", json!(assets.integrity())),
            ("inline", json!(assets.inline())),
            ("icons", json!(icons::icons(theme, assets))),
            ("t", json!(strings::of(&words))),
        ]))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    /// The names within one of them.
    pub(super) fn keys_of(&self, name: &str) -> Option<Vec<&str>> {
        let (_, value) = self.iter().find(|(known, _)| *known == name)?;
        Some(value.as_object()?.keys().map(String::as_str).collect())
    }
}

/// All that the template of a page gets, by name, as JSON; nothing when a parameter is wrong, which has been told.
///
/// The templates of the theme are not looked at, so that this serves somebody who is still writing them.
pub fn context(theme: &Theme, ground: &Ground<'_>, page: &PageOf, report: &mut Report) -> Option<String> {
    let globals = Globals::new(theme, ground, &Assets::new(theme), report)?;
    let mut context = json!(page);
    if let Value::Object(context) = &mut context {
        context.extend(globals.iter().map(|(name, value)| (name.to_owned(), value.clone())));
        context.insert("t".to_owned(), json!(strings::of(&ground.languages.words(&page.page.language))));
    }
    Some(format!("{context:#}\n"))
}
