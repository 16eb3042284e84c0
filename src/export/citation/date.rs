//! What reference formats can say of an EDTF date: a day, month or year, or a range of them, perhaps approximate.

/// A date, or a range with both ends.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) first: Calendar,
    pub(super) last: Option<Calendar>,
    /// Marked with `~`, `?` or `%`.
    pub(super) is_approximate: bool,
}

/// A day, a month or a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Calendar {
    pub(super) year: i32,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
}

/// Reads EDTF; nothing for open ends, sets, seasons and whatever else no format can say.
pub(super) fn read(edtf: &str) -> Option<Span> {
    let marks = ['~', '?', '%'];
    let plain = edtf.replace(marks, "");
    let (first, last) =
        plain.split_once('/').map_or((plain.as_str(), None), |(first, last)| (first, Some(last)));
    let last = match last {
        Some(text) => Some(day(text)?),
        None => None,
    };
    Some(Span { first: day(first)?, last, is_approximate: edtf.contains(marks) })
}

fn day(text: &str) -> Option<Calendar> {
    let mut parts = text.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let month = parts.next().map(str::parse).transpose().ok()?;
    let day = parts.next().map(str::parse).transpose().ok()?;
    let is_sound = year > 0 && parts.next().is_none() && month.is_none_or(|month| (1..=12).contains(&month));
    is_sound.then_some(Calendar { year, month, day })
}

impl Calendar {
    /// Year, month, day, as far as they go.
    pub(super) fn parts(&self) -> Vec<i32> {
        [Some(self.year), self.month.map(i32::from), self.day.map(i32::from)].into_iter().flatten().collect()
    }

    /// `12 November 2019`, `November 2019`, `2019`.
    pub(super) fn in_words(&self) -> String {
        let month = self.month.and_then(|month| MONTHS.get(usize::from(month) - 1));
        let day = self.day.map(|day| day.to_string());
        let words = [day.as_deref(), month.copied(), Some(&self.year.to_string())]
            .map(|word| word.map(str::to_owned));
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// As the templates of English encyclopedias have them.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn what_formats_can_say_is_read_and_the_rest_is_left() {
        let told = |edtf: &str| {
            read(edtf).map(|span| {
                let last = span.last.map(|day| day.in_words()).unwrap_or_default();
                format!("{}/{last}{}", span.first.in_words(), if span.is_approximate { "~" } else { "" })
            })
        };
        assert_eq!(told("2019-11-12").as_deref(), Some("12 November 2019/"));
        assert_eq!(told("2019-11").as_deref(), Some("November 2019/"));
        assert_eq!(told("2019~").as_deref(), Some("2019/~"));
        assert_eq!(told("2019-11-14/2019-11-30").as_deref(), Some("14 November 2019/30 November 2019"));
        for edtf in ["2019/..", "../2019", "[2019,2020]", "201X", "2019-21", "Y12019", "-0044", "0000", ""] {
            assert_eq!(told(edtf), None, "{edtf}");
        }
    }
}
