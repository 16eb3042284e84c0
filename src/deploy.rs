//! A finished site goes to where its readers are served from: a folder, a host with SFTP, a store that speaks S3.
//!
//! Takes the folder that a build has made, finds out by the manifest at the target what is missing there, and sends
//! that in an order that keeps the site whole for readers at any moment. Decides in [`plan()`], which is pure; the places
//! themselves are [`Target`]s. Never touches the site, nor a file at the target that no deployment has put there.
//!
//! While files are replaced, the manifest at the target says which may be old or new. So a run that was stopped is
//! known as one, and the next looks at just those files; and two that run at the same time find each other out.

mod address;
mod folder;
mod known;
mod plan;
mod run;
#[cfg(feature = "deploy")]
mod s3;
#[cfg(all(feature = "deploy", unix))]
mod sftp;
mod target;

pub use address::Address;
pub use folder::Folder;
pub use known::{Known, Trust};
pub use plan::{Old, Plan, Stage, Strangers, plan};
#[cfg(feature = "deploy")]
pub use s3::S3Store;
#[cfg(all(feature = "deploy", unix))]
pub use sftp::SftpHost;
pub use target::Target;

pub use crate::write::Finished;

use crate::diagnostic::Failure;
use crate::write::{MANIFEST_NAME, Manifest};

/// What to do where there is a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// With files of the earlier site.
    pub old: Old,
    /// With files that are not ours.
    pub strangers: Strangers,
    /// With the manifest at the target.
    pub trust: Trust,
}

/// Hears how far a deployment is.
pub trait Progress: Sync {
    /// The `done`th of `of` files has been sent or removed. Called from any thread.
    fn file_done(&self, done: usize, of: usize);
}

/// What is to be done, before any of it is.
#[derive(Debug)]
pub struct Deployment<'a> {
    site: &'a Finished,
    known: Known,
    plan: Plan,
}

impl<'a> Deployment<'a> {
    /// Looks at the target, and changes nothing. Fails where it holds what is not ours, unless the policy says
    /// otherwise.
    pub fn prepare(site: &'a Finished, target: &dyn Target, policy: Policy) -> Result<Self, Failure> {
        let known = know(target, policy)?;
        let found = run::look(target, &known.questions(site.manifest()))?;
        let plan = plan(site.manifest(), &known, &found, policy.old)
            .map_err(|strangers| Failure::ForeignTarget(target.address(""), strangers))?;
        Ok(Self { site, known, plan })
    }

    /// What is sent and removed.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Sends and removes. Stopped at any moment, it leaves a site that is whole for its readers.
    pub fn run(&self, target: &dyn Target, progress: &dyn Progress) -> Result<(), Failure> {
        run::run((&self.plan, &self.known), self.site, target, progress)
    }
}

fn know(target: &dyn Target, policy: Policy) -> Result<Known, Failure> {
    let manifest = target.read(MANIFEST_NAME).map_err(run::failed(target, MANIFEST_NAME, Failure::Fetch))?;
    let is_there = manifest.is_some();
    if let Some(manifest) = manifest.and_then(|text| Manifest::parse(&text)) {
        return Ok(Known::from_manifest(manifest, policy.trust, policy.strangers));
    }
    let example = target.example().map_err(run::failed(target, "", Failure::Fetch))?;
    match (example.or_else(|| is_there.then(|| MANIFEST_NAME.to_owned())), policy.strangers) {
        (None, _) => Ok(Known::empty()),
        (Some(_), Strangers::TakeOver) => Ok(Known::foreign()),
        (Some(example), Strangers::Respect) => Err(Failure::ForeignTarget(target.address(""), vec![example])),
    }
}
