//! Deployments to a place in memory: what is asked for in which order, and what readers have after each interruption.
//!
//! A case is a site and what is at the target. `requests.txt` beside it holds the expected requests. Each case is then
//! interrupted at every request in turn, and done again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tempfile::TempDir;
use variorum::deploy::{Deployment, Finished, Old, Policy, Progress, Strangers, Target, Trust};
use variorum::diagnostic::Failure;
use variorum::render::Output;
use variorum::write::{Digest, MANIFEST_NAME, Manifest, Record, Staging};

type Files = BTreeMap<String, Vec<u8>>;
/// Somebody who is at the same place.
type Other<'a> = &'a (dyn Fn(&mut Files) + Sync);

/// What can be asked of a place, as `requests.txt` names it.
const READING: [&str; 2] = ["look at", "anything?"];

struct Silent;

impl Progress for Silent {
    fn file_done(&self, _done: usize, _of: usize) {}
}

/// A place that notes what it is asked, and fails when it has been asked often enough.
struct Memory<'a> {
    files: Mutex<Files>,
    requests: Mutex<Vec<String>>,
    most: usize,
    /// What somebody else does between two requests, the first of which has this number.
    between: Option<(usize, Other<'a>)>,
}

impl<'a> Memory<'a> {
    fn new(files: Files, most: usize) -> Self {
        Self { files: Mutex::new(files), requests: Mutex::default(), most, between: None }
    }

    fn with_other(self, after: usize, other: Other<'a>) -> Self {
        Self { between: Some((after, other)), ..self }
    }

    fn ask<T>(&self, request: String, answer: impl FnOnce(&mut Files) -> T) -> io::Result<T> {
        let mut requests = self.requests.lock().expect("no panic");
        if requests.len() == self.most {
            return Err(io::Error::other("the line is dead"));
        }
        requests.push(request);
        let mut files = self.files.lock().expect("no panic");
        let answer = answer(&mut files);
        if let Some((after, other)) = self.between
            && after == requests.len()
        {
            other(&mut files);
        }
        Ok(answer)
    }

    fn into_parts(self) -> (Files, Vec<String>) {
        (self.files.into_inner().expect("no panic"), self.requests.into_inner().expect("no panic"))
    }
}

impl Target for Memory<'_> {
    fn address(&self, path: &str) -> String {
        format!("memory:{path}")
    }

    fn width(&self) -> usize {
        1
    }

    fn example(&self) -> io::Result<Option<String>> {
        self.ask("anything?".to_owned(), |files| files.keys().next().cloned())
    }

    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        self.ask(format!("look at {path}"), |files| files.get(path).cloned())
    }

    fn send(&self, path: &str, bytes: Vec<u8>) -> io::Result<()> {
        let what = match Manifest::parse(&bytes) {
            Some(manifest) if manifest.unfinished => " (unfinished)".to_owned(),
            Some(manifest) if !manifest.kept.is_empty() => format!(" (keeps {})", manifest.kept.join(", ")),
            Some(_) | None => String::new(),
        };
        self.ask(format!("send {path}{what}"), |files| {
            let is_beside = |other: &String| {
                !other.starts_with(&format!("{path}/")) && !path.starts_with(&format!("{other}/"))
            };
            assert!(files.keys().all(is_beside), "{path}: a file and a folder cannot have one name");
            files.insert(path.to_owned(), bytes);
        })
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        self.ask(format!("remove {path}"), |files| {
            files.remove(path);
        })
    }

    fn clear(&self, path: &str) -> io::Result<()> {
        self.ask(format!("clear {path}"), |_| ())
    }
}

/// A case, read.
struct Case {
    policy: Policy,
    /// The site, as a build leaves it.
    folder: TempDir,
    site: Files,
    there: Files,
}

