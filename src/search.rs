//! The search of an archive: the words of its stories in an index of many small files, and the script that reads it.
//!
//! A reader's browser asks for the few parts that hold the words and for the stories that are shown, so that it loads no more
//! of a large archive than of a small one. The parts are scripts that hand over data and do nothing else: those are loaded
//! from a folder as well as from a host, and the page's policy allows them by way of the one script it names. Takes plain
//! text and gives texts of files; touches no disk and cannot fail.

mod fold;
mod index;
mod script;
mod terms;

pub use fold::words_of;
pub use index::{Gathering, Index, Part, Shown};
pub use script::{INDEX_PATH, SCRIPT, script_path, start_hash, start_html};
pub use terms::Terms;
