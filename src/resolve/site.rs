//! The site's own settings and its plain pages.

use super::alias;
use super::cycle::{Edge, find_cycles};
use super::export;
use super::link::Names;
use super::outlet::resolve_budget;
use super::rating::resolve_ratings;
use super::topic::resolve_topics;
use super::typed;
use crate::diagnostic::{Code, Diagnostic, Report, Severity, nearest};
use crate::load::{
    Pairs, PlainOr, RawCheck, RawDocument, RawPageMatter, RawPolicies, RawPublisher, RawSettings, RawSite,
    Typed,
};
use crate::model::{Level, Page, PageId, Policies, Publisher, Site};
use crate::value::{Ends, Hedges, Measure, Places};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The theme of a site that names none.
const DEFAULT_THEME: &str = "broadside";
/// The language of a site that names none.
const DEFAULT_LANGUAGE: &str = "en";

/// Resolves the site. Nothing only when `site.yaml` itself cannot be used.
///
/// Pushes `bad-id`, `duplicate-id`, `unknown-page`, `unknown-check`, `unknown-choice`, `reason-missing`, `bad-url`,
/// `bad-value`, `bad-alias`, `unknown-language`, `bad-hedge`, `bad-scale` and `cycle`.
pub fn resolve_site(raw: RawSite, report: &mut Report) -> Option<Site> {
    let RawSite { settings, origin, pages, story_folders: _, strings } = raw;
    let own_languages: Vec<String> = strings.into_iter().map(|file| file.language).collect();
    let mut names = Names::new(Code::UnknownPage, "page");
    let pages = resolve_pages(pages, &mut names, report);
    let settings = settings?;
    let theme_origin = settings.theme.as_ref().map_or_else(|| origin.clone(), |theme| theme.origin.clone());
    Some(Site {
        title: typed::line_or_empty(settings.title.0.as_ref()),
        description: typed::line_or_empty(settings.description.as_ref()),
        base_url: settings.base_url.as_ref().and_then(|url| base_url(url, report)),
        language: language(&settings, &own_languages, report),
        own_languages,
        theme: typed::line(settings.theme.as_ref()).unwrap_or_else(|| DEFAULT_THEME.to_owned()),
        theme_origin,
        publisher: settings.publisher.map(|publisher| resolve_publisher(&publisher, report)),
        policies: resolve_policies(settings.policies.as_ref(), &names, report),
        levels: levels(settings.checks.as_ref(), report),
        params: settings
            .params
            .into_iter()
            .flat_map(|params| params.0)
            .map(|(name, value)| (name.text().to_owned(), (value.text().to_owned(), value.origin)))
            .collect(),
        places: places(settings.places.as_ref(), report),
        hedges: hedges(settings.hedges.as_ref(), report),
        ratings: resolve_ratings(settings.ratings.as_ref(), report),
        exports: export::exports(settings.exports.as_ref(), report),
        hosts: alias::hosts(settings.hosts.as_ref(), report),
        packings: export::packings(settings.compress.as_ref(), report),
        license: export::license(settings.license.as_ref(), report),
        trust: export::trust(settings.trust.as_ref(), report),
        budget: resolve_budget(settings.quotation.as_ref(), report),
        topics: resolve_topics(&settings.topics, report),
        pages,
    })
}

fn resolve_pages(raw: Vec<RawDocument<RawPageMatter>>, names: &mut Names, report: &mut Report) -> Vec<Page> {
    let mut pages = Vec::new();
    for page in raw {
        let is_sound = typed::check_id(&page.id, "page", &page.origin, report);
        let is_new = names.define(&page.id, &page.origin, report);
        typed::body(&page.body, &page.body_origin, report);
        let Some(matter) = page.matter.filter(|_| is_sound && is_new) else { continue };
        let order = matter.order.map_or(u32::MAX, |order| order.value);
        pages.push((
            order,
            Page {
                id: PageId::new(&page.id),
                title: typed::line_or_empty(Some(&matter.title)),
                description: typed::line_or_empty(matter.description.as_ref()),
                aliases: alias::aliases(matter.aliases.as_ref(), report),
                body: page.body,
                origin: page.origin,
            },
        ));
    }
    pages.sort_by(|(first_order, first), (order, page)| (first_order, &first.id).cmp(&(order, &page.id)));
    pages.into_iter().map(|(_, page)| page).collect()
}

