//! What is taught at a school: `physics`, `maths`.

/// Subjects, each row in the words for one.
const SUBJECTS: &[&[&str]] = &[
    &["art"],
    &["biology"],
    &["chemistry"],
    &["computing", "computer science"],
    &["drama"],
    &["economics"],
    &["english"],
    &["french"],
    &["geography"],
    &["german"],
    &["greek"],
    &["history"],
    &["latin"],
    &["mathematics", "maths", "math"],
    &["music"],
    &["physical education", "pe"],
    &["physics"],
    &["religious education", "religious studies"],
    &["spanish"],
];

/// Those that one teacher often has both of.
const TAUGHT_TOGETHER: &[&[&str]] = &[
    &["biology", "chemistry", "physics", "mathematics", "computing"],
    &["english", "drama"],
    &["french", "german", "spanish", "latin", "greek", "english"],
    &["geography", "history", "economics"],
];

/// A subject, in its first word in the table.
pub(super) fn subject_of(words: &str) -> Option<&'static str> {
    let is = |row: &&&[&str]| row.iter().any(|own| own.eq_ignore_ascii_case(words));
    SUBJECTS.iter().find(is).and_then(|row| row.first()).copied()
}

/// Whether one teacher may well have both.
pub(super) fn are_taught_together(one: &str, other: &str) -> bool {
    TAUGHT_TOGETHER.iter().any(|row| row.contains(&one) && row.contains(&other))
}
