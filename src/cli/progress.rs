//! One line that grows: shown only when a build takes so long that a person begins to wonder.

use crate::{deploy, pipeline};
use std::io::Write;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Where the bar is drawn.
pub type Terminal = Box<dyn Write + Send>;

const PATIENCE: Duration = Duration::from_millis(500);
const BETWEEN_DRAWINGS: Duration = Duration::from_millis(100);
const WIDTH: usize = 30;
const CLEAR_LINE: &str = "\r\x1b[K";

/// A progress bar, and the clock of the build.
pub(super) struct Bar {
    began: Instant,
    drawing: Mutex<Drawing>,
}

struct Drawing {
    terminal: Option<Terminal>,
    last: Option<Instant>,
}

impl Bar {
    /// Starts the clock. Without a terminal nothing is ever drawn.
    pub(super) fn new(terminal: Option<Terminal>) -> Self {
        Self { began: now(), drawing: Mutex::new(Drawing { terminal, last: None }) }
    }

    /// Takes the bar away and stops the clock.
    pub(super) fn finish(self) -> Duration {
        let mut drawing = self.drawing.into_inner().unwrap_or_else(PoisonError::into_inner);
        if drawing.last.is_some() {
            drawing.show(CLEAR_LINE);
        }
        now() - self.began
    }
}

impl pipeline::Progress for Bar {
    fn story_done(&self, done: usize, of: usize) {
        self.draw(|| line(done, of, "stories"));
    }
}

impl deploy::Progress for Bar {
    fn file_done(&self, done: usize, of: usize) {
        self.draw(|| line(done, of, "files"));
    }
}

impl Bar {
    fn draw(&self, line: impl FnOnce() -> String) {
        let now = now();
        if now - self.began < PATIENCE {
            return;
        }
        let mut drawing = self.drawing.lock().unwrap_or_else(PoisonError::into_inner);
        if drawing.last.is_none_or(|last| now.saturating_duration_since(last) >= BETWEEN_DRAWINGS) {
            drawing.last = Some(now);
            drawing.show(&line());
        }
    }
}

impl Drawing {
    /// A terminal that has gone away is no reason to stop the build.
    fn show(&mut self, text: &str) {
        if let Some(terminal) = &mut self.terminal {
            let _ = terminal.write_all(text.as_bytes()).and_then(|()| terminal.flush());
        }
    }
}

fn line(done: usize, of: usize, what: &str) -> String {
    let filled = done.saturating_mul(WIDTH).checked_div(of).unwrap_or(0).min(WIDTH);
    format!("{CLEAR_LINE}[{}{}] {done} of {of} {what}", "#".repeat(filled), " ".repeat(WIDTH - filled))
}

#[expect(clippy::disallowed_methods, reason = "only cli reads the clock")]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::{CLEAR_LINE, line};

    #[test]
    fn the_line_fills_up() {
        for (done, of, bar) in [(0, 0, 0), (0, 9, 0), (5, 10, 15), (10, 10, 30), (usize::MAX, 2, 30)] {
            let expected = format!("{CLEAR_LINE}[{:<30}] {done} of {of} stories", "#".repeat(bar));
            assert_eq!(line(done, of, "stories"), expected);
        }
    }
}
