//! Every test of the program. The cases are data in `tests/cases/`; here is one check for each kind of case.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::fn_params_excessive_bools,
    clippy::format_collect,
    clippy::format_push_string,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test arranges folders and stops at the first thing that is not as it should be"
)]

#[path = "suite/browser.rs"]
mod browser;
#[cfg(feature = "cards")]
#[path = "suite/cards.rs"]
mod cards;
#[path = "suite/changed_words.rs"]
mod changed_words;
#[path = "suite/command.rs"]
mod command;
#[path = "suite/commands.rs"]
mod commands;
#[path = "suite/content_format.rs"]
mod content_format;
#[path = "suite/dependencies.rs"]
mod dependencies;
#[path = "suite/deploy.rs"]
mod deploy;
#[path = "suite/deploy_folder.rs"]
mod deploy_folder;
#[path = "../fuzz/src/desk.rs"]
#[allow(unreachable_pub, clippy::pedantic, reason = "it is a part of the fuzzer, which has its own rules")]
mod desk;
#[path = "suite/diagnostics.rs"]
mod diagnostics;
#[path = "suite/docs.rs"]
mod docs;
#[path = "suite/echoes.rs"]
mod echoes;
#[path = "suite/evidence.rs"]
mod evidence;
#[path = "suite/evidence_run.rs"]
mod evidence_run;
#[cfg(unix)]
#[path = "suite/faults.rs"]
mod faults;
#[path = "suite/fuzzing.rs"]
mod fuzzing;
#[path = "suite/gold.rs"]
mod gold;
#[path = "suite/incremental.rs"]
mod incremental;
#[path = "suite/lists.rs"]
mod lists;
#[path = "suite/merge_properties.rs"]
mod merge_properties;
#[path = "suite/outlet.rs"]
mod outlet;
#[path = "suite/program.rs"]
mod program;
#[path = "suite/publishing.rs"]
mod publishing;
#[path = "suite/redaction.rs"]
mod redaction;
#[cfg(feature = "serve")]
#[path = "suite/serving.rs"]
mod serving;
#[path = "suite/shared_wording.rs"]
mod shared_wording;
#[path = "suite/sites.rs"]
mod sites;
#[path = "suite/start.rs"]
mod start;
#[path = "suite/start_entries.rs"]
mod start_entries;
#[path = "suite/structured_data.rs"]
mod structured_data;
#[path = "../fuzz/src/targets.rs"]
#[allow(unreachable_pub, clippy::pedantic, reason = "it is a part of the fuzzer, which has its own rules")]
mod targets;
#[path = "suite/theme_contract.rs"]
mod theme_contract;
#[path = "suite/themes.rs"]
mod themes;
#[path = "suite/tree.rs"]
mod tree;
#[path = "suite/value_properties.rs"]
mod value_properties;
#[path = "suite/values.rs"]
mod values;
#[path = "suite/verdicts.rs"]
mod verdicts;
#[path = "suite/words.rs"]
mod words;
#[cfg(unix)]
#[path = "suite/writing.rs"]
mod writing;
