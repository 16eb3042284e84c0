//! HTML as the preview serves it: with the reload script, which the finished site never has.

/// Shows problems over the page and loads it again when the site has changed.
const SCRIPT: &str = include_str!("reload.js");

/// What is shown as long as the site could not be built once.
const NOT_YET: &str = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
    <title>Not built yet</title>\n</head>\n<body>\n<p>The site cannot be built yet.</p>\n</body>\n</html>\n";

/// Adds the reload script to a page that shows `edition` of the site.
///
/// It goes before all else in the head: a security policy in a `meta` element holds for what follows it only.
pub(super) fn with_script(html: &[u8], edition: &str) -> Vec<u8> {
    let (before, after) = html.split_at_checked(end_of_head_tag(html)).unwrap_or((&[], html));
    let script = format!("<script data-edition=\"{edition}\">\n{SCRIPT}</script>");
    [before, script.as_bytes(), after].concat()
}

/// The page for a site that has never been sound.
pub(super) fn not_yet(edition: &str) -> Vec<u8> {
    with_script(NOT_YET.as_bytes(), edition)
}

/// Where the tag `<head>` ends, or else `<html>`, or else the doctype; 0 where there is none of them.
fn end_of_head_tag(html: &[u8]) -> usize {
    ["<head", "<html", "<!doctype"].into_iter().find_map(|tag| end_of_tag(html, tag)).unwrap_or(0)
}

fn end_of_tag(html: &[u8], tag: &str) -> Option<usize> {
    let is_here = |window: &[u8]| {
        let (name, after) = window.split_at_checked(tag.len()).unwrap_or_default();
        name.eq_ignore_ascii_case(tag.as_bytes()) && after.iter().all(|byte| b" \t\r\n>".contains(byte))
    };
    let start = html.windows(tag.len() + 1).position(is_here)?;
    let length = html.iter().skip(start).position(|byte| *byte == b'>')?;
    Some(start + length + 1)
}

#[cfg(test)]
mod tests {
    use super::with_script;

    #[test]
    fn the_script_comes_first_in_the_head() {
        for (page, before) in [
            ("<!doctype html><html><head><meta></head>", "<!doctype html><html><head>"),
            ("<!DOCTYPE html><HTML><HEAD lang='a'\n>x", "<!DOCTYPE html><HTML><HEAD lang='a'\n>"),
            ("<!doctype html><html lang=en><header>x", "<!doctype html><html lang=en>"),
            ("<!doctype html><p>x", "<!doctype html>"),
            ("x <head", ""),
            ("", ""),
        ] {
            let made = String::from_utf8(with_script(page.as_bytes(), "1-2")).expect("text in UTF-8");
            let (made_before, rest) =
                made.split_once("<script data-edition=\"1-2\">").expect("the script is there");
            let after = rest.rsplit_once("</script>").expect("the script ends").1;
            assert_eq!((made_before, Some(after)), (before, page.strip_prefix(before)), "{page}");
        }
    }
}
