//! The default theme, compiled into the program: every file below `themes/broadside/`, held to it by a test.

/// Path within the theme and content.
pub(super) type BuiltInFile = (&'static str, &'static [u8]);

macro_rules! files {
    ($($path:literal,)*) => {
        &[$(($path, include_bytes!(concat!("../../themes/broadside/", $path))),)*]
    };
}

/// Sorted by path.
pub(super) const BROADSIDE: &[BuiltInFile] = files![
    "assets/broadside.css",
    "assets/icon.svg",
    "strings/en.yaml",
    "templates/base.html",
    "templates/corrections.html",
    "templates/discrepancies.html",
    "templates/fact.html",
    "templates/facts.html",
    "templates/home.html",
    "templates/not-found.html",
    "templates/page.html",
    "templates/parts/answer.html",
    "templates/parts/brief.html",
    "templates/parts/claim.html",
    "templates/parts/components.html",
    "templates/parts/correction-note.html",
    "templates/parts/dates.html",
    "templates/parts/disagreements.html",
    "templates/parts/fact.html",
    "templates/parts/filter.html",
    "templates/parts/glance.html",
    "templates/parts/made.html",
    "templates/parts/row.html",
    "templates/parts/source.html",
    "templates/parts/sources-short.html",
    "templates/sources.html",
    "templates/story.html",
    "theme.yaml",
];

#[cfg(test)]
mod tests {
    use super::BROADSIDE;
    use std::path::Path;
    use walkdir::WalkDir;

    #[test]
    fn the_table_lists_every_file_of_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/broadside");
        let mut on_disk: Vec<String> = WalkDir::new(&folder)
            .into_iter()
            .map(|entry| entry.expect("the folder can be read"))
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.path().strip_prefix(&folder).expect("below the folder").display().to_string())
            .collect();
        on_disk.sort();
        let listed: Vec<&str> = BROADSIDE.iter().map(|(path, _)| *path).collect();
        assert_eq!(listed, on_disk, "put every file of themes/broadside into the table, sorted");
    }
}
