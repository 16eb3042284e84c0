//! One thread for each connection, one answer for each request, and a stream of events for each open page.

use super::address;
use super::answer::{self, Answer, EVENTS};
use super::request::{self, Method, Request};
use super::window::{Shown, Window};
use std::io::{self, BufReader, Write as _};
use std::iter;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How long a browser may take to ask, or to take in a piece of the answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// After so long without news a stream of events says that it is still there, and so finds out that nobody listens.
const BETWEEN_SIGNS: Duration = Duration::from_secs(15);

/// Under which names the preview answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// Those of this computer.
    Local,
    /// Whatever others on the network call it.
    Any,
}

/// Answers until the program ends, on threads of its own.
pub(super) fn start(listener: TcpListener, names: Names, window: Arc<Window>) {
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let window = Arc::clone(&window);
            // A browser that hangs up early is no matter.
            thread::spawn(move || serve(&stream, names, &window).unwrap_or_default());
        }
    });
}

fn serve(stream: &TcpStream, names: Names, window: &Window) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    match request::read(BufReader::new(stream))? {
        None => {}
        Some(Err(refusal)) => Answer::refuse(refusal).send(&mut &*stream, Method::Get)?,
        Some(Ok(request)) => answer(stream, &request, names, window)?,
    }
    stream.shutdown(Shutdown::Write)
}

fn answer(mut stream: &TcpStream, request: &Request, names: Names, window: &Window) -> io::Result<()> {
    let is_welcome = names == Names::Any || request.host.as_deref().is_some_and(address::is_local);
    if !is_welcome {
        return Answer::refuse_host().send(&mut stream, request.method);
    }
    if request.file.as_deref() == Some(EVENTS) {
        return send_events(stream, request, window);
    }
    let answer = Answer::to(request, &window.look()).unwrap_or_else(|failure| Answer::of_failure(&failure));
    answer.send(&mut stream, request.method)
}

/// A stream of events (HTML standard, section 9.2): what is shown now, and again whenever that changes.
fn send_events(mut stream: &TcpStream, request: &Request, window: &Window) -> io::Result<()> {
    let head = answer::head("200 OK", "text/event-stream");
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    if request.method == Method::Head {
        return Ok(());
    }
    let mut shown = window.look();
    stream.write_all(format!("retry: 500\n{}", event(&shown)).as_bytes())?;
    loop {
        match window.wait(shown.turn, BETWEEN_SIGNS) {
            Some(newer) => {
                shown = newer;
                stream.write_all(event(&shown).as_bytes())?;
            }
            None => stream.write_all(b": still here\n\n")?,
        }
    }
}

/// The edition in the first line, and what is wrong in the lines after it.
fn event(shown: &Shown) -> String {
    let lines = iter::once(shown.edition.as_str()).chain(shown.problem.lines());
    let data: Vec<String> = lines.map(|line| line.replace('\r', " ")).collect();
    format!("event: state\ndata: {}\n\n", data.join("\ndata: "))
}
