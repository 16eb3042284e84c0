//! One row a value: `tests/cases/values/<kind>.txt`.
//!
//! ```text
//! words => printed ; why                 is read, and prints so; the print reads back as the same value
//! words !! part of the message ; why     is refused
//! words | words = relation ; why         the two relate so, in both directions
//! ```
//!
//! Words may begin with settings in braces: `{as_of=2019-11-12} yesterday`, `{unit=km} 12`, `{form=indirect} …`,
//! `{complete}`, `{count=4}`, `{asked=kinship}`, `{year=2026}`, separated by blanks inside the braces. The members of a set are
//! separated by ` + `; with `{line}`, they are one line of text.
//! `places:` lines at the top of a file declare containment: `places: North ward < Pellmere`.

use std::fs;
use std::path::Path;
use variorum::value::{Asked, Context, Date, Form, Hedges, Kind, Places, Relation, Sort, Unit, Value, Winds};

#[test]
fn text() {
    check(Kind::Text, 25);
}
#[test]
fn name() {
    check(Kind::Name, 60);
}
#[test]
fn quantity() {
    check(Kind::Quantity, 60);
}
#[test]
fn date() {
    check(Kind::Date, 60);
}
#[test]
fn age() {
    check(Kind::Age, 60);
}
#[test]
fn duration() {
    check(Kind::Duration, 60);
}
#[test]
fn place() {
    check(Kind::Place, 25);
}
#[test]
fn quotation() {
    check(Kind::Quotation, 60);
}
#[test]
fn set() {
    check(Kind::Set, 25);
}

/// Runs every row of a kind's file and tells all that fail.
fn check(kind: Kind, at_least: usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases/values")
        .join(kind.name())
        .with_extension("txt");
    let text = fs::read_to_string(&path).expect("the kind has a file of rows");
    let places = declared_places(&text);
    let rows: Vec<(usize, &str)> = text
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#') && !line.starts_with("places:"))
        .collect();
    let failures: Vec<String> = rows
        .iter()
        .filter_map(|(line, row)| {
            check_row(kind, row, &places)
                .err()
                .map(|why| format!("{}:{line}: {row}\n    {why}", path.display()))
        })
        .collect();
    assert!(failures.is_empty(), "{} of {} rows fail\n{}", failures.len(), rows.len(), failures.join("\n"));
    assert!(rows.len() >= at_least, "{} has {} rows, and {at_least} are wanted", path.display(), rows.len());
}

fn declared_places(text: &str) -> Places {
    let pairs = text.lines().filter_map(|line| line.strip_prefix("places:")).map(|pair| {
        let (inner, outer) = pair.split_once('<').expect("places: inner < outer");
        (inner.trim().to_owned(), outer.trim().to_owned())
    });
    Places::new(pairs).expect("the rows' places are sound")
}

fn check_row(kind: Kind, row: &str, places: &Places) -> Result<(), String> {
    let (row, why) = row.rsplit_once(" ; ").ok_or("the row has no ` ; why`")?;
    if why.trim().is_empty() {
        return Err("the why is empty".into());
    }
    if let Some((words, message)) = row.split_once(" !! ") {
        return match read(kind, words, places) {
            Ok(value) => Err(format!("was read as `{value}`")),
            Err(told) if told.contains(message.trim()) => Ok(()),
            Err(told) => Err(format!("was refused with `{told}`")),
        };
    }
    if let Some((words, printed)) = row.split_once(" => ") {
        let value = read(kind, words, places)?;
        if value.to_string() != printed.trim() {
            return Err(format!("prints as `{value}`"));
        }
        let settings =
            words.trim().strip_prefix('{').and_then(|rest| rest.split_once('}')).map_or("", |x| x.0);
        let again =
            read(kind, &format!("{{{settings}}} {}", value.to_string().replace("; ", " + ")), places)?;
        return again.is_same(&value).then_some(()).ok_or(format!("the print reads back as `{again}`"));
    }
    let (pair, relation) = row.rsplit_once(" = ").ok_or("neither =>, !! nor =")?;
    let (first, second) = pair.split_once(" | ").ok_or("no ` | ` between the two")?;
    let (first, second) = (read(kind, first, places)?, read(kind, second, places)?);
    let (there, back) = (first.compare(&second), second.compare(&first));
    if there.relation != back.relation {
        return Err(format!("{:?} in one direction, {:?} in the other", there.relation, back.relation));
    }
    if (first.key() == second.key()) != (there.relation == Relation::Same) {
        return Err(format!("keys `{}` and `{}` against {:?}", first.key(), second.key(), there.relation));
    }
    let told = format!("{:?}", there.relation).to_lowercase();
    (told == relation.trim()).then_some(()).ok_or(format!("is {told}, because {:?}", there.why))
}

