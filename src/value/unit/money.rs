//! Currencies by ISO 4217 code. Each is a dimension of its own: the tool knows no rates.
//!
//! Several countries call their money by one name (`home`). A bare `$` or `dollars` is the US dollar and bare `rupees`
//! are Indian, unless the fact's `unit:` or another claim names a currency that goes by that name at home. `pounds` alone
//! are a mass unless the fact's unit is sterling. Pesos, francs and crowns without a country are money of their own, and so
//! is what no table of rates knows; won need their country, since the word has another sense.

use super::Dimension;
use super::mark::Mark;

/// A currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Currency {
    /// By its ISO 4217 code, or the name that it has here.
    Coded(&'static str),
    /// By the letters before its sums alone.
    Marked(Mark),
}

impl Currency {
    /// The ISO 4217 code, or what stands for one.
    pub fn code(&self) -> &str {
        match self {
            Self::Coded(code) => code,
            Self::Marked(mark) => mark.letters(),
        }
    }

    /// The dimension of sums in it.
    pub(super) const fn dimension(code: &'static str) -> Dimension {
        Dimension::Money(Self::Coded(code))
    }

    /// Whether `pounds` may be meant.
    pub(super) fn is_sterling(self) -> bool {
        self.code() == "GBP"
    }
}

/// One currency: code, the sign that is printed before the number, further signs and codes that may stand
/// before it, names that may stand after it.
pub(super) type Row = (&'static str, &'static str, &'static str, &'static str);

/// The currencies that news speaks of.
pub(super) const ROWS: &[Row] = &[
    ("GBP", "£", "£|￡|stg£|GBP£", "pound sterling|pounds sterling|sterling|british pounds|quid"),
    ("EUR", "€", "€", "euro|euros"),
    ("USD", "$", "$|US$|USD$|USD $", "dollar|dollars|us dollar|us dollars|american dollars"),
    ("JPY", "¥", "¥|￥|JP¥", "yen|japanese yen"),
    ("CNY", "CN¥", "CN¥|RMB", "yuan|renminbi|chinese yuan"),
    ("INR", "₹", "₹|Rs|Rs.", "rupee|rupees|indian rupees"),
    ("AUD", "A$", "A$|AU$", "australian dollar|australian dollars"),
    ("CAD", "C$", "C$|CA$|Can$", "canadian dollar|canadian dollars"),
    ("NZD", "NZ$", "NZ$", "new zealand dollar|new zealand dollars"),
    ("HKD", "HK$", "HK$", "hong kong dollar|hong kong dollars"),
    ("SGD", "S$", "S$|SG$", "singapore dollar|singapore dollars"),
    ("TWD", "NT$", "NT$", "taiwan dollar|taiwan dollars|taiwanese dollars"),
    ("CHF", "CHF ", "SFr", "swiss franc|swiss francs"),
    ("SEK", "SEK ", "", "swedish krona|swedish kronor|swedish crowns|kronor"),
    ("NOK", "NOK ", "", "norwegian krone|norwegian kroner|norwegian crowns"),
    ("DKK", "DKK ", "", "danish krone|danish kroner|danish crowns"),
    ("ISK", "ISK ", "", "icelandic krona|icelandic kronur"),
    ("PLN", "PLN ", "zł", "zloty|zlotys|zlotych|złoty|złotych|zł"),
    ("CZK", "CZK ", "Kč", "czech koruna|czech koruny|czech crowns|koruna|kč"),
    ("HUF", "HUF ", "", "forint|forints"),
    ("RON", "RON ", "", "romanian leu|romanian lei|lei"),
    ("BGN", "BGN ", "", "leva|bulgarian leva"),
    ("RUB", "₽", "₽", "rouble|roubles|ruble|rubles"),
    ("UAH", "₴", "₴", "hryvnia|hryvnias|hryvnya"),
    ("TRY", "₺", "₺", "lira|turkish lira|turkish liras"),
    ("ILS", "₪", "₪|NIS", "shekel|shekels"),
    ("AED", "AED ", "Dhs", "dirham|dirhams|uae dirhams"),
    ("SAR", "SAR ", "", "saudi riyal|saudi riyals|riyals"),
    ("QAR", "QAR ", "", "qatari riyal|qatari riyals"),
    ("KRW", "₩", "₩", "korean won|south korean won"),
    ("THB", "฿", "฿", "baht"),
    ("VND", "₫", "₫", "dong|vietnamese dong"),
    ("IDR", "IDR ", "Rp", "rupiah"),
    ("MYR", "RM", "RM", "ringgit"),
    ("PHP", "₱", "₱", "philippine peso|philippine pesos"),
    ("PKR", "PKR ", "", "pakistani rupee|pakistani rupees"),
    ("LKR", "LKR ", "", "sri lankan rupee|sri lankan rupees"),
    ("BDT", "৳", "৳|Tk", "taka"),
    ("BRL", "R$", "R$", "reais|brazilian reais"),
    ("MXN", "MXN ", "MX$|Mex$", "mexican peso|mexican pesos"),
    ("ARS", "ARS ", "AR$", "argentine peso|argentine pesos"),
    ("CLP", "CLP ", "CL$", "chilean peso|chilean pesos"),
    ("COP", "COP ", "", "colombian peso|colombian pesos"),
    ("ZAR", "ZAR ", "R", "rand"),
    ("NGN", "₦", "₦|N", "naira"),
    ("KES", "KES ", "KSh|Ksh", "kenyan shilling|kenyan shillings"),
    ("UGX", "UGX ", "USh", "ugandan shilling|ugandan shillings"),
    ("TZS", "TZS ", "TSh", "tanzanian shilling|tanzanian shillings"),
    ("GHS", "GH₵", "GH₵|₵|GH¢", "cedi|cedis"),
    ("BTC", "₿", "₿|BTC", "bitcoin|bitcoins"),
    ("ETH", "ETH ", "", "ether|ethers"),
    ("EGP", "EGP ", "E£", "egyptian pound|egyptian pounds"),
];

