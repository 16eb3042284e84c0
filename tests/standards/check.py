"""Holds the files that a site offers to machines against their standards, with readers that are not ours.

check.py FOLDER …   checks finished sites; then spoils a copy of each file it knows, and each must be refused.
Nothing is fetched: grammars and contexts stand beside this file.
"""
import csv, json, re, shutil, struct, sys, tempfile
from pathlib import Path

import bibtexparser, frictionless, jsonschema, rispy
from lxml import etree
from pyld import jsonld

HERE = Path(__file__).parent
SCHEMAS = HERE.parent.parent / "schemas"
OA, PROV = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/prov#"

# The terms of the Web Annotation context that are used, as its specification maps them.
LINK = lambda name: {"@id": name, "@type": "@id"}
ANNOTATION = {"@context": {
    "oa": OA, "as": "http://www.w3.org/ns/activitystreams#", "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "id": "@id", "type": "@type",
    **{name: f"oa:{name}" for name in ["Annotation", "TextualBody", "TextQuoteSelector", "describing", "exact", "prefix", "suffix"]},
    "AnnotationPage": "as:OrderedCollectionPage", "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "body": LINK("oa:hasBody"), "target": LINK("oa:hasTarget"), "source": LINK("oa:hasSource"),
    "selector": LINK("oa:hasSelector"), "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "format": "dc:format", "language": "dc:language", "value": "rdf:value"}}


def local_context(url, _options):
    assert url == "http://www.w3.org/ns/anno.jsonld", f"{url} would have to be fetched"
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": ANNOTATION}


def read_json(file):
    return json.loads(file.read_text("utf-8"))


def atom(file):
    etree.RelaxNG(etree.parse(HERE / "atom.rng")).assertValid(etree.parse(file))


def sitemap(file):
    etree.XMLSchema(etree.parse(HERE / "sitemap.xsd")).assertValid(etree.parse(file))


def by_schema(schema):
    def check(file):
        validator = jsonschema.Draft202012Validator(read_json(schema))
        validator.check_schema(validator.schema)
        validator.validate(read_json(file))
    return check


def package(file):
    with frictionless.system.use_context(trusted=True):
        report = frictionless.validate(str(file))
    assert report.valid, report.flatten(["fieldName", "message"])[:5]


def no_formula(file):
    with file.open(newline="", encoding="utf-8") as text:
        rows = list(csv.reader(text, strict=True))
    assert len({len(row) for row in rows}) == 1, "rows of several lengths"
    active = [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r\n]", cell)]
    assert not active, f"a spreadsheet would run {active[:3]}"


def bibtex(file):
    library = bibtexparser.parse_string(file.read_text("utf-8"))
    assert not library.failed_blocks, library.failed_blocks
    assert not library.comments, library.comments
    references(file, [entry.key for entry in library.entries], [entry["title"] for entry in library.entries])


def ris(file):
    text = file.read_text("utf-8")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in text.splitlines() if line), "a line without a tag"
    works = rispy.loads(text)
    references(file, [work["id"] for work in works], [work.get("title") or work.get("primary_title") for work in works])


def references(file, ids, titles):
    """As many works as in CSL-JSON, of the same ids, and none without a title."""
    wanted = [work["id"] for work in read_json(file.with_name("citations.json"))]
    assert ids == wanted, f"{ids} instead of {wanted}"
    assert all(titles), "a work without a title"


def wiki(file):
    for line in file.read_text("utf-8").splitlines():
        assert re.fullmatch(r"\{\{(cite web|citation)( \|[a-z0-9-]+=[^|{}\[\]<>]*)+\}\}", line), line


def typed(nodes, name):
    return [node for node in nodes if name in node.get("@type", [])]


def annotations(file):
    (page,) = jsonld.expand(read_json(file), {"documentLoader": local_context})
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert items and typed(items, OA + "Annotation") == items, "no annotations"
    for item in items:
        assert item["@id"].startswith("http") and item[OA + "hasBody"] and item[OA + "motivatedBy"], item
        (target,) = item[OA + "hasTarget"]
        source = target if "@id" in target else target[OA + "hasSource"][0]
        assert source["@id"].startswith("http"), source
        for selector in target.get(OA + "hasSelector", []):
            assert typed([selector], OA + "TextQuoteSelector") and selector[OA + "exact"][0]["@value"], selector


def provenance(file):
    nodes = jsonld.expand(read_json(file), {"documentLoader": local_context})
    known = {node["@id"] for node in nodes}
    links = ["wasDerivedFrom", "wasQuotedFrom", "wasGeneratedBy", "used"]
    for node in nodes:
        assert typed([node], PROV + "Entity") or typed([node], PROV + "Activity"), node
        for link in links:
            missing = [to["@id"] for to in node.get(PROV + link, []) if to["@id"] not in known]
            assert not missing, f"{link} leads to {missing}"
    assert typed(nodes, PROV + "Entity"), "no entities"


def robots(file):
    for line in file.read_text("utf-8").splitlines():
        assert re.fullmatch(r"|User-agent: \*|Allow: /|Sitemap: https?://\S+", line), line


def trust(file):
    names = "member|belongto|control|controlledby|social|vendor|customer|disclosure|contact|datatrainingallowed"
    for line in file.read_text("utf-8").splitlines():
        assert re.fullmatch(rf"(?:{names})=\S+", line), line


def manifest(file):
    found = read_json(file)
    assert found["name"] and found["start_url"], found
    for icon in found.get("icons", []):
        data = (file.parent / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            assert data.startswith(b"\x89PNG\r\n\x1a\n"), icon
            assert icon["sizes"] == "{}x{}".format(*struct.unpack_from(">II", data, 16)), icon
        assert icon["purpose"] in ("any", "maskable"), icon


VOCABULARY = dict(line.split(": ") for line in (HERE.parent / "cases/structured-data/vocabulary.txt").read_text("utf-8").splitlines()
                  if not line.startswith("#"))


def schema_org(value):
    """Every type has only properties that schema.org gives it, and nothing is empty."""
    if isinstance(value, list):
        assert value, "an empty list"
        for item in value:
            schema_org(item)
    elif isinstance(value, dict):
        known = VOCABULARY[value["@type"]].split(", ")
        strange = [key for key in value if not key.startswith("@") and key not in known]
        assert not strange, f"{value['@type']} has no {strange}"
        for item in value.values():
            schema_org(item)
    else:
        assert value not in ("", None), "an empty text"


def reviews(file):
    feed = read_json(file)
    assert feed["@context"] == "https://schema.org" and feed["@type"] == "DataFeed", feed
    schema_org(feed)
    days = [item["dateCreated"] for item in feed["dataFeedElement"]]
    assert days == sorted(days, reverse=True) and feed["dateModified"] == days[0], days
    for item in feed["dataFeedElement"]:
        review = item["item"]
        assert review["@type"] == "ClaimReview" and review["datePublished"] == item["dateCreated"], review
        rating = review["reviewRating"]
        assert review["url"].startswith(feed["url"]) and rating["alternateName"] not in review["claimReviewed"], review
        if "ratingValue" in rating:
            assert 1 <= rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"] > rating["worstRating"], rating
        # The page of the review says the same, word for word.
        page = file.parent.parent / review["url"].removeprefix(feed["url"]) / "index.html"
        (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8"), re.S)
        assert json.loads(told) == {"@context": "https://schema.org", **review}, page


# Name of the file, its checker, and how to spoil it: what is replaced by what.
FILES = [
    ("feed.xml", atom, ("<updated>", "<updated>no time ")),
    ("corrections.xml", atom, ("<title>", "<title/><title>")),
    ("feed.json", by_schema(HERE / "json-feed.schema.json"), ('"content_text"', '"content"')),
    ("corrections.json", by_schema(HERE / "json-feed.schema.json"), ('"version"', '"versions"')),
    ("sitemap*.xml", sitemap, ("<lastmod>", "<lastmod>about ")),
    ("robots.txt", robots, ("User-agent", "Useragent")),
    ("trust.txt", trust, ("member", "members")),
    ("manifest.webmanifest", manifest, ('"name"', '"names"')),
    ("claimreview-feed.json", reviews, ('"claimReviewed"', '"claimsReviewed"')),
    ("facts.json", by_schema(SCHEMAS / "data-facts.schema.json"), ('"verdict":"', '"verdict":"un')),
    ("claims.csv", no_formula, ('"closure"', '"=1+1"')),
    ("discrepancies.csv", no_formula, ('"closure"', '"@SUM(A1)"')),
    ("datapackage.json", package, ('"integer"', '"date"')),
    ("annotations.jsonld", annotations, ('"target"', '"aim"')),
    ("provenance.jsonld", provenance, ("-decision\",\"@type", "-choice\",\"@type")),
    ("citations.json", by_schema(HERE / "csl.schema.json"), ('"date-parts":[[', '"date-parts":[["')),
    ("citations.bib", bibtex, ("@online{", "@online{{")),
    ("citations.ris", ris, ("TI  - ", "TI - ")),
    ("citations.wiki", wiki, ("|title=", "|title={{")),
]


def refusal(checker, file):
    try:
        checker(file)
    except Exception as reason:  # Each reader has its own kinds of refusal.
        return reason
    return None


def spoil(file, old, new):
    """A copy of the file's folder with the file spoilt; nothing where it does not hold what is to be replaced."""
    text = file.read_bytes().decode("utf-8")
    if old not in text:
        return None
    folder = Path(tempfile.mkdtemp())
    shutil.copytree(file.parent, folder, dirs_exist_ok=True)
    spoilt = folder / file.name
    spoilt.write_bytes(text.replace(old, new, 1).encode("utf-8"))
    return spoilt


def main(sites):
    problems, checked, caught = [], 0, set()
    for name, checker, (old, new) in FILES:
        for file in sorted(path for site in sites for path in Path(site).rglob(name)):
            checked += 1
            reason = refusal(checker, file)
            if reason is not None:
                problems.append(f"{file}: {str(reason)[:400]}")
            elif name not in caught and (spoilt := spoil(file, old, new)):
                caught.add(name)
                if refusal(checker, spoilt) is None:
                    problems.append(f"{name}: {new!r} for {old!r} was not noticed")
                shutil.rmtree(spoilt.parent)
        if name not in caught:
            problems.append(f"{name}: no site has one that could be spoilt")
    print("\n".join(problems) or f"{checked} files are as their standards have them; {len(caught)} spoilt ones were refused")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
