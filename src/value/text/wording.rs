//! What papers say in several ways that mean one thing: `acquitted`, `cleared of all charges`; `no deaths`, `nobody killed`; `a
//! fracture of the thigh`, `a broken thigh`; `it won't be`, `it would not be`.

/// Sayings of one sense, each row with the plainest first.
const SAYINGS: &[&[&str]] = &[
    &[
        "not guilty",
        "acquitted",
        "acquitted by the jury",
        "acquitted of all charges",
        "acquitted of both charges",
        "acquitted on all charges",
        "acquitted on all counts",
        "cleared",
        "cleared by the jury",
        "cleared of all charges",
        "cleared of all counts",
        "cleared of both charges",
        "cleared of every charge",
        "cleared on all counts",
        "found not guilty",
        "found not guilty on all counts",
        "not guilty of all charges",
        "not guilty on all counts",
    ],
    &["guilty", "convicted", "found guilty"],
    &[
        "did not know",
        "did not know of it",
        "did not know about it",
        "had no idea",
        "had not known",
        "kept in the dark",
        "knew nothing",
        "knew nothing of it",
        "knew nothing about it",
        "never knew",
        "never knew of it",
        "not aware",
        "not aware of it",
        "unaware",
        "unaware of it",
    ],
    &[
        "nobody killed",
        "no deaths",
        "no deaths reported",
        "no fatalities",
        "no lives lost",
        "no lives were lost",
        "no loss of life",
        "nobody died",
        "nobody was killed",
        "nobody lost their life",
        "no one died",
        "no one killed",
        "no one was killed",
        "no one lost their life",
        "none died",
        "none killed",
        "none were killed",
        "without loss of life",
    ],
    &[
        "all",
        "all aboard",
        "all of them",
        "all on board",
        "each and every one",
        "each of them",
        "every one",
        "every one of them",
        "everybody",
        "everyone",
    ],
    &["nobody", "no one", "none", "none of them", "not one", "not one of them", "not a single one"],
    &["resigned", "quit"],
    &["dismissed", "fired", "sacked"],
];

/// Words of one sense wherever they stand, each with the plainer one.
const WORDS: &[(&str, &str)] = &[
    ("airplane", "aeroplane"),
    ("apartment", "flat"),
    ("attorney", "lawyer"),
    ("began", "started"),
    ("begun", "started"),
    ("beneath", "under"),
    ("elevator", "lift"),
    ("faucet", "tap"),
    ("flashlight", "torch"),
    ("garbage", "rubbish"),
    ("gasoline", "petrol"),
    ("mailman", "postman"),
    ("movie", "film"),
    ("purchased", "bought"),
    ("railroad", "railway"),
    ("sidewalk", "pavement"),
    ("think", "believe"),
    ("thinks", "believes"),
    ("thought", "believed"),
    ("till", "until"),
    ("trash", "rubbish"),
    ("truck", "lorry"),
    ("underneath", "under"),
];

/// The key in the plainest words for the same.
pub(super) fn plain(key: &str) -> String {
    let key = in_plain_words(key);
    let said = ["was ", "were ", "had been "].iter().find_map(|verb| key.strip_prefix(verb)).unwrap_or(&key);
    let row = SAYINGS.iter().find(|row| row.contains(&said)).and_then(|row| row.first());
    row.map(|plain| (*plain).to_owned()).or_else(|| broken(&key)).or_else(|| trade(&key)).unwrap_or(key)
}

/// `lighthouse keeper`, of `kept the lighthouse`: a trade by what somebody did.
fn trade(key: &str) -> Option<String> {
    const TRADES: &[(&[&str], &str)] = &[
        (&["kept", "keeps"], "keeper"),
        (&["drove", "drives"], "driver"),
        (&["taught", "teaches"], "teacher"),
        (&["built", "builds"], "builder"),
        (&["bred", "breeds"], "breeder"),
        (&["grew", "grows"], "grower"),
        (&["sold", "sells"], "seller"),
    ];
    const MOST_WORDS: usize = 2;
    let (verb, of) = key.split_once(' ')?;
    let (_, trade) = TRADES.iter().find(|(verbs, _)| verbs.contains(&verb))?;
    let of = ["the ", "a ", "an "].iter().find_map(|article| of.strip_prefix(article)).unwrap_or(of);
    (of.split(' ').count() <= MOST_WORDS).then(|| format!("{of} {trade}"))
}

/// Plain words, verbs without contractions, and as the speaker has them what a report tells of what is to come: `will not`, of `won't` and
/// `would not`. `Would have` is of what did not come.
fn in_plain_words(key: &str) -> String {
    let key = key.replace("no-one", "no one").replace("won't", "will not").replace("can't", "cannot");
    let key = key.replace("n't ", " not ");
    let words: Vec<&str> = key.split(' ').collect();
    let next = |at: usize| words.get(at + 1).copied();
    let is_of_past =
        |at: usize| next(at) == Some("have") || next(at) == Some("not") && next(at + 1) == Some("have");
    let whole = words.iter().enumerate().map(|(at, word)| match *word {
        "would" if at > 0 && next(at).is_some() && !is_of_past(at) => "will",
        word => WORDS.iter().find(|(other, _)| *other == word).map_or(word, |(_, plain)| *plain),
    });
    whole.collect::<Vec<_>>().join(" ")
}

/// `broken thigh`, of `fracture of the thigh`, `fractured thigh` and `thigh fracture`.
fn broken(key: &str) -> Option<String> {
    let behind = ["fracture of the ", "fracture of a ", "fracture of his ", "fracture of her ", "fractured "]
        .iter()
        .chain(&["broke his ", "broke her ", "broke a ", "broken "])
        .find_map(|lead| key.strip_prefix(lead));
    let part = behind.or_else(|| key.strip_suffix(" fracture"))?;
    let is_part = part.split(' ').count() <= 2 && part.chars().all(|c| c.is_alphabetic() || c == ' ');
    is_part.then(|| format!("broken {part}"))
}
