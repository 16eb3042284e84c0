#!/usr/bin/env python3
"""Makes a site out of an annotated event.

    tests/gold/convert.py EVENT_FOLDER SITE_FOLDER

EVENT_FOLDER holds the articles and `gold.yaml` (schema gold/1). SITE_FOLDER gets site.yaml, content/ and verdicts.txt,
the verdicts that the tests hold the merge to. Everything is mechanical but `by_hand.yaml` beside this script: what an
editor would type where an annotated value holds more than a value, and what an editor would add to a fact. That a fact
is a running count is said by the annotation itself, and becomes `grows: true`. Needs PyYAML.
"""

import json
import pathlib
import sys

import yaml

KINDS = {"number": "quantity", "relation": "text"}
# The annotation's word for a running count.
RUNNING = "growing-count"
VERDICTS = {
    "agree": "agreed",
    "differ-but-consistent": "compatible",
    "conflict": "conflicting",
    "internal-inconsistency": "conflicting",
    "single-source": "single-source",
}


def quoted(text):
    return json.dumps(str(text), ensure_ascii=False)


def when_published(article):
    """The day of an article, or the days between which it lies (EDTF); nothing where neither is known."""
    ends = article["published_earliest"], article["published_latest"]
    return article["published"] or ("/".join(map(str, ends)) if all(ends) else None)


def write_source(folder, article):
    lines = ["---", f"title: {quoted(article['headline'])}"]
    if article["publisher"]:
        lines.append(f"publisher: {quoted(article['publisher'])}")
    if article["byline"]:
        lines.append(f"authors: [{quoted(article['byline'])}]")
    if when := when_published(article):
        lines.append(f"published: {when}")
    lines += ["---", "", article["reasoning"].strip(), ""]
    (folder / f"{article['id']}.md").write_text("\n".join(lines), encoding="utf-8")


def claim_lines(claim, by_hand):
    """The claim as YAML, or the claims that an editor would make of it."""
    for typed in by_hand or [None]:
        yield f"    - source: {claim['source']}"
        if typed is None:
            yield f"      value: {quoted(claim['value'])}"
        else:
            for key, value in typed.items():
                yield f"      {key}: {json.dumps(value) if isinstance(value, bool) else quoted(value)}"
            yield f"      as_written: {quoted(claim['value'])}"
        yield f"      excerpt: {quoted(claim['excerpt'])}"
        if claim.get("form") in ("direct", "indirect"):
            yield f"      form: {claim['form']}"


def fact_lines(fact, by_hand):
    yield f"{fact['id'].lower()}:"
    yield f"  question: {quoted(fact['label'])}"
    yield f"  kind: {KINDS.get(fact['type'], fact['type'])}"
    added = {"grows": True} if RUNNING in fact["tags"] and fact["type"] == "number" else {}
    added |= by_hand.get("facts", {}).get(fact["id"], {})
    for relation in ("compatible", "conflicting"):
        if added.pop(relation, False):
            yield f"  {relation}:\n    - because: {quoted(fact['reason'])}"
    for key, value in added.items():
        yield f"  {key}: {json.dumps(value, ensure_ascii=False)}"
    yield "  claims:"
    for index, claim in enumerate(fact["claims"]):
        yield from claim_lines(claim, by_hand.get("claims", {}).get(fact["id"], {}).get(index))
    yield ""


def convert(event, site, tables):
    """Writes the site of an event; `tables` has the form of `by_hand.yaml`."""
    gold = yaml.safe_load((event / "gold.yaml").read_text(encoding="utf-8"))
    by_hand = tables.get(gold["bundle"], {})
    content = site / "content"
    for folder in ("sources", "facts"):
        (content / folder).mkdir(parents=True, exist_ok=True)
    (site / "site.yaml").write_text(f"title: {quoted(gold['title'])}\n", encoding="utf-8")
    story = f"---\ntitle: {quoted(gold['title'])}\nstandfirst: {quoted(gold['event'].strip())}\n---\n"
    (content / "story.md").write_text(story, encoding="utf-8")
    for article in gold["articles"]:
        write_source(content / "sources", article)
    facts = [line for fact in gold["facts"] for line in fact_lines(fact, by_hand)]
    (content / "facts" / "all.yaml").write_text("\n".join(facts), encoding="utf-8")
    rows = ["# fact, kind, verdict, whether it differs without conflict (decoy), whether it is scored"]
    for fact in gold["facts"]:
        decoy = "decoy" if fact["decoy"] else "-"
        scored = "scored" if fact["scored"] else "unscored"
        kind = KINDS.get(fact["type"], fact["type"])
        if fact["type"] == "relation":
            kind = "text"
        rows.append(f"{fact['id'].lower()} {kind} {VERDICTS[fact['verdict']]} {decoy} {scored}")
    (site / "verdicts.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    by_hand = pathlib.Path(__file__).parent / "by_hand.yaml"
    convert(*map(pathlib.Path, sys.argv[1:]), yaml.safe_load(by_hand.read_text(encoding="utf-8")))
