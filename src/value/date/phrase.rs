//! Reads a date from its tokens: one reader a kind of piece, each tried in turn at every place.

mod calendar;
mod length;
mod time;

use super::clock::Part;
use super::draft::{Draft, Statement, fill, given_twice};
use super::hedging::{Hedging, begins_with};
use super::names::nearest_name;
use super::relative::Relative;
use super::words::Token;
use super::zone;
use crate::value::{Hedges, Reason};
use calendar::{
    read_before_last, read_calendar, read_month, read_period, read_portion, read_weekday, read_weeks_on,
    read_yearly,
};
pub(super) use length::count;
use length::read_length;
use time::{read_half, read_spoken_time, read_time};

/// Takes a piece from the start of the tokens into the draft and says how many tokens it took: 0 when it is not its
/// piece.
type Reader = fn(&mut Draft<'_>, &[Token]) -> Result<usize, Reason>;

const READERS: &[Reader] = &[
    read_weeks_on,
    read_whole_phrase,
    read_yearly,
    read_before_last,
    read_part,
    read_length,
    read_hedge,
    read_spoken_time,
    read_time,
    read_half,
    read_zone,
    read_portion,
    read_weekday,
    read_period,
    read_month,
    read_calendar,
    read_filler,
];

/// Reads one statement, not a range.
pub(super) fn read(tokens: &[Token], hedges: &Hedges) -> Result<Statement, Reason> {
    let mut draft = Draft::new(hedges);
    let mut rest = tokens;
    while !rest.is_empty() {
        let used = read_piece(&mut draft, rest)?;
        rest = rest.get(used..).unwrap_or_default();
    }
    draft.finish()
}

fn read_piece(draft: &mut Draft<'_>, rest: &[Token]) -> Result<usize, Reason> {
    for reader in READERS {
        match reader(draft, rest)? {
            0 => {}
            used => return Ok(used),
        }
    }
    let meant = rest.first().and_then(|token| nearest_name(token.word()));
    let reason = Reason::new(match rest.first() {
        Some(Token::Word(word)) => format!("`{word}` is not understood in a date"),
        Some(Token::Number { value, .. }) => format!("`{value}` is neither a day, a year nor a time here"),
        _ => "it is no date that can be read".to_owned(),
    });
    Err(meant.map_or(reason.clone(), |name| reason.help(format!("did you mean `{name}`?"))))
}

/// Phrases that say it all: the words, days from the day of speaking, and the part of the day.
const PHRASES: &[(&str, i64, &str)] = &[
    ("the day before yesterday", -2, ""),
    ("day before yesterday", -2, ""),
    ("the day after tomorrow", 2, ""),
    ("day after tomorrow", 2, ""),
    ("earlier today", 0, ""),
    ("later today", 0, ""),
    ("today", 0, ""),
    ("this date", 0, ""),
    ("on this date", 0, ""),
    ("yesterday", -1, ""),
    ("tomorrow", 1, ""),
    ("this early morning", 0, "early morning"),
    ("this morning", 0, "morning"),
    ("this lunchtime", 0, "lunchtime"),
    ("this afternoon", 0, "afternoon"),
    ("this evening", 0, "evening"),
    ("tonight", 0, "night"),
    ("last night", -1, "night"),
    ("the night before last", -2, "night"),
    ("night before last", -2, "night"),
    ("last evening", -1, "evening"),
];

/// Days with a name, by month and day.
const NAMED_DAYS: &[(&str, u32, u32)] = &[
    ("new years day", 1, 1),
    ("new year day", 1, 1),
    ("new years eve", 12, 31),
    ("new year eve", 12, 31),
    ("christmas day", 12, 25),
    ("christmas eve", 12, 24),
    ("boxing day", 12, 26),
    ("glorious twelfth", 8, 12),
    ("halloween", 10, 31),
    ("valentines day", 2, 14),
    ("valentine day", 2, 14),
    ("new years", 1, 1),
    ("xmas day", 12, 25),
    ("xmas eve", 12, 24),
    ("st stephen day", 12, 26),
    ("epiphany", 1, 6),
    ("burns night", 1, 25),
    ("australia day", 1, 26),
    ("st valentine day", 2, 14),
    ("leap day", 2, 29),
    ("st david day", 3, 1),
    ("st patrick day", 3, 17),
    ("april fools day", 4, 1),
    ("april fool day", 4, 1),
    ("st george day", 4, 23),
    ("anzac day", 4, 25),
    ("may day", 5, 1),
    ("ve day", 5, 8),
    ("flag day", 6, 14),
    ("juneteenth", 6, 19),
    ("canada day", 7, 1),
    ("bastille day", 7, 14),
    ("all saints day", 11, 1),
    ("all souls day", 11, 2),
    ("guy fawkes night", 11, 5),
    ("guy fawkes day", 11, 5),
    ("bonfire night", 11, 5),
    ("armistice day", 11, 11),
    ("veterans day", 11, 11),
    ("st andrew day", 11, 30),
    ("st nicholas day", 12, 6),
    ("hogmanay", 12, 31),
];

fn read_whole_phrase(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    for (words, month, day) in NAMED_DAYS {
        if let Some(used) = begins_with(tokens, words) {
            fill(&mut draft.month, *month)?;
            fill(&mut draft.day, (*day, false))?;
            draft.attach_to_days();
            return Ok(used);
        }
    }
    for (words, days, part) in PHRASES {
        if let Some(used) = begins_with(tokens, words) {
            fill(&mut draft.relative, Relative::Day(*days))?;
            if let Some(part) = Part::from_name(part) {
                fill(&mut draft.part, part)?;
            }
            draft.attach_to_days();
            return Ok(used);
        }
    }
    Ok(0)
}

/// Words of a part of the day, and its name.
const PART_WORDS: &[(&str, &str)] = &[
    ("early this morning", ""),
    ("early hours of the morning", "early hours"),
    ("early hours", "early hours"),
    ("small hours", "small hours"),
    ("wee small hours", "small hours"),
    ("wee hours", "small hours"),
    ("arvo", "afternoon"),
    ("late at night", "late night"),
    ("first light", "dawn"),
    ("daybreak", "dawn"),
    ("sunrise", "dawn"),
    ("sunset", "dusk"),
    ("nightfall", "dusk"),
    ("before dawn", "early morning"),
    ("before daybreak", "early morning"),
    ("before sunrise", "early morning"),
    ("before first light", "early morning"),
    ("before breakfast", "early morning"),
    ("after breakfast", "morning"),
    ("before lunch", "morning"),
    ("after lunch", "afternoon"),
    ("after dark", "night"),
    ("after nightfall", "night"),
    ("teatime", "late afternoon"),
    ("tea time", "late afternoon"),
    ("breakfast time", "morning"),
    ("breakfast", "morning"),
    ("bedtime", "night"),
    ("in the afternoon tide", "afternoon"),
    ("lunch time", "lunchtime"),
    ("at night", "night"),
    ("dead of night", "night"),
    ("dead of the night", "night"),
    ("middle of the night", "night"),
    ("the middle of the night", "night"),
    ("midmorning", "mid morning"),
    ("midafternoon", "mid afternoon"),
];

fn read_part(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let by_words = PART_WORDS
        .iter()
        .filter(|(_, name)| !name.is_empty())
        .find_map(|(words, name)| begins_with(tokens, words).map(|used| (used, (*name).to_owned())));
    let word = |at: usize| match tokens.get(at) {
        Some(Token::Word(word)) => word.as_str(),
        _ => "",
    };
    let named = by_words.or_else(|| {
        let two = format!("{} {}", word(0), word(1));
        let is_portion = matches!(word(0), "early" | "late");
        (!is_portion || Part::from_name(&two).is_some()).then_some(())?;
        if Part::from_name(&two).is_some() { Some((2, two)) } else { Some((1, word(0).to_owned())) }
    });
    match named.and_then(|(used, name)| Part::from_name(&name).map(|part| (used, part))) {
        Some((used, part)) => {
            // `the small hours of Sunday morning`
            let narrower = draft.part.take().map_or(Some(part), |known| known.within(part));
            draft.part = Some(narrower.ok_or_else(given_twice)?);
            attach_to_part(draft);
            Ok(used)
        }
        None => Ok(0),
    }
}

/// Lets the part of the day take the hedge that waits, which moves hours and no days: `just before dawn on Tuesday`.
fn attach_to_part(draft: &mut Draft<'_>) {
    let hedging = draft.pending_hedge.take_if(|hedging| !hedging.is_open());
    if let Some((hedging, part)) = hedging.zip(draft.part) {
        draft.part = Some(part.loosened(hedging.side()));
        draft.part_hedge = hedging;
        draft.is_weekday_beside = false;
    }
}

fn read_hedge(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    match Hedging::read(tokens, draft.hedges) {
        Some((hedging, used)) => {
            draft.is_weekday_beside = draft.weekday.is_some() && hedging.is_beside() && !draft.has_day();
            fill(&mut draft.pending_hedge, hedging).map(|()| used)
        }
        None => Ok(0),
    }
}

fn read_zone(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    match zone::read(tokens)? {
        Some((minutes, used)) if draft.clock.is_some() || draft.part.is_some() => {
            fill(&mut draft.zone, minutes).map(|()| used)
        }
        // Of days only those of the time of all are told so; the `est.` of `3 May est.` is an estimate.
        Some((minutes, used)) if names_day(draft) && zone::is_universal(tokens) => {
            fill(&mut draft.zone, minutes).map(|()| used)
        }
        _ => match zone::read_name(tokens).filter(|_| draft.clock.is_some()) {
            Some((name, used)) => fill(&mut draft.zone_name, name).map(|()| used),
            None => Ok(0),
        },
    }
}

const fn names_day(draft: &Draft<'_>) -> bool {
    draft.has_day() || draft.weekday.is_some() || draft.absolute.is_some()
}

/// Words that carry nothing here.
#[expect(clippy::unnecessary_wraps, reason = "it is one of the readers, and others can fail")]
fn read_filler(draft: &mut Draft<'_>, tokens: &[Token]) -> Result<usize, Reason> {
    let Some(Token::Word(word)) = tokens.first() else { return Ok(0) };
    let behind_time = matches!(word.as_str(), "hours" | "hrs" | "h" | "local" | "lt" | "time" | "sharp")
        && draft.clock.is_some();
    if begins_with(tokens, "bank holiday").is_some() {
        draft.is_bank_holiday = true;
        return Ok(2);
    }
    let filler = matches!(
        word.as_str(),
        "on" | "at"
            | "the"
            | "of"
            | "in"
            | "during"
            | "exactly"
            | "precisely"
            | "year"
            | "season"
            | "some"
            | "sometime"
            | "over"
            | "throughout"
            | "holiday"
    );
    Ok(usize::from(behind_time || filler))
}
