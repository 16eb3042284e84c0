//! The live preview: builds a site, serves it to browsers on this computer, and builds it again after each change.
//!
//! Nothing is written into the site's folder. While the content has errors the last sound site stays, and the errors
//! stand over the page as they stand on the terminal. Uses the clock, the network and one temporary file.

mod address;
mod answer;
mod browser;
mod page;
mod request;
mod server;
mod store;
mod talk;
mod watch;
mod window;

use crate::diagnostic::{Diagnostic, Failure, Format, Severity};
use crate::pipeline::{self, Caching, Preview, Progress, Rebuilt};
use server::Names;
use std::convert::Infallible;
use std::io::Write;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Instant, SystemTime};
use store::Store;
use talk::Talk;
use watch::{Sight, Watch};
use window::Window;

/// What is to be shown, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The site's folder.
    pub site: PathBuf,
    /// The first port to try; 0 for any that is free.
    pub port: u16,
    /// The address to listen at; nothing for one that only this computer reaches.
    pub host: Option<IpAddr>,
    /// Whether the person's browser is started.
    pub open: bool,
    /// Whether stories marked as drafts are shown.
    pub drafts: bool,
}

/// Serves a site until the program is ended. What happens is told to `talk`, with ANSI colours.
///
/// Fails at the start: where there is no site, or no place to listen. What fails later is shown like an error in the
/// content, and tried again.
pub fn serve(options: &Options, talk: &mut dyn Write) -> Result<Infallible, Failure> {
    let host = options.host.unwrap_or(Ipv4Addr::LOCALHOST.into());
    let listener = address::listen(host, options.port)?;
    let unknown = |error| Failure::Listen(SocketAddr::new(host, options.port), error);
    let bound = listener.local_addr().map_err(unknown)?;
    let url = address::base_url(bound);
    let mut watch = Watch::new(&options.site);
    let mut session = Session::new(options, &url, talk)?;
    session.start()?;
    let names = if bound.ip().is_loopback() { Names::Local } else { Names::Any };
    server::start(listener, names, Arc::clone(&session.window));
    session.talk.greet(options, bound, &url);
    if !watch.is_prompt() {
        session
            .talk
            .say("note: the system does not tell of all changes; the files are looked at twice a second");
    }
    if options.open
        && let Err(error) = browser::open(&format!("{url}/"))
    {
        session.talk.say(&format!("note: no browser could be opened: {error}"));
    }
    let mut sight = Sight::Clear;
    loop {
        watch.wait(sight);
        sight = session.look();
    }
}

/// Between the files and the window.
struct Session<'a> {
    options: pipeline::Options,
    preview: Preview,
    store: Store,
    window: Arc<Window>,
    talk: Talk<'a>,
}

impl<'a> Session<'a> {
    fn new(options: &Options, url: &str, talk: &'a mut dyn Write) -> Result<Self, Failure> {
        let options = pipeline::Options {
            site: options.site.clone(),
            out: PathBuf::new(),
            // A sub-path in the site's own address would lead nowhere here.
            base_url: Some(url.to_owned()),
            drafts: options.drafts,
            caching: Caching::Off,
        };
        Ok(Self {
            preview: Preview::new(options.clone()),
            options,
            store: Store::new()?,
            window: Arc::new(Window::new(run_number())),
            talk: Talk::new(talk),
        })
    }

    /// The first look, whose failure ends the program.
    fn start(&mut self) -> Result<(), Failure> {
        let began = now();
        match self.build()? {
            Some(rebuilt) => self.show(&rebuilt, began),
            None => Ok(()),
        }
    }

    /// Looks at the site and shows what came of it.
    fn look(&mut self) -> Sight {
        let began = now();
        let shown = match self.build() {
            Ok(Some(rebuilt)) => self.show(&rebuilt, began),
            Ok(None) => Ok(()),
            Err(failure) => Err(failure),
        };
        match shown {
            Ok(()) => Sight::Clear,
            Err(failure) => {
                self.warn(&format!("error: {failure}\n"));
                Sight::Blurred
            }
        }
    }

    fn build(&mut self) -> Result<Option<Rebuilt>, Failure> {
        let Self { preview, store, .. } = self;
        preview.look(&|output| store.keep(output), &Silence)
    }

    fn show(&mut self, rebuilt: &Rebuilt, began: Instant) -> Result<(), Failure> {
        if rebuilt.outcome.summary.is_none() {
            let errors: Vec<Diagnostic> = rebuilt
                .outcome
                .diagnostics
                .iter()
                .filter(|told| told.severity == Severity::Error)
                .cloned()
                .collect();
            self.warn(&Format::Human.tell(&errors, Path::new("")));
            return Ok(());
        }
        match self.store.publish(&rebuilt.paths) {
            Ok(files) => self.window.show(files),
            Err(failure) => {
                self.preview = Preview::new(self.options.clone());
                return Err(failure);
            }
        }
        self.talk.tell_build(rebuilt, began.elapsed());
        Ok(())
    }

    /// Puts a text over the page and on the terminal, unless it stands there already.
    fn warn(&mut self, problem: &str) {
        let plain = anstream::adapter::strip_str(problem).to_string();
        if *self.window.look().problem != *plain {
            self.window.warn(&plain);
            self.talk.tell_problem(problem);
        }
    }
}

/// A preview is built in no time, or nearly.
struct Silence;

impl Progress for Silence {
    fn story_done(&self, _: usize, _: usize) {}
}

#[expect(clippy::disallowed_methods, reason = "people want to know how long a build took")]
fn now() -> Instant {
    Instant::now()
}

/// A number that differs from run to run, so that a page of an earlier run knows that it is old.
#[expect(clippy::disallowed_methods, reason = "no number of this goes into the site")]
fn run_number() -> u128 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_nanos())
}
