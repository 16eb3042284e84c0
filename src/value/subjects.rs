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

/// A subject, in its first word in the table.
pub(super) fn subject_of(words: &str) -> Option<&'static str> {
    let is = |row: &&&[&str]| row.iter().any(|own| own.eq_ignore_ascii_case(words));
    SUBJECTS.iter().find(is).and_then(|row| row.first()).copied()
}
