//! Short answers by which something did not happen, in whatever words: `none opened`, `not opened`; `unhurt`, `not injured`.

use super::is_untold;
use crate::value::Asked;

/// What was done to nobody, in the words for it.
const HARM: &[&str] = &["harmed", "hurt", "injured", "wounded"];
/// What else may come to somebody or something, beside `un` or `not`.
const DONE: &[&str] = &["affected", "changed", "damaged", "insured", "opened", "paid", "sold", "touched"];

/// The key in the plainest words for the same; nothing where it is no such answer.
pub(super) fn plain(key: &str, asked: Asked) -> Option<String> {
    if is_nobody_hurt(key, asked) {
        return Some("nobody hurt".to_owned());
    }
    let done = not_done(key)?;
    let done = if HARM.contains(&done) { "hurt" } else { done };
    let plain = format!("not {done}");
    (!is_untold(&plain)).then_some(plain)
}

/// `opened`, of `not opened` and `none opened`; `hurt`, of `unhurt`; `damaged`, of `not among the damaged`.
fn not_done(key: &str) -> Option<&str> {
    let is_done = |word: &&str| HARM.contains(word) || DONE.contains(word);
    let rest = ["not among the ", "not ", "none "].iter().find_map(|lead| key.strip_prefix(lead));
    let is_participle =
        |word: &&str| is_done(word) || word.ends_with("ed") && word.chars().all(char::is_alphabetic);
    rest.filter(is_participle).or_else(|| key.strip_prefix("un").filter(is_done))
}

/// Whether nobody came to harm. `Nobody` alone answers the question who did.
fn is_nobody_hurt(key: &str, asked: Asked) -> bool {
    const NOBODY: &[&str] = &["nobody", "no one", "no-one", "none"];
    const INJURIES: &[&str] = &["no injuries", "no injury", "no injuries reported", "no reported injuries"];
    let behind = NOBODY.iter().find_map(|nobody| key.strip_prefix(nobody)).map(str::trim_start);
    behind.is_some_and(|rest| {
        let rest = ["was ", "were "].iter().find_map(|verb| rest.strip_prefix(verb)).unwrap_or(rest);
        HARM.contains(&rest) || rest.is_empty() && asked == Asked::Hurt
    }) || INJURIES.contains(&key)
}
