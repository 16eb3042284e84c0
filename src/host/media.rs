//! Media types of the files of a site.

/// The media type of a file, by the ending of its name.
pub fn media_type(path: &str) -> &'static str {
    let ending = path.rsplit(['/', '.']).next().unwrap_or(path).to_ascii_lowercase();
    match ending.as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "atom" => "application/atom+xml",
        "jsonld" => "application/ld+json",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" | "bib" | "ris" | "wiki" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn names_tell_the_media_type() {
        assert_eq!(media_type("a/index.HTML"), "text/html; charset=utf-8");
        for path in ["html", "a.b/c", "a.", ""] {
            let expected =
                if path == "html" { "text/html; charset=utf-8" } else { "application/octet-stream" };
            assert_eq!(media_type(path), expected, "{path}");
        }
    }
}