/// Links are made by adding to it, so it ends without a slash and has no query.
fn base_url(url: &Typed, report: &mut Report) -> Option<String> {
    let sound = typed::url(url, report)?;
    if sound.contains(['?', '#']) {
        let message = format!("`{sound}` cannot be the address of a site");
        report.push(
            Diagnostic::new(Code::BadUrl, &url.origin, message)
                .help("leave out everything from `?` or `#` on"),
        );
        return None;
    }
    let base = sound.trim_end_matches('/');
    if base.split('/').skip(3).any(|part| matches!(part, "" | "." | "..")) {
        let message = format!("`{sound}` cannot be the address of a site");
        let help = "write the path as browsers show it, without `//`, `/./` and `/../`";
        report.push(Diagnostic::new(Code::BadUrl, &url.origin, message).help(help));
        return None;
    }
    Some(base.to_owned())
}

fn language(settings: &RawSettings, own: &[String], report: &mut Report) -> String {
    let given = settings.language.as_ref().and_then(|tag| typed::spoken_language(tag, own, report));
    given.unwrap_or_else(|| DEFAULT_LANGUAGE.to_owned())
}

fn resolve_publisher(raw: &RawPublisher, report: &mut Report) -> Publisher {
    Publisher {
        name: typed::line_or_empty(Some(&raw.name)),
        url: raw.url.as_ref().and_then(|url| typed::url(url, report)),
        email: raw.email.as_ref().and_then(|email| typed::email(email, report)),
    }
}

fn resolve_policies(raw: Option<&RawPolicies>, names: &Names, report: &mut Report) -> Policies {
    let Some(raw) = raw else { return Policies::default() };
    let mut page = |id: &Option<Typed>| id.as_ref().and_then(|id| names.link(id, report)).map(PageId::new);
    Policies { corrections: page(&raw.corrections), methodology: page(&raw.methodology) }
}

/// Only checks have a level of the site's own; what breaks a site is always an error.
fn levels(raw: Option<&Pairs<PlainOr<RawCheck>>>, report: &mut Report) -> BTreeMap<Code, Level> {
    let choices = [("allow", Level::Allow), ("warn", Level::Warn), ("deny", Level::Deny)];
    let mut levels = BTreeMap::new();
    for (name, check) in raw.into_iter().flat_map(|raw| &raw.0) {
        let (level, because) = match check {
            PlainOr::Plain(level) => (level, None),
            PlainOr::Entry(check) => (&check.level, check.because.as_ref()),
        };
        let code = check_named(name, report);
        let chosen = typed::choice(level, "level of a check", choices, report);
        if code.is_some() && chosen == Some(Level::Allow) && because.is_none() {
            report.push(allowed_without_reason(name, level));
        }
        levels.extend(code.zip(chosen));
    }
    levels
}

fn allowed_without_reason(name: &Typed, level: &Typed) -> Diagnostic {
    let name = name.text();
    Diagnostic::new(Code::ReasonMissing, &level.origin, format!("`{name}` is allowed without a reason"))
        .help(format!("say why, for those who read this file later: `{name}: {{level: allow, because: …}}`"))
}

fn check_named(name: &Typed, report: &mut Report) -> Option<Code> {
    let checks = || Code::ALL.iter().filter(|code| code.severity() != Severity::Error);
    let is_error =
        Code::ALL.iter().any(|code| code.name() == name.text() && code.severity() == Severity::Error);
    let found = checks().find(|code| code.name() == name.text()).copied();
    if found.is_none() {
        let message = if is_error {
            format!("`{}` is always an error", name.text())
        } else {
            format!("there is no check `{}`", name.text())
        };
        let help = match nearest(name.text(), checks().map(|code| code.name())) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => {
                format!("the checks are: {}", checks().map(|code| code.name()).collect::<Vec<_>>().join(", "))
            }
        };
        report.push(Diagnostic::new(Code::UnknownCheck, &name.origin, message).help(help));
    }
    found
}

