//! The names that stand in the tags of a template.
//!
//! Reads only as much of Tera's language as finds paths (`a.b["c"]`), names that a template sets itself, the keys of
//! mappings and the texts that it writes down, and ways to a field without its name. That the text is sound has been
//! seen by Tera.

use std::ops::Range;

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::render) struct Piece<'a> {
    pub(in crate::render) text: &'a str,
    /// In bytes of the template.
    pub(in crate::render) range: Range<usize>,
}

/// `story.counts.facts`, `assets["icon.svg"]`.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::render) struct Path<'a> {
    /// Nothing where the path goes on from a value in brackets.
    pub(in crate::render) root: Option<Piece<'a>>,
    /// The names after it, as far as they are written out.
    pub(in crate::render) steps: Vec<Piece<'a>>,
}

/// What tags name.
#[derive(Debug, Default)]
pub(in crate::render) struct Tags<'a> {
    pub(in crate::render) paths: Vec<Path<'a>>,
    /// Names that they set: by `set`, `for`, and as arguments of components.
    pub(in crate::render) locals: Vec<&'a str>,
    /// Names before a `=`: what components and filters are called with.
    pub(in crate::render) arguments: Vec<&'a str>,
    /// Keys of mappings that they write down.
    pub(in crate::render) keys: Vec<&'a str>,
    /// Texts that they write down.
    pub(in crate::render) texts: Vec<&'a str>,
    /// Names behind which something else than a text stands in brackets; empty for a value in brackets.
    pub(in crate::render) indexed: Vec<&'a str>,
    /// Names of filters.
    pub(in crate::render) filters: Vec<&'a str>,
    /// Whether they take mappings apart: by a `for` of two names, or by `...`.
    pub(in crate::render) takes_apart: bool,
}

/// Words behind which a bracket begins a list.
const BEFORE_LISTS: &[&str] = &["in", "or", "and", "not", "if", "else", "elif", "is"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Name,
    Text,
    Sign,
}

/// One token of a tag.
struct Token<'a> {
    kind: Kind,
    piece: Piece<'a>,
}

impl<'a> Token<'a> {
    fn is(&self, sign: &str) -> bool {
        self.kind != Kind::Text && self.piece.text == sign
    }

    const fn as_kind(&self, kind: Kind) -> Option<&Piece<'a>> {
        match (self.kind, kind) {
            (Kind::Name, Kind::Name) | (Kind::Text, Kind::Text) | (Kind::Sign, Kind::Sign) => {
                Some(&self.piece)
            }
            _ => None,
        }
    }
}

impl<'a> Tags<'a> {
    /// The tags of a template, one by one.
    pub(in crate::render) fn each(template: &'a str) -> Vec<Self> {
        let mut all = Vec::new();
        let mut at = 0;
        let mut is_raw = false;
        while let Some((start, end)) = next_tag(template, at) {
            let tokens = tokens(template, start..end);
            let word = tokens.iter().find(|token| token.kind == Kind::Name).map(|token| token.piece.text);
            let mut tags = Self::default();
            match word {
                Some("raw") => is_raw = true,
                Some("endraw") => is_raw = false,
                _ if is_raw => {}
                Some("component") => tags.add_arguments(&tokens),
                _ => tags.add(&tokens),
            }
            tags.takes_apart |= !is_raw && tokens.iter().any(|token| token.is("..."));
            all.push(tags);
            at = end;
        }
        all
    }

    /// The names in the brackets after `component name`; their types and defaults are no names.
    fn add_arguments(&mut self, tokens: &[Token<'a>]) {
        for pair in tokens.windows(2) {
            if let [before, name] = pair
                && (before.is("(") || before.is(",") || before.is("..."))
                && name.kind == Kind::Name
            {
                self.locals.push(name.piece.text);
            }
        }
    }

    fn add(&mut self, tokens: &[Token<'a>]) {
        let mut rest = tokens;
        let mut last: Option<&Token<'a>> = None;
        while let Some((token, after)) = rest.split_first() {
            let opens_component = last.is_some_and(|last| last.is("<") || last.is("</"));
            let sets = last.is_some_and(|last| ["set", "set_global", "for"].iter().any(|word| last.is(word)));
            rest = after;
            match token.kind {
                Kind::Name if sets => {
                    self.locals.push(token.piece.text);
                    if let [comma, value, ..] = after
                        && last.is_some_and(|last| last.is("for"))
                        && comma.is(",")
                    {
                        self.locals.push(value.piece.text);
                        self.takes_apart = true;
                    }
                }
                Kind::Name if opens_component => rest = steps(after).1,
                Kind::Name => {
                    let (steps, left) = steps(after);
                    if last.is_some_and(|last| last.is("|")) {
                        self.filters.push(token.piece.text);
                    }
                    if matches!(after, [sign, next, ..] if sign.is("=") && !next.is("=")) {
                        self.arguments.push(token.piece.text);
                    }
                    self.note_index(steps.last().unwrap_or(&token.piece).text, left);
                    self.paths.push(Path { root: Some(token.piece.clone()), steps });
                    rest = left;
                }
                Kind::Text if after.first().is_some_and(|next| next.is(":")) => {
                    self.keys.push(token.piece.text);
                }
                Kind::Sign if [")", "]", "}"].iter().any(|sign| token.is(sign)) => {
                    let (steps, left) = steps(after);
                    self.note_index(steps.last().map_or("", |step| step.text), left);
                    if !steps.is_empty() {
                        self.paths.push(Path { root: None, steps });
                    }
                    rest = left;
                }
                Kind::Text => self.texts.push(token.piece.text),
                Kind::Sign => {}
            }
            last = Some(token);
        }
    }

    /// Notes a name, or a value in brackets, behind which something that may be a name stands in brackets.
    fn note_index(&mut self, name: &'a str, after: &[Token<'a>]) {
        if let [open, inside, ..] = after
            && (open.is("[") || open.is("?["))
            && !inside.is("]")
            && !BEFORE_LISTS.contains(&name)
        {
            self.indexed.push(name);
        }
    }
}

/// The steps at the beginning of some tokens, and what follows them.
fn steps<'a, 't>(mut tokens: &'t [Token<'a>]) -> (Vec<Piece<'a>>, &'t [Token<'a>]) {
    let mut steps = Vec::new();
    loop {
        let (step, after) = match tokens {
            [dot, name, after @ ..] if dot.is(".") || dot.is("?.") => (name.as_kind(Kind::Name), after),
            [open, text, close, after @ ..] if (open.is("[") || open.is("?[")) && close.is("]") => {
                (text.as_kind(Kind::Text), after)
            }
            _ => return (steps, tokens),
        };
        let Some(step) = step else { return (steps, tokens) };
        steps.push(step.clone());
        tokens = after;
    }
}

/// The inside of the next `{{ … }}` or `{% … %}` in bytes; comments are left out.
fn next_tag(template: &str, mut at: usize) -> Option<(usize, usize)> {
    loop {
        let rest = template.get(at..)?;
        let start = at + rest.find('{')?;
        let inside = start + 2;
        let close = match template.get(start..inside) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => {
                at = inside + template.get(inside..)?.find("#}")?;
                continue;
            }
            _ => {
                at = start + 1;
                continue;
            }
        };
        return Some((inside, end_of_tag(template, inside, close)?));
    }
}

