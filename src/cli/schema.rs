//! `variorum schema`: the schema of one kind of file, or of all.

use super::Ending;
use crate::start::{self, FileKind};
use clap::Args;
use clap::builder::PossibleValuesParser;

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// The kind of file; all of them under `$defs` when left out
    #[arg(value_name = "FILE", value_parser = PossibleValuesParser::new(FileKind::ALL.iter().map(|file| file.name())))]
    file: Option<String>,
}

/// Prints it.
pub(super) fn run(schema: &Schema) -> Ending {
    let file = FileKind::ALL.iter().find(|file| Some(file.name()) == schema.file.as_deref());
    Ending::of_success(file.map_or_else(start::schema_of_all, |file| start::schema(*file)))
}
