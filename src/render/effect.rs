//! Which templates can have a part in a page: of a theme with parents, and of a site.

use crate::diagnostic::{Code, Diagnostic, Origin, Report, nearest};
use crate::load::{TemplateFile, Theme};
use crate::present::view::ContentView;

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

/// Tells of the site's own templates that take nothing's place and that nothing names.
pub(super) fn tell_idle(theme: &Theme, report: &mut Report) {
    let is_own = |template: &&TemplateFile| template.owner.is_empty();
    let of_theme =
        || theme.templates.iter().filter(|template| !is_own(template)).map(|file| file.name.as_str());
    let known = || ContentView::TEMPLATES.iter().copied().chain(of_theme());
    for idle in theme.templates.iter().filter(is_own).filter(|own| !known().any(|name| name == own.name)) {
        // Components are called by names of their own.
        let is_named = theme.templates.iter().any(|other| other.text.contains(&idle.name));
        if !is_named && !idle.text.contains("component") {
            let message = format!("no page uses the template `{}`", idle.name);
            let help = match nearest(&idle.name.to_lowercase(), known()) {
                Some(meant) => format!("name it `{meant}`"),
                None => "include it in a template of a page, or delete it".to_owned(),
            };
            report.push(Diagnostic::new(Code::UnreadFile, &Origin::of_path(&idle.path), message).help(help));
        }
    }
}
