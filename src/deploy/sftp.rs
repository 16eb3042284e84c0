//! A folder on a host with SFTP as the target.
//!
//! The program `ssh` connects, with its own configuration, keys and agent, and the protocol is spoken through it. It
//! ends with us, however we end. No credentials pass through here.

mod session;

use super::target::Target;
use crate::diagnostic::Failure;
use crate::paths::folders_above;
use crate::write::part_name;
use openssh_sftp_client::Error;
use openssh_sftp_client::error::SftpErrorKind;
use session::Session;
use std::future::Future;
use std::io;
use tokio::runtime::{Builder, Runtime};

/// All share one connection.
const WIDTH: usize = 8;

/// A folder that may not be there yet.
#[derive(Debug)]
pub struct SftpHost {
    /// `sftp://user@host:port`.
    host: String,
    /// From the root of the host, without a slash at its end.
    folder: String,
    session: Session,
    runtime: Runtime,
}

impl SftpHost {
    /// Connects. The host is `user@host:port`, and the folder begins with a slash.
    pub fn open(host: &str, folder: &str) -> Result<Self, Failure> {
        match start(host) {
            Ok((session, runtime)) => {
                let host = format!("sftp://{host}");
                Ok(Self { host, folder: folder.to_owned(), session, runtime })
            }
            Err(error) => Err(Failure::Reach(format!("sftp://{host}{folder}"), error)),
        }
    }

    /// Where a file of the site is on the host.
    fn place(&self, path: &str) -> String {
        format!("{}/{path}", self.folder)
    }

    fn wait<T>(&self, task: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
        self.runtime.block_on(task)
    }

    /// Makes a folder and those above it, where they are missing.
    async fn make_folder(&self, folder: &str) -> Result<(), Error> {
        let above = folders_above(folder).skip(1);
        let mut missing = Vec::new();
        for folder in above.chain([folder]).collect::<Vec<_>>().into_iter().rev() {
            match is_there_already(self.session.files().create_dir(folder).await) {
                Err(error) if is_missing(&error) => missing.push(folder),
                Err(error) => return Err(error),
                Ok(()) => break,
            }
        }
        for folder in missing.into_iter().rev() {
            is_there_already(self.session.files().create_dir(folder).await)?;
        }
        Ok(())
    }

    async fn is_folder(&self, place: &str) -> bool {
        let metadata = self.session.files().metadata(place).await;
        metadata.is_ok_and(|metadata| metadata.file_type().is_some_and(|kind| kind.is_dir()))
    }
}

fn start(host: &str) -> io::Result<(Session, Runtime)> {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let session = runtime.block_on(Session::connect(host))?;
    Ok((session, runtime))
}

impl Target for SftpHost {
    fn address(&self, path: &str) -> String {
        format!("{}{}", self.host, self.place(path).trim_end_matches('/'))
    }

    fn width(&self) -> usize {
        WIDTH
    }

    fn example(&self) -> io::Result<Option<String>> {
        match self.wait(self.session.list(&self.folder)) {
            Ok(names) => Ok(names.into_iter().min()),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(to_io(error)),
        }
    }

    /// What cannot be a file under this path, because it is a folder, is not there.
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        let place = self.place(path);
        let read = self.wait(async {
            match self.session.files().read(&place).await {
                Ok(bytes) => Ok(Some(bytes.to_vec())),
                Err(error) if is_missing(&error) => Ok(None),
                Err(Error::SftpError(..)) if self.is_folder(&place).await => Ok(None),
                Err(error) => Err(error),
            }
        });
        read.map_err(to_io)
    }

    /// Beside its place, and then moved.
    fn send(&self, path: &str, bytes: Vec<u8>) -> io::Result<()> {
        let (part, place) = (self.place(&part_name(path)), self.place(path));
        let sent = self.wait(async {
            match self.session.files().write(&part, &bytes).await {
                Err(error) if is_missing(&error) => {
                    let (folder, _) = part.rsplit_once('/').unwrap_or_default();
                    self.make_folder(folder).await?;
                    self.session.files().write(&part, &bytes).await?;
                }
                written => written?,
            }
            self.session.files().rename(&part, &place).await
        });
        sent.map_err(to_io)
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        let removed = self.wait(async {
            is_gone_already(self.session.files().remove_file(self.place(path)).await)?;
            for folder in folders_above(path).rev() {
                // A folder that is not empty stays, and so do those above it.
                let folder = self.place(folder);
                if self.session.files().remove_dir(folder).await.is_err() {
                    break;
                }
            }
            Ok(())
        });
        removed.map_err(to_io)
    }

    fn clear(&self, path: &str) -> io::Result<()> {
        let removed = self.wait(self.session.files().remove_file(self.place(&part_name(path))));
        is_gone_already(removed).map_err(to_io)
    }
}

/// A folder above the wanted one that is a file counts as missing too (`ENOTDIR`).
fn is_missing(error: &Error) -> bool {
    matches!(error, Error::SftpError(SftpErrorKind::NoSuchFile, _))
}

fn is_gone_already(removed: Result<(), Error>) -> Result<(), Error> {
    removed.or_else(|error| if is_missing(&error) { Ok(()) } else { Err(error) })
}

/// The protocol has no word of its own for what exists.
fn is_there_already(made: Result<(), Error>) -> Result<(), Error> {
    match made {
        Err(Error::SftpError(SftpErrorKind::Failure, _)) => Ok(()),
        made => made,
    }
}

/// What the host says. The library's own words hold much that is not for editors.
fn to_io(error: Error) -> io::Error {
    if matches!(error, Error::BackgroundTaskFailure(_) | Error::AwaitableError(_)) {
        return io::Error::other("the connection has broken off");
    }
    let Error::SftpError(kind, _) = &error else { return io::Error::other(error) };
    io::Error::other(match kind {
        SftpErrorKind::NoSuchFile => "there is no such folder",
        SftpErrorKind::PermDenied => "the host does not permit it",
        SftpErrorKind::OpUnsupported => "the host cannot do it",
        SftpErrorKind::Failure | SftpErrorKind::BadMessage | SftpErrorKind::Unknown | _ => {
            "the host refuses it, and gives no reason"
        }
    })
}
