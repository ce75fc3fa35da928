//! One request's answer.

use std::io::ErrorKind;

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode, Uri};
use tokio::sync::watch;
use tower_http::services::ServeDir;

/// How requests are answered, apart from the files themselves.
#[derive(Clone, Debug)]
pub(crate) struct Answers {
    /// Begins and ends with a slash.
    pub(crate) prefix: String,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    /// By the ending of the path.
    pub(crate) mishaps: Vec<(String, Mishap)>,
    /// Whether what is held may go.
    pub(crate) released: watch::Receiver<bool>,
}

impl Default for Answers {
    fn default() -> Self {
        let (_, released) = watch::channel(false);
        Self { prefix: "/".into(), headers: Vec::new(), mishaps: Vec::new(), released }
    }
}

/// What goes otherwise than usual.
#[derive(Clone, Debug)]
pub(crate) enum Mishap {
    Fail(StatusCode),
    Replace(Vec<u8>),
    Hold,
}

impl Answers {
    pub(crate) async fn to(&self, request: Request<Body>, files: ServeDir) -> Response<Body> {
        let path = request.uri().path().to_owned();
        let inside = path.strip_prefix(&self.prefix);
        let mut response = match inside {
            Some(inside) => self.inside(inside, request, files).await,
            None if path == self.prefix.trim_end_matches('/') => self.to_prefix(),
            None => empty(StatusCode::NOT_FOUND),
        };
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, caching(inside.unwrap_or_default(), headers));
        for (name, value) in &self.headers {
            headers.insert(name, value.clone());
        }
        response
    }

    async fn inside(
        &self,
        inside: &str,
        mut request: Request<Body>,
        mut files: ServeDir,
    ) -> Response<Body> {
        let mut replacement = None;
        for (ending, mishap) in &self.mishaps {
            if inside.ends_with(ending) {
                match mishap {
                    Mishap::Fail(status) => return empty(*status),
                    Mishap::Replace(bytes) => replacement = Some(bytes.clone()),
                    Mishap::Hold => self.until_released().await,
                }
            }
        }
        let Ok(uri) = Uri::try_from(format!("/{inside}")) else {
            return empty(StatusCode::BAD_REQUEST);
        };
        *request.uri_mut() = uri;
        if replacement.is_some() {
            // The whole file as it lies there, whose headers then fit the other bytes too.
            request.headers_mut().clear();
        }
        match (files.try_call(request).await, replacement) {
            (Err(error), _) if error.kind() == ErrorKind::NotFound => empty(StatusCode::NOT_FOUND),
            (Err(_), _) => empty(StatusCode::INTERNAL_SERVER_ERROR),
            (Ok(response), None) => response.map(Body::new),
            (Ok(response), Some(bytes)) => {
                let mut replaced = Response::new(Body::from(bytes));
                if let Some(kind) = response.headers().get(CONTENT_TYPE) {
                    replaced.headers_mut().insert(CONTENT_TYPE, kind.clone());
                }
                replaced
            }
        }
    }

    async fn until_released(&self) {
        let mut released = self.released.clone();
        // Whoever could release it goes only when the server does.
        let _ = released.wait_for(|released| *released).await;
    }

    /// Relative links work only with the slash at the end.
    fn to_prefix(&self) -> Response<Body> {
        let mut response = empty(StatusCode::PERMANENT_REDIRECT);
        if let Ok(prefix) = HeaderValue::from_str(&self.prefix) {
            response.headers_mut().insert(LOCATION, prefix);
        }
        response
    }
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

fn caching(path: &str, headers: &HeaderMap) -> HeaderValue {
    let is_page = headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes() == b"text/html");
    let (directory, file) = path.rsplit_once('/').unwrap_or(("", path));
    HeaderValue::from_static(
        if directory.split('/').any(has_hash) || (!is_page && has_hash(file)) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        },
    )
}

/// Whether the name of a file or directory ends in a dash and a hash as the build gives: 16 hexadecimal digits, or 8
/// of base 32 on what the style sheet's bundler names.
fn has_hash(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    stem.rsplit_once('-').is_some_and(|(_, hash)| match hash.len() {
        16 => hash.bytes().all(|byte| byte.is_ascii_hexdigit()),
        8 => hash.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'2'..=b'7')),
        _ => false,
    })
}