impl Case {
    fn read(folder: &Path) -> Self {
        let text = fs::read_to_string(folder.join("case.txt")).expect("a case");
        let (head, there) = text.split_once("\nthere:").expect("what is there");
        let (policy, site) = head.split_once("site:\n").expect("a site");
        let (state, there) = there.split_once('\n').expect("a line on its state");
        let site: Files = site.lines().filter(|line| !line.is_empty()).map(file).collect();
        let place = build(&site);
        Self { policy: read_policy(policy), folder: place, site, there: read_there(state.trim(), there) }
    }

    fn site(&self) -> Finished {
        Finished::open(&self.folder.path().join("public")).expect("a finished site")
    }

    fn deploy(&self, target: &Memory<'_>) -> Result<(), Failure> {
        let site = self.site();
        Deployment::prepare(&site, target, self.policy)?.run(target, &Silent)
    }
}

fn build(site: &Files) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let staging = Staging::open(&folder.path().join("public"), folder.path()).expect("a place");
    for (path, bytes) in site {
        staging.write(&Output { path: path.clone(), bytes: bytes.clone() }).expect("a file");
    }
    staging.publish().expect("a site");
    folder
}

fn file(line: &str) -> (String, Vec<u8>) {
    let (path, content) = line.split_once(": ").expect("a path and what it holds");
    (path.to_owned(), content.as_bytes().to_vec())
}

fn read_policy(text: &str) -> Policy {
    let mut policy = Policy { old: Old::Remove, strangers: Strangers::Respect, trust: Trust::Manifest };
    match text.trim() {
        "" => {}
        "policy: keep" => policy.old = Old::Keep,
        "policy: take-over" => policy.strangers = Strangers::TakeOver,
        "policy: check" => policy.trust = Trust::Nothing,
        other => panic!("no policy: {other}"),
    }
    policy
}

/// `path: content` is a listed file, `path?` one in doubt; `kept:`, `unlisted:` and `missing:` (listed only) are marks.
fn read_there(state: &str, lines: &str) -> Files {
    let (mut files, mut records, mut kept) = (Files::new(), Vec::new(), Vec::new());
    for line in lines.lines() {
        let mark = ["kept: ", "unlisted: ", "missing: "].into_iter().find(|mark| line.starts_with(mark));
        let rest = line.strip_prefix(mark.unwrap_or_default()).expect("it begins so");
        if let Some(path) = rest.strip_suffix('?') {
            records.push(Record::unknown(path));
            continue;
        }
        let (path, bytes) = file(rest);
        let doubtful = path.strip_suffix('?');
        let path = doubtful.unwrap_or(&path).to_owned();
        match mark {
            Some("kept: ") => kept.push(path.clone()),
            Some("unlisted: ") => {}
            Some(_) | None if doubtful.is_some() => records.push(Record::unknown(&path)),
            Some(_) | None => records.push(Record {
                path: path.clone(),
                bytes: bytes.len() as u64,
                sha256: Digest::of(&bytes),
            }),
        }
        if mark != Some("missing: ") {
            files.insert(path, bytes);
        }
    }
    let manifest = match state {
        "" => return files,
        "finished" => Manifest::new(records.into_iter()),
        "unfinished" => Manifest::in_flux(records.into_iter()),
        other => panic!("no state: {other}"),
    };
    files.insert(MANIFEST_NAME.to_owned(), manifest.keeping(kept).to_text().into_bytes());
    files
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/deploy");
    let entries = fs::read_dir(folder).expect("the cases can be read");
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    cases.sort();
    cases
}

