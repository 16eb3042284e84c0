//! The program `ssh`, and SFTP through it.

use futures_core::Stream as _;
use openssh_sftp_client::fs::Fs;
use openssh_sftp_client::{Error, Sftp, SftpOptions};
use std::future::poll_fn;
use std::io;
use std::pin::pin;
use std::process::Stdio;
use tokio::io::{AsyncReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// As the program `sftp` calls `ssh`, and without questions, which would hang where nobody sits. A connection that has
/// gone silent is given up.
const OPTIONS: &[&str] = &[
    "BatchMode=yes",
    "ForwardAgent=no",
    "ForwardX11=no",
    "PermitLocalCommand=no",
    "ClearAllForwardings=yes",
    "ControlMaster=no",
    "ConnectTimeout=30",
    "ServerAliveInterval=15",
];

/// What `ssh` says, what that means, and what to do. `HOST` stands for the host.
const KNOWN: &[(&str, &str)] = &[
    (
        "Host key verification failed",
        "connect once with `ssh HOST`, and compare the key that it shows with the host's own",
    ),
    (
        "Permission denied (",
        "`ssh HOST` must connect without a question: put a key into the agent, or name it in ~/.ssh/config",
    ),
    ("subsystem request failed", "the host offers no SFTP; its owner can switch it on"),
];
const ELSE: &str = "look whether `ssh HOST` connects without a question";

/// Ends when it is dropped.
#[derive(Debug)]
pub(super) struct Session {
    sftp: Sftp,
    // When we are killed it sees the end of its input, and goes.
    _ssh: Child,
}

impl Session {
    pub(super) async fn connect(host: &str) -> io::Result<Self> {
        let mut ssh = spawn(host).map_err(explain_absence)?;
        let pipes = (ssh.stdin.take(), ssh.stdout.take());
        let (Some(input), Some(output)) = pipes else { return Err(io::ErrorKind::BrokenPipe.into()) };
        match Sftp::new(input, BufReader::new(output), SftpOptions::new()).await {
            Ok(sftp) => Ok(Self { sftp, _ssh: ssh }),
            Err(error) => Err(explain(host, &mut ssh, &error).await),
        }
    }

    pub(super) fn files(&self) -> Fs {
        self.sftp.fs()
    }

    /// The names in a folder.
    pub(super) async fn list(&self, folder: &str) -> Result<Vec<String>, Error> {
        let mut entries = pin!(self.files().open_dir(folder).await?.read_dir());
        let mut names = Vec::new();
        while let Some(entry) = poll_fn(|context| entries.as_mut().poll_next(context)).await {
            names.push(entry?.filename().to_string_lossy().into_owned());
        }
        names.retain(|name| !matches!(name.as_str(), "." | ".."));
        Ok(names)
    }
}

fn spawn(host: &str) -> io::Result<Child> {
    let options = OPTIONS.iter().flat_map(|option| ["-o", option]);
    let mut command = Command::new("ssh");
    command.args(options).arg("-s").arg("--").arg(format!("ssh://{host}")).arg("sftp");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.kill_on_drop(true).spawn()
}

fn explain_absence(error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::NotFound {
        io::Error::other("there is no program `ssh` here\nhelp: install OpenSSH")
    } else {
        error
    }
}

/// Why there is no connection, in the words of `ssh`, which has gone or goes now.
async fn explain(host: &str, ssh: &mut Child, error: &Error) -> io::Error {
    let mut said = Vec::new();
    if let Some(stream) = &mut ssh.stderr {
        // Where it cannot be read it has said nothing.
        let _ = stream.read_to_end(&mut said).await;
    }
    let said = String::from_utf8_lossy(&said);
    let lines: Vec<&str> = said.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let reason = if lines.is_empty() { error.to_string() } else { lines.join("; ") };
    let help = KNOWN.iter().find(|(part, _)| said.contains(part)).map_or(ELSE, |(_, help)| help);
    io::Error::other(format!("{reason}\nhelp: {}", help.replace("HOST", &call(host))))
}

/// The host as it is typed behind `ssh`.
fn call(host: &str) -> String {
    match host.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok()) {
        Some((host, port)) => format!("-p {port} {}", host.replace(['[', ']'], "")),
        None => host.replace(['[', ']'], ""),
    }
}
