//! British and American spelling.

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
    if let Some((british, american)) = STEMS.iter().find(|(british, _)| begins(british)) {
        return word.replacen(british, american, 1);
    }
    let ending = ENDINGS.iter().find_map(|(s, z)| word.strip_suffix(s).map(|stem| (stem, z)));
    match ending {
        Some((stem, z)) if stem.chars().count() >= 4 => format!("{stem}{z}"),
        Some(_) | None => word,
    }
}
