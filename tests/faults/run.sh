#!/usr/bin/env bash
# What can happen to a build, done to it: killed, no space, nothing to write to, no more files, two at once, inputs
# that change meanwhile. After each the output folder must hold the old site or the new one whole, as its manifest
# tells (`variorum verify`); after one more build it must be what a build without a cache makes, and nothing may lie
# beside it but the cache.
# Prints a table. Full disks and read-only ones are mounted, which needs root; where that is missing, it says so.
#   tests/faults/run.sh [how many kills; 200]
set -uo pipefail
cd "$(dirname "$0")/../.."
kills=${1:-200}
stories=60
source tests/trial.sh
program=$(program_to_try) || exit 1
work=$(mktemp -d)
mounts=()
problems=0
# A fixed row of numbers instead of chance, so that a find can be found again.
RANDOM=8

finish() {
    for mount in "${mounts[@]}"; do
        umount "$mount" 2>/dev/null
    done
    rm -rf "$work"
}
trap finish EXIT

write_site() {
    local site=$1 number
    mkdir -p "$site/content"
    printf 'title: Archive\nbase_url: https://example.net\n' >"$site/site.yaml"
    for ((number = 0; number < stories; number++)); do
        mkdir -p "$site/content/story-$number"/{sources,facts}
        printf -- '---\ntitle: A story\n---\nIt cost [[cost]].\n' >"$site/content/story-$number/story.md"
        printf -- '---\ntitle: The paper\nkind: report\n---\n' >"$site/content/story-$number/sources/paper.md"
        printf 'cost:\n  question: What did it cost?\n  kind: text\n  claims:\n    - {source: paper, value: much, excerpt: it cost much}\n' \
            >"$site/content/story-$number/facts/all.yaml"
    done
}

# The two states between which every build here goes.
edit() {
    printf -- '---\ntitle: A story, edited %s\n---\nIt cost [[cost]].\n' "$2" >"$1/content/story-7/story.md"
}

edit_title() {
    printf 'title: Archive %s\nbase_url: https://example.net\n' "$2" >"$1/site.yaml"
}

build() {
    "$program" build --quiet --site "$1" --out "$2"
}

problem() {
    problems=$((problems + 1))
    echo "PROBLEM: $1" >&2
}

# Whether the folder holds a whole site; nothing at all is the old state of a first build.
is_whole() {
    [ ! -e "$1" ] || [ -z "$(ls -A "$1")" ] || "$program" verify "$1" >/dev/null 2>&1
}

# What builds left beside a site, apart from the whole files of the cache and a spare with its note.
find_litter() {
    local cache
    find "$(dirname "$1")" -maxdepth 1 -name '.*variorum*' ! -name '.*variorum-cache'
    cache="$(dirname "$1")/.$(basename "$1").variorum-cache"
    [ ! -d "$cache" ] || find "$cache" -mindepth 1 -maxdepth 1 ! -name index ! -name stories ! -name spare ! -name spare.note
    [ -e "$cache/spare" ] && [ ! -e "$cache/spare.note" ] && echo "$cache/spare without its note"
    [ -e "$cache/spare.note" ] && [ ! -e "$cache/spare" ] && echo "$cache/spare.note without its tree"
}

# The next build mends everything, and leaves nothing beside the output.
is_mended() {
    build "$1" "$2" >/dev/null 2>"$work/told" || { problem "$3: the next build fails: $(head -3 "$work/told")"; return; }
    is_whole "$2" || problem "$3: the next build leaves a broken site"
    "$program" build --quiet --no-cache --site "$1" --out "$work/clean" 2>/dev/null
    cmp -s "$work/clean/variorum-manifest.json" "$2/variorum-manifest.json" || problem "$3: the next build takes over what is old"
    local litter
    litter=$(find_litter "$2")
    [ -z "$litter" ] || problem "$3: left beside the site: $litter"
}

row() {
    printf '| %s | %s | %s |\n' "$1" "$2" "$3"
}

# $1: what is edited before each build, one story or the title of the site, which stands on every page.
kill_builds() {
    local old=0 new=0 at before took
    build "$site" "$out"
    "$1" "$site" first
    took=$( { TIMEFORMAT=%R; time build "$site" "$out"; } 2>&1 )
    for ((at = 0; at < kills / 2; at++)); do
        "$1" "$site" "$at"
        before=$(sha256sum <"$out/variorum-manifest.json")
        # Moments over the whole build and a little beyond.
        "$program" build --quiet --site "$site" --out "$out" & local child=$!
        sleep "$(awk -v took="$took" -v dice="$RANDOM" 'BEGIN { print took * 1.2 * dice / 32768 }')"
        { kill -KILL $child && wait $child; } 2>/dev/null
        is_whole "$out" || problem "killed at moment $at: a broken site"
        if [ "$(sha256sum <"$out/variorum-manifest.json")" = "$before" ]; then old=$((old + 1)); else new=$((new + 1)); fi
    done
    is_mended "$site" "$out" 'after the kills'
    row "killed (SIGKILL) at random moments, $2 edited" "$((kills / 2))" "$old the old site, $new the new one"
}

build_at_once() {
    local round first second won=0 refused=0
    for ((round = 0; round < 20; round++)); do
        edit "$site" "at once $round"
        build "$site" "$out" 2>"$work/first" & first=$!
        build "$site" "$out" 2>"$work/second" & second=$!
        local process
        for process in $first $second; do
            if wait $process; then won=$((won + 1)); else refused=$((refused + 1)); fi
        done
        cat "$work/first" "$work/second" | grep -vE 'another build|help:|^$|^warning' | grep -q . &&
            problem "two at once: $(cat "$work/first" "$work/second")"
        is_whole "$out" || problem "two builds at once: a broken site"
    done
    [ $won -ge 20 ] || problem "two builds at once: none got through"
    is_mended "$site" "$out" 'two at once'
    row 'two builds at once' 20 "$won built, $refused refused with \`another build\`"
}

