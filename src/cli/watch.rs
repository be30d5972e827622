//! `journey watch`: drawings that follow their files.
//!
//! In: what was asked for. Out: files and a preview that are drawn anew whenever something that they were made from
//! changes, until somebody ends it. Whatever a file holds, the watch goes on.
//!
//! Signals and the system's events wait in an [`inbox`]; a [`session`] knows what is due when, looks at files and has the
//! [`builder`] draw them; the [`teller`] says what happened. Only this file has a clock.

mod builder;
mod ending;
mod eyes;
mod folders;
mod inbox;
mod listing;
mod mounts;
mod pace;
mod places;
mod session;
mod shown;
mod sights;
mod teller;

use std::sync::Arc;
use std::time::Instant;

use super::arguments::{self, Messages};
use super::{Exit, Failure};
use crate::preview::{self, Board, Serve, Served};
use eyes::Told;
use inbox::Inbox;
use session::{Event, Manner, Session};
use teller::Teller;

/// Watches until somebody ends it.
pub(super) fn run(request: &arguments::Watch, messages: Messages) -> Result<Exit, Failure> {
    let inbox = Arc::new(Inbox::default());
    ending::listen(&inbox, request.until_stdin_closes)
        .map_err(|e| Failure::new(format!("cannot listen for signals: {}", super::reason(&e))))?;
    let manner = Manner { shows: request.page.is_some(), poll: request.poll };
    let mut session = Session::new(request.render.clone(), manner, Told::new(inbox.clone()))?;
    let mut teller = Teller::new(request.voice, messages);
    let page = request.page.as_ref().map(Page::new).transpose()?;
    let served = page.as_ref().map(|page| &page.served);
    teller.starts(&session, served.map(|s| s.url.as_str()), served.and_then(|s| s.taken));
    let clock = Instant::now();
    let mut events = session.begin(clock.elapsed(), &inbox);
    let ending = loop {
        if let Some(page) = &page
            && events.iter().any(|event| matches!(event, Event::Built(_)))
        {
            page.board.show(session.shown());
        }
        for event in &events {
            teller.tells(event, &session);
        }
        if teller.deaf {
            break "output-closed";
        }
        let heard = inbox.take(session.next().saturating_sub(clock.elapsed()));
        if let Some(ending) = heard.ending {
            break ending.name();
        }
        let now = clock.elapsed();
        events = session.turn(heard, now, &inbox);
    };
    teller.stops(ending);
    if let Some(page) = page {
        page.served.stop();
    }
    Ok(Exit::Done)
}

/// The preview.
struct Page {
    board: Arc<Board>,
    served: Served,
}

impl Page {
    fn new(asked: &arguments::Page) -> Result<Self, Failure> {
        let board = Board::new();
        let editor = asked.editor.clone().unwrap_or_default();
        let serving = preview::serve(board.clone(), Serve { port: asked.port, host: asked.host, editor });
        let served = serving.map_err(|e| {
            let place = format!("{}:{}", asked.host, asked.port);
            Failure::new(format!(
                "cannot serve the preview at {place}: {}; --no-serve watches without it",
                super::reason(&e)
            ))
        })?;
        if asked.open
            && let Err(error) = open::that_detached(&served.url)
        {
            let why = super::reason(&error);
            super::terminal::say(&format!("note: no browser could be opened ({why}); open {} yourself\n", served.url));
        }
        Ok(Self { board, served })
    }
}

#[cfg(test)]
mod tests;
