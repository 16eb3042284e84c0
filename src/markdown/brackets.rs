//! What stands between double brackets, seen without reading Markdown.

const PAIR: &str = "[[";

/// What all citations of a text name, and perhaps more: what stands behind each pair of brackets, be it code. Nothing for
/// a pair of which that cannot be told without reading the text.
pub fn targets(text: &str) -> impl Iterator<Item = Option<&str>> {
    let is_mark = |target: &str| target == "-" || target.starts_with('=');
    let target = move |start: usize| {
        let rest = text.get(start + PAIR.len()..)?;
        let (target, end) = rest.split_at_checked(rest.find(['|', '[', ']', '\\'])?)?;
        (end.starts_with('|') || end.starts_with("]]")).then(|| target.trim())
    };
    openings(text).map(target).filter(move |target| !target.is_some_and(is_mark))
}

/// Whether a text may cite a fact.
pub fn may_cite(text: &str) -> bool {
    targets(text).next().is_some()
}

/// Where pairs of brackets open, none within another. One sign is found in far less time than two.
fn openings(text: &str) -> impl Iterator<Item = usize> {
    let mut next = 0;
    text.match_indices('[').map(|(at, _)| at).filter(move |at| {
        let opens = *at >= next && text.get(*at..).is_some_and(|rest| rest.starts_with(PAIR));
        if opens {
            next = at + PAIR.len();
        }
        opens
    })
}

#[cfg(test)]
mod tests {
    use super::super::citations;
    use super::targets;

    #[test]
    fn what_is_no_citation_may_be_a_target_too() {
        let found = |text| targets(text).collect::<Vec<_>>();
        assert_eq!(
            found("In [[tower]], ![[ hour ]] and [[gate|the gate]]."),
            [Some("tower"), Some("hour"), Some("gate")]
        );
        assert_eq!(found("[[-]] [[=3 doors]] `[[code]]`"), [Some("code")]);
        assert_eq!(found("[[open, [[[x]], [[a]b]], [[a\\]]]]"), [None, None, None, None]);
    }

    proptest::proptest! {
        #[test]
        fn what_is_cited_is_a_target(text in "([ab \\n|!\\\\`*>\"&;=-]|\\[|\\]|\\[\\[|\\]\\]|\\[\\[a|\\[\\[b\\|){0,24}") {
            let targets: Vec<_> = targets(&text).collect();
            let is_clear = targets.iter().all(Option::is_some);
            for citation in citations(&text).iter().filter(|_| is_clear) {
                proptest::prop_assert!(targets.contains(&Some(&*citation.target)), "{text}: {}", citation.target);
            }
        }
    }
}
