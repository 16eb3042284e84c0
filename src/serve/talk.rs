//! What the preview says on the terminal while it runs.

use super::Options;
use crate::diagnostic::{Code, Diagnostic, Format};
use crate::pipeline::{Rebuilt, Summary};
use std::collections::BTreeSet;
use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The terminal, and which warnings it has seen.
pub(super) struct Talk<'a> {
    terminal: &'a mut dyn Write,
    told: BTreeSet<Warning>,
}

/// What makes a warning the same one after its file has been edited.
type Warning = (PathBuf, Code, String);

impl<'a> Talk<'a> {
    pub(super) const fn new(terminal: &'a mut dyn Write) -> Self {
        Self { terminal, told: BTreeSet::new() }
    }

    /// Where the site is served, and who can see it.
    pub(super) fn greet(&mut self, options: &Options, bound: SocketAddr, url: &str) {
        if options.port != 0 && options.port != bound.port() {
            self.say(&format!("note: port {} is in use", options.port));
        }
        if !bound.ip().is_loopback() {
            self.say(&format!(
                "note: with --host {} everybody who can reach this computer can read the preview, under any name, \
                 and what is not published yet with it",
                bound.ip()
            ));
        }
        self.say(&format!("Serving {} at {url}/ (Ctrl-C ends it)", options.site.display()));
    }

    /// A build that went well; of its warnings only those that are new.
    pub(super) fn tell_build(&mut self, rebuilt: &Rebuilt, took: Duration) {
        let Some(summary) = &rebuilt.outcome.summary else { return };
        let warnings = &rebuilt.outcome.diagnostics;
        let fresh: Vec<Diagnostic> =
            warnings.iter().filter(|told| !self.told.contains(&key(told))).cloned().collect();
        self.told = warnings.iter().map(key).collect();
        self.write(&Format::Human.tell(&fresh, Path::new("")));
        let counted = match warnings.len() {
            0 => String::new(),
            1 => "; 1 warning".to_owned(),
            number => format!("; {number} warnings"),
        };
        self.say(&format!("Built {} in {} ms{counted}", parts(rebuilt, summary), took.as_millis()));
    }

    /// What keeps the newest content from being shown.
    pub(super) fn tell_problem(&mut self, problem: &str) {
        self.write(problem);
        self.say("The preview stays as it was until this is mended");
    }

    /// One line.
    pub(super) fn say(&mut self, line: &str) {
        self.write(&format!("{line}\n"));
    }

    /// A terminal that has gone away is no reason to stop the preview.
    fn write(&mut self, text: &str) {
        let _ = self.terminal.write_all(text.as_bytes()).and_then(|()| self.terminal.flush());
    }
}

fn parts(rebuilt: &Rebuilt, summary: &Summary) -> String {
    match summary.stories {
        0 | 1 => format!("{} pages", summary.pages),
        stories => format!("{} of {stories} stories", rebuilt.stories),
    }
}

fn key(told: &Diagnostic) -> Warning {
    (told.origin.path().to_path_buf(), told.code, told.message.clone())
}
