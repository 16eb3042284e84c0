//! BibTeX, in the words of biblatex: it has an entry for pages on the web, and its `date` is EDTF.

use super::{Work, date, line};
use std::fmt::Write as _;

/// The works, an entry each.
pub(in crate::export) fn to_bibtex(works: &[Work<'_>]) -> String {
    works.iter().map(entry).collect::<Vec<_>>().join("\n")
}

fn entry(work: &Work<'_>) -> String {
    let kind = if work.url.is_some() { "online" } else { "misc" };
    let authors: Vec<String> = work.authors.iter().map(|name| format!("{{{}}}", escape(name))).collect();
    let day = |edtf: &str| date::read(edtf).map(|_| edtf.to_owned());
    let fields = [
        ("title", Some(format!("{{{}}}", escape(work.title)))),
        ("author", Some(authors.join(" and ")).filter(|authors| !authors.is_empty())),
        ("organization", work.publisher.map(escape)),
        ("maintitle", work.container.map(escape)),
        ("date", work.issued.and_then(|date| day(&date.edtf))),
        ("urldate", work.accessed.and_then(|date| day(&date.edtf))),
        ("url", work.url.as_deref().map(address)),
        ("note", work.archive_url.map(|url| format!("Archived: \\url{{{}}}", address(url)))),
        ("language", work.language.map(escape)),
    ];
    let mut entry = format!("@{kind}{{{},\n", work.id);
    for (name, value) in fields.into_iter().filter_map(|(name, value)| Some((name, value?))) {
        let _ = writeln!(entry, "  {name} = {{{value}}},");
    }
    entry + "}\n"
}

/// Text that TeX prints as it is. Braces become words of TeX, so that those of the file stay in pairs.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for letter in line(text).chars() {
        match letter {
            '\\' => escaped.push_str("\\textbackslash "),
            '{' => escaped.push_str("\\textbraceleft "),
            '}' => escaped.push_str("\\textbraceright "),
            '~' => escaped.push_str("\\textasciitilde "),
            '^' => escaped.push_str("\\textasciicircum "),
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', letter]),
            other => escaped.push(other),
        }
    }
    escaped
}

/// An address, which biblatex takes word for word.
fn address(url: &str) -> String {
    line(url).replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_in_a_text_is_a_command() {
        assert_eq!(
            escape("50% of {A} & B_c\\d\n#1 ~^"),
            "50\\% of \\textbraceleft A\\textbraceright  \\& B\\_c\\textbackslash d \\#1 \\textasciitilde \\textasciicircum "
        );
    }
}
