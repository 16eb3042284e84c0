//! What the site offers beside its pages, and what it states of itself in `trust.txt`.

use super::typed;
use crate::diagnostic::Report;
use crate::load::{OneOrMore, RawTrust, Typed};
use crate::model::{Export, Packing, TrustStatement};

/// The chosen exports, each once and in the order of the docs; nothing where the site does not choose.
///
/// Pushes `unknown-choice`.
pub(super) fn exports(raw: Option<&OneOrMore<Typed>>, report: &mut Report) -> Option<Vec<Export>> {
    let mut choices: Vec<(&str, &[Export])> = vec![("all", Export::ALL), ("none", &[])];
    choices.extend(Export::ALL.chunks(1).filter_map(|one| Some((one.first()?.name(), one))));
    let chosen =
        raw?.0.iter().filter_map(|word| typed::choice(word, "export", choices.iter().copied(), report));
    let mut chosen: Vec<Export> = chosen.flatten().copied().collect();
    chosen.sort_unstable();
    chosen.dedup();
    Some(chosen)
}

/// How copies of files are packed, each once. Pushes `unknown-choice`.
pub(super) fn packings(raw: Option<&OneOrMore<Typed>>, report: &mut Report) -> Vec<Packing> {
    let choices = Packing::ALL.iter().map(|packing| (packing.name(), *packing));
    let typed = raw.map_or(&[][..], |raw| &raw.0);
    let mut packings: Vec<Packing> = typed
        .iter()
        .filter_map(|word| typed::choice(word, "way of packing", choices.clone(), report))
        .collect();
    packings.sort_unstable();
    packings.dedup();
    packings
}

/// The name of a licence, or its address. Pushes `bad-url`.
pub(super) fn license(raw: Option<&Typed>, report: &mut Report) -> Option<String> {
    let license = raw?;
    if license.text().contains(':') { typed::url(license, report) } else { typed::line(Some(license)) }
}

/// The statements, in the order of the keys. Pushes `bad-url`.
pub(super) fn trust(raw: Option<&RawTrust>, report: &mut Report) -> Vec<TrustStatement> {
    let Some(raw) = raw else { return Vec::new() };
    let several =
        |given: &'_ Option<OneOrMore<Typed>>| given.as_ref().map_or(&[][..], |given| &given.0).to_vec();
    let addresses = [
        ("member", several(&raw.member)),
        ("belongto", several(&raw.belongto)),
        ("control", several(&raw.control)),
        ("controlledby", raw.controlledby.iter().cloned().collect()),
        ("social", several(&raw.social)),
        ("vendor", several(&raw.vendor)),
        ("customer", several(&raw.customer)),
        ("disclosure", several(&raw.disclosure)),
        ("contact", several(&raw.contact)),
    ];
    let mut statements = Vec::new();
    for (attribute, values) in addresses {
        for value in values {
            let is_mail = attribute == "contact" && value.text().contains('@');
            let sound = if is_mail { typed::email(&value, report) } else { typed::url(&value, report) };
            statements.extend(sound.map(|value| TrustStatement { attribute, value }));
        }
    }
    statements.extend(raw.datatrainingallowed.as_ref().map(|allowed| TrustStatement {
        attribute: "datatrainingallowed",
        value: if allowed.value { "yes" } else { "no" }.to_owned(),
    }));
    statements
}
