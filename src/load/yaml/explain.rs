//! What the YAML parser could not read, in words for editors: what they probably meant to write, and how.

/// Message and help for what the parser told of this line (its text, and the byte where the parser stopped in it).
pub(super) fn explain_slip(told: &str, line: &str, at: usize) -> (String, Option<String>) {
    let told = told.rsplit_once(" at line ").map_or(told, |(told, _)| told);
    let known = MISTAKES.iter().find(|mistake| mistake.signs.iter().any(|sign| told.contains(sign)));
    match known {
        Some(mistake) if mistake.message == KEY_IN_TEXT && !is_after_key(line, at) => {
            (MISPLACED_KEY.to_owned(), Some("indent it as far as the other keys".to_owned()))
        }
        Some(mistake) => (mistake.message.to_owned(), Some((mistake.help)(line))),
        None => (format!("this is no YAML: {told}"), None),
    }
}

/// The same for a limit that was passed: deep nesting and alias bombs; no honest file gets here.
pub(super) fn explain_limit(told: &str) -> (String, Option<String>) {
    if told.contains("depth") || told.contains("nesting") {
        return ("lists and mappings are nested too deeply".to_owned(), None);
    }
    let message = "the file holds too many values, or repeats some through aliases (`*`)".to_owned();
    (message, Some("split it into several files, and write repeated values out".to_owned()))
}

/// A slip that the parser knows by another name.
struct Mistake {
    /// Words in the parser's message.
    signs: &'static [&'static str],
    message: &'static str,
    /// From the line where the parser stopped.
    help: fn(&str) -> String,
}

const KEY_IN_TEXT: &str = "a colon followed by a space cannot stand in text without quotes";
const MISPLACED_KEY: &str = "a key cannot stand here";

const MISTAKES: &[Mistake] = &[
    Mistake {
        signs: &["mapping values are not allowed", "illegal placement of ':'"],
        message: KEY_IN_TEXT,
        help: quote_whole,
    },
    Mistake {
        signs: &["tabs disallowed", "tab "],
        message: "a tab cannot indent a line",
        help: |_| "use spaces".to_owned(),
    },
    Mistake {
        signs: &["multiline quoted scalar", "unexpected end of stream", "unclosed quote"],
        message: "the text in quotation marks above is not closed",
        help: |_| "add the closing quotation mark".to_owned(),
    },
    Mistake {
        signs: &["invalid trailing content after"],
        message: "the text goes on after the closing quotation mark",
        help: quote_whole,
    },
    Mistake {
        signs: &["did not find expected key", "did not find expected '-' indicator"],
        message: "this line fits neither the line above nor the lines before it",
        help: |_| {
            "indent it as far as the other entries it belongs to; text that goes on after a quotation mark or a \
             bracket needs quotes around the whole of it"
                .to_owned()
        },
    },
    Mistake {
        signs: &["unclosed bracket", "did not find expected ',' or"],
        message: "a bracket is not closed",
        help: |_| "add the closing bracket, or put quotes around text that begins with a bracket".to_owned(),
    },
    Mistake {
        signs: &["block sequence entries are not allowed"],
        message: "a list cannot begin on the line of its key",
        help: |_| "put each entry on a line of its own; text that begins with `- ` needs quotes".to_owned(),
    },
    Mistake {
        signs: &["unexpected character"],
        message: "text cannot begin with this character",
        help: quote_whole,
    },
    Mistake {
        signs: &["unknown anchor", "recursive references", "unsupported tag", "alias"],
        message: "`*`, `&` and `!` have a meaning of their own at the beginning of a value",
        help: quote_whole,
    },
    Mistake {
        signs: &["multiple YAML documents"],
        message: "a second document begins here",
        help: |_| "take out the line `---`: a file holds one document".to_owned(),
    },
    Mistake {
        signs: &["expected string scalar", "null into string"],
        message: "a key must be a plain word",
        help: |_| "write `key: value`".to_owned(),
    },
];

/// Whether the line has a key of its own before the place: `a: b: c`.
fn is_after_key(line: &str, at: usize) -> bool {
    line.get(..at).is_some_and(|before| before.contains(": "))
}

fn quote_whole(line: &str) -> String {
    format!("put quotes around the whole text: {}", quoted(line))
}

/// The line with quotes around its value: single ones, in which nothing but `'` has a meaning, or else double ones.
fn quoted(line: &str) -> String {
    let line = line.trim();
    let (key, value) = match line.split_once(": ") {
        Some((key, value)) => (format!("{key}: "), value.trim()),
        None => match line.strip_prefix("- ") {
            Some(value) => ("- ".to_owned(), value.trim()),
            None => (String::new(), line),
        },
    };
    let within = |mark| value.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    let value = within('\'').or_else(|| within('"')).unwrap_or(value);
    match (value.contains('\''), value.contains(['"', '\\'])) {
        (true, false) => format!("`{key}\"{value}\"`"),
        (true | false, _) => format!("`{key}'{}'`", value.replace('\'', "''")),
    }
}