/// Where a tag closes; what stands between quotation marks does not close it, nor does the brace of a mapping in it.
fn end_of_tag(template: &str, from: usize, close: &str) -> Option<usize> {
    let mut quote = None;
    let mut open_braces = 0_usize;
    for (offset, character) in template.get(from..)?.char_indices() {
        match (quote, character) {
            (Some(mark), _) if mark == character => quote = None,
            (None, '"' | '\'' | '`') => quote = Some(character),
            (None, '{') => open_braces += 1,
            (None, '}') if open_braces > 0 => open_braces -= 1,
            (None, _) if template.get(from + offset..).is_some_and(|rest| rest.starts_with(close)) => {
                return Some(from + offset);
            }
            (Some(_) | None, _) => {}
        }
    }
    None
}

fn tokens(template: &str, range: Range<usize>) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = range.start;
    while let Some(rest) = template.get(at..range.end)
        && let Some(first) = rest.chars().next()
    {
        let is_part = |character: char| character.is_alphanumeric() || character == '_';
        let length_while =
            |wanted: &dyn Fn(char) -> bool| rest.find(|character| !wanted(character)).unwrap_or(rest.len());
        let (kind, length) = match first {
            '"' | '\'' | '`' => {
                let inner = rest.get(1..).and_then(|rest| rest.find(first)).unwrap_or(rest.len() - 1);
                tokens.push(token(template, Kind::Text, at + 1..at + 1 + inner));
                at = (at + inner + 2).min(range.end);
                continue;
            }
            _ if first.is_whitespace() => {
                at += first.len_utf8();
                continue;
            }
            // A number with its fraction, which is no path.
            _ if first.is_numeric() => {
                at += length_while(&|character| is_part(character) || character == '.');
                continue;
            }
            _ if is_part(first) => (Kind::Name, length_while(&is_part)),
            _ => {
                let long = ["...", "?.", "?[", "</"].into_iter().find(|sign| rest.starts_with(sign));
                (Kind::Sign, long.map_or(first.len_utf8(), str::len))
            }
        };
        tokens.push(token(template, kind, at..at + length));
        at += length;
    }
    tokens
}

fn token(template: &str, kind: Kind, range: Range<usize>) -> Token<'_> {
    Token { kind, piece: Piece { text: template.get(range.clone()).unwrap_or(""), range } }
}

#[cfg(test)]
mod tests {
    use super::Tags;

    #[test]
    fn paths_are_found_in_tags_only() {
        let cases = [
            ("story.titel {{ story.title }} {# page.x #}", "story.title"),
            ("{% if a.b and not c?.d %}", "if a.b and not c.d"),
            ("{{ assets[\"a.b}}.css\"] }}", "assets.a.b}}.css"),
            ("{{ f(x=a[0].b) }}", "f x a ?.b"),
            ("{% raw %}{{ a.b }}{% endraw %}{{ c.d | join(sep=\"a.b\") }}", "c.d join sep"),
            ("{{ <ui.term term={fact.verdict} /> }}", "term fact.verdict"),
            ("{{ {\"k\": 1.5}.k }}", "?.k"),
        ];
        for (template, expected) in cases {
            let shown: Vec<String> = Tags::each(template)
                .iter()
                .flat_map(|tag| &tag.paths)
                .map(|path| {
                    let root = path.root.as_ref().map_or("?", |root| root.text);
                    let steps: Vec<&str> = path.steps.iter().map(|step| step.text).collect();
                    [vec![root], steps].concat().join(".")
                })
                .collect();
            assert_eq!(shown.join(" "), expected, "{template}");
        }
    }

    #[test]
    fn names_of_its_own_are_known() {
        let tags = Tags::each(
            "{% set a = 1 %}{% for b, c in d %}{% component e(f, g: string = \"x\", ...h) %}{{ {\"k\": 1} }}",
        );
        let locals: Vec<&str> = tags.iter().flat_map(|tag| &tag.locals).copied().collect();
        let keys: Vec<&str> = tags.iter().flat_map(|tag| &tag.keys).copied().collect();
        assert_eq!(locals, ["a", "b", "c", "f", "g", "h"]);
        assert_eq!(keys, ["k"]);
    }
}
