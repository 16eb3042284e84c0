"""rclone as a store that speaks S3, with a proxy before it that counts requests and kills the one who asks.

Each deployment has a proxy of its own, and that has come to its end before anybody looks at the store: a request of a
killed deployment that was still on its way would else arrive in the next one.
"""

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
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        # Odd requests are lost on their way, even ones are done and their answer is lost.
        is_last = store.count()
        if len(body) < length or store.is_killed and not is_last:
            self.close_connection = True
            return None
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

    def handle(self):
        try:
            super().handle()
        except ConnectionError:
            """The client was killed while it was asking or being answered."""

    do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = pass_on


class ProxyServer(ThreadingHTTPServer):
    # So that closing it waits for what is being answered.
    daemon_threads = False
    request_queue_size = 64

    def __init__(self, store):
        super().__init__(("127.0.0.1", 0), Proxy)
        self.store = store
        threading.Thread(target=self.serve_forever, args=[0.01]).start()

    def end(self):
        self.shutdown()
        self.server_close()


class S3Store:
    name = "S3"
    address = f"s3://{BUCKET}"
    secrets = (KEY, SECRET)

    def __init__(self, rclone, work):
        self.folder = work / "root" / BUCKET
        self.folder.mkdir(parents=True)
        self.port = free_port()
        # The trial changes the folder behind the server's back. With a time of 0 the server spins in forgetting.
        command = [rclone, "serve", "s3", "--addr", f"127.0.0.1:{self.port}", "--auth-key", f"{KEY},{SECRET}",
                   "--config", os.devnull, "--dir-cache-time", "1ms", "--quiet", str(work / "root")]
        self.server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.port, self.server)
        self.lock, self.client_is_known = threading.Lock(), threading.Event()
        self.failures = 0
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(work), "AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET,
            "AWS_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true",
        }

    def begin(self, kill_at):
        self.kill_at, self.requests, self.puts = kill_at, 0, []
        self.is_killed = False
        self.client_is_known.clear()
        self.proxy = ProxyServer(self)
        self.environment["AWS_ENDPOINT_URL"] = f"http://127.0.0.1:{self.proxy.server_address[1]}"

    def end(self):
        """Waits until nothing of the deployment is on its way any more."""
        self.proxy.end()

    def set_client(self, pid):
        self.client = pid
        self.client_is_known.set()

    def count(self):
        """Whether this is the request at which the client is to be killed."""
        with self.lock:
            self.requests += 1
            return self.requests == self.kill_at

    def kill(self, handler):
        self.is_killed = True
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
        trial.refuses("a wrong secret", "the secret does not fit the key", AWS_SECRET_ACCESS_KEY="wrong")
        trial.refuses("a wrong key", "the store does not know the key", AWS_ACCESS_KEY_ID="AKANOTHER")
        trial.refuses("no keys", "there are no keys", AWS_ACCESS_KEY_ID=None, AWS_SECRET_ACCESS_KEY=None)
        trial.refuses("no region", "export AWS_REGION", AWS_REGION=None)
        trial.refuses("another bucket", "there is no such bucket", address="s3://another")
        elsewhere = f"http://127.0.0.1:{free_port()}"
        trial.refuses("a store that does not answer", "Connection refused", AWS_ENDPOINT_URL=elsewhere)
        trial.is_there("after what was refused", {})

    def stop(self):
        self.server.terminate()
        self.server.wait()
