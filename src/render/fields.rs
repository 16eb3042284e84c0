//! Which fields of the view the templates of a theme can show.

use super::effect::in_effect;
use crate::load::Theme;
use crate::present::view::Fields;

/// Ways to come at a field without its name.
const WITHOUT_NAME: &[&str] = &["__tera_context", "keys", "values", "pairs", "get(", "json_encode"];

/// Those whose names stand in a template; all of them where one may get at fields without naming them.
pub(super) fn fields(theme: &Theme) -> Fields {
    let templates: Vec<&str> = in_effect(theme).into_iter().map(|template| template.text.as_str()).collect();
    if templates.iter().any(|text| is_blind(text)) {
        return Fields::default();
    }
    let words = templates.iter().flat_map(|text| text.split(|c: char| !(c.is_alphanumeric() || c == '_')));
    Fields::named(words.filter(|word| !word.is_empty()))
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
    use super::{Fields, is_blind};
    use crate::present::view::{Shown, TermView};
    use serde_json::json;

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

    #[test]
    fn fields_that_nobody_names_are_left_out_at_every_depth() {
        let fields = Fields::named(["terms", "maybe", "label", "sign"]);
        let term =
            TermView { name: "agreed", label: "Agreed".into(), sign: "=", meaning: "All say so.".into() };
        let shown = json!({"label": "Agreed", "sign": "="});
        assert_eq!(json!(Shown::new(&vec![Some(&term)], &fields)), json!([shown]));
        let mapping = json!({"terms": [term], "maybe": term, "never": term, "name": 1});
        let narrowed = json!({"terms": [shown], "maybe": shown});
        assert_eq!(json!(Shown::new(&mapping, &fields)), narrowed);
        assert_eq!(json!(Shown::new(&mapping, &Fields::default())), mapping);
    }
}
