//! Which fields of the view the templates of a theme can show.
//!
//! What a name of a template's own stands for is gathered from the tags that set it: anything that such a tag names. So
//! a field may count as shown that is not, and never the other way round.

use super::contract::{Contract, Types};
use super::names::TagsOf;
use super::names::tag::{Path, Tags};
use crate::present::view::Fields;
use std::collections::{BTreeMap, BTreeSet};

/// Filters that come at fields without their names.
const WITHOUT_NAME: &[&str] = &["get", "json_encode", "keys", "pairs", "values"];

/// Those that a template names; all of them where one may get at fields without naming them.
pub(super) fn fields(templates: &[TagsOf<'_>]) -> Fields {
    let tags: Vec<&Tags<'_>> = templates.iter().flat_map(|(_, tags)| tags).collect();
    let contract = Contract::read();
    if tags.iter().any(|tag| is_blind(tag, &contract, &tags)) {
        return Fields::default();
    }
    let variables = variables(&contract, &tags);
    let mut anywhere: BTreeSet<&str> = tags.iter().flat_map(|tag| words(tag)).collect();
    let mut any = anywhere.clone();
    let mut shown: BTreeMap<&str, Types> = BTreeMap::new();
    for path in tags.iter().flat_map(|tag| &tag.paths) {
        any.extend(path.root.as_ref().map(|root| root.text));
        walk(path, &contract, &variables, |step, holders| {
            if holders == 0 {
                anywhere.insert(step);
            }
            *shown.entry(step).or_default() |= holders;
        });
    }
    any.extend(shown.keys());
    let of_structs = contract.structs().map(|(bit, name, fields)| {
        let is_shown = |field: &&&str| {
            anywhere.contains(**field) || shown.get(**field).is_some_and(|holders| holders & bit != 0)
        };
        (name, fields.iter().filter(is_shown).copied().collect())
    });
    Fields::named(of_structs, any)
}

/// Whether a tag may walk over the fields of a mapping, or name one by a variable.
fn is_blind(tag: &Tags<'_>, contract: &Contract, all: &[&Tags<'_>]) -> bool {
    let is_list = |name: &&str| contract.is_list(name) && !all.iter().any(|tag| tag.locals.contains(name));
    let is_whole = |path: &Path<'_>| path.root.as_ref().is_some_and(|root| root.text == "__tera_context");
    tag.takes_apart
        || tag.paths.iter().any(is_whole)
        || tag.filters.iter().any(|filter| WITHOUT_NAME.contains(filter))
        || !tag.indexed.iter().all(is_list)
}

/// What the names of the templates' own stand for, beside what the page tells of all names.
fn variables<'t>(contract: &Contract, tags: &[&Tags<'t>]) -> BTreeMap<&'t str, Types> {
    let mut variables: BTreeMap<&str, Types> = BTreeMap::new();
    loop {
        let mut is_new = false;
        for tag in tags {
            let bound: Vec<&str> = tag.locals.iter().chain(&tag.arguments).copied().collect();
            if bound.is_empty() {
                continue;
            }
            let ends = tag.paths.iter().map(|path| walk(path, contract, &variables, |_, _| {}));
            let reached =
                ends.chain(words(tag).map(|word| contract.named(word))).fold(0, |all, types| all | types);
            for name in bound {
                let types = variables.entry(name).or_default();
                is_new |= reached & !*types != 0;
                *types |= reached;
            }
        }
        if !is_new {
            return variables;
        }
    }
}

/// Follows a path to the structs that it ends at, and hears of each step with the structs that it is a field of; of none
/// where that is not known.
fn walk<'t>(
    path: &Path<'t>,
    contract: &Contract,
    variables: &BTreeMap<&str, Types>,
    mut hear: impl FnMut(&'t str, Types),
) -> Types {
    let root = path.root.as_ref().map_or("", |root| root.text);
    let mut at = contract.named(root) | variables.get(root).copied().unwrap_or_default();
    for step in &path.steps {
        let (holders, held) = contract.step(at, step.text);
        hear(step.text, holders);
        at = held;
    }
    at
}

