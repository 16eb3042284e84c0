//! Amounts as some papers spell them, in the words of others: `kr 250`, `10 grand`, `7-in-10`, `40 bpd`, `fifty-fifty`,
//! `+7 =3 -1`, `62 not out`, `14 cases per 100,000`, `2:11.48`.

use super::super::duration::race_time;
use super::super::number::{self, strip_phrase};
use super::reading;
use rust_decimal::Decimal;

/// Crowns with their sign before the number, as Scandinavian papers print them.
const CROWNS: &[&str] = &["kr. ", "kr ", "Kr. ", "Kr "];

/// Whole amounts that have a name of their own.
const NAMED: &[(&str, &str)] = &[("fifty-fifty", "50-50"), ("50/50", "50-50")];

/// What stands behind a number, and its words elsewhere.
const BEHIND: &[(&str, &str)] = &[
    (" grand", " thousand"),
    (" (thousand)", " thousand"),
    (" (million)", " million"),
    (" (billion)", " billion"),
    (" bpd", " barrels a day"),
    (" b/d", " barrels a day"),
];

/// The words as others have them.
pub(super) fn in_words(words: &str) -> Option<String> {
    let named = NAMED.iter().find(|(own, _)| words.eq_ignore_ascii_case(own));
    let named = named.map(|(_, plain)| (*plain).to_owned());
    let spelt = named.or_else(|| crowns(words)).or_else(|| behind(words)).or_else(|| out_of(words));
    let spelt = spelt.or_else(|| not_out(words)).or_else(|| with_sign(words)).or_else(|| pressure(words));
    let spelt = spelt.or_else(|| in_so_many(words)).or_else(|| without_peak(words)).or_else(|| pence(words));
    spelt
        .or_else(|| behind_first(words))
        .or_else(|| record(words))
        .or_else(|| race_time(words))
        .or_else(|| leader_and_others(words))
}

/// `+7"` and `+17s` as `7"` and `17s`: how far behind the first somebody came in.
fn behind_first(words: &str) -> Option<String> {
    let gap = words.strip_prefix('+')?.trim_start();
    let (_, unit) = number::read(gap)?;
    matches!(unit, "\"" | "″" | "”" | "''" | "s" | "sec" | "secs" | "seconds").then(|| gap.to_owned())
}

/// `skipper and 4` as `the skipper and 4 others`.
fn leader_and_others(words: &str) -> Option<String> {
    const LEADERS: &[&str] = &[
        "captain",
        "commander",
        "conductor",
        "coxswain",
        "driver",
        "foreman",
        "guide",
        "helmsman",
        "instructor",
        "leader",
        "master",
        "pilot",
        "skipper",
        "teacher",
    ];
    let words = ["the ", "a ", "his ", "her ", "their "]
        .iter()
        .find_map(|lead| strip_phrase(words, lead))
        .unwrap_or(words);
    let (leader, others) = words.split_once(" and ")?;
    let (others, rest) = number::read(others).filter(|(others, _)| others.value.is_integer())?;
    let are_others = rest.is_empty() && !others.is_share() && !others.is_ratio();
    (LEADERS.contains(&leader.to_lowercase().as_str()) && are_others)
        .then(|| format!("the {leader} and {} others", others.value.normalize()))
}

/// `+7 =3 -1` and `W7 D3 L1` as `7 won, 3 drawn, 1 lost`: how somebody's games ended.
fn record(words: &str) -> Option<String> {
    const ENDS: &[(&[char], &str)] =
        &[(&['+', 'W'], "won"), (&['=', 'D'], "drawn"), (&['-', '\u{2212}', '–', 'L'], "lost")];
    let told: Vec<&str> = words.split(' ').map(|piece| piece.trim_end_matches([',', ';'])).collect();
    let ended = |(signs, end): &(&[char], &str)| {
        let games = told.iter().find_map(|piece| piece.strip_prefix(*signs))?;
        let is_number = !games.is_empty() && games.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| format!("{games} {end}"))
    };
    let ended: Vec<String> = ENDS.iter().map(ended).collect::<Option<_>>()?;
    (told.len() == ENDS.len()).then(|| ended.join(", "))
}

/// `62 not out` and `62*`: the runs of one who was not out.
fn not_out(words: &str) -> Option<String> {
    let runs = words.strip_suffix(" not out").or_else(|| words.strip_suffix('*'))?;
    is_number(runs).then(|| runs.to_owned())
}

