//! The size of a company of people, told behind what they are together: `a crew of five`, `his staff of 40`.

use super::{Context, Part, amount, count, counts, named, strip_phrase};

/// What so many people are together.
const COMPANIES: &[&str] = &[
    "band",
    "cast",
    "choir",
    "class",
    "company",
    "crew",
    "delegation",
    "family",
    "gang",
    "group",
    "jury",
    "orchestra",
    "panel",
    "party",
    "squad",
    "staff",
    "team",
    "troupe",
];

/// Reads the five of `a crew of five`, under the name of the crew.
pub(super) fn read(piece: &str, context: &Context<'_>) -> Option<Part> {
    let leads = ["a ", "an ", "the ", "his ", "her ", "its ", "their "];
    let words = leads.iter().find_map(|lead| strip_phrase(piece, lead))?;
    let (company, size) = words.split_once(" of ")?;
    let (amount, rest) = amount::read(size, context.hedges, &counts())?;
    let is_company = rest.trim().is_empty() && COMPANIES.contains(&company.rsplit(' ').next()?);
    is_company.then(|| named(company, count(&amount)?))?
}
