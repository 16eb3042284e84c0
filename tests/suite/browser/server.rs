//! A static host, as small as can be: GET, one folder, an optional path before it.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};

/// Serves until the tests end.
pub(super) struct Server {
    address: SocketAddr,
    prefix: &'static str,
}

impl Server {
    /// Serves `folder` below `prefix`, which begins and ends with a slash.
    pub(super) fn start(folder: &Path, prefix: &'static str) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let address = listener.local_addr().expect("the port");
        let folder = folder.to_path_buf();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = folder.clone();
                // A browser that hangs up early is no matter.
                std::thread::spawn(move || answer(stream, &folder, prefix).unwrap_or_default());
            }
        });
        Self { address, prefix }
    }

    /// The address of the front page.
    pub(super) fn base_url(&self) -> String {
        format!("http://{}{}", self.address, self.prefix)
    }
}

fn answer(mut stream: TcpStream, folder: &Path, prefix: &str) -> std::io::Result<()> {
    let mut request = String::new();
    BufReader::new(&stream).read_line(&mut request)?;
    let path = request.split(' ').nth(1).unwrap_or("/");
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let file = path.strip_prefix(prefix).map(|path| file_for(folder, path));
    let content = file.as_ref().and_then(|file| fs::read(file).ok());
    let status = if content.is_some() { "200 OK" } else { "404 Not Found" };
    let content_type =
        media_type(file.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str()));
    let content = content.unwrap_or_default();
    let length = content.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(&content)
}

fn file_for(folder: &Path, path: &str) -> PathBuf {
    let file = folder.join(path);
    if file.is_dir() { file.join("index.html") } else { file }
}

fn media_type(ending: Option<&str>) -> &'static str {
    match ending {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
