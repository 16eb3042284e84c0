//! Notices that something in the site folder may have changed. Never says what: events leave out files that are
//! written right after their folder, so whoever is woken looks at all inputs again.

use crate::pipeline::INPUTS;
use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

/// An editor saves in several steps; after so long without any it is done.
const QUIET: Duration = Duration::from_millis(30);

/// A folder that never rests is looked at all the same.
const MOST_RESTLESS: Duration = Duration::from_millis(500);

/// How often the inputs are looked at where the system does not tell of changes, or where it has told too little.
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

/// Follows a site folder.
pub(super) struct Watch {
    site: PathBuf,
    watcher: Option<RecommendedWatcher>,
    events: Receiver<()>,
    /// Whether a folder that is followed may be gone, or new.
    is_shaken: Arc<AtomicBool>,
    /// Whether the system could not follow all that should be followed.
    is_blind: bool,
}

/// How the last look went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// All could be seen.
    Clear,
    /// Something could not be read, and may not tell when it can.
    Blurred,
}

impl Watch {
    /// Follows the inputs of a site. Its other files, such as `public/`, may change as they like.
    pub(super) fn new(site: &Path) -> Self {
        let (sender, events) = sync_channel(1);
        let site = absolute(site);
        let is_shaken = Arc::new(AtomicBool::new(true));
        let watcher = watcher(site.clone(), sender, Arc::clone(&is_shaken));
        let mut watch = Self { site, is_blind: watcher.is_none(), watcher, events, is_shaken };
        watch.follow();
        watch
    }

    /// Whether changes are told by the system, and so at once.
    pub(super) const fn is_prompt(&self) -> bool {
        !self.is_blind
    }

    /// Waits until something may have changed, and then until nothing more does.
    pub(super) fn wait(&mut self, sight: Sight) {
        let is_sure = sight == Sight::Clear && !self.is_blind;
        let first = if is_sure {
            self.events.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            self.is_shaken.store(true, Ordering::Relaxed);
            self.events.recv_timeout(BETWEEN_LOOKS)
        };
        match first {
            Ok(()) => self.settle(),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => {
                self.is_blind = true;
                std::thread::sleep(BETWEEN_LOOKS);
            }
        }
        if self.is_shaken.swap(false, Ordering::Relaxed) {
            self.follow();
        }
    }

    fn settle(&self) {
        let began = now();
        while began.elapsed() < MOST_RESTLESS && self.events.recv_timeout(QUIET).is_ok() {}
    }

    /// Follows the site's folder itself, where inputs come and go, and each input with all that is in it.
    fn follow(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        let mut has_failed = watcher.watch(&self.site, RecursiveMode::NonRecursive).is_err();
        for input in INPUTS {
            let path = self.site.join(input);
            let _ = watcher.unwatch(&path);
            has_failed |= watcher.watch(&path, RecursiveMode::Recursive).is_err() && is_folder(&path);
        }
        self.is_blind = has_failed;
    }
}

fn watcher(site: PathBuf, sender: SyncSender<()>, is_shaken: Arc<AtomicBool>) -> Option<RecommendedWatcher> {
    let hear = move |event: notify::Result<Event>| {
        let Ok(event) = event else {
            is_shaken.store(true, Ordering::Relaxed);
            return sender.try_send(()).unwrap_or_default();
        };
        if !is_change(event.kind) {
            return;
        }
        let is_at_top = |path: &PathBuf| *path == site || path.parent() == Some(&site);
        if event.need_rescan() || event.paths.iter().any(is_at_top) {
            is_shaken.store(true, Ordering::Relaxed);
        }
        // When there is no room, somebody is about to look anyway.
        sender.try_send(()).unwrap_or_default();
    };
    notify::recommended_watcher(hear).ok()
}

/// Reading is an event too: without this a build would follow from each build.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        EventKind::Any
        | EventKind::Create(_)
        | EventKind::Modify(_)
        | EventKind::Remove(_)
        | EventKind::Other => true,
    }
}

#[expect(clippy::disallowed_methods, reason = "events name paths as the system does, without links")]
fn absolute(site: &Path) -> PathBuf {
    site.canonicalize().unwrap_or_else(|_| site.to_path_buf())
}

#[expect(clippy::disallowed_methods, reason = "only a folder that is there must be followed")]
fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

#[expect(clippy::disallowed_methods, reason = "a preview waits for people")]
fn now() -> Instant {
    Instant::now()
}
