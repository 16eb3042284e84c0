//! What the words of a quotation weigh: negations, function words, and what two quotations are about.

use crate::value::token::{Pause, Stretch, Token, align, is_number};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Words that carry no matter of their own.
const FUNCTION_WORDS: &str = "a an the and or but so if that this these those there here it its i me my mine we us our \
    ours you your yours he him his she her hers they them their theirs who whom whose which what when where why how \
    is am are was were be been being do does did doing done have has had having will would shall should can could \
    may might must to of in on at by for from with as into onto over under up down out off about than then too very \
    just also well now all any some such own same it's i'm we're they're you're he's she's that's there's i've we've \
    they've you've i'll we'll they'll you'll he'll she'll i'd we'd they'd you'd he'd she'd said says say told yes \
    yeah oh er um uh because while until after before again more most not no";

/// Whether a word turns what is said into its contrary.
pub fn is_negation(word: &str) -> bool {
    const NEGATIONS: [&str; 21] = [
        "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "hardly",
        "scarcely", "barely", "cannot", "no-one", "ain't", "dont", "cant", "wont", "didnt", "isnt",
    ];
    NEGATIONS.contains(&word) || word.ends_with("n't") || word == ANSWER
}

/// A `no` that answers, and does not go with the word behind it: `No, more cuts`, unlike `No more cuts`.
const ANSWER: &str = "no,";

/// Marks the answers among the words, where without the comma `no` would go with what follows.
pub(super) fn mark_answers(tokens: &mut [Token]) {
    const AFTER_ANSWERS: &[&str] = &[
        "absolutely",
        "come",
        "go",
        "let",
        "listen",
        "look",
        "madam",
        "mate",
        "never",
        "nobody",
        "none",
        "nope",
        "nothing",
        "please",
        "sir",
        "sorry",
        "stop",
        "thank",
        "thanks",
        "wait",
    ];
    let takes_no = |token: &Token, pause: Pause| {
        let word = token.word.as_str();
        let is_noun_like = matches!(word, "more" | "such") || is_content(token);
        let is_name = pause == Pause::Clause && token.shown.starts_with(char::is_uppercase);
        is_noun_like
            && !is_name
            && !word.contains('\'')
            && !word.ends_with("ly")
            && !AFTER_ANSWERS.contains(&word)
    };
    for at in 1..tokens.len() {
        let Some([answer, next]) = tokens.get_mut(at - 1..=at) else { continue };
        if answer.word == "no" && answer.pause != Pause::None && takes_no(next, answer.pause) {
            ANSWER.clone_into(&mut answer.word);
            ANSWER.clone_into(&mut answer.aligned);
        }
    }
}

/// Whether a word cannot be left out without a loss that changes the sense: `almost everything` is not `everything`.
pub(super) fn is_sensitive(token: &Token) -> bool {
    is_negation(&token.word) || is_number(&token.word) || matches!(token.word.as_str(), "almost" | "nearly")
}

/// Whether a word that is left out alone turns what it stood before: `until after the vote` is not `until the vote`.
pub(super) fn is_turning(token: &Token) -> bool {
    const TURNING: [&str; 9] =
        ["after", "against", "before", "despite", "except", "if", "unless", "until", "without"];
    TURNING.contains(&token.word.as_str())
}

