//! Text in lines of 80 columns.

/// As wide as a terminal is, everywhere.
pub(super) const WIDTH: usize = 80;

/// The text in lines that fit, all behind `indent` but the first, which stands behind `first`. Both are as wide as
/// they are long; a word that is wider than a line stands alone.
pub(super) fn wrap(first: &str, indent: &str, text: &str) -> String {
    let mut lines = String::new();
    let mut line = first.to_owned();
    let mut is_empty = true;
    for word in text.split_whitespace() {
        let gap = usize::from(!is_empty);
        if !is_empty && columns(&line) + gap + columns(word) > WIDTH {
            lines.push_str(line.trim_end());
            lines.push('\n');
            indent.clone_into(&mut line);
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    lines + line.trim_end() + "\n"
}

/// The text, cut with a mark where it is wider than that.
pub(super) fn cut(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    text.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}

/// The text with blanks after it up to that width.
pub(super) fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// How wide a text is, taken as one column a character.
pub(super) fn columns(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, columns, cut, wrap};

    #[test]
    fn lines_fit_unless_a_word_does_not() {
        let long = "x".repeat(100);
        let text = format!("{} {long} end", "word ".repeat(40));
        let wrapped = wrap("- ", "  ", &text);
        assert!(wrapped.lines().all(|line| columns(line) <= WIDTH || line.trim() == long), "{wrapped}");
        assert_eq!(
            wrapped.split_whitespace().skip(1).collect::<Vec<_>>(),
            text.split_whitespace().collect::<Vec<_>>()
        );
        assert_eq!(wrap("- ", "  ", ""), "-\n");
    }

    #[test]
    fn what_is_cut_has_a_mark() {
        for (text, width, cut_to) in [("über", 4, "über"), ("über", 3, "üb…"), ("über", 0, "…")] {
            assert_eq!(cut(text, width), cut_to);
        }
    }
}