fn read(kind: Kind, words: &str, places: &Places) -> Result<Value, String> {
    let hedges = Hedges::default();
    let mut context = Context::new(&hedges, places);
    let words = words.trim();
    let is_line = words.starts_with("{line}");
    let words = match words.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        None => words,
        Some((settings, rest)) => {
            for setting in settings.split_whitespace() {
                apply_setting(&mut context, setting)?;
            }
            rest.trim()
        }
    };
    let told = |reason: variorum::value::Reason| match reason.help {
        Some(help) => format!("{} / {help}", reason.message),
        None => reason.message,
    };
    if kind == Kind::Set && !is_line {
        let members: Vec<&str> = words.split(" + ").map(str::trim).collect();
        return Value::from_members(&members, &context).map_err(told);
    }
    Value::parse(kind, words, &context).map_err(told)
}

fn apply_setting(context: &mut Context<'_>, setting: &str) -> Result<(), String> {
    let (key, value) = setting.split_once('=').unwrap_or((setting, ""));
    match key {
        "as_of" => {
            let bare = Context::new(context.hedges, context.places);
            let date = Date::parse(value, &bare).map_err(|reason| reason.message)?;
            context.as_of = date.days();
        }
        "unit" => context.unit = Some(Unit::from_name(value).ok_or("no such unit")?),
        "form" => context.form = if value == "indirect" { Form::Indirect } else { Form::Direct },
        "complete" => context.complete = true,
        "coin" => context.hints.coin = Some(Unit::from_name(value).ok_or("no such unit")?),
        "per" => {
            let times = ["hour", "day", "week", "month", "year", "shift"];
            context.hints.per = Some(times.into_iter().find(|time| *time == value).ok_or("no such time")?);
        }
        "year" => context.hints.year = Some(value.parse().map_err(|_| "no such year")?),
        "asked" => {
            context.hints.asked = match value {
                "hurt" => Asked::Hurt,
                "kinship" => Asked::Kinship,
                "body" => Asked::Body,
                "sex" => Asked::Sex,
                "sequence" => Asked::Sequence,
                "term" => Asked::Term,
                "translation" => Asked::Translated,
                "order" => Asked::Order,
                "margin" => Asked::Margin,
                "often" => Asked::Often,
                "rise" => Asked::Rise,
                "fall" => Asked::Fall,
                "origin" => Asked::Origin,
                "seat" => Asked::Seat,
                "colour" => Asked::One(Sort::Colour),
                "rank" => Asked::One(Sort::Rank),
                "subject" => Asked::One(Sort::Subject),
                "injury" => Asked::One(Sort::Injury),
                "both-ways" => Asked::BothWays,
                count => Asked::Members(count.parse().map_err(|_| "no such question")?),
            }
        }
        "winds" => context.hints.winds = if value == "gusts" { Winds::Gusts } else { Winds::Mean },
        "line" => {}
        "count" => context.count = Some(value.parse().map_err(|_| "no count")?),
        _ => return Err(format!("no setting `{key}`")),
    }
    Ok(())
}