/// Words of how far, how often, how soon or how surely something is so.
const LIMITING: &[&str] = &[
    "accidentally",
    "alleged",
    "allegedly",
    "always",
    "apparent",
    "apparently",
    "certainly",
    "complete",
    "completely",
    "currently",
    "definitely",
    "deliberate",
    "deliberately",
    "direct",
    "directly",
    "entirely",
    "exactly",
    "far",
    "formally",
    "former",
    "frequently",
    "fully",
    "generally",
    "hopefully",
    "immediate",
    "immediately",
    "initially",
    "intentionally",
    "knowingly",
    "largely",
    "likely",
    "mainly",
    "major",
    "maybe",
    "merely",
    "minor",
    "mostly",
    "much",
    "necessarily",
    "normally",
    "occasionally",
    "officially",
    "often",
    "only",
    "originally",
    "partial",
    "partially",
    "partly",
    "perhaps",
    "permanent",
    "permanently",
    "possible",
    "possibly",
    "potential",
    "potentially",
    "practically",
    "precisely",
    "presumably",
    "primarily",
    "probably",
    "rarely",
    "reportedly",
    "seemingly",
    "seldom",
    "serious",
    "seriously",
    "severe",
    "severely",
    "significant",
    "significantly",
    "slightly",
    "solely",
    "sometimes",
    "somewhat",
    "supposedly",
    "surely",
    "suspected",
    "temporarily",
    "temporary",
    "totally",
    "unlikely",
    "unofficially",
    "usually",
    "virtually",
];

/// Whether a word says how far, how often or how surely something is so: put in or left out alone, it changes what is
/// said (`too long`, `far too long`).
pub(super) fn is_limiting(token: &Token) -> bool {
    LIMITING.contains(&token.word.as_str())
}

/// Verbs by which a reporter tells what was said.
const VERBS: &[&str] = &[
    "said",
    "says",
    "told",
    "added",
    "promised",
    "claimed",
    "insisted",
    "admitted",
    "argued",
    "denied",
    "explained",
    "apologised",
    "apologized",
    "thanked",
    "vowed",
];

/// Whether a word is a verb by which a reporter tells what was said.
pub(super) fn is_saying(word: &str) -> bool {
    VERBS.contains(&word) || matches!(word, "tells" | "adds" | "recalled" | "replied" | "asked" | "wrote")
}

/// Whether the first is a reporter's telling of the second, which is not one: a verb of saying stands at its beginning
/// or its end, or its speaker's own things have become his or hers (`proud of her crew`, for `of my crew`).
pub(super) fn is_reported_beside(first: &[Token], second: &[Token]) -> bool {
    const OWN: &[&str] = &["my", "our", "me", "us", "mine", "ours", "myself", "ourselves"];
    const TOLD: &[&str] = &["his", "her", "their", "him", "them", "hers", "theirs", "himself", "herself"];
    let has =
        |tokens: &[Token], words: &[&str]| tokens.iter().any(|token| words.contains(&token.word.as_str()));
    let is_shifted = has(second, OWN)
        && !has(second, TOLD)
        && has(first, TOLD)
        && !has(first, OWN)
        && !has(first, SPEAKERS);
    is_told(first) && !is_told(second) || is_shifted
}

/// First persons who speak.
const SPEAKERS: &[&str] = &["i", "we", "i'm", "we're", "i've", "we've", "i'll", "we'll", "i'd", "we'd"];

/// Whether a verb of saying stands among the first three words or is one of the last two, and nobody says `I`.
fn is_told(tokens: &[Token]) -> bool {
    let is = |token: &Token, words: &[&str]| words.contains(&token.word.as_str());
    let says = |mut tokens: std::slice::Iter<'_, Token>, most: usize| {
        tokens.by_ref().take(most).any(|token| is(token, VERBS))
    };
    let ends = tokens.len().saturating_sub(2);
    let is_that = tokens.first().is_some_and(|token| token.word == "that")
        && tokens.get(1).is_some_and(|token| is(token, &["he", "she", "they"]));
    let is_framed = says(tokens.iter(), 3) || tokens.get(ends..).is_some_and(|last| says(last.iter(), 2));
    (is_that || is_framed) && !tokens.iter().any(|token| is(token, SPEAKERS))
}

