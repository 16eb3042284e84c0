#!/usr/bin/env bash
# Deploys two sites, one after the other, to a real store that speaks S3 (rclone) and a real host with SFTP (OpenSSH), both on
# loopback, kills the program at every request in turn, and holds what readers are left with against the two sites.
# VARIORUM is the program, with the feature `deploy`; else it is built with all features.
# rclone is installed once, outside the repository: VARIORUM_DEPLOY_CACHE, else ~/.cache/variorum-deploy.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/trial.sh
here=tests/deploy
cache=${VARIORUM_DEPLOY_CACHE:-$HOME/.cache/variorum-deploy}

install_ssh() {
    if [ -x /usr/sbin/sshd ] && [ -x /usr/lib/openssh/sftp-server ] && command -v ssh >/dev/null; then
        return
    fi
    install_packages openssh-server openssh-client openssh-sftp-server
}

install_python "$here/requirements.txt" "$cache"
install_ssh
[ "${1-}" = install ] && exit
program=$(program_to_try --all-features)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PYTHONDONTWRITEBYTECODE=1 python3 "$here/check.py" "$program" "$cache/bin/rclone" "$work"
