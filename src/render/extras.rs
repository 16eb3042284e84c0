//! Which of the parts that take long the templates of a theme can show.

use super::effect::in_effect;
use crate::load::Theme;
use crate::present::Extra;

/// Ways to come at a field without its name.
const WITHOUT_NAME: &[&str] = &["__tera_context", "values", "pairs", "get("];

/// Those that a template names; all of them where one may get at fields without naming them.
pub(super) fn extras(theme: &Theme) -> Vec<Extra> {
    let templates: Vec<&str> = in_effect(theme).into_iter().map(|template| template.text.as_str()).collect();
    let is_named = |extra: &Extra| templates.iter().any(|text| text.contains(extra.name()));
    if templates.iter().any(|text| is_blind(text)) {
        return Extra::ALL.to_vec();
    }
    Extra::ALL.into_iter().filter(is_named).collect()
}

/// Whether a template may walk over the fields of a mapping, or name one by a variable.
fn is_blind(text: &str) -> bool {
    let has_index = text.split('[').skip(1).any(|rest| rest.trim_start().starts_with(char::is_alphabetic));
    let has_pairs = text.split("for ").skip(1).any(|rest| {
        let names = rest.split(" in ").next().unwrap_or(rest);
        names.len() < rest.len() && names.contains(',') && !names.contains('%')
    });
    has_index || has_pairs || WITHOUT_NAME.iter().any(|way| text.contains(way))
}

#[cfg(test)]
mod tests {
    use super::is_blind;

    #[test]
    fn fields_are_come_at_by_name_or_not() {
        for text in [
            "{% for fact in facts %}{{ fact.derivation }}{% endfor %}",
            "{{ assets[\"my.css\"] }} [{{ note.number }}]",
            "for one, two {% for a in b %}",
        ] {
            assert!(!is_blind(text), "{text}");
        }
        for text in [
            "{% for key, value in fact %}",
            "{{ fact[name] }}",
            "{{ fact[ name ] }}",
            "{% for field in fact | values %}",
            "{{ fact | get(key=name) }}",
            "{{ __tera_context }}",
        ] {
            assert!(is_blind(text), "{text}");
        }
    }
}
