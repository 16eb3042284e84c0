//! British and American spelling.

use std::sync::LazyLock;

/// Beginnings of words, in the one and in the other.
const STEMS: &[(&str, &str)] = &[
    ("colour", "color"),
    ("favour", "favor"),
    ("honour", "honor"),
    ("labour", "labor"),
    ("neighbour", "neighbor"),
    ("behaviour", "behavior"),
    ("harbour", "harbor"),
    ("humour", "humor"),
    ("rumour", "rumor"),
    ("flavour", "flavor"),
    ("centre", "center"),
    ("metre", "meter"),
    ("litre", "liter"),
    ("theatre", "theater"),
    ("fibre", "fiber"),
    ("defence", "defense"),
    ("offence", "offense"),
    ("licence", "license"),
    ("programme", "program"),
    ("catalogue", "catalog"),
    ("travell", "travel"),
    ("cancell", "cancel"),
    ("analys", "analyz"),
    ("paralys", "paralyz"),
    ("judgement", "judgment"),
    ("ageing", "aging"),
    ("sceptic", "skeptic"),
    ("grey", "gray"),
    ("tyre", "tire"),
    ("burnt", "burned"),
    ("learnt", "learned"),
    ("spelt", "spelled"),
    ("towards", "toward"),
    ("afterwards", "afterward"),
    ("aluminium", "aluminum"),
    ("sulph", "sulf"),
    ("kilometre", "kilometer"),
    ("centimetre", "centimeter"),
    ("millimetre", "millimeter"),
    ("millilitre", "milliliter"),
    ("armour", "armor"),
    ("endeavour", "endeavor"),
    ("parlour", "parlor"),
    ("rigour", "rigor"),
    ("saviour", "savior"),
    ("splendour", "splendor"),
    ("tumour", "tumor"),
    ("valour", "valor"),
    ("vapour", "vapor"),
    ("vigour", "vigor"),
    ("odour", "odor"),
    ("mum", "mom"),
    ("manoeuv", "maneuv"),
    ("anaesth", "anesth"),
    ("paediatr", "pediatr"),
    ("orthopaed", "orthoped"),
    ("gynaecolog", "gynecolog"),
    ("haemorrhag", "hemorrhag"),
    ("leukaemia", "leukemia"),
    ("diarrhoea", "diarrhea"),
    ("foetus", "fetus"),
    ("kerb", "curb"),
    ("plough", "plow"),
    ("jewellery", "jewelry"),
    ("mould", "mold"),
    ("moustache", "mustache"),
    ("pyjama", "pajama"),
    ("skilful", "skillful"),
    ("fulfill", "fulfil"),
    ("enroll", "enrol"),
    ("dialogue", "dialog"),
    ("calibre", "caliber"),
    ("spectre", "specter"),
    ("sombre", "somber"),
    ("pretence", "pretense"),
    ("practise", "practice"),
    ("artefact", "artifact"),
    ("labell", "label"),
    ("levell", "level"),
    ("modell", "model"),
    ("signall", "signal"),
    ("tunnell", "tunnel"),
    ("counsell", "counsel"),
    ("marvell", "marvel"),
    ("fuell", "fuel"),
    ("whilst", "while"),
    ("amongst", "among"),
    ("amidst", "amid"),
    ("dreamt", "dreamed"),
    ("leapt", "leaped"),
    ("aeroplane", "airplane"),
    ("chequer", "checker"),
    ("cheque", "check"),
    ("cosy", "cozy"),
    ("doughnut", "donut"),
    ("oestrogen", "estrogen"),
    ("oesoph", "esoph"),
    ("instalment", "installment"),
    ("wilful", "willful"),
    ("dialled", "dialed"),
    ("dialling", "dialing"),
    ("quarrell", "quarrel"),
    ("draught", "draft"),
    ("gaol", "jail"),
    ("catalys", "catalyz"),
    ("spilt", "spilled"),
    ("spoilt", "spoiled"),
    ("smelt", "smelled"),
    ("leant", "leaned"),
    ("forwards", "forward"),
    ("backwards", "backward"),
    ("mediaeval", "medieval"),
    ("archaeolog", "archeolog"),
    ("haemo", "hemo"),
    ("anaem", "anem"),
    ("caesarean", "cesarean"),
    ("foetal", "fetal"),
    ("faeces", "feces"),
    ("tranquillity", "tranquility"),
    ("acknowledgement", "acknowledgment"),
    ("carburettor", "carburetor"),
    ("cypher", "cipher"),
    ("furore", "furor"),
    ("grovell", "grovel"),
    ("kidnapp", "kidnap"),
    ("worshipp", "worship"),
    ("councillor", "councilor"),
    ("channell", "channel"),
    ("focuss", "focus"),
    ("smoulder", "smolder"),
    ("moult", "molt"),
    ("sceptre", "scepter"),
    ("lustre", "luster"),
    ("meagre", "meager"),
    ("sabre", "saber"),
    ("ochre", "ocher"),
    ("yoghurt", "yogurt"),
    ("pedlar", "peddler"),
    ("enquir", "inquir"),
    ("clamour", "clamor"),
    ("demeanour", "demeanor"),
    ("glamour", "glamor"),
    ("fervour", "fervor"),
    ("rancour", "rancor"),
    ("savour", "savor"),
    ("candour", "candor"),
    ("ardour", "ardor"),
    ("goitre", "goiter"),
    ("titbit", "tidbit"),
    ("marshall", "marshal"),
    ("pummell", "pummel"),
    ("shovell", "shovel"),
    ("snivell", "snivel"),
    ("swivell", "swivel"),
    ("totall", "total"),
    ("trammell", "trammel"),
    ("unravell", "unravel"),
    ("initialled", "initialed"),
    ("pencilled", "penciled"),
    ("stencilled", "stenciled"),
    ("speciality", "specialty"),
    ("aesthet", "esthet"),
    ("encyclopaed", "encycloped"),
    ("mister", "mr"),
];

