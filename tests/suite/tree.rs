//! A folder as data, so that two of them, or one before and after, can be compared.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// Everything below a folder: the content of files, `None` for folders and links. Empty where there is no folder.
pub(crate) type Tree = BTreeMap<String, Option<Vec<u8>>>;

pub(crate) fn read(folder: &Path) -> Tree {
    if !folder.exists() {
        return Tree::new();
    }
    WalkDir::new(folder)
        .min_depth(1)
        .into_iter()
        .map(|entry| {
            let entry = entry.expect("the folder can be read");
            let path = entry.path().strip_prefix(folder).expect("below the folder").display().to_string();
            let content =
                entry.file_type().is_file().then(|| fs::read(entry.path()).expect("the file can be read"));
            (path, content)
        })
        .collect()
}

/// Paths of the files, sorted.
pub(crate) fn file_paths(tree: &Tree) -> Vec<&str> {
    tree.iter().filter(|(_, content)| content.is_some()).map(|(path, _)| path.as_str()).collect()
}

/// Writes a tree, as it was read.
pub(crate) fn write_all(folder: &Path, tree: &Tree) {
    fs::create_dir_all(folder).expect("folders can be made");
    for (path, content) in tree {
        let path = folder.join(path);
        match content {
            Some(content) => fs::write(path, content).expect("the file can be written"),
            None => fs::create_dir_all(path).expect("folders can be made"),
        }
    }
}

/// Writes files, with their folders.
pub(crate) fn write(folder: &Path, files: &[(&str, &str)]) {
    for (path, content) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("folders can be made");
        fs::write(path, content).expect("the file can be written");
    }
}

/// Copies a file, or a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from) {
        let entry = entry.expect("the folder can be read");
        let below = entry.path().strip_prefix(from).expect("below the folder");
        let to = if below.as_os_str().is_empty() { to.to_path_buf() } else { to.join(below) };
        if entry.file_type().is_dir() {
            fs::create_dir_all(to).expect("folders can be made");
        } else {
            fs::copy(entry.path(), to).expect("the file can be copied");
        }
    }
}
