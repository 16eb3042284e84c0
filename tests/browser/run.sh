#!/usr/bin/env bash
# Builds the demo, an archive of forty invented stories in both themes, and an Arabic story, and looks at them in Chromium:
# `run.mjs` says at what. Names as arguments (demo, archive, plain, arabic) leave out the others. Printed pages and, but for CI,
# where nobody would look at them, pictures are kept in target/browser/. The first run installs Debian's packages and the
# pinned modules of package.json. CHROMIUM names another browser than Chromium without its windows, which shows
# the same in half of the time, and VARIORUM another program than the one that is built here.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/trial.sh
here=$PWD/tests/browser
out=$PWD/target/browser

# Only what is missing: a Node.js from elsewhere brings an npm that Debian's does not go with.
install_tools() {
    local missing=()
    command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
    [ -d /usr/share/fonts/truetype/dejavu ] || missing+=(fonts-dejavu-core)
    command -v java >/dev/null || missing+=(default-jre-headless)
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
    command -v pdftotext >/dev/null || missing+=(poppler-utils)
    if [ ${#missing[@]} -gt 0 ]; then
        install_packages "${missing[@]}"
    fi
}

install_modules() {
    if ! cmp -s "$here/package-lock.json" "$here/node_modules/.installed-lock.json"; then
        npm ci --prefix "$here" --ignore-scripts --silent
        cp "$here/package-lock.json" "$here/node_modules/.installed-lock.json"
    fi
}

install_tools
install_modules
[ "${1-}" = install ] && exit
program=$(program_to_try)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node "$here/archive.mjs" "$work/archive"
cp -r "$work/archive" "$work/plain"
echo 'theme: plain' >>"$work/plain/site.yaml"
declare -A folders=([demo]=. [archive]=$work/archive [plain]=$work/plain [arabic]=$here/arabic)
sites=()
[ $# -gt 0 ] || set -- demo archive plain arabic
for name in "$@"; do
    "$program" build --quiet --site "${folders[$name]}" --out "$work/$name.out"
    sites+=("$name=$work/$name.out")
done
rm -rf "$out"
export CHROMIUM=${CHROMIUM:-$(command -v chromium-headless-shell)}
[ -n "${CI-}" ] || export PICTURES=yes
# Pages look alike on all machines, whatever other fonts there are.
export FONTCONFIG_FILE=$here/fonts.conf
node "$here/run.mjs" "$out" "${sites[@]}"
