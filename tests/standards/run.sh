#!/usr/bin/env bash
# Builds the demo and the sites of the tests, and holds their files for machines against the standards.
# The readers are installed once, outside the repository: VARIORUM_STANDARDS_CACHE, else ~/.cache/variorum-standards.
# VARIORUM is the program; else it is built.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/trial.sh
here=tests/standards
cache=${VARIORUM_STANDARDS_CACHE:-$HOME/.cache/variorum-standards}

install_python "$here/requirements.txt" "$cache"
[ "${1-}" = install ] && exit
program=$(program_to_try)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for site in . tests/cases/sites/microsite tests/cases/sites/archive; do
    "$program" build --quiet --site "$site" --out "$out/$(basename "$(realpath "$site")")"
done
# A sitemap in parts takes more than 50,000 addresses; a test of the program holds these files to what it makes.
"$cache/bin/python" "$here/check.py" "$out"/* tests/cases/sitemap-in-parts
