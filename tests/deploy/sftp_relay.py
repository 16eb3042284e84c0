"""Stands between sshd and its SFTP server: sftp_relay.py SERVER STATE.

Counts the requests that change something, in a file that all connections share, and kills the client when it comes to the
one that STATE names: an odd one is lost on its way, an even one is done and its answer lost.
"""

import fcntl
import json
import os
import signal
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

OPEN, WRITE, REMOVE, MKDIR, RMDIR, RENAME, EXTENDED = 3, 6, 13, 14, 15, 18, 200
WRITING = 0x02


def strings(packet, at):
    """The strings in a packet from a place on."""
    while at + 4 <= len(packet):
        (length,) = struct.unpack_from(">I", packet, at)
        yield packet[at + 4 : at + 4 + length]
        at += 4 + length


def changes(packet):
    kind = packet[0]
    if kind == OPEN:
        (length,) = struct.unpack_from(">I", packet, 5)
        (flags,) = struct.unpack_from(">I", packet, 9 + length)
        return bool(flags & WRITING)
    return kind in (WRITE, REMOVE, MKDIR, RMDIR, RENAME) or renamed_to(packet) is not None


def renamed_to(packet):
    if packet[0] != EXTENDED:
        return None
    name, *rest = strings(packet, 5)
    return rest[1].decode() if name == b"posix-rename@openssh.com" else None


def note(path, packet):
    """Counts a request, and gives whether it is the last one, and its number."""
    with open(path, "r+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        state = json.load(file)
        state["requests"] += 1
        is_last = state["requests"] == state["kill_at"]
        is_done = not (is_last and state["requests"] % 2)
        if is_done and renamed_to(packet) is not None:
            state["renamed"].append(renamed_to(packet))
        file.seek(0)
        file.truncate()
        json.dump(state, file)
        return is_last, is_done


def kill_client(state):
    pid = Path(state).with_suffix(".pid")
    while not pid.exists():
        time.sleep(0.01)
    os.kill(int(pid.read_text()), signal.SIGKILL)


def read_packet(stream):
    head = stream.read(4)
    if len(head) < 4:
        return None
    (length,) = struct.unpack(">I", head)
    return stream.read(length)


def pass_back(server, gate):
    """What the server says goes to the client, until the gate is shut."""
    while (packet := read_packet(server.stdout)) is not None:
        if gate.is_set():
            return
        try:
            sys.stdout.buffer.write(struct.pack(">I", len(packet)) + packet)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            return


def main():
    # Held until all is done that the client has asked for.
    lock = open(Path(sys.argv[2]).with_suffix(".lock"), "a")
    fcntl.flock(lock, fcntl.LOCK_SH)
    server = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    gate = threading.Event()
    threading.Thread(target=pass_back, args=(server, gate), daemon=True).start()
    while (packet := read_packet(sys.stdin.buffer)) is not None:
        is_last, is_done = note(sys.argv[2], packet) if changes(packet) else (False, True)
        if is_last:
            gate.set()
            kill_client(sys.argv[2])
        if is_done:
            server.stdin.write(struct.pack(">I", len(packet)) + packet)
            server.stdin.flush()
        if is_last:
            break
    server.stdin.close()
    server.wait()


main()
