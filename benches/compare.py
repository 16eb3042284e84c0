#!/usr/bin/env python3
"""Builds the same archive with Variorum and with other generators, and prints a table of times and memory.

    benches/compare.py                          10,000 stories, each build five times, in turn
    benches/compare.py --stories 500 --runs 3   sooner
    benches/compare.py --giant                  one story of 1,000 sources, 2,000 facts and 16,000 claims
    benches/compare.py --stories 1 --facts 40   one small story

Variorum merges seven files a story; the others are given the merged data ready made, in YAML and in the form that they
read fastest. All write one page a story, with the same narrative, table and source list, and a home page (Variorum some
list pages besides). The floor reads what Variorum reads and writes as many bytes, and does nothing else. A build of
Variorum that is guided by a profile (`benches/guided.sh`) is measured beside the release where it has been made.

Programs that are not found are told as not installed. Name their places where they are not on the PATH:
    HUGO=/opt/hugo ZOLA=/opt/zola ELEVENTY=/opt/node_modules/.bin/eleventy benches/compare.py

Python's own library is all it needs. The figures are those of the operating system for each whole process: the time on
the wall, the time of all processors together, and the most memory at one time.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


def main():
    options = arguments()
    work = options.work.resolve()
    ours, archive = build_programs()
    shutil.rmtree(work, ignore_errors=True)
    size = [options.stories, options.sources, options.facts, options.claims, options.words]
    subprocess.run([archive, "generate", work, *map(str, size)], check=True)
    programs, missing = find_programs(work, ours, options.only)
    times = {name: [] for name, *_ in programs}
    for turn in range(options.runs + 1):
        for program in programs + floor(work, archive, turn):
            name, folder, out, command = program
            put_aside(folder / out, work / "aside")
            try:
                figures = measure(command, folder)
            except Failure as failure:
                if turn > 0 or command[0] == ours:
                    sys.exit(str(failure))
                print(f"left out: {failure}", file=sys.stderr)
                missing.append((name, "fails"))
                times.pop(name)
                continue
            if turn > 0:
                times.setdefault(name, []).append(figures)
        programs = [program for program in programs if program[0] in times]
    shutil.rmtree(work / "aside", ignore_errors=True)
    compare_pages(programs, options.stories)
    edits = measure_edits(work, ours, options.runs) if options.edits else []
    print_table(size, times, missing, edits)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=10_000)
    parser.add_argument("--sources", type=int, default=4)
    parser.add_argument("--facts", type=int, default=20)
    parser.add_argument("--claims", type=int, default=4)
    parser.add_argument("--words", type=int, default=600)
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured, after one build that is not")
    parser.add_argument("--giant", action="store_true", help="one story of 1,000 sources, 2,000 facts, 16,000 claims")
    parser.add_argument("--only", default="", help="names of the programs to measure, with commas between them")
    parser.add_argument("--edits", action="store_true", help="also measure builds after one edit and after none")
    parser.add_argument("--work", type=Path, default=Path("target/compare"), help="a folder that is emptied first")
    options = parser.parse_args()
    if options.giant:
        options.stories, options.sources, options.facts, options.claims = 1, 1000, 2000, 8
    return options


def build_programs():
    """The paths of Variorum and of the program that makes archives, both as released."""
    build = ["cargo", "build", "--release", "--bin", "variorum", "--bench", "archive", "--message-format=json"]
    told = subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    paths = dict(re.findall(r'"name":"(variorum|archive)".*?"executable":"([^"]+)"', told))
    return paths["variorum"], paths["archive"]


def find_programs(work, ours, only):
    """Each program that is there with its name, folder, output and command; and the names of those that are not."""
    hugo, zola, eleventy = (
        os.environ.get(name.upper()) or shutil.which(name) for name in ("hugo", "zola", "eleventy")
    )
    build = ["build", "--quiet", *no_cache(ours)]
    guided = shutil.which("variorum", path=ROOT / "target/guided")
    known = [
        ("Variorum, unmerged YAML", "variorum", "variorum", "public", [ours, *build]),
        ("Variorum, guided by a profile", "variorum", "variorum", "guided", [guided, *build, "--out", "guided"]),
        ("Hugo, merged JSON", "hugo-json", "hugo", "public", [hugo, "--quiet"]),
        ("Hugo, merged YAML", "hugo-yaml", "hugo", "public", [hugo, "--quiet"]),
        ("Zola, merged TOML", "zola", "zola", "public", [zola, "build"]),
        ("Eleventy, merged JSON", "eleventy", "eleventy", "public", [eleventy]),
    ]
    wanted = [row for row in known if not only or any(part in row[0].lower() for part in only.lower().split(","))]
    programs = []
    for name, folder, site, out, command in wanted:
        if command[0]:
            shutil.copytree(HERE / "archive/sites" / site, work / folder, dirs_exist_ok=True)
            programs.append((name, work / folder, out, command))
    if (work / "zola").exists():
        (work / "zola/content/_index.md").write_text("+++\n+++\n")
    if (work / "eleventy/home.liquid").exists():
        shutil.move(work / "eleventy/home.liquid", work / "eleventy/content/home.liquid")
    return programs, [(name, "not installed") for name, _, _, _, command in wanted if not command[0]]


def no_cache(ours):
    told = subprocess.run([ours, "build", "--help"], stdout=subprocess.PIPE, text=True).stdout
    return ["--no-cache"] if "--no-cache" in told else []


def floor(work, archive, turn):
    """The floor, as soon as there is a finished site to know the sizes from."""
    site = work / "variorum"
    if turn == 0 and not (site / "public").exists():
        return []
    return [("floor: read and write", site, "../floor", [archive, "floor", site, site / "public", work / "floor"])]


def put_aside(output, aside):
    """A file system that has just deleted many files is slower to make new ones, so nothing is deleted before the end."""
    if output.exists():
        aside.mkdir(exist_ok=True)
        output.rename(aside / str(len(list(aside.iterdir()))))


class Failure(Exception):
    """A program that did not build the archive."""


def measure(command, folder):
    """Seconds on the wall, of all processors, and MiB at the most."""
    with open(os.devnull, "w") as nowhere:
        begun = time.perf_counter()
        child = subprocess.Popen([str(part) for part in command], cwd=folder, stdout=nowhere, stderr=subprocess.PIPE)
        told = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise Failure(f"{command[0]} ended with {child.returncode}: {told.decode()[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare_pages(programs, stories):
    """Stops unless every program wrote as many pages of stories, with as many rows, quotations and entries in the first.

    Variorum lists an archive page by page and by year, which makes some six pages more for a hundred stories.
    """
    expected = None
    for name, folder, out, _ in programs:
        pages = len(list((folder / out).glob("[0-9]*/s*/index.html")))
        text = (folder / out / "000/s00000/index.html").read_text()
        counts = [len(re.findall(tag, text)) for tag in ("<tr ", "<q>", "<li", "<p>")]
        found = (pages, counts)
        expected = expected or (stories, counts)
        if found != expected:
            sys.exit(f"{name} wrote another site: {found}, not {expected}")
        print(f"{name}: {pages} pages, the first of {len(text):,} characters", file=sys.stderr)


def measure_edits(work, ours, runs):
    """Builds with the cache that the last build left: after an edit of one story, and after none."""
    site = work / "variorum"
    story = site / "content/000/s00000/story.md"
    build = [ours, "build", "--quiet"]
    measure(build, site)
    measure(build, site)
    rows = {"Variorum, one story edited": [], "Variorum, nothing edited": []}
    for turn in range(runs):
        # What was changed a moment ago is read again, since its time does not tell whether it has been since.
        time.sleep(1)
        story.write_text(story.read_text() + f"\nEdited {turn}.\n")
        time.sleep(1)
        rows["Variorum, one story edited"].append(measure(build, site))
        time.sleep(1)
        rows["Variorum, nothing edited"].append(measure(build, site))
    return list(rows.items())


def print_table(size, times, missing, edits):
    stories, sources, facts, claims, words = size
    print(f"\n{stories:,} stories of {sources:,} sources, {facts:,} facts with {claims} claims each, {words} words\n")
    print("| program | seconds | ratio | processor seconds | memory, MiB |")
    print("|---|---|---|---|---|")
    middle = lambda runs: [statistics.median(column) for column in zip(*runs)]
    rows = [(name, middle(runs)) for name, runs in [*times.items(), *edits]]
    first = rows[0][1][0]
    for name, (wall, processors, memory) in rows:
        print(f"| {name} | {wall:.3f} | {wall / first:.3f} | {processors:.2f} | {memory:.0f} |")
    for name, why in missing:
        print(f"| {name} | {why} | | | |")


if __name__ == "__main__":
    main()
