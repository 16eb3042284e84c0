//! The themes that are compiled into the program: every file of their folders below `themes/`, held to them by a test.

/// Path within the theme and content.
pub(super) type BuiltInFile = (&'static str, &'static [u8]);

/// A theme of the program.
pub(super) struct BuiltInTheme {
    pub(super) name: &'static str,
    pub(super) files: &'static [BuiltInFile],
}

/// By name.
pub(super) const BUILT_IN: &[BuiltInTheme] =
    &[BuiltInTheme { name: "broadside", files: BROADSIDE }, BuiltInTheme { name: "plain", files: PLAIN }];

macro_rules! files {
    ($theme:literal: $($path:literal,)*) => {
        &[$(($path, include_bytes!(concat!("../../themes/", $theme, "/", $path))),)*]
    };
}

/// The default theme. Sorted by path.
pub(super) const BROADSIDE: &[BuiltInFile] = files!["broadside":
    "assets/broadside.css",
    "assets/embed.css",
    "assets/icon-180.png",
    "assets/icon-192.png",
    "assets/icon-512.png",
    "assets/icon-maskable-512.png",
    "assets/icon.svg",
    "strings/ar.yaml",
    "strings/de.yaml",
    "strings/en.yaml",
    "strings/es.yaml",
    "strings/fr.yaml",
    "templates/base.html",
    "templates/corrections.html",
    "templates/discrepancies.html",
    "templates/embed.html",
    "templates/fact.html",
    "templates/facts.html",
    "templates/home.html",
    "templates/not-found.html",
    "templates/page.html",
    "templates/parts/answer.html",
    "templates/parts/brief.html",
    "templates/parts/cite.html",
    "templates/parts/claim.html",
    "templates/parts/components.html",
    "templates/parts/contents.html",
    "templates/parts/correction-note.html",
    "templates/parts/data.html",
    "templates/parts/dates.html",
    "templates/parts/disagreements.html",
    "templates/parts/excerpts.html",
    "templates/parts/fact.html",
    "templates/parts/filter.html",
    "templates/parts/glance.html",
    "templates/parts/intervals.html",
    "templates/parts/jump.html",
    "templates/parts/lists.html",
    "templates/parts/made.html",
    "templates/parts/notes.html",
    "templates/parts/pager.html",
    "templates/parts/reply.html",
    "templates/parts/row.html",
    "templates/parts/search.html",
    "templates/parts/source-status.html",
    "templates/parts/source.html",
    "templates/parts/sources-short.html",
    "templates/parts/story-entry.html",
    "templates/parts/timeline.html",
    "templates/parts/withheld.html",
    "templates/parts/worked-out.html",
    "templates/sources.html",
    "templates/story.html",
    "theme.yaml",
];

/// Text and nothing else. Sorted by path.
const PLAIN: &[BuiltInFile] = files!["plain":
    "assets/plain.css",
    "templates/base.html",
    "templates/corrections.html",
    "templates/discrepancies.html",
    "templates/embed.html",
    "templates/fact.html",
    "templates/facts.html",
    "templates/home.html",
    "templates/not-found.html",
    "templates/page.html",
    "templates/parts/correction.html",
    "templates/parts/evidence.html",
    "templates/parts/excerpts.html",
    "templates/parts/outcome.html",
    "templates/parts/pieces.html",
    "templates/parts/search.html",
    "templates/sources.html",
    "templates/story.html",
    "theme.yaml",
];

#[cfg(test)]
mod tests {
    use super::BUILT_IN;
    use std::path::Path;
    use walkdir::WalkDir;

    #[test]
    fn the_tables_list_every_theme_and_every_file() {
        let themes = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes");
        let mut folders: Vec<String> = WalkDir::new(&themes)
            .min_depth(1)
            .max_depth(1)
            .into_iter()
            .map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned())
            .collect();
        folders.sort();
        assert_eq!(BUILT_IN.iter().map(|theme| theme.name).collect::<Vec<_>>(), folders);
        for theme in BUILT_IN {
            let folder = themes.join(theme.name);
            let mut on_disk: Vec<String> = WalkDir::new(&folder)
                .into_iter()
                .map(|entry| entry.expect("the folder can be read"))
                .filter(|entry| entry.file_type().is_file())
                .map(|entry| entry.path().strip_prefix(&folder).expect("below").display().to_string())
                .collect();
            on_disk.sort();
            let listed: Vec<&str> = theme.files.iter().map(|(path, _)| *path).collect();
            assert_eq!(listed, on_disk, "put every file of themes/{} into its table, sorted", theme.name);
        }
    }
}
