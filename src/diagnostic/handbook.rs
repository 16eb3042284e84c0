//! What `docs/diagnostics.md` says of each code; the page is compiled in.

use super::Code;

const PAGE: &str = include_str!("../../docs/diagnostics.md");

/// The section on a code, without its heading: what it means, why it matters, how to mend it, an example.
pub fn section(code: Code) -> &'static str {
    let heading = format!("\n## {code}\n");
    let after = PAGE.split_once(heading.as_str()).map_or("", |(_, after)| after);
    after.split("\n## ").next().unwrap_or(after).trim()
}

/// What a code means, in the one paragraph with which its section begins.
pub fn first_paragraph(code: Code) -> &'static str {
    section(code).split("\n\n").next().unwrap_or("")
}
