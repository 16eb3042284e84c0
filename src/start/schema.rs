//! JSON Schema (2020-12) of the files that editors write, so that their programs complete and check while typing.
//!
//! Keys and shapes come from the raw types, descriptions from the tables of `docs/content-format.md`, choices from the
//! model. Editors' programs read YAML with types of their own (`2019` is a number there), so text may be any scalar.

mod words;

use crate::load::{FileKind, Key, Shape};
use serde_json::{Map, Value, json};
use words::{choices, choices_of_site, describe, file_name, warnings};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
const ID_PATTERN: &str = "^[a-z0-9][a-z0-9-]{0,99}$";

/// The schema of one kind of file.
pub fn schema(file: FileKind) -> String {
    let mut schema = json!({ "$schema": DIALECT, "title": file_name(file) });
    extend(&mut schema, of_file(file));
    print(&schema)
}

/// The schemas of all kinds of files, by their names under `$defs`.
pub fn schema_of_all() -> String {
    let all: Map<String, Value> =
        FileKind::ALL.iter().map(|file| (file.name().to_owned(), of_file(*file))).collect();
    print(&json!({ "$schema": DIALECT, "title": "The files of a site", "$defs": all }))
}

fn print(schema: &Value) -> String {
    format!("{schema:#}\n")
}

/// Files of facts and corrections may be empty.
fn of_file(file: FileKind) -> Value {
    let schema = of_shape(&file.shape());
    match file {
        FileKind::Facts | FileKind::Corrections => or_nothing(schema),
        FileKind::Site | FileKind::Story | FileKind::Source | FileKind::Page => schema,
    }
}

fn of_shape(shape: &Shape) -> Value {
    match shape {
        Shape::Text => json!({ "type": ["string", "number", "boolean"] }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::WholeNumber => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
        Shape::TextOrTexts => json!({
            "type": ["string", "number", "boolean", "array"],
            "items": of_shape(&Shape::Text),
        }),
        Shape::List(item) => json!({ "type": "array", "items": of_shape(item) }),
        Shape::OneOrMore(one) => {
            let one = of_shape(one);
            json!({ "anyOf": [one, { "type": "array", "items": one }] })
        }
        Shape::TextOr(entry) => json!({ "anyOf": [of_shape(&Shape::Text), of_shape(entry)] }),
        Shape::Pairs(value) => json!({ "type": "object", "additionalProperties": of_shape(value) }),
        Shape::ById(entry) => json!({
            "type": "object",
            "propertyNames": { "pattern": ID_PATTERN },
            "additionalProperties": of_shape(entry),
        }),
        Shape::Entry(name, keys) => of_entry(name, keys),
    }
}

fn of_entry(name: &str, keys: &[Key]) -> Value {
    let properties: Map<String, Value> =
        keys.iter().map(|key| (key.name.to_owned(), of_key(name, key))).collect();
    let needed: Vec<&str> = keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
    let mut entry = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !needed.is_empty() {
        extend(&mut entry, json!({ "required": needed }));
    }
    if name == "RawDecision" {
        extend(&mut entry, json!({ "oneOf": [{ "required": ["value"] }, { "required": ["source"] }] }));
    }
    entry
}

fn of_key(entry: &str, key: &Key) -> Value {
    let mut schema = json!({});
    if let Some(description) = describe(entry, key.name) {
        extend(&mut schema, json!({ "description": description }));
    }
    extend(&mut schema, of_shape(&key.shape));
    match (entry, key.name) {
        ("RawSettings", "checks") => {
            extend(&mut schema, json!({ "propertyNames": { "enum": warnings() } }));
        }
        ("RawSettings", name @ ("exports" | "hosts" | "compress")) => {
            let one = json!({ "enum": choices_of_site(name) });
            extend(&mut schema, json!({ "anyOf": [one, { "type": "array", "items": one }] }));
        }
        (_, "id") => extend(&mut schema, json!({ "pattern": ID_PATTERN })),
        _ => {
            if let Some(names) = choices(entry, key.name) {
                extend(&mut schema, json!({ "type": "string", "enum": names }));
            }
        }
    }
    if key.needed { not_blank(schema) } else { or_nothing(schema) }
}

/// A needed text must have a character, and a needed list an item.
fn not_blank(mut schema: Value) -> Value {
    extend(&mut schema, json!({ "minLength": 1, "minItems": 1 }));
    if let Value::Object(schema) = &mut schema {
        let types = schema.get("type").map(Value::to_string).unwrap_or_default();
        let is_open = !schema.contains_key("enum");
        schema.retain(|key, _| match key.as_str() {
            "minLength" => types.contains("string") && is_open,
            "minItems" => types.contains("array"),
            _ => true,
        });
    }
    schema
}

/// A key that may be left out may be left empty too.
fn or_nothing(mut schema: Value) -> Value {
    let Value::Object(keys) = &mut schema else { return schema };
    let types = match keys.get("type") {
        Some(Value::String(name)) => json!([name, "null"]),
        Some(Value::Array(names)) => names.iter().cloned().chain([json!("null")]).collect(),
        _ => Value::Null,
    };
    if !types.is_null() {
        keys.insert("type".to_owned(), types);
    }
    for list in ["enum", "anyOf"] {
        if let Some(Value::Array(items)) = keys.get_mut(list) {
            items.push(if list == "enum" { Value::Null } else { json!({ "type": "null" }) });
        }
    }
    schema
}

/// Adds the keys of one object to another.
fn extend(schema: &mut Value, more: Value) {
    if let (Value::Object(schema), Value::Object(more)) = (schema, more) {
        schema.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use super::Shape;
    use super::words::row;
    use crate::load::FileKind;

    /// The keys that the page does not describe, or of which it says otherwise whether they are needed.
    fn misdescribed(shape: &Shape) -> Vec<String> {
        match shape {
            Shape::Text | Shape::Flag | Shape::WholeNumber | Shape::TextOrTexts => Vec::new(),
            Shape::List(inner)
            | Shape::OneOrMore(inner)
            | Shape::TextOr(inner)
            | Shape::Pairs(inner)
            | Shape::ById(inner) => misdescribed(inner),
            Shape::Entry(name, keys) => {
                let is_right = |key: &&super::Key| {
                    row(name, key.name).is_some_and(|(_, needed)| (needed == "yes") == key.needed)
                };
                let wrong = keys.iter().filter(|key| !is_right(key));
                let wrong = wrong.map(|key| format!("{name}.{}", key.name));
                wrong.chain(keys.iter().flat_map(|key| misdescribed(&key.shape))).collect()
            }
        }
    }

    #[test]
    fn the_page_describes_every_key_as_the_types_have_it() {
        for file in FileKind::ALL {
            assert_eq!(misdescribed(&file.shape()), Vec::<String>::new(), "{}", file.name());
        }
    }
}
