//! Given names that are cut short or made small: `Jo` of `Joachim`, `Sade` of `Folasade`, `Dougie` of `Douglas`.

use super::short_forms::is_only_short;

/// Whether one is the other cut short, or a pet form of it. A cut takes three letters or more, so that `Ann` and `Anne`, `Joan`
/// and `Joanna` stay two; or two where what is left is only known as a short form: `Sam` of `Samir`.
pub(super) fn are_of_one_given_name(first: &str, second: &str) -> bool {
    let (short, long) = if first.len() < second.len() { (first, second) } else { (second, first) };
    is_cut(short, long) || is_usual_front(short, long) || is_pet_form(short, long) || is_pet_form(long, short)
}

/// Whether a given name alone stands for a longer one with a surname behind it, by its front or as a pet form: `Ily` of `Ilyana`.
/// Nothing else ties the two, so that an end does not (`Anna`, of `Susanna`), nor what may be of a country (`Niger`, of `Nigerian`)
/// or a weekday (`Sun`, of `Sunday`).
pub(super) fn begins_given_name(short: &str, given: &str) -> bool {
    const LEAST_LETTERS: usize = 3;
    const OTHERS: &[&str] = &["day", "son", "ian", "ish"];
    let is_front = || {
        let rest = given.strip_prefix(short);
        rest.is_some_and(|rest| !OTHERS.iter().any(|end| rest.ends_with(end))) && is_cut(short, given)
    };
    short.chars().count() >= LEAST_LETTERS
        && (is_front() || is_usual_front(short, given) || is_pet_form(short, given))
}

/// `Jo` of `Joachim`, `Tunde` of `Babatunde`.
fn is_cut(short: &str, long: &str) -> bool {
    const LEAST_TAKEN: usize = 3;
    const LEAST_TAIL: usize = 4;
    let letters = short.chars().count();
    let is_much = long.chars().count() >= letters + LEAST_TAKEN;
    let is_front =
        || letters >= 2 && long.strip_prefix(short).is_some_and(|rest| !makes_another(short, rest));
    let is_tail = || letters >= LEAST_TAIL && long.ends_with(short);
    is_much && (is_front() || is_tail())
}

/// `Sam` of `Samir`: the short form of other names. What goes on as women's names do may be one: `Ron`, `Ronna`; `Jean`, `Jeanne`.
fn is_usual_front(short: &str, long: &str) -> bool {
    const LEAST_LETTERS: usize = 3;
    const LEAST_TAKEN: usize = 2;
    const WOMEN: &[&str] = &["a", "ne", "le"];
    let is_front = |rest: &str| {
        let may_be_woman = WOMEN.iter().any(|ending| rest.ends_with(ending));
        rest.chars().count() >= LEAST_TAKEN && !may_be_woman && !makes_another(short, rest)
    };
    short.chars().count() >= LEAST_LETTERS
        && long.strip_prefix(short).is_some_and(is_front)
        && is_only_short(short)
}

/// Whether an ending makes the name of somebody else: of a woman out of a man's (`Paul`, `Pauline`), or a son's (`Robertson`).
fn makes_another(front: &str, rest: &str) -> bool {
    const WOMEN: &[&str] =
        &["ina", "ine", "ette", "etta", "otta", "otte", "ella", "elle", "anna", "anne", "iska"];
    const MEN: &[&str] = &["carl", "karl", "paul"];
    const LEAST_LETTERS: usize = 5;
    let is_whole = front.chars().count() >= LEAST_LETTERS;
    (is_whole || MEN.contains(&front)) && WOMEN.iter().any(|ending| rest.ends_with(ending))
        || is_whole && rest == "son"
}

/// `Ruthie` of `Ruth`, `Dougie` of `Douglas`, `Roddy` of `Roderick`: `-ie`, `-y`, `-i` or `-o` behind its front. Of what is known as
/// a pet form of others three letters are enough (`Rudy` of `Rudyard`), and an `r` in them may have gone (`Connie` of `Cornelia`).
fn is_pet_form(pet: &str, name: &str) -> bool {
    /// Names of their own that look like such.
    const OWN: &[&str] = &["barry", "emily", "harry", "henry", "larry", "perry", "terry"];
    const LEAST_FRONT: usize = 4;
    const LEAST_DOUBLED: usize = 3;
    if name.starts_with(pet) || OWN.contains(&pet) {
        return false;
    }
    let is_known = is_only_short(pet);
    let fits = |ending: &str| {
        let Some(front) = pet.strip_suffix(ending) else { return false };
        let letters = front.chars().count();
        let single = without_doubled(front).filter(|single| single.chars().count() >= LEAST_DOUBLED);
        let is_of = |front: &str, name: &str| {
            // `Natalie` is a slip for `Natalia`, `Leslie` for `Lesley`; `Angelo` is no pet form of `Angelica`.
            let is_more = |rest: &str| rest.chars().count() > 1 && rest.contains(|c| !"aeiouy".contains(c));
            name.strip_prefix(front).is_some_and(is_more) && !(ending == "o" && name.ends_with('a'))
        };
        let is_plain = ending == "ie" && letters >= LEAST_DOUBLED && front == name;
        let least = if is_known { LEAST_DOUBLED } else { LEAST_FRONT };
        let is_worn = |single: &str| is_known && is_of(single, &name.replacen('r', "", 1));
        is_plain
            || letters >= least && is_of(front, name)
            || single.is_some_and(|single| is_of(single, name) || is_worn(single))
    };
    ["ie", "y", "i", "o"].into_iter().any(fits)
}

/// `rod` of `rodd`.
fn without_doubled(front: &str) -> Option<&str> {
    let mut letters = front.chars().rev();
    let last = letters.next()?;
    let is_doubled = letters.next() == Some(last) && !matches!(last, 'a' | 'e' | 'i' | 'o' | 'u');
    is_doubled.then(|| front.strip_suffix(last)).flatten()
}
