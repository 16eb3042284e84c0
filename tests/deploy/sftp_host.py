"""OpenSSH as a host with SFTP. Its subsystem is a relay that counts what changes something, and kills the client."""

import fcntl
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
    secrets = ()

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
            # Hundreds of connections: the usual exchange of keys, safe from what is to come, takes most of their time.
            "KexAlgorithms curve25519-sha256\n"
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
        self.state.with_suffix(".pid").unlink(missing_ok=True)

    def set_client(self, pid):
        new = self.state.with_suffix(".new")
        new.write_text(str(pid))
        new.rename(self.state.with_suffix(".pid"))

    def end(self):
        """Waits until nothing of the deployment is on its way any more."""
        with open(self.state.with_suffix(".lock"), "a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)

    def sent(self):
        prefix = f"{self.folder}/"
        renamed = [path.removeprefix(prefix) for path in json.loads(self.state.read_text())["renamed"]]
        return [path for path in renamed if path != sites.MANIFEST]

    def files(self):
        return sites.tree(self.folder)

    def fill(self, files):
        fill(self.folder, files)

    def check(self, trial):
        """What is refused changes nothing and says what to do."""
        host = self.address.removesuffix(str(self.folder))
        self.fill({"index.html/mine.txt": b"mine"})
        trial.refuses("a folder where a file should be", "index.html", ["--take-over"])
        if (self.folder / "index.html/mine.txt").read_bytes() != b"mine":
            trial.complain("SFTP: a folder where a file should be has changed")
        self.fill({})
        (self.work / "known_hosts").rename(self.work / "forgotten")
        trial.refuses("an unknown host", "connect once with `ssh -p")
        (self.work / "forgotten").rename(self.work / "known_hosts")
        (self.work / "user.pub").rename(self.work / "forgotten")
        trial.refuses("a key that the host does not know", "must connect without a question")
        (self.work / "forgotten").rename(self.work / "user.pub")
        trial.refuses("a host that does not answer", "Connection refused", address=f"sftp://127.0.0.1:{free_port()}/srv")
        (self.work / "file").write_text("a file")
        trial.refuses("a folder below a file", "there is no such folder", address=f"{host}{self.work}/file/site")
        trial.is_there("after what was refused", {})
        trial.run("a dry run to a folder that is not there", 0, flags=["--dry-run"], address=f"{host}{self.work}/new/site")
        if (self.work / "new").exists():
            trial.complain("SFTP: a dry run has made a folder")
        trial.run("a folder that is not there", 0, address=f"{host}{self.work}/new/site")
        if sites.tree(self.work / "new/site") != trial.new:
            trial.complain("SFTP: the site is not in the new folder")
        if list(self.folder.rglob(f"*{sites.PART}")):
            trial.complain("SFTP: parts of files are left over")

    def stop(self):
        self.server.terminate()
        self.server.wait()
        self.log.close()
