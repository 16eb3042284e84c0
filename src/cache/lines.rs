//! One line for each story, in a file in which lines come and go.
//!
//! A build that makes few stories anew leaves the file in its place: lines that no longer serve are blotted out there, and
//! the new ones come behind all others. Where most of the file would be blots, and where no line serves, it is made
//! anew. Each line tells by a sum of its own whether it is whole, and all of this is done once the site stands: a build
//! that is killed at any moment leaves lines that are there or not.

use super::text::{Sheets, seal, unseal};
use crate::cores;
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

const NAME: &str = "stories";
const NEW_NAME: &str = "stories.new";
const BUFFER_BYTES: usize = 64 * 1024;

/// Stands where a line stood that no longer serves.
const BLOT: char = ' ';
/// A file that is so many times as long as the lines in it that serve is made anew.
const MOST_BLOTTED: u64 = 2;

/// The lines of an earlier build. They stay on the disk until they are taken over.
#[derive(Debug, Default)]
pub struct Lines {
    path: PathBuf,
    /// Nothing where there are none.
    sheets: Option<Sheets>,
}

/// What became of the lines of an earlier build.
#[derive(Debug, Default)]
pub struct OldLines {
    /// Nothing where none of them serves.
    file: Option<File>,
    /// Those that no longer serve.
    stale: Vec<LinePlace>,
    /// How many bytes the others take.
    kept_bytes: u64,
}

/// Where a line stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinePlace {
    start: u64,
    bytes: usize,
}

impl Lines {
    /// Finds them; none where there are none under this key.
    pub fn read(folder: &Path, key: &str) -> Self {
        let path = folder.join(NAME);
        let find = || {
            let mut sheets = Sheets::of(File::options().read(true).write(true).open(&path).ok()?);
            let head = sheets.line()?;
            (unseal(str::from_utf8(&head).ok()?)? == key).then_some(sheets)
        };
        let sheets = find();
        Self { path, sheets }
    }

    /// Whether there are none.
    pub const fn are_none(&self) -> bool {
        self.sheets.is_none()
    }

    /// The file, to be read from while lines are taken over and afterwards. Nothing where there are none.
    pub fn file(&self) -> Option<(PathBuf, File)> {
        let Self { path, sheets } = self;
        sheets.as_ref().and_then(|_| Some((path.clone(), File::open(path).ok()?)))
    }

    /// Shows each line that is whole, once and from all cores, and keeps those of which `is_kept` says so.
    pub fn take_over(self, is_kept: impl Fn(&Line<'_>) -> bool + Sync) -> OldLines {
        let Some(sheets) = self.sheets else { return OldLines::default() };
        let most = sheets.most();
        let (sheets, old) = (Mutex::new(sheets), Mutex::new(OldLines::default()));
        cores::share_out(most, |_| {
            let sheet = sheets.lock().unwrap_or_else(PoisonError::into_inner).next();
            let Some(sheet) = sheet else { return };
            let (mut stale, mut kept_bytes) = (Vec::new(), 0);
            for (place, text) in lines(&sheet) {
                if Line::of(place, text).is_some_and(|line| is_kept(&line)) {
                    kept_bytes += place.bytes as u64;
                } else {
                    stale.push(place);
                }
            }
            let mut old = old.lock().unwrap_or_else(PoisonError::into_inner);
            old.stale.append(&mut stale);
            old.kept_bytes += kept_bytes;
        });
        let sheets = sheets.into_inner().unwrap_or_else(PoisonError::into_inner);
        let old = old.into_inner().unwrap_or_else(PoisonError::into_inner);
        OldLines { file: Some(sheets.into_file()), ..old }
    }
}

/// The lines of a sheet, each with its place. A blot is none, and in a sheet that is no text there is but one, which is
/// not whole.
fn lines((start, sheet): &(u64, Vec<u8>)) -> impl Iterator<Item = (LinePlace, &str)> {
    let bytes = sheet.strip_suffix(b"\n").unwrap_or(sheet).len();
    let (start, damaged) = (*start, LinePlace { start: *start, bytes });
    let text = str::from_utf8(sheet);
    let places = text.unwrap_or_default().split('\n').scan(start, |next, text| {
        let place = LinePlace { start: *next, bytes: text.len() };
        *next += text.len() as u64 + 1;
        Some((place, text))
    });
    let lines = places.filter(|(_, text)| !text.trim_start_matches(BLOT).is_empty());
    lines.chain(text.is_err().then_some((damaged, "")))
}

impl OldLines {
    /// Takes back that a line is kept.
    pub fn let_go(&mut self, place: LinePlace) {
        self.kept_bytes -= place.bytes as u64;
        self.stale.push(place);
    }

