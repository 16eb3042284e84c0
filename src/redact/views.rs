//! The ways in which a page can hold a name: as it is, encoded once or several times, and split by tags.
//!
//! A view is a text as characters, each with its place in the source. Decoding folds percent-encoding, character
//! references of HTML, and the backslash escapes of JSON, JavaScript and CSS.

use std::ops::Range;

/// A text as characters with their places.
pub(super) type View = Vec<(usize, char)>;

/// How often a text may be encoded over and over.
const MOST_CODINGS: usize = 4;
/// The longest tag that is read as one.
const LONGEST_TAG: usize = 4096;

/// Elements that stand on lines or in cells of their own: what is before and after them is no one word.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "script",
    "section",
    "select",
    "style",
    "summary",
    "table",
    "tbody",
    "td",
    "template",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "entry",
    "id",
    "name",
    "updated",
    "summary",
    "content",
    "url",
    "loc",
];

/// Every view of a text, the plain one first.
pub(super) fn views(text: &str) -> Vec<View> {
    let mut views = Vec::new();
    let mut view: View = text.char_indices().collect();
    for _ in 0..MOST_CODINGS {
        let next = decoded(&view);
        let is_last = next.len() == view.len();
        let has_tags = view.iter().any(|(_, character)| *character == '<');
        let bare = has_tags.then(|| without_tags(&view));
        views.push(std::mem::replace(&mut view, next));
        views.extend(bare);
        if is_last {
            break;
        }
    }
    views
}

/// The text with one layer of encoding taken off.
fn decoded(view: &View) -> View {
    let mut out = View::with_capacity(view.len());
    let mut at = 0;
    while let Some((place, character)) = view.get(at) {
        let rest = view.get(at..).unwrap_or_default();
        let found = match character {
            '%' => percent(rest),
            '&' => reference(rest),
            '\\' => escape(rest),
            _ => None,
        };
        if let Some((characters, taken)) = found {
            out.extend(characters.chars().map(|character| (*place, character)));
            at += taken;
        } else {
            out.push((*place, *character));
            at += 1;
        }
    }
    out
}

/// What some characters stand for, and how many they are.
type Decoded = Option<(String, usize)>;

/// A run of percent-encoded bytes.
fn percent(rest: &[(usize, char)]) -> Decoded {
    let byte = |at: usize| {
        let is_sign = rest.get(at).is_some_and(|(_, sign)| *sign == '%');
        is_sign.then(|| number(rest, at + 1..at + 3, 16)).flatten().and_then(|byte| u8::try_from(byte).ok())
    };
    let bytes: Vec<u8> = (0..64).map_while(|nth| byte(nth * 3)).collect();
    (!bytes.is_empty()).then(|| (String::from_utf8_lossy(&bytes).into_owned(), bytes.len() * 3))
}

/// `&#76;`, `&#x4c;` and the names that letters and unseen marks have (HTML, section 13.5).
fn reference(rest: &[(usize, char)]) -> Decoded {
    let is = |at: usize, wanted: &[char]| rest.get(at).is_some_and(|(_, sign)| wanted.contains(sign));
    if is(1, &['#']) {
        let (start, radix) = if is(2, &['x', 'X']) { (3, 16) } else { (2, 10) };
        let digits = run(rest, start, 8, |sign| sign.is_digit(radix));
        let character = number(rest, start..start + digits, radix).and_then(char::from_u32)?;
        let end = start + digits;
        return Some((character.to_string(), end + usize::from(is(end, &[';']))));
    }
    let length = run(rest, 1, 10, |sign| sign.is_ascii_alphanumeric());
    let name: String = rest.iter().skip(1).take(length).map(|(_, sign)| *sign).collect();
    let text = named(&name).filter(|_| is(length + 1, &[';']))?;
    Some((text, length + 2))
}

/// Letters with accents as their plain letters, which is what names are compared by.
fn named(name: &str) -> Option<String> {
    const ACCENTS: &[&str] = &[
        "acute", "grave", "circ", "uml", "tilde", "ring", "cedil", "caron", "slash", "strok", "breve",
        "macr", "ogon", "dot", "dblac",
    ];
    let fixed = match name {
        "amp" | "AMP" => "&",
        "lt" | "LT" => "<",
        "gt" | "GT" => ">",
        "quot" | "QUOT" => "\"",
        "apos" | "rsquo" | "lsquo" => "'",
        "nbsp" | "ensp" | "emsp" | "thinsp" | "Tab" | "NewLine" => " ",
        "hyphen" | "dash" | "ndash" | "mdash" => "-",
        "lowbar" => "_",
        "plus" => "+",
        "period" => ".",
        "shy" | "zwj" | "zwnj" | "ZeroWidthSpace" | "NoBreak" => "",
        "szlig" => "ss",
        "aelig" | "AElig" => "ae",
        "oelig" | "OElig" => "oe",
        "thorn" | "THORN" => "th",
        "eth" | "ETH" => "d",
        _ => {
            let (letter, accent) = name.split_at_checked(1)?;
            return ACCENTS.contains(&accent).then(|| letter.to_owned());
        }
    };
    Some(fixed.to_owned())
}

