//! `variorum import`: saved pages become sources, with a report of what each page states of itself.

use super::Ending;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Import {
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// Saved HTML pages or plain texts
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The story's folder below `content/`, where the site has several
    #[arg(long, value_name = "FOLDER")]
    story: Option<String>,
    /// The source's id, for a single file [default: from the file's name]
    #[arg(long)]
    id: Option<String>,
}

/// Says how to get a program that can import.
#[cfg(not(feature = "import"))]
pub(super) fn run(_: &Import) -> Ending {
    let stderr = "error: this program was built without `import`\n\
                  help: build it with the feature: `cargo run --features import -- import …`\n";
    Ending { stdout: String::new(), stderr: stderr.to_owned(), code: 2 }
}

/// Imports the files one by one, and stops at the first that is refused.
#[cfg(feature = "import")]
pub(super) fn run(import: &Import) -> Ending {
    if import.files.len() > 1 && import.id.is_some() {
        let stderr = "error: `--id` is for a single file\n".to_owned();
        return Ending { stdout: String::new(), stderr, code: 2 };
    }
    let mut stdout = String::new();
    for file in &import.files {
        match crate::start::import(&import.site, file, import.story.as_deref(), import.id.as_deref()) {
            Ok(imported) => stdout += &describe(&imported),
            Err(refusal) => return Ending { stdout, ..super::new::refuse(&refusal) },
        }
    }
    Ending::of_success(stdout)
}

#[cfg(feature = "import")]
fn describe(imported: &crate::start::Imported) -> String {
    let keys = imported.keys.iter().map(|(key, text)| match text {
        Some(text) => format!("  {key:<10} found: {text}\n"),
        None => format!("  {key:<10} missing\n"),
    });
    format!(
        "Wrote the source `{}`: {}; its text, {} words: {}\n{}",
        imported.id,
        imported.written.path.display(),
        imported.words,
        imported.evidence.display(),
        keys.collect::<Vec<_>>().concat()
    )
}
