//! What a story withholds can be looked for, is not said again in its place, and stands in no address.

use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::markdown;
use crate::model::{Alias, Dossier, Fact, Finding, Reading, Redaction, Step};
use crate::redact::{Forms, is_form};
use crate::value::Why;

/// Pushes `bad-redaction`, and `redaction-leak` for what cannot be taken out.
pub(super) fn check(dossier: &Dossier, findings: &[Finding], report: &mut Report) {
    let story = &dossier.story;
    if story.redactions.is_empty() {
        return;
    }
    let forms = Forms::of(&story.redactions);
    story.redactions.iter().flat_map(|entry| check_entry(entry, &forms)).for_each(|told| report.push(told));
    if forms.stand_in(story.id.as_str()) {
        report.push(named_folder(story.id.as_str(), &Origin::whole(story.narrative_origin.input())));
    }
    for alias in story.aliases.iter().filter(|alias| forms.stand_in(&alias.path)) {
        report.push(named_alias(alias));
    }
    check_markdown(dossier, &forms, report);
    for (fact, finding) in dossier.facts.iter().zip(findings) {
        missed(finding, &forms).for_each(|reading| report.push(missed_form(reading, fact)));
    }
}

/// What a reader sees of a text holds a form no more often than the text as it is typed.
fn check_markdown(dossier: &Dossier, forms: &Forms, report: &mut Report) {
    let story = &dossier.story;
    let notes = dossier.notes().map(|note| (note.text, note.origin));
    let corrections = dossier.corrections.iter().map(|correction| correction.note.as_str());
    let own = corrections.chain([story.narrative.as_str()]).map(|text| (text, &story.narrative_origin));
    let texts = notes.chain(own);
    for (text, origin) in texts {
        if let Some(form) = forms.split_in(text, &markdown::to_plain(text)) {
            let message = format!("markup splits `{form}`, which is to be withheld");
            report.push(
                Diagnostic::new(Code::RedactionLeak, origin, message).help(
                    "write the name in one piece, without marks, citations or character references in it",
                ),
            );
        }
    }
}

fn check_entry(entry: &Redaction, forms: &Forms) -> Vec<Diagnostic> {
    let told = |origin: &Origin, message: String, help: &str| {
        Diagnostic::new(Code::BadRedaction, origin, message).help(help)
    };
    let mut found = Vec::new();
    if entry.forms.is_empty() {
        let help = "list the forms of the name: `forms: [Ada Marsh, Marsh]`";
        found.push(told(&entry.origin, "the entry has neither `forms` nor `words`".to_owned(), help));
    }
    for form in entry.forms.iter().filter(|form| !is_form(&form.words)) {
        let message = format!("`{}` is too short to be looked for", form.words);
        found.push(told(&form.origin, message, "a form has two letters at least"));
    }
    if entry.instead.is_empty() {
        let help = "say what readers are to read in its place: `as: the boy`";
        found.push(told(&entry.origin, "nothing stands in the place of the name".to_owned(), help));
    }
    if forms.stand_in(&entry.instead) {
        let message = format!("`{}` holds a name that is to be withheld", entry.instead);
        found.push(told(&entry.origin, message, "put words in its place that name nobody"));
    }
    found
}

fn named_folder(folder: &str, origin: &Origin) -> Diagnostic {
    let message = format!("the folder `{folder}` holds a name that is to be withheld");
    Diagnostic::new(Code::RedactionLeak, origin, message)
        .help("the folder is the address of the story: give it another name")
}

fn named_alias(alias: &Alias) -> Diagnostic {
    let message = format!("the old address `{}` holds a name that is to be withheld", alias.path);
    Diagnostic::new(Code::RedactionLeak, &alias.origin, message)
        .help("take it out: a page that leads on from there would name the person again")
}

/// Readings that are a slip of spelling away from one that is withheld.
fn missed<'a>(finding: &'a Finding, forms: &Forms) -> impl Iterator<Item = &'a Reading> {
    let is_named = |reading: &Reading| forms.stand_in(&reading.value.to_string());
    let slips = finding.derivation.iter().filter_map(|step| {
        let Step::Compared { first, second, why: Why::Spelling { .. }, .. } = step else { return None };
        finding.readings.get(*first).zip(finding.readings.get(*second))
    });
    slips.filter_map(move |(first, second)| match (is_named(first), is_named(second)) {
        (true, false) => Some(second),
        (false, true) => Some(first),
        (true, true) | (false, false) => None,
    })
}

fn missed_form(reading: &Reading, fact: &Fact) -> Diagnostic {
    let claim = reading.claims.first().and_then(|claim| fact.claims.get(*claim));
    let origin = claim.map_or(&fact.origin, |claim| &claim.origin);
    let message =
        format!("`{}` is a slip of spelling away from a name that is to be withheld", reading.value);
    Diagnostic::new(Code::RedactionLeak, origin, message).help("list this spelling among the `forms` too")
}
