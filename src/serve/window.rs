//! What can be seen of the site at this moment, for the threads that answer browsers.

use super::store::Files;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Holds what is shown and wakes up who waits for something new.
pub(super) struct Window {
    shown: Mutex<Shown>,
    changed: Condvar,
}

/// What is shown.
#[derive(Clone)]
pub(super) struct Shown {
    /// The last sound site; nothing before the first one.
    pub(super) files: Option<Arc<Files>>,
    /// Differs between two sites that differ, also between two runs of the program.
    pub(super) edition: String,
    /// What keeps the newest content from being shown, as on the terminal but without colours; empty when nothing does.
    pub(super) problem: Arc<str>,
    /// Grows with each change.
    pub(super) turn: u64,
    run: u128,
}

impl Window {
    /// Shows nothing yet. `run` is a number that no other run of the program has.
    pub(super) fn new(run: u128) -> Self {
        let shown =
            Shown { files: None, edition: format!("{run:x}-0"), problem: Arc::from(""), turn: 0, run };
        Self { shown: Mutex::new(shown), changed: Condvar::new() }
    }

    /// Shows a sound site; what was wrong is mended.
    pub(super) fn show(&self, files: Arc<Files>) {
        self.change(|shown| {
            let is_same = shown.files.as_ref().is_some_and(|old| are_same(old, &files));
            if !is_same {
                shown.edition = format!("{:x}-{}", shown.run, shown.turn);
            }
            shown.files = Some(files);
            shown.problem = Arc::from("");
        });
    }

    /// Tells what is wrong, over the last sound site.
    pub(super) fn warn(&self, problem: &str) {
        self.change(|shown| shown.problem = Arc::from(problem));
    }

    /// What is shown now.
    pub(super) fn look(&self) -> Shown {
        self.lock().clone()
    }

    /// Waits until something newer than `turn` is shown; nothing when that takes too long.
    pub(super) fn wait(&self, turn: u64, patience: Duration) -> Option<Shown> {
        let is_old = |shown: &mut Shown| shown.turn <= turn;
        let (shown, _) = self
            .changed
            .wait_timeout_while(self.lock(), patience, is_old)
            .unwrap_or_else(PoisonError::into_inner);
        (shown.turn > turn).then(|| shown.clone())
    }

    fn change(&self, change: impl FnOnce(&mut Shown)) {
        let mut shown = self.lock();
        shown.turn += 1;
        change(&mut shown);
        drop(shown);
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn are_same(old: &Files, new: &Files) -> bool {
    old.len() == new.len()
        && old
            .iter()
            .zip(new)
            .all(|((path, stored), (new_path, new_stored))| path == new_path && stored.is(new_stored))
}