/// The words of the texts that a tag writes down, any of which may be the name of a field.
fn words<'t>(tag: &Tags<'t>) -> impl Iterator<Item = &'t str> {
    let texts = tag.texts.iter().chain(&tag.keys);
    texts.flat_map(|text| text.split(|c: char| !(c.is_alphanumeric() || c == '_')))
}

#[cfg(test)]
mod tests {
    use super::{Tags, fields};
    use crate::diagnostic::Input;
    use crate::present::view::{Fields, Shown, TermView};
    use serde_json::json;
    use std::collections::BTreeSet;
    use std::sync::Arc;

    fn fields_in(text: &str) -> Fields {
        fields(&[(&Arc::new(Input::new("a.html", text.into())), Tags::each(text))])
    }

    fn is_blind(text: &str) -> bool {
        fields_in(text) == Fields::default()
    }

    #[test]
    fn fields_are_come_at_by_name_or_not() {
        for text in [
            "{% for fact in facts %}{{ fact.derivation }}{% endfor %}",
            "{{ assets[\"my.css\"] }} [{{ note.number }}]",
            "for one, two {% for a in b %}",
            "{{ fact.cells[column].values }} {{ t[\"verdict_\" ~ key] }} {{ canonical[0].claims }}",
            "{% set shown = [fact for fact in facts if fact.answer] | length %}",
        ] {
            assert!(!is_blind(text), "{text}");
        }
        for text in [
            "{% for key, value in fact %}",
            "{{ fact[name] }}",
            "{{ fact[ name ] }}",
            "{{ facts[0][name] }}",
            "{% for cells in facts %}{{ cells[name] }}",
            "{% for field in fact | values %}",
            "{{ fact | get(key=name) }}",
            "{{ <show {...fact} /> }}",
            "{{ __tera_context }}",
        ] {
            assert!(is_blind(text), "{text}");
        }
    }

    /// What templates see of a term in an answer, a fact and a source, by the fields that are left.
    fn seen(template: &str) -> Vec<String> {
        let fields = fields_in(template);
        let term = TermView { name: "agreed", label: "Agreed".into(), sign: "=", meaning: "All.".into() };
        let shown = json!(Shown::new(&term, &fields));
        shown.as_object().into_iter().flat_map(|shown| shown.keys().cloned()).collect()
    }

    #[test]
    fn a_field_is_left_where_some_name_may_stand_for_its_struct() {
        for (template, expected) in [
            ("{{ fact.verdict.label }}", &["label"][..]),
            ("{{ fact.label }} {{ story.title }} name meaning", &[]),
            (
                "{% for row in discrepancies %}{% set told = row.verdict %}{{ told.sign }}{% endfor %}",
                &["sign"],
            ),
            (
                "{% component c(a) %}{{ a.name }}{% endcomponent c %}{{ <c a={fact.verdict} b={1}/> }}",
                &["name"],
            ),
            ("{% set all = [one.verdict for one in facts] %}{{ all[0].meaning }}", &["meaning"]),
            ("{% set it = (fact.verdict or fact.cause) %}{{ it.sign }}", &["sign"]),
            ("{{ verdicts | sort(attribute=\"name\") }}", &["name"]),
            ("{{ nobody.knows.label }}", &["label"]),
        ] {
            assert_eq!(seen(template), expected, "{template}");
        }
    }

    #[test]
    fn fields_that_nobody_names_are_left_out_at_every_depth() {
        let fields = Fields::named([("TermView", vec!["label", "sign"])], BTreeSet::from(["terms", "maybe"]));
        let term =
            TermView { name: "agreed", label: "Agreed".into(), sign: "=", meaning: "All say so.".into() };
        let shown = json!({"label": "Agreed", "sign": "="});
        assert_eq!(json!(Shown::new(&vec![Some(&term)], &fields)), json!([shown]));
        let given: BTreeSet<&str> = BTreeSet::from(["a"]);
        assert_eq!(json!(Shown::new(&given, &fields)), json!(["a"]));
        assert_eq!(json!(Shown::new(&term, &Fields::default())), json!(term));
    }
}
