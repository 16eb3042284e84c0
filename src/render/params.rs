//! What the site sets for its theme, held to what the theme declares.

use crate::diagnostic::{Code, Diagnostic, Origin, Report, nearest};
use crate::load::{ParamKind, Theme};
use serde_json::Value;
use std::collections::BTreeMap;

/// What `site.yaml` has under `params:`: each value as typed, by name, with where it stands.
pub type SiteParams = BTreeMap<String, (String, Origin)>;

/// Every declared parameter with the site's value, else its default. Nothing when the site sets one wrongly.
pub(super) fn resolve(
    theme: &Theme,
    set: &SiteParams,
    report: &mut Report,
) -> Option<BTreeMap<String, Value>> {
    let mut values: BTreeMap<String, Value> =
        theme.params.iter().map(|param| (param.name.clone(), typed(&param.kind, &param.default))).collect();
    let mut is_sound = true;
    for (name, (text, origin)) in set {
        let declared = theme.params.iter().find(|param| param.name == *name);
        let problem = match declared {
            Some(param) if param.kind.accepts(text) => {
                values.insert(name.clone(), typed(&param.kind, text));
                continue;
            }
            Some(param) => {
                let message = format!("the parameter `{name}` cannot be `{text}`");
                Diagnostic::new(Code::UnknownParam, origin, message)
                    .help(format!("it takes {}", param.kind.wanted()))
            }
            None => unknown(theme, name, origin),
        };
        report.push(problem);
        is_sound = false;
    }
    is_sound.then_some(values)
}

fn unknown(theme: &Theme, name: &str, origin: &Origin) -> Diagnostic {
    let names = || theme.params.iter().map(|param| param.name.as_str());
    let message = format!("the theme `{}` has no parameter `{name}`", theme.name());
    let help = match nearest(name, names()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None if theme.params.is_empty() => "it has none at all".to_owned(),
        None => format!("it has: {}", names().collect::<Vec<_>>().join(", ")),
    };
    Diagnostic::new(Code::UnknownParam, origin, message).help(help)
}

fn typed(kind: &ParamKind, text: &str) -> Value {
    match kind {
        ParamKind::Flag => Value::Bool(text == "true"),
        ParamKind::Number | ParamKind::Text | ParamKind::Choice(_) => Value::String(text.to_owned()),
    }
}
