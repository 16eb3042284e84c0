//! Names that stand for each other: short forms, and one name in several languages and ways of writing.

use super::rows::Rows;
use std::sync::LazyLock;

/// Short forms of given names by language, each row with the full name first.
const GIVEN_NAMES: &str = include_str!("given_names.txt");

/// Abbreviations of words in names, each after the word.
const ABBREVIATIONS: &[&str] = &[
    "saint st",
    "street st",
    "road rd",
    "avenue ave av",
    "square sq",
    "lane ln",
    "boulevard blvd",
    "united utd",
    "liberal lib",
    "democrats dems",
    "hospital hosp",
    "university univ uni",
    "department dept",
    "association assoc",
    "company co",
    "corporation corp",
    "limited ltd",
    "brothers bros",
    "international intl",
    "government govt",
    "station stn",
    "defence defense",
    "centre center",
    "theatre theater",
    "harbour harbor",
    "organisation organization",
    "programme program",
    "labour labor",
    "licence license",
    "mount mt",
    "point pt",
    "number no nr",
    "section sec sect",
    "article art",
    "regulation reg",
    "paragraph para",
    "schedule sched sch",
    "fort ft",
];

/// Given names that are one name in several languages or in several ways to write another script in Latin letters.
const ONE_NAME: &[&str] = &[
    "mohammed muhammad mohamed mohammad mohamad muhammed mohamud mahomet",
    "ahmed ahmad achmed",
    "abdullah abdallah abdulla",
    "hussein husain hussain husayn hossein",
    "hassan hasan hassane",
    "yusuf yousef youssef yousuf yousif",
    "ibrahim ebrahim",
    "khaled khalid chalid",
    "omar umar",
    "osama usama",
    "mustafa mustapha moustafa",
    "fatima fatimah fatma",
    "aisha ayesha aysha aicha",
    "mahmoud mahmud mahmood",
    "saeed said saied",
    "salah saleh salih",
    "othman uthman usman osman",
    "abdulrahman abdurrahman abdelrahman",
    "noor nur nour",
    "jamal gamal",
    "qasim qassem kassem",
    "muammar moammar",
    "yevgeny evgeny evgeni yevgeni yevgeniy evgeniy evgenii yevhen yevhenii",
    "sergei sergey sergej serhiy serhii sergii",
    "aleksandr alexander aleksander alexandr oleksandr aliaksandr",
    "aleksei alexei alexey aleksey oleksiy oleksii",
    "dmitri dmitry dmitriy dimitri dmytro",
    "nikolai nikolay nicolai mykola",
    "andrei andrey andriy andrii",
    "yuri yury iouri yuriy iurii",
    "vasily vasili vassily vasyl",
    "mikhail michail mykhailo mykhaylo",
    "volodymyr vladimir wladimir uladzimir",
    "oleg oleh",
    "pavel pavlo",
    "petr pyotr petro",
    "grigory grigori hryhoriy",
    "igor ihor",
    "olga olha",
    "irina iryna",
    "nikita mykyta",
    "gennady gennadi gennadiy hennadiy hennadii",
    "maxim maksim maksym",
    "kirill kiril kyrylo",
    "oksana oxana",
    "ksenia xenia kseniya kseniia",
    "giorgos yorgos yiorgos georgios",
    "daniil danil danylo",
    "fyodor fedor fedir",
    "artyom artem",
    "vitaly vitali vitaliy vitalii",
    "valery valeri valeriy valerii",
    "denis denys",
    "bogdan bohdan",
    "vyacheslav viacheslav",
    "lyudmila ludmila liudmila lyudmyla liudmyla",
    "viktoria viktoriya viktoriia",
    "ilya illya",
    "konstantin kostiantyn",
    "yekaterina ekaterina kateryna",
    "yelena elena olena",
    "anastasia anastasiya anastasiia",
    "natalia natalya nataliya nataliia",
    "tatiana tatyana tetiana tetyana",
    "yulia julia yuliya yuliia",
    "maria mariya mariia",
    "tchaikovsky chaikovsky",
    "zelensky zelenskyy zelenskiy zelenskyi",
    "kyiv kiev",
    "kharkiv kharkov",
    "odesa odessa",
    "lviv lvov",
];

/// Whether both are one name, written otherwise.
pub(super) fn is_one_name(first: &str, second: &str) -> bool {
    static ROWS: LazyLock<Rows> = LazyLock::new(|| Rows::of(ONE_NAME.iter().copied()));
    ROWS.have_in_one(first, second)
}

/// Whether one word or given name is a short form of the other, or both of a third.
pub(super) fn is_short_form(first: &str, second: &str) -> bool {
    static ROWS: LazyLock<Rows> = LazyLock::new(|| {
        let names = GIVEN_NAMES.lines().filter(|row| !row.starts_with('#'));
        Rows::of(ABBREVIATIONS.iter().copied().chain(names))
    });
    ROWS.have_in_one(first, second)
}
