//! `variorum verify-evidence`: holds the excerpts against the texts, and writes it down.

use super::{Ending, Terminal, bar};
use crate::diagnostic::{Format, Severity};
use crate::evidence::Manner;
use crate::pipeline::{self, EvidenceOutcome, Options};
use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

#[derive(Debug, Args)]
pub(super) struct VerifyEvidence {
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// The day of the verification [default: that of `SOURCE_DATE_EPOCH`, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_day)]
    date: Option<String>,
}

/// Verifies the excerpts.
pub(super) fn run(call: VerifyEvidence, terminal: Option<Terminal>) -> Ending {
    let today = call.date.unwrap_or_else(|| day_of(now()));
    let options = Options::of_all_stories(call.site);
    let bar = bar(terminal);
    let outcome = pipeline::verify_evidence(&options, &today, &bar);
    bar.finish();
    match outcome {
        Err(failure) => Ending::of_failure(&failure),
        Ok(outcome) => {
            let has_errors = outcome.diagnostics.iter().any(|told| told.severity == Severity::Error);
            ending(&outcome, has_errors.then_some(1)).telling(
                &outcome.diagnostics,
                Format::Human,
                &options.site,
            )
        }
    }
}

fn ending(outcome: &EvidenceOutcome, error: Option<u8>) -> Ending {
    if let Some(code) = error {
        let stderr = "no lock was written\n".to_owned();
        return Ending { stdout: String::new(), stderr, code };
    }
    if outcome.texts == 0 {
        let help = "put the full text of a source into `evidence/<source-id>.txt`";
        return Ending::of_unknown("there is no text to hold the excerpts against", Some(help));
    }
    Ending::of_success(describe(outcome))
}

fn describe(outcome: &EvidenceOutcome) -> String {
    let excerpts: usize = outcome.excerpts.values().sum();
    let manner = |(manner, number): (&Manner, &usize)| format!("{number} {}", manner.name());
    let manners: Vec<String> = outcome.excerpts.iter().map(manner).collect();
    let mut text = format!("Verified {excerpts} excerpts, {} texts: {}\n", outcome.texts, manners.join(", "));
    for (path, is_new) in &outcome.locks {
        let what = if *is_new { "wrote" } else { "as it was:" };
        let _ = writeln!(text, "  {what} {}", path.display());
    }
    text
}

fn parse_day(text: &str) -> Result<String, &'static str> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| "it is no day such as `2020-01-31`")?;
    Ok(day.to_string())
}

fn day_of(time: SystemTime) -> String {
    DateTime::<Utc>::from(time).date_naive().to_string()
}

/// Now, or the moment that stands in for it in reproducible runs (<https://reproducible-builds.org/specs/source-date-epoch/>).
#[expect(clippy::disallowed_methods, reason = "only cli reads the clock and the environment")]
fn now() -> SystemTime {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse::<u32>().ok());
    seconds.map_or_else(SystemTime::now, |seconds| {
        SystemTime::UNIX_EPOCH + Duration::from_secs(u64::from(seconds))
    })
}