few_files() {
    (ulimit -n 64 && build "$site" "$work/few/public") 2>"$work/told" || problem "64 open files: $(cat "$work/told")"
    is_whole "$work/few/public" || problem '64 open files: a broken site'
    row "64 open files allowed, $((stories * 3)) inputs" 1 'built'
}

# A file is written in place, again and again, and another comes and goes.
changing_inputs() {
    local round built=0 told=0 code
    local page="$site/content/pages/fleeting.md" facts="$site/content/story-9/facts/all.yaml"
    local whole; whole=$(cat "$facts")
    mkdir -p "$site/content/pages"
    (while :; do
        printf '%s\n# %s\n' "$whole" "$RANDOM" >"$facts"
        printf -- '---\ntitle: Fleeting\n---\nWords.\n' >"$page"
        rm -f "$page"
    done) & local writer=$!
    for ((round = 0; round < 20; round++)); do
        build "$site" "$out" >/dev/null 2>"$work/told"; code=$?
        case $code in
            0) built=$((built + 1)) ;;
            1 | 2) told=$((told + 1)); grep -qE '^error' "$work/told" || problem "changing inputs: says nothing" ;;
            *) problem "changing inputs: ends with $code: $(head -5 "$work/told")" ;;
        esac
        is_whole "$out" || problem 'changing inputs: a broken site'
    done
    { kill $writer && wait $writer; } 2>/dev/null
    rm -f "$page"
    printf '%s\n' "$whole" >"$facts"
    is_mended "$site" "$out" 'changing inputs'
    row 'a file changes and one vanishes while they are read' 20 "$built built, $told told and the old site kept"
}

mount_here() {
    mkdir -p "$2"
    mount -t tmpfs -o "$1" tmpfs "$2" 2>/dev/null || return 1
    mounts+=("$2")
}

# Beside the target, in the target that is a mount point, at sizes from nothing to nearly enough.
full_disks() {
    local size refused=0 built=0 disk
    for size in 64 128 256 512 1024 1536 2048 3072 4096; do
        for disk in beside point; do
            local folder="$work/$disk-$size" target="$work/$disk-$size"
            mount_here "size=${size}k" "$folder" || { row 'disk full' 0 'not tried: needs root'; return; }
            [ $disk = point ] || target="$folder/public"
            edit "$site" "on a disk of $size"
            if build "$site" "$target" 2>"$work/told"; then
                built=$((built + 1))
            else
                refused=$((refused + 1))
                grep -q 'No space left' "$work/told" || problem "full disk: says $(head -3 "$work/told")"
            fi
            # Where files are replaced one by one, an unfinished manifest says so, and the next build goes on.
            [ $disk = point ] || is_whole "$target" || problem "full disk of $size: a broken site"
            mount -o remount,size=64m "$folder"
            is_mended "$site" "$target" "full disk of $size, $disk"
        done
    done
    row 'disk full (64 KB to 4 MB, beside the target and as the target)' 18 "$refused refused with \`No space left\`, $built built; the next build mends"
}

full_second_build() {
    local folder="$work/old-site" size
    mount_here size=64m "$folder" || { row 'disk full, with an old site on it' 0 'not tried: needs root'; return; }
    build "$site" "$folder/public" || problem 'the first of two builds'
    local before; before=$(sha256sum <"$folder/public/variorum-manifest.json")
    size=$(du -sk "$folder" | cut -f1)
    mount -o remount,size=$((size + 40))k "$folder"
    # Every page is another, so that nothing can be taken over.
    if "$program" build --quiet --site "$site" --out "$folder/public" --base-url https://example.org 2>"$work/told"; then
        problem 'a second build on a full disk got through'
    fi
    [ "$(sha256sum <"$folder/public/variorum-manifest.json")" = "$before" ] || problem 'a full disk took the old site'
    is_whole "$folder/public" || problem 'a full disk broke the old site'
    [ -z "$(find_litter "$folder/public")" ] || problem 'a full disk left litter'
    row 'disk full, with an old site on it' 1 'refused, the old site is whole, no litter'
}

read_only() {
    local folder="$work/read-only"
    mount_here size=64m "$folder" || { row 'read-only target' 0 'not tried: needs root'; return; }
    build "$site" "$folder/public" || problem 'a build before the disk is read-only'
    mount -o remount,ro "$folder"
    edit "$site" 'for a read-only disk'
    if build "$site" "$folder/public" 2>"$work/told"; then problem 'built on a read-only disk'; fi
    grep -q 'Read-only file system' "$work/told" || problem "read-only: says $(head -3 "$work/told")"
    is_whole "$folder/public" || problem 'read-only: a broken site'
    row 'read-only target' 1 "refused with \`Read-only file system\`"
}

site=$work/site out=$work/out/public
mkdir -p "$work/out"
write_site "$site"
echo '| fault | times | ended |'
echo '|---|---|---|'
kill_builds edit 'one story'
kill_builds edit_title 'the title of the site'
build_at_once
few_files
changing_inputs
full_disks
full_second_build
read_only
if [ $problems -gt 0 ]; then
    echo "$problems problems"
    exit 1
fi
echo 'every time the old site or the new one, whole'
