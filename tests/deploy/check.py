"""Kills deployments at every request in turn: check.py PROGRAM RCLONE WORK. What counts is in sites.py."""

import itertools
import subprocess
import sys
import threading
from pathlib import Path

import sites
from s3_store import S3Store
from sftp_host import SftpHost

complaints = []


def complain(text):
    complaints.append(text)
    print(f"problem: {text}", flush=True)


class Trial:
    """Deployments of two finished sites to one place."""

    def __init__(self, program, place, finished):
        self.program, self.place, self.finished = program, place, finished
        self.old, self.new = map(sites.tree, finished)

    def deploy(self, number=2, flags=(), kill_at=None, address=None, **environment):
        """Gives the exit code, what was said, and the paths that were sent. A variable that is None is taken away."""
        self.place.begin(kill_at)
        command = [self.program, "deploy", "--from", self.finished[number - 1], *flags, address or self.place.address]
        environment = self.place.environment | environment
        environment = {name: value for name, value in environment.items() if value is not None}
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.place.set_client(process.pid)
        said, _ = process.communicate(timeout=120)
        self.place.end()
        return process.returncode, said, self.place.sent()

    complain = staticmethod(complain)

    def run(self, what, expected, **how):
        code, said, sent = self.deploy(**how)
        if code != expected:
            complain(f"{self.place.name}: {what}: ended with {code}: {said}")
        return said, sent

    def refuses(self, what, reason, flags=(), address=None, **environment):
        """Tries what cannot be, and wants the reason told, the place named, and no secret shown."""
        said, _ = self.run(what, 2, flags=flags, address=address, **environment)
        print(f"{self.place.name}: {what}: {said.strip()}", flush=True)
        secrets = [secret for secret in self.place.secrets if secret in said]
        if reason not in said or (address or self.place.address) not in said or secrets:
            self.complain(f"{self.place.name}: {what}: {said}")

    def is_there(self, what, site):
        there = self.place.files()
        for path in sorted(there.keys() ^ site.keys()):
            complain(f"{self.place.name}: {what}: {path} is {'left over' if path in there else 'missing'}")
        for path in sites.missing(there, site):
            complain(f"{self.place.name}: {what}: {path} is another")

    def kill_everywhere(self, what, before, old, step=1):
        """Deploys the new site over `before`, killed at the first request, the second … until there is none left."""
        kills = 0
        for kill_at in itertools.count(1, step):
            self.place.fill(before)
            code, said, _ = self.deploy(kill_at=kill_at)
            if code == 0:
                break
            kills += 1
            label = f"{what}, killed at request {kill_at}"
            if code != -9:
                complain(f"{self.place.name}: {label}: ended with {code}: {said}")
            there = self.place.files()
            for problem in sites.problems(there, old, self.new):
                complain(f"{self.place.name}: {label}: {problem}")
            wanted = sites.missing(there, self.new)
            _, sent = self.run(f"after {label}", 0)
            if sorted(sent) != sorted(wanted):
                complain(f"{self.place.name}: after {label}: sent {sorted(sent)}, missing was {sorted(wanted)}")
            self.is_there(f"after {label}", self.new)
        print(f"{self.place.name}: {what}: killed at {kills} requests", flush=True)
        if kills * step < 10:
            complain(f"{self.place.name}: {what}: only {kills} requests")

    def check(self):
        self.place.fill({})
        _, sent = self.run("a first deployment", 0, number=1)
        if sorted(sent) != sorted(self.old.keys() - {sites.MANIFEST}):
            complain(f"{self.place.name}: the first deployment sent {sent}")
        self.is_there("a first deployment", self.old)
        finished = self.place.files()
        said, sent = self.run("the same again", 0, number=1)
        if sent or "already" not in said:
            complain(f"{self.place.name}: sent again: {sent}: {said}")
        self.run("a dry run", 0, flags=["--dry-run"])
        if self.place.files() != finished:
            complain(f"{self.place.name}: a dry run has changed something")
        self.kill_everywhere("the second site over the first", finished, self.old)
        self.kill_everywhere("a first deployment", {}, None, step=5)
        self.place.fill({"notes/mine.txt": b"mine"})
        said, _ = self.run("a stranger's place", 2)
        if "notes" not in said or self.place.files() != {"notes/mine.txt": b"mine"}:
            complain(f"{self.place.name}: a stranger's place: {said}")
        self.run("a place taken over", 0, flags=["--take-over"])
        self.is_there("a place taken over", self.new | {"notes/mine.txt": b"mine"})
        self.place.check(self)


def attempt(trial):
    try:
        trial.check()
    except Exception as error:
        complain(f"{trial.place.name}: {error!r}")
    finally:
        trial.place.stop()


def main():
    program, rclone, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2]), Path(sys.argv[3])
    finished = sites.build(program, work)
    places = S3Store(rclone, work / "s3"), SftpHost(work / "sftp")
    trials = [threading.Thread(target=attempt, args=[Trial(program, place, finished)]) for place in places]
    for trial in trials:
        trial.start()
    for trial in trials:
        trial.join()
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
