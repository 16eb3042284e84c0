//! `variorum deploy`: the finished site goes to where its readers are served from.

use super::making::below;
use super::{Ending, Terminal, bar};
#[cfg(feature = "deploy")]
use crate::deploy::S3Store;
#[cfg(all(feature = "deploy", unix))]
use crate::deploy::SftpHost;
use crate::deploy::{
    Address, Deployment, Finished, Folder, Old, Plan, Policy, Stage, Strangers, Target, Trust,
};
use crate::diagnostic::Failure;
use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Deploy {
    /// A folder, `sftp://user@host/folder` or `s3://bucket/folder`
    #[arg(value_name = "TARGET")]
    target: Address,
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// The folder that holds the finished site [default: `public` in the site's folder]
    #[arg(long, value_name = "DIR")]
    from: Option<PathBuf>,
    /// Only say what would be sent and removed
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    choices: Choices,
}

/// What to do where there is a choice.
#[derive(Debug, Args)]
struct Choices {
    /// Leave files of the earlier site where they are, until a deployment without this flag
    #[arg(long)]
    keep: bool,
    /// Write over files of that name which no deployment has put there
    #[arg(long)]
    take_over: bool,
    /// Look at every file at the target, and do not believe its manifest
    #[arg(long)]
    check: bool,
}

/// Deploys the site.
pub(super) fn run(call: &Deploy, terminal: Option<Terminal>) -> Ending {
    let from = call.from.clone().unwrap_or_else(|| below(&call.site, "public"));
    match deploy(call, &from, terminal) {
        Ok(text) => Ending::of_success(text),
        Err(Obstacle::Failure(failure)) => Ending::of_failure(&failure),
        #[cfg(all(feature = "deploy", not(unix)))]
        Err(Obstacle::NotOnUnix) => Ending::of_unknown(
            "SFTP needs a Unix system",
            Some("deploy to a folder, and bring that to the host with another program"),
        ),
        #[cfg(not(feature = "deploy"))]
        Err(Obstacle::NotBuiltIn) => Ending::of_unknown(
            "this program was built without `deploy`, and knows no target but a folder",
            Some("build it with the feature: `cargo run --features deploy -- deploy …`"),
        ),
    }
}

/// Why a site does not come to its target.
enum Obstacle {
    Failure(Failure),
    #[cfg(not(feature = "deploy"))]
    NotBuiltIn,
    #[cfg(all(feature = "deploy", not(unix)))]
    NotOnUnix,
}

impl From<Failure> for Obstacle {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

fn deploy(call: &Deploy, from: &Path, terminal: Option<Terminal>) -> Result<String, Obstacle> {
    let target = open(&call.target, from)?;
    let site = Finished::open(from)?;
    let deployment = Deployment::prepare(&site, target.as_ref(), call.choices.to_policy())?;
    let to = target.address("");
    if call.dry_run {
        return Ok(list(deployment.plan()) + &describe("Would send", deployment.plan(), &site, &to));
    }
    let bar = bar(terminal);
    let outcome = deployment.run(target.as_ref(), &bar);
    bar.finish();
    outcome?;
    Ok(describe("Sent", deployment.plan(), &site, &to))
}

fn open(address: &Address, from: &Path) -> Result<Box<dyn Target>, Obstacle> {
    match address {
        Address::Folder(folder) => Ok(Box::new(Folder::new(folder, from)?)),
        #[cfg(not(feature = "deploy"))]
        Address::Sftp { .. } | Address::S3 { .. } => Err(Obstacle::NotBuiltIn),
        #[cfg(all(feature = "deploy", not(unix)))]
        Address::Sftp { .. } => Err(Obstacle::NotOnUnix),
        #[cfg(all(feature = "deploy", unix))]
        Address::Sftp { host, folder } => Ok(Box::new(SftpHost::open(host, folder)?)),
        #[cfg(feature = "deploy")]
        Address::S3 { bucket, folder } => Ok(Box::new(S3Store::open(bucket, folder)?)),
    }
}

impl Choices {
    fn to_policy(&self) -> Policy {
        Policy {
            old: if self.keep { Old::Keep } else { Old::Remove },
            strangers: if self.take_over { Strangers::TakeOver } else { Strangers::Respect },
            trust: if self.check { Trust::Nothing } else { Trust::Manifest },
        }
    }
}

fn list(plan: &Plan) -> String {
    let lines = plan.stages.iter().flat_map(|stage| -> Vec<String> {
        match stage {
            Stage::Send(records) => {
                records.iter().map(|record| format!("send    {}\n", record.path)).collect()
            }
            Stage::Remove(paths) => paths.iter().map(|path| format!("remove  {path}\n")).collect(),
        }
    });
    lines.collect::<Vec<_>>().concat()
}

fn describe(did: &str, plan: &Plan, site: &Finished, to: &str) -> String {
    let files = site.manifest().files.len();
    let sent = plan.sent().count();
    let removed = match plan.removed().count() {
        0 => String::new(),
        1 => "; 1 old file removed".to_owned(),
        removed => format!("; {removed} old files removed"),
    };
    if sent == 0 && removed.is_empty() {
        return format!("All {files} files are at {to} already\n");
    }
    let bytes: u64 = plan.sent().map(|record| record.bytes).sum();
    format!("{did} {sent} of {files} files to {to}, {}{removed}\n", size(bytes))
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    }
}
