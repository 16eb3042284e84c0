//! Lists and mappings between brackets, on one line.

use super::{Content, DEPTH_LIMIT, Entry, Node, Reader, has_repeats, key_of};
use crate::letters::has;
use std::ops::Range;

impl<'a> Reader<'a> {
    /// A scalar, or what stands between brackets, that takes the whole stretch.
    pub(super) fn flow(&self, byte_range: Range<usize>, depth: usize) -> Option<Node<'a>> {
        let words = self.text.get(byte_range.clone())?;
        let inner = byte_range.start + 1..byte_range.end.saturating_sub(1);
        // The parser gives the place of the bracket alone.
        let spot = self.place.spot(byte_range.start..byte_range.start + 1);
        match (words.as_bytes().first()?, words.as_bytes().last()?) {
            _ if depth > DEPTH_LIMIT => None,
            (b'[', b']') => {
                let pieces = self.pieces(inner)?.into_iter();
                let items = pieces.map(|piece| self.piece(piece, depth + 1)).collect::<Option<_>>()?;
                Some(Node { content: Content::List(items), spot })
            }
            (b'{', b'}') => {
                let pieces = self.pieces(inner)?.into_iter();
                let entries: Vec<_> =
                    pieces.map(|piece| self.flow_entry(piece, depth)).collect::<Option<_>>()?;
                (!has_repeats(&entries)).then(|| Node::mapping(entries, spot))
            }
            _ => self.scalar(words, byte_range),
        }
    }

    /// The same between brackets, where others within a scalar would have a meaning.
    fn piece(&self, byte_range: Range<usize>, depth: usize) -> Option<Node<'a>> {
        let is_bracket = |byte: u8| matches!(byte, b'[' | b']' | b'{' | b'}');
        let words = self.text.get(byte_range.clone())?;
        let is_sound = words.starts_with(['[', '{', '"', '\'']) || !has(words, is_bracket);
        is_sound.then(|| self.flow(byte_range, depth)).flatten()
    }

    fn flow_entry(&self, byte_range: Range<usize>, depth: usize) -> Option<Entry<'a>> {
        let words = self.text.get(byte_range.clone())?;
        let key = key_of(words)?;
        let value = words.get(key.len() + 1..)?.trim_start_matches(' ');
        let key_range = byte_range.start..byte_range.start + key.len();
        let value = self.piece(byte_range.end - value.len()..byte_range.end, depth + 1)?;
        Some(Entry { key: key.into(), key_spot: self.place.spot(key_range), value })
    }

    /// The stretches between commas, without the blanks around them; nothing where a bracket or a quotation mark is
    /// left open.
    fn pieces(&self, inner: Range<usize>) -> Option<Vec<Range<usize>>> {
        let text = self.text.get(inner.clone())?;
        if text.trim_matches(' ').is_empty() {
            return Some(Vec::new());
        }
        let mut pieces = Vec::new();
        let (mut start, mut depth, mut quote) = (0, 0_usize, None);
        for (at, byte) in text.bytes().enumerate() {
            match (byte, quote) {
                (_, Some(mark)) => quote = Some(mark).filter(|mark| *mark != byte),
                (b'"' | b'\'', None) => quote = begins_value(text.get(..at)?).then_some(Some(byte))?,
                (b'[' | b'{', None) => depth += 1,
                (b']' | b'}', None) => depth = depth.checked_sub(1)?,
                (b',', None) if depth == 0 => {
                    pieces.push(start..at);
                    start = at + 1;
                }
                _ => {}
            }
        }
        pieces.push(start..text.len());
        let trimmed = |piece: Range<usize>| {
            let words = text.get(piece.clone())?;
            let start = inner.start + piece.end - words.trim_start_matches(' ').len();
            Some(start..start + words.trim_matches(' ').len())
        };
        (depth == 0 && quote.is_none()).then(|| pieces.into_iter().map(trimmed).collect()).flatten()
    }
}

/// Whether a value begins behind these words, so that a quotation mark there is no part of plain words.
fn begins_value(before: &str) -> bool {
    let before_blanks = before.trim_end_matches(' ');
    before_blanks.is_empty()
        || before_blanks.ends_with([',', '[', '{'])
        || before_blanks.ends_with(':') && before_blanks.len() < before.len()
}
