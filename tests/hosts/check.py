"""Holds what hosts say of a site against what they are to say: check.py PROGRAM WORK SITE…

The expected headers are computed here from the pages alone, not by the program. Real servers are asked over loopback; the
files of other hosts are read as their documentation says.
"""

import gzip
import http.client
import json
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.parse
from html.parser import HTMLParser
from pathlib import Path

EVERYWHERE = {
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
}
ASSET_CACHE = "public, max-age=31536000, immutable"
PAGE_CACHE = "public, max-age=0, must-revalidate"
# What Netlify and Cloudflare Pages say of a file by themselves.
HOST_DEFAULTS = {"cache-control": PAGE_CACHE}
problems = []


def complain(text):
    problems.append(text)


class Head(HTMLParser):
    def __init__(self):
        super().__init__()
        self.policy = self.refresh = self.canonical = None

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        name = (given.get("http-equiv") or "").lower()
        if tag == "meta" and name == "content-security-policy":
            self.policy = given["content"]
        if tag == "meta" and name == "refresh":
            self.refresh = given["content"].split("url=", 1)[1]
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]


def head_of(path):
    head = Head()
    head.feed(path.read_text("utf-8"))
    return head


def directives(policy):
    found = {}
    for part in (policy or "").split(";"):
        words = part.split()
        if words:
            found[words[0].lower()] = set(words[1:])
    return found


class Site:
    def __init__(self, program, source, work):
        name = source.resolve().name
        self.source, self.public = source, work / name / "root"
        base_url = re.search(r"^base_url: *(\S+)", (source / "site.yaml").read_text("utf-8"), re.M)
        self.base = (urllib.parse.urlsplit(base_url[1]).path.rstrip("/") if base_url else "") + "/"
        self.folder = self.public / self.base.strip("/")
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([program, "build", "--quiet", "--site", source, "--out", self.folder], check=True)
        pages = [path for path in self.folder.rglob("*.html")]
        self.heads = {path: head_of(path) for path in pages}
        self.moved = {path for path, head in self.heads.items() if head.refresh is not None}
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        self.files = sorted(path.relative_to(self.folder).as_posix() for path in paths)
        self.policies = [head.policy for path, head in self.heads.items() if path not in self.moved]

    def is_framed(self, path):
        return "embed" in path.split("/")[:-1]

    def judge(self, who, path, headers):
        """Holds the headers of one file against the table."""
        for name, value in EVERYWHERE.items():
            if headers.get(name) != value:
                complain(f"{who}: {path}: {name} is {headers.get(name)!r}")
        if "camera=()" not in headers.get("permissions-policy", ""):
            complain(f"{who}: {path}: permissions-policy is {headers.get('permissions-policy')!r}")
        cache = ASSET_CACHE if path.startswith("assets/") else PAGE_CACHE
        if headers.get("cache-control") != cache:
            complain(f"{who}: {path}: cache-control is {headers.get('cache-control')!r}")
        self.judge_policy(who, path, directives(headers.get("content-security-policy")))

    def judge_policy(self, who, path, policy):
        framed = self.is_framed(path) or (who == "netlify" and any(map(self.is_framed, self.files)))
        if policy.pop("frame-ancestors", None) != (None if framed else {"'none'"}):
            complain(f"{who}: {path}: frame-ancestors is wrong")
        if None in self.policies:
            if policy:
                complain(f"{who}: {path}: forbids what a page without a policy may need: {policy}")
            return
        allowed = [directives(stated) for stated in self.policies]
        for name in set().union(*allowed):
            expected = set().union(*(one.get(name, one.get("default-src", set())) for one in allowed))
            expected = expected - {"'none'"} or {"'none'"}
            if policy.pop(name, None) != expected:
                complain(f"{who}: {path}: {name} is not {expected}")
        if policy:
            complain(f"{who}: {path}: more than the pages say: {policy}")

    def old_addresses(self):
        """Each old address as a reader asks for it, and the path it leads to, by the list in the site's own files."""
        for path in sorted(self.moved):
            old = path.relative_to(self.folder).as_posix()
            target = urllib.parse.urljoin(self.base + urllib.parse.quote(old), self.heads[path].refresh)
            if not (self.public / urllib.parse.unquote(target).strip("/") / "index.html").is_file():
                complain(f"{old} leads to {target}, where nothing is")
            if not (self.heads[path].canonical or "").endswith(target):
                complain(f"{old}: canonical is {self.heads[path].canonical}")
            bare = old.removesuffix("/index.html")
            for asked in {old} if bare == old else {bare, bare + "/"}:
                yield self.base + asked, target


