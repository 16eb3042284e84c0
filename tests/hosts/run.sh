#!/usr/bin/env bash
# Starts nginx and Caddy on loopback with the rules that `variorum hosts` prints, asks them for every file and every old
# address of two sites, and holds what they say, and what `_headers`, `_redirects` and `vercel.json` say, against the table of
# docs/deploying.md. VARIORUM is the program; else it is built.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/trial.sh

install_servers() {
    if command -v caddy >/dev/null && [ -x /usr/sbin/nginx ]; then
        return
    fi
    install_packages nginx-light caddy
}

install_servers
[ "${1-}" = install ] && exit
program=$(program_to_try)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 tests/hosts/check.py "$program" "$work" \
    . tests/cases/sites/moved tests/cases/sites/microsite
