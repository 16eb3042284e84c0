//! What editors say of a source as its outlet has it: status, links, budget; and the replies to a story.

use super::typed;
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::load::{PlainOr, RawQuotation, RawReply, RawSourceMatter, RawStatus, Typed};
use crate::model::{LinkPolicy, OutletStatus, QuotationBudget, Reply, StatusKind};

/// What the outlet has done to the source. Pushes `unknown-choice` and `bad-date`.
pub(super) fn resolve_status(raw: &PlainOr<RawStatus>, report: &mut Report) -> Option<OutletStatus> {
    let (kind, date, note) = match raw {
        PlainOr::Plain(kind) => (kind, None, None),
        PlainOr::Entry(RawStatus { kind, date, note, origin: _ }) => (kind, date.as_ref(), note.as_ref()),
    };
    let kinds = StatusKind::ALL.iter().map(|kind| (kind.name(), *kind));
    let date = date.and_then(|date| typed::date(date, report));
    let kind = typed::choice(kind, "status of a source", kinds, report)?;
    Some(OutletStatus { kind, date, note: typed::line_or_empty(note) })
}

/// How pages may link to the source. Pushes `unknown-choice`.
pub(super) fn resolve_link(raw: Option<&Typed>, report: &mut Report) -> LinkPolicy {
    let policies = LinkPolicy::ALL.iter().map(|policy| (policy.name(), *policy));
    raw.and_then(|link| typed::choice(link, "way to link", policies, report)).unwrap_or(LinkPolicy::Live)
}

/// The budget of the site. Pushes `bad-value`.
pub(super) fn resolve_budget(raw: Option<&RawQuotation>, report: &mut Report) -> QuotationBudget {
    raw.map_or_else(QuotationBudget::default, |raw| limits(raw, QuotationBudget::default(), report))
}

/// The budget of a source, which says why it is another than the site's. Pushes `reason-missing` and `bad-value`.
pub(super) fn resolve_own_budget(
    matter: &RawSourceMatter,
    of_site: QuotationBudget,
    report: &mut Report,
) -> QuotationBudget {
    let Some(raw) = &matter.quotation else { return of_site };
    if raw.because.is_none() {
        let message = "the source has a budget of its own without a reason";
        report.push(
            Diagnostic::new(Code::ReasonMissing, &raw.origin, message)
                .help("say why more or less of it is quoted than of others: `because: …`"),
        );
    }
    limits(raw, of_site, report)
}

fn limits(raw: &RawQuotation, otherwise: QuotationBudget, report: &mut Report) -> QuotationBudget {
    const WHOLE: u32 = 100;
    if let Some(share) = raw.share.as_ref().filter(|share| share.value > WHOLE) {
        let message = format!("{} percent of a text are more than the whole", share.value);
        report.push(
            Diagnostic::new(Code::BadValue, &share.origin, message)
                .help("write the most that may be quoted, in percent: `share: 30`"),
        );
    }
    QuotationBudget {
        words: raw.words.as_ref().map_or(otherwise.words, |words| words.value as usize),
        share: raw.share.as_ref().map_or(otherwise.share, |share| share.value as usize),
    }
}

/// What somebody says to the story. Pushes `bad-date`.
pub(super) fn resolve_reply(raw: &RawReply, report: &mut Report) -> Reply {
    Reply {
        who: typed::line_or_empty(Some(&raw.who)),
        asked: raw.asked.as_ref().and_then(|date| typed::date(date, report)),
        said: typed::line(raw.said.as_ref()),
    }
}
