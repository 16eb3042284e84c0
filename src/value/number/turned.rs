//! Numbers with their digits exchanged, which is a slip of typing.

/// Whether two texts have the same digits, two at least, and in another order: `412` and `421`, `4.52` and `4.25`.
pub fn have_turned_digits(one: &str, other: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<Vec<char>>();
    let sorted = |mut digits: Vec<char>| {
        digits.sort_unstable();
        digits
    };
    let (one, other) = (digits(one), digits(other));
    one.len() > 1 && one != other && sorted(one) == sorted(other)
}

/// Whether a text has so many digits other than 0 that they hardly are those of another number, turned by chance.
pub fn has_telling_digits(text: &str) -> bool {
    const LEAST: usize = 3;
    text.bytes().filter(|byte| matches!(byte, b'1'..=b'9')).count() >= LEAST
}
