#!/usr/bin/env bash
# Starts nginx and Caddy on loopback with the rules that `variorum hosts` prints, asks them for every file and every old
# address of two sites, and holds what they say, and what `_headers`, `_redirects` and `vercel.json` say, against the table of
# docs/deploying.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/install.sh

install_servers() {
    if command -v caddy >/dev/null && [ -x /usr/sbin/nginx ]; then
        return
    fi
    install_packages nginx-light caddy
}

install_servers
[ "${1-}" = install ] && exit
cargo build --quiet --locked
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 tests/hosts/check.py "${CARGO_TARGET_DIR:-target}/debug/variorum" "$work" \
    . tests/cases/sites/moved tests/cases/sites/microsite
