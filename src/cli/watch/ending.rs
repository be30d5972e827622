//! What ends a watch.
//!
//! In: signals, and the end of standard input. Out: the reason, into the inbox. Files are written whole or not at all, so
//! the build that is being made may come to its next step before the program ends; who cannot wait asks twice.

use std::io;
use std::sync::Arc;
use std::thread;

use tokio::runtime::Builder;

use super::inbox::{Ending, Inbox};

/// What shells call a program that was interrupted.
const INTERRUPTED: i32 = 130;

/// Tells the inbox when the watch is to end.
///
/// # Errors
/// When the system does not let signals be heard.
pub(super) fn listen(inbox: &Arc<Inbox>, until_stdin_closes: bool) -> io::Result<()> {
    let runtime = Builder::new_current_thread().enable_io().build()?;
    let mut signals = {
        let _inside = runtime.enter();
        Signals::new()?
    };
    let to = inbox.clone();
    thread::Builder::new().name("signals".into()).spawn(move || {
        let first = runtime.block_on(signals.next());
        to.put(|heard| heard.ending = Some(first));
        runtime.block_on(signals.next());
        std::process::exit(INTERRUPTED);
    })?;
    if until_stdin_closes {
        let to = inbox.clone();
        thread::Builder::new().name("stdin".into()).spawn(move || {
            drain(io::stdin().lock());
            to.put(|heard| heard.ending = Some(Ending::StdinClosed));
        })?;
    }
    Ok(())
}

/// Reads to the end; what is said does not matter.
fn drain(mut input: impl io::Read) {
    let mut piece = [0; 1024];
    loop {
        match input.read(&mut piece) {
            Ok(0) => return,
            Err(e) if e.kind() != io::ErrorKind::Interrupted => return,
            _ => {}
        }
    }
}

#[cfg(unix)]
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn next(&mut self) -> Ending {
        use std::future::poll_fn;
        use std::task::Poll;
        poll_fn(|context| {
            let mut came = |signal: &mut tokio::signal::unix::Signal| signal.poll_recv(context).is_ready();
            if came(&mut self.interrupt) {
                Poll::Ready(Ending::Interrupt)
            } else if came(&mut self.terminate) {
                Poll::Ready(Ending::Terminate)
            } else {
                Poll::Pending
            }
        })
        .await
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> io::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) -> Ending {
        let _ = tokio::signal::ctrl_c().await;
        Ending::Interrupt
    }
}
