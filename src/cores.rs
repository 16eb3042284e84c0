//! Work that is shared out among the cores.

use std::num::NonZero;
use std::ops::Range;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread;

/// Does so many pieces of work, each by its number, on as many threads as there are cores. They are begun in their order.
pub fn share_out(pieces: usize, work: impl Fn(usize) + Sync) {
    share_out_in_runs(pieces, 1, |run| run.for_each(&work));
}

/// The same in runs of neighbours: `most` at a time while many are left, and fewer towards the end, so that all cores end
/// together.
pub fn share_out_in_runs(pieces: usize, most: usize, work: impl Fn(Range<usize>) + Sync) {
    let next = AtomicUsize::new(0);
    let end_of = |start: usize| {
        let left = pieces.checked_sub(start).filter(|left| *left > 0)?;
        Some(start + (left / (2 * count())).clamp(1, most))
    };
    let work = || {
        while let Ok(start) = next.fetch_update(Ordering::Relaxed, Ordering::Relaxed, end_of) {
            work(start..end_of(start).unwrap_or(pieces));
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
    use super::{gather, share_out_in_runs};
    use std::sync::Mutex;

    #[test]
    fn what_is_shared_out_comes_back_in_its_order() {
        for pieces in [0, 1, 2, 500] {
            let squares: Vec<usize> = (0..pieces).map(|piece| piece * piece).collect();
            assert_eq!(gather(pieces, |piece| piece * piece), squares);
        }
    }

    #[test]
    fn runs_hold_every_piece_once_and_none_is_too_long() {
        for (pieces, most) in [(0, 8), (1, 8), (2, 1), (7, 8), (500, 16)] {
            let runs = Mutex::new(Vec::new());
            share_out_in_runs(pieces, most, |run| runs.lock().unwrap().push(run));
            let mut runs = runs.into_inner().unwrap();
            runs.sort_unstable_by_key(|run| run.start);
            assert!(runs.iter().all(|run| (1..=most).contains(&run.len())), "{runs:?}");
            assert!(runs.into_iter().flatten().eq(0..pieces));
        }
    }
}