/// One of the two spellings of a word that British and American papers spell differently. The result only has to
/// be equal for both; it need not be a word.
pub(in crate::value) fn one_spelling(word: &str) -> String {
    const ENDINGS: &[(&str, &str)] =
        &[("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("isation", "ization")];
    let word = if word.contains('.') { word.replace('.', "") } else { word.to_owned() };
    // Mumbai is no city of mothers.
    let is_whole =
        |stem: &str| stem.len() > 3 || matches!(word.get(stem.len()..), Some("" | "s" | "my" | "mies"));
    let begins = |stem: &str| word.starts_with(stem) && is_whole(stem);
    if let Some((british, american)) = stems_with(&word).iter().find(|(british, _)| begins(british)) {
        return word.replacen(british, american, 1);
    }
    let ending = ENDINGS.iter().find_map(|(s, z)| word.strip_suffix(s).map(|stem| (stem, z)));
    match ending {
        Some((stem, z)) if stem.chars().count() >= 4 => format!("{stem}{z}"),
        Some(_) | None => word,
    }
}

/// The stems with the first letter of a word; most letters have few.
fn stems_with(word: &str) -> &'static [(&'static str, &'static str)] {
    const LETTERS: usize = 26;
    type Stems = Vec<(&'static str, &'static str)>;
    static BY_LETTER: LazyLock<Vec<Stems>> = LazyLock::new(|| {
        let begins = |letter: usize, stem: &str| letter_of(stem) == Some(letter);
        let of = |letter| STEMS.iter().filter(|(stem, _)| begins(letter, stem)).copied().collect();
        (0..LETTERS).map(of).collect()
    });
    letter_of(word).and_then(|letter| BY_LETTER.get(letter)).map_or(&[], Vec::as_slice)
}

/// The place of the first letter in the alphabet, where that is a small one of ASCII.
fn letter_of(word: &str) -> Option<usize> {
    let first = word.bytes().next().filter(u8::is_ascii_lowercase)?;
    Some(usize::from(first - b'a'))
}
