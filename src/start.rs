//! A beginning for editors: a new site, new entries in the files of a site, schemas of those files, and themes.
//!
//! Stands beside the pipeline and writes the editor's own files, never `public/`. What was there before stays as it
//! was, byte for byte; an entry that the program could not read afterwards is taken back.

mod edit;
mod entry;
#[cfg(feature = "import")]
mod import;
mod init;
mod layout;
mod refusal;
mod schema;
mod survey;
mod theme;
mod yaml;

pub use crate::load::FileKind;
pub use entry::{Draft, EntryKind, Written, write_entry};
#[cfg(feature = "import")]
pub use import::{Imported, import};
pub use init::init;
pub use refusal::Refusal;
pub use schema::{schema, schema_of_all};
pub use theme::{ThemeEntry, ThemePlace, ThemeRefusal, eject, list_themes, new_theme};
pub use yaml::{Fields, Yaml};
