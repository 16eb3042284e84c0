//! What a remark says that the question says already: `in length`, of `How long is the bridge?`; `the highest of the storm`, of
//! `What was the strongest gust?`

use super::super::wording::{Wording, has_word};
use super::{LINKS, content_words, without_manner};
use crate::letters::has_any;

/// Words of one row are one, in a question and a remark.
const ALIKE: &[&[&str]] = &[
    &["long", "length"],
    &["high", "tall", "height"],
    &["wide", "broad", "width", "breadth"],
    &["deep", "depth"],
    &["thick", "thickness"],
    &["heavy", "weigh", "weighed", "weight"],
    &["big", "large", "size", "area"],
    &["accident", "collision", "crash"],
    &["blaze", "fire"],
    &["game", "match"],
];

/// Words for the most or the least there was.
struct End {
    /// Such as are no more than that in a question alone: a top is a place too.
    in_questions: &'static [&'static str],
    of_whatever: &'static [&'static str],
    /// Those of one sort, each with what it is the most or the least of.
    of_one_sort: &'static [(&'static str, &'static [&'static str])],
}

const ENDS: &[End] = &[
    End {
        in_questions: &["top"],
        of_whatever: &["highest", "greatest", "largest", "biggest", "peak", "maximum", "most"],
        of_one_sort: &[
            ("deepest", &["depth"]),
            ("farthest", &["distance"]),
            ("fastest", &["speed"]),
            ("furthest", &["distance"]),
            ("heaviest", &["weight", "load"]),
            ("hottest", &["temperature"]),
            ("longest", &["length", "wait"]),
            ("strongest", &["gust", "gusts", "wind", "winds"]),
            ("tallest", &["height"]),
            ("warmest", &["temperature"]),
            ("widest", &["width"]),
        ],
    },
    End {
        in_questions: &[],
        of_whatever: &["lowest", "least", "smallest", "minimum", "fewest"],
        of_one_sort: &[
            ("coldest", &["temperature"]),
            ("lightest", &["weight"]),
            ("shallowest", &["depth"]),
            ("shortest", &["length", "wait"]),
            ("slowest", &["speed"]),
            ("weakest", &["wind", "winds"]),
        ],
    },
];

impl End {
    /// Whether a word says that it is the most or the least that the question asks for.
    fn is_said_again(&self, word: &str, question: &Wording<'_>) -> bool {
        let is_asked = || has_word(question, self.of_whatever) || has_word(question, self.in_questions);
        if self.of_whatever.contains(&word) {
            return is_asked() || self.of_one_sort.iter().any(|(own, _)| has_word(question, &[own]));
        }
        let row = self.of_one_sort.iter().find(|(own, _)| *own == word);
        row.is_some_and(|(_, of)| is_asked() && has_word(question, of))
    }
}

/// Words that may stand beside them.
const AROUND: &[&str] = &["at", "the", "its", "their", "recorded", "reached", "measured", "registered"];

/// What happens once, so that the most of it is that of all.
const HAPPENINGS: &[&str] = &[
    "blaze",
    "event",
    "fire",
    "flood",
    "gale",
    "game",
    "hurricane",
    "incident",
    "match",
    "protest",
    "race",
    "rally",
    "storm",
    "trip",
    "typhoon",
    "voyage",
];

/// Whether the words of a remark all stand in the question (`14 on board`, of `People on board`), be it as others of their row.
/// None do where it asks for two things, which a remark may tell apart.
pub(in crate::resolve) fn is_restated(question: &str, remark: &str) -> bool {
    let question = without_manner(question);
    let is_for_two = has_any(question, LINKS) || has_any(question, &[" or "]);
    // Of `68 people in 17 cabins`, not the cabins are 68.
    if is_for_two || remark.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let (asked, words) = (content_words(question), content_words(remark));
    let is_asked = |word: &String| {
        let row = || ALIKE.iter().find(|row| row.contains(&word.as_str()));
        asked.contains(word) || row().is_some_and(|row| asked.iter().any(|own| row.contains(&own.as_str())))
    };
    !words.is_empty() && words.iter().all(is_asked)
}

/// Whether a remark only says once more that it is the most, or the least, which the question asks for.
pub(in crate::resolve) fn is_most_again(question: &Wording<'_>, remark: &str) -> bool {
    let (told, of) = match remark.rsplit_once(" of the ") {
        Some((told, of)) => (told, Some(of)),
        None => (remark, None),
    };
    let mut words = told.split(' ').filter(|word| !AROUND.contains(word));
    let Some(word) = words.next().filter(|_| words.next().is_none()) else { return false };
    of.is_none_or(|of| HAPPENINGS.contains(&of)) && ENDS.iter().any(|end| end.is_said_again(word, question))
}

/// What is told in degrees, each of which has a name.
const IN_DEGREES: &[&str] = &[
    "alert", "category", "danger", "degree", "grade", "hazard", "level", "rating", "scale", "stage",
    "warning",
];

/// Names of degrees.
const DEGREES: &[&str] = &[
    "amber",
    "black",
    "considerable",
    "critical",
    "extreme",
    "green",
    "high",
    "low",
    "major",
    "mild",
    "minor",
    "moderate",
    "orange",
    "red",
    "serious",
    "severe",
    "slight",
    "substantial",
    "very high",
    "yellow",
    "the highest",
    "the lowest",
];

/// Whether a remark names the degree whose number it stands beside: `3 (considerable)`, of a level of danger.
pub(in crate::resolve) fn is_name_of_degree(question: &Wording<'_>, remark: &str) -> bool {
    DEGREES.contains(&remark.to_lowercase().as_str()) && has_word(question, IN_DEGREES)
}

#[cfg(test)]
mod tests {
    use super::super::super::wording::Wording;
    use super::is_most_again;

    #[test]
    fn what_is_asked_for_is_said_again_of_one_happening() {
        const GUST: &str = "What was the strongest gust?";
        for (question, remark, expected) in [
            (GUST, "the highest of the storm", true),
            (GUST, "at its peak", true),
            (GUST, "the highest of the night", false),
            (GUST, "the highest", true),
            (GUST, "the lowest", false),
            ("What was the top speed?", "at its fastest", true),
            ("What was the top speed?", "at its longest", false),
            ("How many were there?", "at the peak", false),
        ] {
            assert_eq!(is_most_again(&Wording::of(question), remark), expected, "{question} {remark}");
        }
    }
}
