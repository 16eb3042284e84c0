//! A story for programs that do not merge: the finished data of its page, ready made, in each one's formats.

use crate::story::{Claim, Fact, Piece, Source, Story};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// How a program takes the data of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Form {
    /// Front matter in YAML, the form that people write.
    HugoYaml,
    /// Front matter in JSON, the form that is read fastest.
    HugoJson,
    /// Front matter in TOML.
    Zola,
    /// Front matter in JSON.
    Eleventy,
}

impl Form {
    /// The name of the site's folder.
    pub(crate) const ALL: [(&'static str, Self); 4] = [
        ("hugo-yaml", Self::HugoYaml),
        ("hugo-json", Self::HugoJson),
        ("zola", Self::Zola),
        ("eleventy", Self::Eleventy),
    ];

    /// The one file of a story with its path below the site's folder.
    pub(crate) fn file(self, story: &Story) -> (String, String) {
        let data = data(story);
        let title = Value::from(story.title.as_str());
        let id = &story.id;
        let name = id.replace('/', "-");
        let matter = match self {
            Self::HugoYaml => format!("---\n{}---\n", yaml(&hugo(data, id, &title))),
            Self::HugoJson => format!("{}\n", hugo(data, id, &title)),
            Self::Zola => format!("+++\ntitle = {title}\npath = \"{id}\"\n[extra]\n{}+++\n", toml(&data)),
            Self::Eleventy => {
                format!(
                    "---json\n{}\n---\n",
                    with(data, [("permalink", format!("{id}/").into()), ("title", title)])
                )
            }
        };
        (format!("content/{name}.md"), matter + &narrative(story))
    }
}

fn hugo(data: Value, id: &str, title: &Value) -> Value {
    with(json!({}), [("title", title.clone()), ("url", format!("/{id}/").into()), ("params", data)])
}

fn with<const N: usize>(mut data: Value, more: [(&str, Value); N]) -> Value {
    for (name, value) in more {
        data[name] = value;
    }
    data
}

fn data(story: &Story) -> Value {
    let correction = &story.correction;
    json!({
        "standfirst": story.standfirst,
        "published": story.published,
        "facts": story.facts.iter().map(|fact| fact_data(fact, &story.sources)).collect::<Vec<_>>(),
        "sources": story.sources.iter().enumerate().map(source_data).collect::<Vec<_>>(),
        "corrections": [{
            "day": correction.date,
            "tier": "Fact corrected",
            "fact": story.facts[correction.fact].label,
            "was": correction.was,
            "now": correction.now,
            "note": correction.note,
        }],
    })
}

fn source_data((index, source): (usize, &Source)) -> Value {
    json!({
        "id": source.id,
        "number": index + 1,
        "name": source.label,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "url": source.url,
        "note": source.note,
    })
}

fn fact_data(fact: &Fact, sources: &[Source]) -> Value {
    let pattern = fact.pattern;
    json!({
        "id": fact.id,
        "label": fact.label,
        "question": fact.question,
        "verdict": pattern.verdict,
        "answer": pattern.answer,
        "because": if pattern.decision.is_some() { fact.because.as_str() } else { "" },
        "readings": pattern.values.iter().enumerate().map(|(at, (_, value, standing))| json!({
            "value": value,
            "standing": standing,
            "claims": fact.claims.iter().filter(|claim| claim.value == at).map(|claim| claim_data(claim, sources))
                .collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

fn claim_data(claim: &Claim, sources: &[Source]) -> Value {
    let source = &sources[claim.source];
    json!({ "source": source.id, "number": claim.source + 1, "name": source.label, "excerpt": claim.excerpt })
}

/// The narrative with a link wherever it cites a fact.
fn narrative(story: &Story) -> String {
    let mut text = String::new();
    for paragraph in &story.narrative {
        let pieces = paragraph.iter().map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Citation(fact, words) => {
                format!("{words} [{}](./#facts-{})", fact + 1, story.facts[*fact].id)
            }
        });
        let _ = writeln!(text, "{}\n", pieces.collect::<Vec<_>>().join(" "));
    }
    text
}

/// Block style, as people write it.
fn yaml(value: &Value) -> String {
    let mut text = String::new();
    write_yaml(&mut text, value, 0);
    text
}

fn write_yaml(text: &mut String, value: &Value, depth: usize) {
    let indent = "  ".repeat(depth);
    match value {
        Value::Object(entries) => {
            for (name, value) in entries {
                let _ = write!(text, "{indent}{name}:");
                write_yaml_entry(text, value, depth);
            }
        }
        Value::Array(items) => {
            for item in items {
                let at = text.len();
                write_yaml(text, item, depth + 1);
                text.replace_range(at + indent.len()..=at + indent.len(), "-");
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            let _ = writeln!(text, "{indent}{value}");
        }
    }
}

fn write_yaml_entry(text: &mut String, value: &Value, depth: usize) {
    if value.is_object() || value.is_array() {
        text.push('\n');
        write_yaml(text, value, depth + 1);
    } else {
        let _ = writeln!(text, " {value}");
    }
}

/// One line for each entry, since a table within a line must not be broken.
fn toml(value: &Value) -> String {
    let entries = value.as_object().into_iter().flatten();
    entries.map(|(name, value)| [name, " = ", &inline_toml(value), "\n"].concat()).collect()
}

fn inline_toml(value: &Value) -> String {
    let joined = |parts: Vec<String>| parts.join(", ");
    match value {
        Value::Object(entries) => {
            let entries = entries.iter().map(|(name, value)| format!("{name} = {}", inline_toml(value)));
            format!("{{ {} }}", joined(entries.collect()))
        }
        Value::Array(items) => format!("[{}]", joined(items.iter().map(inline_toml).collect())),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}
