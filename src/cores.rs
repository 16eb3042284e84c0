//! Work that is shared out among the cores.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};
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
    thread::scope(|scope| {
        for _ in 1..count().min(pieces) {
            scope.spawn(work);
        }
        work();
    });
}

/// How many there are for this program. The system is asked once, since it reads several files to tell.
fn count() -> usize {
    static COUNT: LazyLock<usize> = LazyLock::new(|| thread::available_parallelism().map_or(1, NonZero::get));
    *COUNT
}

/// The same, and gives what came of each piece, in their order.
pub fn gather<T: Send>(pieces: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let made = Mutex::new(Vec::with_capacity(pieces));
    share_out(pieces, |piece| {
        let one = work(piece);
        made.lock().unwrap_or_else(PoisonError::into_inner).push((piece, one));
    });
    let mut made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
    made.sort_unstable_by_key(|(piece, _)| *piece);
    made.into_iter().map(|(_, one)| one).collect()
}

/// Does two things side by side, and gives what came of both.
pub fn beside<A: Send, B>(first: impl FnOnce() -> A + Send, second: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let first = scope.spawn(first);
        let second = second();
        (first.join().unwrap_or_else(|panic| resume_unwind(panic)), second)
    })
}

#[cfg(test)]
mod tests {
    use super::gather;

    #[test]
    fn what_is_shared_out_comes_back_in_its_order() {
        for pieces in [0, 1, 2, 500] {
            let squares: Vec<usize> = (0..pieces).map(|piece| piece * piece).collect();
            assert_eq!(gather(pieces, |piece| piece * piece), squares);
        }
    }
}
