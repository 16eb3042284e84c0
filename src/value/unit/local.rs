//! More of the table of units: parts that are counted as wholes (`380 million half-litres`), and measures of one country,
//! one trade or the past. Factors follow NIST Special Publication 811 (appendix B) and, for India, the Standards of Weights
//! and Measures Act of 1956. Names that mean something else more often (chains, grains, hands, leagues) are left out.

use super::Dimension::{Area, Energy, Length, Mass, Pressure, Volume};
use super::table::Row;

pub(super) const ROWS: &[Row] = &[
    (Length, "half-mile|half-miles", "804.672", "", "half mile|half miles"),
    (Length, "quarter-mile|quarter-miles", "402.336", "", "quarter mile|quarter miles"),
    (Length, "half-inch|half-inches", "0.0127", "", "half inch|half inches"),
    (Length, "dm|dm", "0.1", "dm", "decimetre|decimetres|decimeter|decimeters"),
    (Length, "verst|versts", "1066.8", "", "verst|versts"),
    (Area, "half-acre|half-acres", "2023.4282112", "", "half acre|half acres"),
    (Area, "dunam|dunams", "1000", "", "dunam|dunams|dönüm|donum"),
    (Area, "feddan|feddans", "4200", "", "feddan|feddans"),
    (Area, "rai|rai", "1600", "", "rai"),
    (Area, "tsubo|tsubo", "3.305785", "", "tsubo"),
    (Volume, "half-litre|half-litres", "0.5", "", "half litre|half litres|half liter|half liters"),
    (Volume, "half-pint|half-pints", "0.2365882365..0.284130625", "", "half pint|half pints"),
    (Volume, "dl|dl", "0.1", "dl|dL", "decilitre|decilitres|deciliter|deciliters"),
    (Volume, "hectolitre|hectolitres", "100", "hl|hL", "hectolitre|hectolitres|hectoliter|hectoliters"),
    (Volume, "gigalitre|gigalitres", "1000000000", "GL", "gigalitre|gigalitres|gigaliter|gigaliters"),
    (Volume, "bushel|bushels", "35.23907016688..36.36872", "bu", "bushel|bushels"),
    (Volume, "teaspoon|teaspoons", "0.00492892159375..0.00591938802083", "tsp", "teaspoon|teaspoons"),
    (Volume, "tablespoon|tablespoons", "0.01478676478125..0.02", "tbsp", "tablespoon|tablespoons"),
    (Mass, "half-kilo|half-kilos", "0.5", "", "half kilo|half kilos"),
    (Mass, "half-tonne|half-tonnes", "500", "", "half tonne|half tonnes"),
    (Mass, "half-ounce|half-ounces", "0.0141747615625", "", "half ounce|half ounces"),
    (Mass, "quintal|quintals", "100", "", "quintal|quintals"),
    (Mass, "tola|tolas", "0.0116638038", "", "tola|tolas"),
    (Mass, "seer|seers", "0.933104304", "", "seer|seers"),
    (Mass, "maund|maunds", "37.32417216", "", "maund|maunds"),
    (Mass, "pennyweight|pennyweights", "0.00155517384", "dwt", "pennyweight|pennyweights"),
    (Mass, "tael|taels", "0.0375..0.03779936375", "", "tael|taels"),
    (Mass, "catty|catties", "0.5..0.60478982", "", "catty|catties"),
    (Mass, "pood|poods", "16.3804964", "", "pood|poods"),
    (Energy, "PJ|PJ", "1000000000000000", "PJ", "petajoule|petajoules"),
    (Energy, "BTU|BTU", "1054.35..1055.87", "BTU|Btu", "british thermal unit|british thermal units"),
    (Energy, "therm|therms", "105480400..105505585.262", "", "therm|therms"),
    (Pressure, "mmHg|mmHg", "133.322387415", "mmHg|mm Hg", "millimetre of mercury|millimetres of mercury"),
    (
        Pressure,
        "inches of mercury|inches of mercury",
        "3386.389",
        "inHg",
        "inch of mercury|inches of mercury",
    ),
];