#[test]
fn each_case_asks_for_just_this() {
    let mut problems = Vec::new();
    for folder in cases() {
        let case = Case::read(&folder);
        let target = Memory::new(case.there.clone(), usize::MAX);
        let outcome = case.deploy(&target);
        let (files, requests) = target.into_parts();
        let mut told: String = requests.iter().map(|request| format!("{request}\n")).collect();
        match outcome {
            Ok(()) => is_whole(&folder, &case, &files),
            Err(failure) => {
                told += &format!("error: {failure}\n");
                assert!(files == case.there, "{}: refused, and yet changed", folder.display());
            }
        }
        problems.extend(compare(&folder.join("requests.txt"), &told));
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// The site is there, and whatever is not of it is a stranger's or kept.
fn is_whole(folder: &Path, case: &Case, files: &Files) {
    let name = folder.display();
    for (path, bytes) in &case.site {
        assert!(files.get(path) == Some(bytes), "{name}: {path} is not as in the site");
    }
    let manifest = Manifest::parse(&files[MANIFEST_NAME]).expect("a manifest");
    assert!(!manifest.unfinished, "{name}: the manifest is unfinished");
    let old = case.there.get(MANIFEST_NAME).and_then(|text| Manifest::parse(text));
    let was_ours: BTreeSet<String> = old.into_iter().flat_map(paths_of).collect();
    for path in files.keys().filter(|path| !case.site.contains_key(*path) && *path != MANIFEST_NAME) {
        let is_kept = manifest.kept.contains(path);
        assert!(is_kept || !was_ours.contains(path), "{name}: {path} is still there");
        assert!(files.get(path) == case.there.get(path), "{name}: {path} has changed");
    }
    for (path, bytes) in case.there.iter().filter(|(path, _)| !was_ours.contains(*path)) {
        let is_of_site = case.site.contains_key(path) || path == MANIFEST_NAME;
        assert!(is_of_site || files.get(path) == Some(bytes), "{name}: a stranger's {path} was touched");
    }
}

fn paths_of(manifest: Manifest) -> impl Iterator<Item = String> {
    manifest.files.into_iter().map(|record| record.path).chain(manifest.kept)
}

#[test]
fn an_interruption_anywhere_leaves_whole_pages_and_the_next_run_sends_the_rest() {
    let mut interruptions = 0;
    for folder in cases() {
        let case = Case::read(&folder);
        let whole = Memory::new(case.there.clone(), usize::MAX);
        if case.deploy(&whole).is_err() {
            continue;
        }
        let (finished, requests) = whole.into_parts();
        for most in 0..requests.len() {
            let target = Memory::new(case.there.clone(), most);
            case.deploy(&target).expect_err("the line is dead");
            let (files, done) = target.into_parts();
            readers_see_a_whole_site(&case, &files, &requests);
            let again = Memory::new(files, usize::MAX);
            case.deploy(&again).expect("nothing is in the way");
            let (files, rest) = again.into_parts();
            assert!(files == finished, "{}: after {most} requests", folder.display());
            let sent: Vec<&String> =
                done.iter().chain(&rest).filter(|request| is_file_sent(request)).collect();
            let unique: BTreeSet<&String> = sent.iter().copied().collect();
            assert_eq!(sent.len(), unique.len(), "{}: after {most}: sent twice", folder.display());
            interruptions += 1;
        }
    }
    assert!(interruptions > 80, "{interruptions}");
}

fn is_file_sent(request: &str) -> bool {
    request.starts_with("send ") && !request.contains(MANIFEST_NAME)
}

/// Each file is the old one or the new one; a page of the new site has all assets of the new site beside it, and one
/// of the old site those of the old.
fn readers_see_a_whole_site(case: &Case, files: &Files, requests: &[String]) {
    for (path, bytes) in files.iter().filter(|(path, _)| *path != MANIFEST_NAME) {
        let is_known = [&case.site, &case.there].into_iter().any(|site| site.get(path) == Some(bytes));
        assert!(is_known, "{path} is neither old nor new");
    }
    for (site, other) in [(&case.site, &case.there), (&case.there, &case.site)] {
        let is_only_here = |path: &&String| {
            path.contains(".html")
                && files.get(*path) == site.get(*path)
                && files.get(*path) != other.get(*path)
        };
        let assets = || site.keys().filter(|path| path.starts_with("assets/"));
        // What is removed as a whole needs nothing any more; a site that was broken before is not judged.
        let is_removal = requests.iter().all(|request| !is_file_sent(request));
        if !is_removal && site.keys().filter(is_only_here).any(|path| files.contains_key(path)) {
            for asset in assets().filter(|asset| is_asset_of(case, site, asset)) {
                assert!(files.contains_key(asset), "a page is there without {asset}");
            }
        }
    }
}

/// Whether an asset belongs to this site: that it lies at the target may come from an earlier run.
fn is_asset_of(case: &Case, site: &Files, asset: &str) -> bool {
    std::ptr::eq(site, &raw const case.site)
        || case.there.get(MANIFEST_NAME).and_then(|text| Manifest::parse(text)).is_some_and(|manifest| {
            !manifest.unfinished && manifest.files.iter().any(|record| record.path == asset)
        })
}

/// Another site is brought to the same place, in whole or until it is stopped, between any two requests of the first.
/// Afterwards the manifest there tells no lie of any file, and the first, called again, brings its site to an end.
#[test]
fn two_deployments_at_once_find_each_other_out() {
    let folder = |name| PathBuf::from("tests/cases/deploy").join(name);
    let first = Case::read(&folder("a-new-look-sends-assets-before-pages-and-removes-the-old-last"));
    let other = Case::read(&folder("two-at-once"));
    let alone = Memory::new(first.there.clone(), usize::MAX);
    first.deploy(&alone).expect("nothing is in the way");
    let (finished, requests) = alone.into_parts();
    // Between a look at the manifest and putting another in its place nobody can be seen.
    let is_blind = |after: &usize| requests[*after].starts_with(&format!("send {MANIFEST_NAME}"));
    let mut found_out = 0;
    for after in (1..requests.len()).filter(|after| !is_blind(after)) {
        for most in [4, 6, 8, usize::MAX] {
            let meanwhile = |files: &mut Files| {
                let target = Memory::new(std::mem::take(files), most);
                let _ = other.deploy(&target);
                *files = target.into_parts().0;
            };
            let target = Memory::new(first.there.clone(), usize::MAX).with_other(after, &meanwhile);
            let outcome = first.deploy(&target);
            let (files, _) = target.into_parts();
            if let Err(failure) = &outcome {
                assert!(matches!(failure, Failure::Overtaken(_)), "{failure}");
                found_out += 1;
            }
            the_manifest_tells_no_lie(&files, &format!("after {after}, the other up to {most}"));
            let again = Memory::new(files, usize::MAX);
            first.deploy(&again).expect("nothing is in the way");
            let files = again.into_parts().0;
            let strange: Vec<&String> = files.keys().filter(|path| !finished.contains_key(*path)).collect();
            assert!(
                finished.iter().all(|(path, bytes)| files.get(path) == Some(bytes)),
                "after {after}, {most}"
            );
            assert!(strange.is_empty(), "after {after}, {most}: {strange:?}");
        }
    }
    assert!(found_out > 20, "{found_out}");
}

fn the_manifest_tells_no_lie(files: &Files, when: &str) {
    let manifest = Manifest::parse(&files[MANIFEST_NAME]).expect("a manifest");
    for record in manifest.files.iter().filter(|record| !record.is_unknown()) {
        let sum = files.get(&record.path).map(|bytes| Digest::of(bytes));
        assert_eq!(sum, Some(record.sha256), "{when}: {}", record.path);
    }
}

fn compare(path: &Path, told: &str) -> Option<String> {
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(path, told).expect("the expected file can be written");
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    (expected != told).then(|| format!("{}\n--- expected\n{expected}--- given\n{told}", path.display()))
}

#[test]
fn what_is_read_only_changes_nothing() {
    for folder in cases() {
        let case = Case::read(&folder);
        let target = Memory::new(case.there.clone(), usize::MAX);
        let site = case.site();
        let _ = Deployment::prepare(&site, &target, case.policy);
        let (files, requests) = target.into_parts();
        assert!(files == case.there, "{}", folder.display());
        let is_reading = |request: &String| READING.iter().any(|kind| request.starts_with(kind));
        assert!(requests.iter().all(is_reading), "{}: {requests:?}", folder.display());
    }
}
