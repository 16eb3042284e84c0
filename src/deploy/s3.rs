//! A store that speaks S3 as the target.
//!
//! The engine is `opendal`, which also finds the credentials, in the environment or in `~/.aws`. None passes through
//! here.

mod told;

use super::target::Target;
use crate::diagnostic::Failure;
use crate::host::{cache_control, media_type};
use opendal::blocking::Operator;
use opendal::layers::{RetryLayer, TimeoutLayer};
use opendal::options::{ListOptions, WriteOptions};
use opendal::{ErrorKind, services};
use std::io;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// How long a small request may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long a file may be on its way.
const PATIENCE_WITH_FILES: Duration = Duration::from_mins(10);
const WIDTH: usize = 8;

/// A bucket, or a folder in it.
#[derive(Debug)]
pub struct S3Store {
    /// Without a slash at its end.
    address: String,
    operator: Operator,
    // The operator needs it as long as it lives, and is declared, and so dropped, before it.
    _runtime: Runtime,
}

impl S3Store {
    /// The region and the store's own address are in the environment. Nothing is sent yet.
    pub fn open(bucket: &str, folder: &str) -> Result<Self, Failure> {
        let address = format!("s3://{bucket}/{folder}").trim_end_matches('/').to_owned();
        match start(bucket, folder) {
            Ok((operator, runtime)) => Ok(Self { address, operator, _runtime: runtime }),
            Err(error) => Err(Failure::Reach(address, error)),
        }
    }
}

fn start(bucket: &str, folder: &str) -> io::Result<(Operator, Runtime)> {
    // The engine's TLS takes whatever is installed as the default; that somebody was faster is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    opendal_http_transport_reqwest::install_default();
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let service = services::S3::default().bucket(bucket).root(folder);
    let timeouts = TimeoutLayer::new().with_timeout(PATIENCE).with_io_timeout(PATIENCE_WITH_FILES);
    let engine = opendal::Operator::new(service).map_err(told::to_io)?;
    let operator = {
        let _entered = runtime.enter();
        Operator::new(engine.layer(timeouts).layer(RetryLayer::new())).map_err(told::to_io)?
    };
    Ok((operator, runtime))
}

impl Target for S3Store {
    fn address(&self, path: &str) -> String {
        if path.is_empty() { self.address.clone() } else { format!("{}/{path}", self.address) }
    }

    fn width(&self) -> usize {
        WIDTH
    }

    fn example(&self) -> io::Result<Option<String>> {
        let few = ListOptions { limit: Some(2), ..ListOptions::default() };
        for entry in self.operator.lister_options("/", few).map_err(told::to_io)? {
            let entry = entry.map_err(told::to_io)?;
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
            Err(error) => Err(told::to_io(error)),
        }
    }

    /// In one request, with its headers.
    fn send(&self, path: &str, bytes: Vec<u8>) -> io::Result<()> {
        let headers = WriteOptions {
            content_type: Some(media_type(path).to_owned()),
            cache_control: Some(cache_control(path).to_owned()),
            ..WriteOptions::default()
        };
        self.operator.write_options(path, bytes, headers).map(|_| ()).map_err(told::to_io)
    }

    /// There are no folders that could be left over.
    fn remove(&self, path: &str) -> io::Result<()> {
        self.operator.delete(path).map_err(told::to_io)
    }

    /// A request that was killed leaves nothing.
    fn clear(&self, _path: &str) -> io::Result<()> {
        Ok(())
    }
}
