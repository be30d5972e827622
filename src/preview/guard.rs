//! Who may ask.
//!
//! In: the heads of requests. Out: whether they are answered. A page elsewhere on the web must not read the maps of who
//! visits it: not by asking this computer directly, nor by giving its own name this computer's address (DNS rebinding).

use std::net::IpAddr;

use axum::http::{HeaderMap, HeaderValue, Method, header};

/// By which names the preview is called.
#[derive(Debug, Clone, Copy)]
pub(super) struct Guard {
    /// Where it listens.
    pub(super) host: IpAddr,
    pub(super) port: u16,
}

impl Guard {
    /// Why a request is refused; `None` when it is not.
    pub(super) fn refusal(self, method: &Method, path: &str, headers: &HeaderMap) -> Option<&'static str> {
        let host = headers.get(header::HOST).and_then(|h| h.to_str().ok());
        if !host.is_some_and(|host| self.knows(host)) {
            return Some("this preview does not go by that name");
        }
        if headers.get_all(header::HOST).iter().count() > 1 {
            return Some("a request names one host");
        }
        if let Some(origin) = headers.get(header::ORIGIN) {
            let own = origin.to_str().ok().and_then(|o| o.strip_prefix("http://")).is_some_and(|o| self.knows(o));
            if !own {
                return Some("other pages may not ask");
            }
        }
        // Browsers say where a request comes from; a link from elsewhere may lead to the page itself, and to nothing else.
        let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
        let leads_here =
            path == "/" && *method == Method::GET && headers.get("sec-fetch-mode").is_some_and(|m| m == "navigate");
        if !matches!(site, None | Some(b"same-origin" | b"none")) && !leads_here {
            return Some("other pages may not ask");
        }
        None
    }

    /// Whether `name:port` is this preview.
    fn knows(self, name: &str) -> bool {
        let Some((name, port)) = name.rsplit_once(':') else { return false };
        if port.parse() != Ok(self.port) {
            return false;
        }
        let bare = name.strip_prefix('[').and_then(|n| n.strip_suffix(']')).unwrap_or(name);
        let address: Option<IpAddr> = bare.parse().ok();
        match address {
            // An address is nobody's name, so nobody can have lent it.
            Some(address) => address.is_loopback() || !self.host.is_loopback(),
            None => name.eq_ignore_ascii_case("localhost"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(host: &str, others: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, host.parse().unwrap());
        for (name, value) in others {
            headers.insert(*name, value.parse().unwrap());
        }
        let guard = Guard { host: "127.0.0.1".parse().unwrap(), port: 4680 };
        guard.refusal(&Method::GET, "/api/state", &headers).is_some()
    }

    #[test]
    fn only_its_own_names_are_answered() {
        for good in ["localhost:4680", "127.0.0.1:4680", "[::1]:4680", "LOCALHOST:4680"] {
            assert!(!refused(good, &[]), "{good}");
        }
        for bad in [
            "localhost",
            "localhost:80",
            "evil.example:4680",
            "127.0.0.1.evil.example:4680",
            "192.168.1.2:4680",
            "",
            ":4680",
        ] {
            assert!(refused(bad, &[]), "{bad}");
        }
    }

    #[test]
    fn other_pages_are_refused() {
        let host = "localhost:4680";
        for bad in ["http://evil.example", "null", "https://localhost:4680", "http://localhost:81"] {
            assert!(refused(host, &[("origin", bad)]), "{bad}");
        }
        assert!(!refused(host, &[("origin", "http://127.0.0.1:4680")]));
        assert!(refused(host, &[("sec-fetch-site", "cross-site")]));
        assert!(refused(host, &[("sec-fetch-site", "same-site")]));
        assert!(!refused(host, &[("sec-fetch-site", "same-origin")]));
    }

    #[test]
    fn a_link_may_lead_to_the_page_alone() {
        let guard = Guard { host: "127.0.0.1".parse().unwrap(), port: 4680 };
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, "localhost:4680".parse().unwrap());
        headers.insert("sec-fetch-site", "cross-site".parse().unwrap());
        headers.insert("sec-fetch-mode", "navigate".parse().unwrap());
        assert_eq!(guard.refusal(&Method::GET, "/", &headers), None);
        assert!(guard.refusal(&Method::GET, "/picture", &headers).is_some());
        assert!(guard.refusal(&Method::POST, "/", &headers).is_some());
    }

    #[test]
    fn shown_to_others_it_answers_to_addresses_but_not_to_names() {
        let guard = Guard { host: "0.0.0.0".parse().unwrap(), port: 4680 };
        let asked = |host: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().unwrap());
            guard.refusal(&Method::GET, "/", &headers)
        };
        assert_eq!(asked("192.168.1.2:4680"), None);
        assert!(asked("evil.example:4680").is_some());
    }
}
