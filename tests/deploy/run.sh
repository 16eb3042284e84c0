#!/usr/bin/env bash
# Deploys two sites, one after the other, to a real store that speaks S3 (rclone) and a real host with SFTP (OpenSSH), both on
# loopback, kills the program at every request in turn, and holds what readers are left with against the two sites.
# The program has all features, so that it is the one that `.ci/run` has built for their tests anyway.
# rclone is installed once, outside the repository: VARIORUM_DEPLOY_CACHE, else ~/.cache/variorum-deploy.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tests/deploy
cache=${VARIORUM_DEPLOY_CACHE:-$HOME/.cache/variorum-deploy}

if ! cmp -s "$here/requirements.txt" "$cache/installed.txt"; then
    rm -rf "$cache"
    python3 -m venv "$cache"
    "$cache/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$cache/installed.txt"
fi

install_ssh() {
    if [ -x /usr/sbin/sshd ] && [ -x /usr/lib/openssh/sftp-server ] && command -v ssh >/dev/null; then
        return
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends openssh-server openssh-client openssh-sftp-server >/dev/null
}

install_ssh
cargo build --quiet --locked --all-features
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PYTHONDONTWRITEBYTECODE=1 python3 "$here/check.py" "${CARGO_TARGET_DIR:-target}/debug/variorum" "$cache/bin/rclone" "$work"
