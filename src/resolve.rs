//! From raw input to the model: ids linked, values parsed, dates, addresses and citations checked.
//!
//! A bad entry is dropped with a diagnostic, and its id stays known, so that nothing follows from it; an entry of the
//! model is whole. Takes the site first, because values are read with its places and hedges. Reads no file.

mod address;
mod alias;
mod asked;
mod begun;
mod citation;
mod claim;
mod clues;
mod correction;
mod cycle;
mod decision;
mod evidence;
mod export;
mod fact;
mod growth;
mod lengths;
mod link;
mod moment;
mod one_more;
mod order;
mod ounces;
mod outlet;
mod published;
mod rating;
mod redaction;
mod review;
mod scope;
mod shares;
mod site;
mod source;
mod story;
mod topic;
mod typed;
mod version;
mod wording;
mod year;

pub use site::resolve_site;
pub use story::resolve_story;
