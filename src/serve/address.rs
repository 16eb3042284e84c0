//! Where the preview can be reached, and under which names.

use crate::diagnostic::Failure;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

/// How many ports are tried after one that is in use.
const MOST_TRIES: u16 = 100;

/// Listens on `port`, or on the first free one after it; 0 lets the system choose.
pub(super) fn listen(host: IpAddr, port: u16) -> Result<TcpListener, Failure> {
    let mut next = port;
    loop {
        let address = SocketAddr::new(host, next);
        let is_last = port == 0 || next == u16::MAX || next - port >= MOST_TRIES;
        match TcpListener::bind(address) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && !is_last => next += 1,
            bound => return bound.map_err(|error| Failure::Listen(address, error)),
        }
    }
}

/// The address a browser on this computer opens, without a slash at the end.
pub(super) fn base_url(bound: SocketAddr) -> String {
    let host = match bound.ip() {
        IpAddr::V4(Ipv4Addr::UNSPECIFIED) => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(Ipv6Addr::UNSPECIFIED) => Ipv6Addr::LOCALHOST.into(),
        host @ (IpAddr::V4(_) | IpAddr::V6(_)) => host,
    };
    format!("http://{}", SocketAddr::new(host, bound.port()))
}

/// Whether a `Host` header names this computer.
///
/// A page from elsewhere can make its own name point to 127.0.0.1 and read what is served there (DNS rebinding); the
/// browser then sends that name.
pub(super) fn is_local(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(rest),
        None => host.split(':').next().unwrap_or(host),
    };
    let name = name.to_ascii_lowercase();
    name == "localhost"
        || name.ends_with(".localhost")
        || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::{base_url, is_local};

    #[test]
    fn only_names_of_this_computer_are_local() {
        for host in
            ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "127.1.2.3", "[::1]:8000", "a.localhost:80"]
        {
            assert!(is_local(host), "{host}");
        }
        for host in [
            "",
            "example.org",
            "localhost.example.org",
            "127.0.0.1.example.org",
            "192.168.0.1",
            "0.0.0.0",
            "[::2]",
        ] {
            assert!(!is_local(host), "{host}");
        }
    }

    #[test]
    fn an_address_can_be_opened() {
        for (bound, url) in [
            ("127.0.0.1:8000", "http://127.0.0.1:8000"),
            ("0.0.0.0:80", "http://127.0.0.1:80"),
            ("[::]:80", "http://[::1]:80"),
            ("192.168.0.7:1", "http://192.168.0.7:1"),
        ] {
            assert_eq!(base_url(bound.parse().expect("an address")), url);
        }
    }
}
