//! `vercel.json` (<https://vercel.com/docs/project-configuration>).
//!
//! No two rules of one header fit the same path, so that nothing hangs on which of them would win.

use super::headers::{ASSETS, CACHE_OF_ASSETS, CACHE_OF_PAGES, FRAMED, Header, Headers};
use super::{Hosting, Move};
use crate::render::to_address;
use serde_json::{Value, json};

pub(super) fn to_json(hosting: &Hosting<'_>, headers: &Headers) -> String {
    let base = &hosting.base_path;
    let mut rules = vec![
        rule("/(.*)", Headers::everywhere()),
        rule(&format!("{base}{ASSETS}(.*)"), [CACHE_OF_ASSETS].into_iter()),
        rule(&format!("{base}((?!{ASSETS}).*)"), [CACHE_OF_PAGES].into_iter()),
    ];
    if hosting.census.framed_depths().is_empty() {
        rules.push(rule("/(.*)", [headers.policy()].into_iter()));
    } else {
        rules.push(rule(&format!("{base}((?!(?:.*/)?{FRAMED}).*)"), [headers.policy()].into_iter()));
        let framed = headers.framed_policy();
        rules.extend(framed.map(|header| rule(&format!("{base}((?:.*/)?{FRAMED}.*)"), [header].into_iter())));
    }
    let redirects: Vec<Value> = hosting.moves.iter().flat_map(|moved| redirects(hosting, moved)).collect();
    format!("{:#}\n", json!({"trailingSlash": true, "headers": rules, "redirects": redirects}))
}

fn rule<'a>(source: &str, headers: impl Iterator<Item = Header<'a>>) -> Value {
    let headers: Vec<Value> = headers.map(|(name, value)| json!({"key": name, "value": value})).collect();
    json!({"source": source, "headers": headers})
}

fn redirects(hosting: &Hosting<'_>, moved: &Move) -> Vec<Value> {
    let target = moved.target(&hosting.base_path);
    let redirect = |path: &str| {
        let source = hosting.base_path.clone() + &to_address(path);
        json!({"source": source, "destination": target, "statusCode": 301})
    };
    moved.old_paths().into_iter().map(redirect).collect()
}
