//! Bytes in hexadecimal, in small letters.

/// Two digits a byte. An archive has ten thousand sums, and a call of the formatter for each byte would be felt.
pub fn encode(bytes: &[u8]) -> String {
    let digit = |number: u8| char::from(if number < 10 { b'0' + number } else { b'a' + number - 10 });
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]).collect()
}

/// The bytes of a text of two digits each; nothing where it is none, or of another length.
pub fn decode<const BYTES: usize>(text: &str) -> Option<[u8; BYTES]> {
    let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
    let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(byte).collect();
    bytes?.try_into().ok()
}
