//! Packed copies of files, so that a server need not pack them anew for each reader.
//!
//! A copy in the old site that unpacks to the file is kept: packing is slow, and most files are as they were. Without the
//! feature `compress` there are none.

#[cfg(feature = "compress")]
mod codec;
#[cfg(not(feature = "compress"))]
#[path = "packed/absent.rs"]
mod codec;

use crate::model::Packing;
use crate::render::Output;

/// What is text. Pictures and fonts are packed in themselves.
const ENDINGS: &[&str] =
    &["bib", "css", "csv", "html", "js", "json", "jsonld", "ris", "svg", "txt", "webmanifest", "wiki", "xml"];
/// A shorter file travels in one packet either way.
const LEAST_BYTES: usize = 1024;

/// The copies of a file that are worth their place: smaller by a tenth at least. `old` reads a file of the old site.
pub(super) fn copies(
    output: &Output,
    packings: &[Packing],
    old: impl Fn(&str) -> Option<Vec<u8>>,
) -> Vec<Output> {
    let ending = output.path.rsplit_once('.').map(|(_, ending)| ending);
    if output.bytes.len() < LEAST_BYTES || !ending.is_some_and(|ending| ENDINGS.contains(&ending)) {
        return Vec::new();
    }
    let copy = |packing: &Packing| {
        let path = format!("{}{}", output.path, packing.ending());
        let kept = old(&path).filter(|copy| codec::unpack(copy, *packing).as_ref() == Some(&output.bytes));
        let bytes = kept.or_else(|| codec::pack(&output.bytes, *packing))?;
        (bytes.len() * 10 < output.bytes.len() * 9).then_some(Output { path, bytes })
    };
    packings.iter().filter_map(copy).collect()
}

#[cfg(all(test, feature = "compress"))]
mod tests {
    use super::{codec, copies};
    use crate::model::Packing;
    use crate::render::Output;

    fn output(path: &str, text: &str) -> Output {
        Output { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn compressed_copies_unpack_to_the_file_and_are_the_same_every_time() {
        let page = output("a/index.html", &"<p>words of a page</p>".repeat(200));
        let made = copies(&page, Packing::ALL, |_| None);
        let paths: Vec<&str> = made.iter().map(|copy| copy.path.as_str()).collect();
        assert_eq!(paths, ["a/index.html.gz", "a/index.html.br"]);
        for (copy, packing) in made.iter().zip(Packing::ALL) {
            assert_eq!(codec::unpack(&copy.bytes, *packing).as_ref(), Some(&page.bytes));
        }
        assert_eq!(made, copies(&page, Packing::ALL, |_| None));
    }

    #[test]
    fn what_compresses_to_nothing_less_gets_no_copy() {
        let noise: String = (0..3_000_u32)
            .map(|n| char::from(33 + (n.wrapping_mul(2_654_435_761) >> 25) as u8 % 94))
            .collect();
        for page in
            [output("short.html", "<p>"), output("a.png", &"same ".repeat(1_000)), output("bare", &noise)]
        {
            assert_eq!(copies(&page, Packing::ALL, |_| None), [], "{}", page.path);
        }
    }

    #[test]
    fn a_compressed_copy_of_the_old_site_is_kept_only_if_it_is_of_this_file() {
        let page = output("index.html", &"words ".repeat(500));
        let other = output("index.html", &"sword ".repeat(500));
        let [old] = copies(&page, &[Packing::Gzip], |_| None).try_into().expect("one copy");
        let old: Output = old;
        let mut foreign = old.clone();
        foreign.bytes.extend(b"trailing");
        assert_eq!(copies(&page, &[Packing::Gzip], |_| Some(old.bytes.clone())), std::slice::from_ref(&old));
        let made = copies(&other, &[Packing::Gzip], |_| Some(old.bytes.clone()));
        assert_eq!(codec::unpack(&made[0].bytes, Packing::Gzip).as_ref(), Some(&other.bytes));
        assert_eq!(copies(&page, &[Packing::Gzip], |_| Some(foreign.bytes.clone())), [old]);
    }
}
