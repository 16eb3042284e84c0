#!/usr/bin/env bash
# A release build guided by a profile: the compiler is shown which ways real builds take, and lays the program out for
# these. What comes out writes the same, byte for byte, in a tenth to a sixth less time (docs/performance.md).
#   benches/guided.sh              makes target/guided/variorum in some ten minutes; it is shown the demo and the sites
#                                  of the tests
#   benches/guided.sh SITE...      shows it these sites instead
# `benches/compare.py` measures it beside the release.
# Rust's own `llvm-tools` reads the profile: rustup component add llvm-tools
set -euo pipefail
# Relative to where the caller stands.
sites=()
for site in "$@"; do
    sites+=("$(cd "$site" && pwd)")
done
cd "$(dirname "$0")/.."
tools=$(rustc --print target-libdir)/../bin
if [ ! -x "$tools/llvm-profdata" ]; then
    echo 'llvm-profdata is missing: rustup component add llvm-tools' >&2
    exit 2
fi
work=$PWD/target/guided
# Small sites are over soon.
rounds=2
if [ $# -eq 0 ]; then
    sites=(. tests/cases/sites/*/)
    rounds=40
fi

# The target is named, so that build scripts and macros are not watched.
build() {
    local host
    host=$(rustc -vV | sed -n 's/^host: //p')
    RUSTFLAGS="$1" CARGO_TARGET_DIR="$work/build" cargo build --release --locked --quiet --bin variorum --target "$host"
    program=$work/build/$host/release/variorum
}

show_sites() {
    local site
    for site in "${sites[@]}"; do
        for _ in $(seq "$rounds"); do
            # One of the sites has an error on purpose.
            "$program" build --quiet --no-cache --site "$site" --out "$work/public" 2>/dev/null || true
            rm -rf "$work/public"
        done
    done
}

rm -rf "$work"
mkdir -p "$work"
build "-Cprofile-generate=$work/seen"
show_sites
"$tools/llvm-profdata" merge -o "$work/seen.profdata" "$work/seen"
build "-Cprofile-use=$work/seen.profdata"
mv "$program" "$work/variorum"
rm -rf "$work/build" "$work/seen"
echo "$work/variorum"
