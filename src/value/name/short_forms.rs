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
    "yevgenia evgenia yevgeniya evgeniya yevgeniia evgeniia yevheniia",
    "yelizaveta elizaveta yelyzaveta",
    "yevdokia evdokia yevdokiya evdokiya",
    "yefim efim yukhym",
    "yegor egor yehor",
    "yefrem efrem",
    "anatoly anatoli anatoliy anatolii",
    "arkady arkadi arkadiy arkadii",
    "arseny arseni arseniy arsenii",
    "timofey timofei tymofiy",
    "matvey matvei matviy",
    "daria darya dariya dariia",
    "lyubov liubov lubov",
    "anastasia anastasiya anastasiia",
    "natalia natalya nataliya nataliia",
    "tatiana tatyana tetiana tetyana",
    "yulia julia yuliya yuliia",
    "maria mariya mariia",
    "gaddafi qaddafi kadafi kaddafi gadhafi qadhafi ghaddafi",
    "yasin yassin yaseen yasseen",
    "hezbollah hizbullah hizbollah hezbullah hizballah",
    "houthi huthi",
    "houthis huthis",
    "navalny navalnyy navalnyi navalniy",
    "haniyeh haniya haniyya",
    "khamenei khamenai",
    "haftar hifter",
    "laden ladin",
    "qaeda qaida",
    "quran koran",
    "sheikh shaikh shaykh sheik",
    "bilal belal",
    "hamza hamzah",
    "karim kareem",
    "rashid rasheed rachid",
    "samir sameer",
    "tariq tarek tarik",
    "walid waleed",
    "yahya yehia",
    "zainab zaynab zeinab zeynab",
    "ziad ziyad",
    "sulaiman suleiman sulayman soliman",
    "ismail ismael",
    "ishaq ishak",
    "bashar bashshar",
    "nasser nasir",
    "faisal faysal feisal",
    "hamid hameed",
    "latif lateef",
    "majid majeed",
    "amin ameen",
    "amir ameer",
    "jamil jameel gamil",
    "khadija khadijah",
    "layla leila laila",
    "mariam maryam",
    "nadia nadiya",
    "rania raniya",
    "safia safiya safiyya",
    "zahra zahraa",
    "hakim hakeem",
    "munir mounir",
    "adnan adnane",
    "farouk faruk farooq faruq",
    "iqbal eqbal",
    "imran emran",
    "rahim raheem",
    "salim saleem selim",
    "shafiq shafik chafik",
    "younis yunis younes yunus",
    "zubair zubayr",
    "ayman aymen",
    "tawfiq tewfik toufik",
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
    static ROWS: LazyLock<Rows> =
        LazyLock::new(|| Rows::of(ABBREVIATIONS.iter().copied().chain(given_names())));
    ROWS.have_in_one(first, second)
}

/// Whether a word, in small letters, is a given name of the table, short or in full.
pub(super) fn is_given_name(word: &str) -> bool {
    let mut rows = given_names();
    rows.any(|row| row.split(' ').any(|name| name == word))
}

/// Whether a word, in small letters, is the short form of some given name of the table, and no name of it in full.
pub(super) fn is_only_short(word: &str) -> bool {
    let is_full = |row: &str| row.split(' ').next() == Some(word);
    is_given_name(word) && !given_names().any(is_full)
}

fn given_names() -> impl Iterator<Item = &'static str> {
    GIVEN_NAMES.lines().filter(|row| !row.starts_with('#'))
}
