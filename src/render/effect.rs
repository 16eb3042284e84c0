//! Which templates of a theme with parents can have a part in a page.

use crate::load::{TemplateFile, Theme};

/// The templates that win, and those that these name in full though another wins.
pub(super) fn in_effect(theme: &Theme) -> Vec<&TemplateFile> {
    let wins = |template: &&TemplateFile| {
        let first = theme.templates.iter().find(|other| other.name == template.name);
        first.is_some_and(|first| first.owner == template.owner)
    };
    let (mut used, mut shadowed): (Vec<_>, Vec<_>) = theme.templates.iter().partition(wins);
    loop {
        let is_named = |template: &&TemplateFile| {
            let name = template.full_name();
            used.iter().any(|user| user.text.contains(&name))
        };
        let (named, others): (Vec<_>, Vec<_>) = shadowed.into_iter().partition(is_named);
        if named.is_empty() {
            return used;
        }
        used.extend(named);
        shadowed = others;
    }
}