/// Money that is told by a name behind the number, by its size in the currency.
pub(super) const NAMED_ROWS: &[(&str, &[Row])] =
    &[("0.01", MINOR_ROWS), ("1.05", GUINEA_ROWS), ("1", COIN_ROWS)];

/// Hundredth parts: the currency, `one|many`, symbols, names.
const MINOR_ROWS: &[Row] = &[
    ("GBP", "penny|pence", "p", "penny|pence"),
    ("USD", "cent|cents", "¢", "cent|cents"),
    ("EUR", "euro cent|euro cents", "", "euro cent|euro cents|eurocents"),
];

/// Twenty-one shillings, in which horses and cattle are sold.
const GUINEA_ROWS: &[Row] = &[("GBP", "guinea|guineas", "gns", "guinea|guineas|gns")];

/// Coins of several countries, of the past, and of none: under a code of their own, for nobody can tell what they are worth.
const COIN_ROWS: &[Row] = &[
    ("crowns", "crown|crowns", "kr", "crown|crowns|krone|kroner|krona|kronur"),
    ("francs", "franc|francs", "", "franc|francs"),
    ("CFA francs", "CFA franc|CFA francs", "", "cfa franc|cfa francs"),
    ("pesos", "peso|pesos", "", "peso|pesos"),
    ("shillings", "shilling|shillings", "", "shilling|shillings"),
    ("dinars", "dinar|dinars", "", "dinar|dinars"),
    ("rials", "rial|rials", "", "rial|rials"),
    ("schillings", "schilling|schillings", "", "schilling|schillings"),
    (
        "Deutschmarks",
        "Deutschmark|Deutschmarks",
        "",
        "deutschmark|deutschmarks|d mark|d marks|deutsche marks",
    ),
    ("Reichsmarks", "Reichsmark|Reichsmarks", "", "reichsmark|reichsmarks"),
    ("guilders", "guilder|guilders", "", "guilder|guilders|gulden"),
    ("escudos", "escudo|escudos", "", "escudo|escudos"),
    ("pesetas", "peseta|pesetas", "", "peseta|pesetas"),
    ("drachmas", "drachma|drachmas", "", "drachma|drachmas|drachmae"),
    ("lire", "lire|lire", "", "lire|italian lire|italian lira"),
    ("markka", "markka|markka", "", "markka|finnmarks|finnish marks"),
    ("talers", "taler|talers", "", "taler|talers|thaler|thalers"),
    ("ducats", "ducat|ducats", "", "ducat|ducats"),
    ("florins", "florin|florins", "", "florin|florins"),
    ("livres", "livre|livres", "", "livre|livres"),
    ("birr", "birr|birr", "", "birr"),
    ("bolivars", "bolivar|bolivars", "", "bolivar|bolivars|bolívar|bolívares"),
    ("cruzeiros", "cruzeiro|cruzeiros", "", "cruzeiro|cruzeiros"),
    ("kip", "kip|kip", "", "kip"),
    ("kwacha", "kwacha|kwacha", "", "kwacha"),
    ("kyat", "kyat|kyat", "", "kyat|kyats"),
    ("lari", "lari|lari", "", "lari"),
    ("manat", "manat|manat", "", "manat|manats"),
    ("meticais", "metical|meticais", "", "metical|meticais"),
    ("pula", "pula|pula", "", "pula"),
    ("tenge", "tenge|tenge", "", "tenge"),
];
