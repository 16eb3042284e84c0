"""Two sites of which the second follows the first, and what readers have while the one gives way to the other."""

import re
import subprocess
import urllib.parse
from html.parser import HTMLParser

MANIFEST = "variorum-manifest.json"
BASE = "https://bridge.example"
PART = ".variorum-part"


def tree(folder):
    """By path what each file holds."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def build(program, work):
    """Writes both sites and gives their finished folders. The second has another look, page and figure, and lacks a page."""
    site = work / "site"
    subprocess.run([program, "init", site], check=True, capture_output=True)
    with open(site / "site.yaml", "a", encoding="utf-8") as config:
        config.write("exports: [feeds, sitemap, facts]\n")
    (site / "content/pages/old.md").write_text("---\ntitle: Old\n---\nAn old page.\n", "utf-8")
    finished = []
    for number in (1, 2):
        if number == 2:
            subprocess.run([program, "theme", "eject", "--site", site, "broadside.css"], check=True, capture_output=True)
            style = next(site.glob("assets/*.css"))
            style.write_text(style.read_text("utf-8") + "\n/* changed */\n", "utf-8")
            (site / "content/pages/old.md").unlink()
            (site / "content/pages/new.md").write_text("---\ntitle: New\n---\nA new page.\n", "utf-8")
            config = site / "site.yaml"
            config.write_text(re.sub(r"(?m)^title:.*$", "title: Another title", config.read_text("utf-8")), "utf-8")
        out = work / f"public-{number}"
        command = [program, "build", "--quiet", "--site", site, "--out", out, "--base-url", BASE]
        subprocess.run(command, check=True)
        finished.append(out)
    old, new = map(tree, finished)
    assert any(path.startswith("assets/") for path in old.keys() - new.keys()), "no asset is outdated"
    assert any(path.startswith("assets/") for path in new.keys() - old.keys()), "no asset is new"
    assert {"old/index.html"} <= old.keys() - new.keys() and {"new/index.html"} <= new.keys() - old.keys()
    return finished


class References(HTMLParser):
    def __init__(self):
        super().__init__()
        self.needed, self.linked = set(), set()

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "link" and given.get("rel") in ("stylesheet", "icon"):
            self.needed.add(given["href"])
        elif tag in ("img", "script") and given.get("src"):
            self.needed.add(given["src"])
        elif tag in ("a", "link") and given.get("href"):
            self.linked.add(given["href"])


def path_of(base, reference):
    """The file that a reference leads to; nothing for one that leads elsewhere."""
    address = urllib.parse.urlsplit(urllib.parse.urljoin(f"{BASE}/{base}", reference))
    if f"{address.scheme}://{address.netloc}" != BASE:
        return None
    path = urllib.parse.unquote(address.path).lstrip("/")
    return path + "index.html" if path == "" or path.endswith("/") else path


def problems(there, old, new):
    """What readers would stumble over. `old` is nothing where there was no site before."""
    found = []
    there = {path: data for path, data in there.items() if path != MANIFEST and not path.endswith(PART)}
    for path, data in there.items():
        if data not in [site[path] for site in (old or {}, new) if path in site]:
            found.append(f"{path} is neither old nor new")
    reached, waiting = set(), ["index.html"] if "index.html" in there else []
    for path in [path for path in there if path.endswith(".html")]:
        references = read(there[path])
        for needed in {path_of(path, reference) for reference in references.needed} - {None}:
            if needed not in there:
                found.append(f"{path} is there without {needed}")
    while waiting and old is not None:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        if path not in there:
            found.append(f"a link leads to {path}, which is not there")
        elif path.endswith(".html"):
            linked = {path_of(path, reference) for reference in read(there[path]).linked}
            waiting.extend(linked - {None})
    for path in there:
        if path.startswith("sitemap") and path.endswith(".xml"):
            for address in re.findall(r"<loc>([^<]+)</loc>", there[path].decode("utf-8")):
                if path_of("", address) not in there:
                    found.append(f"{path} lists {address}, which is not there")
    return found


def read(page):
    references = References()
    references.feed(page.decode("utf-8"))
    return references


def missing(there, new):
    """The files of the new site that are not as they should be."""
    return {path for path, data in new.items() if path != MANIFEST and there.get(path) != data}
