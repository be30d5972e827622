//! The preview of `journey watch`, asked as a browser, a stranger and a nuisance would ask it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should say so and stop")]

#[path = "support/program.rs"]
mod program;
#[path = "support/watching.rs"]
mod watching;

use std::fs;
use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use program::Folder;
use serde_json::Value;
use watching::{Watching, map};

/// A watch with its preview on any free port; the port.
fn serving(folder: &Folder, words: &[&str]) -> (Watching, u16) {
    let mut watch = Watching::with(folder, &[&["--port", "0"], words].concat());
    let started = watch.until("started", |e| e["event"] == "started");
    let url = started["url"].as_str().unwrap().to_owned();
    watch.settles();
    let port = url.trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
    (watch, port)
}

/// An answer: its status, its head, its body.
struct Answer {
    status: u16,
    head: String,
    body: String,
}

fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream
}

/// Sends a head as it stands, and reads all that comes.
fn ask(port: u16, head: &str) -> Answer {
    let mut stream = connect(port);
    stream.write_all(head.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or(0);
    Answer { status, head: head.to_lowercase(), body: body.to_owned() }
}

fn get(port: u16, path: &str) -> Answer {
    ask(port, &format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"))
}

#[test]
fn the_page_and_the_drawings_are_served() {
    let f = Folder::new(&[("a.journey", &map("First")), ("b/ü.journey", &map("Second"))]);
    let (_watch, port) = serving(&f, &["."]);
    let page = get(port, "/");
    assert_eq!(page.status, 200);
    for rule in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "nosniff", "no-store"] {
        assert!(page.head.contains(rule), "{rule}: {}", page.head);
    }
    assert!(!page.head.contains("unsafe"));
    for part in page.body.split('"').filter(|p| p.starts_with('/') && p.ends_with(char::is_alphabetic)) {
        assert_eq!(get(port, part).status, 200, "{part}");
    }
    let state: Value = serde_json::from_str(&get(port, "/api/state").body).unwrap();
    let names: Vec<_> = state["maps"].as_array().unwrap().iter().map(|m| m["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["a.journey", "b/ü.journey"]);
    let drawn = get(port, "/picture?map=b%2F%C3%BC.journey&name=%C3%BC.svg&download=1");
    assert!(drawn.status == 200 && drawn.body.contains("data-line=\"1\""), "{}", drawn.head);
    assert!(drawn.head.contains("filename*=utf-8''%c3%bc.svg"), "{}", drawn.head);
    // What lies on the disk is the drawing without places.
    assert!(!fs::read_to_string(f.path("b/ü.svg")).unwrap().contains("data-line"));
    let line: Value = serde_json::from_str(&get(port, "/api/line?file=a.journey&line=2").body).unwrap();
    assert_eq!(line["text"], "  stage one: One");
}

#[test]
fn strangers_are_refused() {
    let f = Folder::new(&[("a.journey", &map("Secret"))]);
    let (_watch, port) = serving(&f, &["a.journey"]);
    let heads = [
        format!("GET /api/state HTTP/1.1\r\nHost: evil.example:{port}\r\n"),
        "GET /api/state HTTP/1.1\r\nHost: localhost\r\n".to_owned(),
        "GET /api/state HTTP/1.1\r\n".to_owned(),
        format!("GET /api/state HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://evil.example\r\n"),
        format!("GET /api/events HTTP/1.1\r\nHost: localhost:{port}\r\nSec-Fetch-Site: cross-site\r\n"),
        format!(
            "POST /api/cursor?file=a.journey&line=1 HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: null\r\nContent-Length: 0\r\n"
        ),
        format!("DELETE /api/state HTTP/1.1\r\nHost: localhost:{port}\r\n"),
    ];
    for head in heads {
        let answer = ask(port, &format!("{head}Connection: close\r\n\r\n"));
        assert!((400..500).contains(&answer.status), "{head}: {}", answer.status);
        assert!(!answer.body.contains("Secret") && !answer.body.contains("a.journey"), "{head}");
    }
}

#[test]
fn no_path_leads_to_the_disk() {
    let f = Folder::new(&[("a.journey", &map("A")), ("secret.txt", "secret")]);
    let (_watch, port) = serving(&f, &["a.journey"]);
    for path in
        ["/secret.txt", "/../secret.txt", "/%2e%2e/secret.txt", "/a.journey", "/a.svg", "//etc/passwd", "/etc/passwd"]
    {
        assert_eq!(get(port, path).status, 404, "{path}");
    }
    for query in ["map=a.journey&name=../secret.txt", "map=..&name=secret.txt", "map=a.journey&name=/etc/passwd", ""] {
        assert_eq!(get(port, &format!("/picture?{query}")).status, 404, "{query}");
    }
    for query in
        ["file=secret.txt&line=1", "file=/etc/passwd&line=1", "file=a.journey&line=0", "file=a.journey&line=99"]
    {
        assert_eq!(get(port, &format!("/api/line?{query}")).status, 404, "{query}");
    }
}

/// Reads server-sent events until one of which that is true.
fn hears(reader: &mut impl BufRead, is: impl Fn(&str) -> bool) -> String {
    let mut line = String::new();
    loop {
        line.clear();
        assert!(reader.read_line(&mut line).unwrap() > 0, "the news ended");
        if line.starts_with("data: ") && is(&line) {
            return line;
        }
    }
}

fn news(port: u16) -> BufReader<TcpStream> {
    let mut stream = connect(port);
    write!(stream, "GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n").unwrap();
    BufReader::new(stream)
}

#[test]
fn pages_hear_of_changes_mistakes_and_cursors() {
    let f = Folder::new(&[("a.journey", &map("First"))]);
    let (_watch, port) = serving(&f, &["a.journey"]);
    let mut reader = news(port);
    hears(&mut reader, |l| l.contains("First"));
    f.write("a.journey", map("Second").as_bytes());
    hears(&mut reader, |l| l.contains("Second"));
    f.write("a.journey", b"journey map: Second\n  stagee one: One\n");
    let wrong = hears(&mut reader, |l| l.contains("unknown-keyword"));
    assert!(wrong.contains("\"name\":\"a.svg\""), "the last good drawing stays: {wrong}");
    let cursor = format!(
        "POST /api/cursor?file=a.journey&line=2 HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    );
    assert_eq!(ask(port, &cursor).status, 204);
    hears(&mut reader, |l| l.contains("\"line\":2") && l.contains("\"file\":\"a.journey\"") && l.len() < 80);
}

#[test]
fn a_taken_port_is_passed_over_and_said() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let f = Folder::new(&[("a.journey", &map("A"))]);
    let mut watch = Watching::with(&f, &["--port", &port.to_string(), "a.journey"]);
    let started = watch.until("started", |e| e["event"] == "started");
    assert_eq!(started["port_taken"], port);
    assert!(!started["url"].as_str().unwrap().contains(&port.to_string()), "{started}");
}

#[test]
fn who_never_reads_and_who_never_asks_hold_nothing_up() {
    let f = Folder::new(&[("a.journey", &map("First"))]);
    let (mut watch, port) = serving(&f, &["a.journey"]);
    // As many as there are places for, but two: half of them ask for news and never read them.
    let idle: Vec<_> = (0..62).map(|n| if n % 2 == 0 { news(port).into_inner() } else { connect(port) }).collect();
    for n in 0..20 {
        f.write("a.journey", map(&format!("Version {n}")).as_bytes());
        watch.shows("a.svg", &format!("Version {n}"));
    }
    assert!(get(port, "/api/state").body.contains("Version 19"));
    drop(idle);
    assert_eq!(get(port, "/").status, 200);
}

#[test]
fn a_large_request_is_refused() {
    let f = Folder::new(&[("a.journey", &map("A"))]);
    let (_watch, port) = serving(&f, &["a.journey"]);
    let long = "x".repeat(2 << 20);
    let answer = ask(port, &format!("GET /{long} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"));
    assert!(answer.status == 0 || (400..500).contains(&answer.status), "{}", answer.status);
    assert_eq!(get(port, "/").status, 200);
}
