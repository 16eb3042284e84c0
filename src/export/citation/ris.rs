//! RIS, the tagged lines that reference managers import.

use super::{Work, date, line};
use crate::present::view::DateView;

/// The works, a record each. Lines end as the format asks.
pub(in crate::export) fn to_ris(works: &[Work<'_>]) -> String {
    works.iter().map(record).collect::<Vec<_>>().join("\r\n")
}

fn record(work: &Work<'_>) -> String {
    let mut lines = vec![("TY", if work.url.is_some() { "ELEC" } else { "GEN" }.to_owned())];
    lines.push(("ID", work.id.clone()));
    lines.push(("TI", line(work.title)));
    lines.extend(work.authors.iter().map(|name| ("AU", line(name))));
    lines.extend(work.container.map(|title| ("T2", line(title))));
    lines.extend(work.publisher.map(|name| ("PB", line(name))));
    if let Some(issued) = work.issued {
        lines.extend(date::read(&issued.edtf).map(|span| ("PY", span.first.year.to_string())));
        lines.extend(day(issued).map(|day| ("DA", day)));
    }
    lines.extend(work.accessed.and_then(day).map(|day| ("Y2", day)));
    lines.extend(work.url.as_deref().map(|url| ("UR", line(url))));
    lines.extend(work.archive_url.map(|url| ("L2", line(url))));
    lines.extend(work.language.map(|tag| ("LA", line(tag))));
    lines.push(("ER", String::new()));
    lines.iter().map(|(tag, text)| format!("{tag}  - {text}\r\n")).collect::<Vec<_>>().concat()
}

/// `2019/11/12/`; of a range or an approximate date the first day, and the words behind the last slash.
fn day(view: &DateView) -> Option<String> {
    let span = date::read(&view.edtf)?;
    let two = |part: Option<u8>| part.map(|part| format!("{part:02}")).unwrap_or_default();
    let words = if span.last.is_some() || span.is_approximate { view.text.as_str() } else { "" };
    Some(format!("{:04}/{}/{}/{words}", span.first.year, two(span.first.month), two(span.first.day)))
}
