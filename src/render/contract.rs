//! What templates can name, as `docs/themes.md` tells it; tests hold that page to the view.

use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = include_str!("../../docs/themes.md");

/// Some structs of the view, a bit for each.
pub(super) type Types = u128;

/// The structs of the view and what their fields hold.
pub(super) struct Contract {
    /// All structs, in the order of their bits, with their fields.
    structs: Vec<(&'static str, Vec<&'static str>)>,
    names: BTreeMap<&'static str, Name>,
}

/// What a name can stand for.
#[derive(Default)]
struct Name {
    /// The structs that have a field of that name, each with those in it.
    fields: Vec<(Types, Types)>,
    /// The structs behind it, whatever has it.
    types: Types,
    /// Whether a struct stands behind it that is in no list.
    is_single: bool,
}

impl Contract {
    /// What the page tells.
    pub(super) fn read() -> Self {
        let sections: Vec<(&str, &str)> =
            tables().split("\n### ").skip(1).filter_map(|section| section.split_once('\n')).collect();
        let structs: Vec<&str> = sections.iter().map(|(name, _)| *name).collect();
        let wider: Vec<Types> = sections.iter().map(|(_, text)| named_in(wider(text), &structs)).collect();
        let held = |cell: &str| {
            let named = named_in(cell, &structs);
            set_bits(named).filter_map(|at| wider.get(at)).fold(named, |all, types| all | types)
        };
        let mut names: BTreeMap<&str, Name> = BTreeMap::new();
        for (at, (_, text)) in sections.iter().enumerate() {
            for (name, cell) in rows(text) {
                let name = names.entry(name).or_default();
                name.fields.push((1 << at, held(cell)));
                name.add(held(cell), cell);
            }
        }
        let mut given = given().split('`').skip(1);
        while let (Some(name), Some(told)) = (given.next(), given.next()) {
            names.entry(name).or_default().add(held(told), told.trim_start_matches([' ', '(']));
        }
        let fields = |text| rows(text).map(|(name, _)| name).collect();
        let structs = sections.into_iter().map(|(name, text)| (name, fields(text))).collect();
        Self { structs, names }
    }

    /// All structs, with their fields in order.
    pub(super) fn structs(&self) -> impl Iterator<Item = (Types, &'static str, &[&'static str])> {
        self.structs.iter().enumerate().map(|(at, (name, fields))| (1 << at, *name, fields.as_slice()))
    }

    /// Those of the structs that have a field of that name, and those in it. Where none has it, those behind the name
    /// anywhere.
    pub(super) fn step(&self, of: Types, name: &str) -> (Types, Types) {
        let Some(known) = self.names.get(name) else { return (0, 0) };
        let fields = known.fields.iter().filter(|(holder, _)| of & holder != 0);
        let (holders, held) =
            fields.fold((0, 0), |(holders, all), (holder, held)| (holders | holder, all | held));
        (holders, if holders == 0 { known.types } else { held })
    }

    /// The structs behind a name, whatever has it.
    pub(super) fn named(&self, name: &str) -> Types {
        self.names.get(name).map_or(0, |name| name.types)
    }

    /// Whether what stands in brackets behind a name cannot be the name of a field.
    pub(super) fn is_list(&self, name: &str) -> bool {
        self.names.get(name).is_some_and(|name| !name.is_single)
    }
}

impl Name {
    fn add(&mut self, types: Types, told: &str) {
        self.types |= types;
        self.is_single |= types != 0 && !told.starts_with("list of");
    }
}

/// The first cells of the tables of fields.
pub(super) fn fields() -> BTreeSet<&'static str> {
    rows(tables()).map(|(field, _)| field).collect()
}

/// What the table of templates gives to any of them.
pub(super) fn names() -> BTreeSet<&'static str> {
    let rows = given().lines().filter(|line| line.starts_with("| `"));
    let cells = rows.filter_map(|row| row.split(" | ").nth(2));
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).chain(["page"]).collect()
}

fn tables() -> &'static str {
    PAGE.split_once("\n## Fields\n").map_or("", |(_, tables)| tables)
}

fn given() -> &'static str {
    let section = PAGE.split_once("\n## What each template gets\n").map_or("", |(_, after)| after);
    section.split("\n## ").next().unwrap_or(section)
}

/// The first and second cells of tables whose first cells are names.
fn rows(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    text.lines().filter_map(|line| {
        let (name, rest) = line.strip_prefix("| `")?.split_once('`')?;
        Some((name, rest.split('|').nth(1).unwrap_or_default().trim()))
    })
}

/// Where a section names the structs whose fields its own has as well.
fn wider(section: &str) -> &str {
    let told = section.split_once("with all the fields of ").map_or("", |(_, told)| told);
    told.lines().next().unwrap_or_default()
}

/// The structs to which a text links.
fn named_in(text: &str, structs: &[&str]) -> Types {
    let links = text.split('[').skip(1).filter_map(|link| Some(link.split_once("](#")?.0));
    links.filter_map(|link| structs.iter().position(|name| *name == link)).fold(0, |all, at| all | 1 << at)
}

fn set_bits(types: Types) -> impl Iterator<Item = usize> {
    (0..128).filter(move |at| types & 1 << at != 0)
}

#[cfg(test)]
mod tests {
    use super::{Contract, fields, names};

    #[test]
    fn the_page_names_what_templates_get() {
        for name in ["page", "story", "narrative", "body_html", "stories"] {
            assert!(names().contains(name), "{name}");
        }
        for field in ["canonical_url", "standfirst", "row_href", "counts"] {
            assert!(fields().contains(field), "{field}");
        }
    }

    #[test]
    fn the_page_tells_what_fields_hold() {
        let contract = Contract::read();
        let bit = |name| contract.structs().find(|(_, known, _)| *known == name).map_or(0, |(bit, ..)| bit);
        let (reading, claim) = (bit("ReadingView"), bit("ClaimView"));
        assert!(reading != 0 && claim != 0 && contract.structs().count() <= 128);
        assert_eq!(contract.step(reading, "claims"), (reading, claim));
        assert_eq!(contract.step(reading, "value"), (reading, 0));
        assert_eq!(contract.step(reading | claim, "note_html"), (claim, 0));
        assert_eq!(contract.step(reading, "verdict"), (0, bit("TermView")));
        assert_eq!(contract.named("discrepancies"), bit("FactView") | bit("RowView"));
        assert!(contract.is_list("cells") && !contract.is_list("answer") && !contract.is_list("my_own"));
    }
}
