//! How a person laid a YAML file out, so that what is added looks like the rest.

use super::yaml::Layout;

/// No honest file moves anything in by more.
const MOST_BLANKS: usize = 12;

impl Layout {
    /// Read off the first lines that show it; as in the program's own examples where none does. A guess that is wrong
    /// costs looks, not meaning.
    pub(super) fn of(text: &str) -> Self {
        let lines: Vec<&str> = significant_lines(text).collect();
        let base = lines.first().map_or(0, |line| blanks_before(line));
        let deeper = lines.iter().map(|line| blanks_before(line)).find(|blanks| *blanks > base);
        let dash = lines.windows(2).find_map(|pair| match pair {
            [key, item] if key.trim_end().ends_with(':') && item.trim_start().starts_with("- ") => {
                blanks_before(item).checked_sub(blanks_before(key))
            }
            _ => None,
        });
        let within = |blanks: usize| blanks.min(MOST_BLANKS);
        Self {
            base: within(base),
            step: within(deeper.map_or(Self::PLAIN.step, |deeper| deeper - base)),
            dash: within(dash.unwrap_or(Self::PLAIN.dash)),
        }
    }
}

/// The lines that are neither blank nor a comment nor the mark of a document.
pub(super) fn significant_lines(text: &str) -> impl Iterator<Item = &str> {
    text.trim_start_matches('\u{feff}').lines().filter(|line| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with('#') && line != "---"
    })
}

fn blanks_before(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

#[cfg(test)]
mod tests {
    use super::Layout;

    #[test]
    fn the_layout_is_that_of_the_file() {
        let layout = |base, step, dash| Layout { base, step, dash };
        for (text, expected) in [
            ("", Layout::PLAIN),
            ("# only a comment\n", Layout::PLAIN),
            ("a:\n  kind: text\n  claims:\n    - source: b\n", layout(0, 2, 2)),
            ("a:\n    kind: text\n    claims:\n    - source: b\n", layout(0, 4, 0)),
            ("---\n  a:\n     kind: text\r\n", layout(2, 3, 2)),
            ("- id: a\n  date: 2020-01-31\n", layout(0, 2, 2)),
        ] {
            assert_eq!(Layout::of(text), expected, "{text:?}");
        }
    }
}
