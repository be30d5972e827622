//! Answers to browsers.
//!
//! In: a board, and where to listen. Out: the page and its parts, all from the program itself; drawings and news from the
//! board. No path of a request ever names a file.

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use axum::Router;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::Value;
use tokio::sync::oneshot;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

use super::board::{Board, Cursor};
use super::connection::{Few, PULSE};
use super::guard::Guard;
use super::wire;

/// Where and how a board is served.
#[derive(Debug, Clone)]
pub struct Serve {
    /// The port that is tried first; 0 for any.
    pub port: u16,
    /// Where to listen: an address of this computer.
    pub host: IpAddr,
    /// Link that opens a line in an editor, with `{path}`, `{line}` and `{column}`; empty where the reader chooses.
    pub editor: String,
}

/// A board that is being served.
#[derive(Debug)]
pub struct Served {
    /// Where the page is.
    pub url: String,
    /// The port that was asked for, if it was in use.
    pub taken: Option<u16>,
    end: oneshot::Sender<()>,
    thread: thread::JoinHandle<()>,
}

/// How many ports after the one that was asked for are tried.
const PORTS: u16 = 50;

/// What a browser may do with what it is given: take everything from here, and nothing from elsewhere. Colours and fonts
/// of drawings come with them.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PAGE: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
const SCRIPTS: [(&str, &str); 5] = [
    ("/page.js", include_str!("page/page.js")),
    ("/picture.js", include_str!("page/picture.js")),
    ("/problems.js", include_str!("page/problems.js")),
    ("/editor.js", include_str!("page/editor.js")),
    ("/words.js", include_str!("page/words.js")),
];
const SIGN: &str = include_str!("page/sign.svg");

/// Serves a board on threads of its own, until it is stopped.
///
/// # Errors
/// When there is no port to listen on.
pub fn serve(board: Arc<Board>, options: Serve) -> io::Result<Served> {
    let (listener, taken) = listen(options.host, options.port)?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let url = url(address);
    let (end, ended) = oneshot::channel::<()>();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let desk = Desk { board, guard: Guard { host: options.host, port: address.port() }, editor: options.editor.into() };
    let work = move || {
        let server = async {
            if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
                let _ = axum::serve(Few::new(listener), routes(desk)).await;
            }
        };
        runtime.block_on(async {
            tokio::select! {
                () = server => {}
                _ = ended => {}
            }
        });
        // Pages wait for news without end; they are not waited for.
        runtime.shutdown_background();
    };
    let thread = thread::Builder::new().name("preview".into()).spawn(work)?;
    Ok(Served { url, taken, end, thread })
}

impl Served {
    /// Ends it: no page is answered any more.
    pub fn stop(self) {
        let _ = self.end.send(());
        let _ = self.thread.join();
    }
}

/// The port that was asked for, or the next free one.
fn listen(host: IpAddr, port: u16) -> io::Result<(std::net::TcpListener, Option<u16>)> {
    let first = std::net::TcpListener::bind((host, port));
    match first {
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            let mut next = (1..=PORTS).filter_map(|n| port.checked_add(n));
            let found = next.find_map(|port| std::net::TcpListener::bind((host, port)).ok());
            found.map(|listener| (listener, Some(port))).ok_or(error)
        }
        other => other.map(|listener| (listener, None)),
    }
}

/// How a reader calls it.
fn url(address: SocketAddr) -> String {
    match address.ip() {
        ip if ip.is_unspecified() => format!("http://localhost:{}/", address.port()),
        IpAddr::V6(ip) => format!("http://[{ip}]:{}/", address.port()),
        IpAddr::V4(ip) if ip.is_loopback() => format!("http://localhost:{}/", address.port()),
        IpAddr::V4(ip) => format!("http://{ip}:{}/", address.port()),
    }
}

/// What every answer is made from.
#[derive(Clone)]
struct Desk {
    board: Arc<Board>,
    guard: Guard,
    editor: Arc<str>,
}

fn routes(desk: Desk) -> Router {
    let mut routes = Router::new()
        .route("/", get(page))
        .route("/page.css", get(|| async { typed("text/css; charset=utf-8", STYLE) }))
        .route("/sign.svg", get(|| async { typed("image/svg+xml", SIGN) }))
        .route("/api/events", get(events))
        .route("/api/state", get(state))
        .route("/api/line", get(line))
        .route("/api/cursor", post(cursor))
        .route("/picture", get(picture));
    for (path, script) in SCRIPTS {
        routes = routes.route(path, get(move || async move { typed("text/javascript; charset=utf-8", script) }));
    }
    routes.layer(middleware::from_fn_with_state(desk.clone(), guarded)).with_state(desk)
}