    /// Whether the file stays in its place.
    fn stay(&self) -> bool {
        let bytes = self.file.as_ref().and_then(|file| file.metadata().ok()).map(|file| file.len());
        bytes.is_some_and(|bytes| bytes <= self.kept_bytes * MOST_BLOTTED)
    }

    /// Blots out what no longer serves, and adds what comes next in another file. A line that was not written to its end
    /// may stand before that.
    fn add(self, new: &mut File) -> io::Result<()> {
        let Some(mut file) = self.file else { return Ok(()) };
        for LinePlace { start, bytes } in self.stale {
            file.seek(SeekFrom::Start(start))?;
            file.write_all(BLOT.to_string().repeat(bytes).as_bytes())?;
        }
        file.seek(SeekFrom::End(0))?;
        file.write_all(b"\n")?;
        io::copy(new, &mut file).map(drop)
    }

    /// Adds what still serves to another file.
    fn move_to(self, new: &mut File) -> io::Result<()> {
        let Some(mut file) = self.file else { return Ok(()) };
        file.seek(SeekFrom::Start(0))?;
        let mut sheets = Sheets::of(file);
        sheets.line();
        let stale: BTreeSet<u64> = self.stale.into_iter().map(|place| place.start).collect();
        let mut new = BufWriter::with_capacity(BUFFER_BYTES, new);
        for sheet in sheets {
            for (_, text) in lines(&sheet).filter(|(place, _)| !stale.contains(&place.start)) {
                writeln!(new, "{text}")?;
            }
        }
        new.flush()
    }
}

/// A line that is whole.
#[derive(Debug)]
pub struct Line<'a> {
    /// Where it stands.
    pub place: LinePlace,
    /// Of whom it is.
    pub id: &'a str,
    /// What its story was made of, which few need to know.
    pub inputs: &'a str,
    /// What it says of its story.
    pub record: &'a str,
    /// What the end of a build needs of every story.
    pub brief: &'a str,
    /// What it may need of this one.
    pub details: &'a str,
}

impl<'a> Line<'a> {
    fn of(place: LinePlace, text: &'a str) -> Option<Self> {
        let (id, kept) = unseal(text)?.split_once('\t')?;
        let (inputs, kept) = kept.split_once('\t')?;
        let (record, kept) = kept.split_once('\t')?;
        let (brief, details) = kept.split_once('\t')?;
        Some(Self { place, id, inputs, record, brief, details })
    }

    /// Where the details begin in the file.
    pub const fn details_start(&self) -> u64 {
        self.place.start + (self.place.bytes - self.details.len()) as u64
    }
}

/// The lines of this build, in no order. Dropped without [`NewLines::finish`], the old ones stay.
#[derive(Debug)]
pub struct NewLines {
    folder: PathBuf,
    /// With its first line, behind which the others come.
    file: Mutex<Option<BufWriter<File>>>,
    head_bytes: u64,
}

impl NewLines {
    /// Begins a file. Where that cannot be, nothing will be kept.
    pub fn begin(folder: &Path, key: &str) -> Self {
        let head = seal(key) + "\n";
        let begin = || -> io::Result<BufWriter<File>> {
            fs::create_dir_all(folder)?;
            let options = OpenOptions::new().read(true).write(true).create(true).truncate(true).clone();
            let file = options.open(folder.join(NEW_NAME))?;
            let mut file = BufWriter::with_capacity(BUFFER_BYTES, file);
            file.write_all(head.as_bytes())?;
            Ok(file)
        };
        Self { folder: folder.to_path_buf(), file: Mutex::new(begin().ok()), head_bytes: head.len() as u64 }
    }

    /// Keeps a story: what it was made of, what is said of it, its brief and its details. Each is one line, without a
    /// tab. An id that is none is passed over. After a failure, a full disk for one, nothing is kept of this build.
    pub fn keep(&self, id: &str, [inputs, record, brief, details]: [&str; 4]) {
        if id.contains(['\t', '\n']) {
            return;
        }
        let line = seal(&[id, inputs, record, brief, details].join("\t")) + "\n";
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        if file.as_mut().is_some_and(|file| file.write_all(line.as_bytes()).is_err()) {
            *file = None;
        }
    }

    /// Puts the new lines beside those of an earlier build that still serve. Nobody else may be at them meanwhile.
    pub fn finish(self, old: OldLines) {
        let new = self.file.lock().unwrap_or_else(PoisonError::into_inner).take();
        let path = self.folder.join(NAME);
        let finish = |mut new: File| {
            if old.stay() {
                new.seek(SeekFrom::Start(self.head_bytes))?;
                return old.add(&mut new);
            }
            old.move_to(&mut new)?;
            fs::rename(self.folder.join(NEW_NAME), &path)
        };
        // What serves no longer must not stay.
        if new.and_then(|new| finish(new.into_inner().ok()?).ok()).is_none() {
            let _ = fs::remove_file(&path);
        }
    }
}

