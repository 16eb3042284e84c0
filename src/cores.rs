//! Work that is shared out among the cores.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does so many pieces of work, each by its number, on as many threads as there are cores. They are begun in their order.
pub fn share_out(pieces: usize, work: impl Fn(usize) + Sync) {
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= pieces {
                break;
            }
            work(piece);
        }
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(pieces);
    thread::scope(|scope| {
        for _ in 1..cores {
            scope.spawn(work);
        }
        work();
    });
}
