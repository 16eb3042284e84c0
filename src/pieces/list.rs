//! A list that grows by pieces.

use std::cmp::Ordering;
use std::ops::Range;

/// So many items lie side by side.
const PIECE: usize = 1024;

/// The list.
#[derive(Debug, Clone)]
pub struct Pieces<T>(Vec<Vec<T>>);

impl<T> Default for Pieces<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Pieces<T> {
    /// How many items there are.
    pub fn len(&self) -> usize {
        let Some((last, others)) = self.0.split_last() else { return 0 };
        others.len() * PIECE + last.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds an item at the end.
    pub fn push(&mut self, item: T) {
        let is_first = self.0.is_empty();
        if let Some(piece) = self.0.last_mut().filter(|piece| piece.len() < PIECE) {
            piece.push(item);
            return;
        }
        // Most lists have one piece, which is not full.
        let mut piece = if is_first { Vec::new() } else { Vec::with_capacity(PIECE) };
        piece.push(item);
        self.0.push(piece);
    }

    /// An item by its number.
    pub fn get(&self, at: usize) -> Option<&T> {
        self.0.get(at / PIECE)?.get(at % PIECE)
    }

    /// An item that can be changed, by its number.
    pub fn get_mut(&mut self, at: usize) -> Option<&mut T> {
        self.0.get_mut(at / PIECE)?.get_mut(at % PIECE)
    }

    /// The last item.
    pub fn last_mut(&mut self) -> Option<&mut T> {
        self.0.last_mut()?.last_mut()
    }

    /// All of them, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().flatten()
    }

    /// Some of them, in their order.
    pub fn range(&self, range: Range<u32>) -> impl Iterator<Item = &T> {
        range.filter_map(|at| self.get(at as usize))
    }

    /// The one that is found among some that are sorted.
    pub fn find(&self, range: Range<u32>, order: impl Fn(&T) -> Ordering) -> Option<&T> {
        let Range { mut start, mut end } = range;
        while start < end {
            let middle = start + (end - start) / 2;
            let item = self.get(middle as usize)?;
            match order(item) {
                Ordering::Less => start = middle + 1,
                Ordering::Equal => return Some(item),
                Ordering::Greater => end = middle,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{PIECE, Pieces};

    #[test]
    fn what_was_put_in_is_found_again() {
        let mut pieces = Pieces::default();
        assert_eq!((pieces.len(), pieces.get(0)), (0, None));
        let count = PIECE * 2 + 7;
        for number in 0..count {
            pieces.push(number * 2);
            assert_eq!(pieces.len(), number + 1);
        }
        assert!(pieces.iter().copied().eq((0..count).map(|number| number * 2)));
        assert!(pieces.range(1020..1030).copied().eq((1020..1030).map(|number| number * 2)));
        assert_eq!(pieces.get(count), None);
        for number in [0, 1, PIECE - 1, PIECE, count - 1] {
            assert_eq!(pieces.find(0..2055, |item| item.cmp(&(number * 2))), Some(&(number * 2)));
            assert_eq!(pieces.find(0..2055, |item| item.cmp(&(number * 2 + 1))), None);
        }
    }
}
