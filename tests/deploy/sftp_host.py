"""OpenSSH as a host with SFTP. Its subsystem is a relay that counts what changes something, and kills the client."""

import getpass
import json
import os
import subprocess
import sys
from pathlib import Path

import sites
from places import fill, free_port, wait_for

SERVER = "/usr/lib/openssh/sftp-server"
RELAY = Path(__file__).resolve().with_name("sftp_relay.py")


class SftpHost:
    name = "SFTP"

    def __init__(self, work):
        work.mkdir()
        self.work, self.folder, self.state = work, work / "srv" / "site", work / "state.json"
        (work / "bin").mkdir()
        port = free_port()
        for key in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", work / key], check=True)
        (work / "known_hosts").write_text(f"[127.0.0.1]:{port} {(work / 'host.pub').read_text()}")
        (work / "sshd_config").write_text(
            f"ListenAddress 127.0.0.1:{port}\nHostKey {work}/host\nAuthorizedKeysFile {work}/user.pub\nPidFile none\n"
            "StrictModes no\nUsePAM no\nPasswordAuthentication no\nMaxStartups 50\nMaxSessions 50\n"
            f"Subsystem sftp {sys.executable} {RELAY} {SERVER} {self.state}\n"
        )
        # OpenSSH looks for its configuration at the home that the system knows, whatever HOME says.
        (work / "ssh_config").write_text(
            f"IdentityFile {work}/user\nIdentitiesOnly yes\nUserKnownHostsFile {work}/known_hosts\n"
        )
        wrapper = work / "bin" / "ssh"
        wrapper.write_text(f"#!/bin/sh\nexec /usr/bin/ssh -F {work}/ssh_config \"$@\"\n")
        wrapper.chmod(0o755)
        if os.geteuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        self.log = open(work / "sshd.log", "wb")
        command = ["/usr/sbin/sshd", "-D", "-e", "-f", work / "sshd_config"]
        self.server = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        wait_for(port, self.server)
        self.address = f"sftp://{getpass.getuser()}@127.0.0.1:{port}{self.folder}"
        self.environment = {"PATH": f"{work}/bin:{os.environ['PATH']}", "HOME": str(work)}

    def begin(self, kill_at):
        state = {"kill_at": kill_at, "requests": 0, "client": None, "renamed": []}
        self.state.write_text(json.dumps(state))

    def set_client(self, pid):
        self.state.with_suffix(".pid").write_text(str(pid))

    def sent(self):
        prefix = f"{self.folder}/"
        renamed = [path.removeprefix(prefix) for path in json.loads(self.state.read_text())["renamed"]]
        return [path for path in renamed if path != sites.MANIFEST]

    def files(self):
        return sites.tree(self.folder)

    def fill(self, files):
        fill(self.folder, files)

    def check(self, trial):
        """A host that nobody knows, and one that is not there."""
        (self.work / "known_hosts").rename(self.work / "forgotten")
        said, _ = trial.run("an unknown host", 2)
        print(f"SFTP: an unknown host: {said.strip()}", flush=True)
        if self.address not in said:
            trial.complain(f"SFTP: an unknown host: {said}")
        (self.work / "forgotten").rename(self.work / "known_hosts")
        if list(self.folder.rglob(f"*{sites.PART}")):
            trial.complain("SFTP: parts of files are left over")

    def stop(self):
        self.server.terminate()
        self.server.wait()
        self.log.close()
