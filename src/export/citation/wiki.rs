//! The citation templates of the English Wikipedia, to paste between `<ref>` and `</ref>`.

use super::{Work, date, line};

/// The works, a template each. One without an address is a plain `citation`, since `cite web` needs one.
pub(in crate::export) fn to_wiki(works: &[Work<'_>]) -> String {
    works.iter().map(template).collect::<Vec<_>>().concat()
}

fn template(work: &Work<'_>) -> String {
    let authors =
        work.authors.iter().enumerate().map(|(index, name)| (format!("author{}", index + 1), name.clone()));
    let fields = [
        ("title", Some(work.title.to_owned())),
        ("website", work.container.map(str::to_owned)),
        ("publisher", work.publisher.map(str::to_owned)),
        ("date", work.issued.and_then(|date| in_words(&date.edtf))),
        ("language", work.language.map(str::to_owned)),
        ("access-date", work.accessed.and_then(|date| in_words(&date.edtf))),
    ];
    let known = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    let name = if work.url.is_some() { "cite web" } else { "citation" };
    let texts = known.chain(authors).map(|(name, value)| (name, escape(&value)));
    let urls = work.url.as_deref().map(|url| ("url".to_owned(), address(url)));
    let fields: Vec<String> = texts.chain(urls).map(|(name, value)| format!(" |{name}={value}")).collect();
    format!("{{{{{name}{}}}}}\n", fields.concat())
}

/// Dates as the templates take them; a range with a dash, an approximate date as its year with `c.`.
fn in_words(edtf: &str) -> Option<String> {
    let span = date::read(edtf)?;
    match span.last {
        _ if span.is_approximate => Some(format!("c. {}", span.first.year)),
        None => Some(span.first.in_words()),
        Some(last) if (last.year, last.month) == (span.first.year, span.first.month) => {
            Some(format!("{}–{}", span.first.day?, last.in_words()))
        }
        Some(last) => Some(format!("{} – {}", span.first.in_words(), last.in_words())),
    }
}

/// Text in which nothing is markup of the wiki.
fn escape(text: &str) -> String {
    let is_markup = |letter: char| "|[]{}<>&'~".contains(letter);
    let written = |letter: char| {
        if is_markup(letter) { format!("&#{};", u32::from(letter)) } else { letter.to_string() }
    };
    line(text).chars().map(written).collect()
}

/// An address in which nothing ends the template or the link.
fn address(url: &str) -> String {
    let foreign = |letter: char| "|[]{}<>'\"".contains(letter);
    let encoded = |letter: char| {
        if foreign(letter) { format!("%{:02X}", u32::from(letter)) } else { letter.to_string() }
    };
    url.chars().map(encoded).collect()
}

#[cfg(test)]
mod tests {
    use super::{address, escape, in_words};

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(
            escape("{{a|b}} [[c]] <ref>"),
            "&#123;&#123;a&#124;b&#125;&#125; &#91;&#91;c&#93;&#93; &#60;ref&#62;"
        );
        assert_eq!(address("https://a.example/?q=[x]|y&z=1"), "https://a.example/?q=%5Bx%5D%7Cy&z=1");
    }

    #[test]
    fn ranges_have_a_dash() {
        assert_eq!(in_words("2019-11-14/2019-11-30").as_deref(), Some("14–30 November 2019"));
        assert_eq!(in_words("2019-10-28/2019-11-03").as_deref(), Some("28 October 2019 – 3 November 2019"));
        assert_eq!(in_words("2019-04~").as_deref(), Some("c. 2019"));
    }
}