/// Whether a report begins here: who it is of, and a verb of saying, denying or declining.
pub(super) fn is_report(tokens: &[Token]) -> bool {
    const SUBJECTS: &[&str] =
        &["he", "she", "it", "they", "the", "a", "an", "his", "her", "its", "their", "both", "police"];
    const REPORTING: &[&str] = &[
        "accused",
        "acknowledged",
        "announced",
        "answered",
        "apologised",
        "apologized",
        "asked",
        "blamed",
        "called",
        "cited",
        "commented",
        "compared",
        "complained",
        "conceded",
        "condemned",
        "confirmed",
        "criticised",
        "criticized",
        "declined",
        "demanded",
        "described",
        "dismissed",
        "expressed",
        "likened",
        "mentioned",
        "pledged",
        "praised",
        "predicted",
        "questioned",
        "quoted",
        "recalled",
        "referred",
        "refused",
        "rejected",
        "repeated",
        "replied",
        "stated",
        "stressed",
        "suggested",
        "urged",
        "warned",
    ];
    const MOST_WORDS_BEFORE: usize = 4;
    let is = |token: &Token, words: &[&str]| words.contains(&token.word.as_str());
    let says = |token: &Token| is(token, REPORTING) || is(token, VERBS);
    let mut begins = tokens.iter().take(MOST_WORDS_BEFORE + 1);
    let is_of_somebody = tokens.first().is_some_and(|token| is(token, SUBJECTS) || says(token));
    is_of_somebody && begins.any(says) && !tokens.iter().any(|token| is(token, SPEAKERS))
}

fn is_content(token: &Token) -> bool {
    static WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| FUNCTION_WORDS.split_whitespace().collect());
    !token.inserted && !WORDS.contains(token.word.as_str())
}

/// Whether two direct quotations are the same utterance: at least half of the shorter one is shared, or a fifth of
/// it and a third of its content words, or only numbers and negations tell them apart.
///
/// A shared stretch counts if it can be no chance: it has a content word, or three words, or opens or ends both.
pub(super) fn is_one_utterance(first: &[Token], second: &[Token], stretches: &[Stretch]) -> bool {
    let spoken = |tokens: &[Token]| tokens.iter().filter(|token| !token.inserted).count();
    let content = |tokens: &[Token]| tokens.iter().filter(|token| is_content(token)).count();
    let (mut shared, mut shared_content) = (0, 0);
    for stretch in stretches.iter().filter(|stretch| stretch.is_kept) {
        let one = first.get(stretch.first.clone()).unwrap_or_default();
        let other = second.get(stretch.second.clone()).unwrap_or_default();
        let opens = stretch.first.start == 0 && stretch.second.start == 0;
        let ends = stretch.first.end == first.len() && stretch.second.end == second.len();
        let (length, matter) = (one.len().min(other.len()), content(one).min(content(other)));
        if opens || ends || length >= 3 || matter > 0 {
            shared += length;
            shared_content += matter;
        }
    }
    let shorter = spoken(first).min(spoken(second));
    let matter = content(first).min(content(second));
    let is_close = shared * 2 >= shorter && shared > 0;
    let has_matter = shared * 5 >= shorter && shared_content > 0 && shared_content * 3 >= matter;
    is_close || has_matter || has_one_frame(first, second)
}

/// Whether at least half of the shorter one is shared, or only numbers tell them apart.
pub(super) fn are_alike(first: &[Token], second: &[Token]) -> bool {
    let shared: usize = align(first, second)
        .iter()
        .filter(|stretch| stretch.is_kept)
        .map(|stretch| stretch.first.len().min(stretch.second.len()))
        .sum();
    shared * 2 >= first.len().min(second.len()) || has_one_frame(first, second)
}

/// Whether both are the same but for numbers, and there are some in both (`Five.`, `Six.`).
fn has_one_frame(first: &[Token], second: &[Token]) -> bool {
    let frame = |tokens: &[Token]| -> Vec<String> {
        tokens.iter().filter(|token| !is_number(&token.aligned)).map(|token| token.aligned.clone()).collect()
    };
    let (one, other) = (frame(first), frame(second));
    one.len() < first.len() && other.len() < second.len() && one == other
}