/// `300 plus or minus 20` as `300 ± 20`, `£40,000-worth of it` as `£40,000 worth of it`.
fn with_sign(words: &str) -> Option<String> {
    let signs = [(" plus or minus ", " ± "), (" plus-or-minus ", " ± "), ("-worth of ", " worth of ")];
    let (own, plain) = signs.iter().find(|(own, _)| words.contains(own))?;
    Some(words.replacen(own, plain, 1))
}

/// `140/90 mmHg`, which are not one and a half.
fn pressure(words: &str) -> Option<String> {
    let both = ["mmHg", "mm Hg", "mmhg"].iter().find_map(|unit| words.strip_suffix(unit))?.trim_end();
    let is_whole = |side: &str| side.len() > 1 && side.bytes().all(|byte| byte.is_ascii_digit());
    both.split_once('/').is_some_and(|(one, two)| is_whole(one) && is_whole(two)).then(|| both.to_owned())
}

/// `14 cases per 100,000 people` as `14 in 100,000 people`.
fn in_so_many(words: &str) -> Option<String> {
    const LEAST: u64 = 1_000;
    let (cases, rest) = words.split_once(" per ")?;
    let (number, noun) = cases.split_once(' ')?;
    let (of, behind) = number::read(rest)?;
    let is_many = of.value >= Decimal::from(LEAST) && !behind.contains(|c: char| c.is_ascii_digit());
    (is_many && is_number(number) && reading::is_counted_noun(noun)).then(|| format!("{number} in {rest}"))
}

/// `a 12-year high of 5.2%` and `5.2%, a 12-year high` as `5.2%`: since when it was not so high.
fn without_peak(words: &str) -> Option<String> {
    if let Some((_, amount)) = words.split_once(" of ").filter(|(peak, _)| is_peak(peak)) {
        return Some(amount.to_owned());
    }
    let bracketed = || words.strip_suffix(')')?.rsplit_once(" (");
    let (amount, _) = bracketed().or_else(|| words.rsplit_once(", ")).filter(|(_, peak)| is_peak(peak))?;
    Some(amount.to_owned())
}

fn is_peak(words: &str) -> bool {
    const ENDS: &[&str] = &[" high", " low", " peak"];
    const TIMES: &[&str] = &["-day", "-week", "-month", "-year", "-decade", "-season"];
    let stretch = ENDS.iter().find_map(|end| words.strip_suffix(end));
    let stretch =
        stretch.map(|words| ["a ", "an "].iter().find_map(|one| words.strip_prefix(one)).unwrap_or(words));
    stretch.is_some_and(|words| TIMES.iter().any(|time| words.strip_suffix(time).is_some_and(is_number)))
}

fn is_number(words: &str) -> bool {
    number::read(words).is_some_and(|(_, rest)| rest.is_empty())
}

/// `twopenny`, `sixpence` and `2d.` as so many pence.
fn pence(words: &str) -> Option<String> {
    let in_one_word = ["penny", "pence"].iter().find_map(|coin| words.strip_suffix(coin));
    let coined = in_one_word.map(|number| if number == "tup" { "two" } else { number });
    let signed = || {
        let number = words.strip_suffix("d.").or_else(|| words.strip_suffix('d'))?.trim_end();
        number.ends_with(|c: char| c.is_numeric()).then_some(number)
    };
    let number = coined.or_else(signed).filter(|number| !number.ends_with(' ') && is_number(number))?;
    Some(format!("{number} pence"))
}

fn crowns(words: &str) -> Option<String> {
    let sum = CROWNS.iter().find_map(|sign| words.strip_prefix(sign))?;
    sum.starts_with(|c: char| c.is_ascii_digit()).then(|| format!("{sum} kr"))
}

fn behind(words: &str) -> Option<String> {
    let (number, plain) = BEHIND.iter().find_map(|(own, plain)| Some((words.strip_suffix(own)?, *plain)))?;
    is_number(number).then(|| format!("{number}{plain}"))
}

/// `seven-in-ten`, which are no inches.
fn out_of(words: &str) -> Option<String> {
    let (part, whole) = words.split_once("-in-")?;
    (is_number(part) && is_number(whole)).then(|| format!("{part} in {whole}"))
}