/// `\u004c`, `\u{4c}`, `\x4c`, the white space of JSON, and `\4c ` as style sheets have it.
fn escape(rest: &[(usize, char)]) -> Decoded {
    let sign = |at: usize| rest.get(at).map(|(_, sign)| *sign);
    let told = |code: u32, taken: usize| Some((char::from_u32(code)?.to_string(), taken));
    match (sign(1)?, sign(2)) {
        ('u', Some('{')) => {
            let digits = run(rest, 3, 6, |sign| sign.is_ascii_hexdigit());
            told(number(rest, 3..3 + digits, 16)?, digits + 4)
        }
        ('u', _) => unit(rest),
        ('x', _) => told(number(rest, 2..4, 16)?, 4),
        ('n' | 't' | 'r', _) => Some((" ".to_owned(), 2)),
        ('/' | '"' | '\\' | '-' | '&' | '#', _) => Some((sign(1)?.to_string(), 2)),
        _ => {
            let digits = run(rest, 1, 6, |sign| sign.is_ascii_hexdigit());
            let code = number(rest, 1..1 + digits, 16).filter(|_| digits >= 2)?;
            told(code, 1 + digits + usize::from(sign(1 + digits) == Some(' ')))
        }
    }
}

/// A code unit of UTF-16, or two of them.
fn unit(rest: &[(usize, char)]) -> Decoded {
    let first = u16::try_from(number(rest, 2..6, 16)?).ok()?;
    let is_pair = rest.get(6..8).is_some_and(|signs| signs.iter().map(|(_, sign)| *sign).eq(['\\', 'u']));
    let second = number(rest, 8..12, 16).filter(|_| is_pair).and_then(|unit| u16::try_from(unit).ok());
    let pair = second.and_then(|second| String::from_utf16(&[first, second]).ok());
    match pair.filter(|_| (0xd800..0xdc00).contains(&first)) {
        Some(text) => Some((text, 12)),
        None => Some((String::from_utf16(&[first]).ok()?, 6)),
    }
}

/// How many signs from a place on are of a kind.
fn run(rest: &[(usize, char)], start: usize, most: usize, is_kind: impl Fn(char) -> bool) -> usize {
    rest.iter().skip(start).take(most).take_while(|(_, sign)| is_kind(*sign)).count()
}

/// The digits of a stretch as a number; nothing where one of them is none.
fn number(rest: &[(usize, char)], range: Range<usize>, radix: u32) -> Option<u32> {
    let digits: String = rest.get(range)?.iter().map(|(_, sign)| *sign).collect();
    let is_sound = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
    is_sound.then(|| u32::from_str_radix(&digits, radix).ok()).flatten()
}

/// The text between the tags. What stands in two blocks stays apart; a comment parts nothing.
fn without_tags(view: &View) -> View {
    let mut out = View::with_capacity(view.len());
    let mut at = 0;
    while let Some((place, character)) = view.get(at) {
        let tag = (*character == '<').then(|| tag_length(view, at)).flatten();
        if let Some(length) = tag {
            if is_block(view.get(at..at + length).unwrap_or_default()) {
                out.extend([(*place, '\n'), (*place, '|')]);
            }
            at += length;
        } else {
            out.push((*place, *character));
            at += 1;
        }
    }
    out
}

fn tag_length(view: &View, at: usize) -> Option<usize> {
    let rest = view.get(at..)?;
    let is_comment =
        rest.get(1..4).is_some_and(|signs| signs.iter().map(|(_, sign)| *sign).eq("!--".chars()));
    let begins = rest.get(1).is_some_and(|(_, sign)| sign.is_alphabetic() || matches!(sign, '/' | '!' | '?'));
    if is_comment {
        let end = rest
            .windows(3)
            .take(LONGEST_TAG)
            .position(|signs| signs.iter().map(|(_, s)| *s).eq("-->".chars()));
        return end.map(|end| end + 3);
    }
    let end = rest.iter().take(LONGEST_TAG).position(|(_, sign)| *sign == '>')?;
    begins.then_some(end + 1)
}

fn is_block(tag: &[(usize, char)]) -> bool {
    let signs = tag.iter().map(|(_, sign)| *sign).skip_while(|sign| matches!(sign, '<' | '/'));
    let name: String = signs.take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    BLOCKS.contains(&name.as_str())
}
