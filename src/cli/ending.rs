//! What a run says at its end: the diagnostics, a few lines on what was built, and the exit code.

use crate::diagnostic::{Diagnostic, Failure, Format, Severity};
use crate::model::Verdict;
use crate::pipeline::{FactNames, Options, Outcome, Summary};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

/// What to print, and the exit code. The texts may hold ANSI colours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// What was built.
    pub stdout: String,
    /// What is wrong.
    pub stderr: String,
    /// 0 built, 1 the content has errors, 2 the call or the environment failed.
    pub code: u8,
}

impl Ending {
    /// A call that could not be read, or one that asked for help.
    pub(super) fn of_call(error: &clap::Error) -> Self {
        let text = error.render().ansi().to_string();
        if error.use_stderr() {
            Self { stdout: String::new(), stderr: text, code: 2 }
        } else {
            Self { stdout: text, stderr: String::new(), code: 0 }
        }
    }

    /// The environment refused something.
    pub(super) fn of_failure(failure: &Failure) -> Self {
        Self { stdout: String::new(), stderr: format!("error: {failure}\n"), code: 2 }
    }

    /// All went well.
    pub(super) fn of_success(text: String) -> Self {
        Self { stdout: text, stderr: String::new(), code: 0 }
    }

    /// What was asked for is not there.
    pub(super) fn of_unknown(message: &str, help: Option<&str>) -> Self {
        let help = help.map(|help| format!("help: {help}\n")).unwrap_or_default();
        Self { stdout: String::new(), stderr: format!("error: {message}\n{help}"), code: 2 }
    }

    /// A build came to its end. The diagnostics are still to be told.
    pub(super) fn of_build(outcome: &Outcome, options: &Options, took: Duration) -> Self {
        if let Some(summary) = &outcome.summary {
            return Self::of_success(describe(summary, &outcome.diagnostics, took));
        }
        let out = folder_name(&options.out);
        let counts = count_diagnostics(&outcome.diagnostics);
        let stderr = format!("{counts}; nothing was written, {out} is as it was\n");
        Self { stdout: String::new(), stderr, code: 1 }
    }

    /// A check came to its end. The diagnostics are still to be told.
    pub(super) fn of_check(outcome: &Outcome) -> Self {
        let counts = count_diagnostics(&outcome.diagnostics);
        let has_errors = outcome.diagnostics.iter().any(|told| told.severity == Severity::Error);
        match &outcome.summary {
            Some(summary) if !has_errors => {
                let counts = if counts.is_empty() { "nothing is wrong".to_owned() } else { counts };
                Self::of_success(format!("Checked {}: {counts}\n", count_parts(summary)))
            }
            _ => Self { stdout: String::new(), stderr: format!("{counts}\n"), code: 1 },
        }
    }

    /// The state of a site. Errors are told in full; warnings are only counted, since the state shows the most of them.
    pub(super) fn of_status(text: String, diagnostics: &[Diagnostic]) -> Self {
        let is_error = |told: &&Diagnostic| told.severity == Severity::Error;
        let errors: Vec<Diagnostic> = diagnostics.iter().filter(is_error).cloned().collect();
        let counts = count_diagnostics(diagnostics);
        let counts = if counts.is_empty() { counts } else { format!("{counts}; see `variorum check`\n") };
        let stderr = Format::Human.tell(&errors, Path::new("")) + &counts;
        Self { stdout: text, stderr, code: u8::from(!errors.is_empty()) }
    }

    /// Adds the diagnostics: for people before the rest of what went wrong; for programs alone on the standard output,
    /// and what else there is to say beside it.
    pub(super) fn telling(self, diagnostics: &[Diagnostic], format: Format, site: &Path) -> Self {
        let told = format.tell(diagnostics, site);
        match format {
            Format::Human => Self { stderr: told + &self.stderr, ..self },
            Format::Json | Format::Sarif | Format::Github => {
                Self { stdout: told, stderr: self.stdout + &self.stderr, ..self }
            }
        }
    }

    /// Leaves out what went well.
    pub(super) fn quiet(self) -> Self {
        Self { stdout: String::new(), ..self }
    }
}

fn describe(summary: &Summary, diagnostics: &[Diagnostic], took: Duration) -> String {
    let out = folder_name(&summary.out);
    let mut lines = vec![format!("Built {out} in {:.2} s: {}", took.as_secs_f64(), count_parts(summary))];
    lines.extend(name_verdicts(&summary.verdicts));
    lines.extend(name_facts("unresolved", &summary.unresolved));
    lines.extend(name_facts("not decided yet", &summary.undecided));
    if !diagnostics.is_empty() {
        lines.push(format!("  {}", count_diagnostics(diagnostics)));
    }
    lines.push(format!(
        "Next: open {out}index.html, or put {out} on any static host (while you write: variorum serve)"
    ));
    lines.join("\n") + "\n"
}

