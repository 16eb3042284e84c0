//! Writing YAML as a person would: block style, quotes only where they are needed.
//!
//! What is written here reads back as the same text through `load`; a property test holds the two together.

use std::fmt::Write as _;

/// Something to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Yaml {
    /// A text, plain where that is safe.
    Text(String),
    /// A text in double quotes, as excerpts have it.
    Quoted(String),
    /// Items in order.
    List(Vec<Self>),
    /// Keys with their values, in order.
    Mapping(Fields),
}

/// The keys of an entry with their values, in the order to write.
pub type Fields = Vec<(&'static str, Yaml)>;

/// How a file is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    /// Blanks before a top-level entry.
    pub(super) base: usize,
    /// Blanks that a mapping within an entry is moved in.
    pub(super) step: usize,
    /// Blanks before the `-` of a list, from the key that holds it.
    pub(super) dash: usize,
}

impl Layout {
    /// As the program's own examples have it.
    pub(super) const PLAIN: Self = Self { base: 0, step: 2, dash: 2 };
}

/// The lines of a mapping, each moved in by `indent`.
pub(super) fn write_mapping(fields: &[(&str, Yaml)], indent: usize, layout: Layout) -> String {
    let mut lines = String::new();
    for (key, value) in fields {
        let _ = write!(lines, "{:indent$}{}:", "", scalar(key));
        lines += &write_value(value, indent, layout);
    }
    lines
}

/// The lines of a list, each `-` moved in by `indent`.
pub(super) fn write_list(items: &[Yaml], indent: usize, layout: Layout) -> String {
    let mut lines = String::new();
    for item in items {
        let text = match item {
            Yaml::Mapping(fields) => write_mapping(fields, indent + 2, layout).trim_start().to_owned(),
            Yaml::List(items) => write_list(items, indent + 2, layout).trim_start().to_owned(),
            Yaml::Text(text) => scalar(text) + "\n",
            Yaml::Quoted(text) => quoted(text) + "\n",
        };
        let _ = write!(lines, "{:indent$}- {text}", "");
    }
    lines
}

/// What follows the colon of a key that stands at `indent`.
fn write_value(value: &Yaml, indent: usize, layout: Layout) -> String {
    match value {
        Yaml::Text(text) => format!(" {}\n", scalar(text)),
        Yaml::Quoted(text) => format!(" {}\n", quoted(text)),
        Yaml::List(items) if items.is_empty() => " []\n".to_owned(),
        Yaml::List(items) => format!("\n{}", write_list(items, indent + layout.dash, layout)),
        Yaml::Mapping(fields) if fields.is_empty() => " {}\n".to_owned(),
        Yaml::Mapping(fields) => format!("\n{}", write_mapping(fields, indent + layout.step, layout)),
    }
}

/// A text on one line, in quotes where YAML would read it otherwise.
pub(super) fn scalar(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// Stricter than YAML 1.2 asks (section 7.3.3), so that no other parser reads it otherwise either.
fn is_plain(text: &str) -> bool {
    let begins_well = text.starts_with(char::is_alphanumeric);
    let ends_well = !text.ends_with([' ', ':']);
    let is_sound = |c: char| c.is_alphanumeric() || " -_.,;:/()'’“”„!?%&+=*€$£–—…".contains(c);
    let is_word = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word));
    begins_well && ends_well && !is_word && !text.contains(": ") && text.chars().all(is_sound)
}

/// A text in double quotes, with the escapes of YAML 1.2 (section 5.7).
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::scalar;

    #[test]
    fn quotes_stand_only_where_yaml_would_read_something_else() {
        for (text, written) in [
            ("about 1.2 million euros", "about 1.2 million euros"),
            ("2019-11-12", "2019-11-12"),
            ("https://example.org/a", "https://example.org/a"),
            ("Footbridge closed: a crack", "\"Footbridge closed: a crack\""),
            ("# 1", "\"# 1\""),
            ("no", "\"no\""),
            ("~", "\"~\""),
            ("", "\"\""),
            ("- a", "\"- a\""),
            ("a\nb", "\"a\\nb\""),
            ("say \"yes\"", "\"say \\\"yes\\\"\""),
        ] {
            assert_eq!(scalar(text), written, "{text:?}");
        }
    }
}
