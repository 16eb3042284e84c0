#!/usr/bin/env bash
# Deploys two sites, one after the other, to a real store that speaks S3 (rclone) and a real host with SFTP (OpenSSH), both on
# loopback, kills the program at every request in turn, and holds what readers are left with against the two sites.
# The program has all features, so that it is the one that `.ci/run` has built for their tests anyway.
# rclone is installed once, outside the repository: VARIORUM_DEPLOY_CACHE, else ~/.cache/variorum-deploy.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tests/deploy
cache=${VARIORUM_DEPLOY_CACHE:-$HOME/.cache/variorum-deploy}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

install() {
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

install_rclone() {
    if cmp -s "$here/requirements.txt" "$cache/installed.txt"; then
        return
    fi
    rm -rf "$cache"
    if ! python3 -m venv "$cache" 2>/dev/null; then
        rm -rf "$cache"
        install python3-venv
        python3 -m venv "$cache"
    fi
    "$cache/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$cache/installed.txt"
}

install_ssh() {
    if [ -x /usr/sbin/sshd ] && [ -x /usr/lib/openssh/sftp-server ] && command -v ssh >/dev/null; then
        return
    fi
    install openssh-server openssh-client openssh-sftp-server
}

install_rclone
install_ssh
cargo build --quiet --locked --all-features
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PYTHONDONTWRITEBYTECODE=1 python3 "$here/check.py" "${CARGO_TARGET_DIR:-target}/debug/variorum" "$cache/bin/rclone" "$work"
