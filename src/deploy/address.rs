//! Where a site is deployed to, as it is typed. Credentials have no place in it.

use std::path::PathBuf;
use std::str::FromStr;

/// A kind of place and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A folder on this machine.
    Folder(PathBuf),
    /// `sftp://user@host:port/folder`.
    Sftp {
        /// `user@host:port`, as typed.
        host: String,
        /// Begins with a slash.
        folder: String,
    },
    /// `s3://bucket/folder`.
    S3 {
        /// The bucket.
        bucket: String,
        /// Without slashes at its ends; empty for the whole bucket.
        folder: String,
    },
}

impl FromStr for Address {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let Some((scheme, rest)) = text.split_once("://") else {
            return if text.is_empty() {
                Err("it is empty".to_owned())
            } else {
                Ok(Self::Folder(PathBuf::from(text)))
            };
        };
        let (host, folder) = rest.split_once('/').unwrap_or((rest, ""));
        let folder = folder.trim_matches('/');
        check(host, folder)?;
        match scheme {
            "sftp" if folder.is_empty() => {
                Err("it names no folder: `sftp://user@host/folder`, counted from the root of the host".to_owned())
            }
            "sftp" => Ok(Self::Sftp { host: host.to_owned(), folder: format!("/{folder}") }),
            "s3" if host.contains(['@', ':']) => {
                Err("only the bucket belongs before the folder: `s3://bucket/folder`; keys are read from the environment or from ~/.aws".to_owned())
            }
            "s3" => Ok(Self::S3 { bucket: host.to_owned(), folder: folder.to_owned() }),
            _ => Err(format!("`{scheme}` is not known; there are a folder, `sftp://…` and `s3://…`")),
        }
    }
}

fn check(host: &str, folder: &str) -> Result<(), String> {
    let (user, name) = host.rsplit_once('@').unwrap_or(("", host));
    if user.contains(':') {
        return Err("a password does not belong on the command line; use a key that `ssh` finds".to_owned());
    }
    let is_plain = |c: char| c.is_alphanumeric() || "-._:[]%".contains(c);
    if name.is_empty() || name.starts_with('-') || !name.chars().all(is_plain) || user.starts_with('-') {
        return Err("it names no host or bucket".to_owned());
    }
    if folder.split('/').any(|part| matches!(part, "." | "..")) || folder.contains(['?', '#', '\\', '\0']) {
        return Err("its folder may not hold `.` or `..` as a part, nor `?`, `#` or `\\`".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn addresses_are_read_and_hold_no_secrets() {
        let sftp = |host: &str, folder: &str| Address::Sftp { host: host.into(), folder: folder.into() };
        let s3 = |bucket: &str, folder: &str| Address::S3 { bucket: bucket.into(), folder: folder.into() };
        let rows: &[(&str, Result<Address, &str>)] = &[
            ("../srv/site", Ok(Address::Folder("../srv/site".into()))),
            ("C:\\site", Ok(Address::Folder("C:\\site".into()))),
            ("sftp://host/srv/site/", Ok(sftp("host", "/srv/site"))),
            ("sftp://me@host:2222/site", Ok(sftp("me@host:2222", "/site"))),
            ("sftp://[::1]:22/site", Ok(sftp("[::1]:22", "/site"))),
            ("s3://bucket", Ok(s3("bucket", ""))),
            ("s3://bucket/a/b/", Ok(s3("bucket", "a/b"))),
            ("", Err("empty")),
            ("sftp://host", Err("no folder")),
            ("sftp:///site", Err("no host")),
            ("sftp://-oProxyCommand=x/site", Err("no host")),
            ("sftp://-x@host/site", Err("no host")),
            ("sftp://me:secret@host/site", Err("password")),
            ("s3://key:secret@bucket", Err("password")),
            ("s3://key@bucket", Err("only the bucket")),
            ("s3://bucket/a/../b", Err("`..`")),
            ("s3://bucket?region=x", Err("no host or bucket")),
            ("ftp://host/site", Err("`ftp` is not known")),
        ];
        for (text, expected) in rows {
            match (text.parse::<Address>(), expected) {
                (Ok(address), Ok(expected)) => assert_eq!(address, *expected, "{text}"),
                (Err(message), Err(part)) => assert!(message.contains(part), "{text}: {message}"),
                (given, _) => panic!("{text}: {given:?}"),
            }
        }
    }
}
