//! Variorum builds fact-check microsites: it merges the articles that report one event, works out which
//! differences between them are real, and renders the story, the discrepancies and the sources.
//!
//! One straight pipeline, a module a stage (`docs/architecture.md` draws it):
//! [`load`] → [`resolve`] → [`merge`] → [`check`] → [`present`] → [`render`] → [`mod@write`],
//! run for every story by [`pipeline`]. Beside it stands [`start`], which writes an editor's files for a beginning. Content problems are [`diagnostic::Diagnostic`]s and never stop a
//! stage; failures of the environment are a [`diagnostic::Failure`] and travel with `?`.

pub mod cache;
pub mod card;
pub mod check;
pub mod cli;
pub mod cores;
pub mod deploy;
pub mod diagnostic;
pub mod evidence;
pub mod export;
pub mod hex;
pub mod host;
pub mod inspect;
pub mod letters;
pub mod load;
pub mod markdown;
pub mod merge;
pub mod model;
pub mod paths;
pub mod pieces;
pub mod pipeline;
pub mod present;
pub mod publish;
pub mod redact;
pub mod render;
pub mod resolve;
pub mod search;
#[cfg(feature = "serve")]
pub mod serve;
pub mod start;
pub mod value;
pub mod words;
pub mod write;
