#!/usr/bin/env bash
# Feeds every reader (or the ones named) with hostile input for so many seconds each, side by side on the cores.
#   fuzz/run.sh 3             three seconds a reader
#   fuzz/run.sh 3600 facts    an hour of one
# A find ends its reader and stays in fuzz/artifacts/<reader>/; what reached new branches stays in fuzz/corpus/<reader>/.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:?how many seconds for each reader}
shift
readers=("$@")
if [ ${#readers[@]} -eq 0 ]; then
    readers=(facts settings source story locks markdown values evidence import template theme manifest)
fi
cases=../tests/cases

# The first inputs: what the cases of the tests hold, so that a new case is a new seed.
seed() {
    local reader=$1 to=corpus/$1 n=0 file
    mkdir -p "$to"
    case $reader in
        facts) find "$cases" ../content -type f -path '*/facts/*.yaml' ;;
        settings) find "$cases" .. -maxdepth 4 -type f -name site.yaml ;;
        source) find "$cases" ../content -type f -path '*/sources/*.md' ;;
        story | markdown) find "$cases" ../content -type f \( -name story.md -o -path '*/pages/*.md' \) ;;
        locks) find "$cases" ../content -type f \( -name corrections.yaml -o -name '*.lock' \) ;;
        evidence) find "$cases" -type f -path '*evidence*' -name '*.txt' ;;
        import) find ../themes "$cases" -type f -name '*.html' ;;
        template) find ../themes "$cases" -type f -path '*/templates/*.html' ;;
        theme) find ../themes "$cases" -type f \( -name theme.yaml -o -path '*/strings/*.yaml' \) ;;
        manifest) find "$cases" -type f -name variorum-manifest.json ;;
        values) : ;;
    esac | LC_ALL=C sort | while read -r file; do
        case $reader in
            locks) seed_lock "$file" ;;
            *) cat "$file" ;;
        esac >"$to/case-$((n += 1))"
    done
    if [ "$reader" = values ]; then
        seed_values "$to"
    fi
}

# Each lock in its place between the three files of the reader.
seed_lock() {
    case $1 in
        */corrections.yaml) cat "$1" ;;
        */published.lock) printf '%%%%%%\n' && cat "$1" ;;
        */evidence.lock) printf '%%%%%%\n%%%%%%\n' && cat "$1" ;;
    esac
}

# One row a seed: the number of its kind, then the words without settings, two values on two lines.
seed_values() {
    local kind=0 name
    for name in text name quantity date age duration place quotation set; do
        grep -vE '^(#|places:|$)' "$cases/values/$name.txt" |
            sed -E 's/ ; [^;]*$//; s/ (=>|!!) .*$//; s/ = [a-z]+$//; s/\{[^}]*\} *//g; s/ \| /\n/' >"$1/rows"
        awk -v kind="$kind" -v to="$1" -v name="$name" \
            '{ file = to "/" name "-" NR; printf "%c%s\n", kind + 9, $0 > file; close(file) }' "$1/rows"
        kind=$((kind + 1))
    done
    rm "$1/rows"
}

run_reader() {
    local reader=$1 began=$SECONDS status=0
    mkdir -p "artifacts/$reader" logs
    FUZZ_TARGET=$reader TMPDIR=${FUZZ_TMPDIR:-$TMPDIR} nice -n 15 "$fuzzer" "corpus/$reader" \
        -max_total_time="$seconds" -timeout="${FUZZ_TIMEOUT:-20}" -rss_limit_mb=1024 -max_len=8192 \
        -artifact_prefix="artifacts/$reader/" -print_final_stats=1 >"logs/$reader" 2>&1 || status=$?
    local inputs
    inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "logs/$reader")
    printf '%-10s %6d s %10s inputs  %s\n' "$reader" $((SECONDS - began)) "${inputs:-?}" \
        "$([ $status -eq 0 ] && echo 'nothing found' || echo "FOUND, see fuzz/logs/$reader")"
    return $status
}

# What the fuzzer asks of the compiler (the passes that count branches) is there in the stable one. A target is named
# so that build scripts and macros are left without it.
host=$(rustc -vV | sed -n 's/^host: //p')
export TMPDIR=${TMPDIR:-/tmp}
RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing" \
    cargo build --quiet --release --locked --target "$host" --target-dir "${FUZZ_TARGET_DIR:-target}"
fuzzer=${FUZZ_TARGET_DIR:-target}/$host/release/variorum-fuzz

running=0 found=0
for reader in "${readers[@]}"; do
    seed "$reader"
    run_reader "$reader" &
    running=$((running + 1))
    if [ $running -ge "${FUZZ_JOBS:-$(nproc)}" ]; then
        wait -n || found=1
        running=$((running - 1))
    fi
done
while [ $running -gt 0 ]; do
    wait -n || found=1
    running=$((running - 1))
done
exit $found
