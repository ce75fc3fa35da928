//! A server at work.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;
use tower_http::services::ServeDir;

use crate::answer::Answers;

/// A site that is served until this is dropped.
#[derive(Debug)]
pub struct RunningSite {
    address: SocketAddr,
    url: String,
    gate: watch::Sender<bool>,
    /// Its own, so that dropping it ends open connections too.
    runtime: Option<Runtime>,
}

impl RunningSite {
    pub(crate) fn start(directory: &Path, port: u16, mut answers: Answers) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let url = format!("http://{address}{}", answers.prefix);

        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let (gate, released) = watch::channel(false);
        answers.released = released;
        let app = router(directory, answers);
        runtime.spawn(async move { axum::serve(listener, app).await });
        Ok(Self { address, url, gate, runtime: Some(runtime) })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the site's front page, with its prefix and a slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Lets everything go that [`Site::hold`](crate::Site::hold) holds back, from now on.
    pub fn release(&self) {
        self.gate.send_replace(true);
    }
}

impl Drop for RunningSite {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // In the background, because a runtime may not wait inside another.
            runtime.shutdown_background();
        }
    }
}

fn router(directory: &Path, answers: Answers) -> Router {
    let files = ServeDir::new(directory).precompressed_br().precompressed_gzip();
    let answers = Arc::new(answers);
    Router::new().fallback(move |request: Request<Body>| {
        let (answers, files) = (Arc::clone(&answers), files.clone());
        async move { Ok::<_, Infallible>(answers.to(request, files).await) }
    })
}
