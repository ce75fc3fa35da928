//! A static server on 127.0.0.1 that treats the built site as a careful host would, or as badly as a
//! test asks for.
//!
//! ```no_run
//! # async fn example() -> Result<(), pin_cake_site::StartError> {
//! use pin_cake_site::Site;
//!
//! let site = Site::serve("dist").prefix("/org/repo/").fail(".wasm", 404).start().await?;
//! println!("{}", site.url()); // http://127.0.0.1:34567/org/repo/
//! # Ok(())
//! # }
//! ```

mod answer;
mod running;

use std::fmt;
use std::io;
use std::path::PathBuf;

use axum::http::{HeaderName, HeaderValue};

pub use crate::running::RunningSite;

use crate::answer::{Answers, Mishap};

/// The strictest policy that the site works under.
pub const CONTENT_SECURITY_POLICY: &str =
    include_str!("../../../hosting/content-security-policy.txt").trim_ascii();

/// A directory to serve, and how.
#[derive(Clone, Debug)]
pub struct Site {
    directory: PathBuf,
    port: u16,
    answers: Answers,
}

impl Site {
    /// Serves `directory` at `/`, on a free port, with [`CONTENT_SECURITY_POLICY`].
    pub fn serve(directory: impl Into<PathBuf>) -> Self {
        let site = Self { directory: directory.into(), port: 0, answers: Answers::default() };
        site.header("content-security-policy", CONTENT_SECURITY_POLICY)
            .header("x-content-type-options", "nosniff")
            // As static hosts do: modules in a frame of opaque origin need it.
            .header("access-control-allow-origin", "*")
    }

    /// Listens on this port; 0 takes a free one.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Serves under a path such as `/org/repo/`; everything outside it is not found.
    #[must_use]
    pub fn prefix(mut self, prefix: &str) -> Self {
        let inner = prefix.trim_matches('/');
        self.answers.prefix = if inner.is_empty() { "/".into() } else { format!("/{inner}/") };
        self
    }

    /// Sends this header with every answer, in place of one of the same name.
    ///
    /// # Panics
    ///
    /// When HTTP allows no such name or value.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self = self.without_header(name);
        let value = HeaderValue::from_str(value).expect("a valid header value");
        self.answers.headers.push((HeaderName::from_static(name), value));
        self
    }

    /// Leaves out a header that [`Site::serve`] or [`Site::header`] set.
    #[must_use]
    pub fn without_header(mut self, name: &str) -> Self {
        self.answers.headers.retain(|(present, _)| present != name);
        self
    }

    /// Answers paths that end in `ending` with a bare status.
    ///
    /// # Panics
    ///
    /// When `status` is no HTTP status.
    #[must_use]
    pub fn fail(self, ending: &str, status: u16) -> Self {
        let status = status.try_into().expect("an HTTP status");
        self.mishap(ending, Mishap::Fail(status))
    }

    /// Answers paths that end in `ending` with these bytes instead of the file's.
    #[must_use]
    pub fn replace(self, ending: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.mishap(ending, Mishap::Replace(bytes.into()))
    }

    /// Answers paths that end in `ending` only after [`RunningSite::release`].
    #[must_use]
    pub fn hold(self, ending: &str) -> Self {
        self.mishap(ending, Mishap::Hold)
    }

    fn mishap(mut self, ending: &str, mishap: Mishap) -> Self {
        self.answers.mishaps.push((ending.to_owned(), mishap));
        self
    }

    /// Starts serving, on threads of its own.
    ///
    /// # Errors
    ///
    /// When there is no such directory, or the port is taken.
    pub async fn start(self) -> Result<RunningSite, StartError> {
        if !self.directory.join("index.html").is_file() {
            return Err(StartError::NoSite(self.directory));
        }
        RunningSite::start(&self.directory, self.port, self.answers)
            .map_err(|source| StartError::Port { port: self.port, source })
    }
}

/// Why a site could not be served.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// The directory has no `index.html`.
    NoSite(PathBuf),
    /// The port cannot be listened on.
    Port {
        /// The port that was asked for.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSite(directory) => write!(f, "{} has no index.html", directory.display()),
            Self::Port { port, source } if source.kind() == io::ErrorKind::AddrInUse => {
                write!(f, "port {port} is in use")
            }
            Self::Port { port, source } => write!(f, "cannot listen on port {port}: {source}"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoSite(_) => None,
            Self::Port { source, .. } => Some(source),
        }
    }
}