def rules_of_headers(text):
    rules, pattern = [], None
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            pattern = line.strip()
            rules.append((pattern, []))
            assert pattern.startswith("/") and pattern.count("*") <= 1 and len(line) <= 2000, line
        else:
            rules[-1][1].append(line.strip())
    assert len(rules) <= 100
    return rules


def headers_by_underscore(text, address, host):
    """As documented: every rule that fits counts, a name that is given twice is joined; `!` takes one back (Cloudflare)."""
    headers = dict(HOST_DEFAULTS)
    set_here = set()
    for pattern, lines in rules_of_headers(text):
        expression = re.escape(pattern).replace(r"\*", ".*")
        expression = re.sub(r":[A-Za-z]\w*", "[^/]+", expression)
        if not re.fullmatch(expression, address):
            continue
        for line in lines:
            if line.startswith("! "):
                assert host == "cloudflare-pages", f"{host} does not know {line}"
                headers.pop(line[2:].lower(), None)
                set_here.discard(line[2:].lower())
                continue
            name, value = (part.strip() for part in line.split(":", 1))
            name = name.lower()
            headers[name] = f"{headers[name]}, {value}" if name in set_here else value
            set_here.add(name)
    return headers


def headers_by_vercel(config, address):
    headers = {}
    for rule in config["headers"]:
        if re.fullmatch(rule["source"], address):
            for header in rule["headers"]:
                name = header["key"].lower()
                if name in headers:
                    complain(f"vercel: {address}: {name} stands twice")
                headers[name] = header["value"]
    return headers


def ask(port, address, accepted="identity"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", urllib.parse.quote(address), headers={"Accept-Encoding": accepted})
    answer = connection.getresponse()
    body = answer.read()
    names = [name.lower() for name, _ in answer.getheaders()]
    for name in set(names):
        if names.count(name) > 1 and name != "vary":
            complain(f"{address}: {name} is sent {names.count(name)} times")
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process):
    for _ in range(200):
        if process.poll() is not None:
            sys.exit(f"the server has ended with {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit("the server does not answer")


def start_nginx(site, work, rules, port):
    (work / "rules.conf").write_text(rules, "utf-8")
    (work / "nginx.conf").write_text(
        f"""daemon off; pid {work}/nginx.pid; error_log {work}/nginx.log; worker_processes 1;
events {{}}
http {{
    include /etc/nginx/mime.types; access_log off;
    client_body_temp_path {work}/body; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fastcgi;
    uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
    server {{ listen 127.0.0.1:{port}; root {site.public}; include {work}/rules.conf; }}
}}
""",
        "utf-8",
    )
    # As root its worker would be somebody who may not look into a temporary folder.
    for folder in [work, *work.parents[:1]]:
        folder.chmod(0o755)
    return subprocess.Popen(["/usr/sbin/nginx", "-e", f"{work}/nginx.log", "-c", f"{work}/nginx.conf"])


def start_caddy(site, work, rules, port):
    (work / "rules.caddy").write_text(rules, "utf-8")
    (work / "Caddyfile").write_text(
        f"{{\n\tadmin off\n}}\nhttp://127.0.0.1:{port} {{\n\troot * {site.public}\n\timport {work}/rules.caddy\n}}\n",
        "utf-8",
    )
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    with open(work / "caddy.log", "wb") as log:
        command = ["caddy", "run", "--config", work / "Caddyfile", "--adapter", "caddyfile"]
        return subprocess.Popen(command, env=environment, stdout=log, stderr=log)


def hosts(program, site, name):
    command = [program, "hosts", name, "--site", site.source]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    parts = re.split(r"^# file: (\S+)\n", text, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2])) or text


def address_of(site, path):
    return site.base + (path.removesuffix("index.html") if path.split("/")[-1] == "index.html" else path)


