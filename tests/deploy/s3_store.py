"""rclone as a store that speaks S3, with a proxy before it that counts requests and kills the one who asks."""

import http.client
import os
import signal
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import sites
from places import fill, free_port, wait_for

KEY, SECRET, BUCKET = "AKIAIOSFODNN7EXAMPLE", "a-secret-for-loopback-only", "site"
ASSET_CACHE = "public, max-age=31536000, immutable"
PAGE_CACHE = "public, max-age=0, must-revalidate"
MEDIA_TYPES = {"html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "json": "application/json",
               "xml": "application/xml", "svg": "image/svg+xml", "csv": "text/csv; charset=utf-8"}


class Proxy(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def pass_on(self):
        store = self.server.store
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        # Odd requests are lost on their way, even ones are done and their answer is lost.
        is_last = store.count()
        if is_last and store.kill_at % 2:
            return store.kill(self)
        if store.failures and self.command == "PUT":
            store.failures -= 1
            return self.answer(503, [], b"")
        connection = http.client.HTTPConnection("127.0.0.1", store.port, timeout=60)
        connection.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
        for name, value in self.headers.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        answer = connection.getresponse()
        data = answer.read()
        if self.command == "PUT" and answer.status == 200:
            store.puts.append((self.path.split("?")[0].removeprefix(f"/{BUCKET}/"), dict(self.headers.items())))
        if is_last:
            return store.kill(self)
        kept = [(name, value) for name, value in answer.getheaders()
                if name.lower() not in ("transfer-encoding", "content-length", "connection")]
        self.answer(answer.status, kept, data)

    def answer(self, status, headers, data):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = pass_on


class S3Store:
    name = "S3"
    address = f"s3://{BUCKET}"

    def __init__(self, rclone, work):
        self.folder = work / "root" / BUCKET
        self.folder.mkdir(parents=True)
        self.port = free_port()
        command = [rclone, "serve", "s3", "--addr", f"127.0.0.1:{self.port}", "--auth-key", f"{KEY},{SECRET}",
                   "--config", os.devnull, "--dir-cache-time", "0", "--quiet", str(work / "root")]
        self.server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.port, self.server)
        self.proxy = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
        self.proxy.store = self
        threading.Thread(target=self.proxy.serve_forever, daemon=True).start()
        self.lock, self.client_is_known = threading.Lock(), threading.Event()
        self.failures = 0
        self.begin(None)
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(work), "AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET,
            "AWS_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{self.proxy.server_address[1]}",
        }

    def begin(self, kill_at):
        self.kill_at, self.requests, self.puts = kill_at, 0, []
        self.client_is_known.clear()

    def set_client(self, pid):
        self.client = pid
        self.client_is_known.set()

    def count(self):
        """Whether this is the request at which the client is to be killed."""
        with self.lock:
            self.requests += 1
            return self.requests == self.kill_at

    def kill(self, handler):
        self.client_is_known.wait()
        os.kill(self.client, signal.SIGKILL)
        handler.close_connection = True

    def sent(self):
        return [path for path, _ in self.puts if path != sites.MANIFEST]

    def files(self):
        return sites.tree(self.folder)

    def fill(self, files):
        fill(self.folder, files)

    def check(self, trial):
        """The headers of what is sent, a store that is busy for a moment, wrong keys, and a store that is not there."""
        self.fill({})
        self.failures = 2
        trial.run("a store that is busy for a moment", 0)
        trial.is_there("a store that is busy for a moment", trial.new)
        for path, headers in self.puts:
            cache = ASSET_CACHE if path.startswith("assets/") else PAGE_CACHE
            media_type = MEDIA_TYPES.get(path.rsplit(".", 1)[-1])
            given = {name.lower(): value for name, value in headers.items()}
            if given.get("cache-control") != cache or media_type not in (None, given.get("content-type")):
                trial.complain(f"S3: {path} is sent with {given}")
        self.fill({})
        for what, environment in [
            ("a wrong key", {"AWS_SECRET_ACCESS_KEY": "wrong"}),
            ("no region", {"AWS_REGION": ""}),
            ("a store that is not there", {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{free_port()}"}),
        ]:
            said, _ = trial.run(what, 2, **environment)
            print(f"S3: {what}: {said.strip()}", flush=True)
            if f"s3://{BUCKET}" not in said or SECRET in said or KEY in said:
                trial.complain(f"S3: {what}: {said}")
        trial.is_there("after what was refused", {})

    def stop(self):
        self.proxy.shutdown()
        self.server.terminate()
        self.server.wait()