impl Drop for NewLines {
    /// What was not finished goes.
    fn drop(&mut self) {
        let _ = fs::remove_file(self.folder.join(NEW_NAME));
    }
}

#[cfg(test)]
mod tests {
    use super::{Lines, NAME, NewLines};
    use std::fs;
    use std::path::Path;
    use std::sync::Mutex;

    const KEY: &str = "version 1";

    /// Builds once: keeps the lines of an earlier build of which `is_kept` says so by their ids, and adds these.
    fn build(folder: &Path, key: &str, is_kept: impl Fn(&str) -> bool + Sync, new: &[&str]) {
        let lines = NewLines::begin(folder, key);
        let old = Lines::read(folder, key).take_over(|line| is_kept(line.id));
        for id in new {
            lines.keep(id, ["[]", "{}", &format!("brief of {id}"), ""]);
        }
        lines.finish(old);
    }

    /// The ids of the lines that are there, sorted.
    fn ids(folder: &Path) -> Vec<String> {
        let ids = Mutex::new(Vec::new());
        Lines::read(folder, KEY).take_over(|line| {
            assert_eq!(line.brief, format!("brief of {}", line.id));
            ids.lock().expect("no thread has failed").push(line.id.to_owned());
            true
        });
        let mut ids = ids.into_inner().expect("no thread has failed");
        ids.sort();
        ids
    }

    #[test]
    fn what_serves_no_longer_is_blotted_out_and_what_is_new_is_added() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (folder, file) = (folder.path(), folder.path().join(NAME));
        build(folder, KEY, |_| true, &["a", "b", "c", "d"]);
        let before = fs::read(&file).expect("the file");
        build(folder, KEY, |id| id != "b", &["e"]);
        assert_eq!(ids(folder), ["a", "c", "d", "e"]);
        let after = fs::read_to_string(&file).expect("the file");
        assert!(after.len() > before.len() && !after.contains("brief of b"), "{after}");
        build(folder, KEY, |id| id == "d", &["f"]);
        assert_eq!(ids(folder), ["d", "f"]);
        let anew = fs::read_to_string(&file).expect("the file");
        assert!(anew.len() < before.len() && !anew.contains("  "), "{anew}");
    }

    #[test]
    fn a_file_cut_anywhere_keeps_its_whole_lines_and_takes_new_ones() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (folder, file) = (folder.path(), folder.path().join(NAME));
        build(folder, KEY, |_| true, &["a", "b"]);
        build(folder, KEY, |_| true, &["c"]);
        let whole = fs::read_to_string(&file).expect("the file");
        let head = whole.find('\n').expect("a line");
        for bytes in head..whole.len() {
            let cut = whole.get(..bytes).expect("it is ASCII");
            fs::write(&file, cut).expect("the file");
            let left: Vec<&str> =
                ["a", "b", "c"].into_iter().filter(|id| cut.contains(&format!("brief of {id}\t"))).collect();
            assert_eq!(ids(folder), left, "{bytes}");
            build(folder, KEY, |_| true, &["d"]);
            assert_eq!(ids(folder), [&left[..], &["d"]].concat(), "{bytes}");
        }
        for bytes in 0..head {
            fs::write(&file, whole.get(..bytes).expect("it is ASCII")).expect("the file");
            assert!(ids(folder).is_empty(), "{bytes}");
        }
    }

    #[test]
    fn a_file_that_is_no_text_takes_new_lines() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (folder, file) = (folder.path(), folder.path().join(NAME));
        build(folder, KEY, |_| true, &["a", "b"]);
        let mut bytes = fs::read(&file).expect("the file");
        *bytes.last_mut().expect("a byte") = 0xff;
        fs::write(&file, bytes).expect("the file");
        assert!(ids(folder).is_empty());
        build(folder, KEY, |_| true, &["c"]);
        assert_eq!(ids(folder), ["c"]);
    }

    #[test]
    fn lines_of_another_version_go() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        build(folder.path(), "version 0", |_| true, &["a", "b"]);
        build(folder.path(), KEY, |_| true, &["c"]);
        assert_eq!(ids(folder.path()), ["c"]);
        let text = fs::read_to_string(folder.path().join(NAME)).expect("the file");
        assert_eq!(text.lines().count(), 2, "{text}");
    }
}
