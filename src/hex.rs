//! Bytes in hexadecimal, in small letters.

/// Two digits a byte. An archive has ten thousand sums, and a call of the formatter for each byte would be felt.
pub fn encode(bytes: &[u8]) -> String {
    // Digits are text.
    String::from_utf8(bytes.iter().copied().map(digits).collect::<Vec<_>>().into_flattened())
        .unwrap_or_default()
}

/// The bytes of a text of two digits each; nothing where it is none, or of another length.
pub fn decode<const BYTES: usize>(text: &str) -> Option<[u8; BYTES]> {
    let (pairs, rest) = text.as_bytes().as_chunks();
    let mut bytes = [0; BYTES];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = number(*high)? << 4 | number(*low)?;
    }
    (pairs.len() == BYTES && rest.is_empty()).then_some(bytes)
}

fn digits(byte: u8) -> [u8; 2] {
    [byte >> 4, byte & 0xf].map(|number| if number < 10 { b'0' + number } else { b'a' + number - 10 })
}

const fn number(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        b'A'..=b'F' => Some(letter - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn what_was_written_is_read_again() {
        let bytes: [u8; 4] = [0, 0x9a, 0xf0, 0xff];
        let text = encode(&bytes);
        assert_eq!(text, "009af0ff");
        for same in [&text, "009AF0FF"] {
            assert_eq!(decode(same), Some(bytes));
        }
        for wrong in ["", "009af0f", "009af0ff0", "009af0ff00", "009af0fg"] {
            assert_eq!(decode::<4>(wrong), None, "{wrong}");
        }
    }
}