/// Refuses strangers, and says with every answer what may be done with it.
async fn guarded(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let refusal = desk.guard.refusal(request.method(), request.uri().path(), request.headers());
    let mut response = match refusal {
        Some(why) => (StatusCode::FORBIDDEN, format!("{why}\n")).into_response(),
        None if !matches!(*request.method(), Method::GET | Method::HEAD | Method::POST) => {
            (StatusCode::METHOD_NOT_ALLOWED, "this is for reading\n").into_response()
        }
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn typed(kind: &'static str, text: impl IntoResponse) -> Response {
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

fn json(value: &Value) -> Response {
    typed("application/json", value.to_string())
}

fn nothing() -> Response {
    (StatusCode::NOT_FOUND, "there is no such thing\n").into_response()
}

async fn page(State(desk): State<Desk>) -> Response {
    let editor = escaped(&desk.editor);
    let page = PAGE.replace("{version}", env!("CARGO_PKG_VERSION")).replace("{editor}", &editor);
    typed("text/html; charset=utf-8", page)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

async fn state(State(desk): State<Desk>) -> Response {
    json(&wire::state(&desk.board.state()))
}

/// News: the state whenever it changes, and the line that an editor points at.
async fn events(State(desk): State<Desk>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let (revisions, cursors) = (desk.board.revisions(), desk.board.cursors());
    let board = desk.board;
    let states = WatchStream::new(revisions).map(move |_| {
        let state = wire::state(&board.state()).to_string();
        Event::default().event("state").retry(Duration::from_millis(500)).data(state)
    });
    let cursors = WatchStream::from_changes(cursors)
        .map(|cursor| Event::default().event("cursor").data(wire::cursor(&cursor).to_string()));
    let hello = Event::default().event("hello").data(env!("CARGO_PKG_VERSION"));
    let news = tokio_stream::once(hello).chain(states.merge(cursors)).map(Ok);
    Sse::new(news).keep_alive(KeepAlive::new().interval(PULSE))
}

/// Which drawing is asked for.
#[derive(Default)]
struct Wanted {
    map: String,
    name: String,
    partial: bool,
    download: bool,
}

/// The pairs of a query.
type Pairs = Query<Vec<(String, String)>>;

async fn picture(State(desk): State<Desk>, Query(pairs): Pairs) -> Response {
    let mut wanted = Wanted::default();
    for (key, value) in pairs {
        match key.as_str() {
            "map" => wanted.map = value,
            "name" => wanted.name = value,
            "partial" => wanted.partial = true,
            "download" => wanted.download = true,
            _ => {}
        }
    }
    let state = desk.board.state();
    let Some(svg) = state.picture(&wanted.map, &wanted.name, wanted.partial) else { return nothing() };
    let mut response = typed("image/svg+xml; charset=utf-8", svg.to_string());
    if wanted.download
        && let Ok(how) = HeaderValue::from_str(&disposition(&wanted.name))
    {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, how);
    }
    response
}

/// How a browser is to call what it keeps: names in any script are written as RFC 8187 has it.
fn disposition(name: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::from("attachment; filename*=UTF-8''");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// A file and a line of it, from 1.
fn place(pairs: Vec<(String, String)>) -> Option<Cursor> {
    let (mut file, mut line) = (None, None);
    for (key, value) in pairs {
        match key.as_str() {
            "file" => file = Some(value),
            "line" => line = value.parse().ok().filter(|&n: &u32| n > 0),
            _ => {}
        }
    }
    Some(Cursor { file: file?, line: line? })
}

async fn line(State(desk): State<Desk>, Query(pairs): Pairs) -> Response {
    let Some(Cursor { file, line }) = place(pairs) else { return nothing() };
    let state = desk.board.state();
    state.line(&file, line).map_or_else(nothing, |(text, path)| json(&wire::line(text, path.map(PathBuf::as_path))))
}

/// Takes the line that an editor's cursor is on; its file by its name or by its whole path.
async fn cursor(State(desk): State<Desk>, Query(pairs): Pairs) -> Response {
    let Some(mut cursor) = place(pairs) else {
        return (StatusCode::BAD_REQUEST, "ask with ?file=NAME&line=NUMBER, lines counted from 1\n").into_response();
    };
    let state = desk.board.state();
    let texts = || state.maps.iter().flat_map(|m| &m.texts);
    let known =
        texts().find(|t| t.file == cursor.file || t.path.as_deref().is_some_and(|p| p == Path::new(&cursor.file)));
    let Some(known) = known else { return (StatusCode::NOT_FOUND, "that file is not shown\n").into_response() };
    cursor.file.clone_from(&known.file);
    desk.board.point(cursor);
    StatusCode::NO_CONTENT.into_response()
}
