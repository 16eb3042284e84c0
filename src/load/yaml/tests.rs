//! The plain reading gives what the parser gives, or nothing.
#![expect(clippy::disallowed_methods, reason = "it reads the files of the tests")]

use super::{Content, Entry, Node, Place, parse_fully, plain};
use crate::diagnostic::{Input, Report};
use proptest::prelude::{Just, Strategy, prop, prop_oneof, proptest};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use walkdir::WalkDir;

/// What both mean: of a collection only its beginning counts.
fn plainly(node: &Node<'_>) -> String {
    let range = node.spot.to_origin().byte_range();
    match &node.content {
        Content::Null => format!("{range:?}"),
        Content::Scalar(words) => format!("{range:?} {words:?}"),
        Content::List(items) => {
            format!("{} [{}]", range.start, items.iter().map(plainly).collect::<Vec<_>>().join(", "))
        }
        Content::Mapping(entries) => {
            let entry = |entry: &Entry<'_>| {
                format!(
                    "{:?} {}: {}",
                    entry.key_spot.to_origin().byte_range(),
                    entry.key,
                    plainly(&entry.value)
                )
            };
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}

/// Whether the text was plain, after both have been compared.
fn check(text: &str) -> bool {
    let input = Arc::new(Input::new("x.yaml", text.to_owned()));
    let place = Place { input: &input, text: &input.text, start: 0 };
    let Some(node) = plain::read(place) else { return false };
    let mut report = Report::new();
    let parsed = parse_fully(text).unwrap_or_else(|_| panic!("the parser refuses\n{text}"));
    assert_eq!(plainly(&node), plainly(&place.node(parsed, &mut report)), "of\n{text}");
    assert!(report.into_sorted().is_empty(), "the parser has something to tell of\n{text}");
    true
}

#[test]
fn every_file_of_the_tests_and_the_demo_reads_alike() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut plain, mut all) = (0, 0);
    for folder in ["tests/cases", "content", "themes", "languages"] {
        for entry in WalkDir::new(root.join(folder)).into_iter().map(Result::unwrap) {
            let ending = entry.path().extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            let Ok(text) = fs::read_to_string(entry.path()) else { continue };
            let text = match ending {
                "yaml" | "lock" => text.as_str(),
                "md" => text.split("---\n").nth(1).unwrap_or(""),
                _ => continue,
            };
            all += 1;
            plain += usize::from(check(text));
        }
    }
    assert!(plain * 10 > all * 9, "only {plain} of {all} files are plain");
}

proptest! {
    #[test]
    fn whatever_is_put_together_reads_alike(text in texts()) {
        check(&text);
    }
}

/// Lines of pieces that matter to YAML, indented at will, so that most texts are slips and many are not.
fn texts() -> impl Strategy<Value = String> {
    let scalar = prop_oneof![
        6 => prop::sample::select(vec![
            "a", "12", "1.50", "2019-11", "true", "no", "null", "Null", "5 years", "a b", "(c)", "£3", "é", "http://a.b/c",
            "0x1F", "1_000", ".5", "12:30", "nan", "007", "a\u{a0}b", "日本",
        ]),
        3 => prop::sample::select(vec!["\"a: b\"", "'a # b'", "\"\"", "''", "\"a\" ", "'null'", "\"12\"", "\"a\\nb\""]),
        3 => prop::sample::select(vec![
            "", "~", "a: b", "a #b", "a # b", "a:", "-", "- a", "-5", "[a, b]", "{a: b}", "*a", "&a b", "!!int 3", "|", ">-",
            "[a]", "['b, c', d]", "[ a ,  \"b\" ]", "[]", "[a,]", "[,]", "[a: b]", "[a, [b]]", "[a, {b: c}]", "[http://a.b, -5]",
            "{a: b, c-d: [e, 'f, g']}", "[{a: b}, {a: b, c: \"{\"}]", "{a: b, a: c}", "{}", "{a}", "{a: }", "{a: b: c}", "{a:b}",
            "{\"a\": b}", "{a: b} c", "[a']'b]", "[a\", b\"]", "['a'b]", "[ ]", "{a: [}]}", "[a #b]", "[a] # b", "[a, 'b'']", "[a, b", "a]", "a {b} c", "a [b, c]", "{a} b", "[a {b} c]", "{a: b [c]}", "|\n      a b\n       c\n\n      d", "|-\n      a\n\n",
            ">-\n      a # b\n      c\n\n\n      d", ">\n      a\n       b", ">-\n\n      a", "|2\n      a", "|+\n      a", ">- # a\n      b",
            "\"a", "a\"", "'a''b'", "\"a\" b", "#", "?", "? a", "%a", "@a", "`a", "a, b", "---", "...", "<<", "a\tb", "\u{feff}",
        ]),
    ];
    let head = prop::sample::select(vec![
        "a: ", "b:  ", "c-d: ", "null: ", "true: ", "12: ", "a b: ", "\"q\": ", "a:", "b:", "- ", "-   ",
        "- a: ", "- b: ", "- - ", "", "? ", "a  b c: ", "é è: ", "- a b: ", "é: ", "-a: ", "_: ", "<<: ",
    ]);
    let indent = prop_oneof![4 => Just(0_usize), 4 => Just(2), 2 => Just(4), 1 => Just(1), 1 => Just(6)];
    let line = (
        indent,
        head,
        scalar,
        prop::sample::select(vec!["\n", "\n", "\n", "\n\n", "  \n", "\n# c\n", "\n  # c\n", " # c\n", ""]),
    );
    let line =
        line.prop_map(|(indent, head, scalar, end)| format!("{}{head}{scalar}{end}", " ".repeat(indent)));
    prop::collection::vec(line, 1..7).prop_map(|lines| lines.concat())
}
