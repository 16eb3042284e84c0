//! What the environment refused.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::{fmt, io};

/// What is true after a deployment has stopped halfway.
const RESUME: &str = "help: each page that readers see is whole; run the same command again, and it sends what is still missing";

/// What to do when two deployments have found each other out.
const LATER: &str = "help: wait until it has ended, then run this one again, which looks at every file that both have touched";

/// What to do while another build goes on.
const WAIT: &str = "help: wait until it has ended, then build again";

/// A failure of the machine or of the call, not of the content. Ends the run with exit code 2.
#[derive(Debug)]
pub enum Failure {
    /// The folder is not a site: it has no `site.yaml`.
    NotASite(PathBuf),
    /// The folder is no finished site: the file that should be its manifest is none of ours.
    NoManifest(PathBuf),
    /// The folder is no finished site, or not as it was built: why.
    NotFinished(PathBuf, String),
    /// A file or folder could not be read.
    Read(PathBuf, io::Error),
    /// A file or folder could not be written.
    Write(PathBuf, io::Error),
    /// The output folder holds something this program did not write; the second path is an example.
    ForeignOutput(PathBuf, PathBuf),
    /// The output folder contains the site, or lies in its inputs.
    OutputOverlapsInput(PathBuf),
    /// The preview cannot be served at this address.
    Listen(SocketAddr, io::Error),
    /// Another build writes to the same output folder.
    Busy(PathBuf),
    /// The folder to deploy to and the finished site lie in each other.
    TargetOverlapsSite(PathBuf, PathBuf),
    /// The place to deploy to holds files that no deployment put there: its address, and examples.
    ForeignTarget(String, Vec<String>),
    /// Another deployment has begun at the same place: its address.
    Overtaken(String),
    /// The place to deploy to could not be reached, or set up: its address.
    Reach(String, io::Error),
    /// A file could not be sent to the place to deploy to: its address there.
    Send(String, io::Error),
    /// A file could not be looked at where the site is deployed to: its address there.
    Fetch(String, io::Error),
    /// A file could not be removed where the site is deployed to: its address there.
    Remove(String, io::Error),
    /// The folder that a new site is to fill holds something already: the names of what is there.
    NotEmpty(PathBuf, Vec<String>),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotASite(folder) => write!(
                f,
                "`{}` is not a site: it has no `site.yaml`\nhelp: run the command in the site's folder, or name it with `--site`",
                folder.display()
            ),
            Self::NoManifest(path) => {
                write!(f, "`{}` is no manifest that this program wrote", path.display())
            }
            Self::NotFinished(folder, why) => write!(
                f,
                "`{}` is not a site as it was built: {why}\nhelp: build it again, and deploy then; nothing was sent",
                folder.display()
            ),
            Self::Read(path, error) => write!(f, "cannot read `{}`: {error}", path.display()),
            Self::Write(path, error) => write!(f, "cannot write `{}`: {error}", path.display()),
            Self::ForeignOutput(folder, example) => write!(
                f,
                "`{}` holds files that this program did not write, for example `{}`\nhelp: move them away, or choose another folder with `--out`; nothing was changed",
                folder.display(),
                example.display()
            ),
            Self::OutputOverlapsInput(folder) => write!(
                f,
                "the output folder `{}` overlaps the site's own files\nhelp: choose another folder with `--out`",
                folder.display()
            ),
            Self::Listen(address, error) => write!(
                f,
                "cannot listen at {address}: {error}\nhelp: choose another address with `--host` or `--port`"
            ),
            Self::Busy(folder) => write!(f, "another build is writing to `{}`\n{WAIT}", folder.display()),
            Self::TargetOverlapsSite(target, site) => write!(
                f,
                "`{}` and the finished site `{}` lie in each other\nhelp: choose another folder to deploy to",
                target.display(),
                site.display()
            ),
            Self::ForeignTarget(address, examples) => write!(
                f,
                "`{address}` holds files that no deployment of a site has put there, for example {}\nhelp: choose another place, or write over what has the name of a file of the site with `--take-over`; nothing was changed",
                list(examples)
            ),
            Self::Overtaken(address) => write!(f, "another deployment to `{address}` has begun\n{LATER}"),
            Self::Reach(address, error) => write!(f, "cannot deploy to `{address}`: {error}"),
            Self::Fetch(address, error) => write!(f, "cannot look at `{address}`: {error}"),
            Self::Send(address, error) => write!(f, "cannot send `{address}`: {error}\n{RESUME}"),
            Self::Remove(address, error) => write!(f, "cannot remove `{address}`: {error}\n{RESUME}"),
            Self::NotEmpty(folder, names) => write!(
                f,
                "`{}` is not empty: it holds {}\nhelp: name a new folder, `variorum init my-site`; nothing was changed",
                folder.display(),
                list(names)
            ),
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read(_, error)
            | Self::Write(_, error)
            | Self::Listen(_, error)
            | Self::Reach(_, error)
            | Self::Send(_, error)
            | Self::Fetch(_, error)
            | Self::Remove(_, error) => Some(error),
            Self::NotASite(_)
            | Self::NoManifest(_)
            | Self::NotFinished(..)
            | Self::TargetOverlapsSite(..)
            | Self::ForeignTarget(..)
            | Self::Overtaken(_)
            | Self::ForeignOutput(..)
            | Self::OutputOverlapsInput(_)
            | Self::Busy(_)
            | Self::NotEmpty(..) => None,
        }
    }
}

/// The first names, and how many more there are.
fn list(names: &[String]) -> String {
    let shown: Vec<String> = names.iter().take(8).map(|name| format!("`{name}`")).collect();
    match names.len().checked_sub(shown.len()).filter(|rest| *rest > 0) {
        Some(rest) => format!("{} and {rest} more", shown.join(", ")),
        None => shown.join(", "),
    }
}
