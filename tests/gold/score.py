#!/usr/bin/env python3
"""Holds the merge against annotated events that nobody has tuned it for, and prints a table by kind.

    tests/gold/score.py [--by-hand FILE] [--untold] [--quiet] EVENT_FOLDER...

Each EVENT_FOLDER holds the articles and `gold.yaml`, as for `convert.py`, which makes the sites. FILE has the form of
`by_hand.yaml`; without it nothing is added by hand, and what an editor would say of a fact (`complete`, `same_as`,
`compatible`, `conflicting`) is missing, but for `grows`, which the annotation tells. With `--untold` that is missing
too, which is the hardest trial. Every wrong verdict is told with its claims, unless `--quiet`. Needs PyYAML and a built program (`cargo build`).
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

import yaml

import convert

PROGRAM = pathlib.Path(__file__).parents[2] / "target" / "debug" / "variorum"
# Kinds whose relations only a person can tell are counted apart.
FREE = ("text",)


def verdicts(event, tables):
    """The verdict that the program gives each fact of an event, by id."""
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder)
        convert.convert(event, site, tables)
        run = [PROGRAM, "status", "--json", "--site", site]
        done = subprocess.run(run, capture_output=True, text=True, check=False)
    try:
        told = json.loads(done.stdout)
    except ValueError:
        sys.exit(f"{event}: the program ends with {done.returncode}\n{done.stderr}")
    return {fact["id"]: fact["verdict"] for story in told["stories"] for fact in story["facts"]}


def rows(event, tables):
    gold = yaml.safe_load((event / "gold.yaml").read_text(encoding="utf-8"))
    found = verdicts(event, tables)
    for fact in gold["facts"]:
        if fact["scored"]:
            kind = convert.KINDS.get(fact["type"], fact["type"])
            got = found.get(fact["id"].lower(), "lost")
            yield gold["bundle"], kind, fact, convert.VERDICTS[fact["verdict"]], got


def tell(bundle, kind, fact, wanted, got):
    print(f"{bundle} {fact['id']} ({kind}{', decoy' if fact['decoy'] else ''}): {got}, {wanted} is wanted")
    print(f"    {fact['label']}: {fact['reason'].strip()}")
    for claim in fact["claims"]:
        form = f" ({claim['form']})" if claim.get("form") else ""
        print(f"    {claim['source']}: {claim['value']!r}{form}")


def print_table(counts):
    print(f"{'kind':<12}{'right':>6}{'of':>5}{'share':>9}{'false conflicts':>17}{'of decoys':>11}{'missed':>8}")
    for kind in [*sorted(kind for kind in counts if not kind.startswith("*")), "*structured", "*all"]:
        count = counts[kind]
        if count["of"]:
            share = f"{100 * count['right'] / count['of']:.1f} %"
            print(
                f"{kind.lstrip('*'):<12}{count['right']:>6}{count['of']:>5}{share:>9}"
                f"{count['false']:>17}{count['decoy']:>11}{count['missed']:>8}"
            )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("events", nargs="+", type=pathlib.Path)
    parser.add_argument("--by-hand", type=pathlib.Path)
    parser.add_argument("--untold", action="store_true")
    parser.add_argument("--quiet", action="store_true")
    chosen = parser.parse_args()
    if chosen.untold:
        convert.RUNNING = None
    tables = yaml.safe_load(chosen.by_hand.read_text(encoding="utf-8")) if chosen.by_hand else {}
    counts = collections.defaultdict(collections.Counter)
    for event in chosen.events:
        for bundle, kind, fact, wanted, got in rows(event, tables):
            is_false = got == "conflicting" != wanted
            row = {
                "of": 1,
                "right": int(got == wanted),
                "false": int(is_false),
                "decoy": int(is_false and fact["decoy"]),
                "missed": int(wanted == "conflicting" != got),
            }
            for group in {kind, "*all", "*all" if kind in FREE else "*structured"}:
                counts[group].update(row)
            if got != wanted and not chosen.quiet:
                tell(bundle, kind, fact, wanted, got)
    print_table(counts)


if __name__ == "__main__":
    main()