fn count_parts(summary: &Summary) -> String {
    let mut parts = vec![count(summary.pages, "page", "pages")];
    if summary.stories > 1 {
        parts.push(count(summary.stories, "story", "stories"));
    }
    parts.push(count(summary.sources, "source", "sources"));
    parts.push(count(summary.facts, "fact", "facts"));
    parts.join(", ")
}

fn name_verdicts(verdicts: &BTreeMap<Verdict, usize>) -> Option<String> {
    let parts: Vec<String> = verdicts
        .iter()
        .filter(|(_, number)| **number > 0)
        .map(|(verdict, number)| format!("{number} {}", verdict.name().replace('-', " ")))
        .collect();
    (!parts.is_empty()).then(|| format!("  facts: {}", parts.join(", ")))
}

fn name_facts(what: &str, FactNames { first, count }: &FactNames) -> Option<String> {
    let rest = count.checked_sub(first.len()).filter(|rest| *rest > 0);
    let rest = rest.map_or_else(String::new, |rest| format!(" and {rest} more"));
    (*count > 0).then(|| format!("  {count} {what}: {}{rest}", first.join(", ")))
}

fn count_diagnostics(diagnostics: &[Diagnostic]) -> String {
    let number = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (errors, warnings) = (number(Severity::Error), number(Severity::Warning));
    let errors = (errors > 0).then(|| count(errors, "error", "errors"));
    let warnings = (warnings > 0).then(|| count(warnings, "warning", "warnings"));
    errors.into_iter().chain(warnings).collect::<Vec<_>>().join(", ")
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// A folder's path with a slash at its end.
fn folder_name(path: &Path) -> String {
    let name = path.display().to_string();
    if name.ends_with('/') { name } else { name + "/" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Origin};
    use crate::pipeline::Caching;

    fn diagnostic(code: Code) -> Diagnostic {
        Diagnostic::new(code, &Origin::of_path("content/facts/a.yaml"), "something is wrong")
    }

    fn summary() -> Summary {
        Summary {
            pages: 12,
            stories: 1,
            sources: 4,
            facts: 40,
            verdicts: BTreeMap::from([
                (Verdict::SingleSource, 30),
                (Verdict::Agreed, 10),
                (Verdict::Compatible, 0),
            ]),
            unresolved: (1..=10).map(|number| format!("fact-{number}")).collect(),
            undecided: ["age".to_owned()].into_iter().collect(),
            out: "public".into(),
        }
    }

    fn end(diagnostics: Vec<Diagnostic>, summary: Option<Summary>) -> Ending {
        let options = Options {
            site: ".".into(),
            out: "public".into(),
            base_url: None,
            drafts: false,
            caching: Caching::On,
        };
        let outcome = Outcome { diagnostics, summary };
        Ending::of_build(&outcome, &options, Duration::from_millis(421)).telling(
            &outcome.diagnostics,
            Format::Human,
            &options.site,
        )
    }

    #[test]
    fn a_build_that_went_well_says_what_it_made() {
        let ending = end(vec![diagnostic(Code::UnusedSource)], Some(summary()));
        assert_eq!(
            ending.stdout,
            "Built public/ in 0.42 s: 12 pages, 4 sources, 40 facts\n  \
             facts: 10 agreed, 30 single source\n  \
             10 unresolved: fact-1, fact-2, fact-3, fact-4, fact-5, fact-6, fact-7, fact-8 and 2 more\n  \
             1 not decided yet: age\n  \
             1 warning\n\
             Next: open public/index.html, or put public/ on any static host (while you write: variorum serve)\n"
        );
        assert!(ending.stderr.contains("unused-source"));
        assert_eq!(ending.code, 0);
        assert_eq!(ending.quiet().stdout, "");
    }

    #[test]
    fn an_archive_counts_its_stories() {
        let ending = end(Vec::new(), Some(Summary { stories: 2, ..summary() }));
        assert!(
            ending.stdout.starts_with("Built public/ in 0.42 s: 12 pages, 2 stories, 4 sources, 40 facts\n")
        );
    }

    #[test]
    fn errors_say_that_nothing_was_written() {
        let ending =
            end(vec![diagnostic(Code::BadDate), diagnostic(Code::BadId), diagnostic(Code::Unjudged)], None);
        assert_eq!((ending.stdout.as_str(), ending.code), ("", 1));
        assert!(
            ending.stderr.ends_with("\n\n2 errors, 1 warning; nothing was written, public/ is as it was\n")
        );
    }
}
