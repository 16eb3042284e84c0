# What the trials have in common; to be sourced by a script. Those that need more than Rust install it first, and end there
# when they are called with `install`.

# The path of the program to try: VARIORUM, else this folder's, built with these arguments of cargo.
program_to_try() {
    if [ -n "${VARIORUM-}" ]; then
        realpath "$VARIORUM"
        return
    fi
    cargo build --quiet --locked "$@" && realpath "${CARGO_TARGET_DIR:-target}/debug/variorum"
}

# Debian's packages of these names.
install_packages() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Python's packages of a list, into a folder outside the repository, where they are not there yet.
install_python() {
    local list=$1 folder=$2
    if cmp -s "$list" "$folder/installed.txt"; then
        return
    fi
    rm -rf "$folder"
    if ! python3 -m venv "$folder" 2>/dev/null; then
        rm -rf "$folder"
        install_packages python3-venv
        python3 -m venv "$folder"
    fi
    "$folder/bin/pip" install --quiet --disable-pip-version-check -r "$list"
    cp "$list" "$folder/installed.txt"
}
