#!/usr/bin/env bash
# Builds the demo and the sites of the tests, and holds their files for machines against the standards.
# The readers are installed once, outside the repository: VARIORUM_STANDARDS_CACHE, else ~/.cache/variorum-standards.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tests/standards
cache=${VARIORUM_STANDARDS_CACHE:-$HOME/.cache/variorum-standards}

install_readers() {
    if cmp -s "$here/requirements.txt" "$cache/installed.txt"; then
        return
    fi
    rm -rf "$cache"
    if ! python3 -m venv "$cache" 2>/dev/null; then
        rm -rf "$cache"
        local as_root=()
        if [ "$(id -u)" -ne 0 ]; then
            as_root=(sudo)
        fi
        "${as_root[@]}" apt-get update -qq
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
        python3 -m venv "$cache"
    fi
    "$cache/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$cache/installed.txt"
}

install_readers
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cargo build --quiet --locked
for site in . tests/cases/sites/microsite tests/cases/sites/archive; do
    cargo run --quiet --locked -- build --quiet --site "$site" --out "$out/$(basename "$(realpath "$site")")"
done
# A sitemap in parts takes more than 50,000 addresses; a test of the program holds these files to what it makes.
"$cache/bin/python" "$here/check.py" "$out"/* tests/cases/sitemap-in-parts
