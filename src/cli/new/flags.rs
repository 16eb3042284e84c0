//! The flags of each kind of entry: the keys of its file, with the names of `docs/content-format.md`.

use super::ask::Asker;
use crate::start::{Draft, EntryKind, Fields, Yaml};
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(super) enum Wanted {
    /// A cited article: `sources/<id>.md`
    Source(Source),
    /// A fact with its first claim, at the end of a file in `facts/`
    Fact(Box<Fact>),
    /// A story: `content/<id>/story.md`
    Story(Story),
    /// A plain page: `content/pages/<id>.md`
    Page(Page),
    /// A public correction, at the end of `corrections.yaml`
    Correction(Correction),
}

#[derive(Debug, Args)]
pub(super) struct Source {
    /// The source's id, by which facts name it
    id: String,
    /// The story's folder below `content/`, where the site has several
    #[arg(long, value_name = "FOLDER")]
    story: Option<String>,
    /// The headline as published
    #[arg(long)]
    title: Option<String>,
    /// A short name for tables
    #[arg(long)]
    label: Option<String>,
    /// The outlet
    #[arg(long)]
    publisher: Option<String>,
    /// A byline; may be given more than once
    #[arg(long = "author", value_name = "NAME")]
    authors: Vec<String>,
    /// When it was published: `2019-11-12`, or a range where only a range is known
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    /// When you read it
    #[arg(long, value_name = "DATE")]
    accessed: Option<String>,
    /// Its address
    #[arg(long)]
    url: Option<String>,
    /// Address of an archived copy
    #[arg(long, value_name = "URL")]
    archive_url: Option<String>,
    /// BCP 47 tag
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// `official-record`, `primary-witness` or `report`
    #[arg(long)]
    kind: Option<String>,
    /// A source that it repeats; may be given more than once
    #[arg(long, value_name = "SOURCE")]
    derives_from: Vec<String>,
    /// Your note on it, Markdown
    #[arg(long)]
    note: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Fact {
    /// The fact's id, by which the story cites it
    id: String,
    /// The story's folder below `content/`, where the site has several
    #[arg(long, value_name = "FOLDER")]
    story: Option<String>,
    /// The file, from the site's folder [default: the section's, else `facts.yaml`]
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// The question that the fact answers
    #[arg(long)]
    question: Option<String>,
    /// A short name for tables
    #[arg(long)]
    label: Option<String>,
    /// `text`, `name`, `quantity`, `date`, `age`, `duration`, `place`, `quotation` or `set`
    #[arg(long)]
    kind: Option<String>,
    /// A section of the story
    #[arg(long)]
    section: Option<String>,
    /// For quantities: the unit where a claim gives none
    #[arg(long)]
    unit: Option<String>,
    /// The source that speaks of it
    #[arg(long)]
    source: Option<String>,
    /// What the source says; for a set once for each member
    #[arg(long = "value", value_name = "VALUE")]
    values: Vec<String>,
    /// The source's words for the value, where it is a normalised form of them
    #[arg(long)]
    as_written: Option<String>,
    /// The words of the source that show it, verbatim
    #[arg(long)]
    excerpt: Option<String>,
    /// The moment the claim speaks of
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Who says it in the source
    #[arg(long)]
    speaker: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Story {
    /// The story's folder below `content/`
    id: String,
    /// The headline
    #[arg(long)]
    title: Option<String>,
    /// The story in one or two sentences
    #[arg(long)]
    standfirst: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Page {
    /// The page's id, which is its address
    id: String,
    /// Its heading
    #[arg(long)]
    title: Option<String>,
    /// One sentence, for search engines
    #[arg(long)]
    description: Option<String>,
    /// A number; pages are listed by it
    #[arg(long)]
    order: Option<u32>,
}

#[derive(Debug, Args)]
pub(super) struct Correction {
    /// The correction's id, which is its address
    id: String,
    /// The story's folder below `content/`, where the site has several
    #[arg(long, value_name = "FOLDER")]
    story: Option<String>,
    /// When the change was made: `2020-01-31`
    #[arg(long)]
    date: Option<String>,
    /// `rating-changed`, `fact-corrected`, `update` or `wording`
    #[arg(long)]
    tier: Option<String>,
    /// The fact that changed, if one did
    #[arg(long)]
    fact: Option<String>,
    /// What stood before
    #[arg(long)]
    was: Option<String>,
    /// What stands now
    #[arg(long)]
    now: Option<String>,
    /// What happened and why, Markdown
    #[arg(long)]
    note: Option<String>,
}

impl Wanted {
    /// The entry that the flags describe; `asker` completes it, or knows what is missing.
    pub(super) fn into_draft(self, asker: &mut Asker) -> Draft {
        match self {
            Self::Source(flags) => source(flags, asker),
            Self::Fact(flags) => fact(*flags, asker),
            Self::Story(flags) => story(flags, asker),
            Self::Page(flags) => page(flags, asker),
            Self::Correction(flags) => correction(flags, asker),
        }
    }
}

fn source(flags: Source, asker: &mut Asker) -> Draft {
    let is_asking = flags.title.is_none();
    let title = asker.needed("title", "Headline as published", flags.title);
    let mut welcome = |question, given| if is_asking { asker.welcome(question, given) } else { given };
    let outlet = welcome("Outlet", flags.publisher);
    let published = welcome("Published, as 2019-11-12", flags.published);
    let url = welcome("Address", flags.url);
    let fields = [
        text("title", Some(title)),
        text("label", flags.label),
        text("publisher", outlet),
        list("authors", flags.authors),
        text("published", published),
        text("accessed", flags.accessed),
        text("url", url),
        text("archive_url", flags.archive_url),
        text("language", flags.language),
        text("kind", flags.kind),
        list("derives_from", flags.derives_from),
    ];
    let body = flags.note.unwrap_or_default();
    Draft { story: flags.story, body, ..draft(EntryKind::Source, flags.id, fields) }
}

fn fact(flags: Fact, asker: &mut Asker) -> Draft {
    let question = asker.needed("question", "Question that the fact answers", flags.question);
    let kind = asker.needed("kind", "Kind (text, name, quantity, date, …)", flags.kind);
    let source = asker.needed("source", "Source (its id)", flags.source);
    let values = asker.all_needed("value", "Value that the source states", flags.values);
    let excerpt = asker.needed("excerpt", "Words of the source that show it", flags.excerpt);
    let value = if kind == "set" { list("value", values) } else { text("value", values.into_iter().next()) };
    let claim = [
        text("source", Some(source)),
        value,
        text("as_written", flags.as_written),
        Some(("excerpt", Yaml::Quoted(excerpt))),
        text("as_of", flags.as_of),
        text("speaker", flags.speaker),
    ];
    let claims = Yaml::List(vec![Yaml::Mapping(claim.into_iter().flatten().collect())]);
    let fields = [
        text("question", Some(question)),
        text("label", flags.label),
        text("kind", Some(kind)),
        text("section", flags.section),
        text("unit", flags.unit),
        Some(("claims", claims)),
    ];
    Draft { story: flags.story, file: flags.file, ..draft(EntryKind::Fact, flags.id, fields) }
}

fn story(flags: Story, asker: &mut Asker) -> Draft {
    let title = asker.needed("title", "Headline", flags.title);
    let fields = [text("title", Some(title)), text("standfirst", flags.standfirst)];
    draft(EntryKind::Story, flags.id, fields)
}

fn page(flags: Page, asker: &mut Asker) -> Draft {
    let title = asker.needed("title", "Heading", flags.title);
    let fields = [
        text("title", Some(title)),
        text("description", flags.description),
        text("order", flags.order.map(|order| order.to_string())),
    ];
    draft(EntryKind::Page, flags.id, fields)
}

fn correction(flags: Correction, asker: &mut Asker) -> Draft {
    let date = asker.needed("date", "Date of the change, as 2020-01-31", flags.date);
    let tier = asker.needed("tier", "Tier (rating-changed, fact-corrected, update or wording)", flags.tier);
    let note = asker.needed("note", "What happened, and why", flags.note);
    let fields = [
        text("date", Some(date)),
        text("tier", Some(tier)),
        text("fact", flags.fact),
        text("was", flags.was),
        text("now", flags.now),
        text("note", Some(note)),
    ];
    Draft { story: flags.story, ..draft(EntryKind::Correction, flags.id, fields) }
}

/// A key that may be left out.
type Key = Option<(&'static str, Yaml)>;

fn draft(kind: EntryKind, id: String, fields: impl IntoIterator<Item = Key>) -> Draft {
    let fields: Fields = fields.into_iter().flatten().collect();
    Draft { kind, id, story: None, file: None, fields, body: String::new() }
}

fn text(key: &'static str, text: Option<String>) -> Key {
    text.map(|text| (key, Yaml::Text(text)))
}

fn list(key: &'static str, texts: Vec<String>) -> Key {
    (!texts.is_empty()).then(|| (key, Yaml::List(texts.into_iter().map(Yaml::Text).collect())))
}
