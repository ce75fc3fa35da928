//! Speaks plain HTTP to a running site.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use pin_cake_site::{RunningSite, Site, StartError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const HASHED: &str = "app-0123456789abcdef.wasm";
const BUNDLED: &str = "main-MRWWJT2Y.css";
const HASHED_DIRECTORY: &str = "texts-0123456789abcdef";

/// A directory with a page and a WebAssembly file, which ends with the test.
struct Directory(PathBuf);

impl Directory {
    fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("index.html"), "<p>a page</p>").unwrap();
        fs::write(path.join(HASHED), "\0asm").unwrap();
        fs::write(path.join(BUNDLED), "p {}").unwrap();
        fs::create_dir_all(path.join(HASHED_DIRECTORY).join("en")).unwrap();
        fs::write(path.join(HASHED_DIRECTORY).join("en/card.html"), "<p>a card</p>").unwrap();
        fs::write(path.join("plain.js"), "let plain").unwrap();
        fs::write(path.join("plain.js.gz"), "zipped").unwrap();
        Self(path)
    }

    fn site(&self) -> Site {
        Site::serve(&self.0)
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The whole answer, as lower-case text.
async fn get(site: &RunningSite, path: &str) -> String {
    get_with(site, path, "").await
}

async fn get_with(site: &RunningSite, path: &str, headers: &str) -> String {
    answer_of(ask(site, path, headers).await).await
}

async fn ask(site: &RunningSite, path: &str, headers: &str) -> TcpStream {
    let mut stream = TcpStream::connect(site.address()).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    stream
}

async fn answer_of(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).to_lowercase()
}

#[tokio::test]
async fn serves_files_with_their_types_and_the_policy() {
    let directory = Directory::new("types");
    let site = directory.site().start().await.unwrap();
    assert_eq!(site.url(), format!("http://{}/", site.address()));

    let page = get(&site, "/").await;
    assert!(page.starts_with("http/1.1 200"), "{page}");
    assert!(page.contains("content-type: text/html"), "{page}");
    assert!(page.contains("cache-control: no-cache"), "{page}");
    assert!(page.contains("content-security-policy: default-src 'none'; script-src 'self'"));
    assert!(page.ends_with("<p>a page</p>"));

    let wasm = get(&site, &format!("/{HASHED}")).await;
    assert!(wasm.contains("content-type: application/wasm"), "{wasm}");
    assert!(wasm.contains("immutable"), "{wasm}");
    assert!(get(&site, &format!("/{BUNDLED}")).await.contains("immutable"));
    assert!(get(&site, &format!("/{HASHED_DIRECTORY}/en/card.html")).await.contains("immutable"));
    assert!(get(&site, "/plain.js").await.contains("no-cache"));

    assert!(get(&site, "/missing").await.starts_with("http/1.1 404"));
    assert!(get(&site, "/../Cargo.toml").await.starts_with("http/1.1 404"));
}

#[tokio::test]
async fn prefers_a_compressed_file() {
    let directory = Directory::new("compressed");
    let site = directory.site().start().await.unwrap();
    let zipped = get_with(&site, "/plain.js", "accept-encoding: gzip\r\n").await;
    assert!(zipped.contains("content-encoding: gzip"), "{zipped}");
    assert!(zipped.contains("content-type: text/javascript"), "{zipped}");
    assert!(zipped.ends_with("zipped"));
    assert!(get(&site, "/plain.js").await.ends_with("let plain"));
}

#[tokio::test]
async fn a_prefix_that_looks_like_a_hash_makes_nothing_immutable() {
    let directory = Directory::new("hashed_prefix");
    let site = directory.site().prefix("repo-0123456789abcdef").start().await.unwrap();
    assert!(get(&site, "/repo-0123456789abcdef/").await.contains("no-cache"));
}

#[tokio::test]
async fn serves_under_a_prefix_only() {
    let directory = Directory::new("prefix");
    let site = directory.site().prefix("org/repo").start().await.unwrap();
    assert!(site.url().ends_with("/org/repo/"));
    assert!(get(&site, "/org/repo/").await.starts_with("http/1.1 200"));
    assert!(get(&site, "/org/repo/?hard#top").await.starts_with("http/1.1 200"));
    assert!(get(&site, "/").await.starts_with("http/1.1 404"));
    let bare = get(&site, "/org/repo").await;
    assert!(bare.contains("location: /org/repo/\r\n"), "{bare}");
}

#[tokio::test]
async fn plays_mishaps() {
    let directory = Directory::new("mishaps");
    let site = directory
        .site()
        .fail(".wasm", 503)
        .replace(".js", "other")
        .header("content-security-policy", "default-src *")
        .without_header("x-content-type-options")
        .start()
        .await
        .unwrap();
    assert!(get(&site, &format!("/{HASHED}")).await.starts_with("http/1.1 503"));
    let script = get_with(&site, "/plain.js", "accept-encoding: gzip\r\n").await;
    assert!(script.contains("content-type: text/javascript"), "{script}");
    assert!(!script.contains("content-encoding"), "{script}");
    assert!(script.ends_with("other"));
    assert!(script.contains("content-security-policy: default-src *\r\n"), "{script}");
    assert!(!script.contains("x-content-type-options"), "{script}");
}

#[tokio::test]
async fn holds_an_answer_back_until_it_is_released() {
    let directory = Directory::new("gate");
    let site = directory.site().hold(".js").start().await.unwrap();
    let held = ask(&site, "/plain.js", "").await;
    // What was asked for later is answered.
    assert!(get(&site, "/").await.starts_with("http/1.1 200"));
    let early = held.try_read(&mut [0]);
    assert!(early.is_err_and(|error| error.kind() == ErrorKind::WouldBlock));
    site.release();
    assert!(answer_of(held).await.ends_with("let plain"));
    assert!(get(&site, "/plain.js").await.ends_with("let plain"), "nothing is held any more");
}

#[tokio::test]
async fn says_why_it_cannot_start() {
    let directory = Directory::new("errors");
    let site = directory.site().start().await.unwrap();
    let port = site.address().port();
    let taken = directory.site().port(port).start().await.unwrap_err();
    assert_eq!(taken.to_string(), format!("port {port} is in use"));
    let nothing = Site::serve("no/such/place").start().await.unwrap_err();
    assert!(matches!(nothing, StartError::NoSite(_)));
}

#[tokio::test]
async fn stops_when_dropped() {
    let directory = Directory::new("dropped");
    let site = directory.site().start().await.unwrap();
    let mut open = TcpStream::connect(site.address()).await.unwrap();
    open.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
    let address = site.address();
    drop(site);
    let ended = open.read(&mut [0]).await;
    assert!(matches!(ended, Ok(0) | Err(_)), "{ended:?}");
    assert!(TcpStream::connect(address).await.is_err());
}