def check_server(who, site, work, start, rules):
    port = free_port()
    process = start(site, work, rules, port)
    try:
        wait_for(port, process)
        moved = {path.relative_to(site.folder).as_posix() for path in site.moved}
        for path in (path for path in site.files if path not in moved):
            status, headers, _ = ask(port, address_of(site, path))
            if status != 200:
                complain(f"{who}: {path}: {status}")
            site.judge(who, path, headers)
        status, headers, _ = ask(port, site.base + "nothing/here")
        if status != 404:
            complain(f"{who}: an address that leads nowhere gives {status}")
        site.judge(who, "404.html", headers)
        for asked, target in site.old_addresses():
            status, headers, _ = ask(port, asked)
            if (status, headers.get("location")) != (301, target):
                complain(f"{who}: {asked}: {status} to {headers.get('location')}, not to {target}")
    finally:
        process.terminate()
        process.wait()


def check_packed(program, source, work):
    """A server sends the packed copies that lie beside the files to whoever reads them, and the files to all others.

    The copies are made here, so that no feature of the program is needed; that of brotli need not be one.
    """
    copy = work / "packed"
    shutil.copytree(source, copy, ignore=shutil.ignore_patterns("public", "expected"))
    with (copy / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("\ncompress: [gzip, brotli]\n")
    site = Site(program, copy, work / "of-packed")
    pages = [path for path in site.files if path.endswith(".html") and site.folder / path not in site.moved]
    for path in pages:
        file = site.folder / path
        (site.folder / f"{path}.gz").write_bytes(gzip.compress(file.read_bytes(), mtime=0))
        (site.folder / f"{path}.br").write_bytes(b"brotli of " + file.read_bytes())
    ways = {"nginx": [("gzip", ".gz"), ("identity", "")], "caddy": [("gzip", ".gz"), ("gzip, br", ".br"), ("identity", "")]}
    for who, start in [("nginx", start_nginx), ("caddy", start_caddy)]:
        port = free_port()
        process = start(site, site.public.parent, hosts(program, site, who), port)
        try:
            wait_for(port, process)
            for path in pages:
                for accepted, ending in ways[who]:
                    status, headers, body = ask(port, address_of(site, path), accepted)
                    encoding = {".gz": "gzip", ".br": "br", "": None}[ending]
                    if status != 200 or headers.get("content-encoding") != encoding or body != (site.folder / f"{path}{ending}").read_bytes():
                        complain(f"{who}: {path}: {status} as {headers.get('content-encoding')} to whoever takes {accepted}")
                    if not headers.get("content-type", "").startswith("text/html"):
                        complain(f"{who}: {path}: packed, it is {headers.get('content-type')}")
                    site.judge(who, path, headers)
        finally:
            process.terminate()
            process.wait()
    print(f"{source}: {len(pages)} packed pages, by two servers")


def check_redirects(who, site, redirects):
    for asked, target in site.old_addresses():
        if redirects.get(urllib.parse.quote(asked)) != target:
            complain(f"{who}: {asked} leads to {redirects.get(urllib.parse.quote(asked))}, not to {target}")


def check_site(program, source, work):
    site = Site(program, source, work)
    place = site.public.parent
    check_server("nginx", site, place, start_nginx, hosts(program, site, "nginx"))
    check_server("caddy", site, place, start_caddy, hosts(program, site, "caddy"))
    for host in ["netlify", "cloudflare-pages"]:
        files = hosts(program, site, host)
        lines = [line.split() for line in files["_redirects"].splitlines()]
        assert all(len(line) == 3 and line[2] == "301" for line in lines)
        check_redirects(host, site, {line[0]: line[1] for line in lines})
        for path in site.files:
            site.judge(host, path, headers_by_underscore(files["_headers"], address_of(site, path), host))
    config = json.loads(hosts(program, site, "vercel"))
    check_redirects("vercel", site, {rule["source"]: rule["destination"] for rule in config["redirects"]})
    for path in site.files:
        site.judge("vercel", path, headers_by_vercel(config, address_of(site, path)))
    print(f"{source}: {len(site.files)} files and {len(site.moved)} old addresses, by five hosts")


if __name__ == "__main__":
    executable, workplace = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    for argument in sys.argv[3:]:
        check_site(executable, Path(argument), workplace)
    check_packed(executable, Path(sys.argv[-1]), workplace)
    for problem in problems[:40]:
        print(f"problem: {problem}")
    sys.exit(1 if problems else 0)
