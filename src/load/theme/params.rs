//! What a theme lets a site set.

use super::layer::Layer;
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::load::Typed;
use crate::load::raw::RawParam;
use std::collections::BTreeMap;

/// A value that a site can set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Param {
    /// Its name.
    pub name: String,
    /// What it takes.
    pub kind: ParamKind,
    /// What holds where the site sets none; it fits the kind.
    pub default: String,
    /// What it does, for the docs; empty when not given.
    pub description: String,
}

/// What a parameter takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParamKind {
    /// Any text.
    Text,
    /// A decimal number.
    Number,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    Choice(Vec<String>),
}

impl ParamKind {
    /// Whether a text is a value of this kind.
    pub fn accepts(&self, text: &str) -> bool {
        match self {
            Self::Text => true,
            Self::Number => text.parse::<f64>().is_ok_and(f64::is_finite),
            Self::Flag => matches!(text, "true" | "false"),
            Self::Choice(choices) => choices.iter().any(|choice| choice == text),
        }
    }

    /// What it takes, in words.
    pub fn wanted(&self) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::Number => "a number".to_owned(),
            Self::Flag => "`true` or `false`".to_owned(),
            Self::Choice(choices) => format!("one of {}", choices.join(", ")),
        }
    }
}

/// The declared parameters: a theme's own win over those of the same name that it inherits. By name.
///
/// Nothing when one is declared wrongly, which has been told.
pub(super) fn params(layers: &[Layer], report: &mut Report) -> Option<Vec<Param>> {
    let mut params = BTreeMap::new();
    let mut is_sound = true;
    for settings in layers.iter().filter_map(|layer| layer.settings.as_ref()) {
        for (name, raw) in settings.params.iter().flat_map(|params| &params.0) {
            match param(name, raw, report) {
                Some(param) => {
                    params.entry(param.name.clone()).or_insert(param);
                }
                None => is_sound = false,
            }
        }
    }
    is_sound.then(|| params.into_values().collect())
}

fn param(name: &Typed, raw: &RawParam, report: &mut Report) -> Option<Param> {
    let kind = match raw.r#type.text() {
        "text" => ParamKind::Text,
        "number" => ParamKind::Number,
        "flag" => ParamKind::Flag,
        "choice" => ParamKind::Choice(raw.choices.iter().map(|choice| choice.text().to_owned()).collect()),
        other => {
            let message = format!("`{other}` is no type of a parameter");
            report.push(
                Diagnostic::new(Code::BadTheme, &raw.r#type.origin, message)
                    .help("the types are text, number, flag and choice"),
            );
            return None;
        }
    };
    let default = raw.default.as_ref().map_or("", |default| default.text());
    if !kind.accepts(default) {
        let origin = raw.default.as_ref().map_or(&name.origin, |default| &default.origin);
        let message = format!("the default of `{}` must be {}", name.text(), kind.wanted());
        report.push(Diagnostic::new(Code::BadTheme, origin, message));
        return None;
    }
    let description = raw.description.as_ref().map(|text| text.text().to_owned()).unwrap_or_default();
    Some(Param { name: name.text().to_owned(), kind, default: default.to_owned(), description })
}
