//! Dossier and findings → the typed view that themes render (`view`).
//!
//! Everything a template prints is made here: words, numbers, links, HTML of Markdown. Cannot fail, touches no disk,
//! reads no clock; the same input gives the same view.

mod byline;
mod card;
mod counting;
mod date;
mod derivation;
mod embed;
mod extent;
mod fact;
mod file;
mod hedge;
mod layout;
mod link;
mod list;
mod manner;
mod naming;
mod narrative;
mod note;
mod page;
mod picture;
mod review;
mod search;
mod source;
mod step;
mod story;
mod structured;
mod term;
mod timeline;
pub mod view;

pub use card::Drawn;
pub use derivation::{derivation_in_words, unit_of};
pub use extent::end_in_words;
pub use fact::present_fact;
pub(crate) use layout::Extra;
pub use layout::{Layout, Part};
pub use link::LinkRules;
pub use list::{Arranged, ListPage, Lists, Placing};
pub use manner::Manner;
pub use note::Notes;
pub use page::{present_not_found, present_page, present_site};
pub use step::{ExtentView, StepView};
pub use story::{StoryData, StoryPages, present_story};
pub use structured::ReviewMarkup;
