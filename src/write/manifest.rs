//! What the program wrote, as it says itself: `variorum-manifest.json` in the finished site.
//!
//! The proof that a folder is ours, and a sum to compare two sites by. Holds nothing of the time, the machine or the
//! version, so that equal sites have equal manifests.

use crate::hex;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use std::borrow::Borrow;
use std::collections::BTreeSet;
use std::{fmt, io};

/// Its place in the site.
pub const NAME: &str = "variorum-manifest.json";

const PROGRAM: &str = "variorum";
const FORMAT: u32 = 1;

/// The list of all files of a site but itself.
#[derive(Debug, Clone, Deserialize)]
pub struct Manifest {
    program: String,
    format: u32,
    /// SHA-256, in hexadecimal, of the lines that `sha256sum` prints for the files in their order.
    pub site_sha256: String,
    /// Whether the files are still being replaced one by one. Then those that may be old, new or missing are listed
    /// without their sums ([`Record::is_unknown`]).
    #[serde(default)]
    pub unfinished: bool,
    /// While it is unfinished: the sum of the text of the manifest that is to come in its place. By it two deployments
    /// of different sites are told apart.
    #[serde(default)]
    pub towards: Option<Digest>,
    /// Sorted by path.
    pub files: Vec<Record>,
    /// Paths of files of earlier sites that were left where they are; sorted. Only where a site is deployed to.
    #[serde(default)]
    pub kept: Vec<String>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Relative to the site's root, with `/` between the parts.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its sum.
    pub sha256: Digest,
}

/// A SHA-256 sum.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Manifest {
    /// The manifest of a finished site.
    pub fn new(files: impl Iterator<Item = Record>) -> Self {
        let mut files: Vec<Record> = files.collect();
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let head = Self::without_files(site_sha256(files.iter()));
        Self { files, ..head }
    }

    fn without_files(site_sha256: String) -> Self {
        Self {
            program: PROGRAM.to_owned(),
            format: FORMAT,
            site_sha256,
            unfinished: false,
            towards: None,
            files: Vec::new(),
            kept: Vec::new(),
        }
    }

    /// Writes the text of [`Manifest::new`] without holding all files, which are sorted by path. Gives the sum of the
    /// site.
    pub(super) fn write_of(
        files: impl Iterator<Item = impl Borrow<Record>> + Clone,
        to: &mut impl io::Write,
    ) -> io::Result<String> {
        let manifest = Self::without_files(site_sha256(files.clone()));
        manifest.write_with(files, to)?;
        Ok(manifest.site_sha256)
    }

    /// For the time in which files are replaced one by one: all files, of the older site and of the new one.
    pub fn in_flux(files: impl Iterator<Item = Record>) -> Self {
        Self { unfinished: true, ..Self::new(files) }
    }

    /// The same, on the way to another.
    pub fn towards(self, coming: &Self) -> Self {
        Self { towards: Some(Digest::of(coming.to_text().as_bytes())), ..self }
    }

    /// This one, with what another deployment has made doubtful: the files that `touched` lists without their sums.
    pub fn doubted(self, touched: &Self) -> Self {
        let doubtful = || touched.files.iter().filter(|record| record.is_unknown());
        let paths: BTreeSet<&str> = doubtful().map(|record| record.path.as_str()).collect();
        let others = self.files.into_iter().filter(|record| !paths.contains(record.path.as_str()));
        Self::in_flux(others.chain(doubtful().cloned())).keeping(self.kept)
    }

    /// The same, with paths of files of earlier sites that stay.
    pub fn keeping(self, kept: Vec<String>) -> Self {
        Self { kept, ..self }
    }

    /// Reads a manifest; nothing when the text is not one of ours.
    pub fn parse(text: &[u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(text).ok()?;
        (manifest.program == PROGRAM && manifest.format == FORMAT).then_some(manifest)
    }

    /// Whether a file is listed.
    pub(super) fn lists(&self, path: &str) -> bool {
        self.files.binary_search_by(|file| file.path.as_str().cmp(path)).is_ok()
    }

    /// Its text, one line a file, so that two of them can be compared by eye.
    pub fn to_text(&self) -> String {
        let mut text = Vec::new();
        // Nothing can be wrong with writing to memory, and all that is written is text.
        let _ = self.write_to(&mut text);
        String::from_utf8(text).unwrap_or_default()
    }

    /// Writes its text piece by piece: that of an archive is large.
    fn write_to(&self, to: &mut impl io::Write) -> io::Result<()> {
        self.write_with(self.files.iter(), to)
    }

    fn write_with(
        &self,
        files: impl Iterator<Item = impl Borrow<Record>>,
        to: &mut impl io::Write,
    ) -> io::Result<()> {
        let unfinished = if self.unfinished { "\n  \"unfinished\": true," } else { "" };
        let towards = self.towards.map(|sum| format!("\n  \"towards\": \"{sum}\",")).unwrap_or_default();
        write!(
            to,
            "{{\n  \"program\": \"{}\",\n  \"format\": {},{unfinished}{towards}\n  \"site_sha256\": \"{}\",\n  \"files\": [",
            self.program, self.format, self.site_sha256
        )?;
        let mut separator = "\n    ";
        for file in files {
            to.write_all(separator.as_bytes())?;
            serde_json::to_writer(&mut *to, file.borrow())?;
            separator = ",\n    ";
        }
        to.write_all(b"\n  ]")?;
        if !self.kept.is_empty() {
            to.write_all(b",\n  \"kept\": ")?;
            serde_json::to_writer(&mut *to, &self.kept)?;
        }
        to.write_all(b"\n}\n")
    }
}

/// In hexadecimal.
fn site_sha256(files: impl Iterator<Item = impl Borrow<Record>>) -> String {
    let mut sum = Sha256::new();
    for file in files {
        let Record { path, sha256, .. } = file.borrow();
        for part in [&*hex::encode(&sha256.0), "  ", path, "\n"] {
            sum.update(part);
        }
    }
    Digest(sum.finalize().into()).to_string()
}

impl Record {
    /// A file of which only the path is known.
    pub fn unknown(path: &str) -> Self {
        Self { path: path.to_owned(), bytes: 0, sha256: Digest([0; 32]) }
    }

    /// Whether only the path is known.
    pub fn is_unknown(&self) -> bool {
        self.sha256 == Digest([0; 32])
    }
}

impl Digest {
    /// The sum of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Its own bytes.
    pub(super) const fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(&self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex::encode(&self.0))
    }
}

/// A sum in hexadecimal. An archive has ten thousand, so none is held as a text.
struct InHex;

impl Visitor<'_> for InHex {
    type Value = Digest;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a SHA-256 sum")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Digest, E> {
        hex::decode(text).map(Digest).ok_or_else(|| E::custom("no SHA-256 sum"))
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(InHex)
    }
}
