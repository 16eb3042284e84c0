//! Bytes in hexadecimal, in small letters.

/// Two digits a byte. An archive has ten thousand sums, and a call of the formatter for each byte would be felt.
pub fn encode(bytes: &[u8]) -> String {
    let digit = |number: u8| char::from(if number < 10 { b'0' + number } else { b'a' + number - 10 });
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(digit(byte >> 4));
        text.push(digit(byte & 0xf));
    }
    text
}

/// The bytes of a text of two digits each; nothing where it is none, or of another length.
pub fn decode<const BYTES: usize>(text: &str) -> Option<[u8; BYTES]> {
    let digit = |letter: u8| char::from(letter).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = [0; BYTES];
    let mut letters = text.bytes();
    for byte in &mut bytes {
        *byte = digit(letters.next()?)? << 4 | digit(letters.next()?)?;
    }
    letters.next().is_none().then_some(bytes)
}
