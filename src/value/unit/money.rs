//! Currencies by ISO 4217 code. Each is a dimension of its own: the tool knows no rates.
//!
//! Several countries call their money by one name (`home`). A bare `$` or `dollars` is the US dollar and bare `rupees`
//! are Indian, unless the fact's `unit:` or another claim names a currency that goes by that name at home. `pounds` alone
//! are a mass unless the fact's unit is sterling. Pesos, francs, crowns and won need their country, from one of these.

use super::Dimension;

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Currency(&'static str);

impl Currency {
    /// The ISO 4217 code.
    pub const fn code(self) -> &'static str {
        self.0
    }

    /// The dimension of sums in it.
    pub(super) const fn dimension(code: &'static str) -> Dimension {
        Dimension::Money(Self(code))
    }

    /// Whether `pounds` may be meant.
    pub(super) fn is_sterling(self) -> bool {
        self.0 == "GBP"
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
    ("GHS", "GH₵", "GH₵|₵", "cedi|cedis"),
    ("BTC", "₿", "₿|BTC", "bitcoin|bitcoins"),
    ("ETH", "ETH ", "", "ether|ethers"),
    ("EGP", "EGP ", "E£", "egyptian pound|egyptian pounds"),
];

/// Hundredth parts: the currency, `one|many`, symbols, names.
pub(super) const MINOR_ROWS: &[Row] = &[
    ("GBP", "penny|pence", "p", "penny|pence"),
    ("USD", "cent|cents", "¢", "cent|cents"),
    ("EUR", "euro cent|euro cents", "", "euro cent|euro cents|eurocents"),
];
