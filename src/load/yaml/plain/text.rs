//! Text over several lines behind `|` or `>`, whose lines begin in one column and end without blanks.

use super::{Content, Line, Node, Reader};

/// The lines of a text without their indentation, and where they stand.
struct Block<'a> {
    /// At least one, the last of which says something.
    lines: Vec<&'a str>,
    indent: usize,
    /// Where the first line behind them begins.
    after: usize,
    /// Where the first word behind them begins.
    end: usize,
}

impl<'a> Reader<'a> {
    /// The text below a key of that line, behind its header.
    pub(super) fn text(&mut self, header: &str, owner: Line) -> Option<Node<'a>> {
        let (join, end): (fn(&[&str]) -> String, &str) = match header {
            "|" => (|lines| lines.join("\n"), "\n"),
            "|-" => (|lines| lines.join("\n"), ""),
            ">" => (folded, "\n"),
            ">-" => (folded, ""),
            _ => return None,
        };
        let Block { lines, indent, after, end: range_end } = self.lines_below(owner)?;
        // What is further in than the rest is not folded.
        if header.starts_with('>') && lines.iter().any(|line| line.starts_with(' ')) {
            return None;
        }
        let start = self.next + indent;
        self.next = after;
        self.advance();
        let content = Content::Scalar((join(&lines) + end).into());
        Some(Node { content, spot: self.place.spot(start..range_end) })
    }

    fn lines_below(&self, owner: Line) -> Option<Block<'a>> {
        let mut lines: Vec<&str> = Vec::new();
        let mut indent = 0;
        let (mut after, mut end) = (self.next, self.text.len());
        while let Some(rest) = self.text.get(after..).filter(|rest| !rest.is_empty()) {
            let line = rest.get(..rest.find('\n')?)?;
            let said = line.trim_start_matches(' ');
            let own = line.len() - said.len();
            if !said.is_empty() && own <= owner.indent {
                end = after + own;
                (own == 0 || !said.starts_with('#')).then_some(())?;
                break;
            }
            if lines.is_empty() {
                indent = own;
            }
            let is_sound = if said.is_empty() { own == 0 } else { own >= indent && !line.ends_with(' ') };
            is_sound.then_some(())?;
            lines.push(line.get(indent..).unwrap_or(""));
            after += line.len() + 1;
        }
        (!lines.first()?.is_empty()).then_some(())?;
        while lines.last().is_some_and(|line| line.is_empty()) {
            lines.pop();
        }
        Some(Block { lines, indent, after, end })
    }
}

/// Lines become one; where lines between them are empty, they end as often.
fn folded(lines: &[&str]) -> String {
    let mut text = String::new();
    let mut breaks = 0;
    for line in lines {
        if line.is_empty() {
            breaks += 1;
            continue;
        }
        if breaks > 0 {
            text.push_str(&"\n".repeat(breaks));
        } else if !text.is_empty() {
            text.push(' ');
        }
        breaks = 0;
        text.push_str(line);
    }
    text
}
