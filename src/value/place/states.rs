//! The states and provinces that papers name behind a town: `Springfield, Ohio`. Those of one country have nothing in common.

/// Each row has the states of one country.
const STATES: &[&[&str]] = &[
    &[
        "alabama",
        "alaska",
        "arizona",
        "arkansas",
        "california",
        "colorado",
        "connecticut",
        "delaware",
        "florida",
        "georgia",
        "hawaii",
        "idaho",
        "illinois",
        "indiana",
        "iowa",
        "kansas",
        "kentucky",
        "louisiana",
        "maine",
        "maryland",
        "massachusetts",
        "michigan",
        "minnesota",
        "mississippi",
        "missouri",
        "montana",
        "nebraska",
        "nevada",
        "new hampshire",
        "new jersey",
        "new mexico",
        "new york",
        "north carolina",
        "north dakota",
        "ohio",
        "oklahoma",
        "oregon",
        "pennsylvania",
        "rhode island",
        "south carolina",
        "south dakota",
        "tennessee",
        "texas",
        "utah",
        "vermont",
        "virginia",
        "washington",
        "west virginia",
        "wisconsin",
        "wyoming",
    ],
    &[
        "alberta",
        "british columbia",
        "manitoba",
        "new brunswick",
        "newfoundland",
        "northwest territories",
        "nova scotia",
        "nunavut",
        "ontario",
        "prince edward island",
        "quebec",
        "saskatchewan",
        "yukon",
    ],
    &[
        "new south wales",
        "northern territory",
        "queensland",
        "south australia",
        "tasmania",
        "victoria",
        "western australia",
    ],
];

/// A state, by its country and its own place in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct State {
    country: usize,
    state: usize,
}

impl State {
    /// Whether both are of one country, and two.
    pub(super) fn is_other_than(self, other: Self) -> bool {
        self.country == other.country && self.state != other.state
    }
}

/// The state in which a named place lies, by the keys of what is around it. What begins with a small letter is no name:
/// `registered in Delaware`.
pub(super) fn of(words: &str, around: &[String]) -> Option<State> {
    let name =
        ["in ", "at ", "the "].iter().fold(words, |words, lead| words.strip_prefix(lead).unwrap_or(words));
    let find = |key: &String| {
        let key = key.strip_suffix(" and labrador").unwrap_or(key);
        let at = |states: &[&str]| states.iter().position(|state| *state == key);
        STATES.iter().enumerate().find_map(|(country, states)| Some(State { country, state: at(states)? }))
    };
    name.starts_with(char::is_uppercase).then(|| around.iter().find_map(find)).flatten()
}
