//! Text in XML 1.0.

/// Text for between tags and in quotation marks. Characters that XML cannot hold (section 2.2) become U+FFFD.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(letter),
            // A plain one would be read as a line feed.
            '\r' => escaped.push_str("&#13;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

/// An element that holds text, on a line of its own.
pub(super) fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>\n", escape(text))
}

#[cfg(test)]
mod tests {
    use super::{element, escape};

    #[test]
    fn markup_is_shown_and_what_xml_cannot_hold_is_replaced() {
        assert_eq!(
            escape("a<b> & \"c\"\u{0}\u{b}\r\n\u{ffff}"),
            "a&lt;b&gt; &amp; &quot;c&quot;\u{fffd}\u{fffd}&#13;\n\u{fffd}"
        );
        assert_eq!(element("title", "]]>"), "<title>]]&gt;</title>\n");
    }
}
