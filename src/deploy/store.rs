//! A host with SFTP, or a store that speaks S3, as the target.
//!
//! The engine is `opendal`, which also finds the credentials: for S3 in the environment or in `~/.aws`, for SFTP by the
//! program `ssh` with its own configuration, keys and agent. None passes through here.

use super::target::Target;
use crate::diagnostic::Failure;
use crate::host::{cache_control, media_type};
use crate::write::part_name;
use opendal::blocking::Operator;
use opendal::layers::{RetryLayer, TimeoutLayer};
use opendal::options::{ListOptions, WriteOptions};
use opendal::{Error, ErrorKind, services};
use std::io;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// How long a small request may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long a file may be on its way.
const PATIENCE_WITH_FILES: Duration = Duration::from_mins(10);
/// Not more: each connection of SFTP is an `ssh` of its own, and servers refuse strangers who open many at once.
const SFTP_WIDTH: usize = 2;
const S3_WIDTH: usize = 8;

/// A place that the engine reaches.
#[derive(Debug)]
pub struct Store {
    kind: Kind,
    /// Without a slash at its end.
    address: String,
    operator: Operator,
    /// Asks once. For what is expected to be refused.
    once: Operator,
    // The operators need it as long as they live, and they are declared, and so dropped, before it.
    _runtime: Runtime,
}

/// How a file gets there whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Beside its place, and then moved.
    Sftp,
    /// In one request, with its headers.
    S3,
}

impl Store {
    /// A folder on a host, which `ssh` knows how to reach. Nothing is sent yet.
    pub fn open_sftp(host: &str, folder: &str) -> Result<Self, Failure> {
        let address = format!("sftp://{host}{folder}");
        sftp(host, folder)
            .and_then(|engine| Self::open(Kind::Sftp, &address, engine))
            .map_err(|error| Failure::Reach(address, error))
    }

    /// A folder in a bucket. The region and the store's own address are in the environment. Nothing is sent yet.
    pub fn open_s3(bucket: &str, folder: &str) -> Result<Self, Failure> {
        let address = format!("s3://{bucket}/{folder}").trim_end_matches('/').to_owned();
        s3(bucket, folder)
            .and_then(|engine| Self::open(Kind::S3, &address, engine))
            .map_err(|error| Failure::Reach(address, error))
    }

    fn open(kind: Kind, address: &str, engine: opendal::Operator) -> io::Result<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let timeouts = TimeoutLayer::new().with_timeout(PATIENCE).with_io_timeout(PATIENCE_WITH_FILES);
        let engine = engine.layer(timeouts);
        let (once, operator) = {
            let _entered = runtime.enter();
            (Operator::new(engine.clone()), Operator::new(engine.layer(RetryLayer::new())))
        };
        let (once, operator) = (once.map_err(to_io)?, operator.map_err(to_io)?);
        Ok(Self { kind, address: address.to_owned(), operator, once, _runtime: runtime })
    }
}

#[cfg(not(unix))]
fn sftp(_host: &str, _folder: &str) -> io::Result<opendal::Operator> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "SFTP needs a Unix system, and `ssh` on it"))
}

#[cfg(unix)]
fn sftp(host: &str, folder: &str) -> io::Result<opendal::Operator> {
    let builder = services::Sftp::default().endpoint(&format!("ssh://{host}")).root(folder);
    opendal::Operator::new(builder).map_err(to_io)
}

fn s3(bucket: &str, folder: &str) -> io::Result<opendal::Operator> {
    // The engine's TLS takes whatever is installed as the default; that somebody was faster is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    opendal_http_transport_reqwest::install_default();
    opendal::Operator::new(services::S3::default().bucket(bucket).root(folder)).map_err(to_io)
}

impl Target for Store {
    fn address(&self, path: &str) -> String {
        if path.is_empty() { self.address.clone() } else { format!("{}/{path}", self.address) }
    }

    fn width(&self) -> usize {
        match self.kind {
            Kind::Sftp => SFTP_WIDTH,
            Kind::S3 => S3_WIDTH,
        }
    }

    fn example(&self) -> io::Result<Option<String>> {
        let few = ListOptions { limit: Some(2), ..ListOptions::default() };
        for entry in self.operator.lister_options("/", few).map_err(to_io)? {
            let entry = entry.map_err(to_io)?;
            // A listing may begin with the folder itself.
            if !matches!(entry.path(), "" | "/") {
                return Ok(Some(entry.path().to_owned()));
            }
        }
        Ok(None)
    }

    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        match self.operator.read(path) {
            Ok(bytes) => Ok(Some(bytes.to_vec())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(to_io(error)),
        }
    }

    fn send(&self, path: &str, bytes: Vec<u8>) -> io::Result<()> {
        let written = match self.kind {
            Kind::Sftp => {
                let part = part_name(path);
                self.operator.write(&part, bytes).and_then(|_| self.operator.rename(&part, path))
            }
            Kind::S3 => {
                let headers = WriteOptions {
                    content_type: Some(media_type(path).to_owned()),
                    cache_control: Some(cache_control(path).to_owned()),
                    ..WriteOptions::default()
                };
                self.operator.write_options(path, bytes, headers).map(|_| ())
            }
        };
        written.map_err(to_io)
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        self.operator.delete(path).map_err(to_io)?;
        if self.kind == Kind::Sftp {
            let folders = path.match_indices('/').rev().filter_map(|(at, _)| path.get(..=at));
            // A folder that is not empty stays, and so do those above it.
            let _ = folders.map(|folder| self.once.delete(folder)).find(Result::is_err);
        }
        Ok(())
    }

    fn clear(&self, path: &str) -> io::Result<()> {
        match self.kind {
            Kind::Sftp => self.operator.delete(&part_name(path)).map_err(to_io),
            Kind::S3 => Ok(()),
        }
    }
}

/// What the engine says, without the place in its own code.
fn to_io(error: Error) -> io::Error {
    io::Error::other(error)
}
