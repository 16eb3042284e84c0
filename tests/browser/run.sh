#!/usr/bin/env bash
# Builds the demo in both themes and an archive of forty invented stories, and looks at them in Chromium: `run.mjs` says at
# what. Names as arguments (demo, plain, archive) leave out the others. Pictures and printed pages are kept in target/browser/. The first run installs Debian's packages and the pinned
# modules of package.json.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD/tests/browser
out=$PWD/target/browser

install_packages() {
    if command -v chromium >/dev/null && command -v java >/dev/null && command -v npm >/dev/null \
        && command -v pdftotext >/dev/null; then
        return
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium default-jre-headless fonts-dejavu-core nodejs npm poppler-utils >/dev/null
}

install_modules() {
    if ! cmp -s "$here/package-lock.json" "$here/node_modules/.installed-lock.json"; then
        npm ci --prefix "$here" --ignore-scripts --silent
        cp "$here/package-lock.json" "$here/node_modules/.installed-lock.json"
    fi
}

build() {
    cargo run --quiet --locked -- build --quiet --site "$1" --out "$2"
}

install_packages
install_modules
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/plain" "$work/archive"
cp -r content "$work/plain/"
sed 's/^theme: .*/theme: plain/' site.yaml >"$work/plain/site.yaml"
node "$here/archive.mjs" "$work/archive"
sites=()
[ $# -gt 0 ] || set -- demo plain archive
for name in "$@"; do
    folder=$work/$name
    [ "$name" != demo ] || folder=.
    build "$folder" "$work/$name.out"
    sites+=("$name=$work/$name.out")
done
rm -rf "$out"
node "$here/run.mjs" "$out" "${sites[@]}"