fn places(raw: Option<&Pairs<Typed>>, report: &mut Report) -> Places {
    let edges: Vec<Edge<'_>> = pairs(raw).map(|(place, larger)| edge(place, larger)).collect();
    if find_cycles(&edges, "lies in", report) {
        return Places::default();
    }
    let names = pairs(raw).map(|(place, larger)| (place.text().to_owned(), larger.text().to_owned()));
    match Places::new(names) {
        Ok(places) => places,
        Err((position, reason)) => {
            if let Some((place, _)) = pairs(raw).nth(position) {
                let diagnostic = Diagnostic::new(Code::Cycle, &place.origin, reason.message);
                report.push(typed::with_help(diagnostic, reason.help));
            }
            Places::default()
        }
    }
}

fn pairs(raw: Option<&Pairs<Typed>>) -> impl Iterator<Item = &(Typed, Typed)> {
    raw.into_iter().flat_map(|raw| &raw.0)
}

fn edge<'a>(place: &'a Typed, larger: &'a Typed) -> Edge<'a> {
    Edge { from: place.text(), to: larger.text(), origin: &place.origin }
}

fn hedges(raw: Option<&Pairs<Typed>>, report: &mut Report) -> Hedges {
    let mut own = Vec::new();
    for (words, width) in pairs(raw) {
        if !is_hedge(words.text()) {
            report.push(no_hedge(words));
            continue;
        }
        for part in width.text().split(',') {
            match one_width(part) {
                Some((measure, ends)) => own.push((words.text(), measure, ends)),
                None => report.push(bad_hedge(words, width, part.trim())),
            }
        }
    }
    Hedges::default().with_overrides(own)
}

/// Words, or a sign such as `~`; a number would be taken from those that begin with it.
fn is_hedge(words: &str) -> bool {
    let is_sign = |character: char| "~≈<>≤≥=±".contains(character);
    words.contains(|character| char::is_alphabetic(character) || is_sign(character))
        && !words.contains(char::is_numeric)
}

fn no_hedge(words: &Typed) -> Diagnostic {
    let message = format!("`{}` cannot stand beside a number as a hedge", words.text());
    Diagnostic::new(Code::BadHedge, &words.origin, message)
        .help("write the words themselves, without a number: `nearly: 0.9..1`")
}

/// `0.9..1.1`, `-2..2 years`: what the ends count, where it is said, and the ends.
fn one_width(width: &str) -> Option<(Option<Measure>, Ends)> {
    const UNITS: &[(&str, Measure)] =
        &[("year", Measure::Years), ("minute", Measure::Minutes), ("day", Measure::Days)];
    let width = width.trim();
    let shift = UNITS.iter().find_map(|(unit, measure)| {
        Some((width.strip_suffix('s').unwrap_or(width).strip_suffix(unit)?, *measure))
    });
    match shift {
        Some((width, measure)) => Some((Some(measure), ends(width, Some(measure))?)),
        None => Some((None, ends(width, None)?)),
    }
}

/// The two ends of `0.9..1.1`, either of which may be left out; nothing when it is something else. Ends that tell
/// how far something moves are whole, at most 10,000, and may be below zero.
fn ends(width: &str, measure: Option<Measure>) -> Option<Ends> {
    let (low, high) = width.split_once("..")?;
    let fits = |number: &Decimal| match measure {
        Some(_) => number.is_integer() && number.abs() <= Decimal::from(10_000),
        None => !number.is_sign_negative(),
    };
    let end = |text: &str| match text.trim() {
        "" => Some(None),
        number => number.parse().ok().filter(fits).map(Some),
    };
    let (low, high) = (end(low)?, end(high)?);
    let is_upside_down = low.zip(high).is_some_and(|(low, high)| low > high);
    (!is_upside_down && (low.is_some() || high.is_some())).then_some((low, high))
}

fn bad_hedge(words: &Typed, width: &Typed, part: &str) -> Diagnostic {
    let message = format!("`{part}` is no width for `{}`", words.text());
    Diagnostic::new(Code::BadHedge, &width.origin, message)
        .help("write the two ends as multiples of the number, `0.9..1.1`, or as whole years, minutes or days, `-2..2 years`; where there is no end, `1..`")
}
